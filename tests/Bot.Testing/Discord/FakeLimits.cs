using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Testing.Discord;

/// <summary>Discord's limits for what is sent to it, from its documentation. Each check returns what is wrong, or null.</summary>
internal static partial class FakeLimits
{

    public static string? Message(JsonNode body)
    {
        var embeds = body["embeds"]?.AsArray() ?? [];
        var components = body["components"]?.AsArray() ?? [];
        var content = (string?)body["content"] ?? "";
        return content.Length > 2_000 ? "content: Must be 2000 or fewer in length."
            : content.Length == 0 && embeds.Count == 0 ? "Cannot send an empty message"
            : embeds.Count > 10 ? "embeds: Must be 10 or fewer in length."
            : ((string?)body["nonce"])?.Length > 25 ? "nonce: Must be 25 or fewer in length."
            : embeds.Select(embed => Embed(embed!)).FirstOrDefault(fault => fault is not null)
            ?? (embeds.Sum(embed => Size(embed!)) > 6_000 ? "embeds: Embed size exceeds maximum size of 6000" : null)
            ?? (components.Count > 5 ? "components: Must be 5 or fewer in length." : null)
            ?? components.Select(row => Row(row!)).FirstOrDefault(fault => fault is not null);
    }

    public static string? Form(JsonNode data)
    {
        var rows = data["components"]?.AsArray() ?? [];
        return Within("title", (string?)data["title"], 1, 45)
            ?? Within("custom_id", (string?)data["custom_id"], 1, 100)
            ?? (rows.Count is 0 or > 40 ? "components: Must be between 1 and 40 in length." : null)
            ?? rows.Select(row => (int)row!["type"]! == 18
                ? Within("label", (string?)row["label"], 1, 45) ?? Within("custom_id", (string?)row["component"]?["custom_id"], 1, 100)
                : "components: unexpected type").FirstOrDefault(fault => fault is not null);
    }

    public static string? Choices(JsonNode data)
    {
        var choices = data["choices"]?.AsArray() ?? [];
        return choices.Count > 25 ? "choices: Must be 25 or fewer in length."
            : choices.Select(c => Within("name", (string?)c!["name"], 1, 100) ?? Within("value", (string?)c["value"], 1, 100))
                .FirstOrDefault(fault => fault is not null);
    }

    public static string? Commands(JsonNode body) =>
        body.AsArray() is { Count: > 110 } ? "Maximum number of application commands reached (110)."
            : body.AsArray().Select(command => Command(command!)).FirstOrDefault(fault => fault is not null);

    private static string? Command(JsonNode command) => (int?)command["type"] switch
    {
        1 => Name(command) ?? Localizations(command, mustBeName: true) ?? Within("description", (string?)command["description"], 1, 100) ?? Options(command),
        3 => Within("name", (string?)command["name"], 1, 32)
            ?? Localizations(command, mustBeName: false)
            ?? (string.IsNullOrEmpty((string?)command["description"]) && command["options"] is null ? null : "description: not for message commands"),
        _ => "type: Value must be one of {1, 2, 3, 4}.",
    };

    private static string? Options(JsonNode holder)
    {
        var options = holder["options"]?.AsArray() ?? [];
        var names = options.Select(option => (string?)option!["name"]).ToList();
        var required = options.Select(option => (bool?)option!["required"] ?? false).ToList();
        return options.Count > 25 ? "options: Must be 25 or fewer in length."
            : names.Distinct().Count() != names.Count ? "options: Option names must be unique."
            : required.SkipWhile(r => r).Any(r => r) ? "options: Required options must be placed before non-required options."
            : options.Select(option => Name(option!) ?? Localizations(option!, mustBeName: true)
                ?? Within("description", (string?)option!["description"], 1, 100) ?? Options(option!)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Name(JsonNode named) => IsName((string?)named["name"]) ? null : $"name: '{named["name"]}' is no command name.";

    private static string? Localizations(JsonNode named, bool mustBeName)
    {
        foreach (var (locale, text) in named["name_localizations"]?.AsObject() ?? [])
        {
            if (mustBeName ? !IsName((string?)text) : Within("name", (string?)text, 1, 32) is not null)
            {
                return $"name_localizations.{locale}: '{text}' is no command name.";
            }
        }

        foreach (var (locale, text) in named["description_localizations"]?.AsObject() ?? [])
        {
            if (Within($"description_localizations.{locale}", (string?)text, 1, 100) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static bool IsName(string? name) =>
        name is not null && CommandName().IsMatch(name) && string.Equals(name, name.ToLowerInvariant(), StringComparison.Ordinal);

    private static string? Embed(JsonNode embed) =>
        Within("title", (string?)embed["title"] ?? "", 0, 256)
        ?? Within("description", (string?)embed["description"] ?? "", 0, 4_096)
        ?? Within("footer.text", (string?)embed["footer"]?["text"] ?? "", 0, 2_048)
        ?? (embed["fields"]?.AsArray() is { Count: > 25 } ? "fields: Must be 25 or fewer in length." : null)
        ?? (embed["fields"]?.AsArray() ?? []).Select(field =>
            Within("field.name", (string?)field!["name"], 1, 256) ?? Within("field.value", (string?)field["value"], 1, 1_024))
            .FirstOrDefault(fault => fault is not null);

    private static int Size(JsonNode embed) =>
        ((string?)embed["title"] ?? "").Length + ((string?)embed["description"] ?? "").Length + ((string?)embed["footer"]?["text"] ?? "").Length
        + (embed["fields"]?.AsArray() ?? []).Sum(field => ((string)field!["name"]!).Length + ((string)field["value"]!).Length);

    private static string? Row(JsonNode row)
    {
        var buttons = row["components"]?.AsArray() ?? [];
        return (int?)row["type"] != 1 ? "components: Value must be 1."
            : buttons.Count is 0 or > 5 ? "components: Must be between 1 and 5 in length."
            : buttons.Select(button => Within("custom_id", (string?)button!["custom_id"], 1, 100)
                ?? Within("label", (string?)button["label"] ?? "", 0, 80)
                ?? (button["label"] is null && button["emoji"] is null ? "button: needs a label or an emoji" : null))
                .FirstOrDefault(fault => fault is not null);
    }

    private static string? Within(string name, string? text, int least, int most) =>
        text is not null && text.Length >= least && text.Length <= most ? null : $"{name}: Must be between {least} and {most} in length.";

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex CommandName();
}
