using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>
/// Decompresses the streams of a PDF, up to a limit for the whole document: the library itself has none. Pictures are not
/// decoded.
/// </summary>
internal sealed class BoundedFilters() : BaseFilterProvider(Filters())
{
    private static Dictionary<string, IFilter> Filters()
    {
        var budget = new Budget();
        return new(StringComparer.Ordinal)
        {
            ["FlateDecode"] = new Bounded(new FlateFilter(), budget, InflatedLength),
            ["Fl"] = new Bounded(new FlateFilter(), budget, InflatedLength),
            ["LZWDecode"] = new Bounded(new LzwFilter(), budget, input => 1_500L * input.Length),
            ["LZW"] = new Bounded(new LzwFilter(), budget, input => 1_500L * input.Length),
            ["RunLengthDecode"] = new Bounded(new RunLengthFilter(), budget, input => 64L * input.Length),
            ["RL"] = new Bounded(new RunLengthFilter(), budget, input => 64L * input.Length),
            ["ASCII85Decode"] = new Bounded(new Ascii85Filter(), budget, input => 4L * input.Length),
            ["A85"] = new Bounded(new Ascii85Filter(), budget, input => 4L * input.Length),
            ["ASCIIHexDecode"] = new Bounded(new AsciiHexDecodeFilter(), budget, input => input.Length),
            ["AHx"] = new Bounded(new AsciiHexDecodeFilter(), budget, input => input.Length),
            ["CCITTFaxDecode"] = Picture,
            ["CCF"] = Picture,
            ["DCTDecode"] = Picture,
            ["DCT"] = Picture,
            ["JBIG2Decode"] = Picture,
            ["JPXDecode"] = Picture,
        };
    }

    private static readonly IFilter Picture = new Undecoded();

    /// <summary>The unpacked length, or a little more than what is left if it is more than that.</summary>
    private static long InflatedLength(ReadOnlyMemory<byte> input)
    {
        if (input.Length < 2)
            return 0;
        try
        {
            using var inflating = new DeflateStream(new MemoryStream(input[2..].ToArray(), false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            var length = 0L;
            for (int count; length <= Budget.Most && (count = inflating.Read(buffer)) > 0; )
                length += count;
            return length;
        }
        catch (InvalidDataException)
        {
            return input.Length;
        }
    }

    /// <summary>How many more bytes may come out of the document's streams.</summary>
    private sealed class Budget
    {
        public const long Most = 200_000_000;
        private long _left = Most;

        public bool TryTake(long length) => (_left -= length) >= 0;
    }

    private sealed class Bounded(IFilter filter, Budget budget, Func<ReadOnlyMemory<byte>, long> length) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        ) =>
            budget.TryTake(length(input))
                ? filter.Decode(input, streamDictionary, filterProvider, filterIndex)
                : Memory<byte>.Empty;
    }

    private sealed class Undecoded : IFilter
    {
        public bool IsSupported => false;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        ) => Memory<byte>.Empty;
    }
}
