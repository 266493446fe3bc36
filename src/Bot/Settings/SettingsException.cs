namespace Bot.Settings;

/// <summary>A setting cannot be used; the message names it as the user wrote it and says what is expected.</summary>
internal sealed class SettingsException(string message) : Exception(message);
