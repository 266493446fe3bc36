using Bot.Core.Coverage;
using Bot.Core.Ingestion.Reading;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Finds by rule what the sentences of an article state: each sentence is a fact, each date in it an event, and each
/// number a quantity with what it measures.</summary>
public static class FactExtractor
{
    /// <param name="lexicon">Knows the names of the coverage; <see cref="Lexicon.Empty"/> finds no entity.</param>
    public static ExtractedFacts Extract(ArticleDraft draft, Lexicon lexicon)
    {
        var facts = new List<FactDraft>();
        var mentions = new List<MentionDraft>();
        var reference = ReferenceDate.Of(draft.Published, Stating(draft).SelectMany(p => DateReader.Read(p.Text)));
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            var text = draft.Text[passage.Start..passage.End];
            var names = lexicon.Find(text);
            mentions.AddRange(names.Where(n => n.Entity is not null).Select(n => n.Entity!.Id).Distinct().Select(id => new MentionDraft(i, id)));
            if (IsStating(passage, text))
            {
                AddFacts(facts, i, text, names, reference);
            }
        }

        return new(facts, mentions);
    }

    private static IEnumerable<(int Index, string Text)> Stating(ArticleDraft draft) => draft.Passages
        .Select((passage, i) => (Index: i, Passage: passage, Text: draft.Text[passage.Start..passage.End]))
        .Where(p => IsStating(p.Passage, p.Text))
        .Select(p => (p.Index, p.Text));

    // A headline compresses, a caption shows, a teaser invites: only sentences state.
    private static bool IsStating(PassageDraft passage, string text) =>
        passage.Kind is PassageKind.Body or PassageKind.Description && !Teaser.IsInvitation(text);

    private static void AddFacts(
        List<FactDraft> facts, int passage, string text, IReadOnlyList<LexiconMatch> names, DateOnly? reference)
    {
        var dates = DateReader.Read(text, reference);
        var quantities = QuantityReader.Read(text, dates);
        var subject = Subject.Of(text, names);
        var source = ModalityReader.Source(text);
        var modality = ModalityReader.OfSentence(text);
        var isPlan = ModalityReader.IsPlan(text);

        var times = dates.Where(d => !ObservationDate.Is(d, quantities)).Select(d => d.Time).OfType<EventTime>().Distinct().ToList();
        if (times.Count == 0)
        {
            facts.Add(new(passage, isPlan ? FactKind.Plan : FactKind.Statement, subject, text, modality, source, null, null));
        }

        foreach (var time in times)
        {
            facts.Add(new(passage, isPlan ? FactKind.Plan : FactKind.Event, subject, text, modality, source, time, null));
        }

        var previous = default(Measure);
        foreach (var mention in quantities)
        {
            var measure = MeasuredProperty.Of(text, mention, quantities, dates, previous);
            facts.Add(new(
                passage, FactKind.Quantity, subject, text, ModalityReader.OfClause(text, mention.Start, mention.End), source, null,
                QuantityOf(text, mention, measure, ObservationDate.Of(text, mention, quantities, dates), names)));
            previous = measure;
        }
    }

    private static Quantity QuantityOf(
        string text, QuantityMention mention, Measure measure, string? observed, IReadOnlyList<LexiconMatch> names) => new(
        Property: measure.Property,
        Low: mention.Low,
        High: mention.High,
        Unit: Unit(text, mention),
        Approximator: mention.Approximator,
        About: About(text, measure, names),
        Ordinal: mention.Ordinal,
        Text: Written(text, mention, measure),
        Observed: observed);

    // "1.5 km" of a bridge, "24억 달러"; but the MOUs of "14 MOUs" are what is counted.
    private static string Written(string text, QuantityMention mention, Measure measure) =>
        mention.HasNoun && mention.NounStart >= mention.End && (measure.Start >= mention.NounEnd || measure.End <= mention.Start || measure.Property == text)
            ? text[mention.Start..mention.NounEnd]
            : mention.Written(text);

    // Currencies and percentages are written in many ways; what is counted keeps the passage's word.
    private static string? Unit(string text, QuantityMention mention) =>
        mention.Unit is { } unit && (!mention.HasNoun || unit is "%" or "percentage point" || IsCurrency(unit)) ? unit
        : mention is { HasNoun: true, Ordinal: false } && text[mention.End] == '-' && mention.High != 1 ? mention.Noun(text) + "s"
        : mention.Noun(text);

    private static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    /// <summary>The last person, place or body that the property names.</summary>
    private static string? About(string text, Measure measure, IReadOnlyList<LexiconMatch> names)
    {
        var within = names.Where(n => n.Entity is { Type: not "Thing" } && n.Start >= measure.Start && n.Start + n.Length <= measure.End).ToList();
        return within.Count == 0 ? null : text.Substring(within[^1].Start, within[^1].Length);
    }
}
