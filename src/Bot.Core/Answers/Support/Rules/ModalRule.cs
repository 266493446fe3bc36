using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Nobody has to do what a passage does not say that he has to, nobody promised what only may be, and nobody is what he could be.</summary>
internal static class ModalRule
{
    private static readonly FrozenSet<string> Duty = Stems(
        "must should ought need necessary necessity require requirement oblige obligation obligatory mandatory compulsory duty force compel order rule law ban limit demand call urge recommend recommendation ask tell advise advice warn want expect expectation likely suppose responsible "
        + "deadline condition bind obey insist entitle standard guideline regulation treaty pact deal agreement contract sentence instruct appeal propose plan essential vital crucial key important better best right goal target until unless only");

    private static readonly FrozenSet<string> Resolve = Stems("promise pledge vow agree decide plan intend commit undertake guarantee expect likely set due will shall going schedule want hope seek aim propose probably probable announce");

    private static readonly FrozenSet<string> Firm = Stems("promise pledge vow agree decide plan intend commit expect likely");

    private static readonly FrozenSet<string> Resolved = Stems("promise pledge vow agree decide resolve undertake guarantee vote");

    private static readonly FrozenSet<string> Wishes = Stems("ask want hope wish seek offer threaten beg request apply");

    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 0; i < words.Length; i++)
        {
            CheckDuty(context, i);
            CheckFirm(context, i);
            CheckWish(context, i);
            CheckBeing(context, i);
        }
    }

    // "must pay" of "paid"
    private static void CheckDuty(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        var isDuty = words[i].Token.Folded is "must" or "should" || (words[i].Token.Folded is "has" or "have" && i + 1 < words.Length && words[i + 1].Token.Folded == "to");
        if (!isDuty || (i > 0 && words[i - 1].Is(WordTraits.AfterBreak)) || Array.FindIndex(words, i + 1, w => w.Is(WordTraits.Verb)) is not (>= 0 and var verb) || verb - i > 4 || context.Alignment.Find(verb) is not { Found: true } place)
        {
            return;
        }

        if (IsResolved(context, i, verb))
        {
            return;
        }

        foreach (var source in context.Alignment.Sources)
        {
            for (var j = 0; j < source.Sentence.Words.Length; j++)
            {
                if (Duty.Contains(source.Sentence.Words[j].Stem) || NegationReader.IsNegation(source.Sentence.Words, j) || (source.Sentence.Words[j].Token.Folded == "to" && j > 0 && source.Sentence.Words[j - 1].Is(WordTraits.Be | WordTraits.Auxiliary)))
                {
                    return;
                }
            }
        }

        context.Report(SupportIssueKind.Hedge, $"{words[i].Token.Folded} {words[verb].Token.Folded}", context.Alignment.Sources[place.Sentence].Sentence.Text);
    }

    // "agreed that the lease should be extended" of "agreed to extend the lease"
    private static bool IsResolved(RuleContext context, int should, int verb)
    {
        var that = Array.FindLastIndex(context.Draft.Words, should, should + 1, w => w.Token.Folded == "that");
        return that > 0 && Resolve.Contains(context.Draft.Words[that - 1].Stem) && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence.Words is var told
            && context.Alignment.In(s, verb).Exists(m => m > 1 && told[m - 1].Token.Folded == "to" && context.Alignment.AnyIn(s, that - 1).Contains(m - 2)));
    }

    // "decided to close" of "asked to close": what somebody only wishes is resolved by none.
    private static void CheckWish(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (!Resolved.Contains(words[i].Stem) || words[i].Is(WordTraits.Name | WordTraits.Negated) || i + 2 >= words.Length || words[i + 1].Token.Folded is not ("to" or "that") || context.Alignment.Find(i).Found
            || Array.FindIndex(words, i + 2, w => w.Is(WordTraits.Verb)) is not (>= 0 and var verb) || context.Alignment.Find(verb) is not { Found: true } place)
        {
            return;
        }

        var source = context.Alignment.Sources[place.Sentence].Sentence;
        if (context.Alignment.In(place.Sentence, verb).TrueForAll(m => m > 1 && source.Words[m - 1].Token.Folded == "to" && Wishes.Contains(source.Words[m - 2].Stem)) && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Resolved.Contains(w.Stem))))
        {
            context.Report(SupportIssueKind.Hedge, words[i].Token.Folded, source.Text);
        }
    }

    // "promised to close" of "might close"
    private static void CheckFirm(RuleContext context, int i)
    {
        var words = context.Draft.Words;
        if (!Firm.Contains(words[i].Stem) || words[i].Is(WordTraits.Name | WordTraits.Negated) || i + 2 >= words.Length || words[i + 1].Token.Folded != "to" || context.Alignment.Find(i).Found || context.Alignment.Find(i + 2) is not { Found: true } place)
        {
            return;
        }

        var source = context.Alignment.Sources[place.Sentence].Sentence;
        if (context.Alignment.In(place.Sentence, i + 2).TrueForAll(m => IsUnderMay(source.Words, m)) && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Resolve.Contains(w.Stem))))
        {
            context.Report(SupportIssueKind.Hedge, words[i].Token.Folded, source.Text);
        }
    }

    // "was the mayor" of "could be the mayor"
    private static void CheckBeing(RuleContext context, int be)
    {
        var words = context.Draft.Words;
        if (words[be].Token.Folded is not ("is" or "are" or "was" or "were") || be + 1 >= words.Length || words[be + 1].Is(WordTraits.AfterBreak | WordTraits.Verb) || Enumerable.Range(0, words.Length).Any(i => ScopeReader.IsHedge(words, i) || words[i].Is(WordTraits.Future))
            || NounPhrase.HeadFrom(words, be + 1) is not (>= 0 and var noun) || words[noun].Is(WordTraits.Verb))
        {
            return;
        }

        SourceSentence? open = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var match in context.Alignment.AnyIn(s, noun))
            {
                var verb = NounPhrase.PhraseStart(source.Words, match) - 1;
                if (verb < 1 || source.Words[verb].Token.Folded != "be" || !source.Words[verb - 1].Is(WordTraits.Modal) || source.Words[verb - 1].Token.Folded is not ("could" or "may" or "might"))
                {
                    return;
                }

                open = context.Alignment.Sources[s];
            }
        }

        if (open is not null)
        {
            context.Report(SupportIssueKind.Hedge, $"{words[be].Token.Folded} {words[noun].Token.Folded}", open.Sentence.Text);
        }
    }

    private static bool IsUnderMay(Word[] words, int verb)
    {
        var before = verb - 1;
        while (before > 0 && words[before].Is(WordTraits.Adverb | WordTraits.Auxiliary) && !words[before].Is(WordTraits.Modal)) { before--; }
        return before >= 0 && words[before].Token.Folded is "could" or "may" or "might";
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
