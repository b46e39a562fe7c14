using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.News.Text;

namespace NewsMonitor.Fuzzing;

/// <summary>Tokens of unsubscribe links: none but the genuine ones unsubscribes a recipient.</summary>
internal static class UnsubscribeTokens
{
    private static readonly UnsubscribeLinks Links = UnsubscribeLinks.From(
        "https://news.example/api",
        Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(number => (byte)(7 * number))])
    )!;

    private static readonly string[] Genuine =
    [
        .. ((string[])["daily", "weekly", new string('x', 40)]).Select(digest =>
            Links.For(digest, StableHash.Of("ann@example.org")).AbsolutePath.Split('/')[^1]
        ),
    ];

    // White space inside a link changes nothing.
    private static readonly UnsubscribeToken[] Known = [.. Genuine.Select(token => Links.Read(token)!)];

    public static Target Target() => Targets.OfText("tokens", () => Genuine, Run);

    private static bool Run(string token)
    {
        var read = Links.Read(token);
        if (read is not null)
            Known.ShouldContain(read, token);
        return read is not null;
    }
}
