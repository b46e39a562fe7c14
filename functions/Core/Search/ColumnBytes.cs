using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Search;

/// <summary>
/// The columns of a segment as bytes: the names, then the articles. They are one value of the database, since a month of them is
/// read when a process searches first, and as rows this would take several times as long.
/// </summary>
internal static class ColumnBytes
{
    public static byte[] Write(SegmentColumns columns)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(columns.Names.Count);
        for (var number = 0; number < columns.Names.Count; number++)
        {
            writer.Write7BitEncodedInt((int)columns.Names[number].Kind);
            writer.Write(columns.Names[number].Name);
        }

        writer.Write7BitEncodedInt(columns.Count);
        foreach (var doc in columns.All().All())
            Write(writer, doc, columns[doc]);
        return bytes.ToArray();
    }

    /// <summary>Adds what was written to empty columns.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static void Read(byte[] bytes, SegmentColumns columns)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        try
        {
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
                columns.Names.Append((NameKind)reader.Read7BitEncodedInt(), reader.ReadString());
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
                columns.Add(Number(reader, int.MaxValue), ReadArticle(reader, columns.Names.Count));
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The columns are damaged.", fault);
        }
    }

    private static void Write(BinaryWriter writer, int doc, SegmentArticle article)
    {
        writer.Write7BitEncodedInt(doc);
        var id = Convert.FromHexString(article.Id);
        writer.Write7BitEncodedInt(id.Length);
        writer.Write(id);
        writer.Write(article.StoredAt);
        writer.Write7BitEncodedInt(article.Source + 1);
        writer.Write7BitEncodedInt(article.Language);
        writer.Write7BitEncodedInt((int)article.Sentiment);
        writer.Write7BitEncodedInt(article.Entities.Length);
        foreach (var name in article.Entities)
            writer.Write7BitEncodedInt(name);
    }

    private static SegmentArticle ReadArticle(BinaryReader reader, int names)
    {
        var id = Convert.ToHexStringLower(reader.ReadBytes(Number(reader, byte.MaxValue)));
        var stored = reader.ReadInt64();
        var (source, language) = (Number(reader, names + 1) - 1, Number(reader, names));
        var sentiment = (SentimentLabel)reader.Read7BitEncodedInt();
        var entities = new int[Number(reader, names + 1)];
        for (var at = 0; at < entities.Length; at++)
            entities[at] = Number(reader, names);
        return new SegmentArticle(id, stored, source, language, sentiment, entities);
    }

    private static int Number(BinaryReader reader, int below) =>
        reader.Read7BitEncodedInt() is var number && number >= 0 && number < below
            ? number
            : throw new InvalidDataException("A number of the columns is out of range.");
}
