namespace Bot.Core.Answers.Support.Copies;

/// <summary>A place at which a copy differs from its original: some of its pieces stand for some of the original's, either of which may be none.</summary>
internal readonly record struct CopyEdit(int First, int End, int OriginalFirst, int OriginalEnd)
{
    public int Length => End - First;

    public int OriginalLength => OriginalEnd - OriginalFirst;
}

/// <summary>Lays a sentence over another one piece for piece, with the fewest changes (Levenshtein's distance, by Wagner and Fischer's table).</summary>
internal sealed class CopyAlignment
{
    /// <summary>The longest sentence that is compared, in pieces.</summary>
    private const int Longest = 120;

    // Of two ways with as many changes the one with more pieces in place is taken.
    private const int Gap = 10, Change = 11, OtherKind = 17, Alike = 1;

    private CopyAlignment(List<CopyEdit> edits, int kept, int[] places) => (Edits, Kept, Places) = (edits, kept, places);

    /// <summary>Where the two differ, in reading order.</summary>
    public List<CopyEdit> Edits { get; }

    /// <summary>How many pieces are the same in both.</summary>
    public int Kept { get; }

    /// <summary>For each piece of the copy the piece of the original that it is, or -1.</summary>
    public int[] Places { get; }

    /// <summary>Null where one of them is too long to be compared.</summary>
    /// <param name="areAlike">Whether two pieces that are not the same say the same.</param>
    public static CopyAlignment? Of(List<CopyToken> copy, List<CopyToken> original, Func<int, int, bool> areAlike)
    {
        var (rows, columns) = (copy.Count, original.Count);
        if (rows > Longest || columns > Longest || rows == 0 || columns == 0)
        {
            return null;
        }

        var costs = new int[rows + 1, columns + 1];
        var steps = new int[rows + 1, columns + 1];
        for (var i = 1; i <= rows; i++) { costs[i, 0] = i * Gap; }
        for (var j = 1; j <= columns; j++) { costs[0, j] = j * Gap; }
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                steps[i, j] = Step(copy[i - 1], original[j - 1], i - 1, j - 1, areAlike);
                costs[i, j] = Math.Min(costs[i - 1, j - 1] + steps[i, j], Math.Min(costs[i - 1, j], costs[i, j - 1]) + Gap);
            }
        }

        return Trace(costs, steps);
    }

    private static int Step(CopyToken said, CopyToken told, int i, int j, Func<int, int, bool> areAlike)
    {
        if (said.Key == told.Key)
        {
            return 0;
        }

        if (areAlike(i, j))
        {
            return Alike;
        }

        return said.Kind == told.Kind ? Change : OtherKind;
    }

    private static CopyAlignment Trace(int[,] costs, int[,] steps)
    {
        var (i, j) = (costs.GetLength(0) - 1, costs.GetLength(1) - 1);
        var (edits, kept, places) = (new List<CopyEdit>(), 0, new int[i]);
        var (end, originalEnd) = (i, j);
        Array.Fill(places, -1);
        while (i > 0 || j > 0)
        {
            if (i > 0 && j > 0 && steps[i, j] <= Alike && costs[i, j] == costs[i - 1, j - 1] + steps[i, j])
            {
                Close();
                (i, j) = (i - 1, j - 1);
                (end, originalEnd) = (i, j);
                places[i] = j;
                kept++;
            }
            else if (i > 0 && j > 0 && costs[i, j] == costs[i - 1, j - 1] + steps[i, j])
            {
                (i, j) = (i - 1, j - 1);
            }
            else if (i > 0 && costs[i, j] == costs[i - 1, j] + Gap)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        Close();
        edits.Reverse();
        return new CopyAlignment(edits, kept, places);

        void Close()
        {
            if (i < end || j < originalEnd)
            {
                edits.Add(new CopyEdit(i, end, j, originalEnd));
            }
        }
    }
}
