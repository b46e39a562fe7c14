using Azure.Search.Documents.Indexes.Models;
using ServiceIndex = Azure.Search.Documents.Indexes.Models.SearchIndex;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>The fields of the service's index, and what each may be used for.</summary>
internal static class IndexDefinition
{
    /// <summary>Of the fields and the tokens in them. Another version is another index, which is fed from nothing.</summary>
    public const int Version = 4;

    public static ServiceIndex Of(string name) =>
        new(name)
        {
            Fields =
            {
                new SearchField(Field.Id, SearchFieldDataType.String)
                {
                    IsKey = true,
                    IsFilterable = true,
                    IsSortable = true,
                    IsSearchable = false,
                    IsFacetable = false,
                },
                Column(Field.Day, SearchFieldDataType.Int32, isFilterable: true, isFacetable: true),
                Column(Field.Stored, SearchFieldDataType.Int64, isFilterable: true, isSortable: true),
                Column(Field.Published, SearchFieldDataType.Int64, isFilterable: true),
                Column(Field.Source, SearchFieldDataType.String, isFacetable: true),
                Column(Field.Outlet, SearchFieldDataType.String, isFilterable: true),
                Column(Field.Language, SearchFieldDataType.String, isFilterable: true, isFacetable: true),
                Column(Field.Sentiment, SearchFieldDataType.Int32, isFilterable: true, isFacetable: true),
                Column(Field.Spellings, SearchFieldDataType.Collection(SearchFieldDataType.String)),
                Column(Field.Names, SearchFieldDataType.Collection(SearchFieldDataType.String), isFacetable: true),
                Column(Field.NameTokens, SearchFieldDataType.Collection(SearchFieldDataType.String), isFilterable: true),
                Column(Field.Headline, SearchFieldDataType.String),
                Words(Field.Title),
                Words(Field.Text),
                Column(Field.Details, SearchFieldDataType.String),
            },
        };

    private static SearchField Column(
        string name,
        SearchFieldDataType type,
        bool isFilterable = false,
        bool isFacetable = false,
        bool isSortable = false
    ) =>
        new(name, type)
        {
            IsSearchable = false,
            IsFilterable = isFilterable,
            IsFacetable = isFacetable,
            IsSortable = isSortable,
        };

    // The product cuts texts into tokens itself, so the service has the same ones as the embedded index, in all scripts.
    private static SearchField Words(string name) =>
        new(name, SearchFieldDataType.String)
        {
            IsSearchable = true,
            IsFilterable = false,
            IsFacetable = false,
            IsSortable = false,
            AnalyzerName = LexicalAnalyzerName.Whitespace,
        };
}
