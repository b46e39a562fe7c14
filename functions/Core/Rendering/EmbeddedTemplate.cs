using System.Text;
using Fluid;

namespace NewsMonitor.Core.Rendering;

/// <summary>The templates embedded in the assembly, by file name.</summary>
internal static class EmbeddedTemplate
{
    private static readonly FluidParser Parser = new();

    public static IFluidTemplate Parse(string name) => Parser.Parse(Text(name));

    public static string Text(string name)
    {
        using var stream =
            typeof(EmbeddedTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The template {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
