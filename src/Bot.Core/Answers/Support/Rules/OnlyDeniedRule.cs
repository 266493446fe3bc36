using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the passages name only to deny it is not told as so: "schools, primary and secondary" of "All secondary schools must … Primary schools are
/// not covered", "arson was the cause" of "found no sign of arson".</summary>
internal static class OnlyDeniedRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        if (draft.Words.Any(word => word.Is(WordTraits.Negation) || word.Token.Folded is "except" or "without" or "only" or "excluding" or "exempt" or "but" or "unlike"))
        {
            return;
        }

        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Is(WordTraits.Content) && !draft.Words[i].Is(WordTraits.Verb | WordTraits.Adverb | WordTraits.Name | WordTraits.Light) && DeniedIn(context, i) is { } denied)
            {
                context.Report(SupportIssueKind.Polarity, draft.Show(i), denied);
            }
        }
    }

    /// <summary>Whether a word stands behind "no sign of".</summary>
    public static bool HasNoSign(EnglishSentence source, int word)
    {
        var start = NounPhrase.PhraseStart(source.Words, word);
        return start > 2 && source.Words[start - 1].Token.Folded == "of" && source.Words[start - 2].Token.Folded is "sign" or "signs" or "evidence" or "trace" or "traces" or "indication" or "hint" or "proof" && source.Words[start - 3].Token.Folded == "no";
    }

    // The sentence that denies it, where none tells of it otherwise.
    private static string? DeniedIn(RuleContext context, int word)
    {
        string? denied = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var match in context.Alignment.AnyIn(s, word))
            {
                if (source.Words[match].Stem != context.Draft.Words[word].Stem || !(HasNoSign(source, match) || DescribesDenied(context, s, match)))
                {
                    return null;
                }

                denied = source.Text;
            }
        }

        return denied;
    }

    // "Primary schools are not covered": which of several it is not so of, by a word before the noun, and the draft tells of the noun by another verb.
    private static bool DescribesDenied(RuleContext context, int index, int word)
    {
        var source = context.Alignment.Sources[index].Sentence;
        if (word + 1 >= source.Words.Length || !source.Words[word + 1].Is(WordTraits.Content) || source.Words[word + 1].Is(WordTraits.Verb | WordTraits.AfterBreak | WordTraits.Name))
        {
            return false;
        }

        var frame = source.Frames.FindIndex(f => f.Subject == word + 1 && source.Words[f.Verb].Is(WordTraits.Negated));
        return frame >= 0 && !Enumerable.Range(0, context.Draft.Words.Length).Any(i => context.Alignment.AnyIn(index, i).Contains(source.Frames[frame].Verb));
    }
}
