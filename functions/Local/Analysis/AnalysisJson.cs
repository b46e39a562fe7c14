using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Local.Analysis;

/// <summary>An analysis as one line of JSON, for other programs. Offsets are UTF-16 code units.</summary>
internal static class AnalysisJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">The caller's id of the document: any JSON value.</param>
    /// <param name="text">The analyzed text.</param>
    /// <param name="analysis">The analysis of the text.</param>
    public static ReadOnlyMemory<byte> Document(JsonElement id, string text, TextAnalysis analysis) =>
        Line(
            id,
            json =>
            {
                json.WriteStartObject("language");
                json.WriteString("code", analysis.Language.Code);
                Number(json, "confidence", analysis.Language.Confidence);
                json.WriteEndObject();
                WriteSentiment(json, analysis.Sentiment);
                WriteSentences(json, analysis);
                WriteEntities(json, analysis);
                WriteQuotes(json, analysis);
                WriteStrings(json, "keyPhrases", analysis.KeyPhrases);
                WriteStrings(
                    json,
                    "summary",
                    analysis.Summary.Select(index =>
                        Dateline.Without(text.Substring(analysis.Sentences[index].Offset, analysis.Sentences[index].Length))
                    )
                );
            }
        );

    public static ReadOnlyMemory<byte> Fault(JsonElement id, string message) =>
        Line(id, json => json.WriteString("error", message));

    private static ReadOnlyMemory<byte> Line(JsonElement id, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (id.ValueKind == JsonValueKind.Undefined)
                json.WriteNullValue();
            else
                id.WriteTo(json);
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteSentiment(Utf8JsonWriter json, Sentiment sentiment)
    {
        json.WriteStartObject("sentiment");
        json.WriteString("label", Label(sentiment.Label));
        Number(json, "positive", sentiment.Positive);
        Number(json, "neutral", sentiment.Neutral);
        Number(json, "negative", sentiment.Negative);
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, TextAnalysis analysis)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in analysis.Sentences)
            WriteSentence(json, null, sentence, sentence.Sentiment.Label);

        json.WriteEndArray();
    }

    private static void WriteSentence(Utf8JsonWriter json, string? name, Sentence sentence, SentimentLabel label)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteNumber("offset", sentence.Offset);
        json.WriteNumber("length", sentence.Length);
        json.WriteString("label", Label(label));
        json.WriteEndObject();
    }

    private static void WriteEntities(Utf8JsonWriter json, TextAnalysis analysis)
    {
        var mentions = analysis
            .Entities.SelectMany(entity => entity.Mentions, (entity, mention) => (entity, mention))
            .OrderBy(pair => pair.mention.Offset);
        json.WriteStartArray("entities");
        foreach (var (entity, mention) in mentions)
        {
            json.WriteStartObject();
            json.WriteString("text", mention.Text);
            json.WriteString("category", entity.Category.ToString());
            if (entity.Subcategory is not null)
                json.WriteString("subcategory", entity.Subcategory);
            json.WriteString("entity", entity.Name);
            json.WriteNumber("offset", mention.Offset);
            json.WriteNumber("length", mention.Length);
            Number(json, "confidence", mention.Confidence);
            json.WriteStartObject("sentiment");
            json.WriteString("label", Label(entity.Sentiment.Label));
            Number(json, "score", entity.Sentiment.Score);
            json.WriteEndObject();
            if (entity.Evidence >= 0)
                WriteSentence(json, "evidence", analysis.Sentences[entity.Evidence], entity.Sentiment.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuotes(Utf8JsonWriter json, TextAnalysis analysis)
    {
        json.WriteStartArray("quotes");
        foreach (var quote in analysis.Quotes)
        {
            json.WriteStartObject();
            json.WriteNumber("offset", quote.Offset);
            json.WriteNumber("length", quote.Length);
            json.WriteString("cue", quote.Cue);
            if (quote.Speaker is { } speaker)
            {
                json.WriteStartObject("speaker");
                json.WriteString("name", speaker.Name);
                json.WriteNumber("offset", speaker.Offset);
                json.WriteNumber("length", speaker.Length);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 4));

    private static string Label(SentimentLabel label) =>
        label switch
        {
            SentimentLabel.Positive => "positive",
            SentimentLabel.Negative => "negative",
            SentimentLabel.Neutral => "neutral",
            SentimentLabel.Mixed => "mixed",
            _ => "notJudged",
        };
}
