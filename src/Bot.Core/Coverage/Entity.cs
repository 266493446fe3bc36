namespace Bot.Core.Coverage;

/// <summary>Somebody or something that the coverage names.</summary>
/// <param name="Id">Short identifier that the pack gives ("cptpp").</param>
/// <param name="Name">The canonical name, in the language of the articles.</param>
/// <param name="Type"><c>Person</c>, <c>Country</c>, <c>Place</c>, <c>Organization</c>, <c>Event</c> or <c>Thing</c>: types of schema.org.</param>
/// <param name="Aliases">Every other way to write it, with its language.</param>
/// <param name="Represents">The id of the entity that it speaks for, as a head of state does for a country; or null.</param>
/// <param name="Capital">Those of the aliases that are the capital's name: said of the government ("Tokyo agreed") they name this, as a
/// place ("in Tokyo") only the city; or null.</param>
/// <param name="Within">The id of the place that it lies in; or null.</param>
public sealed record Entity(
    string Id, string Name, string Type, IReadOnlyList<Alias> Aliases, string? Represents = null, IReadOnlyList<Alias>? Capital = null, string? Within = null)
{
    /// <summary>Whether a name of it, as it is written somewhere, is its capital's.</summary>
    public bool IsCapital(ReadOnlySpan<char> written)
    {
        foreach (var alias in Capital ?? [])
        {
            if (written.Equals(alias.Text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Another way to write an entity's name.</summary>
/// <param name="Language">ISO 639-1 code: <c>en</c>, <c>ko</c>, <c>ja</c>.</param>
public sealed record Alias(string Text, string Language);

/// <summary>A word or phrase of another language and the words of the coverage that it stands for.</summary>
/// <param name="Language">ISO 639-1 code of <paramref name="Text"/>.</param>
/// <param name="English">The words of the articles that it means; all are looked for, any may match.</param>
public sealed record GlossaryTerm(string Text, string Language, IReadOnlyList<string> English);
