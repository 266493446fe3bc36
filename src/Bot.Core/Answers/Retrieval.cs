using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Answers.Reranking;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;

namespace Bot.Core.Answers;

/// <summary>From a question's text to its passages, the best first, with how sure the first is.</summary>
internal sealed class Retrieval(SqliteSession session, CoverageReader coverage, Lexicon lexicon)
{
    // A word that was not understood costs more than its share of the question: it may be what was asked for.
    private const double MissingWordsWeigh = 1.5;
    private const double HalfKnown = 0.5;

    // What gives the day goes before a teaser if it is this likely an answer by comparison.
    private const double TellingShare = 0.2;

    // What has all words of the question goes before what has not even the names if it is this likely an answer.
    private const double WholeShare = 0.5;

    // What tells something goes before what bids the reader to find it out if it is this likely an answer.
    private const double BiddingShare = 0.1;

    /// <param name="top">How many passages to find at most.</param>
    public Retrieved Of(string text, string language, int top)
    {
        var search = Search(text, language, top);
        if (search.Passages.Count == 0)
        {
            return new(search.Question, [], 0, AnswerStatus.Declined);
        }

        var candidates = Candidates(search);
        var (ranked, confidence) = candidates.Count > 0 ? LookAgain(search, candidates) : Look(search);
        (ranked, confidence) = CjkHolderFirst.Find(search.Question, ranked, confidence, coverage, lexicon)
            ?? CjkDefinition.Find(search.Question, ranked, confidence, coverage, lexicon) ?? (ranked, confidence);
        return new(search.Question, ranked, confidence, (AnswerStatus)Confidence.Judge(confidence)) { Mended = search.Mended, Judged = [.. candidates.Select(candidate => candidate.Judged)] };
    }

    /// <summary>What the reranking model is given of a question; nothing where the best passage's article is not one that the pack describes.</summary>
    public IReadOnlyList<RerankCandidate> Candidates(string text, string language) => Candidates(Search(text, language, ExtractiveComposer.Passages));

    private Found Search(string text, string language, int top)
    {
        var known = Expansions.Of(text, language, lexicon);
        var mended = new List<MendedName>();
        text = SpellingRepair.Mend(session, language == "ko" ? KoreanSpelling.Mend(text, known, lexicon) : text, known, mended);
        var expansions = Expansions.Of(text, language, lexicon);
        var result = PassageSearch.Search(session, QuestionAnalyzer.Analyze(text, language, expansions), top);
        var preferred = Preference.Order(result.Question, result.Passages, passage => Described(passage) is not null, coverage, lexicon);
        return new(text, language, expansions, result.Question, preferred, result.Confidence, mended);
    }

    private IReadOnlyList<RerankCandidate> Candidates(Found search)
    {
        // The model weighs English words.
        if (search.Passages.Count == 0 || Described(search.Passages[0]) is not { Language: "en" } article || (search.Language != "en" && search.Question.Translation is null))
        {
            return [];
        }

        var own = search.Passages.Where(passage => passage.ArticleKey == search.Passages[0].ArticleKey).OrderByDescending(passage => passage.Score).ToList();
        var held = Held(search);
        var foreign = search.Language == article.Language ? [] : Understood.Unknown(search.Text, search.Language, search.Expansions);
        var reading = new QuestionReading(search.Question, article, lexicon, [.. foreign.Select(word => Understood.IsDeed(search.Text, word))])
        {
            AsksForUnknown = search.Language != article.Language && Understood.AsksForUnknown(search.Text, search.Language, held),
        };
        return [.. Reranker.Candidates(reading, own, search.Passages[0], article, coverage, lexicon, search.Confidence, Understanding(search, article.Language, held))];
    }

    private (IReadOnlyList<RankedPassage> Ranked, double Confidence) LookAgain(Found search, IReadOnlyList<RerankCandidate> candidates)
    {
        // Every passage that names somebody shares the words of "Who is …?", but few say it.
        var judged = candidates.Select(candidate => (candidate.Passage, candidate.Introduces, Probability: Reranker.Probability(candidate)))
            .OrderByDescending(judged => judged.Introduces).ThenByDescending(judged => judged.Probability).ToList();
        var confidence = judged[0].Probability;
        var told = judged.FindIndex(other => (other.Probability >= TellingShare * judged[0].Probability && TellsMore(search.Question, judged[0].Passage, other.Passage))
            || (other.Probability >= WholeShare * judged[0].Probability && HoldsMore(search.Question, judged[0].Passage, other.Passage))
            || (other.Probability >= BiddingShare * judged[0].Probability && BidsFirst(judged[0].Passage, other.Passage)));
        if (told > 0)
        {
            judged.Insert(0, judged[told]);
            judged.RemoveAt(told + 1);
        }

        var first = judged.ConvertAll(judged => judged.Passage);
        return ([.. first, .. search.Passages.Except(first)], confidence);
    }

    /// <summary>Whether a sentence gives the day where a teaser, which dates more coarsely than what it announces, does not.</summary>
    private bool TellsMore(Question question, RankedPassage teaser, RankedPassage other)
    {
        var (first, second) = (coverage.Passage(teaser.PassageKey), coverage.Passage(other.PassageKey));
        return question.AsksWhen && first.Kind == PassageKind.Description && second.Kind == PassageKind.Body
            && DateReader.Read(first.Text) is [var coarse] && DateReader.Read(second.Text).Any(date => date.From.Day is not null && coarse.From.Day is null && coarse.From.Agrees(date.From));
    }

    /// <summary>Whether the first only bids its reader ("Explore the impact of …"), and the other tells something.</summary>
    private bool BidsFirst(RankedPassage first, RankedPassage other) => Preference.Bids(coverage.Passage(first.PassageKey).Text)
        && coverage.Passage(other.PassageKey) is { Kind: PassageKind.Body } passage && !Preference.Bids(passage.Text);

    private bool HoldsMore(Question question, RankedPassage first, RankedPassage other) => !Preference.HoldsNames(question, Preference.Stems(coverage.Passage(first.PassageKey).Text))
        && Preference.HoldsAll(question, Preference.Stems(coverage.Passage(other.PassageKey).Text));

    private (IReadOnlyList<RankedPassage> Ranked, double Confidence) Look(Found search)
    {
        var passage = coverage.Passage(search.Passages[0].PassageKey);
        var article = coverage.Article(passage.ArticleKey);
        var held = Held(search);
        var confidence = search.Confidence * Understanding(search, article.Language, held) * KnownThing(search, article.Language, held);
        return (search.Passages, Doubt.Judge(confidence, search.Question, Described(search.Passages[0]) is not null, passage, coverage.Before(article, passage), lexicon));
    }

    /// <summary>How much of a question in another language than the article's is known, 0 to 1.</summary>
    private static double Understanding(Found search, string articleLanguage, IReadOnlyList<QueryExpansion> held) =>
        // Passages in the question's own language were found by its own words, all of them.
        articleLanguage == search.Language ? 1
            : Math.Pow(Understood.Share(search.Text, search.Language, held), MissingWordsWeigh);

    /// <summary>Lowers the confidence where the word for what is asked is not known, or half of the question.</summary>
    private static double KnownThing(Found search, string articleLanguage, IReadOnlyList<QueryExpansion> held) => articleLanguage != search.Language
        && (Understood.AsksForUnknown(search.Text, search.Language, held) || Understood.Share(search.Text, search.Language, held) <= HalfKnown) ? Doubt.OneSign : 1;

    /// <summary>What the pack knows of a question, and of its other words those that the article has.</summary>
    private IReadOnlyList<QueryExpansion> Held(Found search) => Described(search.Passages[0]) is { } article
        ? [.. search.Expansions.Where(expansion => !expansion.IsCommon || article.Has(expansion))]
        : search.Expansions;

    private DescribedArticle? Described(RankedPassage passage) => DescribedArticle.Of(session, coverage, passage.ArticleKey, lexicon);

    private sealed record Found(
        string Text, string Language, IReadOnlyList<QueryExpansion> Expansions, Question Question, IReadOnlyList<RankedPassage> Passages, double Confidence, IReadOnlyList<MendedName> Mended);
}
