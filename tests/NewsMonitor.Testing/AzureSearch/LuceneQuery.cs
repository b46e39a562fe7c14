using System.Globalization;
using System.Text;

namespace NewsMonitor.Testing.AzureSearch;

/// <summary>A query in the subset of Lucene's syntax that the product writes.</summary>
internal sealed class LuceneQuery
{
    private const string Syntax = "+-&|!(){}[]^\"~*?:\\/ ";

    private readonly ServedIndex _index;
    private readonly string _text;
    private readonly List<Term> _terms = [];
    private int _at;

    private LuceneQuery(string text, ServedIndex index) => (_text, _index) = (text, index);

    public Func<ServedDocument, bool> Fits { get; private set; } = _ => false;

    /// <exception cref="BadRequestException">It is none.</exception>
    public static LuceneQuery Parse(string text, ServedIndex index)
    {
        var query = new LuceneQuery(text, index);
        query.Fits = query.Or();
        if (query._at != text.Length)
            throw new BadRequestException($"nothing was expected at {query._at} of {text}");
        return query;
    }

    /// <summary>BM25 of the terms, each as often as its field has it.</summary>
    public double Score(ServedDocument document, ServedIndex index) => _terms.Sum(term => term.Score(document, index));

    private Func<ServedDocument, bool> Or()
    {
        var left = And();
        while (Take(" OR "))
        {
            var (first, second) = (left, And());
            left = document => first(document) || second(document);
        }

        return left;
    }

    private Func<ServedDocument, bool> And()
    {
        var left = One();
        while (Take(" AND "))
        {
            var (first, second) = (left, One());
            left = document => first(document) && second(document);
        }

        return left;
    }

    private Func<ServedDocument, bool> One()
    {
        if (Take("("))
        {
            var inner = Or();
            Require(")");
            return inner;
        }

        var field = Word();
        _index.Require(field, "searchable");
        Require(":");
        var term = Take("\"") ? Phrase(field) : Prefix(field);
        _terms.Add(Take("^") ? term with { Boost = int.Parse(Word(), CultureInfo.InvariantCulture) } : term);
        return document => term.Count(document) > 0;
    }

    private Term Phrase(string field)
    {
        List<string> words = [Word()];
        while (Take(" "))
            words.Add(Word());
        Require("\"");
        return new Term(field, [.. words], IsPrefix: false);
    }

    private Term Prefix(string field)
    {
        var word = Word();
        Require("*");
        return new Term(field, [word], IsPrefix: true);
    }

    private string Word()
    {
        var word = new StringBuilder();
        while (_at < _text.Length && (_text[_at] == '\\' || !Syntax.Contains(_text[_at], StringComparison.Ordinal)))
        {
            if (_text[_at] == '\\')
                _at++;
            word.Append(_text[_at++]);
        }

        return word.Length > 0 ? word.ToString() : throw new BadRequestException($"a word was expected at {_at} of {_text}");
    }

    private bool Take(string wanted)
    {
        if (string.CompareOrdinal(_text, _at, wanted, 0, wanted.Length) != 0)
            return false;
        _at += wanted.Length;
        return true;
    }

    private void Require(string wanted)
    {
        if (!Take(wanted))
            throw new BadRequestException($"{wanted} was expected at {_at} of {_text}");
    }

    private sealed record Term(string Field, string[] Words, bool IsPrefix)
    {
        public int Boost { get; init; } = 1;

        public int Count(ServedDocument document)
        {
            var words = document.Words(Field);
            return IsPrefix
                ? words.Count(word => word.StartsWith(Words[0], StringComparison.Ordinal))
                : Enumerable
                    .Range(0, Math.Max(0, words.Length - Words.Length + 1))
                    .Count(at => Words.AsSpan().SequenceEqual(words.AsSpan(at, Words.Length)));
        }

        public double Score(ServedDocument document, ServedIndex index)
        {
            var count = Count(document);
            if (count == 0)
                return 0;
            if (IsPrefix)
                return Boost;
            var (all, having) = (index.Documents.Count(), index.Documents.Count(one => Count(one) > 0));
            var rarity = Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));
            return Boost * rarity * (2.2 * count / (count + 1.2));
        }
    }
}
