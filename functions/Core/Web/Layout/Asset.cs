using System.Security.Cryptography;
using System.Text;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>
/// A file of the site that is part of the assembly. Its address contains a hash of its contents, so that it can be kept forever.
/// </summary>
internal sealed class Asset
{
    /// <summary>Where assets are.</summary>
    public const string Folder = "/assets/";

    private const int HashLength = 16;

    public static readonly Asset Style = new("pages.css", "text/css; charset=utf-8");
    public static readonly Asset Keys = new("keys.js", "text/javascript; charset=utf-8");
    public static readonly Asset Icon = new("icon.svg", "image/svg+xml; charset=utf-8");

    private Asset(string name, string type)
    {
        var content = Encoding.UTF8.GetBytes(EmbeddedTemplate.Text(name));
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];
        Address = Folder + hash + System.IO.Path.GetExtension(name);
        Reply = WebReply.Of(200, type, content).With("Cache-Control", "public, max-age=31536000, immutable");
    }

    /// <summary>All assets.</summary>
    public static IReadOnlyList<Asset> All { get; } = [Style, Keys, Icon];

    public string Address { get; }

    public WebReply Reply { get; }
}
