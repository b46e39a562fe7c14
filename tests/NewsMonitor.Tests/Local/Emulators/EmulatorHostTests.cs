using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Settings;

namespace NewsMonitor.Tests.Local.Emulators;

/// <summary>Which storage emulator is used; the tests' ports stand for the usual ones, which may be in use.</summary>
public sealed class EmulatorHostTests(LaptopFixture laptop) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-ports-");
    private readonly List<string> _said = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task OneThatAnswersOnTheNamedPortsIsUsedAndNamedAndStays()
    {
        await using var there = await Azurite.StartAsync(laptop.Packages, null, null, Stop);
        var ports = new StoragePorts(there.Ports[0], there.Ports[1], there.Ports[2]);

        await using (var host = await StartAsync(ports))
            host.Running.ConnectionString.ShouldBe(there.ConnectionString);

        _said.ShouldHaveSingleItem().ShouldContain($"{ports}");
        (await ports.HasAzuriteAsync(Stop)).ShouldBeTrue("it is not ours to stop");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task WithoutOneOursStartsThereAndOtherwiseOnPortsOfItsOwn()
    {
        var ports = FreePorts();

        await using (var host = await StartAsync(ports))
        {
            host.Running.ConnectionString.ShouldBe(Azurite.ConnectionTo(ports.All));
            (await ports.HasAzuriteAsync(Stop)).ShouldBeTrue();
        }

        await using (var host = await StartAsync(null))
        {
            host.Running.ConnectionString.ShouldNotContain($":{ports.Blob}/");
            IndexFolder(host).ShouldBe(Path.Combine(_folder.FullName, "index"), "what is forgotten must not stay elsewhere");
            IndexFolder(host, "/chosen").ShouldBeNull("what the settings say stays");
        }

        _said.ShouldBeEmpty();
        (await ports.HasAzuriteAsync(Stop)).ShouldBeFalse();
    }

    /// <summary>A demonstration begins with an empty folder, but not with that of one that still runs.</summary>
    [Fact]
    public async Task NothingIsRemovedFromAFolderThatIsInUse()
    {
        var (hold, _) = await new DataFolder(_folder.FullName).EnterAsync(mayJoin: false, _said.Add, Stop);
        using var held = hold;
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "storage")).FullName;
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var second = EmulatorHost.StartAsync(
            new DataFolder(_folder.FullName, startsEmpty: true),
            mayJoin: false,
            null,
            _ => giveUp.Cancel(),
            giveUp.Token
        );

        await Should.ThrowAsync<OperationCanceledException>(() => second);

        Directory.Exists(data).ShouldBeTrue();
    }

    [Fact]
    public async Task AnotherProgramOnANamedPortIsNamed()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var refusing = Task.Run(async () => (await other.AcceptTcpClientAsync(Stop)).Dispose(), Stop);

        var fault = await Should.ThrowAsync<EmulatorException>(() => StartAsync(FreePorts() with { Queue = port }));

        await refusing;
        fault.Message.ShouldContain("remove AzureWebJobsStorage from the settings");
        Directory.GetFiles(_folder.FullName).ShouldNotContain(file => file.EndsWith("running.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "Values": { "AzureWebJobsStorage": "UseDevelopmentStorage=true" } }""", true)]
    [InlineData("""{ "Values": {} }""", false)]
    public async Task TheUsualPortsAreMeantOnlyIfTheSettingsSaySo(string settings, bool expected)
    {
        var file = Path.Combine(_folder.FullName, "settings.json");
        await File.WriteAllTextAsync(file, settings, Stop);
        Dictionary<string, string?> none = [];

        LocalSettings.Read(file, none).IsDevelopmentStorage().ShouldBeTrue();
        LocalSettings.NamesStorage(file, none).ShouldBe(expected);
        new SessionOptions().NamedPorts.All.ShouldBe([10000, 10001, 10002]);
    }

    private static string? IndexFolder(EmulatorHost host, string? chosen = null)
    {
        Dictionary<string, string?> given = new() { ["NewsMonitor:Search:Folder"] = chosen };
        return host.Settings(new ConfigurationBuilder().AddInMemoryCollection(given).Build())
            .GetValueOrDefault("NewsMonitor:Search:Folder");
    }

    private Task<EmulatorHost> StartAsync(StoragePorts? ports) =>
        EmulatorHost.StartAsync(new DataFolder(_folder.FullName), mayJoin: true, ports, _said.Add, Stop);

    private static StoragePorts FreePorts()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Dispose());
        return new StoragePorts(ports[0], ports[1], ports[2]);
    }
}
