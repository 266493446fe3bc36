using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support;

/// <summary>Where a word of a draft stands in a passage.</summary>
/// <param name="Sentence">Index among the sentences of the cited passages; -1 where it stands in none.</param>
internal readonly record struct AlignedWord(int Sentence, int Word)
{
    public bool Found => Sentence >= 0;
}

/// <summary>Lays a draft sentence over the sentences of the passages it cites, word for word.</summary>
internal sealed class Alignment
{
    private static readonly List<int> None = [];

    private readonly List<int>[][] _matches;
    private readonly List<int>[][] _all;
    private readonly NameOverlap?[] _names;
    private readonly AlignedWord?[] _found;

    /// <param name="around">What the articles say around the passages, where a word may be known as a name.</param>
    public Alignment(EnglishSentence draft, List<SourceSentence> sources, Lexicon lexicon, List<EnglishSentence>? around = null)
    {
        (Draft, Sources) = FirstWords.Name(draft, sources, around ?? []);
        (draft, sources) = (Draft, Sources);
        var glossary = GlossaryStems(draft.Text, lexicon);
        _matches = new List<int>[sources.Count][];
        _all = new List<int>[sources.Count][];
        _names = new NameOverlap?[sources.Count];
        var scores = new double[sources.Count];
        for (var s = 0; s < sources.Count; s++)
        {
            (_matches[s], _all[s]) = Match(draft, sources[s].Sentence, glossary, out scores[s]);
        }

        DropStrayVerbs();
        _found = new AlignedWord?[draft.Words.Length];
        Order = [.. Enumerable.Range(0, sources.Count).OrderByDescending(s => scores[s])];
    }

    public EnglishSentence Draft { get; }

    public List<SourceSentence> Sources { get; }

    /// <summary>The source sentences, the nearest to the draft first.</summary>
    public int[] Order { get; }

    /// <summary>Index of the nearest source sentence.</summary>
    public int Best => Order[0];

    /// <summary>The words of a source sentence that a word of the draft may stand for.</summary>
    public List<int> In(int sentence, int word) => _matches[sentence][word] ?? None;

    /// <summary>All of them, also those that another word or a nearer meaning makes less likely.</summary>
    public List<int> AnyIn(int sentence, int word) => _all[sentence][word] ?? None;

    /// <summary>Whether all words of a source sentence that a word of the draft may stand for have one of the traits.</summary>
    public bool AreAll(int sentence, int word, WordTraits any)
    {
        foreach (var match in In(sentence, word))
        {
            if (!Sources[sentence].Sentence.Words[match].Is(any))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the names of the draft and of a source sentence share.</summary>
    public NameOverlap NamesIn(int sentence) => _names[sentence] ??= new NameOverlap(Draft, Sources[sentence].Sentence, _all[sentence]);

    /// <summary>The place of a word in the nearest source sentence that has it; for a verb one that has that very verb comes first.</summary>
    public AlignedWord Find(int word) => _found[word] ??= Nearest(word);

    private AlignedWord Nearest(int word)
    {
        var near = new AlignedWord(-1, -1);
        foreach (var sentence in Order)
        {
            if (In(sentence, word) is not { Count: > 0 } found)
            {
                continue;
            }

            if (!Draft.Words[word].Is(WordTraits.Verb) || (Sources[sentence].Sentence.Words[found[0]].Stem == Draft.Words[word].Stem && (!near.Found || IsToldOf(sentence, word))))
            {
                return near.Found && !Draft.Words[word].Is(WordTraits.Verb) ? near : new AlignedWord(sentence, found[0]);
            }

            near = near.Found ? near : new AlignedWord(sentence, found[0]);
        }

        return near;
    }

    // "introduced the tax" is not "founded the university" where the passage tells of the tax by another verb.
    private bool IsOfAnotherObject(int sentence, VerbFrame frame, List<int> found)
    {
        var source = Sources[sentence].Sentence;
        if (frame.Passive || frame.Patient < 0 || AnyIn(sentence, frame.Patient) is not { Count: > 0 } objects)
        {
            return false;
        }

        return found.TrueForAll(m => source.Frames.Any(f => f.Verb == m && !f.Passive && f.Patient >= 0 && !objects.Contains(f.Patient) && source.Words[f.Patient].Is(WordTraits.Content)))
            && source.Frames.Any(f => objects.Contains(f.Patient) && !f.Passive && !found.Contains(f.Verb) && !Enumerable.Range(0, Draft.Words.Length).Any(i => AnyIn(sentence, i).Contains(f.Verb)));
    }

    private bool IsToldOf(int sentence, int verb) =>
        Draft.Frames.Any(f => f.Verb == verb && ((f.Agent >= 0 && AnyIn(sentence, f.Agent).Count > 0) || (f.Patient >= 0 && AnyIn(sentence, f.Patient).Count > 0)));

    /// <summary>How much of the draft's content words between two places stand in a source sentence, 0 to 1.</summary>
    public double Share(int sentence, int from, int to)
    {
        var (all, found) = (0, 0);
        for (var i = from; i < to; i++)
        {
            if (Draft.Words[i].Is(WordTraits.Content))
            {
                all++;
                found += In(sentence, i).Count > 0 ? 1 : 0;
            }
        }

        return all == 0 ? 1 : (double)found / all;
    }

    // "finished" is no "closed" of another sentence, where all that the verb is told of stands elsewhere.
    private void DropStrayVerbs()
    {
        foreach (var frame in Draft.Frames)
        {
            var shared = new int[Sources.Count];
            for (var i = 0; i < Draft.Words.Length; i++)
            {
                if ((Draft.Governors[i] == frame.Verb || i == frame.Agent || i == frame.Patient) && Draft.Words[i].Is(WordTraits.Content) && !Draft.Words[i].Is(WordTraits.Light))
                {
                    for (var s = 0; s < Sources.Count; s++)
                    {
                        shared[s] += _all[s][i] is { Count: > 0 } ? 1 : 0;
                    }
                }
            }

            for (var s = 0; s < Sources.Count; s++)
            {
                if (_matches[s][frame.Verb] is { Count: > 0 } near && !near.Exists(m => Sources[s].Sentence.Words[m].Stem == Draft.Words[frame.Verb].Stem) && IsOfAnotherObject(s, frame, near))
                {
                    (_matches[s][frame.Verb], _all[s][frame.Verb]) = ([], []);
                }

                if (shared[s] == 0 && shared.Max() > 0 && _matches[s][frame.Verb] is { Count: > 0 } found && !found.Exists(m => Sources[s].Sentence.Words[m].Stem == Draft.Words[frame.Verb].Stem || Sources[s].Sentence.Frames.Any(f => f.Verb == m && (f.Agent < 0 || Sources[s].Sentence.Words[f.Agent].Is(WordTraits.Pronoun)))))
                {
                    (_matches[s][frame.Verb], _all[s][frame.Verb]) = ([], []);
                }
            }
        }
    }

    private static (List<int>[] Nearest, List<int>[] All) Match(EnglishSentence draft, EnglishSentence source, List<(int Start, int End, string Stem)> glossary, out double score)
    {
        var (matches, all) = (new List<int>[draft.Words.Length], new List<int>[draft.Words.Length]);
        score = 0;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            var word = draft.Words[i];
            if (!word.Is(WordTraits.Content | WordTraits.Light))
            {
                continue;
            }

            List<int>? exact = null, near = null;
            for (var j = 0; j < source.Words.Length; j++)
            {
                var other = source.Words[j];
                if (!other.Is(WordTraits.Content | WordTraits.Light))
                {
                    continue;
                }

                if ((word.Stem == other.Stem && !FalseFriends.Are(word.Token.Folded, other.Token.Folded)) || (word.Entity is not null && other.Entity?.Id == word.Entity.Id))
                {
                    (exact ??= []).Add(j);
                }
                else if ((word.Token.Is(TokenFlags.Cjk) == other.Token.Is(TokenFlags.Cjk) && WordForms.Same(word, other)) || IsGlossed(glossary, word.Token.Start, other.Stem))
                {
                    (near ??= []).Add(j);
                }
            }

            matches[i] = exact ?? near!;
            all[i] = exact is null || near is null ? exact ?? near! : [.. exact, .. near];
        }

        PhraseMatcher.Match(draft, source, matches);
        NameMatcher.Match(draft, source, matches);
        CompoundMatcher.Match(draft, source, matches);
        SenseMatcher.Match(draft, source, matches);
        VerbMatcher.Match(draft, source, matches);
        for (var i = 0; i < draft.Words.Length; i++)
        {
            all[i] ??= matches[i];
            // "was built" is what the passage says of building something, not its "building".
            if (draft.Words[i].Is(WordTraits.Verb) && matches[i] is { Count: > 1 } places && places.Exists(m => source.Words[m].Is(WordTraits.Verb)) && places.Exists(m => !source.Words[m].Is(WordTraits.Verb)))
            {
                matches[i] = places.FindAll(m => source.Words[m].Is(WordTraits.Verb));
            }

            if (matches[i] is { Count: > 1 } several && NeighbourFilter.Keep(draft, source, matches, i) is { } kept && kept.Count < several.Count)
            {
                matches[i] = kept;
                all[i] = draft.Words[i].Is(WordTraits.Name) ? all[i] : kept;
            }
        }

        for (var i = 0; i < draft.Words.Length; i++)
        {
            score += matches[i] is not { Count: > 0 } found ? 0 : HoldsStem(source, found, draft.Words[i].Stem) ? 1 : 0.8;
        }

        // A passage where the values are the same says it more likely than one with the words alone.
        foreach (var quantity in draft.Quantities)
        {
            score += source.Quantities.Any(q => q.Low == quantity.Low && q.High == quantity.High) ? 1.5 : 0;
        }

        foreach (var date in draft.Dates)
        {
            score += source.Dates.Any(d => d.From.Agrees(date.From)) ? 1 : 0;
        }

        return (matches, all);
    }

    private static bool HoldsStem(EnglishSentence source, List<int> words, string stem)
    {
        foreach (var word in words)
        {
            if (source.Words[word].Stem == stem)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGlossed(List<(int Start, int End, string Stem)> glossary, int start, string stem)
    {
        foreach (var term in glossary)
        {
            if (term.Start <= start && start < term.End && term.Stem == stem)
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int, int, string)> GlossaryStems(string text, Lexicon lexicon)
    {
        var stems = new List<(int, int, string)>();
        foreach (var match in lexicon.Find(text))
        {
            foreach (var english in match.Term?.English ?? [])
            {
                foreach (var word in english.Split(' '))
                {
                    stems.Add((match.Start, match.Start + match.Length, EnglishStemmer.Stem(TextFolding.Fold(word))));
                }
            }
        }

        return stems;
    }
}
