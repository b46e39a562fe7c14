using System.Xml.Linq;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.NewsMl;

/// <summary>NewsML 1.x, which some agencies still send. Each of its news items is an article.</summary>
internal sealed class NewsMl1Format(TimeProvider time) : IXmlFormat
{
    /// <summary>Of components that are not text; the text in them is a caption.</summary>
    private static readonly HashSet<string> OtherRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Audio",
        "Sound",
        "Video",
        "Clip",
        "Picture",
        "Photo",
        "Image",
        "Graphic",
    };

    public bool HasRoot(string root) => root == "NewsML";

    public bool IsItem(string name) => name == "NewsItem";

    public ReadResult? Read(XmlItem item)
    {
        var draft = new ArticleDraft();
        var element = item.Element;
        AddNotes(draft, element);
        AddLines(draft, element);
        foreach (var content in element.Below("ContentItem").SelectMany(one => one.All("DataContent")))
            if (!Roles(content).Any(role => OtherRoles.Contains(role) || role is "Title" or "Headline"))
                InlineContent.AddTo(draft, content, "newsml:DataContent");
        AddMetadata(draft, element);
        foreach (var name in (string[])["FirstCreated", "ThisRevisionCreated"])
            draft.Dates.AddText(element.First("NewsManagement", name).Text(), "newsml:" + name);
        return draft.Finish(
            time,
            Rejections.NoTitle("The NewsML item has no headline; add one in <HeadLine>."),
            element.Below("Role").Any(role => role.Value("FormalName") is { } name && OtherRoles.Contains(name))
                ? Rejections.NotAnArticle("The NewsML item is a sound, a video or a picture; only texts are articles.")
                : Rejections.NoText("The NewsML item has no text; drop the article that it belongs to.")
        );
    }

    public Rejection NoArticle() => Rejections.NoText("The NewsML document contains no news item; no action is needed.");

    /// <summary>The roles of the components around an element.</summary>
    private static IEnumerable<string> Roles(XElement content) =>
        content
            .Ancestors()
            .Where(one => one.Name.LocalName == "NewsComponent")
            .Select(one => one.First("Role").Value("FormalName"))
            .OfType<string>();

    private static void AddNotes(ArticleDraft draft, XElement item)
    {
        var management = item.First("NewsManagement");
        draft.Notes.AddStatus(
            management.First("Status").Value("FormalName"),
            "newsml:Status",
            (management.First("StatusWillChange", "DateAndTime").Text(), "newsml:StatusWillChange")
        );
        var known = item.First("Identification", "NewsIdentifier");
        var parts = from name in (string[])["ProviderId", "DateId", "NewsItemId"] select known.First(name).Text();
        if (parts.All(part => part is not null))
            draft.Notes.AddIdentity(
                $"urn:newsml:{string.Join(':', parts)}",
                known.First("RevisionId").Text(),
                "newsml:NewsIdentifier"
            );
    }

    private static void AddLines(ArticleDraft draft, XElement item)
    {
        foreach (var lines in item.Below("NewsLines"))
        {
            draft.Titles.AddText(lines.First("HeadLine").Text(), "newsml:HeadLine");
            if (lines.First("ByLine").Text() is { } byline)
                draft.Bylines.Add(new([byline], "newsml:ByLine"));
        }
    }

    private static void AddMetadata(ArticleDraft draft, XElement item)
    {
        foreach (var name in (string[])["Provider", "Source"])
        foreach (var party in item.Below(name))
            draft.Sources.AddText(party.First("Party").Value("FormalName"), "newsml:" + name);
        foreach (var lines in item.Below("NewsLines"))
        {
            draft.Sources.AddText(lines.First("CreditLine").Text(), "newsml:CreditLine");
            draft.Titles.AddText(lines.First("SlugLine").Text(), "newsml:SlugLine");
        }
        foreach (var language in item.Below("Language"))
            draft.Languages.AddText(language.Value("FormalName"), "newsml:Language");
        draft.Languages.AddText(item.Attribute(XNamespace.Xml + "lang")?.Value, "newsml:xml:lang");
    }
}
