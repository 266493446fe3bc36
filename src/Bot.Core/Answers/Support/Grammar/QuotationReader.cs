namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks what stands between quotation marks as somebody's word.</summary>
internal static class QuotationReader
{
    // Two words set off are a term or a doubt of the writer's; from three on with a verb among them, they are somebody's words.
    private const int LeastQuoted = 3;

    // "chief engineer Lena Storm of Kelm said": a teller is not longer.
    private const int LongestTeller = 8;

    public static void Mark(EnglishSentence sentence)
    {
        var text = sentence.Text;
        for (var open = NextOpen(text, 0); open >= 0;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny(Closing);
            if (length < 0)
            {
                // What was begun goes on in the next sentence.
                Attribute(sentence, sentence.WordAt(open), sentence.Words.Length);
                return;
            }

            var (first, last) = (sentence.WordAt(open), sentence.WordAt(open + 1 + length) - 1);
            if (last - first + 1 >= LeastQuoted && (SpeechReader.HasClause(sentence.Words, first) || IsTold(sentence, first)))
            {
                Attribute(sentence, first, last + 1);
            }

            open = NextOpen(text, open + length + 2);
        }

        for (var i = 1; i < sentence.Words.Length; i++)
        {
            // "“A bad day for Kelm,” Rusk said on Monday.": also what has no verb.
            if (SpeechReader.IsSaying(sentence.Words, i) && Before(sentence, i) is >= 0 and var begin)
            {
                Attribute(sentence, begin, EndOf(sentence, i));
                // "“The tram,” said Osk, “struck a cow.”": and what goes on with it.
                if (NextOpen(text, sentence.Words[i].Token.End) is >= 0 and var again)
                {
                    var close = text.AsSpan(again + 1).IndexOfAny(Closing);
                    Attribute(sentence, sentence.WordAt(again), close < 0 ? sentence.Words.Length : sentence.WordAt(again + 1 + close));
                }
            }
        }
    }

    /// <summary>Where the quotation begins that a verb of saying stands behind ("“We are leaving,” Rusk said"); -1 where there is none.</summary>
    /// <remarks>What goes on behind the verb is no part of what is said, unless it is quoted, too.</remarks>
    public static int Before(EnglishSentence sentence, int verb)
    {
        var end = EndOf(sentence, verb);
        if (end <= 0)
        {
            return -1;
        }

        var open = sentence.Text.AsSpan(0, sentence.Words[end - 1].Token.End).LastIndexOfAny(Opening);
        return open < 0 ? 0 : sentence.WordAt(open);
    }

    /// <summary>The first word behind the quotation that a verb of saying stands behind; 0 where there is none.</summary>
    public static int EndOf(EnglishSentence sentence, int verb)
    {
        for (var i = verb; i > 0 && verb - i < LongestTeller; i--)
        {
            var gap = sentence.Text.AsSpan(sentence.Words[i - 1].Token.End, sentence.Words[i].Token.Start - sentence.Words[i - 1].Token.End);
            if (gap.IndexOfAny(Closing) is > 0 and var mark && gap[mark - 1] is ',' or '!' or '?' or '.' or '…' or '—' && !Opens(gap, mark))
            {
                return i;
            }

            if (sentence.Words[i].Is(WordTraits.AfterBreak))
            {
                return gap.IndexOfAny(Closing) == 0 ? i : 0;
            }
        }

        return 0;
    }

    private const string Opening = "\"“«";
    private const string Closing = "\"”»";

    // "reads “Harsk cures cancer and makes you rich”"
    private static bool IsTold(EnglishSentence sentence, int first) => first > 0 && SpeechReader.IsSaying(sentence.Words, first - 1);

    private static int NextOpen(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (Opening.Contains(text[i]) && Opens(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    // A straight mark opens where no word or stop stands before it.
    private static bool Opens(ReadOnlySpan<char> text, int mark) =>
        text[mark] is '“' or '«' || (mark + 1 < text.Length && !char.IsWhiteSpace(text[mark + 1]) && (mark == 0 || (!char.IsLetterOrDigit(text[mark - 1]) && text[mark - 1] is not (',' or '.' or '!' or '?' or '…'))));

    private static void Attribute(EnglishSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            sentence.Words[i].Traits |= WordTraits.Attributed;
        }
    }
}
