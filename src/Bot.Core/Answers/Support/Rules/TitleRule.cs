using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whom a passage calls a regional manager is not called the chief executive, and whom it calls the champion not the top seed, however near
/// the two are in meaning; nor does "deputy" move from one to another.</summary>
internal static class TitleRule
{
    /// <summary>How many words of a title stand before a name.</summary>
    private const int Longest = 4;

    // Each line one office; a word that no line has ("boss", "leader", "head") may stand for any.
    private static readonly FrozenDictionary<string, int> Offices = new[]
    {
        "manager managers coach coaches", "executive executives ceo", "director directors", "president presidents", "chair chairs chairman chairwoman chairperson", "secretary secretaries", "treasurer",
        "captain captains skipper", "champion champions", "seed seeds", "minister ministers premier pm", "mayor mayors", "governor governors", "ambassador ambassadors", "commissioner commissioners", "editor editors",
        "curator curators", "principal headteacher headmaster headmistress", "professor professors", "dean", "rector", "analyst analysts", "economist economists", "engineer engineers", "founder founders",
        "owner owners", "judge judges", "prosecutor prosecutors", "senator senators", "striker forward", "goalkeeper keeper", "midfielder", "defender", "superintendent", "inspector", "sergeant", "treasurer",
    }.SelectMany((line, office) => line.Split(' ').Select(word => (word, office))).DistinctBy(p => p.word).ToFrozenDictionary(p => p.word, p => p.office, StringComparer.Ordinal);

    // What makes another office of one.
    private static readonly FrozenSet<string> Lower = "deputy assistant vice acting interim associate".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var name = 0; name < draft.Words.Length; name++)
        {
            if (IsLastOfName(draft.Words, name) && TitleOf(draft.Words, name) is >= 0 and var said && IsOtherwise(context, name, said) is { } told)
            {
                context.Report(SupportIssueKind.Role, $"{draft.Words[said].Token.Folded} {draft.Show(name)}", told);
            }
        }
    }

    private static string? IsOtherwise(RuleContext context, int name, int said)
    {
        var draft = context.Draft;
        var (office, lower) = (Offices[draft.Words[said].Token.Folded], LowerOf(draft.Words, said));
        var (other, isElsewhere) = (default(string), false);
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            var bearers = context.Alignment.AnyIn(index, name);
            for (var i = 0; i < source.Words.Length; i++)
            {
                if (!Offices.TryGetValue(source.Words[i].Token.Folded, out var told))
                {
                    continue;
                }

                var isTheirs = bearers.Exists(bearer => IsLastOfName(source.Words, bearer) && TitleOf(source.Words, bearer) == i);
                if (told == office && LowerOf(source.Words, i) == lower)
                {
                    // Where nobody has it as a title, it may be told of anybody.
                    if (isTheirs || !IsSomebodys(source.Words, i))
                    {
                        return null;
                    }

                    isElsewhere = true;
                }
                else if (isTheirs)
                {
                    other ??= source.Text;
                }
            }
        }

        return other is not null && (isElsewhere || !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => Offices.TryGetValue(w.Token.Folded, out var told) && told == office))
            || lower is not null) ? other : null;
    }

    private static bool IsSomebodys(Word[] words, int title)
    {
        for (var name = 0; name < words.Length; name++)
        {
            if (IsLastOfName(words, name) && TitleOf(words, name) == title)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLastOfName(Word[] words, int i) => words[i].Is(WordTraits.Name) && (i + 1 == words.Length || words[i + 1].Group != words[i].Group || words[i].Group < 0);

    private static string? LowerOf(Word[] words, int title)
    {
        for (var i = title - 1; i >= 0 && i >= title - Longest && words[i].Is(WordTraits.Content) && !words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (Lower.Contains(words[i].Token.Folded))
            {
                return words[i].Token.Folded;
            }
        }

        return null;
    }

    // "regional manager Ann Diaz", "Ann Diaz, the manager of": the word of an office right before a name or behind it.
    private static int TitleOf(Word[] words, int name)
    {
        var first = name;
        while (first > 0 && words[first].Group >= 0 && words[first - 1].Group == words[first].Group) { first--; }
        // "Coach Ann Diaz" is one name.
        for (var i = first; i < name; i++)
        {
            if (Offices.ContainsKey(words[i].Token.Folded))
            {
                return i;
            }
        }

        if (first > 0 && !words[first].Is(WordTraits.AfterBreak) && !words[first - 1].Is(WordTraits.Possessive) && Offices.ContainsKey(words[first - 1].Token.Folded))
        {
            return first - 1;
        }

        var next = name + 1;
        if (next >= words.Length || !words[next].Is(WordTraits.AfterBreak) || words[name].Is(WordTraits.Possessive))
        {
            return -1;
        }

        // Up to what it is of; where its own name follows ("…, coach Ann Diaz"), it is another's.
        for (var i = next; i < words.Length && i < next + Longest && (i == next || !words[i].Is(WordTraits.AfterBreak)) && (words[i].Is(WordTraits.Content | WordTraits.Quantity) || words[i].Token.Folded is "the" or "a" or "an" or "its" or "their") && !words[i].Is(WordTraits.Verb); i++)
        {
            if (Offices.ContainsKey(words[i].Token.Folded) && !words[i].Is(WordTraits.Possessive))
            {
                return i + 1 < words.Length && words[i + 1].Is(WordTraits.Content) && !words[i + 1].Is(WordTraits.AfterBreak | WordTraits.Verb) ? -1 : i;
            }
        }

        return -1;
    }
}
