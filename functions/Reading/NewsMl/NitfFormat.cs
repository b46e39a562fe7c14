using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading.NewsMl;

/// <summary>NITF, the news industry's markup of single articles. Each <c>nitf</c> element is an article.</summary>
internal sealed class NitfFormat(TimeProvider time) : IXmlFormat
{
    public bool HasRoot(string root) => IsItem(root);

    public bool IsItem(string name) => name.Equals("nitf", StringComparison.OrdinalIgnoreCase);

    public ReadResult? Read(XmlItem item)
    {
        var draft = new ArticleDraft();
        NitfArticle.AddTo(draft, item.Element);
        return draft.Finish(
            time,
            Rejections.NoTitle("The NITF document has no headline; add one in <hl1>."),
            Rejections.NoText("The NITF document has no text; add it in <body.content>.")
        );
    }

    public Rejection NoArticle() => Rejections.NoText("The NITF document has no text; add it in <body.content>.");
}
