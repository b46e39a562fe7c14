using System.Text.Json;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// An object as a node of a text in blocks: what it is, its own text, and the nodes inside it. Editors that keep these in a
/// further object (<c>data</c>, <c>model</c>, <c>attributes</c>) are read in the same way.
/// </summary>
internal readonly struct TextNode
{
    /// <summary>How many properties of an object are looked at.</summary>
    private const int Looked = 100;

    private static readonly string[] Kinds =
    [
        "_type",
        "type",
        "nodeType",
        "component",
        "blockName",
        "blockType",
        "name",
        "object",
    ];

    /// <summary>Names of lists in which only blocks are, and of objects that contain such a list, the best first.</summary>
    private static readonly string[] Blocks =
    [
        "document",
        "root",
        "json",
        "editorState",
        "content_elements",
        "story-elements",
        "innerBlocks",
        "value",
        "raw",
        "richText",
        "richtext",
        "text",
        "body",
        "rows",
    ];

    /// <summary>Names of lists in which blocks or pieces of one paragraph are.</summary>
    private static readonly string[] Nodes = ["blocks", "children", "content", "nodes", "leaves"];

    private static readonly string[] Texts = ["text", "value", "content", "html", "innerHTML", "data"];

    private static readonly string[] Holders = ["data", "model", "attributes", "attrs"];

    /// <summary>Properties of articles and of forms of one text, which blocks do not have.</summary>
    private static readonly string[] Foreign =
    [
        "title",
        "headline",
        "headlines",
        "role",
        "contenttype",
        "contentType",
        "content_type",
        "rendered",
    ];

    private TextNode(JsonElement value)
    {
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject().Take(Looked))
            known[property.Name] = property.Value;
        Name = Kinds.Select(name => Text(known, name)).FirstOrDefault(text => text is { Length: > 0 });
        Kind = TextNodeKinds.Folded(Name);
        IsForeign = Array.Exists(Foreign, known.ContainsKey);
        IsPull = Text(known, "subtype") is { } subtype && TextNodeKinds.IsLeftOut(subtype);
        IsSlate = known.TryGetValue("children", out var children) && children.ValueKind == JsonValueKind.Array;
        Own = First(known, Texts, JsonValueKind.String);
        var blocks = First(known, Blocks, JsonValueKind.Array, JsonValueKind.Object);
        Children = blocks ?? First(known, Nodes, JsonValueKind.Array, JsonValueKind.Object);
        HoldsPieces =
            blocks is null
            && !TextNodeKinds.IsWhole(Kind)
            && (known.ContainsKey("blocks") ? Kind is not null && IsText : IsNamed);
        Items = First(known, ["items"], JsonValueKind.Array);
        Further = First(known, Holders, JsonValueKind.Object);
    }

    /// <summary>What it is called, as it is written.</summary>
    public string? Name { get; }

    /// <summary>The same folded; null if it has no such name.</summary>
    public string? Kind { get; }

    /// <summary>Its own text, which may contain markup.</summary>
    public JsonElement? Own { get; }

    /// <summary>The list or the object of the nodes inside it.</summary>
    public JsonElement? Children { get; }

    /// <summary>The items of a list.</summary>
    public JsonElement? Items { get; }

    /// <summary>The object in which it keeps its text and its nodes.</summary>
    public JsonElement? Further { get; }

    /// <summary>Whether it repeats words of the text.</summary>
    public bool IsPull { get; }

    /// <summary>Whether it has properties that blocks do not have.</summary>
    public bool IsForeign { get; }

    /// <summary>Whether it has a list of children, as nodes have that need no name.</summary>
    public bool IsSlate { get; }

    /// <summary>Whether pieces of text inside it are one paragraph.</summary>
    public bool HoldsPieces { get; }

    /// <summary>Whether it is a block of text by its name.</summary>
    public bool IsText => Kind is { } kind && TextNodeKinds.IsText(kind);

    /// <summary>Whether it is known to be a block of text by its name or its form.</summary>
    public bool IsBlock => !IsForeign && (Name is null ? IsSlate : IsText && (Own ?? Children ?? Items ?? Further) is not null);

    /// <summary>Whether it is part of the paragraph in which it is.</summary>
    public bool IsPiece =>
        Kind is { } kind ? TextNodeKinds.IsInline(kind) || (!IsText && Children is null && Items is null) : !IsSlate;

    private bool IsNamed => Kind is not null || IsSlate;

    public static TextNode Of(JsonElement value) => new(value);

    private static string? Text(Dictionary<string, JsonElement> known, string name) =>
        known.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? First(Dictionary<string, JsonElement> known, string[] names, params JsonValueKind[] kinds)
    {
        foreach (var name in names)
            if (known.TryGetValue(name, out var value) && Array.IndexOf(kinds, value.ValueKind) >= 0)
                return value;
        return null;
    }
}
