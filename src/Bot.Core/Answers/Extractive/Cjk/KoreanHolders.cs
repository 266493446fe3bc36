using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Extractive.Cjk;

/// <summary>Reads from Korean sentences who holds an office: 마르타 헤일 시장, 김민수 서울시장, 시장 김민수, 김민수는 시장이다.</summary>
internal static partial class KoreanHolders
{
    // 마르타 헤일 오스트비 시장: so many words may belong to the office.
    private const int Reach = 4;

    /// <summary>The name that a sentence gives to the holder, or null.</summary>
    public static string? NameIn(string text, CjkOfficeQuestion asked, Lexicon lexicon)
    {
        var people = People(text, lexicon);
        foreach (Match office in Office(asked.Office).Matches(text))
        {
            if ((office.Groups["less"].Success || office.Groups["later"].Success) != asked.IsLess)
            {
                continue;
            }

            var (name, isOther) = Before(text[..office.Index], asked, people);
            if (!isOther && (name ?? Behind(text[(office.Groups["office"].Index + asked.Office.Length)..], asked, people) ?? Told(text, office, asked, people)) is { } holder)
            {
                return holder;
            }
        }

        return null;
    }

    /// <summary>A name within the words that belong to the office, and whether they are of another place.</summary>
    private static (string? Name, bool IsOther) Before(string text, CjkOfficeQuestion asked, IReadOnlyList<string> people)
    {
        var words = new List<string>();
        foreach (var word in text.Split(' ').Reverse().SkipWhile(word => word.Length == 0).Take(Reach))
        {
            var isOwner = word.Length > 2 && word[^1] == '의';
            if (!word.All(CjkText.IsHangul) || word.Length == 0 || (!isOwner && KoreanParticles.Strip(word) != word && !people.Contains(word)))
            {
                break;
            }

            words.Insert(0, isOwner ? word[..^1] : word);
        }

        // What the list or the dictionary knows is no name: 신임, 여성.
        words.RemoveAll(word => !people.Contains(word) && !IsAsked(word, asked) && (CjkGlossary.Find(word).Count > 0 || CjkDictionary.Find(word).Count > 0));
        var owned = words.RemoveAll(word => IsAsked(word, asked)) > 0;
        var person = words.FindLastIndex(word => people.Contains(word));
        person = person < 0 ? words.FindLastIndex(IsFullName) : person;
        var name = person >= 0 ? words[person] : words.Count >= 2 || (owned && words.Count == 1) ? string.Join(' ', words) : null;
        var others = person < 0 ? name is null ? words.Count : 0 : words.Count(word => !people.Contains(word) && word != words[person]);
        return (name, others > 0 && !owned && asked.Of.Count > 0);
    }

    /// <summary>시장 김민수는, 시장은 김민수다</summary>
    private static string? Behind(string text, CjkOfficeQuestion asked, IReadOnlyList<string> people) =>
        NameBehind().Match(text) is { Success: true } match && match.Groups["name"].Value is var name && !IsAsked(name, asked) && (people.Contains(name) || IsFullName(name)) ? name : null;

    /// <summary>김민수 씨가 시장을 맡고 있다, 김민수는 서울시장이다</summary>
    private static string? Told(string text, Match office, CjkOfficeQuestion asked, IReadOnlyList<string> people) =>
        IsHeld().IsMatch(text, office.Groups["office"].Index + asked.Office.Length) && Subject().Matches(text[..office.Index]).LastOrDefault() is { } match && match.Groups["name"].Value is var name
            && !IsAsked(name, asked) && (people.Contains(name) || IsFullName(name) || name.Split(' ') is [var first, var last] && people.Concat([first, last]).Any(word => word == last && (people.Contains(word) || IsFullName(word)))) ? name : null;

    private static bool IsAsked(string word, CjkOfficeQuestion asked) => asked.Of.Any(of => word.StartsWith(of, StringComparison.Ordinal) || of.StartsWith(word, StringComparison.Ordinal));

    private static List<string> People(string text, Lexicon lexicon) => [.. lexicon.Find(text).Where(match => match.Entity?.Type is "Person")
        .SelectMany(match => text.Substring(match.Start, match.Length).Split(' ').Append(text.Substring(match.Start, match.Length))).Where(word => word.Length > 1)];

    private static bool IsFullName(string word) => FullName().IsMatch(word) && CjkGlossary.Find(word).Count == 0 && CjkDictionary.Find(word).Count == 0 && KoreanParticles.Strip(word) == word;

    private static Regex Office(string office) => new("(?<less>" + CjkOfficeQuestion.Less + ")?(?<=^|[ 가-힣])(?<office>" + Regex.Escape(office) + ")(?<later> ?(?:후보|대행|권한대행|직무대행|내정자|지명자))?(?=님|은|는|이|가|의|을|를|과|와|도|에게|께|인 |직|으로|에 |다|[ ,.”\"]|$)", RegexOptions.CultureInvariant);

    // Korean names have three syllables as a rule; other words of three that begin like one are in the lists for the most part.
    [GeneratedRegex("^[강고공구권김나남노도류문민박방배백변서석선설성손송신심안양엄여오우원유윤이임장전정제조주지진차채천최추편표하한함허현홍황][가-힣]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex("^(?:인|,)? (?<name>[가-힣]{2,4}?)(?: ?씨|은|는|이|가|의|,|\\.|$| )|^(?:은|는) (?<name>[가-힣]{2,4}?)(?: ?씨|이?다\\.?$|입니다)", RegexOptions.CultureInvariant)]
    private static partial Regex NameBehind();

    [GeneratedRegex("\\G(?:이?다(?=[. ,]|$)|이며|이고|입니다|이었다|였다|을 맡|직을 맡|에 (?:취임|당선|선출)|으로 (?:취임|당선|선출|일하)|이 됐|이 되)", RegexOptions.CultureInvariant)]
    private static partial Regex IsHeld();

    [GeneratedRegex("(?<name>[가-힣]{2,4}(?: [가-힣]{2,5}?)?)(?: ?씨)?(?:은|는|이|가) ", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
