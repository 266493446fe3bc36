using Bot.Core.Language;

namespace Bot.Core.Tests.Language;

public sealed class CjkTextTests
{
    [Theory]
    [InlineData("首脳会談", "首脳 脳会 会談")]
    [InlineData("中国が禁止したのは", "中国 国が が禁 禁止 止し")]
    [InlineData("レアアース", "レア アア アー ース")]
    [InlineData("奈", "奈")]
    [InlineData("の", "")]
    [InlineData("대통령은", "대통 통령")]
    public void A_stretch_becomes_pairs_of_characters_without_grammar(string text, string terms) =>
        string.Join(' ', Tokenizer.Tokenize(text).SelectMany(CjkText.Terms)).ShouldBe(terms);

    [Theory]
    [InlineData("중국에서는", "중국")]
    [InlineData("정상회담은", "정상회담")]
    [InlineData("대통령과", "대통령")]
    [InlineData("국가", "국가")]
    [InlineData("회의", "회의")]
    [InlineData("중국", "중국")]
    [InlineData("日本の", "日本の")]
    public void Particles_are_taken_off_korean_words(string word, string stem) => KoreanParticles.Strip(word).ShouldBe(stem);

    [Theory]
    [InlineData("When did Lee meet Takaichi?", "en")]
    [InlineData("정상회담은 언제 열렸나요?", "ko")]
    [InlineData("한국 CPTPP GDP", "ko")]
    [InlineData("首脳会談はどこで行われましたか？", "ja")]
    [InlineData("東京の明日の天気は？", "ja")]
    [InlineData("What does the word 外交 mean in this article?", "en")]
    [InlineData("", "en")]
    public void The_script_tells_the_language(string text, string language) => LanguageDetector.Detect(text).ShouldBe(language);
}
