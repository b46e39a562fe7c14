using System.Collections.Frozen;

namespace NewsMonitor.Reading.Html;

/// <summary>The elements whose end tags may be left out: the start of another element ends them.</summary>
internal static class OptionalEndTags
{
    private const string Blocks =
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1"
        + " h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary ul";

    private const string Cells = "td th tr tbody thead tfoot";

    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>>.AlternateLookup<
        ReadOnlySpan<char>
    > Known = (
        from row in ((string Open, string Next)[])
            [
                ("p", $"{Blocks} {Cells}"),
                ("li", "li"),
                ("dd dt", "dd dt"),
                ("td th", Cells),
                ("tr", "tr tbody thead tfoot"),
                ("tbody thead tfoot caption colgroup", "tbody thead tfoot"),
                ("option", "option optgroup"),
                ("optgroup", "optgroup"),
                ("rt rp", "rt rp"),
                ("head", "body"),
            ]
        from open in row.Open.Split(' ')
        select (Open: open, Next: row.Next.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase))
    )
        .ToFrozenDictionary(
            row => row.Open,
            row => row.Next.GetAlternateLookup<ReadOnlySpan<char>>(),
            StringComparer.OrdinalIgnoreCase
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the start of <paramref name="next"/> ends the innermost open element.</summary>
    public static bool Ends(ReadOnlySpan<char> open, ReadOnlySpan<char> next) =>
        Known.TryGetValue(open, out var ends) && ends.Contains(next);

    /// <summary>Whether an element is a block that cannot be inside a paragraph.</summary>
    public static bool EndsParagraph(ReadOnlySpan<char> name) => Ends("p", name);
}
