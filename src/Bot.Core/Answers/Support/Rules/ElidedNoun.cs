using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a bare value at the end of a sentence counts: what the one before it counts. "The tunnel carries 1,500." behind "The ferry carried 200 cars a day."</summary>
internal static class ElidedNoun
{
    /// <summary>Whether a word of the draft stands behind such a value there, and behind the value of the sentence before.</summary>
    public static bool IsMeant(RuleContext context, int index)
    {
        var draft = context.Draft;
        foreach (var said in draft.Quantities)
        {
            var first = draft.WordAt(said.End);
            if (said.Ordinal || index < first || index - first > 2)
            {
                continue;
            }

            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                var source = context.Alignment.Sources[s].Sentence;
                var before = s > 0 ? context.Alignment.Sources[s - 1].Sentence : context.Cited.Count == 1 ? context.Around.LastOrDefault() : null;
                if (before is not null && source.Quantities is [.., { HasNoun: false, Unit: null, Ordinal: false } last] && last.Low == said.Low && source.WordAt(last.End) >= source.Words.Length
                    && before.Quantities.Any(q => q is { Ordinal: false } && Enumerable.Range(before.WordAt(q.Start), Math.Min(5, before.Words.Length - before.WordAt(q.Start))).Any(i => before.Words[i].Stem == draft.Words[index].Stem)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
