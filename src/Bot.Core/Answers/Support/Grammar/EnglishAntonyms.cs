using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Words of which one denies the other.</summary>
internal static class EnglishAntonyms
{
    private const string Pairs = """
        rise increase grow raise boost climb gain surge jump soar lift up expand widen upward|fall decrease decline drop cut reduce lower slide plunge shrink lose slump down narrow downward dip
        more higher larger bigger greater over above most highest largest|less lower smaller fewer under below least lowest smallest
        win beat victory earn gain|lose loss
        lengthen extend prolong|shorten reduce cut
        deepen|ease
        praise|criticism
        accelerate|ease cool slow
        crowded|empty
        protect|endanger harm
        respect|ignore violate
        obey|violate
        satisfied happy pleased|unhappy angry dissatisfied upset
        love|hate
        invite|expel
        attach|detach
        unveil|hide conceal
        welcome|reject
        hope|fear
        gain|loss
        approve accept pass adopt uphold endorse ratify|reject refuse block veto overturn quash decline
        support back endorse favour favor praise welcome hail applaud like|oppose reject criticise criticize condemn denounce complain slam dislike
        confirm admit acknowledge concede|deny refute dispute
        open reopen|close shut
        find found locate recover|missing lost
        begin start launch commence found establish create introduce|end finish stop halt cancel abolish scrap cease dissolve
        buy purchase acquire|sell
        import|export
        lend give send pay|borrow receive take get
        allow permit legalise legalize enable let|ban forbid prohibit bar outlaw prevent block
        arrive enter join come return|leave depart quit exit go
        strengthen improve recover better|weaken worsen deteriorate worse
        first|last
        before|after
        earlier|later
        profit surplus|loss deficit
        survive live alive survivor|die dead kill victim
        safe harmless|dangerous unsafe harmful
        guilty convict charge|innocent acquit clear
        agree consent|disagree refuse decline
        same|different
        all both every|none neither
        hot warm heat|cold cool freeze
        early|late
        public|private
        domestic|foreign
        war|peace
        remember|forget
        find discover|lose miss
        build construct erect|demolish destroy dismantle
        hire employ appoint recruit|fire dismiss sack
        cheap|expensive costly dear
        ally friend partner|enemy rival foe opponent
        arrest detain jail imprison|release free
        ask question|answer
        praise|blame
        succeed success|fail failure
        strong|weak
        rich wealthy|poor
        young youngest|old oldest
        long|short
        tall high|short low
        big large huge|small tiny little
        fast quick rapid|slow
        new modern|old ancient
        good best|bad worst
        light|heavy dark
        easy|hard difficult
        true|false
        legal lawful|illegal unlawful
        full|empty
        include contain|exclude omit
        accelerate speed|slow
        attack|defend
        attract|repel
        connect link|disconnect cut
        encourage promote|discourage deter
        extend lengthen prolong|shorten curtail
        hide conceal|reveal show disclose
        keep retain maintain|abandon drop lose scrap discard
        north northern|south southern
        east eastern|west western
        male man husband father son brother boy king|female woman wife mother daughter sister girl queen
        majority|minority
        maximum|minimum
        monday|tuesday wednesday thursday friday saturday sunday
        tuesday|wednesday thursday friday saturday sunday
        wednesday|thursday friday saturday sunday
        thursday|friday saturday sunday
        friday|saturday sunday
        saturday|sunday
        spring|summer autumn winter
        summer|autumn winter
        morning|evening afternoon night
        day|night
        optimistic upbeat|pessimistic gloomy
        positive|negative
        present|absent
        resume continue|suspend stop pause halt
        teach|learn study
        tighten|loosen ease relax
        trust|distrust doubt
        unite merge combine join|divide split separate
        victory|defeat
        voluntary|compulsory mandatory
        winner|loser
        withdraw|deploy join enter
        borrow|lend
        ceasefire truce|war fighting
        demand|supply
        employer|employee
        landlord|tenant
        predecessor|successor
        precede|follow succeed
        teacher|student pupil
        doctor|patient
        parent|child
        seller|buyer
        host|guest
        export|import
        exporter|importer
        attacker|victim
        cause|effect
        left|right
        past|future
        urban|rural
        temporary|permanent
        major|minor
        partial partly|complete completely full fully total
        rare rarely|common often frequently
        never|always
        certain sure|uncertain unsure unlikely
        likely|unlikely
        possible|impossible
        able|unable
        healthy|sick ill
        clean|dirty polluted
        wet rainy|dry
        solid|liquid gas
        arrival|departure
        growth|decline
        ascend|descend
        advance|retreat
        accept|refuse
        cut|raise
        hit|miss
        land|launch
        push|pull
        save|waste spend
        spend|save
        lead|follow trail
        ahead|behind
        inside|outside
        occupy|liberate
        honest|corrupt
        violent|peaceful
        armed|unarmed
        known|unknown
        visible|invisible
        famous|obscure
        relax|tighten
        pass|fail
        import|ban
        """;

    private static readonly FrozenSet<(string, string)> Stems = Build();

    /// <param name="stem">As <see cref="EnglishStemmer"/> leaves it.</param>
    public static bool Are(string stem, string other) => Stems.Contains((stem, other));

    private static readonly FrozenSet<string> Members = Stems.Select(pair => pair.Item1).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word denies another.</summary>
    public static bool Has(string stem) => Members.Contains(stem);

    private static FrozenSet<(string, string)> Build() => (
        from line in Pairs.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let sides = line.Split('|')
        from left in sides[0].Split(' ').Select(EnglishStemmer.Stem)
        from right in sides[1].Split(' ').Select(EnglishStemmer.Stem)
        from pair in new[] { (left, right), (right, left) }
        select pair).ToFrozenSet();
}
