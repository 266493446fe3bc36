namespace Bot.Core.Coverage;

/// <summary>The pack in force, with the lexicon made of it. It is set at start, and again when the pack changes.</summary>
public sealed class LoadedPack
{
    private volatile Lexicon _lexicon = Lexicon.Empty;

    /// <summary>The pack, or null before one is loaded.</summary>
    public CoveragePack? Current => _lexicon.Pack;

    public Lexicon Lexicon => _lexicon;

    public void Set(CoveragePack pack) => _lexicon = Lexicon.Of(pack);
}
