using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Slack.Tests.Manifest;

/// <summary>The fields of an app manifest with their limits, as https://docs.slack.dev/reference/app-manifest lists them.</summary>
internal static class ManifestSchema
{
    private static readonly string[] BotScopes =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "chat:write.public", "commands",
        "groups:history", "groups:read", "im:history", "im:read", "im:write", "mpim:history", "reactions:write", "users:read",
    ];

    private static readonly string[] BotEvents =
    [
        "app_context_changed", "app_home_opened", "app_mention", "app_uninstalled", "member_joined_channel", "message.channels",
        "message.groups", "message.im", "message.mpim", "tokens_revoked",
    ];

    /// <returns>What does not fit, a line each.</returns>
    public static List<string> Check(JsonElement manifest)
    {
        var faults = new List<string>();
        Members(manifest, "", ["display_information"], ["_metadata", "features", "oauth_config", "settings"]);
        var display = Member(manifest, "display_information");
        Members(display, "display_information", ["name"], ["description", "long_description", "background_color"]);
        Text(display, "name", 35);
        Text(display, "description", 140);
        Features(Member(manifest, "features"));
        var oauth = Member(manifest, "oauth_config");
        Members(oauth, "oauth_config", [], ["scopes", "redirect_urls", "token_management_enabled"]);
        Members(Member(oauth, "scopes"), "scopes", [], ["bot", "user", "bot_optional", "user_optional"]);
        Names(Member(Member(oauth, "scopes"), "bot"), BotScopes, 255);
        Settings(Member(manifest, "settings"));
        return faults;

        void Features(JsonElement features)
        {
            Members(features, "features", [], ["app_home", "agent_view", "bot_user", "shortcuts", "slash_commands", "unfurl_domains"]);
            Members(Member(features, "app_home"), "app_home", [], ["home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"]);
            var bot = Member(features, "bot_user");
            Members(bot, "bot_user", ["display_name"], ["always_online"]);
            Text(bot, "display_name", 80, "^[a-z0-9._-]+$");
            var agent = Member(features, "agent_view");
            Members(agent, "agent_view", ["agent_description"], ["suggested_prompts"]);
            Text(agent, "agent_description", 300);
            foreach (var prompt in Items(agent, "suggested_prompts", 4))
            {
                Members(prompt, "prompt", ["title", "message"], []);
                Text(prompt, "title", 75);
            }

            foreach (var shortcut in Items(features, "shortcuts", 10))
            {
                Members(shortcut, "shortcut", ["name", "type", "callback_id", "description"], []);
                Text(shortcut, "name", 24);
                Text(shortcut, "type", 10, "^(message|global)$");
                Text(shortcut, "callback_id", 255);
                Text(shortcut, "description", 150);
            }

            foreach (var command in Items(features, "slash_commands", 50))
            {
                Members(command, "command", ["command", "description"], ["url", "usage_hint", "should_escape"]);
                Text(command, "command", 32, "^/[a-z0-9_-]+$");
                Text(command, "description", 2_000);
                Text(command, "usage_hint", 1_000);
                Text(command, "url", 3_000, "^https://");
            }
        }

        void Settings(JsonElement settings)
        {
            Members(settings, "settings", [], [
                "allowed_ip_address_ranges", "event_subscriptions", "incoming_webhooks", "interactivity", "org_deploy_enabled",
                "socket_mode_enabled", "token_rotation_enabled",
            ]);
            var events = Member(settings, "event_subscriptions");
            Members(events, "event_subscriptions", [], ["request_url", "bot_events", "user_events", "metadata_subscriptions"]);
            Names(Member(events, "bot_events"), BotEvents, 100);
            var interactivity = Member(settings, "interactivity");
            Members(interactivity, "interactivity", ["is_enabled"], ["request_url", "message_menu_options_url"]);
            // Without Socket Mode Slack has to know where to deliver.
            var socket = Member(settings, "socket_mode_enabled").ValueKind == JsonValueKind.True;
            foreach (var owner in (JsonElement[])[events, interactivity])
            {
                Text(owner, "request_url", 3_000, "^https://");
                Fault(!socket && !owner.TryGetProperty("request_url", out _), "request_url is missing");
            }
        }

        void Members(JsonElement owner, string name, string[] required, string[] optional)
        {
            foreach (var missing in required.Where(r => !owner.TryGetProperty(r, out _)))
            {
                Fault(true, $"{name}/{missing} is missing");
            }

            foreach (var unknown in owner.EnumerateObject().Where(m => !required.Contains(m.Name) && !optional.Contains(m.Name)))
            {
                Fault(true, $"{name}/{unknown.Name} is unknown");
            }
        }

        void Names(JsonElement list, string[] known, int most)
        {
            Fault(list.GetArrayLength() > most, "too many");
            foreach (var item in list.EnumerateArray().Where(i => !known.Contains(i.GetString())))
            {
                Fault(true, $"{item} is unknown");
            }
        }

        void Text(JsonElement owner, string name, int longest, string pattern = "")
        {
            if (owner.TryGetProperty(name, out var value))
            {
                var text = value.GetString()!;
                Fault(text.Length == 0 || text.Length > longest || !Regex.IsMatch(text, pattern), $"{name} is '{text}'");
            }
        }

        IEnumerable<JsonElement> Items(JsonElement owner, string name, int most)
        {
            Fault(Member(owner, name).GetArrayLength() > most, $"too many {name}");
            return Member(owner, name).EnumerateArray();
        }

        void Fault(bool wrong, string what)
        {
            if (wrong)
            {
                faults.Add(what);
            }
        }
    }

    private static JsonElement Member(JsonElement owner, string name) => owner.GetProperty(name);
}
