using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Bot.Core.Language;

namespace Bot.Core.Search.Index;

/// <summary>The terms of an article as they are stored: those of its headline in order, and each term of its sentences with the number
/// of sentences that hold it.</summary>
internal readonly ref struct ArticleTerms
{
    private const int HeaderSize = 10;

    public ArticleTerms(ReadOnlySpan<byte> blob)
    {
        Sentences = BinaryPrimitives.ReadInt32LittleEndian(blob);
        int headline = BinaryPrimitives.ReadUInt16LittleEndian(blob[4..]);
        var distinct = BinaryPrimitives.ReadInt32LittleEndian(blob[6..]);
        Headline = MemoryMarshal.Cast<byte, uint>(blob.Slice(HeaderSize, headline * 4));
        Stems = MemoryMarshal.Cast<byte, uint>(blob.Slice(HeaderSize + (headline * 4), distinct * 4));
        Counts = blob.Slice(HeaderSize + ((headline + distinct) * 4), distinct);
    }

    public int Sentences { get; }

    /// <summary><see cref="TermHash"/> of the headline's stems.</summary>
    public ReadOnlySpan<uint> Headline { get; }

    private ReadOnlySpan<uint> Stems { get; }

    private ReadOnlySpan<byte> Counts { get; }

    /// <summary>Number of sentences that hold a term, at most 255.</summary>
    public int SentencesWith(uint stem)
    {
        var index = Stems.BinarySearch(stem);
        return index < 0 ? 0 : Counts[index];
    }

    public static byte[] Encode(IReadOnlyList<Token> headline, IReadOnlyList<SentenceTokens> sentences)
    {
        var counts = new Dictionary<uint, int>();
        var seen = new HashSet<uint>();
        foreach (var sentence in sentences)
        {
            seen.Clear();
            foreach (var token in sentence.Tokens)
            {
                var stem = TermHash.Of(token.Stem);
                if (seen.Add(stem))
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
                }
            }
        }

        var headlineCount = Math.Min(headline.Count, ushort.MaxValue);
        var blob = new byte[HeaderSize + ((headlineCount + counts.Count) * 4) + counts.Count];
        BinaryPrimitives.WriteInt32LittleEndian(blob, sentences.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(blob.AsSpan(4), (ushort)headlineCount);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(6), counts.Count);
        var stems = MemoryMarshal.Cast<byte, uint>(blob.AsSpan(HeaderSize, (headlineCount + counts.Count) * 4));
        var next = 0;
        foreach (var token in headline.Take(headlineCount))
        {
            stems[next++] = TermHash.Of(token.Stem);
        }

        var countsStart = HeaderSize + ((headlineCount + counts.Count) * 4);
        foreach (var (stem, count) in counts.OrderBy(pair => pair.Key))
        {
            blob[countsStart + next - headlineCount] = (byte)Math.Min(count, byte.MaxValue);
            stems[next++] = stem;
        }

        return blob;
    }
}
