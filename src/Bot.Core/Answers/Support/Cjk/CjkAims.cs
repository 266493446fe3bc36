using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where somebody goes in a Korean or Japanese sentence (노르웨이를 방문했다, ノルウェーを訪問した). Who went to one place may have gone to another, or to a
/// place in it.</summary>
internal static partial class CjkAims
{
    public static bool IsAim(string draft, string said)
    {
        var at = draft.IndexOf(said, StringComparison.Ordinal);
        return at >= 0 && said.Length > 0 && Goes().IsMatch(draft, at + said.Length);
    }

    [GeneratedRegex("\\G(?:시|현|도|군|市|県|町|村)?(?:(?:을|를) (?:[가-힣]+ )?(?:방문|찾[았은는아]|다녀|순방|향[했해하])|(?:에|으로|로) (?:갔|간|가[다며고]|향[했해하]|출국|떠났|도착)|を(?:公式)?(?:訪問|訪れ|訪ね)|[へに](?:行|向か|渡っ|到着|出発))", RegexOptions.CultureInvariant)]
    private static partial Regex Goes();
}
