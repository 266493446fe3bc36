using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Compares a Korean or Japanese sentence with a passage of its own language: what the passage denies, leaves open, gives as hearsay
/// or dates is not told otherwise.</summary>
internal static partial class CjkPassageRule
{
    /// <summary>From this share of its pairs of letters on a part of the passage is what the sentence tells.</summary>
    private const double Told = 0.6;

    /// <summary>How many letters before a negation are what it denies.</summary>
    private const int Denied = 4;

    public static void Check(RuleContext context)
    {
        var draft = context.Draft.Text;
        var sources = context.Alignment.Sources.Select(s => s.Sentence).Where(s => LanguageDetector.Detect(s.Text) != "en").ToList();
        if (sources.Count == 0)
        {
            return;
        }

        var nearest = sources.MaxBy(source => Share(draft, source.Text))!;
        CheckDenied(context, draft, nearest.Text);
        CheckOpen(context, draft, nearest.Text);
        CheckDates(context, nearest);
    }

    // "他の地域にはない特徴": the region that has it not.
    private static void CheckDenied(RuleContext context, string draft, string source)
    {
        if (CjkGrammar.Negation().IsMatch(CjkGrammar.NoNegation().Replace(draft, "")))
        {
            return;
        }

        foreach (Match negation in CjkGrammar.Negation().Matches(CjkGrammar.NoNegation().Replace(source, match => new string('　', match.Length))))
        {
            // The word right before it, without its particles.
            var end = negation.Index;
            while (end > 0 && (CjkText.IsHiragana(source[end - 1]) || char.IsWhiteSpace(source[end - 1]) || CjkGrammar.IsParticle(source[end - 1]))) { end--; }
            var start = Math.Max(0, end - Denied);
            while (start < end && !CjkText.IsCjk(source, start)) { start++; }
            if (end - start >= 2 && draft.Contains(source[Math.Max(start, end - 2)..end], StringComparison.Ordinal) && !IsRelative(source, negation.Index + negation.Length))
            {
                context.Report(SupportIssueKind.Polarity, source[start..(negation.Index + negation.Length)], source);
                return;
            }
        }
    }

    // What is denied of a noun that the sentence leaves out.
    private static bool IsRelative(string source, int end) => end < source.Length && CjkText.IsHan(source[end]);

    // "…ようである", "…と言われる": the end of the sentence leaves it open or gives it as hearsay.
    private static void CheckOpen(RuleContext context, string draft, string source)
    {
        if (OpenEnd().IsMatch(source) && !CjkGrammar.Hedge().IsMatch(draft) && !CjkGrammar.Attribution().IsMatch(draft) && !OpenEnd().IsMatch(draft) && !Hearsay().IsMatch(draft))
        {
            context.Report(SupportIssueKind.Hedge, draft, source);
        }

        if (Certain().Match(draft) is { Success: true } certain && (OpenEnd().IsMatch(source) || CjkGrammar.Hedge().IsMatch(source)) && !source.Contains(certain.Value, StringComparison.Ordinal))
        {
            context.Report(SupportIssueKind.Hedge, certain.Value, source);
        }
    }

    // "In 1934 the line was built, in 1962 a branch": each part begins with its date.
    private static void CheckDates(RuleContext context, EnglishSentence source)
    {
        if (source.Dates.Count < 2 || context.Draft.Dates.Count != 1)
        {
            return;
        }

        var said = context.Draft.Dates[0];
        var rest = context.Draft.Text[..said.Start] + "　" + context.Draft.Text[said.End..];
        var shares = source.Dates.Select((date, i) => (date, share: Share(rest, source.Text[(i == 0 ? 0 : date.Start)..(i + 1 < source.Dates.Count ? source.Dates[i + 1].Start : source.Text.Length)]))).ToList();
        var own = shares.Where(s => DateRule.Gives(context, said, s.date)).Select(s => s.share).DefaultIfEmpty(1).Max();
        var other = shares.Where(s => !DateRule.Gives(context, said, s.date)).Select(s => s.share).DefaultIfEmpty(0).Max();
        if (other >= Told && own < other / 2)
        {
            context.Report(SupportIssueKind.Binding, context.Draft.Text[said.Start..said.End], source.Text);
        }
    }

    /// <summary>How much of a text's pairs of letters other than hiragana stand in another, 0 to 1.</summary>
    private static double Share(string text, string other)
    {
        var (all, found) = (0, 0);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (IsLetter(text, i) && IsLetter(text, i + 1))
            {
                all++;
                found += other.Contains(text.AsSpan(i, 2), StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)found / all;
    }

    private static bool IsLetter(string text, int i) => CjkText.IsCjk(text, i) && !CjkText.IsHiragana(text[i]);

    [GeneratedRegex("(?:ようだ|ようである|ようです|らしい|らしく|とみられる|とみられている|と思われる|と考えられる|と考えられている|かもしれない|だろう|であろう|可能性がある|可能性もある|と言われる|と言われている|といわれる|といわれている|とされる|とされている|という|と伝えられる|と伝えられている|と推定される|と推測される|것으로 보인다|것으로 보인다고|것으로 추정된다|것으로 알려져 있다|것으로 알려졌다|것으로 여겨진다|고 한다|듯하다|듯 하다|수 있다|수도 있다|모른다)[。.」』\\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex("そうです|そうだ|らしい|ようです|ようだ|と言われ|といわれ|とされ|という|と伝え|と考え|と思われ|とみられ|推定|推測|알려|고 합니다|고 한다|듯|보입니다|보인다|추정|여겨", RegexOptions.CultureInvariant)]
    private static partial Regex Hearsay();

    /// <summary>Words that leave no doubt.</summary>
    [GeneratedRegex("確実に|必ず|間違いなく|確認され|判明し|明白|断定|확실히|반드시|틀림없이|확인되었|확인됐|확인된|밝혀졌", RegexOptions.CultureInvariant)]
    public static partial Regex Certain();
}
