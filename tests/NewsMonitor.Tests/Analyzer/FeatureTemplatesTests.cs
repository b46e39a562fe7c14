using System.Reflection;
using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Tests.Analyzer;

public sealed class FeatureTemplatesTests
{
    /// <summary>Two kinds of feature with one number could not be told apart by the model.</summary>
    [Fact]
    public void NoNumberIsOfTwoKinds()
    {
        var all = typeof(FeatureTemplates)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, Templates: (FeatureTemplates)field.GetValue(null)!))
            .ToList();

        all.Count.ShouldBeGreaterThan(30);
        all.SelectMany(kind =>
                Enumerable.Range(0, (int)kind.Templates.Count).Select(place => (kind.Name, Number: kind.Templates[place]))
            )
            .GroupBy(template => template.Number)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(template => template.Name))}")
            .ShouldBeEmpty();
    }
}
