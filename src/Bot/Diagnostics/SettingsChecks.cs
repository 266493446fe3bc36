using Bot.Core.Answers.Model;
using Bot.Core.Surfaces;
using Bot.Settings;

namespace Bot.Diagnostics;

/// <summary>Looks at each setting by itself, also at those of features that are off, and at names that are no setting.</summary>
internal static class SettingsChecks
{
    /// <param name="unusable">Gets the names of the settings that cannot be used, so that the rest can be looked at without them.</param>
    public static IEnumerable<Diagnosis> Examine(SettingsSource source, ICollection<string> unusable)
    {
        foreach (var setting in KnownSetting.All)
        {
            if (setting.Fault(source) is not { } fault)
            {
                if (setting.Feature is { } off && source[off] is null && source[setting.Name] is not null)
                {
                    yield return Diagnosis.Warning("setting", $"{setting.Name} is set, but not used while {off} is not", $"set {off}, too, or take it out");
                }

                continue;
            }

            unusable.Add(setting.Name);
            yield return setting.Feature is { } feature && source[feature] is null
                ? Diagnosis.Warning("setting", $"{fault} It is not used while {feature} is not set.")
                : new("setting", false, fault);
        }

        foreach (var (name, nearest) in MisspeltSettings.In(source))
        {
            yield return Diagnosis.Warning("setting", $"{name} is no setting", nearest is null ? "README.md lists those that there are" : $"did you mean {nearest}?");
        }

        var usable = source.Without([.. unusable]);
        string?[] doubts = [ShortLease(usable), usable["MODEL_BASE_URL"] is null ? PromptFault(usable) : null];
        foreach (var doubt in doubts.OfType<string>())
        {
            yield return Diagnosis.Warning("setting", doubt);
        }
    }

    private static string? ShortLease(SettingsSource source)
    {
        try
        {
            return DigestSettings.ShortLease(source);
        }
        catch (SettingsException)
        {
            // The model's own line tells.
            return null;
        }
    }

    private static string? PromptFault(SettingsSource source)
    {
        try
        {
            PhrasingPrompts.Load(BotSettings.From(source).Prompts);
            return null;
        }
        catch (PromptException fault)
        {
            return fault.Message;
        }
    }
}
