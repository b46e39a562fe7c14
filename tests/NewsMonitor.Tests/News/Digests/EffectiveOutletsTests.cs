using NewsMonitor.News.Digests;

namespace NewsMonitor.Tests.News.Digests;

public sealed class EffectiveOutletsTests
{
    [Fact]
    public void OutletsWithAsManyTextsCountFully()
    {
        EffectiveOutlets.Count([(2, 1), (2, 1), (2, 1)]).ShouldBe(3, tolerance: 1e-9);
        EffectiveOutlets.Count([(1, 0.5), (1, 1)]).ShouldBe(1.5, tolerance: 1e-9);
    }

    [Fact]
    public void OneTextBesideTenIsHardlyASecondOutlet()
    {
        EffectiveOutlets.Count([(10, 1), (1, 1)]).ShouldBeInRange(1.2, 1.5);
        EffectiveOutlets.Count([(10, 1)]).ShouldBe(1);
        EffectiveOutlets.Count([]).ShouldBe(1);
    }
}
