using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Every name stands in a cited passage, or is the one that the passage points to.</summary>
internal static class NameRule
{
    public static void Check(RuleContext context, int first)
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
            else if (IsKnownTitle(context, draft.Words[i]) || IsPluralOfCode(context, draft.Words[i].Token.Folded))
            {
                found = true;
            }
            else
            {
                all = false;
                around &= context.IsAround(draft.Words[i]) || IsPublisher(context, draft.Words[i].Token.Folded);
            }
        }

        // "one million US dollars"
        if (draft.Words[first].Token.Folded == "us" && first + 1 < draft.Words.Length && draft.Words[first + 1].Stem == "dollar")
        {
            return;
        }

        var written = draft.Show(first);
        // The rest of a name, or whom "its" and "the leaders" mean, may be said around the passage.
        if (all || (around && found && at >= 0 && StandsAround(context, written)) || (around && !found && IsTitleOfPronoun(context, written)) || (around && !IsTaken(context, first) && (found || IsPublisher(context, draft.Words[first].Token.Folded) || context.Alignment.Sources.Any(s => PointsAround(s.Sentence)))))
        {
            var marker = at >= 0 ? context.Alignment.Sources[at].Passage.Marker : context.Best.Passage.Marker;
            context.Receipt.Add(new ReceiptLine("name", written, at >= 0 ? written : "(context)", marker));
            return;
        }

        context.Receipt.Add(new ReceiptLine("name", written, null, 0));
        context.Report(SupportIssueKind.Name, written);
    }

    // The whole name stands around, and a part of it in the passage: "Juan Ochoa" of "Ochoa opened".
    private static bool StandsAround(RuleContext context, string written) =>
        written.Contains(' ') && context.Cited.Any(c => c.Context?.Contains(written, StringComparison.Ordinal) == true);

    // The article's title, for a passage that says "it" or "he" of its subject.
    private static bool IsTitleOfPronoun(RuleContext context, string written) =>
        context.Cited.Any(c => c.Context is { } around && around.StartsWith(written, StringComparison.OrdinalIgnoreCase) && (around.Length == written.Length || around[written.Length] is '.' or ' ')
            && context.Alignment.Sources.Any(s => s.Passage == c && s.Sentence.Words.Length > 1 && s.Sentence.Words[0].Token.Folded is "it" or "he" or "she" or "they" or "its" or "his" or "her" or "their" or "this"));

    // "30 A321s" of "30 A321 jets"
    private static bool IsPluralOfCode(RuleContext context, string folded) =>
        folded.Length > 2 && folded[^1] == 's' && char.IsAsciiDigit(folded[^2]) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => folded.AsSpan(0, folded.Length - 1).SequenceEqual(w.Token.Folded)));

    // "CEO Dana Whitfield" is "chief executive Dana Whitfield"; "Mr" says nothing.
    private static bool IsKnownTitle(RuleContext context, Word word)
    {
        if (EnglishGrammar.EmptyTitles.Contains(word.Token.Folded))
        {
            return true;
        }

        // "TV" is television.
        var groups = word.Groups;
        if (!EnglishGrammar.Titles.Contains(word.Token.Folded) && !(word.Token.Is(Language.TokenFlags.AllCapitals) && groups.Said.Length > 0))
        {
            return false;
        }

        return context.IsAround(word) || context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => groups.MayStandFor(w.Groups)) || s.Sentence.Phrases.Any(p => groups.MayStandFor(p.Groups)));
    }

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
