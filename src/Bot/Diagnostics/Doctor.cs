using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Bot.Core.Answers;
using Bot.Core.Answers.Model;
using Bot.Core.Corrections;
using Bot.Core.Coverage;
using Bot.Core.Coverage.Pack;
using Bot.Core.Digests;
using Bot.Core.Ingestion.Feeds;
using Bot.Core.Storage;
using Bot.Core.Surfaces;
using Bot.Settings;
using Bot.Terminal;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Diagnostics;

/// <summary>Looks at everything that can be wrong with an installation; a fault is a finding, and the rest is still looked at.</summary>
internal static class Doctor
{
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SettingsSource? source = null;
        var loaded = Look("settings", () =>
        {
            source = SettingsSource.Load();
            return "";
        });
        if (source is null)
        {
            yield return loaded;
            yield break;
        }

        var unusable = new List<string>();
        foreach (var diagnosis in SettingsChecks.Examine(source, unusable))
        {
            yield return diagnosis;
        }

        // What cannot be used is told; the rest is looked at with what is taken where it is not set.
        source = source.Without(unusable);
        var settings = BotSettings.From(source);
        yield return new("settings", true, $"database {settings.Database}, seeds {settings.Seeds}");
        var seeds = Look("seeds", () =>
        {
            var file = PackReader.FileIn(settings.Seeds);
            var pack = PackReader.Read(File.ReadAllText(file.FullName), file.FullName);
            return $"{pack.Title["en"]}: {Counted.Of(pack.Entities.Count, "entity", "entities")}, {Counted.Of(pack.Glossary.Count, "glossary word")}";
        });
        yield return seeds;
        await foreach (var diagnosis in ModelCheck.ExamineAsync(source, settings, cancellationToken))
        {
            yield return diagnosis;
        }

        await foreach (var diagnosis in ExamineStoreAsync(source.Without(["MODEL_BASE_URL"]), seeds.Ok, cancellationToken))
        {
            yield return diagnosis;
        }

        await foreach (var diagnosis in SurfaceChecks.ExamineAsync(source, cancellationToken))
        {
            yield return diagnosis;
        }
    }

    /// <param name="load">Whether the seeds can be loaded first, as every start does.</param>
    private static async IAsyncEnumerable<Diagnosis> ExamineStoreAsync(
        SettingsSource source, bool load, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var services = Composition.Build(source);
        Exception? fault = null;
        try
        {
            await (load ? Composition.LoadSeedsAsync(services, cancellationToken) : Task.CompletedTask);
        }
        catch (Exception caught) when (IsFinding(caught))
        {
            fault = caught;
        }

        var path = services.GetRequiredService<BotSettings>().Database;
        var database = fault is null
            ? await LookAsync(
                "database", () => StoreCheck.DescribeAsync(services.GetRequiredService<Database>(), services.GetRequiredService<CoverageStatus>(), cancellationToken), path)
            : Fault("database", fault, path);
        yield return database;
        if (!database.Ok)
        {
            yield break;
        }

        foreach (var diagnosis in DigestCheck.Examine(services.GetRequiredService<SubscriptionStore>()))
        {
            yield return diagnosis;
        }

        yield return CorrectionCheck.Examine(services.GetRequiredService<UncorrectedAnswers>());
        await foreach (var diagnosis in FeedChecks.ExamineAsync(services.GetRequiredService<FeedPoller>(), cancellationToken))
        {
            yield return diagnosis;
        }
    }

    private static Diagnosis Look(string name, Func<string> look)
    {
        try
        {
            return new(name, true, look());
        }
        catch (Exception fault) when (IsFinding(fault))
        {
            return Fault(name, fault, "");
        }
    }

    /// <param name="database">The path of the store, for its faults.</param>
    private static async Task<Diagnosis> LookAsync(string name, Func<Task<string>> look, string database)
    {
        try
        {
            return new(name, true, await look());
        }
        catch (Exception fault) when (IsFinding(fault))
        {
            return Fault(name, fault, database);
        }
    }

    private static bool IsFinding(Exception fault) => fault is SettingsException or ValidationException or PackException or PromptException
        or IOException or UnauthorizedAccessException or SqliteException or StorageException;

    private static Diagnosis Fault(string name, Exception fault, string database) => new(
        name, false, fault is SqliteException sqlite ? StorageFault.Explain(sqlite, database) : fault.Message);
}
