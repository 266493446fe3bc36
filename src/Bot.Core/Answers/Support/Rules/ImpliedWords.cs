using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words that only name what a value, a day or a denial beside them says already: "temperature" beside degrees, "Thursday" for the
/// day before Friday, "found" of what is not missing no longer.</summary>
internal static partial class ImpliedWords
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static bool Contains(RuleContext context, int index)
    {
        var (draft, word) = (context.Draft, context.Draft.Words[index]);
        return (NamesDimension(draft, index) && !IsOfChange(context, index)) || IsPer(context, index) || IsUpOrDown(context, word.Stem) || IsCountOfPeople(context, index)
            || (word.Stem is "reject" or "oppos" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem is "vote") && s.Sentence.Words.Any(w => w.Token.Folded == "against"))) || IsVote(context, index) || IsNextDay(context, index)
            || IsAllowed(context, index) || IsDue(context, index) || IsBeginning(context, word.Stem) || IsMaker(context, word.Token.Folded)
            || (word.Token.Folded is "unlikely" && Absence.IsNotExpected(context, index))
            || IsBan(context, index) || IsApproval(context, word) || IsLoss(context, index) || IsRecordHigh(context, index) || IsEarly(context, index) || IsNotLong(context, index) || IsScored(context, word) || NamedAnew.Contains(context, index) || ComparedRise.IsTold(context, index)
            || (word.Token.Folded is "combined" or "altogether" && draft.Quantities.Count(q => !q.Ordinal) > 1 && !context.Alignment.Sources.Any(s => Reaches(s.Sentence.Text, "respectively")))
            || ((QuantityEntailment.IsLacking(word.Token.Folded) || word.Token.Folded is "left" or "remaining" or "rest") && QuantityEntailment.HasRest(context))
            || (word.Is(WordTraits.Negated | WordTraits.NegatedHead) && HasOpposite(context, word.Stem))
            || draft.Quantities.Any(q => q.Approximator is { } approximator && draft.WordAt(q.Start) - index is > 0 and <= 3 && approximator.Contains(word.Token.Folded, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether "each household" stands for a value that a passage gives per household.</summary>
    public static bool IsPer(RuleContext context, int index) =>
        context.Draft.Words[index].Token.Folded is "each" or "every" && index + 1 < context.Draft.Words.Length && IsPer(context, context.Draft.Words[index + 1].Stem);

    private static bool IsPer(RuleContext context, string noun) =>
        context.Alignment.Sources.Any(s => Enumerable.Range(1, Math.Max(0, s.Sentence.Words.Length - 1)).Any(i => s.Sentence.Words[i - 1].Token.Folded == "per" && s.Sentence.Words[i].Stem == noun && IsSaid(context, s.Sentence, i - 1)));

    // Whether the value right before a word is one that the draft gives.
    private static bool IsSaid(RuleContext context, EnglishSentence source, int word)
    {
        var value = source.Quantities.LastOrDefault(q => source.WordAt(q.Start) < word);
        return value.End == 0 || word - source.WordAt(value.End) > 4 || context.Draft.Quantities.Length == 0 || context.Draft.Quantities.Any(q => q.Low == value.Low || q.Ordinal);
    }

    // "allows boats to catch" of "under which boats may catch": what is allowed is what may be done.
    private static bool IsAllowed(RuleContext context, int index) =>
        context.Draft.Words[index] is var word && word.Is(WordTraits.Verb) && word.Stem is "allow" or "permit" && !word.Is(WordTraits.Negated)
        && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence.Words is var told && Enumerable.Range(0, told.Length).Any(i => told[i].Token.Folded is "may" or "can" && !told[i].Is(WordTraits.Negated)
            && Array.FindIndex(told, i + 1, w => w.Is(WordTraits.Content) && !w.Is(WordTraits.Adverb)) is >= 0 and var verb && IsTold(context, s, index, verb, verb + 1)));

    // "bans lorries" of "lorries are not allowed"
    private static bool IsBan(RuleContext context, int index) =>
        context.Draft.Words[index].Stem is "ban" or "bar" or "prohibit" or "forbidden"
        && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var told && Enumerable.Range(0, told.Words.Length).Any(i => told.Words[i].Stem is "allow" or "permit" && told.Words[i].Is(WordTraits.Negated | WordTraits.NegatedHead)
            && IsTold(context, s, index, Array.IndexOf(told.Clauses, told.Clauses[i]), Array.LastIndexOf(told.Clauses, told.Clauses[i]) + 1)));

    // Whether another word of the draft stands between two places of a source sentence.
    private static bool IsTold(RuleContext context, int sentence, int index, int from, int to)
    {
        for (var i = 0; i < context.Draft.Words.Length; i++)
        {
            if (i != index && context.Draft.Words[i].Is(WordTraits.Content) && !context.Draft.Words[i].Is(WordTraits.Light) && context.Alignment.AnyIn(sentence, i).Exists(m => m >= from && m < to))
            {
                return true;
            }
        }

        return false;
    }

    // "approved the extension" of "voted 31 to 18 to extend it"
    private static bool IsApproval(RuleContext context, Word word) =>
        word.Stem is "approv" or "back" && word.Is(WordTraits.Verb) && context.Alignment.Sources.Any(s => Enumerable.Range(2, Math.Max(0, s.Sentence.Words.Length - 2)).Any(i => s.Sentence.Words[i - 1].Token.Folded == "to" && s.Sentence.Words[i].Is(WordTraits.Content)
            && s.Sentence.Words[..(i - 1)].TakeLast(9).Any(w => w.Stem == "vote") && !s.Sentence.Words[..i].Any(w => w.Is(WordTraits.Negation) || w.Token.Folded == "against")
            && (IsFounding(s.Sentence.Words[i].Stem) || Array.Exists(context.Draft.Words, said => said.Is(WordTraits.Content) && (said.Stem == s.Sentence.Words[i].Stem || WordForms.Same(said, s.Sentence.Words[i])))))
            && !s.Sentence.Words.Any(w => EnglishGrammar.NegatingVerbs.Contains(w.Stem) || w.Stem is "block" or "oppos" or "end" or "scrap"));

    // What is approved by voting to do it to the thing itself.
    private static bool IsFounding(string stem) => stem is "approv" or "pass" or "adopt" or "back" or "ratifi" or "accept" or "extend" or "build" or "fund" or "introduc" or "creat" or "endors" or "renew" or "support" or "impos" or "ban";

    // "homes lost power" of "left homes without power"
    private static bool IsLoss(RuleContext context, int index) =>
        context.Draft.Words[index].Token.Folded is "lose" or "loses" or "lost" or "losing" && NounPhrase.HeadFrom(context.Draft.Words, index + 1) is >= 0 and var lost
        && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.AnyIn(s, lost).Any(m => context.Alignment.Sources[s].Sentence.Words is var told && told[m].Is(WordTraits.NegatedHead) && told[..m].TakeLast(2).Any(w => w.Token.Folded == "without")));

    // "a record high" of "rose to a record"
    private static bool IsRecordHigh(RuleContext context, int index) =>
        index > 0 && context.Draft.Words[index].Token.Folded == "high" && context.Draft.Words[index - 1].Token.Folded == "record"
        && context.Alignment.Sources.Any(s => Enumerable.Range(0, s.Sentence.Words.Length).Any(i => s.Sentence.Words[i].Token.Folded == "record" && !(i + 1 < s.Sentence.Words.Length && s.Sentence.Words[i + 1].Token.Folded == "low")
            && Enumerable.Range(0, s.Sentence.Words.Length).Any(j => s.Sentence.Clauses[j] == s.Sentence.Clauses[i] && Rises.Contains(s.Sentence.Words[j].Stem))));

    // "early on Monday" of "at 4:12 a.m. on Monday"
    private static bool IsEarly(RuleContext context, int index) =>
        context.Draft.Words[index].Token.Folded == "early" && context.Alignment.Sources.Any(s => SmallHours().IsMatch(s.Sentence.Text));

    [GeneratedRegex(@"\b(?:0?[1-8]|12)(?:[:.]\d\d)? ?a\.?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex SmallHours();

    // "not long before" of "shortly before"
    private static bool IsNotLong(RuleContext context, int index) =>
        NegationReader.IsNotLong(context.Draft.Words, index - 1) && context.Alignment.Sources.Any(s => s.Sentence.Words.Zip(s.Sentence.Words.Skip(1)).Any(pair => pair.First.Token.Folded is "shortly" or "soon" or "just" && (pair.Second.Token.Folded == context.Draft.Words[index + 1].Token.Folded || context.Draft.Words[index + 1].Token.Folded is "ago" or "afterwards")));

    // "scored two goals" of "scored twice"
    private static bool IsScored(RuleContext context, Word word) =>
        word.Stem is "goal" && !context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem is "tri" or "try" or "point" or "basket" or "run" or "touchdown" or "convers")) && context.Draft.Words.Any(w => w.Stem == "score") && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem == "score" && w.Is(WordTraits.Verb)));

    // "is due to close" of "is to close"
    private static bool IsDue(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        return words[index].Token.Folded is "due" or "scheduled" or "set" && index + 2 < words.Length && words[index + 1].Token.Folded == "to"
            && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.In(s, index + 2).Any(m => context.Alignment.Sources[s].Sentence.Words is var told && m > 1 && told[m - 1].Token.Folded == "to" && told[m - 2].Is(WordTraits.Be)));
    }

    // "beginning with 3,000" of "with the first 3,000 going into the ground"
    private static bool IsBeginning(RuleContext context, string stem) =>
        stem is "begin" or "start" && context.Draft.Quantities.Any(said => context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => told.Low == said.Low && !told.Ordinal && s.Sentence.Text.AsSpan(0, told.Start).EndsWith("first "))));

    // "the company" of "the drugmaker"
    private static bool IsMaker(RuleContext context, string folded) =>
        folded is "company" or "firm" or "manufacturer" or "maker" or "companies" or "firms" && context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => !w.Is(WordTraits.Name) && w.Token.Folded.Length > 7 && (w.Token.Folded.EndsWith("maker", StringComparison.Ordinal) || w.Token.Folded.EndsWith("makers", StringComparison.Ordinal)) && w.Token.Folded is not ("lawmaker" or "lawmakers" or "policymaker" or "policymakers" or "filmmaker" or "filmmakers" or "peacemaker" or "playmaker" or "moviemaker")));

    // "employ 11,400 people" of "their 11,400 jobs"
    private static bool IsCountOfPeople(RuleContext context, int index)
    {
        var draft = context.Draft;
        return draft.Words[index].Token.Folded is "people" && draft.Quantities.FirstOrDefault(q => draft.WordAt(q.NounStart) == index && q.HasNoun) is { End: > 0 } said
            && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q.Low == said.Low && q.HasNoun && s.Sentence.Text.AsSpan(q.NounStart, q.NounEnd - q.NounStart) is "jobs" or "posts" or "positions"));
    }

    private static readonly HashSet<string> Falls = [.. "drop fall fell fallen decline decrease slip sink reduction".Split(' ').Select(EnglishStemmer.Stem)];
    private static readonly HashSet<string> Rises = [.. "rise rose risen increase climb grow grew growth gain".Split(' ').Select(EnglishStemmer.Stem)];

    // "has dropped to 71 percent" of "71 percent, down from 88"
    private static bool IsUpOrDown(RuleContext context, string stem) =>
        (Falls.Contains(stem) && IsTurned(context, "down")) || (Rises.Contains(stem) && IsTurned(context, "up"));

    private static bool IsTurned(RuleContext context, string way) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words is var told && Enumerable.Range(1, Math.Max(0, told.Length - 2)).Any(i => told[i].Token.Folded == way && told[i + 1].Token.Folded is "from" or "by" && IsSaid(context, s.Sentence, i)));

    /// <summary>Whether a word says on which side the votes of a score stood: "19 in favour and 16 against" of "approved by 19 votes to 16".</summary>
    public static bool IsVote(RuleContext context, int index)
    {
        var side = context.Draft.Words[index].Token.Folded switch { "favour" or "favor" => 1, "against" => -1, _ => 0 };
        return side != 0 && IsVote(context, index, side);
    }

    private static bool IsVote(RuleContext context, int index, int side)
    {
        var draft = context.Draft;
        if (context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Stem is "reject" or "defeat" or "lift" or "repeal" or "scrap" or "abolish" or "overturn" or "revok" or "drop")))
        {
            return false;
        }

        var before = draft.Quantities.Where(q => draft.WordAt(q.Start) is var at && at < index && index - at <= 4).OrderByDescending(q => q.Start).FirstOrDefault();
        return before.End > 0 && context.Alignment.Sources.Any(s => Enumerable.Range(1, Math.Max(0, s.Sentence.Quantities.Length - 1)).Any(i =>
            s.Sentence.Quantities[i - 1] is var won && s.Sentence.Quantities[i] is var lost && won.Low > lost.Low && (side > 0 ? won : lost).Low == before.Low
            && s.Sentence.WordAt(lost.Start) - s.Sentence.WordAt(won.End) is >= 1 and <= 3 && s.Sentence.Words[s.Sentence.WordAt(lost.Start) - 1].Token.Folded == "to"));
    }

    // "the highest temperature" of 49.3 degrees
    private static bool NamesDimension(EnglishSentence draft, int index)
    {
        var clause = draft.Clauses[index];
        return Units(draft.Words[index].Token.Folded) is { } units && draft.Quantities.Any(q => q.Unit is { } unit && draft.Clauses[Math.Min(draft.WordAt(q.Start), draft.Words.Length - 1)] == clause && (Array.IndexOf(units, unit) >= 0 || (units[0] == "money" && IsCurrency(unit))));
    }

    // "is worth 300 million" and "its share is 12%" are no words for any such value: not for one that is owed, nor for one by which something grew.
    private static bool IsOfChange(RuleContext context, int index)
    {
        var (words, draft) = (context.Draft.Words, context.Draft);
        return words[index].Token.Folded switch
        {
            "worth" => index > 0 && words[index - 1].Is(WordTraits.Be),
            "share" or "proportion" => draft.Quantities.Any(said => said.Unit == "%" && context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(told => told.Low == said.Low && told.Unit == "%" && s.Sentence.WordAt(told.Start) is > 0 and var at && s.Sentence.Words[Math.Max(0, at - 2)..at].Any(w => Rises.Contains(w.Stem) || Falls.Contains(w.Stem))))),
            _ => false,
        };
    }

    private static string[]? Units(string folded) => folded switch
    {
        "temperature" or "temperatures" => ["°C", "°F", "degree"],
        "distance" or "length" or "height" or "altitude" or "depth" or "width" => ["km", "m", "mile", "cm", "mm", "foot", "feet"],
        "weight" => ["kg", "g", "tonne", "ton", "pound"],
        "speed" => ["kph", "mph"],
        "money" or "sum" or "amount" or "worth" => ["money"],
        "share" or "proportion" or "percentage" => ["%", "percentage point"],
        _ => null,
    };

    private static bool IsCurrency(string unit) => (unit.Length == 3 && unit.All(char.IsAsciiLetterUpper)) || unit is "crown" or "florin" or "krone" or "lira" or "peso" or "zloty" or "baht" or "rand" or "forint" or "dirham" or "riyal" or "ringgit" or "rupiah" or "shekel" or "cent";

    // "Thursday" of "a day earlier" than Friday: told of the same verb, and not "a day earlier than planned".
    private static bool IsNextDay(RuleContext context, int index)
    {
        var day = Array.IndexOf(Days, context.Draft.Words[index].Token.Folded);
        return day >= 0 && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s => context.Alignment.Sources[s].Sentence is var told && IsTold(context, s, index, 0, told.Words.Length)
            && (Reaches(told.Text, "a day earlier", "the day before", "the previous day") && !Reaches(told.Text, "earlier than") && told.Words.Any(w => w.Token.Folded == Days[(day + 1) % Days.Length])
            || Reaches(told.Text, "a day later", "the next day", "the following day") && !Reaches(told.Text, "later than") && told.Words.Any(w => w.Token.Folded == Days[(day + Days.Length - 1) % Days.Length])));
    }

    private static bool Reaches(string text, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "neither has been found" of what is missing
    private static bool HasOpposite(RuleContext context, string stem) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => !w.Is(WordTraits.Negated | WordTraits.Name) && EnglishAntonyms.Are(stem, w.Stem)));
}
