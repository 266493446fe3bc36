using Bot.Core.Language;
using Bot.Core.Search.Index;

namespace Bot.Core.Search.Questions;

/// <summary>Turns the text of a question into what is searched for.</summary>
public static class QuestionAnalyzer
{
    /// <param name="language">ISO 639-1 code of the question's language.</param>
    /// <param name="expansions">Other words for stretches of the question; may be empty.</param>
    public static Question Analyze(string text, string language, IReadOnlyList<QueryExpansion> expansions)
    {
        var tokens = PassageTerms.Of(text);
        var (type, focus) = AnswerTypeClassifier.Classify(text, tokens);
        var terms = Terms(tokens, focus);
        var english = language == "en";
        if (english)
        {
            AddNames(tokens, terms, expansions);
        }

        return new Question
        {
            Text = text,
            Language = language,
            Tokens = tokens,
            Terms = terms,
            Type = type,
            Alternatives = english ? Alternatives(tokens, terms, expansions) : [],
            Translation = english || expansions.Count == 0 ? null : Translate(text, language, tokens, type, expansions),
        };
    }

    private static List<QueryTerm> Terms(List<Token> tokens, Range focus)
    {
        var terms = new List<QueryTerm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count && terms.Count < Question.MaxTerms; i++)
        {
            if (PassageTerms.IsIndexed(tokens[i]) && !TakesPlace(tokens, i) && seen.Add(tokens[i].Stem))
            {
                var isFocus = i >= focus.Start.Value && i < focus.End.Value;
                terms.Add(new QueryTerm(tokens[i].Folded, tokens[i].Stem, i, isFocus ? QueryTermRole.Focus : Role(tokens, i)));
            }
        }

        return terms;
    }

    /// <summary>Names whose every word is one of grammar ("the US", typed in small letters) are asked for, too.</summary>
    private static void AddNames(List<Token> tokens, List<QueryTerm> terms, IReadOnlyList<QueryExpansion> expansions)
    {
        foreach (var expansion in expansions.Where(expansion => expansion.IsEntity && terms.Count < Question.MaxTerms))
        {
            var position = tokens.FindIndex(token => token.Start >= expansion.Start && token.End <= expansion.End);
            var name = Indexed(expansion.Alternatives[0]);
            if (position >= 0 && name.Count > 0 && tokens.TrueForAll(token => token.Start >= expansion.End || token.End <= expansion.Start || !PassageTerms.IsIndexed(token))
                && string.Join(' ', name.Select(token => token.Stem)) is var stem && !terms.Exists(term => term.Stem == stem))
            {
                terms.Add(new QueryTerm(string.Join(' ', name.Select(token => token.Folded)), stem, position, QueryTermRole.Entity));
            }
        }
    }

    // "When did the talks take place?": as empty as "happen", and neither word says so of another thing.
    private static bool TakesPlace(List<Token> tokens, int index) =>
        (tokens[index].Folded is "take" or "takes" or "taking" or "took" or "taken" && index + 1 < tokens.Count && tokens[index + 1].Folded == "place")
        || (tokens[index].Folded == "place" && index > 0 && tokens[index - 1].Folded is "take" or "takes" or "taking" or "took" or "taken");

    private static QueryTermRole Role(List<Token> tokens, int index)
    {
        var token = tokens[index];
        if (token.Is(TokenFlags.Number))
        {
            return QueryTermRole.Number;
        }

        // The first word's capital says nothing, unless a name goes on behind it.
        var named = token.Is(TokenFlags.AllCapitals)
            || (token.Is(TokenFlags.Capitalised)
                && (!token.Is(TokenFlags.First) || (index + 1 < tokens.Count && tokens[index + 1].Is(TokenFlags.Capitalised))));
        return named ? QueryTermRole.Entity : QueryTermRole.Word;
    }

    /// <summary>Alternatives of an English question stand beside its own words.</summary>
    private static List<TermAlternative> Alternatives(
        List<Token> tokens, List<QueryTerm> terms, IReadOnlyList<QueryExpansion> expansions)
    {
        var alternatives = new List<TermAlternative>();
        foreach (var expansion in expansions)
        {
            int[] covered = [.. Enumerable.Range(0, terms.Count)
                .Where(i => tokens[terms[i].Position].Start >= expansion.Start && tokens[terms[i].Position].End <= expansion.End)];
            if (covered.Length > 0)
            {
                alternatives.AddRange(expansion.Alternatives.Select(Stems).Where(stems => stems.Count > 0)
                    .Select(stems => new TermAlternative(stems, covered)));
            }
        }

        return alternatives;
    }

    /// <summary>The question as English terms: one an expansion, and the Latin words and numbers that stand in the question itself.</summary>
    private static Question Translate(
        string text, string language, List<Token> tokens, AnswerType type, IReadOnlyList<QueryExpansion> expansions)
    {
        var own = tokens
            .Where(token => PassageTerms.IsIndexed(token) && !token.Is(TokenFlags.Cjk)
                && !expansions.Any(e => token.Start >= e.Start && token.End <= e.End))
            .Select(token => new QueryExpansion(token.Start, token.End, [text[token.Start..token.End]], token.Is(TokenFlags.Capitalised)));
        var terms = new List<QueryTerm>();
        var words = new List<Token>();
        var alternatives = new List<TermAlternative>();
        foreach (var expansion in expansions.Concat(own).OrderBy(expansion => expansion.Start))
        {
            var written = expansion.Alternatives.Select(Indexed).Where(tokens => tokens.Count > 0).ToList();
            var forms = written.ConvertAll(tokens => tokens.ConvertAll(token => token.Stem));
            if (forms.Count == 0 || terms.Count == Question.MaxTerms)
            {
                continue;
            }

            var stem = string.Join(' ', forms[0]);
            if (terms.Exists(term => term.Stem == stem))
            {
                continue;
            }

            var role = expansion.IsEntity ? QueryTermRole.Entity
                : char.IsDigit(stem[0]) ? QueryTermRole.Number
                : QueryTermRole.Word;
            alternatives.AddRange(forms.Select(stems => new TermAlternative(stems, [terms.Count])));
            var word = string.Join(' ', written[0].Select(token => token.Folded));
            terms.Add(new QueryTerm(word, stem, words.Count, role));
            words.Add(new Token(expansion.Start, expansion.End, word, stem, 0));
        }

        return new Question
        {
            Text = text,
            Language = language,
            Tokens = words,
            Terms = terms,
            Alternatives = alternatives,
            Type = type,
        };
    }

    private static List<string> Stems(string alternative) => Indexed(alternative).ConvertAll(token => token.Stem);

    private static List<Token> Indexed(string alternative) => Tokenizer.Tokenize(alternative).FindAll(PassageTerms.IsIndexed);
}
