using System.Xml.Linq;
using NewsMonitor.News.Articles;
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
        "nitf-table",
        "table",
    };

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
            if (Text(byline) is { Length: > 0 } name)
                draft.Bylines.Add(new([name], "nitf:byline"));
        Add(draft.Urls, head.First("pubdata").Value("ex-ref"), "nitf:pubdata");
        Add(draft.Sources, head.First("pubdata").Value("name"), "nitf:pubdata");
        Add(draft.Sources, start.First("distributor").Text(), "nitf:distributor");
        Add(draft.Sources, head.First("docdata", "doc.copyright").Value("holder"), "nitf:doc.copyright");
        Add(draft.Sources, head.First("docdata", "doc-id").Value("regsrc"), "nitf:doc-id");
        Add(draft.Dates, head.First("docdata", "date.issue").Value("norm"), "nitf:date.issue");
        Add(draft.Dates, start.First("dateline", "story.date").Value("norm"), "nitf:story.date");
        Add(draft.Dates, head.First("docdata", "date.release").Value("norm"), "nitf:date.release");
        Add(draft.Dates, head.First("pubdata").Value("date.publication"), "nitf:pubdata");
        foreach (var name in (string[])["lang", "baselang"])
            Add(draft.Languages, nitf.Value(name), "nitf:" + name);
        AddNotes(draft, head.First("docdata"));
    }

    private static void AddTitles(ArticleDraft draft, XElement nitf)
    {
        foreach (var headlines in nitf.First("body", "body.head").All("hedline").Concat(nitf.First("body").All("hedline")))
        foreach (var name in (string[])["hl1", "hl2"])
            Add(draft.Titles, headlines.First(name) is { } line ? Text(line) : null, "nitf:" + name);
        Add(draft.Titles, nitf.First("head", "title").Text(), "nitf:title");
    }

    private static void AddBodies(ArticleDraft draft, XElement nitf)
    {
        var body = nitf.First("body");
        foreach (var content in body.All("body.content"))
        {
            Add(draft.Bodies, Text(content), "nitf:body.content");
            Add(draft.Bodies, HtmlText.Of(content.Markup(new HashSet<string>(), Inline)), "nitf:body.content");
        }
        Add(draft.Bodies, body.First("body.head", "abstract") is { } lead ? Text(lead) : null, "nitf:abstract");
    }

    private static void AddNotes(ArticleDraft draft, XElement? data)
    {
        var status = data.Value("management-status");
        draft.Notes.AddStatus(status, "nitf:management-status");
        if (status?.Equals("embargoed", StringComparison.OrdinalIgnoreCase) == true)
        {
            draft.Notes.AddEmbargo(data.First("date.release").Value("norm"), "nitf:date.release");
            if (draft.Notes.EmbargoedUntil is null)
                draft.Notes.AddStatus("withheld", "nitf:management-status");
        }
        var version = data.First("du-key").Value("version");
        draft.Notes.AddIdentity(data.First("doc-id").Value("id-string"), version, "nitf:doc-id");
    }

    private static string Text(XElement element) => HtmlText.Of(element.Markup(Unread, Inline)).Trim();

    private static void Add(List<Found<string>> to, string? value, string from)
    {
        if (!string.IsNullOrWhiteSpace(value))
            to.Add(new(value, from));
    }
}
