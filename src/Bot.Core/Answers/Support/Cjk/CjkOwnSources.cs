using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>The sentences of the passages that are in the language of the draft, with which it can be compared by its very words.</summary>
internal static class CjkOwnSources
{
    public static List<EnglishSentence> Of(RuleContext context)
    {
        var language = LanguageDetector.Detect(context.Draft.Text);
        return [.. context.Alignment.Sources.Select(s => s.Sentence).Where(s => LanguageDetector.Detect(s.Text) == language)];
    }
}
