using System.Collections.Concurrent;

namespace Bot.Core.Text;

/// <summary>Keeps what was made of the keys that were asked for last, for any number of threads. Bounded: there are two generations, and when the
/// young one is full it becomes the old one, whose values are forgotten unless they are asked for again.</summary>
/// <param name="most">How many values are kept at most. What is made must not change any more.</param>
internal sealed class Recent<TKey, TValue>(int most, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Lock _turning = new();
    private volatile Generations _generations = new(new(comparer), new(comparer));

    /// <summary>What is kept for a key, or else what <paramref name="make"/> makes of it.</summary>
    /// <param name="from">What it is made from beside the key.</param>
    public TValue Get<TFrom>(TKey key, TFrom from, Func<TKey, TFrom, TValue> make)
    {
        var generations = _generations;
        if (generations.Young.TryGetValue(key, out var value))
        {
            return value;
        }

        if (!generations.Old.TryGetValue(key, out value))
        {
            value = make(key, from);
        }

        if (generations.Young.TryAdd(key, value) && Interlocked.Increment(ref generations.Count) >= most / 2)
        {
            Turn(generations);
        }

        return value;
    }

    private void Turn(Generations full)
    {
        lock (_turning)
        {
            if (_generations == full)
            {
                _generations = new(new(comparer), full.Young);
            }
        }
    }

    private sealed class Generations(ConcurrentDictionary<TKey, TValue> young, ConcurrentDictionary<TKey, TValue> old)
    {
        public readonly ConcurrentDictionary<TKey, TValue> Young = young;
        public readonly ConcurrentDictionary<TKey, TValue> Old = old;
        public int Count;
    }
}
