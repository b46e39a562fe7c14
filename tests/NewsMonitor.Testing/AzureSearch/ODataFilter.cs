using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsMonitor.Testing.AzureSearch;

/// <summary>A filter in the subset of the service's OData language that the product writes.</summary>
internal sealed class ODataFilter
{
    private readonly ServedIndex _index;
    private readonly ODataLexer _lexer;
    private readonly List<LuceneQuery> _scoring = [];
    private Func<ServedDocument, string?, bool> _fits = (_, _) => true;

    private ODataFilter(ServedIndex index, string text) => (_index, _lexer) = (index, new ODataLexer(text));

    /// <exception cref="BadRequestException">It is none, or uses a field in a way that it is not made for.</exception>
    public static ODataFilter Parse(string text, ServedIndex index)
    {
        var filter = new ODataFilter(index, text);
        if (text.Length == 0)
            return filter;
        filter._fits = filter.Or();
        filter._lexer.Require("");
        return filter;
    }

    public bool Fits(ServedDocument document) => _fits(document, null);

    /// <summary>What the scoring functions add; nothing without them.</summary>
    public double Score(ServedDocument document) => _scoring.Sum(query => query.Score(document, _index));

    private Func<ServedDocument, string?, bool> Or()
    {
        var left = And();
        while (_lexer.Take("or"))
        {
            var (first, second) = (left, And());
            left = (document, item) => first(document, item) || second(document, item);
        }

        return left;
    }

    private Func<ServedDocument, string?, bool> And()
    {
        var left = Not();
        while (_lexer.Take("and"))
        {
            var (first, second) = (left, Not());
            left = (document, item) => first(document, item) && second(document, item);
        }

        return left;
    }

    private Func<ServedDocument, string?, bool> Not()
    {
        if (_lexer.Take("not"))
        {
            var inner = Not();
            return (document, item) => !inner(document, item);
        }

        if (!_lexer.Take("("))
            return Condition();
        var all = Or();
        _lexer.Require(")");
        return all;
    }

    private Func<ServedDocument, string?, bool> Condition()
    {
        var name = _lexer.Next();
        if (name is "search.ismatch" or "search.ismatchscoring")
            return Match(name == "search.ismatchscoring");
        if (name == "search.in")
            return In();
        if (name.EndsWith("/any", StringComparison.Ordinal))
            return Any(name[..^"/any".Length]);
        _index.Require(name, "filterable");
        var (by, to) = (_lexer.Next(), _lexer.Next());
        return (document, _) => document[name] is { } value && Compare(value, to) is var order && Holds(by, order);
    }

    private Func<ServedDocument, string?, bool> Match(bool isScoring)
    {
        _lexer.Require("(");
        var words = _lexer.Text();
        _lexer.Require(",");
        foreach (var field in _lexer.Text().Split(','))
            _index.Require(field, "searchable");
        _lexer.Require(",");
        _lexer.Require("'full'");
        _lexer.Require(",");
        _lexer.Require("'any'");
        _lexer.Require(")");
        var query = LuceneQuery.Parse(words, _index);
        if (isScoring)
            _scoring.Add(query);
        return (document, _) => query.Fits(document);
    }

    private Func<ServedDocument, string?, bool> In()
    {
        _lexer.Require("(");
        var name = _lexer.Next();
        _lexer.Require(",");
        var values = _lexer.Text().Split(',').ToHashSet(StringComparer.Ordinal);
        _lexer.Require(",");
        _lexer.Require("','");
        _lexer.Require(")");
        if (name != "n")
            _index.Require(name, "filterable");
        return (document, item) => (name == "n" ? item : (string?)document[name]) is { } value && values.Contains(value);
    }

    private Func<ServedDocument, string?, bool> Any(string field)
    {
        _index.Require(field, "filterable");
        _lexer.Require("(");
        _lexer.Require("n");
        _lexer.Require(":");
        var inner = Or();
        _lexer.Require(")");
        return (document, _) => document[field] is JsonArray items && items.Any(item => inner(document, (string)item!));
    }

    private static int Compare(JsonNode value, string literal) =>
        literal[0] == '\''
            ? string.CompareOrdinal((string)value!, ODataLexer.Unquoted(literal))
            : ((long)value).CompareTo(long.Parse(literal, CultureInfo.InvariantCulture));

    private static bool Holds(string by, int order) =>
        by switch
        {
            "eq" => order == 0,
            "lt" => order < 0,
            "le" => order <= 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            _ => throw new BadRequestException($"unknown comparison {by}"),
        };
}
