using Bot.Core.Language.Sentences;

namespace Bot.Core.Ingestion.Reading;

/// <summary>What a block of a page is for.</summary>
internal enum BlockRole
{
    Body,
    Headline,
    Description,
    Caption,

    /// <summary>Heads the blocks behind it.</summary>
    Heading,

    /// <summary>Says how the article was made.</summary>
    Disclosure,

    /// <summary>Navigation, labels, reading times: part of the text, but nothing to cite.</summary>
    Furniture,
}

/// <summary>A paragraph or a line of a page.</summary>
internal readonly record struct Block(TextSpan Span, BlockRole Role);
