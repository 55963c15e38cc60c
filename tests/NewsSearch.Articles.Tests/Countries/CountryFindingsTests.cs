using NewsSearch.Articles.Countries;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Countries;

public sealed class CountryFindingsTests
{
    private static readonly DateTimeOffset Eighties = new(1987, 3, 9, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Today = new(2024, 3, 9, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_seed_article_is_about_Syria_and_Russia_and_mentions_the_United_States_and_Ukraine()
    {
        var findings = CountryTagger.Default.Find("", File.ReadAllText(Corpus.Require("data/seed-article.txt")), Today);
        findings.About.ShouldBe(["SY", "RU"]);
        findings.Mentioned.ShouldBe(["SY", "RU", "US", "UA"]);
        findings.GazetteerVersion.ShouldBe(CountryTagger.Default.GazetteerVersion);
    }

    [Fact]
    public void Evidence_tells_part_span_surface_and_rule()
    {
        var findings = CountryTagger.Default.Find("Peru wins", "LONDON, March 9 - Lima said that Fiji's team and the Fijians of Suva lost.");
        Evidence(findings, "PE").ShouldBe(["Title 0 4 Peru Name", "Body 18 4 Lima Capital"]);
        Evidence(findings, "GB").ShouldBe(["Body 0 6 LONDON Dateline"]);
        Evidence(findings, "FJ").ShouldBe(["Body 33 4 Fiji Name", "Body 53 7 Fijians Demonym", "Body 64 4 Suva Capital"]);
    }

    [Theory]
    [InlineData("Putin said no.", "Putin", EvidenceRule.Leader)]
    [InlineData("The Kremlin said no.", "Kremlin", EvidenceRule.Institution)]
    [InlineData("Rain fell on Chechnya.", "Chechnya", EvidenceRule.Region)]
    [InlineData("Rain fell on Vladivostok.", "Vladivostok", EvidenceRule.City)]
    [InlineData("The Russian rouble fell.", "Russian rouble", EvidenceRule.Currency)]
    public void Rules_tell_how_a_country_is_named(string text, string surface, EvidenceRule rule)
    {
        var country = CountryTagger.Default.Find("", text).Countries.Single();
        country.Code.ShouldBe("RU");
        country.Evidence.Single().ShouldBe(new CountryEvidence(ArticlePart.Body, text.IndexOf(surface, StringComparison.Ordinal), surface.Length, surface, rule));
    }

    [Fact]
    public void Companies_count_only_beside_other_evidence()
    {
        CountryTagger.Default.Find("", "Gazprom sold gas.").Countries.ShouldBeEmpty();
        CountryTagger.Default.Find("", "Gazprom sold gas of Russia.").Countries.Single().Evidence.Select(evidence => evidence.Rule)
            .ShouldBe([EvidenceRule.Company, EvidenceRule.Name]);
    }

    [Fact]
    public void Salience_falls_and_tells_what_the_article_is_about()
    {
        var findings = CountryTagger.Default.Find("Peru exports copper", "Peru and Chile export copper. Peruvian mines are deep. Once the minister was in Fiji.");
        findings.Countries.Select(country => country.Salience).ShouldBeInOrder(SortDirection.Descending);
        findings.Countries.ShouldAllBe(country => country.Salience > 0 && country.Salience <= 1);
        findings.About.ShouldContain("PE");
        findings.About.ShouldNotContain("FJ");
    }

    [Fact]
    public void Moscow_was_the_capital_of_the_Soviet_Union_as_long_as_there_was_one()
    {
        CountryTagger.Default.Tag("", "Moscow said no.", Eighties).ShouldBe(["SU"]);
        CountryTagger.Default.Tag("", "Moscow said no.", Today).ShouldBe(["RU"]);
        CountryTagger.Default.Tag("", "Moscow said no.").ShouldBe(["RU"]);
    }

    [Fact]
    public void Former_countries_stay_what_they_were_unless_they_are_mapped()
    {
        const string Text = "Czechoslovakia had two republics.";
        var mapped = CountryTagger.Default.With(GazetteerChanges.Read(["map CS"], out _));
        CountryTagger.Default.Tag("", Text, Today).ShouldBe(["CS"]);
        mapped.Tag("", Text, Today).ShouldBe(["CZ", "SK"]);
        mapped.Tag("", Text, Eighties).ShouldBe(["CS"]);
        mapped.Tag("", Text).ShouldBe(["CS"]);
    }

    private static IEnumerable<string> Evidence(CountryFindings findings, string code) =>
        findings.Countries.Single(country => country.Code == code).Evidence
            .Select(evidence => $"{evidence.Part} {evidence.Start} {evidence.Length} {evidence.Surface} {evidence.Rule}");
}
