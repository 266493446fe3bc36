using System.Text.RegularExpressions;
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
        foreach (var said in context.Draft.Quantities)
        {
            var part = said.Ordinal ? Part.None : Of(context.Draft, said);
            if (part == Part.None)
            {
                continue;
            }

            var told = context.Alignment.Sources.Select(s => s.Sentence)
                .SelectMany(source => source.Quantities.Where(q => !q.Ordinal && q.Low == said.Low && q.High == said.High && q.Unit == said.Unit).Select(q => (source.Text, Part: Of(source, q)))).ToList();
            if (told.Count > 0 && told.TrueForAll(t => t.Part != Part.None && t.Part != part))
            {
                context.Report(SupportIssueKind.Binding, said.Written(context.Draft.Text), told[0].Text);
            }
        }
    }

    private static Part Of(EnglishSentence sentence, in QuantityMention quantity) =>
        LanguageDetector.Detect(sentence.Text) == "en" ? OfEnglish(sentence, quantity) : OfCjk(sentence.Text, quantity);

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

    private static bool IsChange(in Word word) => Changes.Contains(word.Stem);

    private static readonly HashSet<string> Changes = [.. "rise fall grow increase decrease drop climb cut reduce raise lower slip jump surge decline shrink slide plunge tumble soar dip swell".Split(' ').SelectMany(verb => new[] { verb, Past(verb) }).Select(EnglishStemmer.Stem)];

    private static string Past(string verb) => verb switch { "rise" => "rose", "fall" => "fell", "grow" => "grew", "slide" => "slid", "shrink" => "shrank", _ => verb };

    private static Part OfCjk(string text, in QuantityMention quantity)
    {
        var behind = text[Math.Max(quantity.End, quantity.NounEnd)..];
        if (Result().IsMatch(behind))
        {
            return Part.Result;
        }

        return Amount().IsMatch(behind) ? Part.Amount : Part.None;
    }

    [GeneratedRegex("^(?:程度|ほど)?(?:に|まで)(?:、)?(?:増|減|上昇|上が|伸び|拡大|縮|低下|下が|下落|落ち込|急増|急減)|^ ?(?:정도|가량)?(?:으로|로|까지) ?(?:크게 |다시 )?(?:늘|줄|증가|감소|오르|올랐|올라|내려|내렸|떨어|상승|하락|급증|급감|불어)", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex("^(?:程度|ほど|も|余り)?(?:の)?(?:増|減|上昇|上が|伸び|拡大|縮|低下|下が|下落|落ち込|急増|急減)|^ ?(?:정도|가량|나|이나)? (?:늘|줄|증가|감소|오르|올랐|올라|내려|내렸|떨어|상승|하락|급증|급감|불어)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
