using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What belongs to one in the passage does not belong to another.</summary>
internal static class OwnerRule
{
    private static readonly FrozenSet<string> Times = "second minute hour day night morning afternoon evening week weekend month quarter season year decade century today tomorrow yesterday spring summer autumn winter".Split(' ').Select(Language.EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    // "Takaichi's remarks" are not "China's remarks".
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            // "this season's crop": a time owns nothing.
            if (!draft.Words[i].Is(WordTraits.Possessive) || !draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Date) || draft.Words[i].Token.Is(Language.TokenFlags.Weekday) || Times.Contains(draft.Words[i].Stem) || NounPhrase.HeadFrom(draft.Words, i + 1) is not (>= 0 and var head))
            {
                continue;
            }

            string? conflict = IsGuessed(context, i, head) ? context.Best.Sentence.Text : null;
            var agreed = false;
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var match in context.Alignment.In(index, head))
                {
                    var owner = OwnerOf(source, match);
                    if (owner < 0 || Reference.Refers(context, index, i, owner) || IsInChain(context, index, i, match))
                    {
                        agreed = true;
                    }
                    else if (Reference.Stands(context, index, i))
                    {
                        conflict = source.Text;
                    }
                }
            }

            if (conflict is not null && (!agreed || IsGuessed(context, i, head)))
            {
                context.Report(SupportIssueKind.Role, $"{draft.Show(i)}'s {draft.Words[head].Token.Folded}", conflict);
            }
        }
    }

    /// <summary>An owner that only the headline names, of a thing told of in a passage that names another owner: "its trade" behind "South Korea's
    /// GDP" is not Japan's.</summary>
    private static bool IsGuessed(RuleContext context, int owner, int noun)
    {
        var sources = Enumerable.Range(0, context.Alignment.Sources.Count).ToList();
        return context.Draft.Words[owner].Is(WordTraits.Name) && sources.TrueForAll(s => context.Alignment.AnyIn(s, owner).Count == 0)
            && sources.Exists(s => context.Alignment.AnyIn(s, noun).Count > 0)
            && sources.Exists(s => context.Alignment.Sources[s].Sentence.Words.Any(word => word.Is(WordTraits.Name) && word.Is(WordTraits.Possessive)));
    }

    /// <summary>"Faith Wanjiru of Ethiopia" is not "Kenya's Faith Wanjiru".</summary>
    public static void CheckOrigin(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (!words[i].Is(WordTraits.Name) || words[i + 1].Token.Folded is not ("of" or "from") || !words[i + 2].Is(WordTraits.Name) || words[i + 1].Is(WordTraits.AfterBreak))
            {
                continue;
            }

            var (conflict, agrees) = (default(string), false);
            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var match in context.Alignment.In(index, i).Where(m => source.Words[m].Is(WordTraits.Name)))
                {
                    var first = match;
                    while (first > 0 && source.Words[first].Group >= 0 && source.Words[first - 1].Group == source.Words[first].Group) { first--; }
                    var owner = first > 0 && source.Words[first - 1].Is(WordTraits.Possessive) && source.Words[first - 1].Is(WordTraits.Name) ? first - 1 : -1;
                    agrees |= owner < 0 || Reference.Refers(context, index, i + 2, owner)
                        || (match + 2 < source.Words.Length && source.Words[match + 1].Token.Folded == words[i + 1].Token.Folded && Reference.Refers(context, index, i + 2, match + 2));
                    conflict ??= owner >= 0 && Reference.Stands(context, index, i + 2) ? source.Text : null;
                }
            }

            if (conflict is not null && !agrees)
            {
                context.Report(SupportIssueKind.Role, $"{context.Draft.Show(i)} {words[i + 1].Token.Folded} {context.Draft.Show(i + 2)}", conflict);
            }
        }
    }

    /// <summary>"Rare earths come from Japan" of "Japan imports them from China": who gets it from somewhere else is not where it comes from.</summary>
    public static void CheckSource(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 1; i < words.Length; i++)
        {
            if (!words[i].Is(WordTraits.Name) || words[i - 1].Token.Folded != "from" || !context.Alignment.Find(i).Found)
            {
                continue;
            }

            var (conflict, agrees) = (default(string), false);
            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                var from = Array.FindIndex(source.Words, word => word.Token.Folded == "from");
                var getsIt = from >= 0 && source.Frames.Any(frame => !frame.Passive && frame.Verb < from && frame.Agent >= 0 && Reference.Refers(context, index, i, frame.Agent));
                var isOther = from >= 0 && NounPhrase.HeadFrom(source.Words, from + 1) is >= 0 and var origin && source.Words[origin].Is(WordTraits.Name) && !Reference.Refers(context, index, i, origin);
                agrees |= Reference.Stands(context, index, i) && !(getsIt && isOther);
                conflict ??= getsIt && isOther ? source.Text : null;
            }

            if (conflict is not null && !agrees)
            {
                context.Report(SupportIssueKind.Role, $"from {context.Draft.Show(i)}", conflict);
            }
        }
    }

    // "the faculty of the University of Wittenberg" is Wittenberg's.
    private static bool IsInChain(RuleContext context, int index, int owner, int noun)
    {
        var words = context.Alignment.Sources[index].Sentence.Words;
        for (var i = noun + 1; i < words.Length && i <= noun + 7 && !words[i].Is(WordTraits.AfterBreak) && (i > noun + 1 || !words[i].Is(WordTraits.Name)) && (words[i].Token.Folded is "of" or "the" or "in" or "at" || words[i].Is(WordTraits.Name)); i++)
        {
            if (context.Alignment.AnyIn(index, owner).Contains(i))
            {
                return true;
            }
        }

        return false;
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

        return noun + 2 < source.Words.Length && source.Words[noun + 1].Token.Folded is "of" or "by" && NounPhrase.HeadFrom(source.Words, noun + 2) is >= 0 and var head && source.Words[head].Is(WordTraits.Name)
            ? head
            : -1;
    }
}
