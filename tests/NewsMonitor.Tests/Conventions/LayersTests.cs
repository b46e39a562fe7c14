using System.Reflection;

namespace NewsMonitor.Tests.Conventions;

/// <summary>
/// The folders of each project are layers: a type uses types of its own folder and of those below it, never of one above.
/// </summary>
public sealed class LayersTests
{
    /// <summary>
    /// Projects by assembly and root namespace, with their folders from the bottom up; a dot is the root of the project.
    /// </summary>
    public static TheoryData<string, string, string> Layers =>
        new()
        {
            {
                "NewsMonitor.News",
                "NewsMonitor.News",
                """
                    Text Articles Entities Copies Stories Versions Records Verdicts Trends WatchLists Queries
                    Digests.Schedules Digests.Model Digests.Tallies Digests
                    """
            },
            {
                "NewsMonitor.Reading",
                "NewsMonitor.Reading",
                "Cleaning Formats Encodings Markup PlainText Exports Wire Json Xml NewsMl Feeds Html Markdown Archives Documents Documents.Pdf Tables Mail WebArchives ."
            },
            {
                "NewsMonitor.Core",
                "NewsMonitor.Core",
                """
                    Settings Telemetry Network Storage Timers Archive Analysis Analysis.AzureLanguage Ingestion
                    Collecting Collecting.Feeds Collecting.Mailbox Reprocessing
                    Rendering.Words Rendering.English Rendering
                    Delivery.Channels Delivery.Links Delivery.Recipients Delivery.Mail Delivery.Returns Delivery.Webhooks Delivery.Slack Delivery.Teams Delivery.SignedJson Delivery
                    Subscriptions Health Publishing Search Search.AzureSearch Forgetting
                    Web.Access Web.Routing Web.Times Web.Keeping Web.Statistics Web.Layout Web.Items Web.Unsubscribing Web.Exports
                    Web.Charts Web.Names Web.WatchCounts Web.Days
                    Web.Articles Web.Searching Web.Reviews Web.Sources Web.Operations
                    Web.NamePages Web.Stories Web.Comparing Web.Feedback Web.WatchLists Web.Api Web .
                    """
            },
            {
                "NewsMonitor.Analyzer",
                "NewsMonitor.Analyzer",
                """
                    . Pooling Words Model Lexicons Text Tagging Sentiments Entities Recognizers Quotes Phrases Summaries
                    Identification Languages Pipeline
                    """
            },
            { "NewsMonitor.Transformer", "NewsMonitor.Transformer", "Tokens Network Names ." },
            { "NewsMonitor.Trainer", "NewsMonitor.Trainer", "Data Vectors Names Sentiments Scoring ." },
            {
                "newsmonitor",
                "NewsMonitor.Local",
                "Terminal Emulators Settings Trigger Dropping Sessions Clocks Web Articles Analysis Rehearsal Commands"
            },
        };

    [Theory]
    [MemberData(nameof(Layers))]
    public void NoTypeUsesOneOfAHigherFolder(string assembly, string root, string folders)
    {
        var layers = folders.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var heights = layers
            .Index()
            .ToDictionary(layer => layer.Item == "." ? root : $"{root}.{layer.Item}", layer => layer.Index);
        var types = Assembly.Load(assembly).GetTypes().Where(type => $"{type.Namespace}.".StartsWith(root + ".")).ToList();

        types.Select(type => type.Namespace!).Distinct().ShouldBe(heights.Keys, ignoreOrder: true);
        types
            .SelectMany(TypeReferences.From, (type, used) => (type, used))
            .Where(pair => pair.used.Assembly == pair.type.Assembly && Height(pair.used) > Height(pair.type))
            .Select(pair => $"{pair.type.FullName} uses {pair.used.FullName}")
            .ShouldBeEmpty();

        int Height(Type type) => type.Namespace is null ? -1 : heights.GetValueOrDefault(type.Namespace, -1);
    }
}
