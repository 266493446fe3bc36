using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A value belongs to what the nearest topic or subject before it names (営業利益は870億円): in a passage of the sentence's own language it
/// belongs to the same, not to that of another value.</summary>
internal static class CjkValueOwners
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var owned = sentence.Own.SelectMany(s => Owned(s.Text, s.Chunks, s.Sentence.Quantities)).ToList();
        if (owned.Count < 2)
        {
            return;
        }

        foreach (var (said, owner) in Owned(context.Draft.Text, sentence.Chunks, context.Draft.Quantities))
        {
            var own = owned.FindAll(t => t.Value.Unit == said.Unit && t.Value.Low == said.Low && t.Value.High == said.High);
            if (own.Count > 0 && own.TrueForAll(t => !CjkPairs.AreSame(owner, t.Owner) && !IsDone(sentence, t.Value, owner) && !Follows(context.Draft.Text, said, t.Owner))
                && owned.Exists(t => !own.Contains(t) && CjkPairs.AreSame(owner, t.Owner) && own.TrueForAll(o => !CjkPairs.AreSame(o.Owner, t.Owner))))
            {
                context.Report(SupportIssueKind.Binding, $"{owner} – {said.Written(context.Draft.Text)}", own[0].Owner);
            }
        }
    }

    // 예산은 7조 원으로 편성됐다: where somebody sets it, it is the object there.
    private static bool IsDone(CjkSentence sentence, QuantityMention told, string owner) =>
        sentence.Own.Find(s => s.Sentence.Quantities.Contains(told)) is { } source && source.Chunks.LastOrDefault(c => c.Last <= told.Start && c.Form is null && c.Case == CjkCase.Object) is { } done
        && CjkPairs.AreSame(owner, CjkSwaps.Whole(source.Text, done.Start, done.End));

    // 870億円の営業利益を上げた
    private static bool Follows(string text, in QuantityMention said, string owner)
    {
        var behind = text[said.End..];
        var stop = behind.AsSpan().IndexOfAny("、,");
        return CjkPairs.AreSame(owner, stop < 0 ? behind : behind[..stop]);
    }

    // What the part of the sentence before a value is about: who does what describes a noun owns nothing behind it.
    private static IEnumerable<(QuantityMention Value, string Owner)> Owned(string text, List<CjkChunk> chunks, IReadOnlyList<QuantityMention> values)
    {
        foreach (var value in values.Where(v => !v.Ordinal))
        {
            var (topic, subject) = ("", "");
            foreach (var chunk in chunks.TakeWhile(c => c.Last <= value.Start))
            {
                switch (chunk)
                {
                    case { Form: CjkForm.Adnominal }: subject = ""; break;
                    case { Case: CjkCase.Topic }: (topic, subject) = (Noun(text, chunk), ""); break;
                    case { Case: CjkCase.Subject }: subject = Noun(text, chunk); break;
                    // 2位は牧村で
                    case { Form: null } when text.AsSpan(chunk.End).StartsWith("で、"): (topic, subject) = (topic.Length == 0 ? Noun(text, chunk) : "", ""); break;
                }
            }

            if ((subject.Length > 0 ? subject : topic) is { Length: > 0 } owner)
            {
                yield return (value, owner);
            }
        }
    }

    // 지난 1월 전기자전거는: behind the last number.
    private static string Noun(string text, CjkChunk chunk)
    {
        var noun = CjkSwaps.Whole(text, chunk.Start, chunk.End);
        var digit = noun.AsSpan().LastIndexOfAnyInRange('0', '9');
        var blank = digit < 0 ? -1 : noun.AsSpan(digit).IndexOfAny(' ', 'の') is >= 0 and var gap ? digit + gap : -1;
        return digit < 0 ? noun : blank < 0 ? "" : noun[(blank + 1)..];
    }
}
