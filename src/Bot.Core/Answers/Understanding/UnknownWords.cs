using System.Collections.Frozen;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Understanding;

/// <summary>How much the words of a question that an article has no word for speak against it. A thing that the article does not name is
/// what it does not tell of; what is done or how it is can be told in other words.</summary>
internal static class UnknownWords
{
    private const double AskedThing = 1;
    private const double Category = 0.6;
    private const double OtherThing = 0.45;
    private const double Deed = 0.4;
    private const double Quality = 0.3;

    private static readonly FrozenSet<string> Openers = (
        "a an the this that these those its their his her our your some any no each every either what which whose many much more most several few of in on at for with by from about into over under between "
        + "during against through without").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>1 for a sign that the question asks for something else; 0 where nothing speaks against the passage.</summary>
    /// <param name="unknown">Terms of the question that the article has no word for.</param>
    /// <param name="near">Text around the answer, whose words may mean the same.</param>
    public static double Weigh(Question question, IEnumerable<QueryTerm> unknown, string near)
    {
        IReadOnlySet<int>? meanings = null;
        var asked = AskedFor.In(question.Text, question.Tokens);
        var sum = 0.0;
        foreach (var term in unknown)
        {
            if (term.Position < asked.Clause || AnswerKinds.Contains(term.Text))
            {
                continue;
            }

            meanings ??= EnglishWordNet.Meanings(Tokenizer.Tokenize(near).Where(token => !token.Is(TokenFlags.StopWord)).Select(token => token.Folded));
            if (!EnglishWordNet.Means(term.Text, meanings))
            {
                sum += !asked.Names(term.Position) ? Weight(question, term) : asked.IsCategory && HoldsOther(question, asked, near) ? Category : AskedThing;
            }
        }

        // Nothing but names in common is nothing told.
        return sum > 0 && !HoldsOther(question, asked, near) ? Math.Max(sum, AskedThing) : sum;
    }

    private static double Weight(Question question, QueryTerm term)
    {
        var isNumber = term.Role == QueryTermRole.Number || (term.Position < question.Tokens.Count && question.Tokens[term.Position].Is(TokenFlags.NumberWord));
        var parts = EnglishWordNet.PartsOfSpeech(term.Text);
        var takesForGranted = question.Type == AnswerType.Reason && (parts.Length == 0 || parts.AsSpan().ContainsAny('n', 'v'));
        if (isNumber || term.Role == QueryTermRole.Entity || takesForGranted)
        {
            return AskedThing;
        }

        return (parts.Contains('n', StringComparison.Ordinal), parts.Contains('v', StringComparison.Ordinal)) switch
        {
            (true, _) when parts.Contains('a', StringComparison.Ordinal) && !FollowsOpener(question.Tokens, term) => Quality,
            (true, true) when StandsAsVerb(question.Tokens, term) => Deed,
            (true, _) => question.Type == AnswerType.YesNo ? AskedThing : OtherThing,
            (false, true) => Deed,
            (false, false) => parts.Length > 0 || term.Text.Length <= 2 ? Quality : AskedThing,
        };
    }

    /// <summary>Whether a text has a word of content of the question beside names and what is asked for.</summary>
    private static bool HoldsOther(Question question, AskedFor asked, string near)
    {
        var stems = Tokenizer.Tokenize(near).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return question.Terms.Index().Any(pair => pair.Item is var term && term.Role is not (QueryTermRole.Entity or QueryTermRole.Number)
            && !asked.Names(term.Position) && !LightWords.Contains(term.Text) && question.IsHeld(pair.Index, stems));
    }

    private static bool FollowsOpener(IReadOnlyList<Token> tokens, QueryTerm term) =>
        term.Position > 0 && term.Position < tokens.Count && Openers.Contains(tokens[term.Position - 1].Folded);

    /// <summary>Whether a word that may be a noun or a verb is a verb where it stands.</summary>
    private static bool StandsAsVerb(IReadOnlyList<Token> tokens, QueryTerm term)
    {
        if (term.Position == 0 || term.Position >= tokens.Count)
        {
            return true;
        }

        var before = tokens[term.Position - 1];
        var inflected = term.Text.EndsWith("ed", StringComparison.Ordinal) || term.Text.EndsWith("ing", StringComparison.Ordinal);
        return inflected
            ? !Openers.Contains(before.Folded) || GrammarWords.QuestionWords.Contains(before.Folded)
            : before.Folded == "to" || (before.Is(TokenFlags.Capitalised) && !before.Is(TokenFlags.First)) || GrammarWords.Pronouns.Contains(before.Folded);
    }
}
