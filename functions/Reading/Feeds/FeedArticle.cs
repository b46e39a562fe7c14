using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.Feeds;

/// <summary>An item of a feed as an article; what the item does not say, the feed may say of all its items.</summary>
internal sealed partial class FeedArticle
{
    private static readonly string[] Titles = ["title", "dc:title", "media:title", "itunes:title"];

    /// <summary>Full texts before summaries.</summary>
    private static readonly string[] Bodies =
    [
        "content:encoded",
        "content",
        "xhtml:body",
        "body",
        "xhtml:div",
        "fullitem",
        "description",
        "summary",
        "abstract",
        "dc:description",
        "media:description",
        "itunes:summary",
    ];

    private static readonly string[] Dates =
    [
        "pubdate",
        "published",
        "issued",
        "dcterms:issued",
        "dc:date",
        "dcterms:created",
        "created",
        "updated",
        "modified",
        "dcterms:modified",
        "lastbuilddate",
    ];

    private static readonly string[] Changes = ["updated", "modified", "dcterms:modified"];

    private readonly XmlItem _item;
    private readonly FeedElements _elements;
    private readonly FeedElements _around;
    private readonly ArticleDraft _draft = new();

    public FeedArticle(XmlItem item)
    {
        _item = item;
        var group = item.Element.All("group");
        _elements = new FeedElements(item.Element.Elements().Concat(group.SelectMany(one => one.Elements())));
        _around = new FeedElements(Around(item));
    }

    /// <summary>Whether it is an article at all: WordPress exports its pictures and menus as items, too.</summary>
    public bool IsArticle => _elements.Text("wp:post_type") is null or "post" or "page";

    public ReadResult Read(TimeProvider time)
    {
        AddTitles();
        AddBodies();
        _draft.Urls.AddRange(FeedAddresses.Of(_item, _elements, _around));
        AddSources();
        WithoutOutlet();
        AddAuthors();
        foreach (var name in Dates)
            if (_elements.Text(name) is { } date)
                _draft.Dates.Add(new(date, "feed:" + name));
        if (_item.Element.Value("lastmod") is { } changed)
            _draft.Dates.Add(new(changed, "feed:lastmod"));
        AddLanguages();
        AddNotes();
        Untitled.Divide(_draft);
        return _draft.Finish(
            time,
            Rejections.NoTitle("The item of the feed has no title, and it was left out."),
            Rejections.NoText("The item of the feed has no text, only a title; drop the page that it links to.")
        );
    }

    private static IEnumerable<XElement> Around(XmlItem item)
    {
        var outwards = item.Around?.AncestorsAndSelf() ?? [];
        return outwards.SelectMany(one => one.Elements().Concat(one.All("channel").SelectMany(channel => channel.Elements())));
    }

    private void AddTitles()
    {
        foreach (var name in Titles)
            if (_elements.First(name) is { } element && FeedText.Line(element) is { } title)
                _draft.Titles.Add(new(title, "feed:" + name));
    }

    /// <summary>A full text that is far shorter than the summary is not one, but a picture or a notice.</summary>
    private void AddBodies()
    {
        var title = _draft.Titles.FirstOrDefault()?.Value ?? "";
        var channel = _around.First("title") is { } named ? FeedText.Line(named) ?? "" : "";
        foreach (var name in Bodies)
        foreach (var element in _elements.All(name))
            if (FeedText.Block(element) is { } body)
                _draft.Bodies.Add(new(FeedText.WithoutTrailer(body, title, channel), "feed:" + name));
        if (_draft.Bodies.Count < 2)
            return;
        var longest = _draft.Bodies.Max(body => body.Value.Length);
        var ordered = _draft.Bodies.OrderBy(body => 2 * body.Value.Length < longest).ToList();
        _draft.Bodies.Clear();
        _draft.Bodies.AddRange(ordered);
    }

    /// <summary>Feeds that collect from others name the outlet in each item.</summary>
    private void AddSources()
    {
        var source = _elements.First("source");
        Add(_draft.Sources, source.First("title") ?? source, "feed:source");
        Add(_draft.Sources, _elements.First("news:source"), "feed:news:source");
        Add(_draft.Sources, _elements.First("dc:publisher"), "feed:dc:publisher");
        Add(_draft.Sources, _around.First("title"), "feed:channel title");
        Add(_draft.Sources, _around.First("dc:publisher"), "feed:channel dc:publisher");
    }

    /// <summary>
    /// News searches write the outlet behind the headline, and both again instead of a text, with headlines of other articles:
    /// the headline alone is the text then.
    /// </summary>
    private void WithoutOutlet()
    {
        if (
            _elements.First("source") is not { } source
            || FeedText.Line(source) is not { } outlet
            || _draft.Titles.FirstOrDefault() is not { } title
            || !title.Value.EndsWith($" - {outlet}", StringComparison.OrdinalIgnoreCase)
        )
            return;
        var headline = title.Value[..^(outlet.Length + 3)].TrimEnd();
        _draft.Titles[0] = title with { Value = headline };
        var both = Letters.Folded(headline + outlet);
        var isList = _elements.Text("link")?.StartsWith("https://news.google.", StringComparison.OrdinalIgnoreCase) == true;
        for (var at = 0; at < _draft.Bodies.Count; at++)
            if (
                Letters.Folded(_draft.Bodies[at].Value) is var body
                && (body == both || (isList && body.StartsWith(both, StringComparison.Ordinal)))
            )
                _draft.Bodies[at] = _draft.Bodies[at] with { Value = headline };
    }

    private void AddAuthors()
    {
        foreach (var name in (string[])["dc:creator", "author", "itunes:author", "dc:author"])
            AddAuthors(_elements.All(name), name);
        AddAuthors(_elements.First("source")?.All("author") ?? [], "source author");
        AddAuthors(_around.All("author"), "channel author");
    }

    private void AddAuthors(IEnumerable<XElement> elements, string from)
    {
        var names = elements.Select(element => (element.First("name") ?? element).Text()).OfType<string>().Select(NameOf);
        if (names.ToList() is { Count: > 0 } known)
            _draft.Bylines.Add(new(known, "feed:" + from));
    }

    private void AddLanguages()
    {
        foreach (var name in Bodies)
            if (_elements.First(name)?.Attribute(XNamespace.Xml + "lang")?.Value is { } language)
                _draft.Languages.Add(new(language, "feed:xml:lang"));
        foreach (var element in _item.Outwards())
            if (element.Attribute(XNamespace.Xml + "lang")?.Value is { } language)
                _draft.Languages.Add(new(language, "feed:xml:lang"));
        foreach (var elements in (FeedElements[])[_elements, _around])
        foreach (var name in (string[])["language", "dc:language"])
            Add(_draft.Languages, elements.First(name), "feed:" + name);
    }

    private void AddNotes()
    {
        foreach (var name in Changes)
            _draft.Modified.AddText(_elements.Text(name), "feed:" + name);
        _draft.Modified.AddText(_item.Element.Value("lastmod"), "feed:lastmod");
        var version = _elements.Text("updated") ?? _elements.Text("modified");
        foreach (var name in (string[])["guid", "id", "dc:identifier"])
            _draft.Notes.AddIdentity(_elements.Text(name), version, "feed:" + name);
        _draft.Notes.AddIdentity(_item.Element.Value("about"), version, "feed:about");
        _draft.Notes.AddStatus(_elements.Text("wp:status"), "feed:wp:status");
    }

    private static void Add(List<Found<string>> to, XElement? element, string from) =>
        to.AddText(element is null ? null : FeedText.Line(element), from);

    /// <summary>The name without the address beside it: "a.lee@x.example (Ann Lee)", "Ann Lee &lt;a.lee@x.example&gt;".</summary>
    private static string NameOf(string author) =>
        AddressBefore().Match(author) is { Success: true } before ? before.Groups["name"].Value
        : AddressAfter().Match(author) is { Success: true } after ? after.Groups["name"].Value
        : author;

    [GeneratedRegex(@"^\s*(?:mailto:)?\S+@\S+\s*\((?<name>[^()]{2,200})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressBefore();

    [GeneratedRegex(
        @"^(?<name>[^<>()@]{2,200}?)\s*[<(]\s*(?:mailto:)?[^\s<>()]+@[^\s<>()]+\s*[>)]\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AddressAfter();
}
