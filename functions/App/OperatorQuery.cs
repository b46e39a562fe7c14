using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NewsMonitor.Functions;

/// <summary>The parameters of a request by an operator.</summary>
internal static class OperatorQuery
{
    /// <summary>The parameter with the maximum number of blobs or articles.</summary>
    public const string MostName = "most";

    private const int DefaultMost = 100;
    private const int LargestMost = 500;

    /// <summary>The number that <see cref="MostName"/> says, or the default; call <see cref="Fault"/> first.</summary>
    public static int Most(this IQueryCollection query) => query.ContainsKey(MostName) ? Number(query[MostName]!) : DefaultMost;

    /// <summary>Why <see cref="MostName"/> or the name of another parameter is wrong, in one sentence; null if none is.</summary>
    /// <param name="query">The parameters of the request.</param>
    /// <param name="names">The supported ones.</param>
    public static string? Fault(this IQueryCollection query, params IReadOnlyList<string> names)
    {
        // The parameter "code" can contain the function key.
        if (query.Keys.FirstOrDefault(name => name != "code" && !names.Contains(name)) is not null)
            return $"The only supported parameters are {string.Join(", ", names.Select(name => $"\"{name}\""))}.";
        return query.Most() is < 1 or > LargestMost ? $"\"{MostName}\" must be a whole number from 1 to {LargestMost}." : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
