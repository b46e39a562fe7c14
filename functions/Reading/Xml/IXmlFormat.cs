using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Xml;

/// <summary>An XML format: says which elements of a document can be articles, and turns them into articles.</summary>
internal interface IXmlFormat
{
    /// <summary>Whether a document is in this format.</summary>
    /// <param name="root">The local name of its first element.</param>
    bool HasRoot(string root);

    /// <summary>Whether an element of this local name can be an article. Items have no items inside.</summary>
    bool IsItem(string name);

    /// <summary>The article or the rejection; null if the item is there for another reason. Never throws because of it.</summary>
    ReadResult? Read(XmlItem item);

    /// <summary>Why a document without an article is rejected.</summary>
    Rejection NoArticle();
}
