using System.Collections.Frozen;

namespace Bot.Core.Language;

/// <summary>Small closed classes of English words that questions of "when" and "how many" are answered with.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, TokenFlags> Classes = Build();

    /// <param name="folded">The word as <see cref="TextFolding"/> leaves it.</param>
    /// <param name="capitalised">Whether it was written with a capital: "may" and "march" are months only then, and "US" is no pronoun.</param>
    public static TokenFlags Of(string folded, bool capitalised)
    {
        var flags = Classes.GetValueOrDefault(folded);
        return capitalised ? flags : flags & ~TokenFlags.Month;
    }

    private static FrozenDictionary<string, TokenFlags> Build()
    {
        var classes = new Dictionary<string, TokenFlags>(StringComparer.Ordinal);
        Add(TokenFlags.Month, "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");
        Add(TokenFlags.Weekday, "monday tuesday wednesday thursday friday saturday sunday");
        Add(TokenFlags.Ordinal, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
        Add(TokenFlags.NumberWord, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half twice once hundreds thousands millions billions dozens");
        Add(TokenFlags.Unit, "percent km kilometres kilometers kilometre kilometer miles mile metres meters metre meter feet foot ft inches inch cm mm kg kilograms tons tonnes pounds lb lbs grams acres hectares years year months month weeks week days day hours hour minutes minute seconds degrees degree dollars dollar cents euros yen won people students members employees votes points games times square mph knots volts watts megawatts");
        return classes.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(TokenFlags flag, string words)
        {
            foreach (var word in words.Split(' '))
            {
                classes[word] = classes.GetValueOrDefault(word) | flag;
            }
        }
    }
}
