using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Support;

/// <summary>What of a text that people type or point at can be checked: its sentences that say that something is so, without markup.</summary>
internal static partial class ClaimText
{
    private static readonly FrozenSet<string> Asking = "what who whom whose when where why how which".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Inverted = "is are was were do does did has have had can could isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Fewer letters of Japanese are a word, or a figure with its unit.
    private const int LeastLetters = 3;

    // So many words or fewer with one that is rather a noun than a verb ("rare earth ban") name something.
    private const int LeastWords = 3;

    /// <summary>The sentences of a text that say that something is so, and whether it asks something.</summary>
    public static (string Claim, bool Asks) Of(string text)
    {
        var sentences = DraftReader.Read(Plain(text)).Select(sentence => sentence.Bare).ToList();
        return (string.Join(' ', sentences.Where(IsClaim)), sentences.Exists(IsQuestion));
    }

    /// <summary>The text without the signs of Markdown and Slack's mrkdwn; a link is the words that show it.</summary>
    public static string Plain(string text)
    {
        text = Link().Replace(text, match => match.Groups["words"].Value);
        text = SlackLink().Replace(text, match => match.Groups["words"].Value);
        text = LineStart().Replace(text, "");
        return Emphasis().Replace(text, "");
    }

    private static bool IsClaim(string sentence) => !IsQuestion(sentence) && (LanguageDetector.Detect(sentence) switch
    {
        "en" => States(sentence),
        "ko" => StatesInKorean(sentence),
        // 143人 is a figure.
        _ when sentence.Count(char.IsLetter) < LeastLetters => false,
        _ => CjkClauseReader.Cut(sentence).Exists(chunk => chunk.Form is not null || chunk.Case is CjkCase.Topic or CjkCase.Subject or CjkCase.Object) || JapaneseEnd().IsMatch(sentence),
    });

    private static bool IsQuestion(string sentence)
    {
        if (sentence.AsSpan().TrimEnd(" \"”’'」』)）").EndsWith("?") || sentence.AsSpan().TrimEnd(" \"”’'」』)）").EndsWith("？"))
        {
            return true;
        }

        if (LanguageDetector.Detect(sentence) != "en")
        {
            return CjkQuestion().IsMatch(sentence);
        }

        // "Is Lee president", "Who signed the pact"; "When Lee came, he signed" says something.
        var words = EnglishSentence.Analyse(sentence, Lexicon.Empty, reference: null).Words;
        return words.Length > 1 && !words[0].Is(WordTraits.Name) && !Array.Exists(words, word => word.Is(WordTraits.AfterBreak))
            && (Asking.Contains(words[0].Token.Folded) || (Inverted.Contains(words[0].Token.Folded) && words[1].Is(WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Name)));
    }

    // A sentence with a word that may be its verb, not only a first word that orders something.
    private static bool States(string sentence)
    {
        var words = EnglishSentence.Analyse(sentence, Lexicon.Empty, reference: null).Words;
        for (var i = 1; i < words.Length; i++)
        {
            var folded = words[i].Token.Folded;
            if (words[i].Is(WordTraits.Verb | WordTraits.Be | WordTraits.Auxiliary | WordTraits.Modal | WordTraits.Future)
                || (!words[i - 1].Is(WordTraits.Determiner | WordTraits.Preposition | WordTraits.Quantity) && (VerbTagger.IsPast(folded) || (EnglishWordNet.MayBeVerb(folded) && (folded.EndsWith('s') || words.Length > LeastWords || VerbTagger.IsPlural(words[i - 1]))))))
            {
                return true;
            }
        }

        return false;
    }

    // Headlines leave out particles and endings ("MOU 14건 서명"), names and figures have none.
    private static bool StatesInKorean(string sentence) =>
        sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 2
        || CjkClauseReader.Cut(sentence).Exists(chunk => chunk.Form == CjkForm.Final) || KoreanEnd().IsMatch(sentence);

    [GeneratedRegex(@"\[(?<words>[^\[\]]{1,400})\]\([^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"<[^<>|\s]*\|(?<words>[^<>|]*)>|<https?:[^<>\s]*>|<[@#!][^<>\s]{1,80}>", RegexOptions.CultureInvariant)]
    private static partial Regex SlackLink();

    [GeneratedRegex(@"^[ \t]*(?:>{1,3}|#{1,6})[ \t]+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex LineStart();

    // Doubled signs and backquotes anywhere, single ones at the edge of a word.
    [GeneratedRegex(@"\*{2,3}|_{2,3}|~{2}|\|{2}|`{1,3}|(?<![\w*])[*_~](?=\w)|(?<=[\w.!?。])[*_~](?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?:[다요죠음함임됨]|니다)[.!。]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanEnd();

    [GeneratedRegex(@"(?:[だたるい]|です|ます|ない)[.!。！]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseEnd();

    [GeneratedRegex(@"(?:니까|을까|ㄹ까|는가|은가|인가|나요|가요|까요|습니까|입니까|느냐|ですか|ますか|たか|のか|ません?か|でしょうか)[.。]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CjkQuestion();
}
