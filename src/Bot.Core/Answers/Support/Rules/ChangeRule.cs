using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>By how much something changes is not what it comes to: "fell by 10%" and "fell to 10%", 10% 줄었다 and 10%로 줄었다.</summary>
internal static partial class ChangeRule
{
    /// <summary>How many words before "to" and "by" what changes may stand.</summary>
    private const int Reach = 5;

    private enum Part
    {
        None,
        Amount,
        Result,
    }

    public static void Check(RuleContext context)
    {
        var language = LanguageDetector.Detect(context.Draft.Text);
        foreach (var said in context.Draft.Quantities)
        {
            var part = said.Ordinal ? Part.None : Of(context.Draft, language, said);
            if (part == Part.None)
            {
                continue;
            }

            var told = context.Alignment.Sources
                .SelectMany(source => source.Sentence.Quantities.Where(q => !q.Ordinal && q.Low == said.Low && q.High == said.High && q.Unit == said.Unit).Select(q => (source.Sentence.Text, Part: Of(source.Sentence, source.Language, q)))).ToList();
            if (told.Count > 0 && told.TrueForAll(t => t.Part != Part.None && t.Part != part))
            {
                context.Report(SupportIssueKind.Binding, said.Written(context.Draft.Text), told[0].Text);
            }
        }
    }

    private static Part Of(EnglishSentence sentence, string language, in QuantityMention quantity) =>
        language == "en" ? OfEnglish(sentence, quantity) : OfCjk(sentence.Text, quantity);

    private static Part OfEnglish(EnglishSentence sentence, in QuantityMention quantity)
    {
        var before = sentence.WordAt(quantity.Start) - 1;
        while (before > 0 && (sentence.Words[before].Is(WordTraits.Adverb) || sentence.Words[before].Token.Folded is "about" or "around" or "some" or "almost" or "nearly" or "a" or "just" or "only"))
        {
            before--;
        }

        if (before < 1)
        {
            return Part.None;
        }

        if (sentence.Words[before].Token.Folded is not ("to" or "by"))
        {
            return IsChange(sentence.Words[before]) && sentence.Words[before].Is(WordTraits.Verb) ? Part.Amount : Part.None;
        }

        // "cut jobs by 500", "rose 4% to 500"
        if (!sentence.Words.Take(before).TakeLast(Reach).Any(word => IsChange(word)))
        {
            return Part.None;
        }

        return sentence.Words[before].Token.Folded == "to" ? Part.Result : Part.Amount;
    }

    private static bool IsChange(Word word) => Changes.Contains(word.Stem);

    private static readonly HashSet<string> Changes = [.. "rise fall grow increase decrease drop climb cut reduce raise lower slip jump surge decline shrink slide plunge tumble soar dip swell".Split(' ').SelectMany(verb => new[] { verb, Past(verb) }).Select(EnglishStemmer.Stem)];

    private static string Past(string verb) => verb switch { "rise" => "rose", "fall" => "fell", "grow" => "grew", "slide" => "slid", "shrink" => "shrank", _ => verb };

    private static Part OfCjk(string text, in QuantityMention quantity)
    {
        var behind = text[Math.Max(quantity.End, quantity.NounEnd)..];
        if (Result().IsMatch(behind))
        {
            return Part.Result;
        }

        var filler = Filler().Match(behind).Length;
        return CjkValueDirections.Way().Match(behind, filler) is { Success: true } way && way.Index == filler ? Part.Amount : Part.None;
    }

    [GeneratedRegex("^(?:程度|ほど)?(?:に(?!当た|相当|よ|対|関|つ)|へ|まで)|^ ?(?:정도|가량)?(?:으로|로|까지) ", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex("^(?:程度|ほど|も|余り|の|정도|가량|이?나| )*", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
