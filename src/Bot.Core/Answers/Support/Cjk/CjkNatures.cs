using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Language;
using Bot.Core.Language.Dictionaries;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Of which country and of which sex somebody is in a Korean or Japanese sentence (일본 사람이다, 男だ) has to be told of that very one.</summary>
internal static partial class CjkNatures
{
    /// <summary>How near a name its people stand in English, in words ("Norwegian skier Elin Mohr").</summary>
    private const int Near = 4;

    public static void Check(RuleContext context, CjkSentence sentence, List<CjkItem> items)
    {
        var text = context.Draft.Text;
        CheckSex(context, text);
        if (FirstPeople(text) is { } people && Bearer(sentence, people.Index) is { } bearer && !IsOf(context, items, bearer, people.Groups["land"]))
        {
            context.Report(SupportIssueKind.Role, people.Value, context.Best.Sentence.Text);
        }
    }

    /// <summary>Whether an item belongs to what is said of a head of state's own people, as the pack knows: 이재명은 한국 사람이다.</summary>
    public static bool IsHome(RuleContext context, List<CjkItem> items, CjkItem item) =>
        FirstPeople(context.Draft.Text) is { } people && people.Index <= item.Start && item.Start < people.Index + people.Length
        && items.Find(i => i.Start == people.Groups["land"].Index && i.Entity is { Type: "Country" })?.Entity is { } country
        && items.FindAll(i => i.Found && i.Entity is { Represents: not null } && i.End <= people.Index) is [{ } head] && head.Entity!.Represents == country.Id;

    // What follows a country; a look for it is cheaper than the pattern.
    private static readonly System.Buffers.SearchValues<string> PeopleNouns = System.Buffers.SearchValues.Create(["사람", "국적", "출신", "인이", "인입", "인였", "人", "国籍", "出身"], StringComparison.Ordinal);

    private static Match? FirstPeople(string text) => text.AsSpan().ContainsAny(PeopleNouns) && People().Match(text) is { Success: true } people ? people : null;

    private static void CheckSex(RuleContext context, string text)
    {
        if (Sex().Match(text) is not { Success: true } sex)
        {
            return;
        }

        var male = sex.Groups["he"].Success;
        var (he, she) = (false, false);
        foreach (var source in context.Alignment.Sources)
        {
            foreach (Match told in ToldSex().Matches(source.Sentence.Text))
            {
                he |= told.Groups["he"].Success;
                she |= told.Groups["she"].Success;
            }
        }

        // Who of two is who, a pronoun does not say.
        if (!(male ? he : she) || ((male ? she : he) && sex.Groups["is"].Success && !context.Alignment.Sources.Any(source => Sex().Matches(source.Sentence.Text).Any(told => told.Groups["he"].Success == male))))
        {
            context.Report(SupportIssueKind.Content, sex.Value, context.Best.Sentence.Text);
        }
    }

    private static CjkPhraseText? Bearer(CjkSentence sentence, int before)
    {
        foreach (var chunk in sentence.Chunks)
        {
            if (chunk.End <= before && chunk.Case is Syntax.CjkCase.Topic or Syntax.CjkCase.Subject)
            {
                return new CjkPhraseText(chunk.Start, chunk.End);
            }
        }

        return null;
    }

    private readonly record struct CjkPhraseText(int Start, int End);

    private static bool IsOf(RuleContext context, List<CjkItem> items, CjkPhraseText bearer, Group land)
    {
        var names = items.FindAll(i => i.IsName && i.Start < bearer.End && bearer.Start < i.End);
        var country = items.Find(i => i.Start == land.Index && i.Entity is { Type: "Country" })?.Entity;
        if (country is not null && names.Find(i => i.Entity is { Represents: not null }) is { } head)
        {
            return head.Entity!.Represents == country.Id;
        }

        var (who, where) = (context.Draft.Text[bearer.Start..bearer.End], land.Value);
        string[] english = [.. CjkGlossary.Find(where).Select(gloss => gloss.Text), .. CjkDictionary.Find(where).Select(gloss => gloss.Text)];
        foreach (var source in context.Alignment.Sources)
        {
            if (source.Language == "en" ? names.Exists(name => name.Found && context.Alignment.Sources[name.Sentence] == source && name.Places.Any(place => IsBeside(source.Sentence, place, english)))
                : IsCalled(source.Sentence.Text, who, where))
            {
                return true;
            }
        }

        return false;
    }

    // 한국 배우 박지훈, 노르웨이 출신의 …, 韓国人の …
    private static bool IsCalled(string source, string who, string land)
    {
        for (var at = source.IndexOf(land, StringComparison.Ordinal); at >= 0; at = source.IndexOf(land, at + 1, StringComparison.Ordinal))
        {
            var behind = source.AsSpan(at + land.Length);
            if (Native().IsMatch(behind))
            {
                return true;
            }

            var name = behind.IndexOf(who.AsSpan(0, Math.Min(2, who.Length)), StringComparison.Ordinal);
            if (name >= 0 && name <= Apposition && !behind[..name].ContainsAny(Ends))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far behind its country a name stands, in letters: 한국 배우 박지훈.</summary>
    private const int Apposition = 10;

    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("은는을를에,.はがをにへで、。");

    private static bool IsBeside(EnglishSentence source, int name, string[] english)
    {
        for (var i = Math.Max(0, name - Near); i < Math.Min(source.Words.Length, name + Near + 1); i++)
        {
            var word = source.Words[i].Token.Folded;
            if (i == name || !Array.Exists(english, land => Demonyms.Same(land, word) || land == word))
            {
                continue;
            }

            var (from, to) = (Math.Min(i, name), Math.Max(i, name));
            var between = source.Words[(from + 1)..to];
            // "Norwegian skier Elin Mohr", "Elin Mohr of Norway", "Elin Mohr is a Norwegian"; with another name between it is that one's.
            if (Array.TrueForAll(between, w => (w.Is(WordTraits.Content) && !w.Is(WordTraits.Verb) && (!w.Is(WordTraits.Name) || w.Group == source.Words[name].Group || w.Entity?.Id == source.Words[i].Entity?.Id)) || (i > name && (w.Is(WordTraits.Be | WordTraits.Determiner) || w.Token.Folded is "of" or "from"))))
            {
                return i < name ? !source.Words[name].Is(WordTraits.AfterBreak) : true;
            }
        }

        return false;
    }

    [GeneratedRegex("^(?: ?(?:사람|국민|국적|출신|태생)|인(?=[은이의을 ]|$)|人|国籍|出身|生まれ)", RegexOptions.CultureInvariant)]
    private static partial Regex Native();

    private const string Lands = "한국|일본|중국|미국|영국|독일|태국|호주|대만|인도|프랑스|러시아|스페인|스웨덴|노르웨이|핀란드|덴마크|네덜란드|벨기에|스위스|이탈리아|그리스|터키|튀르키예|폴란드|체코|헝가리|우크라이나|캐나다|멕시코|브라질|칠레|페루|아르헨티나|이집트|이란|이라크|이스라엘|베트남|필리핀|몽골|네팔|케냐|북한|남한";

    [GeneratedRegex("(?<land>" + Lands + ")(?: ?사람| ?국적자?| ?출신|인)(?:이다|입니다|이었다|이었습니다|였다|이며|이고)"
        + "|(?<land>日本|韓国|中国|米国|英国|台湾|香港|北朝鮮|(?<![ァ-ー・])[ァ-ー]{2,10})(?:人|国籍|出身)(?:だ|です|である|だった|でした|で、|であり)", RegexOptions.CultureInvariant)]
    private static partial Regex People();

    // A word for the sex; what somebody is said to be ends the sentence.
    [GeneratedRegex("(?:(?<![가-힣])(?:(?<he>남자|남성)|(?<she>여자|여성))|(?<![男女])(?:(?<he>男(?:性|子|の人)?)|(?<she>女(?:性|子|の人)?))(?![男女優王神児装帝流系]))(?<is>(?:이다|다|입니다|이었다|였다|이었습니다|였습니다|だ|です|である|だった|でした)(?=[。. ]|$))?", RegexOptions.CultureInvariant)]
    private static partial Regex Sex();

    [GeneratedRegex("(?<he>남자|남성|남편|남학생|남매|아들|아버지|소년|할아버지|형제|부부|男|夫|息子|父|兄|弟|彼(?!女)|\\b(?:he|him|his|himself|m[ae]n|males?|boys?|father|son|husband|brothers?|king|mr|prince|grandfather|sir|gentlem[ae]n|couple|parents)\\b)|(?<she>여자|여성|여학생|여배우|여왕|소녀|그녀|어머니|딸|아내|언니|누나|자매|할머니|엄마|女|彼女|妻|娘|母|姉|妹|\\b(?:she|hers?|herself|wom[ae]n|females?|girls?|mother|daughter|wife|sisters?|queen|actress|mrs|ms|miss|princess|grandmother|lady|ladies)\\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ToldSex();
}
