using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Finds the verbs of an English sentence and who does what to whom, by the order of words alone. What it cannot tell it
/// leaves open; the rules only judge what it tells.</summary>
internal static class VerbReader
{
    public static List<VerbFrame> Read(EnglishSentence sentence)
    {
        VerbTagger.Mark(sentence);
        var words = sentence.Words;
        var frames = new List<VerbFrame>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Is(WordTraits.Verb))
            {
                continue;
            }

            var passive = words[i].Is(WordTraits.Passive);
            var subject = SubjectReader.Subject(words, i);
            var other = subject < 0 ? -1 : SubjectReader.OtherReading(words, i, subject);
            if (passive)
            {
                frames.Add(new VerbFrame(i, ByAgent(sentence, i), -1, subject, other, passive));
                continue;
            }

            var done = subject > i ? -1 : Object(words, i);
            frames.Add(new VerbFrame(i, subject, other, IsReflexive(words, done) ? subject : done, -1, passive));
        }

        return frames;
    }

    // "divides itself into committees"
    private static bool IsReflexive(Word[] words, int word) => word >= 0 && words[word].Token.Folded is "itself" or "themselves" or "himself" or "herself";

    private static int Object(Word[] words, int verb)
    {
        if (verb + 1 >= words.Length || words[verb + 1].Is(WordTraits.AfterBreak))
        {
            return RelativeObject(words, verb);
        }

        var start = verb + 1;
        while (start < words.Length && words[start].Is(WordTraits.Adverb) && !words[start].Is(WordTraits.Verb | WordTraits.AfterBreak))
        {
            start++;
        }

        var head = NounPhrase.HeadFrom(words, start);
        // "organisers said 88,000 people attended": whom it tells of, no object.
        return head >= 0 && EnglishGrammar.ReportingForms.Contains(words[verb].Token.Folded) && head + 1 < words.Length && !words[head + 1].Is(WordTraits.AfterBreak) && words[head + 1].Is(WordTraits.Verb | WordTraits.Modal | WordTraits.Future | WordTraits.Be | WordTraits.Auxiliary) ? -1 : head;
    }

    // "the union, which Abel leads,": what the clause of "which" is told of; -1 where the pronoun is its subject.
    private static int RelativeObject(Word[] words, int verb)
    {
        for (var i = verb - 1; i > 0 && !words[i].Is(WordTraits.Verb); i--)
        {
            if (words[i].Token.Folded is "which" or "that" or "whom" or "who")
            {
                return i + 1 < verb && words[i + 1].Is(WordTraits.Content | WordTraits.Determiner | WordTraits.Pronoun) && !words[i + 1].Is(WordTraits.Adverb) && Enumerable.Range(i + 1, verb - i - 1).Any(j => words[j].Is(WordTraits.Content | WordTraits.Pronoun))
                    && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb) ? i - 1 : -1;
            }

            if (words[i].Is(WordTraits.AfterBreak | WordTraits.Preposition))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int ByAgent(EnglishSentence sentence, int verb)
    {
        var words = sentence.Words;
        for (var j = verb + 1; j < words.Length && j <= verb + 12 && !words[j].Is(WordTraits.Verb); j++)
        {
            // What one is replaced with replaces it.
            if (words[j].Token.Folded == "by" || (words[j].Token.Folded == "with" && words[verb].Stem is "replac" or "substitut"))
            {
                var head = NounPhrase.HeadFrom(words, BehindBrackets(sentence, j + 1));
                // "restored by midday"
                return head >= 0 && words[head].Token.Folded is "midday" or "noon" or "midnight" or "dawn" or "dusk" or "morning" or "afternoon" or "evening" or "nightfall" or "night" or "then" or "summer" or "winter" or "autumn" or "spring" or "weekend" ? -1 : head;
            }
        }

        return -1;
    }

    // "employed by (that is, under contract to) the owner"
    private static int BehindBrackets(EnglishSentence sentence, int word)
    {
        var words = sentence.Words;
        if (word >= words.Length || words[word].Token.Start == 0 || sentence.Text[words[word].Token.Start - 1] != '(' || sentence.Text.IndexOf(')', words[word].Token.Start) is not (> 0 and var close))
        {
            return word;
        }

        while (word < words.Length && words[word].Token.Start < close) { word++; }
        return word;
    }
}
