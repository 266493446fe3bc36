using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The words of Korean and Japanese that bind, deny, hedge and attribute. They hold for any article.</summary>
internal static partial class CjkGrammar
{
    // Particles, endings, light verbs and other words of grammar, longest first, of which a stretch without content is made.
    private static readonly string[] KoreanPieces = Sorted("""
        씨 은 는 이 가 을 를 의 에 에서 에게 께서 께 와 과 도 만 로 으로 부터 까지 에는 에서는 에도 으로는 보다 처럼 이나 나 이며 며 고 및 등 등의 등을 라고 이라고 다고 한테 마다 씩 로서 로써 으로서 에게서 으로부터 로부터
        하다 한다 했다 하였다 합니다 했습니다 하였습니다 하는 하고 하며 하면서 하면 하여 해 해서 한 할 함 함께 했던 했으며 했고 하기 하기로 하려 하려는 하려고 하지 하자 했는데 했지만 하지만
        되다 된다 됐다 되었다 됩니다 됐습니다 되었습니다 되는 되고 되며 된 될 됨 되어 돼 됐던 됐으며 됐고 되면 되지
        이다 입니다 이었다 이었습니다 였다 였습니다 인 일 임 이고 이자 이었으며 였으며 이라는 라는 이란 란
        있다 있습니다 있었다 있었습니다 있는 있고 있으며 있을 있음 있어 없다 없었다 없습니다 없었습니다 없는 없이 없고 않다 않았다 않았습니다 않는 않고 않은 않을 못 못했다 못했습니다 못한 안 아니 아니다 아니라 아닌
        것 것이 것은 것을 것이다 것으로 것입니다 수 수가 수도 바 데 때 점 중 중에 중인 동안 사이 간 후 이후 뒤 전 앞서 이전 당시 지난 올해 작년 내년 현재 이번 이날 그날 다음 또 또한 또는 그리고 그러나 하지만 한편 다만 따라서 그 그는 그녀는 이는 이를 이에 그의 그들 그들은 이들 이들은 양측 양국 두 각각 모두 약 총 더 가장 매우 크게 큰 새로운 여러 많은
        대한 대해 대해서 대하여 관한 관해 관련 관련해 관련한 위한 위해 위하여 통해 통한 따라 따르면 따른 의하면 의해 의한 인해 인한 때문 때문에 덕분에 비해 불구하고 함께 가운데 만에 만의 만이다 째 번 번째 차례 달하는 달한다 달했다 이르는 이른다 차지했다 차지한다 차지하는 차지
        말했다 말했습니다 밝혔다 밝혔습니다 전했다 전했습니다 설명했다 라며 다며 다면서 다면서도 라면서 라면서도 이라면서 이라면서도 며 여겨진다 여겨집니다 여겨졌다 간주된다 간주됩니다 평가된다 평가됩니다 보인다 보입니다 전망된다 전망됩니다 예상된다 예상됩니다 추정된다 추정됩니다
        열렸다 열렸습니다 가졌다 가졌습니다 가진 이뤄졌다 이루어졌다 진행됐다 진행되었다 나왔다 나온다 들어온다 온다 옵니다 왔다 왔습니다 갔다 됐 였 었다 았다 었습니다 았습니다 었 았 겠다 겠습니다 ㄴ다 는다 ㅂ니다 습니다 다 요 죠 까 며 면 면서 지만 니 자 던 ㄹ 을 를 어 아 여 서 도록 게 기 음 ㅁ 시 국가 측 기사 보도 출처 시켰다 시킬 시킨 시키는 킬 켰다 킨 킵니다 하였 했 날 해에 명 개 건 으며 으면서 으나 량 양 대 국 들 들은 들이 들을 들의 열리 열린 열릴 최소 최대 적어도 쯤 함으로써 상에서 폭 거의 자신 스스로 밖 안 위 아래 옆 상태 되었 올 지난 향 소유 자택 초 말 경 무렵 가량 정도 총 전체 그중 향후 이틀 어느 그중 먼저 이미 아직 계속 다시 직접
        적 적인 적으로 성 화 자 별 당 력 론 법 째로 이자 이던 이면 이면서 이지만 이라 이라고 라서 거나 이거나 든지 던데 답게 답다 롭다 스럽다 스러운 스럽게 상의 하의 내의 외의 간의 측의 
        없 없어 없고 없던 있 있던 있어서 야 아야 어야 해야 해야만 아야만 
        으려 으려고 으러 으면 으며 은데 음 
        지 않 않습니다 않는다 않기 않으며 않아 못하 도록 려면 러 하러 으러 자마자 하자 자 다가 는데 은데 인데 든 든지 으니 니까 으니까 으므로 므로 기에 거든 듯 듯이 만큼 채 히 식 여전히 더욱 반면 오늘날 흔히 보통 대개 주로 특히 즉 혹은 내지 만약 비록 물론 실제로 결국 마침내 당초 이후로 이래 무렵 중에서 가운데서 에게는 에게도 로는 로도 으로도 까지의 부터의 이라도 라도 조차 마저 밖에 뿐 대로 따라서 
        추가로 앞 앞에 앞에서 앞의 곳 곳에 곳에서 곳의 곳을 곳이 그동안 앞으로 향후 이후로 다른 한편으로 달라고 달라며 달라는 끝에 오래 걸쳐 걸친 걸쳐서 서로 자체 바로 경우 모습 상황 과정 방식 형태 점차 점점 차츰 이제 지금 과거 본인 자기 여기 거기 이곳 그곳 곳곳 도중 무엇 누구 어떤 이런 그런 이러한 그러한 어떻게 그렇게 이렇게 이처럼 그처럼 그래서 그러면서 그런데 이어 이어서 아울러 더불어 나아가 이로써 비로소 마치 일단 우선 역시 이른바 소위 가령 예컨대 이를테면 실제 종종 때로 때때로 쪽 편 자신의 만하 만한 만할 중인 안에 안에서 속 속에 속에서 가지고 갖고 하나로 하나의 이뿐 그뿐 그러다 그때 이때 무렵 가까이 곁에 
        벌써 끼리 외에 외에도 이외 이외에 이외에도 덕에 덕택에 꼭 짜리 해당 해당하는 오는 상대로
        려 려고 려는 려던 진 진다 집니다 졌다 졌습니다 질 지는 주 준 줄 줬다 주었다 주었습니다 받 받은 받았다 받았습니다 냈다 냈습니다 낸 낼 린 린다 렸다 렸습니다 릴 올릴 올렸다 올렸습니다 올린다
        """);

    private static readonly string[] JapanesePieces = Sorted("""
        当初 同社 同氏 同国 同市 同町 同村 同地 同日 同年 同州 同県 同大 同校 同団体 今後 引 続 引き続き 今 皆 共に 沿い 沿 通常 既 最近 代 外 依然 少なくとも 量 最大 最低 自身 自分 内部 末 初旬 状態 続 続く 続い 経営 氏名 行 帯 年 月 日 件 回 人 名 国 後 前 中 時 間 際 的 者 氏 約 等 他 同 両 上で 下で 事実上 化 性 産 彼 彼女 彼ら 対 対する 関する 関して 関し 行 行われ 行った 約 計 総 全 各 両国 両者 両首脳 側 方 点 内 外 間で 以上 以下 以降 以来 以前 当時 現在 今回 今年 昨年 来年 一方 また さらに 当 第 目 度 述べ 述べた 語った 話した 発表 明らか 示し 示した 場合 必要 記事 報道 出典 回答 今 直接 自ら 再び 共に 共 達し 達した 占め 占めた 占める 見られ 見られる 考えられ 言う 言った 受け 受けて 基づ 基づき 通じ 通じて 含 向け 向けた 与え 与えた 持 持つ 至 至る 経 経て 起 起き 来 来た 出 出た 入 得 得る 可能性 可能 見込 見込み 見 予想 推定 推計 使 成 成る 増 大 大き 大きな 新 新た 多 最 最も 非常 常 初 先 次 別 特 特に 主 主な 更 互 互い 元 其 何 事 物 者 為 様 方法
        """);

    /// <summary>Whether a stretch of Hangul, kanji or kana consists of grammar only.</summary>
    public static bool IsGrammar(ReadOnlySpan<char> stretch)
    {
        if (stretch.IsEmpty)
        {
            return true;
        }

        if (Language.CjkText.IsHiragana(stretch[0]) || stretch[0] is 'ー' or '々' or '・')
        {
            // Hiragana writes endings and particles.
            return IsGrammar(stretch[1..]);
        }

        foreach (var piece in PiecesByFirst.GetValueOrDefault(stretch[0]) ?? [])
        {
            if (stretch.StartsWith(piece) && IsGrammar(stretch[piece.Length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch is grammar, or grammar behind the kind of a place ("산", "島").</summary>
    public static bool IsGrammarBehindName(ReadOnlySpan<char> stretch) =>
        IsGrammar(stretch) || (stretch.Length > 0 && "산강섬호곶봉만직족령주시군현만해역항성교절궁족어인파식형계제상군島山川湖州市県港駅号領寺城橋人語系式型賞族派湾海".Contains(stretch[0]) && IsGrammar(stretch[1..]));

    /// <summary>Whether a letter of Hangul is a particle of one syllable.</summary>
    public static bool IsParticle(char letter) => letter is '은' or '는' or '이' or '가' or '을' or '를' or '에' or '의' or '도' or '지';

    /// <summary>The lengths of the pieces of grammar that a stretch may begin with.</summary>
    public static IEnumerable<int> PiecesOf(ReadOnlySpan<char> stretch)
    {
        var lengths = new List<int>();
        if (Language.CjkText.IsHiragana(stretch[0]) || stretch[0] is 'ー' or '々' or '・')
        {
            lengths.Add(1);
            return lengths;
        }

        foreach (var piece in PiecesByFirst.GetValueOrDefault(stretch[0]) ?? [])
        {
            if (stretch.StartsWith(piece))
            {
                lengths.Add(piece.Length);
            }
        }

        for (var length = 2; EndingStarts.Contains(stretch[0]) && length <= Math.Min(LongestEnding, stretch.Length); length++)
        {
            if (!lengths.Contains(length) && LightEnding().IsMatch(stretch[..length]))
            {
                lengths.Add(length);
            }
        }

        return lengths;
    }

    private const int LongestEnding = 7;

    // What an ending or a light verb begins with; a look at one letter is cheaper than the pattern.
    private static readonly System.Buffers.SearchValues<char> EndingStarts = System.Buffers.SearchValues.Create("졌하했한할해합함되된될됐됩됨돼시으았었였겠습니는다고며면지나아어여서은인던데도려러자거을기음게라느든듯므까");

    // 하겠다고, 되려면, 었으며: an ending, or a light verb with one.
    [GeneratedRegex("^(?:하|했|한|할|해|합|함|되|된|될|됐|됩|됨|돼|졌|시키|시켰|시킨|시킬)?" + Syntax.KoreanChunks.Endings + "$", RegexOptions.CultureInvariant)]
    private static partial Regex LightEnding();

    // Syllables of grammar that are a word of their own, with nothing but particles behind them; any other needs a word before it.
    [GeneratedRegex("^(?:(?:씨|것|수|때|점|중|간|후|뒤|전|등|바|데|곳|그|이|각|한|두|세|네|첫|약|총|더|또|안|밖|위|옆|앞|초|말|경|시|측|올|날|해|뿐|채|식|듯|줄|적|번|째|건|명|개|씩|내|및|왜|늘|잘|꼭|곧|온|새|본|별|쪽|편|덜|단|만|일|인|선)(?:은|는|이|가|을|를|의|에|에서|에는|에도|에만|에게|로|으로|으로는|도|만|만의|만에|까지|부터|보다|처럼|마다|씩|라고|이다|이라고|이라는|인|입니다|였다|이었다|였습니다|이었습니다|과|와|이나|째|째로)*"
        + "|(?:못|하|했|한|할|해|합|함|되|된|될|됐|됩|됨|돼|있|없|않|주|준|줄|줬|줘|지|진|질|졌|보|본|봤|오|온|왔|가|간|갔|내|낸|낼|냈|두|둔|뒀|야|난|났)(?:" + Syntax.KoreanChunks.Endings + ")(?:은|는|이|을|에|도|로|만)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortWord();

    /// <summary>Whether a Korean word, from its first syllable to the next blank, may begin with a syllable of grammar.</summary>
    public static bool IsShortWord(ReadOnlySpan<char> word) => ShortWord().IsMatch(word);

    /// <summary>Words for not keeping to something.</summary>
    [GeneratedRegex("어긋|깨|벗어|위반|위배|이례|파격|어기|어긴|어겼|예외|거스르|異例|破|反し|違反|逸脱|外れ|例外|異な", RegexOptions.CultureInvariant)]
    public static partial Regex Breach();

    /// <summary>Words by which a passage says without a negation that something is not there, or ends.</summary>
    [GeneratedRegex("不足|欠如|皆無|ゼロ|やめ|断念|中止|途絶|부족|중단|그만|결여|끊|전무", RegexOptions.CultureInvariant)]
    public static partial Regex Lack();

    [GeneratedRegex("않|못하|못했|못한|없(?![이애앴앤앨앱])|없이|아니(?!라)|아닌|지 말|거부|부인|해제|철회|거절|실패|무산|불발|(?<![少危])ない(?!し)|なかっ|ません|せず|ず、|(?<!もて|は|話|的)なし(?=[にでのとだをも、。」 ]|$)|無く|無い|無かっ|[らかさたまわがばなべけせてえれめげ]なくな[りっるら]|ことなく|でなく|ではなく|채 되지|(?<=\\s)안 (?=[가-힣])|(?<=\\s)못 (?=[가-힣])|解除|撤回|否定|否認|拒否|拒ん|拒み|失敗|見送|断っ", RegexOptions.CultureInvariant)]
    public static partial Regex Negation();

    // "Not only", "may", "must" deny nothing.
    [GeneratedRegex("しか[^、。]{0,8}(?:ない|なかった|いない|ません)|밖에 [^ ]{0,6}(?:없|않)|아끼지 않|惜しま(?:ない|なか|ず)|惜しみません|뿐(만)? 아니라|뿐더러|지 않을 수 없|수밖에 없|틀림없|だけでなく|のみならず|ばかりか|かもしれない|かもしれません|なければならない|ねばならない|に違いない|ざるを得ない|に過ぎない|に(?:過ぎ|すぎ)(?:ない|ません|ず)|にほかならない|끊임없|아낌없|변함없|어김없|다름없|만만치 않|惜しみない|惜しみなく|間もなく|まもなく|限りな|絶え間ない|思いがけない|欠かせない|やむを得ない|かねない|かねません", RegexOptions.CultureInvariant)]
    public static partial Regex NoNegation();

    [GeneratedRegex("수 있|수도 있|가능|것으로 (전망|예상|예측|추정|보)|(전망|예상|예측|추정|기대)(된|됩|되|했|한다|하|이다)|듯|[할될릴갈올볼줄날질킬] 것|[할될] 수|겠|계획|예정|의사|의향|의지|희망|려고|하려|려는|시도|노력|목표|추진|검토|제안|방침|약속|可能性|可能|かもしれ|だろう|でしょう|見込|見通|予想|予測|推計|推定|予定|計画|意欲|意思|意向|得る|うる|しうる|でき|試み|しよう|[おこごそぞとどのぼもよろ]うと(?:し|す|試|努|図)|狙い|目指|目標|方針|提案|検討|約束|恐れ|おそれ|かねな|고자 |싶|원한다|원하|바란다|바라고|たい(?:と|考え|意向|。|$)|おそらく|恐らく|たぶん|아마|とみられ|とみて|と見て|とみる|見方|[うくぐすつぬぶむる]と(?:述べ|語|話|発表|表明|明らか|説明|宣言)|고 보고 있|로 보고 있|것으로 봤|것으로 본|우려|懸念", RegexOptions.CultureInvariant)]
    public static partial Regex Hedge();

    /// <summary>What somebody has agreed or decided to do, all that the sentence tells of it.</summary>
    [GeneratedRegex("기로 (?:했|한|하|합의|결정|약속)|ことに(?:し|決|なっ|合意)|こと(?:を|で)(?:決|合意|一致|約束)", RegexOptions.CultureInvariant)]
    public static partial Regex Resolve();

    [GeneratedRegex("따르면|의하면|라고|다고|라며|다며|고 보|로 보|말했|밝혔|전했|설명했|주장|전망|예측|추정|예상|여겨|간주|평가|보고|발표|경고|지적|によると|によれば|と述べ|と語|と話|と説明|という|とみ|とし|とされ|疑[っいわ]|의심|と見|とみ|と考え|予測|推計|推定|予想|主張|見なさ|みなさ|評価|発表|警告|指摘|報告|明らかに|と、[^、。]{1,24}[がは](?:述べ|語|話|説明)", RegexOptions.CultureInvariant)]
    public static partial Regex Attribution();

    /// <summary>The text without the words that say whose word it is: 정부에 따르면, 政府によると.</summary>
    public static string WithoutSource(string text) => text.AsSpan().ContainsAny(SourceMarks) ? BySource().Replace(text, "") : text;

    /// <summary>Whether what ends at a place of the text only says whose word it is.</summary>
    public static bool IsInSource(string text, int end)
    {
        if (!text.AsSpan().ContainsAny(SourceMarks))
        {
            return false;
        }

        foreach (var source in BySource().EnumerateMatches(text))
        {
            if (source.Index < end && end <= source.Index + source.Length)
            {
                return true;
            }
        }

        return false;
    }

    // A look for them is cheaper than the pattern.
    private static readonly System.Buffers.SearchValues<string> SourceMarks = System.Buffers.SearchValues.Create(["에 따르면", "에 의하면", "によると", "によれば"], StringComparison.Ordinal);

    [GeneratedRegex(@"[^\s、,]{1,8}(?:에 따르면|에 의하면|によると|によれば)", RegexOptions.CultureInvariant)]
    private static partial Regex BySource();

    /// <summary>Somebody says what stands before.</summary>
    [GeneratedRegex("(?:と|との考えを)(?:述べ|語っ|語り|話し|主張し)(?:た|まし)|(?:다고|라고) (?:말했|말하였|주장했|밝혔|전했)", RegexOptions.CultureInvariant)]
    public static partial Regex Says();

    /// <summary>Nouns that say that something is to come, which English says with "will".</summary>
    [GeneratedRegex("^(예정|전망|계획|가능성|予定|見込み|見通し|計画|可能性)$", RegexOptions.CultureInvariant)]
    public static partial Regex Outlook();

    [GeneratedRegex("전에|앞서|이전에|に先立|の前に|する前|以前に", RegexOptions.CultureInvariant)]
    public static partial Regex Before();

    /// <summary>Something happens when another thing has happened.</summary>
    [GeneratedRegex("(?<=[한된은난간진친온]) (?:뒤|후|다음)(?:에|에야)?(?=[ ,])|(?:した|った|んだ|いた|れた|えた|げた|きた)(?:後|あと)(?:に|、)", RegexOptions.CultureInvariant)]
    public static partial Regex Afterwards();

    [GeneratedRegex("가장 먼저|맨 먼저|최초|처음으로|最初|初めて|真っ先", RegexOptions.CultureInvariant)]
    public static partial Regex First();

    [GeneratedRegex("마지막|최후|맨 나중|最後|最終", RegexOptions.CultureInvariant)]
    public static partial Regex Last();

    [GeneratedRegex("때문|인해|인하여|탓에|덕분|ため|せいで|おかげ|が原因|(?<!も)ので", RegexOptions.CultureInvariant)]
    public static partial Regex Cause();

    /// <summary>Somebody ceases to do something, in words that are written like grammar.</summary>
    [GeneratedRegex("(?:を|は)(?:と?りやめ|やめ|あきらめ)(?:た|る|て|ま)|(?:을|를) 그만뒀|(?:을|를) 그만두", RegexOptions.CultureInvariant)]
    public static partial Regex Ceases();

    /// <summary>What makes a verb one of having it done.</summary>
    [GeneratedRegex(@"\G(?:시[키켰킨킬켜킵]|させ)", RegexOptions.CultureInvariant)]
    public static partial Regex Causes();

    /// <summary>Nouns that are written in hiragana, with a particle behind them.</summary>
    [GeneratedRegex(@"\G(?:けが|うそ|いじめ|がん|やけど|はしか|ごみ|わいろ|いたずら|うわさ|おもちゃ|かぜ|いのち|たばこ|うつ|てんかん|ぜんそく|いびき|あざ)(?=[をがはのにで])", RegexOptions.CultureInvariant)]
    public static partial Regex HiraganaNoun();

    /// <summary>A noun in hiragana that a sentence begins with: no word that points, joins or counts, with a particle and a word in other letters behind.</summary>
    [GeneratedRegex(@"\G(?![こそあど](?:[のれこう]|ちら)|そもそも|そのもの|しかし|しかも|したが|また|まず|まだ|まさ|さら|すで|すべ|ただ|ただし|たと|たび|ため|なお|なか|など|なぜ|なに|ほか|ほと|ほど|もの|もし|もう|もと|みな|みん|いず|いま|いつ|いく|いく|いわ|いろ|うち|かつ|から|かな|かれ|くら|こと|ごと|さま|だれ|だが|だから|とき|とり|ところ|とも|どちら|のち|はじ|ひと|ふた|ほう|ほぼ|まで|まま|むし|やが|やは|やや|ゆえ|よう|より|わず|わが|わた|われ|おお|おの|およ|あと|あな|あら|ある|あわ|いえ|いる|おり|きっ|けれ|これ|ここ|できる|でき|では|にも|のみ|はい|ふだ)[ぁ-ん]{3,6}(?=[のはがを][\p{IsCJKUnifiedIdeographs}ァ-ー0-9])", RegexOptions.CultureInvariant)]
    public static partial Regex OpeningNoun();

    /// <summary>이 같은, そのような: words that point at what was told.</summary>
    [GeneratedRegex("(?<![가-힣])(?:이|그)(?:와|과)? 같은(?= )", RegexOptions.CultureInvariant)]
    public static partial Regex Such();

    /// <summary>What somebody does something for.</summary>
    [GeneratedRegex("[うくぐすつぬぶむる]ため(?:に|の|、)?", RegexOptions.CultureInvariant)]
    public static partial Regex Purpose();

    /// <summary>What stands before is the reason of what stands behind.</summary>
    [GeneratedRegex("(?:기 )?때문에|탓에|(?:으로|로) 인해|たため(?:に)?、?|せいで|が原因で|ことから、|(?<!も)ので、", RegexOptions.CultureInvariant)]
    public static partial Regex ReasonBefore();

    // 보여 주었다, 게워 내어: verbs that only help the one before them.
    [GeneratedRegex(@"\G(?:주|준|줄|줬|줍|줘|내|낸|낼|냈|냅|놓|두|둔|둘|뒀|둡|버리|버린|버릴|버렸|버립|오|온|올|왔|옵|와|가|간|갈|갔|갑|나가|나간|나갔|보|본|볼|봤|봅|있|없|지|진|졌|집|질|나|난|났|드리|드렸|대|댔)", RegexOptions.CultureInvariant)]
    private static partial Regex Auxiliary();

    /// <summary>Verbs behind the connecting form of another one, which only help it.</summary>
    public static IEnumerable<(int Start, int End)> Auxiliaries(string text, IReadOnlyList<Syntax.CjkClause> clauses)
    {
        for (var i = 1; i < clauses.Count; i++)
        {
            if (clauses[i - 1].Form == Syntax.CjkForm.Connective && clauses[i].Start == clauses[i - 1].Last + 1 && text[clauses[i].Start - 1] == ' ' && HasOpenVowel(text[clauses[i - 1].Last - 1]) && Auxiliary().IsMatch(text, clauses[i].Start))
            {
                yield return (clauses[i].Start, clauses[i].Last);
            }
        }
    }

    // The forms that 아 and 어 make end with ㅏ, ㅐ, ㅓ, ㅕ, ㅘ, ㅙ or ㅝ and no consonant.
    private static bool HasOpenVowel(char c) => c is >= '가' and <= '힣' && (c - '가') % 28 == 0 && (c - '가') / 28 % 21 is 0 or 1 or 4 or 6 or 9 or 10 or 14;

    /// <summary>An answer's yes or no before the sentence.</summary>
    [GeneratedRegex("^(?:네|예|아니요|아니오|はい|ええ|いいえ)(?=[,、.])", RegexOptions.CultureInvariant)]
    public static partial Regex Answers();

    /// <summary>Words behind a value that are read with it: 미만, を超える.</summary>
    [GeneratedRegex(@"\G\s?(?:이상|이하|미만|초과|새(?= )|가량|남짓|안팎|내외|쯤|께|무렵|경(?=[\s에,])|ごろ|頃|떨어진|떨어져|離れた|離れて|以上|以下|未満|超|前後|(?:을|를|이|가)? ?넘(?:는|은|게|어(?:서는|서|선|섰)?|었)|を超え(?:る|た|て)?|を上回(?:る|った|り)?|を下回(?:る|った|り)?|に上(?:る|った|り|って))", RegexOptions.CultureInvariant)]
    public static partial Regex Bound();

    /// <summary>The half of the day before an hour.</summary>
    [GeneratedRegex("(?:(?:오전|오후|午前|午後|새벽|저녁|밤|아침)\\s?)?$", RegexOptions.CultureInvariant)]
    public static partial Regex DayHalf();

    /// <summary>Whether a word that points at what is known stands before a place: 이번 회담, 今回の会談.</summary>
    public static bool IsPointedAt(string text, int at) => Points().IsMatch(text.AsSpan(0, at));

    [GeneratedRegex("(?:이번|이날|해당|당시|이|그|同|今回の|この|その|当該|前述の)\\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Points();

    /// <summary>Where what a sentence is about ends: behind the first particle that marks it.</summary>
    public static int TopicEnd(string text) => Topic().Match(text) is { Success: true } match ? match.Index + match.Length : 0;

    [GeneratedRegex(@"^[^、,]{1,24}?(?:은|는|이|가|에서|에는|의)(?=[\s,])|^[^、,]{1,24}?(?:は|が|では|で、|には|の)", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    /// <summary>Who does it: what stands before は, が, 은, 는, 이, 가.</summary>
    [GeneratedRegex(@"\G\s?(?:씨|氏|측|側)?(?:은|는|이|가|께서)(?=[\s,]|$)|\G(?:氏|側|政府)?(?:は|が)", RegexOptions.CultureInvariant)]
    public static partial Regex Subject();

    [GeneratedRegex(@"\G\s?(?:에서|에는)(?=[\s,])|\G(?:で|には)", RegexOptions.CultureInvariant)]
    public static partial Regex Place();

    /// <summary>With whom: what stands before 와, 과, と.</summary>
    [GeneratedRegex(@"\G\s?(?:씨|氏)?(?:와|과|와의|과의|와는|과는|と|との)(?=[\s,의]|[^\s])", RegexOptions.CultureInvariant)]
    public static partial Regex Companion();

    [GeneratedRegex(@"\G\s?(?:씨|측)?의(?=[\s,])|\G(?:氏|側)?の", RegexOptions.CultureInvariant)]
    public static partial Regex Owner();

    [GeneratedRegex(@"\G\s?(?:에 대한|에 대해|에게|으로의|로의|행|에|로|으로)(?=[\s,])|\G(?:へ|に対|向け|に)", RegexOptions.CultureInvariant)]
    public static partial Regex Towards();

    [GeneratedRegex(@"\G\s?(?:에서(?=\s?(?:온|나온|들여|수입|출발|떠나|가져|유래))|으로부터|로부터)|\G산(?=[\s이은을의과])|\G(?:から|産|より)", RegexOptions.CultureInvariant)]
    public static partial Regex From();

    [GeneratedRegex(@"\G\s?(?:에 의해|에 의하여)|\G(?:によって|により)", RegexOptions.CultureInvariant)]
    public static partial Regex Agent();

    // By their first letter.
    private static readonly System.Collections.Frozen.FrozenDictionary<char, string[]> PiecesByFirst =
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(KoreanPieces.Concat(JapanesePieces).GroupBy(piece => piece[0]), group => group.Key, group => group.ToArray());

    private static string[] Sorted(string pieces) =>
        [.. pieces.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(p => p.Length)];
}
