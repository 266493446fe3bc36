using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where a passage of the sentence's own language says that nobody was hurt, nobody was, whatever the sentence calls it: 다친 사람은 없다,
/// けが人はいない and 인명 피해가 발생했다.</summary>
internal static partial class CjkCasualties
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        CheckCounts(context, sentence);
        CheckDead(context, sentence);
        foreach (Match said in Hurt().Matches(context.Draft.Text))
        {
            if (!Missing().IsMatch(context.Draft.Text, said.Index + said.Length) && sentence.Own.Exists(s => Denies(s.Text)) && sentence.Own.TrueForAll(s => Hurt().Matches(s.Text).All(told => Missing().IsMatch(s.Text, told.Index + told.Length))))
            {
                context.Report(SupportIssueKind.Polarity, said.Value, sentence.Own.Find(s => Denies(s.Text))?.Text);
                return;
            }
        }
    }

    // 1명이 숨졌다, of 확인된 사망자는 없다.
    private static void CheckDead(RuleContext context, CjkSentence sentence)
    {
        if (Dies().Match(context.Draft.Text) is { Success: true } died && !Missing().IsMatch(context.Draft.Text, died.Index)
            && sentence.Own.Find(s => Dead().Matches(s.Text).Any(told => Missing().IsMatch(s.Text, told.Index + told.Length))) is { } denied && sentence.Own.TrueForAll(s => !Dies().IsMatch(Dead().Replace(s.Text, ""))))
        {
            context.Report(SupportIssueKind.Polarity, died.Value, denied.Text);
        }
    }

    [GeneratedRegex("숨[졌진지]|사망(?!자)|목숨을 잃|死亡(?!者)|死去|亡くな|死んだ|死にま", RegexOptions.CultureInvariant)]
    private static partial Regex Dies();

    [GeneratedRegex("사망자|희생자|숨진 (?:사람|이)|死者|死亡者|犠牲者|亡くなった人", RegexOptions.CultureInvariant)]
    private static partial Regex Dead();

    // 9명이 목숨을 잃고, of 9명이 다쳤다.
    private static void CheckCounts(RuleContext context, CjkSentence sentence)
    {
        foreach (var said in context.Draft.Quantities.Where(q => q.Unit == "person"))
        {
            var fate = Fate(context.Draft.Text, said);
            var told = fate is null ? [] : sentence.Own.SelectMany(s => s.Sentence.Quantities.Where(q => q.Unit == "person" && q.Low == said.Low && q.High == said.High).Select(q => (s.Text, Fate: Fate(s.Text, q), Others: FatesBehind(s.Text, q)))).ToList();
            if (told.Count > 0 && told.TrueForAll(t => t.Fate is not null && t.Fate != fate && !t.Others.Exists(other => other == fate)))
            {
                context.Report(SupportIssueKind.Binding, said.Written(context.Draft.Text), told[0].Text);
            }
        }
    }

    /// <summary>What becomes of those who are counted, as the name of its group; null for anything else.</summary>
    private static string? Fate(string text, in Language.QuantityMention value) =>
        Fates().Match(text, Math.Max(value.End, value.NounEnd)) is { Success: true } fate ? NameOf(fate) : null;

    // 12명이 다쳐 구조됐다: what else becomes of them, up to the next number.
    private static List<string> FatesBehind(string text, in Language.QuantityMention value) =>
        [.. OneFate().Matches(UpToNumber().Match(text, Math.Max(value.End, value.NounEnd)).Value).Select(NameOf)];

    private static string NameOf(Match fate) => fate.Groups.Values.First(group => group.Success && char.IsAsciiLetter(group.Name[0])).Name;

    private const string Kinds = "(?<dies>숨[지진졌]|사망|목숨을 잃|死亡|亡くな|犠牲)|(?<hurt>다[치친쳤쳐]|부상|중상|경상|중경상|けが|負傷|重傷|軽傷|重軽傷|軽いけが)"
        + "|(?<saved>구조(?!조정|적|물)|구출|생존|살아남|목숨을 건|救助|救出|生存|助け出)|(?<missing>실종|行方不明|行方が分から)|(?<held>체포|연행|구금|구속|逮捕|拘束)|(?<fled>대피|탈출|避難|脱出)";

    [GeneratedRegex("\\G(?:[이가은는도을를]|が|は|も|を)? ?(?:[가-힣]{1,6}(?:에서|로|으로) )?(?:" + Kinds + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Fates();

    [GeneratedRegex(Kinds, RegexOptions.CultureInvariant)]
    private static partial Regex OneFate();

    [GeneratedRegex("\\G[^0-9.。]*", RegexOptions.CultureInvariant)]
    private static partial Regex UpToNumber();

    private static bool Denies(string text) => Hurt().Matches(text).Any(told => Missing().IsMatch(text, told.Index + told.Length));

    [GeneratedRegex("인명 ?피해|다친 (?:사람|이)|숨진 (?:사람|이)|부상자|사상자|사망자|희생자|人的被害|けが人|怪我人|負傷者|死傷者|死者|犠牲者|けがをした人|亡くなった人", RegexOptions.CultureInvariant)]
    private static partial Regex Hurt();

    // Behind it, up to the next of them: 은 없다, はなかった, や死者は確認されていない.
    [GeneratedRegex("\\G[^.,。、]{0,14}?(?:없|않|なか(?:っ|ろ)|ない|なく|いません|ありません|ませんで|出ず|おらず|ゼロ)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
