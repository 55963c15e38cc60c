using NewsSearch.Articles.Countries;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Tests.Schema;

public sealed class PackedCountryTests
{
    [Fact]
    public void Every_country_code_has_a_slot_of_its_own()
    {
        var slots = CountryCodes.All.Select(PackedCountry.SlotOf).ToList();
        slots.ShouldBeUnique();
        slots.ShouldAllBe(slot => slot >= 0 && slot < PackedCountry.Slots);
        slots.Select(PackedCountry.CodeOf).ShouldBe(CountryCodes.All);
    }

    [Fact]
    public void Countries_come_back_as_they_were_written()
    {
        ArticleCountry[] countries =
        [
            .. from about in (bool[])[false, true]
               from given in (bool[])[false, true]
               from byText in (bool[])[false, true]
               from salience in (double[])[0, 0.001, 0.29, 0.57, 0.999, 1]
               from code in (string[])["AA", "UA", "ZZ"]
               select new ArticleCountry(code, salience) { IsAbout = about, IsGiven = given, IsAboutByText = byText },
        ];
        var read = new List<PackedCountry>();

        PackedCountry.Read(PackedCountry.Write(countries), read);

        read.ConvertAll(country => country.Unpack()).ShouldBe(countries);
        read.Select(country => country.Salience / 1_000.0).ShouldBe(countries.Select(country => country.Salience));
    }

    [Fact]
    public void What_is_no_code_of_two_letters_is_left_out() => PackedCountry.Write([new ArticleCountry("U", 0.5), new ArticleCountry("ua", 0.5)]).ShouldBeEmpty();
}
