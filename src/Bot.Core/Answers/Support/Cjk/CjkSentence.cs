using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A Korean or Japanese sentence, read once for a check: its verbs, the words that the lists know and where the passages hold them. In
/// which order the passages are looked at changes nothing of it.</summary>
internal sealed class CjkSentence
{
    public CjkSentence(RuleContext context, Lexicon lexicon)
    {
        Chunks = CjkClauseReader.Cut(context.Draft.Text);
        Clauses = CjkClauseReader.Read(context.Draft.Text, Chunks);
        var language = LanguageDetector.Detect(context.Draft.Text);
        Own = [.. context.Alignment.Sources.Where(s => s.Language == language).Select(s => s.Own)];
        Words = new CjkWordFinder(context, Clauses.FindLast(clause => clause.Form == CjkForm.Final));
        Sounds = new CjkSounds(context);
        Matches = Match(context, lexicon);
    }

    public List<CjkChunk> Chunks { get; }

    public List<CjkClause> Clauses { get; }

    /// <summary>The sentences of the passages in its own language.</summary>
    public List<CjkOwnSource> Own { get; }

    /// <summary>The names and words of the pack and of the news, in reading order.</summary>
    public List<CjkMatch> Matches { get; }

    public CjkWordFinder Words { get; }

    public CjkSounds Sounds { get; }

    /// <summary>Up to so many letters a name has no blank in it.</summary>
    private const int ShortName = 3;

    private static List<CjkMatch> Match(RuleContext context, Lexicon lexicon)
    {
        var text = context.Draft.Text;
        // 이 중 국비: no name stands across two words.
        var matches = lexicon.Find(text).Where(m => m.Length > ShortName || !text.AsSpan(m.Start, m.Length).Contains(' ')).Select(m => CjkMatch.Of(context, m)).ToList();
        foreach (var match in CjkGlossary.Words.Find(text))
        {
            if (!IsBeside(matches, match))
            {
                matches.Add(CjkMatch.Of(context, match));
                continue;
            }

            TakePhrase(context, matches, match);
        }

        for (var at = 0; at < text.Length; at++)
        {
            // 대중 무역: with whom.
            if (CjkCountryPairs.IsTowardAt(text.AsSpan(at)) && !matches.Exists(m => m.Entity is not null && m.Start <= at + 1 && at + 1 < m.End) && CjkCountryPairs.In(lexicon, text[at + 1]) is { } country)
            {
                matches.RemoveAll(m => m.Start < at + 2 && at < m.End);
                matches.Add(CjkMatch.Of(context, new LexiconMatch(at, 2, country, null)));
            }
        }

        matches.RemoveAll(m => IsInValue(context, m));
        matches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return matches;
    }

    // 타격을 입: what a phrase means goes before what its words do.
    private static void TakePhrase(RuleContext context, List<CjkMatch> matches, LexiconMatch match)
    {
        var beside = matches.FindAll(m => m.Start < match.Start + match.Length && match.Start < m.End);
        if (beside.TrueForAll(m => m.Entity is null && match.Start <= m.Start && m.End < match.Start + match.Length) && CjkMatch.Of(context, match) is { Found: true } phrase)
        {
            matches.RemoveAll(beside.Contains);
            matches.Add(phrase);
        }
    }

    private static bool IsBeside(List<CjkMatch> matches, LexiconMatch match)
    {
        foreach (var other in matches)
        {
            if (other.Start < match.Start + match.Length && match.Start < other.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInValue(RuleContext context, CjkMatch match)
    {
        foreach (var date in context.Draft.Dates)
        {
            if (date.Start < match.End && match.Start < date.End)
            {
                return true;
            }
        }

        foreach (var quantity in context.Draft.Quantities)
        {
            if ((quantity.Start < match.End && match.Start < quantity.End) || (quantity.HasNoun && quantity.NounStart < match.End && match.Start < quantity.NounEnd && match.Entity is null))
            {
                return true;
            }
        }

        return false;
    }
}
