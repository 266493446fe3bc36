using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Copies;

/// <summary>A sentence that is a passage's but for a few pieces leaves each of them in its place: what was exchanged or denied says something
/// else.</summary>
internal static partial class NearCopyRule
{
    public static void CheckEnglish(RuleContext context)
    {
        var draft = context.Draft;
        var copy = CopyReader.OfEnglish(draft);
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var (at, source) = (index, context.Alignment.Sources[index]);
            // A look at the words is cheaper than the table.
            if (source.Language != "en" || context.Alignment.Share(index, 0, draft.Words.Length) < NearCopy.Share)
            {
                continue;
            }

            var original = CopyReader.OfEnglish(source.Sentence);
            if (NearCopy.Of(copy, original, AreAlike) is { } near)
            {
                Check(context, near, IsSameVoice(draft, source.Sentence), ExclusiveWords.Are, source.Sentence.Text);
                Report(context, SupportIssueKind.Hedge, DroppedLimits.InEnglish(near), source.Sentence.Text);
            }

            bool AreAlike(int i, int j) =>
                !ExclusiveWords.Are(copy[i].Key, original[j].Key) && (draft.Words[i].Stem == source.Sentence.Words[j].Stem || context.Alignment.AnyIn(at, i).Contains(j));
        }
    }

    public static void CheckCjk(RuleContext context, CjkSentence sentence)
    {
        var copy = sentence.Own.Count > 0 ? CopyReader.OfCjk(context.Draft.Text) : [];
        foreach (var source in sentence.Own)
        {
            var original = CopyReader.OfCjk(source.Text);
            if (NearCopy.Of(copy, original, (i, j) => AreAlike(copy[i], original[j])) is { } near)
            {
                Check(context, near, Voice().Count(context.Draft.Text) == Voice().Count(source.Text), ExclusiveWords.AreIn, source.Text);
                Report(context, SupportIssueKind.Hedge, DroppedLimits.InCjk(near, context.Draft.Text, source.Text), source.Text);
                CheckTopic(context, near, source.Text);
                Report(context, SupportIssueKind.Attribution, DroppedLimits.Teller(near, context.Draft.Text, source.Text), source.Text);
            }
        }
    }

    // 강릉시는 for 조직위원회는: somebody of whom the passage does not tell.
    private static void CheckTopic(RuleContext context, NearCopy copy, string told)
    {
        if (copy.OtherTopic() is not { } edit)
        {
            return;
        }

        var (said, its) = (copy.Copy[edit.End - 1].Key, copy.Original[edit.OriginalEnd - 1].Key);
        if (said.Length >= ShortestName && its.Length >= ShortestName && !told.Contains(said, StringComparison.Ordinal) && !Anybody().IsMatch(said) && !Anybody().IsMatch(its) && !IsTogether(context, said, its))
        {
            context.Report(SupportIssueKind.Role, copy.Written(context.Draft.Text, edit), told);
        }
    }

    // "다온전자 김 대표": one of them belongs to the other.
    private static bool IsTogether(RuleContext context, string said, string its) =>
        context.Around.Concat(context.Alignment.Sources.Select(s => s.Sentence)).Any(s => s.Text.IndexOf(said, StringComparison.Ordinal) is >= 0 and var one && s.Text.IndexOf(its, StringComparison.Ordinal) is >= 0 and var other && Math.Abs(one - other) <= said.Length + its.Length + Beside);

    /// <summary>The fewest letters of a name.</summary>
    private const int ShortestName = 3;

    /// <summary>How many letters apart two names that belong together stand at most.</summary>
    private const int Beside = 4;

    // Words for whoever was told of before.
    [GeneratedRegex("^(?:회사|업체|기업|정부|당국|경찰|검찰|법원|재판부|연구팀|연구진|구단|노조|그들?|이들|관계자|대통령|총리|시장|교수|대표|위원장|会社|同社|同市|同県|当局|政府|警察|検察|裁判所|研究チーム|大統領|首相|市長|教授|社長|両社|両国|両首脳)$", RegexOptions.CultureInvariant)]
    private static partial Regex Anybody();

    private static void Check(RuleContext context, NearCopy copy, bool isSameVoice, Func<string, string, bool> areExclusive, string told)
    {
        if (isSameVoice && copy.Exchanged() is { } exchanged)
        {
            Report(context, SupportIssueKind.Role, $"{copy.Written(context.Draft.Text, exchanged.One)} – {copy.Written(context.Draft.Text, exchanged.Other)}", told);
        }

        Report(context, SupportIssueKind.Content, Written(copy.Replaced(areExclusive)), told);
        Report(context, SupportIssueKind.Polarity, Written(copy.Denied()), told);

        string? Written(CopyEdit? edit) => edit is { } found ? copy.Written(context.Draft.Text, found) : null;
    }

    private static void Report(RuleContext context, SupportIssueKind kind, string? said, string told)
    {
        if (said is not null)
        {
            context.Report(kind, said, told);
        }
    }

    // "was caused by the spray" of "the spray caused it"
    private static bool IsSameVoice(EnglishSentence draft, EnglishSentence source) =>
        draft.Words.Count(w => w.Token.Folded == "by") == source.Words.Count(w => w.Token.Folded == "by");

    [GeneratedRegex("시[키킨켰킬켜킵]|[되된될돼됐됨]|당[하한할해했]|받|(?:れ|せ)[るたてまず]", RegexOptions.CultureInvariant)]
    private static partial Regex Voice();

    private static bool AreAlike(CopyToken said, CopyToken told)
    {
        if (said.Kind != CopyKind.Content || told.Kind != CopyKind.Content || ExclusiveWords.AreIn(said.Key, told.Key))
        {
            return false;
        }

        var (a, b) = (said.Key, told.Key);
        if (CjkText.IsHangul(a[0]))
        {
            var length = a.AsSpan().CommonPrefixLength(b);
            return length >= 2 && length * 2 >= Math.Min(a.Length, b.Length);
        }

        return a.Length > 1 && b.Length > 1 && CjkPairs.AreSame(a, b);
    }
}
