using System.Xml.Linq;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.NewsMl;

/// <summary>An article in NITF, which is a document of its own or inside NewsML.</summary>
internal static class NitfArticle
{
    /// <summary>Elements inside texts that are not part of them.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "media",
        "media-caption",
        "media-producer",
        "note",
        "byttl",
        "tagline",
        "bibliography",
        "pronounce",
        "alt-code",
    };

    private static readonly HashSet<string> WithoutTables = new(
        [.. Unread, "nitf-table", "table"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Tables are the text if they are so much longer than the rest.</summary>
    private const int TableFactor = 2;

    /// <summary>"von", "della": a byline with a longer word in lower case is a line of text.</summary>
    private const int LongestParticle = 5;

    /// <summary>Elements inside paragraphs.</summary>
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "person",
        "org",
        "location",
        "sublocation",
        "city",
        "state",
        "region",
        "country",
        "chron",
        "event",
        "function",
        "money",
        "num",
        "frac",
        "frac-num",
        "frac-sep",
        "frac-den",
        "object.title",
        "virtloc",
        "copyrite",
        "lang",
        "name.given",
        "name.family",
    };

    public static void AddTo(ArticleDraft draft, XElement nitf)
    {
        var head = nitf.First("head");
        var start = nitf.First("body", "body.head");
        AddTitles(draft, nitf);
        AddBodies(draft, nitf);
        foreach (var byline in start.All("byline"))
            if (Text(byline) is { Length: > 0 } name && !IsProse(name))
                draft.Bylines.Add(new([name], "nitf:byline"));
        draft.Urls.AddText(head.First("pubdata").Value("ex-ref"), "nitf:pubdata");
        draft.Sources.AddText(head.First("pubdata").Value("name"), "nitf:pubdata");
        draft.Sources.AddText(start.First("distributor").Text(), "nitf:distributor");
        draft.Sources.AddText(head.First("docdata", "doc.copyright").Value("holder"), "nitf:doc.copyright");
        draft.Sources.AddText(head.First("docdata", "doc-id").Value("regsrc"), "nitf:doc-id");
        draft.Dates.AddText(head.First("docdata", "date.issue").Value("norm"), "nitf:date.issue");
        draft.Dates.AddText(start.First("dateline", "story.date").Value("norm"), "nitf:story.date");
        draft.Dates.AddText(head.First("docdata", "date.release").Value("norm"), "nitf:date.release");
        draft.Dates.AddText(head.First("pubdata").Value("date.publication"), "nitf:pubdata");
        foreach (var name in (string[])["lang", "baselang"])
            draft.Languages.AddText(nitf.Value(name), "nitf:" + name);
        AddNotes(draft, head.First("docdata"));
    }

    private static void AddTitles(ArticleDraft draft, XElement nitf)
    {
        foreach (var headlines in nitf.First("body", "body.head").All("hedline").Concat(nitf.First("body").All("hedline")))
        foreach (var name in (string[])["hl1", "hl2"])
            draft.Titles.AddText(headlines.First(name) is { } line ? Text(line) : null, "nitf:" + name);
        draft.Titles.AddText(nitf.First("head", "title").Text(), "nitf:title");
    }

    private static void AddBodies(ArticleDraft draft, XElement nitf)
    {
        var body = nitf.First("body");
        foreach (var content in body.All("body.content"))
        {
            var (text, whole) = (Shown(Text(content)), Shown(HtmlText.Of(content.Markup(Unread, Inline)).Trim()));
            draft.Bodies.AddText(whole.Length > TableFactor * text.Length ? whole : text, "nitf:body.content");
            draft.Bodies.AddText(HtmlText.Of(content.Markup(new HashSet<string>(), Inline)), "nitf:body.content");
        }
        draft.Bodies.AddText(body.First("body.head", "abstract") is { } lead ? Text(lead) : null, "nitf:abstract");
    }

    private static void AddNotes(ArticleDraft draft, XElement? data)
    {
        draft.Notes.AddStatus(
            data.Value("management-status"),
            "nitf:management-status",
            (data.First("date.release").Value("norm"), "nitf:date.release")
        );
        var version = data.First("du-key").Value("version");
        draft.Notes.AddIdentity(data.First("doc-id").Value("id-string"), version, "nitf:doc-id");
    }

    private static string Text(XElement element) => HtmlText.Of(element.Markup(WithoutTables, Inline)).Trim();

    /// <summary>The paragraphs, with those that are escaped markup as it would be shown.</summary>
    private static string Shown(string text) =>
        string.Join(
            "\n\n",
            text.Split("\n\n")
                .Select(paragraph => paragraph is ['<', .., '>'] ? HtmlText.Of(paragraph).Trim() : paragraph)
                .Where(paragraph => paragraph.Length > 0)
        );

    /// <summary>Whether some agency has put a subtitle where the names belong.</summary>
    private static bool IsProse(string byline) =>
        AuthorNames.Of([byline]) is { Count: > 0 } names
        && names.All(name => name.Split(' ') is { Length: > 1 } words && words.Any(IsLongLower));

    private static bool IsLongLower(string word) => word.Length > LongestParticle && word.All(char.IsLower);
}
