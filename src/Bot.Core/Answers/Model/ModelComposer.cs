using System.Buffers;
using System.Text;
using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Support;
using Bot.Core.Coverage;
using Bot.Core.Text;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Core.Answers.Model;

/// <summary>Has a model phrase an answer and lets through what the passages support, within the time and the tokens there are.
/// It never throws but on cancellation: whatever the model does, the extractive answer can go out.</summary>
public sealed partial class ModelComposer : IDisposable
{
    // What the prompts have a model write where the passages do not answer.
    private const string NoAnswer = "NO ANSWER";

    // A call that failed and is repeated counts too.
    private const int MostCalls = 2;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".。!?！？\n");

    private readonly IPhraser _phraser;
    private readonly ModelOptions _options;
    private readonly ILogger<ModelComposer> _logger;
    private readonly TokenBudget _budget;
    private readonly SemaphoreSlim _slots;
    private readonly ResiliencePipeline<Phrasing> _pipeline;

    public ModelComposer(IPhraser phraser, ModelOptions options, TimeProvider time, ILogger<ModelComposer> logger)
    {
        (_phraser, _options, _logger) = (phraser, options, logger);
        _budget = new TokenBudget(options.DailyTokens, time);
        _slots = new SemaphoreSlim(options.Concurrency);
        _pipeline = Pipeline(options, time);
    }

    /// <summary>The model's name.</summary>
    public string Model => _phraser.Model;

    /// <param name="passages">What may be cited, the best first; markers count from 1.</param>
    /// <param name="answering">For each part of the question what answers it: what is left has to cite some of it for each part, or it no longer answers.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<Phrasing> ComposeAsync(
        string question, string language, IReadOnlyList<CitedPassage> passages, IReadOnlyList<AnsweringPassages> answering, Lexicon lexicon, CancellationToken cancellationToken)
    {
        if (_budget.IsSpent)
        {
            return Failed("the day's tokens are spent");
        }

        var drafts = new List<IReadOnlyList<SentenceVerdict>>();
        return await ComposeAsync(new PhrasingRequest(question, language, passages, Rejected: []), answering, lexicon, drafts, cancellationToken) with { Drafts = drafts };
    }

    public void Dispose() => _slots.Dispose();

    /// <param name="drafts">Gets each draft as soon as it is judged, so that it can be shown whatever comes of the next.</param>
    private async Task<Phrasing> ComposeAsync(
        PhrasingRequest request, IReadOnlyList<AnsweringPassages> answering, Lexicon lexicon, List<IReadOnlyList<SentenceVerdict>> drafts, CancellationToken cancellationToken)
    {
        try
        {
            var calls = 0;
            var composed = await _pipeline.ExecuteAsync(
                async token =>
                {
                    calls++;
                    var phrasing = Judge(await DraftAsync(request, lexicon, token), answering, drafts);
                    return calls < MostCalls && IsWorthMending(phrasing) ? await MendedAsync(phrasing, request, answering, lexicon, drafts, token) : phrasing;
                },
                cancellationToken);
            if (composed is NotPhrased)
            {
                LogUnsupported(_logger, _phraser.Model, composed.Sentences.Count(sentence => !sentence.IsSupported), composed.Sentences.Count);
            }

            return composed;
        }
        catch (PhrasingException fault)
        {
            return Failed(fault.Message);
        }
        catch (TimeoutRejectedException)
        {
            return Failed(FormattableString.Invariant($"no answer within {_options.Timeout.TotalSeconds:0} s"));
        }
        catch (BrokenCircuitException)
        {
            return Failed("it failed repeatedly and is given a rest");
        }
    }

    /// <summary>Whether asking for the same answer in the passages' words may help: there is an answer, and tokens are left for it.</summary>
    private bool IsWorthMending(Phrasing phrasing) =>
        phrasing is NotPhrased && !_budget.IsSpent && phrasing.Sentences is [var first, ..] && !first.Text.StartsWith(NoAnswer, StringComparison.OrdinalIgnoreCase);

    /// <summary>The answer as the model writes it once it is told what the check objected to; the first one where that is no better.</summary>
    private async Task<Phrasing> MendedAsync(
        Phrasing first, PhrasingRequest request, IReadOnlyList<AnsweringPassages> answering, Lexicon lexicon,
        List<IReadOnlyList<SentenceVerdict>> drafts, CancellationToken cancellationToken)
    {
        try
        {
            var mended = Judge(await DraftAsync(request with { Rejected = first.Sentences }, lexicon, cancellationToken), answering, drafts);
            return mended is Phrased ? mended : first;
        }
        catch (PhrasingException)
        {
            return first;
        }
    }

    private Phrasing Judge(IReadOnlyList<SentenceVerdict> draft, IReadOnlyList<AnsweringPassages> answering, List<IReadOnlyList<SentenceVerdict>> drafts)
    {
        var sentences = WithoutDangling(draft);
        drafts.Add(sentences);
        var kept = sentences.Where(sentence => sentence.IsSupported).ToList();
        // The prompt asks for the answer first; what comes behind it may be beside the point.
        var leads = kept.Count > 0 && sentences[0].IsSupported;
        if (kept.Count == 0 || !answering.All(part => kept.Exists(sentence => sentence.Markers.Any((leads ? part.Possible : part.Best).Contains))))
        {
            return NotPhrased.Unsupported(sentences);
        }

        var separator = Language.LanguageDetector.Detect(kept[0].Text) == "ja" ? "" : " ";
        return new Phrased(_phraser.Model, sentences, string.Join(separator, kept.Select(s => s.Text)), [.. kept.SelectMany(s => s.Markers).Distinct()]);
    }

    /// <summary>A sentence that leans on one that does not pass does not pass either: nobody could tell what it speaks of.</summary>
    private static List<SentenceVerdict> WithoutDangling(IReadOnlyList<SentenceVerdict> sentences)
    {
        var left = new List<SentenceVerdict>();
        foreach (var sentence in sentences)
        {
            left.Add(left is [.., { IsSupported: false }] && sentence.IsSupported && Leaning.LeansBack(sentence.Text)
                ? sentence with { Issues = [new SupportIssue(SupportIssueKind.Dangling, sentence.Text)] }
                : sentence);
        }

        return left;
    }

    /// <summary>Reads the reply as it comes and checks each sentence as soon as the next begins.</summary>
    private async Task<IReadOnlyList<SentenceVerdict>> DraftAsync(PhrasingRequest request, Lexicon lexicon, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var verdicts = new List<SentenceVerdict>();
            var reply = new StringBuilder();
            long? tokens = null;
            try
            {
                await foreach (var piece in _phraser.PhraseAsync(request, cancellationToken))
                {
                    reply.Append(piece.Text);
                    tokens = piece.Tokens ?? tokens;
                    if (reply.Length > _options.LongestReply)
                    {
                        throw new PhrasingException("the reply did not end", retriable: false);
                    }

                    if (piece.Text.AsSpan().ContainsAny(SentenceEnds))
                    {
                        CheckComplete(reply, request.Passages, lexicon, verdicts);
                    }
                }
            }
            finally
            {
                _budget.Spend(tokens ?? TokenBudget.Estimate(reply.ToString()) + request.Passages.Sum(p => TokenBudget.Estimate(p.Text)));
            }

            var text = Clean(reply.ToString());
            if (text.Length == 0)
            {
                throw new PhrasingException("empty reply", retriable: false);
            }

            var all = DraftReader.Read(text);
            verdicts.AddRange(SupportCheck.Check(all.Skip(verdicts.Count), request.Passages, lexicon));
            return verdicts;
        }
        finally
        {
            _slots.Release();
        }
    }

    private static void CheckComplete(StringBuilder reply, IReadOnlyList<CitedPassage> passages, Lexicon lexicon, List<SentenceVerdict> verdicts)
    {
        var sentences = DraftReader.Read(Clean(reply.ToString()));
        verdicts.AddRange(SupportCheck.Check(sentences.Skip(verdicts.Count).Take(sentences.Count - 1 - verdicts.Count), passages, lexicon));
    }

    private static string Clean(string reply)
    {
        if (reply.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0 || reply.Contains('\u001B', StringComparison.Ordinal))
        {
            throw new PhrasingException("control characters in the reply", retriable: false);
        }

        return UntrustedText.Clean(reply).Trim();
    }

    private NotPhrased Failed(string why)
    {
        LogFailed(_logger, _phraser.Model, why);
        return NotPhrased.Failed(why);
    }

    private static ResiliencePipeline<Phrasing> Pipeline(ModelOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<Phrasing> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.Timeout })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Phrasing>
            {
                ShouldHandle = new PredicateBuilder<Phrasing>().Handle<PhrasingException>().Handle<OperationCanceledException>(),
                FailureRatio = 0.8,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromSeconds(60),
                BreakDuration = TimeSpan.FromSeconds(30),
            })
            .AddRetry(new RetryStrategyOptions<Phrasing>
            {
                ShouldHandle = new PredicateBuilder<Phrasing>().Handle<PhrasingException>(fault => fault.Retriable),
                MaxRetryAttempts = 1,
                Delay = TimeSpan.FromMilliseconds(250),
                UseJitter = true,
            })
            .Build();

    [LoggerMessage(LogLevel.Warning, "The model {Model} failed: {Why}. The answer is extractive.")]
    private static partial void LogFailed(ILogger logger, string model, string why);

    [LoggerMessage(LogLevel.Warning, "The model {Model} wrote what the passages do not say: {Dropped} of {All} sentences. The answer is extractive.")]
    private static partial void LogUnsupported(ILogger logger, string model, int dropped, int all);
}
