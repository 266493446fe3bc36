using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Reranking;

/// <summary>Whose a thing is: "South Korea's prime minister", "the Japanese economy", "the president of China".</summary>
internal static class Owners
{
    private const int Reach = 3;

    /// <summary>Whether the passage has a noun of the question behind the name that the question has it of, or behind another.</summary>
    public static (bool IsHeld, bool IsSwapped) Compare(QuestionReading question, PassageReading passage)
    {
        var tokens = question.Words.Tokens;
        var (isHeld, isSwapped) = (false, false);
        foreach (var term in question.Terms)
        {
            if (term.Class is WordClass.Name or WordClass.Number || OwnerOf(tokens, term.Term.Position, question.Names) is not { } owner)
            {
                continue;
            }

            var owners = passage.Tokens.Index().Where(pair => pair.Item.Stem == term.Term.Stem)
                .Select(pair => OwnerOf(passage.Tokens, pair.Index, passage.Names)).OfType<Entity>().ToList();
            var same = owners.Exists(other => Same(other, owner));
            isHeld |= same;
            isSwapped |= owners.Count > 0 && !same;
        }

        return (isHeld, isSwapped);
    }

    public static bool Same(Entity entity, Entity other) => entity == other || entity.Represents == other.Id || other.Represents == entity.Id;

    /// <summary>The name right before a noun, but for the words between that go with it; or behind "of".</summary>
    private static Entity? OwnerOf(IReadOnlyList<Token> tokens, int noun, IReadOnlyList<LexiconMatch> names)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - Reach; i--)
        {
            if (Named(tokens[i], names) is { } owner)
            {
                return IsOneOfSeveral(tokens, i, owner, names) ? null : owner;
            }

            if (tokens[i].Is(TokenFlags.StopWord) && tokens[i].Folded is not "s")
            {
                break;
            }
        }

        return noun + 2 < tokens.Count && tokens[noun + 1].Folded is "of" ? Named(tokens[noun + 2], names) ?? (noun + 3 < tokens.Count ? Named(tokens[noun + 3], names) : null) : null;
    }

    /// <summary>"Norway and Sweden's leaders": neither's alone.</summary>
    private static bool IsOneOfSeveral(IReadOnlyList<Token> tokens, int last, Entity owner, IReadOnlyList<LexiconMatch> names)
    {
        var before = last;
        while (before >= 0 && Named(tokens[before], names) == owner)
        {
            before--;
        }

        before -= before >= 0 && tokens[before].Folded is "and" ? 1 : 0;
        return before >= 0 && Named(tokens[before], names) is not null;
    }

    private static Entity? Named(Token token, IReadOnlyList<LexiconMatch> names) =>
        names.FirstOrDefault(match => token.Start >= match.Start && token.End <= match.Start + match.Length).Entity;
}
