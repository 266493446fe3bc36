using System.Buffers;
using System.Collections.Frozen;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Tells a passage that dates another event than the question asks the date of: "When was the bridge demolished?" where it was reopened.</summary>
internal static class OtherEvent
{
    // What is said of a thing by its date alone ("her 1991 novel"), or by many other words.
    private static readonly FrozenSet<string> Common = (
        "occur pass passed release released write written produce produced receive received play played perform performed win won serve served schedule scheduled date dated call called start started begin become "
        + "became publish published issue issued make create created air aired accept accepted name named label labeled label decide decided live enter").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What a verb ends in, in Korean and Japanese.
    private static readonly SearchValues<char> Endings = SearchValues.Create("うくすつぬふむゆるいきしちにひみりえけせてねへめれあかさたなはまやらわをんっましたのですかられこ.。?？ 했됐되었하나요습니까는지은다을까예였함");

    /// <summary>Whether the question has a verb that no word of the passage may stand for, or of which the passage has the opposite.</summary>
    public static bool IsToldOf(Question question, AskedValue asked, CitedPassage passage, SourceReader reader) => IsOpposite(question, asked, passage.Text) || (asked.Kind is AskedKind.Time or AskedKind.Year
        && (question.Language is "ko" or "ja" ? IsCjk(question, asked, passage, reader) : IsEnglish(question, asked, passage.Text, isLoose: true)));

    private static bool IsOpposite(Question question, AskedValue asked, string passage)
    {
        if (question.Language != "en" || AnsweredStatement.VerbOf(question, asked) is not { } verb)
        {
            return false;
        }

        var told = Tokenizer.Tokenize(passage);
        return !told.Exists(token => token.Stem == verb.Stem)
            && told.Exists(token => !token.Is(TokenFlags.StopWord) && EnglishAntonyms.Are(verb.Stem, token.Stem) && EnglishWordNet.MayBeVerb(token.Folded) && !question.Tokens.Any(asked => asked.Stem == token.Stem));
    }

    /// <summary>Whether the passage has the question's verb in no word that surely means it, so that a date may be another event's.</summary>
    public static bool IsDoubtful(Question question, AskedValue asked, string passage) =>
        asked.Kind is AskedKind.Time or AskedKind.Year && question.Language == "en" && IsEnglish(question, asked, passage, isLoose: false);

    /// <param name="isLoose">Whether a word for a thing of the same kind will do, too.</param>
    private static bool IsEnglish(Question question, AskedValue asked, string passage, bool isLoose)
    {
        if (AnsweredStatement.VerbOf(question, asked) is not { } verb || LightWords.Contains(verb.Folded) || Common.Contains(verb.Folded))
        {
            return false;
        }

        var told = Tokenizer.Tokenize(passage).FindAll(token => !token.Is(TokenFlags.StopWord | TokenFlags.Number));
        var stems = told.Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return !question.Terms.Index().Any(pair => pair.Item.Stem == verb.Stem && question.IsHeld(pair.Index, stems)) && !told.Exists(token => MayTell(verb, token) || (isLoose && EnglishWordNet.ShareAbove(verb.Folded, token.Folded)));
    }

    private static bool MayTell(Token verb, Token told) => told.Stem == verb.Stem
        || EnglishRelations.MayStandFor(verb.Stem, told.Stem) || EnglishRelations.MayStandFor(told.Stem, verb.Stem)
        || EnglishWordNet.MayStandFor(verb.Folded, told.Folded, asVerbs: false) || EnglishWordNet.MayStandFor(told.Folded, verb.Folded, asVerbs: false);

    /// <summary>Whether the verb at the end of a question is what keeps it from being borne out with a date of the passage in it.</summary>
    private static bool IsCjk(Question question, AskedValue asked, CitedPassage passage, SourceReader reader)
    {
        if (LanguageDetector.Detect(passage.Text) != question.Language || DateReader.Read(passage.Text) is not [var date, ..])
        {
            return false;
        }

        var statement = AnsweredStatement.Of(question, asked, CandidateValue.Of(passage.Text, date, question.Language), FrozenSet<string>.Empty)[0];
        return SupportCheck.Compare(statement, passage, reader).Any(issue => issue.Kind == SupportIssueKind.Content && IsVerb(statement, issue.Said));
    }

    /// <summary>Whether nothing but an ending stands behind a word.</summary>
    private static bool IsVerb(string statement, string word)
    {
        var at = statement.LastIndexOf(word, StringComparison.Ordinal);
        return at >= 0 && !statement.AsSpan(at + word.Length).ContainsAnyExcept(Endings);
    }
}
