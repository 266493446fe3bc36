using System.Collections.Frozen;

namespace Bot.Core.Language;

/// <summary>English words that carry grammar, not content. A question asks nothing about them, so they are not searched for.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        a an the and or but nor if then else so than too very not no yes
        of at by for with about against between into through during before after above below to from up down in out on off
        over under again further once within without among amongst upon via per toward towards onto across along around
        here there now just also only own same such other some any all both each few more most many much
        i me my myself we our ours ourselves us you your yours yourself yourselves he him his himself she her hers herself
        it its itself they them their theirs themselves one ones
        what which who whom whose this that these those when where why how whats whos wheres hows
        am is are was were be been being have has had having do does did doing done
        can could will would shall should may might must ought cannot
        cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt
        as because until while although though whether since
        s t d ll m o re ve y
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="folded">The word as <see cref="TextFolding"/> leaves it.</param>
    public static bool Contains(string folded) => Words.Contains(folded);
}
