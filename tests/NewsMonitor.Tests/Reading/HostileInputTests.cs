using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

/// <summary>
/// Whatever a file is, reading it ends, with a bounded stack, in work that is some times that of an ordinary file of the greatest
/// length.
/// </summary>
public sealed class HostileInputTests
{
    /// <summary>
    /// How many times the work of an ordinary file. Those that are read with the most work take a tenth of it; work that grew
    /// with the square of a file's length would be thousands of times as much.
    /// </summary>
    private const int Most = 50;

    /// <summary>As little as a thread may have: recursion that follows the input would end the process here first.</summary>
    private const int SmallStack = 256 * 1024;

    private const int SampleSize = 8;

    /// <summary>After that, a thread hangs; nothing is told from how long it takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The work of a tenth of an ordinary file, ten times: it grows with the length.</summary>
    private static readonly Lazy<TimeSpan> Ordinary = new(() =>
    {
        const int tenth = 10;
        var file = HostileInputs.Ordinary(1.0 / tenth);
        return tenth * ThreadTime.LeastOf(3, () => Some.Reader().Parts("ordinary.html", file));
    });

    /// <summary>The names of all inputs, by number, since some of them cannot be part of a test's name.</summary>
    public static TheoryData<int, string> Inputs => [.. All.Select(Row)];

    public static TheoryData<int, string> SampledInputs => [.. Sample.Of([.. All], SampleSize).Select(Row)];

    private static IEnumerable<(int Number, string Name, Func<byte[]> Make)> All =>
        HostileInputs.All().Select((input, number) => (number, input.Name, input.Bytes));

    [Fact]
    public void ThereAreSomeTwoHundred() => HostileInputs.All().Count().ShouldBeGreaterThanOrEqualTo(200);

    [Theory]
    [MemberData(nameof(SampledInputs))]
    public void EachEndsAsAResultWithBoundedWork(int number, string shown) => Check(number, shown);

    [Theory(Explicit = true)]
    [MemberData(nameof(Inputs))]
    public void EachOfAllEndsAsAResultWithBoundedWork(int number, string shown) => Check(number, shown);

    private static void Check(int number, string shown)
    {
        var (name, make) = HostileInputs.All().ElementAt(number);
        var (bytes, reader, ordinary) = (make(), Some.Reader(), Ordinary.Value);
        List<ReadPart> parts = [];
        Exception? thrown = null;
        var work = TimeSpan.Zero;
        var thread = new Thread(
            () => work = ThreadTime.Of(() => thrown = Record.Exception(() => parts = reader.Parts(name, bytes))),
            SmallStack
        )
        {
            IsBackground = true,
        };
        thread.Start();
        thread.Join(Patience).ShouldBeTrue($"{shown} never ends");
        thrown.ShouldBeNull(shown);
        ReadInvariants.Hold(parts);
        work.ShouldBeLessThan(Most * ordinary, shown);
    }

    private static TheoryDataRow<int, string> Row((int Number, string Name, Func<byte[]> Make) input) =>
        new(input.Number, new string([.. input.Name.Take(60).Where(char.IsAscii).Where(c => !char.IsControl(c))]));
}
