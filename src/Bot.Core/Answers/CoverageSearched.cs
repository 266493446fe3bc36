namespace Bot.Core.Answers;

/// <summary>Which coverage a reply was looked up in: the source of what is said to be missing.</summary>
/// <param name="Title">Title of the coverage in the reply's language.</param>
/// <param name="Articles">How many current articles were searched.</param>
/// <param name="Publishers">Who published them, most articles first, at most three.</param>
/// <param name="Newest">The day on which the newest of them was taken in; null when there is none.</param>
/// <param name="MorePublishers">How many others there are.</param>
public sealed record CoverageSearched(string Title, int Articles, IReadOnlyList<string> Publishers, DateOnly? Newest, int MorePublishers = 0);
