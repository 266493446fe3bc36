using System.Text.RegularExpressions;
using Bot.Core.Language.Sentences;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Recognises the description that pages put before an article: it tells the reader what to expect.</summary>
internal static partial class Teaser
{
    public static bool Is(string text, TextSpan paragraph) =>
        SentenceSplitter.Split(text, paragraph) is { Count: <= 4 } sentences
        && sentences.Any(sentence => IsInvitation(sentence.Of(text)));

    /// <summary>Whether a sentence states nothing but invites to read.</summary>
    public static bool IsInvitation(string sentence) =>
        sentence.Length > 0 && (char.IsAsciiLetter(sentence[0]) ? English().IsMatch(sentence) : sentence.AsSpan().ContainsAnyInRange('\u3000', '\uD7FF') && KoreanOrJapanese().IsMatch(sentence));

    [GeneratedRegex(
        @"^(?:explore|discover|learn|find out|read (?:on|about|how|why)|see (?:how|why|what)|here(?:'s|’s| is| are)|take a (?:closer )?look|" +
        @"we (?:look|examine|explore|explain|break down)|this (?:article|story|report|analysis|piece) (?:looks|examines|explores|explains))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:알아보자|살펴본다|살펴보자|알아봅니다|살펴봅니다)\.?$|(?:解説します|紹介します|探ります|見ていきます)。?$", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanOrJapanese();
}
