using System.Net.Http.Headers;
using Bot.Core.Answers.Model;
using Bot.Core.Surfaces;
using Bot.Settings;

namespace Bot.Diagnostics;

/// <summary>Looks whether the model's settings, its prompt and its server are there.</summary>
internal static class ModelCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<Diagnosis> ExamineAsync(SettingsSource source, BotSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            if (ModelSettings.From(source) is not { } model)
            {
                return new("model", true, "off: MODEL_BASE_URL is not set");
            }

            PhrasingPrompts.Load(settings.Prompts);
            using var http = new HttpClient { Timeout = Patience };
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{model.BaseUrl.AbsoluteUri.TrimEnd('/')}/models"));
            request.Headers.Authorization = model.ApiKey is null ? null : new AuthenticationHeaderValue("Bearer", model.ApiKey);
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? new("model", true, $"{model.Name} at {model.BaseUrl}")
                : new("model", false, $"{model.BaseUrl} answers {(int)response.StatusCode}", "check MODEL_BASE_URL and MODEL_API_KEY");
        }
        catch (Exception fault) when (fault is SettingsException or PromptException)
        {
            return new("model", false, fault.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new("model", false, "the server cannot be reached", "start it, or check MODEL_BASE_URL; until then answers are extractive");
        }
    }
}
