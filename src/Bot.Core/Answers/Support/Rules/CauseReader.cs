using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Reads where a sentence says that one thing comes of another, and which is which.</summary>
internal static class CauseReader
{
    // What follows is the cause: "because", "due to".
    private static readonly FrozenSet<string> CauseFollows = Set("because since due owing thanks caused prompted triggered driven drove blamed blame blaming citing attributed credited resulted_from helped spurred sparked fuelled fueled");

    // What follows is the effect: "led to", "therefore".
    private static readonly FrozenSet<string> EffectFollows = Set(
        "therefore hence thus consequently led leads leading result resulted resulting cause caused causes causing prompt prompted prompting prompts triggered triggering triggers trigger spurred spurring sparked sparking forced forcing enabling making allowing prompts reason fuelling fueling enabled enables");

    // Said of causes by passages that leave it to the reader: here the words on both sides decide.
    private static readonly FrozenSet<string> CauseFollowsInPassage = Set("as given following after over amid citing with for from by response");
    private static readonly FrozenSet<string> EffectFollowsInPassage = Set("so dealt deal means meaning retaliated made makes allowed allows");

    // "After" becomes "because" only by a word that says that one thing answers another.
    private static readonly FrozenSet<string> Answers = Set("retaliated retaliate retaliation retaliating response responded reacted reaction answer protest revenge result prompted prompting due because");

    /// <summary>The cause and the effect that a word joins; null where it joins none.</summary>
    /// <param name="inPassage">Whether words are read, too, that leave the cause to the reader.</param>
    public static CauseLink? Read(EnglishSentence sentence, int i, bool inPassage)
    {
        var words = sentence.Words;
        var folded = words[i].Token.Folded;
        var passive = words[i].Is(WordTraits.Passive) || (i + 1 < words.Length && words[i + 1].Token.Folded is "by" or "on" && i > 0);
        var causeFollows = CauseFollows.Contains(folded) && (passive || folded is "because" or "since" or "due" or "owing" or "thanks" or "blamed" or "blame" or "blaming" or "citing" or "attributed" or "credited" || (folded is "resulted" or "result" && i + 1 < words.Length && words[i + 1].Token.Folded == "from"))
            || (folded is "stemmed" or "stems" or "stemming" or "arose" or "arises" or "followed" or "follows" && i + 1 < words.Length && words[i + 1].Token.Folded == "from")
            || (folded is "result" or "results" or "consequence" or "effect" && i + 1 < words.Length && words[i + 1].Token.Folded == "of" && i > 0 && words[i - 1].Token.Folded is "a" or "the" or "as");
        causeFollows |= IsResponse(words, i);
        if (Named(words, i) is { } named)
        {
            return named;
        }

        var effectFollows = !causeFollows && EffectFollows.Contains(folded);
        if (inPassage && !causeFollows && !effectFollows)
        {
            // "retaliated by banning" tells how.
            causeFollows = CauseFollowsInPassage.Contains(folded) && !(folded == "by" && i + 1 < words.Length && words[i + 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal)) && !(i + 1 < words.Length && words[i + 1].Is(WordTraits.Quantity | WordTraits.Date))
                && (folded is not ("after" or "following" or "amid" or "over" or "for" or "from" or "by") || (folded == "over" && words.Skip(i + 1).Take(3).Any(w => w.Stem is "concern" or "fear" or "disput" or "scandal" or "alleg" or "claim" or "issu" or "worri" or "row" or "plan")) || words.Any(w => Answers.Contains(w.Token.Folded)) || (folded == "for" && (words.Take(i).TakeLast(3).Any(w => w.Stem is "name" or "call") || IsForDeed(words, i))));
            // "blocked the takeover, saying it would": why they did.
            causeFollows |= words[i].Is(WordTraits.AfterBreak) && folded is "saying" or "arguing" or "claiming" or "insisting" or "contending" or "warning" or "fearing";
            // "lost a third of the crop to three nights of frost"
            causeFollows |= folded == "to" && words.Take(i).Any(w => w.Token.Folded is "lost" or "lose" or "loses" or "losing") && !(i + 1 < words.Length && words[i + 1].Is(WordTraits.Name | WordTraits.Verb));
            effectFollows = !causeFollows && EffectFollowsInPassage.Contains(folded);
        }

        if (causeFollows)
        {
            // "because, they argue, errors could lead to": the insertion is no cause.
            if (folded == "because" && i + 1 < words.Length && words[i + 1].Is(WordTraits.AfterBreak) && ClauseEnd(words, i + 1) is var inserted && inserted < words.Length && i > 0)
            {
                return new CauseLink(inserted, ClauseEnd(words, inserted), 0, i);
            }

            // "A landslide caused by rain buried the road": what is caused is the noun before, and the cause ends before the verb.
            if (passive && i > 1 && words[i - 1].Is(WordTraits.Content) && !words[i - 1].Is(WordTraits.Verb | WordTraits.Adverb) && i + 1 < words.Length && words[i + 1].Token.Folded == "by" && !words[i].Is(WordTraits.AfterBreak)
                && Array.FindIndex(words, i + 1, w => w.Is(WordTraits.Verb | WordTraits.Be | WordTraits.Auxiliary | WordTraits.AfterBreak)) is > 0 and var main && !words[main].Is(WordTraits.AfterBreak))
            {
                return new CauseLink(i + 1, main, NounPhrase.PhraseStart(words, i - 1), i);
            }

            var end = inPassage && words[i].Token.Folded == "over" ? PhraseEnd(words, i) : ClauseEnd(words, i);
            // "Because A, B": what is behind the comma is the effect; "B because A": what stands before.
            var opens = i == 0 || (i == 1 && words[0].Is(WordTraits.Conjunction | WordTraits.Adverb)) || words[i].Is(WordTraits.AfterBreak) && end < words.Length && !HasVerb(words, 0, i);
            return opens && end < words.Length ? new CauseLink(i + 1, end, end, words.Length) : new CauseLink(i + 1, end, ContentStart(words, i), i);
        }

        return effectFollows ? new CauseLink(ContentStart(words, i), i, i + 1, words.Length) : null;
    }

    // "ordered to pay for polluting the lake": what one is punished, praised or paid for.
    public static bool IsForDeed(Word[] words, int i) =>
        words[i].Token.Folded == "for" && i + 1 < words.Length && words[i + 1].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && words.Take(i).Any(IsRequital);

    /// <summary>Whether a word tells a punishment, a praise or a payment.</summary>
    public static bool IsRequital(Word word) => Requites.Contains(word.Stem);

    private static readonly FrozenSet<string> Requites = "fine pay jail sentence punish penalize arrest sue ban suspend dismiss fire sack expel charge convict prosecute blame criticise criticize condemn praise thank award honour honor reward apologise apologize rebuke reprimand warn order penalty prison"
        .Split(' ').Select(Language.EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    // "the study did not show that the work itself caused it", "the operator said it was caused by": who shows or says so is no cause.
    private static int ContentStart(Word[] words, int i)
    {
        if (words[0].Token.Folded == "according" && Array.FindIndex(words, 1, w => w.Is(WordTraits.AfterBreak)) is > 0 and var behind && behind < i)
        {
            return behind;
        }

        var says = Array.FindLastIndex(words, i, i + 1, w => w.Is(WordTraits.Verb) && (EnglishGrammar.ReportingForms.Contains(w.Token.Folded) || EnglishGrammar.AttributionStems.Contains(w.Stem)));
        var start = says + 1 < i && says >= 0 && words[says + 1].Token.Folded == "that" ? says + 2 : says + 1;
        // "saying it would have led to": what "it" is stands before.
        return says >= 0 && start < i && Array.Exists(words[start..i], w => w.Is(WordTraits.Content)) ? start : 0;
    }

    // "the principal cause of defeat was Patterson's failure", "the reason for the delay is"
    private static CauseLink? Named(Word[] words, int i)
    {
        if (words[i].Token.Folded is not ("cause" or "causes" or "reason" or "reasons") || i + 1 >= words.Length || words[i + 1].Token.Folded is not ("of" or "for" or "behind"))
        {
            return null;
        }

        var be = i + 2;
        while (be < words.Length && !words[be].Is(WordTraits.AfterBreak | WordTraits.Be | WordTraits.Verb)) { be++; }
        return be < words.Length && words[be].Is(WordTraits.Be) ? new CauseLink(be + 1, ClauseEnd(words, be), i + 1, be) : null;
    }

    private static bool HasVerb(Word[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Is(WordTraits.Verb | WordTraits.Be))
            {
                return true;
            }
        }

        return false;
    }

    private static int PhraseEnd(Word[] words, int i)
    {
        var end = i + 1;
        while (end < words.Length && words[end].Is(WordTraits.Content | WordTraits.Determiner) && !words[end].Is(WordTraits.AfterBreak)) { end++; }
        return end;
    }

    private static int ClauseEnd(Word[] words, int i)
    {
        var end = i + 1;
        while (end < words.Length && !(words[end].Is(WordTraits.AfterBreak) && end > i + 1))
        {
            end++;
        }

        return end;
    }

    // "in response to the ban"
    public static bool IsResponse(Word[] words, int i) => words[i].Token.Folded is "response" or "retaliation" or "reaction" && i > 0 && words[i - 1].Token.Folded == "in" && i + 1 < words.Length && words[i + 1].Token.Folded is "to" or "for"
        || (words[i].Token.Folded == "protest" && i > 0 && words[i - 1].Token.Folded == "in" && i + 1 < words.Length && words[i + 1].Token.Folded is "at" or "over" or "against");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
