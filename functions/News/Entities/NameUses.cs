using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.News.Articles;

namespace NewsMonitor.News.Entities;

/// <summary>What an article says about one identity, under all of its spellings.</summary>
/// <param name="Identity">Who or what it is.</param>
/// <param name="Mentions">How often the article mentions it.</param>
/// <param name="InTitle">Whether the headline does.</param>
/// <param name="Sentiment">
/// The sentiment toward it, if it is clear. An article that only mentions the name in passing says nothing of it, since the
/// sentiment of its sentence is that of an event; what a reader said counts all the same.
/// </param>
internal readonly record struct ArticleName(Identity Identity, int Mentions, bool InTitle, SentimentLabel Sentiment);

/// <summary>
/// The names in the articles of a window, in a few bytes each, until all articles are known and with them what each name stands
/// for.
/// </summary>
internal sealed class NameUses
{
    private readonly Dictionary<(string Name, EntityCategory Category), int> _numbers = [];
    private readonly List<(string Name, EntityCategory Category, int Articles)> _spellings = [];
    private readonly List<Use> _uses = [];
    private readonly List<int> _ends = [];
    private Identities? _identities;
    private Identity?[] _bySpelling = [];
    private IReadOnlyList<Identity>[] _bearers = [];
    private Dictionary<(int Article, int Spelling), Identity> _namesakes = [];

    /// <summary>What readers decided about names.</summary>
    public NameDecisions Decisions
    {
        get;
        set => (field, _identities) = (value, null);
    } = NameDecisions.None;

    /// <summary>The number of articles.</summary>
    public int Articles => _ends.Count;

    /// <summary>What the names stand for in all articles added so far.</summary>
    public Identities Identities
    {
        get
        {
            if (_identities is null)
            {
                _identities = new Identities(_spellings.Where(spelling => spelling.Articles > 0), Decisions);
                _bySpelling = [.. _spellings.Select(spelling => _identities.Of(spelling.Name, spelling.Category))];
                _bearers = [.. _spellings.Select(spelling => _identities.BearersOf(spelling.Name, spelling.Category))];
                _namesakes = Namesakes.Decide([.. Enumerable.Range(0, Articles).Select(NamesOf)]);
            }

            return _identities;
        }
    }

    /// <summary>The spellings used and their number of articles.</summary>
    public IReadOnlyList<(string Name, EntityCategory Category, int Articles)> Spellings => _spellings;

    /// <summary>
    /// The spellings of each identity with their number of articles; without last names that several people have, which are
    /// decided article by article.
    /// </summary>
    public ILookup<Identity, (string Name, EntityCategory Category, int Articles)> Written
    {
        get
        {
            _ = Identities;
            return _spellings
                .Index()
                .Where(spelling => spelling.Item.Articles > 0 && _bearers[spelling.Index].Count == 0)
                .Where(spelling => _bySpelling[spelling.Index] is not null)
                .ToLookup(spelling => _bySpelling[spelling.Index]!, spelling => spelling.Item);
        }
    }

    /// <summary>The spellings that an identity has in these articles, by its key.</summary>
    public IEnumerable<string> SpellingsOf(string key) =>
        _spellings
            .Where(spelling => Identities.Of(spelling.Name, spelling.Category)?.Key == key)
            .Select(spelling => spelling.Name);

    /// <summary>Adds an article; returns its number.</summary>
    /// <param name="entities">The article's names.</param>
    /// <param name="placeOf">
    /// The first and the last sentence with a name; null if they are unknown, and nothing will be left out.
    /// </param>
    public int Add(IReadOnlyList<TaggedEntity> entities, Func<TaggedEntity, (byte First, byte Last)>? placeOf = null)
    {
        _identities = null;
        foreach (var entity in entities.DistinctBy(entity => (entity.Name, entity.Category)))
        {
            var number = NumberOf(entity);
            _spellings[number] = _spellings[number] with { Articles = _spellings[number].Articles + 1 };
            _uses.Add(Use.Of(number, entity, placeOf?.Invoke(entity) ?? (byte.MaxValue, byte.MaxValue)));
        }

        _ends.Add(_uses.Count);
        return _ends.Count - 1;
    }

    /// <summary>Leaves the names out of an article that are only in some of its sentences.</summary>
    /// <param name="article">Its number.</param>
    /// <param name="isOnlyIn">Whether a name with this first and last place is only in these sentences.</param>
    public void LeaveOut(int article, Func<byte, byte, bool> isOnlyIn)
    {
        for (var i = StartOf(article); i < _ends[article]; i++)
        {
            var use = _uses[i];
            if (use.IsLeftOut || !isOnlyIn(use.First, use.Last))
                continue;
            _uses[i] = use with { Mentions = 0 };
            _spellings[use.Spelling] = _spellings[use.Spelling] with { Articles = _spellings[use.Spelling].Articles - 1 };
            _identities = null;
        }
    }

    /// <summary>The identities that an article names, each once.</summary>
    public IReadOnlyCollection<ArticleName> Of(int article)
    {
        _ = Identities;
        var sums = new Dictionary<Identity, NameSum>();
        for (var i = StartOf(article); i < _ends[article]; i++)
        {
            if (IdentityOf(article, _uses[i]) is { } identity)
                sums[identity] = sums.GetValueOrDefault(identity).With(_uses[i]);
        }

        return [.. sums.Select(sum => sum.Value.Of(sum.Key))];
    }

    /// <summary>How many articles have one of these names.</summary>
    /// <param name="keys">Their keys.</param>
    public int ArticlesWith(IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
            return 0;
        _ = Identities;
        var articles = 0;
        for (var article = 0; article < Articles; article++)
            articles += HasOneOf(keys, article) ? 1 : 0;
        return articles;
    }

    private bool HasOneOf(IReadOnlyCollection<string> keys, int article)
    {
        for (var i = StartOf(article); i < _ends[article]; i++)
            if (IdentityOf(article, _uses[i]) is { } identity && keys.Contains(identity.Key))
                return true;
        return false;
    }

    private Identity? IdentityOf(int article, Use use) =>
        use.IsLeftOut || _bySpelling[use.Spelling] is not { } name
            ? null
            : _namesakes.GetValueOrDefault((article, use.Spelling), name);

    private Namesakes.Article NamesOf(int article)
    {
        var names = new HashSet<Identity>();
        var surnames = new List<(int Spelling, IReadOnlyList<Identity> Bearers)>();
        foreach (var use in _uses.GetRange(StartOf(article), _ends[article] - StartOf(article)).Where(use => !use.IsLeftOut))
        {
            if (_bearers[use.Spelling] is { Count: > 0 } bearers)
                surnames.Add((use.Spelling, bearers));
            else if (_bySpelling[use.Spelling] is { } name)
                names.Add(name);
        }

        return new Namesakes.Article(names, surnames);
    }

    private int StartOf(int article) => article == 0 ? 0 : _ends[article - 1];

    private int NumberOf(TaggedEntity entity)
    {
        if (!_numbers.TryGetValue((entity.Name, entity.Category), out var number))
        {
            _numbers[(entity.Name, entity.Category)] = number = _spellings.Count;
            _spellings.Add((entity.Name, entity.Category, 0));
        }

        return number;
    }

    private readonly record struct Use(int Spelling, int Mentions, bool InTitle, byte Positive, byte Neutral, byte Negative)
    {
        public byte First { get; init; }

        public byte Last { get; init; }

        public bool IsLeftOut => Mentions == 0;

        public static Use Of(int spelling, TaggedEntity entity, (byte First, byte Last) place) =>
            new(
                spelling,
                entity.Mentions,
                entity.InTitle,
                Hundredths(entity.Sentiment.Positive),
                Hundredths(entity.Sentiment.Neutral),
                Hundredths(entity.Sentiment.Negative)
            )
            {
                First = place.First,
                Last = place.Last,
            };

        private static byte Hundredths(double confidence) => (byte)Math.Clamp(Math.Round(100 * confidence), 0, 100);
    }

    private readonly record struct NameSum(int Mentions, bool InTitle, long Positive, long Neutral, long Negative)
    {
        public NameSum With(Use use) =>
            new(
                Mentions + use.Mentions,
                InTitle || use.InTitle,
                Positive + (use.Positive * (long)use.Mentions),
                Neutral + (use.Neutral * (long)use.Mentions),
                Negative + (use.Negative * (long)use.Mentions)
            );

        public ArticleName Of(Identity identity)
        {
            var sentiment = ClearSentiment.Of(Positive, Neutral, Negative);
            var counts = InTitle || Mentions >= EntitySentiment.FewestMentions || IsCertain;
            return new(
                identity,
                Mentions,
                InTitle,
                counts || sentiment == SentimentLabel.NotJudged ? sentiment : SentimentLabel.Neutral
            );
        }

        /// <summary>Readers are certain, and hardly ever an analyzer.</summary>
        private bool IsCertain => Math.Max(Positive, Negative) == 100L * Mentions;
    }
}
