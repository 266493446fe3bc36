using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A cause is told only where a passage tells it, between the same things and the same way round.</summary>
internal static class CauseRule
{
    // In a draft these say so plainly; the rest of the lists are verbs that also have other senses.
    private static readonly FrozenSet<string> Claimed = Set(
        "because since due owing thanks therefore hence thus consequently led leads leading resulted resulting caused causes causing prompted prompting prompts triggered triggering triggers spurred sparked forcing stemmed stems stemming arose arises");

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (Claims(draft.Words, i) && !IsNoCause(draft.Words, i) && CauseReader.Read(draft, i, inPassage: false) is { } said && !IsAskedCause(context, i) && !Tell(context, said))
            {
                context.Report(SupportIssueKind.Relation, draft.Words[i].Token.Folded, context.Best.Sentence.Text);
            }
        }
    }

    /// <summary>Whether a passage tells some cause.</summary>
    public static bool TellsAny(RuleContext context) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Claimed.Contains(w.Token.Folded) || w.Stem is "caus" or "suspect" or "blame"));

    /// <summary>Whether a word of the draft tells a cause that a passage tells.</summary>
    public static bool IsTold(RuleContext context, int word) =>
        Claims(context.Draft.Words, word) && !IsNoCause(context.Draft.Words, word) && CauseReader.Read(context.Draft, word, inPassage: false) is { } said
        && Tell(context, said);

    // "the unrest followed from it"
    private static bool Claims(Word[] words, int i) =>
        Claimed.Contains(words[i].Token.Folded) || CauseReader.IsResponse(words, i) || (words[i].Token.Folded is "result" or "consequence" && i > 0 && words[i - 1].Token.Folded is "a" or "the" && i + 1 < words.Length && words[i + 1].Token.Folded == "of") || (words[i].Token.Folded is "followed" or "follows" && i + 1 < words.Length && words[i + 1].Token.Folded == "from");

    // "What caused the event is unclear" names no cause.
    private static bool IsAskedCause(RuleContext context, int word) =>
        word > 0 && context.Draft.Words[word - 1].Token.Folded == "what" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem == "caus"));

    /// <summary>Whether a word of the draft gives a cause.</summary>
    public static bool IsCause(Word[] words, int i) => Claims(words, i) && !IsNoCause(words, i);

    /// <summary>Whether a word says no more than that one thing comes of another, which this rule checks.</summary>
    public static bool IsCausal(string folded) => folded is "caused" or "cause" or "causes" or "due" or "resulted" or "because";

    /// <summary>Whether a word of the list is no cause here: "since 2024", "led by", "was due in May", "led the study".</summary>
    private static bool IsNoCause(Word[] words, int i)
    {
        var next = i + 1 < words.Length ? words[i + 1] : null;
        return words[i].Token.Folded switch
        {
            "since" => i + 1 >= words.Length || next!.Is(WordTraits.Date | WordTraits.Quantity) || IsSinceThen(words, i),
            "due" => next?.Token.Folded != "to" || (i + 2 < words.Length && i > 0 && words[i - 1].Is(WordTraits.Be) && (words[i + 2].Is(WordTraits.Be) || (words[i + 2].Is(WordTraits.Content) && EnglishRelations.IsVerb(words[i + 2].Stem)))),
            "owing" or "thanks" => next?.Token.Folded != "to",
            "led" or "leads" or "leading" => next?.Token.Folded != "to" && !(i + 2 < words.Length && words[i + 2].Token.Folded == "to" && words[i + 1].Is(WordTraits.Name | WordTraits.Pronoun)) && !(NounPhrase.HeadFrom(words, i + 1) is >= 0 and var led && led + 2 < words.Length && words[led + 1].Token.Folded == "to" && words[led + 2].Is(WordTraits.Content) && EnglishRelations.IsVerb(words[led + 2].Stem)),
            "thus" or "hence" or "therefore" or "consequently" => false,
            _ => false,
        };
    }

    // "since Lee took office", "has won since": of time where its clause is in the perfect or names a length of time; a cause in "has argued that
    // it is useless since it adds nothing".
    private static bool IsSinceThen(Word[] words, int i)
    {
        var verb = Array.FindLastIndex(words, i, i + 1, w => w.Is(WordTraits.Be | WordTraits.Verb | WordTraits.Modal));
        var isPlain = verb > 0 && !words[verb].Token.Folded.EndsWith("ed", StringComparison.Ordinal) && !words[verb].Is(WordTraits.Passive) && words[verb].Token.Folded is "is" or "are" or "was" or "were";
        for (var j = isPlain ? verb : 0; j < words.Length; j++)
        {
            if (words[j].Token.Folded is "has" or "have" or "had" || (j < i && words[j].Is(WordTraits.Quantity)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tell(RuleContext context, CauseLink said)
    {
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            if (Tells(context, index, said))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tells(RuleContext context, int index, CauseLink said)
    {
        var source = context.Alignment.Sources[index].Sentence;
        if (IsDoneBy(context, index, said))
        {
            return true;
        }

        for (var j = 0; j < source.Words.Length; j++)
        {
            if (CauseReader.Read(source, j, inPassage: true) is { } told && IsToldTogether(context, index, said) && (Agrees(context, index, said, told) || FollowsFromBefore(context, index, said, told)) && (!CauseReader.IsForDeed(source.Words, j) || IsRequital(context, index, said, j)))
            {
                return true;
            }
        }

        return false;
    }

    // "was not suspended because he removed it" of "was fined for removing it, but not suspended": it is what he was fined for.
    private static bool IsRequital(RuleContext context, int index, CauseLink said, int connector) =>
        Enumerable.Range(said.EffectFirst, Math.Max(0, said.EffectLast - said.EffectFirst)).Any(i => context.Alignment.AnyIn(index, i).Exists(m => m < connector && CauseReader.IsRequital(context.Alignment.Sources[index].Sentence.Words[m])));

    // "This led to the invention", "As a result, …": the cause is what the sentence before tells.
    private static bool FollowsFromBefore(RuleContext context, int index, CauseLink said, CauseLink told)
    {
        var words = context.Alignment.Sources[index].Sentence.Words;
        if (told.CauseLast > told.CauseFirst + 3 || Enumerable.Range(told.CauseFirst, told.CauseLast - told.CauseFirst).Any(i => words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Light | WordTraits.Adverb))
            || !(told.CauseLast == 0 || words[0].Is(WordTraits.Pronoun | WordTraits.Determiner | WordTraits.Light)))
        {
            return false;
        }

        var passage = context.Alignment.Sources[index].Passage;
        return index > 0 && context.Alignment.Sources[index - 1].Passage == passage
            && Side(context, index, said.EffectFirst, said.EffectLast, told).InEffect > 0
            && Enumerable.Range(said.CauseFirst, said.CauseLast - said.CauseFirst).Count(i => context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(index - 1, i).Count > 0) is > 0 and var before
            && before > Enumerable.Range(said.CauseFirst, said.CauseLast - said.CauseFirst).Count(i => context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(index - 1, i).Count == 0 && context.Alignment.In(index, i).Count > 0);
    }

    private static bool Agrees(RuleContext context, int index, CauseLink said, CauseLink told)
    {
        var cause = Side(context, index, said.CauseFirst, said.CauseLast, told);
        var effect = Side(context, index, said.EffectFirst, said.EffectLast, told);
        return cause.InCause > 0 && cause.InCause >= cause.InEffect && effect.InEffect >= effect.InCause && (effect.InEffect > 0 || !IsOfAnotherPassage(context, index, said));
    }

    // "because of a crack the project was 14 months late" of "a crack delayed the project by 14 months"
    private static bool IsDoneBy(RuleContext context, int index, CauseLink said)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        return source.Frames.Any(told => !told.Passive && told.Agent >= 0 && told.Patient >= 0 && !source.Words[told.Agent].Is(WordTraits.Name) && Altering.Contains(source.Words[told.Verb].Stem)
            && Stands(context, index, said.CauseFirst, said.CauseLast, told.Agent) && !Stands(context, index, said.EffectFirst, said.EffectLast, told.Agent)
            && (Stands(context, index, said.EffectFirst, said.EffectLast, told.Patient) || draft.Quantities.Any(q => draft.WordAt(q.Start) is var at && at >= said.EffectFirst && at < said.EffectLast && source.Quantities.Any(t => t.Low == q.Low && source.WordAt(t.Start) > told.Verb))));
    }

    private static bool Stands(RuleContext context, int index, int first, int last, int told) =>
        Enumerable.Range(first, Math.Max(0, last - first)).Any(i => context.Alignment.AnyIn(index, i).Contains(told));

    // What changes something else is its cause.
    private static readonly FrozenSet<string> Altering =
        "delay add raise lower cut increase reduce damage destroy kill ruin spoil flood close block stop disrupt boost hurt harm force prevent slow cost drive push lift worsen improve end leave".Split(' ').Select(Language.EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    // Both sides have to stand in the passage that joins them, not each in another.
    private static bool IsToldTogether(RuleContext context, int index, CauseLink said) =>
        context.Cited.Count < 2 || (IsMostlyOf(context, index, said.CauseFirst, said.CauseLast) && IsMostlyOf(context, index, said.EffectFirst, said.EffectLast));

    private static bool IsMostlyOf(RuleContext context, int index, int first, int last)
    {
        var passage = context.Alignment.Sources[index].Passage;
        var (here, found) = (0, 0);
        for (var i = first; i < last; i++)
        {
            if (context.Draft.Words[i].Is(WordTraits.Content) && !context.Draft.Words[i].Is(WordTraits.Light) && context.Alignment.Find(i).Found)
            {
                found++;
                here += Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Passage == passage && context.Alignment.In(s, i).Count > 0) ? 1 : 0;
            }
        }

        return here * 2 >= found;
    }

    // An effect that only another passage tells has no cause in this one.
    private static bool IsOfAnotherPassage(RuleContext context, int index, CauseLink said)
    {
        var passage = context.Alignment.Sources[index].Passage;
        var effect = Enumerable.Range(said.EffectFirst, said.EffectLast - said.EffectFirst).Where(i => context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.Find(i).Found).ToList();
        return effect.Count > 0 && effect.All(i => Enumerable.Range(0, context.Alignment.Sources.Count).All(s => context.Alignment.Sources[s].Passage != passage || context.Alignment.In(s, i).Count == 0));
    }

    private static (int InCause, int InEffect) Side(RuleContext context, int index, int first, int last, CauseLink told)
    {
        var (cause, effect) = (0, 0);
        for (var i = first; i < last; i++)
        {
            if (!context.Draft.Words[i].Is(WordTraits.Content | WordTraits.Light) || context.Alignment.In(index, i) is not { Count: > 0 } matches)
            {
                continue;
            }

            cause += matches.Any(m => m >= told.CauseFirst && m < told.CauseLast) ? 1 : 0;
            effect += matches.Any(m => m >= told.EffectFirst && m < told.EffectLast) ? 1 : 0;
        }

        return (cause, effect);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
