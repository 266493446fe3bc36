using Bot.Core.Conversations;

namespace Bot.Core.Corrections;

/// <summary>An answer that cited what a revision corrected, and how far its correction has come.</summary>
/// <param name="ArticleKey">The revision.</param>
/// <param name="Message">The message that the answer was posted as.</param>
/// <param name="IsUnderWay">Whether a try's end is not known: it may stand there.</param>
/// <param name="FirstSent">When it was tried first.</param>
/// <param name="Tries">How many times it was taken up, this time included; also the token that only the latest holds.</param>
internal sealed record AnswerToCorrect(
    long Key, string AnswerId, long ArticleKey, ConversationKey Conversation, string Message, string Language, bool IsUnderWay,
    DateTimeOffset FirstSent, int Tries)
{
    /// <summary>Names the reply among all posts, however often it is tried.</summary>
    public string PostKey => $"correction-{AnswerId}-{ArticleKey}";
}
