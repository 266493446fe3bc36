namespace Bot.Core.Answers.Model;

/// <summary>Counts the tokens of a day (UTC) against a limit. A restart begins anew.</summary>
internal sealed class TokenBudget(long? limit, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private long _spent;

    public bool IsSpent
    {
        get
        {
            lock (_lock)
            {
                Turn();
                return limit is { } most && _spent >= most;
            }
        }
    }

    public void Spend(long tokens)
    {
        lock (_lock)
        {
            Turn();
            _spent += tokens;
        }
    }

    /// <summary>About how many tokens a text takes where a server does not say: four letters each, one for each letter of a script
    /// without spaces.</summary>
    public static long Estimate(string text)
    {
        long quarters = 0;
        foreach (var c in text)
        {
            quarters += c >= '\u1100' ? 4 : 1;
        }

        return (quarters / 4) + 1;
    }

    private void Turn()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (_day != today)
        {
            (_day, _spent) = (today, 0);
        }
    }
}
