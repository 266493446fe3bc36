using System.Collections.Concurrent;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a glossary has for a word, as passages are compared with it.</summary>
/// <param name="Groups">What a phrase of one word may stand for.</param>
internal sealed record GlossPhrase(string[] Stems, RelationGroups Groups)
{
    // Bounded by the glossaries.
    private static readonly ConcurrentDictionary<string, GlossPhrase> Known = new(StringComparer.Ordinal);

    public static GlossPhrase Of(string english) => Known.GetOrAdd(english, static text =>
    {
        string[] stems = [.. text.Split([' ', '-']).Select(word => EnglishStemmer.Stem(TextFolding.Fold(word)))];
        return new GlossPhrase(stems, stems.Length == 1 ? EnglishRelations.GroupsOf(stems[0]) : RelationGroups.None);
    });

    /// <summary>Whether it begins with a word of a sentence. Part of a name is no word for another: no declaration stands in "United States".</summary>
    public bool StartsAt(Word[] words, int at)
    {
        for (var i = 0; i < Stems.Length; i++)
        {
            if (at + i >= words.Length || !(words[at + i].Stem == Stems[i] || (Stems.Length == 1 && words[at].Is(WordTraits.Content) && !words[at].Is(WordTraits.Name) && Groups.MayStandFor(words[at].Groups))))
            {
                return false;
            }
        }

        return true;
    }
}
