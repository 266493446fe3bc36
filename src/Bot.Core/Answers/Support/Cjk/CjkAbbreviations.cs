using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A short name for what a passage of the sentence's own language calls by the whole one: LNG for 액화천연가스 (liquefied natural gas), 문체부 for
/// 문화체육관광부, 日銀 for 日本銀行.</summary>
internal static partial class CjkAbbreviations
{
    /// <summary>The whole has so many letters more than the short one at least.</summary>
    private const int Longer = 2;

    private const int Longest = 4;

    /// <summary>Where the sentence has such a name.</summary>
    public static IEnumerable<(int Start, int End)> Told(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            yield break;
        }

        var text = context.Draft.Text;
        foreach (Match initials in Initials().Matches(text))
        {
            if (context.Alignment.Sources.Any(source => source.Meanings?.AreInitials(initials.Value) == true))
            {
                yield return (initials.Index, initials.Index + initials.Length);
            }
        }

        foreach (Match word in Word().Matches(text))
        {
            if (!sentence.Own.Exists(source => source.Text.Contains(word.Value, StringComparison.Ordinal)) && Length(word.ValueSpan, sentence) is > 0 and var length)
            {
                yield return (word.Index, word.Index + length);
            }
        }
    }

    // How many letters of a word are the short one; particles may stand behind it.
    private static int Length(ReadOnlySpan<char> word, CjkSentence sentence)
    {
        for (var length = Math.Min(Longest, word.Length); length >= 2; length--)
        {
            if (length < word.Length && (!CjkText.IsHangul(word[0]) || !CjkGrammar.IsGrammar(word[length..])))
            {
                continue;
            }

            foreach (var source in sentence.Own)
            {
                foreach (var whole in Word().EnumerateMatches(source.Text))
                {
                    if (IsShort(word[..length], source.Text.AsSpan(whole.Index, whole.Length)))
                    {
                        return length;
                    }
                }
            }
        }

        return 0;
    }

    /// <summary>Whether the letters of a name begin words of the whole, in order: no two of them but the last stand side by side there.</summary>
    public static bool IsShort(ReadOnlySpan<char> name, ReadOnlySpan<char> whole)
    {
        if (name.Length is < 2 or > Longest)
        {
            return false;
        }

        var isHangul = CjkText.IsHangul(name[0]);
        if (whole.Length < name.Length + (isHangul && name.Length == 2 ? Longer * 2 : Longer))
        {
            return false;
        }

        // A whole of Han begins with it; of Hangul a word before may stand (대학수학능력시험: 수능).
        var at = whole.IndexOf(name[0]);
        if (at < 0 || at % 2 != 0 || (!isHangul && at > 0))
        {
            return false;
        }

        for (var i = 1; i < name.Length; i++)
        {
            var next = whole[(at + 1)..].IndexOf(name[i]);
            if (next < 0 || (next == 0 && i + 1 < name.Length) || (next == 0 && name.Length == 2))
            {
                return false;
            }

            at += 1 + next;
            if (name.Length == 2 && at % 2 != 0)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("(?<![A-Za-z0-9])[A-Z]{2,5}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex("(?<![가-힣])[가-힣]{2,}|(?<![\\p{IsCJKUnifiedIdeographs}0-9])[\\p{IsCJKUnifiedIdeographs}]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
