using Bot.Core.Coverage.Pack;

namespace Bot.Core.Tests.Coverage;

public sealed class PackReaderTests
{
    [Fact]
    public void The_shipped_pack_is_read()
    {
        var path = Path.Combine(ArchitectureTests.RepositoryRoot(), "seeds", "pack.yaml");

        var pack = PackReader.Read(File.ReadAllText(path), path);

        pack.Title.Keys.ShouldBe(["en", "ko", "ja"]);
        pack.Entities.ShouldContain(entity => entity.Id == "cptpp");
        pack.Glossary.ShouldContain(term => term.Language == "ko");
    }

    [Fact]
    public void A_capital_is_a_name_of_its_country_and_known_as_a_place()
    {
        var pack = PackReader.Read("""
            title: {en: A}
            entities:
              - id: varnia
                name: Varnia
                type: Country
                capital: {en: [Tarn]}
                aliases: {en: [Varnian]}
              - {id: kell, name: Kell, type: Place, within: varnia}
            """, "pack.yaml");

        pack.Entities[0].Aliases.Select(alias => alias.Text).ShouldBe(["Varnian", "Tarn"]);
        pack.Entities[0].IsCapital("tarn").ShouldBeTrue();
        pack.Entities[0].IsCapital("Varnia").ShouldBeFalse();
        pack.Entities[1].Within.ShouldBe("varnia");
    }

    [Fact]
    public void A_pack_without_places_is_read_as_before()
    {
        var pack = PackReader.Read("title: {en: A}\nentities:\n  - {id: b, name: B, aliases: {en: [C]}}", "pack.yaml");

        pack.Entities.ShouldHaveSingleItem().Capital.ShouldBeNull();
        pack.Entities[0].Within.ShouldBeNull();
        pack.Entities[0].IsCapital("C").ShouldBeFalse();
    }

    [Fact]
    public void A_list_that_is_left_empty_is_no_list_of_words()
    {
        var pack = PackReader.Read("title: {en: A}\nsuggestions: {en: }\nentities:\n  - {id: b, name: B, aliases: {en: , ko: [비]}}", "pack.yaml");

        pack.Entities[0].Aliases.ShouldHaveSingleItem().Text.ShouldBe("비");
        pack.Suggestions["en"].ShouldBeEmpty();
    }

    [Fact]
    public void The_readme_names_every_type_that_an_entity_may_have()
    {
        var told = Should.Throw<PackException>(() => PackReader.Read("title: {en: A}\nentities:\n  - {id: b, name: B, type: City}", "pack.yaml")).Message;
        var types = told[(told.IndexOf("expected ", StringComparison.Ordinal) + "expected ".Length)..].TrimEnd('.').Split([", ", " or "], StringSplitOptions.None);

        var readme = File.ReadAllText(Path.Combine(ArchitectureTests.RepositoryRoot(), "README.md"));
        types.Length.ShouldBe(6);
        types.ShouldAllBe(type => readme.Contains($"`{type}`", StringComparison.Ordinal));
        foreach (var type in types)
        {
            PackReader.Read($"title: {{en: A}}\nentities:\n  - {{id: b, name: B, type: {type}}}", "pack.yaml").Entities[0].Type.ShouldBe(type);
        }
    }

    [Theory]
    [InlineData("title: {en: A}\nentities:\n  - {id: b, name: B, type: City}", "pack.yaml: the entity 'b': type is 'City': expected Person, Country, Place")]
    [InlineData("title: {en: A}\nentities:\n  - {id: b, name: B, represents: c}", "represents 'c', which is not there")]
    [InlineData("title: {en: A, fr: B}", "title: 'fr' is no language that the bot speaks: expected en, ko or ja.")]
    [InlineData("title: {en: A}\nlanguages: [en, english]", "languages: 'english' is no language")]
    [InlineData("title: {en: A}\nglossary: {kr: {a: [b]}}", "glossary: 'kr' is no language")]
    [InlineData("title: {en: A}\nsuggestions: {jp: [b]}", "suggestions: 'jp' is no language")]
    [InlineData("title: {en: A}\nentities:\n  - {id: b, name: B, aliases: {jp: [C]}}", "the entity 'b': aliases: 'jp' is no language")]
    [InlineData("title: {en: A}\nentities:\n  - {id: b, name: B, within: c}", "lies within 'c'")]
    [InlineData("", "is empty")]
    [InlineData("languages: [en]", "lacks 'title'")]
    [InlineData("title: {ko: 제목}", "lacks 'title: en'")]
    [InlineData("title: Quill Valley", "pack.yaml, line 1: a value of another shape is expected here")]
    [InlineData("title: {en: A}\nglossary:\n  a: b", "line 3: a value of another shape is expected here")]
    [InlineData("title: {en: A}\nentitys: []", "pack.yaml, line 2: there is no property 'entitys'; there are title, time_zone, languages, feeds, keywords, suggestions, entities, glossary.")]
    [InlineData("title: {en: A}\nentities:\n  - {id: b, nam: B}", "line 3: there is no property 'nam'; there are id, name, type, represents, capital, within, aliases.")]
    [InlineData("title: {en: A}\ntime_zone: Mars/Phobos", "time_zone is 'Mars/Phobos': expected an IANA name such as Asia/Seoul")]
    [InlineData("title: {en: A}\nentities:\n  - name: B", "lacks 'entities: id'")]
    [InlineData("title: {en: A}\nentities:\n  - {id: b, name: B}\n  - {id: b, name: C}", "twice")]
    [InlineData("title: {en: A}\n  nonsense: [", "line 2")]
    [InlineData("title: {en: A}\ntitle: {en: B}", "line 2")]
    public void A_malformed_pack_is_refused_with_its_place(string yaml, string expected)
    {
        Should.Throw<PackException>(() => PackReader.Read(yaml, "pack.yaml")).Message.ShouldContain(expected);
    }
}
