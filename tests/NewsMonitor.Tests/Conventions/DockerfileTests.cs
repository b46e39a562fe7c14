using System.IO.Enumeration;

namespace NewsMonitor.Tests.Conventions;

public sealed class DockerfileTests
{
    /// <summary>What .dockerignore keeps out of the build context cannot be copied.</summary>
    [Fact]
    public void WhatIsCopiedIsLetThrough()
    {
        var patterns = Repository
            .Read(".dockerignore")
            .Split('\n')
            .Where(line => line.StartsWith('!'))
            .Select(line => line[1..].Trim())
            .ToList();
        var sources = Repository
            .Read("Dockerfile")
            .Split('\n')
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from="))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1])
            .ToList();

        sources.Count.ShouldBeGreaterThan(4);
        foreach (var source in sources)
        {
            patterns
                .Any(pattern => pattern == source || FileSystemName.MatchesSimpleExpression(pattern, source))
                .ShouldBeTrue($".dockerignore keeps {source} out");
            Directory.GetFileSystemEntries(Repository.Root, source.TrimEnd('/')).ShouldNotBeEmpty(source);
        }
    }
}
