using System.Text.RegularExpressions;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Extractive.Cjk;

/// <summary>Reads from Japanese sentences who holds an office: マルタ・ヘイル市長, 田中市長, 市長の田中太郎氏, 田中氏は市長だ.</summary>
internal static partial class JapaneseHolders
{
    private const string Name = "[\\p{IsCJKUnifiedIdeographs}々]{2,5}?|[ァ-ー]{2,}(?:・[ァ-ー]{2,})*";

    /// <summary>The name that a sentence gives to the holder, or null.</summary>
    public static string? NameIn(string text, CjkOfficeQuestion asked, Lexicon lexicon)
    {
        var known = lexicon.Find(text).Where(match => match.Entity is not null).Select(match => (Written: text.Substring(match.Start, match.Length), Entity: match.Entity!)).ToList();
        foreach (Match office in Office(asked.Office).Matches(text))
        {
            if ((office.Groups["less"].Success || office.Groups["later"].Success) != asked.IsLess)
            {
                continue;
            }

            var before = text[..office.Index];
            if (IsOfOther(before, asked, known))
            {
                continue;
            }

            var end = office.Groups["office"].Index + asked.Office.Length;
            if ((Before(before, asked, known) ?? Behind(text[end..], known) ?? Told(text, office.Index, end, asked, known)) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>田中市長, ヘイル市長; not 横浜市長</summary>
    private static string? Before(string before, CjkOfficeQuestion asked, List<(string Written, Entity Entity)> known)
    {
        var run = Run().Match(before).Value;
        var owner = asked.Of.Where(of => run.StartsWith(of, StringComparison.Ordinal)).MaxBy(of => of.Length);
        run = owner is null ? run : run[owner.Length..].TrimStart('市', '県', '都', '府', '町', '村', '区', '国', '・');
        var isOwned = owner is not null || Owner().Match(before) is { Success: true } match && asked.Of.Any(of => match.Groups["of"].Value.EndsWith(of, StringComparison.Ordinal));
        return IsName(run, known, isOwned) ? run : null;
    }

    /// <summary>市長の田中太郎氏, 市長は田中太郎氏だ</summary>
    private static string? Behind(string behind, List<(string Written, Entity Entity)> known) =>
        NameBehind().Match(behind) is { Success: true } match && IsName(match.Groups["name"].Value, known, isSure: true) ? match.Groups["name"].Value : null;

    /// <summary>田中氏は市長だ, 田中太郎氏が市長に就任した</summary>
    private static string? Told(string text, int start, int end, CjkOfficeQuestion asked, List<(string Written, Entity Entity)> known) =>
        IsHeld().IsMatch(text, end) && Subject().Matches(text[..start]).LastOrDefault() is { } match && match.Groups["name"].Value is var name
            && !asked.Of.Contains(name) && (match.Groups["mister"].Success || known.Exists(other => other.Entity.Type == "Person" && name.EndsWith(other.Written, StringComparison.Ordinal))) ? name : null;

    private static bool IsName(string run, List<(string Written, Entity Entity)> known, bool isSure)
    {
        if (run.Length < 2 || known.Exists(other => other.Entity.Type is "Place" or "Country" && other.Written == run))
        {
            return false;
        }

        return known.Exists(other => other.Entity.Type is "Person" && run.EndsWith(other.Written, StringComparison.Ordinal))
            || (CjkDictionary.Find(run).Count == 0 && (CjkText.IsHan(run[0]) ? run.Length <= 5 && !Territory().IsMatch(run) : run.Contains('・', StringComparison.Ordinal) || isSure));
    }

    /// <summary>Whether right before the office stands a place that was not asked about: 大阪市長, 大阪の田中市長.</summary>
    private static bool IsOfOther(string before, CjkOfficeQuestion asked, List<(string Written, Entity Entity)> known)
    {
        if (asked.Of.Count == 0)
        {
            return false;
        }

        var (run, owner) = (Run().Match(before).Value, Owner().Match(before).Groups["of"].Value);
        return IsOther(run, asked, known) || IsOther(owner, asked, known);
    }

    private static bool IsOther(string word, CjkOfficeQuestion asked, List<(string Written, Entity Entity)> known) => word.Length > 1
        && !asked.Of.Any(of => word.StartsWith(of, StringComparison.Ordinal) || of.StartsWith(word, StringComparison.Ordinal))
        && (Territory().IsMatch(word) || known.Exists(other => other.Entity.Type is "Place" or "Country" && word.StartsWith(other.Written, StringComparison.Ordinal)) || (CjkText.IsHan(word[0]) && CjkDictionary.Find(word) is [{ Text: var meant }, ..] && char.IsLetter(meant[0]) && IsPlace(word)));

    // What goes with 市 or 県 in the dictionary, too, is a place.
    private static bool IsPlace(string word) => CjkDictionary.Find(word + "市").Count > 0 || CjkDictionary.Find(word + "県").Count > 0 || CjkDictionary.Find(word + "府").Count > 0 || CjkDictionary.Find(word + "湾").Count > 0;

    private static Regex Office(string office) => new("(?<less>" + CjkOfficeQuestion.Less + ")?(?<office>" + Regex.Escape(office) + ")(?<later>代行|代理|候補|選挙|選|室|職)?(?=[^\\p{IsCJKUnifiedIdeographs}ァ-ー々]|$)", RegexOptions.CultureInvariant);

    [GeneratedRegex("(?:[\\p{IsCJKUnifiedIdeographs}々]+|[ァ-ー・]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex("(?<of>[\\p{IsCJKUnifiedIdeographs}々]+|[ァ-ー・]+)の(?:[\\p{IsCJKUnifiedIdeographs}々]+|[ァ-ー・]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex("[市県都府町村区国州省]$", RegexOptions.CultureInvariant)]
    private static partial Regex Territory();

    [GeneratedRegex("^(?:の|である|・|、)(?<name>" + Name + ")(?:氏|さん|（|\\(|は|が|を|に|と|、)|^は、?(?<name>" + Name + ")(?:氏|さん|だ|です|である)", RegexOptions.CultureInvariant)]
    private static partial Regex NameBehind();

    [GeneratedRegex("\\G(?:だ(?!っ)|です|である|を務め|に就任|に当選|に選ばれ|となった|になった|に選出)", RegexOptions.CultureInvariant)]
    private static partial Regex IsHeld();

    [GeneratedRegex("(?<name>" + Name + ")(?<mister>氏|さん)?[はが]", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
