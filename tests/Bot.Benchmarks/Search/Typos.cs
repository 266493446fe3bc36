namespace Bot.Benchmarks.Search;

internal static class Typos
{
    /// <summary>The question with two neighbouring letters in the middle of its longest word swapped.</summary>
    public static string Swap(string question)
    {
        var words = question.Split(' ');
        var longest = Array.IndexOf(words, words.MaxBy(word => word.Count(char.IsLetter))!);
        var letters = words[longest].ToCharArray();
        for (var offset = 0; offset < letters.Length; offset++)
        {
            // From the middle outwards to the first pair that differs, so that the word does change.
            var i = ((letters.Length / 2) + offset) % Math.Max(1, letters.Length - 1);
            if (i + 1 < letters.Length && letters[i] != letters[i + 1] && char.IsLetter(letters[i]) && char.IsLetter(letters[i + 1]))
            {
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
                break;
            }
        }

        words[longest] = new string(letters);
        return string.Join(' ', words);
    }
}
