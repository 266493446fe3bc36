using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A rise or fall that follows from two values which a passage compares: "rose to 86 from 19" of "86, compared with 19".</summary>
internal static class ComparedRise
{
    private static readonly HashSet<string> Rises = [.. "rise rose risen increase climb grow grew grown jump up".Split(' ').Select(EnglishStemmer.Stem)];
    private static readonly HashSet<string> Falls = [.. "fall fell fallen drop decline decrease slip down".Split(' ').Select(EnglishStemmer.Stem)];

    /// <summary>"86 cases, down from 19" says of two values what they do not bear out.</summary>
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 1; i < draft.Quantities.Length; i++)
        {
            var (now, before) = (draft.Quantities[i - 1], draft.Quantities[i]);
            var way = draft.WordAt(before.Start) is > 1 and var at && draft.Words[at - 1].Token.Folded == "from" ? Way(draft.Words[at - 2].Token.Folded) : 0;
            if (way != 0 && !now.Ordinal && now.Unit == before.Unit && Math.Sign(now.Low - before.Low) == -way && !context.Alignment.Sources.Any(s => s.Sentence.Words.Zip(s.Sentence.Words.Skip(1)).Any(pair => Way(pair.First.Token.Folded) == way && pair.Second.Token.Folded == "from")))
            {
                context.Report(SupportIssueKind.Binding, draft.Text[now.Start..before.End], context.Best.Sentence.Text);
            }
        }
    }

    private static int Way(string folded) => folded switch { "up" => 1, "down" => -1, _ => 0 };

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
