using System.Collections.Frozen;

namespace Bot.Core.Answers.Support.Copies;

/// <summary>A sentence that is another one but for a few pieces.</summary>
internal sealed class NearCopy
{
    /// <summary>From this share of its pieces on a sentence is a copy.</summary>
    public const double Share = 0.7;

    /// <summary>The fewest pieces that make a copy.</summary>
    private const int Fewest = 6;

    /// <summary>The most pieces that were exchanged for others.</summary>
    private const int Longest = 3;

    private readonly List<CopyEdit> _edits;
    private readonly Func<int, int, bool> _areAlike;
    private readonly bool[] _kept;
    private readonly int[] _places;

    private NearCopy(List<CopyToken> copy, List<CopyToken> original, CopyAlignment alignment, Func<int, int, bool> areAlike)
    {
        (Copy, Original, _edits, _areAlike, _kept, _places) = (copy, original, alignment.Edits, areAlike, new bool[original.Count], alignment.Places);
        foreach (var place in alignment.Places)
        {
            if (place >= 0) { _kept[place] = true; }
        }
    }

    public List<CopyToken> Copy { get; }

    public List<CopyToken> Original { get; }

    /// <summary>Whether the copy has a piece of the original in its place.</summary>
    public bool Keeps(int original) => _kept[original];

    /// <summary>Whether a piece of the copy is one that the original does not have in its place.</summary>
    public bool IsNew(int piece) => _places[piece] < 0;

    /// <summary>Whether the copy has nothing that says anything where it leaves out a piece of the original.</summary>
    public bool IsDeleted(int original) => _edits.Exists(edit => edit.OriginalFirst <= original && original < edit.OriginalEnd && !Says(Copy, edit.First, edit.End));

    /// <summary>Null where a sentence is no copy of the other one.</summary>
    /// <param name="areAlike">Whether a piece of the copy says the same as one of the original.</param>
    public static NearCopy? Of(List<CopyToken> copy, List<CopyToken> original, Func<int, int, bool> areAlike) =>
        copy.Count >= Fewest && CopyAlignment.Of(copy, original, areAlike) is { } alignment && alignment.Kept >= copy.Count * Share
            ? new NearCopy(copy, original, alignment, areAlike)
            : null;

    /// <summary>Two places each of which holds what the original has at the other; null where there are none.</summary>
    public (CopyEdit One, CopyEdit Other)? Exchanged()
    {
        for (var a = 0; a < _edits.Count; a++)
        {
            for (var b = a + 1; b < _edits.Count; b++)
            {
                if (AreExchanged(_edits[a], _edits[b]))
                {
                    return (_edits[a], _edits[b]);
                }
            }
        }

        return null;
    }

    private bool AreExchanged(CopyEdit one, CopyEdit other) =>
        AreShort(one) && AreShort(other) && HaveJoints(one, other) && Takes(one, other) && Takes(other, one)
        && !IsCompound(one) && !IsCompound(other) && !AreModifiers(one, other) && !AreItems(one, other);

    // "Dublin-based Vantor" of "Vantor, based in Dublin"
    private bool IsCompound(CopyEdit edit) => Any(Copy, edit.First, edit.End, t => t.IsCompound) || Any(Original, edit.OriginalFirst, edit.OriginalEnd, t => t.IsCompound);

    // 富山湾の今季の漁獲量, 今季の富山湾の漁獲量: both are of the noun behind them.
    private bool AreModifiers(CopyEdit one, CopyEdit other) =>
        other.OriginalFirst - one.OriginalEnd == 1 && IsOf(one.OriginalEnd) && IsOf(other.OriginalEnd);

    private bool IsOf(int piece) => piece < Original.Count && Original[piece].Key is "の" or "의";

    // "Okafor, a qualifier from Nigeria" of "Nigerian qualifier Okafor" has more joints than the original.
    private bool HaveJoints(CopyEdit one, CopyEdit other) =>
        Joints(Copy, one.First, one.End) + Joints(Copy, other.First, other.End) == Joints(Original, one.OriginalFirst, one.OriginalEnd) + Joints(Original, other.OriginalFirst, other.OriginalEnd);

    private static int Joints(List<CopyToken> tokens, int first, int end)
    {
        var joints = 0;
        for (var i = first; i < end; i++)
        {
            joints += tokens[i].Says ? 0 : 1;
        }

        return joints;
    }

    // What was told in other words is no exchange.
    private static bool AreShort(CopyEdit edit) => edit.Length <= Longest && edit.OriginalLength <= Longest;

    /// <summary>A place at which one piece was replaced by one that excludes it; null where there is none.</summary>
    public CopyEdit? Replaced(Func<string, string, bool> areExclusive)
    {
        foreach (var edit in _edits)
        {
            if (edit.Length == 1 && edit.OriginalLength == 1 && areExclusive(Copy[edit.First].Key, Original[edit.OriginalFirst].Key))
            {
                return edit;
            }
        }

        return null;
    }

    /// <summary>The place of the first topic, where the copy has another one than the original; null where it has the same.</summary>
    public CopyEdit? OtherTopic()
    {
        var edit = _edits.Count > 0 ? _edits[0] : default;
        return edit is { First: 0, Length: > 0, OriginalFirst: 0, OriginalLength: > 0 } && edit.End < Copy.Count && Copy[edit.End].Key is "는" or "は" or "가" or "が"
            && Copy[edit.End - 1].Kind == CopyKind.Content && Original[edit.OriginalEnd - 1].Kind == CopyKind.Content
            ? edit
            : null;
    }

    /// <summary>A place at which nothing but a negation came in or fell out; null where there is none.</summary>
    public CopyEdit? Denied()
    {
        foreach (var edit in _edits)
        {
            // "unless it is solved" of "if it is not solved"
            if (IsDenialAlone(edit) && !_edits.Exists(other => other != edit && (Any(Copy, other.First, other.End, IsDenial) || Any(Original, other.OriginalFirst, other.OriginalEnd, IsDenial))))
            {
                return edit;
            }
        }

        return null;
    }

    private bool IsDenialAlone(CopyEdit edit) =>
        // "has yet to" of "has not yet"
        !(edit.End < Copy.Count && Copy[edit.End].Key == "yet")
        && !Says(Copy, edit.First, edit.End) && !Says(Original, edit.OriginalFirst, edit.OriginalEnd) && Denies(Copy, edit.First, edit.End) != Denies(Original, edit.OriginalFirst, edit.OriginalEnd);

    /// <summary>What the copy has at a place, or what stands around it where it has nothing.</summary>
    public string Written(string text, CopyEdit edit) =>
        edit.Length > 0 ? text[Copy[edit.First].Start..Copy[edit.End - 1].End] : text[Copy[Math.Max(0, edit.First - 1)].Start..Copy[Math.Min(Copy.Count - 1, edit.End)].End];

    // Whether all that a place of the copy says stands at another in the original.
    private bool Takes(CopyEdit place, CopyEdit other)
    {
        var says = false;
        for (var i = place.First; i < place.End; i++)
        {
            if (!Copy[i].Says)
            {
                continue;
            }

            says = true;
            if (!Holds(other, i))
            {
                return false;
            }
        }

        return says;
    }

    private bool Holds(CopyEdit place, int piece)
    {
        for (var j = place.OriginalFirst; j < place.OriginalEnd; j++)
        {
            if (Original[j].Says && (Copy[piece].Key == Original[j].Key || _areAlike(piece, j)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(List<CopyToken> tokens, int first, int end) => Any(tokens, first, end, t => t.Says);

    private static bool Denies(List<CopyToken> tokens, int first, int end) => Any(tokens, first, end, t => t.Kind == CopyKind.Negation);

    // What denies by its meaning: "without", "fail", "untreated".
    private static bool IsDenial(CopyToken token) =>
        token.Kind == CopyKind.Negation || Denials.Contains(token.Key) || (token.Key.StartsWith("un", StringComparison.Ordinal) && token.Key.Length > 5);

    private static readonly FrozenSet<string> Denials =
        "unless until without no none nobody nothing nowhere any anyone anything ever yet lack lacks lacked lacking fail fails failed failing failure refuse refuses refused refusal decline declines declined reject rejects rejected rejection deny denies denied ruled rules rule avoid avoided prevent prevented only stop stopped absence absent neither nor hardly still remain remains remained too but except"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool Any(List<CopyToken> tokens, int first, int end, Predicate<CopyToken> match)
    {
        for (var i = first; i < end; i++)
        {
            if (match(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    // In a list nothing has a place of its own; "Old Town" and "New Town" are items as a whole, "higher prices" and "lower wages" are not.
    private bool AreItems(CopyEdit one, CopyEdit other)
    {
        var joint = -1;
        for (var i = one.OriginalEnd; i <= other.OriginalFirst; i++)
        {
            joint = joint < 0 && (Original[i].Kind == CopyKind.Joint || Original[i].IsApart) ? i : joint;
            if (i < other.OriginalFirst && Original[i].Kind is not (CopyKind.Joint or CopyKind.Content or CopyKind.Number))
            {
                return false;
            }
        }

        if (joint < 0)
        {
            return false;
        }

        // What stands behind the first stands behind the other, too, and what stands before the other before the first.
        var behind = joint - one.OriginalEnd;
        var last = other.OriginalFirst - 1;
        while (last >= joint && Original[last].Kind != CopyKind.Joint && !Original[last + 1].IsApart) { last--; }
        var before = other.OriginalFirst - 1 - last;
        return Repeats(one.OriginalEnd, other.OriginalEnd, behind) && Repeats(other.OriginalFirst - before, one.OriginalFirst - before, before);
    }

    private bool Repeats(int first, int other, int length)
    {
        if (first < 0 || other < 0 || other + length > Original.Count)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (Original[first + i].Key != Original[other + i].Key)
            {
                return false;
            }
        }

        return true;
    }
}
