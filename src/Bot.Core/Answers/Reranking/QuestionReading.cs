using System.Collections.Frozen;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Reranking;

/// <summary>A question as it is held against the passages of an article that the pack describes.</summary>
internal sealed class QuestionReading
{
    private static readonly FrozenSet<string> Openers = (
        "a an the this that these those its their his her our your some any no each every either what which whose many much more most several few of in on at for with by from about into over under between "
        + "during against through without").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lasting = "last lasts lasted lasting run runs continue continued".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] HowLong = ["얼마나 오래", "얼마 동안", "며칠간", "며칠 동안", "몇 일 동안", "何日間", "どのくらい続", "どれくらい続", "いつまで"];

    // Characters between "name" and what is named: " of the ".
    private const int NameOf = 8;

    private bool? _asksHowLong;

    /// <param name="foreignUnknown">A word for each that the pack has no English for: whether it is what is done.</param>
    public QuestionReading(Question question, DescribedArticle article, Lexicon lexicon, IReadOnlyList<bool> foreignUnknown)
    {
        Question = question;
        ForeignUnknown = foreignUnknown;
        Words = question.Translation ?? question;
        var asked = AskedFor.In(Words.Text, Words.Tokens);
        var unknown = article.Unknown(Words).ToHashSet();
        Asked = asked;
        Terms =
        [
            .. Words.Terms.Index().Where(pair => !LightWords.Contains(pair.Item.Text) && pair.Item.Position >= asked.Clause)
                .Select(pair => new ReadTerm(pair.Index, pair.Item, ClassOf(pair.Item, asked), unknown.Contains(pair.Item), IsVerb(pair.Item))),
        ];
        Names = [.. Expansions.Known(question.Text, lexicon)];
        Given = [.. Names.Where(match => !IsAnswer(match))];
        (Entities, GivenEntities) = (NamedEntities.Of(lexicon.Find(question.Text)), NamedEntities.Of(Given));
        Stems = Words.Terms.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
    }

    public Question Question { get; }

    /// <summary>The question in the words of English articles.</summary>
    public Question Words { get; }

    public AskedFor Asked { get; }

    /// <summary>The words of a Korean or Japanese question that <see cref="Words"/> leaves out: whether each is what is done.</summary>
    public IReadOnlyList<bool> ForeignUnknown { get; }

    /// <summary>Whether it asks, in Korean or Japanese, for something that neither the pack nor the article has a word for.</summary>
    public bool AsksForUnknown { get; init; }

    /// <summary>Its words of content.</summary>
    public IReadOnlyList<ReadTerm> Terms { get; }

    /// <summary>Whether it asks for a length of time.</summary>
    public bool AsksHowLong => _asksHowLong ??= Words.Text.Contains("how long", StringComparison.OrdinalIgnoreCase) || HowLong.Any(words => Question.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>Whether it is no more than the name of a topic: "rare earths", "희토류".</summary>
    public bool IsTopic => Terms.Count > 0 && Words.Tokens.Count == Terms.Count && !GrammarWords.CjkQuestionWords.Any(word => Question.Text.Contains(word, StringComparison.Ordinal))
        && Question.Text.AsSpan().Trim() is not [.., '?' or '？'];

    /// <summary>Names and words of the pack in it.</summary>
    public IReadOnlyList<LexiconMatch> Names { get; }

    /// <summary>Those of them that are not what it asks for ("Who is the president of South Korea?").</summary>
    public IReadOnlyList<LexiconMatch> Given { get; }

    /// <summary>Those of the pack that it names, each once.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>Those of them that it does not ask for.</summary>
    public IReadOnlyList<Entity> GivenEntities { get; }

    /// <summary>Those of all its <see cref="Words"/> that are searched for.</summary>
    public IReadOnlySet<string> Stems { get; }

    /// <summary>Where a word stands in a passage.</summary>
    public Standing StandingOf(ReadTerm term, PassageReading passage)
    {
        if (Words.IsHeld(term.Index, passage.Stems))
        {
            return Standing.Held;
        }

        if (Words.IsHeld(term.Index, passage.StemsNear))
        {
            return Standing.Near;
        }

        if (AnswerKinds.Contains(term.Term.Text) || (AsksHowLong && Lasting.Contains(term.Term.Text)))
        {
            return Standing.Kind;
        }

        var isMeant = EnglishWordNet.Means(term.Term.Text, passage.Meanings);
        return (term.IsUnknown, isMeant) switch
        {
            (false, false) => Standing.Elsewhere,
            (false, true) => Standing.ElsewhereMeant,
            (true, true) => Standing.Meant,
            (true, false) => EnglishWordNet.Means(term.Term.Text, passage.MeaningsNear) ? Standing.MeantNear : Standing.Unknown,
        };
    }

    private bool IsAnswer(LexiconMatch match)
    {
        if (match.Entity is null)
        {
            return false;
        }

        // "What is the name of the president?"
        if (Words.Tokens.Any(token => token.Folded is "name" && token.End <= match.Start && match.Start - token.End <= NameOf))
        {
            return true;
        }

        if (Question.Type != AnswerType.Person)
        {
            return false;
        }

        var tokens = Words.Tokens.Index().Where(pair => pair.Item.Start < match.Start + match.Length && pair.Item.End > match.Start).Select(pair => pair.Index).ToList();
        return tokens.Exists(Asked.Names) || (Names.Count == 1 && Terms.All(term => tokens.Contains(term.Term.Position)));
    }

    private static WordClass ClassOf(QueryTerm term, AskedFor asked)
    {
        if (asked.Names(term.Position) && !AnswerKinds.Contains(term.Text))
        {
            return WordClass.Asked;
        }

        if (term.Role is QueryTermRole.Entity or QueryTermRole.Number)
        {
            return term.Role is QueryTermRole.Entity ? WordClass.Name : WordClass.Number;
        }

        var parts = EnglishWordNet.PartsOfSpeech(term.Text);
        return (parts.Contains('n', StringComparison.Ordinal), parts.Contains('v', StringComparison.Ordinal)) switch
        {
            (true, true) => WordClass.NounOrVerb,
            (true, false) => WordClass.Noun,
            (false, true) => WordClass.Verb,
            _ => parts.Length > 0 ? WordClass.Quality : WordClass.Other,
        };
    }

    private bool IsVerb(QueryTerm term) => EnglishWordNet.PartsOfSpeech(term.Text) is var parts && parts.Contains('v', StringComparison.Ordinal)
        && (!parts.Contains('n', StringComparison.Ordinal) || StandsAsVerb(Words.Tokens, term));

    /// <summary>Whether a word that may be a noun or a verb is a verb where it stands.</summary>
    private static bool StandsAsVerb(IReadOnlyList<Token> tokens, QueryTerm term)
    {
        if (term.Position == 0 || term.Position >= tokens.Count)
        {
            return true;
        }

        var before = tokens[term.Position - 1];
        var inflected = term.Text.EndsWith("ed", StringComparison.Ordinal) || term.Text.EndsWith("ing", StringComparison.Ordinal);
        return inflected
            ? !Openers.Contains(before.Folded) || GrammarWords.QuestionWords.Contains(before.Folded)
            : before.Folded == "to" || (before.Is(TokenFlags.Capitalised) && !before.Is(TokenFlags.First)) || GrammarWords.Pronouns.Contains(before.Folded);
    }
}

/// <param name="Index">Its number among the question's terms.</param>
/// <param name="IsUnknown">Whether neither the article nor the pack has a word for it.</param>
/// <param name="IsVerb">Whether it stands as a verb.</param>
internal sealed record ReadTerm(int Index, QueryTerm Term, WordClass Class, bool IsUnknown, bool IsVerb);
