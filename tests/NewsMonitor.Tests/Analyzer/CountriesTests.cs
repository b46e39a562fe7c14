using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

public sealed class CountriesTests
{
    // ISO 3166-1, as news writes the names.
    private const string Names = """
        Afghanistan|the Åland Islands|Albania|Algeria|American Samoa|Andorra|Angola|Anguilla|Antarctica|Antigua and Barbuda|Argentina
        Armenia|Aruba|Australia|Austria|Azerbaijan|the Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan
        Bolivia|Bonaire|Bosnia and Herzegovina|Bosnia|Botswana|Bouvet Island|Brazil|the British Indian Ocean Territory|Brunei|Bulgaria
        Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Cabo Verde|the Cayman Islands|the Central African Republic|Chad|Chile
        China|Christmas Island|the Cocos (Keeling) Islands|Colombia|the Comoros|the Democratic Republic of the Congo
        the Republic of the Congo|Congo|the Cook Islands|Costa Rica|Ivory Coast|Côte d'Ivoire|Côte d’Ivoire|Croatia|Cuba|Curaçao|Cyprus
        the Czech Republic|Czechia|Denmark|Djibouti|Dominica|the Dominican Republic|East Timor|Timor-Leste|Ecuador|Egypt|El Salvador
        Equatorial Guinea|Eritrea|Estonia|Eswatini|Swaziland|Ethiopia|the Falkland Islands|the Faroe Islands|Fiji|Finland|France
        French Guiana|French Polynesia|Gabon|the Gambia|Georgia|Germany|Ghana|Gibraltar|Greece|Greenland|Grenada|Guadeloupe|Guam
        Guatemala|Guernsey|Guinea|Guinea-Bissau|Guyana|Haiti|Heard Island|the Holy See|Honduras|Hong Kong|Hungary|Iceland|India
        Indonesia|Iran|Iraq|Ireland|the Isle of Man|Israel|Italy|Jamaica|Japan|Jersey|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait
        Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macau|Macao|Madagascar|Malawi|Malaysia
        the Maldives|Mali|Malta|the Marshall Islands|Martinique|Mauritania|Mauritius|Mayotte|Mexico|Micronesia|Moldova|Monaco|Mongolia
        Montenegro|Montserrat|Morocco|Mozambique|Myanmar|Burma|Namibia|Nauru|Nepal|the Netherlands|New Caledonia|New Zealand|Nicaragua
        Niger|Nigeria|Niue|Norfolk Island|North Korea|North Macedonia|the Northern Mariana Islands|Norway|Oman|Pakistan|Palau
        Palestine|Panama|Papua New Guinea|Paraguay|Peru|the Philippines|the Pitcairn Islands|Poland|Portugal|Puerto Rico|Qatar|Réunion
        Romania|Russia|the Russian Federation|Rwanda|Saint Barthélemy|Saint Helena|Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts and Nevis
        Saint Lucia|St. Lucia|Saint Martin|Saint Pierre and Miquelon|Saint Vincent and the Grenadines|St. Vincent and the Grenadines
        Samoa|San Marino|São Tomé and Príncipe|Sao Tome and Principe|Saudi Arabia|Senegal|Serbia|the Seychelles|Sierra Leone|Singapore
        Sint Maarten|Slovakia|Slovenia|the Solomon Islands|Somalia|South Africa|South Georgia|South Korea|South Sudan|Spain|Sri Lanka
        Sudan|Suriname|Svalbard|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tokelau|Tonga|Trinidad and Tobago
        Tunisia|Turkey|Türkiye|Turkmenistan|the Turks and Caicos Islands|Tuvalu|Uganda|Ukraine|the United Arab Emirates
        the United Kingdom|Britain|the United States|America|the U.S. Virgin Islands|the British Virgin Islands|Uruguay|Uzbekistan
        Vanuatu|Vatican City|the Vatican|Venezuela|Vietnam|Wallis and Futuna|Western Sahara|Yemen|Zambia|Zimbabwe
        the US|the U.S.|the USA|the UK|the U.K.|the UAE
        """;

    public static TheoryData<string> Countries =>
        [.. Names.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    [Theory]
    [MemberData(nameof(Countries))]
    public void EachIsAPlaceInPlainSentences(string country)
    {
        string[] sentences =
        [
            $"Heavy rain in {country} closed schools on Monday.",
            $"Officials from {country} met the delegation for two hours.",
            $"The parliament of {country}, which sat all night, passed the law.",
            $"{char.ToUpperInvariant(country[0])}{country[1..]} said it would send a team of doctors.",
            $"The talks between {country} and its neighbors have failed.",
        ];

        sentences.Where(sentence => !IsFound(sentence, country)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Michael Jordan scored 40 points for Chicago.", "Michael Jordan", EntityCategory.Person)]
    [InlineData("The drummer Chad Smith joined the band in 1988.", "Chad Smith", EntityCategory.Person)]
    [InlineData("A painting by Georgia O'Keeffe was sold in New York.", "Georgia O'Keeffe", EntityCategory.Person)]
    [InlineData("The Bank of Jamaica raised its rate.", "Bank of Jamaica", EntityCategory.Organization)]
    [InlineData("Police in New Mexico found the car.", "New Mexico", EntityCategory.Location)]
    [InlineData("The University of Panama opened a new library.", "University of Panama", EntityCategory.Organization)]
    public void ALongerNameKeepsItsCountry(string sentence, string name, EntityCategory category)
    {
        var found = new TextAnalyzer()
            .Analyze(sentence, "en")
            .Entities.Single(entity => entity.Name.Contains(name, StringComparison.Ordinal));

        found.Category.ShouldBe(category);
    }

    private static bool IsFound(string sentence, string country)
    {
        var name = country.StartsWith("the ", StringComparison.Ordinal) ? country[4..] : country;
        var at = sentence.IndexOf(name, StringComparison.Ordinal);
        return new TextAnalyzer()
            .Analyze(sentence, "en")
            .Entities.Any(entity =>
                entity.Category == EntityCategory.Location
                && entity.Mentions.Any(mention =>
                    mention.Offset + mention.Length == at + name.Length
                    && (mention.Offset == at || sentence[mention.Offset..at].Equals("the ", StringComparison.OrdinalIgnoreCase))
                )
            );
    }
}
