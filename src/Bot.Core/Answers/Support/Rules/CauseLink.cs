namespace Bot.Core.Answers.Support.Rules;

/// <summary>A cause and its effect as spans of words.</summary>
internal sealed record CauseLink(int CauseFirst, int CauseLast, int EffectFirst, int EffectLast);
