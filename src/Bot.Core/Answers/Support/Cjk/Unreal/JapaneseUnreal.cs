using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support.Cjk.Unreal;

/// <summary>Reads what a Japanese sentence does not tell as a fact by what it sets behind a verb: 崩れたといううわさ, 閉鎖するよう命じた, 崩れれば, 崩れたかどうか.</summary>
internal static partial class JapaneseUnreal
{
    public static void Read(string text, List<UnrealSpan> spans)
    {
        var quoted = spans.Count;
        foreach (Match match in Marker().Matches(text))
        {
            // What is quoted is somebody's word already.
            if (spans.Take(quoted).Any(span => span.Holds(match.Index)) || Kind(text, match) is not { } kind)
            {
                continue;
            }

            spans.Add(new UnrealSpan(Begin(text, match.Index), match.Index + 1, kind));
            // What follows from a condition is so only if it is met: 崩れれば村は孤立する.
            if (match.Groups["if"].Success && IsOpen(text, match))
            {
                spans.Add(new UnrealSpan(match.Index, End(text, match.Index + match.Length), kind));
            }
        }

        if (ByHearsay().Match(text) is { Success: true } hearsay)
        {
            spans.Add(new UnrealSpan(hearsay.Index, text.Length, CjkUnreal.Said));
        }

        if (Asks().IsMatch(text))
        {
            spans.Add(new UnrealSpan(0, text.Length, CjkUnreal.Open));
        }
    }

    private static CjkUnreal? Kind(string text, Match match)
    {
        var behind = text[(match.Index + match.Length)..];
        if (match.Groups["noun"].Success)
        {
            var untrue = Untrue().Match(behind);
            return untrue.Success ? (untrue.Groups["told"].Success || DeniedBy().IsMatch(untrue.Value) ? CjkUnreal.Said : CjkUnreal.Untrue)
                : Facts().IsMatch(behind) ? null
                : Foresights().IsMatch(behind) ? CjkUnreal.Open : CjkUnreal.Said;
        }

        if (match.Groups["fact"].Success)
        {
            return Denied().Match(behind) is { Success: true } denied ? (denied.Groups["told"].Success || DeniedBy().IsMatch(denied.Value) ? CjkUnreal.Said : CjkUnreal.Untrue)
                : Wanted().IsMatch(behind) ? CjkUnreal.Open : null;
        }

        if (match.Groups["if"].Success)
        {
            return IsOpen(text, match) ? CjkUnreal.Open : null;
        }

        if (match.Groups["whether"].Success)
        {
            return Which().IsMatch(text.AsSpan(Begin(text, match.Index), match.Index - Begin(text, match.Index))) ? null : CjkUnreal.Open;
        }

        return match.Groups["not"].Success ? CjkUnreal.Untrue
            : match.Groups["said"].Success ? CjkUnreal.Said
            : match.Groups["plan"].Success ? CjkUnreal.Planned
            : CjkUnreal.Open;
    }

    // たら with what is past behind it tells what happened when: ドアを開けたら犬がいた. Of what did not happen it is 開けていたら.
    private static bool IsOpen(string text, Match condition) =>
        !condition.Value.StartsWith("たら", StringComparison.Ordinal) || text.Contains("もし", StringComparison.Ordinal) || text.AsSpan(0, condition.Index).EndsWith("てい") || text.AsSpan(0, condition.Index).EndsWith("なかっ")
        || !Past().IsMatch(text.AsSpan(0, End(text, condition.Index + condition.Length)));

    // Where what the marker ends began: behind the part before it that stands for itself.
    private static int Begin(string text, int end)
    {
        var begin = 0;
        foreach (var match in Breaks().EnumerateMatches(text.AsSpan(0, end)))
        {
            begin = match.Index + match.Length;
        }

        return begin;
    }

    private static int End(string text, int from)
    {
        foreach (var match in Breaks().EnumerateMatches(text.AsSpan(from)))
        {
            return from + match.Index;
        }

        return text.Length;
    }

    // Whose word alone it is.
    [GeneratedRegex("(?:うわさ|噂|デマ|目撃者|証言|供述|主張|伝説|言い伝え|通報|組合|労組|遺族|被害者|弁護人|弁護士|弁護側|容疑者|被告|さん|氏|住民)(?:ら|たち)?(?:の話)?によ(?:ると|れば)", RegexOptions.CultureInvariant)]
    private static partial Regex ByHearsay();

    // Each with the last letter of the verb before it, which belongs to the stretch.
    [GeneratedRegex("(?<=[たるいうくすつぬむぐぶだん])と(?<noun>いう(?!わけ|ふうに|ように)|の(?=[\\p{IsCJKUnifiedIdeographs}ァ-ヶ])|いった)"
        + "|(?<=[たるい])(?<fact>こと|事実|の)(?=[をはもが])"
        + "|(?<=[たるいうくすつぬむぐぶだん])(?<said>と)(?:、)?(?=(?:[^、。とを]{0,12}[にでは、])?(?:述べ|語[っりる]|話[しす]|主張|批判|訴え|指摘|反論|強調|証言|供述|暴露|告発|非難|弁明|釈明|信じ|思[っいうわ]|考え|疑[っいわ]|言[っわい]|反発|警告|嘆|見[てら]|み[てら]|推定|推測|噂|論じ|唱え|懸念|心配|勘違い|誤解|夢見|夢に見|仮定|想定|想像|叫[びんぶ]|書[いきく]|記[しす]|つぶや|投稿|ささや|聞[いくけ]|伝え|告げ|報じ|答え|返答|冗談|認め(?!られ)|され(?:て[いき]|る|た)|予言|占[いっう]|うそをつ|嘘をつ|だま[しさ]|偽[っり]))"
        + "|(?<=[たるいうくすつぬむぐぶだん])と(?:、)?(?=(?:[^、。とを]{0,8}[にでは、])?(?:予測|予想|見込|期待|願[いっう]|祈[っりる]|望[んみむ]|約束))"
        + "|(?<=[るうくすつぬむぐぶい])よう(?:に)?(?!な|だ|で|と|し[たてま]|変)"
        + "|(?<=[うくすつぬむぐぶる])べき|(?<=な)け(?:れば(?:なら|いけ)ない)|(?<=[てで])(?:ほし|欲し|もらいたい|ください|くれと|くれるよう)"
        + "|(?<=[るういた])(?:必要(?:が|は)あ|必要だ|恐れ|おそれ|危険|リスク|可能性|かもしれ|だろう|でしょう|見通し(?![がは](?:立|つ[かき]|な))|見込み|はずだ|ところだった)"
        + "|(?<=[るうたい])(?<said>疑い|容疑|疑惑|夢を|ふりを|つもりで)"
        + "|(?<=[たるい])(?<not>わけで(?:は|も)な|のでは(?:な[いくか]|あり)|ものでは(?:な|あり))"
        + "|(?<=[ただる])(?<not>人|者|例)(?=[はもが](?:いな|なかっ|いません|出な|出てな|出ていな))"
        + "|(?<=[ろよえけせてねべめれな])と(?=叫[びんぶ]|命[じず]|言[っわい]|迫[っりる]|求め|怒鳴|呼び|訴え|主張)"
        + "|(?<=[うくすつぬむぐぶる])(?<plan>計画|予定|方針|考え(?:だ|で|を示)|構え|意向)"
        + "|(?<=[たるうくすつぬむぐぶいだ])(?<whether>か)(?=どうか|否か|は(?![らな])|が(?![りるっけ])|を|に(?:見え|思え)|、|について)"
        + "|(?<=[えけげせてねべめれ])(?<!に比べれ|と比べれ|例え|を見れ|で見れ|から見れ|言え|いえ|によれ)(?<if>ば)(?!れ|か|ん|し|ら)|(?<=[^あか])(?<if>たら)(?=[、\\p{IsCJKUnifiedIdeographs}ァ-ヶ0-9])|(?<=[んい])(?<if>だら)(?=[、\\p{IsCJKUnifiedIdeographs}ァ-ヶ0-9])|(?<=[るたいうくすつむぶ])(?<if>なら)(?=[、\\p{IsCJKUnifiedIdeographs}ァ-ヶ0-9])|(?<=[るた])(?<if>場合)(?=[はに、])|(?<=[るた])(?<if>と(?:すれば|したら|仮定))|(?<=そう)に(?=なった)|(?<=[るうくすつぬむぐぶ]の)に(?=失敗)", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex("^[^、。]{0,16}?(?:誤り|間違い|嘘|うそ|虚偽|デマ(?!が広|を)|でたらめ|事実では|事実と異|根拠(?:が|の)な|偽物|偽|捏造|否定|否認|一蹴|打ち消|反論|撤回)[^、。]{0,6}?(?<told>と(?:述べ|話|語|発表|説明|主張|明らか|反論|し[たて]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Untrue();

    [GeneratedRegex("^[をはもが](?:、)?[^、。を]{0,8}?(?:否定|否認|打ち消|誤り|間違い|嘘|うそ|虚偽|事実では|事実に反)[^、。]{0,4}?(?<told>と(?:述べ|話|語|発表|説明|主張|明らか|し[たて]))?|^[はもが](?:な(?:い|か|く)|ありません|一度もな|一切な|まったくな)[^、。]{0,3}?(?<told>と(?:述べ|話|語|発表|説明|主張|明らか|し[たて]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex("^[をが](?:強く)?(?:望|願|求め|期待|祈|要求|要請|目指|約束|提案|検討|計画|夢見|断念|諦め|あきらめ|拒否|拒ん|防[いごぎ]|禁じ|禁止|見送|やめ|取りやめ|避け|止め)", RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();

    [GeneratedRegex("否定|否認|一蹴|打ち消|反論", RegexOptions.CultureInvariant)]
    private static partial Regex DeniedBy();

    [GeneratedRegex("^(?:[^、。のが]{0,6}の)?(?:事実|こと|結果|発表|知らせ|点|理由|特徴|調査|研究|データ|記録|意味|状況|ニュース|背景|経緯|判決|もの|説明)", RegexOptions.CultureInvariant)]
    private static partial Regex Facts();

    [GeneratedRegex("^(?:[^、。]{0,6}の)?(?:計画|方針|目標|見通し|予測|予想|懸念|仮定|条件|約束|公約|期待|希望|提案|要求|可能性|仮説)", RegexOptions.CultureInvariant)]
    private static partial Regex Foresights();

    // When and why something is done is open, not that it is.
    [GeneratedRegex("いつ|なぜ|どうして|誰|だれ|どこ|何|どの|どれ|いくら|どんな", RegexOptions.CultureInvariant)]
    private static partial Regex Which();

    [GeneratedRegex("(?:た|[んい]だ|ました|でした)[。」]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    // Behind these a part of the sentence begins that stands for itself.
    [GeneratedRegex("(?<=[たるいうくすつぬむぐぶだ])が、|ものの、|けれども?、|一方(?:で)?、|。", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex("[？?][」 ]*$|(?<=[たるいうくすつぬむぐぶんのすだ])か[。」 ]*$|(?:せよ|しろ|しよう|ましょう)[。！! ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
