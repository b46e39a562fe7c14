using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Digests;
using NewsMonitor.Settings;
using NewsMonitor.Tests.Emulators;

namespace NewsMonitor.Tests.Digests;

public sealed class DigestCompositionTests(LaptopFixture laptop)
{
    [Fact]
    public void TheJobIsComposed()
    {
        var services = new ServiceCollection().AddLogging().AddDigests();
        services.AddSingleton<IDigestSource>(new NewsSource([])).AddSingleton(laptop.NewAccount())
            .AddSingleton(new DigestOptions()).AddSingleton(new EmailOptions());

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        provider.GetRequiredService<DigestJob>().ShouldNotBeNull();
    }

    [Fact]
    public void WrongSettingsAreAllNamedBeforeAnythingStarts()
    {
        var there = new DigestInstallation(laptop) { Digest = new DigestOptions { TimeZone = "Nowhere", Recipients = "nobody" } };
        Should.Throw<SettingsException>(() => there.Machine(new EmailOptions { From = "nobody" })).Faults.Count.ShouldBe(3);
    }
}
