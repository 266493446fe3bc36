namespace Bot.Core.Commands;

/// <summary>What a person is told who may not run a command, or left something out.</summary>
internal static class CommandNotices
{
    public static string NotAllowed(string language, CommandDefinition command) => language switch
    {
        "ko" => $"/{command.Name} 명령은 서버(워크스페이스) 관리 권한이 있는 사람만 사용할 수 있습니다.",
        "ja" => $"/{command.Name} はサーバー（ワークスペース）を管理できる人だけが使えます。",
        _ => $"Only people who may manage this server or workspace can use /{command.Name}.",
    };

    public static string NoSuchCommand(string language, string name) => language switch
    {
        "ko" => $"/{name} 명령은 없습니다. 사용할 수 있는 명령:",
        "ja" => $"/{name} というコマンドはありません。使えるコマンド：",
        _ => $"There is no command /{name}. There are:",
    };

    public static string NoSuchAction(string language, CommandDefinition command, string action)
    {
        var all = string.Join(", ", command.Actions.Select(known => $"/{command.Name} {known.Name}"));
        return language switch
        {
            "ko" => $"/{command.Name} 뒤에 “{action}”은(는) 쓸 수 없습니다. 사용할 수 있는 명령: {all}",
            "ja" => $"/{command.Name} の後に「{action}」は使えません。使えるコマンド：{all}",
            _ => $"There is no /{command.Name} {action}. There are: {all}",
        };
    }

    public static string Missing(string language, CommandDefinition command, CommandParameter parameter)
    {
        var example = parameter.Example is { } some ? $"/{command.Name} {some.In(language)}" : $"/{command.Name} <{parameter.Label.In(language)}>";
        var what = parameter.Description.In(language);
        return language switch
        {
            "ko" => $"/{command.Name} 뒤에 적어 주세요: {what}. 예: {example}",
            "ja" => $"/{command.Name} の後に書いてください：{what}。例：{example}",
            _ => $"Write {char.ToLowerInvariant(what[0])}{what[1..]} behind /{command.Name}, for example: {example}",
        };
    }
}
