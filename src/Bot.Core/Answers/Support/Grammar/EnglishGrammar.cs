using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>The closed classes of English: words that bind, deny, hedge and attribute. They hold for any article.</summary>
internal static class EnglishGrammar
{
    private static readonly FrozenDictionary<string, WordTraits> Traits = Build();

    /// <summary>Words that turn the word behind them into its opposite and also mean something themselves ("failed to sign").</summary>
    public static readonly FrozenSet<string> NegatingVerbs = Stems(
        "fail failure refuse refusal decline reject rejection deny denial avoid prevent lack absence absent unable inability impossible unlikely scrap cancel abandon");

    /// <summary>Of those, what says no more than "not".</summary>
    public static readonly FrozenSet<string> PlainNegatingVerbs = Stems("fail failure lack absence absent unable inability impossible");

    /// <summary>Stems of words that say that something is expected, planned, possible or tried, not so.</summary>
    public static readonly FrozenSet<string> HedgeStems = Stems(
        "demand request recommend expect expectation expected project projection predict prediction forecast estimate anticipate likely possible possibly possibility potential potentially perhaps probable probably "
        + "plan propose proposal aim seek intend intention intent hope want attempt try threaten threat consider weigh appear seem suggest allege allegedly reportedly purportedly "
        + "apparent apparently presumably supposedly arguably seemingly ostensibly conceivably maybe suspect believe think willing willingness pledge promise vow schedule urge ambition tentative tentatively prospect eye mull outlook rumor rumour speculate speculation fear afraid");

    /// <summary>Stems of words that say that something is somebody's view or word.</summary>
    public static readonly FrozenSet<string> AttributionStems = Stems(
        "according say tell claim argue state report announce note declare warn assert insist maintain believe estimate project projection predict prediction forecast suggest view "
        + "allege allegation accuse describe consider regard see deem call express defend suspect blame credit attribute critic analyst expert observe contend acknowledge admit deny demand urge recommend call find show indicate reveal confirm conclude think put");

    /// <summary>Verbs whose object can be their subject: "it boosts growth", "growth rises".</summary>
    public static readonly FrozenSet<string> Ergative = Stems(
        "increase grow rise boost raise lift open reopen close begin start end change improve worsen fall drop decline reduce cut double triple expand shrink move spread continue resume stop break gain climb jump surge develop");

    /// <summary>Verbs that say that what follows with "to" does come about.</summary>
    public static readonly FrozenSet<string> Implicative = Stems("work serve combine manage begin start continue come go help use get happen turn prove return tend");

    /// <summary>Further words that an infinitive goes with.</summary>
    public static readonly FrozenSet<string> TakesInfinitive = Stems(
        "agree offer decide begin start continue manage learn choose prepare need order force allow enable help ask tell invite decision ability right agreement deal order chance opportunity able ready unable likely set due going used have has had is are was were");

    /// <summary>Verbs whose object does what the infinitive behind it says: "forced airlines to cancel".</summary>
    public static readonly FrozenSet<string> MakesDo = Stems("force allow enable ask order urge tell help persuade require invite lead prompt cause let encourage compel permit instruct convince push");

    /// <summary>Words that report speech or a finding: what they govern is attributed.</summary>
    public static readonly FrozenSet<string> ReportingForms = Set(
        "saying claiming arguing stating warning noting insisting alleging suggesting predicting said says told claimed claims argued argues stated announced announces noted notes warned warns asserted asserts insisted insists predicted predicts "
        + "estimated estimates believes believe believed contends contended alleges alleged suggests suggested forecasts declared projected reports reported "
        + "explained describes described concluded demanded demands urged urges recommended recommends");

    /// <summary>The stems of <see cref="ReportingForms"/>.</summary>
    public static readonly FrozenSet<string> ReportingStems = ReportingForms.Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns by which a text points back to somebody or something it has named: "the company", "both leaders".</summary>
    public static readonly FrozenSet<string> Anaphors = Stems(
        "actor actress singer musician composer painter artist poet writer novelist director producer politician statesman ruler king queen emperor general soldier officer engineer inventor philosopher economist physicist chemist biologist historian lawyer judge bishop pope athlete champion animal device ship vessel boat plane car aircraft probe craft machine product book novel film drug vaccine virus disease building bridge road park school hospital museum change move decision leader country nation side company firm group team club city town party man woman pair couple organization organisation agency institution band study researcher project official government union bank airline "
        + "player scientist author person people government state region village island building event measure plan deal agreement government");

    /// <summary>Of things, not persons: these may point back from any place in a sentence.</summary>
    public static readonly FrozenSet<string> ThingAnaphors = Stems(
        "mission operation expedition merger takeover planet world ocean sea mountain range river lake desert peninsula continent species cell organ tissue bone muscle gene protein compound element band league club network channel series episode season character algorithm theory problem method technique concept term "
        + "law act treaty church temple castle wall war battle conflict crisis embargo empire kingdom dynasty province state republic district county alphabet movement party court army navy fleet airline brand chain magazine newspaper website software console single track record station railway route line "
        + "instrument bird animal creature vessel vehicle aircraft device machine building facility site structure product tool weapon substance material liquid document film book work piece item disease illness infection virus drug plant metal mineral language game event system organisation organization charity company firm project scheme plan deal law "
        + "region country city town area island village ship boat plane car train bridge festival contest tournament competition award prize painting song album show programme program study survey report virus storm fire flood earthquake outbreak");

    /// <summary>Titles that go before a name.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "president minister premier chancellor king queen prince princess emperor mayor governor senator judge general captain coach professor dr ceo cfo chairman chairwoman chair director secretary pm prime chief executive founder manager singer author");

    /// <summary>Titles that say nothing of their own.</summary>
    public static readonly FrozenSet<string> EmptyTitles = Set("mr mrs ms miss sir dame");

    /// <summary>Nouns that stand for what a clause says: "a move that", "a decision which".</summary>
    public static readonly FrozenSet<string> ClauseNouns = Stems(
        "gesture breach departure success failure pattern arrangement process effect approach method practice fact way move decision step measure action event change development result figure total shift sign trend practice something feat record breach blow rise increase fall drop improvement policy plan claim finding");

    /// <summary>"is seen as", "is considered", "is regarded as", "is believed to".</summary>
    public static readonly FrozenSet<string> PerceptionForms = Set("seen considered regarded viewed deemed believed thought perceived described reported alleged said");

    /// <summary>Words that end like adverbs and are none.</summary>
    public static readonly FrozenSet<string> NoAdverbs = Set("rely apply supply reply comply imply multiply fly ally rally tally family assembly anomaly monopoly bully jelly belly butterfly dragonfly");

    /// <summary>Words that leave no doubt.</summary>
    public static readonly FrozenSet<string> CertaintyForms = Set("certainly certain definitely undoubtedly surely inevitably inevitable guaranteed guarantees unquestionably undeniably proven proved conclusively indisputably");

    public static readonly FrozenSet<string> Symmetric = Stems(
        "meet talk speak agree negotiate discuss cooperate differ clash partner marry merge play tie trade compete share shake confer encounter link border");

    private const string Prepositions =
        "of in on at to for from by with about against between into through during after before above below up down out off over under among amongst upon via per "
        + "toward towards onto across along around within without amid amidst despite near behind beside beyond beneath underneath alongside atop aboard past inside outside throughout versus as than like unlike following regarding concerning including "
        + "since until till because";

    // Their stems are those of "projected" and "likely".
    private static readonly FrozenSet<string> NoHedges = Set("project projects like likes liked alike unlike");

    /// <summary>Whether a word says that something is expected, planned, possible or tried.</summary>
    public static bool IsHedge(string folded, string stem) => HedgeStems.Contains(stem) && !NoHedges.Contains(folded);

    public static WordTraits Of(string folded) => Traits.GetValueOrDefault(folded);

    private static FrozenDictionary<string, WordTraits> Build()
    {
        var table = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Add(WordTraits.Determiner, "a an the this that these those some any each every all both either neither another such no its his her their our my your what which more less fewer most many much few several");
        Add(WordTraits.Pronoun, "i me we us you he him she her it they them his hers its their theirs our ours itself himself herself themselves one ones someone anyone everyone there here this these those who whom whose");
        Add(WordTraits.Relative, "who whom whose which that where when how why");
        Add(WordTraits.Preposition, Prepositions);
        Add(WordTraits.Conjunction, "and or but nor yet so while whereas although though because if unless since when where after before until once then as");
        Add(WordTraits.Auxiliary, "am is are was were be been being have has had having do does did doing done get got gets");
        Add(WordTraits.Be, "am is are was were be been being got gets get");
        Add(WordTraits.Modal, "could may might can would should ought couldnt mightnt");
        Add(WordTraits.Future, "will would shall wont");
        Add(WordTraits.Auxiliary, "will would shall could may might can should must ought cannot wont");
        Add(WordTraits.Negation, "not no never neither nor none nobody nothing without cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt hardly barely scarcely nowhere");
        Add(WordTraits.Auxiliary, "cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt");
        Add(WordTraits.Adverb, "aside apart somewhere anywhere somehow otherwise also now still already just even ever very too quite rather so then thus however meanwhile moreover furthermore additionally instead indeed therefore hence again here there together likewise overall further formally officially recently previously subsequently later earlier ago away back currently separately far respectively notably specifically namely particularly especially initially eventually finally well");
        Add(WordTraits.Light, "also still however meanwhile moreover furthermore additionally thus indeed overall namely specifically notably separately respectively well here there now then such "
            + "article articles coverage passage passages source sources report reports reported according accordingly regarding concerning respect terms way thing things fact case "
            + "take takes took taken taking place make makes made making give gives gave given giving come comes came coming go goes went gone going happen happens happened occur occurs occurred occurring "
            + "include includes included including involve involves involved involving become becomes became hold held number total amount figure figures level value percent percentage per cent "
            + "stand stands stood account accounts accounted accounting amounting amounted about as time date currently say mention mentions mentioned state states stated note notes noted describe describes described "
            + "well several various use used using do does did done doing one other others same both total once while etc yes mark marked marks put puts see seen sees get got toward towards per ie eg question answer "
            + "contrast comparison comparatively turn board effect against result basis extent instead country countries nation nations side sides pair duo issued exist exists existed existing conducted");
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(WordTraits traits, string words)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = table.GetValueOrDefault(word) | traits;
            }
        }
    }

    private static FrozenSet<string> Stems(string words) =>
        words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
