using System.Collections.Frozen;
using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Reranking;

/// <summary>Computes what the reranking model sees of a question and a passage: the <see cref="RerankFeature"/>s, then how many of the
/// question's words have each <see cref="Standing"/>, then the same by <see cref="WordClass"/>.</summary>
internal static class RerankFeatures
{
    // More of a kind tell nothing new.
    private const int MostWords = 4;
    private const int MostOfClass = 2;
    private const double MostMargin = 8;
    private const int MostDistance = 20;

    private static readonly int Standings = Enum.GetValues<Standing>().Length;

    private static readonly Standing[] ByClass = [Standing.Held, Standing.Elsewhere, Standing.Unknown];

    private static readonly FrozenSet<string> Contrasting = Set(
        "other else another own remaining previous previously former next before first last rest besides instead except later earlier");

    private static readonly FrozenSet<string> Negations = Set("not no never without neither nor cannot didnt isnt doesnt wasnt dont none nobody refuse refused fail failed decline declined absence lack");

    private static readonly FrozenSet<string> TimeUnits = Set("second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries today yesterday tomorrow ago");

    private static readonly FrozenSet<string> Reasons = Set("because since due following after reason cause caused amid given as for response so therefore thus by owing thanks");

    public static readonly string[] Names =
    [
        .. Enum.GetNames<RerankFeature>(),
        .. Enum.GetNames<Standing>(),
        .. Enum.GetNames<WordClass>().SelectMany(kind => ByClass.Select(standing => $"{kind}{standing}").Append($"{kind}Loosely")),
    ];

    /// <param name="search">How the search placed the passage.</param>
    /// <param name="value">The value in the passage that is asked for; null where none is found, or none <see cref="AsksValue">is asked for</see>.</param>
    public static float[] Of(QuestionReading question, PassageReading passage, SearchPlace search, Lexicon lexicon, string? value)
    {
        var features = new float[Names.Length];
        WriteSearch(features, search);
        WriteWords(features, question, passage);
        WriteNames(features, question, passage, lexicon);
        WriteValue(features, question, passage);
        var asksValue = AsksValue(question.Question);
        Set(features, RerankFeature.ValueFound, asksValue && value is not null);
        Set(features, RerankFeature.ValueNotFound, asksValue && value is null);
        WriteWording(features, question, passage);
        return features;
    }

    /// <summary>Whether a value is asked for, so that it counts whether a passage has one.</summary>
    public static bool AsksValue(Question question) => question.AsksWhen || question.Type is AnswerType.Number or AnswerType.Percent or AnswerType.Amount;

    private static void WriteSearch(float[] features, SearchPlace search)
    {
        var confidence = Math.Clamp(search.Confidence, 1e-4, 1 - 1e-4);
        Set(features, RerankFeature.Confidence, Math.Log(confidence / (1 - confidence)));
        Set(features, RerankFeature.Behind, Math.Min(search.Behind, MostMargin));
        Set(features, RerankFeature.Ahead, Math.Clamp(search.Ahead, -MostMargin, MostMargin));
        Set(features, RerankFeature.Place, search.Place);
        Set(features, RerankFeature.IsPreferred, search.IsPreferred);
        Set(features, RerankFeature.Understood, search.Understood);
    }

    private static void WriteWords(float[] features, QuestionReading question, PassageReading passage)
    {
        var standings = question.Terms.Select(term => question.StandingOf(term, passage)).ToArray();
        var (siblings, kin, opposites, ordinary) = (0, 0, 0, 0);
        foreach (var (term, standing) in question.Terms.Zip(standings))
        {
            Add(features, RerankFeatureCount + (int)standing, MostWords);
            var kind = RerankFeatureCount + Standings + ((int)term.Class * (ByClass.Length + 1));
            var index = Array.IndexOf(ByClass, standing);
            Add(features, kind + (index >= 0 ? index : ByClass.Length), MostOfClass);
            if (standing == Standing.Held)
            {
                ordinary += term.Class is WordClass.Name or WordClass.Number ? 0 : 1;
                continue;
            }

            var word = term.Term.Text;
            opposites += passage.Senses.HasOpposite(word) ? 1 : 0;
            if (standing is not Standing.Meant)
            {
                siblings += passage.Senses.HasSibling(word) ? 1 : 0;
                kin += passage.Senses.HasKin(word) ? 1 : 0;
            }
        }

        Set(features, RerankFeature.NamesUnknown, IsUnknown(question, standings, QueryTermRole.Entity));
        Set(features, RerankFeature.NumbersUnknown, IsUnknown(question, standings, QueryTermRole.Number));
        foreach (var isDeed in question.ForeignUnknown)
        {
            Add(features, RerankFeatureCount + (int)Standing.Unknown, MostWords);
            Add(features, RerankFeatureCount + Standings + ((int)(isDeed ? WordClass.Verb : WordClass.Noun) * (ByClass.Length + 1)) + Array.IndexOf(ByClass, Standing.Unknown), MostOfClass);
        }

        var held = standings.Count(standing => standing == Standing.Held);
        var loose = standings.Count(standing => standing is Standing.Meant or Standing.Near);
        var words = Math.Max(1, standings.Length + question.ForeignUnknown.Count);
        Set(features, RerankFeature.Words, Math.Min(10, standings.Length + question.ForeignUnknown.Count));
        Set(features, RerankFeature.HeldShare, (double)held / words);
        Set(features, RerankFeature.HeldOrMeantShare, (held + (loose / 2.0)) / words);
        Set(features, RerankFeature.HeldOrdinary, Math.Min(MostWords, ordinary));
        Set(features, RerankFeature.HeldUnasked, question.Terms.Any(term => term.Class is not (WordClass.Name or WordClass.Number)
            && !question.Asked.Names(term.Term.Position) && question.Words.IsHeld(term.Index, passage.StemsNear)));
        Set(features, RerankFeature.Siblings, Math.Min(MostOfClass, siblings));
        Set(features, RerankFeature.Kin, Math.Min(MostOfClass, kin));
        Set(features, RerankFeature.Opposites, Math.Min(MostOfClass, opposites));
        if (standings.Length > 0)
        {
            Set(features, RerankFeature.FirstUnknown, standings[0] == Standing.Unknown);
            Set(features, RerankFeature.LastUnknown, standings[^1] == Standing.Unknown);
            Set(features, RerankFeature.LastElsewhere, standings[^1] is Standing.Elsewhere or Standing.ElsewhereMeant);
        }

        Set(features, RerankFeature.MainVerbUnknown, question.ForeignUnknown.Contains(true));
        var verb = question.Terms.Index().LastOrDefault(pair => pair.Item.IsVerb, (-1, null!)).Index;
        if (verb >= 0)
        {
            Set(features, RerankFeature.MainVerbUnknown, standings[verb] == Standing.Unknown || question.ForeignUnknown.Contains(true));
            Set(features, RerankFeature.MainVerbElsewhere, standings[verb] is Standing.Elsewhere or Standing.ElsewhereMeant);
            Set(features, RerankFeature.MainVerbHeld, standings[verb] == Standing.Held);
            var isOther = standings[verb] is Standing.Unknown or Standing.Elsewhere or Standing.MeantNear or Standing.ElsewhereMeant;
            Set(features, RerankFeature.DateOfOther, isOther && question.Question.AsksWhen);
            Set(features, RerankFeature.PersonOfOther, isOther && question.Question.Type == AnswerType.Person);
        }
    }

    private static bool IsUnknown(QuestionReading question, Standing[] standings, QueryTermRole role) =>
        question.Terms.Zip(standings).Any(pair => pair.First.IsUnknown && pair.First.Term.Role == role && pair.Second == Standing.Unknown);

    private static void WriteNames(float[] features, QuestionReading question, PassageReading passage, Lexicon lexicon)
    {
        var (asked, here, terms) = (question.GivenEntities, passage.Entities, question.Stems);
        var capitals = passage.Tokens.Where(token => token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.First | TokenFlags.Month) && !terms.Contains(token.Stem)).Select(token => token.Stem).Distinct().Count();
        Set(features, RerankFeature.NamesAsked, Math.Min(MostWords, asked.Count));
        Set(features, RerankFeature.NamesMissing, Math.Min(MostWords, asked.Count(entity => !passage.IdsNear.Contains(entity.Id))));
        Set(features, RerankFeature.NamesOthers, !NamedEntities.AreThoseAskedFor(question.Entities, here, passage.IdsNear));
        Set(features, RerankFeature.NamesHeld, asked.Count == 0 ? 0.5 : (double)asked.Count(here.Contains) / asked.Count);
        Set(features, RerankFeature.NamesNew, Math.Min(MostWords, here.Count(entity => !asked.Contains(entity))));
        Set(features, RerankFeature.OtherPeople, NamedEntities.AreOtherPeople(asked, here));
        Set(features, RerankFeature.OtherDestination, Destinations.IsOther(question, passage, lexicon));
        Set(features, RerankFeature.CapitalsNew, Math.Min(MostWords, capitals));
        var (isHeld, isSwapped) = Owners.Compare(question, passage);
        Set(features, RerankFeature.OwnerHeld, isHeld);
        Set(features, RerankFeature.OwnerSwapped, isSwapped);
        Set(features, RerankFeature.SubjectDistance, AskedSubject.Distance(question, passage));
        Set(features, RerankFeature.NoNameOfKind, AskedKindOfName.IsMissing(question, passage));
        Set(features, RerankFeature.Translated, question.Question.Translation is not null);
        Set(features, RerankFeature.AsksForUnknown, question.AsksForUnknown);

        var type = question.Question.Type;
        Set(features, RerankFeature.NoPerson, type == AnswerType.Person && !here.Any(entity => NamedEntities.IsPerson(entity) && !asked.Contains(entity)));
        Set(features, RerankFeature.Introduced, question.Names.Except(question.Given).Any(asked =>
            passage.Names.Where(match => match.Entity == asked.Entity).Select(match => passage.Passage.Text.Substring(match.Start, match.Length)).Distinct().Count() > 1));
        Set(features, RerankFeature.NoName, type is AnswerType.Person or AnswerType.Name or AnswerType.Place && capitals == 0);
        Set(features, RerankFeature.NoPlace, type == AnswerType.Place
            && (!Preference.HoldsValue(question.Question, passage.Passage.Text) || !here.Any(entity => entity.Type is "Place" or "Country" && !asked.Contains(entity))));
        Set(features, RerankFeature.NoList, AsksForSeveral(question) && capitals < 2);
    }

    private static void WriteValue(float[] features, QuestionReading question, PassageReading passage)
    {
        var (type, text) = (question.Question.Type, passage.Passage.Text);
        var holds = Preference.HoldsAnswer(question.Question, passage.Passage);
        var isNumber = type is AnswerType.Number or AnswerType.Percent or AnswerType.Amount;
        Set(features, RerankFeature.NoValue, !holds);
        Set(features, RerankFeature.NoDate, question.Question.AsksWhen && !Preference.HoldsValue(question.Question, text)
            && !passage.Tokens.Any(token => TimeUnits.Contains(token.Folded)));
        Set(features, RerankFeature.NoNumber, isNumber && (!holds || !passage.Tokens.Any(token => token.Is(TokenFlags.Number | TokenFlags.NumberWord | TokenFlags.Ordinal))));
        Set(features, RerankFeature.NoReason, type == AnswerType.Reason && !passage.Tokens.Any(token => Reasons.Contains(token.Folded)));
        if (question.AsksHowLong)
        {
            Set(features, RerankFeature.AsksHowLong, true);
            Set(features, RerankFeature.NoDuration, !DateReader.Read(text).Any(date => date.From != date.To) && !QuantityReader.Read(text).Any(quantity => quantity.Unit is { } unit && TimeUnits.Contains(unit)));
        }

        if (question.Question.AsksWhen || isNumber)
        {
            Set(features, RerankFeature.ValueDistance, DistanceToValue(question, passage, question.Question.AsksWhen));
        }
    }

    private static void WriteWording(float[] features, QuestionReading question, PassageReading passage)
    {
        var tokens = question.Question.Tokens;
        var type = question.Question.Type;
        var text = passage.Passage.Text;
        Set(features, RerankFeature.Contrasts, Math.Min(MostOfClass, tokens.Index().Count(pair => Contrasting.Contains(pair.Item.Folded) && !passage.Stems.Contains(pair.Item.Stem) && !(pair.Item.Folded is "last" && pair.Index == tokens.Count - 1))));
        var (asksNot, saysNot) = (tokens.Any(token => Negations.Contains(token.Folded)), passage.Tokens.Any(token => Negations.Contains(token.Folded)));
        Set(features, RerankFeature.NegatedQuestion, asksNot && !saysNot);
        Set(features, RerankFeature.NegatedPassage, saysNot && !asksNot);
        Set(features, RerankFeature.AsksFuture, FutureTense.IsAsked(question.Question.Text) && !Doubt.SpeaksOfTheFuture(text));
        Set(features, RerankFeature.AsksContents, Contents.AreMissing(question.Question.Text, text) || Contents.IsSpeechMissing(question.Question.Text, text));
        Set(features, RerankFeature.AsksWhich, question.Asked.IsCategory);
        Set(features, RerankFeature.AsksName, type == AnswerType.Name || tokens.Any(token => token.Folded is "name" or "names"));
        Set(features, RerankFeature.AsksDate, question.Question.AsksWhen);
        Set(features, RerankFeature.AsksNumber, type is AnswerType.Number or AnswerType.Percent or AnswerType.Amount);
        Set(features, RerankFeature.AsksPlace, type == AnswerType.Place);
        Set(features, RerankFeature.AsksPerson, type == AnswerType.Person);
        Set(features, RerankFeature.AsksReason, type == AnswerType.Reason);
        Set(features, RerankFeature.AsksManner, type == AnswerType.Manner);
        Set(features, RerankFeature.AsksYesNo, type == AnswerType.YesNo);
        Set(features, RerankFeature.IsHeadline, passage.Passage.Kind == PassageKind.Headline);
        Set(features, RerankFeature.IsTeaser, passage.Passage.Kind == PassageKind.Description);
        Set(features, RerankFeature.IsBidding, Preference.Bids(text));
        Set(features, RerankFeature.IsCaption, passage.Passage.Kind == PassageKind.Caption);
    }

    private static int RerankFeatureCount { get; } = Enum.GetValues<RerankFeature>().Length;

    /// <summary>"Which countries …?": more than one name is the answer.</summary>
    private static bool AsksForSeveral(QuestionReading question) => question.Asked is { IsCategory: true, End: var end, Start: var start } && end > start
        && question.Words.Tokens[end - 1].Folded is var word && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>Tokens between a date or number and the nearest word of the question that is no name; the most where there is none.</summary>
    private static int DistanceToValue(QuestionReading question, PassageReading passage, bool isDate)
    {
        var words = question.Terms.Where(term => term.Class is not (WordClass.Name or WordClass.Number)).ToList();
        var values = isDate
            ? DateReader.Read(passage.Passage.Text).Select(date => (date.Start, date.End))
            : QuantityReader.Read(passage.Passage.Text).Select(quantity => (quantity.Start, quantity.End));
        var nearest = MostDistance;
        foreach (var (start, end) in values)
        {
            var at = passage.Tokens.Index().FirstOrDefault(pair => pair.Item.Start >= start && pair.Item.End <= end).Index;
            foreach (var (i, token) in passage.Tokens.Index())
            {
                if ((token.End <= start || token.Start >= end) && words.Exists(term => term.Term.Stem == token.Stem))
                {
                    nearest = Math.Min(nearest, Math.Abs(i - at));
                }
            }
        }

        return nearest;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static void Set(float[] features, RerankFeature feature, double value) => features[(int)feature] = (float)value;

    private static void Set(float[] features, RerankFeature feature, bool value) => features[(int)feature] = value ? 1 : 0;

    private static void Add(float[] features, int index, int most) => features[index] = Math.Min(most, features[index] + 1);
}

/// <param name="Confidence">How sure the search is of its first passage, 0 to 1.</param>
/// <param name="Behind">Distance of the score from the best, in log odds.</param>
/// <param name="Ahead">Distance from the best other passage of the article; negative where that one is ahead.</param>
/// <param name="Place">0 for the first of the article.</param>
/// <param name="IsPreferred">Whether <see cref="Preference"/> puts it first.</param>
/// <param name="Understood">How well the pack's words cover a question in another language than the article's, 0 to 1.</param>
internal readonly record struct SearchPlace(double Confidence, double Behind, double Ahead, int Place, bool IsPreferred, double Understood);
