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
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Diagnostics;

/// <summary>Looks at everything that can be wrong with an installation; a fault is a finding, and the rest is still looked at.</summary>
internal static class Doctor
{
    public static async IAsyncEnumerable<Diagnosis> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SettingsSource? source = null;
        var settingsFinding = Look("settings", () =>
        {
            source = SettingsSource.Load();
            var settings = BotSettings.From(source);
            return $"database {settings.Database}, seeds {settings.Seeds}";
        });
        yield return settingsFinding;
        if (!settingsFinding.Ok || source is null)
        {
            yield break;
        }

        var settings = BotSettings.From(source);
        yield return Look("seeds", () =>
        {
            var path = Path.Combine(settings.Seeds, PackReader.FileName);
            var pack = PackReader.Read(File.ReadAllText(path), path);
            return $"{pack.Title["en"]}: {pack.Entities.Count} entities, {pack.Glossary.Count} glossary words";
        });
        yield return await ModelCheck.ExamineAsync(source, settings, cancellationToken);
        ServiceProvider? services = null;
        try
        {
            Exception? fault = null;
            try
            {
                services = await Composition.StartAsync(source, cancellationToken);
            }
            catch (Exception caught) when (IsFinding(caught))
            {
                fault = caught;
            }

            yield return fault is null
                ? Look("database", () => StoreCheck.Describe(services!.GetRequiredService<Database>(), services!.GetRequiredService<CoverageStatus>()))
                : Fault("database", fault, settings.Database);
            if (services is not null)
            {
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
        }
        finally
        {
            if (services is not null)
            {
                await services.DisposeAsync();
            }
        }

        await foreach (var diagnosis in SurfaceChecks.ExamineAsync(source, cancellationToken))
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

    private static bool IsFinding(Exception fault) => fault is SettingsException or ValidationException or PackException or PromptException
        or IOException or UnauthorizedAccessException or SqliteException or StorageException;

    private static Diagnosis Fault(string name, Exception fault, string database) => new(
        name, false, fault is SqliteException sqlite ? StorageFault.Explain(sqlite, database) : fault.Message);
}
