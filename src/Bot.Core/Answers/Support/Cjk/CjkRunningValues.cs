using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>A count that a passage tells as risen (15명으로 늘었다, 15人に増えた) was lower before, and one that has fallen higher: a claim with such a count tells of an
/// earlier day.</summary>
internal static partial class CjkRunningValues
{
    public static bool IsEarlier(RuleContext context, string said)
    {
        foreach (var claimed in context.Draft.Quantities)
        {
            if (!said.Contains(context.Draft.Text[claimed.Start..claimed.End], StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var source in context.Alignment.Sources)
            {
                foreach (var told in source.Sentence.Quantities)
                {
                    if (told.Unit == claimed.Unit && Run().Match(source.Sentence.Text, Math.Max(told.End, told.NounEnd)) is { Success: true } run && (run.Groups["up"].Success ? claimed.High < told.Low : claimed.Low > told.High))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    [GeneratedRegex("\\G(?:으로|로|까지|に|にまで|まで) ?(?:더 |さらに)?(?:(?<up>늘|증가|불어|増|膨)|(?<down>줄|감소|減))", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
