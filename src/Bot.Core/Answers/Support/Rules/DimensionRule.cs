using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What the passage calls so deep is not called so wide.</summary>
internal static class DimensionRule
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["height"] = "high tall height altitude elevation rises rise rose peak mountain mount tower stands",
        ["length"] = "long length stretches",
        ["depth"] = "deep depth dive dives dived diving",
        ["width"] = "wide width broad",
        ["thickness"] = "thick thickness",
    }.SelectMany(kind => kind.Value.Split(' ').Select(word => (word, kind.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lengths = "km m cm mm mile foot inch".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What is measured by its length where nothing else is said.
    private static readonly FrozenSet<string> Lines =
        "line lines road roads tunnel tunnels bridge route routes canal pipeline fence trail track wall border stretch tram railway section path course river coast strip corridor cable link extension motorway highway ship ferry vessel boat yacht train beach pier"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Quantities)
        {
            if (Behind(context.Draft, said) is not { } kind)
            {
                continue;
            }

            var (conflict, agrees) = (default(string), false);
            foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
            {
                foreach (var told in source.Quantities.Where(q => QuantityComparison.SameValue(said, q, source)))
                {
                    var its = Behind(source, told);
                    agrees |= its is null || its == kind;
                    conflict ??= source.Text;
                }
            }

            if (conflict is not null && !agrees)
            {
                context.Report(SupportIssueKind.Binding, $"{said.Written(context.Draft.Text)} {context.Draft.Words[context.Draft.LastWordBefore(said.End) + 1].Token.Folded}", conflict);
            }
        }
    }

    /// <summary>Whether a word behind a value names the dimension that a passage with this value has in another word: "2,914 metres high" of
    /// "rises to 2,914 metres".</summary>
    public static bool IsTold(RuleContext context, int index) =>
        index > 0 && context.Draft.Words[index - 1].Is(WordTraits.Quantity) && Kinds.TryGetValue(context.Draft.Words[index].Token.Folded, out var kind) && IsTold(context, index, kind);

    private static bool IsTold(RuleContext context, int index, string kind)
    {
        var draft = context.Draft;
        var said = draft.Quantities.LastOrDefault(q => q.Start < draft.Words[index].Token.Start);
        // "14 kilometres long" of "the 14-kilometre line"
        if (kind == "length" && said.Unit is { } measure && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == said.Low && q.Unit == measure && NextTo(s.Sentence, q) is { } noun && Lines.Contains(noun))))
        {
            return true;
        }

        return said.Unit is { } unit && Lengths.Contains(unit) && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == said.Low && q.Unit == unit)
            && s.Sentence.Words.Select(w => Kinds.GetValueOrDefault(w.Token.Folded)).OfType<string>().Distinct().ToList() is [var only] && only == kind);
    }

    // Of "30 metres deep"; null where no such word follows.
    private static string? Behind(EnglishSentence sentence, in QuantityMention value) =>
        value.Unit is { } unit && Lengths.Contains(unit) && NextTo(sentence, value) is { } word ? Kinds.GetValueOrDefault(word) : null;

    private static string? NextTo(EnglishSentence sentence, in QuantityMention value)
    {
        var next = sentence.LastWordBefore(value.End) + 1;
        while (next < sentence.Words.Length && sentence.Words[next].Is(WordTraits.Quantity)) { next++; }
        return next < sentence.Words.Length && !sentence.Words[next].Is(WordTraits.AfterBreak) ? sentence.Words[next].Token.Folded : null;
    }
}
