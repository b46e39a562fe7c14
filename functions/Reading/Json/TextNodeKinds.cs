using System.Text;

namespace NewsMonitor.Reading.Json;

/// <summary>What the nodes of texts in blocks are, by the names that editors and content systems give them.</summary>
internal static class TextNodeKinds
{
    private const int LongestName = 60;

    /// <summary>Blocks of text, folded as names of fields are.</summary>
    private static readonly HashSet<string> Texts = Set(
        """
        doc document root paragraph p text textblock richtext richtextblock wysiwyg block unstyled lead intro
        crosshead crossheading heading heading1 heading2 heading3 heading4 heading5 heading6 header headerone headertwo
        headerthree headerfour headerfive
        headersix headline subheading subheader subheadline h1 h2 h3 h4 h5 h6 extendedheading freeform
        list listitem li ul ol unorderedlist orderedlist bulletlist numberedlist bulletedlist unorderedlistitem orderedlistitem
        listitemchild olistitem checklist checklistitem tasklist taskitem
        quote blockquote extendedquote table correction
        """
    );

    private static readonly HashSet<string> Inline = Set(
        """
        text span link hyperlink fragment mark strong em emphasis bold b italic i underline strikethrough subscript superscript a
        autolink urllink entryhyperlink assethyperlink resourcehyperlink itemlink mention emoji hashtag extendedtext leaf
        annotation status date inline inlinecode
        """
    );

    private static readonly HashSet<string> Breaks = Set("linebreak hardbreak softbreak br");

    /// <summary>Words in the names of what stands in a text but is not part of it.</summary>
    private static readonly HashSet<string> LeftOut = Set(
        """
        image images img picture photo photos figure figcaption caption media embed embedded oembed video audio podcast gallery
        slideshow carousel pull pullquote related promo promotion newsletter signup subscribe ad ads advert advertisement iframe
        raw script style button cta divider separator toc tweet twitter instagram youtube facebook tiktok map chart infographic
        attachment attaches file bookmark poll quiz byline timestamp tags comments sponsored credit copyright endorsement
        recommended recommendations interstitial interstitiallink links linklist linktool inlinecard blockcard embedcard atomic
        thematicbreak horizontalrule hr
        """
    );

    public static bool IsText(string kind) => Texts.Contains(kind);

    public static bool IsInline(string kind) => Inline.Contains(kind);

    public static bool IsBreak(string kind) => Breaks.Contains(kind);

    /// <summary>Whether it is a whole text, or a block that may contain blocks as well as a text of its own.</summary>
    public static bool IsWhole(string? kind) => kind is "doc" or "document" or "root" or "text" or "richtext" or "wysiwyg";

    public static bool IsRow(string kind) => kind.EndsWith("row", StringComparison.Ordinal);

    /// <summary>The name as the sets have it; null if it is the name of a file type, or none.</summary>
    public static string? Folded(string? name)
    {
        if (name is null or "" || name.Length > LongestName)
            return null;
        var own = name.StartsWith("core/", StringComparison.Ordinal) ? name[5..] : name;
        return own.Contains('/') ? null : JsonFields.Folded(own);
    }

    /// <summary>Whether the name says that it is a picture, an advertisement or the like.</summary>
    public static bool IsLeftOut(string name)
    {
        if (name.Length > LongestName)
            return true;
        if (LeftOut.Contains(JsonFields.Folded(name)))
            return true;
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (!char.IsLower(letter) && EndsLeftOut(word))
                return true;
            if (char.IsLetter(letter))
                word.Append(char.ToLowerInvariant(letter));
        }

        return EndsLeftOut(word);
    }

    private static bool EndsLeftOut(StringBuilder word)
    {
        var isLeftOut = LeftOut.Contains(word.ToString());
        word.Clear();
        return isLeftOut;
    }

    private static HashSet<string> Set(string names) => [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
