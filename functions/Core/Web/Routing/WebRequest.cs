using System.Text;
using NewsMonitor.Core.Web.Access;

namespace NewsMonitor.Core.Web.Routing;

/// <summary>A request, independent of the host that received it. Everything in it but the principal is untrusted.</summary>
public sealed record WebRequest
{
    /// <summary>In bytes; longer forms are refused (413), unless a route takes more (<see cref="Route.MaxForm"/>).</summary>
    public const int MaxForm = 64_000;

    /// <summary>The most bytes that a form has for a UTF-16 code unit of a field: three of UTF-8, each as <c>%E2</c>.</summary>
    public const int BytesPerUnit = 9;

    /// <summary>The path of the API, and the start of its addresses.</summary>
    public const string Api = "/api";

    /// <summary>In capitals.</summary>
    public required string Method { get; init; }

    /// <summary>Decoded; starts with a slash.</summary>
    public required string Path { get; init; }

    public Fields Query { get; init; } = Fields.None;

    /// <summary>The query as it was written, with its "?"; empty if there is none.</summary>
    public string RawQuery { get; init; } = "";

    /// <summary>By name, in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public Stream Body { get; init; } = Stream.Null;

    /// <summary>Who makes it; null if nobody has signed in.</summary>
    public Principal? Principal { get; init; }

    /// <summary>The network address that it came from, as the host knows it; empty if it does not.</summary>
    public string Client { get; init; } = "";

    /// <summary>Where people sign in; null if the host has no page for that. The address to return to is added to it.</summary>
    public string? SignIn { get; init; }

    /// <summary>Whether the host would have such a page, but its sign-in is not set up.</summary>
    public bool IsSignInOff { get; init; }

    /// <summary>The form, if the route takes one; its token has been checked.</summary>
    public Fields Form { get; init; } = Fields.None;

    /// <summary>Whether faults are answered with problem details instead of a page.</summary>
    public bool IsApi => Path == Api || Path.StartsWith(Api + "/", StringComparison.Ordinal);

    /// <summary>Reads the body as a form; null if it is longer.</summary>
    /// <param name="most">In bytes.</param>
    /// <param name="cancellationToken">Ends the wait for the body.</param>
    public async Task<Fields?> ReadFormAsync(int most, CancellationToken cancellationToken)
    {
        using var form = new MemoryStream();
        var part = new byte[Math.Min(most + 1, MaxForm)];
        while (form.Length <= most && await Body.ReadAsync(part, cancellationToken) is > 0 and var length)
            form.Write(part, 0, length);
        return form.Length > most ? null : Fields.Parse(Encoding.Latin1.GetString(form.GetBuffer(), 0, (int)form.Length));
    }
}
