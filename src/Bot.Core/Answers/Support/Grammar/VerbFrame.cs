namespace Bot.Core.Answers.Support.Grammar;

/// <summary>A verb with who does it and to whom, as indexes of words; -1 where the sentence does not say.</summary>
/// <param name="Agent">Head of who does it: the subject, or behind "by" in a passive.</param>
/// <param name="Patient">Head of whom it is done to: the object, or the subject of a passive.</param>
internal readonly record struct VerbFrame(int Verb, int Agent, int Patient, bool Passive);
