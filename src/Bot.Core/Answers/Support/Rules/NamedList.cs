using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>As many as a passage names one after another: "the three villages" of "the villages of Arle, Brod and Cemt".</summary>
internal static class NamedList
{
    /// <summary>The last words of the names that an "and" joins, the first first; empty where it joins none.</summary>
    public static List<int> Around(EnglishSentence source, int and)
    {
        var words = source.Words;
        var list = new List<int>();
        var i = and - 1;
        while (i >= 0 && (words[i].Is(WordTraits.Name) || (i == 0 && words[i].Is(WordTraits.Content) && words[i].Token.Is(TokenFlags.Capitalised))))
        {
            list.Insert(0, i);
            var group = words[i].Group;
            while (i > 0 && group >= 0 && words[i - 1].Group == group && !words[i].Is(WordTraits.AfterBreak)) { i--; }
            if (!words[i].Is(WordTraits.AfterBreak))
            {
                break;
            }

            i--;
        }

        if (list.Count > 0 && NounPhrase.HeadFrom(words, and + 1) is >= 0 and var last && words[last].Is(WordTraits.Name))
        {
            list.Add(last);
        }

        return list;
    }

    /// <summary>Whether a count of the draft is that of a list of which a passage tells what the draft tells.</summary>
    public static bool Follows(RuleContext context, in QuantityMention said)
    {
        if (said is not { Ordinal: false, HasNoun: true, Low: >= 2 and <= 9, Approximation: Approximation.None } || said.Low != said.High || !(said.Unit is null or "country" or "person" or "company" or "member"))
        {
            return false;
        }

        var (noun, count) = (context.Draft.WordAt(said.NounStart), (int)said.Low);
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            for (var i = 1; i < source.Words.Length; i++)
            {
                // A comma before the "and", or more of the list behind it, is read by none.
                if (source.Words[i].Token.Folded == "and" && !source.Words[i].Is(WordTraits.AfterBreak) && Around(source, i) is var list && list.Count == count && IsAllOf(source, list[^1]) && IsToldOf(context, s, noun, list))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsAllOf(EnglishSentence source, int last) =>
        last + 1 >= source.Words.Length || source.Words[last + 1].Token.Folded is not ("and" or "or" or "as");

    // The same is told of the list: it, or the noun that it names, does or suffers what the draft says of those that it counts.
    private static bool IsToldOf(RuleContext context, int index, int noun, List<int> list)
    {
        var (draft, source) = (context.Draft, context.Alignment.Sources[index].Sentence);
        var start = NounPhrase.PhraseStart(source.Words, list[0]);
        var head = start > 1 && source.Words[start - 1].Token.Folded == "of" ? start - 2 : start;
        var said = draft.Frames.FindAll(f => f.Agent == noun || f.Patient == noun);
        return said.TrueForAll(f => source.Frames.Exists(told => context.Alignment.AnyIn(index, f.Verb).Contains(told.Verb) && (IsIn(told.Agent) || IsIn(told.Patient))));

        bool IsIn(int word) => word >= head && word <= list[^1];
    }
}
