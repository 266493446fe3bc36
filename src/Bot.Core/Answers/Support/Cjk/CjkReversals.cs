using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The verb of a sentence is not the opposite of what a passage of its own language tells of the same one: 増えた and 減った, 인정했다 and
/// 부인했다. Of two it may be the other side of one thing: who sells to whom buys.</summary>
internal static partial class CjkReversals
{
    // How verbs begin that are opposites, a line a pair.
    private static readonly (string[] One, string[] Other)[] Opposites =
    [
        .. """
            増 伸び 拡大 上昇 上が 高ま 急増 急伸|減 落ち込 縮小 低下 下が 下落 急減 急落
            認め 自供 自白|否認 否定 退け
            賛成 支持|反対
            可決|否決
            成功|失敗
            当選|落選
            勝|敗 負け
            就任|退任 辞任
            許可 認可|禁止 却下
            開業 開店 開校 開館 再開|廃業 閉店 閉校 閉館 閉鎖 休業
            始ま 始め 開始|終わ 終え 終了
            値上げ|値下げ
            入社|退社
            入院|退院
            出席 参加|欠席
            存続 新設|廃止
            開い 開く 開け 開か 開通|閉ま 閉め 閉じ 閉鎖 通行止
            入国|出国
            合格|不合格
            釈放|逮捕 拘束 収監
            到着|出発
            設置|撤去
            採用|解雇
            強化|緩和
            延長|短縮
            急騰 高騰|急落 暴落
            受け入れ 受諾 応じ|拒 断っ
            譲り受 受け取 もら 授か 受け継 引き継|譲っ 譲る 譲渡 譲り渡 授与 渡し 渡す 贈っ 贈る 贈呈 与え
            買っ 買う 買い 購入 買収|売っ 売る 売却 売り渡
            借り|貸し 貸す
            늘었 늘어 늘렸 늘려 늘린 늘고 늘며 증가 급증 상승 급등 올라 올랐 올린 올렸 오르 오른 치솟 확대 높아|줄었 줄어 줄였 줄여 줄인 줄고 줄며 감소 급감 하락 급락 내려 내렸 내린 떨어 축소 낮아
            승소|패소
            개통|폐쇄 통제 차단
            개막|폐막
            입국|출국
            입원|퇴원
            합격|불합격 탈락
            석방 풀려|체포 구속 수감
            도착|출발
            설치|철거
            신설|폐지
            채용 고용|해고
            강화|완화
            연장|단축
            가결|부결
            인정 시인 자백|부인
            찬성 지지|반대
            성공|실패
            당선|낙선
            승리 이겼 이기 꺾|패배 졌 패했
            취임|사임 퇴임
            허용 허가|금지 불허
            개장 개업 재개 열었 열린 열고|폐장 폐업 폐쇄 닫
            시작|끝나 끝났 끝냈 종료
            인상|인하
            참석 참가 참여|불참
            수락 받아들|거절 거부 기각
            물려받 물려 넘겨받 건네받|물려주 물려줬 넘겨주 넘겨줬 건네주 건넸
            사들 샀 매입 인수|팔았 팔고 매각
            빌렸 빌려|빌려줬 빌려주
            """.Split('\n').Select(line => line.Trim().Split('|')).Select(sides => (sides[0].Split(' '), sides[1].Split(' '))),
    ];

    // Nouns of which the one is not said where a passage has the other.
    private static readonly (string One, string Other)[] Nouns =
    [
        .. "円安|円高 一本勝ち|一本負け 判定勝ち|判定負け 逆転勝ち|逆転負け 強気|弱気 黒字|赤字 흑자|적자 강세|약세 호황|불황 好況|不況 有料|無料 유료|무료 有罪|無罪 유죄|무죄 승복|불복 선고|구형 判決|求刑 言い渡|求刑 増収|減収 増益|減益 与党|野党 여당|야당 輸出|輸入 수출|수입 最高|最低 최고|최저 원고|피고 被告|原告 매수|매도 入学|卒業 입학|졸업 開幕|閉幕 개막|폐막 満潮|干潮 채용|해고 採用|解雇 동결|인상 동결|인하 据え置|引き上げ 据え置|引き下げ"
            .Split(' ').Select(pair => pair.Split('|')).SelectMany(sides => new[] { (sides[0], sides[1]), (sides[1], sides[0]) }),
    ];

    private static bool IsOnly(string text, string one, string other) => text.Contains(one, StringComparison.Ordinal) && !text.Contains(other, StringComparison.Ordinal);

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var draft = context.Draft.Text;
        foreach (var (one, other) in Nouns)
        {
            if (IsOnly(draft, one, other) && sentence.Own.Exists(source => source.Text.Contains(other, StringComparison.Ordinal)) && !sentence.Own.Exists(source => source.Text.Contains(one, StringComparison.Ordinal)))
            {
                context.Report(SupportIssueKind.Polarity, one, sentence.Own[0].Text);
            }
        }

        foreach (var clause in sentence.Clauses)
        {
            if (SideOf(draft, clause) is not { } said || IsDenied(draft, clause))
            {
                continue;
            }

            // Another clause that says so of the same bears it out.
            if (sentence.Own.Exists(source => source.Clauses.Exists(told => SideOf(source.Text, told) == said && !IsDenied(source.Text, told) && IsOfSame(draft, clause, source.Text, told))))
            {
                continue;
            }

            foreach (var source in sentence.Own)
            {
                if (source.Clauses.Exists(told => SideOf(source.Text, told) == (said.Pair, !said.IsOne) && !IsDenied(source.Text, told) && IsOfSame(draft, clause, source.Text, told)))
                {
                    context.Report(SupportIssueKind.Polarity, draft[clause.Start..clause.Last], source.Text);
                    return;
                }
            }
        }
    }

    private static (int Pair, bool IsOne)? SideOf(string text, CjkClause clause)
    {
        var verb = text.AsSpan(clause.Start, clause.Last - clause.Start);
        // 就任2年目: since when, no deed.
        if (verb.Length > 2 && char.IsAsciiDigit(verb[2]) && verb.EndsWith("だ"))
        {
            return null;
        }

        // 20円上がった: the verb stands behind the value.
        var value = Value().EnumerateMatches(verb);
        verb = value.MoveNext() && value.Current.Index == 0 ? verb[value.Current.Length..] : verb;
        ((int, bool)? found, var longest) = (null, 0);
        for (var pair = 0; pair < Opposites.Length; pair++)
        {
            var (one, other) = (Longest(verb, Opposites[pair].One), Longest(verb, Opposites[pair].Other));
            if (Math.Max(one, other) > longest)
            {
                (found, longest) = ((pair, one > other), Math.Max(one, other));
            }
        }

        return found;
    }

    [GeneratedRegex("^[0-9][0-9.,]*(?:万|億|兆)?[0-9]*(?:ポイント|キロ|メートル|トン|円|人|件|倍|割|台|戸|本|社|歳|%|％)", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    private static int Longest(ReadOnlySpan<char> verb, string[] forms)
    {
        var longest = 0;
        foreach (var form in forms)
        {
            longest = form.Length > longest && verb.StartsWith(form) ? form.Length : longest;
        }

        return longest;
    }

    private static bool IsDenied(string text, CjkClause clause) => CjkGrammar.Negation().IsMatch(text[clause.Start..Math.Min(text.Length, clause.Last + 4)]);

    private static bool IsOfSame(string draft, CjkClause said, string source, CjkClause told)
    {
        var (who, whose) = (Subject(draft, said), Subject(source, told));
        return who.Length == 0 || whose.Length == 0 || CjkPairs.AreSame(who, whose) || CjkAbbreviations.IsShort(who, whose) || CjkAbbreviations.IsShort(whose, who);
    }

    private static string Subject(string text, CjkClause clause) => (clause.Subject ?? clause.Topic) is { } phrase ? CjkSwaps.Whole(text, phrase.Start, phrase.End) : "";
}
