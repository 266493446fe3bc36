using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where a passage of the sentence's own language has both a word for what the sentence says and its opposite (인구는 줄었지만 출생아 수는 늘었다),
/// the one is meant that is told of the same.</summary>
internal static class CjkToldOf
{
    public static bool TheSame(RuleContext context, CjkSentence sentence, CjkPiece piece)
    {
        var draft = context.Draft.Text;
        if (sentence.Clauses.FirstOrDefault(c => c.Start <= piece.Start && piece.Start < c.Last) is not { } said || Who(draft, said) is not { Length: > 1 } who)
        {
            return false;
        }

        var meanings = CjkGlossary.Find(draft.AsSpan(piece.Start, piece.End - piece.Start));
        foreach (var source in sentence.Own)
        {
            foreach (var clause in source.Clauses)
            {
                if (Who(source.Text, clause) is { Length: > 1 } whose && CjkPairs.AreSame(who, whose) && CjkGlossary.Find(source.Text.AsSpan(clause.Start, clause.End - clause.Start)) is var told && meanings.Any(meaning => told.Any(gloss => meaning.Text == gloss.Text)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Who(string text, CjkClause clause) => (clause.Subject ?? clause.Topic) is { } phrase ? text[phrase.Start..phrase.End] : "";
}
