using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Search.Index;

/// <summary>What can be seen of a sentence as a whole.</summary>
[Flags]
internal enum SentenceTraits : byte
{
    None = 0,
    Question = 1,
    Quotation = 2,

    /// <summary>Its subject stands in the sentence before ("He said …").</summary>
    BeginsWithPronoun = 4,
}

/// <summary>A sentence about to be indexed.</summary>
internal readonly record struct SentenceTokens(PassageKind Kind, SentenceTraits Traits, IReadOnlyList<Token> Tokens)
{
    private static readonly HashSet<string> Pronouns =
        ["he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "those", "that", "such", "both"];

    public static SentenceTokens Of(PassageKind kind, string text)
    {
        var tokens = PassageTerms.Of(text);
        var traits = (text.AsSpan().TrimEnd() is [.., '?' or '？'] ? SentenceTraits.Question : 0)
            | (text.AsSpan().ContainsAny("\"“”「『") ? SentenceTraits.Quotation : 0)
            | (tokens.Count > 0 && Pronouns.Contains(tokens[0].Folded) ? SentenceTraits.BeginsWithPronoun : 0);
        return new SentenceTokens(kind, traits, tokens);
    }
}

/// <summary>The tokens of a paragraph's sentences as they are stored: nine bytes a token, in columns, so that a question's terms are
/// found without allocating. The last "sentence" is the heading that the paragraph stands under.</summary>
internal readonly ref struct ParagraphTokens
{
    private const int HeaderSize = 2;
    private const int SentenceSize = 4;
    private const int TokenSize = 9;

    /// <summary>Prefixes shorter than this say nothing.</summary>
    public const int PrefixLength = 5;

    private readonly ReadOnlySpan<byte> _blob;

    public ParagraphTokens(ReadOnlySpan<byte> blob)
    {
        _blob = blob;
        Sentences = BinaryPrimitives.ReadUInt16LittleEndian(blob) - 1;
        var start = HeaderSize + ((Sentences + 1) * SentenceSize);
        var tokens = (blob.Length - start) / TokenSize;
        Stems = MemoryMarshal.Cast<byte, uint>(blob.Slice(start, tokens * 4));
        Prefixes = MemoryMarshal.Cast<byte, ushort>(blob.Slice(start += tokens * 4, tokens * 2));
        Flags = MemoryMarshal.Cast<byte, TokenFlags>(blob.Slice(start += tokens * 2, tokens * 2));
        Forms = blob.Slice(start + (tokens * 2), tokens);
    }

    /// <summary>Number of sentences, without the heading.</summary>
    public int Sentences { get; }

    /// <summary><see cref="TermHash"/> of each token's stem.</summary>
    public ReadOnlySpan<uint> Stems { get; }

    /// <summary>Low half of the hash of each token's first <see cref="PrefixLength"/> letters; 0 when it is shorter.</summary>
    public ReadOnlySpan<ushort> Prefixes { get; }

    public ReadOnlySpan<TokenFlags> Flags { get; }

    /// <summary>Lowest byte of the hash of each token's folded form: tells forms of one stem apart.</summary>
    public ReadOnlySpan<byte> Forms { get; }

    public PassageKind Kind(int sentence) => (PassageKind)_blob[HeaderSize + (sentence * SentenceSize)];

    public SentenceTraits Traits(int sentence) => (SentenceTraits)_blob[HeaderSize + (sentence * SentenceSize) + 1];

    /// <summary>Number of tokens of a sentence, or of the heading, which stands behind the last.</summary>
    public int Length(int sentence) => BinaryPrimitives.ReadUInt16LittleEndian(_blob[(HeaderSize + (sentence * SentenceSize) + 2)..]);

    public static byte[] Encode(IReadOnlyList<SentenceTokens> sentences, IReadOnlyList<Token> heading)
    {
        IReadOnlyList<SentenceTokens> all = [.. sentences, new SentenceTokens(PassageKind.Headline, 0, heading)];
        var counts = all.Select(sentence => Math.Min(sentence.Tokens.Count, ushort.MaxValue)).ToArray();
        var tokens = counts.Sum();
        var columns = HeaderSize + (all.Count * SentenceSize);
        var blob = new byte[columns + (tokens * TokenSize)];
        BinaryPrimitives.WriteUInt16LittleEndian(blob, (ushort)all.Count);
        var stems = MemoryMarshal.Cast<byte, uint>(blob.AsSpan(columns, tokens * 4));
        var prefixes = MemoryMarshal.Cast<byte, ushort>(blob.AsSpan(columns + (tokens * 4), tokens * 2));
        var flags = MemoryMarshal.Cast<byte, TokenFlags>(blob.AsSpan(columns + (tokens * 6), tokens * 2));
        var forms = blob.AsSpan(columns + (tokens * 8), tokens);
        var next = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var header = blob.AsSpan(HeaderSize + (i * SentenceSize), SentenceSize);
            header[0] = (byte)all[i].Kind;
            header[1] = (byte)all[i].Traits;
            BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)counts[i]);
            foreach (var token in all[i].Tokens.Take(counts[i]))
            {
                stems[next] = TermHash.Of(token.Stem);
                prefixes[next] = Prefix(token.Folded);
                flags[next] = token.Flags;
                forms[next++] = Form(token.Folded);
            }
        }

        return blob;
    }

    public static ushort Prefix(string folded) =>
        folded.Length < PrefixLength ? (ushort)0 : (ushort)TermHash.Of(folded.AsSpan(0, PrefixLength));

    public static byte Form(string folded) => (byte)TermHash.Of(folded);
}
