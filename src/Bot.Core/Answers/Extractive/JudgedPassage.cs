using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>A passage that may answer a question, with what is judged of it, each once.</summary>
internal sealed class JudgedPassage(Question question, long passageKey, CoverageReader coverage, SourceReader reader)
{
    private Passage? _passage;
    private Article? _article;
    private CitedPassage? _alone;
    private CitedPassage? _inContext;
    private PremiseStanding? _standing;
    private (string? Value, bool IsSought) _answer;

    public Question Question { get; } = question;

    public long PassageKey { get; } = passageKey;

    public Passage Passage => _passage ??= coverage.Passage(PassageKey);

    public Article Article => _article ??= coverage.Article(Passage.ArticleKey);

    /// <summary>How it stands to what the question takes for granted.</summary>
    public PremiseStanding Standing => _standing ??= Premise.Judge(Question.Text, Alone, reader);

    /// <summary>The value in it that the question asks for, or null.</summary>
    public string? ShortAnswer
    {
        get
        {
            if (!_answer.IsSought)
            {
                _answer = (AskedValue.Of(Question) is null ? null : Extractive.ShortAnswer.Find(Question, InContext, reader), true);
            }

            return _answer.Value;
        }
    }

    /// <summary>Whether it shares the question's words, but tells of another event, or leaves open what is asked.</summary>
    public bool IsOfAnother
    {
        get
        {
            if (Preference.Asks(Passage.Text) || (Question.Language is "ko" or "ja" && CjkOwners.AreOthers(Question, Passage.Text, InContext.Context, reader.Lexicon)))
            {
                return true;
            }

            if (AskedValue.Of(Question) is not { } asked)
            {
                return YesOrNo.IsLeftOpen(Question, InContext, reader) || UnnamedThing.IsAll(Question, Passage.Text, reader.Lexicon) || UnnamedHolder.IsAll(Question, Passage.Text, InContext.Context)
                    || (CjkOfficeQuestion.In(Question.Text) is { } office && CjkHolder.NameIn(Question, office, Passage.Text, InContext.Context, reader.Lexicon) is null);
            }

            return Endings.AreMissing(Question, Passage.Text) || OtherEvent.IsToldOf(Question, asked, InContext, reader)
                || (asked.Kind == AskedKind.Age && ShortAnswer is null);
        }
    }

    private CitedPassage Alone => _alone ??= new CitedPassage(1, Passage.Text, Passage.Heading, IsQuoted: OpenQuotation.IsAt(Article.Text, Passage.Start));

    /// <summary>With what it may lean on.</summary>
    public CitedPassage InContext
    {
        get
        {
            if (_inContext is null)
            {
                _inContext = Alone with { Context = string.Join('\n', new[] { Article.Headline, Passage.Heading, coverage.Before(Article, Passage)?.Text }.OfType<string>()) };
                reader.ReadBeside(_inContext, Alone);
            }

            return _inContext;
        }
    }
}
