using Bot.Core.Ingestion.Reading.Feeds;
using Bot.Core.Ingestion.Reading.Html;
using Bot.Core.Language;

namespace Bot.Core.Ingestion.Feeds;

/// <summary>Says which entries of a feed belong to the coverage: those that hold one of the pack's keywords in their title, teaser,
/// text or category. Words match in any case and number, Korean and Japanese ones also where particles follow.</summary>
internal sealed class KeywordFilter(IReadOnlyList<string> keywords)
{
    private readonly List<List<Token>> _keywords = [.. keywords.Select(Tokenizer.Tokenize).Where(tokens => tokens.Count > 0)];

    public bool Takes(FeedEntry entry)
    {
        if (_keywords.Count == 0)
        {
            return true;
        }

        var said = $"{Plain(entry.Title)}\n{Plain(entry.Summary)}\n{Plain(entry.Content)}\n{entry.Category}";
        var tokens = Tokenizer.Tokenize(said);
        return _keywords.Exists(keyword => Holds(tokens, keyword));
    }

    private static bool Holds(List<Token> text, List<Token> keyword)
    {
        for (var start = 0; start + keyword.Count <= text.Count; start++)
        {
            var length = 0;
            while (length < keyword.Count && Same(text[start + length], keyword[length]))
            {
                length++;
            }

            if (length == keyword.Count)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(Token word, Token keyword) => keyword.Is(TokenFlags.Cjk)
        ? word.Is(TokenFlags.Cjk) && word.Folded.Contains(keyword.Folded, StringComparison.Ordinal)
        : word.Stem == keyword.Stem;

    private static string Plain(string? markup) =>
        markup is null ? "" : markup.AsSpan().IndexOfAny('<', '&') < 0 ? markup : HtmlArticleReader.TextOf(markup);
}
