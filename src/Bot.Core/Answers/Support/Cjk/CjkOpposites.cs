using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A word that only another sentence of the passages holds is not the opposite of what the sentence's own one says.</summary>
internal static class CjkOpposites
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        var homes = items.Where(i => i.Found).GroupBy(i => i.Sentence).OrderByDescending(g => g.Count()).ToList();
        if (homes.Count < 2 || homes[0].Count() == homes[1].Count())
        {
            return;
        }

        var home = homes[0].Key;
        var words = context.Alignment.Sources[home].Sentence.Words;
        foreach (var item in items.Where(i => i is { Found: true, Term: not null, IsName: false } && i.Sentence != home && homes.First(h => h.Key == i.Sentence).Count() * 2 <= homes[0].Count()))
        {
            var stems = item.Places.Select(p => context.Alignment.Sources[item.Sentence].Sentence.Words[p].Stem).Concat(item.Term!.English.Take(2).Where(e => !e.Contains(' ', StringComparison.Ordinal)).Select(EnglishStemmer.Stem)).ToList();
            var opposite = Array.FindIndex(words, w => w.Is(WordTraits.Content) && !w.Is(WordTraits.Name) && stems.Exists(stem => EnglishAntonyms.Are(stem, w.Stem)));
            if (opposite >= 0 && !items.Exists(i => i.Sentence == home && i.Places.Contains(opposite)))
            {
                context.Report(SupportIssueKind.Relation, context.Draft.Text[item.Start..item.End], context.Alignment.Sources[home].Sentence.Text);
            }
        }
    }
}
