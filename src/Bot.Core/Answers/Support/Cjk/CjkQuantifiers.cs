using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Some are not all or many, and many are not few; nobody is the only one of whom a passage does not say so.</summary>
internal static partial class CjkQuantifiers
{
    public static void Check(RuleContext context, CjkSentence sentence)
    {
        if (sentence.Own.Count == 0)
        {
            CheckShare(context);
            return;
        }

        var draft = context.Draft.Text;
        if (Amount().Match(draft) is { Success: true } said)
        {
            var told = sentence.Own.SelectMany(source => Amount().Matches(source.Text)).ToList();
            // All are many, too.
            if (told.Count > 0 && !told.Exists(m => Rank(m) == Rank(said) || (Rank(m) > Rank(said) && Rank(said) == 2)))
            {
                context.Report(SupportIssueKind.Number, said.Value, told[0].Value);
            }
            else if (told.Count == 0 && Rank(said) == 3 && sentence.Own.Select(source => OfThem().Match(source.Text)).FirstOrDefault(part => part.Success) is { } part)
            {
                context.Report(SupportIssueKind.Number, said.Value, part.Value);
            }
        }

        if (Only().Match(draft) is { Success: true } only && !sentence.Own.Exists(source => OnlyInPassage().IsMatch(source.Text)))
        {
            context.Report(SupportIssueKind.Content, only.Value, sentence.Own[0].Text);
        }
    }

    // すべて of what a passage in English gives a share of, without saying "all" of anything.
    private static void CheckShare(RuleContext context)
    {
        if (All().Match(context.Draft.Text) is { Success: true } all && context.Alignment.Sources.Any(source => source.Sentence.Quantities.Any(q => q.Unit == "%" && q.High < 100))
            && !context.Alignment.Sources.Any(source => source.Sentence.Words.Any(w => w.Token.Folded is "all" or "every" or "each" or "entire" or "entirely" or "whole" or "wholly" or "full" or "fully" or "both" or "everyone" or "everything" or "any" or "no" or "completely" or "complete")))
        {
            context.Report(SupportIssueKind.Number, all.Value, context.Best.Sentence.Text);
        }
    }

    private static int Rank(Match match) => match.Groups.Values.Last(group => group.Success).Name switch
    {
        "all" => 3,
        "many" => 2,
        _ => 1,
    };

    [GeneratedRegex("すべて|全て|全部|全量|전부|모두(?! ?(?:약 )?[0-9])|모든|전량", RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex("(?<all>全(?:員|(?=生徒|学生|児童|社員|職員|従業員|議員|選手|住民|隊員|乗客|乗員|会員|組合員))|全会一致|全ての|すべての|전원|모두(?! ?(?:약 )?[0-9])|모든)|(?<many>多くの|ほとんどの|大半|大多数|過半|많은|대부분|대다수|과반)|(?<few>半数(?!以上|を超|超|近)|半分(?!以上|を超)|절반(?! ?이상|을 ?넘|이 ?넘|가까)|一部の|一部が|少数|일부|소수의|소수가|몇몇)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    // "60 of them": not all.
    [GeneratedRegex("(?:가운데|이 ?중|그 ?중|중에서?) ?(?:약 )?[0-9]|うち(?:の)?約?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex OfThem();

    [GeneratedRegex("(?:だけ|のみ)(?=[がはをに])|(?<=[가-힣]{2}|씨)만 (?!에|아니|해도|으로)(?<!하지만 |지만 |다만 |오랜만 |그만 |이만 |만만 )", RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex("だけ|のみ|しか|唯一|限り|限定|[가-힣]만|뿐|밖에|유일|한해|한정|단독|単独|홀로|혼자|一人|ひとり", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyInPassage();
}
