namespace NewsSearch.Articles.Tests.Countries;

/// <summary>Sentences and the countries that they name, the most prominent first; "-" for none.</summary>
internal static class Sentences
{
    private const string Names = """
        UA | Ukraine wants to join the union.
        US | The U.S. raised its tariffs.
        US | The US raised its tariffs.
        US | Life in the USA is changing.
        US | The United States has voted.
        US | The United States of America was founded in 1776.
        GB | Britain has left the union.
        GB | The UK has left the union.
        GB | Great Britain won two medals.
        GB | A storm hit the U.K. on Friday.
        GB | England and Scotland play on Sunday.
        GB | Northern Ireland has a new assembly.
        IE | Ireland has a new parliament.
        IE | The Republic of Ireland has a new parliament.
        NL | Holland exports tulips.
        NL | The Netherlands exports tulips.
        CI | The Ivory Coast grows cocoa.
        CI | Côte d'Ivoire grows cocoa.
        CI | Côte d’Ivoire grows cocoa.
        CI | Cote d'Ivoire grows cocoa.
        MM | Burma was renamed by its generals.
        MM | Myanmar was renamed by its generals.
        SU | The Soviet Union launched a satellite.
        SU | The USSR launched a satellite.
        SU | The U.S.S.R. launched a satellite.
        YU | Yugoslavia devalued its dinar.
        CS | Czechoslovakia signed the treaty.
        DD | East Germany closed the crossing.
        DE | West Germany opened the crossing.
        DE | Germany opened the crossing.
        DE DD | East and West Germany signed the treaty.
        KR | South Korea tested a rocket.
        KP | North Korea tested a rocket.
        KR | Korea exports more ships than ever.
        KP KR | North and South Korea agreed to talk.
        GN | Guinea has closed its border.
        PG | Papua New Guinea has closed its border.
        PG | New Guinea has dense forests.
        GQ | Equatorial Guinea has closed its border.
        GW | Guinea-Bissau has closed its border.
        GW | Guinea Bissau has closed its border.
        NE | Niger has closed its border.
        NG | Nigeria has closed its border.
        CD | The Democratic Republic of the Congo signed the ceasefire.
        CD | The Democratic Republic of Congo signed the ceasefire.
        CD | The DRC signed the ceasefire.
        CD | DR Congo signed the ceasefire.
        CD | Zaire exports copper.
        CG | The Republic of the Congo signed the ceasefire.
        CG | Congo-Brazzaville signed the ceasefire.
        DM | Dominica was hit by the hurricane.
        DO | The Dominican Republic was hit by the hurricane.
        SD | Sudan asked for grain.
        SS | South Sudan asked for grain.
        CF | The Central African Republic asked for grain.
        ZA | South Africa asked for grain.
        MK | North Macedonia changed its name.
        MK | Macedonia changed its name.
        CZ | The Czech Republic changed its name.
        CZ | Czechia changed its name.
        TR | Turkey changed its name.
        TR | Türkiye changed its name.
        TR | Turkiye changed its name.
        SZ | Eswatini changed its name.
        SZ | Swaziland changed its name.
        CV | Cabo Verde changed its name.
        CV | Cape Verde changed its name.
        TL | East Timor became independent.
        TL | Timor-Leste became independent.
        LK | Sri Lanka grows tea.
        AE | The United Arab Emirates opened a port.
        AE | The UAE opened a port.
        SA | Saudi Arabia pumps more oil.
        VA | The Vatican named a nuncio.
        VA | The Holy See named a nuncio.
        PS | Palestine sent an observer.
        PS | Aid reached Gaza on Monday.
        PS | Settlers moved to the West Bank.
        BA | Bosnia and Herzegovina held a vote.
        BA | Bosnia-Herzegovina held a vote.
        XK | Kosovo held a vote.
        TW | Taiwan held a vote.
        TW | The Republic of China held a vote.
        CN | The People's Republic of China was founded in 1949.
        CN | The Peopleʼs Republic of China was founded in 1949.
        HK | Hong Kong shares closed higher.
        MO | Macau casinos reopened.
        ST | São Tomé and Príncipe sells drilling rights.
        ST | Sao Tome and Principe sells drilling rights.
        RE | The volcano on Réunion erupted.
        AX | The Åland Islands have their own flag.
        CW | Curaçao has its own flag.
        BL | St. Barts rebuilt its harbour.
        KN | Saint Kitts and Nevis rebuilt its harbour.
        KN | St. Kitts & Nevis rebuilt its harbour.
        VC | Saint Vincent and the Grenadines rebuilt its harbour.
        TT | Trinidad & Tobago rebuilt its harbour.
        TT | Trinidad and Tobago rebuilt its harbour.
        AG | Antigua and Barbuda rebuilt its harbour.
        TC | The Turks and Caicos Islands rebuilt their harbour.
        VG | The British Virgin Islands rebuilt their harbour.
        VI | The U.S. Virgin Islands rebuilt their harbour.
        AS | American Samoa rebuilt its harbour.
        WS | Samoa rebuilt its harbour.
        PF | French Polynesia rebuilt its harbour.
        GF | French Guiana launches rockets.
        NC | New Caledonia mines nickel.
        NZ | New Zealand exports lamb.
        FK | The Falklands fish for squid.
        IM | The Isle of Man has its own parliament.
        GG JE | The Channel Islands have their own laws.
        BE NL LU | The Benelux countries signed.
        GS | South Georgia has no inhabitants but penguins.
        BQ | Bonaire, Sint Eustatius and Saba vote in March.
        FM | The Federated States of Micronesia has a new president.
        """;

    private const string Demonyms = """
        SY | Syrian rebels took the town.
        FR | French farmers blocked the road.
        NL | Dutch farmers blocked the road.
        GB | Britons voted on Thursday.
        GB | British voters stayed at home.
        GB | Scottish voters stayed at home.
        ES | Spaniards voted on Sunday.
        DK | Danes voted on Sunday.
        FI | Finns voted on Sunday.
        SE | Swedes voted on Sunday.
        PL | Poles voted on Sunday.
        PL | Polish voters stayed at home.
        CH | Swiss banks reported losses.
        PH | Filipino sailors were freed.
        PH | Philippine sailors were freed.
        SU | Soviet troops left the base.
        YU | Yugoslav workers went on strike.
        CS | Czechoslovak and Czechoslovakian workers went on strike.
        DD | East German athletes won.
        DE | West German athletes won.
        ZA | South African miners went on strike.
        KR | South Korean workers went on strike.
        KP | North Korean workers were sent home.
        CY | Greek Cypriots and Turkish Cypriots met.
        BA | Bosnian Serbs and Bosnian Croats met.
        RS | Serbian students marched.
        US | Mexican Americans are a growing part of the electorate.
        US | Native Americans sued over the pipeline.
        GB IE | Anglo-Irish relations improved.
        FR DE | Franco-German relations improved.
        CN RU | Sino-Russian relations improved.
        RU JP | Russo-Japanese relations improved.
        US | The US-led coalition withdrew.
        US CN | US-China trade grew.
        RU | A pro-Russian party won.
        US | An anti-American mood spread.
        MG | Malagasy vanilla is dear.
        BW | Batswana voted on Sunday.
        CI | Ivorian cocoa is dear.
        VU | Ni-Vanuatu workers picked the fruit.
        NE | The Nigerien army took over.
        NG | The Nigerian army took over.
        PG | Papua New Guinean miners went on strike.
        GQ | Equatorial Guinean oil is cheap.
        CD | The Congolese army withdrew.
        CG | In Brazzaville the Congolese army withdrew.
        DM | Dominica is an island; Dominican bananas are dear.
        """;

    private const string Capitals = """
        FR | Talks in Paris went on.
        RU | Moscow has denied it.
        RU | The Kremlin has denied it.
        SU | Moscow has denied it, said Soviet officials.
        CZ | Prague has denied it.
        CS | Czechoslovakia has denied it, said Prague.
        UA | Kyiv and Kiev are one city.
        US | Washington has denied it.
        US | The mayor of Washington, D.C., has denied it.
        CN | Beijing was once called Peking.
        MX | Mexico City is sinking.
        KW | Kuwait City is growing.
        GT | Guatemala City is growing.
        PA | Panama City is growing.
        BI | Bujumbura is quiet.
        TD | N'Djamena is quiet.
        TD | N’Djamena is quiet.
        TO | Nuku'alofa is quiet.
        TO | Nukuʻalofa is quiet.
        PY | Asunción is quiet.
        CO | Bogotá is quiet.
        BR | Brasília is quiet.
        MV | Malé is quiet.
        TG | Lomé is quiet.
        MD | Chișinău is quiet.
        JM | Jamaica's bauxite leaves Kingston by ship.
        CA | London, Ontario, has a new mayor.
        US | Moscow, Idaho, has a new mayor.
        US | PORTLAND, Ore., has a new mayor.
        GB | London and nothing else.
        """;

    private const string Traps = """
        - | A woman and a roman walk.
        - | We ate turkey from the good china.
        - | Tell us what you think of us.
        - | They gave us a jersey.
        - | TELL US WHAT YOU THINK
        - | It costs US$100.
        - | Latin American markets fell.
        - | North American and South American markets fell.
        - | West Indian cricket is in decline.
        - | A guinea pig escaped, and then Guinea pigs were everywhere.
        - | Michael Jordan scored.
        - | Michael Jordan scored. Jordan then left.
        - | Chad Smith plays the drums.
        - | Sen. Jordan and Rep. Israel disagreed.
        - | French fries are salty.
        - | The Indian Ocean is warm.
        - | The South China Sea is disputed.
        - | Columbia is a university.
        - | The New York Times reported it.
        - | J.U.S. Smith resigned.
        - | Kingston and Hamilton are towns.
        - | The Anglo-Saxon kings are dead.
        - | High School Reunion
        - | Madagascarland is not a place.
        - |
        - | .
        US | New Mexico has a new governor.
        US | Indiana has a new governor.
        US | New Jersey has a new governor.
        US | ATLANTA, Ga., is in Georgia.
        US | American Indian leaders met.
        AU | New South Wales has a new premier.
        GE | Georgia has a new president.
        GE | Georgian voters in Georgia stayed at home.
        JO | Jordan has a new prime minister.
        JO | King Abdullah of Jordan left.
        JO | In Jordan President Abbas met the king.
        TD | Chad has closed its border.
        TD | Chad President Deby has closed the border.
        JE | The people of Jersey met at Saint Helier.
        RE | Reunion Island was hit by the cyclone.
        TR | TURKEY SAYS IT WILL SIGN
        CN | CHINA SAYS IT WILL SIGN
        US | U.S. SAYS IT WILL SIGN
        US | US SAYS IT WILL SIGN
        - | THEY TOLD US THEY WILL SIGN
        IL | Israel Strikes Targets in the North
        JO | Jordan Signs Deal With Creditors
        JO | Jordan signs a deal with its creditors
        - | Michael Jordan Signs a Deal
        TD | Chad Signs Deal
        US | Washington Redskins fans cheered.
        - | Whitney Houston sang.
        - | He asked Mr. Washington and Mrs London.
        - | The Uruguay Round ended.
        - | Anglo American mines gold.
        NG | Oil spilled in the Niger Delta.
        DE | W. German bonds rose.
        ZA | S. Africa's gold rose.
        - | The Brit Awards were given to Brian Finn.
        - | Emirates Stadium is in the north.
        CH | The Swiss franc rose.
        US | The U.S. dollar rose.
        - | It was written in Java.
        GB | UK SAYS IT WILL SIGN
        BR | BRAZIL COFFEE REVIEW
        RU | Russia's army withdrew.
        RU | Russia’s army withdrew.
        RU | Russiaʼs army withdrew.
        RU | Russia`s army withdrew.
        RU | Russia´s army withdrew.
        FR | "France," he said.
        FR | (France)
        KR | S. Korea tested a rocket.
        """;

    public static TheoryData<string, string> All()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in string.Join('\n', Names, Demonyms, Capitals, Traps, AmbiguousSentences.Text).Split('\n'))
        {
            var (codes, sentence) = (line[..line.IndexOf('|', StringComparison.Ordinal)], line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..]);
            cases.Add(sentence.Trim(), codes.Trim());
        }

        return cases;
    }
}
