using System.Collections.Frozen;

namespace Bot.Core.Answers.Understanding;

/// <summary>Words that name the kind of answer ("the date of the visit", "which country"), which the answer itself does not hold.</summary>
internal static class AnswerKinds
{
    private static readonly FrozenSet<string> Words = (
        "date dates day days month months year years time times period country countries city cities capital capitals nation nations state states place places "
        + "location locations person people name names percent percentage share proportion number amount total")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
