using NewsMonitor.Benchmarks.Emulators;

namespace NewsMonitor.Benchmarks.Digests;

/// <summary>
/// A day against one of a tenth of its size, and that against itself with older days beside it. A million older rows do not fit
/// Azurite, whose table service looks at every row of a table for every page of a query. What the digest asks for and gets is
/// compared instead, request by request, with one and with some thousands of rows older than all it reads: where both are the
/// same, so is the work, since on Azure a query within one partition does not touch the others.
/// </summary>
internal static class DigestBenchmark
{
    private const int Smaller = 10;
    private const double Tolerance = 0.1;
    private const double MailBytes = 100_000;

    /// <summary>
    /// A digest may take so often the time to read its window's rows: it reads three more days, and finds stories in all.
    /// </summary>
    private const int MostOfBare = 5;

    public static async Task<int> RunAsync(Options options)
    {
        var (size, plan, older) = (DigestSize.Of(options), DigestPlan.Of(options), options.Number("older", 5_000));
        await using var laptop = await Laptop.StartAsync(options);
        var small = await DayAsync(laptop, size.Articles / Smaller);
        var large = await DayAsync(laptop, size.Articles);
        var young = await DigestDay.FillAsync(laptop, size.Articles / Smaller);
        var aged = await DigestDay.FillAsync(laptop, size.Articles / Smaller);
        // Days before the first article are not looked at.
        await DigestDay.AddOlderAsync(laptop, young, 1);
        await DigestDay.AddOlderAsync(laptop, aged, older);
        var (all, one) = await MemoryAsync(laptop, plan, large, options.Number("memory", 3, least: 1));
        Report.Progress("digests of each day in turn");
        var results = await DigestRun.MeasureAsync(laptop.ConnectionString, plan, small, large, young, aged);

        var report = new Report(
            $"digest: a day of {size.Articles} articles, 50 watch-lists, {plan.Recipients} recipients: read, built, "
                + $"rendered, written; medians of {plan.Rounds}"
        );
        Size(report, results[0], results[1]);
        Memory(report, size, plan, all, one);
        Recipients(report, results[1]);
        Age(report, results[2], results[3], older);
        return report.Print();
    }

    private static async Task<string> DayAsync(Laptop laptop, int articles)
    {
        var day = await DigestDay.FillAsync(laptop, articles);
        await DigestDay.AddLookBackAsync(laptop, day, articles);
        return day;
    }

    // A process' peak depends on when its collector runs: several in turn, and the median of each kind.
    private static async Task<(double All, double One)> MemoryAsync(Laptop laptop, DigestPlan plan, string day, int runs)
    {
        List<double> all = [],
            one = [];
        for (var i = 0; i < runs; i++)
        {
            all.Add(await DigestRun.PeakAsync(laptop, plan with { Rounds = 1, Warmups = 1 }, day));
            one.Add(await DigestRun.PeakAsync(laptop, plan with { Rounds = 1, Warmups = 1, Recipients = 1 }, day));
        }

        return (all.Median(), one.Median());
    }

    private static void Size(Report report, DigestRun.Result small, DigestRun.Result large)
    {
        var ratio = large.Milliseconds / large.Bare;
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
                ratio.Shown(),
                $"<= {MostOfBare}",
                ratio <= MostOfBare
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
            );
    }

    private static Report Linear(this Report report, string what, string large, string small, double ratio) =>
        report.Judge(what, large, small, ratio.Shown(), $"<= {Smaller}", ratio <= Smaller);

    private static void Memory(Report report, DigestSize size, DigestPlan plan, double all, double one) =>
        report
            .Judge(
                "peak working set",
                ((long)all).Megabytes(),
                "",
                "",
                $"<= {size.MostBytes / 1_000_000} MB",
                all <= size.MostBytes
            )
            .Judge(
                $"peak working set, {plan.Recipients} recipients: 1",
                ((long)all).Megabytes(),
                ((long)one).Megabytes(),
                (all / one).Shown(),
                "<= 1.1",
                all <= (1 + Tolerance) * one
            );

    private static void Recipients(Report report, DigestRun.Result large) =>
        report.Judge(
            "bytes allocated for each further recipient",
            $"{large.PerRecipient / 1e3:0.0} kB",
            "100 kB, a mail",
            (large.PerRecipient / MailBytes).Shown(),
            "<= 1",
            large.PerRecipient <= MailBytes
        );

    private static void Age(Report report, DigestRun.Result young, DigestRun.Result aged, int older)
    {
        var same = young.Requests.SequenceEqual(aged.Requests, StringComparer.Ordinal) && young.Html == aged.Html;
        var allocated = aged.Allocated / young.Allocated;
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
            .Judge(
                "  bytes allocated",
                ((long)aged.Allocated).Megabytes(),
                ((long)young.Allocated).Megabytes(),
                allocated.Shown(),
                "1 ± 0.1",
                Math.Abs(allocated - 1) <= Tolerance
            )
            .Line("  processor time", aged.Cpu.Milliseconds(), young.Cpu.Milliseconds(), (aged.Cpu / young.Cpu).Shown())
            .Note(
                "the floor is bare reading in the first two lines, the small day up to the middle, then the small day "
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
            .Note("the first two days have three days as large before them, which a digest looks back on; the others have not.");
    }
}
