using NewsSearch.FullText.Facets;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Facets;

public sealed class FirstValuesTests
{
    [Fact]
    public void The_first_values_and_the_selected_ones_are_those_of_sorting_all()
    {
        var random = TestSeed.Random(nameof(The_first_values_and_the_selected_ones_are_those_of_sorting_all));
        for (var round = 0; round < TestSeed.Iterations(300); round++)
        {
            var counts = Enumerable.Range(0, random.Next(400)).OrderBy(_ => random.Next())
                .Select(number => new TermCount($"v{number}", "", new MatchCount(random.Next(random.Next(1, 40)), 0), random.Next(10) == 0)).ToArray();
            var (limit, order) = (random.Next(3) == 0 ? int.MaxValue : random.Next(1, 60), TermFacets.Order(random.Next(2) == 0 ? FacetOrder.Count : FacetOrder.Value));
            var (shown, omitted) = FirstValues.Of(counts, order, count => count.Matches, count => count.Selected, limit);

            var sorted = counts.Order(Comparer<TermCount>.Create(order)).ToArray();
            var first = sorted.Where(count => count.Matches.Articles > 0).Take(limit).ToHashSet();
            var expected = sorted.Where(count => first.Contains(count) || count.Selected).ToArray();
            shown.ShouldBe(expected, TestSeed.Replay);
            omitted.ShouldBe(counts.Length - expected.Length, TestSeed.Replay);
        }
    }
}
