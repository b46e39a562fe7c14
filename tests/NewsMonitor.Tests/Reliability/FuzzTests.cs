using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Fuzzing;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Reliability;

/// <summary>
/// What people and programs type, send and drop, changed at random: each input ends as a result that is sound in itself.
/// <c>tests/NewsMonitor.Fuzzing</c> lets AFL++ choose the changes, by the code that they reach.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Few = 40;

    private static readonly Dictionary<string, Target> All = Targets.All(Repository.Root).ToDictionary(target => target.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    private static TimeSpan Duration =>
        TimeSpan.FromSeconds(
            int.TryParse(
                Environment.GetEnvironmentVariable("NEWSMONITOR_FUZZ_SECONDS"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var seconds
            )
                ? seconds
                : 200
        );

    [Theory, MemberData(nameof(Names))]
    public void SeedsAreAcceptedAndMutantsEndAsAResult(string name)
    {
        var accepted = All[name].Seeds().Select(All[name].Run).ToList();
        accepted.Count(one => one).ShouldBeGreaterThan(accepted.Count / 2);
        Fuzz(All[name], Sample.Seed, inputs => inputs < Few);
    }

    [Theory(Explicit = true), MemberData(nameof(Names))]
    public void AnyInputEndsAsAResult(string name)
    {
        var clock = Stopwatch.StartNew();
        Fuzz(All[name], Random.Shared.Next(), _ => clock.Elapsed < Duration);
    }

    private void Fuzz(Target target, int seed, Func<int, bool> goesOn)
    {
        var random = new Random(seed);
        var seeds = target.Seeds().ToList();
        var (inputs, accepted) = (0, 0);
        byte[] last = [];
        try
        {
            for (; goesOn(inputs); inputs++)
            {
                last = Mutant.Of(Any(), Any(), random);
                accepted += target.Run(last) ? 1 : 0;
            }
        }
        catch
        {
            output.WriteLine($"seed {seed}: {Convert.ToBase64String(last)}");
            throw;
        }

        output.WriteLine($"{inputs} inputs, {accepted} of them accepted; seed {seed}");

        byte[] Any() => seeds[random.Next(seeds.Count)];
    }
}
