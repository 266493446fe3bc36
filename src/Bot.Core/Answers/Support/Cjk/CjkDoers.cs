using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who does what to whom in a Korean or Japanese sentence, by its particles, is who does it in the English passage.</summary>
internal static partial class CjkDoers
{
    /// <summary>How far the words of one noun phrase stand apart at most.</summary>
    private const int PhraseWidth = 3;

    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        foreach (var clause in clauses)
        {
            // これは会談の重要性を際立たせた: what is pointed at does it, not who stands before.
            if (IsPointedAt(context.Draft.Text, clause))
            {
                continue;
            }

            foreach (var (verb, told) in Verbs(context, items, clause))
            {
                if (!Needs().IsMatch(context.Draft.Text, clause.Start) && IsTurned(context, items, told, verb))
                {
                    var who = clause.Subject ?? clause.Object ?? clause.Agent;
                    context.Report(SupportIssueKind.Role, $"{(who is null ? "" : context.Draft.Text[who.Start..who.End])} {context.Draft.Text[verb.Start..verb.End]}".Trim(), context.Alignment.Sources[verb.Sentence].Sentence.Text);
                }
            }
        }
    }

    private static bool IsPointedAt(string text, CjkClause clause)
    {
        var last = 0;
        foreach (var match in Pointed().EnumerateMatches(text.AsSpan(0, clause.Start)))
        {
            last = match.Index + match.Length;
        }

        return last > 0 && (clause.Subject is not { } who || who.Start < last) && (clause.Topic is not { } topic || topic.Start < last);
    }

    [GeneratedRegex("(?:^|[、, 。])(?:これ[はがも]|それ[はがも]|このこと[はがも]|이는 |이것[은이] |그것[은이] |이 점[은이] )", RegexOptions.CultureInvariant)]
    private static partial Regex Pointed();

    // Where a sentence has the very verb, others that it may stand for are not meant.
    private static bool IsTurned(RuleContext context, List<CjkItem> items, CjkClause told, CjkItem verb)
    {
        var frames = Frames(context, verb);
        var meant = false;
        foreach (var (frame, sentence) in frames)
        {
            var isExact = IsExact(frame, sentence);
            if (!isExact && frames.Exists(other => other.Sentence == sentence && IsExact(other.Frame, sentence)))
            {
                continue;
            }

            if (!IsTurned(context, items, told, frame, sentence, isLoose: !isExact, isOwn: sentence == verb.Sentence))
            {
                return false;
            }

            meant = true;
        }

        return meant;

        bool IsExact(VerbFrame frame, int sentence) => context.Alignment.Sources[sentence].PlacesOf(verb.Term!.English).Contains(frame.Verb);
    }

    // "득점을 올렸다", "得点を挙げた": what is done may be the noun before a verb of little meaning.
    private static IEnumerable<(CjkItem Verb, CjkClause Clause)> Verbs(RuleContext context, List<CjkItem> items, CjkClause clause)
    {
        var own = items.FindAll(i => IsVerb(i) && i.Start < clause.Last && clause.Start < i.End && Frames(context, i).Count > 0);
        if (own.Count > 0 || clause.Object is not { } done)
        {
            return own.Select(item => (item, clause));
        }

        // 총리의 영접을 받았다: who is greeted by another.
        var receives = Receives().IsMatch(context.Draft.Text, clause.Start);
        return items.Where(i => IsVerb(i) && i.End == done.End && done.Start <= i.Start).Select(item => (item, clause with { Object = null, Passive = clause.Passive || receives }));
    }

    private static bool IsVerb(CjkItem item) => item is { Term: not null, Found: true, IsName: false };

    // All that the passages say with the verb: what one of them says so is right.
    private static List<(VerbFrame Frame, int Sentence)> Frames(RuleContext context, CjkItem verb)
    {
        var frames = new List<(VerbFrame, int)>();
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            var places = s == verb.Sentence ? verb.Places : context.Alignment.Sources[s].PlacesOf(verb.Term!.English);
            foreach (var frame in source.Frames)
            {
                if (places.Contains(frame.Verb) && !EnglishGrammar.Symmetric.Contains(source.Words[frame.Verb].Stem) && !EnglishGrammar.ReportingStems.Contains(source.Words[frame.Verb].Stem))
                {
                    frames.Add((Accused(source, frame), s));
                }
            }

            foreach (var place in places)
            {
                if (Unread(source, place) is { } frame)
                {
                    frames.Add((frame, s));
                }
            }
        }

        return frames;
    }

    // "accused the mayor of hiding a report": he hides it.
    private static VerbFrame Accused(EnglishSentence source, VerbFrame frame) =>
        frame.Verb > 1 && source.Words[frame.Verb - 1].Token.Folded is "of" or "from" && source.Words[frame.Verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal)
            && source.Frames.FirstOrDefault(f => f.Verb < frame.Verb && f.Patient > f.Verb && f.Patient < frame.Verb && frame.Verb - f.Patient <= PhraseWidth) is { } accuses
                ? frame with { Agent = accuses.Patient, OtherAgent = -1 } : frame;

    // "Residents of nearby Hollen oppose the plan": a verb that was read as a noun; whoever the sentence begins with does it.
    private static VerbFrame? Unread(EnglishSentence source, int verb)
    {
        var word = source.Words[verb];
        var helped = verb > 0 && source.Words[verb - 1].Token.Folded is "must" or "may" or "can" or "will" or "should" or "could" or "would" or "might" or "shall";
        if (verb < 2 || word.Is(WordTraits.Name) || EnglishGrammar.ReportingStems.Contains(word.Stem) || !(helped ? EnglishWordNet.MayBeVerb(word.Token.Folded) : EnglishRelations.IsVerb(word.Stem))
            || !(helped || (verb + 1 < source.Words.Length && source.Words[verb + 1].Is(WordTraits.Determiner) && !source.Words[verb - 1].Is(WordTraits.Determiner | WordTraits.Preposition))))
        {
            return null;
        }

        var first = verb - 1;
        while (first > 0 && !source.Words[first].Is(WordTraits.AfterBreak) && source.Words[first - 1].Token.Folded != "that") { first--; }
        if (source.Frames.Any(f => f.Verb >= first && f.Verb <= verb))
        {
            return null;
        }

        while (first < verb && !source.Words[first].Is(WordTraits.Content)) { first++; }
        var head = first;
        while (head + 1 < verb && source.Words[head + 1].Is(WordTraits.Content) && !source.Words[head + 1].Is(WordTraits.Verb)) { head++; }
        return head < verb && !source.Words[head].Is(WordTraits.Verb) ? new VerbFrame(verb, head, -1, -1, -1, false) : null;
    }

    [GeneratedRegex(@"\G(?:받|受け)", RegexOptions.CultureInvariant)]
    private static partial Regex Receives();

    // 承認が必要だ: what is needed is the subject.
    [GeneratedRegex(@"\G(?:必要|필요|不可欠|不足|부족|힘입)", RegexOptions.CultureInvariant)]
    private static partial Regex Needs();

    // A match is loose where the verb only may stand for the passage's.
    private static bool IsTurned(RuleContext context, List<CjkItem> items, CjkClause clause, VerbFrame frame, int sentence, bool isLoose, bool isOwn)
    {
        var source = context.Alignment.Sources[sentence].Sentence;
        var (doer, done) = clause.Passive ? (clause.Agent, clause.Subject) : (clause.Subject, clause.Object);
        if (doer is not null && IsOtherDoer(context, items, clause, frame, sentence, doer, done, isLoose, isOwn))
        {
            return true;
        }

        if (frame.Agent < 0 || frame.Patient < 0 || done is null || !IsPlain(source, frame.Agent) || (clause.Passive && isLoose))
        {
            return false;
        }

        // "회사가 매각되었다" of the company that sells.
        var target = In(items, done);
        return target.Exists(i => i.IsName || clause.Passive) && Names(target, sentence, source, frame.Agent) && !Names(target, sentence, source, frame.Patient) && !Names(target, sentence, source, frame.OtherAgent);
    }

    private static bool IsOtherDoer(RuleContext context, List<CjkItem> items, CjkClause clause, VerbFrame frame, int sentence, CjkPhrase doer, CjkPhrase? done, bool isLoose, bool isOwn)
    {
        var source = context.Alignment.Sources[sentence].Sentence;
        var said = In(items, doer);
        if (frame.Agent < 0 || !IsPlain(source, frame.Agent) || said.Count == 0 || !said.Exists(i => i.Found) || Names(said, sentence, source, frame.Agent) || Names(said, sentence, source, frame.OtherAgent))
        {
            return false;
        }

        var names = said.Exists(i => i is { IsName: true });
        var agentIsName = source.Words[frame.Agent].Is(WordTraits.Name);
        if (names && agentIsName)
        {
            return true;
        }

        // Whom it is done to in the passage does it here, of two people.
        if (!clause.Passive && frame.Patient >= 0 && IsPerson(source, frame.Agent) && IsPerson(source, frame.Patient) && Names(said, sentence, source, frame.Patient))
        {
            return true;
        }

        // "defeating the landowner Hugo Salas": he defeats nobody.
        if (!clause.Passive && done is not null && frame.Patient >= 0 && Names(said, sentence, source, frame.Patient) && names && In(items, done) is var others && others.Exists(i => i.IsName) && !Names(others, sentence, source, frame.Patient))
        {
            return true;
        }

        bool Holds(int index, QuantityMention q) => context.Alignment.Sources[index].Sentence is var holder && holder.Quantities.Any(told => QuantityComparison.SameValue(q, told, holder));

        // What is said of a value is of who stands with it.
        if (said.TrueForAll(i => i.Found && i.Sentence != sentence) && context.Draft.Quantities.Any(q => Holds(said[0].Sentence, q) && !Holds(sentence, q)))
        {
            return false;
        }

        // "drivers had demanded", where the company is told of elsewhere.
        if (!agentIsName && !EnglishGrammar.Anaphors.Contains(source.Words[frame.Agent].Stem) && !clause.Passive && said.TrueForAll(i => i.Found && i.Sentence != sentence) && said.Exists(i => IsActor(context, i, isOwn)) && !items.Exists(i => Names([i], sentence, source, frame.Agent)))
        {
            return true;
        }

        // "Teachers had asked for the ban; parents supported it": who stands in another clause did not ask.
        if (!isLoose && !agentIsName && !names && !clause.Passive && source.Words[frame.Agent].Is(WordTraits.Content) && !source.Words[frame.Agent].Is(WordTraits.Pronoun) && !EnglishGrammar.Anaphors.Contains(source.Words[frame.Agent].Stem)
            && said.TrueForAll(i => i.Found && i.Sentence == sentence && i.Places.All(p => source.Clauses[p] != source.Clauses[frame.Verb])) && !items.Exists(i => Names([i], sentence, source, frame.Agent)))
        {
            return true;
        }

        // "paid by the Hadley Foundation": no one of another sentence paid.
        if (!isLoose && agentIsName && !names && !clause.Passive && said.TrueForAll(i => i.Found && i.Sentence != sentence) && said.Exists(i => IsActor(context, i, isOwn)) && !items.Exists(i => Names([i], sentence, source, frame.Agent)))
        {
            return true;
        }

        // Who does it in the passage is whom it is done to here.
        if ((done is not null && Names(In(items, done), sentence, source, frame.Agent)) || (clause is { Passive: false, Dative: not null } && Names(In(items, clause.Dative), sentence, source, frame.Agent)))
        {
            return true;
        }

        // The same is done to the same by another one of those whom the passage names.
        return done is not null && frame.Patient >= 0 && Names(In(items, done), sentence, source, frame.Patient) && said.Exists(i => i.Sentence == sentence && i.Places.Any(p => IsParticipant(source, frame, p)));
    }

    private static bool IsPerson(EnglishSentence source, int word) => source.Words[word].Is(WordTraits.Name) || EnglishGrammar.Titles.Contains(source.Words[word].Token.Folded);

    private static bool IsFirst(EnglishSentence source, int word) => source.Words.Take(word).All(w => w.Is(WordTraits.Content | WordTraits.Determiner) || w.Token.Folded == "and");

    private static bool IsActor(RuleContext context, CjkItem item, bool mayBeFirst) =>
        context.Alignment.Sources[item.Sentence].Sentence is var source && item.Places.Any(p => source.Frames.Any(f => f.Agent == p || f.Patient == p) || source.Words[p].Is(WordTraits.Name) || (mayBeFirst && IsFirst(source, p)));

    // "its sale", "who": whoever that is.
    private static bool IsPlain(EnglishSentence source, int word) => source.Words[word].Is(WordTraits.Content) && !source.Words[word].Is(WordTraits.Pronoun | WordTraits.Relative);

    private static bool IsParticipant(EnglishSentence source, VerbFrame frame, int place) =>
        place == frame.Patient || source.Frames.Any(f => f.Agent == place || f.Patient == place) || (place > 0 && Enumerable.Range(Math.Max(0, place - PhraseWidth), Math.Min(place, PhraseWidth)).Any(i => source.Words[i].Is(WordTraits.Preposition)));

    private static List<CjkItem> In(List<CjkItem> items, CjkPhrase phrase) => items.FindAll(i => i.Start < phrase.End && phrase.Start < i.End);

    /// <summary>Whether one of them is, or belongs to, the phrase around a word.</summary>
    private static bool Names(List<CjkItem> items, int sentence, EnglishSentence source, int word) =>
        word >= 0 && items.Exists(i => (i.Entity is not null && source.Words[word].Entity?.Id == i.Entity.Id) || (i.Sentence == sentence && (i.Names(source, word) || i.Places.Any(p => AreTogether(source, p, word)))));

    private static bool AreTogether(EnglishSentence source, int a, int b)
    {
        var (first, last) = (Math.Min(a, b), Math.Max(a, b));
        if (last - first > PhraseWidth)
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            // "its last keeper, Inge Halvorsen,"
            var isApposition = i == first + 1 && source.Words[i].Is(WordTraits.Name) && source.Words[first].Is(WordTraits.Content) && !source.Words[first].Is(WordTraits.Name);
            if ((!source.Words[i].Is(WordTraits.Content | WordTraits.Determiner) && source.Words[i].Token.Folded != "of") || (source.Words[i].Is(WordTraits.Verb) && i != a) || (i > first && source.Words[i].Is(WordTraits.AfterBreak) && !isApposition) || (i < last && source.Words[i].Is(WordTraits.Possessive)))
            {
                return false;
            }
        }

        return true;
    }
}
