namespace Bot.Settings;

/// <summary>How far two names are from one another.</summary>
internal static class EditDistance
{
    /// <summary>How many letters have to be put in, left out, changed, or changed over with the next (optimal string alignment).</summary>
    public static int Between(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, one, other, i, j);
            }
        }

        return rows[one.Length, other.Length];
    }

    private static int Step(int[,] rows, string one, string other, int i, int j)
    {
        var change = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, change);
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
