namespace Bot.Core.Answers.Support.Grammar;

/// <summary>A verb with who does it and to whom, as indexes of words; -1 where the sentence does not say.</summary>
/// <param name="Agent">Head of who does it: the subject, or behind "by" in a passive.</param>
/// <param name="OtherAgent">Where the order of words leaves two readings ("the head of the club, who resigned"), the other one; else -1.</param>
/// <param name="Patient">Head of whom it is done to: the object, or the subject of a passive.</param>
/// <param name="OtherPatient">As <paramref name="OtherAgent"/>.</param>
internal readonly record struct VerbFrame(int Verb, int Agent, int OtherAgent, int Patient, int OtherPatient, bool Passive)
{
    /// <summary>Head of what the verb is said of.</summary>
    public int Subject => Passive ? Patient : Agent;
}
