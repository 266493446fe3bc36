using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Search.Ranking;

/// <summary>The learned models by script: words and character pairs are matched too differently for one set of weights.</summary>
internal static class Models
{
    private static readonly LinearModel EnglishRanking = LinearModel.Load("ranking-english.csv", Enum.GetNames<Feature>());
    private static readonly LinearModel CjkRanking = LinearModel.Load("ranking-cjk.csv", Enum.GetNames<Feature>());
    private static readonly Lazy<ConfidenceModel> EnglishConfidence = new(() => ConfidenceModel.Load("english"));
    private static readonly Lazy<ConfidenceModel> CjkConfidence = new(() => ConfidenceModel.Load("cjk"));

    public static LinearModel Ranking(Question question) => IsCjk(question) ? CjkRanking : EnglishRanking;

    public static ConfidenceModel Confidence(Question question) => IsCjk(question) ? CjkConfidence.Value : EnglishConfidence.Value;

    private static bool IsCjk(Question question) => question.Tokens.Count(token => token.Is(TokenFlags.Cjk)) * 2 > question.Terms.Count;
}
