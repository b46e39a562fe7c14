using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>The columns of an index file, which a process reads when it searches first.</summary>
public sealed class ColumnBytesTests
{
    private static readonly SegmentArticle Late = new("00ff", 17, Source: -1, Language: 1, SentimentLabel.Negative, []);
    private static readonly SegmentArticle Early = new("ab", 5, Source: 0, Language: 1, SentimentLabel.Positive, [2, 300]);

    // As files have had them ever since their format is 2; another order or width needs another version.
    private static readonly byte[] Stored =
    [
        .. Names,
        2,
        .. (byte[])[1, 1, 0xAB, 5, 0, 0, 0, 0, 0, 0, 0, 1, 1, (byte)SentimentLabel.Positive, 2, 2, 0xAC, 2],
        .. (byte[])[4, 2, 0x00, 0xFF, 17, 0, 0, 0, 0, 0, 0, 0, 0, 1, (byte)SentimentLabel.Negative, 0],
    ];

    [Fact]
    public void FilesOfTheFormatAreReadAndWrittenAsEver()
    {
        var columns = Read(Stored);

        (columns.Count, columns.Size).ShouldBe((2, 5));
        columns[1].ShouldBeEquivalentTo(Early);
        columns[4].ShouldBeEquivalentTo(Late);
        (columns.Find("00ff"), columns.Find("ab"), columns.Find("cd")).ShouldBe((4, 1, null));
        columns.All().All().ShouldBe([1, 4]);
        (columns.Names[0].Kind, columns.Names[0].Name).ShouldBe((NameKind.Source, "Zürich Today"));
        (columns.Names[300].Kind, columns.Names[300].Name).ShouldBe((NameKind.Entity, "name 300"));
        ColumnBytes.Write(columns).ShouldBe(Stored);
    }

    [Fact]
    public void ArticlesAreReplacedAddedAndRemovedBesideThoseOfTheFile()
    {
        var columns = Read(Stored);

        columns.Remove(1);
        var name = columns.Names.Add(NameKind.Entity, "name 2");
        var other = columns.Names.Add(NameKind.Entity, "another");
        columns.Add(6, Early with { Entities = [name, other] });

        (name, other, columns.Names.Count).ShouldBe((2, 301, 302));
        columns.Ids.ShouldBe(["00ff", "ab"]);
        (columns.Find("ab"), columns.Count, columns.Size).ShouldBe((6, 2, 7));
        var again = Read(ColumnBytes.Write(columns));
        again[6].ShouldBeEquivalentTo(Early with { Entities = [2, 301] });
        again.Names[301].Name.ShouldBe("another");
    }

    [Fact]
    public void WhatIsCorrectedDoesNotChangeTheFileItself()
    {
        var columns = Read(Stored);
        var right = Early with { Sentiment = SentimentLabel.Mixed, Entities = [300] };

        var corrected = columns.With(new Dictionary<int, SegmentArticle> { [1] = right });

        corrected[1].ShouldBeEquivalentTo(right);
        corrected[4].ShouldBeEquivalentTo(Late);
        corrected.Tally(corrected.All()).Names[2].ShouldBe(0);
        columns[1].ShouldBeEquivalentTo(Early);
        columns.Tally(columns.All()).Names[2].ShouldBe(1);
    }

    [Fact]
    public void DamagedBytesAreNothingElseThanDamaged()
    {
        for (var cut = 0; cut < Stored.Length; cut++)
            Should.Throw<InvalidDataException>(() => ColumnBytes.Read(Stored[..cut]), $"{cut} bytes");
        var random = new Random(5);
        for (var number = 0; number < 5_000; number++)
        {
            var bytes = Stored.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(2) == 0 ? random.Next(bytes.Length) : ^random.Next(1, 36)] = (byte)random.Next(256);
            Use(bytes);
        }
    }

    // What can be read at all can be used.
    private static void Use(byte[] bytes)
    {
        try
        {
            var columns = Read(bytes);
            columns.Tally(columns.All()).Names.Length.ShouldBe(columns.Names.Count);
            columns.Ids.Count().ShouldBe(columns.Count);
        }
        catch (InvalidDataException)
        {
            // It says so.
        }
    }

    private static IEnumerable<byte> Names
    {
        get
        {
            using var bytes = new MemoryStream();
            using var writer = new BinaryWriter(bytes);
            writer.Write7BitEncodedInt(301);
            for (var number = 0; number < 301; number++)
            {
                writer.Write7BitEncodedInt(number < 2 ? number : (int)NameKind.Entity);
                writer.Write(number == 0 ? "Zürich Today" : $"name {number}");
            }

            return bytes.ToArray();
        }
    }

    private static SegmentColumns Read(byte[] bytes) => new(ColumnBytes.Read(bytes), new NamePool());
}
