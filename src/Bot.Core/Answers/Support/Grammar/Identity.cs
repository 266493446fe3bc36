namespace Bot.Core.Answers.Support.Grammar;

/// <summary>That somebody or something is called what a phrase says: "Ann Diaz, the mayor of Tarn", "Mayor Ann Diaz", "Ann Diaz is the mayor".</summary>
/// <param name="First">First word of the phrase.</param>
/// <param name="Last">Last word of it, with what stands behind "of".</param>
/// <param name="Head">What the bearer is: "mayor".</param>
/// <param name="Bearer">The last word of its name, or the head of the phrase that it is; -1 where a title stands for who has it ("the mayor of Tarn said").</param>
/// <param name="Denied">Whether the sentence says that it is not.</param>
internal readonly record struct Identity(int First, int Last, int Head, int Bearer, bool Denied = false);
