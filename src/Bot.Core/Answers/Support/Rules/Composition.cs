using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Verbs that tell of a whole and its parts from both sides: a season consists of the episodes that make it up.</summary>
internal static class Composition
{
    private static readonly FrozenSet<string> OfWholes = Stems("consist comprise include contain feature");
    private static readonly FrozenSet<string> OfParts = Stems("make form constitute compose");

    /// <summary>Whether one tells of the whole and the other of its parts.</summary>
    public static bool IsMatch(string stem, string other) => (OfWholes.Contains(stem) && OfParts.Contains(other)) || (OfParts.Contains(stem) && OfWholes.Contains(other));

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
