using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using MailKit.Net.Smtp;
using MimeKit;
using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Tests.Local.Emulators;

public sealed class EmulatorsTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task AzuriteKeepsItsDataWhenItIsStoppedAndStartedOnTheSamePorts()
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-azurite-");
        var first = await Azurite.StartAsync(laptop.Packages, folder.FullName, null, Stop);
        var blobs = new Azure.Storage.Blobs.BlobServiceClient(first.ConnectionString);
        var container = blobs.GetBlobContainerClient("kept");
        await container.CreateAsync(cancellationToken: Stop);
        await container.UploadBlobAsync("a.txt", BinaryData.FromString("still here"), Stop);
        await first.DisposeAsync();

        await using (await Azurite.StartAsync(laptop.Packages, folder.FullName, first.Ports, Stop))
        {
            var blob = await container.GetBlobClient("a.txt").DownloadContentAsync(Stop);
            blob.Value.Content.ToString().ShouldBe("still here");
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Every ten minutes, it would answer nothing for as long as requests are waited for.</summary>
    private (string Module, string Expression) CleansUp =>
        (Module("blob/gc/BlobGCManager.js"), "`every ${new module.default({}, {}, {}, () => {}, {}).gcIntervalInMS} ms`");

    /// <summary>By itself, the emulator's database reads all rows of an account to find a blob.</summary>
    private (string Module, string Expression) FindsABlob =>
        (
            Path.Combine(laptop.Packages.Azurite, "..", "..", "..", "..", "lokijs"),
            """
            (() => {
              let reads = 0;
              const blobs = new module("").addCollection("blobs", { indices: ["accountName", "containerName"] });
              for (let i = 0; i < 1000; i++)
                blobs.insert({ accountName: "a", name: `n${i}`, get containerName() { reads++; return `c${i}`; } });
              reads = 0;
              const found = blobs.findOne({ accountName: "a", containerName: "c7", name: "n7" });
              return `${found.name} after ${reads < 100 ? "few" : reads} reads`;
            })()
            """
        );

    /// <summary>By itself, it compares each address with each operation's template anew.</summary>
    private (string Module, string Expression) ComparesAnAddress =>
        (
            Module("blob/generated/utils/utils.js"),
            """
            (() => {
              const match = () => module.isURITemplateMatch("/container/blob", "/{containerName}/{blob}");
              const other = () => module.isURITemplateMatch("/container/blob", "/{containerName}");
              const before = `${match()} ${other()}`;
              const { split } = String.prototype;
              let compiled = 0;
              String.prototype.split = function (...by) { compiled++; return split.apply(this, by); };
              const after = `${match()} ${other()}`;
              String.prototype.split = split;
              return `${before}, ${after}, compiled ${compiled}`;
            })()
            """
        );

    [Fact]
    public async Task StorageInMemoryIsNotCleanedUpAndDoesNothingTwice() =>
        (await AtExitAsync(isInMemory: true, CleansUp, FindsABlob, ComparesAnAddress)).ShouldEndWith(
            "every 2147483647 ms; n7 after few reads; true false, true false, compiled 0"
        );

    [Fact]
    public async Task StorageOnDiskIsCleanedUp() =>
        (await AtExitAsync(isInMemory: false, CleansUp)).ShouldEndWith("every 600000 ms");

    private string Module(string path) => Path.Combine(Path.GetDirectoryName(laptop.Packages.Azurite)!, path);

    /// <summary>What expressions over modules of its packages give in Azurite's process when that ends.</summary>
    private async Task<string> AtExitAsync(bool isInMemory, params (string Module, string Expression)[] asked)
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-azurite-");
        var probe = Path.Combine(folder.FullName, "probe.cjs");
        var answers = asked.Select(one => $"(module => {one.Expression})(require({JsonSerializer.Serialize(one.Module)}))");
        await File.WriteAllTextAsync(
            probe,
            $"process.on('exit', () => process.stdout.write([{string.Join(", ", answers)}].join('; ')));",
            Stop
        );
        string[] storage = isInMemory ? ["--inMemoryPersistence"] : ["--location", folder.FullName];
        string[] ports = ["--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--silent", "--disableTelemetry"];
        var launch = Path.Combine(AppContext.BaseDirectory, "Emulators", "launch.mjs");
        var start = new ProcessStartInfo("node", ["--require", probe, launch, laptop.Packages.Azurite, .. ports, .. storage])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var azurite = Process.Start(start)!;
        azurite.StandardInput.Close();

        var said = await azurite.StandardOutput.ReadToEndAsync(Stop);
        await azurite.WaitForExitAsync(Stop);
        folder.Delete(recursive: true);
        return said;
    }

    [Fact]
    public async Task MailDevTakesAMessageAndShowsIt()
    {
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync("127.0.0.1", laptop.SmtpPort, cancellationToken: Stop);
        var message = new MimeMessage
        {
            Subject = "Fixture at work",
            Body = new TextPart { Text = "Hello" },
        };
        message.From.Add(MailboxAddress.Parse("a@localhost"));
        message.To.Add(MailboxAddress.Parse("fixture@localhost"));
        await smtp.SendAsync(message, Stop);

        using var http = new HttpClient();
        var page = await http.GetFromJsonAsync<System.Text.Json.JsonElement>(new Uri(laptop.MailPage, "api/email"), Stop);
        page.ToString().ShouldContain("Fixture at work");
    }
}
