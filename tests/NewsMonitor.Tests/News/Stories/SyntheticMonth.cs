using System.Globalization;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>An article as it was written, and what is planted in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Id">Its id.</param>
/// <param name="At">When it comes in.</param>
/// <param name="Outlet">Who prints it.</param>
/// <param name="Event">The event it is of.</param>
/// <param name="Original">The id of the article it is a copy of; its own where it is none.</param>
/// <param name="BringsNews">Whether it tells what came to light on that day.</param>
/// <param name="Facts">What its writer knew of the event, told or not.</param>
internal sealed record Planted(
    Article Article,
    string Id,
    DateTimeOffset At,
    string Outlet,
    int Event,
    string Original,
    bool BringsNews,
    IReadOnlyCollection<string> Facts
)
{
    /// <summary>Whether its headline or text has these words, not as a part of longer ones.</summary>
    public bool Says(string words) => Says(Article.Title.Value, words) || Says(Article.Body.Value, words);

    private static bool Says(string text, string words)
    {
        for (
            var at = text.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
        {
            if (!IsInWord(text, at) && !IsInWord(text, at + words.Length))
                return true;
        }

        return false;
    }

    private static bool IsInWord(string text, int at) =>
        at > 0
        && at < text.Length
        && char.IsLetterOrDigit(text[at])
        && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] == ',' && char.IsDigit(text[at])));
}

/// <summary>
/// A month of made-up news. Events run for one to five days, told by several outlets in words of their own; on a later day there
/// is either something new or the same again. Many share a company, a person or a town with another event. Agencies' texts are
/// printed by others with another headline, cut short, with changed words and lines of their own.
/// </summary>
internal sealed class SyntheticMonth(int seed, int articlesPerDay, DateTimeOffset start)
{
    private const double SharedNeighbour = 0.4;
    private static readonly int[] Lifetimes = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5];

    private readonly Random _random = new(seed);
    private readonly EventTexts _texts = new();
    private readonly List<NewsEvent> _running = [];
    private int _events;
    private int _articles;

    /// <summary>The next day's articles, in no order.</summary>
    public List<Planted> NextDay(int day)
    {
        List<Planted> articles = [];
        foreach (var running in _running.ToList())
            Tell(running, day, _random.Next(1, 5), articles);
        while (articles.Count < articlesPerDay)
        {
            var begun = Begin(day);
            // One in three events is of interest to one outlet only.
            Tell(begun, day, begun.Number % 3 == 0 ? 1 : _random.Next(2, 12), articles);
        }

        _running.RemoveAll(running => running.LastDay <= day);
        return articles;
    }

    private NewsEvent Begin(int day)
    {
        var neighbour =
            _running.Count > 0 && _random.NextDouble() < SharedNeighbour ? _running[_random.Next(_running.Count)] : null;
        var kinds = _texts.Kinds.Where(kind => kind != neighbour?.Kind).ToList();
        var number = _events++;
        var lifetime = number % 3 == 0 ? 1 : Lifetimes[_random.Next(Lifetimes.Length)];
        var begun = new NewsEvent(
            number,
            kinds[_random.Next(kinds.Count)],
            new Facts(_random, neighbour?.Facts),
            day,
            day + lifetime - 1
        );
        _running.Add(begun);
        return begun;
    }

    private void Tell(NewsEvent told, int day, int count, List<Planted> articles)
    {
        told.Today = day;
        var update = day > told.FirstDay && told.Updates < 3 && _random.Next(5) < 3 ? told.Updates++ : -1;
        var facts = update >= 0 ? told.Facts.Later(_random) : told.Facts;
        for (var i = 0; i < count; i++)
        {
            var known = facts.Told(_random);
            var article = Write(told, known, update);
            var planted = Plant(article, known, told.Number, day, update >= 0, null);
            articles.Add(planted);
            if (_random.Next(6) != 0)
                continue;
            for (var copies = _random.Next(1, 7); copies > 0; copies--)
                articles.Add(Plant(Copy(article, told, facts, update), known, told.Number, day, update >= 0, planted));
        }
    }

    // Two texts of fewer than 60 words are copies only if they are the same.
    private static bool IsApart(Article copy, Article original) =>
        IsShort(copy.Body.Value) && IsShort(original.Body.Value) && copy.Body.Value != original.Body.Value;

    private static bool IsShort(string text)
    {
        var words = new WordScanner(text);
        var count = 0;
        while (words.Next())
            count++;
        return count < 60;
    }

    private Planted Plant(Article article, Facts known, int number, int day, bool news, Planted? original)
    {
        var minutes = original is null
            ? _random.Next(24 * 60 - 120)
            : (int)(original.At - start.AddDays(day)).TotalMinutes + _random.Next(1, 119);
        var id = string.Create(CultureInfo.InvariantCulture, $"{_articles++:x8}");
        var outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {_random.Next(80)}");
        return new Planted(
            article,
            id,
            start.AddDays(day).AddMinutes(minutes),
            outlet,
            number,
            original is null || IsApart(article, original.Article) ? id : original.Id,
            news,
            known.All
        );
    }

    private Article Write(NewsEvent newsEvent, Facts told, int update)
    {
        var words = new Reporter(_random);
        string Line(string part, int? which = null)
        {
            var lines = _texts.Lines(part == "B" ? "any" : newsEvent.Kind, part);
            return EventTexts.Write(lines[which ?? _random.Next(lines.Count)], _random, Fact);
        }

        string Fact(string fact) =>
            fact switch
            {
                "day" => Weekday(newsEvent.FirstDay),
                "today" => Weekday(newsEvent.Today),
                _ => told[fact],
            };

        var headline = update >= 0 && _random.Next(4) > 0 ? Line("UH", update) : Line("H");
        List<string> paragraphs = update >= 0 ? [Line("U", update), Line("L")] : [Line("L")];
        var details = Enumerable.Range(0, _texts.Lines(newsEvent.Kind, "D").Count).ToArray();
        _random.Shuffle(details);
        paragraphs.AddRange(details.Take(_random.Next(3, 6)).Select(detail => Line("D", detail)));
        for (var background = _random.Next(0, 3); background > 0; background--)
            paragraphs.Insert(_random.Next(1, paragraphs.Count + 1), Line("B"));
        return Made(headline, paragraphs.ConvertAll(words.Reword));
    }

    // What becomes of an agency's text on its way into the paper.
    private Article Copy(Article original, NewsEvent told, Facts facts, int update)
    {
        var paragraphs = original.Body.Value.Split("\n\n").ToList();
        var title = _random.Next(2) == 0 ? original.Title.Value : Write(told, facts.Told(_random), update).Title.Value;
        if (_random.Next(2) == 0)
            paragraphs = [.. paragraphs.Take(Math.Max(2, paragraphs.Count * _random.Next(4, 11) / 10))];
        if (_random.Next(2) == 0)
            paragraphs[0] = $"{facts["place"].ToUpperInvariant()} (Wire) - {paragraphs[0]}";
        if (_random.Next(3) == 0)
            paragraphs[^1] = paragraphs[^1]
                .Replace(" the ", " this ", StringComparison.Ordinal)
                .Replace("percent", "per cent", StringComparison.Ordinal);
        if (_random.Next(2) == 0)
            paragraphs.Add(
                "Additional reporting by our correspondents. Subscribe to our newsletter for the news of the day in your mailbox."
            );
        return Made(title, paragraphs);
    }

    private string Weekday(int day) => start.AddDays(day).ToString("dddd", CultureInfo.InvariantCulture);

    private static Article Made(string title, List<string> paragraphs)
    {
        title = char.ToUpperInvariant(title[0]) + title[1..];
        return new Article { Title = new(title, Provenance.Text), Body = new(string.Join("\n\n", paragraphs), Provenance.Text) };
    }

    private sealed record NewsEvent(int Number, string Kind, Facts Facts, int FirstDay, int LastDay)
    {
        public int Updates { get; set; }

        /// <summary>The day it is told on.</summary>
        public int Today { get; set; }
    }
}
