using System.Security.Cryptography;
using System.Text;
using Bot.Discord.Protocol;

namespace Bot.Discord.Posting;

/// <summary>What a post is known by. Discord drops a second post with the same nonce only for a few minutes, and a channel's history
/// need not hold nonces, so the first message also ends with a short mark, made of the same key.</summary>
internal sealed class PostMark
{
    // Discord takes nonces of up to 25 characters; the part's number follows.
    private const int NonceCharacters = 20;
    private const int MarkCharacters = 8;

    private readonly string _mark;

    public PostMark(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        (Nonce, _mark) = (hash[..NonceCharacters], $"#{hash[^MarkCharacters..]}");
    }

    public string Nonce { get; }

    public Embed On(Embed embed) =>
        embed with { Footer = new EmbedFooter(embed.Footer is { Text.Length: > 0 } footer ? $"{footer.Text} · {_mark}" : _mark) };

    public bool IsIn(string? footer) => footer is not null && footer.EndsWith(_mark, StringComparison.Ordinal);
}
