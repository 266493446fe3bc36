using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Nouns that only take up what a text has told, and say nothing of their own behind "the" or "this": "the idea", "this
/// problem" (the "shell nouns" of H.-J. Schmid, <i>English Abstract Nouns as Conceptual Shells</i>, 2000).</summary>
internal static class ShellNouns
{
    private static readonly FrozenSet<string> Nouns =
        ("idea thing matter issue question point case problem trouble difficulty situation development change move step measure action decision plan proposal scheme project suggestion request offer demand aim goal purpose "
        + "effort attempt work task job activity process procedure way method approach reason cause result outcome effect consequence fact news report information detail figure number amount total sum money cost price share level rate "
        + "announcement statement message claim view opinion position argument remark comment answer response reaction "
        + "event incident occasion episode affair dispute conflict row debate discussion talks difference exception example picture trend feature aspect part side area place site spot")
            .Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is such a noun and takes up what is told before: behind "the", "this" or "that", with no word of its own beside it.</summary>
    public static bool TakesUp(Word[] words, int index) =>
        index > 0 && Nouns.Contains(words[index].Stem) && !words[index].Is(WordTraits.Verb | WordTraits.Name) && words[index - 1].Token.Folded is "the" or "this" or "that" or "these" or "those" or "such" or "its" or "their"
        && (index + 1 >= words.Length || words[index + 1].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future | WordTraits.Be | WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Adverb) || !words[index + 1].Is(WordTraits.Content));
}
