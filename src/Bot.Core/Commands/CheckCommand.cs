using Bot.Core.Answers;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Commands;

/// <summary>Checks a claim against the coverage: supported, contradicted, partly supported, or not in the coverage.</summary>
internal sealed class CheckCommand(ClaimLookup claims, CoverageStatus status, LoadedPack pack)
{
    public const string Claim = "claim";

    public CommandDefinition Definition => new(
        "check",
        new("check", "확인", "確認"),
        new("Check a claim against the coverage", "주장을 보도와 대조합니다", "主張を報道と照合します"),
        [
            new(Claim, new("claim", "주장", "主張"), new("A sentence to check", "확인할 문장", "確認する文"),
                Required: true, TakesRest: true, MaxLength: Orchestrator.MaxQuestionLength,
                Example: new("The vote was put off until May", "표결은 5월로 연기되었다", "採決は5月に延期された")),
        ],
        [], Visibility.Private, Permission.Everyone, ExecuteAsync);

    private Task<Reply> ExecuteAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var claim = invocation[Claim]!;
        var language = CommandLanguage.Of(invocation, claim);
        if (claim.Length > Orchestrator.MaxQuestionLength)
        {
            return Task.FromResult<Reply>(new NoticeReply(language, CheckText.TooLong(language, Orchestrator.MaxQuestionLength), IsError: true));
        }

        var (stated, asks) = ClaimText.Of(claim);
        if (stated.Length == 0)
        {
            return Task.FromResult<Reply>(new NoticeReply(language, CheckText.NoClaim(language, asks), IsError: true));
        }

        var (verdict, citations) = claims.Check(stated);
        var shown = verdict.Parts.SelectMany(part => part.Other is { } other ? (ClaimPart[])[part, other] : [part]).Where(part => part.Passage is not null).ToList();
        var items = shown.Select((part, i) => Item(language, part, citations[part.Passage!.Marker] with { Marker = i + 1 }, single: shown.Count == 1)).ToList();
        var standing = CheckText.Standing(language, verdict.Standing);
        var searched = status.Searched(pack.Current, language);
        return Task.FromResult<Reply>(LookupReplies.List(
            language, verdict.Parts.Any(part => part.Other is not null) ? CheckText.ButOther(language, standing) : standing,
            verdict.Standing == ClaimStanding.NotInCoverage ? CoverageText.Searched(language, searched) : null, items, null, searched));
    }

    // The verdict stands above the items; only where there are several does each say its own.
    private static LookupItem Item(string language, ClaimPart part, Citation citation, bool single) => new(
        single ? part.Text : $"{CheckText.Standing(language, part.Standing)}: {part.Text}", CheckText.Finding(language, part), citation,
        [
            new("standing", part.Standing.ToString()), new("part", part.Text), new("said", part.Said), new("instead", part.Instead),
            new("issues", string.Join("; ", part.Issues)),
        ]);
}
