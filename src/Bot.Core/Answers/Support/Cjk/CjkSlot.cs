using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The place between the same letters in a sentence and in a passage of its language: what fills it there is what the sentence's word
/// stands for.</summary>
internal static class CjkSlot
{
    /// <summary>So many letters before and behind a word have to be the same.</summary>
    private const int Beside = 2;

    /// <summary>The longest word that may stand in the place, in letters.</summary>
    private const int Widest = 6;

    // Each with its other form beside it.
    private const string Particles = "을를이가은는와과";

    /// <summary>Whether the passage has another word in the place of a piece, which does not mean the same.</summary>
    public static bool IsTaken(RuleContext context, CjkPiece piece)
    {
        var text = context.Draft.Text;
        if (piece.Start < Beside || piece.End + Beside > text.Length)
        {
            return false;
        }

        var (before, behind) = (text[Back(text, piece.Start)..piece.Start], CjkGlossary.IsVerb(text.AsSpan(piece.Start, piece.End - piece.Start)) ? text[piece.End..Ahead(text, piece.End)] : text.Substring(piece.End, Beside));
        // 이자를 for 원금을: the same particle.
        var other = Particles.IndexOf(behind[0], StringComparison.Ordinal) is >= 0 and var particle ? Particles[particle ^ 1] + behind[1..] : behind;
        foreach (var source in context.Alignment.Sources)
        {
            var passage = source.Sentence.Text;
            for (var at = passage.IndexOf(before, StringComparison.Ordinal); at >= 0; at = passage.IndexOf(before, at + 1, StringComparison.Ordinal))
            {
                var from = at + before.Length;
                var width = Math.Max(0, Math.Min(Widest + behind.Length, passage.Length - from));
                var to = passage.IndexOf(behind, Math.Min(from, passage.Length), width, StringComparison.Ordinal);
                to = to < 0 ? passage.IndexOf(other, Math.Min(from, passage.Length), width, StringComparison.Ordinal) : to;
                // 안에: the particle may be part of the word.
                if (to > from && !MeanTheSame(text.AsSpan(piece.Start, piece.End - piece.Start), passage.AsSpan(from, to - from)) && !MeanTheSame(text.AsSpan(piece.Start, piece.End - piece.Start), passage.AsSpan(from, to + 1 - from)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 까지 낡은: a blank is no letter.
    private static int Back(string text, int start)
    {
        var letters = 0;
        while (start > 0 && letters < Beside) { letters += text[--start] == ' ' ? 0 : 1; }
        return start;
    }

    // 낡은 상수도관: behind a verb 은 is no particle.
    private static int Ahead(string text, int end)
    {
        var letters = 0;
        while (end < text.Length && letters < Beside) { letters += text[end++] == ' ' ? 0 : 1; }
        return end;
    }

    /// <summary>Whether a piece of a compound stands where the passage's compound has another that only a dictionary joins to it: 동방캐피탈 is not
    /// 동양캐피탈.</summary>
    public static bool IsRenamed(RuleContext context, CjkPiece piece)
    {
        var text = context.Draft.Text;
        var (end, length) = (piece.End + Beside, piece.End - piece.Start);
        if (end > text.Length || !IsJoined(text[piece.End]) || !IsJoined(text[end - 1]) || CjkGrammar.IsGrammar(text.AsSpan(piece.End, Beside)))
        {
            return false;
        }

        var behind = text[piece.End..end];
        foreach (var source in context.Alignment.Sources)
        {
            var passage = source.Sentence.Text;
            for (var at = passage.IndexOf(behind, StringComparison.Ordinal); at >= 0; at = passage.IndexOf(behind, at + 1, StringComparison.Ordinal))
            {
                if (at >= length && IsJoined(passage[at - 1]) && IsJoined(passage[at - length]) && !AreListed(text.AsSpan(piece.Start, length), passage.AsSpan(at - length, length)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsJoined(char c) => CjkText.IsHangul(c) || CjkText.IsHan(c) || (CjkText.IsKana(c) && !CjkText.IsHiragana(c));

    // Words of the news that mean the same.
    private static bool AreListed(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        foreach (var gloss in CjkGlossary.Find(word))
        {
            foreach (var meaning in CjkGlossary.Find(other))
            {
                if (meaning.Text == gloss.Text)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MeanTheSame(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        // 『冬の橋』 for 作品: a title in the place of what it is.
        if (word.SequenceEqual(other) || other.Contains(word, StringComparison.Ordinal) || (other.Length > 1 && "「『《‘“".Contains(other[0])))
        {
            return true;
        }

        var meanings = Meanings(word);
        // 해수면 온도: what its last word means.
        var last = other.LastIndexOf(' ') is > 0 and var blank ? Meanings(other[(blank + 1)..]) : [];
        foreach (var meaning in Meanings(other).Concat(last))
        {
            if (meanings.Exists(own => own.Text == meaning.Text || (own.Stems.Length == 1 && meaning.Stems.Length == 1 && EnglishRelations.MayStandFor(own.Stems[0], meaning.Stems[0]))))
            {
                return true;
            }
        }

        return false;
    }

    // Those of the longest word that it begins with: 우려하며, 閉める.
    private static List<Gloss> Meanings(ReadOnlySpan<char> text)
    {
        for (var length = text.Length; length >= 1; length--)
        {
            if (length == 1 && text.Length > 1 && CjkText.IsHangul(text[0]) && !CjkGlossary.IsVerb(text[..1]))
            {
                break;
            }

            List<Gloss> found = [.. CjkGlossary.Find(text[..length]), .. CjkDictionary.Find(text[..length])];
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }
}
