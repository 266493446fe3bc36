using Bot.Core.Coverage;

namespace Bot.Core.Ingestion.Revisions;

/// <summary>Where a passage of an old revision is in the new one.</summary>
/// <param name="New">What it became, or null where the new revision no longer says it.</param>
/// <param name="Changed">Whether it says something else now.</param>
internal sealed record AlignedPassage(Passage Old, Passage? New, bool Changed);

/// <summary>Lays two revisions of an article side by side.</summary>
internal static class RevisionAlignment
{
    /// <summary>From how much likeness on one sentence is taken for the other's new version.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>The same where both stand between the same neighbours.</summary>
    private const double LeastLikenessInPlace = 0.25;

    /// <summary>How many sentences may be cut in another way and still say the same.</summary>
    private const int MostJoined = 3;

    /// <summary>How far from its old place a changed sentence is looked for.</summary>
    private const int Reach = 200;

    /// <summary>Says of each passage of the old revision, apart from what tells of the article itself, what became of it.</summary>
    public static IReadOnlyList<AlignedPassage> Align(IReadOnlyList<Passage> old, IReadOnlyList<Passage> current)
    {
        var before = Sentences(old);
        var after = Sentences(current);
        FindSame(before, after);
        FindJoined(before, after);
        FindJoined(after, before);
        FindChanged(before, after);
        return [.. before.Select(sentence => new AlignedPassage(sentence.Passage, sentence.Match?.Passage, sentence.Changed || sentence.Match is null))];
    }

    private static List<Sentence> Sentences(IReadOnlyList<Passage> passages) =>
        [.. passages.Where(passage => passage.Kind.IsNews()).Select((passage, i) => new Sentence(passage, i))];

    // In order first, so that a sentence that stands twice finds its own place; then wherever it stands.
    private static void FindSame(List<Sentence> before, List<Sentence> after)
    {
        var places = after.ToLookup(sentence => sentence.Content.Key);
        var next = 0;
        foreach (var sentence in before)
        {
            var same = places[sentence.Content.Key].Where(other => other.Match is null).ToList();
            if (same.Count > 0)
            {
                var nearest = same.Find(other => other.Position >= next && other.Passage.Kind == sentence.Passage.Kind) ?? same[0];
                sentence.Pair(nearest, changed: false);
                next = nearest.Position + 1;
            }
            else if (places[sentence.Content.Key].FirstOrDefault() is { } said)
            {
                // It stood twice and stands once.
                sentence.Match = said;
            }
        }
    }

    // Another splitter may cut the same words in other places.
    private static void FindJoined(List<Sentence> whole, List<Sentence> parts)
    {
        foreach (var sentence in whole.Where(s => s.Match is null))
        {
            for (var start = 0; start < parts.Count; start++)
            {
                var joined = parts[start].Content.Key;
                for (var count = 2; count <= MostJoined && start + count <= parts.Count && sentence.Content.Key.StartsWith(joined, StringComparison.Ordinal); count++)
                {
                    joined = new SentenceContent(string.Join(' ', parts.Skip(start).Take(count).Select(s => s.Passage.Text))).Key;
                    if (joined == sentence.Content.Key)
                    {
                        sentence.Match = parts[start];
                        foreach (var part in parts.Skip(start).Take(count).Where(s => s.Match is null))
                        {
                            part.Match = sentence;
                        }
                    }
                }

                if (sentence.Match is not null)
                {
                    break;
                }
            }
        }
    }

    private static void FindChanged(List<Sentence> before, List<Sentence> after)
    {
        var candidates = new List<(Sentence Old, Sentence New, double Likeness)>();
        foreach (var old in before.Where(s => s.Match is null))
        {
            var place = after.Count * old.Position / before.Count;
            for (var i = Math.Max(0, place - Reach); i < Math.Min(after.Count, place + Reach); i++)
            {
                var likeness = after[i].Match is null ? Likeness(before, after, old, after[i]) : 0;
                if (likeness > 0)
                {
                    candidates.Add((old, after[i], likeness));
                }
            }
        }

        foreach (var (old, current, _) in candidates.OrderByDescending(c => c.Likeness).ThenBy(c => c.Old.Position))
        {
            if (old.Match is null && current.Match is null)
            {
                old.Pair(current, changed: true);
            }
        }
    }

    private static double Likeness(List<Sentence> before, List<Sentence> after, Sentence old, Sentence current)
    {
        var likeness = old.Content.Likeness(current.Content);
        var inPlace = AreOne(Neighbour(before, old.Position - 1), Neighbour(after, current.Position - 1))
            && AreOne(Neighbour(before, old.Position + 1), Neighbour(after, current.Position + 1));
        // An article has one headline.
        var isHeadline = old.Passage.Kind == PassageKind.Headline && current.Passage.Kind == PassageKind.Headline;
        return isHeadline ? 1 + likeness
            : likeness >= LeastLikeness || (inPlace && likeness >= LeastLikenessInPlace) ? likeness + (inPlace ? 0.5 : 0)
            : 0;
    }

    private static bool AreOne(Sentence? old, Sentence? current) => old is null ? current is null : current?.Match == old;

    private static Sentence? Neighbour(List<Sentence> sentences, int position) =>
        position >= 0 && position < sentences.Count ? sentences[position] : null;

    private sealed class Sentence(Passage passage, int position)
    {
        public Passage Passage { get; } = passage;

        public int Position { get; } = position;

        public SentenceContent Content { get; } = new(passage.Text);

        public Sentence? Match { get; set; }

        public bool Changed { get; private set; }

        public void Pair(Sentence other, bool changed)
        {
            (Match, other.Match) = (other, this);
            (Changed, other.Changed) = (changed, changed);
        }
    }
}
