using NewsSearch.Articles.Countries;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>How salient a country must be in an article.</summary>
/// <param name="Least">The least salience in thousandths, included.</param>
/// <param name="Most">The greatest salience in thousandths, included.</param>
internal readonly record struct SalienceRange(int Least, int Most)
{
    /// <summary>All.</summary>
    public static readonly SalienceRange Any = new(0, ArticleCountry.Scale);

    /// <summary>Whether it leaves a country out.</summary>
    public bool IsNarrow => this != Any;

    /// <summary>From a salience on.</summary>
    public static SalienceRange From(double least) => new(AtLeast(least), ArticleCountry.Scale);

    /// <summary>The least number of thousandths that is not below a salience; more than there are if none is.</summary>
    public static int AtLeast(double salience)
    {
        // Multiplied, 0.57 is more than 570 thousandths, though it means just that.
        var thousandths = (int)Math.Clamp(Math.Floor(salience * ArticleCountry.Scale), 0, ArticleCountry.Scale);
        return (double)thousandths / ArticleCountry.Scale < salience ? thousandths + 1 : thousandths;
    }

    /// <summary>Whether a country is so salient.</summary>
    public bool Contains(PackedCountry country) => country.Salience >= Least && country.Salience <= Most;
}
