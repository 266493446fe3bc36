using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage says to be missing, gone, skipped or dropped a draft may deny in plain words: "will not play in Riga" of "will
/// skip the Riga Open", "no benefit" of "the benefit disappeared".</summary>
internal static class Absence
{
    // Verbs whose subject there is no longer, and words for what there is not.
    private static readonly FrozenSet<string> Gone = Stems("disappear vanish cease end stop evaporate fade missing absent lapse expire die dissolve unavailable");

    // Verbs whose object there is not, or that does not come about.
    private static readonly FrozenSet<string> Dropped = Stems(
        "skip drop waive miss abandon scrap cancel ban prohibit forbid bar outlaw block prevent suspend halt stop end abolish rule_out avoid reject refuse decline deny lose lack withhold boycott resist oppose forgo eliminate remove scrap shelve axe exclude ignore overlook disregard withdraw revoke strip rescind retract recall");

    // "unbeaten" is who has lost no game, "unhurt" who was not hurt.
    private static readonly FrozenSet<string> Privative = "unbeaten undefeated unhurt unharmed uninjured unscathed unchanged unpaid unsolved unknown unaware unable unlikely unsuccessful undecided unused unanswered unclear unconfirmed unresolved".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Denies(RuleContext context, int cue, int head, List<int> reach)
    {
        var draft = context.Draft;
        if (draft.Words[cue].Stem == "unlik" || draft.Words[cue].Token.Folded == "unlikely")
        {
            return IsNotExpected(context, cue);
        }

        // "the company denies it" of "disputes this"
        if (draft.Words[cue].Stem is "deni" or "denial" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem is "disput" or "contest" or "refut" or "rebut" && w.Is(WordTraits.Verb) && !w.Is(WordTraits.Negated))))
        {
            return true;
        }

        // "rejected the plan", "voted against it"; but not where it was approved all the same
        if (!draft.Words[cue].Is(WordTraits.Negation) && draft.Words[cue].Stem is "reject" or "refus" or "oppos" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded == "against"))
            && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem is "approv" or "adopt" or "pass" or "carri" && w.Is(WordTraits.Verb))))
        {
            return true;
        }

        if (!draft.Words[cue].Is(WordTraits.Negation) || Enumerable.Range(0, draft.Words.Length).Any(i => draft.Words[i].Is(WordTraits.Verb | WordTraits.Content) && (Gone.Contains(draft.Words[i].Stem) || Dropped.Contains(draft.Words[i].Stem)) && draft.Clauses[i] == draft.Clauses[cue]))
        {
            return false;
        }

        // The denied verb itself may not be told as done.
        if (head >= 0 && draft.Words[head].Is(WordTraits.Verb) && context.Alignment.Find(head) is { Found: true } told && context.Alignment.Sources[told.Sentence].Sentence.Words[told.Word] is var same && same.Is(WordTraits.Verb) && same.Stem == draft.Words[head].Stem)
        {
            return false;
        }

        if (IsBarred(context, cue, head) || IsToldOfNone(context, cue) || IsSameDoersDenial(context, head))
        {
            return true;
        }

        var denied = Enumerable.Range(cue + 1, draft.Words.Length - cue - 1).TakeWhile(i => draft.Clauses[i] == draft.Clauses[cue]).Where(i => draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Light)).ToList();
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var word in denied)
            {
                if (context.Alignment.AnyIn(index, word).Any(m => IsAbsent(source, m)))
                {
                    return true;
                }
            }
        }

        // "No woman had won it before" of "the first woman to win it"
        if (draft.Words[cue].Token.Folded is "no" or "never" or "nobody" && draft.Words.Any(w => w.Token.Folded is "before" or "ever" or "previously" or "earlier") && denied.Count > 0
            && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var source && source.Quantities.Any(q => q is { Ordinal: true, Low: 1, High: 1 }) && !source.Words.Any(w => w.Token.Folded == "before") && denied.Count(i => context.Alignment.AnyIn(s, i).Count > 0) * 2 > denied.Count))
        {
            return true;
        }

        return head >= 0 && draft.Words[head].Is(WordTraits.Content) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Privative.Contains(w.Token.Folded) && Means(w.Token.Folded, draft, cue)));
    }

    private static readonly FrozenSet<string> Barring = Stems("ban suspend bar exclude disqualify prohibit forbid");

    // "may not race" of "was banned"
    private static bool IsBarred(RuleContext context, int cue, int head)
    {
        var draft = context.Draft;
        return head >= 0 && cue > 0 && draft.Words[cue - 1].Token.Folded is "may" or "can" or "must" && draft.Frames.FirstOrDefault(f => f.Verb == head) is { Agent: >= 0 } said && said.Verb == head
            && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var source && source.Frames.Any(told => told.Passive && told.Patient >= 0 && Barring.Contains(source.Words[told.Verb].Stem) && !source.Words[told.Verb].Is(WordTraits.Negated) && Reference.Refers(context, s, said.Agent, told.Patient)));
    }

    // "branch lines will have no trains" of "none at all on branch lines"
    private static bool IsToldOfNone(RuleContext context, int cue)
    {
        var draft = context.Draft;
        if (draft.Words[cue].Token.Folded is not ("no" or "none" or "nobody"))
        {
            return false;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var words = context.Alignment.Sources[s].Sentence.Words;
            var none = Array.FindIndex(words, w => w.Token.Folded is "none" or "nobody" or "nothing");
            if (none >= 0 && Enumerable.Range(0, draft.Words.Length).Any(i => draft.Clauses[i] == draft.Clauses[cue] && draft.Words[i].Is(WordTraits.Content) && context.Alignment.AnyIn(s, i).Any(m => m > none && m - none <= 6)))
            {
                return true;
            }
        }

        return false;
    }

    // "cannot afford it" of "cannot pay that", "has not said when" of "gave no date": what no passage tells is denied in other words of the same one.
    private static bool IsSameDoersDenial(RuleContext context, int head)
    {
        var draft = context.Draft;
        if (head < 0 || !draft.Words[head].Is(WordTraits.Verb) || draft.Frames.FirstOrDefault(f => f.Verb == head) is not { Agent: >= 0, Passive: false } said || said.Verb != head)
        {
            return false;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            if (context.Alignment.AnyIn(s, head).Any(m => source.Words[m].Is(WordTraits.Verb) && source.Words[m].Stem == draft.Words[head].Stem && !source.Words[m].Is(WordTraits.Negated | WordTraits.NegatedHead)))
            {
                return false;
            }
        }

        return Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var source && source.Frames.Any(told => !told.Passive && told.Agent >= 0 && Reference.Refers(context, s, said.Agent, told.Agent)
            && (source.Words[told.Verb].Is(WordTraits.Negated | WordTraits.NegatedHead) || (told.Patient > 0 && source.Words[told.Patient].Is(WordTraits.NegatedHead)))
            && (told.Patient < 0 || said.Patient < 0 || !source.Words[told.Patient].Is(WordTraits.Name) || Reference.Refers(context, s, said.Patient, told.Patient))));
    }

    // "lost no game" of "was unbeaten"
    private static bool Means(string privative, EnglishSentence draft, int cue) =>
        privative is "unbeaten" or "undefeated" ? draft.Words.Where((_, i) => draft.Clauses[i] == draft.Clauses[cue]).Any(w => w.Stem is "lose" or "lost" or "beaten" or "beat" or "defeat") : draft.Words.Any(w => w.Stem.Length > 3 && privative.StartsWith("un" + w.Stem[..Math.Min(5, w.Stem.Length)], StringComparison.Ordinal));

    public static bool IsAbsent(EnglishSentence source, int word)
    {
        foreach (var frame in source.Frames)
        {
            var verb = source.Words[frame.Verb];
            if (verb.Is(WordTraits.Negated))
            {
                continue;
            }

            if ((Gone.Contains(verb.Stem) && frame.Agent == word) || (Dropped.Contains(verb.Stem) && IsObject(source, frame, word)))
            {
                return true;
            }
        }

        // "voted against a merger"
        for (var i = word - 1; i >= 0 && i >= word - 4; i--)
        {
            if (source.Words[i].Token.Folded == "against")
            {
                return source.Words.Take(i).Any(w => w.Stem is "vote" or "decid" or "decis" or "rule");
            }

            if (source.Words[i].Is(WordTraits.Verb | WordTraits.AfterBreak))
            {
                break;
            }
        }

        // "are still missing"
        return Enumerable.Range(word + 1, source.Words.Length - word - 1).TakeWhile(i => source.Clauses[i] == source.Clauses[word]).Any(i => source.Words[i].Token.Folded is "missing" or "absent" or "unavailable" && !source.Words[i].Is(WordTraits.Negated));
    }

    // The object, and what goes on with it: "dropped plans to cut night crossings".
    private static bool IsObject(EnglishSentence source, VerbFrame frame, int word)
    {
        if (frame.Passive)
        {
            return frame.Patient == word;
        }

        if (word <= frame.Verb)
        {
            return false;
        }

        for (var i = frame.Verb + 1; i <= word; i++)
        {
            if (source.Words[i].Is(WordTraits.AfterBreak) || (source.Words[i].Is(WordTraits.Conjunction) && !source.Words[i].Is(WordTraits.Preposition)) || source.Words[i].Token.Folded is "because" or "after" or "since" or "but" or "that")
            {
                return false;
            }
        }

        return true;
    }

    // "is unlikely to start" of "is not expected to begin"
    public static bool IsNotExpected(RuleContext context, int unlikely) =>
        context.Alignment.Sources.Where((_, s) => unlikely + 2 >= context.Draft.Words.Length || !context.Draft.Words[unlikely + 2].Is(WordTraits.Content) || context.Alignment.AnyIn(s, unlikely + 2).Count > 0).Any(s => Enumerable.Range(1, Math.Max(0, s.Sentence.Words.Length - 1)).Any(i => s.Sentence.Words[i].Stem is "expect" or "like" or "anticip" or "forecast" or "plan" or "schedul" or "due" && s.Sentence.Words[i - 1].Is(WordTraits.Negation)
            || s.Sentence.Words[i].Token.Folded is "doubtful" or "doubts" or "doubted" or "doubt" or "sceptical" or "skeptical"));

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
