using System.Net.Http.Json;
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
