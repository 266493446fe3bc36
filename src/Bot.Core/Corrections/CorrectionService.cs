using Bot.Core.Answers;
using Bot.Core.Coverage;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Corrections;

/// <summary>Tells those who got an answer that what it cited was corrected, once an answer and revision, in the thread of the answer.</summary>
internal sealed partial class CorrectionService(
    Database database, IEnumerable<IChannelPoster> posters, CorrectionOptions options, CoverageStatus status, LoadedPack pack, TimeProvider time,
    ILogger<CorrectionService> logger) : BackgroundService
{
    private const int MostTries = 12;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(3);

    private readonly CorrectionOutbox _outbox = new(database);
    private readonly Dictionary<string, IChannelPoster> _posters = posters.ToDictionary(poster => poster.Surface, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await CorrectAsync(stoppingToken);
            }
            catch (SqliteException fault)
            {
                LogStorageFailed(StorageFault.Explain(fault, database.Path));
            }

            await Task.Delay(Look, time, stoppingToken);
        }
    }

    /// <summary>Corrects what is to be corrected now.</summary>
    internal async Task CorrectAsync(CancellationToken cancellationToken)
    {
        var entered = await _outbox.EnterAsync(time.GetUtcNow() - options.Period, time.GetUtcNow(), options.Replies, cancellationToken);
        if (entered > 0)
        {
            LogEntered(entered);
        }

        while (_outbox.Due() <= time.GetUtcNow()
            && await _outbox.TakeAsync(time.GetUtcNow(), time.GetUtcNow() + Claim, cancellationToken) is { } answer)
        {
            await CorrectAsync(answer, cancellationToken);
        }
    }

    private async Task CorrectAsync(AnswerToCorrect answer, CancellationToken cancellationToken)
    {
        if (!_posters.TryGetValue(answer.Conversation.Surface, out var poster))
        {
            await PutOffAsync(answer, $"{answer.Conversation.Surface} is off.", LongestPause, cancellationToken);
            return;
        }

        try
        {
            var target = poster.Answering(answer.Conversation, answer.Message);
            if (!answer.IsUnderWay || await IsAbsentAsync(poster, target, answer, cancellationToken))
            {
                await PostAsync(poster, target, answer, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is not SqliteException && !cancellationToken.IsCancellationRequested)
        {
            // One that cannot be written or posted must not hold up the others; its claim runs out, and it is looked for again.
            LogFailed(fault, answer.AnswerId);
        }
    }

    private async Task PostAsync(IChannelPoster poster, PostTarget target, AnswerToCorrect answer, CancellationToken cancellationToken)
    {
        if (answer.Tries > MostTries)
        {
            await GiveUpAsync(answer, "It was tried too often.", cancellationToken);
            return;
        }

        switch (await poster.PostAsync(target, Compose(answer), answer.PostKey, cancellationToken))
        {
            case Posted(var message):
                await _outbox.PostedAsync(answer, message, cancellationToken);
                break;
            case NotPosted(var cause, Heals: true):
                await _outbox.PutOffAsync(answer, cause, time.GetUtcNow() + Pause(answer.Tries), cancellationToken);
                break;
            case NotPosted(var cause, _):
                await GiveUpAsync(answer, cause, cancellationToken);
                break;
            case PostUnknown(var cause):
                await _outbox.LeaveOpenAsync(answer, cause, time.GetUtcNow() + Pause(answer.Tries), cancellationToken);
                break;
        }
    }

    /// <summary>Looks for what may stand there from an earlier try.</summary>
    private async Task<bool> IsAbsentAsync(IChannelPoster poster, PostTarget target, AnswerToCorrect answer, CancellationToken cancellationToken)
    {
        switch (await poster.FindAsync(target, answer.PostKey, answer.FirstSent, cancellationToken))
        {
            case PostFound(var message):
                await _outbox.PostedAsync(answer, message, cancellationToken);
                return false;
            case PostAbsent:
                return true;
            case CannotLook(var cause) when answer.Tries <= MostTries:
                await _outbox.LeaveOpenAsync(answer, cause, time.GetUtcNow() + Pause(answer.Tries), cancellationToken);
                return false;
            case CannotLook(var cause):
                await GiveUpAsync(answer, $"It may have been posted, and that cannot be looked up. {cause}", cancellationToken);
                return false;
            default:
                throw new InvalidOperationException("Looking has no fourth outcome.");
        }
    }

    private Commands.LookupReply Compose(AnswerToCorrect answer)
    {
        using var session = database.Read();
        var corrections = new CorrectionReader(session);
        var coverage = new CoverageReader(session);
        return CorrectionReply.Of(
            answer.Language, [.. _outbox.Corrections(answer).Select(corrections.Correction)],
            (marker, passage) => coverage.Cite(marker, passage.Key), status.Searched(pack.Current, answer.Language));
    }

    private Task PutOffAsync(AnswerToCorrect answer, string cause, TimeSpan pause, CancellationToken cancellationToken) => answer.IsUnderWay
        ? _outbox.LeaveOpenAsync(answer, cause, time.GetUtcNow() + pause, cancellationToken)
        : _outbox.PutOffAsync(answer, cause, time.GetUtcNow() + pause, cancellationToken);

    private async Task GiveUpAsync(AnswerToCorrect answer, string cause, CancellationToken cancellationToken)
    {
        LogGivenUp(answer.Conversation.Surface, answer.Conversation.Channel, cause);
        await _outbox.GiveUpAsync(answer, cause, cancellationToken);
    }

    private static TimeSpan Pause(int tries)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(tries - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Answers} answers cited what was corrected since: they get a reply.")]
    private partial void LogEntered(int answers);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer on {Surface} in {Channel} cannot be corrected: {Cause}")]
    private partial void LogGivenUp(string surface, string channel, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Correcting answer {Answer} failed.")]
    private partial void LogFailed(Exception fault, string answer);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Cause}")]
    private partial void LogStorageFailed(string cause);
}
