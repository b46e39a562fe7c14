using System.Text.Json;

namespace NewsMonitor.Tests.Local.Rehearsal;

/// <summary>A file of articles, one per line, in a folder of its own, and the command that reads it.</summary>
internal sealed class ArticleFile : IDisposable
{
    /// <summary>On Monday morning, a strike and a trial.</summary>
    public static readonly object[] Monday =
    [
        Line(
            "strike-1",
            "2026-11-23T06:00Z",
            "Dock workers in Rotterdam stop work after talks fail",
            "Dock workers in Rotterdam stopped work on Monday after talks about night shifts failed, and eleven ships wait at "
                + "anchor, the Harbor Workers Federation said. The port's terminals were closed in the morning."
        ),
        Line(
            "trial-1",
            "2026-11-23T07:00Z",
            "Former banker Marek Nowak goes on trial for fraud in Lisbon",
            "The fraud trial of former banker Marek Nowak opened in Lisbon on Monday. Prosecutors say that he hid losses of "
                + "Banco Tejo from its auditors. He denies the charges."
        ),
    ];

    /// <summary>On Tuesday morning, the strike has a mediator; the trial has nothing new.</summary>
    public static readonly object[] Tuesday =
    [
        Line(
            "strike-2",
            "2026-11-24T05:00Z",
            "Hendrik Oort will mediate in strike of Rotterdam dock workers",
            "Former minister Hendrik Oort will mediate in the strike of dock workers in Rotterdam, who stopped work after talks "
                + "about night shifts failed, the Harbor Workers Federation said. Twenty ships now wait at anchor."
        ),
        Line(
            "strike-3",
            "2026-11-24T05:30Z",
            "Rotterdam dock strike: Hendrik Oort called in to mediate",
            "The Harbor Workers Federation and the port of Rotterdam have agreed on Hendrik Oort, a former minister, as the "
                + "mediator in the dock workers' strike over night shifts. Shell closed its refinery in Rotterdam "
                + "on Monday, since the strike has left it without oil. Twenty ships wait at anchor.",
            "Coast Daily"
        ),
        Line(
            "trial-2",
            "2026-11-24T06:00Z",
            "Fraud trial of former banker Marek Nowak opens in Lisbon",
            "In Lisbon, the fraud trial of former banker Marek Nowak has opened. Prosecutors say that he hid losses of Banco Tejo "
                + "from its auditors, and he denies the charges."
        ),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-articles-");

    /// <param name="lines">Objects, which are written as JSON, or lines as they are.</param>
    public ArticleFile(IEnumerable<object> lines) =>
        File.WriteAllLines(Name, lines.Select(line => line as string ?? JsonSerializer.Serialize(line)));

    public string Name => In("articles.jsonl");

    /// <summary>A path in its folder.</summary>
    public string In(string name) => Path.Combine(_folder.FullName, name);

    public static object Line(string id, string? published, string title, string text, string source = "Tidewater Gazette") =>
        new
        {
            id,
            title,
            text,
            source,
            published,
        };

    /// <summary>
    /// Runs <c>newsmonitor</c> without any settings, and returns what it prints. Rehearsals use the fastest analyzer.
    /// </summary>
    public static Task<string> RunAsync(int exit, params string[] arguments) =>
        CommandRun.PrintAsync([], exit, arguments[0] == "rehearse" ? [.. arguments, "--analyzer", "embedded"] : arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
