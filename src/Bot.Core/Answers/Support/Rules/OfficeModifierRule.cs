using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whom a passage calls a former, acting or alleged something is not called that something.</summary>
internal static class OfficeModifierRule
{
    private static readonly FrozenSet<string> Modifiers =
        "former ex retired acting interim deputy vice assistant aspiring alleged suspected honorary".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "minister of culture", "minister for the arts and culture"
    private const int NearTitle = 5;

    private static readonly FrozenSet<string> Past = "was were once formerly previously used had been ex retired".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Content) || draft.Words[i].Is(WordTraits.Verb) || context.Alignment.Find(i) is not { Found: true } place
                || Modifier(draft.Words, i) is not null || draft.Words.Any(w => Past.Contains(w.Token.Folded)) || !IsPerson(draft.Words[i].Token.Folded))
            {
                continue;
            }

            var told = new List<string?>();
            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                told.AddRange(context.Alignment.AnyIn(s, i).Select(m => Modifier(context.Alignment.Sources[s].Sentence.Words, m)));
            }

            if (told.Count > 0 && told.TrueForAll(m => m is not null) && !draft.Words.Any(w => told.Contains(w.Token.Folded)))
            {
                context.Report(SupportIssueKind.Role, draft.Show(i), $"{told[0]} {context.Alignment.Sources[place.Sentence].Sentence.Words[place.Word].Token.Folded}");
            }
        }
    }

    /// <summary>What an office is for stands beside it in the passage too: the culture minister is not the foreign minister, whatever else is
    /// foreign there.</summary>
    public static void CheckField(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 1; i < words.Length; i++)
        {
            if (!EnglishGrammar.Titles.Contains(words[i].Token.Folded) || words[i].Is(WordTraits.AfterBreak) || !words[i - 1].Is(WordTraits.Content)
                || words[i - 1].Is(WordTraits.Name | WordTraits.Possessive | WordTraits.Verb) || EnglishGrammar.Titles.Contains(words[i - 1].Token.Folded))
            {
                continue;
            }

            var (stands, agrees) = (default(string), false);
            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                var field = context.Alignment.AnyIn(s, i - 1);
                foreach (var title in context.Alignment.AnyIn(s, i))
                {
                    stands ??= context.Alignment.Sources[s].Sentence.Text;
                    agrees |= field.Any(word => word >= title - NearTitle && word <= title + NearTitle);
                }
            }

            if (stands is not null && !agrees)
            {
                context.Report(SupportIssueKind.Role, $"{words[i - 1].Token.Folded} {words[i].Token.Folded}", stands);
            }
        }
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
