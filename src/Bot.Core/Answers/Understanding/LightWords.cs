using System.Collections.Frozen;

namespace Bot.Core.Answers.Understanding;

/// <summary>English words by which people ask rather than what they ask for: light verbs, chat, degree and manner. An answer need not
/// hold them.</summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> Words = (
        "come comes came coming go goes going gone went happen happens happened happening take takes took taken place make makes made get gets got gotten give gives gave given "
        + "do did done say says said tell tells told talk talks talked speak spoke mean means meant know known think thought seem seems look looks looking want wants wanted use used "
        + "thing things stuff kind sort type way ways time times point part reason reasons result results resulted exactly really actually basically just please pls plz thanks "
        + "gonna wanna gotta ok okay hey hi hello so u ur w wud cuz about regarding concerning involve involved involves relate related "
        + "big main key major important most much many few several long badly hard far often frequently quickly soon number amount count total figure details detail info information summary "
        + "explain describe list give show find out held hold holds take issue issued expect expected forecast forecasts predicted estimate estimated "
        + "current currently now today recent recently latest two vs rn asap getting try tries trying tried even end ends side sides kind yes yeah yep no nope nah lol btw idk thx like bro dude guys hmm put timeline essay homework question answer article report story sentence confirm "
        + "exact exactly specific specifically brief briefly kindly pair duo both each other between during break broke broken see seen saw impose imposes imposed conduct conducts conducted undertake undertakes undertook undertaken")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word) || word is [>= 'a' and <= 'z'] || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));
}
