using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace NewsMonitor.Core.Storage;

/// <summary>
/// The time a row was written, by the table service's own clock. The service sets <c>Timestamp</c> whenever it writes a row, so
/// it is the time of the first write until a column says that it no longer is.
/// </summary>
internal static class ServiceTime
{
    /// <summary>True if the row has not been changed since it was written, so that <c>Timestamp</c> counts.</summary>
    public const string Column = "ServiceTime";

    /// <summary>When the row was written.</summary>
    /// <param name="row">The row, with its <c>Timestamp</c>.</param>
    /// <param name="column">The column that has the time if <c>Timestamp</c> does not count.</param>
    public static DateTimeOffset Of(TableEntity row, string column) =>
        row.GetBoolean(Column) is true && row.Timestamp is { } written ? written : row.GetDateTimeOffset(column)!.Value;

    /// <summary>
    /// Finds the rows of a day that were written from one instant up to another, and a few others: check each with
    /// <see cref="Of"/>.
    /// </summary>
    public static string Filter(DateOnly day, string column, DateTimeOffset from, DateTimeOffset to)
    {
        const string between = "({0} ge {{1}} and {0} lt {{2}})";
        var times = string.Format(CultureInfo.InvariantCulture, between, column);
        var stamps = string.Format(CultureInfo.InvariantCulture, between, nameof(TableEntity.Timestamp));
        return TableClient.CreateQueryFilter(
            FormattableStringFactory.Create($"PartitionKey eq {{0}} and ({times} or {stamps})", TableKeys.Day(day), from, to)
        );
    }
}
