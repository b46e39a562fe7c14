using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>Measures a page's tree step by step, never by recursion, so that nothing that recurses or squares is let near a monstrous one.</summary>
internal static class TreeSize
{
    private const int MostDepth = 250;

    /// <summary>The reader view's time grows with the square of the elements: some 0.3 seconds here.</summary>
    private const int MostElements = 4_000;

    /// <summary>It also reads the text of every element at every level: characters times depth, some 0.3 seconds here.</summary>
    private const long MostWeight = 20_000_000;

    /// <summary>Whether no element is nested deeper than code that recurses can go.</summary>
    public static bool IsShallow(IHtmlDocument page) => Measure(page).Depth <= MostDepth;

    /// <summary>Whether the reader view is done with the page in well under a second.</summary>
    public static bool IsModest(IHtmlDocument page) => Measure(page) is { Elements: <= MostElements, Weight: <= MostWeight };

    private static (int Depth, int Elements, long Weight) Measure(INode page)
    {
        int depth = 0,
            deepest = 0,
            elements = 0;
        long weight = 0;
        for (var node = page; node is not null; node = Next(node, ref depth))
        {
            deepest = Math.Max(deepest, depth);
            elements += node.NodeType == NodeType.Element ? 1 : 0;
            weight += node is IText text ? (long)text.Length * depth : 0;
        }
        return (deepest, elements, weight);
    }

    /// <summary>The next node in document order.</summary>
    private static INode? Next(INode node, ref int depth)
    {
        if (node.FirstChild is { } child)
        {
            depth++;
            return child;
        }
        for (var at = node; at is not null && depth > 0; at = at.Parent, depth--)
            if (at.NextSibling is { } sibling)
                return sibling;
        return null;
    }
}
