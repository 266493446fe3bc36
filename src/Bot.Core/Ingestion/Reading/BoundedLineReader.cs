using System.Text;

namespace Bot.Core.Ingestion.Reading;

/// <summary>Reads lines of bounded length, so that a file of one endless line costs no more memory than the bound.</summary>
internal sealed class BoundedLineReader(TextReader reader, int maxLength)
{
    private readonly char[] _buffer = new char[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next line without its end, or null behind the last.</summary>
    public async Task<BoundedLine?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var any = false;
        var tooLong = false;
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await reader.ReadAsync(_buffer, cancellationToken);
                if (_end == 0)
                {
                    return any ? Finish(line, tooLong) : null;
                }
            }

            any = true;
            var rest = _buffer.AsMemory(_start, _end - _start);
            var newline = rest.Span.IndexOf('\n');
            var piece = newline < 0 ? rest : rest[..newline];
            tooLong |= line.Length + piece.Length > maxLength;
            if (!tooLong)
            {
                line.Append(piece);
            }

            _start += piece.Length + (newline < 0 ? 0 : 1);
            if (newline >= 0)
            {
                return Finish(line, tooLong);
            }
        }
    }

    private static BoundedLine Finish(StringBuilder line, bool tooLong) => new(tooLong ? "" : line.ToString(), tooLong);
}

/// <param name="TooLong">Whether the line was longer than the bound; its text is then dropped.</param>
internal sealed record BoundedLine(string Text, bool TooLong);
