namespace Bot.Core.Answers.Support;

/// <summary>A passage that a draft may cite.</summary>
/// <param name="Marker">The number in brackets that stands for it; from 1.</param>
/// <param name="Text">What a sentence that cites it may say.</param>
/// <param name="Context">What the article says around it (headline, heading, the sentences before), from which only the names and
/// years may be taken that the passage itself points to ("its", "the leaders"); or null.</param>
/// <param name="Reference">A day near which the passage's dates without a year lie, such as the day of publication; or null.</param>
/// <param name="Publisher">Who published it, which a sentence may name as its source; or null.</param>
/// <param name="IsQuoted">Whether it begins within a quotation that the article opens before it: somebody's word.</param>
public sealed record CitedPassage(int Marker, string Text, string? Context = null, DateOnly? Reference = null, string? Publisher = null, bool IsQuoted = false);
