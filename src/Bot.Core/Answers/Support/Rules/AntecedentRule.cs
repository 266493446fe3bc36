using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whose something is where the passage says "its": somebody that stands before the pronoun in the passage, or else in the
/// last sentence before it that names any, not whoever is named around.</summary>
internal static class AntecedentRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Is(WordTraits.Possessive) && EnglishGrammar.Titles.Contains(draft.Words[i].Token.Folded))
            {
                CheckTitle(context, i);
            }

            if (draft.Words[i].Is(WordTraits.Possessive) && draft.Words[i].Is(WordTraits.Name) && NounPhrase.HeadFrom(draft.Words, i + 1) is >= 0 and var head && !draft.Words[head].Is(WordTraits.Name))
            {
                CheckName(context, i, head);
            }
        }
    }

    private static void CheckName(RuleContext context, int owner, int head)
    {
        var draft = context.Draft;
        var (conflict, agreed, others) = (false, false, new HashSet<string>());
        foreach (var index in context.Alignment.Order)
        {
            var source = context.Alignment.Sources[index].Sentence;
            // A share of the trade is not the trade.
            foreach (var match in context.Alignment.In(index, head).Where(m => source.Words[m].Stem == draft.Words[head].Stem))
            {
                var pronoun = PronounRule.OwnerPronoun(source, match);
                agreed |= pronoun < 0 || MayMean(context, index, pronoun, owner, others);
                conflict = true;
            }
        }

        if (conflict && !agreed)
        {
            // With one it may be, the passage tells whose it is.
            context.Report(SupportIssueKind.Role, $"{draft.Show(owner)}'s {draft.Words[head].Token.Folded}", others.Count == 1 ? $"{others.First()}'s {draft.Words[head].Token.Folded}" : null);
        }
    }

    // "the president's own hometown" where the passage says "Takaichi … her hometown" and knows another as the president.
    private static void CheckTitle(RuleContext context, int title)
    {
        var draft = context.Draft;
        if (NounPhrase.HeadFrom(draft.Words, title + 1) is not (>= 0 and var head))
        {
            return;
        }

        var holders = context.Alignment.Sources.Select(s => s.Sentence).Concat(context.Around)
            .SelectMany(s => s.Identities.Where(i => i.Bearer >= 0 && Offices.Key(s.Words[i.Head].Token.Folded) == Offices.Key(draft.Words[title].Token.Folded)).Select(i => s.Words[i.Bearer])).ToList();
        for (var index = 0; index < context.Alignment.Sources.Count && holders.Count > 0; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var match in context.Alignment.In(index, head))
            {
                if (PronounRule.OwnerPronoun(source, match) is >= 0 and var pronoun
                    && source.Frames.Where(f => f.Agent >= 0 && f.Agent < pronoun && f.Verb < pronoun && source.Words[f.Agent].Is(WordTraits.Name)).Select(f => f.Agent).LastOrDefault(-1) is >= 0 and var owner
                    && !holders.Any(h => IsSame(h, source.Words[owner])))
                {
                    context.Report(SupportIssueKind.Role, $"{draft.Show(title)}'s {draft.Words[head].Token.Folded}", source.Text);
                    return;
                }
            }
        }
    }

    private static bool MayMean(RuleContext context, int index, int pronoun, int said, HashSet<string> others)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var person = source.Words[pronoun].Token.Folded is "his" or "her";
        // Also who the clause behind an opening phrase is about ("With its trade …, Korea must …").
        var subjects = source.Frames.Where(f => f.Agent > pronoun).Select(f => f.Agent).Concat(source.Frames.Where(f => f.Passive && f.Patient > pronoun).Select(f => f.Patient)).ToHashSet();
        if (Enumerable.Range(0, source.Words.Length).Any(i => ((i < pronoun && !IsOnlyOrigin(source, i, pronoun)) || (subjects.Contains(i) && Enumerable.Range(pronoun, i - pronoun + 1).Any(b => source.Words[b].Is(WordTraits.AfterBreak)))) && IsSame(context.Draft.Words[said], source.Words[i])))
        {
            return true;
        }

        // Who has something before the pronoun in the same sentence is nearer than whoever is named around.
        if (Enumerable.Range(0, pronoun).Where(i => MayOwn(source, i, person)).ToList() is { Count: > 0 } near)
        {
            others.UnionWith(near.Select(source.Show));
            return false;
        }

        var passage = context.Alignment.Sources[index].Passage;
        // The other passage that the sentence cites, too, may name the owner.
        if (!person && context.Alignment.Sources.Any(s => s.Passage != passage && Enumerable.Range(0, s.Sentence.Words.Length).Any(i => s.Sentence.Words[i].Is(WordTraits.Possessive) && MayOwn(s.Sentence, i, person) && IsSame(context.Draft.Words[said], s.Sentence.Words[i]))))
        {
            return true;
        }

        var before = Enumerable.Range(0, index).Where(i => context.Alignment.Sources[i].Passage == passage).Select(i => context.Alignment.Sources[i].Sentence);
        foreach (var sentence in context.Around.Concat(before).Reverse())
        {
            if (Enumerable.Range(0, sentence.Words.Length).Where(i => MayOwn(sentence, i, person)).ToList() is { Count: > 0 } owners)
            {
                others.UnionWith(owners.Select(sentence.Show));
                return owners.Any(o => Enumerable.Range(0, sentence.Words.Length).Any(w => (w == o || (sentence.Words[w].Group >= 0 && sentence.Words[w].Group == sentence.Words[o].Group)) && IsSame(context.Draft.Words[said], sentence.Words[w])))
                    || !person && sentence.Words.Any(w => IsSame(context.Draft.Words[said], w));
            }
        }

        return true;
    }

    // "Varnia buys its oil from Tarnia, and the ban hurt its industry": whence something comes does not own it, where who takes it is told.
    private static bool IsOnlyOrigin(EnglishSentence source, int name, int pronoun)
    {
        var first = name;
        while (first > 0 && source.Words[first].Group >= 0 && source.Words[first - 1].Group == source.Words[first].Group) { first--; }
        return source.Words[pronoun].Token.Folded == "its" && first > 0 && source.Words[first - 1].Token.Folded is "from" or "than" && source.Frames.Exists(f => f.Agent >= 0 && f.Agent < first && f.Verb < first && source.Words[f.Agent].Is(WordTraits.Name));
    }

    private static bool IsSame(Word said, Word told) =>
        (said.Entity is { } entity && entity.Id == told.Entity?.Id) || (told.Is(WordTraits.Content) && said.Stem == told.Stem) || (said.Entity is null && told.Is(WordTraits.Name) && Demonyms.Same(said.Token.Folded, told.Token.Folded));

    // Who does something there or has something: "South Korea's GDP", not whom the sentence only mentions ("Japan's PM Takaichi").
    private static bool MayOwn(EnglishSentence sentence, int i, bool person)
    {
        var word = sentence.Words[i];
        return (word.Is(WordTraits.Name) || (word.Is(WordTraits.Content) && word.Token.Is(TokenFlags.Capitalised) && !EnglishWordNet.Knows(word.Token.Folded))) && word.Entity?.Type != "Thing" && (word.Entity is null && !IsPerson(sentence.Words, i) || IsPerson(sentence.Words, i) == person)
            && (sentence.Frames.Any(f => f.Agent == i && f.Verb > i) || IsNamedPlace(sentence, i) || (word.Is(WordTraits.Possessive) && NounPhrase.HeadFrom(sentence.Words, i + 1) is >= 0 and var head && !sentence.Words[head].Is(WordTraits.Verb)
                    && (!sentence.Words[head].Is(WordTraits.Name) || sentence.Words[head].Entity is { Type: not "Person" })));
    }

    // "The town of Ebbing lies": the town's name.
    private static bool IsNamedPlace(EnglishSentence sentence, int i)
    {
        var first = i;
        while (first > 0 && sentence.Words[first].Group >= 0 && sentence.Words[first - 1].Group == sentence.Words[i].Group) { first--; }
        return first > 1 && sentence.Words[first - 1].Token.Folded == "of" && sentence.Words[first - 2].Stem is "town" or "citi" or "villag" or "island" or "kingdom" or "duchi" or "provinc" or "state" or "republ" or "port" or "district" or "region"
            && sentence.Frames.Any(f => (f.Agent == first - 2 || (f.Passive && f.Patient == first - 2)) && f.Verb > i);
    }

    // "President Lee Jae-myung", of which the pack may know the beginning only.
    private static bool IsPerson(Word[] words, int i)
    {
        for (var at = i; at >= 0 && words[at].Is(WordTraits.Name); at--)
        {
            if (words[at].Entity is { Type: "Person" } || (at < i && EnglishGrammar.Titles.Contains(words[at].Token.Folded)))
            {
                return true;
            }

            if (words[at].Is(WordTraits.AfterBreak))
            {
                break;
            }
        }

        return false;
    }
}
