using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Search;

/// <summary>
/// The columns of a file. Names and articles stay bytes until they are asked for: a month has a hundred thousand of each, and of
/// most, a search needs little.
/// </summary>
/// <param name="bytes">What <see cref="ColumnBytes"/> has written; not to be changed.</param>
/// <param name="names">Where each name begins.</param>
/// <param name="articles">Where each article begins, by number; 0 for numbers without one.</param>
/// <param name="count">How many articles there are.</param>
internal sealed class StoredColumns(byte[] bytes, int[] names, int[] articles, int count)
{
    /// <summary>Those of a segment without articles.</summary>
    public static readonly StoredColumns None = new([], [], [0], 0);

    public byte[] Bytes => bytes;

    public int Names => names.Length;

    public ReadOnlySpan<int> Articles => articles;

    public int Count => count;

    public NameKind KindOf(int name) => (NameKind)new ColumnReader(bytes, names[name]).Number();

    /// <summary>In UTF-8.</summary>
    public ReadOnlySpan<byte> NameOf(int name)
    {
        var reader = new ColumnReader(bytes, names[name]);
        reader.Number();
        return reader.Bytes();
    }
}

/// <summary>An article as columns have it.</summary>
internal readonly ref struct SegmentRow
{
    /// <param name="reader">Where the article begins.</param>
    public SegmentRow(ColumnReader reader)
    {
        Id = reader.Bytes();
        StoredAt = reader.Int64();
        Source = reader.Number() - 1;
        Language = reader.Number();
        Sentiment = (SentimentLabel)reader.Number();
        Entities = new EntityNumbers(reader);
    }

    public ReadOnlySpan<byte> Id { get; }

    /// <summary>In ticks, UTC.</summary>
    public long StoredAt { get; }

    /// <summary>The number of its outlet's name; -1 if it is unknown.</summary>
    public int Source { get; }

    /// <summary>The number of its language's name.</summary>
    public int Language { get; }

    public SentimentLabel Sentiment { get; }

    public EntityNumbers Entities { get; }
}

/// <summary>The numbers of the names of an article's entities, each once.</summary>
internal ref struct EntityNumbers
{
    // A search may read a million of these numbers, and those of a file were checked when it was opened.
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;
    private int _left;

    /// <param name="reader">Where they begin.</param>
    public EntityNumbers(ColumnReader reader)
    {
        _left = reader.Number();
        _bytes = reader.Rest;
    }

    public int Current { get; private set; }

    public readonly EntityNumbers GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left == 0)
            return false;
        _left--;
        var number = (int)_bytes[_at++];
        Current = number < ColumnReader.More ? number : Longer(number - ColumnReader.More);
        return true;
    }

    private int Longer(int number)
    {
        for (var shift = ColumnReader.Bits; ; shift += ColumnReader.Bits)
        {
            int next = _bytes[_at++];
            number |= (next & (ColumnReader.More - 1)) << shift;
            if (next < ColumnReader.More)
                return number;
        }
    }
}
