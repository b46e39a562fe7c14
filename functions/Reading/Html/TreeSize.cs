using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Measures a page's tree without recursion, so that recursive or quadratic code is never run on an enormous tree.
/// </summary>
internal static class TreeSize
{
    private const int MostDepth = 250;

    /// <summary>
    /// The reader view's time grows with the square of the number of elements: about 0.3 seconds for this many.
    /// </summary>
    private const int MostElements = 4_000;

    /// <summary>
    /// The reader view also reads the text of every element at every level: characters times depth, about 0.3 seconds for this
    /// many.
    /// </summary>
    private const long MostWeight = 20_000_000;

    /// <summary>
    /// It also searches for the neighbors of every node among all children of its parent: children squared, about 0.2 seconds for
    /// this many.
    /// </summary>
    private const long MostCrowding = 10_000_000;

    /// <summary>Whether the nesting is shallow enough for recursive code.</summary>
    public static bool IsShallow(IHtmlDocument page) => Measure(page).Depth <= MostDepth;

    /// <summary>Whether the page may be searched for its article, which takes less time than the reader view.</summary>
    public static bool IsSearchable(IHtmlDocument page) =>
        Measure(page) is { Elements: <= 4 * MostElements, Weight: <= 4 * MostWeight, Crowding: <= 4 * MostCrowding };

    /// <summary>Whether the reader view takes well under a second for the page.</summary>
    public static bool IsModest(IHtmlDocument page) =>
        Measure(page) is { Elements: <= MostElements, Weight: <= MostWeight, Crowding: <= MostCrowding };

    private static (int Depth, int Elements, long Weight, long Crowding) Measure(INode page)
    {
        var (deepest, elements, weight, crowding) = (0, 0, 0L, 0L);
        // The number of children seen at each level: asking a node for its next sibling would search all of them.
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
