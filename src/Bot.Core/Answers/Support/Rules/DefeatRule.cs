using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who wins is as in the passage, also where it tells of a defeat or a victory by a noun: "a 4-1 defeat by Puerto Sol" is won by
/// Puerto Sol.</summary>
internal static class DefeatRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var frame in draft.Frames)
        {
            if (frame.Passive || !Reference.IsName(draft, frame.Agent))
            {
                continue;
            }

            var verb = draft.Words[frame.Verb];
            var (winner, loser) = verb.Stem is "beat" or "defeat" ? (frame.Agent, frame.Patient) : verb.Token.Folded is "lost" or "lose" or "loses" ? (Behind(draft, frame.Verb, "to", "against"), frame.Agent) : (-1, -1);
            if (winner < 0 && loser < 0)
            {
                continue;
            }

            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                for (var i = 0; i < source.Words.Length; i++)
                {
                    var (lost, won) = (source.Words[i].Stem is "defeat" or "loss", source.Words[i].Stem is "victori" or "win");
                    if (source.Words[i].Is(WordTraits.Verb) || !(lost || won) || (lost ? Behind(source, i, "by", "to", "against") : Behind(source, i, "over", "against")) is not (>= 0 and var other))
                    {
                        continue;
                    }

                    if ((lost ? loser : winner) is >= 0 and var wrong && Reference.IsName(draft, wrong) && Reference.Refers(context, index, wrong, other))
                    {
                        context.Report(SupportIssueKind.Role, $"{draft.Show(frame.Agent)} {verb.Token.Folded}", source.Text);
                    }
                }
            }
        }
    }

    /// <summary>"Sobol lost to Pillai" as it is told by a verb of winning: Pillai beat Sobol.</summary>
    public static VerbFrame Plain(EnglishSentence draft, VerbFrame said, in Word told) =>
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
