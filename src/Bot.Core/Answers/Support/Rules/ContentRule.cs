using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Every name and every word that carries meaning stands in a cited passage, in this form or in another for the same.</summary>
internal static class ContentRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        var group = -1;
        var idioms = EnglishIdioms.Cover(draft.Words);
        for (var i = 0; i < draft.Words.Length; i++)
        {
            var word = draft.Words[i];
            if (word.Is(WordTraits.Name))
            {
                if (word.Group < 0 || word.Group != group)
                {
                    group = word.Group;
                    NameRule.Check(context, i);
                }

                continue;
            }

            group = -1;
            if (idioms is not null && idioms[i])
            {
                continue;
            }

            QuantifierRule.CheckStrength(context, i);
            QuantifierRule.CheckFew(context, i);
            if (ComparisonRule.IsBorneOut(context, i) || ComparedValues.Bear(context, i) || ValueWords.Tells(context, i) || ImpliedWords.IsVote(context, i) || ImpliedWords.IsPer(context, i))
            {
                continue;
            }

            if (QuantifierRule.IsOnlySome(context, word.Token.Folded))
            {
                context.Report(SupportIssueKind.Content, word.Token.Folded);
            }

            if (word.Is(WordTraits.Content) && !word.Is(WordTraits.Light) && !(QuantifierRule.QuantifierOf.ContainsKey(word.Token.Folded) && !context.Alignment.Find(i).Found))
            {
                CheckWord(context, i);
            }
            else if (QuantifierRule.QuantifierOf.TryGetValue(word.Token.Folded, out var quantifier) && !(word.Token.Folded == "most" && IsRanked(context, i + 1)) && !QuantifierRule.IsHarmless(draft, i))
            {
                QuantifierRule.Check(context, word.Token.Folded, quantifier);
            }
        }
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
        if (!place.Found && ((CauseRule.IsCausal(word.Token.Folded) && CauseRule.TellsAny(context)) || CauseRule.IsTold(context, index)))
        {
            return;
        }

        if (!place.Found && (LightVerb.Carries(context, index) || IsOfPhrase(context, index) || IsFollowed(context, index) || IsGrowth(context, index) || IsPartOfMonth(context, index) || IsSingle(context, word.Token.Folded) || IsAtFirst(context, index) || IsGeneralRank(context, index)))
        {
            return;
        }

        // "half as much" for "half the price"
        // The rule of comparisons judges it.
        if (!place.Found && word.Token.Folded == "ahead" && index + 1 < context.Draft.Words.Length && context.Draft.Words[index + 1].Token.Folded == "of")
        {
            return;
        }

        // "as high as No. 12", "only 36 million"
        if (!place.Found && IsMeasureWord(context.Draft, index))
        {
            return;
        }

        if (!place.Found && IsDeniedOpposite(context, index))
        {
            return;
        }

        // "9,000 strong"
        if (!place.Found && word.Token.Folded == "strong" && index > 0 && context.Draft.Words[index - 1].Is(WordTraits.Quantity))
        {
            return;
        }

        if (!place.Found && word.Token.Folded is "half" && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == 0.5m)))
        {
            return;
        }

        // "at the age of 91", "five years old": the value is checked with its unit.
        if (!place.Found && word.Token.Folded is "old" or "age" or "aged" && NextToValue(context.Draft.Words, index))
        {
            return;
        }

        if (!place.Found && word.Stem is "keep" or "stop" && NegationReader.IsNegation(context.Draft.Words, index))
        {
            return;
        }

        if (!place.Found && word.Is(WordTraits.Negated) && HasPrefixed(context, word.Stem))
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

        if (!place.Found && EnglishGrammar.AttributionStems.Contains(word.Stem) && !(word.Stem is "critic" or "analyst" or "expert" || IsConfession(context.Draft.Words, index)) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Attributed))))
        {
            return;
        }

        // One neutral word of saying for another.
        if (!place.Found && Neutral.Contains(word.Stem) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Neutral.Contains(w.Stem) && w.Is(WordTraits.Content | WordTraits.Light))))
        {
            return;
        }

        if (!place.Found && (ImpliedWords.Contains(context, index) || EntailedWords.Contains(context, index) || Converse.Tells(context, index) || HeldWords.Holds(context, index)))
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

    // "admitted the dam leaked" of "said": what is a fault may be admitted that was only said.
    private static bool IsConfession(Word[] words, int index) =>
        words[index].Stem == "admit" && !words.Skip(index + 1).Take(8).Any(w => w.Stem is "error" or "mistak" or "wrong" or "wrongdo" or "fault" or "failur" or "fail" or "guilt" or "crime" or "blame" or "lie" or "respons");

    // "mid-January" of "January 13"
    private static bool IsPartOfMonth(RuleContext context, int index)
    {
        var (first, last) = context.Draft.Words[index].Token.Folded switch { "early" => (1, 10), "mid" => (10, 20), "late" => (20, 31), _ => (0, 0) };
        return last > 0 && index + 1 < context.Draft.Words.Length && context.Draft.Words[index + 1].Is(WordTraits.Date)
            && context.Draft.Dates.FirstOrDefault(d => context.Draft.WordAt(d.Start) == index + 1) is { From: { Day: null, Month: { } month } }
            && context.Alignment.Sources.Any(s => s.Sentence.Dates.Any(d => d.From.Month == month && d.From.Day >= first && d.To.Day <= last));
    }

    // "the rise" of what doubled
    private static bool IsGrowth(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        var noun = index + 1 < words.Length && words[index + 1].Token.Folded is "in" or "of" ? NounPhrase.HeadFrom(words, index + 2) : -1;
        return words[index].Token.Folded is "rise" or "increase" or "growth" && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var told && Enumerable.Range(0, told.Words.Length).Any(i => told.Words[i].Token.Folded is "doubled" or "tripled" or "quadrupled" or "doubling" or "tripling"
            // What rose is what doubled.
            && (noun < 0 || context.Alignment.AnyIn(s, noun) is not { Count: > 0 } matches || matches.Exists(m => told.Clauses[m] == told.Clauses[i]))));
    }

    // "The collapse was followed by the departure" of "after it collapsed they left"
    private static bool IsFollowed(RuleContext context, int index)
    {
        var frame = context.Draft.Frames.FirstOrDefault(f => f.Verb == index);
        return context.Draft.Words[index].Token.Folded == "followed" && frame is { Passive: true, Patient: >= 0, Agent: >= 0 } && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s =>
        {
            var words = context.Alignment.Sources[s].Sentence.Words;
            var after = Array.FindIndex(words, w => w.Token.Folded == "after");
            if (after < 0)
            {
                return false;
            }

            var end = after + 1;
            var verbs = 0;
            // The clause of "after" ends at a break, or with its verb and what goes with it.
            while (end < words.Length && !words[end].Is(WordTraits.AfterBreak) && verbs < 2) { verbs += words[end].Is(WordTraits.Verb) ? 1 : 0; end++; }
            return context.Alignment.AnyIn(s, frame.Patient).Any(m => m > after && m < end) && context.Alignment.AnyIn(s, frame.Agent).Any(m => m < after || m >= end - 1);
        });
    }

    // "expected at first" of "initially expected"
    private static bool IsAtFirst(RuleContext context, int index) =>
        // "maiden flight" of "first flight"
        (context.Draft.Words[index].Token.Folded is "maiden" or "inaugural" or "debut" && index + 1 < context.Draft.Words.Length && context.Alignment.Find(index + 1) is { Found: true, Word: > 0 } place
            && context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word - 1].Token.Folded == "first") ||
        context.Draft.Words[index].Token.Folded == "first" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "initially" or "originally" or "initial" or "original" or "first" or "early" or "beginning" or "began"));

    // "a single passage" of "one passage"
    private static bool IsSingle(RuleContext context, string folded) =>
        // "double" of "twice as much"
        (folded == "double" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "twice" or "doubled" or "doubling" or "twofold"))) ||
        folded is "single" or "sole" or "lone" && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q is { Low: 1, High: 1, Ordinal: false, Unit: null }));

    // "the most famous" of "the best-known"
    private static bool IsRanked(RuleContext context, int next)
    {
        if (next >= context.Draft.Words.Length || context.Alignment.Find(next) is not { Found: true } place)
        {
            return false;
        }

        var words = context.Alignment.Sources[place.Sentence].Sentence.Words;
        return IsRank(words[place.Word].Token.Folded) || (place.Word > 0 && IsRank(words[place.Word - 1].Token.Folded));

        static bool IsRank(string folded) => folded is "best" or "worst" || (folded.Length > 5 && folded.EndsWith("est", StringComparison.Ordinal));
    }

    // "in greatest abundance" of "most abundant"
    private static bool IsGeneralRank(RuleContext context, int index) =>
        context.Draft.Words[index].Token.Folded is "greatest" or "highest" or "largest" && index + 1 < context.Draft.Words.Length && context.Alignment.Find(index + 1) is { Found: true } place && place.Word > 0
        && context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word - 1].Token.Folded == "most";

    private static readonly HashSet<string> Neutral = [.. "say state declare express announce report note tell remark mention add describe explain voice indicate signal speak".Split(' ').Select(Language.EnglishStemmer.Stem)];

    private static bool IsMeasureWord(EnglishSentence draft, int index)
    {
        var words = draft.Words;
        if (words[index].Token.Folded is "only" or "just" or "merely")
        {
            return QuantifierRule.IsHarmless(draft, index);
        }

        // "naps of more than 40 minutes" of "longer than": the value is checked with it.
        if (index + 2 < words.Length && words[index + 1].Token.Folded == "than" && words[index + 2].Is(WordTraits.Quantity) && draft.Quantities.Any(q => draft.WordAt(q.Start) == index + 2 && q.Approximation != Language.Approximation.None))
        {
            return true;
        }

        return index > 0 && words[index - 1].Token.Folded == "as" && words[index].Token.Folded is "high" or "low" or "far" or "long" or "early" or "soon" or "late" or "large" or "small" && index + 2 < words.Length && words[index + 1].Token.Folded == "as"
            && words.Skip(index + 2).Take(2).Any(w => w.Is(WordTraits.Quantity | WordTraits.Date));
    }

    // "without interruption" of what the passage calls uninterrupted.
    public static bool IsDeniedOpposite(RuleContext context, int index)
    {
        var word = context.Draft.Words[index];
        return word.Is(WordTraits.Negated) && word.Stem.Length > 3
            && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => NegatingPrefixes.Any(prefix => w.Stem.Length > prefix.Length + 3 && w.Stem.StartsWith(prefix, StringComparison.Ordinal) && w.Stem.AsSpan(prefix.Length).StartsWith(word.Stem)) || (w.Token.Folded.Contains("less", StringComparison.Ordinal) && w.Token.Folded.StartsWith(word.Stem, StringComparison.Ordinal))));
    }

    /// <summary>Whether a passage has a word with a denying prefix: "unhurt" of "hurt".</summary>
    public static bool HasPrefixed(RuleContext context, string stem) =>
        stem.Length > 3 && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => NegatingPrefixes.Any(prefix => w.Stem.Length == prefix.Length + stem.Length && w.Stem.StartsWith(prefix, StringComparison.Ordinal) && w.Stem.EndsWith(stem, StringComparison.Ordinal))));

    // Words of phrases that say what a preposition says.
    private static bool IsOfPhrase(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        string[] told = words[index].Token.Folded switch
        {
            "spite" when index > 0 && words[index - 1].Token.Folded == "in" => ["despite", "although", "though", "notwithstanding"],
            "close" when index + 1 < words.Length && words[index + 1].Token.Folded == "to" => ["near", "beside", "by", "off", "next"],
            "addition" when index > 0 && words[index - 1].Token.Folded == "in" => ["also", "and", "besides", "as"],
            "account" when index > 0 && words[index - 1].Token.Folded == "on" => ["because", "due", "for"],
            _ => [],
        };
        return told.Length > 0 && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Array.IndexOf(told, w.Token.Folded) >= 0));
    }

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
}
