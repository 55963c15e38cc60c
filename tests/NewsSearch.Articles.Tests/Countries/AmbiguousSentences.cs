namespace NewsSearch.Articles.Tests.Countries;

/// <summary>Sentences with names that mean several things, and the countries that they name, the most prominent first; "-" for none.</summary>
internal static class AmbiguousSentences
{
    public const string Text = """
        GE | Georgia wants to join the alliance, its president said in Tbilisi.
        GE | Georgia's parliament in Kutaisi passed the law.
        US | Georgia and Alabama share the water of the river.
        US | The sheriff of Fulton County, Georgia, has resigned.
        US | Atlanta is the largest city of Georgia.
        US | Voters in Georgia and Florida stood in long lines.
        GE | Georgian wine sells well.
        - | Georgia Meloni is not how it is spelled.
        JO | Jordan closed its border.
        JO | The king of Jordan spoke in Amman.
        - | Michael Jordan scored forty points.
        - | Barbara Jordan was a lawyer.
        - | Jordan Smith plays the violin.
        TD | Chad closed its border.
        TD | Rebels in eastern Chad took a town.
        - | Chad Brown plays the cello.
        TR | Turkey has a new parliament.
        TR | He flew from Ankara to the coast of Turkey.
        - | They ate turkey on Thursday.
        - | The turkey was in the oven.
        NE | Niger has a new president.
        NE | Soldiers in Niamey, the capital of Niger, took power.
        NG | Nigeria has a new president.
        NG NE | Nigeria and Niger share a border.
        NE | Nigerien troops crossed the river.
        NG | Nigerian troops crossed the river.
        CD | Congo has copper, and Kinshasa knows it.
        CG | Congo has oil, and Brazzaville knows it.
        CD | The Congolese army left Goma.
        CG | Congo Republic has oil.
        CD | The Democratic Republic of the Congo has cobalt.
        CD CG | Kinshasa and Brazzaville lie on two banks of one river.
        KR | South Korea and its shipyards had a good year.
        KP | North Korea fired a missile.
        KP | Korea's capital Pyongyang held a parade.
        KR | Korea's capital Seoul held a parade.
        KP KR | North and South Korea agreed.
        GN | Guinea mines bauxite.
        GW | Guinea-Bissau exports cashews.
        GQ | Equatorial Guinea pumps oil.
        PG | Papua New Guinea has many languages.
        - | The children fed their guinea pigs.
        - | Guinea pigs sleep a lot.
        - | Ships met in the Gulf of Guinea.
        IE | Ireland's economy grew.
        GB | Northern Ireland's economy grew.
        - | Kathy Ireland sells furniture.
        IE GB | Northern Ireland and the Republic of Ireland share a market.
        CN | China's economy grew.
        TW | Taiwan's economy grew.
        TW | The Republic of China is an island.
        CN TW | China and Taiwan talk about fruit.
        - | The cups are of fine china.
        - | The South China Sea is deep.
        US | Washington said no.
        US | Washington D.C. is hot in summer.
        US | Olympia is the capital of Washington State.
        - | Denzel Washington won the prize.
        - | George Washington slept here.
        CA | The hospital in London, Ontario, is full.
        US | The hospital in London, Kentucky, is full.
        GB | The hospital in London is full.
        US | A man from Paris, Texas, won the prize.
        US | A man from Paris, Tenn., won the prize.
        FR | A man from Paris won the prize.
        - | Paris Hilton sells perfume.
        US | Athens, Ga., has a university.
        US | Rome, Georgia, has a college.
        US | Moscow, Idaho, has a jazz festival.
        US | Dublin, Ohio, has a golf club.
        IE | Dublin has a golf club.
        US | Lebanon, Tennessee, has a fair.
        LB | Lebanon has a fair, and Beirut a festival.
        US | Peru, Indiana, has a circus.
        US | Cuba, Missouri, has murals.
        US | Mexico, Missouri, makes bricks.
        US | Manchester, New Hampshire, has an airport.
        GB | Manchester has an airport.
        US | Birmingham, Alabama, makes steel.
        US | Cambridge, Mass., is on the river.
        US | American voters are tired.
        - | Latin American voters are tired.
        - | South American voters are tired.
        - | Central American voters are tired.
        - | The North American market is large.
        AS | American Samoa votes too.
        US | An American Indian tribe sued.
        US | Native Americans sued.
        IN | An Indian company sued.
        MX | Mexico has a new governor.
        MX | Mexico City has a new mayor.
        - | Oil was found in the Gulf of Mexico.
        ZA | A South African mine closed.
        ZA | South Africa closed a mine.
        - | Southern Africa is dry.
        - | A West African bloc met.
        - | Nations of East Africa met.
        CF | The Central African Republic has gold.
        SS | South Sudan has oil.
        SD | Sudan has gold.
        DM | Dominica was hit by the storm.
        DO | The Dominican Republic was hit by the storm.
        WS | Samoa has a new church.
        VI | The U.S. Virgin Islands have a new church.
        VG | The British Virgin Islands have a new church.
        NL | The Netherlands have a new king.
        AN | The Netherlands Antilles had a new flag.
        GF | French Guiana has a launch site.
        PF | French Polynesia has atolls.
        MK | North Macedonia joined the alliance.
        CI | Ivory Coast exports cocoa.
        BR | SALVADOR, Feb 26 - The harvest of cocoa was good.
        SV | SAN SALVADOR, Feb 26 - The president spoke.
        GB | LONDON, March 9 - Shares rose.
        US | NEW YORK, March 9 - Shares rose.
        UA | KYIV, Jan 1 (Reuters) - Drones fell on the town.
        US | SAN MATEO, Calif, March 24 - The board met.
        US | TROY, MICH, March 26 - The board met.
        US | FORT WORTH, March 20 - The board met.
        CA | ST. CATHARINES, Ontario, March 24 - The board met.
        US | Portland, Ore., is rainy.
        US | Springfield, Ill., has a museum.
        US | Columbus, Ohio, has a zoo.
        SU | The Soviet Union had eleven time zones.
        SU | Soviet cosmonauts landed.
        YU | Yugoslavia had six republics.
        CS | Czechoslovakia had two republics.
        DD | East Germany had a wall.
        DD | The Stasi kept files.
        RU | The Kremlin said no.
        US | The White House said no.
        DE | The Bundestag said no.
        GB | Downing Street said no.
        IL | The Knesset said no.
        RU | Putin said no.
        UA | Zelensky said no.
        IN | Narendra Modi said no.
        ZA | Nelson Mandela was freed.
        US | The FBI said no.
        DE | Lufthansa is a German airline.
        - | Lufthansa ordered three aircraft.
        - | He drives a Toyota.
        CH | The Swiss franc rose again.
        JP | The Japanese yen rose again.
        US | The county commissioners and the sheriff's office disagree with the school district.
        IE | Gardaí were called by the Taoiseach.
        GB | Magistrates' court and crown court are full, said the borough council.
        CA | The RCMP and an Ontario MPP disagree.
        - | She lives on Dublin Road.
        - | The bus stops at London Street.
        - | Paris Street is closed.
        - | Berlin Avenue is closed.
        DE | Berlin is closed.
        JE | Jersey has its own pound.
        US | New Jersey has its own turnpike.
        US | Jersey City has its own port.
        - | Sofia Lopez played the piano.
        BG | Sofia is an old city.
        - | Victoria Jones sang.
        AU | The state of Victoria and the city of Melbourne disagree.
        PE | Lima is foggy.
        - | Adriana Lima is a model.
        - | Nice people live here.
        - | Reading is fun.
        - | Most people were happy, and the split was even.
        - | March was cold.
        - | Victoria's Secret sells less.
        - | The poles were painted.
        - | polish your shoes
        ES | España votó el domingo.
        DE | Deutschland hat gewählt.
        FR | La Francia ha votato.
        RU | Россия и её соседи.
        UA | Україна перемогла.
        CN | 中国和世界
        JP | 日本の首相は語った。
        FR | フランスの大統領は語った。
        KR | 대한민국의 대통령
        RU | 러시아는 말했다.
        EG | مصر تقول لا
        IL | ישראל אמרה לא
        IN | भारत ने कहा
        TH | ไทย
        GR | Ελλάδα ψήφισε
        GB | Лондон говорит
        AT | Wien ist schön.
        CZ | Praga è bella.
        DK | København er smuk.
        """;
}
