using System.Text;
using NewsMonitor.Core.Search;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>Names that the days of an index have in common.</summary>
public sealed class NamePoolTests
{
    [Theory]
    [InlineData("Amira Haddad")]
    [InlineData("Zürich")]
    [InlineData("京都")]
    [InlineData("")]
    public void ANameIsOneObjectWhateverDayAsks(string name)
    {
        var pool = new NamePool();
        var first = pool.Of(NameKind.Entity, Encoding.UTF8.GetBytes(name));

        first.Name.ShouldBe(name);
        pool.Of(NameKind.Entity, Encoding.UTF8.GetBytes(name)).ShouldBeSameAs(first);
        pool.Of(NameKind.Source, Encoding.UTF8.GetBytes(name)).ShouldNotBeSameAs(first);
        pool.Of(NameKind.Entity, Encoding.UTF8.GetBytes(name + "x")).ShouldNotBeSameAs(first);
    }
}
