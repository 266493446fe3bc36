using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support;

/// <summary>A sentence of a cited passage. What a draft in Korean or Japanese asks of it is read once for all that is checked against it.</summary>
internal sealed class SourceSentence(EnglishSentence sentence, CitedPassage passage)
{
    private string? _language;
    private NameCandidates? _candidates;
    private CjkMeanings? _meanings;
    private CjkOwnSource? _own;
    private Dictionary<string, FoundWord>? _found;
    private Dictionary<IReadOnlyList<string>, int[]>? _meant;
    private Dictionary<GlossaryTerm, (string Written, int[] Places, bool IsExact)>? _places;

    public EnglishSentence Sentence { get; } = sentence;

    public CitedPassage Passage { get; } = passage;

    /// <summary>Whether all of it stands between quotation marks that open or close in another sentence: somebody's word.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>As <see cref="LanguageDetector"/> has it.</summary>
    public string Language => _language ??= LanguageDetector.Detect(Sentence.Text);

    /// <summary>Its names and words by their sounds.</summary>
    public NameCandidates Candidates => _candidates ??= new NameCandidates(Sentence);

    /// <summary>What its words mean; null for a sentence without a letter of Korean or Japanese.</summary>
    public CjkMeanings? Meanings => _meanings ??= CjkMeanings.Of(Sentence);

    /// <summary>Its pieces, for a draft of its own language.</summary>
    public CjkOwnSource Own => _own ??= new CjkOwnSource(Sentence, IsSpeech);

    /// <summary>The words of it that are one of the meanings of a word themselves.</summary>
    public int[] PlacesOf(IReadOnlyList<string> english)
    {
        _meant ??= new(ReferenceEqualityComparer.Instance);
        if (!_meant.TryGetValue(english, out var places))
        {
            _meant[english] = places = GlossPlaces.Of(Sentence, english);
        }

        return places;
    }

    /// <summary>Where a word of the glossaries stands and whether it is the very word of the list; null where it was not looked for yet.</summary>
    public (int[] Places, bool IsExact)? PlacesOf(GlossaryTerm term, ReadOnlySpan<char> written) =>
        _places is not null && _places.TryGetValue(term, out var known) && written.SequenceEqual(known.Written) ? (known.Places, known.IsExact) : null;

    /// <summary>Keeps where it stands.</summary>
    public (int[] Places, bool IsExact) Keep(GlossaryTerm term, string written, (int[] Places, bool IsExact) found)
    {
        (_places ??= new(ReferenceEqualityComparer.Instance))[term] = (written, found.Places, found.IsExact);
        return found;
    }

    /// <summary>What was found of a word of the dictionaries.</summary>
    public FoundWord Found(string word)
    {
        _found ??= new(StringComparer.Ordinal);
        if (!_found.TryGetValue(word, out var found))
        {
            _found[word] = found = new FoundWord();
        }

        return found;
    }

    /// <summary>The same in a passage that differs from its own in what stands around it alone.</summary>
    public SourceSentence In(CitedPassage other) => new(Sentence, other) { IsSpeech = IsSpeech, _language = _language, _candidates = _candidates, _meanings = _meanings, _own = _own, _found = _found, _meant = _meant, _places = _places };

    /// <summary>The same with words known as names, which changes neither its letters nor its sounds.</summary>
    public SourceSentence As(EnglishSentence named) => new(named, Passage) { IsSpeech = IsSpeech, _language = Language, _candidates = _candidates, _meanings = _meanings, _places = _places };
}

/// <summary>Where the meanings of a word stand in a source sentence; null where they were not looked for yet.</summary>
internal sealed class FoundWord
{
    public int[]? Places { get; set; }

    /// <summary>Those that are one of the meanings themselves.</summary>
    public int[]? Exact { get; set; }
}
