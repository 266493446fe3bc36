namespace Bot.Benchmarks.Language;

/// <summary>Brings the Han characters that Korean writes in their old form to the form that Japanese writes (學 to 学).</summary>
internal static class ShinjitaiForms
{
    // Old form and new form, one behind the other.
    private const string Pairs = """
        亞亜惡悪壓圧圍囲爲為醫医壹壱稻稲飮飲隱隠營営榮栄衞衛驛駅謁謁圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温穩穏假仮價価禍禍畫画會会悔悔懷懐壞壊繪絵海海慨慨槪概擴拡殼殻覺覚學学嶽岳樂楽渴渇罐缶卷巻陷陥勸勧寬寛漢漢關関歡歓觀観氣気祈祈旣既歸帰器器僞偽
        戱戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷響響曉暁勤勤謹謹區区驅駆勳勲薰薫徑径莖茎惠恵揭掲溪渓經経繼継螢蛍輕軽鷄鶏藝芸擊撃缺欠硏研縣県儉倹劍剣險険圈圏檢検獻献權権顯顕驗験嚴厳戶戸吳呉娛娯廣広效効恆恒黃黄鑛鉱號号國国黑黒穀穀碎砕濟済齋斎劑剤雜雑參参棧桟蠶蚕慘惨讚賛贊賛殘残
        絲糸祉祉視視齒歯兒児辭辞濕湿實実寫写社社者者煮煮釋釈壽寿收収臭臭從従澁渋獸獣縱縦祝祝肅粛處処暑暑緖緒署署諸諸敍叙奬奨將将祥祥稱称涉渉燒焼證証乘乗剩剰壤壌孃嬢條条淨浄狀状疊畳穰穣讓譲釀醸囑嘱觸触寢寝愼慎晉晋眞真神神刃刃盡尽圖図粹粋醉酔穗穂隨随髓髄樞枢數数瀨瀬聲声靜静齊斉攝摂竊窃節節專専
        戰戦淺浅潛潜纖繊踐践錢銭禪禅曾曽祖祖僧僧雙双壯壮搜捜插挿巢巣爭争瘦痩總総莊荘裝装騷騒增増憎憎藏蔵贈贈臟臓卽即屬属續続墮堕體体對対帶帯滯滞臺台瀧滝擇択澤沢單単嘆嘆擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳著著廳庁徵徴懲懲聽聴敕勅鎭鎮塚塚遞逓鐵鉄轉転點点傳伝都都黨党盜盗燈灯當当鬪闘德徳獨独讀読突突屆届
        難難貳弐惱悩腦脳霸覇拜拝廢廃賣売梅梅麥麦發発髮髪拔抜繁繁蠻蛮卑卑碑碑祕秘濱浜賓賓頻頻敏敏甁瓶侮侮福福拂払佛仏倂併竝並變変邊辺辯弁瓣弁辨弁勉勉步歩寶宝豐豊褒褒墨墨沒没飜翻每毎萬万滿満免免默黙彌弥譯訳藥薬豫予餘余與与譽誉搖揺樣様謠謡來来賴頼亂乱欄欄覽覧隆隆龍竜虜虜兩両獵猟綠緑淚涙壘塁類類
        勵励禮礼隸隷靈霊齡齢曆暦歷歴戀恋練練鍊錬爐炉勞労廊廊朗朗樓楼郞郎祿禄錄録灣湾內内敎教淸清靑青精精請請産産說説稅税銳鋭脫脱閱閲吿告僅僅査査冊冊册冊値値衆衆裏裏强強姊姉羣群峯峰畧略旣既强強硏研倂併戶戸緖緒靑青飯飯館館飾飾飮飲餓餓勻匂卻却眾衆着着毁毀毀毀濶闊淨浄
        """;

    private static readonly Dictionary<char, char> Forms = Build();

    public static string Of(string han) => string.Concat(han.Select(c => Forms.GetValueOrDefault(c, c)));

    private static Dictionary<char, char> Build()
    {
        var letters = Pairs.Where(c => !char.IsWhiteSpace(c)).ToList();
        var forms = new Dictionary<char, char>();
        for (var i = 0; i + 1 < letters.Count; i += 2)
        {
            forms[letters[i]] = letters[i + 1];
        }

        return forms;
    }
}
