namespace NewsMonitor.Reading.Json;

/// <summary>The meaning of an article object's field.</summary>
internal enum JsonField
{
    Title,
    Body,
    Url,
    Source,
    Author,
    Published,
    Language,
}

/// <summary>
/// The names that programs use for an article's fields; if an object has several with the same meaning, the first one counts.
/// </summary>
internal static class JsonFields
{
    public const int MostPerMeaning = 8;

    private static readonly Dictionary<JsonField, string[]> Names = new()
    {
        [JsonField.Title] = ["headline", "title", "name", "heading", "alternativeHeadline"],
        [JsonField.Body] =
        [
            "articleBody",
            "body",
            "text",
            "content",
            "bodyText",
            "body_text",
            "fullText",
            "full_text",
            "body_html",
            "content_html",
            "content_text",
            "story",
        ],
        [JsonField.Url] = ["url", "link", "canonicalUrl", "canonical_url", "mainEntityOfPage", "permalink", "webUrl", "@id"],
        [JsonField.Source] =
        [
            "source",
            "publisher",
            "sourceName",
            "source_name",
            "outlet",
            "publication",
            "site",
            "siteName",
            "site_name",
            "sourceOrganization",
            "provider",
        ],
        [JsonField.Author] = ["author", "authors", "byline", "creator", "by", "writer"],
        [JsonField.Published] =
        [
            "datePublished",
            "published",
            "publishedAt",
            "published_at",
            "publicationDate",
            "publication_date",
            "pubDate",
            "date_published",
            "publishDate",
            "publish_date",
            "date",
            "dateCreated",
            "timestamp",
            "dateModified",
        ],
        [JsonField.Language] = ["language", "inLanguage", "lang", "locale"],
    };

    private static readonly Dictionary<string, (JsonField Field, int Rank)> ByName = new(
        from known in Names
        from name in known.Value.Select((text, rank) => (text, rank))
        select KeyValuePair.Create(name.text, (known.Key, name.rank)),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>All names of fields.</summary>
    public static IEnumerable<string> Known => Names.Values.SelectMany(names => names);

    public static JsonField? Meaning(string name) => ByName.TryGetValue(name, out var known) ? known.Field : null;

    public static int Rank(string name) => ByName[name].Rank;
}
