namespace Bot.Core.Coverage;

/// <summary>What stands in the place of a publisher that nobody named. It is stored in the article's language, and told in the reader's.</summary>
public static class UnnamedPublisher
{
    private const string English = "publisher not stated";
    private const string Korean = "발행처 미상";
    private const string Japanese = "発行元不明";

    /// <param name="language">ISO 639-1 code.</param>
    public static string In(string language) => language switch
    {
        "ko" => Korean,
        "ja" => Japanese,
        _ => English,
    };

    /// <summary>A stored publisher, or null where it is none.</summary>
    public static string? Named(string publisher) => Is(publisher) ? null : publisher;

    /// <summary>A stored publisher as readers of a language are told it.</summary>
    public static string For(string publisher, string language) => Is(publisher) ? In(language) : publisher;

    private static bool Is(string publisher) => publisher is English or Korean or Japanese;
}
