using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What is told of a part is not told of the whole: of "part of the wall survived" the wall has not, and of "its workforce, most of them in
/// Europe" not all are European.</summary>
internal static class PartRule
{
    /// <summary>How many words stand between "of" and what something is a part of ("part of the old town wall").</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string> Parts = "part parts section sections portion portions stretch stretches fraction segment segments".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Partly = Parts.Concat("partly partial partially half piece pieces remains remnants bits fragments mostly mainly chiefly including".Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Some = "most some many half several few majority much".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        if (IsOfSomeItself(words))
        {
            return;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(WordTraits.Content) || words[i].Is(WordTraits.Verb | WordTraits.Adverb))
            {
                continue;
            }

            if ((IsWhole(words, i) && AreAll(context, i, IsPartOf) is { } part) || (IsKind(words, i) && AreAll(context, i, IsOfSome) is { } && (part = context.Best.Sentence.Text) is not null))
            {
                context.Report(SupportIssueKind.Content, context.Draft.Show(i), part);
            }
        }
    }

    // The draft tells of a part, too.
    private static bool IsOfSomeItself(Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Partly.Contains(words[i].Token.Folded) || (Some.Contains(words[i].Token.Folded) && i + 1 < words.Length && words[i + 1].Token.Folded == "of"))
            {
                return true;
            }
        }

        return false;
    }

    // The text of the last, where there is any.
    private static string? AreAll(RuleContext context, int word, Func<Word[], int, bool> isSo)
    {
        string? told = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            foreach (var match in context.Alignment.AnyIn(s, word))
            {
                if (!isSo(context.Alignment.Sources[s].Sentence.Words, match))
                {
                    return null;
                }

                told = context.Alignment.Sources[s].Sentence.Text;
            }
        }

        return told;
    }

    // "the wall", not "in the wall": what happens in a part of it happens in it.
    private static bool IsWhole(Word[] words, int noun)
    {
        var start = noun;
        while (start > 0 && words[start].Is(WordTraits.Content) && !words[start].Is(WordTraits.AfterBreak | WordTraits.Possessive | WordTraits.Verb) && !words[start].Is(WordTraits.Determiner)) { start--; }
        return start < noun && (words[start].Is(WordTraits.Determiner) || words[start].Is(WordTraits.Possessive)) && (start == 0 || !words[start - 1].Is(WordTraits.Preposition))
            && (noun + 1 == words.Length || words[noun + 1].Is(WordTraits.AfterBreak) || !words[noun + 1].Is(WordTraits.Content) || words[noun + 1].Is(WordTraits.Verb));
    }

    // "is part of the team" makes it belong there.
    private static bool IsPartOf(Word[] words, int noun)
    {
        for (var i = noun - 1; i > 0 && i >= noun - Reach && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (words[i].Token.Folded == "of")
            {
                return Parts.Contains(words[i - 1].Token.Folded) && !(i > 1 && (words[i - 2].Is(WordTraits.Be) || words[i - 2].Token.Folded is "as" or "form" or "forms" or "formed" or "become" or "became" or "becoming" or "remain" or "remains" or "been" or "being" or "important" or "integral" or "essential" or "take" or "took" or "for"));
            }

            if (words[i].Is(WordTraits.Verb | WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Possessive))
            {
                return false;
            }
        }

        return false;
    }

    // "its European workforce"
    private static bool IsKind(Word[] words, int i) =>
        i > 0 && i + 1 < words.Length && words[i + 1].Is(WordTraits.Content) && !words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Name) && !words[i].Is(WordTraits.Possessive)
        && (words[i - 1].Is(WordTraits.Determiner | WordTraits.Possessive) || (words[i - 1].Is(WordTraits.Pronoun) && words[i - 1].Token.Folded is "its" or "their" or "his" or "her"));

    // "most of them in Europe", "some of whom are women"
    private static bool IsOfSome(Word[] words, int word)
    {
        for (var i = word; i > 1 && i >= word - Reach && !(i < word && words[i + 1].Is(WordTraits.AfterBreak)); i--)
        {
            if (words[i].Token.Folded is "them" or "whom" or "which" or "those")
            {
                return words[i - 1].Token.Folded == "of" && Some.Contains(words[i - 2].Token.Folded);
            }
        }

        return false;
    }
}
