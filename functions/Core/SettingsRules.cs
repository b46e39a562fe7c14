using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Search.AzureSearch;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core;

/// <summary>Rules for settings that ranges and patterns cannot express.</summary>
internal static class SettingsRules
{
    private const string Analyzer = "NewsMonitor:Analysis:Analyzer";

    public static IEnumerable<string> Faults(NewsMonitorOptions options, IReadOnlyList<AnalyzerRegistration> analyzers) =>
        [
            .. DefaultSubscription.Faults(options.Digest),
            .. EmailRules.Faults(options.Email),
            .. UnsubscribeLinks.Faults(options.Email.PublicUrl, options.Email.UnsubscribeKey),
            .. OfAnalyzers(options, analyzers),
            .. OfStorage(options.Storage),
            .. CollectingRules.Faults(options.Collecting),
            .. MailboxRules.Faults(options.Mailbox),
            .. OfFile(options.Digest.File),
            .. AzureSearchRules.Faults(options.Search),
            .. ReaderZone.Faults(options.Web),
        ];

    private static IEnumerable<string> OfAnalyzers(NewsMonitorOptions options, IReadOnlyList<AnalyzerRegistration> analyzers)
    {
        var chosen = analyzers.Chosen(options.Analysis.Analyzer);
        if (chosen is null)
            yield return Unknown(options.Analysis.Analyzer, [AnalyzerNames.Auto, .. analyzers.Select(analyzer => analyzer.Name)]);
        if (chosen is { Remedy: { } remedy })
            yield return $"{Analyzer} is {chosen.Name}, which is not available here: set it to Auto or Embedded, or {remedy}";
        foreach (var analyzer in analyzers)
        {
            if (analyzer.Settings is not { } section)
                continue;
            foreach (var fault in analyzer.Faults(options.Of(section.Options), analyzer == chosen))
                yield return fault;
        }
    }

    private static string Unknown(string written, IReadOnlyList<string> names)
    {
        var list = $"{Analyzer} must be one of {string.Join(", ", names)}; it is \"{written}\"";
        return SettingNames.Nearest(written, names) is { } nearest ? $"{list}. Did you mean {nearest}?" : list;
    }

    private static IEnumerable<string> OfStorage(StorageOptions storage)
    {
        string[] containers =
        [
            storage.InboxContainer,
            storage.ArticlesContainer,
            storage.DigestsContainer,
            storage.SettingsContainer,
            storage.IndexContainer,
        ];
        if (containers.Distinct().Count() < containers.Length)
            yield return "NewsMonitor:Storage:InboxContainer, ArticlesContainer, DigestsContainer, SettingsContainer and "
                + "IndexContainer must be five different containers";
    }

    private static IEnumerable<string> OfFile(string file)
    {
        if (file.Length > 0 && !File.Exists(file))
            yield return $"NewsMonitor:Digest:File must be an existing file; it is \"{file}\"";
    }
}
