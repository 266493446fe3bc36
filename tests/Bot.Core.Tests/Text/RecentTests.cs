using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Core.Text;

namespace Bot.Core.Tests.Text;

public class RecentTests
{
    private const int Most = 64;

    private readonly ConcurrentBag<int> _made = [];

    [Fact]
    public void What_is_asked_for_again_is_not_made_again()
    {
        var recent = new Recent<int, int>(Most);

        Squares(recent, [7, 7, 7]).ShouldBe([49, 49, 49]);

        _made.ShouldBe([7]);
    }

    [Fact]
    public void What_was_not_asked_for_lately_is_forgotten()
    {
        var recent = new Recent<int, int>(Most);

        Squares(recent, [7, .. Enumerable.Range(100, Most), 7]);

        _made.Count(key => key == 7).ShouldBe(2);
    }

    [Fact]
    public void What_is_asked_for_now_and_again_stays()
    {
        var recent = new Recent<int, int>(Most);

        Squares(recent, Enumerable.Range(100, 10 * Most).SelectMany(key => key % 8 == 0 ? new[] { 7, key } : [key]));

        _made.Count(key => key == 7).ShouldBe(1);
    }

    [Fact]
    public void No_more_is_kept_than_the_most()
    {
        var recent = new Recent<int, object>(Most);
        var made = new List<WeakReference>();

        Fill(recent, made);
        GC.Collect();

        made.Count(reference => reference.IsAlive).ShouldBeLessThanOrEqualTo(Most);
        GC.KeepAlive(recent);
    }

    [Fact]
    public void Threads_that_ask_at_once_get_what_was_made_of_their_keys()
    {
        var recent = new Recent<int, int>(Most);

        Parallel.For(0, 8, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < 20_000; i++)
            {
                var key = random.Next(3 * Most);
                recent.Get(key, 0, static (key, _) => key * key).ShouldBe(key * key);
            }
        });
    }

    private int[] Squares(Recent<int, int> recent, IEnumerable<int> keys) => [.. keys.Select(key => recent.Get(key, _made, static (key, made) =>
    {
        made.Add(key);
        return key * key;
    }))];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(Recent<int, object> recent, List<WeakReference> made)
    {
        for (var key = 0; key < 10 * Most; key++)
        {
            made.Add(new WeakReference(recent.Get(key, 0, static (_, _) => new object())));
        }
    }
}
