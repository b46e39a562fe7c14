namespace NewsMonitor.News.Queries;

/// <summary>
/// Reads a query: words, which must all occur, <c>"phrase"</c>, <c>prefix*</c>, <c>OR</c>, <c>-not</c>, brackets and the operators
/// of <see cref="QueryOperators"/>. <c>OR</c> binds less than words side by side. Time is linear in the length.
/// </summary>
public sealed class QueryParser
{
    /// <summary>The longest query, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>The most words, phrases and operators.</summary>
    public const int MaxTerms = 64;

    /// <summary>The most brackets and minus signs inside each other.</summary>
    public const int MaxDepth = 16;

    private static readonly QueryFault Empty = new(0, 0, QueryFaultKind.Empty);

    private readonly List<QueryPart> _parts = [];
    private int _next;
    private int _depth;
    private QueryFault? _fault;

    private QueryParser() { }

    /// <summary>Reads a query; never throws.</summary>
    public static ParsedQuery Parse(string query)
    {
        if (query.Length > MaxLength)
            return new ParsedQuery.Wrong(new QueryFault(MaxLength, query.Length - MaxLength, QueryFaultKind.TooLong));
        var parser = new QueryParser();
        var root = parser.Read(query);
        return parser._fault is { } fault ? new ParsedQuery.Wrong(fault) : new ParsedQuery.Tree(root!);
    }

    private QueryPart Part => _parts[_next];

    private QueryNode? Read(string query)
    {
        _fault = Cut(query);
        if (_fault is not null)
            return null;
        var root = Any();
        if (_fault is null && Part.Kind == QueryPartKind.Close)
            _fault = QueryFault.Of(Part, QueryFaultKind.NotOpened);
        if (_fault is null && !IsPositive(root!))
            _fault = new QueryFault(0, query.Length, QueryFaultKind.OnlyNegative);
        return root;
    }

    private QueryFault? Cut(string query)
    {
        var lexer = new QueryLexer(query);
        QueryPart part;
        do _parts.Add(part = lexer.Next());
        while (part.Kind != QueryPartKind.End && lexer.OpenQuote < 0);
        if (lexer.OpenQuote >= 0)
            return new QueryFault(lexer.OpenQuote, query.Length - lexer.OpenQuote, QueryFaultKind.OpenQuotationMark);
        if (_parts.Count == 1)
            return Empty;
        var terms = _parts.Where(one => one.Kind == QueryPartKind.Term);
        return terms.ElementAtOrDefault(MaxTerms) is { } tooMany ? QueryFault.Of(tooMany, QueryFaultKind.TooManyWords) : null;
    }

    private QueryNode? Any()
    {
        List<QueryNode> nodes = [];
        do
        {
            if (All() is not { } node)
                return null;
            nodes.Add(node);
        } while (Skip(QueryPartKind.Or));
        return nodes.Count == 1 ? nodes[0] : new AnyNode([.. nodes.SelectMany(node => node is AnyNode any ? any.Nodes : [node])]);
    }

    private QueryNode? All()
    {
        List<QueryNode> nodes = [];
        do
        {
            if (One() is not { } node)
                return null;
            nodes.Add(node);
            if (Skip(QueryPartKind.And) && IsEnd(Part))
                return Fail(QueryFault.Of(_parts[_next - 1], QueryFaultKind.WordMissing));
        } while (!IsEnd(Part));
        return nodes.Count == 1 ? nodes[0] : new AllNode([.. nodes.SelectMany(node => node is AllNode all ? all.Nodes : [node])]);
    }

    private static bool IsEnd(QueryPart part) => part.Kind is QueryPartKind.End or QueryPartKind.Close or QueryPartKind.Or;

    private QueryNode? One()
    {
        var part = Part;
        if (IsEnd(part) || part.Kind == QueryPartKind.And)
            return Fail(Nothing(part));
        _next++;
        if (part.Kind == QueryPartKind.Term)
            return QueryTerms.Read(part, out _fault);
        if (++_depth > MaxDepth)
            return Fail(QueryFault.Of(part, QueryFaultKind.TooDeep));
        var node = part.Kind == QueryPartKind.Not ? Not(part) : Group(part);
        _depth--;
        return node;
    }

    private QueryFault Nothing(QueryPart part) =>
        part.Kind switch
        {
            QueryPartKind.End when _next == 0 => Empty,
            QueryPartKind.Close when _next == 0 || _depth == 0 => QueryFault.Of(part, QueryFaultKind.NotOpened),
            QueryPartKind.Close when _parts[_next - 1].Kind == QueryPartKind.Open => QueryFault.Of(
                _parts[_next - 1],
                part,
                QueryFaultKind.EmptyBrackets
            ),
            QueryPartKind.End or QueryPartKind.Close => QueryFault.Of(_parts[_next - 1], QueryFaultKind.WordMissing),
            _ => QueryFault.Of(part, QueryFaultKind.WordMissing),
        };

    private QueryNode? Not(QueryPart sign)
    {
        var isSign = sign.Length == 1;
        if (IsEnd(Part) || Part.Kind == QueryPartKind.And || (isSign && Part.Start > sign.Start + sign.Length))
            return Fail(QueryFault.Of(sign, QueryFaultKind.EmptyMinus));
        if (Part.Kind == QueryPartKind.Not)
            return Fail(QueryFault.Of(sign, Part, QueryFaultKind.NegatedTwice));
        return One() is { } node ? new NotNode(node) : null;
    }

    private QueryNode? Group(QueryPart open)
    {
        if (Any() is not { } node)
            return null;
        return Skip(QueryPartKind.Close) ? node : Fail(QueryFault.Of(open, QueryFaultKind.NotClosed));
    }

    private bool Skip(QueryPartKind kind)
    {
        if (Part.Kind != kind)
            return false;
        _next++;
        return true;
    }

    private QueryNode? Fail(QueryFault fault)
    {
        _fault ??= fault;
        return null;
    }

    // What only says what not to find would find nearly everything.
    private static bool IsPositive(QueryNode node) =>
        node switch
        {
            NotNode => false,
            AllNode all => all.Nodes.Any(IsPositive),
            AnyNode any => any.Nodes.All(IsPositive),
            _ => true,
        };
}
