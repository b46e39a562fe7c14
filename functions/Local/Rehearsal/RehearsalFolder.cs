using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>
/// A folder of digests: <c>daily-2026-11-23T0800Z.html</c>, <c>.txt</c> and <c>.json</c> for each, and an <c>index.html</c> that
/// links them. The folder is created; files of the same names are overwritten.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class RehearsalFolder(string path)
{
    private readonly RehearsalIndex _index = new();

    /// <summary>Writes one digest. They are linked in the order in which they are written.</summary>
    /// <returns>The path of its HTML file; the others differ in the extension.</returns>
    public async Task<string> WriteAsync(ArchivedDigest archived, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        var digest = archived.Digest;
        var rendered = DigestRenderer.Render(digest);
        var name = $"{digest.Id}-{digest.Window.Key}";
        var file = Path.Combine(path, name);
        await File.WriteAllBytesAsync($"{file}.json", DigestJson.Write(archived), cancellationToken);
        await File.WriteAllTextAsync($"{file}.txt", rendered.Text, cancellationToken);
        await File.WriteAllTextAsync($"{file}.html", rendered.Html, cancellationToken);
        _index.Add(name, digest, rendered.Subject);
        return $"{file}.html";
    }

    /// <summary>Writes the page that links what was written.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> WriteIndexAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        var file = Path.Combine(path, "index.html");
        await File.WriteAllTextAsync(file, _index.ToHtml(), cancellationToken);
        return file;
    }
}
