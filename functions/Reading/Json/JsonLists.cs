using System.Text.Json;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// Finds the articles inside an object that is not one itself: the answer of a news interface, a feed, an export. The lists of
/// articles nearest to the object are taken, or, if it has none, the nearest article.
/// </summary>
internal static class JsonLists
{
    /// <summary>How far below the object a list may be.</summary>
    private const int MostLevels = 5;

    /// <summary>How many items of a list are asked if they are articles.</summary>
    private const int Looked = 20;

    private const int MostObjects = 1_000;

    private static readonly HashSet<string> ListNames =
    [
        .. """
            articles items entries stories posts results news docs documents data hits value records nodes edges response feed
            channel content list item newsitems messages collection rows elements objects result contentelements
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Lists and objects that articles have inside.</summary>
    private static readonly HashSet<string> PartNames =
    [
        .. """
            author authors creator creators publisher source sources image images media video videos audio photo photos tags
            categories category keywords subject subjects concepts entities links related relatedarticles seealso associations
            renditions attachments enclosures comments breadcrumb ispartof mainentity infosources places people person events
            event object place meta query params multimedia
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether a property of this name may contain articles, or objects that do.</summary>
    public static bool IsListName(string name) => ListNames.Contains(JsonFields.Folded(name));

    /// <summary>The elements of the lists, each with the object that has the list; empty if there is none.</summary>
    public static IReadOnlyList<(JsonElement Element, JsonElement Holder)> In(JsonElement root)
    {
        if (IsKeyed(root))
            return [.. Items(root).Select(item => (item, root))];
        List<JsonElement> level = [root];
        for (var depth = 0; depth < MostLevels && level.Count > 0; depth++)
        {
            var properties = Properties(level).ToList();
            var lists = properties.Where(one => HasItems(one.Property.Value)).ToList();
            if (lists.Exists(one => IsListName(one.Property.Name)))
                lists.RemoveAll(one => !IsListName(one.Property.Name));
            else if (JsonArticle.Of(root).HasTitle)
                lists.Clear();
            if (lists.Count > 0)
                return [.. lists.SelectMany(one => Items(one.Property.Value).Select(item => (item, one.Holder)))];
            level = [.. properties.SelectMany(one => Objects(one.Property.Value)).Take(MostObjects)];
            if (level.Find(one => JsonArticle.Of(one) is { HasTitle: true, HasBody: true }) is { ValueKind: not 0 } article)
                return [(article, root)];
        }
        return [];
    }

    /// <summary>The object with an article's fields: the object itself, or the only one that it wraps.</summary>
    public static JsonArticle Unwrapped(JsonElement item)
    {
        var article = JsonArticle.Of(item);
        if (article.HasTitleOrBody || HoldsEntries(item))
            return article;
        foreach (var property in item.EnumerateObject())
            if (IsObject(property.Value) && !IsPart(property) && JsonArticle.Of(property.Value) is { IsItem: true } wrapped)
                return wrapped;
        return article;
    }

    /// <summary>Whether an item is a feed beside its entries, rather than an article.</summary>
    private static bool HoldsEntries(JsonElement item) =>
        item.EnumerateObject()
            .Any(one => one.Value.ValueKind == JsonValueKind.Array && IsListName(one.Name) && HasItems(one.Value));

    /// <summary>The object, or those of a list whose items hold lists.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement value) =>
        IsObject(value) ? [value]
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(IsObject).Where(HoldsEntries)
        : [];

    private static IEnumerable<(JsonElement Holder, JsonProperty Property)> Properties(List<JsonElement> holders) =>
        from holder in holders
        from property in holder.EnumerateObject()
        where property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && !IsPart(property)
        select (holder, property);

    private static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : list.EnumerateObject().Where(one => IsObject(one.Value) && !IsPart(one)).Select(one => one.Value);

    /// <summary>Whether an object is a list whose items have keys instead of places.</summary>
    private static bool IsKeyed(JsonElement list)
    {
        var members = list.EnumerateObject().Where(one => IsObject(one.Value) && !IsPart(one)).Take(Looked).ToList();
        var articles = members.Count(one =>
            JsonFields.Meaning(one.Name) is null && JsonArticle.Of(one.Value) is { HasTitle: true, HasText: true }
        );
        return articles > 1 && 2 * articles > members.Count;
    }

    /// <summary>Whether an object is a table with an object for each column, in which the numbers of rows are keys.</summary>
    public static bool IsTable(JsonElement root) =>
        IsObject(root)
        && root.EnumerateObject().Where(column => IsColumn(column.Value)).Select(column => JsonFields.Meaning(column.Name)?.Field)
            is { } fields
        && fields.Contains(JsonField.Title);

    private static bool IsColumn(JsonElement value) =>
        IsObject(value)
        && value.EnumerateObject().Any()
        && value.EnumerateObject().Take(Looked).All(cell => cell.Name.All(char.IsAsciiDigit) && !IsObject(cell.Value));

    private static bool HasItems(JsonElement list) =>
        IsObject(list)
            ? IsKeyed(list)
            : list.ValueKind == JsonValueKind.Array
                && list.EnumerateArray().Take(Looked).Any(item => IsObject(item) && Unwrapped(item).IsItem);

    private static bool IsPart(JsonProperty property) => PartNames.Contains(JsonFields.Folded(property.Name));

    private static bool IsObject(JsonElement value) => value.ValueKind == JsonValueKind.Object;
}
