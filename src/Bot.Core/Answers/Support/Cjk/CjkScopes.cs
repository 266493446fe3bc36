using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Negation, hedges, attribution, order and cause in a Korean or Japanese sentence.</summary>
internal static class CjkScopes
{
    private static readonly string[] CausesInPassage =
        ["because", "since", "due", "owing", "result", "resulted", "cause", "caused", "led", "prompted", "following", "after", "as", "retaliated", "response", "for", "amid", "therefore", "so", "blamed", "blames", "blaming", "blame", "attributed", "thanks", "over", "reason", "from"];

    private static readonly System.Collections.Frozen.FrozenSet<string> Ends = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "stop end quit abandon cancel halt close drop discontinue resign cease scrap ban suspend give shelve retire leave withdraw stand step longer forgo axe shut refrain wind".Split(' ').Select(Language.EnglishStemmer.Stem), StringComparer.Ordinal);

    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = CjkGrammar.NoNegation().Replace(context.Draft.Text, "");
        CheckPolarity(context, items, clauses, CjkGrammar.Negation().IsMatch(text));
        CjkHedges.Check(context, items, clauses);
        CheckCauseAcross(context, items);
        if (CjkGrammar.Before().IsMatch(text) && Says(context, "after", "following", "since") && !Says(context, "before", "until", "ahead", "prior"))
        {
            context.Report(SupportIssueKind.Relation, CjkGrammar.Before().Match(text).Value, context.Best.Sentence.Text);
        }

        else if (CjkGrammar.Before().Match(text) is { Success: true } before && Home(context, items, clauses) is { } home && home.Words.Any(w => w.Token.Folded is "after" or "following") && !home.Words.Any(w => w.Token.Folded is "before" or "until" or "ahead" or "prior" or "earlier"))
        {
            // "Before the merger …. After it 700 jobs were cut."
            context.Report(SupportIssueKind.Relation, before.Value, home.Text);
        }

        if (CjkGrammar.Afterwards().Match(text) is { Success: true } after && Says(context, "before", "ahead", "prior") && !Says(context, "after", "following", "since", "later", "then", "when", "once", "as"))
        {
            context.Report(SupportIssueKind.Relation, after.Value, context.Best.Sentence.Text);
        }

        if (CjkGrammar.First().Match(text) is { Success: true } first && Says(context, "last", "final", "latest") && !Says(context, "first", "initial", "earliest"))
        {
            context.Report(SupportIssueKind.Relation, first.Value, context.Best.Sentence.Text);
        }

        if (CjkGrammar.Last().Match(text) is { Success: true } last && Says(context, "first", "initial", "earliest") && !Says(context, "last", "final", "finally", "latest", "end", "ended"))
        {
            context.Report(SupportIssueKind.Relation, last.Value, context.Best.Sentence.Text);
        }

        // 与えるため: "to feed"
        text = Says(context, "to", "for") ? CjkGrammar.Purpose().Replace(text, "") : text;
        if (CjkGrammar.Cause().IsMatch(text) && !Says(context, CausesInPassage) && !HasCjk(context))
        {
            context.Report(SupportIssueKind.Relation, CjkGrammar.Cause().Match(text).Value, context.Best.Sentence.Text);
        }
    }

    // The sentence that holds what is done.
    private static EnglishSentence? Home(RuleContext context, List<CjkItem> items, List<CjkClause> clauses) =>
        clauses.LastOrDefault(c => c.Form == CjkForm.Final) is { } last && items.Find(i => i is { Found: true, IsName: false } && CjkClauses.IsVerb(last, items, i)) is { } verb && items.Count(i => i.Found && i.Sentence == verb.Sentence) * 2 > items.Count(i => i.Found)
            ? context.Alignment.Sources[verb.Sentence].Sentence : null;

    // "Because China banned exports, Lee wants to join": no sentence that tells of the one tells of the other.
    private static void CheckCauseAcross(RuleContext context, List<CjkItem> items)
    {
        if (HasCjk(context) || CjkGrammar.ReasonBefore().Match(context.Draft.Text) is not { Success: true } reason)
        {
            return;
        }

        var before = items.FindAll(i => i.Found && i.End <= reason.Index).Select(i => i.Sentence).ToList();
        var behind = items.FindAll(i => i.Found && i.Start >= reason.Index + reason.Length).Select(i => i.Sentence).ToList();
        if (before.Count >= 1 && behind.Count >= 2 && !before.Intersect(behind).Any()
            && !behind.Exists(s => context.Alignment.Sources[s].Sentence.Words is var words && (words[0].Token.Folded is "this" or "that" or "so" or "therefore" or "it" or "hence" or "consequently" or "as" || words.Any(w => w.Token.Folded is "because" or "therefore" or "thus" or "result"))))
        {
            context.Report(SupportIssueKind.Relation, reason.Value, context.Alignment.Sources[behind[0]].Sentence.Text);
        }
    }

    private static void CheckPolarity(RuleContext context, List<CjkItem> items, List<CjkClause> clauses, bool denies)
    {
        if (HasCjk(context))
        {
            // What a passage denies in other words than the sentence's, the sentence need not; its own words are for CjkPassageRule.
            var passageDenies = context.Alignment.Sources.Any(s => CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(s.Sentence.Text, "")));
            if (denies && !passageDenies && (!CjkGrammar.Lack().IsMatch(context.Alignment.Sources[context.Order[0]].Sentence.Text) || CjkDenials.DenyLack(context.Draft.Text)) && !CjkDenials.AreTold(CjkGrammar.NoNegation().Replace(context.Draft.Text, ""), context.Alignment.Sources[context.Order[0]].Sentence.Text))
            {
                context.Report(SupportIssueKind.Polarity, context.Draft.Text, context.Best.Sentence.Text);
            }

            return;
        }

        // "피하려고" for "to avoid": the passage's own word for it denies.
        denies = denies || items.Exists(i => i.Found && i.Term is not null && HoldsNegation(context.Alignment.Sources[i.Sentence].Sentence.Words, i.Places));
        if (CjkGrammar.Ceases().Match(context.Draft.Text) is { Success: true } ceases && !context.Alignment.Sources.Any(s => s.Sentence.Words.Where((w, i) => w.Is(WordTraits.Negated) || NegationReader.IsNegation(s.Sentence.Words, i) || Ends.Contains(w.Stem)).Any()))
        {
            context.Report(SupportIssueKind.Polarity, ceases.Value, context.Best.Sentence.Text);
        }

        CheckDenied(context, items, clauses);
        CjkStopped.Check(context, items, clauses);
        CheckBreaches(context, items);
        if (denies && !IsConfirmed(context, items))
        {
            context.Report(SupportIssueKind.Polarity, CjkGrammar.Negation().Match(context.Draft.Text).Value, context.Best.Sentence.Text);
        }
    }

    // Whether a passage denies something, too.
    private static bool IsConfirmed(RuleContext context, List<CjkItem> items) =>
        CjkGrammar.Negation().Matches(context.Draft.Text).Any(negation => items.Exists(i => i.Found && i.Start <= negation.Index && negation.Index < i.End))
        || items.Exists(item => item.Found && context.Alignment.Sources[item.Sentence].Sentence is var source && (item.Places.Any(p => source.Words[p].Is(WordTraits.Negated) || NegationReader.IsNegation(source.Words, p))
            || source.Text.Contains(" yet to ", StringComparison.Ordinal) || source.Words.Any(w => w.Token.Folded is "rarely" or "seldom" or "hardly" or "scarcely") || source.Words.Any(IsPrivative)));

    // What the passage denies, in a part of the sentence that does not deny.
    private static void CheckDenied(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        int? most = null;
        foreach (var item in items)
        {
            if (item is not { Found: true, Term: not null, IsName: false } || (item.End - item.Start < 2 && !CjkGlossary.IsVerb(item.Term.Text)))
            {
                continue;
            }

            var source = context.Alignment.Sources[item.Sentence].Sentence;
            var places = item.VerbPlaces(source);
            // Where nothing is denied, nothing is lost.
            if (HoldsDenial(source, places))
            {
                CheckDenied(context, items, clauses, item, places, most ??= items.Where(i => i.Found).GroupBy(i => i.Sentence).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(-1));
            }
        }
    }

    /// <param name="home">The source sentence that holds most of the words.</param>
    private static void CheckDenied(RuleContext context, List<CjkItem> items, List<CjkClause> clauses, CjkItem item, int[] places, int home)
    {
        var (text, source) = (context.Draft.Text, context.Alignment.Sources[item.Sentence].Sentence);
        var reached = places.SelectMany(p => Enumerable.Range(p, Math.Min(3, source.Words.Length - p))).Where(p => places.Contains(p) || source.Words[p].Is(WordTraits.NegatedHead)).ToList();
        // "no oil had leaked"
        if (CjkClauses.IsVerb(clauses, items, item) && places.All(p => source.Frames.Any(f => f.Verb == p && (f.Passive ? f.Patient : f.Agent) is >= 0 and var who && source.Clauses[who] == source.Clauses[p] && IsNone(source, who))) && !Denies(text, clauses, item))
        {
            context.Report(SupportIssueKind.Polarity, text[item.Start..item.End], source.Text);
            return;
        }

        if (places.All(p => source.Words[p].Is(WordTraits.Negated)) && reached.Exists(p => source.Words[p].Is(WordTraits.NegatedHead)) && (item.Sentence == home || IsAbsent(source, reached[0]) || clauses.Any(c => c.Form == CjkForm.Final && c.Start < item.End && item.Start < c.Last))
            && (CjkClauses.IsVerb(clauses, items, item) || !places.All(p => source.Words[p].Is(WordTraits.Verb)))
            && !items.Any(i => i.Sentence == item.Sentence && i.Places.Any(places.Contains) && Denies(text, clauses, i))
            && !items.Any(i => i.Sentence == item.Sentence && i.Places.Any(p => NegationReader.IsNegation(source.Words, p))))
        {
            context.Report(SupportIssueKind.Polarity, text[item.Start..item.End], source.Text);
        }
    }

    private static bool HoldsDenial(EnglishSentence source, int[] places)
    {
        foreach (var place in places)
        {
            if (!source.Words[place].Is(WordTraits.Negated))
            {
                return Array.Exists(source.Words, w => w.Token.Folded is "no" or "neither");
            }
        }

        return true;
    }

    private static bool IsNone(EnglishSentence source, int noun) => noun > 0 && Enumerable.Range(Math.Max(0, noun - 3), Math.Min(3, noun)).Any(i => source.Words[i].Token.Folded is "no" or "neither" && !source.Words[i + 1].Is(WordTraits.AfterBreak));

    // "a breach of standard protocol" is not the standard protocol.
    private static void CheckBreaches(RuleContext context, List<CjkItem> items)
    {
        foreach (var item in items)
        {
            if (item is { Found: true, Term: not null, IsName: false } && Array.Exists(context.Alignment.Sources[item.Sentence].Sentence.Words, IsBreach))
            {
                CheckBreaches(context, items, item);
            }
        }
    }

    private static void CheckBreaches(RuleContext context, List<CjkItem> items, CjkItem item)
    {
        var words = context.Alignment.Sources[item.Sentence].Sentence.Words;
        var breaches = item.Places.Select(p => Enumerable.Range(Math.Max(0, p - 4), Math.Min(4, p)).FirstOrDefault(i => IsBreach(words[i]) && words[i + 1].Token.Folded is "of" or "from" or "to", -1)).ToList();
        if (breaches.TrueForAll(at => at >= 0) && !CjkGrammar.Breach().IsMatch(context.Draft.Text) && !items.Exists(i => i.Sentence == item.Sentence && i.Places.Any(breaches.Contains)) && !CjkGrammar.Negation().IsMatch(context.Draft.Text))
        {
            context.Report(SupportIssueKind.Polarity, context.Draft.Text[item.Start..item.End], context.Alignment.Sources[item.Sentence].Sentence.Text);
        }
    }

    private static bool IsBreach(Word word) => word.Token.Folded is "breach" or "violation" or "departure" or "exception";

    private static bool HoldsNegation(Word[] words, int[] places)
    {
        foreach (var place in places)
        {
            if (NegationReader.IsNegation(words, place))
            {
                return true;
            }
        }

        return false;
    }

    // "the absence of a joint statement", "no statement"
    private static bool IsAbsent(EnglishSentence source, int place) =>
        Enumerable.Range(Math.Max(0, place - 4), Math.Min(4, place)).Any(i => source.Words[i].Is(WordTraits.Negation) || source.Words[i].Token.Folded is "absence" or "lack" or "without");

    // From the word to the verb that it belongs to, and what helps that verb.
    private static bool Denies(string text, List<CjkClause> clauses, CjkItem item)
    {
        var i = 0;
        while (i < clauses.Count && clauses[i].Last < item.End) { i++; }
        while (i + 1 < clauses.Count && clauses[i].Form == CjkForm.Adnominal && clauses[i].Start > item.End) { i++; }
        var end = i + 1 < clauses.Count ? Math.Max(clauses[i].Last, clauses[i + 1].Last - clauses[i + 1].Start <= 7 ? clauses[i + 1].Last : clauses[i + 1].Start) : text.Length;
        return CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(text[item.Start..Math.Max(item.End, end)], ""));
    }

    // "unconnected", "fearless"
    private static bool IsPrivative(Word word) =>
        (word.Token.Folded.StartsWith("un", StringComparison.Ordinal) && word.Token.Folded.Length > 5 && Language.WordNet.EnglishWordNet.Knows(word.Token.Folded[2..]))
        || (word.Token.Folded.EndsWith("less", StringComparison.Ordinal) && Language.WordNet.EnglishWordNet.Knows(word.Token.Folded[..^4]));

    private static bool Says(RuleContext context, params ReadOnlySpan<string> words)
    {
        foreach (var source in context.Alignment.Sources)
        {
            foreach (var word in source.Sentence.Words)
            {
                if (words.Contains(word.Token.Folded))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasCjk(RuleContext context) =>
        context.Best.Language != "en";
}
