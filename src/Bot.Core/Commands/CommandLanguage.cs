using Bot.Core.Language;

namespace Bot.Core.Commands;

/// <summary>Which language a reply is framed in: the words' own where they are Korean or Japanese, else the client's.</summary>
internal static class CommandLanguage
{
    public static string Of(CommandInvocation invocation, string? typed) =>
        typed is not null && LanguageDetector.Detect(typed) is not "en" and var detected ? detected : Supported(invocation.Language);

    private static string Supported(string? locale) => locale switch
    {
        not null when locale.StartsWith("ko", StringComparison.OrdinalIgnoreCase) => "ko",
        not null when locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) => "ja",
        _ => "en",
    };
}
