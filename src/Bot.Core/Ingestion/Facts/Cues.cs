using System.Buffers;
using System.Text;

namespace Bot.Core.Ingestion.Facts;

/// <summary>Pieces of words one of which a sentence must hold before a costlier pattern is worth trying.</summary>
/// <param name="english">ASCII, found in either case.</param>
/// <param name="cjk">Korean and Japanese. They are kept apart because a search that ignores case is several times slower beyond ASCII.</param>
internal sealed class Cues(string[] english, string[] cjk)
{
    private readonly SearchValues<string> _english = SearchValues.Create(english, StringComparison.OrdinalIgnoreCase);
    private readonly SearchValues<string> _cjk = SearchValues.Create(cjk, StringComparison.Ordinal);

    public bool StandIn(string text) =>
        text.AsSpan().ContainsAny(_english) || (!Ascii.IsValid(text) && text.AsSpan().ContainsAny(_cjk));
}
