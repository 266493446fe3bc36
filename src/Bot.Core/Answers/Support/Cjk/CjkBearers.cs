using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What an English passage calls somebody beside the name ("Goalkeeper Edu Reis", "Rosa Quispe, a former nurse") no one else of those whom it
/// names is called; and who alone does something ("Only the Tesk") is no other.</summary>
internal static partial class CjkBearers
{
    /// <summary>How many words stand between a name and what is said of it behind a comma ("a former night nurse").</summary>
    private const int Reach = 4;

    public static void Check(RuleContext context, List<CjkItem> items)
    {
        var text = context.Draft.Text;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item is { Found: true, IsName: true } && Only().IsMatch(text, item.End))
            {
                CheckOnly(context, item);
            }

            if (item is not { Found: true, IsName: false, Entity: null })
            {
                continue;
            }

            var bearer = Copula().IsMatch(text, item.End) ? items.Take(i).FirstOrDefault(other => other.IsName && other.Found && CjkGrammar.Subject().Match(text, LastOf(text, items, other)) is { Success: true })
                : i + 1 < items.Count && items[i + 1] is { IsName: true, Found: true } next && Joins().IsMatch(text[item.End..Math.Max(item.End, next.Start)]) ? next : null;
            if (bearer is not null && IsOthers(context, bearer, item))
            {
                context.Report(SupportIssueKind.Role, $"{text[bearer.Start..bearer.End]} – {text[item.Start..item.End]}", context.Alignment.Sources[item.Sentence].Sentence.Text);
            }
        }
    }

    private static bool IsOthers(RuleContext context, CjkItem bearer, CjkItem item)
    {
        var source = context.Alignment.Sources[item.Sentence].Sentence;
        var told = item.Places.SelectMany(p => Bearers(source, p)).ToList();
        return told.Count > 0 && item.Places.All(p => Bearers(source, p).Any()) && !told.Exists(w => IsNamed(context, bearer, source, w));
    }

    // ジョアン・プラタは: behind the last part of the name.
    private static int LastOf(string text, List<CjkItem> items, CjkItem name)
    {
        while (items.Find(i => i.IsName && i.Start - name.End is 0 or 1 && i.Start > name.Start && (i.Start == name.End || text[name.End] is '・' or ' ' or '·')) is { } next) { name = next; }
        return name.End;
    }

    private static void CheckOnly(RuleContext context, CjkItem item)
    {
        var source = context.Alignment.Sources[item.Sentence].Sentence;
        foreach (var sentence in context.Alignment.Sources.Select(s => s.Sentence).Prepend(source))
        {
            for (var i = 0; i + 1 < sentence.Words.Length; i++)
            {
                var next = sentence.Words[i + 1].Is(WordTraits.Determiner) ? i + 2 : i + 1;
                if (sentence.Words[i].Token.Folded == "only" && next < sentence.Words.Length && sentence.Words[next].Is(WordTraits.Name))
                {
                    if (!IsNamed(context, item, sentence, next))
                    {
                        context.Report(SupportIssueKind.Role, context.Draft.Text[item.Start..item.End], sentence.Text);
                    }

                    return;
                }
            }
        }
    }

    // The names beside a noun that it is said of.
    private static IEnumerable<int> Bearers(EnglishSentence source, int noun)
    {
        var words = source.Words;
        if (words[noun].Is(WordTraits.Name | WordTraits.Verb | WordTraits.Possessive))
        {
            yield break;
        }

        if (noun + 1 < words.Length && words[noun + 1].Is(WordTraits.Name) && !words[noun + 1].Is(WordTraits.AfterBreak))
        {
            yield return noun + 1;
        }

        for (var i = noun; i > 0 && i > noun - Reach && (words[i].Is(WordTraits.Content | WordTraits.Determiner) || words[i].Token.Folded == "former") && !words[i].Is(WordTraits.Name | WordTraits.Verb); i--)
        {
            if (words[i].Is(WordTraits.AfterBreak) && words[i].Is(WordTraits.Determiner) && words[i - 1].Is(WordTraits.Name) && !words[i - 1].Is(WordTraits.Possessive))
            {
                yield return i - 1;
            }
        }
    }

    private static bool IsNamed(RuleContext context, CjkItem item, EnglishSentence source, int word)
    {
        var words = context.Alignment.Sources[item.Sentence].Sentence.Words;
        return (ReferenceEquals(context.Alignment.Sources[item.Sentence].Sentence, source) && item.Names(source, word))
            || (item.Entity is not null && item.Entity.Id == source.Words[word].Entity?.Id)
            || item.Places.Any(p => words[p].Stem == source.Words[word].Stem || Enumerable.Range(0, source.Words.Length).Any(w => source.Words[w].Group >= 0 && source.Words[w].Group == source.Words[word].Group && source.Words[w].Stem == words[p].Stem));
    }

    [GeneratedRegex(@"\G(?:者|家|手|員)?\s?(?:이다|다|입니다|이었다|였다|이었습니다|였습니다|이며|이고|である|です|だ|であり|で、|だった|でした|だが)", RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex("^(?:者|家|手|員|인|이었던|だった|である)?(?:の|、)?\\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    [GeneratedRegex(@"\G(?:川|山|島|社|氏|市|町|村|강|산|섬|씨|시)?(?:だけ|のみ|만|뿐)", RegexOptions.CultureInvariant)]
    private static partial Regex Only();
}
