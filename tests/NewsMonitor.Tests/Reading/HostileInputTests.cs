using System.Diagnostics;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

/// <summary>Runs alone, so that the processor time of the process is that of the reading.</summary>
[CollectionDefinition(nameof(HostileInputTests), DisableParallelization = true)]
[Collection(nameof(HostileInputTests))]
public sealed class HostileInputTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    /// <summary>As little as a thread may have: recursion that follows the input would end the process here first.</summary>
    private const int SmallStack = 256 * 1024;

    /// <summary>By number, since some names cannot be part of a test's name.</summary>
    public static TheoryData<int, string> Inputs =>
        [
            .. HostileInputs
                .All()
                .Select(
                    (input, number) =>
                        new TheoryDataRow<int, string>(
                            number,
                            new string([.. input.Name.Take(60).Where(char.IsAscii).Where(c => !char.IsControl(c))])
                        )
                ),
        ];

    [Fact]
    public void There_are_some_two_hundred() => HostileInputs.All().Count().ShouldBeGreaterThanOrEqualTo(200);

    [Theory]
    [MemberData(nameof(Inputs))]
    public void It_ends_as_a_result_in_time(int number, string shown)
    {
        var (name, make) = HostileInputs.All().ElementAt(number);
        var bytes = make();
        Timed(name, bytes, shown).ShouldBeLessThan(Bound, shown);
    }

    /// <summary>On the clock, or in processor time where the machine has other things to do.</summary>
    private static TimeSpan Timed(string name, byte[] bytes, string shown)
    {
        var reader = Some.Reader();
        ReadResult result = default;
        Exception? thrown = null;
        var used = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(
            () => thrown = Record.Exception(() => result = reader.Read(name, bytes, CancellationToken.None)),
            SmallStack
        )
        {
            IsBackground = true,
        };
        thread.Start();
        thread.Join(30 * Bound).ShouldBeTrue(shown);
        watch.Stop();
        used = Environment.CpuUsage.TotalTime - used;
        thrown.ShouldBeNull(shown);
        ReadInvariants.Hold(result);
        return watch.Elapsed < used ? watch.Elapsed : used;
    }
}
