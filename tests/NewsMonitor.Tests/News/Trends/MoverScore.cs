using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Trends;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Trends;

/// <summary>
/// Whether the movers of each day's digest are those that were planted. Other companies, people and places move with the events
/// of the day: of these it is counted whether the texts name them so much more or less often; how they are spoken of is not
/// planted, and not judged.
/// </summary>
internal sealed class MoverScore(PlantedMovers planted)
{
    private readonly Queue<(DayRollup Rollup, List<Planted> Texts)> _before = [];
    private readonly Dictionary<MoverKind, (int Planted, int Told)> _kinds = [];
    private readonly List<string> _wrong = [];
    private int _others;
    private int _borneOut;
    private int _otherTones;

    /// <summary>Of the changes that were planted, how many were told on their day.</summary>
    private double Recall => Share(Told, _kinds.Values.Sum(kind => kind.Planted));

    /// <summary>Of what was told of the companies that were planted, how much was so.</summary>
    private double Precision => Share(Told, Told + _wrong.Count);

    /// <summary>Of the others who were told to be in more or fewer articles, how many were.</summary>
    private double BorneOut => Share(_borneOut, _others);

    private int Told => _kinds.Values.Sum(kind => kind.Told);

    /// <param name="day">Days since the first.</param>
    /// <param name="written">The rest of the day's news.</param>
    /// <param name="read">What is stored of it.</param>
    public void Add(int day, List<Planted> written, IEnumerable<StoredArticle> read)
    {
        var (notices, moves) = planted.Day(day);
        var tally = new RollupTally();
        foreach (var article in read.Concat(notices.AsParallel().AsOrdered().Select(Reader.Read)))
            tally.Add(article);
        var today = (Rollup: tally.Sum(), Texts: written);
        foreach (var move in moves.Values)
            Count(move, planted: 1, told: 0);
        foreach (var mover in TrendFinder.Find(today.Rollup, 1, Usual(tally.Names.Identities)).Movers)
            Judge(mover, day, moves, today.Texts);
        _before.Enqueue(today);
        if (_before.Count > Baseline.Days)
            _before.Dequeue();
    }

    public void ShouldBeAsPlanted(double recall)
    {
        Recall.ShouldBeGreaterThanOrEqualTo(recall, ToString());
        Precision.ShouldBeGreaterThanOrEqualTo(0.9, ToString());
        BorneOut.ShouldBeGreaterThanOrEqualTo(0.95, ToString());
    }

    private Baseline Usual(Identities names)
    {
        var usual = new Baseline(names);
        foreach (var (rollup, _) in _before)
            usual.Add(rollup);
        return usual;
    }

    private void Judge(Mover mover, int day, Dictionary<string, MoverKind> moves, List<Planted> texts)
    {
        var kind = mover.Kind == MoverKind.New ? MoverKind.Up : mover.Kind;
        if (!planted.IsOne(mover.Name))
            JudgeOther(mover, kind, texts);
        else if (moves.GetValueOrDefault(mover.Name, MoverKind.New) == kind)
            Count(kind, planted: 0, told: 1);
        else
            _wrong.Add($"day {day}: {mover}");
    }

    private void JudgeOther(Mover mover, MoverKind kind, List<Planted> texts)
    {
        if (kind is MoverKind.Better or MoverKind.Worse)
        {
            _otherTones++;
            return;
        }

        var usual = _before.Average(day => Saying(mover.Name, day.Texts));
        var now = Saying(mover.Name, texts);
        _others++;
        _borneOut += kind == MoverKind.Up ? (now >= 1.5 * usual ? 1 : 0) : (now <= usual / 2 ? 1 : 0);
    }

    private static int Saying(string name, List<Planted> texts) => texts.AsParallel().Count(text => text.Says(name));

    private void Count(MoverKind kind, int planted, int told)
    {
        var known = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = (known.Planted + planted, known.Told + told);
    }

    private static double Share(int part, int all) => all == 0 ? 1 : (double)part / all;

    public override string ToString() =>
        $"movers: of {_kinds.Values.Sum(kind => kind.Planted)} planted {Told} told (recall {Recall:F4}; "
        + string.Join(
            ", ",
            _kinds.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value.Told} of {kind.Value.Planted}")
        )
        + $"), {_wrong.Count} told of these companies that were not planted (precision {Precision:F4}); "
        + $"of {_others} others told for their number {_borneOut} borne out by the texts; {_otherTones} others told for "
        + "their tone\n"
        + string.Join('\n', _wrong.Take(20));
}
