using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who is called what stands together in a passage, or in what the pack knows: that both occur is not enough ("Lee is the
/// prime minister of Japan").</summary>
internal static class IdentityRule
{
    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Identities)
        {
            string? instead = null;
            if (!said.Denied && (AreTwo(context, said) || IsOtherwise(context, said, out instead)))
            {
                context.Report(SupportIssueKind.Role, said.Bearer < 0 ? Written(context.Draft, said) : $"{context.Draft.Show(said.Bearer)} – {Written(context.Draft, said)}", instead);
            }
        }
    }

    // "The lawyer, Tom Hale," of "Tom Hale arrested the lawyer": who does it and to whom it is done are two.
    private static bool AreTwo(RuleContext context, Identity said)
    {
        for (var index = 0; said.Bearer >= 0 && context.Draft.Words[said.Bearer].Is(WordTraits.Name) && index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var heads = context.Alignment.AnyIn(index, said.Head).Where(m => source.Words[m].Stem == context.Draft.Words[said.Head].Stem).ToList();
            // "became president", "a sister named Lena": one only.
            if (heads.Count > 0 && source.Frames.Any(frame => frame.Agent >= 0 && frame.Patient >= 0 && source.Words[frame.Verb].Stem is not ("becom" or "remain" or "grow" or "turn" or "stai" or "name" or "call" or "dub" or "titl" or "elect" or "appoint" or "make" or "made") && !source.Words[frame.Agent].Is(WordTraits.Pronoun)
                && ((heads.Contains(frame.Agent) && Reference.Refers(context, index, said.Bearer, frame.Patient)) || (heads.Contains(frame.Patient) && Reference.Refers(context, index, said.Bearer, frame.Agent)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="otherwise">The sentence that tells it otherwise; null where none tells it.</param>
    private static bool IsOtherwise(RuleContext context, Identity said, out string? otherwise)
    {
        otherwise = null;
        var isOthers = false;
        var draft = context.Draft;
        var (bearer, office) = (said.Bearer < 0 ? null : draft.Words[said.Bearer].Entity, draft.Words[said.Head].Entity);
        if (bearer is not null && office is not null && draft.Words[said.Bearer].Group == draft.Words[said.Head].Group)
        {
            return false;
        }

        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var told in source.Identities)
            {
                if (told.Denied || !IsSame(context, index, said, told))
                {
                    continue;
                }

                if (said.Bearer >= 0 && told.Bearer < 0)
                {
                    otherwise ??= IsOwner(context, index, said, told) ? null : source.Text;
                }
                else if (said.Bearer >= 0 && !IsBearer(context, index, said, told))
                {
                    // What a class of things is ("each of the cities is the seat") is not said of one of another name.
                    if (!draft.Words[said.Bearer].Is(WordTraits.Name) && draft.Words[said.Head].Stem != source.Words[told.Head].Stem)
                    {
                        continue;
                    }

                    if (source.Words[told.Bearer].Is(WordTraits.Name) && !GoesOn(context, index, said, told))
                    {
                        isOthers |= !IsOneOfMany(source, told) || Reference.Stands(context, index, said.Bearer);
                        otherwise ??= IsOneOfMany(source, told) ? null : source.Text;
                    }
                }
                else if (IsOwner(context, index, said, told))
                {
                    return IsOfOtherCountry(draft, said);
                }
                else
                {
                    otherwise ??= source.Text;
                }
            }
        }

        if (bearer is not null && office is not null)
        {
            return bearer.Id != office.Id && bearer.Represents != office.Id;
        }

        if (bearer is not null && context.Pack is { } pack && EnglishGrammar.Titles.Contains(draft.Words[said.Head].Token.Folded)
            && Offices.Of(pack).Holds(bearer, draft.Words[said.Head].Token.Folded, OwnerIn(draft, said)) is { } held)
        {
            return !held;
        }

        return isOthers || otherwise is not null || IsFar(context, said);
    }

    // "Lee is president of Japan", where the pack knows which country he represents and the passage only says "President Lee".
    private static bool IsOfOtherCountry(EnglishSentence draft, Identity said) =>
        said.Bearer >= 0 && draft.Words[said.Bearer].Entity?.Represents is { } represented && draft.Words[said.Last].Entity is { Type: "Country" } country && said.Last > said.Head && country.Id != represented;

    // "a member of the bloc" in one sentence, and the country that is said to be one only around it.
    private static bool IsFar(RuleContext context, Identity said)
    {
        if (context.Cited.Count > 1 || said.Bearer < 0 || said.First <= said.Bearer || !context.Draft.Words[said.Bearer].Is(WordTraits.Name))
        {
            return false;
        }

        // "a member", a word that may be added elsewhere, is all that is said here.
        if (!context.Alignment.Find(said.Head).Found)
        {
            return context.Draft.Frames.Count == 0 && said.Last == context.Draft.Words.Length - 1 && EnglishSoftWords.Contains(context.Draft.Words[said.Head].Stem);
        }

        var isWhole = context.Draft.Frames.Count == 0 && said.Last == context.Draft.Words.Length - 1;
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var heads = context.Alignment.AnyIn(index, said.Head);
            // "the 12-member bloc" does not say who is a member of it.
            if (isWhole && heads.Count > 0 && heads.All(head => head + 1 < source.Words.Length && source.Words[head + 1].Is(WordTraits.Content) && !source.Words[head + 1].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Name)))
            {
                return true;
            }

            if (heads.Count > 0 && IsOfOther(context, index, said, heads[0]))
            {
                return true;
            }

            // "joining the bloc": who joins is its member.
            if (heads.Count > 0 && context.Draft.Words[said.First].Token.Folded is "a" or "an" && heads.All(h => source.Words[h].Is(WordTraits.Verb)))
            {
                return !source.Frames.Any(f => heads.Contains(f.Verb) && ((f.Agent >= 0 && Reference.Refers(context, index, said.Bearer, f.Agent)) || (f.Patient >= 0 && Reference.Refers(context, index, said.Bearer, f.Patient))));
            }

            if (heads.Count > 0
                && (Reference.Stands(context, index, said.Bearer) || source.Identities.Any(i => heads.Contains(i.Head))
                    || source.Words.Take(4).Any(w => w.Is(WordTraits.Pronoun) && !w.Is(WordTraits.Determiner))))
            {
                return false;
            }
        }

        return true;
    }

    // "a partner of Tarnia" of "Varnia and its partners": whose they are is said.
    private static bool IsOfOther(RuleContext context, int index, Identity said, int head)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence.Words);
        if (said.Last <= said.Head || !draft.Words[said.Last].Is(WordTraits.Name))
        {
            return false;
        }

        var owner = head - 1;
        while (owner > 0 && source[owner].Is(WordTraits.Content | WordTraits.Quantity) && !source[owner].Is(WordTraits.Possessive | WordTraits.Verb | WordTraits.AfterBreak)) { owner--; }
        if (owner >= 0 && source[owner].Token.Folded is "its" or "their" or "his" or "her")
        {
            owner = Array.FindLastIndex(source, owner, word => word.Is(WordTraits.Name));
        }
        else if (owner < 0 || !(source[owner].Is(WordTraits.Possessive) && source[owner].Is(WordTraits.Name)))
        {
            return false;
        }

        return owner >= 0 && !Reference.Refers(context, index, said.Last, owner);
    }

    private static bool IsSame(RuleContext context, int index, Identity said, Identity told) =>
        context.Alignment.AnyIn(index, said.Head).Contains(told.Head)
        || IsSameTitle(context.Draft.Words[said.Head], context.Alignment.Sources[index].Sentence.Words[told.Head])
        || (context.Draft.Words[said.Head].Entity is { } entity && context.Alignment.Sources[index].Sentence.Words[told.Head].Entity?.Id == entity.Id);

    private static bool IsSameTitle(Word said, Word told) =>
        EnglishGrammar.Titles.Contains(said.Token.Folded) && EnglishGrammar.Titles.Contains(told.Token.Folded) && Offices.Key(said.Token.Folded) == Offices.Key(told.Token.Folded);

    // "a striker", "one of the ministers": others may be it, too.
    private static bool IsOneOfMany(EnglishSentence source, Identity told) => source.Words[told.First].Token.Folded is "a" or "an" or "one" or "another";

    /// <summary>Whether both phrases are said of one: by its name without the title, of which no word is another's ("Otto Frost" is not
    /// "Lena Frost").</summary>
    private static bool IsBearer(RuleContext context, int index, Identity said, Identity told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var (ours, theirs) = (NameOf(draft, said), NameOf(source, told));
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return Reference.Refers(context, index, said.Bearer, told.Bearer);
        }

        if (draft.Words[said.Bearer].Entity is { } entity && entity.Id == source.Words[told.Bearer].Entity?.Id)
        {
            return true;
        }

        return ours.Any(o => context.Alignment.AnyIn(index, o).Any(theirs.Contains)) && ours.All(o => context.Alignment.AnyIn(index, o) is var found && (found.Count == 0 || found.Any(theirs.Contains)));
    }

    private static List<int> NameOf(EnglishSentence sentence, Identity identity)
    {
        var group = sentence.Words[identity.Bearer].Group;
        return [.. Enumerable.Range(0, sentence.Words.Length).Where(i => sentence.Words[i].Is(WordTraits.Name) && (i == identity.Bearer || (group >= 0 && sentence.Words[i].Group == group))
            && (i < identity.First || i > identity.Last) && !EnglishGrammar.Titles.Contains(sentence.Words[i].Token.Folded))];
    }

    // "the film Pat Garrett and Billy the Kid", "strikers Hale and Diaz": the name behind goes on with it.
    private static bool GoesOn(RuleContext context, int index, Identity said, Identity told)
    {
        var source = context.Alignment.Sources[index].Sentence;
        foreach (var match in context.Alignment.AnyIn(index, said.Bearer))
        {
            // Or in brackets: "the National Road Agency (NRA)".
            if (match == told.Bearer + 1 && source.Words[match].Is(WordTraits.AfterBreak))
            {
                return true;
            }

            if (match > told.Bearer && Enumerable.Range(told.Bearer + 1, match - told.Bearer).All(i => source.Words[i].Is(WordTraits.Name) || source.Words[i].Token.Folded is "and" or "the" or "of"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is of the same: where the passage says whose mayor somebody is, the draft does not say another's.</summary>
    private static bool IsOwner(RuleContext context, int index, Identity said, Identity told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var owners = PhraseOf(source, told).Where(i => IsOwnerWord(source, told, i)).ToList();
        var kinds = Enumerable.Range(told.First, told.Last - told.First + 1).Where(i => IsKindWord(source, told, i)).ToList();
        foreach (var i in PhraseOf(draft, said))
        {
            if (owners.Count > 0 && IsOwnerWord(draft, said, i) && !owners.Any(o => Matches(context, index, i, o) || IsPartOf(context, index, i, o)))
            {
                return false;
            }

            // "the government commander", where it is the rebel one and the government does something else.
            if (kinds.Count > 0 && IsKindWord(draft, said, i) && context.Alignment.AnyIn(index, i) is { Count: > 0 } places && !places.Any(p => p >= told.First && p <= told.Last))
            {
                return false;
            }
        }

        return true;
    }

    // "Athletic" for "Port Athletic"
    private static bool IsPartOf(RuleContext context, int index, int said, int told)
    {
        var words = context.Draft.Words;
        return words[said].Group >= 0 && Enumerable.Range(0, words.Length).Any(i => words[i].Group == words[said].Group && Matches(context, index, i, told));
    }

    /// <summary>The words of the phrase, with what stands behind a name that it goes before: "Chancellor Greta Holm of Estland".</summary>
    private static IEnumerable<int> PhraseOf(EnglishSentence sentence, Identity identity)
    {
        var words = sentence.Words;
        var behind = identity.Bearer + 2;
        var after = identity.Bearer > identity.Last && behind < words.Length && words[behind - 1].Token.Folded == "of" && words[behind].Is(WordTraits.Name)
            ? Enumerable.Range(behind, IdentityReader.LastOfName(words, behind) - behind + 1) : [];
        return Enumerable.Range(identity.First, identity.Last - identity.First + 1).Concat(after);
    }

    private static bool IsKindWord(EnglishSentence sentence, Identity identity, int word) =>
        sentence.Words[word].Is(WordTraits.Content) && !sentence.Words[word].Is(WordTraits.Name | WordTraits.Light) && word != identity.Head && !EnglishGrammar.Titles.Contains(sentence.Words[word].Token.Folded);

    private static bool Matches(RuleContext context, int index, int said, int told)
    {
        var (draft, source) = (context.Draft.Words[said], context.Alignment.Sources[index].Sentence.Words[told]);
        return context.Alignment.AnyIn(index, said).Contains(told) || (draft.Entity is { } entity && entity.Id == source.Entity?.Id) || Demonyms.Same(draft.Token.Folded, source.Token.Folded);
    }

    private static bool IsOwnerWord(EnglishSentence sentence, Identity identity, int word) =>
        (sentence.Words[word].Is(WordTraits.Name) || IsUnknown(sentence.Words[word]) || (sentence.Words[word].Is(WordTraits.Possessive) && sentence.Words[word].Token.Is(TokenFlags.Capitalised))) && word != identity.Head && sentence.Words[word].Token.Folded != "of" && !EnglishGrammar.Titles.Contains(sentence.Words[word].Token.Folded);

    // "Northwind chief executive": a capital at the beginning on what is no word.
    private static bool IsUnknown(Word word) => word.Is(WordTraits.Content) && word.Token.Is(TokenFlags.Capitalised) && !EnglishWordNet.Knows(word.Token.Folded);

    private static Coverage.Entity? OwnerIn(EnglishSentence sentence, Identity identity) =>
        PhraseOf(sentence, identity).Where(i => IsOwnerWord(sentence, identity, i)).Select(i => sentence.Words[i].Entity).FirstOrDefault(entity => entity is not null);

    private static string Written(EnglishSentence sentence, Identity identity) =>
        sentence.Text[sentence.Words[identity.First].Token.Start..sentence.Words[identity.Last].Token.End];
}
