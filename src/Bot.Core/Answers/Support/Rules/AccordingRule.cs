using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What is so "according to projections" is nobody's word who is only named beside them: no government projects it.</summary>
internal static class AccordingRule
{
    private static readonly FrozenSet<string> Papers =
        "projection projections forecast forecasts estimate estimates data figures statistics survey surveys poll polls study studies report reports model models analysis analyses research calculations".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Views =
        "said says say projects projected project forecasts forecast estimates estimated estimate expects expected expect predicts predicted predict reckons reckoned calculates calculated believes believed argues argued".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            // "Norway forecasts", "the Norwegian government said"
            if (!frame.Passive && frame.Agent >= 0 && frame.Agent < frame.Verb && Views.Contains(draft.Words[frame.Verb].Token.Folded) && NameIn(draft.Words, frame.Agent) is >= 0 and var name && ToldByPapers(context, name) is { } told)
            {
                context.Report(SupportIssueKind.Attribution, draft.Text[draft.Words[name].Token.Start..draft.Words[frame.Agent].Token.End], told);
            }
        }
    }

    private static int NameIn(Word[] words, int agent)
    {
        if (words[agent].Is(WordTraits.Name))
        {
            return agent;
        }

        return agent > 0 && words[agent].Token.Folded is "government" or "cabinet" or "authorities" or "officials" && words[agent - 1].Is(WordTraits.Name) ? agent - 1 : -1;
    }

    // The sentence whose source is a paper, where nobody of that name says or makes anything; null where one does.
    private static string? ToldByPapers(RuleContext context, int name)
    {
        string? told = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            var words = source.Words;
            var places = context.Alignment.AnyIn(s, name);
            if (source.Frames.Any(f => f.Agent >= 0 && EnglishGrammar.AttributionStems.Contains(words[f.Verb].Stem)) || words.Any(w => w.Token.Folded is "government" or "ministry" or "officials" or "authorities"))
            {
                return null;
            }

            var according = Array.FindIndex(words, w => w.Token.Folded == "according");
            if (according < 0)
            {
                continue;
            }

            var end = according + 2;
            while (end < words.Length && !words[end].Is(WordTraits.AfterBreak | WordTraits.Verb)) { end++; }
            if (places.Exists(p => p > according && p < end) || !words[according..end].Any(w => Papers.Contains(w.Token.Folded)))
            {
                return null;
            }

            told = places.Count > 0 ? source.Text : told;
        }

        return told;
    }
}
