using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Finds the names and words of a Korean or Japanese sentence in the passages. What is in none of them is reported.</summary>
internal static class CjkItems
{
    /// <summary>Lays the words of a sentence over the passages, in the order in which they are looked at.</summary>
    public static List<CjkItem> Lay(RuleContext context, CjkSentence sentence)
    {
        List<CjkItem> items = [.. sentence.Matches.Select(m => m.In(context.Order)).Where(i => i.Found || i.Entity is not null)];
        items.AddRange(CjkNames.NamesBySound(context, sentence, items));
        items.Sort((a, b) => a.Start.CompareTo(b.Start));
        CheckItems(context, items);
        CjkRest.Check(context, sentence, items);
        items.Sort((a, b) => a.Start.CompareTo(b.Start));
        return items;
    }

    private static void CheckItems(RuleContext context, List<CjkItem> items)
    {
        foreach (var item in items)
        {
            var written = context.Draft.Text[item.Start..item.End];
            var found = item.Found ? context.Alignment.Sources[item.Sentence] : null;
            context.Receipt.Add(new ReceiptLine(item.IsName ? "name" : "content", written, found?.Sentence.Show(item.Places[0]), found?.Passage.Marker ?? 0));
            if (IsGovernment(context, items, item))
            {
                continue;
            }

            if (item.Found || CjkRest.StandsInText(context, written) || CjkNatures.IsHome(context, items, item) || (CjkGrammar.Outlook().IsMatch(written) && CjkRest.IsToCome(context)))
            {
                continue;
            }

            if (item.Entity is null)
            {
                if (!CjkGrammar.IsGrammar(written))
                {
                    context.Report(SupportIssueKind.Content, written);
                }
            }
            else if (!IsPartnerFromAround(context, item) && !IsOwnerFromAround(context, item, isFirst: ReferenceEquals(item, items[0])) && !CjkIdentity.IsHome(context, items, item))
            {
                context.Report(SupportIssueKind.Name, written);
            }
        }
    }

    // 일본 정부: "Tokyo spared no effort"
    private static bool IsGovernment(RuleContext context, List<CjkItem> items, CjkItem item) =>
        !item.Found && item.Entity is null && context.Draft.Text.AsSpan(item.Start, item.End - item.Start) is "정부" or "政府" or "当局" or "당국"
        && items.Exists(i => i is { Found: true, Entity: not null } && item.Start - i.End is 0 or 1 && i.End <= item.Start && context.Alignment.Sources[i.Sentence].Sentence is var source && i.Places.Any(p => Capitals.Contains(source.Words[p].Token.Folded) && source.Frames.Any(f => f.Agent == p)));

    private static readonly System.Collections.Frozen.FrozenSet<string> Capitals = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "tokyo beijing seoul washington moscow london paris berlin delhi pyongyang taipei kyiv jerusalem tehran ankara canberra ottawa brussels".Split(' '), StringComparer.Ordinal);

    // "its trade" may be told as "South Korea's trade" where the article around says whose.
    // 총리와 만났다: with whom, where the passage has "their".
    private static bool IsPartnerFromAround(RuleContext context, CjkItem item) =>
        CjkGrammar.Companion().IsMatch(context.Draft.Text, item.End) && context.Around.Any(s => s.Words.Any(w => w.Entity?.Id == item.Entity!.Id))
        && context.Best.Sentence.Words.Any(w => w.Token.Folded is "their" or "they" or "both" or "pair" or "leaders");

    private static bool IsOwnerFromAround(RuleContext context, CjkItem item, bool isFirst)
    {
        var text = context.Draft.Text;
        return context.Around.Any(s => s.Words.Any(w => w.Entity?.Id == item.Entity!.Id))
            && (CjkGrammar.Owner().IsMatch(text, item.End) || (item.End + 1 < text.Length && text[item.End] == ' ' && CjkText.IsHangul(text[item.End + 1])) || (isFirst && CjkGrammar.Subject().IsMatch(text, item.End)))
            // "South Korea's GDP … its trade": the passage itself names whose.
            && !context.Alignment.Sources.Any(s => s.Passage == context.Best.Passage && s.Sentence.Words.Any(w => w.Is(WordTraits.Possessive) && w.Entity is { } owner && owner.Type == item.Entity!.Type && owner.Id != item.Entity.Id))
            && context.Best.Sentence.Words.Any(w => w.Token.Folded is "its" or "his" or "her" or "their" or "he" or "she" or "they" or "it")
            && !context.Best.Sentence.Frames.Any(f => f.Agent >= 0 && context.Best.Sentence.Words[f.Agent].Entity is { } agent && agent.Id != item.Entity!.Id && CjkGrammar.Subject().IsMatch(text, item.End));
    }
}
