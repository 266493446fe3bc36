using Bot.Core.Answers.Support.Rules;
using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive.Cjk;

/// <summary>Tells whether a passage in any language names whoever holds the office that a Korean or Japanese question asks after, and of the place that
/// it asks about.</summary>
internal static class CjkHolder
{
    // "Brandt, the long-serving mayor": so many words may stand between.
    private const int Reach = 3;

    /// <summary>The name that stands by the office; null where none does, or only that of another place.</summary>
    /// <param name="context">What the passage leans on.</param>
    public static string? NameIn(Question question, CjkOfficeQuestion asked, string passage, string? context, Lexicon lexicon)
    {
        if (Represented(asked, lexicon) is { } person)
        {
            return NameOf(person, passage, lexicon);
        }

        var text = $"{passage}\n{context}";
        var entities = lexicon.Find(text).Select(match => match.Entity?.Id).ToHashSet();
        if (!asked.Of.All(of => text.Contains(of, StringComparison.Ordinal) || lexicon.Find(of).Any(match => match.Entity is { } entity && entities.Contains(entity.Id))))
        {
            return null;
        }

        return LanguageDetector.Detect(passage) switch
        {
            "ko" when question.Language == "ko" => KoreanHolders.NameIn(passage, asked, lexicon),
            "ja" when question.Language == "ja" => JapaneseHolders.NameIn(passage, asked, lexicon),
            "en" => InEnglish(question, asked, passage, lexicon),
            _ => null,
        };
    }

    /// <summary>Whom the pack calls by the office and what it is of: 일본 총리.</summary>
    private static Entity? Represented(CjkOfficeQuestion asked, Lexicon lexicon)
    {
        string[] written = asked.IsLess || asked.Of.Count == 0 ? [] : [string.Concat(asked.Of) + asked.Office, string.Join(' ', asked.Of) + " " + asked.Office, string.Join('の', asked.Of) + "の" + asked.Office];
        return written.Select(name => lexicon.Find(name) is [{ Start: 0, Entity: { Type: "Person" } person } match] && match.Length == name.Length ? person : null).FirstOrDefault(person => person is not null);
    }

    private static string? NameOf(Entity person, string passage, Lexicon lexicon) =>
        lexicon.Find(passage).FirstOrDefault(match => match.Entity?.Id == person.Id) is { Entity: not null } match ? passage.Substring(match.Start, match.Length) : null;

    /// <summary>"Mayor Marta Hale", "Brandt, the mayor": a name by a word for the office that is nobody's but of what is asked about, as far as the pack knows.</summary>
    private static string? InEnglish(Question question, CjkOfficeQuestion asked, string passage, Lexicon lexicon)
    {
        if (question.Translation is not { } english || asked.IsLess)
        {
            return null;
        }

        var terms = english.Terms.Index().Where(pair => english.Tokens[pair.Item.Position] is var token && token.Start < asked.Start + asked.Office.Length && asked.Start < token.End).Select(pair => pair.Index).ToList();
        var offices = english.Alternatives.Where(alternative => alternative.Terms.Any(terms.Contains)).Select(alternative => alternative.Stems).ToList();
        var tokens = Tokenizer.Tokenize(passage);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (offices.Find(office => office.Count <= i + 1 && office.Index().All(pair => pair.Item == tokens[i + 1 - office.Count + pair.Index].Stem)) is not { } office || IsLess(tokens, i + 1 - office.Count))
            {
                continue;
            }

            Token? name = i + 1 < tokens.Count && IsName(english, tokens[i + 1]) ? tokens[i + 1] : tokens.Take(i + 1 - office.Count).TakeLast(Reach).Cast<Token?>().LastOrDefault(token => IsName(english, token!.Value));
            if (name is { } found && !IsOfOther(found, tokens[i].Folded, asked, passage, lexicon) && !IsElsewhere(tokens, i, found, asked, passage, lexicon))
            {
                return passage[found.Start..found.End];
            }
        }

        return null;
    }

    /// <summary>"Mayor Marta Hale of Oslo", "Oslo mayor Marta Hale": of a place that was not asked about.</summary>
    private static bool IsElsewhere(List<Token> tokens, int office, Token name, CjkOfficeQuestion asked, string passage, Lexicon lexicon)
    {
        var owners = asked.Of.SelectMany(of => lexicon.Find(of)).Select(match => match.Entity?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var places = lexicon.Find(passage).Where(match => match.Entity?.Type is "Place" or "Country").ToList();
        for (var i = Math.Max(0, office - 1); asked.Of.Count > 0 && i < tokens.Count && i <= office + Reach + 1; i++)
        {
            var isOf = i > office && tokens[i - 1].Folded is "of" && tokens[i].Is(TokenFlags.Capitalised);
            var place = places.Find(match => match.Start <= tokens[i].Start && tokens[i].Start < match.Start + match.Length).Entity;
            if (tokens[i].Start != name.Start && (isOf || (i == office - 1 && place is not null)) && (place is null || !owners.Contains(place.Id)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLess(List<Token> tokens, int office) => office > 0 && tokens[office - 1].Folded is "former" or "deputy" or "vice" or "ex" or "acting" or "next" or "incoming" or "future" or "late";

    private static bool IsName(Question english, Token token) => token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.Month | TokenFlags.Weekday | TokenFlags.Number | TokenFlags.StopWord)
        && !english.Terms.Any(term => term.Stem == token.Stem);

    /// <summary>Whether the pack knows the name for the head of another country.</summary>
    private static bool IsOfOther(Token name, string title, CjkOfficeQuestion asked, string passage, Lexicon lexicon)
    {
        var person = lexicon.Find(passage).FirstOrDefault(match => match.Entity?.Type is "Person" && match.Start <= name.Start && name.Start < match.Start + match.Length).Entity;
        var owner = asked.Of.SelectMany(of => lexicon.Find(of)).FirstOrDefault(match => match.Entity?.Type is "Country").Entity;
        return person is not null && owner is not null && lexicon.Pack is { } pack && (Offices.Of(pack).Holds(person, title, owner) == false || (person.Represents is { } represented && represented != owner.Id));
    }
}
