using System.Text;
using Fluid;
using Fluid.Values;

namespace NewsMonitor.Core.Rendering;

/// <summary>Filters of the plain text template.</summary>
internal static class TextWrapping
{
    private const int Width = 72;

    /// <summary>
    /// <c>wrap: n</c> breaks a text between words so that lines stay within 72 characters; further lines are indented by n.
    /// <c>underline</c> returns as many hyphens as the text has characters.
    /// </summary>
    public static void AddTo(FilterCollection filters)
    {
        filters.AddFilter(
            "wrap",
            (input, arguments, _) => StringValue.Create(Wrap(input.ToStringValue(), (int)arguments.At(0).ToNumberValue()))
        );
        filters.AddFilter(
            "underline",
            (input, _, _) => StringValue.Create(new string('-', Math.Min(Width, input.ToStringValue().Length)))
        );
    }

    internal static string Wrap(string text, int indent)
    {
        var wrapped = new StringBuilder(text.Length + 16);
        var column = indent;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > indent && column + 1 + word.Length > Width)
            {
                wrapped.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (column > indent)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
