using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What happens to one thing is not said of another to which the opposite happens: "The population grew" of "The population shrank. The
/// number of pupils grew."</summary>
internal static class OtherSubjectRule
{
    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Frames)
        {
            if (!context.Draft.Words[said.Verb].Is(WordTraits.Negated) && said.Subject is >= 0 and var subject && Opposite(context, said, subject) is { } source && !IsTold(context, said, subject))
            {
                context.Report(SupportIssueKind.Polarity, $"{context.Draft.Show(subject)} {context.Draft.Words[said.Verb].Token.Folded}", source.Text);
            }
        }
    }

    // The sentence that tells the opposite of the same.
    private static EnglishSentence? Opposite(RuleContext context, VerbFrame said, int subject)
    {
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            if (source.Frames.Any(told => told.Passive == said.Passive && told.Subject is >= 0 and var other && !source.Words[told.Verb].Is(WordTraits.Negated) && AreOpposite(context.Draft.Words[said.Verb], source.Words[told.Verb]) && Reference.Refers(context, index, subject, other)))
            {
                return source;
            }
        }

        return null;
    }

    // That any sentence says it of the same, or of whom a pronoun means.
    private static bool IsTold(RuleContext context, VerbFrame said, int subject)
    {
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            foreach (var match in context.Alignment.In(index, said.Verb))
            {
                if (!source.Words[match].Is(WordTraits.Verb) || source.Frames.Any(told => told.Verb == match && (told.Subject is not (>= 0 and var other) || !source.Words[other].Is(WordTraits.Content) || Reference.Refers(context, index, subject, other))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreOpposite(Word said, Word told) =>
        EnglishAntonyms.Are(said.Stem, told.Stem) || EnglishWordNet.AreOpposite(said.Token.Folded, told.Token.Folded, asVerbs: true);
}
