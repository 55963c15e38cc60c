using CsCheck;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Ingestion;

/// <summary>Seeds of CsCheck that follow SEARCH_TEST_SEED.</summary>
internal static class CsCheckSeed
{
    /// <summary>The seed of one test.</summary>
    public static string Next(uint test) => new PCG(test, (ulong)TestSeed.Value).ToString();
}
