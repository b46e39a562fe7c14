using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Entities;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.NamePages;

/// <summary>What the forms of the page of a name lead to. Each test begins without decisions.</summary>
public sealed class NameFormTests(FortyDays news) : IClassFixture<FortyDays>, IAsyncLifetime
{
    private static readonly (string Name, EntityCategory Category) Rail = FortyDays.Rail;
    private static readonly (string Name, EntityCategory Category) Mayor = FortyDays.Mayor;

    private readonly Installation _there = news.There;
    private readonly Visitor _editor = new(news.There);

    public async ValueTask InitializeAsync() => await news.ForgetDecisionsAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The page, the API and comparisons say what the list has, by whichever name an address was made.</summary>
    [Fact]
    public async Task AnArticleWithBothNamesCountsOnceEverywhere()
    {
        var merged = await _editor.SubmitAsync(FortyDays.AddressOf(Mayor), ("action", "merge"), ("other", Rail.Name));

        merged.ShouldContain("<h1 dir=\"auto\">Northwind Rail</h1>");
        merged.ShouldContain("in 75 articles");
        (await _editor.SeeAsync("/api/entities/" + FortyDays.AddressOf(Mayor).Split('/')[2])).ShouldContain("\"articles\":75,");
        (await _editor.SubmitAsync(FortyDays.AddressOf(Mayor), ("action", "undo"), ("id", "1"))).ShouldContain(
            "<h1 dir=\"auto\">Ilse Brandt</h1>"
        );
    }

    /// <summary>What a form may contain is checked, and a decision never takes away the page that undoes it.</summary>
    [Fact]
    public async Task NamesOfAnyLengthAreAnsweredAndADecisionCanAlwaysBeUndone()
    {
        foreach (var (other, why) in new[] { (new string('a', 60_000), "too long"), ("...", "has no letter and no digit") })
        {
            var reply = await _editor.SendAsync(FortyDays.AddressOf(Rail), ("action", "merge"), ("other", other));
            reply.Status.ShouldBe(400);
            Encoding.UTF8.GetString(reply.Content.Span).ShouldContain(why);
        }

        (await _editor.SendAsync(FortyDays.AddressOf(Rail), ("action", "hide"), ("name", new string('a', 201)))).Status.ShouldBe(
            400
        );
        var store = _there.Get<NameDecisionStore>();
        (await store.LoadAsync(TestContext.Current.CancellationToken)).All.ShouldBeEmpty();
        await Should.ThrowAsync<NameDecisionException>(() =>
            store.DecideAsync(NameDecisionKind.Hide, new string('a', 201), null, "ana", TestContext.Current.CancellationToken)
        );

        // As long as a name may be, and still none.
        var gone = await _editor.SubmitAsync(FortyDays.AddressOf(Rail), ("action", "merge"), ("other", new string('a', 200)));
        gone.ShouldContain("By decision 1, “Northwind Rail” is “aaa");
        (await _editor.SubmitAsync(FortyDays.AddressOf(Rail), ("action", "undo"), ("id", "1"))).ShouldContain("60 articles");
    }
}
