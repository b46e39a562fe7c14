using System.Text;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Delivery.Links;

/// <summary>
/// Makes and reads the links to the pages of digests that mails and chats contain. A link names one window of one digest, and
/// shows nothing else. It needs no signing in, so it ends: who still has it after <see cref="Lifetime"/> signs in.
/// </summary>
/// <param name="publicUrl">The https address of the functions (<c>NewsMonitor:Email:PublicUrl</c>); empty: there are no links.</param>
/// <param name="key">Keys in base64, separated by semicolons (<c>NewsMonitor:Email:UnsubscribeKey</c>).</param>
public sealed class DigestLinks(string publicUrl, string key)
{
    /// <summary>The path of the pages, at the site's root.</summary>
    public const string Route = "digest";

    /// <summary>
    /// How long after the end of its window a digest is shown: mails are looked up for weeks, rarely for months.
    /// </summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private const string Api = "/api";

    private readonly string? _base = publicUrl.Length == 0 ? null : $"{Root(publicUrl)}/{Route}/";

    private readonly SignedToken _tokens = new("digest v1", SigningKeys.Parse(key) ?? []);

    /// <summary>The link to the page of a digest, the same at every call; null if no settings say where the site is.</summary>
    public Uri? For(string digestId, DigestWindow window) =>
        _base is null ? null : new Uri(_base + _tokens.Of(Encoding.ASCII.GetBytes($"{digestId}\n{window.Key}")));

    /// <summary>The digest and the key of the window that a token is for; null if it is not one of ours.</summary>
    public (string DigestId, string WindowKey)? Read(string token)
    {
        if (_tokens.Read(token) is not { } content)
            return null;
        var parts = Encoding.ASCII.GetString(content).Split('\n');
        return parts.Length == 2 ? (parts[0], parts[1]) : null;
    }

    // Pages are beside the API, not below it.
    private static string Root(string url)
    {
        var address = new Uri(url).AbsoluteUri.TrimEnd('/');
        return address.EndsWith(Api, StringComparison.Ordinal) ? address[..^Api.Length] : address;
    }
}
