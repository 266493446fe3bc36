using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What has already been done (すでに, 이미) is done in the English passage, too, not only agreed to or left out.</summary>
internal static partial class CjkAlready
{
    public static void Check(RuleContext context, CjkSentence sentence, List<CjkItem> items)
    {
        if (sentence.Own.Count > 0)
        {
            CheckOwn(context, sentence);
            return;
        }

        foreach (Match already in Already().Matches(context.Draft.Text))
        {
            // 벌써 다섯 번째
            if (context.Draft.Quantities.Any(q => q.Start - (already.Index + already.Length) is >= 0 and <= 1))
            {
                continue;
            }

            var clause = sentence.Clauses.Find(c => c.Start >= already.Index + already.Length);
            var item = clause is null ? null : items.Find(i => i.Found && i.Start < clause.Last && clause.Start < i.End);
            if (clause is not null && !(item is not null && item.Places.Any(p => IsDone(context.Alignment.Sources[item.Sentence].Sentence.Words, p) && !IsAnothers(items, item, p))))
            {
                context.Report(SupportIssueKind.Hedge, context.Draft.Text[already.Index..clause.End], context.Best.Sentence.Text);
            }
        }
    }

    // すでに始めており, of 来年度から始める: what is to come in a passage of the sentence's own language is not done yet.
    private static void CheckOwn(RuleContext context, CjkSentence sentence)
    {
        CheckGoingOn(context, sentence);
        var draft = context.Draft.Text;
        if (Already().Match(draft) is { Success: true } already && !Coming().IsMatch(draft[..already.Index])
            && !sentence.Own.Exists(source => Already().IsMatch(source.Text)) && sentence.Own.Find(source => Coming().IsMatch(source.Text) && CjkPairs.Part(draft, source.Text) >= SameMatter) is { } told)
        {
            context.Report(SupportIssueKind.Hedge, already.Value.Trim(), told.Text);
        }
    }

    // 생산하고 있다, of 생산하게 된다: what is only planned or to come does not go on yet.
    private static void CheckGoingOn(RuleContext context, CjkSentence sentence)
    {
        foreach (Match said in GoesOn().Matches(context.Draft.Text))
        {
            var (noun, told) = (said.Groups["noun"].Value, sentence.Own.Find(source => source.Text.Contains(said.Groups["noun"].Value, StringComparison.Ordinal)));
            if (told is not null && sentence.Own.TrueForAll(source => Occurrences(source.Text, noun).TrueForAll(end => ToCome().IsMatch(source.Text, end))))
            {
                context.Report(SupportIssueKind.Hedge, said.Value, told.Text);
            }
        }
    }

    private static List<int> Occurrences(string text, string noun)
    {
        var ends = new List<int>();
        for (var at = text.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = text.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            ends.Add(at + noun.Length);
        }

        return ends;
    }

    [GeneratedRegex("(?<noun>[가-힣]{2})하고 있(?:다|습|어|으|는)|(?<noun>[\\p{IsCJKUnifiedIdeographs}]{2})して(?:いる|います|おり)", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex("\\G(?:할 (?:계획|예정|방침)|하게 (?:된다|될|됩)|할 것|하기로 |する(?:計画|予定|方針|見通し|考え)|することに)", RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();

    // From this share of its pairs of letters on a sentence tells of what the passage tells.
    private const double SameMatter = 0.4;

    [GeneratedRegex("내년|다음 ?[달주해]|오는 |예정|계획|방침|来年|来月|来週|今後|予定|計画|方針", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    // 解決 and 合意 are not both "agreed".
    private static bool IsAnothers(List<CjkItem> items, CjkItem own, int place) => items.Exists(i => i != own && i.Sentence == own.Sentence && i.Places.Contains(place) && (i.End <= own.Start || own.End <= i.Start));

    // Not "to settle", nor "will settle".
    private static bool IsDone(Word[] words, int word) => !(word > 0 && words[word - 1].Token.Folded == "to") && !words[word].Is(WordTraits.Coming | WordTraits.HedgedHead);

    [GeneratedRegex("すでに|既に|이미 |벌써 ", RegexOptions.CultureInvariant)]
    private static partial Regex Already();
}
