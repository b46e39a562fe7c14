using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>
/// Collects the letters of a page, and does not draw. Operations are counted, since a page may contain drawings that each contain
/// two others, and so on: what comes after too many is left out.
/// </summary>
internal sealed class PdfLetterProcessor(
    int pageNumber,
    IResourceStore resources,
    IPdfTokenScanner scanner,
    IPageContentParser parser,
    ILookupFilterProvider filters,
    CropBox cropBox,
    UserSpaceUnit unit,
    PageRotationDegrees rotation,
    TransformationMatrix matrix,
    ParsingOptions options
)
    : BaseStreamProcessor<IReadOnlyList<Letter>>(
        pageNumber,
        resources,
        scanner,
        parser,
        filters,
        cropBox,
        unit,
        rotation,
        matrix,
        options
    )
{
    private const int MostOperations = 200_000;
    private const int MostLetters = 50_000;
    private readonly PrintedLetters _letters = new();
    private int _operations;

    public override IReadOnlyList<Letter> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return _letters.Letters;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (++_operations > MostOperations || _letters.Printed > MostLetters)
                return;
            operation.Run(this);
        }
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        if (_letters.Printed > MostLetters)
            return;
        var glyph = Placed(renderingMatrix, textMatrix, transformationMatrix, characterBoundingBox.GlyphBounds);
        var line = Placed(
            renderingMatrix,
            textMatrix,
            transformationMatrix,
            new PdfRectangle(0, 0, characterBoundingBox.Width, UserSpaceUnit.PointMultiples)
        );
        _letters.Add(
            new Letter(
                unicode,
                glyph.Width > 0 || glyph.Height > 0 ? glyph : line,
                line,
                line.BottomLeft,
                line.BottomRight,
                line.Width,
                fontSize,
                font,
                currentState.FontState.TextRenderingMode,
                currentState.CurrentStrokingColor!,
                currentState.CurrentNonStrokingColor!,
                pointSize,
                TextSequence
            )
        );
    }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) { }

    public override void FillPath(FillingRule fillingRule, bool close) { }

    public override void FillStrokePath(FillingRule fillingRule, bool close) { }

    public override void MoveTo(double x, double y) { }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

    public override void LineTo(double x, double y) { }

    public override void Rectangle(double x, double y, double width, double height) { }

    public override void EndPath() { }

    public override void ClosePath() { }

    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

    public override void EndMarkedContent() { }

    public override void PaintShading(NameToken shadingName) { }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    protected override void RenderInlineImage(InlineImage inlineImage) { }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }

    private static PdfRectangle Placed(
        in TransformationMatrix rendering,
        in TransformationMatrix text,
        in TransformationMatrix page,
        PdfRectangle bounds
    ) => page.Transform(text.Transform(rendering.Transform(bounds)));
}
