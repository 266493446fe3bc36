using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What is first or most only since some time, or only in one way, is not told so without that limit: "the youngest since 1998" is not "the
/// youngest ever", and "the first to be born in the wild" not "the first to live here".</summary>
internal static class LimitRule
{
    /// <summary>How many words of a noun phrase may stand between what ranks and "to".</summary>
    private const int Reach = 6;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (IsRank(draft.Words, i) && RankOf(context, i) is ( >= 0, _) and var (index, told))
            {
                CheckSince(context, i, index, told);
                CheckDeed(context, i, index, told);
            }
        }
    }

    private static bool IsRank(Word[] words, int i) =>
        words[i].Token.Folded is "first" or "only" or "best" or "worst" || (words[i].Token.Folded is { Length: > 5 } folded && folded.EndsWith("est", StringComparison.Ordinal) && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Name | WordTraits.Verb) && i > 0 && words[i - 1].Is(WordTraits.Determiner | WordTraits.Possessive | WordTraits.Quantity));

    // Where the same word ranks.
    private static (int Index, int Word) RankOf(RuleContext context, int rank)
    {
        var draft = context.Draft;
        (int, int) found = (-1, -1);
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            for (var i = 0; i < source.Words.Length; i++)
            {
                if (source.Words[i].Token.Folded != draft.Words[rank].Token.Folded || !IsRank(source.Words, i))
                {
                    continue;
                }

                // Of two it is not said which one is meant.
                if (found.Item1 >= 0)
                {
                    return (-1, -1);
                }

                found = (index, i);
            }
        }

        return found;
    }

    // "since 1998", "in 16 years": how long it is so.
    private static void CheckSince(RuleContext context, int said, int index, int told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        if (source.Words[told].Token.Folded == "only" || !HasLimit(source, told) || HasLimit(draft, said) || draft.Dates.Length > 0 || source.Words.Any(w => IsEver(w.Token.Folded)))
        {
            return;
        }

        if (draft.Words.Skip(said).Take(Reach * 2).Any(w => IsEver(w.Token.Folded)) || IsInfinitive(draft.Words, said, out _))
        {
            context.Report(SupportIssueKind.Content, draft.Words[said].Token.Folded, source.Text);
        }
    }

    private static bool IsEver(string folded) => folded is "ever" or "history" or "record" or "records" or "recorded" or "unprecedented" or "alltime";

    private static bool HasLimit(EnglishSentence sentence, int rank)
    {
        for (var i = rank + 1; i < sentence.Words.Length; i++)
        {
            var folded = sentence.Words[i].Token.Folded;
            if (folded is "since" or "decades" or "years" or "centuries" or "generations" or "generation" or "decade" or "century" or "season" or "year" or "seasons" or "months" || sentence.Words[i].Is(WordTraits.Quantity) && sentence.Quantities.Any(q => q.Unit is "year" or "month" or "decade" or "century" or "week" && sentence.WordAt(q.Start) == i))
            {
                return true;
            }
        }

        return false;
    }

    // What it is the first to do.
    private static void CheckDeed(RuleContext context, int said, int index, int told)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        if (!IsInfinitive(draft.Words, said, out var deed) || !IsInfinitive(source.Words, told, out var own) || source.Words[own].Is(WordTraits.Light) || draft.Words[deed].Stem == source.Words[own].Stem)
        {
            return;
        }

        for (var i = said; i < draft.Words.Length; i++)
        {
            if (context.Alignment.AnyIn(index, i).Contains(own))
            {
                return;
            }
        }

        // A word that the passage holds elsewhere is judged by other rules.
        if (context.Alignment.AnyIn(index, deed).Count == 0)
        {
            context.Report(SupportIssueKind.Relation, $"{draft.Words[said].Token.Folded} to {draft.Words[deed].Token.Folded}", source.Text);
        }
    }

    private static bool IsInfinitive(Word[] words, int rank, out int verb)
    {
        verb = -1;
        for (var i = rank + 1; i < words.Length && i <= rank + Reach && !words[i].Is(WordTraits.AfterBreak); i++)
        {
            if (words[i].Token.Folded == "to")
            {
                verb = i + 1;
                while (verb < words.Length && (words[verb].Is(WordTraits.Be | WordTraits.Adverb) || words[verb].Token.Folded is "have" or "be" or "been")) { verb++; }
                return verb < words.Length && words[verb].Is(WordTraits.Content | WordTraits.Verb | WordTraits.Light);
            }

            if (words[i].Is(WordTraits.Verb | WordTraits.Relative))
            {
                return false;
            }
        }

        return false;
    }
}
