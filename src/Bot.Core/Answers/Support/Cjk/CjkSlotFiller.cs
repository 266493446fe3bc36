using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What a passage of a claim's own language has in the place of one of the claim's values or words: the season for a season, the village
/// for a village, where for where.</summary>
internal static partial class CjkSlotFiller
{
    /// <summary>How much before a value tells what it is of, in letters.</summary>
    private const int Before = 8;

    // Of the words of a line only one is so of a thing.
    private static readonly string[][] Kinds =
    [
        .. "春 夏 秋 冬|봄 여름 가을 겨울|月曜 火曜 水曜 木曜 金曜 土曜 日曜|월요일 화요일 수요일 목요일 금요일 토요일 일요일|午前 午後|오전 오후|上半期 下半期|상반기 하반기|上旬 中旬 下旬|초순 중순 하순|上期 下期|前期 後期|전기 후기|無料 有料|무료 유료|東部 西部 南部 北部|동부 서부 남부 북부|男性 女性|남성 여성|小学 中学 高校 大学"
            .Split('|').Select(line => line.Split(' ')),
    ];

    /// <summary>The value of the passage that stands as the claim's does, of those of its kind; null where the claim has no such value.</summary>
    public static string? Value(RuleContext context, string said)
    {
        var draft = context.Draft;
        var quantity = draft.Quantities.FirstOrDefault(q => Written(draft.Text, q.Start, q.End, q.NounEnd) == said || draft.Text[q.Start..q.End] == said);
        if (quantity.End == 0)
        {
            return null;
        }

        var (best, most) = (default(string), -1.0);
        foreach (var source in Own(context))
        {
            foreach (var told in source.Sentence.Quantities)
            {
                var text = source.Sentence.Text;
                if (told.Unit != quantity.Unit || told.Ordinal != quantity.Ordinal || Counter(draft.Text, quantity) != Counter(text, told) || Written(draft.Text, quantity.Start, quantity.End, quantity.NounEnd) == Written(text, told.Start, told.End, told.NounEnd))
                {
                    continue;
                }

                var place = CjkPairs.Part(draft.Text[Math.Max(0, quantity.Start - Before)..quantity.Start], text[Math.Max(0, told.Start - Before)..told.Start])
                    + (LetterBehind(draft.Text, quantity) == LetterBehind(text, told) ? 1 : 0);
                if (place > most)
                {
                    (best, most) = (Written(text, told.Start, told.End, told.NounEnd), place);
                }
            }
        }

        return best;
    }

    /// <summary>The word or the sentence by which the passage says otherwise; null where it only does not say so.</summary>
    /// <param name="isWho">Whether it says whom the claim is about: another of its kind may do the same.</param>
    public static string? Word(RuleContext context, string said, bool isWho)
    {
        var draft = context.Draft.Text;
        var at = draft.LastIndexOf(said, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        foreach (var source in Own(context))
        {
            var text = source.Sentence.Text;
            if ((OfKind(said, draft, text) ?? (isWho ? null : OfHead(draft, at, said, text)) ?? AtPlace(draft, at, source.Own)) is { } instead)
            {
                return instead;
            }
        }

        return null;
    }

    private static IEnumerable<SourceSentence> Own(RuleContext context)
    {
        var language = LanguageDetector.Detect(context.Draft.Text);
        return context.Alignment.Order.Select(index => context.Alignment.Sources[index]).Where(source => source.Language == language);
    }

    // 来年春 for 来年秋
    private static string? OfKind(string said, string draft, string text)
    {
        foreach (var kind in Kinds)
        {
            if (Array.Find(kind, word => said.Contains(word, StringComparison.Ordinal)) is { } own && !text.Contains(own, StringComparison.Ordinal)
                && Array.FindAll(kind, word => text.Contains(word, StringComparison.Ordinal) && !draft.Contains(word, StringComparison.Ordinal)) is [{ } other])
            {
                return other;
            }
        }

        return null;
    }

    // 東山村 for 西山村, B등급 for D등급: names of one kind, where the sentence names only one of it.
    private static string? OfHead(string draft, int at, string said, string text)
    {
        var word = Heads().Matches(draft).FirstOrDefault(m => m.Index <= at && at + said.Length <= m.Index + m.Length);
        if (word is null || text.Contains(word.Value, StringComparison.Ordinal))
        {
            return null;
        }

        var head = word.Groups["head"].Value;
        return Heads().Matches(text).Where(m => m.Groups["head"].Value == head).Select(m => m.Value).Distinct().ToList() is [{ } other] && !draft.Contains(other, StringComparison.Ordinal) ? other : null;
    }

    [GeneratedRegex("(?:[\\p{IsCJKUnifiedIdeographs}ァ-ー]+?|[A-Z]|[0-9]+)(?<head>村|町|市|県|区|駅|港|大学|病院|銀行|高校|地区|等級|級|型|社長|市長|知事|館長|町長|村長|委員長|会長|監督|教授)(?![\\p{IsCJKUnifiedIdeographs}ァ-ー])|(?:[가-힣]{2,4} |[A-Z]|[0-9]+|(?<=^|\\s)[가-힣]+?)(?<head>등급|대학교|대학|병원|은행|고등학교|시장|군수|읍장|지사|사장|회장|위원장|감독|교수|마을|공장|역|항|동|읍|면|구|군|시)(?=[은는이가을를의에도와과]|[\\s.,]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Heads();

    // 광장에서 열렸다 for 체육관에서 열렸다: what is done in one place is not done in another.
    private static string? AtPlace(string draft, int at, CjkOwnSource source)
    {
        if (Place(draft, CjkClauseReader.Cut(draft)) is not { } said || at < said.Start || at >= said.End || CjkClauseReader.Read(draft).FindLast(c => c.Form == CjkForm.Final) is not { } verb)
        {
            return null;
        }

        return Place(source.Text, source.Chunks) is { } told && source.Clauses.Exists(c => CjkDone.IsSameVerb(draft[verb.Start..verb.End], source.Text[c.Start..c.End])) ? source.Text[told.Start..told.End] : null;
    }

    private static CjkChunk? Place(string text, List<CjkChunk> chunks) => chunks.Find(c => c is { Form: null, Case: CjkCase.Other } && text.AsSpan(c.End, c.Last - c.End) is "에서" or "で");

    // 개 of 12개; a unit that the number is read with is its unit.
    private static string Counter(string text, in QuantityMention quantity) => quantity is { Unit: null, HasNoun: true } && quantity.NounStart >= quantity.End ? text[quantity.NounStart..quantity.NounEnd] : "";

    private static string Written(string text, int start, int end, int nounEnd) => text[start..Math.Max(end, nounEnd)];

    private static char LetterBehind(string text, in QuantityMention quantity) => Math.Max(quantity.End, quantity.NounEnd) is var end && end < text.Length ? text[end] : ' ';
}
