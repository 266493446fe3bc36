using System.Collections.Frozen;
using Bot.Core.Answers.Support;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Tells a passage that has the office which a question asks the holder of, but names nobody: "Who is the mayor of Oslo?" where "the mayor resigned".</summary>
internal static class UnnamedHolder
{
    // "Brandt, the long-serving mayor": so many words may stand between.
    private const int Reach = 3;

    // Words that say which minister, president or officer is meant.
    private static readonly FrozenSet<string> OfficeParts = "prime vice deputy chief foreign interior finance trade defence defense acting interim general executive former ex".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Saying = "said says told tells added adds".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a question asks who holds an office.</summary>
    public static bool IsAskedFor(Question question) => OfficeIn(question) is not null;

    /// <summary>Whether a name stands by the office; true where none is asked for.</summary>
    public static bool IsNamed(Question question, string passage)
    {
        if (OfficeIn(question) is not { } office)
        {
            return true;
        }

        var tokens = Tokenizer.Tokenize(passage);
        if (!IsOfSame(question, passage, tokens, null, office))
        {
            return false;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Stem == office && ((i + 1 < tokens.Count && IsName(question, tokens[i + 1])) || tokens.Take(i).TakeLast(Reach).Any(token => IsName(question, token))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a passage has the office, but no name that the question does not have, or is of another town than is asked about.</summary>
    /// <param name="context">What the passage leans on.</param>
    public static bool IsAll(Question question, string passage, string? context)
    {
        var tokens = Tokenizer.Tokenize(passage);
        if (OfficeIn(question) is not { } office || !tokens.Exists(token => token.Stem == office))
        {
            return false;
        }

        return !IsOfSame(question, passage, tokens, context, office)
            || !NameReader.Read(passage, tokens).Any(name => tokens[name.First..(name.Last + 1)].Exists(token => IsName(question, token)) && !IsTeller(tokens, name)
                && !OpenQuotation.IsOpen(passage.AsSpan(0, tokens[name.First].Start), already: false));
    }

    /// <summary>"…," said Eva Berg: who says it is not who it is said of.</summary>
    private static bool IsTeller(List<Token> tokens, NameMention name) => (name.First > 0 && Saying.Contains(tokens[name.First - 1].Folded)) || (name.Last + 1 < tokens.Count && Saying.Contains(tokens[name.Last + 1].Folded));

    /// <summary>Whether a text has the office of what the question names ("of Oslo"), where it names anything: not that of another beside it
    /// ("Bergen's mayor"), nor of one that is named only for another office there ("the mayor met Oslo's bishop").</summary>
    /// <param name="context">What the text leans on: its town is meant where the text names none; or null.</param>
    private static bool IsOfSame(Question question, string text, List<Token> tokens, string? context, string office)
    {
        if (!question.Terms.Any(term => term.Role == QueryTermRole.Entity))
        {
            return true;
        }

        var offices = tokens.Index().Where(pair => pair.Item.Stem == office && IsSameOffice(question, tokens, pair.Index))
            .Select(pair => (Beside: Beside(text, tokens, pair.Index), Office: tokens.Take(pair.Index + 1).TakeLast(2))).ToList();
        if (offices.Exists(pair => pair.Beside.Count > 0 && Preference.HoldsNames(question, Stems([.. pair.Beside, .. pair.Office]))))
        {
            return true;
        }

        if (!offices.Exists(pair => pair.Beside.Count == 0))
        {
            return false;
        }

        var stems = Stems(tokens);
        return Preference.HoldsNames(question, stems)
            ? Preference.HoldsNames(question, Stems(tokens.Where(token => text.AsSpan(token.End) is not ['\'' or '’', 's', ..])))
            : Preference.HoldsNames(question, Stems([.. tokens, .. Tokenizer.Tokenize(context ?? "")]));
    }

    /// <summary>Whether what says which minister is meant stands before the office, too.</summary>
    private static bool IsSameOffice(Question question, List<Token> tokens, int office)
    {
        var asked = AskedFor.In(question.Text, question.Tokens);
        return asked.End - asked.Start < 2 || question.Tokens[asked.End - 2] is var part && (part.Is(TokenFlags.Capitalised) || !OfficeParts.Contains(part.Folded) || (office > 0 && tokens[office - 1].Stem == part.Stem));
    }

    private static HashSet<string> Stems(IEnumerable<Token> tokens) => tokens.Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names that an office goes with: "<b>Oslo</b>'s mayor", "the <b>Norwegian</b> prime minister", "the mayor of <b>Oslo</b>", "Mayor Eva Berg of
    /// <b>Oslo</b>".</summary>
    private static List<Token> Beside(string text, List<Token> tokens, int office)
    {
        var beside = new List<Token>();
        for (var i = office - 1; i >= 0 && i >= office - Reach && IsJoined(text, tokens[i], tokens[i + 1]) && !tokens[i].Is(TokenFlags.StopWord); i--)
        {
            if (tokens[i].Is(TokenFlags.Capitalised) && !(tokens[i].Is(TokenFlags.First) && i + 1 == office && EnglishWordNet.PartsOfSpeech(tokens[i].Folded).Contains('a', StringComparison.Ordinal)))
            {
                beside.Add(tokens[i]);
            }
        }

        var behind = office + 1;
        while (behind < tokens.Count && tokens[behind].Is(TokenFlags.Capitalised) && tokens[behind].Start - tokens[behind - 1].End == 1)
        {
            behind++;
        }

        if (behind + 1 < tokens.Count && tokens[behind].Folded is "of" or "for" && tokens[behind].Start - tokens[behind - 1].End == 1)
        {
            var of = tokens[behind + 1].Folded is "the" ? behind + 2 : behind + 1;
            beside.AddRange(tokens.Skip(of).TakeWhile((token, at) => token.Is(TokenFlags.Capitalised) && at < Reach));
        }

        // "Prime" belongs to the office.
        return beside.FindAll(token => !OfficeParts.Contains(token.Folded));
    }

    // A blank, or the "'s" of an owner, stands between.
    private static bool IsJoined(string text, Token token, Token next) => next.Start - token.End == 1 || (next.Start - token.End == 3 && text[token.End] is '\'' or '’');

    /// <summary>The stem of the office in "Who is the mayor of …?"; null for another question.</summary>
    private static string? OfficeIn(Question question)
    {
        if (question.Language != "en" || question.Tokens is not [{ Folded: "who" or "whos" }, ..])
        {
            return null;
        }

        var asked = AskedFor.In(question.Text, question.Tokens);
        return asked.End > asked.Start && question.Tokens[asked.End - 1] is var head && !head.Is(TokenFlags.Capitalised) ? head.Stem : null;
    }

    private static bool IsName(Question question, Token token) => token.Is(TokenFlags.Capitalised) && !token.Is(TokenFlags.Month | TokenFlags.Weekday | TokenFlags.Number | TokenFlags.StopWord)
        && !question.Terms.Any(term => term.Stem == token.Stem);
}
