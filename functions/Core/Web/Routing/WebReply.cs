using System.Text;

namespace NewsMonitor.Core.Web.Routing;

/// <summary>A reply, independent of the host that sends it.</summary>
/// <param name="Status">The HTTP status.</param>
public sealed record WebReply(int Status)
{
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    public const string Text = "text/plain; charset=utf-8";

    /// <summary>By name, in any case; these win over the site's own.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body; empty if <see cref="Write"/> writes it.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Writes the body, if it is longer than should be held in memory.</summary>
    public Func<Stream, CancellationToken, Task>? Write { get; init; }

    /// <param name="status">The HTTP status.</param>
    /// <param name="type">The media type with its encoding, such as <see cref="Html"/>.</param>
    /// <param name="text">The body.</param>
    public static WebReply Of(int status, string type, string text) => Of(status, type, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Of(int, string, string)" />
    public static WebReply Of(int status, string type, ReadOnlyMemory<byte> bytes) =>
        new WebReply(status) { Content = bytes }.With("Content-Type", type);

    /// <summary>A body of any length, which is not held in memory.</summary>
    /// <param name="type">The media type with its encoding.</param>
    /// <param name="write">Writes it.</param>
    public static WebReply Streamed(string type, Func<Stream, CancellationToken, Task> write) =>
        new WebReply(200) { Write = write }.With("Content-Type", type);

    /// <summary>Sends the browser to a page after a form, so that loading it again repeats nothing (303).</summary>
    /// <param name="address">A path of this site, with its query; encoded.</param>
    public static WebReply See(string address) => new WebReply(303).With("Location", address);

    public WebReply With(string name, string value) =>
        this with
        {
            Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [name] = value },
        };
}
