using System.Globalization;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Writes conditions in the filter language of the service.</summary>
internal static class OData
{
    public static readonly string Everything = $"{Field.Day} ge 0";

    public static readonly string Nothing = $"{Field.Day} lt 0";

    /// <summary>A literal: a quotation mark inside is doubled.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string And(IEnumerable<string> conditions) => Join(conditions, " and ", Everything);

    public static string Or(IEnumerable<string> conditions) => Join(conditions, " or ", Nothing);

    public static string Not(string condition) => $"not ({condition})";

    /// <summary>That a field has one of some IDs or hashes, which contain no comma.</summary>
    public static string In(string field, IEnumerable<string> ids) => InOrNull(field, ids) ?? Nothing;

    /// <summary>That one of the names of an article has one of some tokens.</summary>
    public static string HasToken(IEnumerable<string> tokens) =>
        InOrNull("n", tokens) is { } condition ? $"{Field.NameTokens}/any(n: {condition})" : Nothing;

    public static string Equal(string field, string text) => $"{field} eq {Literal(text)}";

    public static string Equal(string field, int number) => string.Create(CultureInfo.InvariantCulture, $"{field} eq {number}");

    /// <summary>That the article is filed under one of these days.</summary>
    public static string Days(DateOnly first, DateOnly last) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Field.Day} ge {ArticleDocument.NumberOf(first)} and {Field.Day} le {ArticleDocument.NumberOf(last)}"
        );

    /// <summary>That the article was stored in this time.</summary>
    public static string Stored(StoredSpan span) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Field.Stored} ge {span.From.UtcTicks} and {Field.Stored} lt {span.To.UtcTicks}"
        );

    /// <summary>That the article was published on one of these UTC days; nothing is true of a date that is unknown.</summary>
    public static string Published(DaySpan days) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"({Field.Published} ge {days.First.ToDateTime(TimeOnly.MinValue).Ticks} and "
                + $"{Field.Published} le {days.Last.ToDateTime(TimeOnly.MaxValue).Ticks})"
        );

    /// <summary>That the article comes after a place in the order of the newest.</summary>
    public static string After(long stored, string id) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"({Field.Stored} lt {stored} or ({Field.Stored} eq {stored} and {Field.Id} gt {Literal(id)}))"
        );

    private static string? InOrNull(string field, IEnumerable<string> ids)
    {
        var list = string.Join(',', ids);
        return list.Length == 0 ? null : $"search.in({field}, {Literal(list)}, ',')";
    }

    private static string Join(IEnumerable<string> conditions, string by, string none)
    {
        List<string> all = [.. conditions];
        return all.Count switch
        {
            0 => none,
            1 => all[0],
            _ => $"({string.Join(by, all)})",
        };
    }
}
