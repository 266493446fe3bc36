namespace Bot.Slack.WebApi;

/// <summary>Which of Slack's errors mean that a token is of no use, however often it is tried.</summary>
internal static class TokenErrors
{
    /// <summary>What is wrong with the token and how to mend it; null for an error that may pass.</summary>
    /// <param name="setting">The setting that holds the token.</param>
    public static string? Explain(string setting, string? error) => error switch
    {
        "invalid_auth" or "not_authed" => $"Slack does not know the token in {setting} ({error}): copy it again from the app's settings at api.slack.com/apps.",
        "token_revoked" or "token_expired" => $"The token in {setting} was revoked or has expired ({error}): install the app again and set the new token.",
        "account_inactive" => $"The app was removed from the workspace, so {setting} no longer works ({error}): install it again and set the new token.",
        "not_allowed_token_type" => $"{setting} holds a token of the wrong kind ({error}): SLACK_BOT_TOKEN is xoxb-…, SLACK_APP_TOKEN is xapp-….",
        "missing_scope" or "no_permission" when setting == "SLACK_APP_TOKEN" =>
            $"The token in {setting} lacks the scope connections:write ({error}): make an app-level token that has it.",
        "org_login_required" or "team_access_not_granted" or "ekm_access_denied" =>
            $"Slack denies {setting} access to the workspace ({error}): ask its administrator.",
        _ => null,
    };
}
