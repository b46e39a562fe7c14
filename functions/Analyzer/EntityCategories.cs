namespace NewsMonitor.Analyzer;

/// <summary>What the categories of entities have in common.</summary>
public static class EntityCategories
{
    /// <summary>
    /// Whether entities of the category have names of their own, are counted, and can be praised or blamed; dates, quantities and
    /// addresses do not.
    /// </summary>
    public static bool IsNamed(this EntityCategory category) =>
        category
            is EntityCategory.Person
                or EntityCategory.Organization
                or EntityCategory.Location
                or EntityCategory.Event
                or EntityCategory.Product;
}
