using System.Text;
using System.Text.Json;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// Reads the items of the lists in a JSON document one by one: those of the array that the document is, or of arrays in
/// properties that are named like lists of articles (<see cref="JsonLists"/>). Everything else is passed over. Only one item at a
/// time is in memory.
/// </summary>
/// <param name="file">The rest of the document, in UTF-8.</param>
/// <param name="start">What has been read of it; also the buffer, so an item of this length is too long.</param>
internal sealed class JsonItemReader(SourceFile file, byte[] start)
{
    private const int MostLevels = 5;
    private const int MostFacts = 50;
    private const int LongestFact = 1_000;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64 + MostLevels,
    };

    private readonly byte[] _buffer = start;
    private readonly Stack<bool> _open = new();
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private JsonReaderState _state = new(Options);
    private (int Start, int End) _left = (start.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0, start.Length);
    private bool _isEnd;
    private string _name = "";

    /// <summary>Which list the item is in, from 1.</summary>
    public int List { get; private set; }

    /// <summary>Whether the document is the list.</summary>
    public bool IsRoot => _open.Count == 1;

    /// <summary>The short texts beside and around the list, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts => _facts;

    /// <summary>The next object or array in a list; null at the end of the document.</summary>
    /// <exception cref="JsonException">The document is invalid from here on.</exception>
    /// <exception cref="UnreadableFileException">The item is too long.</exception>
    public async ValueTask<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Advance() is { } item)
                return item;
            if (_isEnd)
                return null;
            await FillAsync(cancellationToken);
        }
    }

    /// <summary>Passes over the rest of the list.</summary>
    public void LeaveList() => _open.Pop();

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        var length = _left.End - _left.Start;
        if (length == _buffer.Length)
            throw new UnreadableFileException(Rejections.ItemTooLong(length - 1));
        _buffer.AsSpan(_left.Start, length).CopyTo(_buffer);
        var count = await file.Content.ReadAtLeastAsync(
            _buffer.AsMemory(length),
            _buffer.Length - length,
            throwOnEndOfStream: false,
            cancellationToken
        );
        (_left, _isEnd) = ((0, length + count), length + count < _buffer.Length);
    }

    /// <summary>Reads up to the end of the next item, or of what has been read of the document.</summary>
    private byte[]? Advance()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_left.Start, _left.End - _left.Start), _isEnd, _state);
        for (var before = reader; ; before = reader)
        {
            if (!reader.Read())
                return Keep(before, null);
            if (reader.CurrentDepth > _open.Count)
                continue;
            if (IsItem(reader))
            {
                var from = (int)reader.TokenStartIndex;
                return reader.TrySkip()
                    ? Keep(reader, _buffer[(_left.Start + from)..(_left.Start + (int)reader.BytesConsumed)])
                    : Keep(before, null);
            }

            Follow(reader);
        }
    }

    private byte[]? Keep(in Utf8JsonReader reader, byte[]? item)
    {
        _state = reader.CurrentState;
        _left.Start += (int)reader.BytesConsumed;
        return item;
    }

    private bool IsItem(in Utf8JsonReader reader) =>
        _open.TryPeek(out var isList) && isList && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;

    /// <summary>Opens what may contain articles; what is not opened is passed over.</summary>
    private void Follow(in Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray or JsonTokenType.EndObject when reader.CurrentDepth < _open.Count:
                _open.Pop();
                break;
            case JsonTokenType.PropertyName:
                _name = reader.ValueSpan.Length <= LongestFact ? Unescaped(reader) : "";
                break;
            case JsonTokenType.StartArray when IsOpened():
                List++;
                _open.Push(true);
                break;
            case JsonTokenType.StartObject when IsOpened():
                _open.Push(false);
                break;
            case JsonTokenType.String when reader.ValueSpan.Length <= LongestFact && _facts.Count < MostFacts && !_open.Peek():
                _facts.TryAdd(_name, Unescaped(reader));
                break;
        }
    }

    // Half a surrogate pair would make the reader throw.
    private static string Unescaped(in Utf8JsonReader reader)
    {
        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.ValueIsEscaped ? JsonSerializer.Deserialize<string>($"\"{SurrogateEscapes.Mend(text)}\"")! : text;
    }

    private bool IsOpened() => _open.Count == 0 || (_open.Count < MostLevels && JsonLists.IsListName(_name));
}
