namespace Bot.Core.Search.Index;

/// <summary>32-bit hashes that stand for words where only equality counts. They are stored, so they never change.</summary>
internal static class TermHash
{
    /// <summary>FNV-1a over UTF-16 (http://www.isthe.com/chongo/tech/comp/fnv/), its bits mixed once more so that the low ones can be
    /// used alone.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 16;
        hash *= 0x7feb352du;
        return hash ^ (hash >> 15);
    }
}
