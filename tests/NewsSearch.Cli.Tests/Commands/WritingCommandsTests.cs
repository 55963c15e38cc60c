using System.Text.Json;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests.Commands;

/// <summary>The commands that change the archive or its index: import, delete and reindex.</summary>
public class WritingCommandsTests
{
    private static readonly object Good = new { id = "good", title = "Good news", body = "All is well.", published_at = "2024-05-01" };

    [Fact]
    public async Task Import_counts_what_became_of_every_article()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = new TestTerminal();
        using var second = new TestTerminal();
        var file = server.WriteFile("a.jsonl", Good, new { id = "other", body = "Something else." });

        (await server.RunAsync(first, "import", file)).ShouldBe(ExitCodes.Done);
        server.WriteFile("a.jsonl", Good, new { id = "other", body = "Something new." });
        (await server.RunAsync(second, "import", file)).ShouldBe(ExitCodes.Done);

        first.Output.ShouldMatch(@"^2 articles in .*\n  added +2\n  updated +0\n  unchanged +0\n  rejected +0\n$");
        second.Output.ShouldMatch(@"\n  added +0\n  updated +1\n  unchanged +1\n  rejected +0\n$");
        File.Exists(file + ".rejected.jsonl").ShouldBeFalse();
    }

    [Fact]
    public async Task Rejected_articles_are_written_beside_the_file_with_line_and_reason()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal();
        var file = server.WriteFile(
            "mixed.jsonl",
            Good,
            """{"id": "broken", """,
            """{"id": "no-body"}""",
            new { id = "unknown-country", body = "b", countries = new[] { "XX" } },
            new { id = "second", body = "Also good." },
            new { id = "huge", body = new string('x', 9 * 1024 * 1024) },
            new { id = "large", body = new string('x', 5 * 1024 * 1024) });

        (await server.RunAsync(terminal, "import", file)).ShouldBe(ExitCodes.Finding, terminal.Error);

        terminal.Output.ShouldMatch(@"\n  added +2\n");
        terminal.Output.ShouldMatch(@"\n  rejected +5   see \S*mixed.jsonl.rejected.jsonl\n$".Replace(@"\S*", @"[\s\S]*", StringComparison.Ordinal));
        var rejections = File.ReadAllLines(file + ".rejected.jsonl").Select(line => JsonDocument.Parse(line).RootElement).OrderBy(Line).ToArray();
        rejections.Select(Line).ShouldBe([2, 3, 4, 6, 7]);
        rejections.ShouldAllBe(rejection => rejection.GetProperty("violations")[0].GetProperty("description").GetString()!.Length > 10);
        rejections[2].GetProperty("id").GetString().ShouldBe("unknown-country");
        rejections[2].GetProperty("violations")[0].GetProperty("field").GetString().ShouldBe("countries[0]");
        rejections[2].GetProperty("file").GetString()!.ShouldEndWith("mixed.jsonl");
    }

    [Fact]
    public async Task An_import_without_rejections_removes_the_file_of_an_earlier_one()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal();
        var file = server.WriteFile("a.jsonl", Good, "broken");
        await server.RunAsync(terminal, "import", file);
        File.Exists(file + ".rejected.jsonl").ShouldBeTrue();

        server.WriteFile("a.jsonl", Good);
        await server.RunAsync(terminal, "import", file);

        File.Exists(file + ".rejected.jsonl").ShouldBeFalse();
    }

    [Fact]
    public async Task Rejections_of_several_paths_can_go_into_one_file()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal(server.Folder.Path);
        Directory.CreateDirectory(server.Folder["folder"]);
        var one = server.WriteFile("one.jsonl", "broken");
        server.WriteFile("folder/two.jsonl", Good, "broken");

        var exitCode = await server.RunAsync(terminal, "import", one, server.Folder["folder"], "--rejected", "bad.jsonl");

        exitCode.ShouldBe(ExitCodes.Finding);
        File.ReadAllLines(server.Folder["bad.jsonl"]).Length.ShouldBe(2);
        terminal.Output.ShouldContain("see bad.jsonl\n");
    }

    [Fact]
    public async Task Standard_input_is_JSON_Lines_and_its_rejections_go_into_the_working_folder()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal(server.Folder.Path);
        terminal.SetInput("{\"id\":\"1\",\"body\":\"b\"}\nbroken\n");

        (await server.RunAsync(terminal, "import", "-")).ShouldBe(ExitCodes.Finding);

        terminal.Output.ShouldMatch(@"\n  added +1\n");
        File.ReadAllText(server.Folder["stdin.rejected.jsonl"]).ShouldContain("\"line\":2");
    }

    [Fact]
    public async Task The_summary_for_programs_has_all_counts()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal(server.Folder.Path);
        var file = server.WriteFile("a.jsonl", Good, "broken");

        (await server.RunAsync(terminal, "import", file, "--json")).ShouldBe(ExitCodes.Finding);

        using var summary = JsonDocument.Parse(terminal.Output);
        var root = summary.RootElement;
        root.GetProperty("articles").GetInt64().ShouldBe(2);
        root.GetProperty("added").GetInt64().ShouldBe(1);
        root.GetProperty("rejected").GetInt64().ShouldBe(1);
        root.GetProperty("rejectedFiles")[0].GetString().ShouldBe("a.jsonl.rejected.jsonl");
        root.GetProperty("durableThrough").GetProperty("line").GetInt64().ShouldBe(1);
        root.GetProperty("interrupted").GetBoolean().ShouldBeFalse();
        root.EnumerateObject().Select(property => property.Name).ShouldBe(
        [
            "articles", "added", "updated", "unchanged", "rejected", "bytes", "seconds", "articlesPerSecond", "megabytesPerSecond",
            "rejectedFiles", "interrupted", "failure", "durableThrough",
        ]);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_named_before_anything_is_sent()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal(width: 200);
        var file = server.WriteFile("a.jsonl", Good);

        (await server.RunAsync(terminal, "import", file, server.Folder["nowhere.jsonl"])).ShouldBe(ExitCodes.Usage);

        terminal.Error.ShouldContain("nowhere.jsonl: There is no such file or folder");
        (await server.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).StoredArticles.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_for_rejections_that_cannot_be_written_ends_the_import_with_a_hint()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal(width: 200);
        var file = server.WriteFile("a.jsonl", Good, "broken");

        (await server.RunAsync(terminal, "import", file, "--rejected", server.Folder["no/such/folder/bad.jsonl"])).ShouldBe(ExitCodes.Usage);

        terminal.Error.ShouldContain("the file of rejected articles cannot be written");
        terminal.Error.ShouldContain("--rejected FILE");
    }

    [Fact]
    public async Task An_interrupted_import_awaits_verdicts_and_prints_its_summary()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal();
        using var interruption = new CancellationTokenSource();
        var file = server.WriteFile("a.jsonl", [.. Enumerable.Range(0, 20_000).Select(i => (object)new { id = $"{i}", body = "body" })]);

        var running = terminal.RunAsync(interruption.Token, "import", file, "--server", server.Address.ToString());
        while (!running.IsCompleted && (await server.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).StoredArticles == 0)
        {
            await Task.Delay(1);
        }

        await interruption.CancelAsync();

        (await running).ShouldBe(ExitCodes.Interrupted);
        terminal.Output.ShouldContain("interrupted");
        var stored = (await server.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).StoredArticles;
        stored.ShouldBeInRange(1, 19_999);
        terminal.Output.ShouldMatch($@"\n  added +{stored:N0}\n");
    }

    [Fact]
    public async Task An_import_whose_server_goes_away_for_good_says_how_far_it_is_durable()
    {
        await using var server = await RunningServer.StartAsync();
        using var terminal = new TestTerminal(width: 300);
        var file = server.WriteFile("a.jsonl", [.. Enumerable.Range(0, 50_000).Select(i => (object)new { id = $"{i}", body = "body" })]);

        var running = server.RunAsync(terminal, "import", file, "--retries", "0");
        while (!running.IsCompleted && (await server.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).StoredArticles == 0)
        {
            await Task.Delay(1);
        }

        await server.StopAsync();

        (await running).ShouldBe(ExitCodes.Unavailable, terminal.Error);
        terminal.Error.ShouldMatch(@"error: the import broke off: .*; durable through .*a\.jsonl, line [1-9][0-9]* \([0-9,]+ articles?\)\.");
        terminal.Error.ShouldContain("Run the same import again to go on");
    }

    [Fact]
    public async Task Delete_says_what_it_did_and_the_article_is_gone()
    {
        await using var server = await RunningServer.StartWithAsync(Good);
        using var terminal = new TestTerminal();
        using var again = new TestTerminal();

        (await server.RunAsync(terminal, "delete", "good")).ShouldBe(ExitCodes.Done);
        (await server.RunAsync(again, "delete", "good", "--json")).ShouldBe(ExitCodes.Finding);

        terminal.Output.ShouldBe("Deleted good (change 2).\n");
        again.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_prints_the_message_as_Json()
    {
        await using var server = await RunningServer.StartWithAsync(Good);
        using var terminal = new TestTerminal();

        (await server.RunAsync(terminal, "delete", "good", "--json")).ShouldBe(ExitCodes.Done);

        JsonDocument.Parse(terminal.Output).RootElement.GetProperty("sequence").GetString().ShouldBe("2");
    }

    [Fact]
    public async Task Reindex_says_how_many_articles_and_which_generation_serves()
    {
        await using var server = await RunningServer.StartWithAsync(Good);
        using var terminal = new TestTerminal();

        (await server.RunAsync(terminal, "reindex")).ShouldBe(ExitCodes.Done);

        terminal.Output.ShouldMatch("^1 article indexed in .*; generation 2 serves\\.\n$");
    }

    [Fact]
    public async Task Reindex_prints_its_progress_as_Json_Lines()
    {
        await using var server = await RunningServer.StartWithAsync(Good);
        using var terminal = new TestTerminal();

        (await server.RunAsync(terminal, "reindex", "--json")).ShouldBe(ExitCodes.Done);

        var messages = terminal.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        messages[^1].GetProperty("phase").GetString().ShouldBe("REINDEX_PHASE_DONE");
        messages[^1].GetProperty("articlesDone").GetString().ShouldBe("1");
    }

    [Fact]
    public async Task An_interrupted_reindex_leaves_the_old_index_serving()
    {
        await using var server = await RunningServer.StartWithAsync([.. Enumerable.Range(0, 5_000).Select(i => (object)new { id = $"{i}", body = "body" })]);
        using var terminal = new TestTerminal();
        using var interruption = new CancellationTokenSource();

        var running = terminal.RunAsync(interruption.Token, "reindex", "--server", server.Address.ToString());
        while (!running.IsCompleted && !(await server.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).Reindexing)
        {
            await Task.Delay(1);
        }

        await interruption.CancelAsync();

        (await running).ShouldBe(ExitCodes.Interrupted, terminal.Output);
        terminal.Error.ShouldContain("the new index is given up; the old one goes on serving");
        (await server.Client.Admin.GetIndexStatsAsync(new GetIndexStatsRequest())).Generation.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_is_imported_without_what_was_rejected_before()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = new TestTerminal();
        using var second = new TestTerminal();
        server.WriteFile("a.jsonl", Good, "broken");
        (await server.RunAsync(first, "import", server.Folder["a.jsonl"])).ShouldBe(ExitCodes.Finding);
        File.Delete(server.Folder["a.jsonl"]);
        server.WriteFile("b.jsonl", Good);

        (await server.RunAsync(second, "import", server.Folder.Path)).ShouldBe(ExitCodes.Done, second.Error);

        second.Output.ShouldMatch(@"\n  unchanged +1\n  rejected +0\n$");
    }

    private static long Line(JsonElement rejection) => rejection.GetProperty("line").GetInt64();
}
