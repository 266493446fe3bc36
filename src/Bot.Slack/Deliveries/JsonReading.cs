using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Bot.Slack.Deliveries;

/// <summary>Looks into JSON that may be of any form.</summary>
internal static class JsonReading
{
    /// <summary>A member that is there and not null.</summary>
    public static bool Member(this JsonElement element, string name, [NotNullWhen(true)] out JsonElement member)
    {
        member = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out member)
            && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
    }

    /// <summary>The string at the end of a path, or null where there is none.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.Member(name, out var member))
            {
                return null;
            }

            element = member;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    /// <summary>Whether the member is <c>true</c>.</summary>
    public static bool IsTrue(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.Member(name, out var member))
            {
                return false;
            }

            element = member;
        }

        return element.ValueKind == JsonValueKind.True;
    }
}
