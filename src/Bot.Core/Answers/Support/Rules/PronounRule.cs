using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Whose something is stays so where a pronoun says it: "her hometown" is not "his hometown".</summary>
internal static class PronounRule
{
    public static void Check(RuleContext context)
    {
        CheckSubjects(context);
        var draft = context.Draft;
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (Gender(draft.Words[i].Token.Folded) is var said && said == 0 || NounPhrase.HeadFrom(draft.Words, i + 1) is not (>= 0 and var head))
            {
                continue;
            }

            var (conflict, agreed) = (default(string), false);
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var match in context.Alignment.In(index, head))
                {
                    var told = OwnerPronoun(source, match) is >= 0 and var owner ? Gender(source.Words[owner].Token.Folded) : 0;
                    agreed |= told == 0 || told == said;
                    conflict ??= told != 0 && told != said ? source.Text : null;
                }
            }

            if (conflict is not null && !agreed)
            {
                context.Report(SupportIssueKind.Role, $"{draft.Words[i].Token.Folded} {draft.Words[head].Token.Folded}", conflict);
            }
        }
    }

    // "he was kidnapped" of "she was kidnapped"
    private static void CheckSubjects(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Frames)
        {
            if (said.Subject < 0 || SubjectGender(draft, said.Subject) is not (> 0 and var gender))
            {
                continue;
            }

            var (conflict, agreed) = (default(string), false);
            foreach (var index in context.Alignment.Order)
            {
                var source = context.Alignment.Sources[index].Sentence;
                foreach (var told in source.Frames)
                {
                    if (told.Passive == said.Passive && context.Alignment.In(index, said.Verb).Contains(told.Verb))
                    {
                        var other = told.Subject < 0 ? 0 : SubjectGender(source, told.Subject);
                        agreed |= other == 0 || other == gender;
                        conflict ??= other != 0 && other != gender ? source.Text : null;
                    }
                }
            }

            if (conflict is not null && !agreed)
            {
                context.Report(SupportIssueKind.Role, $"{draft.Words[said.Subject].Token.Folded} {draft.Words[said.Verb].Token.Folded}", conflict);
            }
        }
    }

    private static int SubjectGender(EnglishSentence sentence, int word) => sentence.Words[word].Token.Folded switch { "he" => 1, "she" => 2, _ => 0 };

    /// <summary>The pronoun that says whose a noun is; -1 where there is none.</summary>
    public static int OwnerPronoun(EnglishSentence sentence, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4 && !sentence.Words[i + 1].Is(WordTraits.AfterBreak); i--)
        {
            if (sentence.Words[i].Token.Folded is "his" or "her" or "its" or "their")
            {
                return i;
            }

            if (!sentence.Words[i].Is(WordTraits.Content | WordTraits.Quantity) || sentence.Words[i].Is(WordTraits.Verb | WordTraits.Possessive))
            {
                break;
            }
        }

        return -1;
    }

    // "their" may be anybody's.
    private static int Gender(string folded) => folded switch { "his" => 1, "her" => 2, _ => 0 };
}
