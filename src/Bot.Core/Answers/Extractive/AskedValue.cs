using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Understanding;
using Bot.Core.Language;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>What kind of value a question asks for.</summary>
internal enum AskedKind
{
    /// <summary>A date, a month, a year.</summary>
    Time,
    Year,
    Age,
    Duration,

    /// <summary>How many of something.</summary>
    Count,
    Percent,

    /// <summary>How long, high or far.</summary>
    Length,
    Weight,
    Money,

    /// <summary>How much: money, a share or a measure.</summary>
    Amount,
}

/// <summary>The value that a question asks for, and the words that ask for it.</summary>
/// <param name="Last">Index of the last token of the words that ask ("how many"); -1 for Korean and Japanese.</param>
/// <param name="Preposition">The one before them ("by how much"), or empty.</param>
/// <param name="Unit">What is counted, as <see cref="QuantityMention.Unit"/> has it, where a counter tells it (몇 명, 何人); else null.</param>
internal sealed partial record AskedValue(AskedKind Kind, int Last, string Preposition, string? Unit = null)
{
    /// <summary>Index of the first token of the words that ask.</summary>
    public int First { get; private init; }

    /// <summary>Where in a Korean or Japanese question the value would stand.</summary>
    public Range Place { get; private init; }

    /// <summary>The counter that stands there, or empty.</summary>
    public string Counter { get; private init; } = "";

    private static readonly FrozenSet<string> Prepositions = Set("by in on at for to from of since until with after before during");
    private static readonly FrozenSet<string> Shares = Set("percent percentage share proportion fraction portion");
    private static readonly FrozenSet<string> Years = Set("year years");
    private static readonly FrozenSet<string> Dates = Set("date dates day days month months time century decade");
    private static readonly FrozenSet<string> Times = Set("second minute hour day week month quarter year decade century");
    private static readonly FrozenSet<string> Lengths = Set("km m cm mm mile foot inch");
    private static readonly FrozenSet<string> Weights = Set("kg g tonne pound kilo");
    private static readonly FrozenSet<string> Currencies = Set("USD KRW JPY CNY EUR GBP INR RUB AUD CAD HKD TWD SGD CHF BRL cent krone lira crown florin peso zloty baht rand forint dirham riyal ringgit rupiah shekel");
    private static readonly FrozenSet<string> Counts = Set("person country time item member vehicle company place rank generation");

    /// <returns>null where no value is asked for.</returns>
    public static AskedValue? Of(Question question) => question.Language is "ko" or "ja" ? OfCjk(question) : OfEnglish(Tokenizer.Tokenize(question.Text));

    /// <summary>How well a value is of the kind that is asked for: 0 not, 1 as far as can be told, 2 in another word, 3 by its own words.</summary>
    public int Fits(Question question, string text, in QuantityMention quantity) => Kind switch
    {
        AskedKind.Count when Unit is null => quantity.Ordinal || IsShare(quantity) || IsMoney(quantity) ? 0 : AskedCount.Match(question, text, quantity),
        _ => IsOfKind(question, text, quantity) ? 3 : 0,
    };

    private bool IsOfKind(Question question, string text, in QuantityMention quantity) => Kind switch
    {
        AskedKind.Percent => IsShare(quantity),
        AskedKind.Count when Unit is not null => !quantity.Ordinal && (quantity.Unit == Unit || (Unit is "item" && quantity.Unit is null && SameCounter(text, quantity)) || (question.Translation is not null && quantity.Unit is null)),
        AskedKind.Duration => quantity.Unit is { } unit && Times.Contains(unit) && !IsAge(text, quantity),
        AskedKind.Length => quantity.Unit is { } unit && Lengths.Contains(unit),
        AskedKind.Weight => quantity.Unit is { } unit && Weights.Contains(unit),
        AskedKind.Money => IsMoney(quantity),
        AskedKind.Amount => IsShare(quantity) || IsMoney(quantity) || (quantity.Unit is { } unit && !Counts.Contains(unit) && !Times.Contains(unit) && unit is not ("age" or "o'clock")),
        _ => false,
    };

    public static bool IsAge(string text, in QuantityMention quantity) => quantity.Unit is "age" || (quantity.HasNoun && quantity.Unit is "year" && Old().IsMatch(text.AsSpan(quantity.NounEnd)));

    private static bool IsShare(in QuantityMention quantity) => quantity.Unit is "%" or "percentage point";

    private static bool IsMoney(in QuantityMention quantity) => quantity.Unit is { } unit && Currencies.Contains(unit);

    /// <summary>Birds for 何羽, not animals (頭): the counter itself, where it says no more than that things are counted.</summary>
    private bool SameCounter(string text, in QuantityMention quantity) =>
        quantity.HasNoun && text[quantity.NounStart..quantity.NounEnd] == Counter;

    private static AskedValue? OfEnglish(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1].Folded : "";
            var preposition = i > 0 && Prepositions.Contains(tokens[i - 1].Folded) ? tokens[i - 1].Folded : "";
            switch (tokens[i].Folded)
            {
                case "when":
                    return new(AskedKind.Time, i, "") { First = i };
                case "how":
                    return OfHow(next) is { } kind ? new(kind == AskedKind.Amount && preposition.Length == 0 && AsksForMoney(tokens, i + 2) ? AskedKind.Money : kind, i + 1, preposition) { First = i } : null;
                case "what" or "which":
                    return (Years.Contains(next), Dates.Contains(next), Shares.Contains(next)) switch
                    {
                        (true, _, _) => new(AskedKind.Year, i + 1, preposition) { First = i },
                        (_, true, _) => new(AskedKind.Time, i + 1, preposition) { First = i },
                        (_, _, true) => new(AskedKind.Percent, i + 1, preposition) { First = i },
                        _ => GrammarWords.Copulas.Contains(next) ? OfNamed(tokens, i) : null,
                    };
                case "who" or "whom" or "whose" or "where" or "why":
                    return null;
            }
        }

        return null;
    }

    // "How much did the ban cost?", not "How much did the cost rise?"
    private static bool AsksForMoney(List<Token> tokens, int from) => tokens.Skip(from).Index().Any(pair => pair.Item.Folded is "money" or "pay" or "pays" or "paid" or "spend" or "spends" or "spent" or "earn" or "earns" or "earned" or "owe" or "owes"
        || (pair.Item.Folded is "cost" or "costs" && !GrammarWords.Determiners.Contains(tokens[from + pair.Index - 1].Folded)));

    private static AskedKind? OfHow(string next) => next switch
    {
        "many" => AskedKind.Count,
        "much" => AskedKind.Amount,
        "old" => AskedKind.Age,
        "long" => AskedKind.Duration,
        "high" or "tall" or "deep" or "far" or "wide" => AskedKind.Length,
        "heavy" => AskedKind.Weight,
        _ => null,
    };

    /// <summary>"What was the price of …?"</summary>
    private static AskedValue? OfNamed(List<Token> tokens, int what)
    {
        foreach (var token in tokens.Skip(what + 2))
        {
            switch (AnswerTypeWords.OfNoun(token.Folded))
            {
                case AnswerType.Amount:
                    return new(AskedKind.Money, what, "") { First = what };
                case AnswerType.Percent:
                    return new(AskedKind.Percent, what, "") { First = what };
                case AnswerType.Date or AnswerType.Year when token.Folded is "date" or "year":
                    return new(AskedKind.Time, what, "") { First = what };
            }
        }

        return null;
    }

    /// <summary>By the word that asks, or by the counter behind it: 몇 명, 何人.</summary>
    private static AskedValue? OfCjk(Question question)
    {
        var match = CjkAsking().Match(question.Text);
        if (!match.Success)
        {
            return null;
        }

        var (start, end) = (match.Index, match.Index + match.Length);
        foreach (var known in (ReadOnlySpan<AskedKind>)[AskedKind.Time, AskedKind.Percent, AskedKind.Money, AskedKind.Amount])
        {
            if (match.Groups[known.ToString()].Success)
            {
                return new(question.Type == AnswerType.Percent && (known is AskedKind.Amount or AskedKind.Money) ? AskedKind.Percent : known, -1, "") { Place = start..end };
            }
        }

        var unit = UnitWords.FindCounter(question.Text.AsSpan(end), out var length);
        var lasts = CjkLasting().IsMatch(question.Text.AsSpan(end + length));
        AskedKind? kind = unit switch
        {
            null => null,
            "%" => AskedKind.Percent,
            "age" => AskedKind.Age,
            "year" when !lasts => AskedKind.Year,
            "day" when !lasts => AskedKind.Time,
            "kilo" => AskedKind.Length,
            _ when Times.Contains(unit) => AskedKind.Duration,
            _ when Lengths.Contains(unit) => AskedKind.Length,
            _ when Weights.Contains(unit) => AskedKind.Weight,
            _ when Currencies.Contains(unit) => AskedKind.Money,
            _ => AskedKind.Count,
        };
        return kind is null ? null : new(kind.Value, -1, "", unit) { Place = start..(end + length), Counter = question.Text[end..(end + length)] };
    }

    /// <summary>The words that ask for a value in Korean and Japanese. Behind 몇 and 何 a counter says which.</summary>
    [GeneratedRegex(@"(?<Percent>何\s?(?:%|％|割))|(?<Time>언제|며칠(?!간|\s?동안)|몇\s?월|いつ|何月(?:何日)?)|(?<Amount>얼마나|얼마|どのくらい|どれくらい|どれだけ)|(?<Money>いくら)|몇\s?|何", RegexOptions.CultureInvariant)]
    private static partial Regex CjkAsking();

    [GeneratedRegex(@"^(?:간|間|\s?동안|\s?만에)", RegexOptions.CultureInvariant)]
    private static partial Regex CjkLasting();

    [GeneratedRegex("^[- ]old", RegexOptions.CultureInvariant)]
    private static partial Regex Old();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
