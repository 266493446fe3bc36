using Bot.Cli;

return await CommandLine.RunAsync(args);
