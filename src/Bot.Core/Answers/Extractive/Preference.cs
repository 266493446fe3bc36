using System.Collections.Frozen;
using Bot.Core.Answers.Extractive.Cjk;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Which of the best passages is quoted first: prose before captions, and, for a question after a number or a place, one that
/// holds such a value before one that holds none.</summary>
internal static class Preference
{
    // Further down, or further behind the first, a passage is about something else. Scores are log odds.
    private const int Nearest = 4;
    private const double Margin = 1.6;
    private const double HolderMargin = 2.5;
    private const double WholeMargin = 2.5;
    private const double NamedMargin = 5;
    private const double MarginWhereDescribed = 2;
    private const double AboutMargin = 3.5;
    private const double TeaserMargin = 6;
    private const double DescribedMargin = 2.5;
    private const double OwnLanguageMargin = 5;
    private const double UnnamedMargin = 6;

    private static readonly FrozenSet<string> Bidding = "explore discover learn read find see watch click subscribe join follow check".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="isDescribed">Whether the pack describes the passage's article.</param>
    public static IReadOnlyList<RankedPassage> Order(
        Question question, IReadOnlyList<RankedPassage> ranked, Func<RankedPassage, bool> isDescribed, CoverageReader coverage, Lexicon lexicon)
    {
        var ordered = NamedFirst(question, TellingFirst(WholeFirst(question, DescribedFirst(question, ranked, isDescribed, coverage), coverage), coverage), coverage, lexicon);
        if (ordered.Count == 0 || !isDescribed(ordered[0]))
        {
            return First(ordered, UnnamedHolder.IsAskedFor(question) ? HolderMargin : Margin, ranked => coverage.Passage(ranked.PassageKey) is var passage && HoldsAnswer(question, passage) && UnnamedHolder.IsNamed(question, passage.Text)) ?? ordered;
        }

        var asked = AskedFor.In(question.Text, question.Tokens);
        return First(ordered, AboutMargin, ranked => coverage.Passage(ranked.PassageKey) is var passage && HoldsAnswer(question, passage) && IsAboutWhatIsAsked(question, asked, passage, coverage, lexicon))
            ?? First(ordered, MarginWhereDescribed, ranked => HoldsAnswer(question, coverage.Passage(ranked.PassageKey)))
            ?? First(ordered, TeaserMargin, ranked => !Bids(coverage.Passage(ranked.PassageKey).Text))
            ?? ordered;
    }

    /// <summary>A Korean or Japanese passage that says of a name what the question does goes before one that says it of another.</summary>
    private static IReadOnlyList<RankedPassage> NamedFirst(Question question, IReadOnlyList<RankedPassage> ordered, CoverageReader coverage, Lexicon lexicon) =>
        ordered.Count < 2 || question.Language is not ("ko" or "ja") || !CjkOwners.AreOthersNamed(question.Text, coverage.Passage(ordered[0].PassageKey).Text, null, lexicon) ? ordered
            : First(ordered, NamedMargin, ranked => CjkOwners.IsNamedSo(question, coverage.Passage(ranked.PassageKey).Text, lexicon)) ?? ordered;

    private static IReadOnlyList<RankedPassage> TellingFirst(IReadOnlyList<RankedPassage> ordered, CoverageReader coverage) =>
        ordered.Count > 1 && Asks(coverage.Passage(ordered[0].PassageKey).Text) ? First(ordered, TeaserMargin, ranked => !Asks(coverage.Passage(ranked.PassageKey).Text)) ?? ordered : ordered;

    /// <summary>A passage that has every word of the question goes before one that has not even the names.</summary>
    private static IReadOnlyList<RankedPassage> WholeFirst(Question question, IReadOnlyList<RankedPassage> ordered, CoverageReader coverage) =>
        ordered.Count < 2 || !question.Terms.Any(term => term.Role == QueryTermRole.Entity) || HoldsNames(question, Stems(coverage.Passage(ordered[0].PassageKey).Text)) ? ordered
            : First(ordered, WholeMargin, ranked => HoldsAll(question, Stems(coverage.Passage(ranked.PassageKey).Text))) ?? ordered;

    /// <summary>Whether a passage has all that a question names.</summary>
    public static bool HoldsNames(Question question, IReadOnlySet<string> stems) =>
        question.Terms.Index().All(pair => pair.Item.Role != QueryTermRole.Entity || question.IsHeld(pair.Index, stems));

    /// <summary>Whether a passage has every word of a question that an answer needs.</summary>
    public static bool HoldsAll(Question question, IReadOnlySet<string> stems) => question.Terms.Count > 1
        && question.Terms.Index().All(pair => pair.Item.Role == QueryTermRole.Focus || question.IsHeld(pair.Index, stems));

    private static bool HoldsContent(Question question, Passage passage) => Stems(passage.Text) is var stems
        && question.Terms.Index().All(pair => LightWords.Contains(pair.Item.Text) || pair.Item.Role == QueryTermRole.Focus || question.IsHeld(pair.Index, stems));

    public static HashSet<string> Stems(string text) => Tokenizer.Tokenize(text).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same list with the first of the nearest passages that will do in front; null where none will.</summary>
    private static IReadOnlyList<RankedPassage>? First(IReadOnlyList<RankedPassage> ordered, double margin, Func<RankedPassage, bool> willDo)
    {
        for (var i = 0; i < ordered.Count && i < Nearest && ordered[0].Score - ordered[i].Score <= margin; i++)
        {
            if (willDo(ordered[i]))
            {
                return i == 0 ? ordered : [ordered[i], .. ordered.Take(i), .. ordered.Skip(i + 1)];
            }
        }

        return null;
    }

    /// <summary>What the pack is about comes before what was taken in beside it: by a margin for a question whose own words were
    /// searched for, by a wide one before what is told in the question's own language, and outright for one that only the pack's words translate.</summary>
    private static IReadOnlyList<RankedPassage> DescribedFirst(
        Question question, IReadOnlyList<RankedPassage> ranked, Func<RankedPassage, bool> isDescribed, CoverageReader coverage)
    {
        var margin = question.Translation is null ? DescribedMargin
            : ranked.Count > 0 && LanguageDetector.Detect(coverage.Passage(ranked[0].PassageKey).Text) == question.Language ? OwnLanguageMargin : double.PositiveInfinity;
        // "Where was the summit held?" names none, and so means the one that the pack is about.
        var isNamed = question.Translation is not null || question.Terms.Any(term => term.Role is QueryTermRole.Entity or QueryTermRole.Number);
        var first = ranked.FirstOrDefault(passage => ranked[0].Score - passage.Score <= margin && isDescribed(passage));
        first ??= isNamed ? null : ranked.FirstOrDefault(passage => ranked[0].Score - passage.Score <= UnnamedMargin && isDescribed(passage) && HoldsContent(question, coverage.Passage(passage.PassageKey)));
        return first is null || first == ranked[0]
            ? ranked
            : [.. ranked.Where(isDescribed), .. ranked.Where(passage => !isDescribed(passage))];
    }

    /// <summary>Whether a passage names those whom the question names, and what it asks for ("whose hometown").</summary>
    private static bool IsAboutWhatIsAsked(Question question, AskedFor asked, Passage passage, CoverageReader coverage, Lexicon lexicon)
    {
        if (!NamedEntities.AreThoseAskedFor(question.Text, passage, coverage.Before(coverage.Article(passage.ArticleKey), passage), lexicon))
        {
            return false;
        }

        var stems = Stems(passage.Text);
        return question.Terms.Index().All(pair => pair is var (i, term) && (!asked.Names(term.Position) || AnswerKinds.Contains(term.Text) || LightWords.Contains(term.Text)
            || question.IsHeld(i, stems)));
    }

    // Dates stand everywhere; one further down dates something else. But a teaser dates more coarsely than what it announces, and one that
    // bids the reader ("Explore the impact of …") tells nothing.
    public static bool HoldsAnswer(Question question, Passage passage) => passage.Kind switch
    {
        PassageKind.Caption => false,
        PassageKind.Description when Bids(passage.Text) => false,
        PassageKind.Description when question.AsksWhen => false,
        _ => question.AsksWhen || HoldsValue(question, passage.Text),
    };

    /// <summary>Whether a passage asks, and so tells nothing.</summary>
    public static bool Asks(string text) => text.AsSpan().TrimEnd("\"”’'」』) ") is [.., '?' or '？'];

    public static bool Bids(string text) => Tokenizer.Tokenize(text) is [var first, ..] && Bidding.Contains(first.Folded);

    /// <summary>Whether a text holds a value of the kind that is asked for; true where none is.</summary>
    public static bool HoldsValue(Question question, string text) => question.Type switch
    {
        AnswerType.Date or AnswerType.Year => DateReader.Read(text).Count > 0,
        AnswerType.Percent => QuantityReader.Read(text).Any(quantity => quantity.Unit is "%" or "percentage point"),
        AnswerType.Number => QuantityReader.Read(text).Any(quantity => AskedCount.Matches(question, text, quantity)),
        AnswerType.Place => NamesPlace(text),
        _ => true,
    };

    /// <summary>"in Nara", "to the Taiwan Strait": a name behind a preposition of place that is no month or year.</summary>
    private static bool NamesPlace(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var name = tokens[i + 1].Folded is "the" && i + 2 < tokens.Count ? i + 2 : i + 1;
            if (tokens[i].Folded is "in" or "at" or "to" or "from" or "near" or "visited" or "outside"
                && tokens[name].Is(TokenFlags.Capitalised) && !tokens[name].Is(TokenFlags.Month | TokenFlags.Weekday | TokenFlags.Number))
            {
                return true;
            }
        }

        // In Japanese and Korean nothing tells a name from another word.
        return tokens.Exists(token => token.Is(TokenFlags.Cjk));
    }
}
