namespace Bot.Core.Answers.Understanding;

/// <summary>Joins a Korean name with what follows it: some particles have a form behind a consonant and one behind a vowel.</summary>
internal static class KoreanJoints
{
    private static readonly (string BehindConsonant, string BehindVowel)[] s_pairs = [("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로")];

    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Finals = 28;

    /// <param name="rest">What follows the name, its particle first.</param>
    public static string Join(string name, string rest)
    {
        if (name.Length == 0 || name[^1] is < (char)FirstSyllable or > (char)LastSyllable)
        {
            return name + rest;
        }

        var endsInConsonant = (name[^1] - FirstSyllable) % Finals != 0;
        foreach (var (consonant, vowel) in s_pairs)
        {
            var written = rest.StartsWith(consonant, StringComparison.Ordinal) ? consonant : rest.StartsWith(vowel, StringComparison.Ordinal) ? vowel : null;
            if (written is not null && (rest.Length == written.Length || !char.IsLetter(rest[written.Length])))
            {
                return name + (endsInConsonant ? consonant : vowel) + rest[written.Length..];
            }
        }

        return name + rest;
    }
}
