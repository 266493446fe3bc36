using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Numbers that a passage tells without writing them: one of "a woman", the first of "initial", two of whom it names.</summary>
internal static class ToldNumber
{
    // "four men and one woman" of "four men and a woman"
    public static bool IsArticle(RuleContext context, int noun)
    {
        for (var index = 0; noun < context.Draft.Words.Length && index < context.Alignment.Sources.Count; index++)
        {
            var words = context.Alignment.Sources[index].Sentence.Words;
            if (context.Alignment.In(index, noun).Any(m => Array.FindLastIndex(words, m, Math.Min(m + 1, 4), w => w.Is(WordTraits.Determiner)) is >= 0 and var article && words[article].Token.Folded is "a" or "an" && !words[article..m].Any(w => w.Is(WordTraits.Verb | WordTraits.Preposition))))
            {
                return true;
            }
        }

        return false;
    }

    // "the strongest gusts reached 142 km/h" of "gusts of up to 142 km/h"
    public static bool IsHighest(RuleContext context, in QuantityMention told) =>
        told.Approximator == "up to" && context.Draft.Words.Any(w => w.Token.Folded is "strongest" or "highest" or "largest" or "biggest" or "fastest" or "longest" or "most" or "maximum" or "peak" or "top");

    public static bool IsInitial(RuleContext context, int noun)
    {
        for (var index = 0; noun < context.Draft.Words.Length && index < context.Alignment.Sources.Count; index++)
        {
            var words = context.Alignment.Sources[index].Sentence.Words;
            if (context.Alignment.AnyIn(index, noun).Any(m => m > 0 && words[m - 1].Token.Folded is "initial" or "original" or "earliest" or "maiden" or "inaugural" or "opening" or "debut"))
            {
                return true;
            }
        }

        return false;
    }

    // "2013~14년": the end of a span of years without its century.
    public static bool IsShortYear(RuleContext context, QuantityMention said) =>
        said.Unit is "year" or null && said.Low is >= 0 and < 100 && said.Start > 0 && context.Draft.Text[said.Start - 1] is '~' or '-' or '–' or '〜' or '～'
        && context.Alignment.Sources.Any(s => s.Sentence.Dates.Any(d => d.To.Year % 100 == said.Low));

    // "the two resemble each other": whatever two they are.
    public static bool IsPronounPair(RuleContext context, in QuantityMention said)
    {
        var words = context.Draft.Words;
        var (at, next) = (context.Draft.WordAt(said.Start), context.Draft.WordAt(said.End));
        return said is { Low: 2, High: 2, Ordinal: false } && at > 0 && words[at - 1].Token.Folded is "the" or "these" && (next >= words.Length || words[next].Is(WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future | WordTraits.AfterBreak) || (EnglishWordNet.IsOnlyVerb(words[next].Token.Folded) && !words[next].Token.Folded.EndsWith('s'))
            // "the fifth meeting between the two in a year"
            || (at > 1 && words[at - 2].Token.Folded is "between" or "of" && !words[next].Is(WordTraits.Content | WordTraits.Quantity)));
    }

    // ヘロン4, 헤론-4: "Heron-4"
    public static bool IsInCjkName(RuleContext context, in QuantityMention said)
    {
        var (text, at) = (context.Draft.Text, said.Start - 1);
        if (at < 1 || said.HasNoun || said.Unit is not null || !(CjkText.IsKana(text[at]) && !CjkText.IsHiragana(text[at]) || (text[at] == '-' && CjkText.IsCjk(text, at - 1))))
        {
            return false;
        }

        var number = text[said.Start..said.End];
        return context.Alignment.Sources.Any(s => s.Sentence.Text.Contains($"-{number}", StringComparison.Ordinal) || s.Sentence.Words.Any(w => w.Token.Is(TokenFlags.Capitalised) && w.Token.Folded.EndsWith(number, StringComparison.Ordinal)));
    }

    // 두 정상: whom the passages name; 3국 협력: what is trilateral.
    public static bool IsCjkGroup(RuleContext context, in QuantityMention said)
    {
        var text = context.Draft.Text;
        return (said is { Low: 2, High: 2 } && text[said.Start] is '두' or '양' or '両' && TopicReader.NamesOf(context) >= 2)
            || (said is { Low: 3, High: 3 } && (said.Unit == "country" || (said.End < text.Length && text[said.End] is '국' or '国')) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "trilateral" or "tripartite")));
    }
}
