namespace Bot.Core.Coverage.Pack;

/// <summary>A coverage pack cannot be used; the message names the file and the line and says what is wrong.</summary>
public sealed class PackException(string message, Exception? inner = null) : Exception(message, inner);
