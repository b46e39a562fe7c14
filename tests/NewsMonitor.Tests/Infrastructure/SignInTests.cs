using System.Text;
using System.Text.Json.Nodes;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>How people sign in to the pages of a deployment.</summary>
public sealed class SignInTests : DeployedTests
{
    private const string Assertion = "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID";

    private JsonNode SignIn => Deployed.Full.The("Microsoft.Web/sites/config").Properties;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void WithoutARegistrationThePlatformSignsNobodyIn()
    {
        Deployed.Plain.Of("Microsoft.Web/sites/config").ShouldBeEmpty();
        Deployed.Plain.Settings.ShouldNotContainKey(Assertion);
    }

    /// <summary>
    /// Events, signed links and calls with a function key come from strangers, as do the first requests of readers. The app
    /// refuses those that it must; there is no list of exceptions that could be too long or too short.
    /// </summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public void EveryRequestReachesTheAppWhichDecides()
    {
        Deployed.Full.The("Microsoft.Web/sites/config").Name.ShouldBe("authsettingsV2");
        ((bool)SignIn["platform"]!["enabled"]!).ShouldBeTrue();
        SignIn["globalValidation"]!
            .ToJsonString()
            .ShouldBe("""{"requireAuthentication":false,"unauthenticatedClientAction":"AllowAnonymous"}""");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void OnlyPeopleOfTheTenantSignInAndNoSecretIsNeeded()
    {
        var provider = SignIn["identityProviders"]!.AsObject().ShouldHaveSingleItem();
        provider.Key.ShouldBe("azureActiveDirectory");
        ((bool)provider.Value!["enabled"]!).ShouldBeTrue();
        var registration = provider.Value["registration"]!;
        ((string)registration["clientId"]!).ShouldBe(Deployments.Registration);
        ((string)registration["openIdIssuer"]!).ShouldBe(
            $"[format('{{0}}{{1}}/v2.0', environment().authentication.loginEndpoint, '{Guid.Empty}')]"
        );
        ((string)registration["clientSecretSettingName"]!).ShouldBe(Assertion);

        var settings = Deployed.Full.Settings;
        settings[Assertion].ShouldBe(settings["AZURE_CLIENT_ID"]);
        ((bool)SignIn["login"]!["tokenStore"]!["enabled"]!).ShouldBeFalse();
        ((bool)SignIn["httpSettings"]!["requireHttps"]!).ShouldBeTrue();
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void TheRolesOfTheRegistrationAreThoseOfTheApp()
    {
        var roles = JsonNode.Parse(Repository.Read("infra/app-roles.json"))!.AsArray();

        roles
            .Select(role => Principal((string)role!["value"]!).Role)
            .ShouldBe(Enum.GetValues<Role>().Where(role => role != Role.Anyone), ignoreOrder: true);
        roles.Select(role => Guid.Parse((string)role!["id"]!)).ShouldBeUnique();
        roles.ShouldAllBe(role => (bool)role!["isEnabled"]!);
        roles
            .SelectMany(role => role!["allowedMemberTypes"]!.AsArray())
            .Select(type => (string)type!)
            .Distinct()
            .ShouldBe(["User"], "programs have function keys");
    }

    private static Principal Principal(string role)
    {
        var claims = new { claims = (object[])[new { typ = "oid", val = "1" }, new { typ = "roles", val = role }] };
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(claims)));
        return PlatformPrincipal.Read(header)!;
    }
}
