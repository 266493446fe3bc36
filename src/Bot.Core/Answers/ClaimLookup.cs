using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Answers;

/// <summary>Checks a claim against the passages that are nearest to it.</summary>
public sealed class ClaimLookup(Database database, LoadedPack pack)
{
    // A claim may join two facts of different passages.
    private const int Passages = 8;

    /// <returns>The verdict, and a citation for each passage it names, by the passage's marker.</returns>
    public (ClaimVerdict Verdict, IReadOnlyDictionary<int, Citation> Citations) Check(string claim)
    {
        using var session = database.Read();
        var question = QuestionAnalyzer.Analyze(claim, LanguageDetector.Detect(claim), Expansions.Of(claim, LanguageDetector.Detect(claim), pack.Lexicon));
        var coverage = new CoverageReader(session);
        var citations = PassageSearch.Search(session, question, Passages).Passages
            .Select((ranked, i) => coverage.Cite(i + 1, ranked.PassageKey)).ToDictionary(citation => citation.Marker);
        var passages = citations.Values.Select(citation => Passage(coverage, citation)).ToList();
        var verdict = ClaimCheck.Check(claim, passages, pack.Lexicon);
        if (verdict.Parts.Any(part => part is { Standing: ClaimStanding.Supported, Passage: { } own } && NamesByHeadline(part.Text, own, citations[own.Marker].Headline)))
        {
            passages = passages.ConvertAll(passage => WithoutHeadline(passage, citations[passage.Marker].Headline));
            verdict = ClaimCheck.Check(claim, passages, pack.Lexicon);
        }

        return (verdict with { Parts = [.. verdict.Parts.Select(part => WithOther(part, passages, citations))] }, citations);
    }

    /// <summary>Whether only the headline has a name of the claim other than its first: it says what an article is about, not what a sentence tells of whom.</summary>
    private bool NamesByHeadline(string claim, CitedPassage passage, string headline)
    {
        var told = pack.Lexicon.Find($"{passage.Text}\n{WithoutHeadline(passage, headline).Context}").Select(match => match.Entity).OfType<Entity>().SelectMany(entity => new[] { entity.Id, entity.Represents }).ToHashSet();
        return pack.Lexicon.Find(claim).Select(match => match.Entity).OfType<Entity>().Skip(1).Any(entity => !told.Contains(entity.Id));
    }

    private static CitedPassage WithoutHeadline(CitedPassage passage, string headline) =>
        passage.Context?.StartsWith(headline, StringComparison.Ordinal) == true ? passage with { Context = passage.Context[headline.Length..].TrimStart('\n') } : passage;

    /// <summary>The same with what another article says in the place of a value that the first bears out: reports differ.</summary>
    private ClaimPart WithOther(ClaimPart part, List<CitedPassage> passages, Dictionary<int, Citation> citations)
    {
        if (part is not { Standing: ClaimStanding.Supported, Passage: { } own })
        {
            return part;
        }

        foreach (var passage in passages.Where(passage => citations[passage.Marker].ArticleId != citations[own.Marker].ArticleId && SharedNames.Any($"{own.Text}\n{own.Context}", $"{passage.Text}\n{passage.Context}")))
        {
            if (ClaimCheck.Check(part.Text, [passage], pack.Lexicon).Parts is [{ Standing: ClaimStanding.Contradicted, Said: { } said, Instead: { } instead } other]
                // One value alone: with another year, or another name, it is told of something else.
                && other.Issues is [{ Kind: SupportIssueKind.Number or SupportIssueKind.Date or SupportIssueKind.Unit }] && OtherAccount.Differ(said, instead))
            {
                return part with { Other = other };
            }
        }

        return part;
    }

    private static CitedPassage Passage(CoverageReader coverage, Citation citation)
    {
        var passage = coverage.Passage(citation.PassageKey);
        var article = coverage.Article(passage.ArticleKey);
        var before = coverage.Before(article, passage);
        return new CitedPassage(
            citation.Marker, citation.Quote, string.Join('\n', new[] { citation.Headline, passage.Heading, before?.Text }.OfType<string>()),
            Publisher: UnnamedPublisher.Named(citation.Publisher), IsQuoted: OpenQuotation.IsAt(article.Text, passage.Start));
    }
}
