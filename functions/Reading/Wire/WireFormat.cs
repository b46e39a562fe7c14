using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Wire;

/// <summary>
/// The messages that news agencies send over wires: IPTC 7901, and ANPA 1312 in North America. Their parts are between control
/// characters; a file may contain several messages. One of IPTC 7901 may have lost them.
/// </summary>
internal sealed class WireFormat(TimeProvider time) : IArticleFormat
{
    public bool IsStreamed => false;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) =>
        WireMessage.Start(head) is { } start
            ? Iptc7901.Begins(head[start..]) || Anpa1312.Begins(head[start..])
            : Iptc7901.BeginsBare(head);

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var bytes = await file.BytesAsync(cancellationToken);
        var messages = WireMessage.In(bytes).Take(ReadLimits.MaxParts + 1).ToList();
        if (messages.Count == 0)
            messages.Add(WireMessage.Bare(bytes.Span, Iptc7901.IsSent));
        foreach (var (index, message) in messages.Index())
        {
            var part = messages.Count == 1 ? "" : $"{index + 1}";
            yield return new(new ReadPart(file.PartName(part), Read(message)));
        }
    }

    private ReadResult Read(WireMessage message)
    {
        var draft = new ArticleDraft();
        if (message.Header.Contains(Anpa1312.Selector))
            Anpa1312.AddTo(draft, message);
        else
            Iptc7901.AddTo(draft, message);
        return draft.Finish(
            time,
            Rejections.NoTitle("The message has no headline."),
            Rejections.NoText("The message has no text; only messages with a text are articles.")
        );
    }
}
