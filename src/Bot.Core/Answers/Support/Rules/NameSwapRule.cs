using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Two names do not change places as the doer and another party of one event, whatever verb tells it: "Lee signed with Xi during
/// his visit" is not "Xi visited Lee".</summary>
internal static class NameSwapRule
{
    // Verbs by which the other party does something, or in which both do the same.
    private static readonly FrozenSet<string> Converse =
        "lie stand sit beat defeat receive get obtain gain earn hear learn inherit accept undergo suffer lose succeed follow precede be become have own know include contain face trail host greet welcome join accompany lend sell buy win take draw owe belong come bring serve"
            .Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Frames)
        {
            if (said.Passive || !Reference.IsName(draft, said.Agent) || Converse.Contains(draft.Words[said.Verb].Stem) || EnglishGrammar.Symmetric.Contains(draft.Words[said.Verb].Stem) || IsCoordinated(draft, said.Agent))
            {
                continue;
            }

            for (var other = said.Verb + 1; other < draft.Words.Length && draft.Clauses[other] == draft.Clauses[said.Verb]; other++)
            {
                if (draft.Words[other].Is(WordTraits.Name) && !draft.Words[other].Is(WordTraits.Possessive) && draft.Words[other].Group != draft.Words[said.Agent].Group && !IsOfAnotherVerb(draft, said, other) && IsSwapped(context, said, other))
                {
                    context.Report(SupportIssueKind.Role, $"{draft.Show(said.Agent)} {draft.Words[said.Verb].Token.Folded} {draft.Show(other)}", context.Best.Sentence.Text);
                    return;
                }
            }
        }
    }

    // "Brandt, who broke a finger, will be replaced by Lahti"
    private static bool IsOfAnotherVerb(EnglishSentence draft, VerbFrame said, int other) =>
        draft.Frames.Any(frame => frame.Verb > said.Verb && frame.Verb < other && frame.Passive);

    private static bool IsSwapped(RuleContext context, VerbFrame said, int other)
    {
        var found = false;
        for (var index = 0; index < context.Alignment.Sources.Count; index++)
        {
            var source = context.Alignment.Sources[index].Sentence;
            if (!Reference.Stands(context, index, said.Agent) || !Reference.Stands(context, index, other))
            {
                continue;
            }

            // Where the draft's doer does anything at all, the word order says nothing.
            if (source.Words.Any(w => w.Is(WordTraits.Passive)) || source.Frames.Any(f => f.Agent >= 0 && (Reference.Refers(context, index, said.Agent, f.Agent) || (f.OtherAgent >= 0 && Reference.Refers(context, index, said.Agent, f.OtherAgent)))))
            {
                return false;
            }

            found |= source.Frames.Any(f => Reference.IsName(source, f.Agent) && !f.Passive && !EnglishGrammar.Symmetric.Contains(source.Words[f.Verb].Stem) && Reference.Refers(context, index, other, f.Agent) && !IsCoordinated(source, f.Agent)
                && context.Alignment.In(index, said.Agent).All(m => m > f.Verb && source.Clauses[m] == source.Clauses[f.Verb] && !source.Words[m].Is(WordTraits.Possessive)));
        }

        return found;
    }

    private static bool IsCoordinated(EnglishSentence sentence, int word)
    {
        for (var i = word - 1; i >= 0 && i >= word - 4; i--)
        {
            if (sentence.Words[i].Token.Folded is "and" or "or")
            {
                return true;
            }

            if (!sentence.Words[i].Is(WordTraits.Content))
            {
                return false;
            }
        }

        return false;
    }
}
