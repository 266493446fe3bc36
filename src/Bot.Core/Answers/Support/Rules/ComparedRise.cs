using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A rise or fall that follows from two values which a passage compares: "rose to 86 from 19" of "86, compared with 19".</summary>
internal static class ComparedRise
{
    private static readonly HashSet<string> Rises = [.. "rise rose risen increase climb grow grew grown jump up".Split(' ').Select(EnglishStemmer.Stem)];
    private static readonly HashSet<string> Falls = [.. "fall fell fallen drop decline decrease slip down".Split(' ').Select(EnglishStemmer.Stem)];

    /// <summary>Whether a word of the draft says of two values, the later one first or behind "to", which way they went.</summary>
    public static bool IsTold(RuleContext context, int index)
    {
        var draft = context.Draft;
        var stem = draft.Words[index].Stem;
        var way = Rises.Contains(stem) ? 1 : Falls.Contains(stem) ? -1 : 0;
        if (way == 0 || draft.Words[index].Is(WordTraits.Negated | WordTraits.NegatedHead))
        {
            return false;
        }

        var start = draft.Quantities.FirstOrDefault(q => draft.WordAt(q.Start) is > 0 and var at && draft.Words[at - 1].Token.Folded == "from");
        return start.End > 0 && draft.Quantities.Any(now => now.Start != start.Start && now.Unit == start.Unit && Math.Sign(now.Low - start.Low) == way
            && context.Alignment.Sources.Any(s => AreCompared(s.Sentence, now, start)));
    }

    // "86 cases, compared with 19", "against 19": the value behind is the earlier one.
    private static bool AreCompared(EnglishSentence source, in QuantityMention now, in QuantityMention before)
    {
        var (later, earlier) = (now, before);
        return source.Quantities.Any(a => a.Low == later.Low && source.Quantities.Any(b => b.Low == earlier.Low && b.Start > a.End && source.WordAt(b.Start) is > 1 and var at
            && (source.Words[at - 1].Token.Folded is "against" or "versus" || (source.Words[at - 2].Token.Folded == "compared" && source.Words[at - 1].Token.Folded is "with" or "to"))));
    }
}
