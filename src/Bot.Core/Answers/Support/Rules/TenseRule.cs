using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What a passage tells of a time gone by is not told of today: who was the mayor is not said to be it.</summary>
internal static class TenseRule
{
    public static void Check(RuleContext context)
    {
        var words = context.Draft.Words;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Token.Folded is "is" or "are")
            {
                CheckBeing(context, i);
            }
            else if (words[i].Token.Folded is "has" or "have" && !(i + 1 < words.Length && (words[i + 1].Is(WordTraits.Verb | WordTraits.Be | WordTraits.Adverb) || words[i + 1].Token.Folded == "to")))
            {
                CheckHaving(context, i);
            }
            else if (words[i].Token.Folded == "still")
            {
                CheckStill(context, i);
            }
        }
    }

    // "is the mayor" of "was the mayor"
    private static void CheckBeing(RuleContext context, int be)
    {
        if (be + 1 >= context.Draft.Words.Length || context.Draft.Words[be + 1].Is(WordTraits.AfterBreak) || NounPhrase.HeadFrom(context.Draft.Words, be + 1) is not (>= 0 and var noun)
            || !EnglishGrammar.Titles.Contains(context.Draft.Words[noun].Token.Folded) || context.Draft.Words[(be + 1)..noun].Any(w => w.Token.Folded is "former" or "ex" or "late" or "not"))
        {
            return;
        }

        SourceSentence? past = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var match in context.Alignment.AnyIn(s, noun))
            {
                var verb = match - 1;
                while (verb > 0 && !source.Words[match].Is(WordTraits.AfterBreak) && !source.Words[verb].Is(WordTraits.Verb | WordTraits.Be | WordTraits.AfterBreak | WordTraits.Preposition | WordTraits.Conjunction | WordTraits.Relative)) { verb--; }
                // Told of what was said, the past is that of the telling.
                if (verb < 0 || source.Words[verb].Token.Folded is not ("was" or "were") || source.Words[verb].Is(WordTraits.Attributed))
                {
                    return;
                }

                past = context.Alignment.Sources[s];
            }
        }

        if (past is not null)
        {
            context.Report(SupportIssueKind.Hedge, $"{context.Draft.Words[be].Token.Folded} {context.Draft.Words[noun].Token.Folded}", past.Sentence.Text);
        }
    }

    // "has 400 workers" of "had 400 workers in 1990"
    private static void CheckHaving(RuleContext context, int have)
    {
        if (NounPhrase.HeadFrom(context.Draft.Words, have + 1) is not (>= 0 and var noun) || context.Draft.Dates.Length > 0)
        {
            return;
        }

        SourceSentence? past = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s];
            foreach (var match in context.Alignment.AnyIn(s, noun))
            {
                if (!source.Sentence.Words[..match].TakeLast(5).Any(w => w.Token.Folded == "had") || source.Sentence.Words[match].Is(WordTraits.Verb) || !IsOfPast(source))
                {
                    return;
                }

                past = source;
            }
        }

        if (past is not null)
        {
            context.Report(SupportIssueKind.Hedge, $"{context.Draft.Words[have].Token.Folded} {context.Draft.Words[noun].Token.Folded}", past.Sentence.Text);
        }
    }

    private static bool IsOfPast(SourceSentence source) =>
        source.Sentence.Dates.Length > 0 && source.Passage.Reference is { Year: var year } && source.Sentence.Dates.All(d => d.To.Year < year)
        && !source.Sentence.Words.Any(w => w.Token.Folded is "has" or "have" or "now" or "still" or "since");

    // "still owns" of "owned"
    private static void CheckStill(RuleContext context, int still)
    {
        var words = context.Draft.Words;
        var verb = Array.FindIndex(words, still + 1, w => !w.Is(WordTraits.Adverb));
        if (verb < 0 || !words[verb].Is(WordTraits.Verb) || IsPast(words[verb].Token.Folded))
        {
            return;
        }

        SourceSentence? past = null;
        for (var s = 0; s < context.Alignment.Sources.Count; s++)
        {
            var source = context.Alignment.Sources[s].Sentence;
            foreach (var match in context.Alignment.AnyIn(s, verb))
            {
                if (!source.Words[match].Is(WordTraits.Verb) || !IsPast(source.Words[match].Token.Folded) || source.Words[Math.Max(0, match - 4)..match].Any(w => w.Token.Folded is "still" or "has" or "have" or "is" or "are" or "remain" or "remains" or "continue"))
                {
                    return;
                }

                past = context.Alignment.Sources[s];
            }
        }

        if (past is not null)
        {
            context.Report(SupportIssueKind.Hedge, $"still {words[verb].Token.Folded}", past.Sentence.Text);
        }
    }

    private static bool IsPast(string folded) => folded.EndsWith("ed", StringComparison.Ordinal) || IrregularForms.BaseOf(folded) is not null;
}
