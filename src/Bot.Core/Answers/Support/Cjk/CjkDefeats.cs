using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who won against whom, told from either side (이겼다, 꺾었다, 졌다; 破った, 敗れた), is told so by the passages.</summary>
internal static partial class CjkDefeats
{
    private static readonly FrozenSet<string> Wins = "beat defeat overcome edge thrash rout crush trounce conquer vanquish outclass".Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="Winner">What stands for the winner.</param>
    /// <param name="Verb">Where it is said.</param>
    private sealed record Defeat(CjkChunk Winner, CjkChunk Loser, CjkChunk Verb);

    public static void Check(RuleContext context, CjkSentence sentence, List<CjkItem> items)
    {
        var draft = context.Draft.Text;
        CheckElected(context, sentence);
        foreach (var said in Read(draft, sentence.Chunks))
        {
            if (sentence.Own.Find(source => Read(source.Text, source.Chunks).Exists(told => IsTurned(draft, said, source.Text, told))) is { } turned)
            {
                context.Report(SupportIssueKind.Role, draft[said.Verb.Start..said.Verb.Last], turned.Text);
            }

            var (winner, loser) = (In(items, said.Winner), In(items, said.Loser));
            for (var s = 0; s < context.Alignment.Sources.Count && winner.Count > 0 && loser.Count > 0; s++)
            {
                var source = context.Alignment.Sources[s].Sentence;
                bool Names(List<CjkItem> side, int word) => word >= 0 && side.Exists(i => i.IsName && i.Sentence == s && i.Names(source, word));
                if (source.Frames.Any(f => !f.Passive && Wins.Contains(source.Words[f.Verb].Stem) && Names(winner, f.Patient) && !Names(loser, f.Patient) && !Names(winner, f.Agent)))
                {
                    context.Report(SupportIssueKind.Role, draft[said.Verb.Start..said.Verb.Last], source.Text);
                }
            }
        }
    }

    // 오세린 후보가 당선됐다, of 정 후보가 오세린 후보를 눌렀다: who loses is not elected.
    private static void CheckElected(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        foreach (var clause in sentence.Clauses.Where(c => c.Form == CjkForm.Final && Elected().IsMatch(draft.AsSpan(c.Start, c.Last - c.Start)) && !CjkGrammar.Negation().IsMatch(draft)))
        {
            if ((clause.Subject ?? clause.Topic) is { } who && sentence.Own.Find(source => Read(source.Text, source.Chunks).Exists(told => IsOne(draft[who.Start..who.End], Of(source.Text, told.Winner), Of(source.Text, told.Loser)))) is { } lost)
            {
                context.Report(SupportIssueKind.Role, draft[clause.Start..clause.Last], lost.Text);
            }
        }
    }

    [GeneratedRegex("^(?:당선|우승|승리|이겼|이긴|当選|優勝|勝利|勝[っちつ])", RegexOptions.CultureInvariant)]
    private static partial Regex Elected();

    /// <summary>The verbs that say what a passage of the same language says of the same two from the other side.</summary>
    public static IEnumerable<(int Start, int End)> Told(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        return sentence.Own.Count == 0 ? [] : Read(draft, sentence.Chunks).Where(said => sentence.Own.Exists(source => Read(source.Text, source.Chunks).Exists(told => IsSame(draft, said, source.Text, told)))).Select(said => (said.Verb.Start, said.Verb.Last));
    }

    private static List<Defeat> Read(string text, List<CjkChunk> chunks)
    {
        var defeats = new List<Defeat>();
        CjkChunk? who = null, whom = null, topic = null;
        var hasVerb = false;
        foreach (var chunk in chunks)
        {
            var isWin = Win().IsMatch(text.AsSpan(chunk.Start, chunk.Last - chunk.Start));
            if (isWin || Loss().IsMatch(text.AsSpan(chunk.Start, chunk.Last - chunk.Start)))
            {
                if (who is not null && whom is not null && chunk.Form != CjkForm.Adnominal)
                {
                    defeats.Add(isWin && !chunk.Passive ? new Defeat(who, whom, chunk) : new Defeat(whom, who, chunk));
                }

                whom = null;
            }
            else if (chunk.Form is not null)
            {
                // 백상은 임가은이 28점을 올린 데 힘입어: behind what describes a noun the sentence goes on about its topic.
                who = chunk.Form == CjkForm.Adnominal && !hasVerb ? topic ?? who : who;
                hasVerb = true;
            }
            else if (chunk.Case is CjkCase.Topic or CjkCase.Subject)
            {
                (who, topic, hasVerb) = (chunk, chunk.Case == CjkCase.Topic ? chunk : topic, false);
            }
            else if (chunk.Case is CjkCase.Object or CjkCase.Dative && !text.AsSpan(chunk.Start, chunk.End - chunk.Start).ContainsAnyInRange('0', '9'))
            {
                whom = chunk;
            }
        }

        return defeats;
    }

    private static bool IsSame(string draft, Defeat said, string source, Defeat told)
    {
        var (winner, loser, itsWinner, itsLoser) = (Of(draft, said.Winner), Of(draft, said.Loser), Of(source, told.Winner), Of(source, told.Loser));
        return IsOne(winner, loser, itsWinner) && IsOne(loser, winner, itsLoser);
    }

    private static bool IsTurned(string draft, Defeat said, string source, Defeat told)
    {
        var (winner, loser, itsWinner, itsLoser) = (Of(draft, said.Winner), Of(draft, said.Loser), Of(source, told.Winner), Of(source, told.Loser));
        return IsOne(winner, loser, itsLoser) && IsOne(loser, winner, itsWinner);
    }

    // 北海チーム and 南海チーム: what both end with is no name.
    private static bool IsOne(string name, string other, string told)
    {
        var end = 0;
        while (end < Math.Min(name.Length, other.Length) && name[^(end + 1)] == other[^(end + 1)]) { end++; }
        var own = name[..^end].TrimEnd();
        return own.Length == 0 ? CjkPairs.AreSame(name, told) : own.Length < 3 ? told.Contains(own, StringComparison.Ordinal) : CjkPairs.AreSame(own, told);
    }

    private static string Of(string text, CjkChunk chunk) => text[chunk.Start..chunk.End];

    private static List<CjkItem> In(List<CjkItem> items, CjkChunk chunk) => items.FindAll(i => i.Start < chunk.End && chunk.Start < i.End);

    [GeneratedRegex("^(?:이겼|이기[며고는]|이긴|꺾[었고으는]|물리[치쳤친]|눌렀|누르고|제압했|제압하|제쳤|제치|격파|완파|승리|破[っりる]|下し(?:[たてま、]|$)|退け(?:[たてるま、]|$)|倒し(?:[たてま、]|$)|(?:一本|判定|優勢|逆転|反則)?勝[っちつ利]|快勝|完勝|圧勝|制し)", RegexOptions.CultureInvariant)]
    private static partial Regex Win();

    [GeneratedRegex("^(?:졌[다고으습지]|지며|패했|패하|패배|무릎|敗れ|(?:一本|判定|優勢|逆転|反則)?負け|敗北|屈し|完敗|惜敗|大敗)", RegexOptions.CultureInvariant)]
    private static partial Regex Loss();
}
