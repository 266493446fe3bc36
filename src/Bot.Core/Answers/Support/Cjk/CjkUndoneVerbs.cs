using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a Japanese passage says is not done (行わない, 増えない見込み) is not done in the sentence either, with the same verb.</summary>
internal static partial class CjkUndoneVerbs
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        var draft = context.Draft.Text;
        if (sentence.Own.Count == 0 || CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")))
        {
            return;
        }

        foreach (var said in sentence.Clauses)
        {
            var verb = draft[said.Start..said.End];
            var told = sentence.Own.SelectMany(source => source.Clauses.Where(c => CjkDone.IsSameVerb(verb, Adverb().Replace(source.Text[c.Start..c.End], ""))).Select(c => (Source: source, Clause: c))).ToList();
            if (told.Count > 0 && told.TrueForAll(t => IsDenied(t.Source.Text, t.Clause)) && told.Exists(t => IsOfSame(draft, said, t.Source.Text, t.Clause)))
            {
                context.Report(SupportIssueKind.Polarity, draft[said.Start..said.Last], told[0].Source.Text);
                return;
            }
        }
    }

    private static bool IsDenied(string source, CjkClause clause) =>
        Denied().IsMatch(CjkGrammar.NoNegation().Replace(source, match => new string('\u3000', match.Length)), clause.End);

    private static bool IsOfSame(string draft, CjkClause said, string source, CjkClause told) =>
        Thing(draft, said) is var own && Thing(source, told) is var other && (own.Length == 0 || other.Length == 0 || CjkPairs.Share(own, other));

    private static string Thing(string text, CjkClause clause) => (clause.Object ?? clause.Subject ?? clause.Topic) is { } phrase ? text[phrase.Start..phrase.End] : "";

    // 当面行わない: what is written to the verb without a particle.
    [GeneratedRegex("^(?:当面|当分|今後|今回|現在|今年|来年|昨年|今季|今期|原則|一切|全く|全て|全員|一部|直接|再び)", RegexOptions.CultureInvariant)]
    private static partial Regex Adverb();

    // Behind the stem of a verb: わない, えなかった, しない, ていません.
    [GeneratedRegex(@"\G\p{IsHiragana}{0,4}?(?:ない|なかっ|ませんで|ません(?![か])|ず(?=[、にと。]))", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
