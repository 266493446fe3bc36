using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Finds the names of the passages that stand in a Korean or Japanese sentence by their sound.</summary>
internal static class CjkNames
{
    /// <summary>Up to this distance a name sounds as it is written.</summary>
    private const double SameSound = 0.3;

    /// <summary>The names of the passages that stand in the sentence by their sound, where nothing else covers it.</summary>
    public static List<CjkItem> NamesBySound(RuleContext context, CjkSentence sentence, List<CjkItem> items)
    {
        var (text, clauses) = (context.Draft.Text, sentence.Clauses);
        var names = new List<CjkItem>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsSoundLetter(text[at]) && IsSoundLetter(text[end]) && CjkText.IsHangul(text[at]) == CjkText.IsHangul(text[end]) && !IsEntity(items, end)) { end++; }
            var length = end - at;
            while (length >= 2 && !(end - at - length == 0 || CjkGrammar.IsGrammarBehindName(text.AsSpan(at + length, end - at - length)))) { length--; }
            // The nearest in sound; of two as near the one that leaves a particle behind it.
            var (nearest, best) = (double.MaxValue, default(CjkItem));
            for (; length >= 2; length--)
            {
                if (CjkGrammar.IsGrammarBehindName(text.AsSpan(at + length, end - at - length)) && sentence.Sounds.Find(context.Order, at, at + length) is { } name && name.Distance <= nearest && !IsTaken(context, items, name.Item))
                {
                    (nearest, best) = (name.Distance, name.Item);
                }
            }

            // A word that the glossary knows is that word, unless a name's sound goes on behind it.
            // A verb is no name: 마쳤다 is not "Mateo", nor 않았다 "invited".
            if (best is not null && IsFree(best, nearest) && !IsVerb(best.Start) && !CjkGrammar.Negation().IsMatch(text.AsSpan(best.Start, best.End - best.Start)))
            {
                Take(best);
            }

            at = Math.Max(end, at + 1);
        }

        AddNeighbours(context, items, names);
        return names;

        bool IsVerb(int start) => CjkText.IsHangul(text[start]) && clauses.Any(c => c.Start == start);

        bool IsFree(CjkItem name, double distance) => items.TrueForAll(i => !i.Found || i.End <= name.Start || name.End <= i.Start
            || (distance <= SameSound && (name.IsName || !CjkText.IsHangul(text[name.Start])) && name.Start <= i.Start && i.End <= name.End && i.End - i.Start < name.End - name.Start));

        void Take(CjkItem name)
        {
            items.RemoveAll(i => i.Start < name.End && name.Start < i.End);
            names.Add(name);
        }
    }

    private static bool IsEntity(List<CjkItem> items, int at)
    {
        foreach (var item in items)
        {
            if (item.Start <= at && at < item.End && item.Entity is not null)
            {
                return true;
            }
        }

        return false;
    }

    // ルネ・ティボー: where "Renée" stands, what stands beside it is nearly enough "Thibault".
    private static void AddNeighbours(RuleContext context, List<CjkItem> items, List<CjkItem> names)
    {
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            if (name.IsName && Neighbour(context, items, names, name, 1) is { } behind) { Add(behind); }
            if (name.IsName && Neighbour(context, items, names, name, -1) is { } before) { Add(before); }
        }

        void Add(CjkItem item)
        {
            items.RemoveAll(i => i.Start < item.End && item.Start < i.End);
            names.Add(item);
        }
    }

    private static CjkItem? Neighbour(RuleContext context, List<CjkItem> items, List<CjkItem> names, CjkItem name, int step)
    {
        var text = context.Draft.Text;
        var words = context.Alignment.Sources[name.Sentence].Sentence.Words;
        var own = step > 0 ? name.Places[^1] : name.Places[0];
        var (gap, next) = (step > 0 ? name.End : name.Start - 1, own + step);
        if (next < 0 || next >= words.Length || words[own].Group < 0 || words[next].Group != words[own].Group || gap < 1 || gap + 1 >= text.Length || text[gap] is not (' ' or '・' or '·') || !IsSoundLetter(text[gap + step]))
        {
            return null;
        }

        var (start, end) = (gap + step, gap + step);
        while (end < text.Length && step > 0 && IsSoundLetter(text[end]) && CjkText.IsHangul(text[end]) == CjkText.IsHangul(text[gap + step])) { end++; }
        while (start > 0 && step < 0 && IsSoundLetter(text[start - 1]) && CjkText.IsHangul(text[start - 1]) == CjkText.IsHangul(text[gap + step])) { start--; }
        end = step > 0 ? end : gap;
        for (var last = end; last > start; last--)
        {
            if ((last == end || (step > 0 && CjkGrammar.IsGrammarBehindName(text.AsSpan(last, end - last)))) && !names.Exists(i => i.Start < last && start < i.End) && !items.Exists(i => (i.Entity is not null || i.Found) && i.Start < last && start < i.End)
                && Transliteration.MayBe(NameSound.OfWritten(text.AsSpan(start, last - start)), NameSound.OfLatin(words[next].Token.Folded)))
            {
                return new CjkItem(start, last, null, null, name.Sentence, [next], IsName: true);
            }
        }

        return null;
    }

    private static bool IsSoundLetter(char c) => CjkText.IsHangul(c) || c is >= 'ァ' and <= 'ー' and not '・';

    // What the sentence names already by a name that the pack knows it by does not sound like another.
    private static bool IsTaken(RuleContext context, List<CjkItem> items, CjkItem name)
    {
        foreach (var place in name.Places)
        {
            if (context.Alignment.Sources[name.Sentence].Sentence.Words[place].Entity is { } entity && HasEntity(items, entity))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEntity(List<CjkItem> items, Entity entity)
    {
        foreach (var item in items)
        {
            if (item.Entity?.Id == entity.Id)
            {
                return true;
            }
        }

        return false;
    }
}
