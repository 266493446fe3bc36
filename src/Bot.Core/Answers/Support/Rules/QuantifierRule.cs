using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words that say how much or how often ("all", "only", "most") stand for one of their kind in the passage.</summary>
internal static class QuantifierRule
{
    // Words of grammar that all the same say how much or how often: one of the group must stand in the passage.
    private static readonly string[][] Quantifiers =
    [
        ["all", "every", "each", "entire", "whole", "always", "entirely", "completely", "fully", "everyone"],
        ["only", "solely", "exclusively", "sole", "just", "merely"],
        ["most", "majority", "mostly", "mainly", "largely", "chiefly"],
        ["many", "numerous", "much", "multiple", "large", "lots", "several", "numbers", "dozens", "hundreds", "thousands", "widely", "commonly", "countless"],
        ["more", "additional", "extra", "further", "greater", "higher", "larger", "increasingly", "over", "exceed", "above", "rise", "rose", "increase", "increased", "boost", "grow", "grew"],
        ["less", "fewer", "lower", "smaller", "under", "below", "fall", "fell", "decline", "cut"],
        ["few", "little"],
        ["again", "re", "resumed", "renewed", "another", "further"],
        ["against", "oppose", "opposed", "opposes", "opposition", "versus", "protest", "protested", "protesting", "protests", "condemned", "objected", "opponents", "critics", "reject", "rejected", "rejects", "resist", "resists", "resisted", "defy", "defied", "breach", "breached", "violate", "violated", "violation", "contrary", "lost", "beat", "defeated"],
        ["no", "none", "neither", "never", "not", "without", "nobody", "nothing"],
    ];

    public static readonly FrozenDictionary<string, int> QuantifierOf = Quantifiers
        .SelectMany((group, index) => group.Select(word => (word, index)))
        .Where(p => (p.index < 7 || p.word == "against") && p.word is not ("several" or "large" or "lots" or "numbers" or "over" or "above" or "under" or "below" or "just" or "rise" or "rose" or "increase" or "increased" or "boost" or "grow" or "grew" or "fall" or "fell" or "decline" or "cut" or "dozens" or "hundreds" or "thousands" or "widely" or "commonly" or "countless"))
        .DistinctBy(p => p.word).ToFrozenDictionary(p => p.word, p => p.index, StringComparer.Ordinal);

    // "both" and "all" say more than "one of them" and "some of them".
    public static bool IsOnlySome(RuleContext context, string word) =>
        word is "both" or "all" or "every" or "each" or "everyone"
        && context.Alignment.Sources.Any(s => HasPartOf(s.Sentence.Words)) && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "both" or "all" or "every" or "each"));

    /// <summary>"most of the inhabitants" is not "many of whom": where the sentence that the clause tells says how many, it decides.</summary>
    public static void CheckStrength(RuleContext context, int index)
    {
        var draft = context.Draft;
        if (Strength(draft.Words[index].Token.Folded) is > 0 and var said)
        {
            CheckStrength(context, index, said);
        }
    }

    private static void CheckStrength(RuleContext context, int index, int said)
    {
        var draft = context.Draft;
        if (index + 1 >= draft.Words.Length || !(draft.Words[index + 1].Token.Folded == "of" || (draft.Words[index + 1].Is(WordTraits.Content) && draft.Words[index].Token.Folded is "all" or "many")))
        {
            return;
        }

        var counts = Enumerable.Range(0, context.Alignment.Sources.Count).Select(s => Enumerable.Range(index, draft.Words.Length - index).Count(i => draft.Clauses[i] == draft.Clauses[index] && draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(s, i).Count > 0)).ToList();
        if (counts.Count == 0 || counts.Max() < 2 || counts.Count(c => c == counts.Max()) > 1)
        {
            return;
        }

        var source = context.Alignment.Sources[counts.IndexOf(counts.Max())].Sentence;
        var told = Enumerable.Range(0, source.Words.Length - 1).Where(i => source.Words[i + 1].Token.Folded == "of" && i + 2 < source.Words.Length && source.Words[i + 2].Token.Folded is "whom" or "which" or "them").Select(i => Strength(source.Words[i].Token.Folded)).Where(s => s > 0).ToList();
        if (told.Count > 0 && told.Max() < said && source.Words.All(w => Strength(w.Token.Folded) < said))
        {
            context.Report(SupportIssueKind.Content, draft.Words[index].Token.Folded, source.Text);
        }
    }

    /// <summary>"a few" are some, "few" are nearly none.</summary>
    public static void CheckFew(RuleContext context, int index)
    {
        var draft = context.Draft.Words;
        if (draft[index].Token.Folded != "few")
        {
            return;
        }

        var told = context.Alignment.Sources.SelectMany(s => Enumerable.Range(0, s.Sentence.Words.Length).Where(i => s.Sentence.Words[i].Token.Folded == "few").Select(i => IsSome(s.Sentence.Words, i))).ToList();
        if (told.Count > 0 && !told.Contains(IsSome(draft, index)))
        {
            context.Report(SupportIssueKind.Content, IsSome(draft, index) ? "a few" : "few");
        }

        static bool IsSome(Word[] words, int few) => few > 0 && words[few - 1].Token.Folded is "a" or "the" or "these" or "those" or "quite" or "past" or "last" or "next" or "first";
    }

    private static int Strength(string folded) => folded switch { "few" => 1, "some" or "several" => 2, "many" => 3, "most" => 4, "all" => 5, _ => 0 };

    private static bool BeforeValue(EnglishSentence draft, int i)
    {
        var at = draft.Words[i].Token.End;
        return draft.Quantities.Any(q => !q.Ordinal && q.Start >= at && draft.WordAt(q.Start) - i is >= 1 and <= 3 && !draft.Words[i + 1].Is(WordTraits.Content | WordTraits.Verb));
    }

    private static bool HasPartOf(Word[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Token.Folded is "one" or "some" or "most" or "many" or "few" or "half" or "neither" or "either" or "none" && words[i + 1].Token.Folded == "of")
            {
                return true;
            }
        }

        return false;
    }

    // "every member has" of "any member has"; "may choose any" does not choose every one.
    private static bool IsOfAny(Word[] words) =>
        Array.FindIndex(words, w => w.Token.Folded == "any") is >= 0 and var any && any <= 1 && !words.Any(w => w.Is(WordTraits.Negation) || w.Token.Folded is "if" or "whether" or "may" or "might" or "can" or "could" or "would");

    public static void Check(RuleContext context, string word, int quantifier)
    {
        foreach (var source in context.Alignment.Sources)
        {
            if (quantifier == 0 && IsOfAny(source.Sentence.Words))
            {
                return;
            }

            foreach (var other in source.Sentence.Words)
            {
                if (Array.IndexOf(Quantifiers[quantifier], other.Token.Folded) >= 0)
                {
                    return;
                }
            }

            if (source.Sentence.Quantities.Any(q => (quantifier == 4 && q.Approximation == Approximation.AtLeast) || (quantifier == 5 && q.Approximation == Approximation.AtMost)))
            {
                return;
            }
        }

        context.Report(SupportIssueKind.Content, word);
    }

    // "not only", "more than 300" (a value's), "most recent", "as much as" say nothing of their own.
    public static bool IsHarmless(EnglishSentence draft, int i) =>
        // "did all it could", "went all out"
        (draft.Words[i].Token.Folded == "all" && i + 1 < draft.Words.Length && (draft.Words[i + 1].Token.Folded == "out" || (i + 2 < draft.Words.Length && draft.Words[i + 1].Is(WordTraits.Pronoun) && draft.Words[i + 2].Token.Folded is "could" or "can"))) ||
        // "against 33 percent" for "compared with 33 percent"
        (draft.Words[i].Token.Folded == "against" && i + 1 < draft.Words.Length && draft.Words[i + 1].Is(WordTraits.Quantity)) ||
        // "a reaction against" for "a reaction to"
        (draft.Words[i].Token.Folded == "against" && i > 0 && draft.Words[i - 1].Stem is "reaction" or "react" or "respons" or "backlash" or "fine" or "charg" or "suit" or "lawsuit" or "penalti" or "sanction" or "verdict" or "claim" or "alleg" or "accus" or "case" or "appeal" or "final" or "match" or "game" or "win" or "victori" or "defeat" or "tie" or "draw" or "semifin" or "debut" or "goal" or "retali") ||
        // "as much space as possible", "every second" for "per second"
        (draft.Words[i].Token.Folded is "much" or "many" or "little" && i > 0 && draft.Words[i - 1].Token.Folded == "as") ||
        (draft.Words[i].Token.Folded is "every" or "each" && i + 1 < draft.Words.Length && draft.Words[i + 1].Token.Folded is "second" or "minute" or "hour" or "day" or "week" or "month" or "year") ||
        // "every August" for "annually"
        (draft.Words[i].Token.Folded is "every" or "each" && i + 1 < draft.Words.Length && draft.Words[i + 1].Is(WordTraits.Date | WordTraits.Quantity)) ||
        // "only 36 million people" says how the writer takes the value.
        (draft.Words[i].Token.Folded is "only" or "just" or "merely" && BeforeValue(draft, i)) ||
        (i > 0 && draft.Words[i - 1].Token.Folded is "not" or "at") || (i + 1 < draft.Words.Length && draft.Words[i + 1].Token.Folded is "recent" or "recently")
        || (draft.Words[i].Token.Folded is "more" or "less" or "fewer" or "much" or "many" or "each" or "most" && i + 1 < draft.Words.Length && (draft.Words[i + 1].Token.Folded is "as" or "other" or "importantly"
                || (draft.Words[i + 1].Token.Folded == "than" && i + 2 < draft.Words.Length && draft.Words[i + 2].Is(WordTraits.Quantity))));
}
