using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words that name otherwise what a phrase of the passage names as a whole: "scored three times" of "scored three goals", "the previous
/// record" of one that is broken, "the share price" of shares that fell, "half as fast" of "half the pace".</summary>
internal static class NamedAnew
{
    public static bool Contains(RuleContext context, int index) => context.Draft.Words[index].Token.Folded switch
    {
        "times" or "occasions" => IsSoOften(context, index),
        "people" or "spectators" or "fans" => IsCrowd(context, index),
        "previous" or "existing" or "old" => IsBroken(context, index),
        "price" or "prices" => IsOfShares(context, index),
        "fast" or "quickly" or "rapidly" => IsPace(context, index),
        _ => false,
    };

    // "fined 14 times" of "fined on 14 occasions", "scored three times" of "scored three goals"
    private static bool IsSoOften(RuleContext context, int index)
    {
        var draft = context.Draft;
        var said = draft.Quantities.FirstOrDefault(q => q.HasNoun && draft.WordAt(q.NounStart) == index);
        return said.End > 0 && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => told.Low == said.Low && !told.Ordinal
            && (told.Unit == "time" || (told.HasNoun && s.Sentence.Text.AsSpan(told.NounStart, told.NounEnd - told.NounStart) is "occasions" or "times")
                || (told.HasNoun && s.Sentence.Text.AsSpan(told.NounStart, told.NounEnd - told.NounStart) is "goals" && draft.Words.Any(w => w.Stem == "score")))));
    }

    // "7,200 people came" of "a crowd of 7,200"
    private static bool IsCrowd(RuleContext context, int index)
    {
        var draft = context.Draft;
        var said = draft.Quantities.FirstOrDefault(q => q.HasNoun && draft.WordAt(q.NounStart) == index);
        return said.End > 0 && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => told.Low == said.Low && !told.HasNoun && told.Unit is null
            && s.Sentence.WordAt(told.Start) is > 1 and var at && s.Sentence.Words[Math.Max(0, at - 3)..at].Any(w => w.Token.Folded is "crowd" or "audience" or "attendance" or "turnout")));
    }

    // "beat the previous record" of "broke the record"
    private static bool IsBroken(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        return Enumerable.Range(index + 1, Math.Max(0, Math.Min(4, words.Length - index - 1))).Any(i => words[i].Token.Folded == "record" && context.Alignment.Find(i) is { Found: true } place
            && context.Alignment.Sources[place.Sentence].Sentence is var source && source.Frames.Exists(f => f.Patient == place.Word && source.Words[f.Verb].Stem is "break" or "beat" or "improv" or "shatter" or "smash" or "surpass" or "set" or "lower" && !source.Words[f.Verb].Is(WordTraits.Negated | WordTraits.Hedged)));
    }

    // "the share price fell" of "the shares fell"
    private static bool IsOfShares(RuleContext context, int index) =>
        index > 0 && context.Draft.Words[index - 1].Token.Folded is "share" or "stock" && context.Alignment.Sources.Any(s => s.Sentence.Frames.Exists(f => f.Agent >= 0 && s.Sentence.Words[f.Agent].Token.Folded is "shares" or "stock" && EnglishGrammar.Ergative.Contains(s.Sentence.Words[f.Verb].Stem)));

    // "half as fast" of "half the pace"
    private static bool IsPace(RuleContext context, int index) =>
        index > 0 && context.Draft.Words[index - 1].Token.Folded == "as" && context.Alignment.Sources.Any(s => Enumerable.Range(0, s.Sentence.Words.Length).Any(i => s.Sentence.Words[i].Token.Folded is "pace" or "speed" or "rate"
            && s.Sentence.Words[Math.Max(0, i - 3)..i].Any(w => w.Is(WordTraits.Quantity) || w.Token.Folded is "half" or "twice" or "double")));
}
