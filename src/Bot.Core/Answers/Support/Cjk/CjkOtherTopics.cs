using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of the sentence's own language tells of one whom it names (黒潮は、…) is not told of another whom only the text around it names.</summary>
internal static partial class CjkOtherTopics
{
    private const int Longest = 8;

    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0 || IsBody(context, sentence))
        {
            return;
        }

        if (context.Around.Count == 0 || Topic(context.Draft.Text, sentence.Chunks) is not { Length: >= 2 and <= Longest } said || sentence.Own.Exists(s => s.Text.Contains(said, StringComparison.Ordinal)) || !IsAround(context, said))
        {
            return;
        }

        // 白馬は南条が退場した, of 黒潮は南条が退場した.
        if (sentence.Clauses.FirstOrDefault(c => c is { Subject.Case: CjkCase.Subject, Topic: not null }) is { } clause && context.Draft.Text[clause.Subject!.Start..clause.Subject.End] is { Length: >= 2 } who
            && sentence.Own.SelectMany(s => s.Clauses.Where(c => c is { Subject.Case: CjkCase.Subject, Topic: not null } && CjkPairs.AreSame(s.Text[c.Subject!.Start..c.Subject.End], who)).Select(c => s.Text[c.Topic!.Start..c.Topic.End])).ToList() is { Count: > 0 } topics
            && topics.TrueForAll(other => other.Length >= 2 && !CjkPairs.Share(said, other) && !Anaphor().IsMatch(other) && !context.Draft.Text.Contains(other, StringComparison.Ordinal)))
        {
            context.Report(SupportIssueKind.Role, said, topics[0]);
            return;
        }

        var told = sentence.Own.ConvertAll(s => Topic(s.Text, s.Chunks));
        if (told.TrueForAll(other => other.Length is >= 2 and <= Longest && IsAround(context, other) && !CjkPairs.Share(said, other) && !context.Draft.Text.Contains(other, StringComparison.Ordinal)))
        {
            context.Report(SupportIssueKind.Role, said, told[0]);
        }
    }

    // 市は, of what a passage tells of 市民団体 alone.
    private static bool IsBody(RuleContext context, CjkSentence sentence)
    {
        var said = Topic(context.Draft.Text, sentence.Chunks);
        if (!Body().IsMatch(said) || sentence.Own.Exists(s => IsNamed(s.Text, said)))
        {
            return false;
        }

        var told = sentence.Own.ConvertAll(s => Topic(s.Text, s.Chunks));
        if (told.TrueForAll(other => other.Length >= 2 && !Anaphor().IsMatch(other)))
        {
            context.Report(SupportIssueKind.Role, said, told[0]);
            return true;
        }

        return false;
    }

    // 春山市は, 市が: at the end of a word.
    private static bool IsNamed(string text, string body)
    {
        for (var at = text.IndexOf(body, StringComparison.Ordinal); at >= 0; at = text.IndexOf(body, at + 1, StringComparison.Ordinal))
        {
            if (at + body.Length < text.Length && !CjkText.IsHan(text[at + body.Length]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("^[市県町村国都府道]$", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex("^(?:同|この|その|今回|이번|해당|이 |그 |회사|구단|당국|사측)", RegexOptions.CultureInvariant)]
    private static partial Regex Anaphor();

    private static bool IsAround(RuleContext context, string name) => context.Around.Any(s => s.Text.Contains(name, StringComparison.Ordinal));

    // The first, with nothing but a day or a place before it.
    private static string Topic(string text, IReadOnlyList<CjkChunk> chunks)
    {
        var topic = chunks.FirstOrDefault(c => c.Case == CjkCase.Topic || c.Form is not null);
        return topic is { Form: null } && !text.AsSpan(topic.Start, topic.End - topic.Start).ContainsAnyInRange('0', '9') ? text[topic.Start..topic.End] : "";
    }
}
