using System.Net;
using System.Net.Sockets;

namespace Bot.Core.Ingestion.Fetching;

/// <summary>Tells addresses of the public internet from those that lead into somebody's network.</summary>
internal static class PublicAddress
{
    /// <summary>https://www.iana.org/assignments/iana-ipv4-special-registry and what else is not globally reachable.</summary>
    private static readonly IPNetwork[] s_special4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    /// <summary>Only this block of IPv6 is handed out to the public; of it, what tunnels to IPv4 or is set apart is not.</summary>
    private static readonly IPNetwork s_global6 = IPNetwork.Parse("2000::/3");

    /// <summary>https://www.iana.org/assignments/iana-ipv6-special-registry.</summary>
    private static readonly IPNetwork[] s_special6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(s_special4, network => network.Contains(plain))
            : s_global6.Contains(plain) && !Array.Exists(s_special6, network => network.Contains(plain));
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
