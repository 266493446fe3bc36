using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>What something is raised or cut to is not by how much: "to $18.50 an hour" is not "by $18.50".</summary>
internal static class StepRule
{
    public static void Check(RuleContext context)
    {
        var draft = context.Draft;
        foreach (var said in draft.Quantities)
        {
            if (said.Ordinal || !IsBehind(draft, said, "by"))
            {
                continue;
            }

            var (end, agrees) = (default(string), false);
            foreach (var source in context.Alignment.Sources.Select(s => s.Sentence))
            {
                foreach (var told in source.Quantities.Where(q => !q.Ordinal && q.Unit == said.Unit && (q.Low == said.Low || q.High == said.High) && (q.FromTo || (q.Low == said.Low && q.High == said.High))))
                {
                    // "from 11 to 15 metres" is read as one.
                    var isEnd = (told.FromTo && told.Low != told.High) || IsBehind(source, told, "to") || IsBehind(source, told, "from");
                    agrees |= !isEnd;
                    end ??= isEnd ? source.Text : null;
                }
            }

            if (end is not null && !agrees)
            {
                context.Report(SupportIssueKind.Binding, $"by {said.Written(draft.Text)}", end);
            }
        }
    }

    private static bool IsBehind(EnglishSentence sentence, in QuantityMention value, string word)
    {
        var first = sentence.WordAt(value.Start);
        while (first > 0 && (sentence.Words[first - 1].Token.Folded is "about" or "around" or "roughly" or "nearly" or "almost" or "a" or "the" or "just" or "only" or "over")) { first--; }
        return first > 0 && sentence.Words[first - 1].Token.Folded == word;
    }
}
