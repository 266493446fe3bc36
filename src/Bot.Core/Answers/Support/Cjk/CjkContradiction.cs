using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Cjk.Unreal;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whether a passage in a claim's own language, Korean or Japanese, says otherwise than the claim: it holds all words of the claim but
/// one, and has another value, name or sign in its place.</summary>
internal static partial class CjkContradiction
{
    /// <summary>Whether a claim in Korean or Japanese meets a passage in its own language.</summary>
    public static bool Applies(RuleContext context) => LanguageDetector.Detect(context.Draft.Text) is not "en" and var language && context.Alignment.Sources.Exists(source => source.Language == language);

    /// <inheritdoc cref="ClaimContradiction.Find"/>
    public static (SupportIssue Issue, string Instead)? Find(RuleContext context)
    {
        // What somebody only says, asks or imagines speaks against nothing that is told as a fact.
        if (UnrealRule.IsOnlyTold(context))
        {
            return null;
        }

        foreach (var issue in context.Issues.OrderBy(ClaimContradiction.Order))
        {
            if (Instead(context, issue) is { } instead && !context.Issues.Exists(other => IsElsewhere(context, other, issue)))
            {
                return (issue, instead);
            }
        }

        return null;
    }

    // A word that the passage does not hold makes it another event, unless it is the very one that is told otherwise; so does another day with another value.
    private static bool IsElsewhere(RuleContext context, SupportIssue other, SupportIssue issue) =>
        (other.Kind is SupportIssueKind.Name or SupportIssueKind.Content or SupportIssueKind.Undecided && !Meet(other.Said, issue.Said) && !(issue.Kind == SupportIssueKind.Polarity && EndsWith(context.Draft.Text, other.Said)))
        || (IsValue(issue) && IsValue(other) && (issue.Kind == SupportIssueKind.Date) != (other.Kind == SupportIssueKind.Date) && !IsWithin(issue) && !IsWithin(other));

    private static bool IsValue(SupportIssue issue) => issue.Kind is SupportIssueKind.Number or SupportIssueKind.Unit or SupportIssueKind.Date;

    private static bool IsWithin(SupportIssue issue) => issue is { Kind: SupportIssueKind.Date, Instead: { } told } && ClaimContradiction.IsWithin(issue.Said, told);

    // The verb of a claim that says the opposite is the very word that is told otherwise.
    private static bool EndsWith(string draft, string said) => CjkClauseReader.Read(draft).FindLast(clause => clause.Form == CjkForm.Final) is { } last && draft.LastIndexOf(said, StringComparison.Ordinal) is >= 0 and var at && last.Start <= at + said.Length && at < last.Last;

    private static bool Meet(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    /// <summary>How much of the claim beside what is told otherwise the passage holds, 0 to 1.</summary>
    public static double Besides(RuleContext context, SupportIssue issue)
    {
        var others = context.Receipt.FindAll(line => !Meet(line.Said, issue.Said) && !(issue.Kind == SupportIssueKind.Polarity && line.Found is null && EndsWith(context.Draft.Text, line.Said)));
        // What the text around names is in no line.
        return others.Count > 0 ? ClaimCheck.Share(others) : context.Alignment.Sources.Max(source => CjkPairs.Part(context.Draft.Text.Replace(issue.Said, "", StringComparison.Ordinal) is { Length: > 2 } rest ? rest : context.Draft.Text, source.Sentence.Text));
    }

    /// <summary>Whether without what an issue is about nothing of a claim stands: who does it, or to what.</summary>
    public static bool IsCore(RuleContext context, SupportIssue issue)
    {
        var text = context.Draft.Text;
        return issue.Kind is SupportIssueKind.Content or SupportIssueKind.Role && text.IndexOf(issue.Said, StringComparison.Ordinal) is >= 0 and var at
            && CjkClauseReader.Cut(text).Exists(chunk => chunk.Case is CjkCase.Topic or CjkCase.Subject or CjkCase.Object && chunk.Start <= at && at < chunk.End);
    }

    // 서림시의 이수진 시장은, 부산 공장은: whom or what the claim is about, with what describes it.
    private static bool IsWho(string draft, string said) =>
        draft.IndexOf(said, StringComparison.Ordinal) is >= 0 and var at && ((Holder().Match(draft) is { Success: true } holder && at < holder.Index + holder.Length)
            || CjkClauseReader.Cut(draft).Exists(chunk => chunk.Case is CjkCase.Topic or CjkCase.Subject && chunk.Start <= at && at < chunk.End));

    // 대구 공장 닫: of whom the passage does not speak, nothing is turned round there.
    private static bool HoldsWho(string said, string source) =>
        !said.Contains(' ', StringComparison.Ordinal) || said[..said.LastIndexOf(' ')].Split([' ', 'の', '–'], StringSplitOptions.RemoveEmptyEntries).All(word => source.Contains(word, StringComparison.Ordinal));

    private static string? Instead(RuleContext context, SupportIssue issue) => issue.Kind switch
    {
        SupportIssueKind.Date when issue.Instead is { } told && ClaimContradiction.IsWithin(issue.Said, told) => null,
        SupportIssueKind.Number when CjkRunningValues.IsEarlier(context, issue.Said) => null,
        SupportIssueKind.Number or SupportIssueKind.Unit or SupportIssueKind.Date => issue.Instead is { } value ? CjkSlotFiller.Value(context, issue.Said) ?? value : null,
        // Who else does it may do it, too.
        SupportIssueKind.Name or SupportIssueKind.Content or SupportIssueKind.Undecided => CjkSlotFiller.Word(context, issue.Said, isWho: IsWho(context.Draft.Text, issue.Said)),
        SupportIssueKind.Polarity or SupportIssueKind.Relation => issue.Instead,
        // Who else does it may do it, too; only what is turned round is told otherwise.
        SupportIssueKind.Binding or SupportIssueKind.Role => context.Alignment.Sources.Exists(source => source.Sentence.Text == issue.Instead && HoldsWho(issue.Said, issue.Instead)) ? issue.Instead : null,
        _ => null,
    };

    // A name with an office that a claim begins with.
    [GeneratedRegex("^[^,、。]{0,16}?(?:[가-힣]{2,4} ?(?:" + CjkOffices.Names + "|씨)|(?:" + CjkOffices.Names + ") ?[가-힣]{2,4})(?:은|는|이|가) |^[^,、。]{0,16}?(?:[\\p{IsCJKUnifiedIdeographs}ァ-ー]{2,8}(?:" + CjkOffices.Names + "|さん|氏))(?:は|が)", RegexOptions.CultureInvariant)]
    private static partial Regex Holder();
}
