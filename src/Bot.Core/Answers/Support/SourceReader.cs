using System.Runtime.CompilerServices;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.Sentences;
using Bot.Core.Text;

namespace Bot.Core.Answers.Support;

/// <summary>Reads passages into their sentences, each passage once however many sentences are checked against it.</summary>
internal sealed class SourceReader(Lexicon lexicon)
{
    // Questions come back to the same passages.
    private const int KeptSentences = 1024;

    private static readonly ConditionalWeakTable<Lexicon, Recent<(string Text, DateOnly? Reference), EnglishSentence>> Known = [];

    private readonly Recent<(string Text, DateOnly? Reference), EnglishSentence> _sentences = Known.GetValue(lexicon, _ => new(KeptSentences));
    private readonly Dictionary<CitedPassage, List<SourceSentence>> _own = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CitedPassage, CitedPassage> _beside = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CitedPassage, List<EnglishSentence>> _around = new(ReferenceEqualityComparer.Instance);

    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>The sentences of the passages.</summary>
    public List<SourceSentence> Sources(IReadOnlyList<CitedPassage> passages) => passages.Count == 1 ? Own(passages[0]) : [.. passages.SelectMany(Own)];

    /// <summary>The sentences that stand around them.</summary>
    public List<EnglishSentence> Around(IReadOnlyList<CitedPassage> passages) => passages.Count == 1 ? Around(passages[0]) : [.. passages.SelectMany(Around)];

    /// <summary>Says that a passage differs from another in what stands around it alone: their sentences are read once for both, if at all.</summary>
    public void ReadBeside(CitedPassage passage, CitedPassage other) => _beside[passage] = other;

    private List<SourceSentence> Own(CitedPassage passage)
    {
        if (!_own.TryGetValue(passage, out var own))
        {
            _own[passage] = own = _beside.TryGetValue(passage, out var other) ? Own(other).ConvertAll(sentence => sentence.In(passage)) : ReadOwn(passage);
        }

        return own;
    }

    private List<EnglishSentence> Around(CitedPassage passage)
    {
        if (!_around.TryGetValue(passage, out var around))
        {
            _around[passage] = around = ReadAround(passage);
        }

        return around;
    }

    private List<SourceSentence> ReadOwn(CitedPassage passage)
    {
        var sources = new List<SourceSentence>();
        var text = PlainForms.Of(PassageText.Joined(passage.Text));
        foreach (var span in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
        {
            var sentence = span.Of(text);
            var own = Analyse(sentence, passage.Reference);
            var spoken = Spoken(text, span, passage.IsQuoted);
            var isSpeech = spoken == sentence.Length;
            sources.Add(new SourceSentence(spoken > 0 ? own.Attributed(spoken) : own, passage) { IsSpeech = isSpeech });
            if (PassageText.WithoutInsertions(sentence) is { } bare)
            {
                var rest = Analyse(bare, passage.Reference);
                sources.Add(new SourceSentence(isSpeech ? rest.Attributed(bare.Length) : rest, passage) { IsSpeech = isSpeech });
            }
        }

        return sources;
    }

    private EnglishSentence Analyse(string text, DateOnly? reference) =>
        _sentences.Get((text, reference), Lexicon, static (key, lexicon) => EnglishSentence.Analyse(key.Text, lexicon, key.Reference));

    // How much of a sentence stands in a quotation that other sentences are part of: "“The plant leaks. The firm lied,” she said.": the first does not say
    // whose word it is.
    private static int Spoken(string text, TextSpan span, bool isQuoted)
    {
        var within = text.AsSpan(span.Start, span.Length);
        if (OpenQuotation.IsOpen(text.AsSpan(0, span.Start), isQuoted))
        {
            var close = within.IndexOfAny("\"”»」");
            return close < 0 || within[(close + 1)..].Trim(" .") is "" ? within.Length : close;
        }

        return within is ['"' or '“' or '«', ..] && !within[1..].ContainsAny('"', '”', '»') ? within.Length : 0;
    }

    private List<EnglishSentence> ReadAround(CitedPassage passage)
    {
        var around = new List<EnglishSentence>();
        foreach (var line in string.IsNullOrEmpty(passage.Context) ? [] : PassageText.Joined(passage.Context).Replace('_', ' ').Split('\n'))
        {
            around.AddRange(SentenceSplitter.Split(line, new TextSpan(0, line.Length)).Select(span => Analyse(span.Of(line), passage.Reference)));
        }

        return around;
    }
}
