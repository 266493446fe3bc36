using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Bot.Core.Answers.Model;

/// <summary>The settings of the language model. Without <c>MODEL_BASE_URL</c> there is none.</summary>
public sealed class ModelOptions
{
    /// <summary>MODEL_BASE_URL: an OpenAI-compatible endpoint, such as <c>http://localhost:11434/v1</c>.</summary>
    [Required]
    public required Uri BaseUrl { get; init; }

    /// <summary>MODEL_API_KEY; local servers need none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>MODEL_NAME.</summary>
    [Required]
    public required string Name { get; init; }

    /// <summary>MODEL_TIMEOUT_SECONDS: how long a reply may take in all, a retry included; 1 to 600.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>MODEL_DAILY_TOKENS: tokens a day (UTC) after which answers are extractive; null for no limit.</summary>
    public long? DailyTokens { get; init; }

    /// <summary>How many questions may be with the model at once.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>The longest reply that is read, in UTF-16 units.</summary>
    public int LongestReply { get; init; } = 8_000;

    /// <summary>Reads the settings; null where there is no model.</summary>
    /// <param name="setting">The value of a setting by its name, or null.</param>
    /// <exception cref="FormatException">A setting cannot be used; the message names it.</exception>
    public static ModelOptions? From(Func<string, string?> setting)
    {
        if (setting("MODEL_BASE_URL") is not { } address)
        {
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new FormatException($"MODEL_BASE_URL is '{address}': expected an address such as http://localhost:11434/v1.");
        }

        return new ModelOptions
        {
            BaseUrl = url,
            ApiKey = setting("MODEL_API_KEY"),
            Name = setting("MODEL_NAME") ?? throw new FormatException("MODEL_NAME is missing: name the model to ask at MODEL_BASE_URL."),
            Timeout = TimeSpan.FromSeconds(Number(setting, "MODEL_TIMEOUT_SECONDS", 1, 600) ?? 20),
            DailyTokens = Number(setting, "MODEL_DAILY_TOKENS", 0, long.MaxValue),
        };
    }

    private static long? Number(Func<string, string?> setting, string name, long least, long most) => setting(name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most => value,
        var text => throw new FormatException($"{name} is '{text}': expected a whole number from {least}{(most == long.MaxValue ? "" : $" to {most}")}."),
    };
}
