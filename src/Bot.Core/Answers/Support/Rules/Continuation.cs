using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whether a sentence of the passages goes on with what another tells.</summary>
internal static class Continuation
{
    /// <summary>"…, the composer, died on Sunday. She was 91.": a sentence with a pronoun goes on with the one before it.</summary>
    public static bool Continues(RuleContext context, int index, int other) =>
        GoesBack(context, index, other) || TakesUp(context, index, other) ||
        context.Alignment.Sources[index].Passage == context.Alignment.Sources[other].Passage && Math.Abs(index - other) == 1
        && context.Alignment.Sources[Math.Max(index, other)].Sentence.Words.Take(3).Any(w => w.Is(WordTraits.Pronoun));

    // "This was their fifth meeting" of another passage of the same article than the one that tells of the meeting.
    private static bool TakesUp(RuleContext context, int index, int other)
    {
        var (source, before) = (context.Alignment.Sources[index], context.Alignment.Sources[other]);
        return source.Passage != before.Passage && source.Passage.Context == before.Passage.Context && source.Sentence.Words is [{ Token.Folded: "this" or "it" or "that" }, ..] && source.Sentence.Words.Take(5).Any(w => w.Token.Folded is "their" or "its" or "his" or "her")
            && Enumerable.Range(0, context.Draft.Words.Length).Any(i => context.Draft.Words[i].Is(WordTraits.Content) && !context.Draft.Words[i].Is(WordTraits.Name | WordTraits.Light) && context.Alignment.AnyIn(index, i).Count > 0 && context.Alignment.AnyIn(other, i).Count > 0);
    }

    // "the 12-member bloc" of a passage that has named it a sentence or two before.
    private static bool GoesBack(RuleContext context, int index, int other) =>
        other < index && index - other <= 2 && context.Alignment.Sources[index].Passage == context.Alignment.Sources[other].Passage
        && context.Alignment.Sources[index].Sentence.Words is var words && Enumerable.Range(0, Math.Max(0, words.Length - 1)).Any(i => words[i].Token.Folded is "its" or "their" or "his" or "her" or "this" || (words[i].Token.Folded == "the" && !words[i + 1].Is(WordTraits.Name) && words.Skip(i + 1).Take(4).Any(w => EnglishGrammar.ThingAnaphors.Contains(w.Stem) || EnglishGrammar.Anaphors.Contains(w.Stem))));
}
