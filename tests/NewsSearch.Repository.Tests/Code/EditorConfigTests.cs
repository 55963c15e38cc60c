using System.Text.RegularExpressions;

namespace NewsSearch.Repository.Tests.Code;

public sealed class EditorConfigTests
{
    private static readonly Regex SwitchedOff = new(@"^dotnet_diagnostic\.(?<rule>\w+)\.severity\s*=\s*(none|silent|suggestion)\s*(?<reason>#.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    [Fact]
    public void Every_rule_that_is_switched_off_says_why()
    {
        var rules = RepositoryFiles.All.Single(file => file.Path == ".editorconfig").Lines.Select(line => SwitchedOff.Match(line)).Where(match => match.Success).ToList();
        rules.Count.ShouldBeGreaterThan(10);
        rules.Where(rule => rule.Groups["reason"].Value.Trim('#', ' ').Length < 10).Select(rule => $"rule {rule.Groups["rule"].Value} has no reason")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Warnings_are_switched_off_in_the_editor_config_only() =>
        RepositoryFiles.Ending(".csproj", ".props").Where(file => file.Text.Contains("<NoWarn>", StringComparison.Ordinal)
                && !file.Lines.Any(line => line.Contains("<NoWarn>", StringComparison.Ordinal) && line.Contains("<!--", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();
}
