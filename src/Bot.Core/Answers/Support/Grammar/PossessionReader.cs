namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Finds "have" and "be" where they are the verb of their clause: who has what, and what is how.</summary>
internal static class PossessionReader
{
    public static List<VerbFrame> Read(Word[] words)
    {
        var frames = new List<VerbFrame>();
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i].Token.Folded is "has" or "have" or "had" && IsMain(words, i) && SubjectReader.Subject(words, i) is >= 0 and var owner)
            {
                frames.Add(new VerbFrame(i, owner, -1, NounPhrase.HeadFrom(words, i + 1), -1, Passive: false));
            }
            else if (words[i].Token.Folded is "is" or "are" or "was" or "were" && ComplementBehind(words, i) is >= 0 and var measured && SubjectReader.Subject(words, i) is >= 0 and var thing)
            {
                frames.Add(new VerbFrame(i, thing, -1, measured, -1, Passive: false));
            }
        }

        return frames;
    }

    // "is 300 metres long", "were without water", "is the widest": the first word that says how; -1 where there is none.
    private static int ComplementBehind(Word[] words, int be)
    {
        var i = be + 1;
        while (i < words.Length && !words[i].Is(WordTraits.AfterBreak | WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Conjunction) && !(words[i].Is(WordTraits.Negation) && words[i].Token.Folded != "without") && (!words[i].Is(WordTraits.Content) || words[i].Is(WordTraits.Adverb)) && words[i].Token.Folded is not ("to" or "as" or "there")) { i++; }
        return i < words.Length && words[i].Is(WordTraits.Content) && !words[i].Is(WordTraits.Verb | WordTraits.AfterBreak | WordTraits.Name | WordTraits.Light) ? i : -1;
    }

    // "has long been closed", "had to close", "has not called" have another verb.
    private static bool IsMain(Word[] words, int have)
    {
        var next = have + 1;
        while (next < words.Length && words[next].Is(WordTraits.Adverb | WordTraits.Negation) && !words[next].Is(WordTraits.Determiner | WordTraits.Quantity)) { next++; }
        return next < words.Length && !words[next].Is(WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Be | WordTraits.AfterBreak) && words[next].Token.Folded != "to";
    }
}
