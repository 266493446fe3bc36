using System.Text;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Revisions;

/// <summary>What a sentence says apart from how it is set: two that differ in blanks, quotation marks or capitals say the same, two
/// that differ in a word, a sign or a digit do not.</summary>
internal sealed class SentenceContent
{
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

    public SentenceContent(string text)
    {
        var key = new StringBuilder(text.Length);
        var previous = default(Token);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            // Blanks between Han, kana and Hangul are a matter of style.
            if (key.Length > 0 && !(token.Is(TokenFlags.Cjk) && previous.Is(TokenFlags.Cjk)))
            {
                key.Append(' ');
            }

            key.Append(Signs(text, token)).Append(token.Folded);
            AddTerms(token);
            previous = token;
        }

        Key = key.ToString();
    }

    /// <summary>Equal for sentences that say the same.</summary>
    public string Key { get; }

    /// <summary>How many of the words two sentences share, from 0 to 1 (Dice's coefficient over the sets).</summary>
    public double Likeness(SentenceContent other)
    {
        if (_terms.Count == 0 || other._terms.Count == 0)
        {
            return 0;
        }

        var (fewer, more) = _terms.Count < other._terms.Count ? (_terms, other._terms) : (other._terms, _terms);
        return 2.0 * fewer.Count(more.Contains) / (_terms.Count + other._terms.Count);
    }

    private void AddTerms(Token token)
    {
        if (!token.Is(TokenFlags.Cjk) || token.Folded.Length < 2)
        {
            _terms.Add(token.Stem);
            return;
        }

        for (var i = 0; i + 1 < token.Folded.Length; i++)
        {
            _terms.Add(token.Folded.Substring(i, 2));
        }
    }

    // What stands at a number and is no letter: its sign, its currency, its percent sign.
    private static string Signs(string text, Token token)
    {
        if (!token.Is(TokenFlags.Number))
        {
            return "";
        }

        var at = token.Start - 1;
        var currency = token.Is(TokenFlags.Money) ? text[at--].ToString() : "";
        var isMinus = at >= 0 && text[at] is '-' or '−' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
        return $"{(isMinus ? "-" : "")}{currency}{(token.Is(TokenFlags.Percent) ? "%" : "")}";
    }
}
