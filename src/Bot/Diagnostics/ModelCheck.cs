using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Core.Answers.Model;
using Bot.Core.Surfaces;
using Bot.Settings;

namespace Bot.Diagnostics;

/// <summary>Looks whether the model's settings, its prompts and its server are there, whether the server has the model, and whether that answers.</summary>
internal static class ModelCheck
{
    private const string Name = "model";

    public static async IAsyncEnumerable<Diagnosis> ExamineAsync(
        SettingsSource source, BotSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (model, prompts, unusable) = Read(source, settings);
        if (model is null)
        {
            yield return unusable!;
            yield break;
        }

        var (listing, unreachable) = await ListAsync(model, cancellationToken);
        if (listing is null)
        {
            yield return unreachable!;
            yield break;
        }

        yield return Listed(model, listing);
        if (listing.Status is not (401 or 403))
        {
            yield return await AskAsync(model, prompts!, cancellationToken);
        }
    }

    private static (ModelOptions? Model, PhrasingPrompts? Prompts, Diagnosis? Unusable) Read(SettingsSource source, BotSettings settings)
    {
        try
        {
            return ModelSettings.From(source) is { } model
                ? (model, PhrasingPrompts.Load(settings.Prompts), null)
                : (null, null, new(Name, true, "off: MODEL_BASE_URL is not set"));
        }
        catch (Exception fault) when (fault is SettingsException or PromptException)
        {
            return (null, null, new(Name, false, fault.Message));
        }
    }

    private static async Task<(ModelListing? Listing, Diagnosis? Unreachable)> ListAsync(ModelOptions model, CancellationToken cancellationToken)
    {
        try
        {
            return (await ModelListing.ReadAsync(model, cancellationToken), null);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, new(Name, false, $"{model.BaseUrl} cannot be reached", "start the server, or check MODEL_BASE_URL; until then answers are extractive"));
        }
    }

    private static Diagnosis Listed(ModelOptions model, ModelListing listing) => listing switch
    {
        { Status: 401 or 403 } => new(Name, false, $"{model.BaseUrl} refuses the key ({listing.Status})", "check MODEL_API_KEY and MODEL_BASE_URL; until then answers are extractive"),
        { Status: < 200 or >= 300 } or { Names: [] } => new(Name, true, $"{model.Name} at {model.BaseUrl}, which lists no models ({listing.Status})"),
        _ when listing.Holds(model.Name) => new(Name, true, $"{model.Name} at {model.BaseUrl}, which lists it"),
        // Azure OpenAI answers to the names of deployments and lists those of models.
        _ => Diagnosis.Warning(Name, $"{model.Name} is not among the models that {model.BaseUrl} lists, as names of deployments need not be", $"check MODEL_NAME: {listing.Near(model.Name)}"),
    };

    private static async Task<Diagnosis> AskAsync(ModelOptions model, PhrasingPrompts prompts, CancellationToken cancellationToken)
    {
        if (model.DailyTokens == 0)
        {
            return new(Name, true, "not asked for an answer: MODEL_DAILY_TOKENS is 0, so answers are extractive");
        }

        var asked = $"{model.Name} was asked for one word, {ModelProbe.MostTokens} tokens at most,";
        var started = Stopwatch.GetTimestamp();
        try
        {
            var reply = await ModelProbe.AskAsync(model, prompts, cancellationToken);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            return reply.Length > 0
                ? new(Name, true, $"{asked} and answered in {seconds} s")
                : Diagnosis.Warning(Name, $"{asked} and wrote none in {seconds} s", "if it is a model that thinks first, see that ask --explain shows its sentences");
        }
        catch (PhrasingException fault)
        {
            return new(Name, false, $"{asked} and failed: {fault.Message}", $"{Mend(fault.Message, model)}; until then answers are extractive");
        }
    }

    private static string Mend(string fault, ModelOptions model) => fault switch
    {
        _ when fault.Contains("key", StringComparison.Ordinal) => "check MODEL_API_KEY",
        _ when fault.Contains("in time", StringComparison.Ordinal) =>
            $"it may take {model.Timeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s: wait until it is loaded, or raise MODEL_TIMEOUT_SECONDS",
        _ when fault.Contains("429", StringComparison.Ordinal) => "wait, or look at the account's limits",
        _ when fault.Contains("server error", StringComparison.Ordinal) => "look at the server's log",
        _ => "check MODEL_NAME and MODEL_BASE_URL, which mostly ends in /v1",
    };
}
