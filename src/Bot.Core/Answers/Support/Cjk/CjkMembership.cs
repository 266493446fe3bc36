using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who is said to be a member (회원국이다, 회원국이 됐다, 加盟国だ) has to be told so by an English passage: one that counts members or names others
/// does not.</summary>
internal static partial class CjkMembership
{
    // "Norway, with three others a member of the pact": so many words may stand between.
    private const int Reach = 8;

    public static void Check(RuleContext context, CjkSentence sentence, List<CjkItem> items)
    {
        var text = context.Draft.Text;
        if (sentence.Own.Count > 0 || Member().Match(text) is not { Success: true } member
            || sentence.Chunks.Find(chunk => chunk.End <= member.Index && chunk.Case is CjkCase.Topic or CjkCase.Subject) is not { } bearer
            || items.Find(item => item.IsName && item.Start < bearer.End && bearer.Start < item.End) is not { } name)
        {
            return;
        }

        if (!context.Alignment.Sources.Exists(source => IsTold(source.Sentence, name)))
        {
            context.Report(SupportIssueKind.Role, $"{text[name.Start..name.End]} – {member.Groups["noun"].Value}");
        }
    }

    private static bool IsTold(EnglishSentence source, CjkItem name)
    {
        var words = source.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i].Stem is "member" or "membership" or "signatori" or "belong" || words[i].Token.Folded is "joined") && !IsCount(source, i) && !words[i].Is(WordTraits.Hedged | WordTraits.HedgedHead | WordTraits.Negated)
                && Enumerable.Range(Math.Max(0, i - Reach), Math.Min(words.Length, i + Reach + 1) - Math.Max(0, i - Reach)).Any(j => source.Clauses[j] == source.Clauses[i] && IsNamed(words[j], source, j, name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(Word word, EnglishSentence source, int at, CjkItem name) => word.Is(WordTraits.Pronoun) || (name.Entity is { } entity ? word.Entity?.Id == entity.Id : name.Names(source, at));

    // "the 12-member bloc", "its twelve members"
    private static bool IsCount(EnglishSentence source, int word) => (source.Words[word].Token.Start is > 0 and var start && source.Text[start - 1] == '-')
        || (word > 0 && source.Words[word - 1].Is(WordTraits.Quantity));

    [GeneratedRegex("(?<noun>회원국|가입국|가맹국|참가국|회원사|회원|당원|멤버|加盟国|会員国|参加国|会員|党員|メンバー)(?:(?:이|가) ?(?:됐|되었|된|되|돼)[가-힣 ]*|에 (?:합류|편입)[가-힣]*|に(?:なった|なりました|なっている|なっています|加わった|加わりました)|이다|다|입니다|이며|이고|였다|이었다|の一つ|の一員)?(?: 중 하나(?:이?다|입니다))?(?:だ|です|である|だった|でした)?[。. ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
