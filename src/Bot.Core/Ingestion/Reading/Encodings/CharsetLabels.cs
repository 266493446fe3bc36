using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Core.Ingestion.Reading.Encodings;

/// <summary>The encodings that pages name (https://encoding.spec.whatwg.org/#names-and-labels), and where they name them.</summary>
internal static partial class CharsetLabels
{
    // The HTML standard: a browser looks for <meta charset> in the first 1,024 bytes; real pages need more.
    private const int MetaWindow = 4 * 1024;

    /// <summary>The encoding of a label, throwing on bytes that it cannot decode, or null for an unknown one.</summary>
    public static Encoding? Find(string? label) => label?.Trim().Trim('"', '\'').ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "unicode-1-1-utf-8" or "us-ascii" or "ascii" => Utf8,
        "utf-16" or "utf-16le" or "unicode" or "ucs-2" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        "euc-kr" or "euckr" or "ks_c_5601-1987" or "ks_c_5601-1989" or "ksc5601" or "ksc_5601" or "korean" or "cp949" or "uhc" or "windows-949" or "ms949" => CodePage(949),
        "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "ms932" or "cp932" or "windows-31j" => CodePage(932),
        "euc-jp" or "eucjp" or "x-euc-jp" => CodePage(51932),
        "iso-2022-jp" => CodePage(50220),
        "gb2312" or "gbk" or "gb18030" or "x-gbk" or "gb_2312-80" or "chinese" => CodePage(54936),
        "big5" or "big5-hkscs" or "x-x-big5" => CodePage(950),
        "iso-8859-1" or "latin1" or "l1" or "windows-1252" or "cp1252" => CodePage(1252),
        "windows-1250" => CodePage(1250),
        "windows-1251" or "cp1251" => CodePage(1251),
        "koi8-r" => CodePage(20866),
        "iso-8859-2" => CodePage(28592),
        "iso-8859-15" => CodePage(28605),
        _ => null,
    };

    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(
        number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>What the beginning of an HTML or XML file says of its encoding, or null.</summary>
    public static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaWindow)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["label"].Value : null;
    }

    [GeneratedRegex(
        @"<\?xml[^>]{0,100}?\sencoding\s*=\s*[""'](?<label>[\w.:-]+)|<meta\s[^>]{0,300}?charset\s*=\s*[""']?\s*(?<label>[\w.:-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
