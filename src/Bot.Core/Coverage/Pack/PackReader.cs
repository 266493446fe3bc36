using System.Text.RegularExpressions;
using NodaTime;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Core.Coverage.Pack;

/// <summary>Reads <c>pack.yaml</c>. What is misspelt or missing is named with its line.</summary>
public static partial class PackReader
{
    /// <summary>The file's name within a seeds folder.</summary>
    public const string FileName = "pack.yaml";

    /// <summary>The pack's file within a seeds folder.</summary>
    /// <exception cref="PackException">There is none.</exception>
    public static FileInfo FileIn(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        return file.Exists ? file : throw new PackException($"There is no {FileName} in {folder}: set BOT_SEEDS to the folder of a coverage pack.");
    }

    /// <param name="path">The file's path, for messages.</param>
    /// <exception cref="PackException">The text is no pack.</exception>
    public static CoveragePack Read(string yaml, string path)
    {
        PackYaml? pack;
        try
        {
            pack = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<PackYaml?>(yaml);
        }
        catch (YamlException fault)
        {
            throw new PackException($"{path}, line {fault.Start.Line}: {Reason(fault)}", fault);
        }

        return pack is null ? throw new PackException($"{path} is empty.") : Check(pack, path);
    }

    private static CoveragePack Check(PackYaml pack, string path)
    {
        var title = pack.Title ?? throw Missing(path, "title");
        if (!title.ContainsKey("en"))
        {
            throw Missing(path, "title: en");
        }

        if (pack.TimeZone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            throw new PackException($"{path}: time_zone is '{zone}': expected an IANA name such as Asia/Seoul or UTC.");
        }

        CheckLanguages(pack, path);
        var entities = new Dictionary<string, Entity>();
        foreach (var entity in pack.Entities ?? [])
        {
            var id = entity.Id ?? throw Missing(path, "entities: id");
            var name = entity.Name ?? throw Missing(path, $"entities: {id}: name");
            if (PackVocabulary.TypeFault(entity.Type ?? "Thing") is { } fault)
            {
                throw new PackException($"{path}: the entity '{id}': {fault}");
            }

            if (!entities.TryAdd(id, new(id, name, entity.Type ?? "Thing", Aliases(entity), entity.Represents, Capital(entity), entity.Within)))
            {
                throw new PackException($"{path}: the entity '{id}' is there twice.");
            }
        }

        if (entities.Values.FirstOrDefault(e => e.Within is { } place && !entities.ContainsKey(place)) is { } lost)
        {
            throw new PackException($"{path}: the entity '{lost.Id}' lies within '{lost.Within}', which is not there.");
        }

        if (entities.Values.FirstOrDefault(e => e.Represents is { } other && !entities.ContainsKey(other)) is { } voice)
        {
            throw new PackException($"{path}: the entity '{voice.Id}' represents '{voice.Represents}', which is not there.");
        }

        return new CoveragePack(
            title,
            pack.TimeZone ?? "UTC",
            pack.Languages ?? ["en"],
            pack.Feeds ?? [],
            pack.Keywords ?? [],
            (pack.Suggestions ?? []).ToDictionary(s => s.Key, s => (IReadOnlyList<string>)(s.Value ?? [])),
            [.. entities.Values],
            [.. from language in pack.Glossary ?? []
                from term in language.Value ?? []
                select new GlossaryTerm(term.Key, language.Key, term.Value ?? [])]);
    }

    // The capital's name is another name of the country, too.
    private static IReadOnlyList<Alias> Aliases(EntityYaml entity) => [.. List(entity.Aliases).Union(List(entity.Capital))];

    private static IReadOnlyList<Alias>? Capital(EntityYaml entity) => entity.Capital is null ? null : [.. List(entity.Capital)];

    private static IEnumerable<Alias> List(Dictionary<string, List<string>?>? names) =>
        from language in names ?? [] from name in language.Value ?? [] select new Alias(name, language.Key);

    private static void CheckLanguages(PackYaml pack, string path)
    {
        IEnumerable<(string Place, IEnumerable<string>? Languages)> all =
        [
            ("title", pack.Title?.Keys), ("languages", pack.Languages), ("suggestions", pack.Suggestions?.Keys), ("glossary", pack.Glossary?.Keys),
            .. (pack.Entities ?? []).SelectMany(entity => new (string, IEnumerable<string>?)[]
            {
                ($"the entity '{entity.Id}': aliases", entity.Aliases?.Keys), ($"the entity '{entity.Id}': capital", entity.Capital?.Keys),
            }),
        ];
        foreach (var (place, languages) in all)
        {
            if (PackVocabulary.LanguageFault(languages ?? []) is { } fault)
            {
                throw new PackException($"{path}: {place}: {fault}");
            }
        }
    }

    private static PackException Missing(string path, string key) => new($"{path} lacks '{key}'.");

    // YamlDotNet tells of an unknown property in an inner exception, and of a misplaced value in a chain of them.
    private static string Reason(Exception fault)
    {
        if (fault.InnerException is { } inner)
        {
            return Reason(inner);
        }

        if (UnknownProperty().Match(fault.Message) is { Success: true } unknown)
        {
            return $"there is no property '{unknown.Groups["name"]}'; there are {Properties(unknown.Groups["type"].Value)}.";
        }

        // What the converter says of types helps nobody who writes a pack.
        return fault is InvalidCastException || fault.Message.Contains("System.", StringComparison.Ordinal)
            ? "a value of another shape is expected here: a word where a list or a list of words by language should stand, or the other way round."
            : fault.Message.TrimEnd('.') + ".";
    }

    private static string Properties(string type) => string.Join(", ",
        (type == nameof(EntityYaml) ? typeof(EntityYaml) : typeof(PackYaml)).GetProperties().Select(property => UnderscoredNamingConvention.Instance.Apply(property.Name)));

    [GeneratedRegex(@"^Property '(?<name>.*)' not found on type '.*\+(?<type>\w+)'")]
    private static partial Regex UnknownProperty();

    private sealed class PackYaml
    {
        public Dictionary<string, string>? Title { get; set; }

        public string? TimeZone { get; set; }

        public List<string>? Languages { get; set; }

        public List<string>? Feeds { get; set; }

        public List<string>? Keywords { get; set; }

        public Dictionary<string, List<string>?>? Suggestions { get; set; }

        public List<EntityYaml>? Entities { get; set; }

        public Dictionary<string, Dictionary<string, List<string>?>?>? Glossary { get; set; }
    }

    private sealed class EntityYaml
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public string? Type { get; set; }

        public string? Represents { get; set; }

        public Dictionary<string, List<string>?>? Capital { get; set; }

        public string? Within { get; set; }

        public Dictionary<string, List<string>?>? Aliases { get; set; }
    }
}
