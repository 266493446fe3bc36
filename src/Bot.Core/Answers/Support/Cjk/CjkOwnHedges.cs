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
    private const int Shortest = 4;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (sentence.Own.Count == 0 || CjkGrammar.Hedge().IsMatch(draft) || CjkGrammar.Resolve().IsMatch(draft) || Reported().IsMatch(draft))
        {
            return;
        }

        foreach (var source in sentence.Own)
        {
            foreach (Match open in Open().Matches(source.Text))
            {
                if (open.Groups["plan"].Success && !sentence.Clauses.Any(c => c.Form != CjkForm.Adnominal && IsDone(draft.AsSpan(c.Start, c.Last - c.Start))))
                {
                    continue;
                }

                var supposed = source.Text[Start(source, open.Index)..open.Index];
                // Another sentence may tell it as done.
                if (CjkPairs.Of(supposed).Count() >= Shortest && CjkPairs.Part(supposed, draft) >= Told && !sentence.Own.Exists(s => s.Text != source.Text && CjkPairs.Part(supposed, s.Text) >= Told))
                {
                    context.Report(SupportIssueKind.Hedge, supposed.Trim(), source.Text);
                    return;
                }
            }
        }
    }

    // Behind the last break or verb that ends a part of the sentence before.
    private static int Start(CjkOwnSource source, int end)
    {
        var comma = source.Text.AsSpan(0, end).LastIndexOfAny("、,");
        var verb = source.Clauses.FindLast(c => c.Form == CjkForm.Connective && c.Last < end - 2 && !Condition().IsMatch(source.Text.AsSpan(c.Start, c.Last - c.Start)));
        return Math.Max(comma + 1, verb?.Last ?? 0);
    }

    private static bool IsDone(ReadOnlySpan<char> verb) => CjkText.IsHangul(verb[0]) ? CjkMorphology.IsPast(verb) : Past().IsMatch(verb);

    [GeneratedRegex("(?:た|ました|だ|である|です)$", RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex("면$|ば$|と$|たら$", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    // What leaves open what stands before it; a plan is not done yet.
    [GeneratedRegex("(?:것으로|고|로) (?:보고|보인다|보이며|추정|알려)|(?:것으로|것이라고|거라고) (?:보고|보인|추정|의심)|(?:수도?|지도) (?:있|모른)|가능성|우려|(?:とみて|と見て|とみられ|と見られ|とみている|とみる|疑い|可能性|恐れ|おそれ|かもしれ|だろう|でしょう)"
        + "|(?<plan>것(?:으로|이라고) (?:[가-힣]{1,8}(?:은|는|이|가) )?(?:전망|예상|예측|내다|관측|예보)|(?:전망|예정|계획|방침)(?:이다|이라고|이며|입니다)|[을를] (?:목표로|추진)|見通し|見込み|予定|方針|計画|を目指|を目標)", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    // 調べている, 조사 중이다: what is looked into is no fact yet.
    [GeneratedRegex("조사 중|조사하고|수사하고|수사 중|調べて|調査中|捜査", RegexOptions.CultureInvariant)]
    private static partial Regex Reported();
}
