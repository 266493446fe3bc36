using System.Collections.Concurrent;
using Bot.Discord.Protocol;

namespace Bot.Discord.Gateway;

/// <summary>What must be known of servers to read a message: which channels are threads, and who may manage the server. Messages do
/// not say either.</summary>
internal sealed class GuildDirectory
{
    private readonly ConcurrentDictionary<string, byte> _threads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Guild, string Role), byte> _managingRoles = new();

    public void Add(Guild guild)
    {
        if (guild.OwnerId is { } owner)
        {
            _owners[guild.Id] = owner;
        }

        foreach (var role in guild.Roles ?? [])
        {
            Set(guild.Id, role);
        }

        Open(guild.Threads);
    }

    public void Set(string guild, Role role)
    {
        if (Permissions.MayManage(role.Permissions))
        {
            _managingRoles[(guild, role.Id)] = 0;
        }
        else
        {
            RemoveRole(guild, role.Id);
        }
    }

    public void RemoveRole(string guild, string role) => _managingRoles.TryRemove((guild, role), out _);

    public void Open(IReadOnlyList<Channel>? threads)
    {
        foreach (var thread in threads ?? [])
        {
            _threads[thread.Id] = 0;
        }
    }

    public void Close(string thread) => _threads.TryRemove(thread, out _);

    public bool IsThread(string channel) => _threads.ContainsKey(channel);

    public bool MayManage(string guild, string user, IReadOnlyList<string>? roles) =>
        _owners.TryGetValue(guild, out var owner) && owner == user
        // The role that everyone has carries the server's own id.
        || _managingRoles.ContainsKey((guild, guild))
        || (roles ?? []).Any(role => _managingRoles.ContainsKey((guild, role)));
}
