using Bot.Core.Language;

namespace Bot.Core.Search.Ranking;

/// <summary>Tells names from words in a question that was typed without capitals, by how the passages write them.</summary>
internal static class NameGuess
{
    private const double Mostly = 0.8;

    public static void Apply(CompiledQuestion question, IReadOnlyList<CandidateParagraph> paragraphs)
    {
        if (question.Question.Tokens.Any(token => token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.First)))
        {
            return;
        }

        Span<int> capitalised = stackalloc int[question.Count];
        Span<int> all = stackalloc int[question.Count];
        capitalised.Clear();
        all.Clear();
        foreach (var paragraph in paragraphs)
        {
            var flags = paragraph.Tokens.Flags;
            foreach (var sentence in paragraph.Sentences)
            {
                foreach (var hit in sentence.Hits)
                {
                    var flag = flags[sentence.Start + hit.Token];
                    if ((flag & TokenFlags.First) == 0)
                    {
                        all[hit.Term]++;
                        capitalised[hit.Term] += (flag & TokenFlags.Capitalised) != 0 ? 1 : 0;
                    }
                }
            }
        }

        var names = 0UL;
        for (var i = 0; i < question.Count; i++)
        {
            names |= all[i] > 0 && capitalised[i] >= Mostly * all[i] ? 1UL << i : 0;
        }

        question.TakeForEntities(names);
    }
}
