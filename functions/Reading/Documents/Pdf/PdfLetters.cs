using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>The letters on a page, with the page's height and width in points.</summary>
internal sealed record PdfLetters(IReadOnlyList<Letter> Letters, double Height);

/// <summary>Reads pages without their pictures and drawings.</summary>
internal sealed class PdfLettersFactory(
    IPdfTokenScanner scanner,
    IResourceStore resources,
    ILookupFilterProvider filters,
    IPageContentParser parser,
    ParsingOptions options
) : BasePageFactory<PdfLetters>(scanner, resources, filters, parser, options)
{
    protected override PdfLetters ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var letters = new PdfLetterProcessor(
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            ParsingOptions
        ).Process(pageNumber, operations);
        return new PdfLetters(letters, rotation.SwapsAxis ? cropBox.Bounds.Width : cropBox.Bounds.Height);
    }
}
