using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who is called what in a Korean or Japanese sentence: 이재명은 한국 대통령이다, 高市首相, 韓国大統領の李在明.</summary>
internal static partial class CjkIdentity
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var (first, bearer) = (i, default(CjkItem));
            if (!IsOffice(context, items[i]))
            {
                CheckHome(context, items, i);
                continue;
            }

            // 韓国の大統領: whose office it is.
            var owner = i > 0 && items[i - 1] is { IsName: true, Entity: not { Type: "Person" } } before && Between(context, before, items[i]) is "" or " " or "의 " or "の" && !IsBearer(context, before) ? items[i - 1] : null;
            first -= owner is null ? 0 : 1;
            if (Copula().IsMatch(context.Draft.Text, items[i].End))
            {
                bearer = items.Take(first).LastOrDefault(item => item.IsName && CjkGrammar.Subject().IsMatch(context.Draft.Text, item.End));
            }

            bearer ??= i + 1 < items.Count && IsPerson(items[i + 1]) && Between(context, items[i], items[i + 1]) is "" or " " or "인 " or "の" or "である" or "、" ? items[i + 1] : null;
            // 李在明首相
            bearer ??= owner is null && i > 0 && IsPerson(items[i - 1]) && items[i].Term is not null && Between(context, items[i - 1], items[i]) is "" or " " ? items[i - 1] : null;
            if (bearer is not null && IsOtherwise(context, bearer, owner, items[i], out var otherwise))
            {
                context.Report(SupportIssueKind.Role, $"{Written(context, bearer)} – {context.Draft.Text[(owner ?? items[i]).Start..items[i].End]}", otherwise);
            }
        }
    }

    // 日本の李在明大統領: of which country somebody is the head.
    private static void CheckHome(RuleContext context, List<CjkItem> items, int i)
    {
        if (HeadBehind(context, items, i) is { } head && head.Entity!.Represents != items[i].Entity!.Id)
        {
            context.Report(SupportIssueKind.Role, context.Draft.Text[items[i].Start..head.End]);
        }
    }

    /// <summary>Whether a country only says whose head the name behind it is, as the pack knows: 韓国の李在明大統領.</summary>
    public static bool IsHome(RuleContext context, List<CjkItem> items, CjkItem country) =>
        country.Entity is { } home && HeadBehind(context, items, items.IndexOf(country)) is { Found: true } head && head.Entity!.Represents == home.Id;

    private static CjkItem? HeadBehind(RuleContext context, List<CjkItem> items, int i) =>
        i >= 0 && i + 1 < items.Count && items[i].Entity is { Type: "Country" } && items[i + 1] is { Entity: { Type: "Person", Represents: not null } } head
            && Between(context, items[i], head) is "の" or "의 " or " " or "" ? head : null;

    /// <param name="otherwise">The sentence that tells it otherwise; null where none tells it.</param>
    private static bool IsOtherwise(RuleContext context, CjkItem bearer, CjkItem? owner, CjkItem office, out string? otherwise)
    {
        otherwise = null;
        foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
        {
            foreach (var told in source.Identities)
            {
                if (told.Bearer < 0 || !IsSame(source, told, office))
                {
                    continue;
                }

                if (Names(context, bearer, source, told.Bearer) && (owner is null || HasOwner(source, told, owner)))
                {
                    return false;
                }

                otherwise ??= source.Words[told.Bearer].Is(WordTraits.Name) ? source.Text : null;
            }
        }

        if (bearer.Entity is { } entity && office.Entity is { } called)
        {
            return entity.Id != called.Id;
        }

        if (bearer.Entity is { } known && context.Pack is { } pack)
        {
            foreach (var title in Titles(office))
            {
                if (Offices.Of(pack).Holds(known, title, owner?.Entity) is { } held)
                {
                    return !held;
                }
            }
        }

        return otherwise is not null && office.Entity is null;
    }

    private static bool IsSame(EnglishSentence source, Identity told, CjkItem office) => office.Entity is { } entity
        ? source.Words[told.Head].Entity?.Id == entity.Id
        : Titles(office).Any(t => Offices.Key(t) == Offices.Key(source.Words[told.Head].Token.Folded));

    private static bool Names(RuleContext context, CjkItem item, EnglishSentence source, int word) =>
        item.Found && (ReferenceEquals(context.Alignment.Sources[item.Sentence].Sentence, source) ? item.Names(source, word) : item.Entity is not null && item.Entity.Id == source.Words[word].Entity?.Id);

    // Where the passage says whose office it is, it is not another's.
    private static bool HasOwner(EnglishSentence source, Identity told, CjkItem owner)
    {
        var owners = Enumerable.Range(told.First, told.Last - told.First + 1)
            .Where(i => i != told.Head && source.Words[i].Is(WordTraits.Name) && !EnglishGrammar.Titles.Contains(source.Words[i].Token.Folded)).ToList();
        return owners.Count == 0 || !owner.Found || owners.Exists(o => owner.Names(source, o));
    }

    private static bool IsOffice(RuleContext context, CjkItem item) =>
        item.Entity is { Type: "Person" } ? Title().IsMatch(Written(context, item)) : item.Term is { } term && HoldsTitle(term);

    // 오를로프 총리 is the prime minister Orlov, 프랑스 총리 that of France: as the passage has the name.
    private static bool IsBearer(RuleContext context, CjkItem item) =>
        item is { Entity: null, Found: true } && context.Alignment.Sources[item.Sentence].Sentence is var source
        && source.Identities.Any(told => told.Bearer >= 0 && item.Names(source, told.Bearer) && item.Places.Any(p => p < told.First || p > told.Last));

    private static bool IsPerson(CjkItem item) => item.IsName && item.Entity is null or { Type: "Person" };

    private static IEnumerable<string> Titles(CjkItem item) =>
        (item.Term?.English ?? []).Where(IsTitle).Select(LastWord);

    private static bool HoldsTitle(GlossaryTerm term)
    {
        foreach (var english in term.English)
        {
            if (IsTitle(english))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitle(string english) =>
        !english.StartsWith("deputy ", StringComparison.Ordinal) && !english.StartsWith("vice ", StringComparison.Ordinal) && EnglishGrammar.Titles.Contains(LastWord(english));

    private static string LastWord(string english) => english[(english.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static string Written(RuleContext context, CjkItem item) => context.Draft.Text[item.Start..item.End];

    private static string Between(RuleContext context, CjkItem left, CjkItem right) => context.Draft.Text[Math.Min(left.End, right.Start)..right.Start];

    [GeneratedRegex(@"\G\s?(?:이다|다|입니다|이었다|였다|이었습니다|였습니다|이며|이고|이자|으로서|로서|이 아니)(?=[\s.,。]|$)|\G(?:である|です|だ|であり|で、|として)", RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    // An alias that ends with an office is one ("일본 총리"), or a name with it ("高市首相").
    [GeneratedRegex("(?:대통령|총리|주석|수상|총통|국왕|장관|대표|회장|사장|首相|大統領|主席|総理|総理大臣|国王|大臣|長官|会長|社長)$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
