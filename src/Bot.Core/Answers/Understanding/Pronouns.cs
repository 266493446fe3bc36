using System.Text.RegularExpressions;
using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>The pronouns of a question, and the names of its thread that they stand for.</summary>
internal static partial class Pronouns
{
    /// <summary>Whether a question holds a word that may stand for something named before.</summary>
    public static bool PointBack(string text) => Tokenizer.Tokenize(text).Exists(token => GrammarWords.Pronouns.Contains(token.Folded)) || GrammarWords.CjkPronouns.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether the pronoun of a question stands for nothing.</summary>
    public static bool AreEmpty(string text) => EmptyIt().IsMatch(text);

    /// <summary>A question with the last one's names: in the place of the pronouns where each may mean one alone, else behind it.</summary>
    public static string Replace(string text, Turn before, Lexicon lexicon)
    {
        if (NamesMissing(text, before, lexicon) is not { Count: > 0 } names)
        {
            return text;
        }

        var behind = $"{text.TrimEnd(' ', '?', '？')} {string.Join(' ', names)}{(text.AsSpan().TrimEnd() is [.., '?' or '？'] ? "?" : "")}";
        var named = text;
        var tokens = Tokenizer.Tokenize(text);
        // "Was there …?" points nowhere.
        foreach (var (_, pronoun) in tokens.Index().Reverse().Where(pair => GrammarWords.Pronouns.Contains(pair.Item.Folded)
            && !(pair.Item.Folded is "there" && pair.Index > 0 && GrammarWords.Auxiliaries.Contains(tokens[pair.Index - 1].Folded))))
        {
            if (InPlaceOf(pronoun.Folded, names, lexicon) is not { } name)
            {
                return behind;
            }

            named = $"{named[..pronoun.Start]}{name}{named[pronoun.End..]}";
        }

        return named != text ? named : behind;
    }

    /// <summary>The only one of the names that a pronoun may mean, in its form; null where several may be meant, or a group.</summary>
    private static string? InPlaceOf(string pronoun, List<string> names, Lexicon lexicon)
    {
        var meant = pronoun switch
        {
            "he" or "she" or "him" or "his" => names.FindAll(name => TypeOf(name, lexicon) is null or "Person"),
            "it" or "its" => names.FindAll(name => TypeOf(name, lexicon) is not (null or "Person")),
            "there" => names.FindAll(name => TypeOf(name, lexicon) is null or "Place" or "Country"),
            _ => [],
        };
        // A name that the pack knows goes before one that it does not.
        meant = meant.Exists(name => TypeOf(name, lexicon) is not null) ? meant.FindAll(name => TypeOf(name, lexicon) is not null) : meant;
        return (meant, pronoun) switch
        {
            ([var name], "its" or "his") => $"{name}'s",
            ([var name], "there") => $"in {name}",
            ([var name], _) => name,
            _ => null,
        };
    }

    private static string? TypeOf(string name, Lexicon lexicon) => lexicon.Find(name) is [{ Entity: { } entity }, ..] ? entity.Type : null;

    /// <summary>Names of the pack, and other words that are written as names.</summary>
    public static List<string> Names(string text, Lexicon lexicon)
    {
        var known = lexicon.Find(text).Where(match => match.Entity is not null).ToList();
        var names = known.ConvertAll(match => match.Entity!.Name);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.First | TokenFlags.StopWord)
                && !known.Exists(match => token.Start < match.Start + match.Length && match.Start < token.End))
            {
                names.Add(text[token.Start..token.End]);
            }
        }

        return names;
    }

    /// <summary>The names of the last question, or else of its answer, that this one may point to: "he" is somebody and "there" somewhere.</summary>
    private static List<string> NamesMissing(string text, Turn before, Lexicon lexicon)
    {
        var here = Names(text, lexicon);
        var missing = Names(before.Question, lexicon).Where(name => !here.Contains(name)).Distinct().ToList();
        var told = before.Told.Where(name => !here.Contains(name) && !missing.Contains(name)).Distinct().ToList();
        var pronouns = Tokenizer.Tokenize(text).Select(token => token.Folded).Where(GrammarWords.Pronouns.Contains).ToList();
        if (pronouns.Count == 0 || !pronouns.TrueForAll(word => GrammarWords.PersonalPronouns.Contains(word) || word is "there"))
        {
            return pronouns.Contains("it") && missing.Exists(name => TypeOf(name, lexicon) is not (null or "Person")) ? missing.FindAll(name => TypeOf(name, lexicon) is not "Person") : missing;
        }

        var (asksPerson, asksPlace) = (pronouns.Exists(GrammarWords.PersonalPronouns.Contains), pronouns.Contains("there"));
        bool MayBeMeant(string name) => TypeOf(name, lexicon) is var type && (type is null || (asksPerson && type is "Person") || (asksPlace && type is "Place" or "Country"));
        // Who asked "who" or "where" goes on about the one that was told.
        var isTold = Tokenizer.Tokenize(before.Question) is [{ Folded: "who" or "whose" or "where" or "which" }, ..] && told.Exists(name => TypeOf(name, lexicon) is not null && MayBeMeant(name));
        var meant = isTold ? told.FindAll(MayBeMeant) : missing.FindAll(MayBeMeant);
        return meant.Count > 0 ? meant : told.FindAll(MayBeMeant);
    }

    // "What time is it?", "Is it raining?", "Thanks, that is it": a word that stands for nothing.
    [GeneratedRegex(@"\bwhat (?:time|day|date|year|month) is it\b|\b(?:is|was) it (?:raining|snowing|late|early|cold|hot|warm|sunny|windy|cloudy|morning|evening|night|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bit(?:'s| is)? (?:rains?|raining|snows?|snowing)\b|\bthat(?:'s| is| was) (?:it|all)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyIt();
}
