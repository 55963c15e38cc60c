using System.Collections.Frozen;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// The English names of languages by primary subtag: all of ISO 639-1 that are in use, and the languages of three letters that have
/// newspapers of their own. A table of ours rather than the platform's, which is empty where its globalization data are not installed.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["aa"] = "Afar", ["ab"] = "Abkhazian", ["af"] = "Afrikaans", ["ak"] = "Akan", ["am"] = "Amharic", ["an"] = "Aragonese",
        ["ar"] = "Arabic", ["as"] = "Assamese", ["av"] = "Avaric", ["ay"] = "Aymara", ["az"] = "Azerbaijani", ["ba"] = "Bashkir",
        ["be"] = "Belarusian", ["bg"] = "Bulgarian", ["bi"] = "Bislama", ["bm"] = "Bambara", ["bn"] = "Bangla",
        ["bo"] = "Tibetan", ["br"] = "Breton", ["bs"] = "Bosnian", ["ca"] = "Catalan", ["ce"] = "Chechen", ["ceb"] = "Cebuano",
        ["ch"] = "Chamorro", ["ckb"] = "Central Kurdish", ["co"] = "Corsican", ["cr"] = "Cree", ["crh"] = "Crimean Tatar",
        ["cs"] = "Czech", ["csb"] = "Kashubian", ["cu"] = "Church Slavic", ["cv"] = "Chuvash", ["cy"] = "Welsh",
        ["da"] = "Danish", ["de"] = "German", ["dv"] = "Divehi", ["dz"] = "Dzongkha", ["ee"] = "Ewe", ["el"] = "Greek",
        ["en"] = "English", ["eo"] = "Esperanto", ["es"] = "Spanish", ["et"] = "Estonian", ["eu"] = "Basque", ["fa"] = "Persian",
        ["ff"] = "Fulah", ["fi"] = "Finnish", ["fil"] = "Filipino", ["fj"] = "Fijian", ["fo"] = "Faroese", ["fr"] = "French",
        ["fur"] = "Friulian", ["fy"] = "Western Frisian", ["ga"] = "Irish", ["gd"] = "Scottish Gaelic", ["gl"] = "Galician",
        ["gn"] = "Guarani", ["gsw"] = "Swiss German", ["gu"] = "Gujarati", ["gv"] = "Manx", ["ha"] = "Hausa",
        ["haw"] = "Hawaiian", ["he"] = "Hebrew", ["hi"] = "Hindi", ["hmn"] = "Hmong", ["hr"] = "Croatian",
        ["hsb"] = "Upper Sorbian", ["ht"] = "Haitian Creole", ["hu"] = "Hungarian", ["hy"] = "Armenian", ["ia"] = "Interlingua",
        ["id"] = "Indonesian", ["ig"] = "Igbo", ["ii"] = "Sichuan Yi", ["is"] = "Icelandic", ["it"] = "Italian",
        ["iu"] = "Inuktitut", ["ja"] = "Japanese", ["jv"] = "Javanese", ["ka"] = "Georgian", ["kab"] = "Kabyle", ["kg"] = "Kongo",
        ["ki"] = "Kikuyu", ["kk"] = "Kazakh", ["kl"] = "Kalaallisut", ["km"] = "Khmer", ["kn"] = "Kannada", ["ko"] = "Korean",
        ["ks"] = "Kashmiri", ["ku"] = "Kurdish", ["kw"] = "Cornish", ["ky"] = "Kyrgyz", ["la"] = "Latin",
        ["lb"] = "Luxembourgish", ["lg"] = "Ganda", ["ln"] = "Lingala", ["lo"] = "Lao", ["lt"] = "Lithuanian",
        ["lu"] = "Luba-Katanga", ["luo"] = "Luo", ["lv"] = "Latvian", ["mg"] = "Malagasy", ["mh"] = "Marshallese",
        ["mi"] = "Maori", ["mk"] = "Macedonian", ["ml"] = "Malayalam", ["mn"] = "Mongolian", ["mr"] = "Marathi", ["ms"] = "Malay",
        ["mt"] = "Maltese", ["my"] = "Burmese", ["na"] = "Nauru", ["nb"] = "Norwegian Bokmål", ["nd"] = "North Ndebele",
        ["nds"] = "Low German", ["ne"] = "Nepali", ["nl"] = "Dutch", ["nn"] = "Norwegian Nynorsk", ["no"] = "Norwegian",
        ["nr"] = "South Ndebele", ["nso"] = "Northern Sotho", ["nv"] = "Navajo", ["ny"] = "Nyanja", ["oc"] = "Occitan",
        ["om"] = "Oromo", ["or"] = "Odia", ["os"] = "Ossetic", ["pa"] = "Punjabi", ["pap"] = "Papiamento",
        ["pcm"] = "Nigerian Pidgin", ["pl"] = "Polish", ["prs"] = "Dari", ["ps"] = "Pashto", ["pt"] = "Portuguese",
        ["qu"] = "Quechua", ["rm"] = "Romansh", ["rn"] = "Rundi", ["ro"] = "Romanian", ["ru"] = "Russian", ["rue"] = "Rusyn",
        ["rw"] = "Kinyarwanda", ["sa"] = "Sanskrit", ["sah"] = "Yakut", ["sc"] = "Sardinian", ["sd"] = "Sindhi",
        ["se"] = "Northern Sami", ["sg"] = "Sango", ["sh"] = "Serbo-Croatian", ["si"] = "Sinhala", ["sk"] = "Slovak",
        ["sl"] = "Slovenian", ["sm"] = "Samoan", ["sn"] = "Shona", ["so"] = "Somali", ["sq"] = "Albanian", ["sr"] = "Serbian",
        ["ss"] = "Swati", ["st"] = "Southern Sotho", ["su"] = "Sundanese", ["sv"] = "Swedish", ["sw"] = "Swahili",
        ["szl"] = "Silesian", ["ta"] = "Tamil", ["te"] = "Telugu", ["tg"] = "Tajik", ["th"] = "Thai", ["ti"] = "Tigrinya",
        ["tk"] = "Turkmen", ["tl"] = "Tagalog", ["tn"] = "Tswana", ["to"] = "Tongan", ["tpi"] = "Tok Pisin", ["tr"] = "Turkish",
        ["ts"] = "Tsonga", ["tt"] = "Tatar", ["ty"] = "Tahitian", ["udm"] = "Udmurt", ["ug"] = "Uyghur", ["uk"] = "Ukrainian",
        ["ur"] = "Urdu", ["uz"] = "Uzbek", ["ve"] = "Venda", ["vi"] = "Vietnamese", ["wa"] = "Walloon", ["wo"] = "Wolof",
        ["xh"] = "Xhosa", ["yi"] = "Yiddish", ["yo"] = "Yoruba", ["yue"] = "Cantonese", ["za"] = "Zhuang", ["zh"] = "Chinese",
        ["zu"] = "Zulu",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a language: "Ukrainian" of "uk"; the subtag itself where it is not known.</summary>
    public static string Of(string subtag) => Names.GetValueOrDefault(subtag, subtag);
}
