using System.Text;

namespace NewsMonitor.Fuzzing;

/// <summary>All of them. Code under test must not run before a target does, since it may be instrumented for the fuzzer.</summary>
internal static class Targets
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="root">The folder of the source tree, whose samples are seeds.</param>
    public static IReadOnlyList<Target> All(string root) =>
        [Files.Target(root), Texts.Target(root), Queries.Target(), Subscriptions.Target(root), UnsubscribeTokens.Target()];

    /// <summary>A target that takes text; in bytes, it is UTF-8, and what is not valid is replaced.</summary>
    public static Target OfText(string name, Func<IEnumerable<string>> seeds, Func<string, bool> run) =>
        new(name, () => seeds().Select(Utf8.GetBytes), bytes => run(Utf8.GetString(bytes)));
}
