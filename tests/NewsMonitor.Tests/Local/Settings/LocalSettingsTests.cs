using NewsMonitor.Core.Settings;
using NewsMonitor.Local.Settings;
using NewsMonitor.Reading;

namespace NewsMonitor.Tests.Local.Settings;

public sealed class LocalSettingsTests : IDisposable
{
    // A setting no other test reads from the environment.
    private const string Overridden = "NewsMonitor__Trigger__RetrySeconds";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-settings-");

    [Fact]
    public void TheEnvironmentGoesBeforeTheFileAndTheCommandLineBeforeBoth()
    {
        var file = Write(
            $$"""{ "Values": { "{{Overridden}}": "7", "NewsMonitor__Trigger__MaxTries": 3, "NewsMonitor__Email__Host": "mail" } }"""
        );
        Environment.SetEnvironmentVariable(Overridden, "9");
        try
        {
            var options = EveryAnalyzer.Settings.Read(
                LocalSettings.Read(file, new Dictionary<string, string?> { ["NewsMonitor:Email:Host"] = "127.0.0.1" })
            );
            (options.Trigger.RetrySeconds, options.Trigger.MaxTries, options.Email.Host).ShouldBe((9, 3, "127.0.0.1"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Overridden, null);
        }
    }

    [Fact]
    public void AFaultIsNamedWithTheFileItIsIn()
    {
        var file = Write("""{ "Values": { "NewsMonitor__Digest__At": "noon", "NewsMonitor__Email__Prt": 25 } }""");

        Faults(() => EveryAnalyzer.Settings.Read(LocalSettings.Read(file, new Dictionary<string, string?>())))
            .ShouldBe([
                $"{file}: Unknown setting NewsMonitor__Email__Prt; did you mean NewsMonitor__Email__Port?",
                $"{file}: NewsMonitor__Digest__At: 'noon' is not a time of day such as 08:00",
            ]);
    }

    /// <summary>Commands without storage read a section by itself.</summary>
    [Fact]
    public void AValueOfTheWrongTypeInASectionIsAFaultOfTheSettings()
    {
        var file = Write("""{ "Values": { "NewsMonitor__Reading__MaxBytes": "abc" } }""");

        Faults(() => LocalSettings.Section<ReadingOptions>(file, "Reading")).ShouldHaveSingleItem().ShouldContain("MaxBytes");
    }

    [Theory]
    [InlineData(
        "{\n  \"Values\": {\n    \"A\": \"b\"\n    \"C\": \"d\"\n  }\n}",
        "line 4: the JSON is invalid: it has a syntax error at byte 5; see local.settings.sample.json"
    )]
    [InlineData("", "line 1: the JSON is invalid: it ends too early")]
    [InlineData("[]", "an object \"Values\" is required; see local.settings.sample.json")]
    [InlineData("{}", "an object \"Values\" is required; see local.settings.sample.json")]
    [InlineData("""{ "IsEncrypted": true, "Values": {} }""", "the file is encrypted; run")]
    public void AFileThatCannotBeReadIsNamedWithItsRemedy(string content, string expected)
    {
        var file = Write(content);

        Faults(() => LocalSettings.Read(file, new Dictionary<string, string?>()))
            .ShouldHaveSingleItem()
            .ShouldStartWith($"{file}: {expected}");
    }

    [Fact]
    public void WhatIsWrittenWrongHidesNoWrongValue()
    {
        var file = Write(
            """{ "Values": { "NewsMonitor__Digest__At": "noon", "newsmonitor:digest:at": "09:00", "NewsMonitor": { "Digest": {} } } }"""
        );

        Faults(() => EveryAnalyzer.Settings.Read(LocalSettings.Read(file, new Dictionary<string, string?>())))
            .ShouldBe([
                $"{file}: newsmonitor:digest:at occurs twice; remove one of them",
                $"{file}: NewsMonitor must be a string, a number, true or false; see local.settings.sample.json",
                $"{file}: NewsMonitor__Digest__At: 'noon' is not a time of day such as 08:00",
            ]);
    }

    [Fact]
    public void AFolderIsNoFile() =>
        Faults(() => LocalSettings.Read(_folder.FullName, new Dictionary<string, string?>()))
            .ShouldBe([$"{_folder.FullName}: this is a folder; name a file"]);

    [Fact]
    public void AFileThatWasAskedForMustBeThere() =>
        Faults(() => LocalSettings.Read(Path.Combine(_folder.FullName, "nowhere.json"), new Dictionary<string, string?>()))
            .ShouldHaveSingleItem()
            .ShouldContain("nowhere.json: ");

    [Fact]
    public void CommentsTrailingCommasAndNothingsAreFine()
    {
        var file = Write(
            """{ "Values": { /* mine */ "NewsMonitor__Digest__Name": null, "NewsMonitor__Trigger__MaxTries": 3, }, }"""
        );

        EveryAnalyzer.Settings.Read(LocalSettings.Read(file, new Dictionary<string, string?>())).Trigger.MaxTries.ShouldBe(3);
    }

    [Fact]
    public void TheEmulatorsAreMeantOnlyWhereNothingNamesAnAccount()
    {
        var addresses = Write(
            """
            { "Values": {
              "AzureWebJobsStorage__blobServiceUri": "https://a.blob.example", "AzureWebJobsStorage__queueServiceUri": "https://a.queue.example",
              "AzureWebJobsStorage__tableServiceUri": "https://a.table.example" } }
            """
        );

        LocalSettings.Read(addresses, new Dictionary<string, string?>()).IsDevelopmentStorage().ShouldBeFalse();
        LocalSettings
            .Read(Write("""{ "Values": {} }"""), new Dictionary<string, string?>())
            .IsDevelopmentStorage()
            .ShouldBeTrue();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string content)
    {
        var file = Path.Combine(_folder.FullName, "settings.json");
        File.WriteAllText(file, content);
        return file;
    }

    private static IReadOnlyList<string> Faults(Action reading) => Should.Throw<SettingsException>(reading).Faults;
}
