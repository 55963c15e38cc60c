namespace NewsSearch.FullText.Querying.Matching;

/// <summary>Joins occurrences that stand near each other in a text.</summary>
internal static class NearPairs
{
    /// <summary>Calls back for each occurrence of the one side with its nearest neighbours on the other side that are near enough.</summary>
    /// <param name="left">The occurrences of the one side: the first position, and the one behind the last; in the order of the first.</param>
    /// <param name="right">Those of the other side.</param>
    /// <param name="distance">The greatest number of positions between two.</param>
    /// <param name="found">Gets each pair.</param>
    public static void Find(
        List<(int Start, int End)> left,
        List<(int Start, int End)> right,
        int distance,
        Action<(int Start, int End), (int Start, int End)> found)
    {
        var byEnd = right.OrderBy(occurrence => occurrence.End).ToList();
        var (behind, before, ended) = (0, -1, 0);
        foreach (var one in left)
        {
            while (ended < byEnd.Count && byEnd[ended].End <= one.Start)
            {
                before = ended++;
            }

            if (before >= 0 && one.Start - byEnd[before].End <= distance)
            {
                found(one, byEnd[before]);
            }
        }

        foreach (var one in left.OrderBy(occurrence => occurrence.End))
        {
            while (behind < right.Count && right[behind].Start < one.End)
            {
                behind++;
            }

            if (behind < right.Count && right[behind].Start - one.End <= distance)
            {
                found(one, right[behind]);
            }
        }
    }
}
