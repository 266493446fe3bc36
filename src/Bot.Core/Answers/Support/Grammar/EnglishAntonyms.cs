using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Words of which one denies the other.</summary>
internal static class EnglishAntonyms
{
    private const string Pairs = """
        rise increase grow raise boost climb gain surge jump|fall decrease decline drop cut reduce lower slide plunge shrink lose slump
        more higher larger bigger greater|less lower smaller fewer
        win beat|lose
        approve accept pass adopt|reject refuse block veto
        support back endorse favour favor|oppose reject
        confirm admit acknowledge|deny
        open reopen|close shut
        begin start launch|end finish stop halt cancel
        buy purchase acquire|sell
        import|export
        allow permit legalise legalize|ban forbid prohibit bar outlaw
        arrive enter join|leave depart quit exit
        strengthen improve recover|weaken worsen deteriorate
        first|last
        before|after
        profit|loss
        survive live|die
        safe|dangerous
        guilty convict|innocent acquit
        agree|disagree refuse
        import|export
        same|different
        all|none
        hot warm|cold cool
        early|late
        public|private
        domestic|foreign
        war|peace
        remember|forget
        find|lose
        build|demolish destroy
        hire|fire dismiss
        cheap|expensive
        ally friend partner|enemy rival foe
        """;

    private static readonly FrozenSet<(string, string)> Stems = Build();

    /// <param name="stem">As <see cref="EnglishStemmer"/> leaves it.</param>
    public static bool Are(string stem, string other) => Stems.Contains((stem, other));

    private static FrozenSet<(string, string)> Build() => (
        from line in Pairs.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let sides = line.Split('|')
        from left in sides[0].Split(' ').Select(EnglishStemmer.Stem)
        from right in sides[1].Split(' ').Select(EnglishStemmer.Stem)
        from pair in new[] { (left, right), (right, left) }
        select pair).ToFrozenSet();
}
