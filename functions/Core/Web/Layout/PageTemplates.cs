using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Core.Web.Layout;

/// <summary>
/// Renders templates by file name. Everything that a template shows is encoded, so that untrusted text never becomes markup. A
/// misspelled name in a template is a fault.
/// </summary>
internal static class PageTemplates
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly ConcurrentDictionary<string, IFluidTemplate> Parsed = new(StringComparer.Ordinal);

    private static readonly TemplateOptions Options = new()
    {
        CultureInfo = CultureInfo.InvariantCulture,
        StrictVariables = true,
        StrictFilters = true,
        // Templates and what they show are both ours; only texts come from outside.
        MemberAccessStrategy = UnsafeMemberAccessStrategy.Instance,
        FileProvider = new PartialTemplates(),
    };

    /// <param name="name">The file name of the template.</param>
    /// <param name="view">Its public properties are the template's variables.</param>
    /// <param name="variables">Further variables.</param>
    public static string Render(string name, object view, params IEnumerable<KeyValuePair<string, object>> variables)
    {
        var context = new TemplateContext(view, Options);
        foreach (var (variable, value) in variables)
            context.SetValue(variable, value);
        return Parsed.GetOrAdd(name, EmbeddedTemplate.Parse).Render(context, Encoder);
    }
}
