using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Offices that share a word: the prime minister is another than the minister, where both are told of.</summary>
internal static class OtherOffice
{
    private static readonly FrozenSet<string> Ranks = "prime vice deputy assistant".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word of the draft is of another office than whom the passage tells of.</summary>
    public static bool IsAnother(RuleContext context, int index, int word, int other)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var stem = draft.Words[word].Stem;
        var named = source.Identities.FindIndex(i => i.Bearer >= 0 && source.Words[i.Head].Stem == stem && (i.Head == other || IsOfOneName(source, i.Bearer, other)));
        var head = source.Words[other].Stem == stem ? other : named >= 0 ? source.Identities[named].Head : -1;
        if (head < 0 || !(EnglishGrammar.Titles.Contains(draft.Words[word].Token.Folded) || EnglishWordNet.IsMoreGeneral("person", draft.Words[word].Token.Folded, PersonLevels)))
        {
            return false;
        }

        var (said, told) = (Rank(draft.Words, word), Rank(source.Words, head));
        return said != told && (told is null ? named >= 0 : said is null && context.Around.Append(source).Any(sentence => HasPlain(sentence, stem)));
    }

    /// <summary>Whether both are one word with the same rank before it.</summary>
    public static bool IsSameWord(EnglishSentence draft, int word, EnglishSentence source, int other) =>
        draft.Words[word].Stem == source.Words[other].Stem && Rank(draft.Words, word) == Rank(source.Words, other);

    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 5;

    private static bool IsOfOneName(EnglishSentence source, int bearer, int other) => bearer == other || (source.Words[other].Group >= 0 && source.Words[other].Group == source.Words[bearer].Group);

    private static bool HasPlain(EnglishSentence sentence, string stem) =>
        Enumerable.Range(0, sentence.Words.Length).Any(i => sentence.Words[i].Stem == stem && !sentence.Words[i].Is(WordTraits.Verb) && Rank(sentence.Words, i) is null);

    private static string? Rank(Word[] words, int noun) =>
        noun > 0 && !words[noun].Is(WordTraits.AfterBreak) && Ranks.Contains(words[noun - 1].Token.Folded) ? words[noun - 1].Token.Folded : null;
}
