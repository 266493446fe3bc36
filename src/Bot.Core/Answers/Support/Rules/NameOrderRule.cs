using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Two names do not change places around a word that the draft and the passage have.</summary>
internal static class NameOrderRule
{
    // Two names that change places around a word that both have ("Kingsport beat Ashford").
    public static void Check(RuleContext context)
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
                if (!words[middle].Is(WordTraits.Content) || words[middle].Is(WordTraits.Name) || context.Draft.Text[words[middle].Token.Start - 1] == '-' || EnglishGrammar.Symmetric.Contains(words[middle].Stem)
                    || middle + 1 >= words.Length || NounPhrase.HeadFrom(words, middle + 1) is not (>= 0 and var other) || !words[other].Is(WordTraits.Name) || words[other].Group == words[i].Group)
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
}
