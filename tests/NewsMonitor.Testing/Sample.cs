using System.Globalization;

namespace NewsMonitor.Testing;

/// <summary>
/// Part of a long list of cases, for the default run; the whole list is run by explicit tests. The same seed gives the same part,
/// and it is 1 unless the environment variable <c>NEWSMONITOR_TEST_SEED</c> has another number.
/// </summary>
internal static class Sample
{
    public static int Seed { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("NEWSMONITOR_TEST_SEED"),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var seed
        )
            ? seed
            : 1;

    /// <summary>So many of the cases, in their order; all of them if there are no more.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyCollection<T> cases, int count)
    {
        var chosen = Enumerable.Range(0, cases.Count).ToArray();
        new Random(Seed).Shuffle(chosen);
        var kept = chosen.Take(count).ToHashSet();
        return [.. cases.Where((_, number) => kept.Contains(number))];
    }
}
