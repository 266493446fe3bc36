namespace Bot.Discord.Client;

/// <summary>The first sign that something arrived.</summary>
internal abstract record Acknowledgement;

/// <summary>The bot is at work: "is typing…" for a message, "is thinking…" for an interaction.</summary>
/// <param name="Private">Whether only the person will see the reply to the interaction.</param>
internal sealed record Working(bool Private) : Acknowledgement;

/// <summary>The whole reply to an interaction, at once.</summary>
internal sealed record Say(OutgoingMessage Message) : Acknowledgement;

/// <summary>Suggestions for what is being typed; at most 25.</summary>
internal sealed record Suggest(IReadOnlyList<string> Choices) : Acknowledgement;

/// <summary>A form with one text field.</summary>
/// <param name="Field">Name of the field in <see cref="IncomingForm.Values"/>.</param>
internal sealed record Ask(string CustomId, string Title, string Field, string Label, int MaxLength) : Acknowledgement;
