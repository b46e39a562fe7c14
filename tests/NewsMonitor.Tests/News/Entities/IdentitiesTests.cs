using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Tests.News.Entities;

public sealed class IdentitiesTests
{
    private const EntityCategory Person = EntityCategory.Person;
    private const EntityCategory Organization = EntityCategory.Organization;
    private const EntityCategory Place = EntityCategory.Location;

    [Fact]
    public void ASurnameIsTheOnlyPersonOfThatNameOrTheOneWhoDominates()
    {
        var identities = new Identities([
            ("Amira Haddad", Person, 30),
            ("Amira J. Haddad", Person, 3),
            ("Jonas Haddad", Person, 4),
            ("Haddad", Person, 20),
            ("Rosa Quill", Person, 1),
            ("Quill", Person, 8),
        ]);

        Name(identities, "Haddad").ShouldBe("Amira Haddad");
        Name(identities, "Amira J. Haddad").ShouldBe("Amira Haddad");
        Name(identities, "Jonas Haddad").ShouldBe("Jonas Haddad");
        Name(identities, "Quill").ShouldBe("Rosa Quill");
    }

    [Fact]
    public void ASurnameOfSeveralIsTheOneWithMostArticles()
    {
        var identities = new Identities([
            ("Amira Haddad", Person, 5),
            ("Jonas Haddad", Person, 4),
            ("Haddad", Person, 9),
            ("Haddad Quill", Person, 2),
            ("Quill", Person, 3),
            ("Sun Quill Jae", Person, 1),
            ("Kim Sun Jae", Person, 6),
            ("Olga Kim", Person, 1),
            ("Kim", Person, 4),
        ]);

        Name(identities, "Haddad").ShouldBe("Amira Haddad");
        Name(identities, "Quill").ShouldBe("Quill");
        Name(identities, "Kim").ShouldBe("Kim");
    }

    [Theory]
    // A letter that is doubled in one of them.
    [InlineData("Kassem Haddad", "Kasem Haddad", true)]
    [InlineData("Amira Haddadi", "Amira Haddaddi", true)]
    [InlineData("Kim Lee", "Kim Le", false)]
    // An office, or another word of a headline, but not a first name.
    [InlineData("Amira Haddad", "Speaker Haddad", true)]
    [InlineData("Amira Haddad", "Police Haddad", true)]
    [InlineData("Amira Haddad", "Will Haddad", false)]
    public void AnotherFormOfAPersonsNameIsTheSamePerson(string name, string other, bool isSame) =>
        Name(new Identities([(name, Person, 6), (other, Person, 2)]), other).ShouldBe(isSame ? name : other);

    [Fact]
    public void AFullNameHasSeveralForms()
    {
        var identities = new Identities([
            ("Joe Haddad", Person, 5),
            ("Joseph R. Haddad III", Person, 2),
            ("Joe Haddad Jr.", Person, 1),
            ("First Lady Rosa Quill", Person, 1),
            ("Rosa Quill", Person, 2),
            ("al-Harbi", Person, 3),
            ("Abu Omar al-Harbi", Person, 1),
            ("Steve Brandt", Person, 2),
            ("Stuart Brandt", Person, 2),
        ]);

        Name(identities, "Joseph R. Haddad III").ShouldBe("Joe Haddad");
        Name(identities, "Joe Haddad Jr.").ShouldBe("Joe Haddad Jr.");
        Name(identities, "First Lady Rosa Quill").ShouldBe("Rosa Quill");
        Name(identities, "al-Harbi").ShouldBe("Abu Omar al-Harbi");
        Name(identities, "Steve Brandt").ShouldBe("Steve Brandt");
        Name(identities, "Stuart Brandt").ShouldBe("Stuart Brandt");
    }

    [Fact]
    public void AFamousSurnameIsNotThatOfARelative()
    {
        var identities = new Identities([("Obama", Person, 3), ("Michelle Obama", Person, 1)]);

        Name(identities, "Obama").ShouldBe("Barack Obama");
        Name(identities, "Michelle Obama").ShouldBe("Michelle Obama");
    }

    [Fact]
    public void FamiliesAreNotMerged()
    {
        var identities = new Identities([
            ("George W. Brandt", Person, 9),
            ("George H.W. Brandt", Person, 8),
            ("George Herbert Walker Brandt", Person, 1),
            ("George Brandt", Person, 3),
            ("Ilse Brandt", Person, 7),
            ("Ilse Brandt Jr.", Person, 2),
            ("Brandt", Person, 6),
            ("Brandts", Organization, 4),
        ]);

        Name(identities, "Brandt").ShouldBe("Brandt");
        Name(identities, "George Brandt").ShouldBe("George Brandt");
        Name(identities, "George Herbert Walker Brandt").ShouldBe("George H.W. Brandt");
        Name(identities, "George W. Brandt").ShouldBe("George W. Brandt");
        Name(identities, "Ilse Brandt Jr.").ShouldBe("Ilse Brandt Jr.");
        identities.Of("Brandts", Organization).ShouldBeNull();
    }

    [Fact]
    public void AFirstNameIsAPersonOnlyIfThatOneIsWellKnown()
    {
        var identities = new Identities([
            ("Hillary Clinton", Person, 40),
            ("Hillary", Person, 6),
            ("Daniel Abraham", Person, 3),
            ("Daniel", Person, 1),
        ]);

        Name(identities, "Hillary").ShouldBe("Hillary Clinton");
        Name(identities, "Daniel").ShouldBe("Daniel");
    }

    [Fact]
    public void ANameHasOneCategory()
    {
        var identities = new Identities([
            ("Selwyn", Person, 3),
            ("Selwyn", Place, 40),
            ("Tailspin", Organization, 6),
            ("Tailspin", EntityCategory.Product, 2),
        ]);

        identities.Of("Selwyn", Person).ShouldBe(identities.Of("Selwyn", Place));
        identities.Of("Selwyn", Person)!.Category.ShouldBe(Place);
        identities.Of("Tailspin", EntityCategory.Product)!.Category.ShouldBe(Organization);
    }

    [Fact]
    public void AnAcronymIsTheFullNameOfTheWindowAndATeamTheOneOfItsTown()
    {
        var identities = new Identities([
            ("Northern Harbor Safety Agency", Organization, 5),
            ("NHSA", Organization, 9),
            ("Port Selwyn", Place, 9),
            ("Port Selwyn Herons", Organization, 6),
            ("the Herons", Organization, 4),
            ("Harrow Police Department", Organization, 2),
            ("Harrow Police", Organization, 3),
            ("Port Selwyn Fish Market", Place, 3),
            ("the Fish Market", Place, 2),
        ]);

        Name(identities, "NHSA", Organization).ShouldBe("Northern Harbor Safety Agency");
        Name(identities, "the Herons", Organization).ShouldBe("Port Selwyn Herons");
        Name(identities, "Harrow Police Department", Organization).ShouldBe("Harrow Police");
        Name(identities, "the Fish Market", Place).ShouldBe("Port Selwyn Fish Market");
    }

    [Fact]
    public void AnAmbiguousSurnameIsThePersonOfTheArticlesItIsLike()
    {
        var names = new NameUses();
        for (var n = 0; n < 4; n++)
        {
            names.Add([Named("Reggie Bush"), Named("Detroit Lions", Organization)]);
            names.Add([Named("Jeb Bush"), Named("Florida", Place)]);
        }

        var lions = names.Add([Named("Bush"), Named("Detroit Lions", Organization)]);
        var florida = names.Add([Named("Bush"), Named("Florida", Place)]);
        var unclear = names.Add([Named("Bush"), Named("Lisbon", Place)]);

        names.Of(lions).Select(name => name.Identity.Name).ShouldContain("Reggie Bush");
        names.Of(florida).Select(name => name.Identity.Name).ShouldContain("Jeb Bush");
        names.Of(unclear).Select(name => name.Identity.Name).ShouldContain("Bush");
        names.Add([Named("Jeb Bush")]);
        names.Of(unclear).Select(name => name.Identity.Name).ShouldContain("Jeb Bush");
        names.Of(lions).Select(name => name.Identity.Name).ShouldContain("Reggie Bush");
    }

    [Fact]
    public void TheOrderOfArticlesDoesNotMatter()
    {
        (string, EntityCategory, int)[] spellings =
        [
            .. "Amira Haddad,Haddad,Jonas Haddad,A. Haddad,Amira,Jonas,U.S.,America,Haddads,HADDAD"
                .Split(',')
                .Select((name, n) => (name, Person, 1 + n % 4)),
            .. "Haddad,America,US,Amira,Contoso,Contoso Ltd"
                .Split(',')
                .Select((name, n) => (name, n % 2 == 0 ? Place : Organization, 1 + n % 3)),
        ];
        var expected = All();
        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(spellings);
            All().ShouldBe(expected);
        }

        string All()
        {
            var identities = new Identities(spellings);
            return string.Join(
                '\n',
                spellings.Select(s => $"{s.Item1} {s.Item2}: {identities.Of(s.Item1, s.Item2)}").Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void AListedNameOnTwoLinesIsAnError()
    {
        Should.Throw<FormatException>(() => new NameLists(["Fed\tOrganization\tReserve", "Reserve\tPerson\t"], []));
        Should.Throw<FormatException>(() => new NameLists(["Fed, Organization"], []));
    }

    private static string Name(Identities identities, string name, EntityCategory category = Person) =>
        identities.Of(name, category)!.Name;

    private static TaggedEntity Named(string name, EntityCategory category = Person) =>
        SampleNews.Entity((name, category), SentimentLabel.Neutral, "", 1, inTitle: false);
}
