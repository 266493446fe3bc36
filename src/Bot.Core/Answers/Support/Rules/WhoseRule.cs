using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What somebody's spokesman or driver does is not said of the one whose he is: "The president's spokesman resigned" is not "The
/// president resigned".</summary>
internal static class WhoseRule
{
    /// <summary>How many words behind its owner the noun may stand that is owned.</summary>
    private const int Reach = 4;

    public static void Check(RuleContext context)
    {
        foreach (var said in context.Draft.Frames)
        {
            var subject = said.Subject;
            if (subject >= 0 && context.Alignment.Find(said.Verb) is { Found: true } place && IsOwnerOnly(context, said, place.Sentence, subject))
            {
                context.Report(SupportIssueKind.Role, context.Draft.Show(subject), context.Alignment.Sources[place.Sentence].Sentence.Text);
            }
        }
    }

    private static bool IsOwnerOnly(RuleContext context, VerbFrame said, int index, int subject)
    {
        var source = context.Alignment.Sources[index].Sentence;
        var owners = context.Alignment.AnyIn(index, subject);
        // A group of fishermen speaks for the fishermen.
        if (owners.Count == 0 || !owners.All(m => source.Words[m].Is(WordTraits.Possessive) && !IsPlural(source.Words[m].Token.Folded)))
        {
            return false;
        }

        var verbs = context.Alignment.In(index, said.Verb);
        var told = source.Frames.Where(frame => frame.Passive == said.Passive && verbs.Contains(frame.Verb)).ToList();
        return told.Count > 0 && told.TrueForAll(frame => frame.Subject is >= 0 and var owned && owners.Any(m => m < owned && owned - m <= Reach) && !IsInDraft(context, index, owned));
    }

    private static bool IsInDraft(RuleContext context, int index, int word) =>
        Enumerable.Range(0, context.Draft.Words.Length).Any(i => context.Alignment.AnyIn(index, i).Contains(word));

    private static bool IsPlural(string folded) => folded.EndsWith("men", StringComparison.Ordinal) || (folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal)) || folded is "people" or "children";
}
