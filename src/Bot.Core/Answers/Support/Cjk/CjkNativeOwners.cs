using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whose something is in a passage of the sentence's own language (農業用水の取水) it is in the sentence, where the passage tells otherwise of
/// the one whom the sentence names.</summary>
internal static partial class CjkNativeOwners
{
    private const string Territories = "市都県府町村区州";

    /// <summary>Whether a passage gives what is owned by one town, behind a の, to another: 津市の工場 where 岡崎市の工場 is told.</summary>
    /// <param name="at">Where the owner ends.</param>
    public static bool AreOthers(RuleContext context, string draft, int at)
    {
        if (at < 2 || at + 2 >= draft.Length || draft[at] != 'の' || !Territories.Contains(draft[at - 1]))
        {
            return false;
        }

        var end = at + 1;
        while (end < draft.Length && CjkText.IsCjk(draft, end) && !CjkText.IsHiragana(draft[end])) { end++; }
        var owned = draft[at..end];
        return owned.Length > 2 && context.Alignment.Sources.Exists(source => source.Language == "ja" && source.Sentence.Text.IndexOf(owned, StringComparison.Ordinal) is > 1 and var told
            && Territories.Contains(source.Sentence.Text[told - 1]) && !source.Sentence.Text.AsSpan(0, told).EndsWith(draft.AsSpan(at - 2, 2)));
    }

    public static void Check(RuleContext context)
    {
        var sources = context.Alignment.Sources.Select(s => s.Sentence.Text).Where(text => LanguageDetector.Detect(text) != "en").ToList();
        if (sources.Count == 0)
        {
            return;
        }

        foreach (Match said in Owner().Matches(context.Draft.Text))
        {
            var (owner, thing) = (said.Groups["owner"].Value, said.Groups["thing"].Value);
            if (!sources.Exists(text => text.Contains(owner, StringComparison.Ordinal)) || sources.Exists(text => HasOwnValue(text, owner)) || (said.Index > 0 && char.IsAsciiDigit(context.Draft.Text[said.Index - 1])))
            {
                continue;
            }

            var owners = sources.SelectMany(text => Owner().Matches(text)).Where(told => told.Groups["thing"].Value == thing).Select(told => told.Groups["owner"].Value).Where(other => !Rank().IsMatch(other)).ToList();
            var times = sources.Sum(text => Count(text, thing));
            if (owners.Count > 0 && owners.Count == times && owners.TrueForAll(other => !Share(other, owner)))
            {
                context.Report(SupportIssueKind.Role, said.Value, owners[0]);
            }
        }
    }

    // 3度目の完封
    [GeneratedRegex("^(?:度目|回目|番目|本目|作目|個目|人目|代目|年目|번째|차례)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    // 세종의 출생아는 3100명, 부산은 1만2800명: the thing is that of both.
    private static bool HasOwnValue(string text, string owner)
    {
        var at = text.IndexOf(owner, StringComparison.Ordinal);
        return at >= 0 && Gap().IsMatch(text, at + owner.Length);
    }

    [GeneratedRegex("\\G(?:은|는|は)、? ?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) { count++; }
        return count;
    }

    private static bool Share(string a, string b)
    {
        for (var i = 0; i + 1 < a.Length; i++)
        {
            if (b.Contains(a.AsSpan(i, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?<owner>[\\p{IsCJKUnifiedIdeographs}々ァ-ー](?:[\\p{IsCJKUnifiedIdeographs}々ァ-ー]|[みりちき](?=\\p{IsCJKUnifiedIdeographs}))+)の(?<thing>[\\p{IsCJKUnifiedIdeographs}々ァ-ー]{2,})|(?<owner>[가-힣]{2,})의 (?<thing>[가-힣]{2,}?)(?:은|는|이|가|을|를|에|로|도|의|과|와)?(?=[\\s,.])", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}
