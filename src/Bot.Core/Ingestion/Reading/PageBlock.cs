namespace Bot.Core.Ingestion.Reading;

/// <summary>A paragraph of a page, taken out of its markup.</summary>
internal readonly record struct PageBlock(string Text, BlockRole Role);
