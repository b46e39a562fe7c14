namespace NewsMonitor.Tests.Reading;

/// <summary>Articles in JSON whose text is a tree or a list of blocks, as editors and content systems keep it.</summary>
public sealed class RichTextTests
{
    private const string Contentful = """
        {"nodeType":"document","data":{},"content":[
         {"nodeType":"heading-2","data":{},"content":[{"nodeType":"text","value":"Ships sail","marks":[],"data":{}}]},
         {"nodeType":"paragraph","data":{},"content":[
          {"nodeType":"text","value":"The harbour of ","marks":[],"data":{}},
          {"nodeType":"hyperlink","data":{"uri":"https://g.example"},"content":[
           {"nodeType":"text","value":"Calder","marks":[{"type":"bold"}],"data":{}}]},
          {"nodeType":"text","value":" reopened.","marks":[],"data":{}}]},
         {"nodeType":"embedded-asset-block","data":{"target":{"sys":{"id":"x"}}},"content":[]},
         {"nodeType":"unordered-list","data":{},"content":[{"nodeType":"list-item","data":{},"content":[
          {"nodeType":"paragraph","data":{},"content":[{"nodeType":"text","value":"Ferries first.","marks":[],"data":{}}]}]}]},
         {"nodeType":"table","data":{},"content":[{"nodeType":"table-row","data":{},"content":[
          {"nodeType":"table-cell","data":{},"content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":"Ships"}]}]},
          {"nodeType":"table-cell","data":{},"content":[{"nodeType":"paragraph","content":[{"nodeType":"text","value":"12"}]}]}]}]}]}
        """;

    private const string Read = "Ships sail\n\nThe harbour of Calder reopened.\n\nFerries first.\n\nShips 12";

    private const string EditorJs = """
        {"time":1,"version":"2.8","blocks":[
         {"type":"header","data":{"text":"Ships &amp; sails","level":2}},
         {"type":"paragraph","data":{"text":"The harbour of <b>Calder</b>&nbsp;reopened."}},
         {"type":"list","data":{"style":"unordered","items":["One <i>ship</i>.","Two."]}},
         {"type":"list","data":{"style":"unordered","items":[{"content":"Three.","items":[{"content":"Four.","items":[]}]}]}},
         {"type":"image","data":{"file":{"url":"https://g.example/1.jpg"},"caption":"A caption"}},
         {"type":"quote","data":{"text":"It is open.","caption":"Ann Lee"}},
         {"type":"table","data":{"content":[["Ships","12"],["Boats","3"]]}},
         {"type":"embed","data":{"caption":"A caption"}},
         {"type":"linkTool","data":{"link":"https://g.example/2","meta":{"title":"Another story"}}},
         {"type":"newsletter","data":{"text":"Sign up"}}]}
        """;

    [Theory]
    [InlineData("""{"title":"T","body":BLOCKS}""")]
    [InlineData("""{"data":{"articleCollection":{"items":[{"title":"T","body":{"json":BLOCKS}}]}}}""")]
    [InlineData("""{"items":[{"sys":{"id":"1","createdAt":"2026-05-03T10:00:00Z"},"fields":{"title":"T","body":BLOCKS}}]}""")]
    [InlineData("""{"fields":{"title":{"en-US":"T"},"body":{"en-US":BLOCKS,"de":{"nodeType":"document","content":[]}}}}""")]
    public void ContentfulsNodesAreParagraphs(string json) =>
        Some.Article("a.json", json.Replace("BLOCKS", Contentful, StringComparison.Ordinal)).Body.Value.ShouldBe(Read);

    [Fact]
    public void BlocksWithMarkupAreReadWithoutIt()
    {
        const string Text =
            "Ships & sails\n\nThe harbour of Calder reopened.\n\nOne ship.\n\nTwo.\n\nThree.\n\nFour.\n\nIt is open.\n\n"
            + "Ships 12\n\nBoats 3";

        Some.Article("a.json", $$"""{"title":"T","body":{{EditorJs}}}""").Body.Value.ShouldBe(Text);
        Some.Article("a.json", $$"""{"title":"T","content":{{System.Text.Json.JsonSerializer.Serialize(EditorJs)}}}""")
            .Body.Value.ShouldBe(Text);
    }

    [Theory]
    [InlineData( // ProseMirror, Tiptap, Atlassian
            """
            {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"The harbour of "},
             {"type":"text","marks":[{"type":"link"}],"text":"Calder"},{"type":"hardBreak"},{"type":"text","text":"reopened."}]},
             {"type":"mediaSingle","content":[{"type":"media"},{"type":"caption","content":[{"type":"text","text":"No"}]}]},
             {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[
              {"type":"mention","attrs":{"text":"Ann"}},{"type":"text","text":" said so."}]}]}]}]}
            """,
        "The harbour of Calder reopened.\n\nAnn said so."
    )]
    [InlineData( // Slate, Payload, Strapi
            """
            [{"type":"paragraph","children":[{"text":"The harbour of "},{"type":"link","children":[{"text":"Calder"}]},{"text":"."}]},
             {"children":[{"text":"Second."}]},{"type":"upload","children":[{"text":""}]},
             {"type":"image","image":{"caption":"No"},"children":[{"type":"text","text":"No"}]},
             {"type":"list","children":[{"type":"list-item","children":[{"type":"text","text":"One."}]}]}]
            """,
        "The harbour of Calder.\n\nSecond.\n\nOne."
    )]
    [InlineData( // Lexical
            """
            {"root":{"type":"root","children":[{"type":"heading","tag":"h2","children":[{"type":"text","text":"Ships"}]},
             {"type":"paragraph","children":[{"type":"extended-text","text":"The harbour"},{"type":"linebreak"},
              {"type":"text","text":"reopened."}]},
             {"type":"block","fields":{"blockType":"banner","content":{"root":{"children":[{"text":"Buy"}]}}}}]}}
            """,
        "Ships\n\nThe harbour reopened."
    )]
    [InlineData( // Portable Text
            """
            [{"_type":"block","style":"normal","markDefs":[],"children":[{"_type":"span","text":"The harbour of "},
             {"_type":"span","text":"Calder","marks":["strong"]},{"_type":"span","text":" reopened."}]},
             {"_type":"image","caption":"No"},{"_type":"pullquote","text":"Reopened!"},
             {"_type":"block","listItem":"bullet","children":[{"_type":"span","text":"One."}]}]
            """,
        "The harbour of Calder reopened.\n\nOne."
    )]
    [InlineData( // Draft.js
            """
            {"blocks":[{"key":"a","text":"The harbour reopened.","type":"unstyled","entityRanges":[]},
             {"key":"b","text":"No","type":"atomic"},{"key":"c","text":"One.","type":"unordered-list-item"}],"entityMap":{}}
            """,
        "The harbour reopened.\n\nOne."
    )]
    [InlineData( // DatoCMS
            """
            {"value":{"schema":"dast","document":{"type":"root","children":[{"type":"paragraph","children":[
             {"type":"span","value":"The harbour "},{"type":"link","children":[{"type":"span","value":"reopened"}]},
             {"type":"span","value":"."}]},{"type":"block","item":"1"}]}},"blocks":[{"id":"1"}]}
            """,
        "The harbour reopened."
    )]
    [InlineData( // Prismic
        """[{"type":"heading2","text":"Ships","spans":[]},{"type":"image","alt":"No"},{"type":"paragraph","text":"They sail."}]""",
        "Ships\n\nThey sail."
    )]
    [InlineData( // WordPress
            """
            [{"blockName":"core/paragraph","attrs":{},"innerBlocks":[],"innerHTML":"\n<p>The <b>harbour</b> reopened.</p>\n"},
             {"blockName":null,"innerHTML":"\n\n","innerBlocks":[]},{"blockName":"core/image","innerHTML":"<p>No</p>"},
             {"blockName":"core/list","innerHTML":"<ul></ul>","innerBlocks":[{"blockName":"core/list-item","innerHTML":"<li>One.</li>"}]},
             {"name":"core/quote","attributes":{"content":"<p>We sail.</p>"}},{"blockName":"core/pullquote","innerHTML":"<p>No</p>"}]
            """,
        "The harbour reopened.\n\nOne.\n\nWe sail."
    )]
    [InlineData( // BBC
            """
            {"model":{"blocks":[{"type":"image","model":{"blocks":[{"type":"caption","model":{"text":"No"}}]}},
             {"type":"text","model":{"blocks":[{"type":"paragraph","model":{"text":"The harbour.","blocks":[
              {"type":"fragment","model":{"text":"The "}},{"type":"urlLink","model":{"text":"harbour","blocks":[
               {"type":"fragment","model":{"text":"harbour"}}]}},{"type":"fragment","model":{"text":"."}}]}},
              {"type":"paragraph","model":{"text":"Second."}}]}}]}}
            """,
        "The harbour.\n\nSecond."
    )]
    [InlineData( // Quintype
        """[{"id":"1","story-elements":[{"type":"text","text":"<p>One.</p><p>Two.</p>"},{"type":"image","title":"No"}]}]""",
        "One.\n\nTwo."
    )]
    [InlineData(
        """[{"type":"text","text":"One."},{"type":"image","caption":"No"},{"type":"text","text":"Two."}]""",
        "One.\n\nTwo."
    )]
    public void NodesOfTextAreJoinedAndBlocksDivided(string blocks, string text) =>
        Some.Article("a.json", $$"""{"title":"T","content":{{blocks}}}""").Body.Value.ShouldBe(text);

    [Fact]
    public void AnArcStoryIsRead()
    {
        const string Story = """
            {"_id":"ABC","type":"story","version":"0.10.7","headlines":{"basic":"Port reopens","mobile":""},
             "description":{"basic":"A description."},"language":"en","source":{"name":"Harbour Gazette","source_type":"staff"},
             "credits":{"by":[{"type":"author","name":"Ann Lee"},{"type":"author","name":"Bob Ray"}]},
             "first_publish_date":"2026-05-03T10:00:00Z","display_date":"2026-05-03T11:00:00Z","canonical_url":"/2026/05/03/port",
             "content_elements":[{"type":"text","content":"The <b>harbour</b> of Calder&#39;s reopened."},
              {"type":"image","caption":"A caption","url":"x"},{"type":"header","level":2,"content":"Ships"},
              {"type":"interstitial_link","content":"READ MORE","url":"x"},
              {"type":"list","list_type":"unordered","items":[{"type":"text","content":"One."},{"type":"text","content":"<i>Two</i>."}]},
              {"type":"link_list","title":"More","items":[{"type":"interstitial_link","content":"Other"}]},
              {"type":"quote","subtype":"pullquote","content_elements":[{"type":"text","content":"Reopened!"}]},
              {"type":"quote","subtype":"blockquote","content_elements":[{"type":"text","content":"We <b>sail</b>."}]},
              {"type":"raw_html","content":"<div>Sign up</div>"}]}
            """;
        var article = Some.Article("a.json", Story);

        article.Title.ShouldBe(new("Port reopens", "json:headlines"));
        article.Body.ShouldBe(
            new("The harbour of Calder's reopened.\n\nShips\n\nOne.\n\nTwo.\n\nWe sail.", "json:content_elements")
        );
        article.Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
        article.Published!.From.ShouldBe("json:first_publish_date");
        article.Source!.Value.ShouldBe("Harbour Gazette");

        Some.Parts("a.json", $$"""{"type":"results","content_elements":[{{Story}},{{Story.Replace("ABC", "D")}}],"count":2}""")
            .Select(part => part.Result.Article!.Title.Value)
            .ShouldBe(["Port reopens", "Port reopens"]);
    }

    [Fact]
    public void AStoryOfComponentsIsRead()
    {
        var article = Some.Article(
            "a.json",
            """
            {"story":{"name":"port-reopens","id":5,"full_slug":"news/port","first_published_at":"2026-05-03T10:00:00Z",
             "content":{"_uid":"x","component":"article","title":"Port reopens","author":"Ann Lee","body":[
              {"_uid":"1","component":"richtext","content":{"type":"doc","content":[
               {"type":"paragraph","content":[{"type":"text","text":"The harbour reopened."}]}]}},
              {"_uid":"2","component":"image","alt":"No"}]}}}
            """
        );

        (article.Title.Value, article.Body.Value).ShouldBe(("Port reopens", "The harbour reopened."));
        (article.Authors.Value.Single(), article.Published!.Value.Hour).ShouldBe(("Ann Lee", 10));
    }

    [Theory]
    [InlineData(
        """{"type":"header","data":{"text":"Port reopens","level":1}},{"type":"paragraph","data":{"text":"Ships sail."}}"""
    )]
    [InlineData("""{"type":"paragraph","text":"Port reopens","spans":[]},{"type":"paragraph","text":"Ships sail.","spans":[]}""")]
    public void BlocksWithoutATitleBeginWithIt(string blocks)
    {
        foreach (var json in (string[])[$$"""{"blocks":[{{blocks}}]}""", $"[{blocks}]"])
            Some.Article("a.json", json)
                .ShouldSatisfyAllConditions(
                    article => article.Title.Value.ShouldBe("Port reopens"),
                    article => article.Body.Value.ShouldBe("Ships sail.")
                );
    }

    [Fact]
    public void AHeadlineInTheTextIsNotRepeated() =>
        Some.Article(
                "a.json",
                """{"title":"Ships sail","blocks":[{"type":"heading","text":"Ships sail"},{"type":"paragraph","text":"They do."}]}"""
            )
            .Body.Value.ShouldBe("They do.");

    [Theory]
    [InlineData("""{"title":"T","body":"Text","blocks":[{"id":1,"hash":"x"}],"root":"/x","document":{"id":1},"cards":[]}""")]
    [InlineData("""{"title":"T","content":[{"type":"text/html","value":"<p>Text</p>"},{"type":"text/plain","value":"Text"}]}""")]
    [InlineData("""{"title":"T","content":{"type":"text","content":"Text"}}""")]
    [InlineData("""{"title":"T","content":{"raw":{"children":[]},"html":"<p>Text</p>"}}""")]
    [InlineData("""{"title":"T","description":"Text","content_elements":[{"type":"image","caption":"No"}]}""")]
    public void WhatIsNotInBlocksIsReadAsBefore(string json) =>
        Some.Article("a.json", json).Body.Value.Split("\n\n")[0].ShouldBe("Text");
}
