using System.Xml.Linq;
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
            draft.Bodies.AddText(Text(content), "nitf:body.content");
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

    private static string Text(XElement element) => HtmlText.Of(element.Markup(Unread, Inline)).Trim();
}
