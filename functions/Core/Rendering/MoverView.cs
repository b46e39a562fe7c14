using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Rendering;

/// <param name="Name">The person, organization or place.</param>
/// <param name="Sign">An arrow; the words beside it say the same.</param>
/// <param name="Change">What is different, in words, with the numbers.</param>
/// <param name="Color">The name of a <see cref="SentimentLabel"/> if the sentiment is different; otherwise empty.</param>
internal sealed record MoverView(string Name, string Sign, string Change, string Color)
{
    public static IReadOnlyList<MoverView> From(Digest digest, IWords words) =>
        [
            .. digest.Movers.Select(mover => new MoverView(
                mover.Name,
                mover.Kind is MoverKind.Down or MoverKind.Worse ? "▼" : "▲",
                words.Change(mover),
                mover.Kind switch
                {
                    MoverKind.Better => nameof(SentimentLabel.Positive),
                    MoverKind.Worse => nameof(SentimentLabel.Negative),
                    _ => "",
                }
            )),
        ];
}
