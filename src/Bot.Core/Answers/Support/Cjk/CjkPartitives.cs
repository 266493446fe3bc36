using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Of "three of the eight pillars" a Korean or Japanese sentence tells of the three, not of all eight.</summary>
internal static partial class CjkPartitives
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        foreach (var (index, source) in context.Alignment.Sources.Index())
        {
            var sentence = source.Sentence;
            for (var i = 1; i < sentence.Quantities.Length; i++)
            {
                var (part, whole) = (sentence.Quantities[i - 1], sentence.Quantities[i]);
                if (!part.Ordinal && !whole.Ordinal && part.High < whole.Low && Of().IsMatch(sentence.Text.AsSpan(part.End, whole.Start - part.End))
                    && Said(context, whole, sentence) is { } said && Said(context, part, sentence) is null && !Among().IsMatch(context.Draft.Text, Math.Max(said.End, said.NounEnd))
                    && items.Exists(item => item.Found && item.Sentence == index && item.Places.Any(p => sentence.Words[p].Token.Start < part.Start || sentence.Words[p].Is(WordTraits.Verb))))
                {
                    context.Report(SupportIssueKind.Binding, said.Written(context.Draft.Text), sentence.Text);
                }
            }
        }
    }

    /// <summary>The same of a passage in the sentence's own language: 실종자 3명 가운데 2명을 찾았다.</summary>
    public static void CheckOwn(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        foreach (var source in sentence.Own)
        {
            var quantities = source.Sentence.Quantities;
            for (var i = 1; i < quantities.Length; i++)
            {
                var (whole, part) = (quantities[i - 1], quantities[i]);
                var end = Math.Max(whole.End, whole.NounEnd);
                if (!part.Ordinal && !whole.Ordinal && part.High < whole.Low && end < part.Start && OutOf().IsMatch(source.Text.AsSpan(end, part.Start - end))
                    && Said(context, whole, source.Sentence) is { } said && Said(context, part, source.Sentence) is null && !Among().IsMatch(draft, Math.Max(said.End, said.NounEnd))
                    && sentence.Clauses.FindLast(clause => clause.Form == CjkForm.Final) is { } last && source.Clauses.Exists(clause => clause.Start > part.End && CjkDone.IsSameVerb(draft[last.Start..last.End], source.Text[clause.Start..clause.End])))
                {
                    context.Report(SupportIssueKind.Binding, said.Written(draft), source.Text);
                    return;
                }
            }
        }
    }

    [GeneratedRegex("^ ?(?:가운데|중|のうち|うち|中)(?:에서|の)?[、,]? ?(?:약 ?|約)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OutOf();

    private static QuantityMention? Said(RuleContext context, QuantityMention told, EnglishSentence sentence)
    {
        foreach (var quantity in context.Draft.Quantities)
        {
            if (!quantity.Ordinal && QuantityComparison.SameValue(quantity, told, sentence))
            {
                return quantity;
            }
        }

        return null;
    }

    [GeneratedRegex("^ of (?:the|its|their|his|her|those|these|all) (?:\\w+ )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"\G[^,、.。]{0,12}?(?:중|가운데|のうち|の中|中の|うち)", RegexOptions.CultureInvariant)]
    private static partial Regex Among();
}
