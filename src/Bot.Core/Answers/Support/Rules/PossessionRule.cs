using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who has what: who is sent oil has none by that, and who sends none may have it ("Varnia has no oil" of "stopped oil exports to
/// Varnia").</summary>
internal static class PossessionRule
{
    /// <summary>How many words before a thing the word that denies it may stand.</summary>
    private const int Reach = 5;

    private static readonly FrozenSet<string> Toward = "to against for with from".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lacking = "no not never none neither nor without lack lacks lacked lacking absence absent lost loses missing".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i].Token.Folded is not ("has" or "have" or "had") || words[i + 1].Is(WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Be) || words[i + 1].Token.Folded == "to")
            {
                continue;
            }

            var (owner, thing) = (SubjectReader.Subject(words, i), NounPhrase.HeadFrom(words, i + 1));
            if (owner >= 0 && words[owner].Is(WordTraits.Name) && thing >= 0 && Untold(context, owner, thing, isLacking: words[i + 1].Token.Folded == "no") is { } source)
            {
                context.Report(SupportIssueKind.Role, $"{context.Draft.Show(owner)} {words[i].Token.Folded}", source.Text);
            }
        }
    }

    // A sentence that holds both and does not say it; null where one does, or none holds both.
    private static EnglishSentence? Untold(RuleContext context, int owner, int thing, bool isLacking)
    {
        EnglishSentence? untold = null;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var (owners, things) = (context.Alignment.In(index, owner), context.Alignment.In(index, thing));
            if (things.Count == 0)
            {
                continue;
            }

            if (isLacking ? things.Any(m => source.Words[Math.Max(0, m - Reach)..m].Any(word => Lacking.Contains(word.Token.Folded))) : owners.Count == 0 || !owners.All(m => IsBehind(source.Words, m)))
            {
                return null;
            }

            untold ??= source;
        }

        return untold;
    }

    // "exports to Varnia"
    private static bool IsBehind(Word[] words, int name)
    {
        while (name > 0 && words[name].Group >= 0 && words[name - 1].Group == words[name].Group) { name--; }
        return name > 0 && Toward.Contains(words[name - 1].Token.Folded);
    }
}
