using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A share and the rest (70%는 대출로, 나머지는 투자로; 6割は国が、残りは県が) are told of what the passage tells them of.</summary>
internal static partial class CjkRemainders
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        var text = context.Draft.Text;
        if (Rest().Match(text) is not { Success: true } rest || context.Draft.Quantities.LastOrDefault(q => q.End <= rest.Index && q.Unit is "%") is not { End: > 0 } share)
        {
            return;
        }

        // Up to the comma before the rest the sentence tells of the share.
        var cut = text.LastIndexOfAny([',', '、'], rest.Index) is var comma && comma > share.End ? comma : rest.Index;
        foreach (var (index, source) in context.Alignment.Sources.Index())
        {
            var sentence = source.Sentence;
            if (Rest().Match(sentence.Text) is not { Success: true } its || sentence.Quantities.FirstOrDefault(q => q.End <= its.Index && QuantityComparison.SameValue(share, q, sentence)) is not { End: > 0 } value)
            {
                continue;
            }

            var isTurned = LanguageDetector.Detect(sentence.Text) == "en"
                ? IsTurned(items.FindAll(i => i.Found && i.Sentence == index && i.Start >= share.End && i.End <= cut), i => sentence.Words[i].Token.Start < its.Index, i => sentence.Words[i].Token.Start >= value.Start)
                : IsTurned(text[share.End..cut], sentence.Text[value.End..its.Index], sentence.Text[its.Index..]);
            if (isTurned)
            {
                context.Report(SupportIssueKind.Binding, text[share.Start..cut], sentence.Text);
            }
        }
    }

    // All that is told of the share stands behind the rest.
    private static bool IsTurned(List<CjkItem> told, Func<int, bool> isBeforeRest, Func<int, bool> isBehindShare) =>
        told.Count > 0 && told.Exists(i => i.Places.All(p => !isBeforeRest(p))) && !told.Exists(i => i.Places.Any(p => isBeforeRest(p) && isBehindShare(p)));

    private static bool IsTurned(string ofShare, string itsShare, string itsRest) =>
        Count(ofShare, itsShare, itsRest) < Count(ofShare, itsRest, itsShare);

    // Pairs of letters that stand in one text and not in another.
    private static int Count(string text, string there, string elsewhere) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.AsSpan(i, 2).ToString())
            .Count(pair => CjkText.IsCjk(pair, 0) && CjkText.IsCjk(pair, 1) && !CjkText.IsHiragana(pair[0]) && there.Contains(pair, StringComparison.Ordinal) && !elsewhere.Contains(pair, StringComparison.Ordinal));

    [GeneratedRegex(@"나머지|残り|残る|残額|\b(?:the|its) (?:rest|remainder|remaining|balance)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
