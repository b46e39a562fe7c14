using System.Runtime.CompilerServices;
using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Json;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Tables;

/// <summary>
/// Tables (<c>.csv</c>, <c>.tsv</c>) whose first row names the columns: each row is an article. Parts are numbers of rows, and
/// only one row at a time is in memory. Files up to the limit for articles can have any encoding; longer ones must be UTF-8.
/// </summary>
internal sealed class TableFormat(TimeProvider time, long maxDecodedBytes) : IArticleFormat
{
    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) =>
        name.Extension is "csv" or "tsv" or "tab" || (name.Extension is "" or "txt" && TableHeader.IsOne(head));

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (text, rejection) = await TextAsync(file, cancellationToken);
        if (text is null)
        {
            yield return new(new ReadPart(file.Part, rejection!));
            yield break;
        }

        using var rows = new TableRows(text);
        if (await rows.HeaderAsync(cancellationToken) is not { } columns)
        {
            yield return new(new ReadPart(file.Part, rows.IsCut ? Cut() : Rejections.Empty()));
            yield break;
        }

        if (!columns.HasTitleAndBody)
        {
            yield return new(new ReadPart(file.Part, Rejections.NoColumns(columns.HasTitle, columns.HasBody)));
            yield break;
        }

        var (number, found, order) = (0, false, new ShownOrder(columns.Order));
        var ahead = new RowsAhead(rows, cells => Look(columns, cells, order));
        while (await ahead.NextAsync(cancellationToken) is { } cells)
        {
            number++;
            if (!cells.Exists(cell => cell.Length > 0))
                continue;
            found = true;
            yield return new(new ReadPart(file.PartName($"{number}"), Article(columns, cells, order)));
        }

        if (rows.IsCut)
            yield return new(new ReadPart(file.PartName($"{number + 1}"), Cut()));
        else if (!found)
            yield return new(
                new ReadPart(file.Part, Rejections.NoText("The table has no rows below the names of its columns; add them."))
            );
    }

    private static Rejection Cut() => Rejections.Malformed("A cell does not end; a quote is missing");

    private async ValueTask<(TextReader? Text, Rejection? Rejection)> TextAsync(
        SourceFile file,
        CancellationToken cancellationToken
    )
    {
        if ((file.Length ?? long.MaxValue) > maxDecodedBytes)
            return (new StreamReader(file.Content, Encoding.UTF8, leaveOpen: true), null);
        var decoded = TextDecoder.Decode((await file.BytesAsync(cancellationToken)).Span);
        return decoded.Rejection is { } rejection ? (null, rejection) : (new StringReader(decoded.Text), null);
    }

    private static void Look(TableColumns columns, List<string> cells, ShownOrder order)
    {
        foreach (var (column, _) in columns.Of(JsonField.Published))
            if (column < cells.Count)
                order.Add(cells[column]);
    }

    private ReadResult Article(TableColumns columns, List<string> cells, ShownOrder order)
    {
        var draft = new ArticleDraft { Order = order };
        draft.Titles.AddRange(Lines(JsonField.Title));
        draft.Bodies.AddRange(Cells(JsonField.Body).Select(found => found with { Value = HtmlFragment.Text(found.Value) }));
        if (columns.Halves is var (first, second) && Math.Max(first, second) < cells.Count)
            draft.Bodies.Insert(
                0,
                new(HtmlFragment.Text($"{cells[first]}\n\n{cells[second]}"), "column:Lead and Tail Paragraph")
            );
        draft.Urls.AddRange(Cells(JsonField.Url));
        draft.Sources.AddRange(Lines(JsonField.Source));
        draft.Dates.AddRange(Cells(JsonField.Published));
        draft.Languages.AddRange(Cells(JsonField.Language));
        draft.Bylines.AddRange(
            Cells(JsonField.Author)
                .Select(found => new Found<IReadOnlyList<string>>([HtmlFragment.Byline(found.Value)], found.From))
        );
        return draft.Finish(
            time,
            Rejections.NoTitle("The row has no title; fill in that column."),
            Rejections.NoText("The row has no text; fill in that column.")
        );

        // Programs that export tables leave the markup of a headline or a name in them.
        IEnumerable<Found<string>> Lines(JsonField field) =>
            Cells(field).Select(found => found with { Value = HtmlFragment.Line(found.Value) });

        IEnumerable<Found<string>> Cells(JsonField field) =>
            from one in columns.Of(field)
            where one.Column < cells.Count && !string.IsNullOrWhiteSpace(cells[one.Column])
            select new Found<string>(cells[one.Column], "column:" + one.Name);
    }
}
