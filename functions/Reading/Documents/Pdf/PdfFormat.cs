using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Formats;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>
/// PDF documents: the text in the order in which people read it, without what is repeated on each page. Pictures of pages have no
/// text and are rejected. At most <see cref="MostPages"/> pages are read.
/// </summary>
internal sealed class PdfFormat(TimeProvider time) : IArticleFormat
{
    private const int MostPages = 60;

    /// <summary>About 50,000 words; the pages after that are not read.</summary>
    private const int MostLetters = 300_000;

    /// <summary>A picture of a page often has a stamp or a page number as text.</summary>
    private const int FewestLetters = 30;

    public bool IsStreamed => false;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) || (name.Extension == "pdf" && head.IndexOf("%PDF-"u8) >= 0);

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var bytes = await file.BytesAsync(cancellationToken);
        yield return new(Read(file.Name, bytes, cancellationToken) with { Name = file.Part });
    }

    // The library throws whatever its code meets in a damaged document.
    private ReadPart Read(FileName name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, Options());
            return Read(name, document, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadPart("", Rejections.Encrypted("save it without a password"));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new ReadPart("", Rejections.Damaged("The PDF is damaged")) { Fault = fault };
        }
    }

    private static ParsingOptions Options() =>
        new()
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = 100,
            FilterProvider = new BoundedFilters(),
        };

    private ReadPart Read(FileName name, PdfDocument document, CancellationToken cancellationToken)
    {
        document.AddPageFactory<PdfLetters, PdfLettersFactory>();
        var (pages, letters) = (new List<IReadOnlyList<PdfBlock>>(), 0);
        Exception? fault = null;
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages) && letters < MostLetters; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            letters += AddPage(pages, document, number, ref fault);
        }

        return new ReadPart("", Result(name, document, pages, letters, fault)) { Fault = fault };
    }

    private ReadResult Result(
        FileName name,
        PdfDocument document,
        List<IReadOnlyList<PdfBlock>> pages,
        int letters,
        Exception? fault
    )
    {
        if (letters < FewestLetters)
            return fault is null
                ? Rejections.NoText(
                    "The PDF has no text, only pictures of pages; run text recognition (OCR) on it, and drop the result."
                )
                : Rejections.Damaged("The PDF is damaged");
        return DocumentArticle.Read(PdfText.Of(pages), Properties(document), name, time);
    }

    /// <summary>Adds a page, unless it is damaged, which others need not be; returns the number of its letters.</summary>
    private static int AddPage(List<IReadOnlyList<PdfBlock>> pages, PdfDocument document, int number, ref Exception? fault)
    {
        try
        {
            var page = document.GetPage<PdfLetters>(number);
            pages.Add(PdfLayout.Blocks(page, number));
            return page.Letters.Count;
        }
        catch (Exception damage) when (damage is not OperationCanceledException)
        {
            fault ??= damage;
            return 0;
        }
    }

    private static DocumentProperties Properties(PdfDocument document)
    {
        var information = document.Information;
        return new DocumentProperties("pdf", information.Title, information.Author, PdfDate.Of(information.CreationDate));
    }
}
