using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who does what to whom, and what a value belongs to, in a Korean or Japanese sentence, by particles and nearness.</summary>
internal static partial class CjkRoles
{
    /// <summary>What a comma between a value and a name counts for, in characters.</summary>
    private const int BreakDistance = 8;

    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        CheckOwners(context, items);
        CheckDirections(context, items);
        CheckBinding(context, items, clauses);
        CheckAcross(context, items, clauses);
    }

    private static void CheckOwners(RuleContext context, List<CjkItem> items)
    {
        var text = context.Draft.Text;
        for (var i = 0; i + 1 < items.Count; i++)
        {
            var (owner, thing) = (items[i], items[i + 1]);
            if (owner.IsName && owner.Found && thing.Term is not null && thing.Found && CjkGrammar.Owner().Match(text, owner.End) is { Success: true } particle && thing.Start - (particle.Index + particle.Length) <= 2)
            {
                CheckOwner(context, owner, thing);
            }
        }
    }

    private static void CheckOwner(RuleContext context, CjkItem owner, CjkItem thing)
    {
        var source = context.Alignment.Sources[thing.Sentence].Sentence;
        var owners = Array.ConvertAll(thing.Places, p => Possessor(source, p));
        if (Array.TrueForAll(owners, o => o >= 0 && (owner.Sentence == thing.Sentence ? !owner.Names(source, o) : source.Words[o].Is(WordTraits.Name) && !IsName(context, owner, source.Words[o]))))
        {
            context.Report(SupportIssueKind.Role, context.Draft.Text[owner.Start..thing.End], source.Text);
        }
    }

    private static bool IsName(RuleContext context, CjkItem item, Word word)
    {
        var (stem, entity, words) = (word.Stem, word.Entity, context.Alignment.Sources[item.Sentence].Sentence.Words);
        return (item.Entity is not null && item.Entity.Id == entity?.Id) || item.Places.Any(p => words[p].Stem == stem);
    }

    private static int Possessor(EnglishSentence source, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4 && source.Words[i].Is(WordTraits.Content); i--)
        {
            if (source.Words[i].Is(WordTraits.Possessive))
            {
                return i;
            }
        }

        return -1;
    }

    private static void CheckDirections(RuleContext context, List<CjkItem> items)
    {
        foreach (var item in items)
        {
            if (item.IsName && item.Found)
            {
                CheckDirection(context, items, item);
            }
        }
    }

    private static void CheckDirection(RuleContext context, List<CjkItem> items, CjkItem item)
    {
        if (DependsOn().IsMatch(context.Draft.Text, item.End) && item.Places.All(p => !IsRelied(context.Alignment.Sources[item.Sentence].Sentence, p))
            && items.Exists(other => other.IsName && other.Sentence == item.Sentence && other != item && other.Places.Any(p => IsRelied(context.Alignment.Sources[item.Sentence].Sentence, p))))
        {
            context.Report(SupportIssueKind.Role, context.Draft.Text[item.Start..item.End], context.Alignment.Sources[item.Sentence].Sentence.Text);
        }

        // 밀은 터키에서 온다: of the place that the passage has behind "from", not of another.
        if (ComesFrom().IsMatch(context.Draft.Text, item.End) && context.Alignment.Sources[item.Sentence].Sentence is var home && item.Places.All(p => Direction(home, p) != -1)
            && Enumerable.Range(0, home.Words.Length).Any(w => home.Words[w].Is(WordTraits.Name) && !item.Names(home, w) && Direction(home, w) == -1))
        {
            context.Report(SupportIssueKind.Role, context.Draft.Text[item.Start..item.End], home.Text);
        }

        // 베이징에서 is in Beijing where the passage has it as a place ("his visit to Beijing").
        if (DependsOn().IsMatch(context.Draft.Text, item.End) || (CjkPlaces.IsWhere(context.Draft.Text, item) && item.Places.Any(p => PlaceMention.IsWhere(context.Alignment.Sources[item.Sentence].Sentence, p))))
        {
            return;
        }

        var said = CjkGrammar.From().IsMatch(context.Draft.Text, item.End) ? -1 : CjkGrammar.Towards().IsMatch(context.Draft.Text, item.End) ? 1 : 0;
        var source = context.Alignment.Sources[item.Sentence].Sentence;
        if (said != 0 && Array.TrueForAll(item.Places, p => Direction(source, p) == -said))
        {
            context.Report(SupportIssueKind.Role, context.Draft.Text[item.Start..Math.Min(context.Draft.Text.Length, item.End + 2)], source.Text);
        }
    }

    // "from China", "on China"
    private static bool IsRelied(EnglishSentence source, int place) =>
        Enumerable.Range(Math.Max(0, place - 3), Math.Min(3, place)).Any(i => source.Words[i].Token.Folded is "from" or "on" or "upon" or "to");

    // "중국에 의존", "中国に依存": what one depends on is where it comes from.
    [GeneratedRegex(@"\G\s?(?:에|に)(?:서)?\s?(?:크게 |대부분 |大きく)?(?:의존|依存|頼)", RegexOptions.CultureInvariant)]
    private static partial Regex DependsOn();

    [GeneratedRegex(@"\G\s?(?:에서|(?:으)?로부터)(?=[^,.]{0,14}?(?:온다|옵니다|왔|온 |들어오|들어온|들여|수입|가져))|\G(?:から)(?=[^、。]{0,14}?(?:来[るてたま]|入[るっり]|輸入|届[くいけ]|仕入))", RegexOptions.CultureInvariant)]
    private static partial Regex ComesFrom();

    private static int Direction(EnglishSentence source, int word)
    {
        for (var i = word - 1; i >= 0 && i >= word - 3; i--)
        {
            if (source.Words[i].Token.Folded is "to" or "toward" or "towards" or "into")
            {
                return 1;
            }

            if (source.Words[i].Token.Folded == "from")
            {
                return -1;
            }

            if (!source.Words[i].Is(WordTraits.Determiner | WordTraits.Content) || source.Words[i].Is(WordTraits.Verb))
            {
                break;
            }
        }

        return 0;
    }

    /// <summary>A name goes with the value next to it; the passage has to put it next to the same one.</summary>
    private static void CheckBinding(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var draft = context.Draft;
        // The one that a whole sentence is about goes with all its values.
        var subjects = clauses.SelectMany(c => new[] { c.Subject, c.Topic }).OfType<CjkPhrase>().Distinct().ToList();
        var topic = subjects.Count == 1 ? subjects[0] : null;
        var quantities = draft.Quantities.Where(q => !BindingRule.IsInName(draft, q) && !CjkScores.IsPart(draft.Text, q.Start)).ToList();
        foreach (var item in quantities.Count == 0 ? [] : items)
        {
            if (!item.IsName || !item.Found || (topic is not null && topic.Start <= item.Start && item.End <= topic.End))
            {
                continue;
            }

            var source = context.Alignment.Sources[item.Sentence].Sentence;
            // What the sentence is about goes with all its values.
            if (source.Quantities.Length > 1 && !item.Places.All(p => source.Words[p].Token.Folded == "gdp") && !(item.Start == items[0].Start && CjkGrammar.Subject().IsMatch(draft.Text, item.End) && draft.Quantities.Length == 1))
            {
                var said = quantities[Nearest(draft.Text, item.Start, item.End, [.. quantities.Select(q => (q.Start, q.End))])];
                if (CjkValues.InPart(clauses, said.Start) != CjkValues.InPart(clauses, item.Start))
                {
                    continue;
                }

                // "중국의 비중은 20.8%였고": a name goes with the value behind it, or with the nearest.
                var behind = quantities.FindIndex(q => q.Start >= item.End);
                var rivals = source.Quantities.Where(q => q.Unit == said.Unit && q.Ordinal == said.Ordinal).ToList();
                var written = item.Places.Select(p => rivals.Count < 2 ? said : rivals[Nearest(source.Text, source.Words[p].Token.Start, source.Words[p].Token.End, [.. rivals.Select(q => (q.Start, q.End))])]);
                if (rivals.Count > 1 && rivals.Any(r => r.Low == said.Low) && written.All(w => (w.Low != said.Low || w.High != said.High) && (behind < 0 || w.Low != quantities[behind].Low || w.High != quantities[behind].High)))
                {
                    context.Report(SupportIssueKind.Binding, $"{said.Written(draft.Text)} – {draft.Text[item.Start..item.End]}", source.Text);
                }
            }
        }
    }

    // A date or a number of one passage and a name of another do not make one fact.
    private static void CheckAcross(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var alignment = context.Alignment;
        if (alignment.Sources.Count < 2)
        {
            return;
        }

        var (homes, starts) = (new List<HashSet<int>>(), new List<int>());
        foreach (var quantity in context.Draft.Quantities)
        {
            starts.Add(quantity.Start);
            homes.Add([.. alignment.Order.Where(i => alignment.Sources[i].Sentence.Quantities.Any(q => QuantityComparison.SameValue(quantity, q, alignment.Sources[i].Sentence)))]);
        }

        foreach (var date in context.Draft.Dates)
        {
            starts.Add(date.Start);
            homes.Add([.. alignment.Order.Where(i => alignment.Sources[i].Sentence.Dates.Any(d => DateRule.Gives(context, date, d)))]);
        }

        // "filming began on 19 September" of a passage that dates the airing so, and the filming otherwise.
        if (context.Draft.Dates.Length == 1 && homes.Count > 0 && homes[^1] is { Count: > 0 } dated)
        {
            foreach (var item in items.Where(i => !i.IsName && i.Found && i.Term is not null))
            {
                var holders = alignment.Order.Where(s => Tells(alignment.Sources[s].Sentence, item)).ToList();
                if (holders.Count > 0 && !holders.Any(dated.Contains) && holders.All(h => alignment.Sources[h].Sentence.Dates.Any(d => d.Precision == context.Draft.Dates[0].Precision)))
                {
                    context.Report(SupportIssueKind.Binding, context.Draft.Text[item.Start..item.End], alignment.Sources[holders[0]].Sentence.Text);
                }
            }
        }

        foreach (var item in items.Where(i => i.IsName && i.Found))
        {
            var places = alignment.Order.Where(i => i == item.Sentence || (item.Entity is not null && alignment.Sources[i].Sentence.Words.Any(w => w.Entity?.Id == item.Entity.Id))
                || (item.Entity is null && alignment.Sources[i].Sentence.Words.Any(w => w.Stem == alignment.Sources[item.Sentence].Sentence.Words[item.Places[0]].Stem))).ToList();
            // Of the values of two passages a name goes with one.
            var apart = homes.Where(home => home.Count > 0).ToList();
            var strange = CjkReferents.IsOfNext(items, clauses, item) ? 0
                : apart.Count(home => !home.Any(h => places.Any(p => alignment.Sources[h].Passage == alignment.Sources[p].Passage) || CjkReferents.MayBe(context, item, alignment.Sources[h].Sentence)));
            if (strange > 0 && Enumerable.Range(0, starts.Count).Any(i => homes[i].Count > 0 && CjkValues.InPart(clauses, starts[i]) == CjkValues.InPart(clauses, item.Start)) && (strange == apart.Count || apart.SelectMany(home => home).Select(h => alignment.Sources[h].Passage).Distinct().Count() == 1))
            {
                context.Report(SupportIssueKind.Binding, context.Draft.Text[item.Start..item.End], context.Best.Sentence.Text);
            }
        }
    }

    private static bool Tells(EnglishSentence sentence, CjkItem item) =>
        item.Term!.English.Any(english => sentence.Words.Any(w => w.Stem == Language.EnglishStemmer.Stem(english)));

    private static int Nearest(string text, int start, int end, IReadOnlyList<(int Start, int End)> spans)
    {
        var (nearest, shortest) = (0, int.MaxValue);
        for (var i = 0; i < spans.Count; i++)
        {
            var (from, to) = spans[i].Start >= end ? (end, spans[i].Start) : (spans[i].End, start);
            var between = from < to ? text.AsSpan(from, to - from) : default;
            var distance = between.Length + (between.IndexOfAny(',', '、') >= 0 || between.Contains(" and ", StringComparison.Ordinal) ? (text.Length > 0 && char.IsAsciiLetter(text[0]) ? BreakDistance * 4 : BreakDistance) : 0);
            if (distance < shortest)
            {
                (nearest, shortest) = (i, distance);
            }
        }

        return nearest;
    }
}
