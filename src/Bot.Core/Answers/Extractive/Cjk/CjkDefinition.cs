using System.Text.RegularExpressions;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive.Cjk;

/// <summary>Puts the passage in front that tells what something is, where a Korean or Japanese question asks just that (…가 뭐예요?, …とは何ですか？): others
/// only mention it.</summary>
internal static partial class CjkDefinition
{
    /// <returns>null where no such question is asked, or what is asked about is unknown.</returns>
    public static (IReadOnlyList<RankedPassage> Ranked, double Confidence)? Find(Question question, IReadOnlyList<RankedPassage> ranked, double confidence, CoverageReader coverage, Lexicon lexicon)
    {
        if (Asked(question.Text) is not { } thing)
        {
            return null;
        }

        var entity = lexicon.Find(thing) is [{ Start: 0, Entity: { } named } match] && match.Length == thing.Length ? named : null;
        // "the 12-member bloc" says more of it than "the bloc".
        if (ranked.Where(passage => coverage.Passage(passage.PassageKey) is { Kind: not PassageKind.Caption } told && IsTold(told.Text, thing, entity, lexicon))
            .OrderBy(passage => entity is not null && Counted().IsMatch(coverage.Passage(passage.PassageKey).Text) ? 0 : 1).FirstOrDefault() is { } telling)
        {
            return ([telling, .. ranked.Where(passage => passage != telling)], Math.Max(confidence, Confidence.Answered));
        }

        return entity is null ? null : (ranked, confidence * Doubt.OneSign);
    }

    /// <summary>What is asked about in "What is …?"; null for another question.</summary>
    public static string? Asked(string question) =>
        (LanguageDetector.Detect(question) switch { "ko" => Korean().Match(question), "ja" => Japanese().Match(question), _ => Match.Empty }) is { Success: true } match ? match.Groups["thing"].Value.Trim() : null;

    /// <summary>Whether a passage tells what a thing is.</summary>
    /// <param name="entity">The thing, where the pack knows it.</param>
    public static bool IsTold(string passage, string thing, Entity? entity, Lexicon lexicon) => LanguageDetector.Detect(passage) switch
    {
        "en" => entity is not null && lexicon.Find(passage).Any(match => IsDescribed(passage, match, entity)),
        "ko" => Names(thing, entity, "ko").Any(name => KoreanTold().Matches(passage).Any(told => Begins(told, name))),
        _ => Names(thing, entity, "ja").Any(name => JapaneseTold().Matches(passage).Any(told => Begins(told, name))),
    };

    private static bool Begins(Match told, string name) => told.Groups["thing"].Value.EndsWith(name, StringComparison.Ordinal);

    private static IEnumerable<string> Names(string thing, Entity? entity, string language) =>
        entity is null ? [thing] : [thing, entity.Name, .. entity.Aliases.Where(alias => alias.Language == language || alias.Language == "en").Select(alias => alias.Text)];

    /// <summary>"The Arc Pact is a …", "the Arc Pact, a …", or a common noun that the pack gives it: "the trade pact", "the 12-member bloc".</summary>
    private static bool IsDescribed(string passage, LexiconMatch match, Entity entity)
    {
        var (written, behind) = (passage.Substring(match.Start, match.Length), passage[(match.Start + match.Length)..]);
        var isNoun = char.IsUpper(entity.Name[0]) && !written.Any(char.IsUpper) && Determiner().IsMatch(passage.AsSpan(0, match.Start));
        return match.Entity?.Id == entity.Id ? isNoun || Apposition().IsMatch(behind)
            : isNoun && match.Term is { } term && term.English.Contains(entity.Name, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex("^(?<thing>[^?？ ]{1,20}?(?: [^?？ ]{1,10}?)?)(?:(?:이|가|은|는|란|이란) ?(?:도대체 |대체 )?(?:뭐|무엇|뭔가|뭘까)(?:예요|에요|인가요?|인지요?|야|입니까|이에요|죠|지|냐|니|요)?|이?란)[ ]*(?:알려 ?줘|설명해 ?줘)?[?？. ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Korean();

    [GeneratedRegex("^(?<thing>[^?？、はがをに]{1,20}?)(?:(?:とは|って|は)(?:一体)?(?:何|なん|なに)(?:のこと)?(?:ですか|でしょうか|なの|だ|か|なのですか)?|とは)[?？。 ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Japanese();

    [GeneratedRegex("(?<thing>[^.,]{1,30}?)(?:은|는|이란|란) [^.]*(?:이다|입니다|[을를] (?:말한다|뜻한다|가리킨다|일컫는다))(?=\\.|$)", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanTold();

    [GeneratedRegex("(?<thing>[^。、]{1,30}?)(?:とは|は)、?[^。]*(?:[^まし]だ|である|です|[をの](?:指す|こと(?:だ|です|である)?))(?=。|$)", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseTold();

    [GeneratedRegex(@"^,? (?:is|are|was|were|means) (?:a|an|the|one of)\b|^,? (?:a|an) [a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Apposition();

    [GeneratedRegex(@"\b(?:the|a|an) \d+-\w+ ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:the|this|a|an) (?:[\w-]+ )?(?:\d+-\w+ )?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Determiner();
}
