using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>Corrections in words.</summary>
internal static class CorrectionWords
{
    public static string Of(DigestCorrection correction) =>
        correction.IsWithdrawn
            ? "Withdrawn by its provider after an earlier digest had reported it"
            : $"Corrected: {string.Join("; ", correction.Changes.Select(Of))}";

    private static string Of(TextChange change) =>
        change.Kind == ChangeKind.Figure
            ? $"{UntrustedText.Isolated(change.Was)} → {UntrustedText.Isolated(change.Is)}"
            : $"“{UntrustedText.Isolated(change.Was)}” → “{UntrustedText.Isolated(change.Is)}”";
}
