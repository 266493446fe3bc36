using System.Text;

namespace Bot.Core.Ingestion.Reading.Encodings;

/// <summary>What became of some bytes: text, or the reason why not.</summary>
internal abstract record Decoded
{
    public sealed record Text(string Value) : Decoded;

    /// <param name="Error">A plain sentence: what is wrong, and how to mend it.</param>
    public sealed record Refused(string Error) : Decoded;
}

/// <summary>Decodes text of any common encoding, by its byte order mark, its declaration, or its bytes. What cannot be told for
/// sure is refused: mojibake must not be stored.</summary>
internal static class TextDecoder
{
    // Below this share of plausible characters a guess is no better than chance; found by decoding each encoding as every other.
    private const double LowestScore = 0.5;
    private const double SmallestLead = 0.1;

    // A page that names its encoding is believed unless its text comes out as rubbish.
    private const double LowestDeclaredScore = 0.2;

    /// <param name="declared">The encoding that the transport or the file's head names, or null.</param>
    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        var text = ByMark(bytes) ?? ByDeclaration(bytes, declared) ?? AsUtf8(bytes) ?? ByContent(bytes);
        if (text is null)
        {
            return LooksBinary(bytes)
                ? new Decoded.Refused("It is not text: it holds bytes that stand in no text.")
                : new Decoded.Refused("Its text encoding cannot be told: save it as UTF-8.");
        }

        if (text.Contains('\0'))
        {
            return new Decoded.Refused("It is not text: it holds NUL bytes.");
        }

        return IsMostlyControl(text)
            ? new Decoded.Refused("It is not text: it holds control characters.")
            : new Decoded.Text(text);
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Try(CharsetLabels.Utf8, rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Try(new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => Try(new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), rest),
        [0xFF, 0xFE, .. var rest] => Try(CharsetLabels.Find("utf-16le")!, rest),
        [0xFE, 0xFF, .. var rest] => Try(CharsetLabels.Find("utf-16be")!, rest),
        _ => null,
    };

    private static string? ByDeclaration(ReadOnlySpan<byte> bytes, string? declared)
    {
        // What could be read as ASCII to find the declaration is not in UTF-16, whatever it says.
        if (CharsetLabels.Find(declared) is not { } encoding || encoding is UTF8Encoding or UnicodeEncoding || bytes.Contains((byte)0))
        {
            return null;
        }

        // Every byte is some letter of a single-byte encoding, so that such a declaration proves little.
        return encoding.IsSingleByte && (AsUtf8(bytes) ?? ByContent(bytes)) is { } other ? other : Plausible(encoding, bytes);
    }

    private static string? Plausible(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var isJudged = encoding.CodePage is 1250 or 1252 or 28592 or 28605 or 932 or 51932 or 949;
        return Try(encoding, bytes) is { } text && (!isJudged || Plausibility.Of(text) >= LowestDeclaredScore) ? text : null;
    }

    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        // ASCII in UTF-16 is valid UTF-8 too, with a NUL at every other place.
        var nuls = bytes.Count((byte)0);
        if (nuls > 0 && nuls * 4 > bytes.Length)
        {
            return null;
        }

        var text = Try(CharsetLabels.Utf8, bytes);
        // ISO-2022-JP is ASCII with escape sequences.
        return text is not null && text.Contains("\u001b$", StringComparison.Ordinal) && Try(CharsetLabels.Find("iso-2022-jp")!, bytes) is { } japanese
            ? japanese
            : text;
    }

    /// <summary>The encoding under which the bytes read most like text, if one clearly does.</summary>
    private static string? ByContent(ReadOnlySpan<byte> bytes)
    {
        var hasNul = bytes.Contains((byte)0);
        string[] labels = hasNul ? ["utf-16le", "utf-16be"]
            : bytes.Length % 2 == 0 ? ["euc-kr", "shift_jis", "euc-jp", "windows-1252", "utf-16le", "utf-16be"]
            : ["euc-kr", "shift_jis", "euc-jp", "windows-1252"];
        (string? Text, double Score) best = (null, 0);
        var second = 0.0;
        foreach (var label in labels)
        {
            if (Try(CharsetLabels.Find(label)!, bytes) is { } text)
            {
                var score = Plausibility.Of(text);
                if (score > best.Score)
                {
                    (best, second) = ((text, score), best.Score);
                }
                else
                {
                    second = Math.Max(second, score);
                }
            }
        }

        return best.Score >= LowestScore && best.Score - second >= SmallestLead ? best.Text : null;
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0) || bytes.Count((byte)1) > 0 || bytes.Count((byte)2) > 0;

    private static bool IsMostlyControl(string text)
    {
        var control = text.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'));
        return control > 0 && control * 50 > text.Length;
    }
}
