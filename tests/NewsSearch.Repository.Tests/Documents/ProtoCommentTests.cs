namespace NewsSearch.Repository.Tests.Documents;

/// <summary>The wire contract is its own reference: everything in it is explained.</summary>
public sealed class ProtoCommentTests
{
    [Fact]
    public void Everything_in_the_contract_is_explained() => RepositoryFiles.Ending(".proto").SelectMany(ProtoComments.Missing).ShouldBeEmpty();

    [Theory]
    [InlineData("string id = 1;")]
    [InlineData("repeated news.v1.Article articles = 12 [(google.api.field_behavior) = OPTIONAL];")]
    [InlineData("map<string, int64> counts = 3;")]
    [InlineData("ORDER_NEWEST = 2;")]
    [InlineData("message Article {")]
    [InlineData("rpc GetArticle(GetArticleRequest) returns (Article) {")]
    [InlineData("oneof page {")]
    public void A_declaration_without_a_comment_is_found(string line)
    {
        ProtoComments.Missing(new RepositoryFile("a.proto", $"}}\n\n  {line}\n")).Count().ShouldBe(1);
        ProtoComments.Missing(new RepositoryFile("a.proto", $"  // What it is.\n  {line}\n")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("syntax = \"proto3\";")]
    [InlineData("option java_multiple_files = true;")]
    [InlineData("reserved 4;")]
    [InlineData("get: \"/v1/articles/{id}\"")]
    public void Other_lines_need_no_comment(string line) => ProtoComments.Missing(new RepositoryFile("a.proto", $"\n{line}\n")).ShouldBeEmpty();
}
