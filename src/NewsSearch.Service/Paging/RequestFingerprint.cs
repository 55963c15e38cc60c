using System.Security.Cryptography;
using Google.Protobuf;

namespace NewsSearch.Service.Paging;

/// <summary>What must not change between the pages of one search, as a hash: the whole request but for what may.</summary>
internal static class RequestFingerprint
{
    /// <summary>The length in bytes.</summary>
    public const int Length = 16;

    /// <summary>The fingerprint of a search: of all but the size and the look of its pages, and its facets.</summary>
    public static byte[] Of(V1.SearchArticlesRequest request)
    {
        var essence = request.Clone();
        essence.PageSize = 0;
        essence.Skip = 0;
        essence.PageToken = "";
        essence.ReadMask = null;
        essence.Highlight = null;
        essence.OffsetUnit = V1.OffsetUnit.Unspecified;
        essence.Facets.Clear();
        return Hash(essence);
    }

    /// <summary>The fingerprint of an export: of all but the size and the look of its messages.</summary>
    public static byte[] Of(V1.ExportArticlesRequest request)
    {
        var essence = request.Clone();
        essence.PageSize = 0;
        essence.ReadMask = null;
        essence.ResumeToken = "";
        return Hash(essence);
    }

    private static byte[] Hash(IMessage message) => SHA256.HashData(message.ToByteArray())[..Length];
}
