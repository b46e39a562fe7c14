using System.Collections.Frozen;

namespace NewsMonitor.Reading.Markup;

/// <summary>How an element affects the text of a page.</summary>
[Flags]
internal enum HtmlTraits
{
    None = 0,

    /// <summary>It has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its content is not markup.</summary>
    Raw = 2,

    /// <summary>Its content is not part of an article's text.</summary>
    Unread = 4,

    /// <summary>It is inline; every other element begins a paragraph.</summary>
    Inline = 8,

    /// <summary>Formatting that, if left open, the parser opens again in every later block.</summary>
    Formatting = 16,

    /// <summary>A table cell, separated from the next one by a space.</summary>
    Cell = 32,

    /// <summary>It ends a line.</summary>
    LineBreak = 64,
}

/// <summary>The elements with traits, by name, ignoring case.</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTraits>.AlternateLookup<ReadOnlySpan<char>> Known = (
        from row in ((HtmlTraits Traits, string Names)[])
            [
                (HtmlTraits.Void, "area base br col embed hr img input link meta param source track wbr"),
                (HtmlTraits.Raw, "script style textarea title xmp iframe noembed noframes plaintext"),
                (
                    HtmlTraits.Unread,
                    "script style noscript template svg math figcaption nav footer aside button select iframe object canvas audio"
                        + " video dialog menu textarea title rt rp"
                ),
                (
                    HtmlTraits.Inline,
                    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp"
                        + " small span strike strong sub sup time tt u var wbr"
                ),
                (HtmlTraits.Formatting, "a b big code em font i nobr s small strike strong tt u"),
                (HtmlTraits.Cell, "td th"),
                (HtmlTraits.LineBreak, "br"),
            ]
        from name in row.Names.Split(' ')
        group row.Traits by name
    )
        .ToFrozenDictionary(
            element => element.Key,
            element => element.Aggregate((one, other) => one | other),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The traits of the element with this name; none for unknown names.</summary>
    public static HtmlTraits Of(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var traits) ? traits : HtmlTraits.None;
}
