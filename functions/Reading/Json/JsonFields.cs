using System.Text.Json;

namespace NewsMonitor.Reading.Json;

/// <summary>The meaning of an article object's field.</summary>
internal enum JsonField
{
    Title,
    Body,

    /// <summary>A summary, which stands for a text that is missing or cut off.</summary>
    Lead,
    Url,
    Source,
    Author,
    Published,
    Language,

    /// <summary>Whether it is a text, a picture or something else.</summary>
    Kind,
    Id,
    Version,
    Status,
    Embargo,
}

/// <summary>
/// The names that programs use for an article's fields; if an object has several with the same meaning, the first one counts.
/// Neither case nor hyphens and underscores in a name matter.
/// </summary>
internal static class JsonFields
{
    public const int MostPerMeaning = 8;

    private const int LongestName = 40;

    /// <summary>By meaning, the best first.</summary>
    private static readonly (JsonField Field, string Names)[] Known =
    [
        (
            JsonField.Title,
            """
            headline headlines title name heading webTitle headline_main headline_text storyTitle articleTitle title_page
            title_rss alternativeHeadline post_title news_title title_full
            titel titre título titulo titolo tytuł tittel überschrift schlagzeile titular 标题 標題 タイトル 見出し 제목
            """
        ),
        (
            JsonField.Body,
            """
            articleBody body bodies text maintext main_text content bodyText body_text fullText full_text body_html content_html
            contentHtml content_text body_xhtml body_main body_nitf articleText plaintext storyContent story html raw_text
            textContent articleContent fullContent markdown post_content news_content news_body cleaned_text parsed_text
            extracted_text raw_content transcript paragraphs
            volltext texte texto testo tekst inhalt contenu contenido contenuto conteúdo conteudo treść cuerpo corps 正文 内容 內容
            本文 본문
            """
        ),
        (
            JsonField.Lead,
            """
            description description_text descriptions description_main summary excerpt trailText lead_paragraph abstract snippet
            standfirst teaser dek deck subtitle description_html
            short_description
            """
        ),
        (
            JsonField.Url,
            """
            url link canonicalUrl canonical_url canonical mainEntityOfPage permalink webUrl web_url articleUrl storyPermalink
            external_url alternate shortUrl source_url
            """
        ),
        (
            JsonField.Source,
            """
            source publisher sourceName source_name name_source outlet publication site siteName site_name og_site_name
            sourceOrganization provider source_title media_name newspaper infosource infosources feed feed_title origin channel
            copyrightholder source_hostname hostname domain source_domain clean_url site_full source_id
            """
        ),
        (
            JsonField.Author,
            "author authors byline bylines creator creators by writer author_name storyAuthors dc_creator reporter authorsByline"
        ),
        (
            JsonField.Published,
            """
            datePublished published publishedAt published_at publicationDate publication_date pubDate firstPublished
            firstpublication first_publish_date first_published_at webPublicationDate publishDate publish_date date_publish
            publishing_date published_date
            published_time published_utc published_on publish_time provider_publish_time display_date release_date
            post_date_gmt post_date dateTimePub date_gmt date time datetime storyDate versioncreated contentcreated dateCreated
            firstcreated created created_at timestamp seendate posted fecha datum erscheinungsdatum
            dateModified date_modify updated updated_at
            """
        ),
        (JsonField.Language, "language inLanguage lang locale language_code og_locale"),
        (JsonField.Kind, "type itemclass"),
        (JsonField.Id, "guid uri urn id @id uuid _id"),
        (JsonField.Version, "version"),
        (JsonField.Status, "pubstatus status"),
        (JsonField.Embargo, "embargoed embargoedUntil embargo"),
    ];

    private static readonly Dictionary<string, (JsonField Field, int Rank)> ByName = new(
        from known in Known
        from name in known.Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folded).Distinct().Index()
        select KeyValuePair.Create(name.Item, (known.Field, name.Index)),
        StringComparer.Ordinal
    );

    /// <summary>Objects whose fields are those of the object around them.</summary>
    private static readonly HashSet<string> Nested = ["fields", "attributes", "source", "embedded", "yoastheadjson", "thread"];

    /// <summary>Names that mean a text only if it is one in blocks.</summary>
    private static readonly HashSet<string> OfBlocks =
    [
        .. """
            contentelements editorblocks structuredtext richtext blocks bodyblocks contentblocks articleblocks document root
            lexical cards
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>The beginnings of names that ninjs 1 allows besides: <c>body_intro</c>.</summary>
    private static readonly (string Start, JsonField Field)[] Starts =
    [
        ("headline_", JsonField.Title),
        ("body_", JsonField.Body),
        ("description_", JsonField.Lead),
    ];

    public static (JsonField Field, int Rank)? Meaning(string name)
    {
        if (name.Length > LongestName)
            return null;
        if (ByName.TryGetValue(Folded(name), out var known))
            return known;
        foreach (var (start, field) in Starts)
            if (name.StartsWith(start, StringComparison.Ordinal))
                return (field, ByName.Count);
        return null;
    }

    /// <summary>The meaning of a field of JSON, of which the value may be a text in blocks.</summary>
    public static (JsonField Field, int Rank)? Meaning(JsonProperty property) =>
        Meaning(property.Name)
        ?? (
            property.Name.Length <= LongestName && OfBlocks.Contains(Folded(property.Name)) && RichText.Is(property.Value)
                ? (JsonField.Body, ByName.Count)
                : null
        );

    /// <summary>Whether the fields of an object's value are those of the object itself.</summary>
    public static bool IsNested(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.Object
        && property.Name.Length <= LongestName
        && property.Name != "source"
        && (
            Nested.Contains(Folded(property.Name))
            || (property.Name == "links" && property.Value.TryGetProperty("permalink", out _))
            || (property.Name == "credits" && property.Value.TryGetProperty("by", out _))
            || (property.Name == "sys" && property.Value.TryGetProperty("createdAt", out _))
            || IsStory(property)
        );

    /// <summary>Whether it is what Storyblok keeps an article's fields in.</summary>
    public static bool IsStory(JsonProperty property) =>
        property is { Name: "story" or "content", Value.ValueKind: JsonValueKind.Object }
        && (
            property.Value.TryGetProperty("component", out _)
            || (
                property.Name == "story"
                && property.Value.TryGetProperty("content", out var content)
                && content.ValueKind == JsonValueKind.Object
                && content.TryGetProperty("component", out _)
            )
        );

    /// <summary>The name in lower case without hyphens and underscores.</summary>
    public static string Folded(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
