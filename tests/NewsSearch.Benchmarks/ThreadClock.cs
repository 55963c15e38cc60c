using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsSearch.Benchmarks;

/// <summary>
/// The time that the calling thread has spent on a processor, which other work on the machine does not lengthen; the time of day where
/// the system does not tell. For work that stays on its thread.
/// </summary>
internal static class ThreadClock
{
    private const int ClockThreadCpuTimeId = 3;

    /// <summary>The time so far.</summary>
    public static TimeSpan Now => OperatingSystem.IsLinux() && ReadClock(ClockThreadCpuTimeId, out var time) == 0
        ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
        : Stopwatch.GetElapsedTime(0);

    /// <summary>The time that work takes, in milliseconds.</summary>
    public static double Milliseconds(Action work)
    {
        var started = Now;
        work();
        return (Now - started).TotalMilliseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
