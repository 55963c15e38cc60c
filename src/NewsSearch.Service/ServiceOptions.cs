using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.FullText;

namespace NewsSearch.Service;

/// <summary>
/// The settings of the service. Each can be set, from weakest to strongest, in <c>appsettings.json</c> beside the executable and in
/// <c>newsearch.json</c> in the data folder (section <c>NewsSearch</c>), by an environment variable
/// <c>NEWSSEARCH_NAME</c> (<c>NEWSSEARCH_PARENT__NAME</c> for nested ones), and by the options of the command line.
/// </summary>
public sealed class ServiceOptions
{
    /// <summary>The name of the section in settings files.</summary>
    public const string SectionName = "NewsSearch";

    /// <summary>The name of the settings file in the data folder.</summary>
    public const string FileName = "newsearch.json";

    /// <summary>The folder of the articles database and the index; created if missing. Default <c>index-data</c>.</summary>
    public string DataDirectory { get; set; } = "index-data";

    /// <summary>
    /// Where to listen: <c>localhost</c> for loopback only, <c>*</c> for every address of the machine, or one IP address. Default
    /// <c>localhost</c>.
    /// </summary>
    public string ListenAddress { get; set; } = "localhost";

    /// <summary>The port for gRPC, gRPC-Web and JSON alike: 1 to 65,535, or 0 for one that the system chooses. Default 50,051.</summary>
    public int Port { get; set; } = 50_051;

    /// <summary>The connection string of a PostgreSQL database to keep the articles in; null for SQLite. Default null.</summary>
    public string? PostgresConnection { get; set; }

    /// <summary>The SQLite file to keep the articles in; null for <c>articles.db</c> in the data folder. Default null.</summary>
    public string? SqlitePath { get; set; }

    /// <summary>
    /// The file with an administrator's changes to the gazetteer; null for <c>gazetteer.txt</c> in the data folder, if there is one.
    /// Default null.
    /// </summary>
    public string? GazetteerPath { get; set; }

    /// <summary>The longest time from a write to its being found, from 10 ms to 10 s. Default 500 ms.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest time from a write to its being committed to the index on disk, above 0. Default 30 s.</summary>
    public TimeSpan CommitInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of changes after which the index is committed earlier, above 0. Default 100,000.</summary>
    public int CommitChanges { get; set; } = 100_000;

    /// <summary>The number of changes not yet found by searches beyond which import streams are not read further, above 0. Default 1,000.</summary>
    public int MaxUnindexedChanges { get; set; } = 1_000;

    /// <summary>Whether the checksums of all index files are verified at start. Default true.</summary>
    public bool VerifyAtOpen { get; set; } = true;

    /// <summary>The share of one core that gathering suggestions may take over time, from 0 for no suggestions to 1. Default 0.05.</summary>
    public double MaxSuggestionLoad { get; set; } = 0.05;

    /// <summary>The memory for articles that are not yet in a segment, in MiB, from 1 to 2,000. Default 64.</summary>
    public double WriteBufferMegabytes { get; set; } = 64;

    /// <summary>The largest message accepted, in bytes, from 64 KiB; beyond it RESOURCE_EXHAUSTED. Default 8 MiB.</summary>
    public int MaxReceiveMessageBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>The largest message sent, in bytes, from 64 KiB; beyond it RESOURCE_EXHAUSTED. Default 64 MiB.</summary>
    public int MaxSendMessageBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The number of searches that run at the same time, above 0. Default four for each core.</summary>
    public int MaxConcurrentSearches { get; set; } = 4 * Environment.ProcessorCount;

    /// <summary>The number of searches that wait for their turn, 0 or more; beyond it RESOURCE_EXHAUSTED. Default 256.</summary>
    public int MaxWaitingSearches { get; set; } = 256;

    /// <summary>The number of exports that are open at the same time, above 0; beyond it RESOURCE_EXHAUSTED. Default 16.</summary>
    public int MaxConcurrentExports { get; set; } = 16;

    /// <summary>The longest time that an export waits for its reader to take a message; then it is cut off. Default 60 s.</summary>
    public TimeSpan MaxExportPause { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest time of a search, waiting included; beyond it DEADLINE_EXCEEDED. Default 30 s.</summary>
    public TimeSpan MaxSearchTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of articles of one import stream that wait for their verdict, above 0; the stream is not read further meanwhile. Default 512.</summary>
    public int MaxImportsInFlight { get; set; } = 512;

    /// <summary>The bytes of articles that wait for their verdict, over all import streams, from 64 KiB. Default 64 MiB.</summary>
    public int MaxImportBytesInFlight { get; set; } = 64 * 1024 * 1024;

    /// <summary>The time that running calls have to finish when the service stops; then they are cut off. Default 20 s.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The origins of web pages that may call the service, such as <c>https://news.example</c>; <c>*</c> for all. Default: none but
    /// pages from this machine's own loopback addresses.
    /// </summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>The certificate for TLS, a PEM or PFX file; null for no TLS. Default null.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The private key of a PEM certificate; null if it is in the same file. Default null.</summary>
    public string? CertificateKeyPath { get; set; }

    /// <summary>The password of the certificate's private key; null for none. Default null.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The limits on snapshots that are kept for the next pages of searches.</summary>
    public SnapshotLimits SnapshotLimits { get; set; } = new();

    /// <summary>The limits on queries.</summary>
    public QueryLimits QueryLimits { get; set; } = new();

    /// <summary>The limits on articles.</summary>
    public ArticleLimits ArticleLimits { get; set; } = new();
}
