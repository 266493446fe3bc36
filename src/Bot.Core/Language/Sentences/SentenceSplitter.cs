using System.Globalization;

namespace Bot.Core.Language.Sentences;

/// <summary>Cuts a paragraph into sentences: English, Korean, Japanese, and what else ends sentences with the same marks.
/// A closing quotation mark or bracket belongs to the sentence it closes.</summary>
public static class SentenceSplitter
{
    /// <summary>A longer run without an end is cut at white space, so that a passage can always be shown.</summary>
    public const int LongestSentence = 1_500;

    /// <summary>The sentences of one paragraph, in order, without the white space between them.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan paragraph)
    {
        var sentences = new List<TextSpan>();
        var start = paragraph.Start;
        var quoteEnd = start;
        var at = start;
        while (at < paragraph.End)
        {
            var c = text[at];
            if (c is '「' or '『' or '（' && at >= quoteEnd)
            {
                // What stands in Japanese brackets is part of the sentence around it, full stops included.
                quoteEnd = ClosingBracket(text, at, paragraph.End);
            }

            // The bracket that closes a quotation of whole sentences may end the sentence in the place of a stop.
            var closesSentences = at == quoteEnd - 1 && at > start && IsTerminator(text[at - 1]);
            if (at < quoteEnd - 1 || (!IsTerminator(c) && !closesSentences))
            {
                at++;
                continue;
            }

            var end = SkipClosers(text, at + 1, paragraph.End);
            if (EndsSentence(text, start, closesSentences ? at - 1 : at, end, paragraph.End))
            {
                Add(sentences, text, new(start, end));
                start = end;
            }

            at = end;
        }

        Add(sentences, text, new(start, paragraph.End));
        return sentences;
    }

    private static bool EndsSentence(string text, int start, int stop, int end, int limit)
    {
        if (end >= limit)
        {
            return true;
        }

        var mark = LastMark(text, stop, end);
        var next = FirstLetterOrDigit(text, end, limit);
        if (mark is '。' or '！' or '？' or '｡' or '．')
        {
            // "３．５" is a number, and 「…です。」と述べた goes on behind its quotation.
            return end == stop + 1 ? !(mark == '．' && char.IsDigit(text[end])) : text[end - 1] == mark || !ContinuesJapaneseQuote(text[end]);
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return EndsKoreanWithoutSpace(text, stop, end);
        }

        if (next < 0)
        {
            return true;
        }

        if (char.IsLower(text[next]))
        {
            return false;
        }

        if (mark != '.')
        {
            return true;
        }

        if (IsEllipsis(text, stop))
        {
            return true;
        }

        return EndsAtFullStop(text, start, stop, next, limit);
    }

    /// <summary>Whether a full stop before white space and a capital, a digit or a letter without case ends the sentence.</summary>
    private static bool EndsAtFullStop(string text, int start, int stop, int next, int limit)
    {
        var wordStart = stop;
        while (wordStart > start && IsWordPart(text[wordStart - 1]))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, stop - wordStart);
        var following = Word(text, next, limit);
        if (word.IsEmpty)
        {
            return true;
        }

        if (IsListNumber(text, start, wordStart, word) || IsKoreanDate(text, word, next, limit) || Abbreviations.PrecedesName(word))
        {
            return false;
        }

        if (char.IsAsciiDigit(text[next]) && Abbreviations.PrecedesNumber(word))
        {
            return false;
        }

        if (IsInitials(word) || Abbreviations.MayEndSentence(word))
        {
            return Abbreviations.StartsSentence(following);
        }

        return true;
    }

    /// <summary>"J", "U.S", "a.m", "Ph.D": single letters with stops between them.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]);
        }

        var lastStop = word.LastIndexOf('.');
        return lastStop >= 0 && word.Length - lastStop <= 2 && word.Length <= 8 && char.IsLetter(word[^1]);
    }

    private static bool IsListNumber(string text, int start, int wordStart, ReadOnlySpan<char> word) =>
        word.Length <= 3 && char.IsAsciiDigit(word[0]) && text.AsSpan(start, wordStart - start).IsWhiteSpace();

    /// <summary>"2026. 1. 13. 나라": a stop behind each part of the date.</summary>
    private static bool IsKoreanDate(string text, ReadOnlySpan<char> word, int next, int limit)
    {
        if (word.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var digits = text.AsSpan(next, limit - next).IndexOfAnyExceptInRange('0', '9');
        return IsHangul(text[next]) || (digits is 1 or 2 && text[next + digits] == '.');
    }

    /// <summary>Korean writers leave out the space behind "다." or "요." now and then; quoted speech goes on with "고", "며", "라고".</summary>
    private static bool EndsKoreanWithoutSpace(string text, int stop, int end) =>
        end == stop + 1 && stop > 0 && text[stop - 1] is '다' or '요' or '죠' or '까' && IsHangul(text[end]);

    private static bool ContinuesJapaneseQuote(char c) =>
        c is 'と' or 'っ' or 'は' or 'を' or 'が' or 'に' or 'の' or 'も' or 'な' or 'で' or 'へ' or 'や' or 'か' or '、' or '，' or ',';

    private static bool IsTerminator(char c) =>
        c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '．' or '؟' or '।' or '‼' or '⁇' or '⁈' or '⁉';

    /// <summary>The last of a run of marks decides: "…。" is a full stop.</summary>
    private static char LastMark(string text, int stop, int end)
    {
        while (end > stop + 1 && !IsTerminator(text[end - 1]))
        {
            end--;
        }

        return text[end - 1];
    }

    private static bool IsEllipsis(string text, int stop) => stop > 1 && text[stop - 1] == '.' && text[stop - 2] == '.';

    /// <summary>Behind the mark: more marks, closing quotes and brackets, and reference numbers such as "[12]".</summary>
    private static int SkipClosers(string text, int at, int limit)
    {
        while (at < limit)
        {
            if (IsTerminator(text[at]) || text[at] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '）' or '】' or '》' or '〉')
            {
                at++;
                continue;
            }

            var reference = ReferenceEnd(text, at, limit);
            if (reference == at)
            {
                break;
            }

            at = reference;
        }

        return at;
    }

    private static int ReferenceEnd(string text, int at, int limit)
    {
        if (text[at] != '[')
        {
            return at;
        }

        var end = at + 1;
        while (end < limit && end - at <= 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at + 1 && end < limit && text[end] == ']' ? end + 1 : at;
    }

    /// <summary>The offset behind the bracket that closes the one at <paramref name="open"/>, or <paramref name="open"/> when
    /// none does within a sentence's length.</summary>
    private static int ClosingBracket(string text, int open, int limit)
    {
        var depth = 0;
        var end = Math.Min(limit, open + LongestSentence);
        for (var at = open; at < end; at++)
        {
            depth += text[at] switch
            {
                '「' or '『' or '（' => 1,
                '」' or '』' or '）' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return open;
    }

    private static int FirstLetterOrDigit(string text, int at, int limit)
    {
        while (at < limit && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at < limit ? at : -1;
    }

    private static ReadOnlySpan<char> Word(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(at, end - at);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '.';

    private static bool IsHangul(char c) => c is >= '가' and <= '힣';

    private static void Add(List<TextSpan> sentences, string text, TextSpan span)
    {
        var rest = span.Trim(text);
        while (rest.Length > LongestSentence)
        {
            var cut = Cut(text, rest);
            sentences.Add(new TextSpan(rest.Start, cut).Trim(text));
            rest = new TextSpan(cut, rest.End).Trim(text);
        }

        if (rest.Length > 0)
        {
            sentences.Add(rest);
        }
    }

    private static int Cut(string text, TextSpan span)
    {
        var furthest = span.Start + LongestSentence;
        var blank = text.AsSpan(span.Start, LongestSentence).LastIndexOfAny(' ', '\t', '\n');
        if (blank > LongestSentence / 2)
        {
            return span.Start + blank;
        }

        // No white space to cut at: between two characters as a reader sees them.
        var at = span.Start;
        while (true)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (next > furthest)
            {
                return at > span.Start ? at : furthest;
            }

            at = next;
        }
    }
}
