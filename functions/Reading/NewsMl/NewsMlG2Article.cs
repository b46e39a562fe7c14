using System.Xml.Linq;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.NewsMl;

/// <summary>A NewsML-G2 news item as an article.</summary>
internal sealed class NewsMlG2Article(XmlItem item)
{
    private static readonly XName Language = XNamespace.Xml + "lang";

    private readonly XElement _item = item.Element;
    private readonly XElement? _about = item.Element.First("itemMeta");
    private readonly XElement? _content = item.Element.First("contentMeta");
    private readonly ArticleDraft _draft = new();

    public ReadResult Read(TimeProvider time)
    {
        AddNotes();
        AddTitles();
        AddBodies();
        AddUrls();
        AddSources();
        AddAuthors();
        AddDates();
        AddLanguages();
        Untitled.Divide(_draft);
        return _draft.Finish(
            time,
            Rejections.NoTitle("The NewsML-G2 item has no headline; add one in <headline>."),
            Rejections.NoText($"The NewsML-G2 item is {Kind()} without text; drop the article that it belongs to.")
        );
    }

    private string Class => Code(_about.First("itemClass")) ?? "text";

    private string Kind() => Class is "text" or "composite" ? "an item" : $"of the class \"{Class}\" and";

    private void AddNotes()
    {
        _draft.Notes.AddStatus(Code(_about.First("pubStatus")), "newsml:pubStatus");
        if (_about.First("embargoed") is { } embargo)
            if (embargo.Text() is { } end)
                _draft.Notes.AddEmbargo(end, "newsml:embargoed");
            else
                _draft.Notes.AddOpenEmbargo("newsml:embargoed");
        _draft.Notes.AddIdentity(_item.Value("guid"), _item.Value("version"), "newsml:guid");
    }

    private void AddTitles()
    {
        var headlines = _content.All("headline").OrderBy(line => Role(line) is not (null or "main" or "headline"));
        foreach (var headline in headlines)
            _draft.Titles.AddText(headline.Text(), "newsml:headline");
    }

    private void AddBodies()
    {
        var set = _item.First("contentSet");
        foreach (var name in (string[])["inlineXML", "inlineData"])
        foreach (var content in set.All(name))
            InlineContent.AddTo(_draft, content, "newsml:" + name);
        _draft.Titles.AddText(_about.First("title").Text(), "newsml:title");
        _draft.Titles.AddText(_content.All("slugline").Select(line => line.Text()).FirstOrDefault(), "newsml:slugline");
        if (Class is not ("text" or "composite"))
            return;
        foreach (var description in _content.All("description"))
            InlineContent.AddTo(_draft, description, "newsml:description");
    }

    private void AddUrls()
    {
        _draft.Urls.AddText(_item.Value("guid"), "newsml:guid");
        foreach (var link in _about.All("link").Concat(_item.First("contentSet").All("remoteContent")))
            if (link.Value("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
                _draft.Urls.AddText(link.Value("href"), "newsml:link");
    }

    /// <summary>Names before codes, and both before the domains that some agencies give as their names.</summary>
    private void AddSources()
    {
        var provider = _about.First("provider");
        var holder = _item.First("rightsInfo", "copyrightHolder");
        List<(string? Name, string From)> names =
        [
            (Name(provider), "newsml:provider"),
            (_content.First("creditline").Text(), "newsml:creditline"),
            (Name(holder), "newsml:copyrightHolder"),
            .. _content.All("infoSource").Select(source => (Name(source), "newsml:infoSource")),
            (Code(provider), "newsml:provider"),
            (Code(holder), "newsml:copyrightHolder"),
        ];
        foreach (var (name, from) in names.OrderBy(one => one.Name is { } name && name.Contains('.') && !name.Contains(' ')))
            _draft.Sources.AddText(name, from);
    }

    private void AddAuthors()
    {
        foreach (var by in _content.All("by"))
            if (by.Text() is { } line)
                _draft.Bylines.Add(new([line], "newsml:by"));
        // A creator without a space is a desk or a user's name.
        if (
            _content.All("creator").Select(Name).OfType<string>().Where(name => name.Contains(' ')).ToList() is
            { Count: > 0 } names
        )
            _draft.Bylines.Add(new(names, "newsml:creator"));
    }

    private void AddDates()
    {
        _draft.Dates.AddText(_about.First("versionCreated").Text(), "newsml:versionCreated");
        _draft.Modified.AddText(_about.First("versionCreated").Text(), "newsml:versionCreated");
        _draft.Modified.AddText(_content.First("contentModified").Text(), "newsml:contentModified");
        foreach (var name in (string[])["contentCreated", "contentModified"])
            _draft.Dates.AddText(_content.First(name).Text(), "newsml:" + name);
        _draft.Dates.AddText(_about.First("firstCreated").Text(), "newsml:firstCreated");
        _draft.Dates.AddText(item.Outwards().Select(one => one.First("header", "sent").Text()).LastOrDefault(), "newsml:sent");
    }

    private void AddLanguages()
    {
        foreach (var content in _item.First("contentSet")?.Elements() ?? [])
            _draft.Languages.AddText(content.Attribute(Language)?.Value, "newsml:xml:lang");
        _draft.Languages.AddText(_content.First("language").Value("tag"), "newsml:language");
        _draft.Languages.AddText(_item.Attribute(Language)?.Value, "newsml:xml:lang");
    }

    private static string? Name(XElement? party) =>
        party.All("name").Select(name => name.Text()).FirstOrDefault(name => name is not null) ?? party.Value("literal");

    /// <summary>The last part of a code, a qualified code or an address of a concept.</summary>
    private static string? Code(XElement? concept)
    {
        var code = concept.Value("qcode") ?? concept.Value("code") ?? concept.Value("uri") ?? concept.Value("literal");
        return code?[(code.TrimEnd('/').LastIndexOfAny([':', '/']) + 1)..].TrimEnd('/');
    }

    private static string? Role(XElement element) =>
        element.Value("role") is { } role ? role[(role.LastIndexOf(':') + 1)..].ToLowerInvariant() : null;
}
