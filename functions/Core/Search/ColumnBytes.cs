using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Search;

/// <summary>
/// The columns of a segment as bytes: the names, then the articles. They are one value of the database, since a month of them is
/// read when a process searches first, and as rows this would take several times as long.
/// </summary>
internal static class ColumnBytes
{
    // A damaged file may have any number; the days of a century do not have so many articles.
    private const int MostArticles = 1 << 24;

    private static readonly int Sentiments = Enum.GetValues<SentimentLabel>().Length;

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
        {
            writer.Write7BitEncodedInt(doc);
            Write(writer, columns[doc]);
        }

        return bytes.ToArray();
    }

    /// <summary>Writes an article as <see cref="SegmentRow"/> reads it.</summary>
    public static void Write(BinaryWriter writer, SegmentArticle article)
    {
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

    /// <summary>Checks what was written, and finds out where names and articles are.</summary>
    /// <param name="bytes">What was written; it is not to be changed later.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static StoredColumns Read(byte[] bytes)
    {
        var reader = new ColumnReader(bytes);
        var names = new int[reader.Number(below: bytes.Length)];
        for (var number = 0; number < names.Length; number++)
        {
            names[number] = reader.At;
            reader.Number();
            reader.Bytes();
        }

        var count = reader.Number(below: bytes.Length);
        List<int> articles = new(count + 1) { 0 };
        for (var left = count; left > 0; left--)
        {
            // Numbers increase; those of articles that were removed are missing.
            for (var doc = reader.Number(MostArticles, from: articles.Count); articles.Count < doc; )
                articles.Add(0);
            articles.Add(reader.At);
            Check(ref reader, names.Length);
        }

        return new StoredColumns(bytes, names, [.. articles], count);
    }

    private static void Check(ref ColumnReader reader, int names)
    {
        reader.Bytes();
        reader.Int64();
        reader.Number(names + 1);
        reader.Number(names);
        reader.Number(Sentiments);
        for (var left = reader.Number(names + 1); left > 0; left--)
            reader.Number(names);
    }
}
