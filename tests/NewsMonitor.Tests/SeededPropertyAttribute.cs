using FsCheck.Xunit;

namespace NewsMonitor.Tests;

/// <summary>
/// A property that every run checks with the same inputs, so that what passed passes again. With the variable
/// <c>RANDOM_PROPERTIES</c> set, the inputs are others each time.
/// </summary>
#pragma warning disable xUnit3003 // The base class does not take the place in the source.
public sealed class SeededPropertyAttribute : PropertyAttribute
#pragma warning restore xUnit3003
{
    public SeededPropertyAttribute()
    {
        if (Environment.GetEnvironmentVariable("RANDOM_PROPERTIES") is null)
            Replay = "(20261126,1)";
    }
}
