using System.Text;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Search.Index;

/// <summary>A passage as the index needs it. What tells of its article, such as a disclosure, is left out of the index.</summary>
/// <param name="Paragraph">Counts from 0 within the article.</param>
public readonly record struct PassageContent(PassageKind Kind, string? Heading, int Paragraph, string Text);

/// <summary>What the search tables hold of an article, made from its text alone, so that it can be made outside the transaction that
/// writes it.</summary>
public sealed class IndexEntry
{
    private IndexEntry(IReadOnlyList<ParagraphEntry> paragraphs, byte[] articleTerms, Dictionary<string, int> terms, int tokens)
    {
        Paragraphs = paragraphs;
        ArticleTerms = articleTerms;
        Terms = terms;
        Tokens = tokens;
    }

    internal IReadOnlyList<ParagraphEntry> Paragraphs { get; }

    internal byte[] ArticleTerms { get; }

    /// <summary>In how many passages each term stands.</summary>
    internal IReadOnlyDictionary<string, int> Terms { get; }

    /// <summary>Number of indexed tokens.</summary>
    internal int Tokens { get; }

    /// <param name="passages">All passages of the article in reading order.</param>
    public static IndexEntry Of(string headline, IReadOnlyList<PassageContent> passages)
    {
        var headlineTokens = PassageTerms.Of(headline);
        var sentences = new List<SentenceTokens>(passages.Count);
        var paragraphs = new List<ParagraphEntry>();
        for (var first = 0; first < passages.Count;)
        {
            if (!passages[first].Kind.IsNews())
            {
                first++;
                continue;
            }

            var end = EndOfParagraph(passages, first);
            var tokens = new List<SentenceTokens>(end - first);
            for (var i = first; i < end; i++)
            {
                tokens.Add(SentenceTokens.Of(passages[i].Kind, passages[i].Text));
            }

            var heading = passages[first].Heading is { } text ? PassageTerms.Of(text) : [];
            paragraphs.Add(new(
                first, passages[first].Paragraph, tokens.ConvertAll(sentence => TermText(sentence.Tokens)),
                TermText([.. headlineTokens, .. heading, .. tokens.SelectMany(s => s.Tokens)]), ParagraphTokens.Encode(tokens, heading)));
            sentences.AddRange(tokens);
            first = end;
        }

        return new(
            paragraphs, Index.ArticleTerms.Encode(headlineTokens, sentences), PassagesWithTerm(sentences),
            sentences.Sum(s => s.Tokens.Count(PassageTerms.IsIndexed)));
    }

    // A disclosure in the middle of a paragraph ends it: the keys of a paragraph's passages are consecutive.
    private static int EndOfParagraph(IReadOnlyList<PassageContent> passages, int first)
    {
        var end = first + 1;
        while (end < passages.Count && passages[end].Paragraph == passages[first].Paragraph && passages[end].Kind.IsNews())
        {
            end++;
        }

        return end;
    }

    private static string TermText(IReadOnlyList<Token> tokens)
    {
        var text = new StringBuilder(tokens.Count * 6);
        foreach (var token in tokens)
        {
            if (PassageTerms.IsIndexed(token))
            {
                text.Append(token.Stem).Append(' ');
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, int> PassagesWithTerm(List<SentenceTokens> sentences)
    {
        var passages = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            seen.Clear();
            foreach (var token in sentence.Tokens)
            {
                if (PassageTerms.IsIndexed(token) && seen.Add(token.Stem))
                {
                    passages[token.Stem] = passages.GetValueOrDefault(token.Stem) + 1;
                }
            }
        }

        return passages;
    }
}

/// <param name="First">Ordinal of its first passage.</param>
/// <param name="Position">Number of the paragraph in the article.</param>
/// <param name="PassageTerms">The terms of each passage, separated by spaces.</param>
/// <param name="Terms">The terms of headline, heading and all passages.</param>
/// <param name="Tokens">See <see cref="ParagraphTokens"/>.</param>
internal sealed record ParagraphEntry(int First, int Position, IReadOnlyList<string> PassageTerms, string Terms, byte[] Tokens);
