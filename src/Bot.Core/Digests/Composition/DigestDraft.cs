using Bot.Core.Answers;
using Bot.Core.Commands;
using Bot.Core.Coverage;
using Bot.Core.Storage;
using Bot.Core.Text;

namespace Bot.Core.Digests.Composition;

/// <summary>One digest while it is written.</summary>
internal sealed class DigestDraft(SqliteSession session, DigestRequest request, CoverageSearched searched)
{
    private const int LongestOldQuote = 300;

    private readonly CoverageReader _coverage = new(session);
    private readonly DigestRoom _room = DigestRoom.For(request.Length);
    private readonly List<IReadOnlySet<string>> _told = [];
    private readonly List<LookupItem> _items = [];
    private bool _goesOn;

    /// <summary>Takes passages for told, so that the digest goes on after them.</summary>
    public void GoOnAfter(IEnumerable<long> passages)
    {
        _told.AddRange(passages.Select(passage => SameStory.Words(Quote(passage))));
        _goesOn = true;
    }

    public Digest Write(List<ToldCorrection> corrections, List<FreshPassage> fresh, List<(long Passage, EventTime Time)> ahead)
    {
        _items.AddRange(corrections.Take(_room.Corrections).Select((correction, i) => Corrected(correction, i + 1)));
        var (chosen, left) = LineSelection.Choose(
            fresh, request.Language, _room.Lines - _items.Count - Math.Min(ahead.Count, _room.Ahead), _room.Characters, request.Length != DigestLength.Screen, _told, Quote);
        AddNew(chosen);
        var more = left + corrections.Count - Math.Min(corrections.Count, _room.Corrections);
        AddAhead(ahead);
        var (articles, revised) = FreshPassages.Articles(session, fresh.Select(passage => passage.Article).Distinct());
        var summary = DigestText.Summary(request, articles, revised, corrections.Count, more);
        return new(IsQuiet: false, more, LookupReplies.List(request.Language, DigestText.Title(request), summary, _items, null, searched));
    }

    private LookupItem Corrected(ToldCorrection correction, int marker)
    {
        var citation = _coverage.Cite(marker, correction.Now ?? correction.Was);
        _told.Add(SameStory.Words(citation.Quote));
        var was = Quote(correction.Was);
        var text = correction.Now is null
            ? $"“{citation.Quote}” → {DigestText.Withdrawn(request.Language)}"
            : $"“{Graphemes.Truncate(was, LongestOldQuote)}” → “{citation.Quote}”";
        return new(
            DigestText.Corrected(request.Language), text, citation,
            [new("kind", correction.Now is null ? "withdrawn" : "corrected"), new("was", was), new("reason", correction.Reason)]);
    }

    private void AddNew(IReadOnlyList<FreshPassage> chosen)
    {
        var reader = new FactReader(session);
        var lines = chosen.Select(passage => (passage.Key, Facts: reader.Of(passage.Key))).ToList();
        // A day has one: where a digest goes on, it was shown.
        var number = _goesOn
            ? null
            : lines.SelectMany(line => line.Facts).Where(NumberOfTheDay.MayBe).MaxBy(fact => NumberOfTheDay.Weight(fact.Quantity!));
        foreach (var (key, facts) in lines)
        {
            var citation = _coverage.Cite(_items.Count + 1, key);
            var isNumber = number is not null && number.PassageKey == key;
            var modality = facts.Select(fact => LookupText.Modality(request.Language, fact)).FirstOrDefault(word => word.Length > 0);
            _items.Add(new(
                isNumber ? DigestText.NumberLabel(request.Language, number!.Quantity!) : DigestText.Label(request.Language, facts, citation),
                // A line shows either its text or its quote on some surfaces, so the text holds the quote.
                modality is null ? "" : $"{modality}: “{citation.Quote}”", citation,
                [new("kind", "new"), new("numberOfTheDay", isNumber ? number!.Quantity!.Text : null)]));
        }
    }

    private void AddAhead(List<(long Passage, EventTime Time)> ahead)
    {
        foreach (var (passage, time) in ahead)
        {
            var citation = _coverage.Cite(_items.Count + 1, passage);
            var words = SameStory.Words(citation.Quote);
            if (_items.Count(item => item.Data[0].Value is "ahead") < _room.Ahead && !_told.Exists(other => SameStory.Is(words, other)))
            {
                _told.Add(words);
                _items.Add(new(DigestText.Ahead(request.Language, time), "", citation, [new("kind", "ahead"), new("start", time.Start), new("end", time.End)]));
            }
        }
    }

    private string Quote(long passage) => _coverage.Passage(passage).Text;
}
