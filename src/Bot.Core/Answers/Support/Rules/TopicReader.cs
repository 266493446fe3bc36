using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words that a draft may take from around a passage, because they only say what the passage points to: "the summit", "the
/// company", "the tram line".</summary>
internal static class TopicReader
{
    /// <summary>How many steps more general "person" may be than what somebody is.</summary>
    private const int PersonLevels = 5;

    public static bool IsTopic(RuleContext context, int index)
    {
        var word = context.Draft.Words[index];
        if (IsImplied(context, index) || IsAnybody(context, index))
        {
            return true;
        }

        // What is done, no heading tells.
        var around = !word.Is(WordTraits.Verb) && context.IsAround(word);
        if (around && (IsModifierAround(context, index) || IsNarrowerAround(context, index) || (IsDefinite(context.Draft.Words, index) && IsSubjectOrOwner(context.Draft, index) && Points(context) && !Displaces(context, index))))
        {
            return true;
        }

        // "that month", "the same year": a time that the passage gives.
        if (index > 0 && word.Token.Folded is "month" or "year" or "day" or "week" && context.Draft.Words[index - 1].Token.Folded is "that" or "same" && context.Alignment.Sources.Any(s => s.Sentence.Dates.Length > 0))
        {
            return true;
        }

        // "the merger" of "the deal", where the article is about a merger.
        if (around && index > 0 && context.Draft.Words[index - 1].Token.Folded is "the" or "this" && !word.Is(WordTraits.Name)
            && Slot.Displaced(context, index).ToList() is { Count: > 0 } displaced && displaced.TrueForAll(place => ShellNouns.TakesUp(context.Alignment.Sources[place.Sentence].Sentence.Words, place.Word) || EnglishGrammar.ThingAnaphors.Contains(context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Stem)))
        {
            return true;
        }

        if (TakesUpTopic(context, index) || IsTitle(context, index) || (around && PersonalObject.IsMeant(context, index)) || ElidedNoun.IsMeant(context, index))
        {
            return true;
        }

        // "to close the library" for "to close it", where the article is about a library.
        if (around && IsDefinite(context.Draft.Words, index) && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded is "it" or "its" or "they" or "them" or "there")))
        {
            return true;
        }

        if (EnglishGrammar.ThingAnaphors.Contains(word.Stem) && index > 0 && context.Draft.Words[index - 1].Token.Folded is "the" or "this" or "these" or "that" && Points(context) && !Displaces(context, index)
            && !(!word.Is(WordTraits.Possessive) && index + 1 < context.Draft.Words.Length && context.Draft.Words[index + 1].Is(WordTraits.Content) && !context.Draft.Words[index + 1].Is(WordTraits.Verb | WordTraits.AfterBreak)))
        {
            return true;
        }

        return EnglishGrammar.Anaphors.Contains(word.Stem) && IsDefinite(context.Draft.Words, index) && IsSubjectOrOwner(context.Draft, index) && Points(context) && !Displaces(context, index);
    }

    /// <summary>Whether "the two leaders" means whom the passages name.</summary>
    public static bool IsKnownPair(RuleContext context, int noun)
    {
        var words = context.Draft.Words;
        return noun < words.Length && EnglishGrammar.Anaphors.Contains(words[noun].Stem) && noun > 1 && (words[noun - 2].Token.Folded == "the" || words[noun - 1].Token.Folded == "both")
            && NamesOf(context) >= 2;
    }

    public static int NamesOf(RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in context.Alignment.Sources.Select(s => s.Sentence).Concat(context.Around))
        {
            names.UnionWith(sentence.Words.Where((w, i) => w.Is(WordTraits.Name) || (i == 0 && w.Is(WordTraits.Content) && w.Token.Is(TokenFlags.Capitalised) && !EnglishWordNet.Knows(w.Token.Folded))).Select(w => w.Entity?.Id ?? w.Stem));
        }

        return names.Count;
    }

    // "Police arrested two men" of "two men were arrested": nobody else arrests.
    private static bool IsImplied(RuleContext context, int index)
    {
        var stem = context.Draft.Words[index].Stem;
        return Implied.TryGetValue(stem, out var verbs) && context.Draft.Frames.Any(f => f.Agent == index && context.Alignment.Find(f.Verb) is { Found: true } place
            && verbs.Contains(context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Stem)
            && context.Alignment.Sources[place.Sentence].Sentence.Frames.Any(s => s.Verb == place.Word && s.Passive && s.Agent < 0));
    }

    // "supported the merger" of "backed the deal", where the article is about a merger.
    private static bool TakesUpTopic(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        return index > 0 && words[index - 1].Token.Folded is "the" or "this" && !words[index].Is(WordTraits.Verb | WordTraits.Name) && context.IsAround(words[index])
            && context.Draft.Frames.Any(said => said.Patient == index && !said.Passive && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.In(s, said.Verb) is { Count: > 0 } verbs && context.Alignment.Sources[s].Sentence is var source
                && source.Frames.Any(told => verbs.Contains(told.Verb) && !told.Passive && (told.Patient < 0 ? source.Words[told.Verb].Stem == "vote" : ShellNouns.TakesUp(source.Words, told.Patient) || (told.Patient > 0 && source.Words[told.Patient - 1].Token.Folded is "the" or "this" && EnglishGrammar.ThingAnaphors.Contains(source.Words[told.Patient].Stem))))));
    }

    // "opened the museum" of "the opening", where the article is about a museum: its title ends in the word, and nothing else stands in its place.
    private static bool IsTitle(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        return index > 0 && (words[index - 1].Token.Folded == "the" || words[index - 1].Is(WordTraits.Possessive)) && !(index + 1 < words.Length && words[index + 1].Is(WordTraits.Content) && !words[index + 1].Is(WordTraits.Verb | WordTraits.AfterBreak | WordTraits.Adverb))
            && context.Cited.Any(c => c.Context is { } around && TitleEnds(around, words[index].Token.Folded)) && !Slot.Displaced(context, index).Any();
    }

    // The title is what stands before the first full stop.
    private static bool TitleEnds(string around, string folded)
    {
        var stop = around.IndexOf(". ", StringComparison.Ordinal);
        var title = (stop < 0 ? around : around[..stop]).AsSpan();
        return title.Length < 80 && title.EndsWith(folded, StringComparison.OrdinalIgnoreCase) && (title.Length == folded.Length || title[^(folded.Length + 1)] == ' ');
    }

    // "People thought" of "it was believed"
    private static bool IsAnybody(RuleContext context, int index) =>
        context.Draft.Words[index].Token.Folded is "people" or "many" or "some" && context.Draft.Frames.Any(f => f.Agent == index && !f.Passive && context.Alignment.Find(f.Verb) is { Found: true } place
            && context.Alignment.Sources[place.Sentence].Sentence is var source && source.Words[place.Word].Is(WordTraits.Perceived | WordTraits.Attributed | WordTraits.Passive) | EnglishGrammar.PerceptionForms.Contains(source.Words[place.Word].Token.Folded)
            && source.Frames.Any(s => s.Verb == place.Word && s.Passive && s.Agent < 0));

    private static readonly Dictionary<string, string[]> Implied = new()
    {
        ["polic"] = [.. "arrest detain".Split(' ').Select(Language.EnglishStemmer.Stem)],
        ["court"] = [.. "sentence convict acquit jail".Split(' ').Select(Language.EnglishStemmer.Stem)],
        ["prosecutor"] = [.. "charge indict".Split(' ').Select(Language.EnglishStemmer.Stem)],
        ["voter"] = [.. "elect".Split(' ').Select(Language.EnglishStemmer.Stem)],
    };

    // "the tram line", where the headline has "tram line" and the passage "the line".
    private static bool IsModifierAround(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        if (index + 1 >= words.Length || words[index].Is(WordTraits.Verb) || !words[index + 1].Is(WordTraits.Content) || !context.Alignment.Find(index + 1).Found)
        {
            return false;
        }

        foreach (var sentence in context.Around)
        {
            for (var i = 0; i + 1 < sentence.Words.Length; i++)
            {
                if (sentence.Words[i].Stem == words[index].Stem && sentence.Words[i + 1].Stem == words[index + 1].Stem)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "marathon", where the headline has it and the passage says "race".
    private static bool IsNarrowerAround(RuleContext context, int index)
    {
        var groups = context.Draft.Words[index].Groups;
        return context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Content) && w.Groups.MayStandFor(groups)));
    }

    private static bool IsDefinite(Word[] words, int index)
    {
        var i = index - 1;
        while (i >= 0 && (words[i].Is(WordTraits.Quantity) || (words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Verb | WordTraits.Possessive) && index - i <= 2)))
        {
            i--;
        }

        return i >= 0 && words[i].Token.Folded is "the" or "this" or "these" or "those" or "that" or "both";
    }

    private static bool IsSubjectOrOwner(EnglishSentence draft, int index)
    {
        var words = draft.Words;
        if (words[index].Is(WordTraits.Possessive))
        {
            return true;
        }

        var next = index + 1;
        while (next < words.Length && words[next].Is(WordTraits.Adverb) && !words[next].Is(WordTraits.AfterBreak)) { next++; }
        if (next < words.Length && !words[next].Is(WordTraits.AfterBreak) && words[next].Is(WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future | WordTraits.Verb))
        {
            return true;
        }

        var before = index - 1;
        while (before >= 0 && !words[before].Is(WordTraits.Preposition))
        {
            if (words[before].Is(WordTraits.Verb | WordTraits.AfterBreak))
            {
                break;
            }

            before--;
        }

        return draft.Frames.Any(f => f.Agent == index || (f.Passive && f.Patient == index)) || (before >= 0 && (words[before].Token.Folded == "of" || (words[before].Token.Folded is "between" or "with" or "by" && EnglishGrammar.Anaphors.Contains(words[index].Stem))));
    }

    // A passage that names somebody or says "its" can be pointed to.
    private static bool Points(RuleContext context) =>
        context.Around.Count > 0 || context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Name | WordTraits.Pronoun)));

    // "Analyst Priya Nair": neither a company nor a government.
    private static bool IsAPerson(EnglishSentence source, int agent) =>
        agent >= 0 && source.Words[agent].Is(WordTraits.Name) && (source.Words[agent].Group >= 0 && source.Words.Any(w => w.Group == source.Words[agent].Group && EnglishWordNet.IsMoreGeneral("person", w.Token.Folded, PersonLevels)) || source.Identities.Any(i => i.Bearer >= 0 && (i.Bearer == agent || (source.Words[i.Bearer].Group >= 0 && source.Words[i.Bearer].Group == source.Words[agent].Group)) && EnglishWordNet.IsMoreGeneral("person", source.Words[i.Head].Token.Folded, PersonLevels)));

    // What the passage says of "the government" may not be said of "the company".
    private static bool Displaces(RuleContext context, int index)
    {
        foreach (var frame in context.Draft.Frames)
        {
            if ((frame.Agent != index && !(frame.Passive && frame.Patient == index)) || context.Alignment.Find(frame.Verb) is not { Found: true } place)
            {
                continue;
            }

            var source = context.Alignment.Sources[place.Sentence].Sentence;
            if (frame.Agent != index)
            {
                // "the order that closed the port" tells nothing of "the route".
                if (!ScopeReader.IsHedge(context.Draft.Words, frame.Verb) && source.Frames.Any(f => context.Alignment.In(place.Sentence, frame.Verb).Contains(f.Verb) && f.Patient >= 0 && source.Words[f.Patient].Is(WordTraits.Content) && !source.Words[f.Patient].Is(WordTraits.Name) && !Reference.IsAnaphor(source, f.Patient)
                    && !context.Draft.Words[index].Groups.MayStandFor(source.Words[f.Patient].Groups)))
                {
                    return true;
                }

                continue;
            }

            if (source.Frames.Any(f => context.Alignment.In(place.Sentence, frame.Verb).Contains(f.Verb) && IsAPerson(source, f.Agent)) && !EnglishWordNet.IsMoreGeneral("person", context.Draft.Words[index].Token.Folded, PersonLevels) && !source.Words.Any(w => w.Is(WordTraits.Pronoun)))
            {
                return true;
            }

            if (source.Frames.Any(f => context.Alignment.In(place.Sentence, frame.Verb).Contains(f.Verb) && f.Agent >= 0 && !(f.Agent > 0 && (source.Words[f.Agent - 1].Token.Folded is "the" or "this" || source.Words[f.Agent - 1].Is(WordTraits.Quantity)) && EnglishGrammar.Anaphors.Contains(source.Words[f.Agent].Stem)) && source.Words[f.Agent].Is(WordTraits.Content) && !source.Words[f.Agent].Is(WordTraits.Name)
                && !context.Draft.Words[index].Groups.MayStandFor(source.Words[f.Agent].Groups)))
            {
                return true;
            }
        }

        return false;
    }
}
