using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.Digests.Composition;

/// <summary>What a digest is to tell of.</summary>
/// <param name="Topic">null for all of the coverage.</param>
/// <param name="Date">The local date that it is of; what lies behind it is ahead.</param>
/// <param name="Length">How much of it is shown.</param>
public sealed record DigestRequest(string? Topic, CoverageWindow Window, string Language, LocalDate Date, DigestLength Length = DigestLength.Screen);

public enum DigestLength
{
    /// <summary>What fits one screen.</summary>
    Screen,

    /// <summary>What comes next, within what a surface can show.</summary>
    Rest,

    /// <summary>All of it, within what a surface can show.</summary>
    Full,
}

/// <summary>A digest: a function of the store and the request, so that the same request tells the same.</summary>
/// <param name="IsQuiet">Whether there is nothing new; the reply then says so.</param>
/// <param name="More">How many lines were left out for the length.</param>
public sealed record Digest(bool IsQuiet, int More, LookupReply Reply);
