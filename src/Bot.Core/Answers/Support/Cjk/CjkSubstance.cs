using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A Korean or Japanese sentence that says little of an English passage has to say it by a word that means the passage's own, not one that
/// only may stand for it. See <see cref="SubstanceRule"/>.</summary>
internal static class CjkSubstance
{
    /// <summary>How many of its words, numbers and days a sentence has to share with the passages where its verb is another.</summary>
    private const int Enough = 3;

    private const int Long = 5;

    public static void Check(RuleContext context, CjkSentence sentence, List<CjkItem> items)
    {
        if (context.Alignment.Sources.Any(source => source.Language != "en") || sentence.Clauses.LastOrDefault(clause => clause.Form == CjkForm.Final) is not { } last)
        {
            return;
        }

        // 意欲を示した: a verb without a meaning of its own says what stands before it.
        var verb = items.FindLast(item => item.Start < last.Last && last.Start < item.End) ?? items.FindLast(item => item.End <= last.Start);
        if (items.Count >= Long || verb is not { IsName: false } || IsOwn(context, verb))
        {
            return;
        }

        var own = items.Count(item => IsOwn(context, item)) + context.Draft.Quantities.Length + context.Draft.Dates.Length + Math.Max(0, items.Count(item => item.IsName) - 1);
        if (own < Enough)
        {
            context.Report(SupportIssueKind.Undecided, context.Draft.Text[last.Start..last.Last]);
        }
    }

    private static bool IsOwn(RuleContext context, CjkItem item)
    {
        if (item is not { Found: true, IsName: false, Entity: null, Term: { } term })
        {
            return false;
        }

        var words = context.Alignment.Sources[item.Sentence].Sentence.Words;
        return term.English.Any(english => english.Split(' ') is var parts && item.Places.Any(place =>
            parts.Any(part => EnglishStemmer.Stem(part) == words[place].Stem || part == IrregularForms.BaseOf(words[place].Token.Folded))));
    }
}
