using System.Diagnostics;
using NewsMonitor.Reading;

namespace NewsMonitor.Tests.Reading;

public sealed class HostileInputTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    /// <summary>As little as a thread may have: recursion that follows the input would end the process here first.</summary>
    private const int SmallStack = 256 * 1024;

    /// <summary>By number, since some names cannot be part of a test's name.</summary>
    public static TheoryData<int, string> Inputs =>
        [.. HostileInputs.All().Select((input, number) => new TheoryDataRow<int, string>(number, new string([.. input.Name.Take(60).Where(char.IsAscii).Where(c => !char.IsControl(c))])))];

    [Fact]
    public void There_are_some_two_hundred() => HostileInputs.All().Count().ShouldBeGreaterThanOrEqualTo(200);

    [Theory]
    [MemberData(nameof(Inputs))]
    public void It_ends_as_a_result_in_time(int number, string shown)
    {
        var (name, make) = HostileInputs.All().ElementAt(number);
        var bytes = make();
        var reader = Some.Reader();
        ReadResult result = default;
        Exception? thrown = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() => thrown = Record.Exception(() => result = reader.Read(name, bytes, CancellationToken.None)), SmallStack);
        thread.Start();
        thread.Join();
        watch.Stop();
        thrown.ShouldBeNull(shown);
        ReadInvariants.Hold(result);
        watch.Elapsed.ShouldBeLessThan(Bound, shown);
    }
}
