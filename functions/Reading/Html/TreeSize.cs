using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Measures a page's tree step by step, never by recursion, so that nothing that recurses or squares is let near a monstrous one.
/// </summary>
internal static class TreeSize
{
    private const int MostDepth = 250;

    /// <summary>The reader view's time grows with the square of the elements: some 0.3 seconds here.</summary>
    private const int MostElements = 4_000;

    /// <summary>It also reads the text of every element at every level: characters times depth, some 0.3 seconds here.</summary>
    private const long MostWeight = 20_000_000;

    /// <summary>
    /// And it looks for the neighbors of every node among all children of its parent: children squared, some 0.2 seconds here.
    /// </summary>
    private const long MostCrowding = 10_000_000;

    /// <summary>Whether no element is nested deeper than code that recurses can go.</summary>
    public static bool IsShallow(IHtmlDocument page) => Measure(page).Depth <= MostDepth;

    /// <summary>Whether the reader view is done with the page in well under a second.</summary>
    public static bool IsModest(IHtmlDocument page) =>
        Measure(page) is { Elements: <= MostElements, Weight: <= MostWeight, Crowding: <= MostCrowding };

    private static (int Depth, int Elements, long Weight, long Crowding) Measure(INode page)
    {
        var (deepest, elements, weight, crowding) = (0, 0, 0L, 0L);
        // How many children of each node on the way down have been seen: asking a node for its next sibling searches all of them.
        var path = new Stack<(INodeList Children, int Seen)>([(page.ChildNodes, 0)]);
        while (path.TryPop(out var level))
        {
            if (level.Seen == level.Children.Length)
                continue;
            var node = level.Children[level.Seen];
            path.Push((level.Children, level.Seen + 1));
            deepest = Math.Max(deepest, path.Count);
            elements += node.NodeType == NodeType.Element ? 1 : 0;
            weight += node is IText text ? (long)text.Length * path.Count : 0;
            crowding += level.Children.Length;
            path.Push((node.ChildNodes, 0));
        }
        return (deepest, elements, weight, crowding);
    }
}
