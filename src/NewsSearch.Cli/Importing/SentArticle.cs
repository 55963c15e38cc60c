using NewsSearch.V1;

namespace NewsSearch.Cli.Importing;

/// <summary>An article that the server has to give its verdict on.</summary>
/// <param name="File">The file that it comes from.</param>
/// <param name="Line">The line of it, from 1; 0 where the format has none.</param>
/// <param name="Request">What is sent.</param>
/// <param name="Bytes">The size of that, in bytes.</param>
internal sealed record SentArticle(string File, long Line, ImportArticlesRequest Request, int Bytes);
