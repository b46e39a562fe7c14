using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>
/// Articles about made-up events, as stories see them. As in real news, a few words are in most texts and most words in few; an
/// event has words and names of its own, which its reports use in different sentences; a few events have many reports, and most
/// have one to three; one article in eight is a copy.
/// </summary>
internal sealed class EventNews
{
    private const int Vocabulary = 40_000;
    private const int Names = 8_000;
    private const int WordsOfEvent = 40;
    private const int NamesOfEvent = 10;
    private const int NamesOfArticle = 14;
    private const int Sentences = 24;
    private const int MostReports = 400;
    private const double Copied = 0.125;
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly Sentiment Neutral = new(SentimentLabel.Neutral, 0, 1, 0);

    private readonly Random _random = new(7);
    private readonly string[] _words;
    private readonly string[] _names;

    private EventNews()
    {
        _words = [.. Enumerable.Range(0, Vocabulary).Select(_ => Word())];
        _names = [.. Enumerable.Range(0, Names).Select(_ => $"{Capitalized(Word())} {Capitalized(Word())}")];
    }

    /// <summary>That many articles, in the order in which they came in.</summary>
    public static List<StoryArticle> Write(int count)
    {
        var news = new EventNews();
        var articles = new List<StoryArticle>(count);
        while (articles.Count < count)
            news.Report(Math.Min(news.Reports(), count - articles.Count), articles);
        news._random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(articles));
        return [.. articles.Select((article, i) => article with { StoredAt = Start.AddSeconds(i) })];
    }

    // One event has as many reports as the next smaller ones together, and so on.
    private int Reports() => (int)Math.Min(MostReports, 1 / Math.Pow(1 - _random.NextDouble(), 0.8));

    private void Report(int reports, List<StoryArticle> articles)
    {
        string[] words = [.. Enumerable.Range(0, WordsOfEvent).Select(_ => Rare(_words))];
        string[] names = [.. Enumerable.Range(0, NamesOfEvent).Select(_ => Usual(_names))];
        Text? last = null;
        for (var i = 0; i < reports; i++)
        {
            var text =
                last is not null && _random.NextDouble() < Copied
                    ? last with
                    {
                        Title = Sentence(words, names),
                    }
                    : Write(words, names);
            articles.Add(text.ToArticle(articles.Count, $"Outlet {_random.Next(60)}"));
            last = text;
        }
    }

    private Text Write(string[] words, string[] names)
    {
        string[] some = [.. Enumerable.Range(0, NamesOfArticle).Select(i => i < NamesOfArticle / 2 ? Any(names) : Usual(_names))];
        return new Text(Sentence(words, names), [.. Enumerable.Range(0, Sentences).Select(_ => Sentence(words, some))], some);
    }

    // Half of the words are those of the event.
    private string Sentence(string[] words, string[] names) =>
        $"{Any(names)} {string.Join(' ', Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? Any(words) : Usual(_words)))} "
        + $"{_random.Next(10, 9_000).ToString(CultureInfo.InvariantCulture)}.";

    private string Any(string[] all) => all[_random.Next(all.Length)];

    // The frequency of a word falls with its rank (Zipf).
    private string Usual(string[] all) => all[(int)Math.Pow(all.Length, _random.NextDouble()) - 1];

    private string Rare(string[] all) => all[(int)(all.Length * Math.Sqrt(_random.NextDouble()))];

    private string Word()
    {
        const string consonants = "bcdfghklmnprstvz";
        const string vowels = "aeiou";
        return string.Concat(
            Enumerable
                .Range(0, _random.Next(2, 5))
                .Select(_ => $"{consonants[_random.Next(consonants.Length)]}{vowels[_random.Next(vowels.Length)]}")
        );
    }

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private sealed record Text(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<string> Names)
    {
        public StoryArticle ToArticle(int number, string outlet)
        {
            var body = string.Join(' ', Sentences);
            return new StoryArticle(
                number.ToString("x8", CultureInfo.InvariantCulture),
                default,
                outlet,
                StoryTerms.Of(Title, Tags(), body),
                Sketch.Of(body)
            );
        }

        private ArticleTags Tags() =>
            new()
            {
                Language = "en",
                Sentiment = Neutral,
                Analyzer = "made up",
                Summary = [.. Sentences.Take(3)],
                KeyPhrases = [.. Sentences.Take(5).Select(sentence => string.Join(' ', sentence.Split(' ')[2..4]))],
                Entities = [.. Names.CountBy(name => name).Select(name => Entity(name.Key, name.Value))],
            };

        private TaggedEntity Entity(string name, int mentions) =>
            new()
            {
                Name = name,
                Category = EntityCategory.Person,
                Key = EntityKey.Of(name, EntityCategory.Person),
                Mentions = mentions,
                InTitle = Title.StartsWith(name, StringComparison.Ordinal),
                Sentiment = Neutral,
                Evidence = "",
            };
    }
}
