using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A change from one value to another (985명에서 1020명으로, 9.8人から14.6人に) is the one that a passage of the same language tells, which may give
/// the former value as that of an earlier time: 1020명으로 전년의 985명보다 늘었다.</summary>
internal static partial class CjkChanges
{
    /// <summary>How far before a value it is said that it is of an earlier time, in letters.</summary>
    private const int Reach = 10;

    /// <summary>The two ends of a change.</summary>
    internal readonly record struct Change(QuantityMention From, QuantityMention To)
    {
        public bool Holds(in QuantityMention value) => value == From || value == To;
    }

    public static List<Change> Read(EnglishSentence sentence)
    {
        var changes = new List<Change>();
        for (var i = 1; i < sentence.Quantities.Length; i++)
        {
            var (first, second) = (sentence.Quantities[i - 1], sentence.Quantities[i]);
            var end = Math.Max(first.End, first.NounEnd);
            if (!first.Ordinal && !second.Ordinal && first.Unit == second.Unit && end <= second.Start && From().IsMatch(sentence.Text.AsSpan(end, second.Start - end)) && To().IsMatch(sentence.Text, Math.Max(second.End, second.NounEnd)))
            {
                changes.Add(new Change(first, second));
            }
        }

        return changes;
    }

    /// <summary>Whether a passage tells of the same two values, the former as such.</summary>
    public static bool IsTold(RuleContext context, Change change) => context.Alignment.Sources.Any(s => Way(s.Sentence, change) == 1);

    /// <summary>The passage that tells the change the other way round; null where none does, or another tells it so.</summary>
    public static string? IsTurned(RuleContext context, Change change) =>
        IsTold(context, change) ? null : context.Alignment.Sources.FirstOrDefault(s => Way(s.Sentence, change) == -1)?.Sentence.Text;

    /// <summary>A value that the sentence gives as of an earlier time, where a passage gives another of its kind so and not this one.</summary>
    public static QuantityMention? FormerOfNow(RuleContext context)
    {
        foreach (var said in context.Draft.Quantities)
        {
            if (said.Ordinal || said.Start == 0 || !FormerTopic().IsMatch(context.Draft.Text[Math.Max(0, said.Start - Reach)..said.Start]))
            {
                continue;
            }

            var told = context.Alignment.Sources.Where(s => s.Language != "en" && s.Sentence.Quantities.Any(q => AreSame(q, said))).Select(s => s.Sentence).ToList();
            if (told.Count > 0 && told.TrueForAll(s => s.Quantities.Where(q => AreSame(q, said)).All(q => !IsFormer(s, q)) && s.Quantities.Any(q => q.Unit == said.Unit && !AreSame(q, said) && IsFormer(s, q))))
            {
                return said;
            }
        }

        return null;
    }

    // 1 where the first is the former, -1 where the second is, 0 where that is not told.
    private static int Way(EnglishSentence source, Change change)
    {
        foreach (var told in Read(source))
        {
            if (AreSame(told.From, change.From) && AreSame(told.To, change.To)) { return 1; }
            if (AreSame(told.From, change.To) && AreSame(told.To, change.From)) { return -1; }
        }

        var (from, to) = (source.Quantities.FirstOrDefault(q => AreSame(q, change.From)), source.Quantities.FirstOrDefault(q => AreSame(q, change.To)));
        return from.End == 0 || to.End == 0 ? 0 : (IsFormer(source, from), IsFormer(source, to)) switch { (true, false) => 1, (false, true) => -1, _ => 0 };
    }

    private static bool AreSame(in QuantityMention a, in QuantityMention b) => a.Low == b.Low && a.High == b.High && a.Unit == b.Unit && a.End > 0 && b.End > 0;

    private static bool IsFormer(EnglishSentence source, in QuantityMention value) =>
        Former().IsMatch(source.Text[Math.Max(0, value.Start - Reach)..value.Start]);

    [GeneratedRegex("^(?:에서|から) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("\\G(?:으로|로|까지|に|へ|まで)", RegexOptions.CultureInvariant)]
    private static partial Regex To();

    // 5年前、平均2.4人: what a sentence tells of the earlier time.
    [GeneratedRegex("(?:(?:년|달|주|개월) 전에는?|전년에는?|지난해에는?|(?:年|月|週間)前(?:は|には|、)|前年は|前回は|昨年は),?、?[^,、。.0-9보より]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex FormerTopic();

    // Right before the value, with nothing but what it is of between.
    [GeneratedRegex("(?:전년|지난해|작년|전월|지난달|지난주|전주|전날|직전|종전|기존|당초|이전|(?:년|달|주|개월|주일|분기) 전|前年|昨年|去年|前月|先月|先週|前の週|前週|前日|前回|前期|従来|当初|これまで|年前|月前)(?:의|에|의 같은 기간|同期|の)?[^、,。.0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Former();
}
