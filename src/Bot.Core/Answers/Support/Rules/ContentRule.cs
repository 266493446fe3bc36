using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Every name and every word that carries meaning stands in a cited passage, in this form or in another for the same.</summary>
internal static class ContentRule
{
    // Words of grammar that all the same say how much or how often: one of the group must stand in the passage.
    private static readonly string[][] Quantifiers =
    [
        ["all", "every", "each", "entire", "whole", "always", "entirely", "completely", "fully", "everyone"],
        ["only", "solely", "exclusively", "sole", "just", "merely"],
        ["most", "majority", "mostly", "mainly", "largely", "chiefly"],
        ["many", "numerous", "much", "multiple", "large", "lots", "several", "numbers", "dozens", "hundreds", "thousands"],
        ["more", "additional", "extra", "further", "greater", "higher", "larger", "increasingly", "over", "exceed", "above", "rise", "rose", "increase", "increased", "boost", "grow", "grew"],
        ["less", "fewer", "lower", "smaller", "under", "below", "fall", "fell", "decline", "cut"],
        ["few", "little"],
        ["again", "re", "resumed", "renewed", "another", "further"],
        ["against", "oppose", "opposed", "opposes", "opposition", "versus", "protest", "protested", "protesting", "protests", "condemned", "objected", "opponents", "critics", "reject", "rejected", "rejects"],
        ["no", "none", "neither", "never", "not", "without", "nobody", "nothing"],
    ];

    private static readonly FrozenDictionary<string, int> QuantifierOf = Quantifiers
        .SelectMany((group, index) => group.Select(word => (word, index)))
        .Where(p => (p.index < 7 || p.word == "against") && p.word is not ("several" or "large" or "lots" or "numbers" or "over" or "above" or "under" or "below" or "just" or "rise" or "rose" or "increase" or "increased" or "boost" or "grow" or "grew" or "fall" or "fell" or "decline" or "cut" or "dozens" or "hundreds" or "thousands"))
        .DistinctBy(p => p.word).ToFrozenDictionary(p => p.word, p => p.index, StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        var group = -1;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            ref readonly var word = ref draft.Words[i];
            if (word.Is(WordTraits.Name))
            {
                if (word.Group < 0 || word.Group != group)
                {
                    group = word.Group;
                    CheckName(context, i);
                }

                continue;
            }

            group = -1;
            if (IsOnlySome(context, word.Token.Folded))
            {
                context.Report(SupportIssueKind.Content, word.Token.Folded);
            }

            if (word.Is(WordTraits.Content) && !word.Is(WordTraits.Light) && !(QuantifierOf.ContainsKey(word.Token.Folded) && !context.Alignment.Find(i).Found))
            {
                CheckWord(context, i);
            }
            else if (QuantifierOf.TryGetValue(word.Token.Folded, out var quantifier) && !IsHarmless(draft, i))
            {
                CheckQuantifier(context, word.Token.Folded, quantifier);
            }
        }
    }

    private static void CheckName(RuleContext context, int first)
    {
        var draft = context.Draft;
        var (found, at, all) = (false, -1, true);
        var around = true;
        for (var i = first; i < draft.Words.Length && draft.Words[i].Group == draft.Words[first].Group && (i == first || draft.Words[i].Group >= 0); i++)
        {
            if (context.Alignment.Find(i) is { Found: true } place)
            {
                (found, at) = (true, place.Sentence);
            }
            else if (IsKnownTitle(context, draft.Words[i]))
            {
                found = true;
            }
            else
            {
                all = false;
                around &= context.IsAround(draft.Words[i]) || IsPublisher(context, draft.Words[i].Token.Folded);
            }
        }

        var written = draft.Show(first);
        // The rest of a name, or whom "its" and "the leaders" mean, may be said around the passage.
        if (all || (around && !IsTaken(context, first) && (found || IsPublisher(context, draft.Words[first].Token.Folded) || context.Alignment.Sources.Any(s => PointsAround(s.Sentence)))))
        {
            var marker = at >= 0 ? context.Alignment.Sources[at].Passage.Marker : context.Best.Passage.Marker;
            context.Receipt.Add(new ReceiptLine("name", written, at >= 0 ? written : "(context)", marker));
            return;
        }

        context.Receipt.Add(new ReceiptLine("name", written, null, 0));
        context.Report(SupportIssueKind.Name, written);
    }

    // "CEO Dana Whitfield" is "chief executive Dana Whitfield"; "Mr" says nothing.
    private static bool IsKnownTitle(RuleContext context, in Word word)
    {
        if (EnglishGrammar.EmptyTitles.Contains(word.Token.Folded))
        {
            return true;
        }

        if (!EnglishGrammar.Titles.Contains(word.Token.Folded))
        {
            return false;
        }

        var groups = word.Groups;
        return context.IsAround(word) || context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => groups.MayStandFor(w.Groups)) || s.Sentence.Phrases.Any(p => groups.MayStandFor(p.Groups)));
    }

    private static void CheckWord(RuleContext context, int index)
    {
        var word = context.Draft.Words[index];
        var place = context.Alignment.Find(index);
        if (!place.Found && (TopicReader.IsTopic(context, index) || IsOpposite(context, index)))
        {
            return;
        }

        // The rule of causes judges these where the passage tells a cause in its own way.
        if (!place.Found && CauseRule.IsCausal(word.Token.Folded) && CauseRule.TellsAny(context))
        {
            return;
        }

        // "half as much" for "half the price"
        if (!place.Found && word.Token.Folded is "half" && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == 0.5m)))
        {
            return;
        }

        // "at the age of 91", "five years old": the value is checked with its unit.
        if (!place.Found && word.Token.Folded is "old" or "age" or "aged" && NextToValue(context.Draft.Words, index))
        {
            return;
        }

        if (!place.Found && word.Stem is "keep" or "stop" && ScopeReader.IsNegation(context.Draft.Words, index))
        {
            return;
        }

        if (!place.Found && (word.Is(WordTraits.Pronoun) || EnglishGrammar.PlainNegatingVerbs.Contains(word.Stem)))
        {
            return;
        }

        if (!place.Found && EnglishGrammar.IsHedge(word.Token.Folded, word.Stem) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Modal | WordTraits.HedgedHead))))
        {
            return;
        }

        if (!place.Found && EnglishGrammar.AttributionStems.Contains(word.Stem) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Attributed))))
        {
            return;
        }

        if (!place.Found && (IsSoft(context, index) || AnchorRule.Holds(context, index)))
        {
            return;
        }

        var found = place.Found ? context.Alignment.Sources[place.Sentence] : null;
        context.Receipt.Add(new ReceiptLine("content", word.Token.Folded, found?.Sentence.Words[place.Word].Token.Folded, found?.Passage.Marker ?? 0));
        if (found is null)
        {
            context.Report(SupportIssueKind.Content, word.Token.Folded);
        }
    }

    /// <summary>From this share on of a clause that the passages hold a word of little meaning may be added to it.</summary>
    private const double MostOfIt = 0.6;

    // One such word a clause, not counted by a number and not in a list.
    private static bool IsSoft(RuleContext context, int index)
    {
        var draft = context.Draft;
        var word = draft.Words[index];
        if (!EnglishSoftWords.Contains(word.Stem) || word.Token.Is(TokenFlags.Capitalised) || (index > 0 && draft.Words[index - 1].Is(WordTraits.Quantity)) || HasOpposite(context, word.Stem))
        {
            return false;
        }

        var (all, held, soft) = (0, 0, 0);
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Clauses[i] != draft.Clauses[index] || !draft.Words[i].Is(WordTraits.Content | WordTraits.Quantity | WordTraits.Date) || draft.Words[i].Is(WordTraits.Light))
            {
                continue;
            }

            all++;
            var found = !draft.Words[i].Is(WordTraits.Content) || context.Alignment.Find(i).Found;
            held += found ? 1 : 0;
            soft += found ? 0 : 1;
        }

        return soft == 1 && all >= 3 && held >= MostOfIt * all;
    }

    private static bool HasOpposite(RuleContext context, string stem) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => EnglishAntonyms.Are(stem, w.Stem)));

    private static bool NextToValue(Word[] words, int index) =>
        (index > 0 && words[index - 1].Is(WordTraits.Quantity)) || (index + 1 < words.Length && words[index + 1].Is(WordTraits.Quantity)) || (index + 2 < words.Length && words[index + 2].Is(WordTraits.Quantity));

    // "unencrypted" of what the passage says is not encrypted.
    private static bool IsOpposite(RuleContext context, int index)
    {
        var stem = context.Draft.Words[index].Stem;
        foreach (var prefix in NegatingPrefixes)
        {
            if (stem.Length > prefix.Length + 3 && stem.StartsWith(prefix, StringComparison.Ordinal)
                && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => (w.Stem == stem[prefix.Length..] || w.Stem.StartsWith(stem[prefix.Length..], StringComparison.Ordinal)) && w.Is(WordTraits.Negated))))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] NegatingPrefixes = ["un", "in", "non", "im", "dis", "ir", "il"];

    // "both" and "all" say more than "one of them" and "some of them".
    private static bool IsOnlySome(RuleContext context, string word) =>
        word is "both" or "all" or "every" or "each" or "everyone"
        && context.Alignment.Sources.Any(s => HasPartOf(s.Sentence.Words)) && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "both" or "all" or "every" or "each"));

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

    private static void CheckQuantifier(RuleContext context, string word, int quantifier)
    {
        foreach (var source in context.Alignment.Sources)
        {
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
    private static bool IsHarmless(EnglishSentence draft, int i) =>
        (i > 0 && draft.Words[i - 1].Token.Folded is "not" or "at") || (i + 1 < draft.Words.Length && draft.Words[i + 1].Token.Folded is "recent" or "recently")
        || (draft.Words[i].Token.Folded is "more" or "less" or "fewer" or "much" or "many" or "each" or "most" && i + 1 < draft.Words.Length && (draft.Words[i + 1].Token.Folded is "as" or "other" or "importantly"
                || (draft.Words[i + 1].Token.Folded == "than" && i + 2 < draft.Words.Length && draft.Words[i + 2].Is(WordTraits.Quantity))));

    // "with Takaichi" where the passage says "with Xi": its own name stands in that place, so none is wanted from around it.
    private static bool IsTaken(RuleContext context, int first)
    {
        var place = PlaceOf(context.Draft, first);
        var source = context.Best.Sentence;
        for (var i = 0; i < source.Words.Length; i++)
        {
            if (source.Words[i].Is(WordTraits.Name) && (i == 0 || source.Words[i].Group < 0 || source.Words[i].Group != source.Words[i - 1].Group)
                && PlaceOf(source, i) == place && !IsUsed(context, i))
            {
                return true;
            }
        }

        return false;
    }

    private static string PlaceOf(EnglishSentence sentence, int first)
    {
        var last = first;
        while (last + 1 < sentence.Words.Length && sentence.Words[last + 1].Group >= 0 && sentence.Words[last + 1].Group == sentence.Words[first].Group)
        {
            last++;
        }

        if (sentence.Words[last].Is(WordTraits.Possessive))
        {
            return "of";
        }

        var before = first - 1;
        while (before >= 0 && sentence.Words[before].Is(WordTraits.Determiner) && !sentence.Words[first].Is(WordTraits.AfterBreak))
        {
            before--;
        }

        return before >= 0 && sentence.Words[before].Is(WordTraits.Preposition) && !sentence.Words[before].Is(WordTraits.Conjunction) ? sentence.Words[before].Token.Folded
            : sentence.Frames.Any(f => f.Patient >= first && f.Patient <= last) ? "object"
            : "subject";
    }

    private static bool IsUsed(RuleContext context, int source)
    {
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (context.Alignment.In(context.Alignment.Best, i).Contains(source))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPublisher(RuleContext context, string folded) =>
        context.Cited.Any(c => c.Publisher?.Contains(folded, StringComparison.OrdinalIgnoreCase) == true);

    private static bool PointsAround(EnglishSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var word = sentence.Words[i];
            if (word.Is(WordTraits.Pronoun) || word.Token.Folded is "his" or "her" or "its" or "their" or "this" or "these" or "both")
            {
                return true;
            }

            // "the leaders", "the summit", "the trade pact"
            if (word.Token.Folded == "the" && i + 1 < sentence.Words.Length && sentence.Words[i + 1].Is(WordTraits.Content) && !sentence.Words[i + 1].Is(WordTraits.Name))
            {
                return true;
            }
        }

        return false;
    }
}
