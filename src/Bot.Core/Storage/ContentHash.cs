using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Storage;

/// <summary>The first 128 bits of SHA-256 over the length-prefixed UTF-8 of a row's values.</summary>
public static class ContentHash
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Length = 16;

    /// <summary>Hashes values in order; null differs from the empty text.</summary>
    public static byte[] Of(params ReadOnlySpan<string?> values)
    {
        var size = 0;
        foreach (var value in values)
        {
            size += sizeof(int) + Encoding.UTF8.GetMaxByteCount(value?.Length ?? 0);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var written = 0;
            foreach (var value in values)
            {
                var length = value is null ? -1 : Encoding.UTF8.GetBytes(value, buffer.AsSpan(written + sizeof(int)));
                BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(written), length);
                written += sizeof(int) + Math.Max(length, 0);
            }

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.AsSpan(0, written), hash);
            return hash[..Length].ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
