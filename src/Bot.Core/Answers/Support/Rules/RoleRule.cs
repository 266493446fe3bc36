using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who does what to whom is as in the passage, also where one is active and the other passive.</summary>
internal static class RoleRule
{
    public static void Check(RuleContext context)
    {
        foreach (var frame in context.Draft.Frames)
        {
            CheckFrame(context, frame);
        }

        CheckDirections(context);
        CheckOwners(context);
        CheckOrder(context);
    }

    // Two names that change places around a word that both have ("Kingsport beat Ashford").
    private static void CheckOrder(RuleContext context)
    {
        var words = context.Draft.Words;
        var source = context.Best.Sentence;
        if (HasPassive(context.Draft) || HasPassive(source))
        {
            return;
        }

        for (var i = 0; i < words.Length; i++)
        {
            for (var middle = i + 1; words[i].Is(WordTraits.Name) && middle < words.Length && !words[middle].Is(WordTraits.AfterBreak | WordTraits.Conjunction); middle++)
            {
                if (!words[middle].Is(WordTraits.Content) || words[middle].Is(WordTraits.Name) || EnglishGrammar.Symmetric.Contains(words[middle].Stem)
                    || middle + 1 >= words.Length || VerbReader.HeadFrom(words, middle + 1) is not (>= 0 and var other) || !words[other].Is(WordTraits.Name) || words[other].Group == words[i].Group)
                {
                    continue;
                }

                var (first, verb, second) = (context.Alignment.In(context.Alignment.Best, i), context.Alignment.In(context.Alignment.Best, middle), context.Alignment.In(context.Alignment.Best, other));
                if (first.Count == 1 && verb.Count == 1 && second.Count == 1 && second[0] < verb[0] && verb[0] < first[0] && first[0] - second[0] <= 8)
                {
                    context.Report(SupportIssueKind.Role, $"{context.Draft.Show(i)} {words[middle].Token.Folded} {context.Draft.Show(other)}", source.Text);
                }
            }
        }
    }

    private static bool HasPassive(EnglishSentence sentence) => sentence.Words.Any(w => w.Is(WordTraits.Passive) || w.Token.Folded == "by");

    private static void CheckFrame(RuleContext context, VerbFrame said)
    {
        var place = context.Alignment.Find(said.Verb);
        // A phrase such as "was awarded" stands for "won" as a whole: who wins is who is awarded.
        if (!place.Found || (context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Stem != context.Draft.Words[said.Verb].Stem && context.Draft.Phrases.Any(p => p.First < said.Verb && p.Last == said.Verb && context.Draft.Words[p.First].Is(WordTraits.Be))))
        {
            return;
        }

        if (context.Draft.Words[said.Verb].Token.Folded is "said" or "says" or "stated" or "told" && IsTeller(context, said.Agent))
        {
            return;
        }

        string? conflict = null;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var match in context.Alignment.In(index, said.Verb))
            {
                // "the successor of NT" is not succeeded by it, nor does NT succeed it.
                if (!source.Words[match].Is(WordTraits.Verb) && match + 2 < source.Words.Length && source.Words[match + 1].Token.Folded == "of" && source.Words[match].Stem.EndsWith("or", StringComparison.Ordinal) | source.Words[match].Stem.EndsWith("er", StringComparison.Ordinal)
                    && VerbReader.HeadFrom(source.Words, match + 2) is >= 0 and var whose && said.Agent >= 0 && IsNominal(context.Draft, said.Agent) && !said.Passive
                    && Refers(context, index, said.Agent, whose) && !(said.Patient >= 0 && Refers(context, index, said.Patient, whose)))
                {
                    conflict ??= $"{context.Draft.Show(said.Agent)} {context.Draft.Words[said.Verb].Token.Folded}";
                }

                foreach (var frame in source.Frames)
                {
                    if (frame.Verb != match)
                    {
                        continue;
                    }

                    if (Conflict(context, index, said, frame) is not { } found)
                    {
                        return;
                    }

                    conflict ??= found;
                }
            }
        }

        if (conflict is not null)
        {
            context.Report(SupportIssueKind.Role, conflict, context.Alignment.Sources[place.Sentence].Sentence.Text);
        }
    }

    // Who "called the figures proof" also said so.
    private static bool IsTeller(RuleContext context, int agent)
    {
        if (agent < 0)
        {
            return false;
        }

        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            if (source.Frames.Any(f => f.Agent >= 0 && !f.Passive && EnglishGrammar.AttributionStems.Contains(source.Words[f.Verb].Stem) && Refers(context, s, agent, f.Agent)))
            {
                return context.Draft.Words.Any(w => w.Is(WordTraits.Content) && source.Frames.Any(f => f.Agent >= 0 && EnglishGrammar.AttributionStems.Contains(source.Words[f.Verb].Stem) && source.Words[f.Verb].Stem != "sai"));
            }
        }

        return false;
    }

    private static string? Conflict(RuleContext context, int index, VerbFrame said, VerbFrame frame)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var symmetric = EnglishGrammar.Symmetric.Contains(source.Words[frame.Verb].Stem);
        var draft = context.Draft;
        // ", closing most schools": what is told before closes them, whatever the draft calls it.
        var told = source.Words[frame.Verb];
        if (told.Is(WordTraits.AfterBreak) && told.Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !IsName(draft, said.Agent))
        {
            return null;
        }

        if (IsNominal(draft, said.Agent) && IsNominal(source, frame.Agent) && !IsAgent(said.Agent) && !IsAgent(said.OtherAgent)
            && !(said.Patient < 0 && (EnglishGrammar.Ergative.Contains(draft.Words[said.Verb].Stem) || !IsName(draft, said.Agent)) && (IsPatient(said.Agent) || IsPronoun(frame.Patient)))
            && !(IsAnaphor(source, frame.Agent) && IsName(draft, said.Agent))
            && (Stands(context, index, said.Agent) || IsMovedAgent(context, index, said, frame) || (IsName(draft, said.Agent) && IsName(source, frame.Agent) && context.Alignment.Find(said.Agent).Found)) && !symmetric && !Coordinates(context, index, said.Agent, frame.Agent))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // Both passive: another thing that it was done to.
        if (said.Passive && frame.Passive && IsNominal(draft, said.Patient) && IsNominal(source, frame.Patient) && Stands(context, index, said.Patient)
            && !IsPatient(said.Patient) && !IsPatient(said.OtherPatient) && !Coordinates(context, index, said.Patient, frame.Patient))
        {
            return $"{draft.Show(said.Patient)} {draft.Words[said.Verb].Token.Folded}";
        }

        if (HasStrangerAmong(context, index, said.Agent, frame.Agent))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // The passage's doer may not become the one it is done to.
        if (IsNominal(draft, said.Patient) && !symmetric && IsAgent(said.Patient) && !IsPatient(said.Patient) && !IsIntransitive(said, frame))
        {
            return $"{draft.Words[said.Verb].Token.Folded} {draft.Show(said.Patient)}";
        }

        if (IsNominal(draft, said.Agent) && !symmetric && IsPatient(said.Agent) && !IsAgent(said.Agent) && ((said.Patient >= 0 && source.Words[frame.Patient].Is(WordTraits.Name)) || (frame.Passive && !said.Passive && (said.Patient >= 0 || (!EnglishGrammar.Ergative.Contains(draft.Words[said.Verb].Stem) && IsName(draft, said.Agent))))))
        {
            return $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded}";
        }

        // Another name than the passage's as what it is done to, where both stand in it.
        return IsName(draft, said.Patient) && IsName(source, frame.Patient) && !symmetric && Stands(context, index, said.Patient)
            && !IsPatient(said.Patient) && !Coordinates(context, index, said.Patient, frame.Patient)
            ? $"{draft.Words[said.Verb].Token.Folded} {draft.Show(said.Patient)}"
            : null;

        bool IsPronoun(int told) => told >= 0 && source.Words[told].Is(WordTraits.Pronoun) && !source.Words[told].Is(WordTraits.Content);
        bool IsAgent(int word) => word >= 0 && (RefersTo(word, frame.Agent) || RefersTo(word, frame.OtherAgent));
        bool IsPatient(int word) => word >= 0 && (RefersTo(word, frame.Patient) || RefersTo(word, frame.OtherPatient));
        bool RefersTo(int word, int told) => IsNominal(source, told) && Refers(context, index, word, told);
    }

    // Somebody of another passage does what the passage's own doer, whom the draft also names, does.
    private static bool IsMovedAgent(RuleContext context, int index, VerbFrame said, VerbFrame frame)
    {
        if (!context.Alignment.Find(said.Agent).Found)
        {
            return false;
        }

        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (i != said.Agent && i != said.OtherAgent && context.Draft.Words[i].Is(WordTraits.Content) && context.Alignment.In(index, i).Contains(frame.Agent))
            {
                return context.Draft.Governors[i] == said.Verb && i > said.Verb;
            }
        }

        return false;
    }

    // "Kolstad and its allies" are not "Varnia and its allies".
    private static bool HasStrangerAmong(RuleContext context, int index, int agent, int other)
    {
        if (agent < 0 || other < 0)
        {
            return false;
        }

        var source = context.Alignment.Sources[index].Sentence;
        var (said, told) = (Conjuncts(context.Draft, agent), Conjuncts(source, other));
        return said.Count > 1 && told.Count > 1
            && said.Any(i => IsNameLike(context.Draft.Words[i]) && Stands(context, index, i) && !told.Any(j => Refers(context, index, i, j)))
            && told.Any(j => IsNameLike(source.Words[j]) && !said.Any(i => Refers(context, index, i, j)));
    }

    /// <summary>The words of a phrase joined by "and", leftwards from its head.</summary>
    private static List<int> Conjuncts(EnglishSentence sentence, int head)
    {
        var words = new List<int>();
        var joined = false;
        for (var i = head; i >= 0; i--)
        {
            var word = sentence.Words[i];
            joined |= word.Token.Folded == "and";
            if (word.Is(WordTraits.Verb | WordTraits.Preposition | WordTraits.Possessive) || !(word.Is(WordTraits.Content | WordTraits.Determiner) || word.Token.Folded == "and"))
            {
                break;
            }

            if (word.Is(WordTraits.Content))
            {
                words.Add(i);
            }

            if (word.Is(WordTraits.AfterBreak))
            {
                break;
            }
        }

        return joined ? words : [];
    }

    // The first word has a capital whatever it is.
    private static bool IsNameLike(in Word word) =>
        word.Is(WordTraits.Name) || (word.Is(WordTraits.Content) && word.Token.Is(Language.TokenFlags.Capitalised));

    // "prices rose" and "rose prices": without an object in either, subject and object are not told apart.
    private static bool IsIntransitive(VerbFrame said, VerbFrame frame) => said.Agent < 0 && frame.Patient < 0 && !frame.Passive && !said.Passive;

    // "exports to Japan" is not "exports from Japan".
    private static void CheckDirections(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i + 1 < draft.Words.Length; i++)
        {
            var direction = Direction(draft.Words[i].Token.Folded);
            if (direction == 0 || draft.Words[i + 1].Is(WordTraits.Quantity | WordTraits.Date) || VerbReader.HeadFrom(draft.Words, i + 1) is not (>= 0 and var head) || draft.Words[head].Is(WordTraits.Verb))
            {
                continue;
            }

            var place = context.Alignment.Find(head);
            if (!place.Found || draft.Words[head].Is(WordTraits.Light))
            {
                continue;
            }

            var conflict = false;
            var governed = false;
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var match in context.Alignment.In(index, head))
                {
                    var other = DirectionOf(source, match);
                    governed |= other == direction || other == 0;
                    conflict |= other == -direction;
                }
            }

            if (conflict && !governed)
            {
                context.Report(SupportIssueKind.Role, $"{draft.Words[i].Token.Folded} {draft.Show(head)}", context.Alignment.Sources[place.Sentence].Sentence.Text);
            }
        }
    }

    private static int Direction(string preposition) => preposition switch
    {
        "to" or "toward" or "towards" or "into" or "for" => 1,
        "from" => -1,
        _ => 0,
    };

    private static int DirectionOf(EnglishSentence source, int word)
    {
        for (var i = word - 1; i >= 0 && i >= word - 5; i--)
        {
            if (Direction(source.Words[i].Token.Folded) is not 0 and var direction)
            {
                return direction;
            }

            if (!source.Words[i].Is(WordTraits.Content | WordTraits.Determiner | WordTraits.Quantity) || source.Words[i].Is(WordTraits.Verb))
            {
                return 0;
            }
        }

        return 0;
    }

    // "Takaichi's remarks" are not "China's remarks".
    private static void CheckOwners(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Possessive) || !draft.Words[i].Is(WordTraits.Content) || VerbReader.HeadFrom(draft.Words, i + 1) is not (>= 0 and var head))
            {
                continue;
            }

            string? conflict = null;
            var agreed = false;
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var match in context.Alignment.In(index, head))
                {
                    var owner = OwnerOf(source, match);
                    if (owner < 0 || Refers(context, index, i, owner))
                    {
                        agreed = true;
                    }
                    else if (Stands(context, index, i))
                    {
                        conflict = source.Text;
                    }
                }
            }

            if (conflict is not null && !agreed)
            {
                context.Report(SupportIssueKind.Role, $"{draft.Show(i)}'s {draft.Words[head].Token.Folded}", conflict);
            }
        }
    }

    private static int OwnerOf(EnglishSentence source, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 5; i--)
        {
            if (source.Words[i].Is(WordTraits.Possessive))
            {
                return i;
            }

            if (!source.Words[i].Is(WordTraits.Content) || source.Words[i + 1].Is(WordTraits.AfterBreak))
            {
                break;
            }
        }

        return noun + 2 < source.Words.Length && source.Words[noun + 1].Token.Folded is "of" or "by" && VerbReader.HeadFrom(source.Words, noun + 2) is >= 0 and var head && source.Words[head].Is(WordTraits.Name)
            ? head
            : -1;
    }

    // "the company", "the animal": stands for a name that the draft may say.
    private static bool IsAnaphor(EnglishSentence source, int word) =>
        word > 0 && source.Words[word - 1].Token.Folded is "the" or "this" && EnglishGrammar.Anaphors.Contains(source.Words[word].Stem);

    private static bool IsNominal(EnglishSentence sentence, int word) => word >= 0 && sentence.Words[word].Is(WordTraits.Content);

    private static bool IsName(EnglishSentence sentence, int word) => word >= 0 && sentence.Words[word].Is(WordTraits.Name);

    private static bool Stands(RuleContext context, int index, int word) => context.Alignment.In(index, word).Count > 0;

    /// <summary>Whether a word of the draft and one of the source mean the same: a match, or parts of one name.</summary>
    private static bool Refers(RuleContext context, int index, int word, int other)
    {
        var source = context.Alignment.Sources[index].Sentence;
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (i != word && (context.Draft.Words[i].Group < 0 || context.Draft.Words[i].Group != context.Draft.Words[word].Group))
            {
                continue;
            }

            foreach (var match in context.Alignment.AnyIn(index, i))
            {
                if (source.Words[match].Is(WordTraits.Name) && !IsFullest(context, index, word, GroupOf(source, match)))
                {
                    continue;
                }

                if (match == other || (source.Words[match].Group >= 0 && source.Words[match].Group == source.Words[other].Group)
                    || (source.Words[match].Entity is not null && source.Words[match].Entity?.Id == source.Words[other].Entity?.Id)
                    || IsApposition(source, match, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Vela Fold" is not "Vela" where the passage has both.
    private static bool IsFullest(RuleContext context, int index, int word, int group)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        if (draft.Words[word].Group < 0)
        {
            return true;
        }

        var counts = new Dictionary<int, int>();
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Group != draft.Words[word].Group)
            {
                continue;
            }

            foreach (var found in context.Alignment.AnyIn(index, i).Where(m => source.Words[m].Is(WordTraits.Name)).Select(m => GroupOf(source, m)).Distinct())
            {
                counts[found] = counts.GetValueOrDefault(found) + 1;
            }
        }

        if (counts.GetValueOrDefault(group) < (counts.Count == 0 ? 0 : counts.Values.Max()))
        {
            return false;
        }

        // "the Suez Canal" is not the "Suez Canal Company" where the draft has both.
        return draft.Words.Where(w => w.Group >= 0 && w.Group != draft.Words[word].Group).Select(w => w.Group).Distinct().All(other =>
            Enumerable.Range(0, draft.Words.Length).Count(i => draft.Words[i].Group == other && context.Alignment.AnyIn(index, i).Any(m => GroupOf(source, m) == group)) <= counts.GetValueOrDefault(group));
    }

    private static int GroupOf(EnglishSentence source, int word) => source.Words[word].Group >= 0 ? source.Words[word].Group : -2 - word;

    // "President Lee", "the mayor, Ann Diaz," and "Lee and Takaichi" are found as neighbours in one phrase.
    private static bool IsApposition(EnglishSentence source, int a, int b)
    {
        var (first, last) = (Math.Min(a, b), Math.Max(a, b));
        if (last - first > 6)
        {
            return false;
        }

        for (var i = first + 1; i <= last; i++)
        {
            if (!source.Words[i].Is(WordTraits.Content) || source.Words[i].Is(WordTraits.Verb) || source.Words[i - 1].Is(WordTraits.Possessive))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Coordinates(RuleContext context, int index, int word, int other)
    {
        var source = context.Alignment.Sources[index].Sentence;
        return context.Alignment.In(index, word).Any(m =>
        {
            var (first, last) = (Math.Min(m, other), Math.Max(m, other));
            for (var i = first + 1; i < last; i++)
            {
                if (!(source.Words[i].Is(WordTraits.Content | WordTraits.Determiner) || source.Words[i].Token.Folded is "and" or "of" or "or") || source.Words[i].Is(WordTraits.Verb))
                {
                    return false;
                }
            }

            return true;
        });
    }
}
