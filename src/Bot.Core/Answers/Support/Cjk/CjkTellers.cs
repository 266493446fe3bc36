using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Who says something in a Korean or Japanese sentence says it in the English passage.</summary>
internal static partial class CjkTellers
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        foreach (var clause in clauses)
        {
            if (!Says().IsMatch(text, clause.Start) || !Quotes().IsMatch(text.AsSpan(0, clause.Start)) || (Beside(clause) ?? FirstTopic(text, clause) ?? clause.Topic ?? clause.Subject) is not { } teller)
            {
                continue;
            }

            var speaker = items.FindAll(i => i.Found && i.Start < teller.End && teller.Start < i.End);
            var told = items.FindAll(i => i.Found && i.Start >= teller.End && i.End <= clause.Start);
            if (speaker.Count == 0 || told.Count == 0)
            {
                continue;
            }

            if (IsAnothers(context, speaker, told) || IsOfAnotherActor(context, speaker, told) || CjkTellerKinds.AreOthers(context, text.AsSpan(teller.Start, teller.End - teller.Start), told) || (speaker.Find(i => i.IsName) is { } name && (HasTeller(context.Alignment.Sources[name.Sentence].Sentence) || !told.TrueForAll(i => i.Sentence == name.Sentence)) && !TellerRule.Tells(context, (index, agent) => name.Names(context.Alignment.Sources[index].Sentence, agent))))
            {
                context.Report(SupportIssueKind.Attribution, text[teller.Start..teller.End], context.Best.Sentence.Text);
            }
        }
    }

    // …すると、社長が述べた: who stands right before the verb speaks.
    private static CjkPhrase? Beside(CjkClause clause) => clause.Subject is { Case: CjkCase.Subject } subject && clause.Start - subject.End <= 2 ? subject : null;

    // 協会は、遅れは短いと説明した: of two topics the one before the comma speaks.
    private static CjkPhrase? FirstTopic(string text, CjkClause clause) =>
        Opening().Match(text) is { Success: true } opening && opening.Length < clause.Start ? new CjkPhrase(0, opening.Groups["topic"].Length, CjkCase.Topic) : null;

    [GeneratedRegex("^(?<topic>[^、。はが]{2,20})は、", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // What is told stands in a sentence where somebody else acts or speaks, and the speaker does not stand.
    private static bool IsAnothers(RuleContext context, List<CjkItem> speaker, List<CjkItem> told)
    {
        var home = told.GroupBy(i => i.Sentence).OrderByDescending(g => g.Count()).First();
        if (home.Count() * 2 <= told.Count || home.Count() < 2)
        {
            return false;
        }

        var source = context.Alignment.Sources[home.Key].Sentence;
        var names = speaker.FindAll(i => i.IsName);
        if ((names.Count > 0 ? names : speaker).Exists(i => i.Sentence == home.Key || (i.Entity is not null && source.Words.Any(w => w.Entity?.Id == i.Entity.Id))
            || (i.IsName && source.Words.Any(w => w.Is(WordTraits.Name) && context.Alignment.Sources[i.Sentence].Sentence.Words is var words && i.Places.Any(p => words[p].Stem == w.Stem)))))
        {
            return false;
        }

        var actors = source.Frames.Where(f => f.Agent >= 0).Select(f => source.Words[f.Agent]).ToList();
        return actors.Exists(w => w.Is(WordTraits.Name)) || (actors.Count > 0 && actors.TrueForAll(w => !w.Is(WordTraits.Pronoun) && w.Is(WordTraits.Content)) && names.Count > 0);
    }

    // "Doctors expect …": whoever is not named is one of them, not another who acts elsewhere.
    private static bool IsOfAnotherActor(RuleContext context, List<CjkItem> speaker, List<CjkItem> told)
    {
        var home = told.GroupBy(i => i.Sentence).OrderByDescending(g => g.Count()).First();
        var source = context.Alignment.Sources[home.Key].Sentence;
        if (home.Count() * 2 <= told.Count || home.Count() < 2 || speaker.Exists(i => i.Sentence == home.Key || i.IsName) || !speaker.Exists(i => i.Places.Any(p => IsActor(context.Alignment.Sources[i.Sentence].Sentence, p))))
        {
            return false;
        }

        var tellers = source.Frames.Where(f => f.Agent >= 0 && (EnglishGrammar.ReportingStems.Contains(source.Words[f.Verb].Stem) || EnglishGrammar.AttributionStems.Contains(source.Words[f.Verb].Stem))).Select(f => source.Words[f.Agent]).ToList();
        if (tellers.Count == 0 && Array.FindIndex(source.Words, w => w.Is(WordTraits.Content)) is >= 0 and var first && !told.Exists(i => i.Places.Contains(first)))
        {
            // Whom a sentence begins with.
            tellers.Add(source.Words[first]);
        }

        return tellers.Count > 0 && tellers.TrueForAll(w => w.Is(WordTraits.Content) && !w.Is(WordTraits.Pronoun) && !EnglishGrammar.Anaphors.Contains(w.Stem));
    }

    private static bool HasTeller(EnglishSentence source) =>
        source.Frames.Any(f => f.Agent >= 0 && (EnglishGrammar.ReportingStems.Contains(source.Words[f.Verb].Stem) || EnglishGrammar.AttributionStems.Contains(source.Words[f.Verb].Stem)));

    private static bool IsActor(EnglishSentence source, int word) => source.Frames.Any(f => f.Agent == word || (f.Agent >= 0 && source.Words[f.Agent].Group >= 0 && source.Words[f.Agent].Group == source.Words[word].Group));

    [GeneratedRegex("(?:고|며|[”\"」]|と|との考えを|との見方を|것으로|거라|か|かどうか)\\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\G(?:말(?:했|하|한|합|할|해)|밝혔|밝힌|밝히|전했|설명했|설명하|주장했|주장하|덧붙였|강조했|지적했|예상|전망|내다|추정|경고|우려|기대|요구했|촉구했|約束し|疑っ|疑問視|述べ|語っ|語り|話し|説明し|主張し|強調し|指摘し|見込|予想し|予測し|推定し|警告し|懸念し|期待し|要求し|みて)", RegexOptions.CultureInvariant)]
    private static partial Regex Says();
}
