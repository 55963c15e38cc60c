using NewsSearch.Articles;
using NewsSearch.Articles.Storage;

// Writes articles into a store until it is killed, many at a time, and says of each how it went: "+ id" once it is
// acknowledged, "- id" when it failed. Tests start it to see what a kill or a full disk leaves behind.
var (location, prefix) = (args[0], args[1]);
await using var store = ArticleStores.Open(location);
await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() => WriteForeverAsync(writer))));

async Task WriteForeverAsync(int writer)
{
    for (var i = 0; ; i++)
    {
        var id = $"{prefix}-{writer}-{i}";
        try
        {
            await store.WriteAsync(new Article { Id = id, Body = new string('x', 500) }, CancellationToken.None);
            Console.WriteLine($"+ {id}");
        }
        catch (StoreUnavailableException)
        {
            Console.WriteLine($"- {id}");
            await Task.Delay(10);
        }
    }
}
