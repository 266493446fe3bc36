using System.Text.Json.Serialization;

namespace Bot.Core.Answers.Evaluation;

/// <summary>A question of a set with what a right answer looks like.</summary>
/// <param name="Turns">The thread, of which the last is answered; or null, when <paramref name="Question"/> stands alone.</param>
/// <param name="Expect"><c>answered</c>, <c>declined</c> (any status but answered) or <c>either</c>.</param>
/// <param name="Gold">Alternatives: all sentences of one of them are to be cited, the first citation among them.</param>
/// <param name="Must">Regular expressions, without regard to case, that the answer's text must match.</param>
/// <param name="MustNot">Regular expressions that it must not match.</param>
public sealed record ExpectedAnswer(
    string Id,
    string Kind,
    string Lang,
    string Expect,
    string? Question,
    IReadOnlyList<string>? Turns,
    IReadOnlyList<IReadOnlyList<string>>? Gold,
    IReadOnlyList<string>? Must,
    [property: JsonPropertyName("must_not")] IReadOnlyList<string>? MustNot)
{
    /// <summary>Why no answer to it could be judged, or null: without a question or an expectation every answer would be right.</summary>
    public string? Flaw() => this switch
    {
        { Question: null or "", Turns: null or [] } => "it holds no 'question' and no 'turns'",
        { Expect: not (null or "answered" or "declined" or "either") } => $"'expect' is answered, declined or either, not '{Expect}'",
        { Expect: null or "either", Gold: null or [], Must: null or [], MustNot: null or [] } =>
            "it says nothing to check: 'expect' answered or declined, 'gold', 'must' or 'must_not'",
        _ => null,
    };

    /// <summary>The thread, at least one turn.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Asked => Turns is { Count: > 0 } ? Turns : [Question ?? ""];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExpectedAnswer))]
public sealed partial class ExpectedAnswerJson : JsonSerializerContext;
