using System.Numerics;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Search.Ranking;

/// <summary>Whether a sentence holds something of the kind that the question asks for, and that the question does not already say.</summary>
internal static class AnswerFeatures
{
    private static readonly HashSet<uint> ReasonCues =
    [
        .. "because due since reason reasons cause caused causes therefore thus order result resulted led so by"
            .Split(' ').Select(word => Index.TermHash.Of(EnglishStemmer.Stem(word))),
    ];

    private static readonly HashSet<uint> Copulas =
    [
        .. "is are was were means refers called known defined".Split(' ').Select(word => Index.TermHash.Of(EnglishStemmer.Stem(word))),
    ];

    private static readonly uint Article = Index.TermHash.Of("the");

    private static readonly HashSet<uint> Locatives =
    [
        .. "in at near from to into outside inside within across around throughout through toward towards via between"
            .Split(' ').Select(word => Index.TermHash.Of(EnglishStemmer.Stem(word))),
    ];

    /// <summary>At this distance, in tokens, a term supports an answer half as much as beside it.</summary>
    private const double SupportReach = 5;

    public static void Write(CompiledQuestion question, CandidateSentence sentence, Span<float> features)
    {
        var flags = sentence.Paragraph.Tokens.Flags.Slice(sentence.Start, sentence.Length);
        var stems = sentence.Paragraph.Tokens.Stems.Slice(sentence.Start, sentence.Length);
        var type = question.Question.Type;
        var (answers, nearest, support, newName, newNumber) = (0, int.MaxValue, 0.0, false, false);
        var (place, other) = (false, false);
        for (var i = 0; i < flags.Length;)
        {
            var kind = AnswerSpans.KindAt(flags, i, out var end);
            if (kind != SpanKind.None && !IsAsked(sentence, i, end))
            {
                newName |= kind == SpanKind.Name;
                newNumber |= kind != SpanKind.Name;
                if (Answers(type, kind, flags, i, end))
                {
                    answers++;
                    var located = IsLocated(stems, i);
                    place |= located;
                    other |= !located;
                    nearest = Math.Min(nearest, Distance(sentence, i, end));
                    support = Math.Max(support, Support(question, sentence, i, end));
                }
            }

            i = end;
        }

        var present = answers > 0 ? 1 : -1;
        FeatureExtractor.Set(features, Feature.NamePresent, IsName(type) ? present : 0);
        FeatureExtractor.Set(features, Feature.PersonPresent, type == AnswerType.Person ? (other ? 1 : -1) : 0);
        FeatureExtractor.Set(features, Feature.PlacePresent, type == AnswerType.Place ? (place ? 1 : -1) : 0);
        FeatureExtractor.Set(features, Feature.DatePresent, IsDate(type) ? present : 0);
        FeatureExtractor.Set(features, Feature.NumberPresent, IsNumber(type) ? present : 0);
        var typed = IsName(type) || IsDate(type) || IsNumber(type);
        FeatureExtractor.Set(features, Feature.AnswerMissing, typed && answers == 0 ? 1 : 0);
        FeatureExtractor.Set(features, Feature.AnswerCount, Math.Min(answers, 5));
        FeatureExtractor.Set(features, Feature.AnswerNearness, answers > 0 && nearest < int.MaxValue ? 1.0 / (1 + nearest) : 0);
        FeatureExtractor.Set(features, Feature.AnswerSupport, support / question.TotalWeight);
        FeatureExtractor.Set(features, Feature.NewName, newName ? 1 : 0);
        FeatureExtractor.Set(features, Feature.NewNumber, newNumber ? 1 : 0);
        FeatureExtractor.Set(features, Feature.ReasonCue, type is AnswerType.Reason or AnswerType.Manner && Holds(stems, ReasonCues) ? 1 : 0);
        FeatureExtractor.Set(features, Feature.ExpectedWord, question.Expected.Length == 0 ? 0 : stems.ContainsAny(question.Expected) ? 1 : -1);
        FeatureExtractor.Set(features, Feature.DefinitionShape, type == AnswerType.Other && IsDefinition(question, sentence, stems) ? 1 : 0);
    }

    /// <summary>Whether a span stands behind "in", "at" and the like, with or without "the".</summary>
    private static bool IsLocated(ReadOnlySpan<uint> stems, int start)
    {
        var before = start > 0 && stems[start - 1] == Article ? start - 2 : start - 1;
        return before >= 0 && Locatives.Contains(stems[before]);
    }

    private static bool IsName(AnswerType type) => type is AnswerType.Person or AnswerType.Place or AnswerType.Name;

    private static bool IsDate(AnswerType type) => type is AnswerType.Date or AnswerType.Year;

    private static bool IsNumber(AnswerType type) => type is AnswerType.Number or AnswerType.Percent or AnswerType.Amount;

    /// <summary>Whether the question holds part of a span, be it by another name: then it is not the answer.</summary>
    private static bool IsAsked(CandidateSentence sentence, int start, int end)
    {
        foreach (var hit in sentence.Hits)
        {
            if (hit.Token >= start && hit.Token < end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Answers(AnswerType type, SpanKind kind, ReadOnlySpan<TokenFlags> flags, int start, int end) => type switch
    {
        // The first word of a sentence is capitalised whatever it is.
        AnswerType.Person or AnswerType.Place or AnswerType.Name =>
            kind == SpanKind.Name && (end - start >= 2 || (flags[start] & TokenFlags.First) == 0),
        AnswerType.Date => kind == SpanKind.Date,
        AnswerType.Year => kind == SpanKind.Date && Any(flags[start..end], TokenFlags.Year),
        AnswerType.Percent => kind == SpanKind.Number && (Any(flags[start..end], TokenFlags.Percent) || Any(flags[start..end], TokenFlags.Unit)),
        AnswerType.Number => kind == SpanKind.Number,
        AnswerType.Amount => kind == SpanKind.Number,
        _ => false,
    };

    private static bool Any(ReadOnlySpan<TokenFlags> flags, TokenFlags flag)
    {
        foreach (var f in flags)
        {
            if ((f & flag) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Distance(CandidateSentence sentence, int start, int end)
    {
        var nearest = int.MaxValue;
        foreach (var hit in sentence.Hits)
        {
            // A hit inside the span (an alternative of several words may end there) is as near as can be.
            nearest = Math.Min(nearest, Math.Max(0, hit.Token < start ? start - hit.Token : hit.Token - end + 1));
        }

        return nearest;
    }

    /// <summary>Weight of the terms around a span, each by how near it stands.</summary>
    private static double Support(CompiledQuestion question, CandidateSentence sentence, int start, int end)
    {
        Span<double> nearest = stackalloc double[question.Count];
        nearest.Clear();
        foreach (var hit in sentence.Hits)
        {
            var distance = hit.Token < start ? start - hit.Token : hit.Token - end + 1;
            nearest[hit.Term] = Math.Max(nearest[hit.Term], SupportReach / (SupportReach + distance));
        }

        var sum = 0.0;
        for (var i = 0; i < nearest.Length; i++)
        {
            sum += question.Weights[i] * nearest[i];
        }

        return sum;
    }

    private static bool Holds(ReadOnlySpan<uint> stems, HashSet<uint> cues)
    {
        foreach (var stem in stems)
        {
            if (cues.Contains(stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"X is …" for "what is X": every term stands before the first copula.</summary>
    private static bool IsDefinition(CompiledQuestion question, CandidateSentence sentence, ReadOnlySpan<uint> stems)
    {
        if (question.Count is 0 or > 4 || sentence.Terms != question.All)
        {
            return false;
        }

        for (var i = 0; i < stems.Length; i++)
        {
            if (Copulas.Contains(stems[i]))
            {
                var seen = 0UL;
                foreach (var hit in sentence.Hits)
                {
                    seen |= hit.Token < i ? 1UL << hit.Term : 0;
                }

                return BitOperations.PopCount(seen) == question.Count;
            }
        }

        return false;
    }
}
