using System.Runtime.CompilerServices;
using System.Text;
using Bot.Discord.Client;

namespace Bot.Discord.Tests.Rendering;

/// <summary>Compares rendered messages letter for letter with an approved text beside the tests. What differs is written to a
/// <c>.received.txt</c> next to it, to look at and to approve by renaming.</summary>
internal static class Approval
{
    public static void ShouldBeApproved(this IReadOnlyList<OutgoingMessage> messages, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Approved", $"{name}.txt");
        var received = Write(messages);
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (received != approved)
        {
            File.WriteAllText(Path.ChangeExtension(path, ".received.txt"), received);
        }

        received.ShouldBe(approved, $"{name} is not as approved; see {Path.ChangeExtension(path, ".received.txt")}");
    }

    private static string Write(IReadOnlyList<OutgoingMessage> messages)
    {
        var text = new StringBuilder();
        for (var i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            text.Append("=== message ").Append(i + 1).Append(message.Private ? ", private" : "").Append('\n');
            if (message.Text is { } plain)
            {
                text.Append(plain).Append('\n');
            }

            if (message.Embed is { } embed)
            {
                text.Append("--- embed ").Append(embed.Color?.ToString("X6", System.Globalization.CultureInfo.InvariantCulture)).Append('\n');
                Line("title: ", embed.Title);
                Line("", embed.Description);
                foreach (var field in embed.Fields ?? [])
                {
                    Line("field: ", field.Name);
                    Line("", field.Value);
                }

                Line("footer: ", embed.Footer?.Text);
            }

            foreach (var button in message.Buttons)
            {
                text.Append("button: ").Append(button.Emoji).Append(button.Label).Append(" -> ").Append(button.Id).Append('\n');
            }
        }

        return text.ToString();

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(name).Append(value).Append('\n');
            }
        }
    }
}
