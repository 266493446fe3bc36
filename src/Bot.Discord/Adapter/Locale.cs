namespace Bot.Discord.Adapter;

/// <summary>https://discord.com/developers/docs/reference#locales</summary>
internal static class Locale
{
    /// <summary>The language of the frame for a client's locale; English where there are no words in its language.</summary>
    public static string Language(string? locale) => locale switch { "ko" => "ko", "ja" => "ja", _ => "en" };
}
