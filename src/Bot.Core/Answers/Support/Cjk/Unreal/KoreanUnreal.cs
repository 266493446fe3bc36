using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;

namespace Bot.Core.Answers.Support.Cjk.Unreal;

/// <summary>Reads what a Korean sentence does not tell as a fact by the endings of its words and what stands behind them: 무너졌다는 소문, 폐쇄하라고 지시했다,
/// 무너지면, 무너졌는지.</summary>
internal static partial class KoreanUnreal
{
    /// <summary>How far behind a word its verb of saying may stand, in letters: "…다고 15일 기자들에게 말했다".</summary>
    private const int Near = 40;

    public static void Read(string text, List<CjkClause> clauses, List<UnrealSpan> spans)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start) is >= 0 and var blank ? blank : text.Length;
            var last = end;
            while (last > start && !char.IsLetterOrDigit(text[last - 1])) { last--; }
            // What is quoted is somebody's word already.
            if (last - start >= 2 && !spans.Exists(span => span.Holds(last - 1)))
            {
                ReadWord(text, clauses, spans, start, last, end);
            }

            start = end + 1;
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

    private static void ReadWord(string text, List<CjkClause> clauses, List<UnrealSpan> spans, int start, int last, int end)
    {
        var word = text.AsSpan(start, last - start);
        var behind = text.AsSpan(Math.Min(text.Length, end + 1));
        if ((Denied().IsMatch(word) && Denies().IsMatch(behind)) || (start > 2 && text.AsSpan(0, start).EndsWith(" 못 ")))
        {
            spans.Add(new UnrealSpan(start, last, CjkUnreal.Untrue));
        }

        if (Kind(text, clauses, start, last, word, behind) is not { } kind)
        {
            return;
        }

        var begin = Begin(text, clauses, last);
        // 불길을 잡았으며 불이 시작된 것으로 보고 있다: who supposes the one did the other. What is past is no part of what is to come: 닫았고 옮길 계획이다.
        var isAhead = Describes(word[^1]) && kind is CjkUnreal.Open or CjkUnreal.Planned && (HasFinal(word, Rieul) || !behind.StartsWith("것으로"));
        if ((isAhead || Supposes().IsMatch(behind)) && clauses.FindLast(clause => clause.Last < last && CjkDone.IsDone(text, clause) && (text[clause.Last - 1] is '며' or '만' || (isAhead && text[clause.Last - 1] is '고' or '나'))) is { } done)
        {
            begin = Math.Max(begin, done.Last);
        }

        spans.Add(new UnrealSpan(begin, last, kind));
        // What follows from a condition is so only if it is met: 무너지면 마을이 고립된다.
        if (kind == CjkUnreal.Open && (Condition().IsMatch(word) || behind.StartsWith("경우")) && Consequence(text, clauses, last, word) is > 0 and var until)
        {
            spans.Add(new UnrealSpan(last, until, kind));
        }
    }

    private static CjkUnreal? Kind(string text, List<CjkClause> clauses, int start, int last, ReadOnlySpan<char> word, ReadOnlySpan<char> behind)
    {
        if (Relates().IsMatch(word))
        {
            return Related(word, behind);
        }

        if (Says().IsMatch(word))
        {
            // 것이라고, 겠다고: to come in any case.
            return Names().IsMatch(behind) ? null : Bids().IsMatch(word) ? CjkUnreal.Open : Neutral().IsMatch(behind[..Math.Min(behind.Length, Near)]) ? (word.StartsWith("것이라") ? CjkUnreal.Planned : null) : CjkUnreal.Said;
        }

        if (IsOpenVerb(text, clauses, start, last, word, behind))
        {
            return CjkUnreal.Open;
        }

        if (!Describes(word[^1]))
        {
            return null;
        }

        return Untrue().Match(behind.ToString()) is { Success: true } untrue ? (untrue.Groups["told"].Success || DeniedBy().IsMatch(untrue.Value) ? CjkUnreal.Said : CjkUnreal.Untrue)
            : Charges().IsMatch(behind) ? CjkUnreal.Said
            : Foreseen().IsMatch(behind) ? CjkUnreal.Open
            : Plans().IsMatch(behind) ? CjkUnreal.Planned
            : null;
    }

    // 무너졌다는 소문, 닫는다는 보도는 사실이 아니라고; 다는 사실 alone is a fact.
    private static CjkUnreal? Related(ReadOnlySpan<char> word, ReadOnlySpan<char> behind)
    {
        if (False().Match(behind.ToString()) is { Success: true } untrue)
        {
            return untrue.Groups["told"].Success || DeniedBy().IsMatch(untrue.Value) ? CjkUnreal.Said : CjkUnreal.Untrue;
        }

        return Facts().IsMatch(behind) ? null : Bids().IsMatch(word) || Foresights().IsMatch(behind) ? CjkUnreal.Open : CjkUnreal.Said;
    }

    private static bool IsOpenVerb(string text, List<CjkClause> clauses, int start, int last, ReadOnlySpan<char> word, ReadOnlySpan<char> behind) => word[^1] switch
    {
        '면' => Condition().IsMatch(word) && !Compares().IsMatch(word) && (ConditionEnd().IsMatch(word) || clauses.Exists(clause => clause.Start == start)),
        '도' => word.EndsWith("더라도"),
        '록' => word.EndsWith("도록") && !Lets().IsMatch(behind),
        '를' or '길' => (word.EndsWith("기를") || word[^1] == '길') && Wishes().IsMatch(behind),
        '기' => WishesTo().IsMatch(behind),
        '까' => Fears().IsMatch(behind),
        '다' or '가' => word.EndsWith("려다") || word.EndsWith("려다가"),
        '야' => Must().IsMatch(behind) && clauses.Exists(clause => clause.Start <= start && start < clause.Last),
        _ when IsWhether(word, behind) => !Which().IsMatch(text.AsSpan(Begin(text, clauses, last), last - Begin(text, clauses, last))),
        _ => behind.StartsWith("달라") || behind.StartsWith("줄 것을") || behind.StartsWith("주길") || behind.StartsWith("주기를"),
    };

    private static bool IsWhether(ReadOnlySpan<char> word, ReadOnlySpan<char> behind) => Whether().IsMatch(word) || (WhetherToCome().IsMatch(word) && HasFinal(word[..word.LastIndexOf('지')], Rieul) && Unknown().IsMatch(behind));

    // Where what the word ends began: behind the part before it that stands for itself.
    private static int Begin(string text, List<CjkClause> clauses, int end)
    {
        for (var i = clauses.Count - 1; i >= 0; i--)
        {
            var clause = clauses[i];
            if (clause.Last < end && Contrasts().IsMatch(text.AsSpan(clause.Start, clause.Last - clause.Start)) && NewTopic().IsMatch(text.AsSpan(clause.Last)))
            {
                return clause.Last;
            }
        }

        return 0;
    }

    // Behind the verb that a condition goes with; 0 where that is past: what was so whenever it was met was so.
    private static int Consequence(string text, List<CjkClause> clauses, int from, ReadOnlySpan<char> word)
    {
        var main = clauses.Find(clause => clause.Start >= from && clause.Form != CjkForm.Adnominal && !Condition().IsMatch(text.AsSpan(clause.Start, clause.Last - clause.Start)) && (clause.Form == CjkForm.Final || Contrasts().IsMatch(text.AsSpan(clause.Start, clause.Last - clause.Start))));
        if (main is null)
        {
            return text.Length;
        }

        var isPast = CjkDone.IsDone(text, main) && !Supposed().IsMatch(text.AsSpan(from, main.Last - from)) && !word.EndsWith("다면") && !word.EndsWith("라면") && !word.EndsWith("더라도");
        return isPast ? 0 : main.Last;
    }

    private static bool Describes(char c) => c is '는' or '던' || (c is >= '가' and <= '힣' && (c - '가') % 28 is 4 or Rieul);

    private const int Rieul = 8;

    private static bool HasFinal(ReadOnlySpan<char> text, int final) => text is [.., >= '가' and <= '힣' and var c] && (c - '가') % 28 == final;

    // Whose word alone it is.
    [GeneratedRegex("(?:소문|루머|주장|전설|설화|제보|진술|증언|목격자|신고|일각|가짜 뉴스|노조|유족|유가족|피해자|변호인|변호사|용의자|피의자|피고인?|측|씨|의원|주민)(?:들|들의 말)?에 (?:따르면|의하면)", RegexOptions.CultureInvariant)]
    private static partial Regex ByHearsay();

    // 짓지 못했다
    [GeneratedRegex(".지(?:는|도|를|만은)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex("^(?:않|못|아니)(?!을 수 없|을 수밖에)", RegexOptions.CultureInvariant)]
    private static partial Regex Denies();

    // 무너졌다는, 폐쇄하라는, 오를 것이라는; 바다는 and 보다는 are none.
    [GeneratedRegex("(?:[았었였했됐졌혔렸쳤났갔왔랐겠섰켰겼꼈췄웠봤샀찼컸][다]|[는된한진난간온운른린]다|이다|없다|있다|않다|많다|크다|[하으되말달키이거]라|[하되]자|느냐|냐)(?:는|던|단)$", RegexOptions.CultureInvariant)]
    private static partial Regex Relates();

    [GeneratedRegex("(?<!바)(?:다|라|자|냐)(?:고|고는|고도|며|면서|던데)$", RegexOptions.CultureInvariant)]
    private static partial Regex Says();

    [GeneratedRegex("(?:[하으되말달키시]라|자)(?:는|고|며|면서)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bids();

    [GeneratedRegex("^(?:부르|부른|불렀|불리|불린|불렸|이름|명명|적[힌혀었]|쓰[인여]|쓴|해서|하더라도)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    // Who announces, counts or finds something is taken at his word, as with 따르면.
    [GeneratedRegex("^(?:[^,]*?[ ])?(?:밝혔|밝히|밝힌|발표|공시|공지|통보|설명|전했|전하|전한|알렸|알린|보고(?!서| 있)|집계|확인|나타났|조사됐|드러났|판결|판단|선고|결론|응답)", RegexOptions.CultureInvariant)]
    private static partial Regex Neutral();

    [GeneratedRegex("^(?:사실|점|소식|통계|기록|결과|결론|공통점|특징|특성|장점|단점|이유|의미|뜻|공고|연구|조사|자료|판결|발표|설명|안내|데|것[을이은])(?![가-힣]*[ ]?(?:부인|반박|일축|부정))", RegexOptions.CultureInvariant)]
    private static partial Regex Facts();

    [GeneratedRegex("^(?:[가-힣]+ )?(?:계획|방침|구상|목표|전망|예측|예상|관측|우려|가정|조건|전제|약속|공약|희망|기대|제안|의지|입장|가설)", RegexOptions.CultureInvariant)]
    private static partial Regex Foresights();

    [GeneratedRegex("^[^,.]{0,24}?(?:사실이 아니|사실과 다르|사실과 다른|사실무근|거짓|허위|가짜|조작|오보|근거 ?없|틀린|틀렸|잘못|부인|일축|반박|부정|철회|백지화)[가-힣]*?(?<told>(?:라|다)(?:고|며))?(?: |$|\\.)", RegexOptions.CultureInvariant)]
    private static partial Regex False();

    [GeneratedRegex("부인|반박|일축|부정", RegexOptions.CultureInvariant)]
    private static partial Regex DeniedBy();

    [GeneratedRegex("^(?:것(?:은|이|도)|게|건) (?:아니|사실이 아니)[가-힣]*?(?<told>(?:라|다)(?:고|며))?(?: |$|\\.)|^(?:사실|일|적|바)(?:이|은|도|조차)? (?:전혀 |결코 )?없[가-힣]*?(?<told>다(?:고|며))?(?: |$|\\.)|^(?:사실|것|점|일)(?:을|은|에 대해)? (?:모두 |전면 |강력히 |거듭 |전부 )?(?:부인|반박|일축|부정)|^(?:뜻|생각|계획|의사|의향|예정|방침)(?:이|은|도|을)? (?:[가-힣]+ )?없[가-힣]*?(?<told>다(?:고|며))?(?: |$|\\.)|^줄(?:로|은|만)? (?:알|몰)|^(?:척|체)(?: |하|했|한)|^뻔", RegexOptions.CultureInvariant)]
    private static partial Regex Untrue();

    [GeneratedRegex("^(?:혐의|의혹|의심|꿈|상상|환상|(?:상황|사태|경우)[을를] (?:가정|상정|대비|설정|상상)|[가-힣]+의 (?:이야기|줄거리)|(?:이야기|내용|장면)[가-힣]{0,2} (?:[가-힣]+ )?(?:그린|그렸|다룬|다뤘|담[은았]|묘사|영화|소설|드라마|만화|연극))", RegexOptions.CultureInvariant)]
    private static partial Regex Charges();

    [GeneratedRegex("^(?:것으로 (?:예상|예측|전망|내다|기대|관측|우려|추정|추측|의심|보인|보이|보고|본다|봤)|것 같|듯|모양|가능성|우려|위험|조짐|수도? 있|필요|경우|전망|텐데|거라|까|데(?:는|에는)? (?:실패|난항|어려움)|것을 (?:막|방지|포기|거부|금지|반대|보류|검토|제안|요구|약속|고려|원하|원한|바라|바란|희망|기대|계획|목표|피하|허용))", RegexOptions.CultureInvariant)]
    private static partial Regex Foreseen();

    [GeneratedRegex("^것으로 (?:보고|본다|봤|예상[하했]|예측[하했]|전망[하했]|내다|추정[하했]|의심[하했])", RegexOptions.CultureInvariant)]
    private static partial Regex Supposes();

    [GeneratedRegex("^(?:계획|예정|방침|생각|의향|의사|뜻을|작정|것이[다며고]|것입니다|준비)", RegexOptions.CultureInvariant)]
    private static partial Regex Plans();

    [GeneratedRegex("(?:면|더라도)$", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex("(?:다면|라면|으면|하면|되면|지면|시키면|않으면|이면|거나면)$", RegexOptions.CultureInvariant)]
    private static partial Regex ConditionEnd();

    // What a value is set against, or what the writer goes by, is no condition.
    [GeneratedRegex("(?:따르면|의하면|비하면|비교하면|보면|들면|왜냐하면|그러면|말하면|하자면|치면|감안하면|고려하면|어쩌면|이를테면|제외하면|합치면|합하면|더하면|환산하면|포함하면|측면|반면|화면|정면|장면|방면|라면을)$", RegexOptions.CultureInvariant)]
    private static partial Regex Compares();

    [GeneratedRegex("^(?:했|한|하였|합|만들|만든|돼|됐|되|허용|허가|도왔|도운|이끌)", RegexOptions.CultureInvariant)]
    private static partial Regex Lets();

    [GeneratedRegex("^(?:[가-힣]+ )?(?:바라|바란|바랐|희망|원하|원한|원했|기대|기원|기다|고대|촉구|요구|거부)", RegexOptions.CultureInvariant)]
    private static partial Regex Wishes();

    [GeneratedRegex("^(?:봐|두려|걱정|우려|염려|조마)", RegexOptions.CultureInvariant)]
    private static partial Regex Fears();

    [GeneratedRegex("^(?:바란|바랍|바라|위해|위한|위하)", RegexOptions.CultureInvariant)]
    private static partial Regex WishesTo();

    [GeneratedRegex("^(?:한다|합니다|할|하며|하고|하는|된다|됩니다|될|만 (?:한|하|할))", RegexOptions.CultureInvariant)]
    private static partial Regex Must();

    [GeneratedRegex("(?:는지|었을지|았을지|했을지|인지|한지|된지)(?:가|를|는|도|에|의)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whether();

    [GeneratedRegex("지(?:가|를|는|도|에)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WhetherToCome();

    [GeneratedRegex("^(?:주목|관심|미지수|불투명|불확실|지켜|알 수|결정|논의|여부|모른|두고|아직|조사|확인|정해)", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    // When and why something is done is open, not that it is.
    [GeneratedRegex("언제|왜|어떻게|누가|누구|어디|무엇|무슨|얼마|몇|어느", RegexOptions.CultureInvariant)]
    private static partial Regex Which();

    [GeneratedRegex("(?:지만|으나|는데|은데|ㄴ데|고|며)$", RegexOptions.CultureInvariant)]
    private static partial Regex Contrasts();

    // 주민들은, 김 의원은: somebody else's word begins.
    [GeneratedRegex("^,? ?(?:[가-힣]+ )?[가-힣]+(?:들|측|씨|장|원|자|부|당|사|시|청|교수|대표|의원|노조|단체|위원회|협회|감독|총리|대통령)(?:은|는|이|가) ", RegexOptions.CultureInvariant)]
    private static partial Regex NewTopic();

    [GeneratedRegex("[을를할될갈올날볼질릴] (?:것|수|텐데|뻔)|을 것|텐데", RegexOptions.CultureInvariant)]
    private static partial Regex Supposed();

    [GeneratedRegex("\\?[”\"’' ]*$|(?:[을를할될갈올볼질릴를]까|[는은ㄴ한된인]가|나요|습니까|[합입됩]니까)[요]?[.? ]*$|(?:하라|하자|합시다|하십시오|하세요|해라|말라|마라)[.! ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
