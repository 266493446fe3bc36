using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What was called off or put off has not come about, and what goes on has not stopped.</summary>
internal static class OccurrenceRule
{
    private static readonly FrozenSet<string> Cancelled = Stems("cancel scrap shelve postpone delay suspend abandon axe defer");

    private static readonly FrozenSet<string> Occurs = Stems("take hold happen occur go begin start open launch complete finish conclude succeed");

    private static readonly FrozenSet<string> Ceases = Stems("stop cease quit end halt finish");

    private static readonly FrozenSet<string> Continues = Stems("keep continue begin start resume go");

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (!draft.Words[i].Is(WordTraits.Content) || context.Alignment.Find(i) is not { Found: true } place)
            {
                continue;
            }

            var source = context.Alignment.Sources[place.Sentence].Sentence;
            var matches = context.Alignment.In(place.Sentence, i);
            if (AreCalledOff(source, matches) && SaysToOccur(draft, i) && MayOccur(draft, i))
            {
                context.Report(SupportIssueKind.Polarity, draft.Words[i].Token.Folded, source.Text);
            }

            if (Phase(draft.Words, i) is { } said && AreOfPhase(source, matches, !said))
            {
                context.Report(SupportIssueKind.Polarity, $"{draft.Words[i - 1].Token.Folded} {draft.Words[i].Token.Folded}", source.Text);
            }
        }
    }

    private static bool AreOfPhase(EnglishSentence source, List<int> words, bool phase) => words.TrueForAll(word => Phase(source.Words, word) == phase);

    private static bool MayOccur(EnglishSentence draft, int word) =>
        !PolarityRule.ClauseOf(draft, word).Any(j => IsCancelling(draft.Words, j) || NegationReader.IsNegation(draft.Words, j) || draft.Words[j].Is(WordTraits.Modal | WordTraits.Future));

    private static bool AreCalledOff(EnglishSentence source, List<int> words)
    {
        foreach (var word in words)
        {
            if (!IsCalledOff(source, word))
            {
                return false;
            }
        }

        return true;
    }

    // "The plant reopened", "The launch took place".
    private static bool SaysToOccur(EnglishSentence draft, int word) =>
        draft.Words[word].Is(WordTraits.Verb) ? !draft.Words[word].Token.Folded.EndsWith("ing", StringComparison.Ordinal) && !(word > 0 && draft.Words[word - 1].Token.Folded == "to")
        : draft.Frames.Any(frame => frame.Subject == word && Occurs.Contains(draft.Words[frame.Verb].Stem) && !(frame.Verb > 0 && draft.Words[frame.Verb - 1].Token.Folded == "to"));

    // "The plant's reopening was cancelled", "They called off the talks"; a verb of the passage is called off by none.
    private static bool IsCalledOff(EnglishSentence source, int word) =>
        (!source.Words[word].Is(WordTraits.Verb) || source.Words[word].Token.Folded.EndsWith("ing", StringComparison.Ordinal))
        && IsPatientOfCancelling(source, word);

    private static bool IsPatientOfCancelling(EnglishSentence source, int word)
    {
        foreach (var frame in source.Frames)
        {
            if (IsCancelling(source.Words, frame.Verb) && (frame.Patient == word || ObjectOf(source, frame) == word) && !source.Words[frame.Verb].Is(WordTraits.Negated | WordTraits.Coming)
                && (!source.Words[frame.Verb].Is(WordTraits.Hedged) || (frame.Verb > 0 && source.Words[frame.Verb - 1].Token.Folded is "was" or "were")))
            {
                return true;
            }
        }

        return false;
    }

    // "called off its walkout", "the concert scheduled for May 9 was cancelled"; -1 for any other.
    private static int ObjectOf(EnglishSentence source, VerbFrame frame)
    {
        var words = source.Words;
        if (frame.Patient >= 0)
        {
            return -1;
        }

        if (!frame.Passive)
        {
            var particle = Array.FindIndex(words, frame.Verb + 1, Math.Min(4, words.Length - frame.Verb - 1), w => w.Token.Folded is "off" or "back");
            return particle < 0 ? -1 : NounPhrase.HeadFrom(words, particle + 1);
        }

        var planned = Array.FindLastIndex(words, frame.Verb, frame.Verb + 1, w => w.Token.Folded is "scheduled" or "planned" or "due" or "set" or "slated" or "expected");
        return planned > 0 && words[planned - 1].Is(WordTraits.Content) && !words[planned..frame.Verb].Any(w => w.Is(WordTraits.AfterBreak)) ? planned - 1 : -1;
    }

    private static bool IsCancelling(Word[] words, int verb) =>
        Cancelled.Contains(words[verb].Stem) || (words[verb].Stem is "call" or "put" or "push" && words.Skip(verb + 1).Take(4).Any(w => w.Token.Folded is "off" or "back"));

    // Whether "kept lending" or "stopped lending": true where it goes on; null where nothing is said of it.
    private static bool? Phase(Word[] words, int verb)
    {
        if (verb == 0 || !words[verb].Token.Folded.EndsWith("ing", StringComparison.Ordinal) || words[verb].Is(WordTraits.AfterBreak))
        {
            return null;
        }

        var before = words[verb - 1].Token.Folded == "on" && verb > 1 ? verb - 2 : verb - 1;
        return words[before].Is(WordTraits.Negated) ? null
            : Ceases.Contains(words[before].Stem) ? false
            : Continues.Contains(words[before].Stem) || words[before].Token.Folded == "kept" ? true : null;
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
