using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Bot.Discord;

/// <summary>The settings of the Discord surface.</summary>
public sealed class DiscordOptions : IValidatableObject
{
    public const string DefaultApiUrl = "https://discord.com/api/v10";

    /// <summary><c>DISCORD_TOKEN</c>: the bot's token.</summary>
    [Required(ErrorMessage = "DISCORD_TOKEN is empty: copy the token from the Bot page of https://discord.com/developers/applications.")]
    public string Token { get; init; } = "";

    /// <summary><c>DISCORD_API_URL</c>: the address of the REST API, version 10.</summary>
    public string ApiUrl { get; init; } = DefaultApiUrl;

    /// <summary><c>DISCORD_SHARDS</c>: how many gateway connections to open; null takes what Discord recommends.</summary>
    [Range(1, 16_384, ErrorMessage = "DISCORD_SHARDS must be a number from 1 to 16384, or unset.")]
    public int? Shards { get; init; }

    /// <summary><c>DISCORD_MESSAGE_CONTENT</c>: whether to ask for the privileged message content intent, so that follow-ups in a
    /// thread need no mention. The intent must then be switched on in the developer portal.</summary>
    public bool MessageContent { get; init; }

    /// <summary>Reads the settings by their names; null when there is no token, so that Discord is off.</summary>
    /// <exception cref="ValidationException">A setting is unusable; the message names it and says what to write.</exception>
    public static DiscordOptions? Read(Func<string, string?> setting)
    {
        var token = setting("DISCORD_TOKEN");
        if (string.IsNullOrWhiteSpace(token))
        {
            return null;
        }

        var options = new DiscordOptions
        {
            Token = token.Trim(),
            ApiUrl = Given("DISCORD_API_URL") ?? DefaultApiUrl,
            Shards = Given("DISCORD_SHARDS") is { } shards
                ? int.TryParse(shards, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0
                : null,
            MessageContent = Given("DISCORD_MESSAGE_CONTENT") switch
            {
                null => false,
                var flag when bool.TryParse(flag, out var on) => on,
                "1" => true,
                "0" => false,
                _ => throw new ValidationException("DISCORD_MESSAGE_CONTENT must be true or false."),
            },
        };
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;

        string? Given(string name) => setting(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c > '~' || c is '"' or '\''))
        {
            yield return new ValidationResult("DISCORD_TOKEN holds characters that no token has: copy it again, without quotes or spaces.");
        }

        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult("DISCORD_API_URL must be an http or https address, or unset.");
        }
    }
}
