using System.Text.RegularExpressions;
using NewsMonitor.Core;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Tests.Conventions;

/// <summary>The documents agree with the code.</summary>
public sealed partial class DocumentationTests(LaptopFixture laptop)
{
    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md")
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryPathInADocumentExists(string document)
    {
        var text = Repository.Read(document);
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var links = Link().Matches(text).Select(match => Path.Combine(folder, match.Groups[1].Value));
        var quoted = QuotedPath().Matches(text).Select(match => Path.Combine(Repository.Root, match.Groups[1].Value));
        var below = PathBelowFunctions()
            .Matches(text)
            .Select(match => Path.Combine(Repository.Root, "functions", match.Groups[1].Value));

        links.Concat(quoted).Concat(below).Where(path => !Path.Exists(path)).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryColumnThatIsWrittenIsInTheDataDocument()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("a.txt", SampleNews.Text(1));
        await installation.DropAsync("b.txt", SampleNews.Text(1));
        await installation.DropAsync("c.txt", "");
        await installation.DropAsync("d.jsonl", "broken\n{\"title\":\"Calm\",\"body\":\"The sea off Lisbon is calm.\"}");
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt", "d.jsonl"])
            await installation.RunAsync(name);
        await new TextRecordStore(installation.Account, TimeProvider.System).TryReserveAsync(
            1,
            1,
            TestContext.Current.CancellationToken
        );
        await installation
            .Get<ReceiptStore>()
            .NoteFailureAsync(
                "e.txt",
                new BlobFailure("etag", "away", 1, DateTimeOffset.UtcNow),
                TestContext.Current.CancellationToken
            );
        string[] system = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

        var document = Repository.Read("docs/data.md");
        foreach (var table in (string[])["Articles", "Mentions", "Claims", "Receipts", "Unstored", "TextRecords"])
        {
            var columns = (await installation.RowsAsync(table)).SelectMany(row => row.Keys).Except(system).Distinct();
            columns.Where(column => !document.Contains($"| {column} |", StringComparison.Ordinal)).ShouldBeEmpty(table);
        }
    }

    [Fact]
    public void TheArchitectureIsReadInOneSitting() =>
        Repository.Read("docs/architecture.md").Split('\n').Length.ShouldBeLessThanOrEqualTo(120);

    [Theory]
    [MemberData(nameof(LayersTests.Layers), MemberType = typeof(LayersTests))]
    public void TheArchitectureNamesTheFoldersInTheOrderOfTheFloors(string assembly, string root, string folders)
    {
        _ = assembly;
        var project = root.Replace("NewsMonitor.", "functions/", StringComparison.Ordinal);
        var row = Regex.Match(
            Repository.Read("docs/architecture.md"),
            $@"^\| `{project}` .*\| ([^|]+) \|$",
            RegexOptions.Multiline
        );
        var names = folders
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => folder.Split('.')[0])
            .Where(folder => folder.Length > 0)
            .Distinct();

        row.Groups[1].Value.ShouldBe(string.Join(", ", names));
    }

    [Fact]
    public void EveryTestOfTheThreatModelExists()
    {
        var classes = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();

        var named = NamedTest().Matches(Repository.Read("SECURITY.md")).Select(test => test.Groups[1].Value).ToList();

        named.Count.ShouldBeGreaterThan(15);
        named.Where(name => !classes.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryTableIsInTheDataDocument()
    {
        var document = Repository.Read("docs/data.md");
        Composition
            .Tables.Where(table => !Regex.IsMatch(document, $"^## Table.*\\b{table}\\b", RegexOptions.Multiline))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(\w+(?:Tests|Properties))`")]
    private static partial Regex NamedTest();

    [GeneratedRegex("`((?:functions|tests|docs|infra)/[A-Za-z0-9_./-]*[A-Za-z0-9_])`")]
    private static partial Regex QuotedPath();

    [GeneratedRegex("`((?:Analyzer|App|Core|Local|News|Reading|Trainer|Transformer)/[A-Za-z0-9_./-]*[A-Za-z0-9_])`")]
    private static partial Regex PathBelowFunctions();
}
