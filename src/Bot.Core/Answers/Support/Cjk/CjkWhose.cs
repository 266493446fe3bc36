using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language tells of somebody's spokesman, driver or brother is not told of that one: 大統領の報道官は辞任した is
/// not 大統領は辞任した. What is an office or a firm's own may be told of it.</summary>
internal static partial class CjkWhose
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            return;
        }

        var draft = context.Draft.Text;
        foreach (var clause in CjkGrammar.Attribution().IsMatch(draft) ? [] : sentence.Clauses)
        {
            var who = Whole(draft, clause);
            if (!Person().IsMatch(who))
            {
                continue;
            }

            var told = sentence.Own.SelectMany(source => source.Clauses.Where(c => CjkDone.IsSameVerb(draft[clause.Start..clause.End], source.Text[c.Start..c.End])).Select(c => Whole(source.Text, c))).ToList();
            if (told.Count > 0 && told.TrueForAll(whole => IsOf(who, whole)))
            {
                context.Report(SupportIssueKind.Role, who, told[0]);
            }
        }
    }

    // 社長の田中氏 is the president: what is owned is a word, not a name.
    private static bool IsOf(string who, string whole) =>
        whole.StartsWith(who, StringComparison.Ordinal) && Owned().Match(whole, who.Length) is { Success: true } owned && whole.AsSpan(owned.Index + owned.Length) is var head && (CjkDictionary.Find(head).Count > 0 || CjkGlossary.Find(head).Count > 0);

    private static string Whole(string text, CjkClause clause) => (clause.Subject ?? clause.Topic) is { } phrase ? CjkSwaps.Whole(text, phrase.Start, phrase.End) : "";

    [GeneratedRegex("(?:" + CjkOffices.Names + "|歌手|俳優|女優|作家|画家|国王|女王|王子|王女|容疑者|被告|さん|氏|가수|국왕|여왕|왕자|공주|용의자|피고인|씨)$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex("\\G(?:の|의 )", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();
}
