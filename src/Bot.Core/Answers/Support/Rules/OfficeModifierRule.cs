using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whom a passage calls a former, acting or alleged something is not called that something.</summary>
internal static class OfficeModifierRule
{
    private static readonly FrozenSet<string> Modifiers =
        "former ex retired acting interim deputy vice assistant aspiring alleged suspected honorary".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Past = "was were once formerly previously used had been ex retired".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Verb) || context.Alignment.Find(i) is not { Found: true } place || Told(context, i) is not [.., _] told
                || Modifier(draft.Words, i) is not null || draft.Words.Any(w => Past.Contains(w.Token.Folded)) || !IsPerson(draft.Words[i].Token.Folded))
            {
                continue;
            }

            if (!draft.Words.Any(w => told.Contains(w.Token.Folded)))
            {
                context.Report(SupportIssueKind.Role, draft.Show(i), $"{told[0]} {context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Token.Folded}");
            }
        }
    }

    // What goes before a word wherever it stands; null where it also stands alone.
    private static List<string>? Told(RuleContext context, int word)
    {
        List<string>? told = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            foreach (var match in context.Alignment.AnyIn(s, word))
            {
                if (Modifier(context.Alignment.Sources[s].Sentence.Words, match) is not { } modifier)
                {
                    return null;
                }

                (told ??= []).Add(modifier);
            }
        }

        return told;
    }

    private static string? Modifier(Word[] words, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 3 && !words[i + 1].Is(WordTraits.AfterBreak) && words[i].Is(WordTraits.Content); i--)
        {
            if (Modifiers.Contains(words[i].Token.Folded))
            {
                return words[i].Token.Folded;
            }
        }

        return null;
    }

    private static bool IsPerson(string folded) => EnglishGrammar.Titles.Contains(folded) || EnglishWordNet.IsMoreGeneral("person", folded, 5);
}
