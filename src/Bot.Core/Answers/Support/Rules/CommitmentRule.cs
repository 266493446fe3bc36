using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who is willing, or hopes, to do something has neither decided nor promised to do it.</summary>
internal static class CommitmentRule
{
    /// <summary>How many words may stand between a word of will and the verb behind "to": "willingness, voiced in May, to join".</summary>
    private const int Reach = 6;

    private static readonly FrozenDictionary<string, int> Strengths = new Dictionary<string, int>(
        [
            .. "willing willingness ready readiness open openness hope wish want interest desire eager keen consider inclined".Split(' ').Select(word => KeyValuePair.Create(word, 1)),
            .. "decide decision decided promise pledge vow commit commitment undertake agree agreed agreement determined determination".Split(' ').Select(word => KeyValuePair.Create(word, 2)),
        ]).GroupBy(p => EnglishStemmer.Stem(p.Key)).ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (Strengths.GetValueOrDefault(draft.Words[i].Stem) != 2 || BehindTo(draft, i) is not { } deed || context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Strengths.GetValueOrDefault(w.Stem) == 2)))
            {
                continue;
            }

            for (var s = 0; s < context.Alignment.Sources.Count; s++)
            {
                var source = context.Alignment.Sources[s].Sentence;
                var places = context.Alignment.AnyIn(s, deed);
                if (Enumerable.Range(0, source.Words.Length).Any(w => Strengths.GetValueOrDefault(source.Words[w].Stem) == 1 && BehindTo(source, w) is { } open && places.Contains(open)))
                {
                    context.Report(SupportIssueKind.Hedge, draft.Text[draft.Words[i].Token.Start..draft.Words[deed].Token.End], source.Text);
                    return;
                }
            }
        }
    }

    // "willing to join", "willingness to join": the verb; null where none follows.
    private static int? BehindTo(EnglishSentence sentence, int word)
    {
        for (var i = word + 1; i + 1 < sentence.Words.Length && i <= word + Reach; i++)
        {
            if (sentence.Words[i].Token.Folded is "to" or "on" or "in" && sentence.Words[i + 1].Is(WordTraits.Content) && !sentence.Words[i + 1].Is(WordTraits.Name))
            {
                return i + 1;
            }

            if (sentence.Words[i].Is(WordTraits.Verb | WordTraits.Conjunction) && !sentence.Words[i].Is(WordTraits.Preposition))
            {
                return null;
            }
        }

        return null;
    }
}
