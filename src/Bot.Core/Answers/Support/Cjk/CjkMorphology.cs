using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The forms of a Korean verb or adjective up to where its ending begins: 떨어지 is 떨어진, 떨어졌 and 떨어질, too.</summary>
internal static class CjkMorphology
{
    private const int FirstSyllable = 0xAC00;
    private const int Vowels = 21;
    private const int Finals = 28;

    // Numbers of the final consonants that an ending leaves on a stem: none, ㄴ, ㄹ, ㅁ, ㅂ, ㅆ.
    private static readonly int[] Endings = [0, 4, 8, 16, 17, 20];

    // What a vowel becomes with the ending 아 or 어: ㅣ ㅕ, ㅗ ㅘ, ㅜ ㅝ, ㅡ ㅓ or ㅏ, ㅚ ㅙ.
    private static readonly Dictionary<int, int[]> Contracted = new() { [20] = [6], [8] = [9], [13] = [14], [18] = [4, 0], [11] = [10] };

    // What stands for a ㅂ that is lost.
    private static readonly string[] OpenEndings = ["와", "왔", "운", "울", "워", "웠"];

    private const int Rieul = 8;
    private const int Bieup = 17;
    private const int Siot = 19;
    private const int Digeut = 7;

    public static IEnumerable<string> Forms(string stem)
    {
        if (stem.Length == 0 || stem[^1] is < '가' or > '힣')
        {
            return [stem];
        }

        var forms = new HashSet<string>(StringComparer.Ordinal) { stem };
        var (head, syllable) = (stem[..^1], stem[^1] - FirstSyllable);
        var (initial, vowel, final) = (syllable / (Vowels * Finals), syllable / Finals % Vowels, syllable % Finals);
        if (final == 0)
        {
            foreach (var v in Contracted.GetValueOrDefault(vowel, []).Prepend(vowel))
            {
                forms.UnionWith(Endings.Select(ending => head + Syllable(initial, v, ending)));
            }

            if (stem[^1] == '하')
            {
                // 맞이하: 맞이해, 맞이했
                forms.UnionWith([head + "해", head + "했"]);
            }

            if (stem[^1] == '르' && head.Length > 0 && (head[^1] - FirstSyllable) % Finals == 0)
            {
                // 오르: 올라, 올랐
                var doubled = head[..^1] + (char)(head[^1] + Rieul);
                forms.UnionWith([doubled + "라", doubled + "랐", doubled + "러", doubled + "렀"]);
            }
        }
        else if (final == Rieul)
        {
            // 만들: 만든, 만듭, 만드
            forms.UnionWith(Endings.Where(ending => ending != 20).Select(ending => head + Syllable(initial, vowel, ending)));
        }
        else if (final is Bieup or Siot)
        {
            // 가깝: 가까운; 짓: 지은
            var open = head + Syllable(initial, vowel, 0);
            forms.Add(open);
            if (final == Bieup)
            {
                // 돕: 도왔, 도운; 가깝: 가까웠
                forms.UnionWith(OpenEndings.Select(ending => open + ending));
            }
        }
        else if (final == Digeut)
        {
            // 듣: 들은
            forms.Add(head + Syllable(initial, vowel, Rieul));
        }

        return forms;
    }

    /// <summary>Whether a form of a verb tells what is past: 했, 올랐, 마쳤.</summary>
    public static bool IsPast(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is >= '가' and <= '힣' and not ('있' or '겠') && (c - FirstSyllable) % Finals == SsangSiot)
            {
                return true;
            }
        }

        return false;
    }

    private const int SsangSiot = 20;

    private static char Syllable(int initial, int vowel, int final) => (char)(FirstSyllable + (((initial * Vowels) + vowel) * Finals) + final);
}
