using NewsMonitor.Benchmarks.Emulators;

namespace NewsMonitor.Benchmarks.Digests;

/// <summary>
/// A large day against a small one, and against itself with older days beside it. A million older rows do not fit Azurite, whose
/// table service looks at every row of a table for every page of a query. What the digest asks for and gets is compared instead,
/// request by request, with none and with some tens of thousands of rows older than all it reads: where both are the same, so is
/// the work, since on Azure a query within one partition does not touch the others.
/// </summary>
internal static class DigestBenchmark
{
    private const int Smaller = 10;
    private const double Tolerance = 0.1;
    private const double MailBytes = 100_000;

    /// <summary>
    /// A digest may take so often the time to read its window's rows: it reads three more days, and finds stories in all.
    /// </summary>
    private const int MostOfBare = 10;

    public static async Task<int> RunAsync(Options options)
    {
        var plan = DigestPlan.Of(options);
        var (articles, older, memory) = (
            options.Number("articles", 10_000),
            options.Number("older", 20_000),
            options.Number("memory", 5)
        );
        // Azurite holds some fifty thousand of these rows, not a hundred thousand: each comparison has one to itself.
        var (small, large, one) = await SizesAsync(articles, plan, memory);
        var (young, aged) = await AgesAsync(articles, plan, older);

        var report = new Report(
            $"digest: a day of {articles} articles, 50 watch-lists, {plan.Recipients} recipients: read, built, "
                + $"rendered, written; medians of {plan.Rounds}"
        );
        Size(report, small, large);
        report.Judge(
            $"peak working set, {plan.Recipients} recipients: 1",
            large.WorkingSet.Megabytes(),
            one.Megabytes(),
            ((double)large.WorkingSet / one).Shown(),
            "<= 1.1",
            large.WorkingSet <= (1 + Tolerance) * one
        );
        report.Judge(
            "bytes allocated for each further recipient",
            $"{large.PerRecipient / 1e3:0.0} kB",
            "100 kB, a mail",
            (large.PerRecipient / MailBytes).Shown(),
            "<= 1",
            large.PerRecipient <= MailBytes
        );
        Age(report, young, aged, older);
        return report.Print();
    }

    private static async Task<(DigestRun.Result Small, DigestRun.Result Large, long OneRecipient)> SizesAsync(
        int articles,
        DigestPlan plan,
        int memory
    )
    {
        await using var laptop = await Laptop.StartAsync();
        var smallDay = await DigestDay.FillAsync(laptop, articles / Smaller);
        await DigestDay.AddLookBackAsync(laptop, smallDay, articles / Smaller);
        var largeDay = await DigestDay.FillAsync(laptop, articles);
        await DigestDay.AddLookBackAsync(laptop, largeDay, articles);
        var (small, large) = await CompareAsync(laptop, plan, smallDay, largeDay);
        var (all, one) = await MemoryAsync(laptop, plan, largeDay, memory);
        return (small, large with { WorkingSet = all }, one);
    }

    // A process' peak depends on when its collector runs: several in turn, and the median of each kind.
    private static async Task<(long All, long One)> MemoryAsync(Laptop laptop, DigestPlan plan, string day, int runs)
    {
        List<double> all = [],
            one = [];
        for (var i = 0; i < runs; i++)
        {
            all.Add((await DigestRun.MeasureAsync(laptop, plan with { Rounds = 1 }, day))[0].WorkingSet);
            one.Add((await DigestRun.MeasureAsync(laptop, plan with { Rounds = 1, Recipients = 1 }, day))[0].WorkingSet);
        }

        return ((long)all.Median(), (long)one.Median());
    }

    private static async Task<(DigestRun.Result Young, DigestRun.Result Aged)> AgesAsync(int articles, DigestPlan plan, int older)
    {
        await using var laptop = await Laptop.StartAsync();
        var youngDay = await DigestDay.FillAsync(laptop, articles);
        var agedDay = await DigestDay.FillAsync(laptop, articles);
        await DigestDay.AddOlderAsync(laptop, agedDay, older);
        return await CompareAsync(laptop, plan, youngDay, agedDay);
    }

    // Times in turn, in one process; each one's memory in a process of its own.
    private static async Task<(DigestRun.Result One, DigestRun.Result Other)> CompareAsync(
        Laptop laptop,
        DigestPlan plan,
        string one,
        string other
    )
    {
        var results = await DigestRun.MeasureAsync(laptop, plan, one, other);
        foreach (var (i, day) in ((string[])[one, other]).Index())
            results[i] = results[i] with
            {
                WorkingSet = (await DigestRun.MeasureAsync(laptop, plan with { Rounds = 1 }, day))[0].WorkingSet,
            };
        return (results[0], results[1]);
    }

    private static void Size(Report report, DigestRun.Result small, DigestRun.Result large)
    {
        var own = (large.Milliseconds - large.Bare) / (small.Milliseconds - small.Bare);
        report
            .Line(
                $"{small.Articles} articles, beside bare reading",
                small.Milliseconds.Milliseconds(),
                small.Bare.Milliseconds(),
                (small.Milliseconds / small.Bare).Shown()
            )
            .Judge(
                $"{large.Articles} articles, beside bare reading",
                large.Milliseconds.Milliseconds(),
                large.Bare.Milliseconds(),
                (large.Milliseconds / large.Bare).Shown(),
                $"< {MostOfBare}",
                large.Milliseconds < MostOfBare * large.Bare
            )
            .Line(
                "time, emulator included",
                large.Milliseconds.Milliseconds(),
                small.Milliseconds.Milliseconds(),
                (large.Milliseconds / small.Milliseconds).Shown()
            )
            .Linear("processor time", large.Cpu.Milliseconds(), small.Cpu.Milliseconds(), large.Cpu / small.Cpu)
            .Linear(
                "bytes allocated",
                ((long)large.Allocated).Megabytes(),
                ((long)small.Allocated).Megabytes(),
                large.Allocated / small.Allocated
            )
            .Linear(
                "peak working set",
                large.WorkingSet.Megabytes(),
                small.WorkingSet.Megabytes(),
                (double)large.WorkingSet / small.WorkingSet
            )
            .Line(
                "time above bare reading",
                (large.Milliseconds - large.Bare).Milliseconds(),
                (small.Milliseconds - small.Bare).Milliseconds(),
                own.Shown()
            );
    }

    private static Report Linear(this Report report, string what, string large, string small, double ratio) =>
        report.Judge(what, large, small, ratio.Shown(), $"<= {Smaller}", ratio <= Smaller);

    private static void Age(Report report, DigestRun.Result young, DigestRun.Result aged, int older)
    {
        var same = young.Requests.SequenceEqual(aged.Requests, StringComparer.Ordinal) && young.Html == aged.Html;
        report
            .Judge(
                $"requests, {older} older rows",
                $"{aged.Requests.Count}",
                $"{young.Requests.Count}",
                same ? "same" : "other",
                "same",
                same
            )
            .Judge(
                "  bytes read",
                aged.BytesRead.Megabytes(),
                young.BytesRead.Megabytes(),
                ((double)aged.BytesRead / young.BytesRead).Shown("0.000"),
                "same",
                aged.BytesRead == young.BytesRead
            )
            .Near("  processor time", aged.Cpu.Milliseconds(), young.Cpu.Milliseconds(), aged.Cpu / young.Cpu)
            .Near(
                "  bytes allocated",
                ((long)aged.Allocated).Megabytes(),
                ((long)young.Allocated).Megabytes(),
                aged.Allocated / young.Allocated
            )
            .Near(
                "  peak working set",
                aged.WorkingSet.Megabytes(),
                young.WorkingSet.Megabytes(),
                (double)aged.WorkingSet / young.WorkingSet
            )
            .Line(
                "  time, emulator included",
                aged.Milliseconds.Milliseconds(),
                young.Milliseconds.Milliseconds(),
                (aged.Milliseconds / young.Milliseconds).Shown()
            )
            .Note(
                "the floor is bare reading in the first two lines, the small day up to the middle, then the same day "
                    + "without older rows."
            )
            .Note(
                "a million older rows are simulated: Azurite looks at every row of a table for every page, so the "
                    + "product's own work is compared,"
            )
            .Note(
                "  and that it asks Azure for the same partitions, of which none is older than a day before the "
                    + "window's look-back."
            )
            .Note(
                "small and large day have three days as large before them, which a digest looks back on; young and "
                    + "aged day have not."
            );
    }

    private static Report Near(this Report report, string what, string aged, string young, double ratio) =>
        report.Judge(what, aged, young, ratio.Shown(), "1 ± 0.1", Math.Abs(ratio - 1) <= Tolerance);
}
