using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whom an English passage points at ("its trade", "the 12-member bloc", "This marked their fifth encounter") may be named in another cited
/// one: who is named there goes with the values of both.</summary>
internal static class CjkReferents
{
    /// <summary>How many words behind "the" the noun stands that points back ("the 12-member bloc").</summary>
    private const int PhraseWidth = 4;

    /// <summary>A sentence that points back does so in its first words.</summary>
    private const int Beginning = 4;

    /// <summary>Whether a sentence with a value may be about a name that stands in another cited passage.</summary>
    public static bool MayBe(RuleContext context, CjkItem name, EnglishSentence home)
    {
        if (name.Entity is not { } entity)
        {
            return false;
        }

        var words = home.Words;
        if (context.Around.Any(s => s.Words.Any(w => w.Entity?.Id == entity.Id)) && words.Take(Beginning).Any(w => w.Token.Folded is "this" or "these" or "their" or "they"))
        {
            return true;
        }

        // Whoever else the other passage names of that kind could be meant as well.
        if (context.Alignment.Sources[name.Sentence].Sentence.Words.Any(w => w.Entity is { } other && other.Id != entity.Id && (other.Type == entity.Type || (IsPlace(other) && IsPlace(entity)))))
        {
            return false;
        }

        return IsPlace(entity)
            ? IsOwner(context.Draft.Text, name) && words.Any(w => w.Token.Folded == "its") && !words.Any(w => w.Is(WordTraits.Possessive) && w.Entity is not null)
            : entity.Type != "Person" && HoldsDefinite(words);
    }

    /// <summary>Whether a name only tells which thing the next name is: 이재명 대통령이 가입 의사를 밝힌 CPTPP.</summary>
    public static bool IsOfNext(List<CjkItem> items, IReadOnlyList<CjkClause> clauses, CjkItem name) =>
        clauses.Any(c => c.Form == CjkForm.Adnominal && c.Subject is { } subject && subject.Start <= name.Start && name.End <= subject.End
            && items.Exists(i => i is { IsName: true, Found: true } && i.Sentence == name.Sentence && i.Start - c.Last is 0 or 1));

    private static bool IsPlace(Coverage.Entity entity) => entity.Type is "Country" or "Place";

    private static bool IsOwner(string text, CjkItem name) =>
        CjkGrammar.Owner().IsMatch(text, name.End) || (name.End + 1 < text.Length && text[name.End] == ' ' && Language.CjkText.IsHangul(text[name.End + 1]));

    private static bool HoldsDefinite(Word[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Token.Folded is "the" or "this" && !words[i + 1].Is(WordTraits.Name) && words.Skip(i + 1).Take(PhraseWidth).Any(w => EnglishGrammar.ThingAnaphors.Contains(w.Stem) || w.Token.Folded is "bloc" or "pact" or "accord" or "alliance" or "union" or "group" or "agreement"))
            {
                return true;
            }
        }

        return false;
    }
}
