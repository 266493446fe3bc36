using System.Collections.Frozen;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Nouns of what somebody does, whose owner is who does it: by "his son's advice" the son advises.</summary>
internal static class AgentNouns
{
    private static readonly FrozenSet<string> Stems =
        "advice request demand decision speech statement remark refusal proposal promise pledge threat offer visit criticism praise warning claim argument reply answer comment belief view hope plan attempt effort call order invitation gift help apology admission suggestion objection complaint accusation appeal recommendation support"
            .Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a verb of the draft is done to whom the passage calls its doer: "succeeded Karl" of "her successor, Karl".</summary>
    public static bool IsDoneByObject(RuleContext context, int index, VerbFrame said, int noun)
    {
        var words = context.Alignment.Sources[index].Sentence.Words;
        return !words[noun].Is(WordTraits.Verb) && !said.Passive && said.Patient >= 0 && said.Agent >= 0 && noun + 1 < words.Length && words[noun + 1].Is(WordTraits.Name) && (words[noun].Token.Folded.EndsWith("or", StringComparison.Ordinal) || words[noun].Token.Folded.EndsWith("er", StringComparison.Ordinal))
            && Reference.Refers(context, index, said.Patient, noun + 1) && !Reference.Refers(context, index, said.Agent, noun + 1);
    }

    /// <summary>Whether a verb of the draft makes another the doer of what such a noun tells, and its owner the one it is done to.</summary>
    public static bool IsTurned(RuleContext context, int index, VerbFrame said, int noun)
    {
        var source = context.Alignment.Sources[index].Sentence;
        if (source.Words[noun].Is(WordTraits.Verb) || !Stems.Contains(source.Words[noun].Stem) || said.Agent < 0 || said.Patient < 0 || !Reference.IsNominal(context.Draft, said.Patient))
        {
            return false;
        }

        var owner = NounPhrase.OwnerOf(source.Words, noun);
        return owner >= 0 && Reference.Refers(context, index, said.Patient, owner) && !Reference.Refers(context, index, said.Agent, owner);
    }
}
