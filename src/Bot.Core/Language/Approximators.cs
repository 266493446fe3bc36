namespace Bot.Core.Language;

/// <summary>The words that stand in front of or behind a value and say that it is not exact.</summary>
internal static class Approximators
{
    // Longest first, so that "no more than" is not read as "more than".
    private static readonly (string Word, Approximation Meaning)[] Before = Sorted(
        (Approximation.About, "about|around|roughly|approximately|approx.|approx|some|circa|an estimated|estimated|close to|in the region of|~|ca.|약|대략|약간|約|およそ|おおよそ|大体|ざっと"),
        (Approximation.AtLeast, "more than|over|at least|upwards of|above|no fewer than|no less than|exceeding|greater than|a minimum of|in excess of|well over|just over|longer than|older than|higher than|larger than|bigger than|deeper than|heavier than|taller than|최소|적어도|少なくとも|最低"),
        (Approximation.AtMost, "less than|fewer than|under|shorter than|younger than|lower than|smaller than|up to|at most|below|no more than|nearly|almost|as many as|as much as|as long as|just under|a maximum of|not quite|거의|최대|최고|ほぼ|最大|最大で|最高|最高で|近く"));

    private static readonly (string Word, Approximation Meaning)[] After = Sorted(
        (Approximation.About, "or so|or thereabouts|가량|정도|안팎|내외|쯤|前後|程度|ほど|くらい|ぐらい|余り|あまり"),
        (Approximation.AtLeast, "or more|or above|or over|plus|+|이상|초과|넘는|넘은|넘게|을 넘|를 넘|이 넘|가 넘|을 돌파|를 돌파|以上|超|を超え|を上回|を突破|余"),
        (Approximation.AtMost, "or less|or fewer|or under|이하|미만|가까이|까지|도 채 되지|도 안 되|도 되지|도 채 안|에 못 미치|에 미치지|에 이르지|以下|未満|を下回|弱|近く|に満たな|に満たず|足らず|にも満たな|に及ばな|に届かな"));

    /// <summary>The approximator that the text ends with (blanks aside).</summary>
    public static string? FindBefore(ReadOnlySpan<char> text, out Approximation meaning, out int length)
    {
        var trimmed = text.TrimEnd(' ');
        // "more than the 60 grams they had hoped for": a comparison with that value; "over the eleven cranes": because of them.
        var definite = trimmed.EndsWith(" the", StringComparison.OrdinalIgnoreCase);
        if (trimmed.EndsWith(" a", StringComparison.OrdinalIgnoreCase) || trimmed.EndsWith(" an", StringComparison.OrdinalIgnoreCase)
            || trimmed.EndsWith(" the", StringComparison.OrdinalIgnoreCase))
        {
            trimmed = trimmed[..trimmed.LastIndexOf(' ')].TrimEnd(' ');
        }

        // "under the age of 10"
        if (trimmed.EndsWith(" the age of", StringComparison.OrdinalIgnoreCase))
        {
            trimmed = trimmed[..^" the age of".Length].TrimEnd(' ');
            definite = false;
        }

        // "a row over 1.5 million euros": what it is about.
        var about = trimmed.EndsWith(" over", StringComparison.OrdinalIgnoreCase) && trimmed[..^5] is var cause && (cause.EndsWith(" court") || cause.EndsWith(" row") || cause.EndsWith(" dispute") || cause.EndsWith(" argument") || cause.EndsWith(" clash"));
        foreach (var (word, sense) in Before)
        {
            if (about)
            {
                break;
            }

            // "edged up to 5.1%": up, and to that value.
            if (word == "up to" && trimmed.EndsWith(" up to", StringComparison.OrdinalIgnoreCase) && IsRise(trimmed[..^6]))
            {
                continue;
            }

            if (trimmed.EndsWith(word, StringComparison.OrdinalIgnoreCase) && !(definite && (word.EndsWith(" than", StringComparison.Ordinal) || word is "over" or "well over" or "just over" or "under" or "just under" or "above" or "below"))
                && (trimmed.Length == word.Length || !char.IsLetter(word[0]) || word[0] > '\u0250' || !char.IsLetter(trimmed[trimmed.Length - word.Length - 1])))
            {
                meaning = sense;
                length = text.Length - trimmed.Length + word.Length;
                return word;
            }
        }

        meaning = Approximation.None;
        length = 0;
        return null;
    }

    /// <summary>The approximator that the text begins with (a blank aside).</summary>
    public static string? FindAfter(ReadOnlySpan<char> text, out Approximation meaning)
    {
        var trimmed = text.TrimStart(' ');
        foreach (var (word, sense) in After)
        {
            if (trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !(word == "까지" && LeadsTo(trimmed[2..].TrimStart(' ')))
                && (word[^1] is not (>= 'a' and <= 'z') || trimmed.Length == word.Length || !char.IsLetter(trimmed[word.Length])))
            {
                meaning = sense;
                return word;
            }
        }

        meaning = Approximation.None;
        return null;
    }

    // 0.72명까지 떨어졌다: down to that value.
    private static bool LeadsTo(ReadOnlySpan<char> behind)
    {
        foreach (var verb in Changes)
        {
            if (behind.StartsWith(verb))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Changes =
        ["떨어", "하락", "내려", "내리", "낮아", "낮추", "낮췄", "줄어", "줄었", "줄이", "감소", "급락", "추락", "올라", "올랐", "오른", "오르", "올리", "상승", "늘어", "늘었", "늘린", "늘리", "증가", "치솟", "뛰", "급등", "확대", "불어", "좁혀", "벌어", "높아", "높이"];

    private static bool IsRise(ReadOnlySpan<char> text) =>
        text[(text.LastIndexOf(' ') + 1)..] is "edged" or "crept" or "inched" or "ticked" or "nudged" or "went" or "goes" or "go" or "going" or "gone" or "climbed" or "moved" or "shot" or "jumped" or "pushed" or "edging" or "creeping" or "moving" or "climbing";

    private static (string, Approximation)[] Sorted(params ReadOnlySpan<(Approximation Meaning, string Words)> rows)
    {
        var table = new List<(string Word, Approximation)>();
        foreach (var (meaning, words) in rows)
        {
            foreach (var word in words.Split('|'))
            {
                table.Add((word, meaning));
            }
        }

        table.Sort((a, b) => b.Word.Length.CompareTo(a.Word.Length));
        return [.. table];
    }
}
