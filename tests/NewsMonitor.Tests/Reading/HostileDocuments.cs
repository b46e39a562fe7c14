using System.Text;

namespace NewsMonitor.Tests.Reading;

/// <summary>Documents that no program writes.</summary>
internal static class HostileDocuments
{
    public static IEnumerable<(string, Func<byte[]>)> All()
    {
        yield return ("bomb.docx", () => Packed.Zip(("word/document.xml", new byte[100_000_000])));
        yield return (
            "bomb.odt",
            () =>
                Packed.Zip([
                    ("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()),
                    ("content.xml", new byte[100_000_000]),
                ])
        );
        yield return ("deep.odt", () => Odt(Repeat("<text:p>", 500_000)));
        yield return ("spaces.odt", () => Odt("<text:p>" + Repeat("<text:s text:c=\"1000000000\"/>", 10_000) + "a</text:p>"));
        yield return ("paragraphs.odt", () => Odt(Repeat("<text:p>a</text:p>", 400_000)));
        yield return (
            "laughs.odt",
            () =>
                Packed.Zip(
                    ("mimetype", "application/vnd.oasis.opendocument.text"),
                    ("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>")
                )
        );
        yield return ("noise.pdf", () => [.. "%PDF-1.7\n"u8, .. HostileArchives.Noise(3, 1_000_000)]);
        yield return ("arrays.pdf", () => Pdf(Repeat("[", 1_000_000)));
        yield return ("dictionaries.pdf", () => Pdf(Repeat("<</A", 300_000)));
        yield return ("strings.pdf", () => Pdf(Repeat("(", 1_000_000)));
        yield return (
            "objects.pdf",
            () => Pdf(string.Concat(Enumerable.Range(9, 50_000).Select(n => $"{n} 0 obj\n<</A {n} 0 R>>\nendobj\n")))
        );
        yield return ("pages-in-pages.pdf", () => Pdf("", "<</Type/Pages/Count 1/Kids[2 0 R]>>"));
        yield return ("parents.pdf", () => Pdf("", "<</Type/Pages/Count 1/Kids[3 0 R]/Parent 2 0 R>>"));
        yield return (
            "a-billion-pages.pdf",
            () => Pdf("", $"<</Type/Pages/Count 1000000000/Kids[{Repeat("3 0 R ", 100_000)}]>>")
        );
        yield return ("drawings-in-drawings.pdf", Doubling);
        yield return ("letters.pdf", () => Content("BT /F1 10 Tf " + Repeat("(aaaaaaaaaa) Tj 1 1 Td ", 400_000) + "ET"));
        yield return ("letters-printed-again-and-again.pdf", Again);
        yield return ("states.pdf", () => Content(Repeat("q ", 3_000_000)));
        yield return ("bomb.pdf", () => Flate(Packed.Zlib(new byte[400_000_000])));
    }

    private static string Repeat(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static byte[] Odt(string text) =>
        Packed.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", $"<x xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">{text}</x>")
        );

    private static byte[] Content(string operations) =>
        Pdf("", null, $"<</Length {operations.Length}>>\nstream\n{operations}\nendstream");

    private static byte[] Flate(byte[] packed) =>
        Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(Pdf("", null, "<</Length " + packed.Length + "/Filter/FlateDecode>>\nstream\n@\nendstream"))
                .Replace("@", Encoding.Latin1.GetString(packed))
        );

    /// <summary>Each drawing draws the next one twice.</summary>
    private static byte[] Doubling() =>
        Pdf(
            string.Concat(
                Enumerable
                    .Range(10, 60)
                    .Select(n =>
                        $"{n} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X{n + 1} "
                        + $"{n + 1} 0 R>>>>/Length 20>>\nstream\n/X{n + 1} Do /X{n + 1} Do \nendstream\nendobj\n"
                    )
            ),
            null,
            "<</Length 8>>\nstream\n/X10 Do \nendstream"
        );

    /// <summary>One drawing of many letters at the same place as before, sixty thousand times.</summary>
    private static byte[] Again()
    {
        var letters = $"BT /F1 1 Tf ({new string('a', 20_000)}) Tj ET";
        var drawn = Repeat("/X10 Do ", 60_000);
        return Pdf(
            "10 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
                + $"/Length {letters.Length}>>\nstream\n{letters}\nendstream\nendobj\n",
            null,
            $"<</Length {drawn.Length}>>\nstream\n{drawn}\nendstream"
        );
    }

    private static byte[] Pdf(string objects, string? pages = null, string? content = null) =>
        Encoding.Latin1.GetBytes(
            "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + $"2 0 obj\n{pages ?? "<</Type/Pages/Count 1/Kids[3 0 R]>>"}\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 "
                + "R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
                + "/XObject<</X10 10 0 R>>>>>>\nendobj\n"
                + $"4 0 obj\n{content ?? "<</Length 0>>\nstream\n\nendstream"}\nendobj\n{objects}trailer\n<</Root 1 0 "
                + "R/Size 99>>\n%%EOF"
        );
}
