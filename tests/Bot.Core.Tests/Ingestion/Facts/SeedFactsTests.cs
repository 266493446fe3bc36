using System.Globalization;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Bot.Core.Ingestion;
using Bot.Core.Ingestion.Facts;

namespace Bot.Core.Tests.Ingestion.Facts;

public sealed class SeedFactsTests
{
    private static readonly ArticleDraft s_seed = Articles.Seed();

    private static readonly ExtractedFacts s_found = FactExtractor.Extract(s_seed, Lexicon.Of(PackReader.Read(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(Articles.SeedPath())!, "..", PackReader.FileName)), PackReader.FileName)));

    [Fact]
    public void Timeline_resolves_every_date_through_the_articles_own_year()
    {
        s_found.Facts.Where(f => f.Time is not null)
            .Select(f => (f.Time!.Start, f.Time.End, f.Time.Precision, f.Statement.Split(' ')[0]))
            .ShouldBe(
            [
                ("2026-01", "2026-01", DatePrecision.Month, "President"),
                ("2026-01-13", "2026-01-14", DatePrecision.Day, "South"),
                ("2026-01-06", "2026-01-06", DatePrecision.Day, "Following"),
                ("2026-01-04", "2026-01-04", DatePrecision.Day, "During"),
            ]);
    }

    [Fact]
    public void Numbers_say_what_they_measure_in_the_passages_own_words()
    {
        s_found.Facts.Select(f => f.Quantity).OfType<Quantity>().Select(Show).ShouldBe(
        [
            "fifth | 5 # | encounter | ",
            "eight | 8 months | months since Lee took office | Lee",
            "0.33% to 0.35% | 0.33..0.35 % | South Korea's real annual GDP | South Korea",
            "20.8% | 20.8 % | trade tied to China | China | 2024",
            "15.3% | 15.3 % | trade tied … to the U.S. | U.S. | 2024",
            "12 | 12 members | member bloc | ",
            "70% | roughly 70 % | rare earths from China | China",
            "14 | 14 MOUs | MOUs |  | 2026-01-04",
        ]);
    }

    [Fact]
    public void Hedges_and_sources_are_kept()
    {
        var projected = Quantity(0.33m);
        projected.Modality.ShouldBe(Modality.Projected);
        projected.AttributedTo.ShouldBe("economic projections");

        Quantity(20.8m).Modality.ShouldBe(Modality.Asserted);
        Quantity(12m).Modality.ShouldBe(Modality.Attributed);
        Quantity(70m).Modality.ShouldBe(Modality.Asserted);
        Quantity(14m).Modality.ShouldBe(Modality.Asserted);
    }

    [Fact]
    public void Every_body_sentence_is_a_fact_and_furniture_is_none()
    {
        var stating = s_found.Facts.Select(f => f.Passage).Distinct().ToList();

        stating.Count.ShouldBe(15);
        stating.ShouldAllBe(i => s_seed.Passages[i].Kind == PassageKind.Body || s_seed.Passages[i].Kind == PassageKind.Description);
        s_found.Facts.ShouldAllBe(f => f.Statement == s_seed.Slice(s_seed.Passages[f.Passage]));
    }

    [Fact]
    public void Entities_are_mentioned_where_they_are_named()
    {
        var rareEarths = s_found.Mentions.Where(m => m.EntityId == "rare-earths" || m.EntityId == "rare-earth").Select(m => m.Passage);

        rareEarths.Select(i => s_seed.Slice(s_seed.Passages[i]).Split(' ')[0]).ShouldBe(["Explore", "Following", "Since"]);
        s_found.Mentions.ShouldBeUnique();
    }

    private static FactDraft Quantity(decimal low) => s_found.Facts.Single(f => f.Quantity?.Low == low);

    internal static string Show(Quantity q)
    {
        var value = q.Low == q.High ? Number(q.Low) : $"{Number(q.Low)}..{Number(q.High)}";
        var measured = string.Join(' ', new[] { q.Approximator, value, q.Ordinal ? "#" : q.Unit }.OfType<string>());
        return $"{q.Text} | {measured} | {q.Property} | {q.About}{(q.Observed is null ? "" : $" | {q.Observed}")}";
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
