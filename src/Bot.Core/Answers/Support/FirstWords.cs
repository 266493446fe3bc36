using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support;

/// <summary>A capital at the beginning of a sentence, or behind a semicolon, is a name's where the word is a name elsewhere.</summary>
internal static class FirstWords
{
    /// <summary>The same sentences with such words named. What has been read for other sentences too stays as it is.</summary>
    public static (EnglishSentence Draft, List<SourceSentence> Sources) Name(EnglishSentence draft, List<SourceSentence> sources, List<EnglishSentence> around)
    {
        EnglishSentence[] own = [draft, .. sources.Select(s => s.Sentence)];
        var names = new List<int>();
        var near = NameStems(own);
        var all = around.Count == 0 ? near : NameStems(own.Concat(around));
        for (var s = 0; s < own.Length; s++)
        {
            var words = own[s].Words;
            names.Clear();
            if (words.Length > 0 && words[0] is var first && first.Is(WordTraits.Content) && !first.Is(WordTraits.Name)
                && (IsUnknownSubject(words) || all.Contains(first.Stem) || (first.Token.Is(TokenFlags.Capitalised) && own.Concat(around).Any(other => IsNamedOtherwise(other, first.Token.Folded)))))
            {
                names.Add(0);
            }

            // "…; Altona declined": a capital behind a semicolon.
            for (var i = 1; i < words.Length; i++)
            {
                if (words[i].Is(WordTraits.AfterBreak) && words[i].Token.Is(TokenFlags.Capitalised) && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Name | WordTraits.Verb)
                    && (names.Exists(name => words[name].Stem == words[i].Stem) || near.Contains(words[i].Stem)))
                {
                    names.Add(i);
                }
            }

            if (names.Count > 0)
            {
                foreach (var name in names) { near.Add(words[name].Stem); all.Add(words[name].Stem); }
                own[s] = own[s].WithNames(names);
            }
        }

        return (own[0], [.. sources.Select((source, s) => ReferenceEquals(source.Sentence, own[s + 1]) ? source : source.As(own[s + 1]))]);
    }

    private static HashSet<string> NameStems(IEnumerable<EnglishSentence> sentences)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Words)
            {
                if (word.Is(WordTraits.Name))
                {
                    stems.Add(word.Stem);
                }
            }
        }

        return stems;
    }

    // "Canadians" and "Canada"
    private static bool IsNamedOtherwise(EnglishSentence sentence, string folded)
    {
        foreach (var word in sentence.Words)
        {
            if (word.Is(WordTraits.Name) && Demonyms.Same(word.Token.Folded, folded))
            {
                return true;
            }
        }

        return false;
    }

    // "Nordvind will cut": a capital on a word of no group that is subject at once.
    private static bool IsUnknownSubject(Word[] words) =>
        words[0].Token.Is(TokenFlags.Capitalised) && words[0].Groups == RelationGroups.None && words.Length > 1 && (!words[0].Token.Folded.EndsWith('s') || !EnglishWordNet.Knows(words[0].Token.Folded)) && !words[0].Token.Folded.EndsWith("ing", StringComparison.Ordinal)
        && !words[0].Token.Folded.EndsWith("ed", StringComparison.Ordinal) && !words[0].Is(WordTraits.Adverb | WordTraits.Light)
        && (words[0].Is(WordTraits.Possessive) || words[1].Is(WordTraits.Auxiliary | WordTraits.Verb | WordTraits.Be) || (words[1].Is(WordTraits.AfterBreak) && !EnglishWordNet.Knows(words[0].Token.Folded)));
}
