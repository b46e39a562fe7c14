using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Json;

/// <summary>An object of a JSON file or of a page's JSON-LD, with its known fields by meaning.</summary>
internal sealed partial class JsonArticle
{
    /// <summary>How far fields may be nested in <see cref="JsonFields.IsNested"/> objects.</summary>
    private const int MostNested = 2;

    private static readonly Dictionary<string, string> OtherMedia = new(StringComparer.Ordinal)
    {
        ["picture"] = "a picture",
        ["photo"] = "a photo",
        ["image"] = "an image",
        ["graphic"] = "a graphic",
        ["audio"] = "a sound",
        ["video"] = "a video",
        ["animation"] = "an animation",
        ["composite"] = "a package",
        ["planning"] = "a plan",
        ["event"] = "an event",
        ["component"] = "a component",
    };

    private readonly Dictionary<JsonField, List<JsonFound>> _fields = [];
    private bool _isInBlocks;

    /// <summary>Whether <c>@type</c> says that it is an article.</summary>
    public bool IsTyped { get; private set; }

    public bool HasTitleOrBody => Has(JsonField.Title) || Has(JsonField.Body);

    public bool HasBody => Has(JsonField.Body);

    public bool HasTitle => Has(JsonField.Title);

    /// <summary>Whether it has a text or a summary.</summary>
    public bool HasText => HasBody || Has(JsonField.Lead);

    /// <summary>Whether it can be an item of a list of articles: it has a title, and a text or an address.</summary>
    public bool IsItem => HasTitle && (HasText || Has(JsonField.Url));

    /// <param name="element">An object, or a list of blocks that is the text.</param>
    public static JsonArticle Of(JsonElement element)
    {
        var article = new JsonArticle();
        if (element.ValueKind == JsonValueKind.Array)
            article.Add(JsonField.Body, new("blocks", 0, element));
        else
            article.AddFields(element, "", 0);
        return article;
    }

    /// <summary>Adds what its dates show of the order of numeric dates in the file.</summary>
    public void AddTo(ShownOrder order)
    {
        foreach (var date in Dates(""))
            order.Add(date.Value);
    }

    public ReadResult Read(TimeProvider time, JsonFeed? feed = null, ShownOrder? order = null)
    {
        var draft = new ArticleDraft { Order = order };
        AddTo(draft, "json:");
        AddLead(draft);
        AddNotes(draft);
        feed?.AddTo(draft);
        if (Has(JsonField.Id) || _isInBlocks)
            Untitled.Divide(draft);
        return draft.Finish(
            time,
            Rejections.NoTitle("The JSON article has no title; add one in the field \"title\" (or \"headline\")."),
            Medium is { } medium
                ? Rejections.NotAnArticle($"The JSON describes {medium} without a text; only texts are articles.")
                : Rejections.NoText("The JSON article has no text; add it in the field \"body\" (or \"articleBody\").")
        );
    }

    /// <summary>Adds its values, each with <paramref name="place"/> and the field's name as its origin.</summary>
    public void AddTo(ArticleDraft draft, string place)
    {
        foreach (var found in All(JsonField.Title))
            if (JsonValues.Line(found.Value) is { } title)
                draft.Titles.Add(new(HtmlFragment.Line(title), place + found.Name));
        foreach (var found in All(JsonField.Body))
            draft.Bodies.Add(new(Text(draft, found.Value), place + found.Name));
        foreach (var found in All(JsonField.Url).Concat(All(JsonField.Id)))
            if (JsonValues.Address(found.Value) is { } url)
                draft.Urls.Add(new(url, place + found.Name));
        AddSources(draft, place);
        draft.Dates.AddRange(Dates(place));
        draft.Languages.AddRange(Texts(JsonField.Language, place));
        foreach (var found in All(JsonField.Author))
            draft.Bylines.Add(new([.. JsonValues.Strings(found.Value).Select(HtmlFragment.Byline)], place + found.Name));
    }

    /// <summary>A text in blocks may begin with the headline.</summary>
    private string Text(ArticleDraft draft, JsonElement value)
    {
        if (RichText.Of(value) is not { } text)
            return JsonBody.Of(JsonValues.Text(value));
        _isInBlocks = true;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end > 0 && draft.Titles.Exists(title => title.Value.AsSpan().Trim().SequenceEqual(text.AsSpan(0, end)))
            ? text[(end + 2)..]
            : text;
    }

    /// <summary>An address does not name the outlet; as a source, it is that of the article.</summary>
    private void AddSources(ArticleDraft draft, string place)
    {
        foreach (var (name, from) in Outlets(place))
            if (!name.Contains("://", StringComparison.Ordinal))
                draft.Sources.Add(new(HtmlFragment.Line(name), from));
            else if (from == place + "source")
                draft.Urls.Add(new(name, from));
    }

    /// <summary>Whom it was interviewing is a source, too, but no outlet.</summary>
    private IEnumerable<Found<string>> Outlets(string place) =>
        from known in All(JsonField.Source)
        from name in JsonValues.Outlets(known.Value).Take(1)
        select new Found<string>(Copyright().Replace(name, ""), place + known.Name);

    /// <summary>A summary is the text if there is none, and comes before a text that is cut off.</summary>
    private void AddLead(ArticleDraft draft)
    {
        if (Medium is not null)
            return;
        foreach (var found in All(JsonField.Lead))
        {
            var lead = new Found<string>(JsonBody.Of(JsonValues.Text(found.Value)), "json:" + found.Name);
            if (draft.Bodies.Count > 0 && JsonBody.WithLead(lead.Value, draft.Bodies[0].Value) is { } whole)
                draft.Bodies[0] = draft.Bodies[0] with { Value = whole };
            draft.Bodies.Add(lead);
        }
        for (var at = 0; at < draft.Bodies.Count; at++)
            draft.Bodies[at] = draft.Bodies[at] with { Value = JsonBody.WithoutMark(draft.Bodies[at].Value) };
    }

    /// <summary>What it is, with an article, if it says that it is no text.</summary>
    private string? Medium =>
        Texts(JsonField.Kind, "").Select(kind => kind.Value.ToLowerInvariant()).FirstOrDefault(OtherMedia.ContainsKey) is { } kind
            ? OtherMedia[kind]
            : null;

    private void AddNotes(ArticleDraft draft)
    {
        foreach (var (status, from) in Texts(JsonField.Status, "json:"))
            draft.Notes.AddStatus(status, from);
        foreach (var (until, from) in Texts(JsonField.Embargo, "json:"))
            draft.Notes.AddEmbargo(until, from);
        draft.Modified.AddRange(Dates("json:").Where(date => IsChange(date.From)));
        var version = Texts(JsonField.Version, "").FirstOrDefault()?.Value;
        foreach (var found in All(JsonField.Id))
            if (found.Value.ValueKind != JsonValueKind.Number)
                draft.Notes.AddIdentity(JsonValues.Address(found.Value), version, "json:" + found.Name);
    }

    private static bool IsChange(string from) =>
        from.Contains("modif", StringComparison.OrdinalIgnoreCase)
        || from.Contains("update", StringComparison.OrdinalIgnoreCase)
        || from.Contains("versioncreated", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Found<string>> Texts(JsonField field, string place) =>
        from known in All(field)
        from text in JsonValues.Strings(known.Value).Take(1)
        select new Found<string>(text, place + known.Name);

    private IEnumerable<Found<string>> Dates(string place) =>
        from known in All(JsonField.Published)
        let date = JsonValues.Date(known.Value)
        where date is not null
        select new Found<string>(date, place + known.Name);

    private bool Has(JsonField field) =>
        All(field).Any(found => found.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False));

    private IReadOnlyList<JsonFound> All(JsonField field) => _fields.GetValueOrDefault(field) ?? [];

    /// <param name="element">An object.</param>
    /// <param name="place">The names of the objects in which it is.</param>
    /// <param name="depth">How many these are.</param>
    /// <param name="rank">How much its fields count less than those of the outermost object.</param>
    private void AddFields(JsonElement element, string place, int depth, int rank = 0)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (name == "@type" && depth == 0)
                IsTyped = JsonValues.Strings(property.Value).Any(SchemaTypes.IsArticle);
            if (depth < MostNested && JsonFields.IsNested(property))
                AddFields(property.Value, $"{place}{name}.", depth + 1, JsonFields.IsStory(property) ? rank : rank + 100);
            else if (JsonFields.Meaning(property) is var (field, own))
                Add(field, new(place + name, own + rank, property.Value));
        }
    }

    private void Add(JsonField field, JsonFound found)
    {
        if (!_fields.TryGetValue(field, out var values))
            _fields[field] = values = [];
        var at = values.FindIndex(other => other.Rank > found.Rank);
        values.Insert(at < 0 ? values.Count : at, found);
        if (values.Count > JsonFields.MostPerMeaning)
            values.RemoveAt(values.Count - 1);
    }

    /// <param name="Name">The field's name, with the names of the objects it is in.</param>
    /// <param name="Rank">Lower ones are better.</param>
    /// <param name="Value">Its value.</param>
    private readonly record struct JsonFound(string Name, int Rank, JsonElement Value);

    [GeneratedRegex(@"^\s*(?:©|\(c\)|copyright)[\s©]*(?:\d{4}\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copyright();
}
