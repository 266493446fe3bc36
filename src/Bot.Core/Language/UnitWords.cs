namespace Bot.Core.Language;

/// <summary>Units, currencies and counters, each in one form for all languages.</summary>
internal static class UnitWords
{
    // A canonical form and its English words; a plural in -s is understood.
    private static readonly Dictionary<string, string> English = Table(
        "%: percent pct", "year: year yr", "month: month", "week: week", "day: day", "hour: hour hr", "minute: minute min",
        "second: seconds sec", "decade: decade", "century: century centuries", "quarter: quarters", "km: km kilometer kilometre",
        "m: m meter metre", "cm: cm centimeter centimetre", "mm: mm millimeter millimetre", "mile: mile mi", "foot: foot feet ft",
        "inch: inch inches", "acre: acre", "hectare: hectare ha", "kg: kg kilogram kilo", "g: gram", "tonne: tonne ton t", "pound: lb lbs",
        "litre: liter litre", "ml: ml milliliter millilitre", "mg: mg milligram", "gallon: gallon", "barrel: barrel", "degree: degree", "watt: watt", "MW: mw megawatt", "GW: gw gigawatt",
        "kW: kw kilowatt", "MB: mb megabyte", "GB: gb gigabyte", "TB: tb terabyte", "atm: atm", "person: people person persons", "country: country countries nation", "time: time", "fold: fold",
        "basis point: bp bps", "USD: dollar usd", "KRW: won krw", "JPY: yen jpy", "CNY: yuan renminbi cny rmb", "EUR: euro eur", "GBP: gbp sterling",
        "INR: rupee inr", "RUB: ruble rouble", "cent: cent", "CHF: franc chf", "BRL: real reais brl", "TWD: twd",
        "krone: krone kroner krona kronor", "lira: lira lire", "crown: crown", "florin: florin", "peso: peso", "zloty: zloty zlotys", "baht: baht", "rand: rand", "forint: forint", "dirham: dirham", "riyal: riyal", "ringgit: ringgit", "rupiah: rupiah", "shekel: shekel");

    // Longest first among those that begin alike; matched right behind a number.
    private static readonly (string Word, string Unit)[] Counters = CounterTable(
        "%: 퍼센트 프로 パーセント", "percentage point: %포인트 %p 퍼센트포인트 %ポイント パーセントポイント ポイント", "year: 년간 年間 년 年 개년 か年 カ年",
        "month: 개월 か月 カ月 ヶ月 ヵ月 ケ月 箇月 달", "week: 주간 週間 주 週", "day: 일간 日間 일 日", "hour: 시간 時間", "minute: 분 分間 分", "second: 초 秒",
        "person: 명 人 名 사람", "country: 개국 か国 カ国 ヶ国 ヵ国 ケ国 箇国 나라", "time: 차례 번 회 回 度", "fold: 배 倍", "item: 粒 골 ゴール 기 基 編成 건 件 개 個 つ 가지 항목 項目 点 戸 世帯 가구 채 軒 本 枚 冊 匹 頭 羽 棟 校 店舗 票 표 마리 개교 개소 권 편 隻 척 석 곳 議席 그루 장의",
        "age: 세 歳 才 살", "USD: 달러 ドル 米ドル", "KRW: 원 ウォン", "JPY: 엔 円", "CNY: 위안 人民元 元", "EUR: 유로 ユーロ", "GBP: 파운드 ポンド",
        "km: 킬로미터 キロメートル ㎞", "km²: 제곱킬로미터 평방킬로미터 平方キロメートル 平方キロ ㎢", "m: 미터 メートル", "m²: 제곱미터 평방미터 平方メートル 平米 ㎡", "m³: 세제곱미터 입방미터 立方メートル 立米 ㎥", "cm: 센티미터 センチメートル センチ ㎝", "mm: 밀리미터 ミリメートル ㎜",
        "mile: 마일 マイル", "nautical mile: 해리 海里 カイリ", "MB: 메가바이트 メガバイト", "GB: 기가바이트 ギガバイト", "TB: 테라바이트 テラバイト", "atm: 기압 気圧", "foot: 피트 フィート", "inch: 인치 インチ", "acre: 에이커 エーカー", "litre: 리터 リットル ℓ", "barrel: 배럴 バレル", "g: 그램 グラム", "kWh: 킬로와트시 キロワット時 ㎾h", "MWh: 메가와트시 メガワット時", "GWh: 기가와트시 ギガワット時", "TWh: 테라와트시 テラワット時", "kW: 킬로와트 キロワット ㎾", "MW: 메가와트 メガワット ㎿", "GW: 기가와트 ギガワット",
        "kilo: キロ 킬로", "crown: 크라운 クラウン", "florin: 플로린 フロリン", "krone: 크로네 크로나 クローネ クローナ", "lira: 리라 リラ", "peso: 페소 ペソ", "zloty: 즈워티 ズウォティ", "baht: 바트 バーツ", "rand: 랜드 ランド", "forint: 포린트 フォリント", "dirham: 디르함 ディルハム",
        "riyal: 리얄 リヤル", "ringgit: 링깃 リンギット", "rupiah: 루피아 ルピア", "shekel: 셰켈 シェケル", "CHF: 프랑 フラン スイスフラン", "BRL: 헤알 レアル", "cent: 센트 セント", "INR: 루피 ルピー", "RUB: 루블 ルーブル", "kg: 킬로그램 キログラム ㎏", "mg: 밀리그램 ミリグラム ㎎", "ml: 밀리리터 ミリリットル ㎖", "tonne: 톤 トン", "place: カ所 か所 ヶ所 箇所", "company: 개사 社", "century: 세기 世紀",
        "degree: 도", "vehicle: 대 台", "rank: 위 位", "generation: 世代", "hectare: 헥타르 ヘクタール ㏊", "member: 개 회원국");

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> EnglishBySpan =
        English.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit of an English word, singular or plural, or null.</summary>
    public static string? Find(ReadOnlySpan<char> word) => EnglishBySpan.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>The unit of the Korean or Japanese counter that the text begins with, or null.</summary>
    public static string? FindCounter(ReadOnlySpan<char> text, out int length)
    {
        foreach (var (word, unit) in Counters)
        {
            if (text.StartsWith(word))
            {
                length = word.Length;
                return unit;
            }
        }

        length = 0;
        return null;
    }

    /// <summary>The currency of a sign or code in front of a number, or null.</summary>
    public static string? FindCurrencyBefore(ReadOnlySpan<char> text, out int length)
    {
        ReadOnlySpan<(string, string)> signs =
        [
            ("US$", "USD"), ("USD", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("HK$", "HKD"), ("NT$", "TWD"), ("S$", "SGD"), ("$", "USD"),
            ("€", "EUR"), ("EUR", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("KRW", "KRW"), ("¥", "JPY"), ("JPY", "JPY"), ("₹", "INR"), ("₽", "RUB"),
        ];
        foreach (var (sign, currency) in signs)
        {
            if (text.TrimEnd(' ').EndsWith(sign))
            {
                length = sign.Length + text.Length - text.TrimEnd(' ').Length;
                return currency;
            }
        }

        length = 0;
        return null;
    }

    private static Dictionary<string, string> Table(params ReadOnlySpan<string> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, unit) in Rows(rows))
        {
            table.TryAdd(word, unit);
            table.TryAdd(word + "s", unit);
        }

        // "second" alone is a rank; only its plural is a unit.
        table.Remove("second");
        return table;
    }

    private static (string, string)[] CounterTable(params ReadOnlySpan<string> rows)
    {
        var table = Rows(rows);
        table.Sort((a, b) => b.Word.Length.CompareTo(a.Word.Length));
        return [.. table];
    }

    private static List<(string Word, string Unit)> Rows(ReadOnlySpan<string> rows)
    {
        var table = new List<(string, string)>();
        foreach (var row in rows)
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in row[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table.Add((word, row[..colon]));
            }
        }

        return table;
    }
}
