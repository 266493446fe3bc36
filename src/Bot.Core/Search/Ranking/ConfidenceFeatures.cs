using System.Numerics;
using Bot.Core.Language;
using Bot.Core.Search.Index;
using Bot.Core.Search.Questions;

namespace Bot.Core.Search.Ranking;

/// <summary>Computes what the confidence model sees: the ranking features of the first passage, then the
/// <see cref="ConfidenceFeature"/>s of the list.</summary>
internal static class ConfidenceFeatures
{
    private const int ListLength = 30;
    private const int NearListLength = 6;

    /// <summary>What is left of a missing term's weight where the passage has a related word.</summary>
    private const double RelatedLeft = 0.3;

    private static readonly HashSet<uint> Negations = Hashes("not no never without neither nor cannot didnt isnt doesnt wasnt werent couldnt wouldnt unable fail lack none nobody rather absence");

    private static readonly HashSet<uint> Superlatives = Hashes("most least only first last best worst never always largest biggest smallest oldest youngest highest lowest earliest latest longest greatest");

    public static readonly string[] Names = [.. Enum.GetNames<Feature>(), .. Enum.GetNames<ConfidenceFeature>()];

    /// <param name="order">Indexes of the candidates, best first.</param>
    /// <param name="scores">Their scores in the same order.</param>
    public static float[] Of(CandidateList list, IReadOnlyList<int> order, IReadOnlyList<double> scores)
    {
        var features = new float[Names.Length];
        if (order.Count == 0)
        {
            return features;
        }

        var ranking = features.AsSpan(0, FeatureExtractor.Count);
        list.Describe(order[0], ranking);
        var extra = features.AsSpan(FeatureExtractor.Count);
        WriteList(list, order, scores, extra);
        WriteTerms(list.Question, list.Sentences[order[0]], extra);
        WriteLeft(list.Question, list.Sentences[order[0]], extra);
        WriteType(list.Question.Question, extra);
        WriteWording(list.Question, list.Sentences[order[0]], extra);
        WriteSwaps(list.Question, list.Sentences[order[0]], ranking, extra);
        return features;
    }

    private static void WriteList(CandidateList list, IReadOnlyList<int> order, IReadOnlyList<double> scores, Span<float> extra)
    {
        var top = list.Sentences[order[0]];
        var near = scores.Skip(1).Take(NearListLength - 1).ToList();
        Set(extra, ConfidenceFeature.Score, scores[0]);
        Set(extra, ConfidenceFeature.Margin, near.Count > 0 ? Math.Min(5, scores[0] - near[0]) : 5);
        Set(extra, ConfidenceFeature.MeanGap, near.Count > 0 ? Math.Min(5, scores[0] - near.Average()) : 5);
        Set(extra, ConfidenceFeature.ScoreShare, 1 / scores.Take(ListLength).Sum(score => Math.Exp(score - scores[0])));
        Set(extra, ConfidenceFeature.BestCoverage, order.Take(10).Max(i => list.Question.Weigh(list.Sentences[i].Terms)) / list.Question.TotalWeight);
        Set(extra, ConfidenceFeature.SecondInSameParagraph,
            order.Count > 1 && list.Sentences[order[1]].Paragraph == top.Paragraph ? 1 : 0);
        Set(extra, ConfidenceFeature.ArticleShare,
            order.Take(ListLength).Average(i => list.Sentences[i].Paragraph.Article == top.Paragraph.Article ? 1.0 : 0));
    }

    private static void WriteTerms(CompiledQuestion question, CandidateSentence top, Span<float> extra)
    {
        var unknown = 0UL;
        for (var i = 0; i < question.Count; i++)
        {
            unknown |= question.PassagesWith[i] == 0 ? 1UL << i : 0;
        }

        var context = top.Terms | top.Paragraph.Terms | top.Paragraph.Titles;
        var inArticle = context | top.Paragraph.Article.Terms;
        var missing = question.All & ~context;
        Set(extra, ConfidenceFeature.UnknownWeight, question.Weigh(unknown) / question.TotalWeight);
        Set(extra, ConfidenceFeature.UnknownTerms, Math.Min(5, BitOperations.PopCount(unknown)));
        Set(extra, ConfidenceFeature.UnknownEntities, BitOperations.PopCount(unknown & question.Entities));
        Set(extra, ConfidenceFeature.UnknownNumbers, BitOperations.PopCount(unknown & question.Numbers));
        Set(extra, ConfidenceFeature.MissingWeight, question.Weigh(missing) / question.TotalWeight);
        Set(extra, ConfidenceFeature.MissingTerms, Math.Min(8, BitOperations.PopCount(missing)));
        Set(extra, ConfidenceFeature.MissingHeaviest, Heaviest(question, question.All & ~top.Terms) / question.TotalWeight);
        Set(extra, ConfidenceFeature.MissingUnrelatedWeight, question.Weigh(Unrelated(question, top)) / question.TotalWeight);
        Set(extra, ConfidenceFeature.MissingWordsInArticle, Math.Min(8, BitOperations.PopCount(question.Words & ~inArticle)));
        Set(extra, ConfidenceFeature.MissingEntitiesInArticle, Math.Min(8, BitOperations.PopCount(question.Entities & ~inArticle)));
        Set(extra, ConfidenceFeature.ArticleCoverage, question.Weigh(inArticle) / question.TotalWeight);
        Set(extra, ConfidenceFeature.ArticleEntityCoverage,
            question.Entities == 0 ? -0.1 : question.Weigh(question.Entities & inArticle) / question.Weigh(question.Entities));
        Set(extra, ConfidenceFeature.Terms, Math.Min(20, question.Count));
    }

    private static void WriteLeft(CompiledQuestion question, CandidateSentence top, Span<float> extra)
    {
        var around = top.Terms | top.Paragraph.Titles | (top.Previous?.Terms ?? 0) | (top.Next?.Terms ?? 0);
        var unrelated = Unrelated(question, top);
        var prefixes = top.Paragraph.Tokens.Prefixes.Slice(top.Start, top.Length);
        var (first, second, all, names, numbers, focus, aroundFirst, aroundTerms) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0);
        for (var missing = question.All & ~top.Terms; missing != 0; missing &= missing - 1)
        {
            var term = BitOperations.TrailingZeroCount(missing);
            var bit = 1UL << term;
            var related = (unrelated & bit) == 0 || (question.Prefixes[term] != 0 && prefixes.Contains(question.Prefixes[term]));
            var weight = question.Weights[term] * (related ? RelatedLeft : 1);
            (first, second) = weight > first ? (weight, first) : (first, Math.Max(second, weight));
            all += weight;
            names += (question.Entities & bit) != 0 ? weight : 0;
            numbers += (question.Numbers & bit) != 0 ? weight : 0;
            focus += (question.Focus & bit) != 0 ? weight : 0;
            if ((around & bit) == 0)
            {
                aroundFirst = Math.Max(aroundFirst, weight);
                aroundTerms += related ? 0 : 1;
            }
        }

        Set(extra, ConfidenceFeature.LeftHeaviest, first);
        Set(extra, ConfidenceFeature.LeftSecond, second);
        Set(extra, ConfidenceFeature.LeftWeight, all / question.TotalWeight);
        Set(extra, ConfidenceFeature.LeftNames, names);
        Set(extra, ConfidenceFeature.LeftNumbers, numbers);
        Set(extra, ConfidenceFeature.LeftFocus, focus);
        Set(extra, ConfidenceFeature.LeftAroundHeaviest, aroundFirst);
        Set(extra, ConfidenceFeature.LeftAroundTerms, Math.Min(8, aroundTerms));
        Set(extra, ConfidenceFeature.Spread, top.Hits.Length == 0 ? 0 : Math.Min(30, top.Hits[^1].Token - top.Hits[0].Token));
    }

    /// <summary>Terms that the passage neither holds nor has a related word for.</summary>
    private static ulong Unrelated(CompiledQuestion question, CandidateSentence top)
    {
        var stems = top.Paragraph.Tokens.Stems.Slice(top.Start, top.Length);
        var found = top.Terms;
        for (var missing = question.All & ~found; missing != 0; missing &= missing - 1)
        {
            var term = BitOperations.TrailingZeroCount(missing);
            found |= stems.ContainsAny(question.Related[term]) ? 1UL << term : 0;
        }

        return question.All & ~found;
    }

    private static double Heaviest(CompiledQuestion question, ulong terms)
    {
        var heaviest = 0.0;
        for (; terms != 0; terms &= terms - 1)
        {
            heaviest = Math.Max(heaviest, question.Weights[BitOperations.TrailingZeroCount(terms)]);
        }

        return heaviest;
    }

    private static void WriteType(Question question, Span<float> extra)
    {
        ConfidenceFeature? asked = question.Type switch
        {
            AnswerType.Person => ConfidenceFeature.AsksPerson,
            AnswerType.Place => ConfidenceFeature.AsksPlace,
            AnswerType.Name => ConfidenceFeature.AsksName,
            AnswerType.Date or AnswerType.Year => ConfidenceFeature.AsksDate,
            AnswerType.Number or AnswerType.Percent or AnswerType.Amount => ConfidenceFeature.AsksNumber,
            AnswerType.Reason => ConfidenceFeature.AsksReason,
            AnswerType.Manner => ConfidenceFeature.AsksManner,
            AnswerType.YesNo => ConfidenceFeature.AsksYesNo,
            _ => null,
        };
        if (asked is { } feature)
        {
            Set(extra, feature, 1);
        }
    }

    private static void WriteWording(CompiledQuestion question, CandidateSentence top, Span<float> extra)
    {
        var stems = top.Paragraph.Tokens.Stems.Slice(top.Start, top.Length);
        var (asksNot, asksMost) = (false, false);
        foreach (var token in question.Question.Tokens)
        {
            var hash = TermHash.Of(token.Stem);
            asksNot |= Negations.Contains(hash);
            asksMost |= Superlatives.Contains(hash);
        }

        var saysNot = Any(stems, Negations);
        Set(extra, ConfidenceFeature.NegatedQuestion, asksNot && !saysNot ? 1 : 0);
        Set(extra, ConfidenceFeature.NegatedPassage, saysNot && !asksNot ? 1 : 0);
        Set(extra, ConfidenceFeature.SuperlativeMismatch, asksMost && !Any(stems, Superlatives) ? 1 : 0);
        Set(extra, ConfidenceFeature.Order, Order(question, top));
    }

    private static void WriteSwaps(CompiledQuestion question, CandidateSentence top, ReadOnlySpan<float> ranking, Span<float> extra)
    {
        var stems = top.Paragraph.Tokens.Stems.Slice(top.Start, top.Length);
        var missing = question.All & ~top.Terms;
        var opposites = 0;
        foreach (var token in question.Question.Tokens)
        {
            if (Opposites.Of(token.Stem) is { Length: > 0 } others && !stems.Contains(TermHash.Of(token.Stem)) && stems.ContainsAny(others))
            {
                opposites++;
            }
        }

        var context = top.Terms | top.Paragraph.Titles;
        Set(extra, ConfidenceFeature.OppositeFound, opposites);
        Set(extra, ConfidenceFeature.NameSwapped, (question.Entities & ~context) != 0 && ranking[(int)Feature.NewName] > 0 ? 1 : 0);
        Set(extra, ConfidenceFeature.NumberSwapped, (question.Numbers & ~context) != 0 && ranking[(int)Feature.NewNumber] > 0 ? 1 : 0);
        Set(extra, ConfidenceFeature.ModifierSwapped, SwappedModifiers(question, top, missing));
        Set(extra, ConfidenceFeature.LastWordMissing, question.Count > 0 && (missing >> (question.Count - 1) & 1) != 0 ? 1 : 0);
    }

    /// <summary>Number of neighbours in the question of which the passage holds the second, but behind another word of content.</summary>
    private static int SwappedModifiers(CompiledQuestion question, CandidateSentence top, ulong missing)
    {
        var flags = top.Paragraph.Tokens.Flags.Slice(top.Start, top.Length);
        var swapped = 0;
        for (var i = 0; i + 1 < question.Count; i++)
        {
            var neighbours = question.Question.Terms[i + 1].Position == question.Question.Terms[i].Position + 1;
            if (!neighbours || (missing >> i & 1) == 0 || (missing >> (i + 1) & 1) != 0)
            {
                continue;
            }

            foreach (var hit in top.Hits)
            {
                if (hit.Term == i + 1 && hit.Token > 0 && (flags[hit.Token - 1] & TokenFlags.StopWord) == 0 && top.Words[hit.Token - 1] < 0)
                {
                    swapped++;
                    break;
                }
            }
        }

        return swapped;
    }

    /// <summary>Share of the pairs of found terms that stand in the question's order; 0.5 without a pair.</summary>
    private static double Order(CompiledQuestion question, CandidateSentence top)
    {
        Span<int> first = stackalloc int[question.Count];
        first.Fill(-1);
        foreach (var hit in top.Hits)
        {
            first[hit.Term] = first[hit.Term] < 0 ? hit.Token : first[hit.Term];
        }

        var (pairs, ordered) = (0, 0);
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = i + 1; j < first.Length; j++)
            {
                if (first[i] >= 0 && first[j] >= 0)
                {
                    pairs++;
                    ordered += first[i] < first[j] ? 1 : 0;
                }
            }
        }

        return pairs == 0 ? 0.5 : (double)ordered / pairs;
    }

    private static bool Any(ReadOnlySpan<uint> stems, HashSet<uint> words)
    {
        foreach (var stem in stems)
        {
            if (words.Contains(stem))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<uint> Hashes(string words) => [.. words.Split(' ').Select(word => TermHash.Of(EnglishStemmer.Stem(word)))];

    private static void Set(Span<float> features, ConfidenceFeature feature, double value) => features[(int)feature] = (float)value;
}
