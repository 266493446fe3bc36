using System.Text.Json.Serialization;

namespace Bot.Core.Coverage.Pack;

[JsonSerializable(typeof(CoveragePack))]
internal sealed partial class PackJson : JsonSerializerContext;
