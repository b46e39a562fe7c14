using System.Text;
using System.Text.Json;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// Texts that editors and content systems keep in blocks: a tree of nodes in which paragraphs, headings and lists contain pieces
/// of text (Contentful, ProseMirror, Slate, Lexical, Portable Text, Strapi), or a list of blocks with text or markup (Editor.js,
/// Draft.js, Arc XP, WordPress). Pictures, embedded things, pull quotes, captions and lists of links are left out.
/// </summary>
internal sealed class RichText
{
    private const int MostDepth = 64;
    private const int MostNodes = 200_000;
    private const int LongestEmbedded = 5_000_000;

    /// <summary>How many items of a list are looked at, and how far inside an object a list may be.</summary>
    private const int Looked = 20;
    private const int LookedDepth = 8;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private int _left = MostNodes;

    /// <summary>The paragraphs, separated by empty lines; null if the value is no text in blocks.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return Embedded(value.GetString()!);
        if (!Is(value))
            return null;
        var text = new RichText();
        text.Add(value, MostDepth, isTop: true);
        text.Break();
        return text._text.ToString();
    }

    /// <summary>Whether a value is a text in blocks.</summary>
    public static bool Is(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Embedded(value.GetString()!) is not null : Is(value, LookedDepth);

    private static bool Is(JsonElement value, int depth)
    {
        if (depth == 0)
            return false;
        if (value.ValueKind == JsonValueKind.Array)
            return value
                .EnumerateArray()
                .Take(Looked)
                .Any(item => item.ValueKind == JsonValueKind.Object && IsBlock(TextNode.Of(item), depth));
        if (value.ValueKind != JsonValueKind.Object)
            return false;
        var node = TextNode.Of(value);
        if (node.IsForeign || (node.Own is not null && node.Kind is null))
            return false;
        return (node.Children ?? node.Items ?? node.Further ?? JsonValues.Locale(value)) is { } inner && Is(inner, depth - 1);
    }

    /// <summary>A container that is not known counts as one if it contains blocks.</summary>
    private static bool IsBlock(TextNode node, int depth) =>
        node.IsBlock || (!node.IsForeign && (node.Children ?? node.Further) is { } inner && Is(inner, depth - 1));

    /// <summary>The text of blocks that are written as JSON in a string.</summary>
    private static string? Embedded(string json)
    {
        var start = json.AsSpan(0, Math.Min(json.Length, Looked)).TrimStart();
        if (
            json.Length > LongestEmbedded
            || start is not (['{', ..] or ['[', ..])
            || start[1..].TrimStart() is not ['"' or '{', ..]
        )
            return null;
        try
        {
            using var document = JsonDocument.Parse(SurrogateEscapes.Mend(json));
            return document.RootElement.ValueKind == JsonValueKind.String ? null : Of(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="value">A list of nodes, a node, or a text.</param>
    /// <param name="depth">How far below it is still looked.</param>
    /// <param name="isTop">Whether it is not inside a paragraph, so that each piece of text is one.</param>
    private void Add(JsonElement value, int depth, bool isTop)
    {
        if (depth <= 0 || --_left < 0)
            return;
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                if (item.ValueKind == JsonValueKind.Array)
                    AddRow(item, depth - 1);
                else
                    Add(item, depth - 1, isTop);
        else if (value.ValueKind == JsonValueKind.String)
            AddText(value.GetString()!, isTop);
        else if (value.ValueKind == JsonValueKind.Object)
            AddNode(value, depth, isTop);
    }

    private void AddNode(JsonElement value, int depth, bool isTop)
    {
        var node = TextNode.Of(value);
        var kind = node.Kind ?? "";
        if (node.IsPull || TextNodeKinds.IsLeftOut(node.Name ?? "") || (isTop && kind == "code"))
            return;
        if (TextNodeKinds.IsBreak(kind))
            _line.Append('\n');
        else if (TextNodeKinds.IsRow(kind) && node.Children is { } cells)
            AddRow(cells, depth - 1);
        else if (!isTop && node.IsPiece)
            AddInside(node, value, node, depth, isTop: false);
        else
        {
            Break();
            AddInside(node, value, node, depth, isTop);
            Break();
        }
    }

    /// <param name="node">The node, or the further object in which it keeps its text and its nodes.</param>
    /// <param name="value">The same as a value.</param>
    /// <param name="outer">The node.</param>
    /// <param name="depth">How far below it is still looked.</param>
    /// <param name="isTop">Whether the node is not inside a paragraph.</param>
    private void AddInside(TextNode node, JsonElement value, TextNode outer, int depth, bool isTop)
    {
        if (depth <= 0)
            return;
        var isRead = outer.IsText || !isTop || outer.Name is null;
        if (HasItems(node.Children))
            Add(node.Children!.Value, depth - 1, isTop && !node.HoldsPieces && !outer.HoldsPieces);
        else if (node.Own is { } text && isRead)
            AddText(text.GetString()!, isTop);
        else if (node.Further is { } further && (isRead || Is(further, LookedDepth)))
            AddInside(TextNode.Of(further), further, outer, depth - 1, isTop);
        else if (node.Name is null && JsonValues.Locale(value) is { } one)
            Add(one, depth - 1, isTop);
        if (HasItems(node.Items))
            AddItems(node.Items!.Value, depth - 1);
    }

    private static bool HasItems(JsonElement? list) =>
        list is { } value && (value.ValueKind == JsonValueKind.Object || value.GetArrayLength() > 0);

    private void AddItems(JsonElement items, int depth)
    {
        Break();
        Add(items, depth, isTop: true);
        Break();
    }

    /// <summary>A row of a table is a line.</summary>
    private void AddRow(JsonElement row, int depth)
    {
        Break();
        if (depth > 0 && row.ValueKind == JsonValueKind.Array)
            foreach (var cell in row.EnumerateArray())
            {
                var text = new RichText { _left = _left };
                text.Add(cell, depth - 1, isTop: true);
                text.Break();
                _left = text._left;
                if (text._text.Length > 0)
                    _line.Append(_line.Length > 0 ? " " : "").Append(text._text.Replace("\n\n", " "));
            }

        Break();
    }

    private void AddText(string text, bool isTop)
    {
        if (isTop)
            Break();
        _line.Append(isTop ? HtmlFragment.Text(text) : text);
        if (isTop)
            Break();
    }

    private void Break()
    {
        var line = _line.ToString().Trim();
        _line.Clear();
        if (line.Length > 0)
            _text.Append(_text.Length > 0 ? "\n\n" : "").Append(line);
    }
}
