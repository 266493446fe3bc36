using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What the passage says is asked for, or waited for, is not told as done.</summary>
internal static partial class CjkCommitments
{
    /// <summary>How many words before a verb what leaves it open may stand.</summary>
    private const int Reach = 7;

    private static readonly FrozenSet<string> Requests = "ask urge request tell press push lobby demand order command instruct require invite encourage call direct advise recommend appeal petition want need"
        .Split(' ').Select(EnglishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static void Check(RuleContext context, List<CjkItem> items, IReadOnlyList<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        if (CjkGrammar.Hedge().IsMatch(text) || Asks().IsMatch(text))
        {
            return;
        }

        foreach (var clause in clauses.Where(c => c.Form != CjkForm.Adnominal && IsDone(text.AsSpan(c.Start, c.Last - c.Start))))
        {
            foreach (var item in items.Where(i => i is { Found: true, Term: not null, IsName: false } && i.Start < clause.Last && clause.Start < i.End))
            {
                var source = context.Alignment.Sources[item.Sentence].Sentence;
                if (item.VerbPlaces(source).All(p => source.Words[p].Is(WordTraits.Verb) && IsOpen(source, p)))
                {
                    context.Report(SupportIssueKind.Hedge, text[item.Start..item.End], source.Text);
                }
            }
        }
    }

    // "asked the government to cut", "until a successor is chosen"
    private static bool IsOpen(EnglishSentence source, int verb)
    {
        var asked = verb > 0 && source.Words[verb - 1].Token.Folded == "to";
        for (var i = verb - 1; i >= 0 && i >= verb - Reach; i--)
        {
            if (asked ? Requests.Contains(source.Words[i].Stem) && source.Words[i].Is(WordTraits.Verb) : source.Words[i].Token.Folded is "until" or "unless" or "once")
            {
                return true;
            }

            if (source.Words[i + 1].Is(WordTraits.AfterBreak))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsDone(ReadOnlySpan<char> verb) => CjkText.IsHangul(verb[0]) ? CjkMorphology.IsPast(verb) : JapanesePast().IsMatch(verb);

    [GeneratedRegex("(?:た|ました|だ)$", RegexOptions.CultureInvariant)]
    private static partial Regex JapanesePast();

    [GeneratedRegex("요청|요구|촉구|명령|지시|당부|호소|권고|권유|달라|하라고|까지|때까지|求め|要請|要求|命じ|促し|よう(?:に)?(?:求|要|促|呼|訴|勧|指|命)|まで|呼びかけ|訴え|勧告", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
