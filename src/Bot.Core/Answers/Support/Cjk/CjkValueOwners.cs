using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A value belongs to what the nearest topic or subject before it names (営業利益は870億円): in a passage of the sentence's own language it
/// belongs to the same, not to that of another value.</summary>
internal static partial class CjkValueOwners
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var owned = sentence.Own.SelectMany(s => Owned(s.Text, s.Chunks, s.Sentence.Quantities)).ToList();
        if (owned.Count < 2)
        {
            return;
        }

        foreach (var (said, owner) in Owned(context.Draft.Text, sentence.Chunks, context.Draft.Quantities))
        {
            var own = owned.FindAll(t => t.Value.Unit == said.Unit && t.Value.Low == said.Low && t.Value.High == said.High);
            if (own.Count > 0 && own.TrueForAll(t => !CjkPairs.AreSame(owner, t.Owner) && !Anaphor().IsMatch(t.Owner) && !IsDone(sentence, t.Value, owner) && !Follows(context.Draft.Text, said, t.Owner))
                && owned.Exists(t => !own.Contains(t) && CjkPairs.AreSame(owner, t.Owner) && own.TrueForAll(o => !CjkPairs.AreSame(o.Owner, t.Owner))))
            {
                context.Report(SupportIssueKind.Binding, $"{owner} – {said.Written(context.Draft.Text)}", own[0].Owner);
            }
        }
    }

    // 예산은 7조 원으로 편성됐다: where somebody sets it, it is the object there.
    private static bool IsDone(CjkSentence sentence, QuantityMention told, string owner) =>
        sentence.Own.Find(s => s.Sentence.Quantities.Contains(told)) is { } source && source.Chunks.LastOrDefault(c => c.Last <= told.Start && c.Form is null && c.Case == CjkCase.Object) is { } done
        && CjkPairs.AreSame(owner, CjkSwaps.Whole(source.Text, done.Start, done.End));

    // 870億円の営業利益を上げた
    private static bool Follows(string text, in QuantityMention said, string owner)
    {
        var behind = text[said.End..];
        var stop = behind.AsSpan().IndexOfAny("、,");
        return CjkPairs.AreSame(owner, stop < 0 ? behind : behind[..stop]);
    }

    // What the part of the sentence before a value is about: who does what describes a noun owns nothing behind it.
    private static IEnumerable<(QuantityMention Value, string Owner)> Owned(string text, List<CjkChunk> chunks, IReadOnlyList<QuantityMention> values)
    {
        var teller = Teller(text, chunks);
        foreach (var value in values.Where(v => !v.Ordinal && !CjkScores.IsPart(text, v.Start) && !CjkRates.IsRate(text, v)))
        {
            var (topic, subject, beside, hasVerb) = ("", "", "", false);
            foreach (var chunk in chunks.TakeWhile(c => c.Last <= value.Start))
            {
                switch (chunk)
                {
                    case { Form: CjkForm.Adnominal }: subject = hasVerb ? subject : ""; break;
                    // 투수가 무너지며 3연패에 빠졌다: who loses may be the one that all is about.
                    case { Form: CjkForm.Connective } when subject.Length > 0: (beside, hasVerb) = (topic, true); break;
                    case { Case: CjkCase.Topic }: (topic, subject, beside) = (chunk == teller ? "" : Noun(text, chunk), "", ""); break;
                    case { Case: CjkCase.Subject }: (subject, beside, hasVerb) = (Noun(text, chunk), "", false); break;
                    // 2位は牧村で
                    case { Form: null } when text.AsSpan(chunk.End).StartsWith("で、"): (topic, subject) = (topic.Length == 0 ? Noun(text, chunk) : "", ""); break;
                }
            }

            // 임가은의 28점: whose it is stands right before it.
            if (Owner().Match(text, 0, value.Start) is { Success: true } own && !Time().IsMatch(own.Groups["owner"].Value))
            {
                yield return (value, own.Groups["owner"].Value);
            }
            else if ((subject.Length > 0 ? subject : topic) is { Length: > 0 } owner)
            {
                yield return (value, owner);
            }

            if (beside.Length > 0)
            {
                yield return (value, beside);
            }
        }
    }

    // 보건당국은 …라고 밝혔다: who tells it all owns no value.
    private static CjkChunk? Teller(string text, IReadOnlyList<CjkChunk> chunks) =>
        chunks.FirstOrDefault(c => c.Case == CjkCase.Topic || c.Form is not null) is { Form: null } first && Tells().IsMatch(text) ? first : null;

    [GeneratedRegex("(?:다고|라고|자고|[가-힣]라고|と) ?(?:[0-9]+[일日]に? ?)?(?:밝혔|밝힌|말했|말한|전했|발표했|설명했|판결했|지적했|경고했|경고한|내다봤|예상했|발표|述べ|話|説明|明らか|判決|言い渡|公表)[^,、。.]{0,6}[.。]?\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    [GeneratedRegex("[전간후]$|[前後間]$|년$|年$|작년|지난|昨|先|従来|当初|당초|기존|전체|全体|通常|平均|평균|合計|최대|最大", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // Who has been named before.
    [GeneratedRegex("^(?:팀|구단|회사|사측|시|군|도|구|당국|학교|정부|同社|同市|同校|同大|同団体|チーム|会社|市|県)$", RegexOptions.CultureInvariant)]
    private static partial Regex Anaphor();

    [GeneratedRegex("(?<owner>[가-힣A-Za-z]{2,})의 $|(?<owner>[\\p{IsCJKUnifiedIdeographs}ァ-ー々]{2,})の$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Owner();

    // 지난 1월 전기자전거는: behind the last number.
    private static string Noun(string text, CjkChunk chunk)
    {
        var noun = CjkSwaps.Whole(text, chunk.Start, chunk.End);
        var digit = noun.AsSpan().LastIndexOfAnyInRange('0', '9');
        var blank = digit < 0 ? -1 : noun.AsSpan(digit).IndexOfAny(' ', 'の') is >= 0 and var gap ? digit + gap : -1;
        return digit < 0 ? noun : blank < 0 ? "" : noun[(blank + 1)..];
    }
}
