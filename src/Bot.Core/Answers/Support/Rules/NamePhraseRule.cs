using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Where, to whom and between whom something happens is told in the sentence that tells of it: a name of another sentence does not
/// come in the place of the one that stands there.</summary>
internal static class NamePhraseRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Name) || (i > 0 && draft.Words[i].Group >= 0 && draft.Words[i - 1].Group == draft.Words[i].Group) || Slot(draft, i) is not { } slot
                || VerbOf(draft, i) is not (>= 0 and var verb) || draft.Words[verb].Is(WordTraits.Light) || !context.Alignment.Find(i).Found)
            {
                continue;
            }

            if (Rival(context, i, slot, verb) is { } source)
            {
                context.Report(SupportIssueKind.Binding, draft.Show(i), source.Text);
            }
        }
    }

    private static EnglishSentence? Rival(RuleContext context, int name, string slot, int verb)
    {
        EnglishSentence? rival = null;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var told in context.Alignment.AnyIn(index, verb).Where(m => source.Words[m].Is(WordTraits.Verb) && source.Words[m].Stem == context.Draft.Words[verb].Stem))
            {
                var here = Enumerable.Range(0, source.Words.Length).Any(j => source.Words[j].Is(WordTraits.Name) && Reference.Refers(context, index, name, j));
                if (here && !(slot == "where" && IsOfAnotherWhere(context, index, name, told)))
                {
                    return null;
                }

                if (!here && !(slot == "to" || Enumerable.Range(0, source.Words.Length).Any(j => j > told && source.Words[j].Is(WordTraits.Name) && source.Clauses[j] == source.Clauses[told] && Slot(source, j) == slot)))
                {
                    return null;
                }

                // "gave it to her": whoever she is.
                if (!here && source.Words[(told + 1)..].Any(w => w.Is(WordTraits.Pronoun) && w.Token.Folded is not ("it" or "its")))
                {
                    return null;
                }

                rival ??= source;
            }
        }

        return rival is not null && (slot == "where" || !context.IsAround(context.Draft.Words[name])) ? rival : null;
    }

    // "levels at Brenn were higher than at Halm, where a plant opened": it opened at Halm.
    private static bool IsOfAnotherWhere(RuleContext context, int index, int name, int verb)
    {
        var words = context.Alignment.Sources[index].Sentence.Words;
        var where = Array.FindLastIndex(words, verb, w => w.Token.Folded == "where");
        if (where < 0 || Enumerable.Range(where, words.Length - where).Any(j => words[j].Is(WordTraits.Name) && Reference.Refers(context, index, name, j)))
        {
            return false;
        }

        var place = Array.FindLastIndex(words, where, w => w.Is(WordTraits.Name));
        return place >= 0 && !Reference.Refers(context, index, name, place);
    }

    // What a preposition makes of the name behind it; null for what says neither where nor to whom.
    private static string? Slot(EnglishSentence sentence, int name)
    {
        var before = name - 1;
        while (before > 0 && sentence.Words[before].Is(WordTraits.Determiner) && !sentence.Words[before].Is(WordTraits.Preposition)) { before--; }
        if (before < 0 || sentence.Words[name].Is(WordTraits.Possessive) || sentence.Words[name].Is(WordTraits.AfterBreak))
        {
            return null;
        }

        return sentence.Words[before].Token.Folded switch
        {
            "in" or "at" or "near" or "outside" or "inside" => "where",
            "on" when PlaceMention.IsWhere(sentence, name) => "where",
            "to" => "to",
            "and" when before > 1 && sentence.Words[before - 1].Is(WordTraits.Name) && Enumerable.Range(Math.Max(0, before - 4), Math.Min(4, before)).Any(i => sentence.Words[i].Token.Folded == "between") => "between",
            _ => null,
        };
    }

    private static int VerbOf(EnglishSentence sentence, int name)
    {
        for (var i = name - 1; i >= 0 && sentence.Clauses[i] == sentence.Clauses[name]; i--)
        {
            if (sentence.Words[i].Is(WordTraits.Verb))
            {
                return i;
            }

            // "had been in Beijing" has no verb of its own.
            if (sentence.Words[i].Is(WordTraits.Be | WordTraits.Auxiliary))
            {
                return -1;
            }
        }

        return -1;
    }
}
