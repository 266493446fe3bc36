using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who is ahead of whom stays so: "ahead of Hruby" is neither "ahead of Lind" nor "behind Hruby".</summary>
internal static class AheadRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (Place(draft.Words, i) is not (var side, >= 0 and var said) || !draft.Words[said].Is(WordTraits.Name))
            {
                continue;
            }

            var (conflict, agrees) = (default(string), false);
            for (var index = 0; index < context.Alignment.Sources.Count; index++)
            {
                var source = context.Alignment.Sources[index].Sentence;
                for (var j = 0; j < source.Words.Length; j++)
                {
                    if (Place(source.Words, j) is not (var other, >= 0 and var told) || !source.Words[told].Is(WordTraits.Name) || !Reference.Stands(context, index, said))
                    {
                        continue;
                    }

                    var fits = Reference.Refers(context, index, said, told) == (side == other);
                    agrees |= fits;
                    conflict ??= fits ? null : source.Text;
                }
            }

            if (conflict is not null && !agrees)
            {
                context.Report(SupportIssueKind.Role, $"{draft.Words[i].Token.Folded} {draft.Show(said)}", conflict);
            }
        }
    }

    // Which side it tells of, and of whom; -1 where it tells of nobody.
    private static (int Side, int Whom) Place(Word[] words, int i) => words[i].Token.Folded switch
    {
        "ahead" when i + 2 < words.Length && words[i + 1].Token.Folded == "of" => (1, NounPhrase.HeadFrom(words, i + 2)),
        "behind" when i + 1 < words.Length && !words[i + 1].Is(WordTraits.AfterBreak) => (-1, NounPhrase.HeadFrom(words, i + 1)),
        _ => (0, -1),
    };
}
