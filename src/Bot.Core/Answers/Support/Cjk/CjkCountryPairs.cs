using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Two countries in two letters: 중일, 日韓.</summary>
internal static class CjkCountryPairs
{
    private static readonly Dictionary<char, string[]> Countries = new()
    {
        ['중'] = ["china", "chinese", "beijing"],
        ['中'] = ["china", "chinese", "beijing"],
        ['일'] = ["japan", "japanese", "tokyo"],
        ['日'] = ["japan", "japanese", "tokyo"],
        ['한'] = ["korea", "korean", "seoul"],
        ['韓'] = ["korea", "korean", "seoul"],
        ['미'] = ["us", "america", "american", "washington", "states"],
        ['米'] = ["us", "america", "american", "washington", "states"],
        ['러'] = ["russia", "russian", "moscow"],
        ['露'] = ["russia", "russian", "moscow"],
        ['북'] = ["north", "pyongyang"],
        ['朝'] = ["north", "pyongyang"],
        ['영'] = ["uk", "britain", "british", "london"],
        ['英'] = ["uk", "britain", "british", "london"],
        ['독'] = ["germany", "german", "berlin"],
        ['独'] = ["germany", "german", "berlin"],
        ['불'] = ["france", "french", "paris"],
        ['仏'] = ["france", "french", "paris"],
        ['인'] = ["india", "indian", "delhi"],
        ['印'] = ["india", "indian", "delhi"],
    };

    // Germany, a newspaper, Central America, a day's work, the north and the centre.
    private static readonly string[] OtherWords = ["독일", "朝日", "중미", "中米", "일일", "중북", "일인", "인중"];

    /// <summary>The number of countries that a stretch begins with, where they are two or three; else 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> stretch)
    {
        var length = 0;
        while (length < stretch.Length && Countries.ContainsKey(stretch[length])) { length++; }
        foreach (var word in OtherWords)
        {
            length = stretch.StartsWith(word, StringComparison.Ordinal) ? 0 : length;
        }

        return length is 2 or 3 ? length : 0;
    }

    /// <summary>Whether a stretch begins with a visit to a country: 방미, 訪日, 来日; not with winter clothes (방한복) or the coming day (来日の).</summary>
    public static bool IsVisitAt(ReadOnlySpan<char> stretch) => stretch is [var visit, var country, ..] && (visit, country) is ('방', '중' or '일' or '미' or '한' or '러' or '북') or ('訪', '中' or '日' or '米' or '韓' or '露' or '朝' or '英' or '仏' or '独' or '印') or ('来', '日' or '韓' or '米')
        && !(stretch.Length > 2 && stretch[2] is '복' or '용' or '론' or '송');

    /// <summary>Whether a stretch begins with dealings with a country (대중 무역, 対米輸出): the letter behind the first is the country's.</summary>
    public static bool IsTowardAt(ReadOnlySpan<char> stretch) => stretch is ['대' or '対', var country, ..] && Countries.ContainsKey(country) && IsDealing(stretch[2..].TrimStart(' '));

    private static bool IsDealing(ReadOnlySpan<char> stretch)
    {
        foreach (var word in Dealings)
        {
            if (stretch.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 대중 alone is the public.
    private static readonly string[] Dealings = ["무역", "수출", "수입", "교역", "관계", "외교", "정책", "제재", "의존", "투자", "貿易", "輸出", "輸入", "関係", "外交", "政策", "制裁", "依存", "投資"];

    /// <summary>The country of the pack that a letter stands for; null where it names none so.</summary>
    public static Entity? In(Lexicon lexicon, char country) =>
        // "us" is a word of grammar.
        Countries[country].SelectMany(name => lexicon.Find($"{char.ToUpperInvariant(name[0])}{name[1..]}")).FirstOrDefault(match => match.Entity?.Type == "Country").Entity;

    /// <summary>English words for a country of a pair.</summary>
    public static IReadOnlyList<string> English(char country) => Countries[country];

    /// <param name="length">How many letters they take.</param>
    public static bool IsTold(RuleContext context, string stretch, out int length)
    {
        // 대일 수출: "exports to Japan"
        if (stretch.Length >= 2 && stretch[0] is '대' or '対' && Countries.TryGetValue(stretch[1], out var names))
        {
            length = 2;
            return context.Alignment.Sources.Any(s => s.Sentence.Words is var words && Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(i => names.Contains(words[i].Token.Folded) && words[i - 1].Token.Folded is "to" or "against" or "toward" or "towards" or "with" or "on"));
        }

        length = LengthAt(stretch);
        return length > 0 && stretch[..length].All(country => context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Countries[country].Contains(w.Token.Folded))));
    }
}
