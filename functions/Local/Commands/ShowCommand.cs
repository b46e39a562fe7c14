using System.CommandLine;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Analysis;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Commands;

/// <summary><c>show</c>: an article with its tags and its text, or the outcome of each part of a blob.</summary>
internal sealed class ShowCommand(Screen screen)
{
    private readonly Argument<string> _article = new("ARTICLE")
    {
        Description = "The ID of an article, or the name of its blob in the inbox",
    };

    public Command Create()
    {
        var command = new Command("show", "Show a stored article, or the outcome of a blob") { _article };
        var common = new CommonOptions().AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(common.Read(parsed), TypedValues.ArticleId(parsed.GetValue(_article)!), cancellationToken)
        );
        return command;
    }

    private async Task<int> RunAsync(SessionOptions options, string key, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var receipt = (await session.Get<ReceiptStore>().FindAsync(key, cancellationToken))?.Receipt;
        if (receipt is { Progress: not null } or { Settled.Parts: not null })
        {
            await PrintPartsAsync(session, receipt, cancellationToken);
            return ExitCode.Ok;
        }

        if (receipt?.Settled?.Rejection is { } rejection)
        {
            screen.Print($"{key} was rejected ({rejection.Kind}): {rejection.Reason}");
            if (receipt.Settled.Withdraws is { } withdrawn)
                screen.Print($"  withdrew   {withdrawn.ArticleId}");
            return ExitCode.Ok;
        }

        if (receipt?.Settled is { WaitsUntil: not null } waiting)
        {
            screen.Print($"{key}: {OutcomeText.Of(waiting)}");
            return ExitCode.Ok;
        }

        if (receipt is null && await FindPartAsync(session, key, cancellationToken) is { } part)
        {
            if (part.ArticleId is null)
            {
                screen.Print($"{key}: {OutcomeText.Of(part)}");
                return ExitCode.Ok;
            }

            key = part.ArticleId;
        }

        var id = receipt?.Settled?.ArticleId ?? key;
        var claim = IsId(id) ? await session.Get<ClaimStore>().FindAsync(id, cancellationToken) : null;
        var article = claim is null ? null : await session.Get<ArticleStore>().FindAsync(claim.Day, id, cancellationToken);
        if (article is null)
        {
            if (IsId(id) && await session.Get<ForgottenStore>().FindAsync(id, cancellationToken) is { AllowedAt: null } note)
            {
                screen.Print($"{id} was forgotten {note.At:u} on behalf of {note.By}");
                return ExitCode.Ok;
            }

            screen.Fail(
                $"No stored article or processed blob is named {key}; "
                    + (
                        receipt?.Failure is { } failure
                            ? $"the last attempt failed: {failure.Error}"
                            : "newsmonitor search --json shows the IDs of articles, newsmonitor status some blobs"
                    )
            );
            return ExitCode.SomeFailed;
        }

        Print(article, await session.Get<DetailsStore>().FindAsync(article, cancellationToken));
        return ExitCode.Ok;
    }

    // As status prints it: the blob, and which of its articles.
    private static async Task<Settlement?> FindPartAsync(Session session, string name, CancellationToken cancellationToken)
    {
        if (name.LastIndexOf('#') is not (> 0 and var mark))
            return null;
        await foreach (var part in session.Get<PartStore>().ReadAsync(name[..mark], cancellationToken))
        {
            if ($"{part.Settled.Origin}" == name)
                return part.Settled;
        }

        return null;
    }

    private async Task PrintPartsAsync(Session session, Receipt receipt, CancellationToken cancellationToken)
    {
        var done = receipt.Progress?.Done ?? receipt.Settled!.Parts!;
        var etag = receipt.Progress?.ETag ?? receipt.Settled!.Blob.ETag;
        screen.Print($"{receipt.BlobName}: {OutcomeText.Of(new ArticleOutcome.Bundle(done))}");
        if (receipt.Progress is not null)
            screen.Print("  not finished yet");
        await foreach (var part in session.Get<PartStore>().ReadAsync(receipt.BlobName, cancellationToken))
        {
            if (part.Settled.Blob.ETag == etag)
                screen.Print($"  {part.Settled.Origin.Part, 8}  {OutcomeText.Of(part.Settled)}");
        }
    }

    private void Print(StoredArticle article, ArticleDetails? details)
    {
        screen.Print(article.Title);
        screen.Print($"  id         {article.Id}");
        screen.Print($"  blob       {article.Origin}");
        Field("source", article.Source, details?.Article.Source?.From);
        Field("url", article.Url?.AbsoluteUri, details?.Article.Url?.From);
        Field("authors", article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null, details?.Article.Authors.From);
        Field("published", article.Published?.ToString("u", null), details?.Article.Published?.From);
        screen.Print($"  stored     {article.StoredAt:u}{Standing(article)}");
        PrintVersions(article);
        screen.Print($"  language   {article.Tags.Language}");
        screen.Print(
            "  analyzer   "
                + $"{article.Tags.Analyzer}{(article.Tags.TextRecords > 0 ? $", {article.Tags.TextRecords} text records" : "")}"
        );
        foreach (var fault in details?.Faults ?? [])
            screen.Print($"  not analyzed {fault}");
        screen.Print($"  sentiment  {SentimentText.Of(article.Tags.Sentiment)}");
        foreach (var entity in article.Tags.Entities)
            screen.Print($"  {entity.Category, -13} {entity.Name} ({entity.Mentions}), {SentimentText.Of(entity.Sentiment)}");
        screen.Print($"  about      {string.Join("; ", article.Tags.KeyPhrases)}");
        if (details is not null)
            screen.Print($"\n{details.Article.Body.Value}");
    }

    private void PrintVersions(StoredArticle article)
    {
        if (article.Corrects is { } earlier)
            screen.Print($"  replaces   {earlier}");
        foreach (var change in article.Changes)
            screen.Print(
                $"  {(change.At is { } at ? $"corrected before {at:u}:" : "corrected "), -10} {change.Was} → {change.Is}"
            );
    }

    private static string Standing(StoredArticle article) =>
        article.Retired switch
        {
            Retirement.Withdrawn => $", withdrawn by its provider {article.RetiredAt:u}",
            Retirement.Corrected => $", replaced {article.RetiredAt:u} by a later version, {article.SupersededBy}",
            _ => article.SupersededBy is { } by ? $", superseded by {by}" : "",
        };

    // Other text is not a valid key in storage.
    private static bool IsId(string text) => text.Length >= 2 && text.All(char.IsAsciiLetterOrDigit);

    private void Field(string name, string? value, string? from)
    {
        if (value is not null)
            screen.Print($"  {name, -10} {value}{(from is null ? "" : $"  [{from}]")}");
    }
}
