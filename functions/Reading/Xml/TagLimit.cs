using System.Buffers;
using System.Xml;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// A text that ends with a fault at a tag of too many attributes: for each further part of a tag, the reader of
/// <see cref="System.Xml"/> looks at all attributes before it once more.
/// </summary>
/// <param name="text">The text; not disposed with this.</param>
internal sealed class TagLimit(TextReader text) : TextReader
{
    /// <summary>How many there may be.</summary>
    private const int Most = 20_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>=");

    private bool _isInTag;

    /// <summary>How many attributes the tag has so far; each has a sign of equality, as its value may have, too.</summary>
    private int _attributes;

    /// <inheritdoc />
    /// <exception cref="XmlException">A tag has too many attributes.</exception>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc />
    /// <exception cref="XmlException">A tag has too many attributes.</exception>
    public override int Read(Span<char> buffer)
    {
        var read = text.Read(buffer);
        Count(buffer[..read]);
        return read;
    }

    /// <inheritdoc />
    /// <exception cref="XmlException">A tag has too many attributes.</exception>
    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        var read = await text.ReadAsync(buffer, cancellationToken);
        Count(buffer.Span[..read]);
        return read;
    }

    private void Count(ReadOnlySpan<char> read)
    {
        while (read.IndexOfAny(Marks) is >= 0 and var at)
        {
            if (read[at] != '=')
                (_isInTag, _attributes) = (read[at] == '<', 0);
            else if (_isInTag && ++_attributes > Most)
                throw new XmlException($"A tag has more than {Most:N0} attributes.");
            read = read[(at + 1)..];
        }
    }
}
