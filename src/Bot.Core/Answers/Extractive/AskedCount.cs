using System.Text.RegularExpressions;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Whether a number counts what a question asks the number of: "14 MOUs" for "how many MOUs", but not "eight months" for "how
/// many times".</summary>
internal static partial class AskedCount
{
    /// <summary>Whether the question says what it wants counted: "how many MOUs".</summary>
    public static bool NamesWhatIsCounted(Question question) => Counted(question) is not null;

    /// <returns>true also where the question names nothing to count ("how long", or another language).</returns>
    public static bool Matches(Question question, string text, QuantityMention quantity)
    {
        if (Counted(question) is not { } counted)
        {
            // A count is no share: "12-member", not "0.33%", for 何カ国 and 몇 개국.
            return !CjkCount().IsMatch(question.Text) || quantity.Unit is not ("%" or "percentage point");
        }

        if (!quantity.HasNoun)
        {
            return false;
        }

        var nouns = Tokenizer.Tokenize(text[quantity.NounStart..quantity.NounEnd]).ConvertAll(token => token.Stem);
        return nouns.Contains(counted.Stem) || question.Alternatives.Any(alternative =>
            alternative.Terms.Any(term => question.Terms[term].Stem == counted.Stem) && alternative.Stems.Any(nouns.Contains));
    }

    /// <summary>How well a number counts what is asked for: 3 in its words, 2 in a word of its sense, 1 without a word, else 0.</summary>
    public static int Match(Question question, string text, in QuantityMention quantity)
    {
        if (text.AsSpan(quantity.Start, quantity.End - quantity.Start) is "twice" or "thrice" || quantity.Unit is "fold")
        {
            return 0;
        }

        if (Counted(question) is { Folded: not "of" } nothing && nothing.Is(TokenFlags.StopWord))
        {
            // "How many the storm hit" does not say of what.
            return 0;
        }

        if (!quantity.HasNoun)
        {
            // "… employs 610 people, the other 1,240"; "150 of the workers".
            return quantity.Unit is null && (text.AsSpan(quantity.End).StartsWith(" of ") || Counted(question) is not { } thing
                || Tokenizer.Tokenize(text[..quantity.Start]).Exists(token => token.Stem == thing.Stem || EnglishWordNet.MayStandFor(thing.Folded, token.Folded, asVerbs: false))) ? 1 : 0;
        }

        if (Matches(question, text, quantity))
        {
            return 3;
        }

        return Counted(question) is { } counted && Tokenizer.Tokenize(text[quantity.NounStart..quantity.NounEnd]).Exists(noun =>
            EnglishWordNet.MayStandFor(counted.Folded, noun.Folded, asVerbs: false) || EnglishWordNet.MayStandFor(noun.Folded, counted.Folded, asVerbs: false)) ? 2 : 0;
    }

    /// <summary>The word behind "how many".</summary>
    private static Token? Counted(Question question)
    {
        var tokens = Tokenizer.Tokenize(question.Text);
        var many = tokens.FindIndex(token => token.Folded is "many");
        return many > 0 && tokens[many - 1].Folded is "how" && many + 1 < tokens.Count ? tokens[many + 1] : null;
    }

    [GeneratedRegex("몇 ?(?:개|명|번|차례|건|곳|가지|나라|회|대|사람)|何(?:カ国|か国|ヶ国|ヵ国|人|件|回|個|社|本|度|台|校|名)", RegexOptions.CultureInvariant)]
    private static partial Regex CjkCount();
}
