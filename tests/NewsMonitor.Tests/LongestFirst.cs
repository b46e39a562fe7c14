using NewsMonitor.Tests.Benchmarks;
using NewsMonitor.Tests.Core.Ingestion;
using NewsMonitor.Tests.Reading;
using NewsMonitor.Tests.Reliability;
using Xunit.Sdk;
using Xunit.v3;

namespace NewsMonitor.Tests;

/// <summary>Starts the classes that take longest first, so that none of them is still running alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        .. new[]
        {
            typeof(BenchmarksTests),
            typeof(OutageTests),
            typeof(KillTests),
            typeof(FaultTests),
            typeof(HostileBlobTests),
            typeof(HostileInputTests),
        }.Select(type => $"{type.FullName} "),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => Rank(collection))];

    private static int Rank(ITestCollection collection)
    {
        var rank = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return rank < 0 ? Long.Length : rank;
    }
}
