using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>How the app registration is made, with tools that only note how they were called.</summary>
public sealed class SignInScriptTests : IDisposable
{
    private const string Script = "infra/sign-in.sh";
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void TheRegistrationTrustsTheAppAndLeadsBackToItsPages()
    {
        var (code, output) = Run(isThere: false, tenant: "ours");

        code.ShouldBe(0, output);
        var created = Call("az ad app create");
        created.ShouldContain("--sign-in-audience AzureADMyOrg");
        created.ShouldContain("--web-redirect-uris https://app.example/.auth/login/aad/callback");
        created.ShouldContain("--enable-id-token-issuance true");
        File.Exists(Regex.Match(created, "--app-roles @(\\S+)").Groups[1].Value).ShouldBeTrue(created);
        var trust = JsonNode.Parse(Regex.Match(Call("az ad app federated-credential create"), @"\{.*\}").Value)!;
        ((string)trust["subject"]!, (string)trust["issuer"]!).ShouldBe(
            ("the-identity", "https://login.microsoftonline.com/ours/v2.0")
        );
        trust["audiences"]!.ToJsonString().ShouldBe("""["api://AzureADTokenExchange"]""");
        Call("az ad sp create").ShouldContain("--id the-client");
        Call("azd env set").ShouldBe("azd env set NEWSMONITOR_SIGN_IN_CLIENT_ID the-client");
    }

    [Fact]
    public void ASecondRunMakesNothingTwice()
    {
        Run(isThere: true, tenant: "ours").Code.ShouldBe(0);

        _shell
            .Calls.Where(call => call.Contains(" create ", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldStartWith("az ad app create", customMessage: "updates a registration of the same name");
    }

    [Fact]
    public void NothingIsMadeInAnotherTenant()
    {
        var (code, output) = Run(isThere: false, tenant: "theirs");

        code.ShouldBe(1);
        output.ShouldContain("az login --tenant ours");
        _shell.Calls.ShouldNotContain(call => call.StartsWith("az ad", StringComparison.Ordinal));
    }

    [Fact]
    public void ItGoesByWhatTheTemplatePutsOutAndTakesIn()
    {
        var template = Repository.Read("infra/main.bicep");
        foreach (var output in (string[])["NEWSMONITOR_PAGES", "NEWSMONITOR_IDENTITY"])
        {
            Repository.Read(Script).ShouldContain("$" + output);
            template.ShouldContain($"output {output} string");
        }

        Repository.Read("infra/main.parameters.json").ShouldContain("${NEWSMONITOR_SIGN_IN_CLIENT_ID=}");
    }

    private string Call(string start) =>
        _shell.Calls.Where(call => call.StartsWith(start, StringComparison.Ordinal)).ShouldHaveSingleItem();

    private (int Code, string Output) Run(bool isThere, string tenant)
    {
        _shell.Tool(
            "azd",
            """
            [ "$2" = set ] || printf '%s\n' 'AZURE_ENV_NAME="try"' 'AZURE_SUBSCRIPTION_ID="sub"' \
              'NEWSMONITOR_PAGES="https://app.example"' 'NEWSMONITOR_IDENTITY="the-identity"'
            """
        );
        _shell.Tool(
            "az",
            $"""
            case "$*" in
              "account show --subscription sub "*) echo ours ;;
              "account show "*) echo {tenant} ;;
              "ad app create "*) echo the-client ;;
              *" show "*) {(isThere ? "exit 0" : "exit 3")} ;;
            esac
            """
        );
        return _shell.Run(Script, []);
    }
}
