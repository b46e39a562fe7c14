using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Benchmarks.Search;

/// <summary>
/// Articles of about 490 words, with as many different words as real news has: 250 in an article, and 20,000 in a day of 670
/// articles. The frequency of a word falls with its rank (Zipf), and an article repeats the words and names of its topic.
/// </summary>
internal sealed class SearchNews
{
    private const int Vocabulary = 22_000;
    private const int People = 3_000;
    private const int Outlets = 60;
    private const int NamesOfArticle = 10;
    private const int WordsOfTopic = 40;
    private const double Topical = 0.35;
    private const int Sentences = 30;
    private const int WordsOfSentence = 14;

    private readonly Random _random = new(7);
    private readonly string[] _words;
    private readonly string[] _names;

    public SearchNews()
    {
        _words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];
        _names = [.. Enumerable.Range(0, People).Select(_ => $"{Name()} {Name()}")];
    }

    /// <summary>The articles of a day.</summary>
    public List<IndexedArticle> Day(DateOnly day, int count) => [.. Enumerable.Range(0, count).Select(_ => Article(day))];

    /// <summary>A query of each kind that readers ask, in turn.</summary>
    /// <param name="number">Which.</param>
    /// <param name="texts">What phrases are taken from.</param>
    public string Query(int number, IReadOnlyList<string> texts) =>
        (number % 10) switch
        {
            0 => _words[_random.Next(20)],
            1 => _words[_random.Next(100, 1_000)],
            2 => _words[_random.Next(1_000, Vocabulary)],
            3 => $"{Usual()} {_words[_random.Next(100, 2_000)]}",
            4 => $"\"{Phrase(texts)}\"",
            5 => _words[_random.Next(200, 2_000)][..3] + "*",
            6 => $"{_words[_random.Next(100, 2_000)]} OR {_words[_random.Next(100, 2_000)]}",
            7 => $"{_words[_random.Next(20, 500)]} -{_words[_random.Next(20)]}",
            8 => $"{_words[_random.Next(20, 500)]} source:\"Outlet {_random.Next(Outlets)}\"",
            _ => $"{_words[_random.Next(20, 500)]} person:\"{_names[_random.Next(50)]}\" date:P7D",
        };

    private IndexedArticle Article(DateOnly day)
    {
        string[] names = [.. Enumerable.Range(0, NamesOfArticle).Select(_ => Any(_names)).Distinct()];
        string[] topic = [.. Enumerable.Range(0, WordsOfTopic).Select(_ => Rare())];
        var text = string.Join(' ', Enumerable.Range(0, Sentences).Select(_ => Sentence(WordsOfSentence, topic, names)));
        return new IndexedArticle(Head(day, Sentence(6, topic, names), names), text);
    }

    private ArticleHead Head(DateOnly day, string title, string[] names) =>
        new()
        {
            Id = Convert.ToHexStringLower(Bytes(16)),
            WrittenAt = default,
            Title = title,
            Source = $"Outlet {_random.Next(Outlets)}",
            Published = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
            StoredAt = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(_random.Next(86_400)),
            IsSuperseded = false,
            Details = $"{day:yyyy/MM/dd}/{Convert.ToHexStringLower(Bytes(16))}-12345678.json",
            Language = "en",
            Sentiment = (SentimentLabel)_random.Next(5),
            Entities = [.. names.Select(Entity)],
        };

    private static TaggedEntity Entity(string name) =>
        new()
        {
            Name = name,
            Category = EntityCategory.Person,
            Key = EntityKey.Of(name, EntityCategory.Person),
            Mentions = 1,
            Sentiment = new Sentiment(SentimentLabel.Neutral, 0, 1, 0),
            Evidence = "",
        };

    private string Sentence(int count, string[] topic, string[] names)
    {
        var words = Enumerable.Range(0, count).Select(_ => _random.NextDouble() < Topical ? Any(topic) : Usual());
        var sentence = $"{names[_random.Next(names.Length)]} {string.Join(' ', words)}";
        return _random.Next(3) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sentence} {_random.Next(10, 2_000)}.")
            : sentence + ".";
    }

    private string Rare() => _words[(int)Math.Pow(_words.Length, 0.5 + (_random.NextDouble() / 2)) - 1];

    private string Phrase(IReadOnlyList<string> texts)
    {
        var words = texts[_random.Next(texts.Count)].Split(' ');
        var at = _random.Next(3, words.Length - 3);
        return $"{words[at]} {words[at + 1]}";
    }

    private string Usual() => _words[(int)Math.Pow(_words.Length, _random.NextDouble()) - 1];

    private string Any(string[] all) => all[(int)Math.Pow(all.Length, _random.NextDouble()) - 1];

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    // Frequent words are short.
    private string Word(int rank) => Syllables(rank < 200 ? _random.Next(1, 3) : _random.Next(2, 5));

    private string Name() => Syllables(3) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    private string Syllables(int count)
    {
        const string consonants = "bcdfghklmnprstvz";
        const string vowels = "aeiou";
        return string.Concat(
            Enumerable
                .Range(0, count)
                .Select(_ => $"{consonants[_random.Next(consonants.Length)]}{vowels[_random.Next(vowels.Length)]}")
        );
    }
}
