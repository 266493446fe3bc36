using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What is large is not the largest, and what is bad is no worse.</summary>
internal static class DegreeRule
{
    public static void Check(RuleContext context)
    {
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            var word = context.Draft.Words[i];
            if (word.Is(WordTraits.Content) && !word.Is(WordTraits.Name | WordTraits.Verb) && context.Alignment.Find(i) is { Found: true } place && IsRaised(context, i) && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(Compares) || s.Sentence.Quantities.Any(q => q.Ordinal)))
            {
                context.Report(SupportIssueKind.Content, word.Token.Folded, context.Alignment.Sources[place.Sentence].Sentence.Text);
            }
        }
    }

    // All that it stands for is the plain form of it.
    private static bool IsRaised(RuleContext context, int word)
    {
        var any = false;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            foreach (var match in context.Alignment.AnyIn(s, word))
            {
                any = true;
                if (!IsDegreeOf(context.Draft.Words[word].Token.Folded, context.Alignment.Sources[s].Sentence.Words[match].Token.Folded))
                {
                    return false;
                }
            }
        }

        return any;
    }

    private static bool IsDegreeOf(string raised, string plain) => (raised, plain) switch
    {
        ("worse" or "worst", "bad") or ("better" or "best", "good") or ("further" or "furthest" or "farther" or "farthest", "far") => true,
        _ => EndingOf(raised) is { } stem && (stem == plain || (plain.EndsWith('e') && stem == plain[..^1]) || (plain.EndsWith('y') && stem == plain[..^1] + "i") || stem == plain + plain[^1]),
    };

    private static string? EndingOf(string raised) => raised.EndsWith("est", StringComparison.Ordinal) ? raised[..^3] : raised.EndsWith("er", StringComparison.Ordinal) ? raised[..^2] : null;

    private static bool Compares(Word word) =>
        word.Token.Folded is "than" or "more" or "most" or "less" or "least" or "top" or "leading" or "record" or "ever" or "never" or "any" or "other" or "worse" or "better" or "best" or "worst" or "only" or "main" or "biggest" or "as" or "rank" or "ranked" or "no" or "compared" or "twice" or "against"
        || word.Stem is "rise" or "fall" or "grow" or "increas" or "exceed" or "surpass" or "cut" or "reduc" or "expand" or "beat"
        // "harvest" and "worker" compare nothing.
        || EndingOf(word.Token.Folded) is { Length: > 2 } stem && (IsAdjective(stem) || IsAdjective(stem + "e") || IsAdjective(stem[..^1]) || (stem[^1] == 'i' && IsAdjective(stem[..^1] + "y")));

    private static bool IsAdjective(string folded) => Language.WordNet.EnglishWordNet.PartsOfSpeech(folded).Contains('a');
}
