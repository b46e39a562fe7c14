using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Json;

/// <summary>An object of a JSON file or of a page's JSON-LD, with its known fields by meaning.</summary>
internal sealed class JsonArticle
{
    private readonly Dictionary<JsonField, List<(string Name, JsonElement Value)>> _fields = [];

    /// <summary>Whether <c>@type</c> says that it is an article.</summary>
    public bool IsTyped { get; private set; }

    public bool HasTitleOrBody => _fields.ContainsKey(JsonField.Title) || _fields.ContainsKey(JsonField.Body);

    public static JsonArticle Of(JsonElement element)
    {
        var article = new JsonArticle();
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == "@type")
                article.IsTyped = JsonValues.Strings(property.Value).Any(IsArticleType);
            if (JsonFields.Meaning(property.Name) is { } field)
                article.Add(field, property);
        }
        return article;
    }

    public ReadResult Read(TimeProvider time)
    {
        var draft = new ArticleDraft();
        AddTo(draft, "json:");
        return draft.Finish(
            time,
            Rejections.NoTitle("The JSON article has no title; add one in the field \"title\" (or \"headline\")."),
            Rejections.NoText("The JSON article has no text; add it in the field \"body\" (or \"articleBody\").")
        );
    }

    /// <summary>Adds its values, each with <paramref name="place"/> and the field's name as its origin.</summary>
    public void AddTo(ArticleDraft draft, string place)
    {
        draft.Titles.AddRange(Texts(JsonField.Title, place));
        foreach (var (name, value) in _fields.GetValueOrDefault(JsonField.Body) ?? [])
            draft.Bodies.Add(new(HtmlFragment.Text(string.Join("\n\n", JsonValues.Strings(value))), place + name));
        draft.Urls.AddRange(Texts(JsonField.Url, place));
        draft.Sources.AddRange(Texts(JsonField.Source, place));
        draft.Dates.AddRange(Texts(JsonField.Published, place));
        draft.Languages.AddRange(Texts(JsonField.Language, place));
        foreach (var (name, value) in _fields.GetValueOrDefault(JsonField.Author) ?? [])
            draft.Bylines.Add(new([.. JsonValues.Strings(value)], place + name));
    }

    private IEnumerable<Found<string>> Texts(JsonField field, string place) =>
        from known in _fields.GetValueOrDefault(field) ?? []
        from text in JsonValues.Strings(known.Value).Take(1)
        select new Found<string>(text, place + known.Name);

    private void Add(JsonField field, JsonProperty property)
    {
        if (!_fields.TryGetValue(field, out var values))
            _fields[field] = values = [];
        if (values.Count == JsonFields.MostPerMeaning)
            return;
        values.Add((property.Name, property.Value));
        values.Sort((a, b) => JsonFields.Rank(a.Name).CompareTo(JsonFields.Rank(b.Name)));
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type.EndsWith("BlogPosting", StringComparison.Ordinal)
        || type is "Report";
}
