System.Console.WriteLine("bot");
