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

        // 축제는 열렸다, of 음악회는 열렸다.
        if (context.Around.Count > 0 && OtherDoer(context, sentence) is var (own, doer))
        {
            context.Report(SupportIssueKind.Role, own, doer);
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

    // Who does what the sentence ends with, whom only the text around names, and who does it in every passage that tells of it; null where one may mean the same.
    private static (string Said, string Doer)? OtherDoer(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (sentence.Clauses.FindLast(c => c.Form == CjkForm.Final) is not { } verb || (verb.Subject ?? verb.Topic) is not { } subject || draft[verb.Start..verb.End] is not { Length: > 0 } does
            || draft[subject.Start..subject.End] is not { Length: >= 2 and <= Longest } said || sentence.Own.Exists(s => CjkPairs.Share(said, s.Text)) || !IsAround(context, said))
        {
            return null;
        }

        var doers = sentence.Own.SelectMany(s => s.Clauses.Where(c => c.Form != CjkForm.Adnominal && CjkDone.IsSameVerb(does, s.Text[c.Start..c.End])).Select(c => (c.Subject ?? c.Topic) is { } who ? s.Text[who.Start..who.End] : "")).ToList();
        return doers.Count > 0 && doers.TrueForAll(who => who.Length >= 2 && !CjkAbbreviations.IsShort(said, who) && !CjkAbbreviations.IsShort(who, said) && !Anaphor().IsMatch(who) && !General().IsMatch(who) && !General().IsMatch(said) && !draft.Contains(who, StringComparison.Ordinal)) ? (said, doers[0]) : null;
    }

    // What may stand for a thing that the text around names.
    [GeneratedRegex("(?:행사|대회|회의|회담|사고|사건|화재|공사|작업|사업|계획|회사|기업|업체|학교|병원|시설|건물|기관|정부|당국|단체|측|사람|주민|직원|관계자|것|양측|노사|行事|イベント|大会|会議|会談|事故|事件|火災|工事|作業|事業|計画|会社|企業|学校|病院|施設|建物|機関|政府|当局|団体|祭り|催し|側|人|者|住民|職員|双方|両者|もの|こと)$", RegexOptions.CultureInvariant)]
    private static partial Regex General();

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
