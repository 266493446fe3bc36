using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Understanding;

/// <summary>Tells a question about the source itself in Korean and Japanese, with the spaces left out, for everybody sets them otherwise.</summary>
internal sealed class CjkSourceQuestion
{
    public static CjkSourceQuestion Korean { get; } = new(
        only: "혹시|정말|진짜|이|그|저|요|해당|기사|뉴스|보도|글|내용|출처|언론사|매체|AI|에이아이|인공지능|챗GPT|챗지피티|CHATGPT|GPT|사람|인간|기자|직접|쓴|쓰|썼|써|작성|생성|제작|만든|만들|발행|게재|누가|누구|언제|어디|무엇|뭐"
            + "|한|된|된|했|됐|되었|되|하|였|해|졌|진|은|는|도|가|를|을|의|에|에서|으로|로|어|아|건|것|거|게|인가|인지|일까|입니까|습니까|이죠|맞|아니|아닌|나|던|데|예|에|요|죠|지|까|야|니|냐|임|음",
        article: "기사|뉴스|출처|보도",
        inside: "(?:기사|뉴스|보도|글|내용)(?:에서|에는|에도|에게)",
        source: "출처|언론사|매체",
        pointing: "(?:^|혹시|정말|진짜)(?:이|그|요)(?:거|것|건|게|글|내용)|(?:쓴|작성한|생성한|만든)(?:글|내용)",
        author: "AI|에이아이|인공지능|GPT|지피티",
        person: "(?:사람|인간|기자)(?:이|가|은|는|도)",
        doing: "쓴|쓰|썼|써|작성|생성|제작|만든|만들|발행|게재|출처",
        writing: "쓴|쓰|썼|써|작성|생성",
        asking: "누가|누구|언제|어디|무엇|뭐",
        asObject: "(?:AI|에이아이|인공지능|GPT|지피티)(?:을|를|은|는)",
        agent: "(?:AI|에이아이|인공지능|GPT|지피티)(?:가|이|로|으로|에의해)?(?:직접)?(?:쓴|쓰|썼|써|작성|생성)");

    public static CjkSourceQuestion Japanese { get; } = new(
        only: "もしかして|本当に|これ|それ|この|その|って|記事|ニュース|報道|文章|文|内容|出典|情報源|出所|AI|ＡＩ|人工知能|CHATGPT|チャットGPT|GPT|人間|人|記者|自身|書|生成|作成|制作|執筆|製|作|発行|公開|掲載|誰|いつ|どこ|何|なん"
            + "|が|は|も|を|の|に|で|と|よる|よって|い|か|かな|き|っ|ら|り|る|れ|し|さ|た|て|ます|まし|です|でし|だ|もの|やつ|ん|んじゃ|じゃ|では|ない|なの|よね|ね",
        article: "記事|ニュース|出典|情報源|報道",
        inside: "(?:記事|ニュース|報道|文章|文|内容)(?:で(?!す|し|あ|しょ)|には|にも|の中)",
        source: "出典|情報源|出所",
        pointing: "(?:これ|それ)|(?:この|その)(?:文|内容)|(?:書いた|作成した|生成した|執筆した|作った|による)(?:文|内容)",
        author: "AI|ＡＩ|人工知能|GPT",
        person: "(?:人間|人|記者)(?:が|は|も)",
        doing: "書|生成|作成|制作|執筆|製|作|発行|公開|掲載|出典|情報源",
        writing: "書|執筆|作成|生成|製",
        asking: "誰|いつ|どこ|何|なん(?!で)",
        asObject: "(?:AI|ＡＩ|人工知能|GPT)(?:を|は)",
        agent: "(?:AI|ＡＩ|人工知能|GPT)(?:が|に|によって|による|で)?(?:自身が)?(?:書|執筆|作成|生成|製)");

    private readonly Regex _only;
    private readonly Regex _article;
    private readonly Regex _inside;
    private readonly Regex _source;
    private readonly Regex _pointing;
    private readonly Regex _author;
    private readonly Regex _person;
    private readonly Regex _doing;
    private readonly Regex _writing;
    private readonly Regex _asking;
    private readonly Regex _asObject;
    private readonly Regex _agent;

    /// <param name="only">Words about articles and how they come about, and the particles and endings around them.</param>
    /// <param name="article">What an article is called.</param>
    /// <param name="inside">Where the question is about what stands in an article.</param>
    /// <param name="source">What stands only in questions about the source.</param>
    /// <param name="pointing">"This": what is being read, without calling it an article.</param>
    /// <param name="author">A model as the author.</param>
    /// <param name="person">A person as the author.</param>
    /// <param name="doing">How an article comes about.</param>
    /// <param name="writing">How a text comes about, and little else does.</param>
    /// <param name="asking">Question words.</param>
    /// <param name="asObject">A model as what is spoken of.</param>
    /// <param name="agent">A model as what writes.</param>
    private CjkSourceQuestion(
        string only, string article, string inside, string source, string pointing, string author, string person, string doing, string writing, string asking,
        string asObject, string agent)
    {
        _only = new($"^(?:{only})+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        (_article, _inside, _source, _pointing) = (Any(article), Any(inside), Any(source), Any(pointing));
        (_author, _person, _doing, _writing) = (Any(author), Any(person), Any(doing), Any(writing));
        (_asking, _asObject, _agent) = (Any(asking), Any(asObject), Any(agent));
    }

    public bool Is(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        if (!_only.IsMatch(letters) || (_inside.IsMatch(letters) && !_source.IsMatch(letters)))
        {
            return false;
        }

        if (_article.IsMatch(letters))
        {
            // "Is the article AI?" asks how it was made, "What is AI in this news?" does not.
            return _doing.IsMatch(letters) || (_author.IsMatch(letters) && !_asking.IsMatch(letters));
        }

        return !_asking.IsMatch(letters) && !_asObject.IsMatch(letters)
            && (_pointing.IsMatch(letters)
                ? _author.IsMatch(letters) || (_person.IsMatch(letters) && _writing.IsMatch(letters))
                // "Did an AI write it?", and nothing else: what was just read is meant.
                : _agent.IsMatch(letters));
    }

    private static Regex Any(string words) => new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
