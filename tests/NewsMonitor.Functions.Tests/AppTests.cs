using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Timers;

namespace NewsMonitor.Functions.Tests;

/// <summary>The app as the host takes it: what is composed, and what the attributes say.</summary>
public sealed class AppTests(LaptopFixture laptop)
{
    private static readonly MethodInfo[] Functions =
    [
        .. typeof(AnalyzeArticle)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute))),
    ];

    [Theory]
    [InlineData(null, null)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=00000000-0000-0000-0000-000000000001")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1/")]
    public void EveryFunctionCanBeMade(string? setting, string? value)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(laptop.NewInstallation());
        if (setting is not null)
            builder.Configuration[setting] = value;
        builder.AddNewsMonitor();
        foreach (var function in Functions)
            builder.Services.AddSingleton(function.DeclaringType!);

        using var services = builder.Services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );

        Functions.Select(function => services.GetRequiredService(function.DeclaringType!)).Count().ShouldBe(15);
    }

    [Fact]
    public void TheContainerIsASetting()
    {
        var trigger = Parameters<BlobTriggerAttribute>().ShouldHaveSingleItem();

        var key = trigger.BlobPath.Split('/')[0].Trim('%');
        EveryAnalyzer.Settings.Keys.ShouldContain(key);
        trigger.BlobPath.ShouldBe($"%{key}%/{{name}}");
    }

    /// <summary>Mail programs have no key, and a POST is what they send (RFC 8058).</summary>
    [Fact]
    public void TheLinkOfAMailReachesTheFunction()
    {
        var trigger = Http(nameof(Unsubscribe));

        trigger.AuthLevel.ShouldBe(AuthorizationLevel.Anonymous);
        trigger.Methods.ShouldBe(["get", "head", "post"]);
        trigger.Route.ShouldBe($"api/{UnsubscribeLinks.Route}/{{token}}");
    }

    [Fact]
    public void TimersKeepTheirScheduleAndNeverRunAtStart()
    {
        var timers = Parameters<TimerTriggerAttribute>();

        timers.Length.ShouldBe(7);
        timers.ShouldAllBe(timer => timer.UseMonitor && !timer.RunOnStartup);
    }

    /// <summary>Health depends on it: a timer that ran less often would be late, and one without an interval never.</summary>
    [Fact]
    public void TimersRunAsOftenAsHealthExpects()
    {
        var schedules =
            from function in Functions
            from parameter in function.GetParameters()
            let timer = parameter.GetCustomAttribute<TimerTriggerAttribute>()
            where timer is not null
            select (function.DeclaringType!.Name, Interval(timer.Schedule));

        schedules.ShouldBe(TimerNames.Intervals.Select(timer => (timer.Key, timer.Value)), ignoreOrder: true);
    }

    // The longest pause between two of the minutes at which a timer runs, in every hour.
    private static TimeSpan Interval(string schedule)
    {
        var fields = schedule.Split(' ');
        fields[2..].ShouldBe(["*", "*", "*", "*"], schedule);
        var parts = fields[1].Replace("*", "0", StringComparison.Ordinal).Split('/');
        var starts = parts[0].Split(',').Select(int.Parse).ToList();
        for (var step = parts.Length > 1 ? int.Parse(parts[1]) : 60; starts[^1] + step < 60; )
            starts.Add(starts[^1] + step);
        return TimeSpan.FromMinutes(starts.Zip(starts.Skip(1).Append(starts[0] + 60), (at, next) => next - at).Max());
    }

    /// <summary>People sign in, and links are signed. The functions themselves check both.</summary>
    [Fact]
    public void ProgramsThatCallOverHttpNeedTheKeyOfAFunction()
    {
        Parameters<HttpTriggerAttribute>()
            .Where(other => other.AuthLevel == AuthorizationLevel.Anonymous)
            .ShouldBe([Http(nameof(Pages)), Http(nameof(Unsubscribe)), Http(nameof(Health))], ignoreOrder: true);
        foreach (
            var (function, methods) in ((string, string)[])
                [
                    (nameof(RetryPoisoned), "post"),
                    (nameof(ReprocessArticles), "get post"),
                    (nameof(ForgetArticle), "post"),
                    (nameof(Api), "get head post"),
                ]
        )
        {
            var trigger = Http(function);
            (trigger.AuthLevel, string.Join(' ', trigger.Methods!)).ShouldBe((AuthorizationLevel.Function, methods));
            trigger.Route.ShouldBe(function == nameof(Api) ? "api/{*path}" : $"api/{function}");
        }
    }

    [Fact]
    public void TheHostGivesUpWhenTheSweepDoes()
    {
        using var host = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "host.json")));

        var blobs = host.RootElement.GetProperty("extensions").GetProperty("blobs");
        blobs.GetProperty("poisonBlobThreshold").GetInt32().ShouldBe(new RetryOptions().MaxTries);
    }

    private static HttpTriggerAttribute Http(string function) =>
        Functions
            .Single(method => method.DeclaringType!.Name == function)
            .GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .Single();

    private static T[] Parameters<T>()
        where T : Attribute =>
        [
            .. Functions
                .SelectMany(function => function.GetParameters())
                .Select(parameter => parameter.GetCustomAttribute<T>())
                .OfType<T>(),
        ];
}
