using Bot.Core.Conversations;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Makes a question that leans on the thread stand by itself, by rule: "Why?" takes over what the last question was about,
/// "And to the U.S.?" puts another name in its place, "How many did he sign there?" gets the names it points to.</summary>
internal static class FollowUp
{
    // With no more words of content than this, "Why?" and "How much exactly?" say nothing by themselves.
    private const int FewWords = 1;

    /// <summary>The ways to understand a question, the likeliest first: "How did she greet him?" may ask about the last question's matter, or only
    /// about its people.</summary>
    /// <param name="turns">The thread's last turns, oldest first.</param>
    public static IReadOnlyList<string> Readings(string text, IReadOnlyList<Turn> turns, Lexicon lexicon)
    {
        if (Pronouns.AreEmpty(text))
        {
            return [text];
        }

        if (turns.Count > 0 && CjkFollowUp.Resolve(text, turns[^1].Question, lexicon) is { } own)
        {
            return [own];
        }

        // 부산 공장은 언제 문을 닫나요? 몇 명이 일해요?: of what the last question was about, or of nothing told before.
        if (turns.Count > 0 && CjkFollowUp.OfSameTopic(text, turns[^1].Question, lexicon) is { } same)
        {
            return [same, text];
        }

        text = turns.Count > 0 ? CjkFollowUp.Translate(text, turns[^1].Question) : text;
        var asked = WithoutOpening(text);
        var resolved = Resolve(asked, turns, lexicon);
        if (resolved != asked)
        {
            return [resolved, .. Others(asked, resolved, turns, lexicon)];
        }

        if (turns.Count == 0 || asked == text)
        {
            return [asked];
        }

        // "And what did China do?" asks about what it names, "And how many were signed?" about what the last one names.
        var named = Pronouns.Replace(asked, turns[^1], lexicon);
        return Pronouns.Names(asked, lexicon).Count > 0 ? [asked, named] : [named, asked];
    }

    private static IEnumerable<string> Others(string asked, string resolved, IReadOnlyList<Turn> turns, Lexicon lexicon)
    {
        if (Pronouns.PointBack(asked))
        {
            var named = Pronouns.Replace(asked, turns[^1], lexicon);
            List<string> others = named == resolved ? [] : [named];
            // "Where did she greet the guest?" says enough to be looked for as it stands.
            return Tokenizer.Tokenize(asked).Count(token => IsContent(token, asked)) > FewWords ? [.. others, asked] : others;
        }

        // A short question may also stand by itself: "Where was the summit held?" behind one on something else.
        return Opening(asked) is null && Tokenizer.Tokenize(asked).Exists(token => IsContent(token, asked)) ? [asked] : [];
    }

    /// <summary>A question without the word that only ties it to the last one: "And what did China do?".</summary>
    private static string WithoutOpening(string text)
    {
        var rest = GrammarWords.BareOpenings.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } opening
            ? text[opening.Length..].TrimStart(' ', ',', '、')
            : text;
        return AsksItself(rest, Tokenizer.Tokenize(rest)) ? rest : text;
    }

    /// <param name="turns">The thread's last turns, oldest first.</param>
    /// <returns>The question as it stands by itself; the text itself where it leans on nothing.</returns>
    internal static string Resolve(string text, IReadOnlyList<Turn> turns, Lexicon lexicon)
    {
        if (turns.Count == 0)
        {
            return text;
        }

        var tokens = Tokenizer.Tokenize(text);
        var before = turns[^1].Question;
        var opening = Opening(text);
        var content = tokens.Count(token => IsContent(token, text));
        var asks = AsksItself(text, tokens);
        if (opening is not null && !asks)
        {
            var rest = text[opening.Length..].Trim();
            return Substitute(rest, before, lexicon) ?? Alike.Substitute(rest, before) ?? $"{before.TrimEnd(' ', '?', '？')} {rest}";
        }

        if (content <= FewWords && !asks && Substitute(text, before, lexicon) is { } substituted)
        {
            return substituted;
        }

        if (content <= FewWords && (asks || content == 0) && Pronouns.Names(text, lexicon).Count == 0)
        {
            // The question word is this question's, the matter is the last one's.
            return Reask.With(text, before) ?? $"{text.TrimEnd(' ', '?', '？')} {Matter(before)}";
        }

        return opening is not null || Pronouns.PointBack(text) ? Pronouns.Replace(text, turns[^1], lexicon) : text;
    }

    /// <summary>The last question with what this one names put in the place of what is of its kind; null when it holds nothing of
    /// the kind.</summary>
    internal static string? Substitute(string rest, string before, Lexicon lexicon)
    {
        string? substituted = null;
        foreach (var (start, length, entity, _) in lexicon.Find(rest))
        {
            var matter = substituted ?? before;
            var same = lexicon.Find(matter).LastOrDefault(match => entity is not null && match.Entity is { } other
                && IsAlike(other.Type, entity.Type) && other.Id != entity.Id);
            if (same.Entity is not null)
            {
                substituted = matter.Remove(same.Start, same.Length).Insert(same.Start, rest.Substring(start, length));
            }
            else if (entity is not null && Represented(matter, entity, lexicon) is var (at, written))
            {
                substituted = matter.Remove(at, written.Length).Insert(at, rest.Substring(start, length));
            }
        }

        return substituted;
    }

    /// <summary>The country within the name of an office ("the prime minister of Japan"), where another country is named.</summary>
    private static (int At, string Written)? Represented(string matter, Entity other, Lexicon lexicon)
    {
        foreach (var (start, length, office, _) in lexicon.Find(matter))
        {
            var country = lexicon.Pack?.Entities.FirstOrDefault(entity => entity.Id == office?.Represents && entity.Type == other.Type && entity.Id != other.Id);
            var name = country?.Aliases.Select(alias => alias.Text).Append(country.Name)
                .Where(alias => matter.AsSpan(start, length).Contains(alias, StringComparison.OrdinalIgnoreCase)).MaxBy(alias => alias.Length);
            if (name is not null)
            {
                return (matter.IndexOf(name, start, StringComparison.OrdinalIgnoreCase), name);
            }
        }

        return null;
    }

    // One goes to a country as one goes to a town.
    private static bool IsAlike(string type, string other) => type == other || (type is "Country" or "Place" && other is "Country" or "Place");

    /// <summary>A question without its question words.</summary>
    private static string Matter(string question)
    {
        var tokens = Tokenizer.Tokenize(question);
        var kept = tokens.Where(token => !GrammarWords.QuestionWords.Contains(token.Folded) && !GrammarWords.Auxiliaries.Contains(token.Folded))
            .Select(token => question[token.Start..token.End]);
        var matter = string.Join(' ', kept);
        foreach (var word in GrammarWords.CjkQuestionWords)
        {
            matter = matter.Replace(word, " ", StringComparison.Ordinal);
        }

        return matter;
    }

    /// <summary>The second part of a question with what the first names, where it names nothing itself: "…, and what triggered the ban?".</summary>
    public static string Lean(string part, string before, Lexicon lexicon)
    {
        if (lexicon.Find(part).Any(match => match.Entity is not null))
        {
            return part;
        }

        var named = lexicon.Find(before).Select(match => before.Substring(match.Start, match.Length))
            .Where(name => !part.Contains(name, StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        return named.Count == 0 ? part : $"{part.TrimEnd(' ', '?', '？')} {string.Join(' ', named)}?";
    }

    private static string? Opening(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        foreach (var opening in GrammarWords.Openings)
        {
            if (text.AsSpan(start).StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return text[..(start + opening.Length)];
            }
        }

        return null;
    }

    private static bool IsContent(Token token, string text) =>
        token.Is(TokenFlags.Cjk)
            ? !GrammarWords.CjkQuestionWords.Any(word => text.AsSpan(token.Start, token.End - token.Start).StartsWith(word, StringComparison.Ordinal))
            : !token.Is(TokenFlags.StopWord) && !GrammarWords.QuestionWords.Contains(token.Folded) && !GrammarWords.Pronouns.Contains(token.Folded);

    private static bool AsksItself(string text, List<Token> tokens) =>
        tokens.Exists(token => GrammarWords.QuestionWords.Contains(token.Folded) && token.Folded is not ("what" or "how") || IsOpenQuestion(token, tokens, text))
        || (tokens is [var first, ..] && GrammarWords.Auxiliaries.Contains(first.Folded) && tokens.Count(token => IsContent(token, text)) > FewWords)
        || GrammarWords.CjkQuestionWords.Any(word => text.Contains(word, StringComparison.Ordinal));

    // "What about" and "how about" take up a question; any other "what" and "how" asks one.
    private static bool IsOpenQuestion(Token token, List<Token> tokens, string text) =>
        token.Folded is "what" or "how" or "whats" && !(tokens.Find(next => next.Start > token.End) is { Folded: "about" or "else" });
}
