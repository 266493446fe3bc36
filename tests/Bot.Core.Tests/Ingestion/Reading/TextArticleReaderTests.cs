using Bot.Core.Coverage;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Reading;

namespace Bot.Core.Tests.Ingestion.Reading;

public sealed class TextArticleReaderTests
{
    [Fact]
    public void Seed_article_is_told_apart_from_its_page_furniture()
    {
        var seed = Articles.Seed();

        seed.Headline.ShouldBe("Lee Jae-myung Japan-South Korea Summit 2026: A Test of Pragmatic Diplomacy");
        seed.Publisher.ShouldBe("PRISM News");
        seed.Section.ShouldBe("Politics");
        seed.Language.ShouldBe("en");
        seed.Published.ShouldBeNull();
        seed.SourceType.ShouldBe(DigitalSourceType.TrainedAlgorithmicMedia);
        seed.Description.ShouldNotBeNull().ShouldEndWith("the impact of China's rare earth ban.");
        seed.Disclosure.ShouldBe("This content is AI-generated based on source articles. While we strive for accuracy, errors may occur. We recommend verifying with the original source.");
        seed.Text.ShouldBe(File.ReadAllText(Articles.SeedPath()));
        seed.Passages.Select(p => (p.Kind, p.Paragraph, p.Heading, seed.Slice(p)[..12])).ShouldBe(
        [
            (PassageKind.Caption, 0, null, "The South Ko"),
            (PassageKind.Headline, 1, null, "Lee Jae-myun"),
            (PassageKind.Description, 2, null, "President Le"),
            (PassageKind.Description, 2, null, "Explore the "),
            (PassageKind.Body, 3, null, "They shook h"),
            (PassageKind.Body, 3, null, "South Korean"),
            (PassageKind.Body, 3, null, "This marked "),
            (PassageKind.Body, 4, FirstHeading, "Tokyo spared"),
            (PassageKind.Body, 4, FirstHeading, "Takaichi inv"),
            (PassageKind.Body, 4, FirstHeading, "The leaders "),
            (PassageKind.Body, 5, FirstHeading, "A pivotal ou"),
            (PassageKind.Body, 5, FirstHeading, "According to"),
            (PassageKind.Body, 5, FirstHeading, "With 20.8% o"),
            (PassageKind.Body, 6, SecondHeading, "The summit u"),
            (PassageKind.Body, 6, SecondHeading, "Following Ta"),
            (PassageKind.Body, 6, SecondHeading, "Since Japan "),
            (PassageKind.Body, 7, SecondHeading, "During his v"),
            (PassageKind.Body, 7, SecondHeading, "However, the"),
            (PassageKind.Disclosure, 8, null, "This content"),
            (PassageKind.Disclosure, 8, null, "While we str"),
            (PassageKind.Disclosure, 8, null, "We recommend"),
        ]);
    }

    private const string FirstHeading = "The Lee Jae-myung Japan-South Korea Summit 2026 and 'Omotenashi'";
    private const string SecondHeading = "Sino-Japanese Discord and Rare Earth Retaliation";

    [Fact]
    public void Another_page_is_told_apart_by_the_same_rules()
    {
        var draft = Articles.FromText("""
            Home | Sections | Baltic Courier

            BusinessExclusive

            Port Workers in Riga End a Three-Week Strike

            By Anna Berzina

            4 min read

            Dock crews returned to work on Monday after the owners raised wages by 6%. The strike had cost the port 12 million euros.

            What Comes Next

            Talks on pensions resume in May. "We are not done," a union leader said.

            Share
            Read more
            Ferry Prices Rise Again
            Storm Closes the Harbour
            """);

        draft.Headline.ShouldBe("Port Workers in Riga End a Three-Week Strike");
        draft.Publisher.ShouldBe("Baltic Courier");
        draft.Section.ShouldBe("Business");
        draft.SourceType.ShouldBe(DigitalSourceType.Unknown);
        draft.Passages.Select(p => (p.Kind, p.Heading, draft.Slice(p))).ShouldBe(
        [
            (PassageKind.Headline, null, "Port Workers in Riga End a Three-Week Strike"),
            (PassageKind.Body, null, "Dock crews returned to work on Monday after the owners raised wages by 6%."),
            (PassageKind.Body, null, "The strike had cost the port 12 million euros."),
            (PassageKind.Body, "What Comes Next", "Talks on pensions resume in May."),
            (PassageKind.Body, "What Comes Next", "\"We are not done,\" a union leader said."),
        ]);
    }

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        var draft = Articles.FromText("""
            A Headline of a Wrapped Text

            The quick brown fox jumps over the lazy dog and then
            it runs into the forest, where nobody has seen it at
            all since. Some say that it sleeps there.
            """);

        draft.Passages.Select(draft.Slice).ShouldBe(
        [
            "A Headline of a Wrapped Text",
            "The quick brown fox jumps over the lazy dog and then\nit runs into the forest, where nobody has seen it at\nall since.",
            "Some say that it sleeps there.",
        ]);
    }

    [Fact]
    public void A_question_may_head_an_article()
    {
        var draft = Articles.FromText("Is the Bridge Safe?\n\nEngineers inspected the bridge on Friday and found two cracks in its pillars.");

        draft.Headline.ShouldBe("Is the Bridge Safe?");
        draft.Passages.Select(p => p.Kind).ShouldBe([PassageKind.Headline, PassageKind.Body]);
    }

    [Fact]
    public void Text_without_a_headline_is_headed_by_its_first_sentence()
    {
        var draft = Articles.FromText("The river rose by two metres overnight and flooded the old town. Nobody was hurt.");

        draft.Headline.ShouldBe("The river rose by two metres overnight and flooded the old town.");
        draft.Passages.Select(p => p.Kind).ShouldBe([PassageKind.Body, PassageKind.Body]);
        draft.Publisher.ShouldBe(Articles.Origin.Publisher);
    }

    [Fact]
    public void A_list_without_prose_loses_nothing()
    {
        var draft = Articles.FromText("Shopping\n\n- milk\n- bread\n- eggs");

        draft.Passages.Select(draft.Slice).ShouldBe(["Shopping", "- milk", "- bread", "- eggs"]);
    }

    [Fact]
    public void Korean_and_Japanese_articles_are_read_alike()
    {
        var korean = Articles.FromText("한일 정상회담, 나라에서 열려\n\n양국 정상은 13일 일본 나라에서 만나 경제 협력 방안을 논의했다. 회담은 두 시간 동안 이어졌다.\n\n이 기사는 AI가 작성했습니다.\n\n관련 기사\n다른 소식");
        var japanese = Articles.FromText("日韓首脳が奈良で会談\n\n両国の首脳は13日に奈良市で会談し、経済協力を進めることで合意した。会談は二時間続いた。\n\nこの記事はAIによって生成されました。");

        korean.Language.ShouldBe("ko");
        korean.Headline.ShouldBe("한일 정상회담, 나라에서 열려");
        korean.Disclosure.ShouldBe("이 기사는 AI가 작성했습니다.");
        korean.Passages.Count(p => p.Kind == PassageKind.Body).ShouldBe(2);
        japanese.Language.ShouldBe("ja");
        japanese.Headline.ShouldBe("日韓首脳が奈良で会談");
        japanese.Disclosure.ShouldBe("この記事はAIによって生成されました。");
        japanese.Passages.Count(p => p.Kind == PassageKind.Body).ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    [InlineData("\uFEFF")]
    public void Empty_text_is_refused_with_a_plain_sentence(string text)
    {
        TextArticleReader.Read(text, Articles.Origin).ShouldBeOfType<ReadOutcome.Failed>().Error.ShouldStartWith("There is no text in it");
    }

    [Fact]
    public void Passages_stand_in_order_and_never_overlap()
    {
        var seed = Articles.Seed();

        seed.Passages.Zip(seed.Passages.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
        seed.Passages.ShouldAllBe(p => p.Start < p.End && !char.IsWhiteSpace(seed.Text[p.Start]) && !char.IsWhiteSpace(seed.Text[p.End - 1]));
    }
}
