using Bot.Core.Answers.Model;

namespace Bot.Settings;

/// <summary>The settings of the language model.</summary>
internal static class ModelSettings
{
    /// <returns>null where no model is set.</returns>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static ModelOptions? From(SettingsSource source)
    {
        try
        {
            return ModelOptions.From(name => source[name]);
        }
        catch (FormatException fault)
        {
            throw new SettingsException(fault.Message);
        }
    }
}
