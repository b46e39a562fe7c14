using System.Text;
using AngleSharp.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>The text of small elements; elements that turn out to be large are left early, so that no page takes long.</summary>
internal static class ShortText
{
    private const int MostNodes = 500;

    /// <summary>The text of an element; null if it is longer or has very many nodes.</summary>
    /// <param name="element">The element.</param>
    /// <param name="max">In UTF-16 code units.</param>
    public static string? Of(IElement element, int max)
    {
        var text = new StringBuilder();
        var seen = 0;
        var path = new Stack<(INodeList Children, int At)>([(element.ChildNodes, 0)]);
        while (path.TryPop(out var level))
        {
            if (level.At == level.Children.Length)
                continue;
            if (++seen > MostNodes)
                return null;
            var node = level.Children[level.At];
            path.Push((level.Children, level.At + 1));
            if (node is IText { Data: var data } && text.Append(data).Length > max)
                return null;
            path.Push((node.ChildNodes, 0));
        }

        return text.ToString();
    }
}
