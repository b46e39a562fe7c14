using NewsMonitor.News.Digests;

namespace NewsMonitor.Tests.News.Digests;

public sealed class OutletSubjectsTests
{
    private const uint Company = 1;
    private const uint President = 2;
    private const uint Other = 3;

    [Fact]
    public void AnOutletCountsLessForWhatItAlwaysWritesAbout()
    {
        var subjects = new OutletSubjects();
        for (var i = 0; i < 10; i++)
        {
            subjects.Add(i % 2 == 0 ? "Phone Fans" : "The Phone Fans", [Company]);
            subjects.Add("The Harbour Post", i == 0 ? [Company] : [Other]);
            subjects.Add("Meridian Wire", [President]);
            subjects.Add("Evening Ledger", [President]);
        }

        subjects.WeightOf("phone fans", Company).ShouldBeLessThan(0.5);
        subjects.WeightOf("The Harbour Post", Company).ShouldBe(1);
        subjects.WeightOf("Meridian Wire", President).ShouldBeGreaterThan(0.6);
        subjects.WeightOf("Unknown", Company).ShouldBe(1);
    }

    [Fact]
    public void LittleIsKnownAboutAnOutletWithOneArticle()
    {
        var subjects = new OutletSubjects();
        subjects.Add("Phone Fans", [Company]);
        subjects.Add(null, [Other]);
        for (var i = 0; i < 98; i++)
            subjects.Add("The Harbour Post", [Other]);

        subjects.WeightOf("Phone Fans", Company).ShouldBeInRange(0.6, 0.7);
    }
}
