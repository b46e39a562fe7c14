using System.Runtime.InteropServices;

namespace NewsMonitor.Testing;

/// <summary>
/// Processor time of the calling thread: it does not count while other threads and processes run. How fast the machine is does
/// count, so it is only ever compared with more of it, measured in the same process.
/// </summary>
internal static class ThreadTime
{
    private const int LinuxClock = 3;
    private const int MacClock = 16;

    /// <summary>What the calling thread has used so far.</summary>
    public static TimeSpan Now => OperatingSystem.IsWindows() ? OnWindows() : OnUnix();

    /// <summary>What a piece of work on this thread uses.</summary>
    public static TimeSpan Of(Action work)
    {
        var start = Now;
        work();
        return Now - start;
    }

    /// <summary>
    /// The least of several runs of the same work, since the others were disturbed by compilation and garbage collection.
    /// </summary>
    public static TimeSpan LeastOf(int runs, Action work) => Enumerable.Range(0, runs).Min(_ => Of(work));

    private static TimeSpan OnUnix()
    {
        if (ClockGetTime(OperatingSystem.IsMacOS() ? MacClock : LinuxClock, out var time) != 0)
            throw new PlatformNotSupportedException("the system does not tell a thread's processor time");
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1e3);
    }

    private static TimeSpan OnWindows() =>
        GetThreadTimes(GetCurrentThread(), out _, out _, out var kernel, out var user)
            ? TimeSpan.FromTicks(kernel + user)
            : throw new PlatformNotSupportedException("the system does not tell a thread's processor time");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out UnixTime time);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetCurrentThread();

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetThreadTimes(nint thread, out long creation, out long exit, out long kernel, out long user);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct UnixTime
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
