using System.Text.RegularExpressions;
using Bot.Core.Language.Sentences;

namespace Bot.Core.Answers.Support;

/// <summary>A sentence of a draft.</summary>
/// <param name="Text">As it was written, with its markers.</param>
/// <param name="Bare">The same without markers.</param>
/// <param name="Parts">What stands before each of its markers, for a sentence that has some within: "… [1], and … [2]."; else empty.</param>
internal sealed record DraftSentence(string Text, string Bare, IReadOnlyList<int> Markers, IReadOnlyList<DraftPart> Parts);

/// <summary>A part of a sentence with markers of its own.</summary>
internal sealed record DraftPart(string Bare, IReadOnlyList<int> Markers);

/// <summary>Cuts a draft into sentences. The markers behind a sentence belong to it, before or behind its full stop. A yes or no before a sentence
/// is left out: it answers the question, which no passage can bear out.</summary>
internal static partial class DraftReader
{
    public static IReadOnlyList<DraftSentence> Read(string draft)
    {
        var sentences = new List<DraftSentence>();
        foreach (var line in draft.Split('\n'))
        {
            // Markers become blanks, so that offsets stay while "2026.[1] Then" still ends in a full stop.
            var blank = Marker().Replace(line, match => new string(' ', match.Length));
            var spans = SentenceSplitter.Split(blank, new TextSpan(0, blank.Length));
            for (var i = 0; i < spans.Count; i++)
            {
                // "No." before the sentence that says why answers the question.
                if (!spans[i].Of(blank).Any(char.IsLetterOrDigit) || (i + 1 < spans.Count && IsOnlyAnswer(spans[i].Of(blank))))
                {
                    continue;
                }

                // What holds no word ("p.m. [1]." leaves a full stop behind) belongs to the sentence before.
                var next = i + 1;
                while (next < spans.Count && !spans[next].Of(blank).Any(char.IsLetterOrDigit))
                {
                    next++;
                }

                var from = i == 0 ? 0 : spans[i].Start;
                var to = next < spans.Count ? spans[next].Start : line.Length;
                var text = line[from..to].Trim();
                if (text.Length > 0)
                {
                    sentences.Add(new DraftSentence(WithoutAnswer(text), WithoutAnswer(Bullet().Replace(blank[from..to], "").Trim()), MarkersOf(line[from..to]), PartsOf(line[from..to])));
                }
            }
        }

        return sentences;
    }

    private static bool IsOnlyAnswer(ReadOnlySpan<char> sentence) => OnlyAnswer().IsMatch(sentence);

    private static string WithoutAnswer(string text) =>
        YesOrNo().Match(text) is { Success: true } answer && Marker().Replace(text[answer.Length..], "").Any(char.IsLetterOrDigit) ? char.ToUpperInvariant(text[answer.Length]) + text[(answer.Length + 1)..] : text;

    private static List<DraftPart> PartsOf(string text)
    {
        var parts = new List<DraftPart>();
        var from = 0;
        foreach (Match match in Marker().Matches(text))
        {
            var bare = Bullet().Replace(text[from..match.Index], "").Trim(' ', ',', '.', ';', '、', '。');
            if (bare.Any(char.IsLetterOrDigit))
            {
                parts.Add(new DraftPart(WithoutAnswer(bare), MarkersOf(match.Value)));
            }
            else if (parts.Count > 0)
            {
                parts[^1] = parts[^1] with { Markers = [.. parts[^1].Markers.Union(MarkersOf(match.Value))] };
            }

            from = match.Index + match.Length;
        }

        return parts.Count > 1 && !text[from..].Any(char.IsLetterOrDigit) ? parts : [];
    }

    private static List<int> MarkersOf(string text)
    {
        var markers = new List<int>();
        foreach (Match match in Marker().Matches(text))
        {
            foreach (Match number in Digits().Matches(match.Value))
            {
                // A number too long for a marker is one that does not exist.
                var marker = int.TryParse(number.ValueSpan, out var value) ? value : -1;
                if (!markers.Contains(marker))
                {
                    markers.Add(marker);
                }
            }
        }

        return markers;
    }

    [GeneratedRegex(@"[\[【［]\s*[0-9]+(?:\s*[,、-]\s*[0-9]+)*\s*[\]】］]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:(?:yes|no|yeah|nope|not quite|not necessarily|possibly)\b\s*(?:[,—–:!]|\.(?!\s*\d))|(?:はい|ええ|いいえ|いや)[、。]|(?:네|예|아니요|아니오|아뇨)[,.])\s*(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"^\s*(?:yes|no|yeah|nope|not quite|not exactly|not necessarily|it appears so|it seems so|はい|ええ|いいえ|いや|네|예|아니요|아니오|아뇨|그렇습니다|아닙니다|맞습니다|そうです|その通りです|違います)\s*[.!。]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyAnswer();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:[-*•]|[0-9]{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
