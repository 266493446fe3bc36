using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A value is no surer than the hedge that it stands under, and nothing is called certain that the passage leaves open.</summary>
internal static class CertaintyRule
{
    /// <param name="hedged">Whether the draft has a hedge.</param>
    public static void Check(RuleContext context, bool hedged)
    {
        CheckQuantities(context, hedged);
        CheckCertainty(context);
    }

    // "by 0.33% to 0.35%" in the reach of "could" is no more certain than the verb.
    private static void CheckQuantities(RuleContext context, bool hedged)
    {
        if (hedged)
        {
            return;
        }

        foreach (var said in context.Draft.Quantities)
        {
            // "a permit to log 2,400 hectares" leaves it as open as "would have allowed".
            if (IsIntended(context, said))
            {
                continue;
            }

            foreach (var source in context.Alignment.Sources)
            {
                foreach (var quantity in source.Sentence.Quantities)
                {
                    var at = source.Sentence.WordAt(quantity.Start);
                    if (quantity.Low == said.Low && quantity.High == said.High && at < source.Sentence.Words.Length && source.Sentence.Words[at].Is(WordTraits.Hedged) && !IsGiven(source.Sentence.Words, at)
                        && !source.Sentence.Quantities.Any(q => q.Low == said.Low && q.High == said.High && !source.Sentence.Words[source.Sentence.WordAt(q.Start)].Is(WordTraits.Hedged)))
                    {
                        context.Report(SupportIssueKind.Hedge, said.Written(context.Draft.Text), source.Sentence.Text);
                    }
                }
            }
        }
    }

    private static bool IsIntended(RuleContext context, in QuantityMention said) =>
        context.Draft is var draft && draft.WordAt(said.Start) is > 2 and var at && draft.Words[at - 1].Is(WordTraits.Verb) && draft.Words[at - 2].Token.Folded == "to" && draft.Words[at - 3].Is(WordTraits.Content) && !draft.Words[at - 3].Is(WordTraits.Verb)
        && !IsToldAsDone(context, at - 3);

    // "won a contract and might build": what was won is not what is open.
    private static bool IsToldAsDone(RuleContext context, int noun) =>
        context.Alignment.Find(noun) is { Found: true } place && context.Alignment.Sources[place.Sentence].Sentence is var source
        && context.Alignment.In(place.Sentence, noun).TrueForAll(m => !source.Words[m].Is(WordTraits.Hedged | WordTraits.HedgedHead) && source.Governors[m] >= 0 && source.Governors[m] < m && !source.Words[source.Governors[m]].Is(WordTraits.Hedged | WordTraits.HedgedHead));

    // "plans to scrap a subsidy worth 900 million": what it is worth is no plan.
    private static bool IsGiven(Word[] words, int value)
    {
        for (var i = value - 1; i >= 0 && i >= value - 3; i--)
        {
            if (i == value - 1 && IsAttribute(words, value))
            {
                // "plans to build a $7.4 billion factory"
                return true;
            }

            if (words[i].Token.Folded is "worth" or "valued" or "costing" or "named" or "called" or "aged")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAttribute(Word[] words, int value)
    {
        var next = value;
        while (next < words.Length && words[next].Is(WordTraits.Quantity)) { next++; }
        return words[value - 1].Is(WordTraits.Determiner) && next < words.Length && words[next].Is(WordTraits.Content) && !words[next].Is(WordTraits.Verb | WordTraits.AfterBreak);
    }

    // "is certain to", where the passage is not.
    private static void CheckCertainty(RuleContext context)
    {
        foreach (var word in context.Draft.Words)
        {
            var folded = word.Token.Folded;
            if (EnglishGrammar.CertaintyForms.Contains(folded) && !word.Is(WordTraits.Negated) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Hedged | WordTraits.HedgedHead | WordTraits.Attributed)))
                && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => EnglishGrammar.CertaintyForms.Contains(w.Token.Folded))))
            {
                context.Report(SupportIssueKind.Hedge, folded, context.Best.Sentence.Text);
            }
        }
    }
}
