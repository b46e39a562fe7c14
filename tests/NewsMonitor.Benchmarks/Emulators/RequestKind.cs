using Azure.Core;

namespace NewsMonitor.Benchmarks.Emulators;

/// <summary>What a request is for, read from its method and address in an account on a loopback port.</summary>
internal static class RequestKind
{
    public static string Of(Request request)
    {
        // /account/thing/…
        var parts = request.Uri.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var thing = parts.Length > 1 ? parts[1] : "";
        var method = request.Method.Method;
        if (thing == "$batch")
            return "table  POST   batch of mentions";
        if (thing.EndsWith("-trigger", StringComparison.Ordinal) || thing.EndsWith("-poison", StringComparison.Ordinal))
            return $"queue  {method, -6} {Role(thing)}{(parts.Length > 2 ? "/messages" : "")}";
        if (thing.Contains('-', StringComparison.Ordinal))
            return $"blob   {method, -6} {Role(thing)}{(parts.Length > 2 ? "/one" : " list")}";
        return $"table  {method, -6} {Table(thing)}";
    }

    private static string Role(string name) => name[(name.LastIndexOf('-') + 1)..];

    // "b7fArticles(PartitionKey='…',RowKey='…')", with the installation's prefix, in small letters, in front.
    private static string Table(string thing)
    {
        var name = string.Concat(thing.Split('(')[0].SkipWhile(letter => !char.IsAsciiLetterUpper(letter)));
        return thing.Contains("='", StringComparison.Ordinal) || thing.Contains("%27", StringComparison.Ordinal)
            ? $"{name}, one row"
            : name;
    }
}
