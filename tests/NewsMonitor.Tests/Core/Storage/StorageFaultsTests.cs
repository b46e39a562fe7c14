using Azure;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Core.Storage;

public sealed class StorageFaultsTests
{
    private static readonly Exception Away = new RequestFailedException(503, "away");

    /// <summary>As the storage client says it.</summary>
    [Fact]
    public void WhatTheClientThrowsAfterItsLastTryIsOfStorage()
    {
        Exception[] faults =
        [
            Away,
            new AggregateException(Away, new TaskCanceledException()),
            new AggregateException(new TaskCanceledException(), new TaskCanceledException()),
            new AggregateException(new IOException("The connection was closed.")),
            new AggregateException(new AggregateException(Away), Away),
        ];

        faults.ShouldAllBe(fault => fault.IsOfStorage());
    }

    /// <summary>Several digests or feeds that fail throw all of their faults at once, whatever they are.</summary>
    [Fact]
    public void OtherFaultsAreNotOfStorageHoweverTheyAreWrapped()
    {
        var other = new InvalidOperationException("other");

        new AggregateException(other, other).IsOfStorage().ShouldBeFalse();
        new AggregateException(Away, new AggregateException(other)).IsOfStorage().ShouldBeFalse();
    }
}
