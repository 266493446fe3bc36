namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Marks what a sentence gives as somebody's word or view.</summary>
internal static class AttributionReader
{
    public static void Mark(EnglishSentence sentence, int i)
    {
        var words = sentence.Words;
        if (words[i].Token.Folded == "according" && i + 1 < words.Length && words[i + 1].Token.Folded == "to" && !IsMeasure(words, i))
        {
            Attribute(words, ReportReach.Start(sentence, i), ReportReach.Stop(sentence, i + 1));
        }
        else if (words[i].Is(WordTraits.Content | WordTraits.Light) && EnglishGrammar.PerceptionForms.Contains(words[i].Token.Folded) && HasBe(words, i))
        {
            Attribute(words, i + 1, words.Length);
            for (var j = i + 1; j < words.Length && !words[j].Is(WordTraits.AfterBreak); j++)
            {
                words[j].Traits |= words[j].Is(WordTraits.Content) ? WordTraits.Perceived : 0;
            }
        }
        else if (words[i].Token.Folded is "called" or "calls" or "hailed" or "dubbed" or "labelled" or "labeled" or "described" && !HasBe(words, i) && NamesAs(words, i) is > 0 and var second)
        {
            Attribute(words, second, ReportReach.End(sentence, i));
        }
        else if (words[i].Token.Folded is "denied" or "denies" or "deny" && !HasBe(words, i) && i + 1 < words.Length && words[i + 1].Token.Folded == "that")
        {
            // "denied that the ship had been speeding": that it had not is the owner's word.
            Attribute(words, i + 2, ReportReach.End(sentence, i));
        }
        else if (words[i].Token.Folded is "blamed" or "blames" or "credited" or "credits" or "attributed" or "attributes" && words[i].Is(WordTraits.Verb) && !HasBe(words, i))
        {
            Attribute(words, i + 1, words.Length, insertions: false);
        }
        else if (EnglishGrammar.ReportingForms.Contains(words[i].Token.Folded) && !words[i].Is(WordTraits.Name) && !HasBe(words, i) && !GovernsNoun(words, i) && !IsCounted(words, i))
        {
            // "…, the mayor said." reports what stands before, everything else what follows.
            var closes = words.Length - i <= 4 || (words[i].Is(WordTraits.AfterBreak) && i > 0 && !words[i].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && i + 1 < words.Length && words[i + 1].Token.Folded != "that" && words[i + 1].Is(WordTraits.Determiner | WordTraits.Name)
                && words[i].Token.Folded is not ("told" or "tells")
                && !(NounPhrase.HeadFrom(words, i + 1) is >= 0 and var head && head + 1 < words.Length && !words[head + 1].Is(WordTraits.AfterBreak) && (words[head + 1].Token.Folded == "that" || words[head + 1].Is(WordTraits.Verb | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future))));
            if (QuotationReader.EndOf(sentence, i) > 0)
            {
                // "“…,” Osk said, and that the driver was drunk."
                var more = Array.FindIndex(words, i + 1, word => word.Is(WordTraits.AfterBreak));
                more = more > 0 && words[more].Token.Folded is "and" or "but" && more + 1 < words.Length && words[more + 1].Token.Folded == "that" ? more : words.Length;
                Attribute(words, more, words.Length);
                return;
            }

            if (closes)
            {
                Attribute(words, 0, i);
            }
            else
            {
                Attribute(words, i + 1, ReportReach.End(sentence, i));
            }
        }
    }

    // "in line with most forecasts": a noun.
    private static bool IsCounted(Word[] words, int i) =>
        i > 0 && words[i].Token.Folded.EndsWith('s') && !words[i].Is(WordTraits.AfterBreak) && (words[i - 1].Is(WordTraits.Preposition) || words[i - 1].Token.Folded is "most" or "many" or "some" or "all" or "several");

    // "classifies problems according to their difficulty": by which it is done, not who says so.
    private static bool IsMeasure(Word[] words, int i) =>
        i > 0 && !words[i].Is(WordTraits.AfterBreak) && NounPhrase.HeadFrom(words, i + 2) is >= 0 and var head && (head + 1 >= words.Length || words[head + 1].Is(WordTraits.AfterBreak | WordTraits.Preposition | WordTraits.Conjunction))
        && !words[head].Is(WordTraits.Name) && !EnglishGrammar.AttributionStems.Contains(words[head].Stem) && !Language.WordNet.EnglishWordNet.IsMoreGeneral("person", words[head].Token.Folded, 6)
        && !Language.WordNet.EnglishWordNet.IsMoreGeneral("document", words[head].Token.Folded, 6) && !Language.WordNet.EnglishWordNet.IsMoreGeneral("organization", words[head].Token.Folded, 6)
        && !Language.WordNet.EnglishWordNet.IsMoreGeneral("statement", words[head].Token.Folded, 6) && words[head].Stem is not ("report" or "studi" or "survei" or "research" or "data" or "figur" or "polic" or "law" or "news" or "sourc" or "tradit" or "legend" or "record" or "media" or "poll" or "account" or "calcul" or "experi" or "evid" or "theori" or "find");

    // "called the product the company's best yet": where the second phrase begins; -1 where there is none.
    private static int NamesAs(Word[] words, int i)
    {
        for (var j = i + 2; j < words.Length && j <= i + 7 && !words[j].Is(WordTraits.AfterBreak); j++)
        {
            if (words[j].Token.Folded == "as" || (words[j].Is(WordTraits.Determiner) && !words[j - 1].Is(WordTraits.Preposition)))
            {
                return j + 1;
            }

            if (words[j].Is(WordTraits.Preposition))
            {
                return -1;
            }
        }

        return -1;
    }

    // "reported revenue of 3 million": what is reported is a thing, not what somebody holds to be so.
    public static bool GovernsNoun(Word[] words, int i)
    {
        if (words[i].Token.Folded is not ("claimed" or "claims" or "reported" or "reports" or "announced" or "announces" or "declared" or "described" or "describes" or "confirmed" or "stated" or "demanded" or "demands" or "urged" or "urges" or "recommended" or "recommends") || i + 1 >= words.Length || words[i + 1].Is(WordTraits.AfterBreak)
            || words[i + 1].Token.Folded is "that" or "how" or "it" or "he" or "she" or "they" || (i > 0 && words[i].Is(WordTraits.AfterBreak)) || (words.Length - i <= 4 && !words[i + 1].Is(WordTraits.Quantity)))
        {
            return false;
        }

        for (var j = i + 1; j < words.Length && !words[j].Is(WordTraits.AfterBreak); j++)
        {
            // "claimed the title by beating them": how it was done.
            if (words[j].Is(WordTraits.Preposition) && j + 1 < words.Length && words[j + 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
            {
                return true;
            }

            if (words[j].Is(WordTraits.Verb | WordTraits.Modal | WordTraits.Future | WordTraits.Auxiliary))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasBe(Word[] words, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            if (words[j].Is(WordTraits.Be))
            {
                return true;
            }

            if (!words[j].Is(WordTraits.Adverb | WordTraits.Auxiliary | WordTraits.Negation))
            {
                return false;
            }
        }

        return false;
    }

    private static void Attribute(Word[] words, int from, int to, bool insertions = true)
    {
        var inserted = false;
        for (var i = from; i < to; i++)
        {
            // "Solberg, who has led the party since 2019, will go, she said": the insertion is the writer's.
            // "said it would run one train in four, and urged commuters": the second is the teller's own deed.
            if (from > 0 && i + 1 < to && words[i].Is(WordTraits.AfterBreak) && words[i].Token.Folded is "and" or "but" && words[i + 1].Is(WordTraits.Verb) && !words[i + 1].Is(WordTraits.Passive) && words[i + 1].Token.Folded.EndsWith("ed", StringComparison.Ordinal))
            {
                return;
            }

            inserted = words[i].Is(WordTraits.AfterBreak) ? words[i].Token.Folded is "who" or "which" or "whose" && (from == 0 || !insertions || (words[i].Token.Folded == "who" && words[i - 1].Is(WordTraits.Name))) : inserted;
            words[i].Traits |= inserted ? WordTraits.None : WordTraits.Attributed;
        }
    }
}
