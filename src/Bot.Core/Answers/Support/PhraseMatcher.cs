using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support;

/// <summary>Finds the phrases of a passage that stand for words or phrases of a draft.</summary>
internal static class PhraseMatcher
{
    // "withdrew" is "dropped out", and "dropped out" is "pulled out": each word of a phrase stands where the other stands.
    public static void Match(EnglishSentence draft, EnglishSentence source, List<int>[] matches)
    {
        foreach (var said in draft.Phrases)
        {
            for (var j = 0; j < source.Words.Length; j++)
            {
                if (source.Words[j].Is(WordTraits.Content | WordTraits.Light) && said.Groups.MayStandFor(source.Words[j].Groups))
                {
                    AddAll(said, j);
                }
            }

            foreach (var told in source.Phrases)
            {
                if (said.Groups.MayStandFor(told.Groups) || ReferenceEquals(said.Groups, told.Groups))
                {
                    AddAll(said, HeadOf(source, told));
                }
            }
        }

        foreach (var told in source.Phrases)
        {
            for (var i = 0; i < draft.Words.Length; i++)
            {
                if (matches[i] is null or { Count: 0 } && draft.Words[i].Is(WordTraits.Content | WordTraits.Light) && !draft.Words[i].Is(WordTraits.Name) && draft.Words[i].Groups.MayStandFor(told.Groups))
                {
                    (matches[i] ??= []).Add(HeadOf(source, told));
                }
            }
        }

        void AddAll(PhraseMention said, int place)
        {
            for (var i = said.First; i <= said.Last; i++)
            {
                if (draft.Words[i].Is(WordTraits.Content | WordTraits.Light) && matches[i] is null or { Count: 0 })
                {
                    (matches[i] ??= []).Add(place);
                }
            }
        }
    }

    private static int HeadOf(EnglishSentence sentence, PhraseMention phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (sentence.Words[i].Is(WordTraits.Content))
            {
                return i;
            }
        }

        return phrase.First;
    }
}
