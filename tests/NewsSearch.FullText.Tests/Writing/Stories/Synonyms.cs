namespace NewsSearch.FullText.Tests.Writing.Stories;

/// <summary>Words that an editor may put in the place of others.</summary>
internal static class Synonyms
{
    private const string Table = """
        said=stated; says=states; told=informed; also=too; but=however; about=around; after=following; before=ahead of; because=since; while=as;
        big=large; large=big; small=minor; major=important; new=fresh; old=former; first=initial; last=final; early=initial; late=recent;
        increase=rise; increased=rose; rise=increase; rose=climbed; fall=decline; fell=dropped; decline=drop; cut=reduction; cuts=reductions; growth=expansion;
        buy=acquire; bought=acquired; sell=dispose of; sold=disposed of; purchase=acquisition; shares=stock; stock=shares; company=firm; companies=firms; firm=company;
        government=administration; minister=secretary; official=spokesman; officials=spokesmen; president=leader; leader=head; talks=negotiations; meeting=session; agreement=deal; deal=agreement;
        plan=scheme; plans=intends; planned=intended; expected=anticipated; expects=anticipates; would=should; could=might; will=is to; may=might; must=has to;
        year=twelvemonth; month=four weeks; week=seven days; today=this day; now=currently; soon=shortly; often=frequently; still=even now; only=merely; very=highly;
        people=persons; man=person; men=persons; children=youngsters; police=officers; court=tribunal; attack=assault; killed=slain; died=lost their lives; war=conflict;
        show=demonstrate; showed=demonstrated; made=created; make=create; use=employ; used=employed; help=aid; need=require; needed=required; want=wish;
        wanted=wished; get=obtain; got=obtained; give=provide; gave=provided; given=provided; take=seize; took=seized; found=discovered; find=discover;
        good=fine; bad=poor; high=elevated; higher=greater; low=depressed; lower=smaller; many=numerous; several=some; more=further; most=nearly all;
        world=globe; country=nation; countries=nations; city=town; home=house; work=labour; money=funds; price=cost; prices=costs; market=marketplace;
        against=versus; between=among; during=throughout; under=beneath; over=above; through=via; including=among them; despite=in spite of; however=nevertheless; although=though;
        began=started; begin=start; started=began; start=begin; ended=finished; end=finish; continue=carry on; continued=carried on; remain=stay; remained=stayed
        """;

    private static readonly Dictionary<string, string> Replacements = Table
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The replacement of a word in lower case; null if there is none.</summary>
    public static string? Of(string word) => Replacements.GetValueOrDefault(word);
}
