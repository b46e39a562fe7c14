namespace NewsMonitor.Tests.Local.Commands;

/// <summary><c>--analyzer</c> as users type it.</summary>
public sealed class AnalyzerOptionTests : IDisposable
{
    private readonly string _file = Path.ChangeExtension(Path.GetTempFileName(), ".txt");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task WithoutItTheTransformerJudges()
    {
        File.WriteAllText(_file, "Minister resigns\n\nCritics accused Ann Lee of corruption. Mark Owen praised the new law.");

        var chosen = await AnalyzeAsync(0);

        chosen.ShouldBe(await AnalyzeAsync(0, "--analyzer", "transformer"));
        chosen.ShouldNotBe(await AnalyzeAsync(0, "--analyzer", "EMBEDDED"));
    }

    [Fact]
    public async Task AnotherNameIsExplained()
    {
        const string Expected = "--analyzer must be one of Auto, Transformer, Embedded on this machine; it is \"Azure\"";

        (await AnalyzeAsync(2, "--analyzer", "Azure")).ShouldContain(Expected);
        string[] archived = ["rehearse", "--from-archive", "2026-11-24", "--out", "out", "--analyzer", "embedded"];
        (await CommandRun.PrintAsync([], 2, archived)).ShouldContain("--analyzer cannot be combined with --from-archive");
    }

    private Task<string> AnalyzeAsync(int exit, params string[] options) =>
        CommandRun.PrintAsync([], exit, ["analyze", _file, "--json", .. options]);
}
