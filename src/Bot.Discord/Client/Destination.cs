namespace Bot.Discord.Client;

/// <summary>Where a reply goes.</summary>
internal abstract record Destination;

/// <summary>A channel.</summary>
/// <param name="Nonce">Makes each part's nonce, so that a repeated post is taken once.</param>
/// <param name="ReplyTo">The message to answer, or null.</param>
internal sealed record ChannelDestination(string ChannelId, string Nonce, string? ReplyTo) : Destination;

/// <summary>An interaction, which takes replies for 15 minutes.</summary>
/// <param name="Private">Whether it was acknowledged so that only the person sees the first reply.</param>
internal sealed record InteractionDestination(string ApplicationId, string Token, bool Private = false) : Destination;
