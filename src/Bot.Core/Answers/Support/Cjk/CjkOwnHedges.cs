using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a part of a passage of the sentence's own language only supposes (…とみて調べている, …것으로 보고 조사한다) or plans is not told as a
/// fact.</summary>
internal static partial class CjkOwnHedges
{
    /// <summary>From this share of its letters on what is supposed is what the sentence tells.</summary>
    private const double Told = 0.6;

    /// <summary>What is supposed has to be so long that it can be told from what stands beside it, in pairs of letters.</summary>
    private const int Shortest = 3;

    private const int Longest = 8;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        // 결정했다 of 검토하겠다: what is looked into is not decided.
        if (Decides().IsMatch(draft) && !Considers().IsMatch(draft) && sentence.Own.Find(source => Considers().IsMatch(source.Text)) is { } considered && !sentence.Own.Exists(source => Decides().IsMatch(source.Text)))
        {
            context.Report(SupportIssueKind.Hedge, Decides().Match(draft).Value, considered.Text);
            return;
        }

        foreach (var source in sentence.Own)
        {
            foreach (Match open in Open().Matches(source.Text))
            {
                if (open.Groups["told"].Success && (CjkGrammar.Attribution().IsMatch(draft) || (open.Groups["verb"] is { Success: true } verb && draft.Contains(verb.Value, StringComparison.Ordinal))))
                {
                    continue;
                }

                // 의심환자, 우려해: the sentence has it, too, with what stands before it, or calls what is feared a reason.
                if (draft.Contains(source.Text[Math.Max(0, open.Index - 1)..(open.Index + open.Length)], StringComparison.Ordinal) || (Fears().IsMatch(open.ValueSpan) && Objects().IsMatch(draft) && Objects().IsMatch(source.Text)))
                {
                    continue;
                }

                if (open.Groups["plan"].Success && !sentence.Clauses.Any(c => c.Form != CjkForm.Adnominal && CjkDone.IsDone(draft, c)) && !DoneEnd().IsMatch(draft))
                {
                    continue;
                }

                var supposed = Supposed(source.Text, open.Index);
                // Another sentence may tell it as done, unless it is the same without its brackets.
                var stretch = source.Text[Math.Max(0, open.Index - Shortest)..(open.Index + open.Length)];
                if (CjkPairs.Of(supposed).Count() >= Shortest && Share(supposed, draft) >= Told && !IsLeftOpen(draft, supposed) && !sentence.Own.Exists(s => s.Text != source.Text && Share(supposed, s.Text) >= Told && !s.Text.Contains(stretch, StringComparison.Ordinal)))
                {
                    context.Report(SupportIssueKind.Hedge, supposed.Trim(), source.Text);
                    return;
                }
            }
        }
    }

    // Which part of it a text holds, by its letters other than hiragana where there are enough.
    private static double Share(string supposed, string text)
    {
        var pairs = CjkPairs.Of(supposed).ToList();
        var firm = pairs.FindAll(pair => !CjkText.IsHiragana(pair[0]) && !CjkText.IsHiragana(pair[1]));
        pairs = firm.Count >= Shortest ? firm : pairs;
        return (double)pairs.Count(pair => text.Contains(pair, StringComparison.Ordinal)) / pairs.Count;
    }

    // What stands right before: from the last break on, or from the one before where that is too short, but no more of it than says what is done to
    // what. Who supposes it, and when, stands farther before.
    private static string Supposed(string source, int end)
    {
        var start = end;
        for (var pairs = 0; start > 0 && source[start - 1] is not ('。' or '.') && !(source[start - 1] is '、' or ',' && pairs >= Shortest) && pairs < Longest; start--)
        {
            pairs += start + 1 < end && CjkPairs.Of(source.Substring(start - 1, 2)).Any() ? 1 : 0;
        }

        // 주민들은 시가 도로를 넓혀야 한다고 말했다: who says so is no part of it.
        return source[start..end] is var supposed && Teller().Match(supposed) is { Success: true } teller && CjkPairs.Of(supposed[teller.Length..]).Count() >= Shortest ? supposed[teller.Length..] : supposed;
    }

    // The sentence leaves it open, too: behind what it has of it.
    private static bool IsLeftOpen(string draft, string supposed)
    {
        var behind = draft[(CjkPairs.Of(supposed).Max(pair => draft.IndexOf(pair, StringComparison.Ordinal)) + 1)..];
        // 늘어나며, 시는 … 방침이다: what is left open of another thing.
        behind = OtherThing().Match(behind) is { Success: true } other ? behind[..other.Index] : behind;
        return CjkGrammar.Hedge().IsMatch(behind) || CjkGrammar.Resolve().IsMatch(behind) || Open().IsMatch(behind) || LookedInto().IsMatch(behind);
    }

    [GeneratedRegex(@"(?<=며|고|지만|으나|는데|が|り|し|て)[,、]\s?[^,、.。]{1,14}(?<![은는])(?:[은는](?=\s)|は)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherThing();

    [GeneratedRegex("^[^은는は]{0,10}(?:[은는] (?=[^,.]*(?<![은는])[이가] )|は、?(?=[^、。]*が))", RegexOptions.CultureInvariant)]
    private static partial Regex Teller();

    // What leaves open what stands before it; a plan is not done yet.
    [GeneratedRegex("(?:것으로|고|로) (?:보고|보인다|보이며|추정|알려)|(?:것으로|것이라고|거라고) (?:보고|보인|추정|의심|기대)|(?:수도?|지도) (?:있|모른)|가능성|우려|혐의|의혹|(?:것이라|다|라|자)는 (?:관측|소문|추측|설[이은]|주장|분석|지적)|[가-힣]야 (?:한다|할|하며|된다)|지(?:는|도|가)? (?:아직 )?(?:불확실|불분명|불투명|미지수|알 수 없|알려지지)|か(?:どうか)?は?、?(?:まだ)?(?:不明|わかってい|分かってい)"
        + "|(?:とみて|と見て|とみられ|と見られ|とみている|とみる|疑い|可能性|恐れ|おそれ|かもしれ|かねな|かねません|だろう|でしょう|と期待|との(?:見方|観測|説|噂|うわさ|指摘|声|期待|批判)|[えけげせてねべめれしり]うる|[えけげせてねべめれしり]得る|べき|(?:兆し|動き)が|意向|たい考え|たいとし)"
        + "|(?:방안|안|것|여부)?(?:" + CjkDone.Asks + ")|(?:する|す|る|う|く|ぶ|む|つ)?(?:こと|案|方向|方策|方法|かどうか|計画)?(?:" + CjkDone.Asks + ")"
        + "|(?<told>[다라]고 (?:[^,.]{1,12}(?:은|는|이|가|도) )?(?:주장|보도|비판|(?<verb>외[치쳤]|적혀|적힌|농담))|と(?:、)?(?:[^、。]{1,12}[がはも])?(?:主張|報じ|訴え|(?<verb>叫[んび]|書かれた|冗談)))"
        // Words in quotation marks are those of whoever says them; and what is to be said is no fact.
        + "|(?<told>(?<=[다요까]\\.?)[\"”](?:이?라)?고 (?:[^,.]{1,12}(?:은|는|이|가|도) )?(?<verb>외[치쳤]|말[했한하]|답[했한하]|적[었힌]|썼)|(?<=[たるだいすんう]。?)」と、?(?:[^、。]{1,12}[がはも])?(?<verb>叫[んび]|話[しす]|語[っる]|述べ|言[っう]|コメント|答え))"
        // 盗んだとして、男を逮捕した: what somebody is held for.
        + "|(?<=[ただ])として、?(?=[^。]{0,40}(?:逮捕|書類送検|送検|起訴|摘発))"
        + "|[다라]고 (?:말하라|말해라|말하세요|말해 주|답하라|답하세요|상상해)|と(?:言いなさい|言え(?![ばるた])|答えなさい|答えろ|言ってください|想像し)"
        + "|다는 (?:것은|말은|이야기는) (?:사실이 아니|거짓)|다는 주장은? (?:철회|거짓)|(?:という|との)(?:の|話|主張)は(?:事実では|本当では|嘘|うそ|誤り|撤回)"
        + "|(?<plan>것(?:으로|이라고) (?:[가-힣]{1,8}(?:은|는|이|가) )?(?:전망|예상|예측|내다|관측|예보)|(?:전망|예정|계획|방침)(?:이다|이라고|이며|입니다)|[을를] (?:목표로|추진)|見通し|見込み|予定(?!価格|地|額|表|日|通り|どおり)|方針|計画|を目指|を目標|予想|構え(?:だ|です|を|で)|태세)", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex("결정(?:했|하였|되었|됐)|기로 (?:했|하였|결정|확정)|확정(?:했|하였|됐)|決定し(?:た|ま)|決めた|決めまし|決まった|決まりまし|ことにし(?:た|ま)", RegexOptions.CultureInvariant)]
    private static partial Regex Decides();

    [GeneratedRegex("검토(?:하|할|한|를|중| 중)|検討(?:し|する|を|中)", RegexOptions.CultureInvariant)]
    private static partial Regex Considers();

    [GeneratedRegex("우려|恐れ|おそれ", RegexOptions.CultureInvariant)]
    private static partial Regex Fears();

    [GeneratedRegex("반대|항의|거부|反対|抗議|拒否", RegexOptions.CultureInvariant)]
    private static partial Regex Objects();

    // 無料にしました
    [GeneratedRegex("(?:없었(?:다|습니다)|있었(?:다|습니다)|なかった|ありませんでした|いませんでした|[にを]しま?した|[にと]なりました|[にと]なった)[。. ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DoneEnd();

    // 調べている, 조사 중이다: what is looked into is no fact yet; nor what somebody denies.
    [GeneratedRegex("달라고|요구|촉구|요청|求め|要請|申し入れ|부인|반박|일축|否定|否認|反論|조사 중|불확실|불분명|불투명|미지수|알 수 없|알려지지|不明|分かってい|わかってい|조사하고|수사|의심|調べて|調査中|捜査|容疑|の罪で|起訴|送検|考え|声が", RegexOptions.CultureInvariant)]
    private static partial Regex LookedInto();
}
