using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language says did not come to something (合意に至らなかった, 합의에 이르지 못했다) did not come to it in
/// the sentence either, whatever verb it has for it.</summary>
internal static partial class CjkUndone
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (sentence.Own.Count == 0 || CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")) || CjkGrammar.Lack().IsMatch(draft))
        {
            return;
        }

        foreach (var source in sentence.Own)
        {
            // 続編を作る予定はない: it will not be made.
            foreach (var plan in source.Clauses.Where(c => NoPlan().IsMatch(source.Text, c.Last)))
            {
                if (sentence.Clauses.Any(c => CjkDone.IsSameVerb(draft[c.Start..c.End], source.Text[plan.Start..plan.End])))
                {
                    context.Report(SupportIssueKind.Polarity, source.Text[plan.Start..plan.Last], source.Text);
                    return;
                }
            }

            foreach (var undone in CjkGrammar.Hedge().IsMatch(draft) ? [] : source.Clauses.Where(c => c.Form != CjkForm.Adnominal && c.Dative is not null && Denied().IsMatch(source.Text, c.End)))
            {
                var what = source.Text[undone.Dative!.Start..undone.Dative.End];
                if (what.Length >= 2 && sentence.Clauses.Any(c => c.Form != CjkForm.Adnominal && c.Dative is { } said && CjkPairs.AreSame(draft[said.Start..said.End], what))
                    && !sentence.Own.Exists(other => other.Clauses.Any(c => c.Dative is { } told && !Denied().IsMatch(other.Text, c.End) && CjkPairs.AreSame(other.Text[told.Start..told.End], what))))
                {
                    context.Report(SupportIssueKind.Polarity, what, source.Text);
                    return;
                }
            }
        }
    }

    [GeneratedRegex(@"\G ?(?:予定|計画|考え|つもり|意向|方針)[はも](?:、)?[^、。]{0,8}?(?:ない|なく|ありません|なかった)|\G ?(?:계획|예정|생각|의향|의사|방침)(?:은|이|도|는)? (?:[가-힣]{1,5} )?없", RegexOptions.CultureInvariant)]
    private static partial Regex NoPlan();

    // Behind the stem of a verb: らなかった, 지 못했다.
    [GeneratedRegex(@"\G(?:[らかたさわばなまがれえけせてねべめ]?(?:なかっ|ない(?:まま|で|。|$)|ず(?:、|に|。|$)|ませんでし)|지(?:는|도)? (?:못|않))", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
