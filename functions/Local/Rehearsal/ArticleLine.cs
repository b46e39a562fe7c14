using System.Globalization;
using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Json;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>
/// An article as one line of JSON: <c>{"id","title","text","source","published"}</c>. It needs an id, and a title or a text; the
/// time is ISO 8601, UTC if it has no zone.
/// </summary>
internal sealed record ArticleLine(string Id, Article Article)
{
    private const int HeadlineLength = 100;

    /// <exception cref="FormatException">The line is not such an article; the message names the field and the remedy.</exception>
    public static ArticleLine Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement)
                : throw new FormatException("the line is not a JSON object");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"the line is not valid JSON: {JsonSyntax.WhatAndWhere(fault)}; correct it");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("a string contains an unpaired surrogate; remove it");
        }
    }

    /// <exception cref="FormatException">
    /// It does not say when it was published, or not in a year in which it can be in a digest.
    /// </exception>
    public void RequireTime()
    {
        if (Article.Published is not { Value: var time })
            throw new FormatException("\"published\" is missing; add a time such as 2026-11-23T08:00Z");
        if (time.Year is < DayRange.FirstYear or > DayRange.LastYear)
            throw new FormatException(
                $"\"published\" must be a time from {DayRange.FirstYear} to {DayRange.LastYear}; it is {time.UtcDateTime:u}"
            );
    }

    private static ArticleLine Read(JsonElement json)
    {
        var (id, title, text) = (Text(json, "id"), Text(json, "title"), Text(json, "text"));
        if (id is null)
            throw new FormatException("\"id\" is missing; give each line its own");
        if ((title ?? text) is not { } shown)
            throw new FormatException("\"title\" and \"text\" are both missing or empty; give at least one");
        return new ArticleLine(
            id,
            new Article
            {
                Title = Found("title", Excerpt.Of(shown, title is null ? HeadlineLength : Article.MaxTitleLength)),
                Body = Found("text", InsertedLinks.Remove(text ?? shown)),
                Source = Text(json, "source") is { } source ? Found("source", source) : null,
                Published = Text(json, "published") is { } published ? new(Time(published), "published") : null,
            }
        );
    }

    private static Found<string> Found(string field, string value) => new(value, field);

    // Null if it is missing, null or blank.
    private static string? Text(JsonElement json, string field)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new FormatException($"\"{field}\" is not a string");
        return Mojibake.Repair(value.GetString()!.Trim()) is { Length: > 0 } text ? text : null;
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw new FormatException($"\"published\" is not a time such as 2026-11-23T08:00Z; it is \"{text}\"");
}
