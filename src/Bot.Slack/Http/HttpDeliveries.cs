using System.Threading.Channels;
using Bot.Slack.Client;

namespace Bot.Slack.Http;

/// <summary>Hands what the HTTP endpoint took in to the client, which is another part of the process.</summary>
internal sealed class HttpDeliveries
{
    private readonly Channel<Received> _channel = Channel.CreateBounded<Received>(1_000);

    public ChannelReader<Received> Reader => _channel.Reader;

    public ChannelWriter<Received> Writer => _channel.Writer;
}
