using System.Text.Json;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Blobs with several articles, each of which a number tells apart.</summary>
internal static class Bundles
{
    public static string Title(int number) => $"Headline {number}";

    public static string Item(int number) =>
        JsonSerializer.Serialize(
            new { title = Title(number), body = $"The mayor of Lisbon opened bridge number {number} on Monday." }
        );

    public static Task DropAsync(Installation installation, string name, params string[] items) =>
        installation.DropAsync(name, name.EndsWith('l') ? string.Join('\n', items) : $"[{string.Join(',', items)}]");

    public static async Task HandleAsync(Installation installation, string name, params string[] items)
    {
        await DropAsync(installation, name, items);
        await installation.RunAsync(name);
    }

    public static async Task<List<string>> LiveAsync(Installation installation) =>
        [
            .. (await installation.ArticlesAsync())
                .Where(article => article.SupersededBy is null)
                .Select(article => article.Title)
                .Order(),
        ];
}
