using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>Words belong to a language's folder; templates are the same in every language.</summary>
public sealed partial class TemplateTests
{
    [Theory]
    [InlineData("digest.text.liquid")]
    [InlineData("digest.html.liquid")]
    [InlineData("unsubscribe-line.html.liquid")]
    [InlineData("unsubscribe-page.html.liquid")]
    public void TemplatesHaveNoWordsOfTheirOwn(string name)
    {
        var template = Liquid().Replace(EmbeddedTemplate.Text(name), "");
        var document = new HtmlParser().ParseDocument(template);
        foreach (var style in document.QuerySelectorAll("style"))
            style.Remove();

        document.DocumentElement.TextContent.Where(char.IsLetter).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Liquid();
}
