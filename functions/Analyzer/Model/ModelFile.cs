using System.IO.Compression;
using System.Text;

namespace NewsMonitor.Analyzer.Model;

/// <summary>The trained model as it is stored: named sections, compressed together.</summary>
internal sealed class ModelFile
{
    private readonly Dictionary<string, byte[]> _sections = [];

    public BinaryReader Open(string section) => new(new MemoryStream(_sections[section], writable: false), Encoding.UTF8);

    /// <summary>Reads one section.</summary>
    public TPart Read<TPart>(string section, Func<BinaryReader, TPart> read)
    {
        using var reader = Open(section);
        return read(reader);
    }

    /// <summary>One section as it is stored, to be read later.</summary>
    public byte[] BytesOf(string section) => _sections[section];

    public bool Contains(string section) => _sections.ContainsKey(section);

    public void Add(string section, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            write(writer);
        _sections[section] = stream.ToArray();
    }

    public IEnumerable<(string Name, int Size)> Sizes => _sections.Select(s => (s.Key, s.Value.Length));

    public void Save(Stream target)
    {
        using var compressed = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(compressed, Encoding.UTF8, leaveOpen: true);
        writer.Write(_sections.Count);
        foreach (var (name, bytes) in _sections.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    public static ModelFile Load(Stream source)
    {
        var file = new ModelFile();
        using var plain = new BrotliStream(source, CompressionMode.Decompress);
        using var reader = new BinaryReader(plain, Encoding.UTF8);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            file._sections[name] = reader.ReadBytes(reader.ReadInt32());
        }
        return file;
    }
}
