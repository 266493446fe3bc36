using Bot.Core.Answers.Extractive;
using Bot.Core.Answers.Model;
using Bot.Core.Answers.Understanding;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search;
using Bot.Core.Search.Questions;
using Bot.Core.Storage;
using Bot.Core.Text;

namespace Bot.Core.Answers;

/// <summary>The way of a question: understand, retrieve, compose, check, answer.</summary>
/// <param name="model">Phrases answered questions where a model is set; null where there is none.</param>
public sealed class Orchestrator(
    Database database, LoadedPack pack, CoverageStatus status, ConversationMemory memory, ModelComposer? model = null)
{
    /// <summary>The longest question that is answered, in UTF-16 units.</summary>
    public const int MaxQuestionLength = 2_000;

    // Two-part questions show at most this many passages.
    private const int MostParts = 3;

    // "NATO EU summit" is not shouted.
    private const int LeastShouted = 4;

    /// <summary>Answers a question. Whatever is typed, there is an answer: what the coverage does not say is said to be missing.</summary>
    /// <param name="top">How many of the best passages the trace lists.</param>
    public async Task<AnswerTrace> AnswerAsync(Inquiry inquiry, CancellationToken cancellationToken, int top = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (text, language) = Read(inquiry);
        if (Unanswerable(text, language) is { } notice)
        {
            return new AnswerTrace(Declined(inquiry.Text, language, notice, 0, []), text, [], []);
        }

        if (Greeting.Is(text))
        {
            // It asks nothing, and nothing of it is remembered.
            var introduction = string.Join('\n', [Introduction.Of(pack.Current, language), .. Introduction.Suggestions(pack.Current, language), CoverageText.Searched(language, status.Searched(pack.Current, language))]);
            return new AnswerTrace(Declined(inquiry.Text, language, introduction, 0, []), text, [], []);
        }

        var turns = inquiry.Conversation is { } asked ? memory.Recall(asked) : [];
        if (SourceQuestion.Is(text, language))
        {
            // It is not remembered: the thread goes on about its matter.
            return new AnswerTrace(Build(inquiry.Text, language, AboutSource(language, turns), ExtractiveComposer.Engine), text, [], []);
        }

        if (TrustQuestion.Of(text, language) is not TrustMatter.None and var matter && AboutTrust(language, turns, matter) is { } disclosure)
        {
            return new AnswerTrace(Build(inquiry.Text, language, disclosure, ExtractiveComposer.Engine), text, [], []);
        }

        if (SummaryRequest.Is(text, language, isFollowUp: turns.Count > 0))
        {
            return new AnswerTrace(Build(inquiry.Text, language, Summary(language, turns), ExtractiveComposer.Engine), text, [], []);
        }

        if (SummaryRequest.TopicOf(text) is { } topic && Summary(language, topic) is { } summary)
        {
            return new AnswerTrace(Build(inquiry.Text, language, summary, ExtractiveComposer.Engine), text, [], []);
        }

        // A reading that is the question itself follows up nothing.
        var (understood, draft, material, best) = Extract(
            FollowUp.Readings(text, turns, pack.Lexicon), reading => turns is [.., var last] && !text.EndsWith(reading, StringComparison.Ordinal) ? last.Passages : [], language, top);
        var phrasing = draft.Status == AnswerStatus.Answered && model is not null
            ? await model.ComposeAsync(understood, language, material.ToCite(), material.Answering, pack.Lexicon, cancellationToken)
            : null;
        var answer = phrasing is Phrased phrased
            ? Build(inquiry.Text, language, draft with { Text = phrased.Text, Citations = material.Cited(phrased.Markers) }, phrased.Engine)
            : Build(inquiry.Text, language, draft, phrasing?.Engine ?? ExtractiveComposer.Engine);
        if (inquiry.Conversation is { } conversation)
        {
            memory.Remember(conversation, new Turn(understood, answer.Status, [.. answer.Citations.Select(c => c.PassageKey)])
            {
                Told = answer is { Status: AnswerStatus.Answered, Citations: [var first, ..] } ? Pronouns.Names(first.Quote, pack.Lexicon) : [],
            });
        }

        return new AnswerTrace(answer, understood, best, phrasing?.Drafts ?? []);
    }

    /// <summary>What is said to a question that is blank or too long to be looked at, in its language; null for any other.</summary>
    public static string? Unanswerable(Inquiry inquiry)
    {
        var (text, language) = Read(inquiry);
        return Unanswerable(text, language);
    }

    /// <summary>Forgets a thread.</summary>
    public void Forget(ConversationKey conversation) => memory.Forget(conversation);

    private static string? Unanswerable(string text, string language) => text.Length switch
    {
        0 => AnswerText.Blank(language),
        > MaxQuestionLength => AnswerText.TooLong(language, MaxQuestionLength),
        _ => null,
    };

    private static (string Text, string Language) Read(Inquiry inquiry)
    {
        var text = InLowerCase(Mentions.Strip(UntrustedText.Clean(inquiry.Text)));
        return (text, LanguageOf(text, inquiry.Locale));
    }

    /// <summary>A question in capitals, or in capitals here and there, as it would be typed in small letters; any other as it is.</summary>
    private static string InLowerCase(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shouted = words.Count(word => word.Count(char.IsUpper) > 1);
        return words.Length >= LeastShouted && shouted * 2 > words.Length ? text.ToLowerInvariant() : text;
    }

    /// <summary>The extractive answer to the first way of understanding a question that has one, else to the likeliest.</summary>
    private (string Understood, Draft Draft, PhrasingMaterial Material, IReadOnlyList<CitedRank> Best) Extract(
        IReadOnlyList<string> readings, Func<string, IReadOnlyList<long>> told, string language, int top)
    {
        var extracted = Extract(readings[0], told(readings[0]), language, top);
        foreach (var reading in extracted.Draft.Status == AnswerStatus.Answered ? [] : readings.Skip(1))
        {
            if (Extract(reading, told(reading), language, top) is { Draft.Status: AnswerStatus.Answered } other)
            {
                return (reading, other.Draft, other.Material, other.Best);
            }
        }

        return (readings[0], extracted.Draft, extracted.Material, extracted.Best);
    }

    /// <summary>The extractive answer, with what a model may phrase it from.</summary>
    private (Draft Draft, PhrasingMaterial Material, IReadOnlyList<CitedRank> Best) Extract(
        string understood, IReadOnlyList<long> told, string language, int top)
    {
        using var session = database.Snapshot();
        var coverage = new CoverageReader(session);
        var retrieval = new Retrieval(session, coverage, pack.Lexicon);
        var composer = new ExtractiveComposer(coverage, pack.Lexicon);
        // "Why?" behind a Korean question asks in Korean.
        var asked = LanguageDetector.Detect(understood) is ("ko" or "ja") and var own ? own : language;
        var parts = Retrieve(QuestionParts.Split(understood).Take(MostParts), asked, text => retrieval.Of(text, asked, Math.Max(top, ExtractiveComposer.Passages)));
        var draft = composer.Compose(parts, language, told);
        return (draft, model is null ? PhrasingMaterial.None : PhrasingMaterial.Gather(coverage, draft, parts), composer.Best(parts[0].Ranked, top));
    }

    private Draft AboutSource(string language, IReadOnlyList<Turn> turns)
    {
        using var session = database.Snapshot();
        return new SourceComposer(session, new CoverageReader(session)).Compose(language, turns is [.., var last] ? last.Passages : []);
    }

    private Draft? AboutTrust(string language, IReadOnlyList<Turn> turns, TrustMatter matter)
    {
        using var session = database.Snapshot();
        return new SourceComposer(session, new CoverageReader(session)).Compose(language, turns is [.., var last] ? last.Passages : [], matter);
    }

    private Draft Summary(string language, IReadOnlyList<Turn> turns)
    {
        using var session = database.Snapshot();
        return new SummaryComposer(session, new CoverageReader(session)).Compose(language, turns is [.., var last] ? last.Passages : []);
    }

    private Draft? Summary(string language, string topic)
    {
        using var session = database.Snapshot();
        var coverage = new CoverageReader(session);
        return new SummaryComposer(session, coverage).Compose(language, new Retrieval(session, coverage, pack.Lexicon).Of(topic, language, ExtractiveComposer.Passages));
    }

    /// <summary>Each part by itself; one that says too little by itself leans on the part before.</summary>
    private List<Retrieved> Retrieve(IEnumerable<string> parts, string language, Func<string, Retrieved> retrieve)
    {
        var found = new List<Retrieved>();
        string? before = null;
        foreach (var part in parts)
        {
            var retrieved = retrieve(part);
            if (before is not null && retrieved.Status != AnswerStatus.Answered && !AsksUnknown(part, language) && FollowUp.Lean(part, before, pack.Lexicon) is var leaning && leaning != part)
            {
                retrieved = retrieve(leaning) is { Status: AnswerStatus.Answered } better ? better : retrieved;
            }

            found.Add(retrieved);
            before = part;
        }

        return found;
    }

    /// <summary>Whether half of what a part asks is unknown: the names of the part before would then find an answer that is none to it.</summary>
    private bool AsksUnknown(string part, string language) => part.TrimEnd() is [.., '?' or '？']
        && Expansions.Of(part, language, pack.Lexicon) is var known && Understood.Unknown(part, language, known).Count is > 0 and var unknown && unknown >= known.Count;

    private Answer Build(string question, string language, Draft draft, string engine)
    {
        var searched = status.Searched(pack.Current, language);
        var (text, citations) = draft.Whole(language);
        var reminder = Reminder.Of(language, citations);
        return draft.Status switch
        {
            AnswerStatus.Answered => Answer.Answered(
                question, language, text, draft.Confidence, citations, searched, reminder, engine),
            AnswerStatus.Closest => Answer.Closest(
                question, language, text, draft.Confidence, citations, searched, reminder, engine),
            _ => Declined(question, language, DeclinedText(language, searched, draft), draft.Confidence, draft.Citations),
        };
    }

    private static string DeclinedText(string language, CoverageSearched searched, Draft draft) =>
        AnswerText.Declined(language, CoverageText.Searched(language, searched))
        + (draft.Citations.Count > 0 ? $"\n{AnswerText.Nearest(language)} {draft.Text}" : "");

    private Answer Declined(string question, string language, string text, double confidence, IReadOnlyList<Citation> nearest) =>
        Answer.Declined(question, language, text, confidence, nearest, status.Searched(pack.Current, language),
            Reminder.Of(language, nearest),
            ExtractiveComposer.Engine);

    // Korean and Japanese show in the script; anything else is English unless the client says otherwise.
    private static string LanguageOf(string text, string? locale) => LanguageDetector.Detect(text) switch
    {
        "en" when text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && text.AsSpan().IndexOfAnyInRange('A', 'Z') < 0
            && locale is { Length: >= 2 } && locale[..2] is "ko" or "ja" => locale[..2],
        var detected => detected,
    };
}
