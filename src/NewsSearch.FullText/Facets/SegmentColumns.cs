using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Schema;
using NodaTime;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// The values of a segment that are counted and sorted by, as flat arrays by document number. Each array is loaded once for each
/// segment, when it is first needed, and shared by all snapshots that hold the segment: 8 bytes an article for the times, 4 for words and
/// stories, and one to four for every other column, of several values too, as equal sets of values are kept once and are numbered. Buckets
/// of the calendar that searches count by take one or two bytes an article more for each of up to four units and zones. Deleted documents,
/// which differ between snapshots, have their values here too.
/// </summary>
/// <remarks>
/// Any thread. It reads through the reader that it is of, so it is used while that is open; what is loaded does not hold on to
/// the reader.
/// </remarks>
internal sealed class SegmentColumns
{
    /// <summary>The published time of an undated article: before every real time.</summary>
    public const long Undated = long.MinValue;

    private static readonly ConditionalWeakTable<object, LoadedColumns> Loaded = [];

    private readonly AtomicReader _reader;
    private readonly LoadedColumns _loaded;

    private SegmentColumns(AtomicReader reader, LoadedColumns loaded) => (_reader, _loaded) = (reader, loaded);

    /// <summary>The published times in milliseconds since 1970-01-01T00:00:00Z, or <see cref="Undated"/>.</summary>
    public long[] Published => _loaded.Published(_reader).Times;

    /// <summary>The published times, and between which they are.</summary>
    public PublishedTimes PublishedTimes => _loaded.Published(_reader);

    /// <summary>The calendar buckets of the published times; null if no column of the unit and the zone is kept: see <see cref="CalendarColumns"/>.</summary>
    public CalendarColumn? Calendar(CalendarUnit unit, DateTimeZone zone) => _loaded.Calendars.Of(PublishedTimes, unit, zone);

    /// <summary>The numbers of words of the bodies.</summary>
    public int[] WordCounts => _loaded.WordCounts(_reader);

    /// <summary>The countries with their salience.</summary>
    public CountryColumn Countries => _loaded.Countries(_reader);

    /// <summary>The times that the texts name.</summary>
    public PeriodColumn MentionedDates => _loaded.MentionedDates(_reader);

    /// <summary>The story numbers, which mean the same in all segments of an index. Count them with <see cref="StoryCounter"/> or <see cref="StoryGroups"/>.</summary>
    public int[] Stories => _loaded.Stories(_reader).Numbers;

    /// <summary>The stories that an article of this segment joined when others were in it, each once.</summary>
    public int[] JoinedStories => _loaded.Stories(_reader).Joined;

    /// <summary>The greatest story number; below 0 where there is none.</summary>
    public int LastStory => _loaded.Stories(_reader).Last;

    /// <summary>The memory of what is loaded, in bytes, about.</summary>
    public long Bytes => _loaded.Bytes;

    /// <summary>The columns of a segment.</summary>
    public static SegmentColumns Of(AtomicReader reader) => new(reader, Loaded.GetValue(reader.CoreCacheKey, _ => new LoadedColumns()));

    /// <summary>Loads what nearly every search needs, so that none has to wait for it.</summary>
    public void Warm()
    {
        _ = Published;
        _ = Stories;
        Terms(FacetField.Country);
    }

    /// <summary>The column of a label field.</summary>
    public OrdinalColumn Terms(FacetField field) => _loaded.Terms(_reader, field);

    private sealed class LoadedColumns
    {
        private readonly Lock _lock = new();
        private readonly OrdinalColumn?[] _terms = new OrdinalColumn?[Enum.GetValues<FacetField>().Length];
        private PublishedTimes? _published;
        private int[]? _wordCounts;
        private CountryColumn? _countries;
        private PeriodColumn? _mentionedDates;
        private LoadedStories? _stories;

        public long Bytes => ((Volatile.Read(ref _published)?.Times.LongLength ?? 0) * sizeof(long))
            + ((Volatile.Read(ref _wordCounts)?.LongLength ?? 0) * sizeof(int))
            + (Volatile.Read(ref _countries)?.Sets.Bytes ?? 0)
            + (Volatile.Read(ref _mentionedDates)?.Bytes ?? 0)
            + ((Volatile.Read(ref _stories)?.Numbers.LongLength ?? 0) * sizeof(int))
            + _terms.Sum(column => column?.Bytes ?? 0)
            + Calendars.Bytes;

        public CalendarColumns Calendars { get; } = new();

        public PublishedTimes Published(AtomicReader reader) =>
            Volatile.Read(ref _published) ?? Load(ref _published, () => LoadPublished(reader));

        public int[] WordCounts(AtomicReader reader) =>
            Volatile.Read(ref _wordCounts) ?? Load(ref _wordCounts, () => LoadNumbers(reader, FieldNames.WordCount));

        public CountryColumn Countries(AtomicReader reader) =>
            Volatile.Read(ref _countries) ?? Load(ref _countries, () => CountryColumn.Load(reader));

        public PeriodColumn MentionedDates(AtomicReader reader) =>
            Volatile.Read(ref _mentionedDates) ?? Load(ref _mentionedDates, () => PeriodColumn.Load(reader));

        public LoadedStories Stories(AtomicReader reader) =>
            Volatile.Read(ref _stories) ?? Load(ref _stories, () => LoadStories(reader));

        public OrdinalColumn Terms(AtomicReader reader, FacetField field) =>
            Volatile.Read(ref _terms[(int)field]) ?? Load(ref _terms[(int)field], () => TermColumns.Load(reader, field));

        // One lock for all columns of a segment: who waits for another column waits once in the life of the segment.
        private T Load<T>(ref T? column, Func<T> load)
            where T : class
        {
            lock (_lock)
            {
                var loaded = column ?? load();
                Volatile.Write(ref column, loaded);
                return loaded;
            }
        }

        private static PublishedTimes LoadPublished(AtomicReader reader)
        {
            if (ColumnsFormat.ColumnsOf(reader, FieldNames.Id)?.ReadNumbers(reader.FieldInfos.FieldInfo(FieldNames.Published)) is { } column)
            {
                return new PublishedTimes(column);
            }

            var published = new long[reader.MaxDoc];
            Array.Fill(published, Undated);
            if (reader.GetNumericDocValues(FieldNames.Published) is { } values && reader.GetDocsWithField(FieldNames.Published) is { } dated)
            {
                for (var document = 0; document < published.Length; document++)
                {
                    if (dated.Get(document))
                    {
                        published[document] = values.Get(document);
                    }
                }
            }

            return new PublishedTimes(published);
        }

        private static int[] LoadNumbers(AtomicReader reader, string field)
        {
            if (ColumnsFormat.ColumnsOf(reader, FieldNames.Id)?.ReadSmallNumbers(reader.FieldInfos.FieldInfo(field)) is { } column)
            {
                return column;
            }

            var numbers = new int[reader.MaxDoc];
            if (reader.GetNumericDocValues(field) is { } values)
            {
                for (var document = 0; document < numbers.Length; document++)
                {
                    numbers[document] = (int)values.Get(document);
                }
            }

            return numbers;
        }

        private static LoadedStories LoadStories(AtomicReader reader)
        {
            var stories = LoadNumbers(reader, FieldNames.Story);
            var (joined, last) = (new HashSet<int>(), -1);
            for (var document = 0; document < stories.Length; document++)
            {
                (stories[document], var hasJoined) = StoryPlace.Decode(stories[document]);
                last = Math.Max(last, stories[document]);
                if (hasJoined)
                {
                    joined.Add(stories[document]);
                }
            }

            return new LoadedStories(stories, [.. joined], last);
        }
    }

    private sealed record LoadedStories(int[] Numbers, int[] Joined, int Last);
}
