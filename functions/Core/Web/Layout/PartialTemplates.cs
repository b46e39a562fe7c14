using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>Finds the templates that others include with <c>render</c>, in the assembly.</summary>
internal sealed class PartialTemplates : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => new Partial(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Partial(string name) : IFileInfo
    {
        private readonly byte[] _content = Encoding.UTF8.GetBytes(EmbeddedTemplate.Text(name));

        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => _content.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(_content, writable: false);
    }
}
