namespace Bot.Core.Language;

/// <summary>What a number word does to the number being read.</summary>
internal enum NumberWordKind
{
    /// <summary>Zero to ninety-nine: adds.</summary>
    Value,

    /// <summary>Hundred: multiplies what stands since the last scale.</summary>
    Hundred,

    /// <summary>Thousand and up: closes a group.</summary>
    Scale,
}

/// <param name="Ordinal">Whether the word makes the whole number a rank ("fifth").</param>
/// <param name="Plural">Whether it is a plural ("thirds", "millions").</param>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value, bool Ordinal, bool Plural);

/// <summary>The words that English numbers are made of, and the numerals of Korean and Japanese.</summary>
internal static class NumberWords
{
    private const string Cardinals =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";

    private const string Ordinals =
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";

    private const string Tens = "twenty thirty forty fifty sixty seventy eighty ninety";

    private static readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> English =
        EnglishTable().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Word, int Value)[] KoreanNative =
    [
        ("아흔", 90), ("여든", 80), ("일흔", 70), ("예순", 60), ("쉰", 50), ("마흔", 40), ("서른", 30), ("스물", 20), ("스무", 20), ("열", 10),
        ("하나", 1), ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8), ("아홉", 9), ("한", 1), ("두", 2), ("둘", 2), ("세", 3), ("셋", 3), ("네", 4), ("넷", 4), ("첫", 1),
    ];

    public static bool TryFindEnglish(ReadOnlySpan<char> word, out NumberWord found) => English.TryGetValue(word, out found);

    /// <summary>The native Korean numeral that the text begins with ("열네"), as used in front of a counter.</summary>
    public static int? ReadKoreanNative(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var value = 0;
        var limit = 100;
        while (true)
        {
            var part = 0;
            foreach (var (word, number) in KoreanNative)
            {
                if (number < limit && text[length..].StartsWith(word))
                {
                    (part, length) = (number, length + word.Length);
                    break;
                }
            }

            if (part == 0)
            {
                return length > 0 ? value : null;
            }

            value += part;
            limit = part >= 10 ? 10 : 1;
        }
    }

    /// <summary>A digit or a power of ten among Sino-Korean or Chinese numerals; 0 when it is neither.</summary>
    public static decimal SinoPower(char c) => c switch
    {
        '십' or '十' => 10,
        '백' or '百' => 100,
        '천' or '千' => 1_000,
        '만' or '万' or '萬' => 10_000,
        '억' or '億' => 100_000_000,
        '조' or '兆' => 1_000_000_000_000,
        _ => 0,
    };

    /// <summary>A Sino-Korean or Chinese digit, or -1.</summary>
    public static int SinoDigit(char c) => c switch
    {
        '영' or '零' or '〇' => 0,
        '일' or '一' or '壱' => 1,
        '이' or '二' or '弐' => 2,
        '삼' or '三' or '参' => 3,
        '사' or '四' => 4,
        '오' or '五' => 5,
        '육' or '륙' or '六' => 6,
        '칠' or '七' => 7,
        '팔' or '八' => 8,
        '구' or '九' => 9,
        _ => -1,
    };

    private static Dictionary<string, NumberWord> EnglishTable()
    {
        var table = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);
        var (cardinals, ordinals, tens) = (Cardinals.Split(' '), Ordinals.Split(' '), Tens.Split(' '));
        for (var i = 0; i < cardinals.Length; i++)
        {
            Add(cardinals[i], NumberWordKind.Value, i);
            Add(ordinals[i], NumberWordKind.Value, i, ordinal: true);
        }

        for (var i = 0; i < tens.Length; i++)
        {
            Add(tens[i], NumberWordKind.Value, (i + 2) * 10);
            Add(tens[i][..^1] + "ieth", NumberWordKind.Value, (i + 2) * 10, ordinal: true);
        }

        Add("dozen", NumberWordKind.Hundred, 12);
        Add("hundred", NumberWordKind.Hundred, 100);
        Add("hundredth", NumberWordKind.Hundred, 100, ordinal: true);
        Add("thousand", NumberWordKind.Scale, 1_000);
        Add("thousandth", NumberWordKind.Scale, 1_000, ordinal: true);
        Add("million", NumberWordKind.Scale, 1_000_000);
        Add("millionth", NumberWordKind.Scale, 1_000_000, ordinal: true);
        Add("billion", NumberWordKind.Scale, 1_000_000_000);
        Add("trillion", NumberWordKind.Scale, 1_000_000_000_000);
        return table;

        void Add(string word, NumberWordKind kind, decimal value, bool ordinal = false)
        {
            table[word] = new NumberWord(kind, value, ordinal, Plural: false);
            if ((ordinal && value is > 2 and < 20) || kind != NumberWordKind.Value)
            {
                table[word + "s"] = new NumberWord(kind, value, ordinal, Plural: true);
            }
        }
    }
}
