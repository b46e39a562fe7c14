using System.Text.Json.Nodes;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>How many instances there are, where, and how much each takes on.</summary>
public sealed class ScaleTests : DeployedTests
{
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task NothingRunsWithoutWorkUnlessItIsAskedFor()
    {
        Scale(Deployed.Plain)["alwaysReady"]!.AsArray().ShouldBeEmpty();
        ((bool)Deployed.Plain.The("Microsoft.Web/serverfarms").Properties["zoneRedundant"]!).ShouldBeFalse();

        var ready = await Deployments.WithAsync(
            "alwaysReadyInstances = 2",
            "zoneRedundant = true",
            "storageRedundancy = 'Standard_GZRS'",
            "maximumInstances = 7"
        );

        Scale(ready)["alwaysReady"]!.ToJsonString().ShouldBe("""[{"name":"http","instanceCount":2}]""");
        ((int)Scale(ready)["maximumInstanceCount"]!).ShouldBe(7);
        ((bool)ready.The("Microsoft.Web/serverfarms").Properties["zoneRedundant"]!).ShouldBeTrue();
    }

    [Theory(Explicit = true), Trait("Run", "CI")]
    [InlineData(512, "2")]
    [InlineData(2_048, "8")]
    [InlineData(4_096, "16")]
    public async Task AnInstanceTakesOnWhatItsMemoryIsEnoughFor(int megabytes, string atOnce)
    {
        var deployment = await Deployments.WithAsync($"instanceMemoryMB = {megabytes}", "analyzer = 'Embedded'");
        var settings = deployment.Settings;

        settings["AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism"].ShouldBe(atOnce);
        settings["NewsMonitor__Trigger__Parallelism"].ShouldBe(atOnce);
    }

    private static JsonNode Scale(Deployment deployment) =>
        deployment.The("Microsoft.Web/sites").Properties["functionAppConfig"]!["scaleAndConcurrency"]!;
}
