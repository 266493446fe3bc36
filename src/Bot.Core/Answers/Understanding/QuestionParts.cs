using System.Text.RegularExpressions;
using Bot.Core.Language;

namespace Bot.Core.Answers.Understanding;

/// <summary>Cuts a question that asks two things: "What is A, and how much is B?".</summary>
internal static partial class QuestionParts
{
    // "When and where was it held?" is one question: the first part has something to search for, and another enough to be a question of its own, or a name.
    private const int LeastContent = 2;

    /// <returns>The parts in order; the text alone where it asks one thing.</returns>
    public static IReadOnlyList<string> Split(string text) => LanguageDetector.Detect(text) is "ko" or "ja" ? [.. Parts(WithoutLeadIn(CjkCourtesy().Replace(text, "$1"))).SelectMany(CjkParts)] : Parts(ForUs().Replace(Courtesy().Replace(WithoutAsides(WithoutLeadIn(text)), ""), "$1 me"));

    /// <summary>"I write for a school paper. When did …? I need the day.": what people say of themselves around a question asks nothing.</summary>
    private static string WithoutAsides(string text)
    {
        var sentences = SentenceEnd().Split(text);
        if (sentences.Length < 2 || sentences.All(IsAside))
        {
            return text;
        }

        var asked = string.Join(' ', sentences.Where(sentence => !IsAside(sentence)));
        // "I read that the port was closed. When was that?" asks about what it tells.
        return Tokenizer.Tokenize(asked).Exists(token => !token.Is(TokenFlags.StopWord)) || sentences.FirstOrDefault(sentence => Heard().IsMatch(sentence)) is not { } heard
            ? asked
            : $"{asked.TrimEnd('?', ' ')} {Heard().Replace(heard, "").TrimEnd('.', '!', ' ')}?";
    }

    // "I read that", "we heard"
    [GeneratedRegex(@"^\s*(?:i|we)(?:'ve|\s+have|\s+just)?\s+(?:read|heard|saw|know|knew|learned|learnt|understand|think|believe|noticed|gather|(?:was|were)\s+told)\s+(?:somewhere\s+)?(?:that\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heard();

    private static bool IsAside(string sentence) => Tokenizer.Tokenize(sentence) is [var first, ..] tokens && !sentence.TrimEnd().EndsWith('?')
        && first.Folded is "i" or "im" or "ive" or "id" or "my" or "we" or "thanks" or "thank" or "please" or "hi" or "hello" or "hey" or "sorry" or "ok" or "okay"
        && !tokens.Exists(token => GrammarWords.QuestionWords.Contains(token.Folded) || token.Folded is "about" or "tell" or "give" or "show" or "list" or "name" or "explain" or "describe" or "whether" or "if");

    // "tell us": no country.
    [GeneratedRegex(@"\b((?i:tell|show|give|remind|teach|inform|let|update))\s+us\b", RegexOptions.CultureInvariant)]
    private static partial Regex ForUs();

    // What follows a question out of politeness: "궁금합니다. 감사합니다.", "教えてください。よろしくお願いします。"
    [GeneratedRegex(@"([?？。.!])\s*(?:(?:정말\s*)?(?:궁금(?:합니다|해요|하네요)|감사(?:합니다|해요|드립니다)|고맙습니다|고마워요?|부탁(?:합니다|해요|드려요|드립니다)|알려\s?주세요|教えてください|よろしくお願い(?:いた)?します|お願いします|ありがとう(?:ございます)?|すみません)[\s.!。！~]*)+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex CjkCourtesy();

    // "Please tell us", "could you please explain"
    [GeneratedRegex(@"^\W*(?:(?:please|pls|plz|kindly)[\s,]+|(?:can|could|would|will) you (?:please |kindly )?(?=(?:tell|explain|say|show|give|describe)\b))+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    /// <summary>A part of a Korean or Japanese question cut where a clause ends between two question words: "…は誰と会い、覚書を何件…".</summary>
    private static IReadOnlyList<string> CjkParts(string text)
    {
        if (TwoThings().Match(text) is { Success: true } things)
        {
            return [things.Groups["first"].Value + (CjkText.IsHangul(things.Groups["first"].Value[^1]) ? "?" : "は？"), things.Groups["second"].Value];
        }

        foreach (Match end in CjkClauseEnd().Matches(text))
        {
            var (before, behind) = (text[..(end.Index + end.Length)], text[(end.Index + end.Length)..]);
            if (Asks(before) && Asks(behind))
            {
                return [before.TrimEnd(' ', ',', '、', '，', '。'), .. CjkParts(CjkOpening().Replace(behind, ""))];
            }
        }

        return [text];
    }

    // "…した日と、…の割合を教えてください", "…한 날짜와 …의 비율을 알려줘": two values are asked for, each by what it is called.
    [GeneratedRegex("^(?<first>[^、，。？?]*(?:日|日付|日時|時期|場所|人|数|割合|比率|額|理由|原因|名前|度))と[、，]\\s*(?<second>[^？?]*(?<last>(?:を|について)\\s*(?:教え|知りた|お願い).*))$"
        + "|^(?<first>[^,。？?]*(?:날짜|일시|시기|장소|사람|건수|횟수|비율|비중|금액|이유|원인|이름|의존도))(?:와|과|하고|이랑|랑),?\\s+(?<second>[^？?]*(?<last>(?:을|를|도)?\\s*(?:알려|말해|가르쳐).*))$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoThings();

    private static bool Asks(string text) => GrammarWords.CjkQuestionWords.Any(word => text.Contains(word, StringComparison.Ordinal));

    // Behind a verb that goes on to the next (했고, で、 し、), or where a sentence ends.
    [GeneratedRegex(@"(?<=[가-힣](?:고|며|는데|지만))(?:,\s*|\s+)|(?<=[가-힣A-Za-z0-9])\s(?=그리고\s)|(?<=[しでてりきちにびみいえけせめれべ]|か)[、，]\s*|。\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex CjkClauseEnd();

    [GeneratedRegex(@"^(?:그리고|또한?|그런데|また|そして|それと|あと)[,、\s]*", RegexOptions.CultureInvariant)]
    private static partial Regex CjkOpening();

    private static IReadOnlyList<string> Parts(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (Opens(tokens, i, text) && Content(tokens, 0, i) > 0 && (Content(tokens, i, tokens.Count) >= LeastContent || tokens.Skip(i).Any(token => token.Is(TokenFlags.Capitalised))))
            {
                var cut = tokens[i].Start;
                return [text[..cut].TrimEnd().TrimEnd(',', '，', '、', ';'), .. Parts(text[cut..])];
            }
        }

        return [text];
    }

    /// <summary>"For my homework: when did …?" asks what stands behind the colon, "in a hurry - when …?" what stands behind the dash.</summary>
    private static string WithoutLeadIn(string text) => LeadIn().Match(text) is { Success: true, Length: var length } && text[length..].TrimStart() is var rest
        && Tokenizer.Tokenize(rest) is [var first, ..] && GrammarWords.QuestionWords.Contains(first.Folded) ? rest : text;

    [GeneratedRegex(@"^[^:：?？]*?(?:[:：]|\s[-–—]\s|—)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    /// <summary>Whether a second question begins here: a question word behind "and" or a comma, or anything behind a question mark.</summary>
    private static bool Opens(List<Token> tokens, int index, string text)
    {
        var between = text.AsSpan(tokens[index - 1].End, tokens[index].Start - tokens[index - 1].End);
        if (between.ContainsAny("?？；;") || (between.ContainsAny(".!") && GrammarWords.QuestionWords.Contains(tokens[index].Folded) && tokens[0].Folded is "give" or "tell" or "show" or "list" or "name" or "explain" or "describe"))
        {
            return true;
        }

        if (between.Contains(',') && GrammarWords.QuestionWords.Contains(tokens[index].Folded))
        {
            return GrammarWords.Auxiliaries.Contains(tokens[index + 1].Folded) && tokens.Take(index).Any(token => GrammarWords.QuestionWords.Contains(token.Folded));
        }

        // "and on what day did …"
        var opening = index + 2 < tokens.Count && tokens[index + 1].Folded is "on" or "in" or "at" or "by" or "for" or "to" or "from" or "with" or "since" or "until" ? index + 2 : index + 1;
        return tokens[index].Folded is "and" && index + 1 < tokens.Count
            && (GrammarWords.QuestionWords.Contains(tokens[opening].Folded) || (opening == index + 1 && GrammarWords.Auxiliaries.Contains(tokens[opening].Folded)))
            && tokens.Take(index).Any(token => GrammarWords.QuestionWords.Contains(token.Folded) || GrammarWords.Auxiliaries.Contains(token.Folded));
    }

    private static int Content(List<Token> tokens, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            count += tokens[i].Is(TokenFlags.StopWord) ? 0 : 1;
        }

        return count;
    }
}
