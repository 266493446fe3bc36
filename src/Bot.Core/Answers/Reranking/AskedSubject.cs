using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Reranking;

/// <summary>Who is asked to have done something ("How did Oslo respond …?"), and whether a passage has them do anything.</summary>
internal static class AskedSubject
{
    /// <summary>How far a passage is from telling what the subject did: 0 where no subject is named, or the passage has it do something; 1 where it only
    /// owns something ("Oslo's answer"); 2 where things are done to it; 3 where it is not named.</summary>
    public static int Distance(QuestionReading question, PassageReading passage)
    {
        if (question.Question.Translation is not null || Asked(question) is not { } subject)
        {
            return 0;
        }

        var best = 3;
        foreach (var match in passage.Names.Where(match => match.Entity is { } entity && Owners.Same(entity, subject)))
        {
            var (first, last) = Span(passage.Tokens, match);
            best = Math.Min(best, Standing(passage, first, last));
        }

        return best;
    }

    /// <summary>What stands between the auxiliary and the verb: "did <b>Oslo</b> respond".</summary>
    private static Entity? Asked(QuestionReading question)
    {
        var tokens = question.Words.Tokens;
        for (var i = question.Asked.Clause; i + 2 < tokens.Count; i++)
        {
            if (!GrammarWords.Auxiliaries.Contains(tokens[i].Folded) || GrammarWords.Copulas.Contains(tokens[i].Folded))
            {
                continue;
            }

            var start = tokens[i + 1].Folded is "the" ? i + 2 : i + 1;
            var match = question.Names.FirstOrDefault(match => match.Entity is not null && match.Start <= tokens[start].Start && tokens[start].End <= match.Start + match.Length);
            return match.Entity is not null && Span(tokens, match).Last is var last && last + 1 < tokens.Count && !IsPossessive(question.Words.Text, tokens[last]) && MayAct(tokens[last + 1]) ? match.Entity : null;
        }

        return null;
    }

    // "did Oslo and Bergen", "did the Oslo meeting": not they alone, or not they.
    private static bool MayAct(Token next) => next.Folded is not "and" && (!EnglishWordNet.PartsOfSpeech(next.Folded).Contains('n', StringComparison.Ordinal) || EnglishWordNet.PartsOfSpeech(next.Folded).Contains('v', StringComparison.Ordinal));

    private static int Standing(PassageReading passage, int first, int last)
    {
        var tokens = passage.Tokens;
        if (IsPossessive(passage.Passage.Text, tokens[last]))
        {
            return 1;
        }

        // A title may stand between: "with Prime Minister Berg".
        var before = first - 1;
        while (before >= 0 && tokens[before + 1].Start - tokens[before].End == 1 && tokens[before].Is(TokenFlags.Capitalised) && !tokens[before].Is(TokenFlags.StopWord))
        {
            before--;
        }

        return before >= 0 && tokens[before + 1].Start - tokens[before].End == 1 && (tokens[before].Folded is "the" or "a" ? before > 0 && IsPreposition(tokens[before - 1]) : IsPreposition(tokens[before])) ? 2 : 0;
    }

    private static bool IsPreposition(Token token) => token.Folded is "of" or "to" or "with" or "from" or "in" or "on" or "by" or "for" or "against" or "between" or "at" or "about" or "regarding" or "behind" or "than" or "like" or "and";

    private static bool IsPossessive(string text, Token token) => text.AsSpan(token.End) is ['\'' or '’', 's', ..] || text.AsSpan(token.Start, token.End - token.Start) is [.., '\'' or '’', 's'];

    private static (int First, int Last) Span(IReadOnlyList<Token> tokens, LexiconMatch match)
    {
        var inside = tokens.Index().Where(pair => pair.Item.Start < match.Start + match.Length && pair.Item.End > match.Start).Select(pair => pair.Index).DefaultIfEmpty(0).ToList();
        return (inside[0], inside[^1]);
    }
}
