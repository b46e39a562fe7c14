using static NewsMonitor.Tests.Reading.HostileInputs;

namespace NewsMonitor.Tests.Reading;

/// <summary>JSON that nests, repeats or lies.</summary>
internal static class HostileJson
{
    public static IEnumerable<(string Name, Func<byte[]> Bytes)> All()
    {
        yield return (
            "arrays 100,000 deep.json",
            () => [.. Enumerable.Repeat((byte)'[', 100_000), .. Enumerable.Repeat((byte)']', 100_000)]
        );
        yield return ("arrays ten million deep.json", Repeated("", "["));
        yield return ("objects 100,000 deep.json", Repeated("", "{\"a\":", "1", 500_000));
        yield return (
            "graphs 60 deep.json",
            Text(string.Concat(Enumerable.Repeat("{\"@graph\":[", 30)) + "{}" + string.Concat(Enumerable.Repeat("]}", 30)))
        );
        yield return ("five million numbers.json", Repeated("[", "0,", "0]"));
        yield return ("a million empty objects.json", Repeated("[", "{},", "{}]"));
        yield return ("a million articles.json", Repeated("[", "{\"title\":\"a\",\"body\":\"b\"},", "{}]"));
        yield return ("a million fields.json", Repeated("{\"title\":\"T\",\"body\":\"B\"", ",\"x\":1", "}"));
        yield return ("a million titles.json", Repeated("{\"body\":\"B\"", ",\"title\":\"T\"", "}"));
        yield return (
            "a million authors.json",
            Repeated("{\"title\":\"T\",\"body\":\"B\",\"author\":[", "\"Ann Lee\",", "\"Bob\"]}")
        );
        yield return (
            "a byline of ten megabytes.json",
            Repeated("{\"title\":\"T\",\"body\":\"B\",\"author\":\"", "Ann Lee and ", "\"}")
        );
        yield return (
            "an address of ten megabytes.json",
            Repeated("{\"title\":\"T\",\"body\":\"B\",\"url\":\"https://x.example/", "a", "\"}")
        );
        yield return ("a title of ten megabytes.json", Repeated("{\"body\":\"B\",\"title\":\"", "a b ", "\"}"));
        yield return ("a body of ten megabytes.json", Repeated("{\"title\":\"T\",\"body\":\"", "Ships sail. ", "\"}"));
        yield return ("a body of markup.json", Repeated("{\"title\":\"T\",\"body\":\"", "<div><p>Ships sail. ", "\"}"));
        yield return ("a body of open tags.json", Repeated("{\"title\":\"T\",\"body\":\"", "<a ", "\"}"));
        yield return ("escapes of ten megabytes.json", Repeated("{\"title\":\"T\",\"body\":\"", "\\u0041", "\"}"));
        yield return ("halves of pairs.json", Repeated("{\"title\":\"T\",\"body\":\"", "\\ud800", "\"}"));
        yield return ("half a pair as name.json", Text("{\"\\ud800\":1,\"title\":\"T\",\"body\":\"B\"}"));
        yield return ("escaped controls.json", Text("{\"title\":\"T\\u0000\\u0007\\r\\nBcc: x\",\"body\":\"B\\u0000\"}"));
        yield return ("a number of ten megabytes.json", Repeated("{\"title\":\"T\",\"body\":\"B\",\"published\":", "1", "}"));
        yield return ("a date that overflows.json", Text("{\"title\":\"T\",\"body\":\"B\",\"published\":9999999999999}"));
        yield return (
            "wrong types.json",
            Text(
                "{\"title\":{\"a\":[]},\"body\":[null,true,1,[[]]],\"author\":[[[\"x\"]]],\"url\":[],\"published\":{},\"language\":false}"
            )
        );
        yield return (
            "blocks of ten megabytes.json",
            Repeated("{\"title\":\"T\",\"blocks\":[", "{\"type\":\"paragraph\",\"data\":{\"text\":\"<b>a\"}},", "{}]}")
        );
        yield return (
            "a paragraph of a million pieces.json",
            Repeated("{\"title\":\"T\",\"body\":[{\"type\":\"paragraph\",\"children\":[", "{\"text\":\"a \"},", "{}]}]}")
        );
        yield return (
            "rows in rows.json",
            Text(
                "{\"title\":\"T\",\"body\":[{\"type\":\"paragraph\",\"text\":\"a\"},"
                    + string.Concat(Enumerable.Repeat("[\"a\",", 55))
                    + "\"b\""
                    + new string(']', 55)
                    + "]}"
            )
        );
        yield return (
            "a million properties of blocks.json",
            Repeated("{\"title\":\"T\",\"body\":[{\"type\":\"paragraph\"", ",\"text\":\"a\"", "}]}")
        );
        yield return (
            "blocks 100,000 deep in a text.json",
            Repeated("{\"title\":\"T\",\"body\":\"", "[{\\\"children\\\":", "\"}", 1_700_000)
        );
        yield return ("null.json", Text("null"));
        yield return ("a string.json", Text("\"text\""));
        yield return ("two values.json", Text("{} {}"));
        yield return ("unfinished string.json", Text("{\"title\":\"T"));
        yield return ("unfinished escape.json", Text("{\"title\":\"T\\ud83"));
        yield return ("comment without end.json", Repeated("/*", "x"));
        yield return ("not a number.json", Text("{\"title\":NaN}"));
        yield return ("broken in line ten million.json", Repeated("", "\n", "x"));
        yield return ("lists in lists.json", Repeated("", "{\"items\":[", "1", 500_000));
        yield return (
            "lists 50 deep.json",
            Text(string.Concat(Enumerable.Repeat("{\"items\":[", 25)) + "1" + string.Concat(Enumerable.Repeat("]}", 25)))
        );
        yield return ("a million lists.json", Repeated("{\"x\":[", "{\"items\":[{}]},", "{}]}"));
        yield return ("a million objects.json", Repeated("{\"a\":1", ",\"x\":{\"y\":{\"title\":\"T\"}}", "}"));
        yield return (
            "forms without end.json",
            Repeated("{\"title\":\"T\",\"bodies\":[", "{\"role\":\"x\",\"value\":\"B\"},", "{}]}")
        );
        yield return ("lines under another name.json", Repeated("", "{\"title\":\"T\",\"body\":\"B\"}\n"));
        yield return (
            "marks without end.json",
            Repeated("{\"title\":\"T\",\"description\":\"D\",\"content\":\"", "[+1 chars] ", "\"}")
        );
        yield return (
            "types without end.json",
            Repeated("{\"@type\":[", "\"x\",", "\"NewsArticle\"],\"headline\":\"T\",\"articleBody\":\"B\"}")
        );
    }
}
