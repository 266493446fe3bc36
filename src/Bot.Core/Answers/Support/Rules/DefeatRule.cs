using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who wins is as in the passage, also where it tells of a defeat or a victory by a noun: "a 4-1 defeat by Puerto Sol" is won by
/// Puerto Sol.</summary>
internal static class DefeatRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var (winner, loser, word) in Results(draft))
        {
            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                var told = Results(source).ToList();
                if (told.Exists(result => Is(context, index, winner, result.Loser) || Is(context, index, loser, result.Winner))
                    && !told.Exists(result => Is(context, index, winner, result.Winner) || Is(context, index, loser, result.Loser)))
                {
                    context.Report(SupportIssueKind.Role, $"{draft.Show(winner >= 0 ? winner : loser)} {draft.Words[word].Token.Folded}", source.Text);
                }
            }
        }
    }

    private static bool Is(RuleContext context, int index, int said, int told) => said >= 0 && told >= 0 && Reference.Refers(context, index, said, told);

    // Who won and who lost, -1 where that has no name, and the word that tells it.
    private static IEnumerable<(int Winner, int Loser, int Word)> Results(EnglishSentence sentence)
    {
        foreach (var frame in sentence.Frames)
        {
            var verb = sentence.Words[frame.Verb];
            if (verb.Stem is "beat" or "beaten" or "defeat" or "elimin" or "thrash" or "overcom" or "overcam" or "oust" or "edg" or "outlast" || (verb.Stem == "knock" && frame.Verb + 1 < sentence.Words.Length && sentence.Words[frame.Verb + 1].Token.Folded == "out"))
            {
                yield return (Named(sentence, frame.Agent), Named(sentence, frame.Patient), frame.Verb);
            }
            else if (verb.Token.Folded is "lost" or "lose" or "loses" && Behind(sentence, frame.Verb, "to", "against") is >= 0 and var winner)
            {
                yield return (winner, Named(sentence, frame.Agent), frame.Verb);
            }
        }

        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var (lost, won) = (sentence.Words[i].Stem is "defeat" or "loss", sentence.Words[i].Stem is "victori" or "win");
            if (!sentence.Words[i].Is(WordTraits.Verb) && (lost || won) && (lost ? Behind(sentence, i, "by", "to", "against") : Behind(sentence, i, "over", "against")) is >= 0 and var other)
            {
                var owner = Named(sentence, NounPhrase.OwnerOf(sentence.Words, i));
                yield return lost ? (other, owner, i) : (owner, other, i);
            }
        }
    }

    private static int Named(EnglishSentence sentence, int word) => Reference.IsName(sentence, word) ? word : -1;

    /// <summary>"Sobol lost to Pillai" as it is told by a verb of winning: Pillai beat Sobol.</summary>
    public static VerbFrame Plain(EnglishSentence draft, VerbFrame said, Word told) =>
        !said.Passive && draft.Words[said.Verb].Token.Folded is "lost" or "lose" or "loses" or "losing" && told.Stem is "beat" or "defeat" or "overcom" or "overcam" or "beaten" && Behind(draft, said.Verb, "to", "against") is >= 0 and var winner
            ? new VerbFrame(said.Verb, winner, -1, said.Agent, said.OtherAgent, Passive: true)
            : said;

    /// <summary>The name behind a preposition that stands near a word; -1 where there is none.</summary>
    public static int Behind(EnglishSentence sentence, int word, params ReadOnlySpan<string> prepositions)
    {
        for (var i = word + 1; i < sentence.Words.Length && i <= word + 6 && !sentence.Words[i].Is(WordTraits.AfterBreak); i++)
        {
            if (prepositions.IndexOf(sentence.Words[i].Token.Folded) >= 0)
            {
                return NounPhrase.HeadFrom(sentence.Words, i + 1) is >= 0 and var head && sentence.Words[head].Is(WordTraits.Name) ? head : -1;
            }
        }

        return -1;
    }
}
