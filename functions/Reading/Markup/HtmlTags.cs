using System.Collections.Frozen;

namespace NewsMonitor.Reading.Markup;

/// <summary>What the elements of a page mean to a reader of its text.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Void = Of(
        "area base br col embed hr img input link meta param source track wbr"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw = Of(
        "script style textarea title xmp iframe noembed noframes plaintext"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unread = Of(
        "script style noscript template svg math figcaption nav footer aside button select iframe object canvas audio video dialog menu textarea title"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = Of(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Of(
        "a b big code em font i nobr s small strike strong tt u"
    );

    public static bool IsVoid(ReadOnlySpan<char> name) => Void.Contains(name);

    /// <summary>Whether what is inside is no markup.</summary>
    public static bool IsRaw(ReadOnlySpan<char> name) => Raw.Contains(name);

    /// <summary>Whether what is inside is no part of an article's text.</summary>
    public static bool IsUnread(ReadOnlySpan<char> name) => Unread.Contains(name);

    /// <summary>Whether it stands within a line; every other element begins a paragraph.</summary>
    public static bool IsInline(ReadOnlySpan<char> name) => Inline.Contains(name);

    /// <summary>Whether the parser opens it again in every later block it was not closed before.</summary>
    public static bool IsFormatting(ReadOnlySpan<char> name) => Formatting.Contains(name);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
