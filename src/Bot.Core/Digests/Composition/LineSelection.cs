namespace Bot.Core.Digests.Composition;

/// <summary>Chooses which of the new passages a digest shows. Pure: the same passages always give the same choice.</summary>
internal static class LineSelection
{
    private const int LinesOfOneArticle = 3;
    private const int ShortestSentence = 40;
    private const int LongestSentence = 320;
    private const int LeadSentences = 4;

    /// <summary>The passages by weight: figures, plans and dates, named entities and the lead of an article first; then the newest.</summary>
    public static IEnumerable<FreshPassage> Ranked(IEnumerable<FreshPassage> passages, string language) => passages
        .OrderByDescending(passage => Weight(passage, language)).ThenByDescending(passage => passage.Article).ThenBy(passage => passage.Ordinal);

    /// <summary>Takes the best until there are enough lines or characters; no story twice, and not all of one article while there are others.</summary>
    /// <param name="full">Whether to go on with the articles that have had their share, as far as there is room.</param>
    /// <param name="told">What the digest tells already, by its words; what is chosen is added.</param>
    /// <param name="quote">Reads a passage.</param>
    /// <returns>What is chosen, the articles in the order of their best passage, and how many were left out for the length.</returns>
    public static (IReadOnlyList<FreshPassage> Chosen, int Left) Choose(
        IEnumerable<FreshPassage> passages, string language, int lines, int characters, bool full, List<IReadOnlySet<string>> told, Func<long, string> quote)
    {
        var ranked = Ranked(passages, language).ToList();
        var chosen = new List<FreshPassage>();
        var looked = new HashSet<long>();
        var room = characters;
        var hasOthers = ranked.Select(passage => passage.Article).Distinct().Take(2).Count() > 1;
        Take(hasOthers ? LinesOfOneArticle : int.MaxValue);
        if (hasOthers && full)
        {
            Take(int.MaxValue);
        }

        return (InGroups(chosen), ranked.Count - looked.Count);

        void Take(int ofOneArticle)
        {
            foreach (var passage in ranked)
            {
                if (chosen.Count == lines || room <= 0)
                {
                    break;
                }

                if (looked.Contains(passage.Key) || chosen.Count(other => other.Article == passage.Article) >= ofOneArticle || (passage.Length > room && chosen.Count > 0))
                {
                    continue;
                }

                looked.Add(passage.Key);
                var words = SameStory.Words(quote(passage.Key));
                if (!told.Exists(other => SameStory.Is(words, other)))
                {
                    told.Add(words);
                    chosen.Add(passage);
                    room -= passage.Length;
                }
            }
        }
    }

    private static List<FreshPassage> InGroups(List<FreshPassage> chosen)
    {
        var place = chosen.Select(passage => passage.Article).Distinct().Select((article, i) => (article, i)).ToDictionary();
        return [.. chosen.OrderBy(passage => place[passage.Article]).ThenBy(passage => passage.Ordinal)];
    }

    private static int Weight(FreshPassage passage, string language) =>
        (passage.IsMeasured ? 3 : 0) + (passage.IsPlan ? 2 : 0) + (passage.IsDated ? 2 : 0) + Math.Min(passage.Mentions, 2)
        + (passage.Ordinal <= LeadSentences ? 1 : 0) + (passage.Language == language ? 1 : 0)
        - (passage.IsTeaser ? 3 : 0) - (passage.Length is < ShortestSentence or > LongestSentence ? 2 : 0);
}
