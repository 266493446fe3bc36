using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using Microsoft.Extensions.AI;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Core.Answers.Model;

/// <summary>A prompt in Semantic Kernel's YAML schema (name, template_format, template, input_variables, execution_settings) with a
/// Handlebars template whose <c>&lt;message role="…"&gt;</c> elements are the messages. They are cut before anything is filled in, so
/// that no text of a question or an article can open or close one.</summary>
public sealed partial class PromptTemplate
{
    private readonly IReadOnlyList<(ChatRole Role, HandlebarsTemplate<object, object> Render)> _messages;

    private PromptTemplate(string name, IReadOnlyList<(ChatRole, HandlebarsTemplate<object, object>)> messages, float? temperature, int? maxTokens) =>
        (Name, _messages, Temperature, MaxTokens) = (name, messages, temperature, maxTokens);

    public string Name { get; }

    public float? Temperature { get; }

    public int? MaxTokens { get; }

    /// <summary>Reads <c>NAME.yaml</c> of a folder.</summary>
    /// <exception cref="PromptException">It is missing or malformed; the message names file and line.</exception>
    public static PromptTemplate Load(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".yaml");
        return File.Exists(path) ? Parse(File.ReadAllText(path), path) : throw new PromptException($"The prompt {path} is missing. BOT_PROMPTS names the folder of the prompts.");
    }

    /// <param name="path">How messages name the file.</param>
    /// <inheritdoc cref="Load"/>
    public static PromptTemplate Parse(string yaml, string path)
    {
        var root = Read(yaml, path);
        var format = Text(root, "template_format", path);
        if (format.Value != "handlebars")
        {
            throw Malformed(path, format, $"template_format is '{format.Value}'; only handlebars is known.");
        }

        var template = Text(root, "template", path);
        var messages = new List<(ChatRole, HandlebarsTemplate<object, object>)>();
        // A block scalar's text begins on the line below its key.
        var firstLine = template.Start.Line + (template.Style is ScalarStyle.Literal or ScalarStyle.Folded ? 1 : 0);
        foreach (Match message in Message().Matches(template.Value ?? ""))
        {
            var line = firstLine + template.Value!.AsSpan(0, message.Index).Count('\n');
            messages.Add((new ChatRole(message.Groups["role"].Value), Compile(message.Groups["text"].Value, path, line)));
        }

        if (messages.Count == 0)
        {
            throw Malformed(path, template, "the template holds no <message role=\"…\">…</message>.");
        }

        var settings = root.Children.TryGetValue("execution_settings", out var all) && all is YamlMappingNode map
            && map.Children.TryGetValue("default", out var found) ? found as YamlMappingNode : null;
        return new PromptTemplate(
            Text(root, "name", path).Value ?? "", messages,
            (float?)Number(settings, "temperature", path), (int?)Number(settings, "max_tokens", path));
    }

    /// <summary>Fills the template in.</summary>
    public IReadOnlyList<ChatMessage> Render(object variables) =>
        [.. _messages.Select(message => new ChatMessage(message.Role, message.Render(variables).Trim()))];

    private static YamlMappingNode Read(string yaml, string path)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root
                ? root
                : throw new PromptException($"{path}, line 1: expected a prompt with name, template_format and template.");
        }
        catch (YamlException fault)
        {
            throw new PromptException($"{path}, line {fault.Start.Line}: {fault.Message}", fault);
        }
    }

    private static HandlebarsTemplate<object, object> Compile(string template, string path, long line)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
        try
        {
            return handlebars.Compile(template);
        }
        catch (HandlebarsException fault)
        {
            throw new PromptException($"{path}, line {line}: {fault.Message.ReplaceLineEndings(" ")}", fault);
        }
    }

    private static YamlScalarNode Text(YamlMappingNode root, string key, string path) =>
        root.Children.TryGetValue(key, out var node)
            ? node as YamlScalarNode ?? throw Malformed(path, node, $"'{key}' is not a text.")
            : throw Malformed(path, root, $"'{key}' is missing.");

    private static decimal? Number(YamlMappingNode? settings, string key, string path)
    {
        if (settings is null || !settings.Children.TryGetValue(key, out var node))
        {
            return null;
        }

        return node is YamlScalarNode { Value: { } text } && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Malformed(path, node, $"'{key}' is not a number.");
    }

    private static PromptException Malformed(string path, YamlNode at, string why) => new($"{path}, line {at.Start.Line}: {why}");

    [GeneratedRegex(@"<message role=""(?<role>system|user|assistant)"">(?<text>.*?)</message>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}

/// <summary>A prompt is missing or malformed; the message names the file and the line.</summary>
public sealed class PromptException(string message, Exception? inner = null) : Exception(message, inner);
