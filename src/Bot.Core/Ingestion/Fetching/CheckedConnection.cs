using System.Net;
using System.Net.Sockets;

namespace Bot.Core.Ingestion.Fetching;

/// <summary>An address was refused because it does not lead to the public internet.</summary>
internal sealed class BlockedAddressException(string message) : IOException(message);

/// <summary>Connects to hosts whose resolved address is public or allowed. The connection goes to the very address that was
/// checked, so that a name that resolves anew in between gains nothing.</summary>
internal static class CheckedConnection
{
    public static async ValueTask<Stream> OpenAsync(
        DnsEndPoint endPoint, IReadOnlyList<IPNetwork> allowed, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        var usable = addresses.Where(address => IsUsable(address, endPoint.Port, allowed)).ToArray();
        if (usable.Length == 0)
        {
            throw new BlockedAddressException(addresses.Length == 0 ? $"The host {endPoint.Host} has no address."
                : addresses.Any(PublicAddress.Is) ? $"Pages are fetched from ports 80 and 443 only, not from port {endPoint.Port}."
                : $"The host {endPoint.Host} leads to {addresses[0]}, which is not on the public internet, so it is not fetched: BOT_FETCH_ALLOW names those that may be.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // On other ports of public hosts there is no news, but there are services to be abused.
    private static bool IsUsable(IPAddress address, int port, IReadOnlyList<IPNetwork> allowed)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (port is 80 or 443 && PublicAddress.Is(plain)) || allowed.Any(network => network.Contains(plain));
    }
}
