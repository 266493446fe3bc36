using System.Text;
using Bot.Core.Ingestion.Reading.Encodings;

namespace Bot.Core.Tests.Ingestion.Reading.Encodings;

public sealed class TextDecoderTests
{
    private const string English = "The café owner said: “We’re open.” Prices rose by 5% in 2024.\n";
    private const string Korean = "양국 정상은 13일 일본 나라에서 만나 경제 협력 방안을 논의했다. 중국은 희토류 수출을 금지했다고 밝혔다.\n";
    private const string Japanese = "両国の首脳は13日に奈良市で会談し、経済協力を進めることで合意した。中国はレアアースの輸出を禁じた。\n";
    private const string Chinese = "两国领导人十三日在奈良举行会谈，就推进经济合作达成一致。中国禁止稀土出口。\n";

    public static TheoryData<string, string> Undeclared => new()
    {
        { "utf-8", English }, { "utf-8", Korean }, { "utf-8", Japanese }, { "utf-8", Chinese },
        { "utf-16le", English }, { "utf-16le", Korean }, { "utf-16le", Japanese },
        { "utf-16be", English }, { "utf-16be", Korean }, { "utf-16be", Japanese },
        { "euc-kr", Korean }, { "shift_jis", Japanese }, { "euc-jp", Japanese }, { "iso-2022-jp", Japanese },
        { "windows-1252", English },
    };

    [Theory]
    [MemberData(nameof(Undeclared))]
    public void Encodings_are_told_by_their_bytes(string label, string text)
    {
        Decode(label, text, declared: null).ShouldBe(text);
    }

    [Fact]
    public void Utf_16_without_a_mark_and_without_ascii_is_told()
    {
        var text = Japanese.TrimEnd('\n').Replace("13", "１３", StringComparison.Ordinal);

        Decode("utf-16le", text, declared: null).ShouldBe(text);
        Decode("utf-16be", text, declared: null).ShouldBe(text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    public void Byte_order_marks_are_obeyed_and_dropped(string label)
    {
        Encoding encoding = label switch
        {
            "utf-8" => new UTF8Encoding(true),
            "utf-32le" => new UTF32Encoding(false, true),
            _ => new UnicodeEncoding(label == "utf-16be", true),
        };

        Text(TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Korean)], "shift_jis")).ShouldBe(Korean);
    }

    [Theory]
    [InlineData("euc-kr", Korean)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("big5", "兩國領導人舉行會談，就經濟合作達成一致。\n")]
    [InlineData("windows-1251", "Лидеры двух стран встретились в Наре.\n")]
    public void Declared_encodings_are_believed(string label, string text)
    {
        Decode(label, text, declared: label).ShouldBe(text);
    }

    [Theory]
    [InlineData("euc-kr", Korean, "utf-8")]
    [InlineData("euc-kr", Korean, "iso-8859-1")]
    [InlineData("euc-kr", Korean, "shift_jis")]
    [InlineData("shift_jis", Japanese, "utf-8")]
    [InlineData("euc-jp", Japanese, "shift_jis")]
    [InlineData("utf-8", Korean, "iso-8859-1")]
    [InlineData("utf-8", English, "utf-16")]
    [InlineData("utf-8", Japanese, "no-such-encoding")]
    public void A_wrong_declaration_is_seen_through(string label, string text, string declared)
    {
        Decode(label, text, declared).ShouldBe(text);
    }

    [Theory]
    [InlineData("gb18030", Chinese, null)]
    [InlineData("gb18030", Chinese, "iso-8859-1")]
    [InlineData("gb18030", "两国领导人十三日在奈良举行会谈，就推进经济合作达成一致。", null)]
    [InlineData("gb18030", "中国外交部发言人星期三表示，这一决定是必要的措施。", null)]
    [InlineData("big5", "兩國領導人十三日在奈良舉行會談，就推進經濟合作達成一致。", null)]
    [InlineData("windows-1251", "Лидеры двух стран встретились в Наре.\n", null)]
    public void What_cannot_be_told_for_sure_is_refused(string label, string text, string? declared)
    {
        var bytes = CharsetLabels.Find(label)!.GetBytes(text);

        TextDecoder.Decode(bytes, declared).ShouldBe(new Decoded.Refused("Its text encoding cannot be told: save it as UTF-8."));
    }

    [Theory]
    [InlineData("A line with a \0 in it.")]
    [InlineData("\u0001\u0002\u0003\u0004 PNG-like rubbish")]
    public void Bytes_that_stand_in_no_text_are_refused(string text)
    {
        TextDecoder.Decode(Encoding.UTF8.GetBytes(text), null).ShouldBeOfType<Decoded.Refused>().Error.ShouldStartWith("It is not text");
    }

    [Theory]
    [InlineData("<html><head><meta charset=\"EUC-KR\">", "EUC-KR")]
    [InlineData("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Shift_JIS'>", "Shift_JIS")]
    [InlineData("<?xml version=\"1.0\" encoding='euc-jp'?><rss>", "euc-jp")]
    [InlineData("<p>charset=utf-8</p>", null)]
    public void The_head_of_a_file_may_name_its_encoding(string head, string? label)
    {
        CharsetLabels.DeclaredIn(Encoding.ASCII.GetBytes(head)).ShouldBe(label);
    }

    private static string Decode(string label, string text, string? declared) =>
        Text(TextDecoder.Decode(CharsetLabels.Find(label)!.GetBytes(text), declared));

    private static string Text(Decoded decoded) => decoded.ShouldBeOfType<Decoded.Text>().Value;
}
