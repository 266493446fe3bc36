using System.Collections.Frozen;

namespace Bot.Core.Language;

/// <summary>Irregular forms of English verbs and nouns. A question asks "when did they meet", the article says "met".</summary>
internal static class IrregularForms
{
    /// <summary>A line is a base form and the forms that stand for it. Forms that are more often another word's
    /// (found, left, rose, saw, felt as a noun) are in when the question's base form would else never match.</summary>
    private const string Lines = """
        arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent; bind bound
        bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought
        catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt
        drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled
        fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten
        give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known
        lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; lose lost; make made; mean meant; meet met; mistake mistook mistaken
        overcome overcame; pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen
        seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung
        sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; spin spun; spring sprang sprung; stand stood
        steal stole stolen; stick stuck; strike struck stricken; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung
        take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood; undergo underwent undergone
        undertake undertook undertaken; use used uses using; wake woke woken; wear wore worn; weave wove woven; win won; withdraw withdrew withdrawn; write wrote written
        woman women; man men; child children; person people; foot feet; tooth teeth; mouse mice; goose geese; life lives; wife wives
        knife knives; leaf leaves; half halves; wolf wolves; shelf shelves; thief thieves; crisis crises; analysis analyses; phenomenon phenomena
        try tries tried; succeed succeeded; exceed exceeded; proceed proceeded; dry dries dried; cry cries cried; fry fries fried; spy spies spied; overtake overtook overtaken; oversee oversaw overseen; foresee foresaw foreseen
        uphold upheld; withhold withheld; withstand withstood; rebuild rebuilt; retake retook retaken; rewrite rewrote rewritten; outgrow outgrew outgrown; override overrode overridden
        mislead misled; kneel knelt; light lit; speed sped; slay slew slain; strive strove striven; sew sewn; spit spat; sting stung; overthrow overthrew overthrown; repay repaid; resell resold
        sow sown; undo undid undone; misunderstand misunderstood; outdo outdid outdone; dwell dwelt; plead pled; spoil spoilt; spill spilt; lean leant
        criterion criteria; bacterium bacteria; datum data; medium media; die died dying dies dead; lie lies lay lain lying; good better best; bad worse worst
        """;

    private static readonly FrozenDictionary<string, string> Bases = Lines
        .Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(form => (Form: form, Base: words[0])))
        .DistinctBy(pair => pair.Form)
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Base, StringComparer.Ordinal);

    /// <summary>The base form, or null when the form is regular or not known.</summary>
    public static string? BaseOf(string form) => Bases.GetValueOrDefault(form);
}
