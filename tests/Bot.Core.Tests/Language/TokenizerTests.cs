using Bot.Core.Language;

namespace Bot.Core.Tests.Language;

public sealed class TokenizerTests
{
    [Fact]
    public void Who_changes_the_tokens_of_a_text_changes_them_for_nobody_else()
    {
        Tokenizer.Tokenize("three short words").Clear();

        Tokenizer.Tokenize("three short words").Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("The U.S. and Japan's PM", "the us and japan pm")]
    [InlineData("U.S.A., e.g. in the D.C. area", "usa e g in the dc area")]
    [InlineData("1,000 MOUs, 0.33% to 3.5; 1, 2 and 2026.", "1000 mous 0.33 to 3.5 1 2 and 2026")]
    [InlineData("the 1990s, 12th, 10km", "the 1990s 12th 10km")]
    [InlineData("They didn't, we've", "they didnt we")]
    [InlineData("Röntgen, Skłodowska-Curie, Ærø", "rontgen sklodowska curie aero")]
    [InlineData("rock 'n' roll", "rock n roll")]
    [InlineData("CPTPP가입은 얼마?", "cptpp 가입은 얼마")]
    [InlineData("ＣＰＴＰＰ、１２か国", "cptpp 12 か国")]
    [InlineData("レアアースの対日輸出・禁止", "レアアースの対日輸出 禁止")]
    [InlineData("", "")]
    [InlineData("?!… \uD800 ", "")]
    public void Text_is_cut_into_folded_tokens(string text, string folded) =>
        string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Folded)).ShouldBe(folded);

    [Theory]
    [InlineData("Lee signed 14 MOUs on January 4, 2026", "2026", TokenFlags.Year)]
    [InlineData("20.8% of its trade", "20.8", TokenFlags.Percent)]
    [InlineData("it paid $3 million", "3", TokenFlags.Money)]
    [InlineData("it paid $3 million", "million", TokenFlags.NumberWord)]
    [InlineData("their fifth encounter", "fifth", TokenFlags.Ordinal)]
    [InlineData("the 12th time", "12th", TokenFlags.Ordinal)]
    [InlineData("on January 4", "january", TokenFlags.Month)]
    [InlineData("the willingness of CPTPP", "cptpp", TokenFlags.AllCapitals)]
    [InlineData("where is it", "where", TokenFlags.StopWord | TokenFlags.First)]
    [InlineData("now, Beijing", "beijing", TokenFlags.Capitalised | TokenFlags.AfterPunctuation)]
    [InlineData("나라에서", "나라에서", TokenFlags.Cjk)]
    public void Flags_say_what_a_token_looks_like(string text, string token, TokenFlags flags) =>
        (Tokenizer.Tokenize(text).Single(t => t.Folded == token).Flags & flags).ShouldBe(flags);

    [Theory]
    [InlineData("trade with the US", "us", false)]
    [InlineData("tell us more", "us", true)]
    [InlineData("WHO MET US IN NARA", "us", true)]
    [InlineData("may I march in May", "may", true)]
    public void Names_in_capitals_are_no_stop_words(string text, string token, bool stop) =>
        Tokenizer.Tokenize(text).First(t => t.Folded == token).Is(TokenFlags.StopWord).ShouldBe(stop);

    [Theory]
    [InlineData("The U.S. did not; Japan’s 1,000 “MOUs” — 나라에서 首脳会談 didn't")]
    [InlineData("a\uD83D\uDE00b \uD842\uDFB7野家 e\u0301te\u0301")]
    public void Offsets_point_at_the_token_in_the_text(string text)
    {
        var last = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            token.Start.ShouldBeGreaterThanOrEqualTo(last);
            token.End.ShouldBeGreaterThan(token.Start);
            TextFolding.Fold(text.AsSpan(token.Start, token.End - token.Start))
                .Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
                .ShouldBe(token.Folded);
            last = token.End;
        }
    }

    [Theory]
    [InlineData("met", "meets")]
    [InlineData("signing", "signed")]
    [InlineData("wrote", "writing")]
    [InlineData("children", "child")]
    [InlineData("exports", "export")]
    public void Forms_of_a_word_share_a_stem(string one, string other) =>
        EnglishStemmer.Stem(one).ShouldBe(EnglishStemmer.Stem(other));
}
