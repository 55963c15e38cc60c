using System.Net;
using NewsSearch.Engine;

namespace NewsSearch.Service.Hosting;

/// <summary>The rules for <see cref="ServiceOptions"/>.</summary>
internal static class ServiceOptionsValidation
{
    private const int LeastMessageBytes = 64 * 1024;

    /// <summary>Checks all settings.</summary>
    /// <exception cref="ServiceOptionsException">At least one is wrong.</exception>
    public static void ThrowIfWrong(ServiceOptions options)
    {
        var problems = Problems(options).ToList();
        if (problems.Count > 0)
        {
            throw new ServiceOptionsException(problems);
        }
    }

    private static IEnumerable<string> Problems(ServiceOptions options) =>
    [
        .. InRange(nameof(options.Port), options.Port, 0, IPEndPoint.MaxPort),
        .. InRange(nameof(options.CommitChanges), options.CommitChanges, 1, int.MaxValue),
        .. InRange(nameof(options.MaxUnindexedChanges), options.MaxUnindexedChanges, 1, int.MaxValue),
        .. InRange(nameof(options.MaxSuggestionLoad), options.MaxSuggestionLoad, 0.0, 1.0),
        .. InRange(nameof(options.WriteBufferMegabytes), options.WriteBufferMegabytes, 1, 2_000),
        .. InRange(nameof(options.MaxReceiveMessageBytes), options.MaxReceiveMessageBytes, LeastMessageBytes, int.MaxValue),
        .. InRange(nameof(options.MaxSendMessageBytes), options.MaxSendMessageBytes, LeastMessageBytes, int.MaxValue),
        .. InRange(nameof(options.MaxConcurrentSearches), options.MaxConcurrentSearches, 1, 10_000),
        .. InRange(nameof(options.MaxWaitingSearches), options.MaxWaitingSearches, 0, 1_000_000),
        .. InRange(nameof(options.MaxConcurrentExports), options.MaxConcurrentExports, 1, 10_000),
        .. InRange(nameof(options.MaxExportPause), options.MaxExportPause, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)),
        .. InRange(nameof(options.MaxImportsInFlight), options.MaxImportsInFlight, 1, 100_000),
        .. InRange(nameof(options.MaxImportBytesInFlight), options.MaxImportBytesInFlight, LeastMessageBytes, int.MaxValue),
        .. InRange(nameof(options.ArticleLimits) + ":" + nameof(options.ArticleLimits.MaxIdBytes), options.ArticleLimits.MaxIdBytes, 1, 512),
        .. InRange(nameof(options.RefreshInterval), options.RefreshInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(10)),
        .. InRange(nameof(options.CommitInterval), options.CommitInterval, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)),
        .. InRange(nameof(options.MaxSearchTime), options.MaxSearchTime, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)),
        .. InRange(nameof(options.ShutdownTimeout), options.ShutdownTimeout, TimeSpan.Zero, TimeSpan.FromDays(1)),
        .. SnapshotProblems(options.SnapshotLimits),
        .. ListenAddressProblems(options.ListenAddress),
        .. StoreProblems(options),
        .. CertificateProblems(options),
        .. options.AllowedOrigins.SelectMany(OriginProblems),
    ];

    private static IEnumerable<string> SnapshotProblems(SnapshotLimits limits) =>
    [
        .. InRange(nameof(ServiceOptions.SnapshotLimits) + ":" + nameof(limits.MaxSnapshots), limits.MaxSnapshots, 1, 100_000),
        .. InRange(nameof(ServiceOptions.SnapshotLimits) + ":" + nameof(limits.MaxIdleTime), limits.MaxIdleTime, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)),
        .. InRange(nameof(ServiceOptions.SnapshotLimits) + ":" + nameof(limits.MaxHeldMegabytes), limits.MaxHeldMegabytes, 0, int.MaxValue),
    ];

    private static IEnumerable<string> InRange<T>(string name, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            yield return FormattableString.Invariant($"{name} is {value}; it must be from {least} to {most}.");
        }
    }

    private static IEnumerable<string> ListenAddressProblems(string address)
    {
        if (address is not (ListenAddresses.Loopback or ListenAddresses.Any) && !IPAddress.TryParse(address, out _))
        {
            yield return $"{nameof(ServiceOptions.ListenAddress)} is '{address}'; it must be '{ListenAddresses.Loopback}', '{ListenAddresses.Any}' or an IP address.";
        }
    }

    private static IEnumerable<string> StoreProblems(ServiceOptions options)
    {
        if (options is { PostgresConnection: not null, SqlitePath: not null })
        {
            yield return $"{nameof(options.PostgresConnection)} and {nameof(options.SqlitePath)} exclude each other.";
        }
    }

    private static IEnumerable<string> CertificateProblems(ServiceOptions options)
    {
        if (options.CertificatePath is null && (options.CertificateKeyPath ?? options.CertificatePassword) is not null)
        {
            yield return $"{nameof(options.CertificatePath)} is missing, though a key or a password is set.";
        }

        foreach (var path in new[] { options.CertificatePath, options.CertificateKeyPath }.Where(path => path is not null && !File.Exists(path)))
        {
            yield return $"There is no certificate file '{path}'.";
        }
    }

    private static IEnumerable<string> OriginProblems(string origin)
    {
        if (origin != "*" && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin))
        {
            yield return $"{nameof(ServiceOptions.AllowedOrigins)} holds '{origin}'; an origin is '*' or like 'https://news.example'.";
        }
    }
}
