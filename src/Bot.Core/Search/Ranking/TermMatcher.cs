using System.Numerics;
using Bot.Core.Language;
using Bot.Core.Search.Index;

namespace Bot.Core.Search.Ranking;

/// <summary>Finds the question's terms in stored tokens.</summary>
internal static class TermMatcher
{
    /// <summary>Marks the terms of a paragraph's sentences and headings.</summary>
    public static void Match(CompiledQuestion question, CandidateParagraph paragraph)
    {
        var tokens = paragraph.Tokens;
        paragraph.Words = new short[tokens.Stems.Length];
        foreach (var sentence in paragraph.Sentences)
        {
            MatchSentence(question, tokens, sentence);
            paragraph.Terms |= sentence.Terms;
        }

        var heading = tokens.Stems[^tokens.Length(tokens.Sentences)..];
        paragraph.Titles = paragraph.Article.Headline | TermsOf(question, heading);
    }

    /// <summary>The terms that a run of stems holds.</summary>
    public static ulong TermsOf(CompiledQuestion question, ReadOnlySpan<uint> stems)
    {
        var found = 0UL;
        for (var i = 0; i < stems.Length; i++)
        {
            var word = question.WordOf(stems[i]);
            var term = word < 0 ? -1 : question.TermOf(word);
            found |= term < 0 ? 0 : 1UL << term;
            found |= AlternativesAt(question, stems, i);
        }

        return found;
    }

    private static void MatchSentence(CompiledQuestion question, ParagraphTokens tokens, CandidateSentence sentence)
    {
        var stems = tokens.Stems.Slice(sentence.Start, sentence.Length);
        var flags = tokens.Flags.Slice(sentence.Start, sentence.Length);
        var forms = tokens.Forms.Slice(sentence.Start, sentence.Length);
        var words = sentence.Paragraph.Words.AsSpan(sentence.Start, sentence.Length);
        var hits = sentence.Paragraph.Hits;
        var firstHit = hits.Count;
        for (var i = 0; i < stems.Length; i++)
        {
            sentence.ContentLength += (flags[i] & TokenFlags.StopWord) == 0 ? 1 : 0;
            var word = question.WordOf(stems[i]);
            words[i] = (short)word;
            var term = word < 0 ? -1 : question.TermOf(word);
            if (term >= 0)
            {
                sentence.Terms |= 1UL << term;
                sentence.ExactTerms |= forms[i] == question.Forms[term] ? 1UL << term : 0;
                hits.Add(new TermHit(i, term));
            }

            for (var others = AlternativesAt(question, stems, i) & ~sentence.Terms; others != 0; others &= others - 1)
            {
                var other = BitOperations.TrailingZeroCount(others);
                sentence.Terms |= 1UL << other;
                sentence.ExactTerms |= 1UL << other;
                hits.Add(new TermHit(i, other));
            }
        }

        sentence.HitRange = firstHit..hits.Count;
    }

    private static ulong AlternativesAt(CompiledQuestion question, ReadOnlySpan<uint> stems, int index)
    {
        var found = 0UL;
        foreach (var alternative in question.Alternatives)
        {
            if (stems[index] == alternative.Stems[0] && stems[index..].StartsWith(alternative.Stems))
            {
                found |= alternative.Terms;
            }
        }

        return found;
    }
}
