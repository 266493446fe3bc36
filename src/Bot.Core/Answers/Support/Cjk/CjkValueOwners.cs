using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A value belongs to what the nearest topic or subject before it names (営業利益は870億円): in a passage of the sentence's own language it
/// belongs to the same, not to that of another value.</summary>
internal static class CjkValueOwners
{
    public static void Check(RuleContext context, List<EnglishSentence> sources)
    {
        var owned = sources.SelectMany(s => Owned(s.Text, s.Quantities)).ToList();
        if (owned.Count < 2)
        {
            return;
        }

        foreach (var (said, owner) in Owned(context.Draft.Text, context.Draft.Quantities))
        {
            var own = owned.FindAll(t => t.Value.Unit == said.Unit && t.Value.Low == said.Low && t.Value.High == said.High);
            if (own.Count > 0 && own.TrueForAll(t => !CjkPairs.AreSame(owner, t.Owner) && !Follows(context.Draft.Text, said, t.Owner))
                && owned.Exists(t => !own.Contains(t) && CjkPairs.AreSame(owner, t.Owner) && own.TrueForAll(o => !CjkPairs.AreSame(o.Owner, t.Owner))))
            {
                context.Report(SupportIssueKind.Binding, $"{owner} – {said.Written(context.Draft.Text)}", own[0].Owner);
            }
        }
    }

    // 870億円の営業利益を上げた
    private static bool Follows(string text, in QuantityMention said, string owner)
    {
        var behind = text[said.End..];
        var stop = behind.AsSpan().IndexOfAny("、,");
        return CjkPairs.AreSame(owner, stop < 0 ? behind : behind[..stop]);
    }

    private static IEnumerable<(QuantityMention Value, string Owner)> Owned(string text, IReadOnlyList<QuantityMention> values)
    {
        var owners = (LanguageDetector.Detect(text) == "ko" ? KoreanChunks.Read(text) : JapaneseChunks.Read(text))
            .FindAll(c => (c.Case is CjkCase.Topic or CjkCase.Subject || text.AsSpan(c.End).StartsWith("で、")) && !text.AsSpan(c.Start, c.End - c.Start).ContainsAnyInRange('0', '9'));
        foreach (var value in values)
        {
            if (!value.Ordinal && owners.FindLast(c => c.Last <= value.Start) is { } owner)
            {
                yield return (value, text[owner.Start..owner.End]);
            }
        }
    }
}
