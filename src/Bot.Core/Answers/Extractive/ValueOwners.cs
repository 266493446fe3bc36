using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;
using Bot.Core.Search.Questions;

namespace Bot.Core.Answers.Extractive;

/// <summary>Whose a value is where a sentence gives several side by side: "the state paid 60%, the county 25% and the town 15%", 대인 1800円、子ども700円.</summary>
internal sealed partial class ValueOwners
{
    private const int MostWords = 4;
    private const int NearBehind = 12;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:、，。(（");

    private readonly Question _question;
    private readonly string _text;
    private readonly List<(CandidateValue Value, string Owner)> _owners;

    public ValueOwners(Question question, string text, IReadOnlyList<CandidateValue> candidates)
    {
        (_question, _text) = (question, text);
        _owners = [.. candidates.Select(candidate => (candidate, OwnerOf(text, candidate, candidates)))];
        // What all of them are told of (入館料は大人1800円、子ども700円), or each of its own (경기도는 비용의 30%를, 평택시는 12%를).
        var haveTopics = _owners.Count(owner => CjkTopic().IsMatch(owner.Owner)) > 1;
        _owners = _owners.ConvertAll(owner => (owner.Value, haveTopics && CjkTopic().Match(owner.Owner) is { Success: true } topic ? topic.Value : CjkTopic().Replace(owner.Owner, "") is { Length: > 0 } rest ? rest : owner.Owner));
    }

    /// <summary>The only candidate that words of the question stand right in front of, where another has other words there; null where none or several have.</summary>
    public CandidateValue? Asked => _owners.FindAll(owner => IsAsked(owner.Owner)) is [var only] && _owners.Count > 1 ? only.Value : null;


    /// <summary>Whether the words right in front of a candidate name another than the question asks about.</summary>
    public bool IsOthers(CandidateValue candidate) => _owners.Count > 1 && _owners.Find(owner => owner.Value == candidate).Owner is { Length: > 0 } owner && IsName(owner) && !IsAsked(owner);

    /// <summary>Whether the passage has all that the question says, and the candidate's place says no more.</summary>
    public bool HoldsAll(IReadOnlySet<string> stems) => _question.Terms.Index().All(pair => pair.Item.Role == QueryTermRole.Focus || Understanding.LightWords.Contains(pair.Item.Text)
        || Understanding.AnswerKinds.Contains(pair.Item.Text) || _question.IsHeld(pair.Index, stems));

    /// <summary>Whether the words behind another value are the question's, and those behind a candidate are not ("420 jobs, including 85 in management"), or
    /// a name of the question stands in the other's clause alone.</summary>
    public bool BelongsElsewhere(CandidateValue candidate, IEnumerable<CandidateValue> all) => all.Any(other => other.Start != candidate.Start
        && ((GoesOn(_question, _text, other) && !GoesOn(_question, _text, candidate) && !(candidate == Asked && _text.AsSpan(other.End).StartsWith(" of "))) || (NamesIn(_question, ClauseOf(_text, other)) is var theirs && theirs.Except(NamesIn(_question, ClauseOf(_text, candidate))).Any())));

    private static string ClauseOf(string text, CandidateValue value)
    {
        var breaks = ClauseBreak().Matches(text);
        var start = breaks.Where(match => match.Index < value.Start).Select(match => match.Index + match.Length).DefaultIfEmpty(0).Max();
        var end = breaks.Where(match => match.Index >= value.End).Select(match => match.Index).DefaultIfEmpty(text.Length).Min();
        return text[start..end];
    }

    private static HashSet<string> NamesIn(Question question, string clause)
    {
        var stems = Tokenizer.Tokenize(clause).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return [.. question.Terms.Where(term => term.Role == QueryTermRole.Entity && stems.Contains(term.Stem)).Select(term => term.Stem)];
    }

    [GeneratedRegex(@";|, (?:while|but|whereas) ", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseBreak();

    private static bool GoesOn(Question question, string text, CandidateValue value)
    {
        if (value.End + 1 >= text.Length || text[value.End] != ' ')
        {
            return false;
        }

        var tokens = Tokenizer.Tokenize(text[value.End..]);
        var next = tokens.FindIndex(token => !token.Is(TokenFlags.StopWord) || token.Folded is "more" or "less" or "fewer");
        return next >= 0 && tokens[next].Start <= NearBehind && !text.AsSpan(value.End, tokens[next].Start).ContainsAny(Breaks) && question.Tokens.Any(token => token.Stem == tokens[next].Stem);
    }

    /// <summary>Whether a Korean or Japanese question is about somebody or something that a passage in its language does not name, or names another of (新路線, 旧路線).</summary>
    public static bool IsSubjectMissing(Question question, CitedPassage passage) => question.Language is "ko" or "ja" && LanguageDetector.Detect(passage.Text) == question.Language
        && (CjkSubject().Matches(question.Text).Any(match => !passage.Text.Contains(match.Groups["name"].Value, StringComparison.Ordinal) && passage.Context?.Contains(match.Groups["name"].Value, StringComparison.Ordinal) != true)
            || CjkPrefixed().Matches(question.Text).Any(match => !passage.Text.Contains(match.Value, StringComparison.Ordinal) && CjkPrefixed().Matches(passage.Text).Any(other => other.Groups["noun"].ValueSpan.StartsWith(match.Groups["noun"].Value))));

    [GeneratedRegex(@"[新旧前元現](?<noun>\p{IsCJKUnifiedIdeographs}{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex CjkPrefixed();

    [GeneratedRegex(@"(?<name>[\p{IsCJKUnifiedIdeographs}ァ-ヺー]+)(?:は|が)|(?<=^|\s)(?<name>[가-힣]{2,})(?:은|는|이|가)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex CjkSubject();

    /// <summary>The words between the last break and the value.</summary>
    private static string OwnerOf(string text, CandidateValue candidate, IReadOnlyList<CandidateValue> candidates)
    {
        var from = candidates.Where(other => other.End <= candidate.Start).Select(other => other.End).DefaultIfEmpty(0).Max();
        var before = text.AsSpan(from, candidate.Start - from);
        var cut = before.LastIndexOfAny(Breaks) + 1;
        var rest = before[cut..].Trim().ToString();
        var joined = rest.LastIndexOf(" and ", StringComparison.Ordinal);
        rest = joined >= 0 ? rest[(joined + " and ".Length)..] : rest;
        return rest.StartsWith("and ", StringComparison.Ordinal) ? rest["and ".Length..] : rest.StartsWith("while ", StringComparison.Ordinal) ? rest["while ".Length..] : rest;
    }

    /// <summary>Whether it is no more than a name or a noun: "the county", 平均.</summary>
    private static bool IsName(string owner)
    {
        var tokens = Tokenizer.Tokenize(owner);
        if (tokens.Exists(token => token.Is(TokenFlags.Cjk)))
        {
            return CjkWords(owner).Any();
        }

        var content = tokens.FindAll(token => !token.Is(TokenFlags.StopWord));
        return content.Count is > 0 and <= MostWords && content.TrueForAll(token => token.Is(TokenFlags.Capitalised) || EnglishWordNet.PartsOfSpeech(token.Folded) is ['n', ..])
            && tokens.TrueForAll(token => !token.Is(TokenFlags.StopWord) || token.Folded is "the" or "a" or "an" or "of" or "its" or "his" or "her" or "their");
    }

    private bool IsAsked(string owner)
    {
        var tokens = Tokenizer.Tokenize(owner);
        return tokens.Exists(token => token.Is(TokenFlags.Cjk))
            ? CjkWords(_question.Text).Any(word => owner.Contains(word, StringComparison.Ordinal))
            : tokens.Exists(token => !token.Is(TokenFlags.StopWord) && _question.Terms.Any(term => term.Stem == token.Stem)) && IsName(owner);
    }

    /// <summary>Words of Korean without particles, and stretches of kanji or katakana.</summary>
    public static IEnumerable<string> CjkWords(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && Kind(text[end]) == Kind(text[i]))
            {
                end++;
            }

            if (Kind(text[i]) > 0 && KoreanParticles.Strip(text[i..end]) is var word && (Kind(text[i]) != 2 || word.Length > 1))
            {
                yield return word;
            }

            i = Math.Max(end, i + 1);
        }
    }

    [GeneratedRegex(@"^.*?(?:は|[은는](?:\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex CjkTopic();

    private static int Kind(char c) => CjkText.IsHan(c) ? 1 : CjkText.IsHangul(c) ? 2 : c is >= '\u30A1' and <= '\u30FA' or 'ー' ? 3 : 0;
}
