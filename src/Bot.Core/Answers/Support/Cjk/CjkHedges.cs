using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What an English passage says to be possible or planned, or gives as somebody's word, is not told as a fact in Korean or Japanese.</summary>
internal static partial class CjkHedges
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        // "according to projections" says whose view it is, not that it may be otherwise.
        var hedged = CjkGrammar.Hedge().IsMatch(CjkGrammar.WithoutSource(text));
        if (CjkPassageRule.Certain().Match(text) is { Success: true } certain && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.HedgedHead | WordTraits.Attributed)))
            && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => EnglishGrammar.CertaintyForms.Contains(w.Token.Folded) || w.Stem is "confirm" or "find")))
        {
            context.Report(SupportIssueKind.Hedge, certain.Value, context.Best.Sentence.Text);
        }

        hedged = hedged || Bids().IsMatch(text) || Doubts().IsMatch(text);
        // "agreed to transcend" is told with its "agreed".
        hedged = hedged || items.Exists(i => i.Found && !CjkGrammar.IsInSource(text, i.End) && IsLeftOpen(context.Alignment.Sources[i.Sentence].Sentence.Words, i.Places));
        hedged = hedged || CjkGrammar.Resolve().IsMatch(text) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem is "agre" or "decid" or "promis" or "pledg" or "vow" or "resolv" or "commit"));
        var attributed = CjkGrammar.Attribution().IsMatch(text);
        var (all, attributable) = (0, 0);
        foreach (var item in items.Where(i => i.Found && i.Term is not null))
        {
            var source = context.Alignment.Sources[item.Sentence].Sentence;
            var words = source.Words;
            var places = hedged ? [] : item.VerbPlaces(source);
            if (!hedged && item.Places.Length > 0 && Array.TrueForAll(item.Places, place => HedgeRule.IsSupposed(source, place)) && clauses.Exists(clause => CjkClauses.IsVerb(clause, items, item) && CjkDone.IsDone(text, clause)))
            {
                context.Report(SupportIssueKind.Hedge, text[item.Start..item.End], source.Text);
            }
            else if (!hedged && AreAll(words, places, WordTraits.HedgedHead) && (HasVerb(words, places) || CjkClauses.IsVerb(clauses, items, item)) && !HoldsHedge(words, item.Places))
            {
                context.Report(SupportIssueKind.Hedge, text[item.Start..item.End], source.Text);
            }

            all++;
            attributable += AreAll(words, item.Places, WordTraits.Attributed) ? 1 : 0;
        }

        if (!hedged && !text.Contains("とされ", StringComparison.Ordinal))
        {
            foreach (var source in context.Alignment.Sources)
            {
                foreach (var quantity in source.Sentence.Quantities)
                {
                    var at = source.Sentence.WordAt(quantity.Start);
                    if (at < source.Sentence.Words.Length && source.Sentence.Words[at].Is(WordTraits.Hedged) && context.Draft.Quantities.Any(q => q.Low == quantity.Low && q.High == quantity.High))
                    {
                        context.Report(SupportIssueKind.Hedge, quantity.Written(source.Sentence.Text), source.Sentence.Text);
                    }
                }
            }
        }

        // A value that the passage gives as nobody's word is no view either.
        all += context.Draft.Quantities.Count(said => context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => QuantityComparison.SameValue(said, q, s.Sentence) && !s.Sentence.Words[Math.Min(s.Sentence.WordAt(q.Start), s.Sentence.Words.Length - 1)].Is(WordTraits.Attributed))));
        if (!attributed && all > 0 && attributable * 2 > all)
        {
            context.Report(SupportIssueKind.Attribution, text, context.Best.Sentence.Text);
        }
    }

    // Told with the order or the request that it is.
    [GeneratedRegex("명령|지시|요구|요청|촉구|권고|命じ|命令|指示|求め|要請|要求|勧告", RegexOptions.CultureInvariant)]
    private static partial Regex Bids();

    [GeneratedRegex("의문|의심|회의적|疑問|疑って|疑わし|懐疑", RegexOptions.CultureInvariant)]
    private static partial Regex Doubts();

    // "agreed to transcend"
    private static bool IsLeftOpen(Word[] words, int[] places)
    {
        foreach (var place in places)
        {
            if (ScopeReader.IsHedge(words, place) || (place + 1 < words.Length && words[place + 1].Token.Folded == "to" && words[place].Is(WordTraits.Verb)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreAll(Word[] words, int[] places, WordTraits any)
    {
        foreach (var place in places)
        {
            if (!words[place].Is(any))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasVerb(Word[] words, int[] places)
    {
        foreach (var place in places)
        {
            if (words[place].Is(WordTraits.Verb))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsHedge(Word[] words, int[] places)
    {
        foreach (var place in places)
        {
            if (ScopeReader.IsHedge(words, place))
            {
                return true;
            }
        }

        return false;
    }
}
