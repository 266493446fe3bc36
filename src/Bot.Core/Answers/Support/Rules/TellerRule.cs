using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whose word or view a draft gives is whose the passage gives.</summary>
internal static class TellerRule
{
    public static void Check(RuleContext context)
    {
        CheckAttributor(context);
        CheckTeller(context);
        CheckSpeaker(context);
        CheckOthersWord(context);
        CheckQuotation(context);
        CheckNearestSpeaker(context);
    }

    // "Beck said Tarvia had rejected three offers" of "…; the envoy, Rana Aziz, said Tarvia had rejected three offers".
    private static void CheckNearestSpeaker(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            if (frame.Passive || frame.Agent > frame.Verb || !Reference.IsName(draft, frame.Agent) || draft.Words[frame.Verb].Token.Folded is not ("said" or "says" or "stated" or "argued" or "warned" or "insisted" or "added"))
            {
                continue;
            }

            var told = ToldBy(draft, frame.Verb);
            for (var index = 0; index < context.Alignment.Sources.Count && told.Count > 0; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                // "Brandt said he would go to court" of "Unions said they would go to court": the word of several is not one's.
                if (!Reference.Stands(context, index, frame.Agent) && told.TrueForAll(i => context.Alignment.Find(i) is var at && at.Sentence == index)
                    && source.Frames.Any(f => !f.Passive && f.Agent >= 0 && f.Agent < f.Verb && EnglishGrammar.ReportingForms.Contains(source.Words[f.Verb].Token.Folded) && source.Words[f.Agent].Is(WordTraits.Content) && !source.Words[f.Agent].Is(WordTraits.Name)
                        && source.Words[f.Agent].Token.Folded is { Length: > 4 } plural && plural.EndsWith('s') && !plural.EndsWith("ss", StringComparison.Ordinal)) && !source.Frames.Any(f => f.Agent >= 0 && source.Words[f.Agent].Token.Folded is "he" or "she"))
                {
                    context.Report(SupportIssueKind.Attribution, draft.Show(frame.Agent), source.Text);
                    break;
                }

                var places = told.Select(i => context.Alignment.In(index, i)).Where(m => m.Count > 0).Select(m => m[^1]).ToList();
                if (places.Count < 2 || places.Count * 2 < told.Count)
                {
                    continue;
                }

                var first = places.Min();
                var speaker = source.Frames.Where(f => !f.Passive && f.Verb < first && f.Agent >= 0 && f.Agent < f.Verb && EnglishGrammar.ReportingForms.Contains(source.Words[f.Verb].Token.Folded)).OrderBy(f => f.Verb).LastOrDefault();
                if (speaker.Verb > 0 && NameOf(source, speaker) is >= 0 and var name && !Reference.Refers(context, index, frame.Agent, name) && Reference.Stands(context, index, frame.Agent)
                    && source.Text.AsSpan(source.Words[speaker.Verb].Token.End, source.Words[first].Token.Start - source.Words[speaker.Verb].Token.End).IndexOf(';') < 0)
                {
                    context.Report(SupportIssueKind.Attribution, draft.Show(frame.Agent), source.Text);
                }
            }
        }
    }

    // "Molonia's envoy, Rana Aziz, said": the name stands right before the verb.
    private static int NameOf(EnglishSentence source, VerbFrame frame) =>
        frame.Agent >= 0 && source.Words[frame.Agent].Is(WordTraits.Name) ? frame.Agent : frame.Verb > 0 && source.Words[frame.Verb - 1].Is(WordTraits.Name) && source.Words[frame.Verb].Is(WordTraits.AfterBreak) ? frame.Verb - 1 : -1;

    // What the passage quotes of one is not another's word.
    private static void CheckQuotation(RuleContext context)
    {
        var draft = context.Draft;
        var open = draft.Text.AsSpan().IndexOfAny('"', '“');
        var close = open < 0 ? -1 : draft.Text.AsSpan(open + 1).IndexOfAny('"', '”');
        if (close < 6 || draft.Text.AsSpan(open + 1, close).Count(' ') < 2 || draft.Frames.Where(f => !f.Passive && f.Agent >= 0 && f.Agent < f.Verb && draft.Words[f.Verb].Token.Start < open && draft.Words[f.Agent].Is(WordTraits.Name)).OrderBy(f => f.Verb).LastOrDefault() is not { Verb: > 0 } said)
        {
            return;
        }

        var quoted = draft.Text.Substring(open + 1, close);
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var at = source.Text.IndexOf(quoted, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && EnglishGrammar.AttributionStems.Contains(draft.Words[said.Verb].Stem) && !Reference.Stands(context, index, said.Agent) && context.Alignment.Find(said.Agent).Found
                && source.Frames.Any(f => !f.Passive && NameOf(source, f) >= 0 && source.Words[f.Verb].Token.Start < at))
            {
                context.Report(SupportIssueKind.Attribution, draft.Show(said.Agent), source.Text);
            }
        }
    }

    // "Economists said" of what a sentence in which no economists speak gives as another's word.
    private static void CheckOthersWord(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            if (frame.Passive || frame.Agent < 0 || frame.Agent > frame.Verb || Reference.IsName(draft, frame.Agent) || !draft.Words[frame.Agent].Is(WordTraits.Content) || !Reports(draft.Words[frame.Verb].Token.Folded) || !context.Alignment.Find(frame.Agent).Found)
            {
                continue;
            }

            var told = ToldBy(draft, frame.Verb);
            var counts = Enumerable.Range(0, context.Alignment.Sources.Count).Select(s => told.Count(i => context.Alignment.In(s, i).Count > 0)).ToList();
            var best = counts.IndexOf(counts.Max());
            var source = context.Alignment.Sources[best].Sentence;
            if (counts[best] >= 2 && counts[best] * 2 > told.Count && context.Alignment.AnyIn(best, frame.Agent).All(m => !IsAttributor(source, m))
                && source.Frames.Any(f => !f.Passive && f.Agent >= 0 && f.Agent < f.Verb && source.Words[f.Agent].Is(WordTraits.Content) && !Reference.IsAnaphor(source, f.Agent) && (Reports(source.Words[f.Verb].Token.Folded) || (source.Words[f.Verb].Token.Folded is "added" or "adds" && f.Verb + 1 < source.Words.Length && source.Words[f.Verb + 1].Token.Folded == "that"))))
            {
                context.Report(SupportIssueKind.Attribution, draft.Show(frame.Agent), source.Text);
            }
        }
    }

    private static bool Reports(string verb) => EnglishGrammar.ReportingForms.Contains(verb) || verb is "say" or "argue" or "claim" or "warn";

    // "Takaichi said that …" of a passage in which she says nothing.
    private static void CheckSpeaker(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            if (frame.Passive || frame.Agent > frame.Verb || !Reference.IsName(draft, frame.Agent) || draft.Words[frame.Verb].Token.Folded is not ("said" or "says" or "stated" or "states" or "claimed" or "argued" or "warned" or "told" or "insisted") || AttributionReader.GovernsNoun(draft.Words, frame.Verb)
                || Tells(context, (index, agent) => Reference.Refers(context, index, frame.Agent, agent)) || HasOwnWord(context, frame))
            {
                continue;
            }

            context.Report(SupportIssueKind.Attribution, draft.Show(frame.Agent), context.Best.Sentence.Text);
        }
    }

    /// <summary>Whether somebody that fits, or whom a pronoun leaves open, says or thinks something in a passage, or gives a quotation.</summary>
    public static bool Tells(RuleContext context, Func<int, int, bool> fits)
    {
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            if (source.Text.AsSpan().IndexOfAny('"', '“') >= 0
                || Enumerable.Range(0, source.Words.Length).Any(i => source.Words[i].Token.Folded == "according" && NounPhrase.HeadFrom(source.Words, i + 2) is >= 0 and var head && fits(index, head))
                || source.Frames.Any(f => f.Agent < 0 && EnglishGrammar.ReportingForms.Contains(source.Words[f.Verb].Token.Folded) && !f.Passive)
                || source.Frames.Any(f => f.Agent >= 0 && (EnglishGrammar.AttributionStems.Contains(source.Words[f.Verb].Stem) || EnglishGrammar.HedgeStems.Contains(source.Words[f.Verb].Stem) || EnglishGrammar.ReportingStems.Contains(source.Words[f.Verb].Stem))
                    && ((!source.Words[f.Agent].Is(WordTraits.Name) && (SpeakerOf(source, f.Agent) is not (>= 0 and var speaker) || fits(index, speaker))) || fits(index, f.Agent))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence that has most of what somebody is said to say calls it that one's word.</summary>
    private static bool HasOwnWord(RuleContext context, VerbFrame frame)
    {
        var draft = context.Draft;
        var told = ToldBy(draft, frame.Verb);
        var counts = Enumerable.Range(0, context.Alignment.Sources.Count).Select(s => told.Count(i => context.Alignment.In(s, i).Count > 0)).ToList();
        var best = counts.IndexOf(counts.Max());
        var source = context.Alignment.Sources[best].Sentence;
        return counts[best] > 0 && Enumerable.Range(0, source.Words.Length).Any(i => source.Words[i].Is(WordTraits.Possessive) && source.Words[i].Is(WordTraits.Name) && IsOwnWord(source, i) && Reference.Refers(context, best, frame.Agent, i));
    }

    /// <summary>The content words of what somebody says: those of the clauses that belong to the verb, up to an "and" that joins another.</summary>
    private static List<int> ToldBy(EnglishSentence draft, int verb)
    {
        var end = verb + 1;
        while (end < draft.Words.Length && !(draft.Words[end].Is(WordTraits.AfterBreak) && draft.Words[end].Token.Folded is "and" or "but" or "while" && draft.Clauses[end] != draft.Clauses[verb])) { end++; }
        return [.. Enumerable.Range(verb + 1, end - verb - 1).Where(i => draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Light))];
    }

    // "Lee's expressed willingness", "Takaichi's remarks": what somebody has said.
    private static bool IsOwnWord(EnglishSentence source, int owner) =>
        NounPhrase.HeadFrom(source.Words, owner + 1) is >= 0 and var noun
        && (source.Words[noun].Stem is "remark" or "statement" or "comment" or "speech" or "announc" || EnglishGrammar.ReportingStems.Contains(source.Words[noun].Stem) || source.Words[(owner + 1)..noun].Any(w => w.Stem is "express" or "state" or "declar"));

    // "Solberg …, she told members": whom the sentence names first, where a pronoun speaks; -1 where it names nobody.
    private static int SpeakerOf(EnglishSentence source, int agent) =>
        source.Words[agent].Token.Folded is "he" or "she" ? source.Frames.Where(f => f.Agent >= 0 && f.Agent < agent && source.Words[f.Agent].Is(WordTraits.Name)).Select(f => f.Agent).FirstOrDefault(-1) : -1;

    // "According to Xi" of what the passage says itself, or gives to another, is invented.
    private static void CheckAttributor(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (words[i].Token.Folded == "according" && words[i + 1].Token.Folded == "to" && NounPhrase.HeadFrom(words, i + 2) is >= 0 and var head && !words[head].Is(WordTraits.Light))
            {
                CheckAttributor(context, head);
            }
        }
    }

    private static void CheckAttributor(RuleContext context, int head)
    {
        var (words, place) = (context.Draft.Words, context.Alignment.Find(head));
        if ((!place.Found && words[head].Is(WordTraits.Name) && !context.Cited.Any(c => c.Publisher?.Contains(words[head].Token.Folded, StringComparison.OrdinalIgnoreCase) == true))
            || (place.Found && !Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.AnyIn(s, head).Any(m => IsAttributor(context.Alignment.Sources[s].Sentence, m)))))
        {
            context.Report(SupportIssueKind.Attribution, context.Draft.Show(head), place.Found ? context.Alignment.Sources[place.Sentence].Sentence.Text : context.Best.Sentence.Text);
        }
    }

    // "Police said he would repay": what only another passage tells, in which the police say nothing.
    private static void CheckTeller(RuleContext context)
    {
        if (context.Cited.Count < 2)
        {
            return;
        }

        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            if (frame.Passive || frame.Agent < 0 || frame.Agent > frame.Verb || !EnglishGrammar.ReportingForms.Contains(draft.Words[frame.Verb].Token.Folded))
            {
                continue;
            }

            // "…, the office said, with births falling": what stands behind is not what it said.
            if (frame.Verb + 1 >= draft.Words.Length || draft.Words[frame.Verb + 1].Is(WordTraits.AfterBreak))
            {
                continue;
            }

            var told = Enumerable.Range(frame.Verb + 1, draft.Words.Length - frame.Verb - 1).Where(i => draft.Clauses[i] == draft.Clauses[frame.Verb] && draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Light)).ToList();
            var counts = context.Cited.Select(passage => told.Count(i => Holds(context, passage, i))).ToList();
            var most = counts.Max();
            if (told.Count >= 2 && most >= 2 && counts.Count(count => count == most) == 1 && context.Cited[counts.IndexOf(most)] is var teller && context.Alignment.Find(frame.Agent).Found && !Holds(context, teller, frame.Agent) && !context.IsAround(draft.Words[frame.Agent]))
            {
                context.Report(SupportIssueKind.Attribution, draft.Show(frame.Agent), teller.Text);
            }
        }
    }

    private static bool Holds(RuleContext context, CitedPassage passage, int word)
    {
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            if (context.Alignment.Sources[s].Passage == passage && context.Alignment.AnyIn(s, word).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAttributor(EnglishSentence source, int word)
    {
        if (EnglishGrammar.AttributionStems.Contains(source.Words[word].Stem))
        {
            return true;
        }

        // "the companies said in a joint statement"
        if (word > 2 && NounPhrase.PhraseStart(source.Words, word) is > 1 and var start && source.Words[start - 1].Token.Folded is "in" or "by" && EnglishGrammar.ReportingForms.Contains(source.Words[start - 2].Token.Folded))
        {
            return true;
        }

        for (var i = 0; i + 2 < source.Words.Length; i++)
        {
            if (source.Words[i].Token.Folded == "according" && NounPhrase.HeadFrom(source.Words, i + 2) is >= 0 and var head && ((word >= i + 2 && word <= head) || source.Words[head].Group == source.Words[word].Group))
            {
                return true;
            }
        }

        return source.Frames.Any(f => (EnglishGrammar.ReportingStems.Contains(source.Words[f.Verb].Stem) || source.Words[f.Verb].Stem is "find" or "show" or "indic" or "reveal" or "suggest" or "demonstr" or "conclud" or "prove" || (source.Words[f.Verb].Token.Folded is "added" or "adds" && f.Verb + 1 < source.Words.Length && source.Words[f.Verb + 1].Token.Folded == "that"))
            && f.Agent >= 0 && (f.Agent == word || (word < f.Agent && word >= NounPhrase.PhraseStart(source.Words, f.Agent)) || (word > f.Agent && word < f.Verb && source.Clauses[word] == source.Clauses[f.Verb]) || (source.Words[f.Agent].Group >= 0 && source.Words[f.Agent].Group == source.Words[word].Group) || WordForms.Same(source.Words[f.Agent], source.Words[word])))
            || (word + 1 < source.Words.Length && EnglishGrammar.ReportingForms.Contains(source.Words[word + 1].Token.Folded))
            || (word > 0 && EnglishGrammar.ReportingForms.Contains(source.Words[word - 1].Token.Folded));
    }
}
