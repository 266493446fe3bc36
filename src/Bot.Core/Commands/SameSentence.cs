namespace Bot.Core.Commands;

/// <summary>Sentences that stand in several articles, or in one several times, are listed once.</summary>
internal static class SameSentence
{
    /// <summary>How many times what is shown is read, so that copies leave enough of others.</summary>
    public const int Copies = 8;
}
