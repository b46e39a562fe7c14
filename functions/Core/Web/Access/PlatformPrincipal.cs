using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Core.Web.Access;

/// <summary>
/// Reads the header in which App Service authentication describes who has signed in: base64 of a JSON object with the claims of
/// their token. The platform removes the header from requests of others, but only if it is switched on.
/// </summary>
public static class PlatformPrincipal
{
    /// <summary>The name of the header.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>The setting of the platform that says whether authentication is on.</summary>
    public const string Switch = "WEBSITE_AUTH_ENABLED";

    private const int MaxHeader = 64_000;

    private static readonly string[] Ids =
    [
        "http://schemas.microsoft.com/identity/claims/objectidentifier",
        "oid",
        ClaimTypes.NameIdentifier,
        "sub",
    ];

    private static readonly string[] Names = ["preferred_username", ClaimTypes.Email, ClaimTypes.Name, "name"];

    /// <summary>Who has signed in, with their highest role; null if the header describes nobody.</summary>
    /// <param name="header">The header; null if there is none.</param>
    public static Principal? Read(string? header)
    {
        if (header is not { Length: > 0 and <= MaxHeader } || Decoded(header) is not { } described)
            return null;
        List<PlatformClaim> claims =
        [
            .. (described.Claims ?? []).OfType<PlatformClaim>().Where(claim => claim is { Type: not null, Value: not null }),
        ];
        if (First(claims, Ids) is not { } id)
            return null;
        var role = claims.Where(claim => IsRole(claim, described.RoleType)).Select(RoleOf).DefaultIfEmpty(Role.Anyone).Max();
        return new Principal(First(claims, [described.NameType ?? "", .. Names]) ?? id, role, id);
    }

    private static PlatformClaims? Decoded(string header)
    {
        try
        {
            return JsonSerializer.Deserialize(Convert.FromBase64String(header), PlatformJson.Default.PlatformClaims);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? First(List<PlatformClaim> claims, string[] types) =>
        types
            .Select(type => claims.Find(claim => claim.Type == type && claim.Value!.Length > 0)?.Value)
            .FirstOrDefault(value => value is not null);

    private static bool IsRole(PlatformClaim claim, string? type) =>
        claim.Type == type || claim.Type is "roles" or ClaimTypes.Role;

    // A role of another application is none here.
    private static Role RoleOf(PlatformClaim claim) =>
        claim.Value!.ToUpperInvariant() switch
        {
            "VIEWER" => Role.Viewer,
            "EDITOR" => Role.Editor,
            "ADMIN" => Role.Admin,
            _ => Role.Anyone,
        };
}

internal sealed record PlatformClaims(
    [property: JsonPropertyName("claims")] IReadOnlyList<PlatformClaim?>? Claims,
    [property: JsonPropertyName("name_typ")] string? NameType,
    [property: JsonPropertyName("role_typ")] string? RoleType
);

internal sealed record PlatformClaim(
    [property: JsonPropertyName("typ")] string? Type,
    [property: JsonPropertyName("val")] string? Value
);

[JsonSerializable(typeof(PlatformClaims))]
internal sealed partial class PlatformJson : JsonSerializerContext;
