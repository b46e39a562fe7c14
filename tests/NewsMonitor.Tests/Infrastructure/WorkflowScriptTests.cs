namespace NewsMonitor.Tests.Infrastructure;

/// <summary>How the workflow that deploys learns what is deployed, with tools that only note how they were called.</summary>
public sealed class WorkflowScriptTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    /// <summary>
    /// What an earlier deployment put out, such as when its budget began, must not be lost because it could not be read.
    /// </summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("ERROR: getting deployment: no deployments found for environment, 'test'", 0)]
    [InlineData("ERROR: getting deployment: the connection was reset", 1)]
    [InlineData("ERROR: AuthorizationFailed: no rights to list deployments", 1)]
    public void OnlyAMissingDeploymentIsPassedOver(string fault, int expected)
    {
        _shell.Tool("curl", "echo true");
        _shell.Tool("jq", "cat > /dev/null");
        _shell.Tool("az", "");
        _shell.Tool("azd", "if [ \"$1 $2\" = \"env refresh\" ] && [ -n \"$FAULT\" ]; then echo \"$FAULT\"; exit 1; fi");
        string[] names =
        [
            "AZURE_CLIENT_ID",
            "AZURE_TENANT_ID",
            "AZURE_SUBSCRIPTION_ID",
            "AZURE_ENV_NAME",
            "AZURE_LOCATION",
            "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
            "ACTIONS_ID_TOKEN_REQUEST_URL",
            "SETTINGS",
        ];
        var environment = names.ToDictionary(name => name, _ => "x").Append(KeyValuePair.Create("FAULT", fault));

        var (code, output) = _shell.Run(".github/azd.sh", environment, "bash");

        code.ShouldBe(expected, output);
        output.ShouldContain(
            fault.Length == 0 ? ""
            : expected == 0 ? "Nothing is deployed yet"
            : fault
        );
    }
}
