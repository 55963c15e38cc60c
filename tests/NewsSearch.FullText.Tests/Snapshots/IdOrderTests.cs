using Lucene.Net.Util;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText.Tests.Snapshots;

public sealed class IdOrderTests
{
    [Fact]
    public void Ids_are_ordered_as_by_the_ordinal_comparer()
    {
        string[] ids = ["", "a", "aa", "ab", "b", "é", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uEFFF", "\uF000", "\uFFFD", "😀", "\U0010FFFF", "x😀", "x\uFFFD", "😀a", "😁"];
        foreach (var x in ids)
        {
            foreach (var y in ids)
            {
                Math.Sign(IdOrder.Compare(new BytesRef(x), new BytesRef(y))).ShouldBe(Math.Sign(string.CompareOrdinal(x, y)), $"{x} and {y}");
            }
        }
    }
}
