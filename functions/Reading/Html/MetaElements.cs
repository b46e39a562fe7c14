using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>The meta elements of a page, by name or property in lower case; several may have the same name.</summary>
internal sealed class MetaElements
{
    private const int MostPerName = 20;
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public MetaElements(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        foreach (var attribute in (string[])["property", "name", "http-equiv", "itemprop"])
            if (meta.GetAttribute(attribute) is { Length: > 0 and < 100 } name && (attribute != "itemprop" || !IsOfAnother(meta)))
                Add(name.Trim().ToLowerInvariant(), CharacterReferences.Decode(meta.GetAttribute("content")!));
    }

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public string? First(string name) => All(name).FirstOrDefault();

    /// <summary>The first value of each of these elements.</summary>
    public IEnumerable<Found<string>> Each(IEnumerable<string> names) =>
        from name in names
        where All(name).Count > 0
        select new Found<string>(All(name)[0], Place(name));

    public static string Place(string name) => name.Contains(':') ? name : "meta " + name;

    /// <summary>Whether it describes another story, in a list or beside the article, rather than the page.</summary>
    private static bool IsOfAnother(IElement meta) => meta.Closest("aside, nav, li, [itemprop~=itemListElement]") is not null;

    private void Add(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        if (!_values.TryGetValue(name, out var values))
            _values[name] = values = [];
        if (values.Count < MostPerName && !values.Contains(value))
            values.Add(value);
    }
}
