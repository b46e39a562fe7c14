namespace NewsMonitor.Tests.Core.Collecting.Feeds;

/// <summary>Feeds that tests serve.</summary>
internal static class SampleFeed
{
    /// <summary>An RSS feed with numbered items.</summary>
    public static string Rss(params IEnumerable<int> numbers) => Rss("", numbers.Select(number => Item(number)));

    /// <param name="channel">Further elements of the channel.</param>
    /// <param name="items">The items.</param>
    public static string Rss(string channel, params IEnumerable<string> items) =>
        $"<rss version=\"2.0\"><channel><title>Harbor News</title><link>https://harbor.example/</link>{channel}"
        + $"{string.Concat(items)}</channel></rss>";

    public static string Item(int number, string? guid = null, string text = "Nothing else is known.", string more = "") =>
        $"<item><title>Story {number}</title><link>https://harbor.example/{number}</link><guid>{guid ?? $"harbor-{number}"}</guid>"
        + $"<description>Ship {number} reached the port. {text}</description>{more}</item>";
}
