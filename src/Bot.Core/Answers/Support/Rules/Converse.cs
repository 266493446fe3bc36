using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Verbs that tell from the other side what a passage tells by another word: who was paid received, what follows a thing comes
/// after it, who heads the museum is its director, what has been so since a day began on it.</summary>
internal static class Converse
{
    private static readonly FrozenSet<string> Giving = Stems("give pay award grant hand offer supply provide present donate deliver send issue");
    private static readonly FrozenSet<string> Getting = Stems("receive get obtain");
    private static readonly FrozenSet<string> Spending = Stems("spend pay spent paid");
    private static readonly FrozenSet<string> Heading = Stems("head lead run chair manage direct");
    private static readonly FrozenSet<string> Heads = Stems("head director chief president boss leader chair chairman chairwoman manager captain principal mayor");
    private static readonly FrozenSet<string> Beginning = Stems("begin began begun start commence");

    public static bool Tells(RuleContext context, int index)
    {
        var (draft, word) = (context.Draft, context.Draft.Words[index]);
        if (Beginning.Contains(word.Stem))
        {
            return HasLastedSince(context, index);
        }

        var frame = draft.Frames.FirstOrDefault(f => f.Verb == index);
        if (!word.Is(WordTraits.Verb) || frame.Verb != index || frame.Agent == index)
        {
            return false;
        }

        return (Getting.Contains(word.Stem) && !frame.Passive && IsGiven(context, frame))
            || (word.Stem is "lose" or "lost" && (IsCost(context, index) || IsBeaten(context, frame)))
            || (word.Stem is "beat" or "defeat" && !frame.Passive && IsWonFrom(context, frame))
            || (word.Stem == "cost" && IsSpent(context, index))
            || (word.Stem == "follow" && !frame.Passive && ComesAfter(context, frame))
            || (Heading.Contains(word.Stem) && !frame.Passive && IsHead(context, index, frame));
    }

    // "the museum received 1.9 million" of "the insurer paid the museum 1.9 million"
    private static bool IsGiven(RuleContext context, VerbFrame said)
    {
        for (var s = 0; said.Agent >= 0 && s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var told in source.Frames)
            {
                if (Giving.Contains(source.Words[told.Verb].Stem) && !source.Words[told.Verb].Is(WordTraits.Negated | WordTraits.HedgedHead)
                    && context.Alignment.AnyIn(s, said.Agent).Any(m => (told.Passive ? m == told.Patient : m > told.Verb && m <= told.Verb + 8) && m != told.Agent)
                    && (said.Patient < 0 || !context.Draft.Words[said.Patient].Is(WordTraits.Content) || context.Alignment.AnyIn(s, said.Patient).Count > 0 || context.Draft.Quantities.Any(q => source.Quantities.Any(t => t.Low == q.Low))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Virtanen lost to Dahl" of "Dahl beat Virtanen"; who beat whom is for RoleRule.
    private static bool IsBeaten(RuleContext context, VerbFrame said) =>
        said.Agent >= 0 && (said.Patient < 0 || context.Draft.Words[said.Patient].Stem is "match" or "game" or "final" or "race" or "vote" or "elect") && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var source
            && source.Frames.Any(told => source.Words[told.Verb].Stem is "beat" or "defeat" or "beaten" && !source.Words[told.Verb].Is(WordTraits.Negated) && told.Patient >= 0 && Reference.Refers(context, s, said.Agent, told.Patient)));

    /// <summary>Whether a passage tells that people died or were hurt in what the draft says killed or hurt them.</summary>
    public static bool IsDeathIn(RuleContext context, VerbFrame said)
    {
        if (said.Passive || said.Agent < 0 || context.Draft.Words[said.Verb].Stem is not ("kill" or "injur" or "wound" or "hurt"))
        {
            return false;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            var words = source.Words;
            if (context.Alignment.In(s, said.Verb).Any(m => words[m].Is(WordTraits.Verb) && IsSameToll(context.Draft, said.Verb, source, m)) && context.Alignment.AnyIn(s, said.Agent).Any(m => NounPhrase.PhraseStart(words, m) is > 0 and var start && words[start - 1].Token.Folded is "in" or "during"))
            {
                return true;
            }
        }

        return false;
    }

    // "killed three" of "three people died": how many stands behind the one and before the other.
    private static bool IsSameToll(EnglishSentence draft, int said, EnglishSentence source, int told)
    {
        var toll = draft.Quantities.FirstOrDefault(q => draft.WordAt(q.Start) is var at && at > said && !draft.Words[(said + 1)..at].Any(w => w.Is(WordTraits.Verb)));
        var its = source.Quantities.LastOrDefault(q => source.WordAt(q.Start) is var at && at < told && !source.Words[at..told].Any(w => w.Is(WordTraits.Verb)));
        return toll.End == 0 || (its.End > 0 && QuantityComparison.SameValue(toll, its, source));
    }

    // "Norway beat Sweden 3-1" of "Sweden lost 3-1 to Norway"
    private static bool IsWonFrom(RuleContext context, VerbFrame said) =>
        said.Agent >= 0 && said.Patient >= 0 && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var source
            && source.Frames.Any(told => source.Words[told.Verb].Token.Folded is "lost" or "lose" or "loses" && !source.Words[told.Verb].Is(WordTraits.Negated | WordTraits.HedgedHead) && told.Agent >= 0 && Reference.Refers(context, s, said.Patient, told.Agent)
                && DefeatRule.Behind(source, told.Verb, "to", "against") is >= 0 and var winner && Reference.Refers(context, s, said.Agent, winner)));

    // "farmers lost 70 million to rust" of "rust cost farmers 70 million"
    private static bool IsCost(RuleContext context, int verb)
    {
        var draft = context.Draft;
        return draft.Quantities.Any(said => draft.Clauses[Math.Min(draft.WordAt(said.Start), draft.Words.Length - 1)] == draft.Clauses[verb] && context.Alignment.Sources.Any(s =>
            said.Unit is not (null or "person" or "item" or "time") && s.Sentence.Quantities.Any(told => told.Low == said.Low && told.Unit == said.Unit) && s.Sentence.Words.Any(w => w.Stem == "cost" && w.Is(WordTraits.Verb) && !w.Is(WordTraits.Negated))));
    }

    // "the fires have cost the state 61 million" of "the state has spent 61 million on fires"
    private static bool IsSpent(RuleContext context, int verb)
    {
        var draft = context.Draft;
        return draft.Quantities.Any(said => draft.Clauses[Math.Min(draft.WordAt(said.Start), draft.Words.Length - 1)] == draft.Clauses[verb] && context.Alignment.Sources.Any(s =>
            s.Sentence.Quantities.Any(told => told.Low == said.Low && told.Unit == said.Unit && s.Sentence.Words.Where((w, i) => s.Sentence.Clauses[i] == s.Sentence.Clauses[Math.Min(s.Sentence.WordAt(told.Start), s.Sentence.Words.Length - 1)]).Any(w => Spending.Contains(w.Stem) && !w.Is(WordTraits.Negated)))));
    }

    // "the grogginess that follows deep sleep" of "after deep sleep"
    private static bool ComesAfter(RuleContext context, VerbFrame said)
    {
        for (var s = 0; said.Patient >= 0 && s < context.Alignment.Sources.Count; s++)
        {
            var words = context.Alignment.Sources[s].Sentence.Words;
            if (context.Alignment.AnyIn(s, said.Patient).Any(m => Enumerable.Range(Math.Max(0, m - 4), Math.Min(4, m)).Any(i => words[i].Token.Folded is "after" or "following" && NounPhrase.HeadFrom(words, i + 1) == m)))
            {
                return true;
            }
        }

        return false;
    }

    // "Petra Iversen, who heads the museum," of "Museum director Petra Iversen"
    private static bool IsHead(RuleContext context, int verb, VerbFrame said)
    {
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var identity in source.Identities)
            {
                if (!identity.Denied && Heads.Contains(source.Words[identity.Head].Stem) && said.Agent >= 0 && (identity.Bearer < 0 ? context.Alignment.AnyIn(s, said.Agent).Count > 0 && !Reference.IsName(context.Draft, said.Agent) : Reference.Refers(context, s, said.Agent, identity.Bearer))
                    && (said.Patient < 0 || context.Alignment.AnyIn(s, said.Patient).Any(m => m >= identity.First - 3 && m <= identity.Last + 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "began on August 22" of "has been stuck since August 22"
    private static bool HasLastedSince(RuleContext context, int verb)
    {
        var draft = context.Draft;
        // "begins on Thursday" of "from Thursday"
        if (Enumerable.Range(0, draft.Words.Length).Any(i => draft.Words[i].Token.Is(TokenFlags.Weekday) && draft.Clauses[i] == draft.Clauses[verb]
            && context.Alignment.Sources.Any(s => Enumerable.Range(1, Math.Max(0, s.Sentence.Words.Length - 1)).Any(j => s.Sentence.Words[j].Token.Folded == draft.Words[i].Token.Folded && s.Sentence.Words[j - 1].Token.Folded is "since" or "from"))))
        {
            return true;
        }

        return draft.Dates.Any(said => draft.Clauses[Math.Min(draft.WordAt(said.Start), draft.Words.Length - 1)] == draft.Clauses[verb] && context.Alignment.Sources.Any(s =>
            s.Sentence.Dates.Any(told => DateRule.Gives(context, said, told) && s.Sentence.WordAt(told.Start) is > 0 and var at && s.Sentence.Words[at - 1].Token.Folded is "since" or "from")));
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
