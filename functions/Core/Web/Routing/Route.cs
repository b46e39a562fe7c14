using NewsMonitor.Core.Web.Access;

namespace NewsMonitor.Core.Web.Routing;

/// <summary>
/// An address and what answers it. In a path such as <c>/story/{}.rss</c>, each <c>{}</c> stands for a part that varies, within
/// one segment. Routes for GET answer HEAD, too.
/// </summary>
public sealed class Route
{
    private const string Variable = "{}";
    private readonly string[] _pattern;
    private readonly Func<IReadOnlyList<string>, Handler?> _bind;

    private Route(string method, string path, Role role, Func<IReadOnlyList<string>, Handler?> bind)
    {
        (Method, Path, Role, _pattern, _bind) = (method, path, role, Split(path), bind);
        // Of two patterns that match, the one that says more counts.
        Rank = string.Concat(
            _pattern.Select(part =>
                part == Variable ? '2'
                : part.Contains(Variable) ? '1'
                : '0'
            )
        );
    }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>The pattern.</summary>
    public string Path { get; }

    /// <summary>
    /// The role that is needed. A POST of anybody but <see cref="Role.Anyone"/> must be a form with a valid token.
    /// </summary>
    public Role Role { get; }

    /// <summary>The longest form that it takes, in bytes: it follows from how long the fields may be.</summary>
    public int MaxForm { get; private init; } = WebRequest.MaxForm;

    internal string Rank { get; }

    public static Route Get(string path, Role role, Handler handler) => Of("GET", path, role, handler);

    public static Route Get<T>(string path, Role role, Segment<T> part, Handler<T> handler) =>
        Of("GET", path, role, part, handler);

    public static Route Get<T1, T2>(string path, Role role, Segment<T1> first, Segment<T2> second, Handler<T1, T2> handler) =>
        Of("GET", path, role, first, second, handler);

    public static Route Post(string path, Role role, Handler handler) => Of("POST", path, role, handler);

    public static Route Post<T>(string path, Role role, Segment<T> part, Handler<T> handler) =>
        Of("POST", path, role, part, handler);

    public static Route Post<T1, T2>(string path, Role role, Segment<T1> first, Segment<T2> second, Handler<T1, T2> handler) =>
        Of("POST", path, role, first, second, handler);

    /// <summary>The same route for longer forms.</summary>
    /// <param name="most">In bytes.</param>
    public Route WithForms(int most) => new(Method, Path, Role, _bind) { MaxForm = most };

    /// <summary>What answers this path; null if it is another one.</summary>
    /// <param name="path">Decoded.</param>
    internal Handler? Match(string path)
    {
        var parts = Split(path);
        if (parts.Length != _pattern.Length)
            return null;
        List<string> values = [];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Matches(_pattern[i], parts[i], values))
                return null;
        }

        return _bind(values);
    }

    private static Route Of(string method, string path, Role role, Handler handler) => new(method, path, role, _ => handler);

    private static Route Of<T>(string method, string path, Role role, Segment<T> part, Handler<T> handler) =>
        new(
            method,
            path,
            role,
            values =>
                part(values[0], out var value) ? (request, cancellationToken) => handler(value, request, cancellationToken) : null
        );

    private static Route Of<T1, T2>(
        string method,
        string path,
        Role role,
        Segment<T1> first,
        Segment<T2> second,
        Handler<T1, T2> handler
    ) =>
        new(
            method,
            path,
            role,
            values =>
                first(values[0], out var one) && second(values[1], out var two)
                    ? (request, cancellationToken) => handler(one, two, request, cancellationToken)
                    : null
        );

    private static bool Matches(string pattern, string part, List<string> values)
    {
        var at = pattern.IndexOf(Variable, StringComparison.Ordinal);
        if (at < 0)
            return part == pattern;
        var (before, after) = (pattern[..at], pattern[(at + Variable.Length)..]);
        if (
            part.Length <= before.Length + after.Length
            || !part.StartsWith(before, StringComparison.Ordinal)
            || !part.EndsWith(after, StringComparison.Ordinal)
        )
            return false;
        values.Add(part[before.Length..^after.Length]);
        return true;
    }

    // A slash at the end makes no difference.
    private static string[] Split(string path) => path.Trim('/').Split('/');
}
