using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the rules look at, and where they say what they found.</summary>
internal sealed class RuleContext(Alignment alignment, List<EnglishSentence> around, IReadOnlyList<CitedPassage> cited, CoveragePack? pack = null)
{
    public Alignment Alignment { get; } = alignment;

    /// <summary>The source sentences in the order in which a word is looked for in them.</summary>
    public int[] Order { get; init; } = alignment.Order;

    public EnglishSentence Draft => Alignment.Draft;

    /// <summary>What the articles say around the cited passages.</summary>
    public List<EnglishSentence> Around { get; } = around;

    public IReadOnlyList<CitedPassage> Cited { get; } = cited;

    /// <summary>What is known beside the passages; null where nothing is.</summary>
    public CoveragePack? Pack { get; } = pack;

    public List<SupportIssue> Issues { get; private init; } = [];

    public List<ReceiptLine> Receipt { get; private init; } = [];

    /// <summary>The same with another order; what is found is found for both.</summary>
    public RuleContext InOrder(int[] order) => new(Alignment, Around, Cited, Pack) { Order = order, Issues = Issues, Receipt = Receipt };

    /// <summary>The same with another order and nothing found yet.</summary>
    public RuleContext Aside(int[] order) => new(Alignment, Around, Cited, Pack) { Order = order };

    /// <summary>Takes over what was found aside.</summary>
    public void Take(RuleContext aside)
    {
        Issues.AddRange(aside.Issues.Except(Issues));
        Receipt.AddRange(aside.Receipt);
    }

    public SourceSentence Best => Alignment.Sources[Alignment.Best];

    /// <summary>The years that the cited passages, their context and their day of publication name.</summary>
    public bool KnowsYear(int year) =>
        Cited.Any(c => c.Reference?.Year == year)
        || Alignment.Sources.Any(s => s.Sentence.Dates.Any(d => d.From.Year <= year && year <= d.To.Year))
        || Around.Any(s => s.Dates.Any(d => d.From.Year <= year && year <= d.To.Year));

    /// <summary>Whether a word stands in the context, by stem or as a name of the same entity.</summary>
    public bool IsAround(Word word)
    {
        foreach (var sentence in Around)
        {
            foreach (var other in sentence.Words)
            {
                if (other.Is(WordTraits.Content) && (other.Stem == word.Stem || (!word.Is(WordTraits.Name) && word.Groups.MayStandFor(other.Groups)) || (word.Entity is not null && word.Entity.Id == other.Entity?.Id)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void Report(SupportIssueKind kind, string said, string? instead = null)
    {
        var issue = new SupportIssue(kind, said, instead);
        if (!Issues.Contains(issue))
        {
            Issues.Add(issue);
        }
    }
}
