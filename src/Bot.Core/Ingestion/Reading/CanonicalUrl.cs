namespace Bot.Core.Ingestion.Reading;

/// <summary>The form of an address under which an article is known, so that it is the same when it is met again.</summary>
internal static class CanonicalUrl
{
    // Added by newsletters and networks to count visits; they name no other page.
    private static readonly string[] s_tracking = ["utm_", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref_src", "cmpid"];

    /// <summary>Without fragment and tracking parameters; host in lower case.</summary>
    public static string Of(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !s_tracking.Any(t => part.StartsWith(t, StringComparison.OrdinalIgnoreCase)));
        return new UriBuilder(address) { Query = string.Join('&', query), Fragment = "" }.Uri.AbsoluteUri;
    }

    /// <summary>The address that a page gives for itself, if it is one of the web, or null.</summary>
    public static string? Of(string? address, string? pageAddress)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        // "/path" is an absolute file address on Unix unless it is said to be relative.
        var uri = Uri.TryCreate(address.Trim(), UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? absolute
            : Uri.TryCreate(address.Trim(), UriKind.Relative, out var relative)
                && Uri.TryCreate(pageAddress, UriKind.Absolute, out var page) && Uri.TryCreate(page, relative, out var joined) ? joined
            : null;
        return uri is { Scheme: "http" or "https" } ? Of(uri) : null;
    }
}
