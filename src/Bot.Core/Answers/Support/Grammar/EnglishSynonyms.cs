using System.Collections.Frozen;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>Words of news English that may stand for one another without saying more. A word may be in several groups; groups do
/// not join. Only such words are together that no reader would call different facts.</summary>
internal static class EnglishSynonyms
{
    private const string Groups = """
        meet encounter meeting talk talks summit hold gather
        sign ink conclude signature signing
        say state tell declare announce remark comment statement note add report
        argue contend claim maintain insist
        warn caution alert
        agree accord agreement consent deal pact arrangement settlement
        agreement treaty accord pact
        memorandum memoranda mou mous
        boost raise increase lift grow rise climb expand gain growth
        add increase raise
        surge jump soar leap spike
        reach hit
        drop fall decline decrease slide dip slip
        plunge plummet tumble collapse
        cut reduce lower trim slash reduction decrease
        ban prohibit forbid bar outlaw prohibition
        block prevent stop bar
        stop halt end cease suspend
        visit travel trip tour go stay
        begin start launch open commence
        end finish conclude close complete
        win victory triumph prevail
        lose defeat loss
        beat defeat overcome
        kill die death dead fatal fatality casualty
        injure hurt wound injury
        buy purchase acquire acquisition
        sell sale
        build construct construction building erect
        rebuild reconstruct restore
        destroy demolish wreck raze
        damage harm hurt
        blow hit hurt damage strike setback
        help aid assist support assistance
        back support endorse
        fund finance pay money funding
        cost price expense
        spend expenditure spending
        invest investment
        earn profit earnings income
        revenue sales turnover
        hire recruit employ
        fire dismiss sack
        quit resign leave depart
        job post position
        worker employee staff workforce
        lead head chair run direct
        leader head chief
        president presidential
        premier pm prime
        minister ministerial
        official authority
        government administration
        parliament legislature lawmaker
        law legislation act statute
        court tribunal judge
        rule decide ruling decision judgment
        judge ruling
        charge accuse
        arrest detain custody
        jail prison imprison sentence
        police officer
        show reveal find indicate demonstrate
        study research survey paper
        researcher scientist author
        discover find detect identify
        develop create design produce
        produce make manufacture production
        manufacturer maker producer
        firm company business corporation
        shop store outlet
        plant factory facility
        car vehicle automobile
        road street highway
        home house residence
        accommodation lodging hotel
        hometown birthplace
        school pupil student
        student pupil
        child kid youngster
        person people individual
        resident inhabitant citizen people
        city town municipal
        area region zone district
        regional region area
        local area
        near close nearby
        big large major great
        small little minor
        huge enormous massive
        important significant key pivotal crucial
        importance significance
        new recent latest
        old former previous
        fast quick rapid quickly
        slow gradual slowly
        strong robust powerful
        weak fragile
        serious severe heavy
        worsen deteriorate decline
        improve better recover recovery
        recover recovery rebound revival revive
        revive restore renew resume resumption
        return resume
        amid against background backdrop
        tension strain friction
        conflict dispute clash discord row
        quarrel dispute argument
        tie relation relationship link
        connect link join tie
        rely depend dependence reliance
        dependent reliant
        import purchase buy
        export ship shipment
        trade commerce
        bloc group grouping
        member nation country state
        sector industry industrial
        high-tech technology tech
        economy economic
        annual annually yearly year
        prior before earlier
        monthly month
        daily day
        portion share part proportion percentage
        half halve
        double twice twofold
        triple threefold
        majority most
        attempt effort try bid
        effort bid drive
        aim goal objective target purpose intend
        plan intend scheme
        propose proposal suggest
        offer propose
        want wish desire
        willing willingness ready readiness
        express voice
        hospitality welcome
        greet welcome receive
        invite invitation
        host receive hold
        personally person
        protocol etiquette
        breach break violate violation depart departure
        norm standard convention
        underscore highlight emphasize stress underline
        emphasize stress
        signal indicate show
        mark represent constitute
        transcend overcome move beyond
        historical history past
        baggage burden
        cooperate cooperation collaborate collaboration work together
        trilateral three-way
        bilateral two-way
        focus focusing focused concentrate centre center
        diversify diversification broaden
        necessity need necessary
        view see regard consider
        expect anticipate forecast project predict projection
        estimate projection estimated
        forecast prediction outlook
        retaliate retaliation respond response reprisal
        respond response react reaction reply
        follow after wake
        remark comment statement
        cause lead result trigger prompt
        reason cause
        absence lack missing absent
        joint shared common
        share common
        grievance complaint
        divide split wedge divide division
        partner ally
        open reopen
        reopen open
        close shut closure
        delay postpone postponement
        cancel scrap
        approve approval pass
        reject refuse
        refuse decline
        deny reject
        accept approve
        vote ballot poll
        elect election
        candidate nominee
        campaign drive
        party faction
        protest demonstration rally demonstrate
        protester demonstrator
        strike walkout
        union labour labor
        attack assault strike
        soldier troop troops
        army military
        war conflict
        weapon arm arms
        ceasefire truce
        peace peaceful
        flood flooding
        storm hurricane typhoon
        earthquake quake tremor
        fire blaze
        rain rainfall
        drought dry
        heat hot
        cold cool
        temperature warm
        climate weather
        emission pollution
        energy power electricity
        electricity power
        solar sun
        oil crude petroleum
        river stream
        sea ocean marine
        coast shore coastal
        ship vessel boat
        plane aircraft jet
        flight fly
        train rail railway
        passenger traveller traveler
        tourist visitor
        visitor guest
        player athlete
        team side squad club
        match game
        game fixture
        goal score
        coach manager
        record best
        champion title championship
        tournament competition contest
        film movie
        book novel
        writer author
        artist painter
        music song
        museum gallery
        exhibit exhibition display show
        award prize
        receive get obtain
        give grant award provide
        provide supply offer
        supply deliver delivery
        send dispatch
        send return back
        take bring carry
        carry transport
        put place
        keep retain maintain remain
        remain stay
        continue persist ongoing keep
        change alter shift
        shift move
        move step measure action
        measure step action
        allow permit let enable
        require need demand
        demand call
        ask request
        urge call
        order command
        warn threat
        risk danger hazard
        safe safety security
        problem issue difficulty
        solve resolve settle
        answer reply response
        method way approach
        use utilize utilise employ
        test trial
        patient case
        disease illness sickness
        virus infection infect
        drug medicine medication
        vaccine vaccination jab
        doctor physician
        hospital clinic
        treat treatment therapy
        cure heal
        health medical
        species animal
        bird avian
        forest woodland wood
        tree wood
        crop harvest
        farm farmer agriculture agricultural farming
        food meal
        water supply
        price cost
        inflation price
        rate level
        debt loan borrowing
        bank lender
        stock share
        investor shareholder
        market exchange
        tax levy duty
        tariff duty levy
        budget spending
        merge merger combine
        takeover acquisition acquire
        owner own ownership
        find discover locate
        lose miss
        search hunt look
        rescue save
        survive survivor survival
        victim casualty
        escape flee
        evacuate evacuation
        shelter refuge
        fall drop collapse
        crash collision collide accident
        accident incident
        explode explosion blast
        break broke
        replace substitute succeed
        succeed follow replace
        appoint name appointment
        choose select pick selection
        join enter accession membership entry participate
        participate participation part join
        attend attendance present
        represent representative
        speak address speech
        speech address
        write pen
        publish publication release issue
        release issue publish
        release free
        unveil present introduce reveal
        introduce bring
        install installation
        remove removal take
        repair fix mend
        restore restoration repair
        protect protection safeguard
        threaten endanger
        limit cap restrict restriction
        restrict restriction limit curb
        control regulate
        regulate regulation rule
        monitor watch track
        measure gauge
        compare comparison
        equal amount total
        exceed surpass top
        come import
        come export
        people person worker employee
        people person passenger
        people person patient
        people person voter
        people person protester
        people person visitor
        people person spectator fan
        people person soldier
        average mean
        maximum peak highest
        minimum lowest
        early earlier
        late later
        before prior previously ahead
        ago earlier
        recently lately
        currently present now
        immediately instantly promptly
        soon shortly
        often frequently
        rarely seldom
        about approximately roughly around nearly some
        almost nearly
        more over exceed above
        less under below fewer
        only just
        first initial
        final last
        next following subsequent
        fifth fifth-time
        entire whole full
        part portion section
        different various
        similar alike
        main chief principal primary
        public citizens
        private privately
        foreign overseas abroad international
        domestic home national
        international global worldwide
        world global
        border frontier
        migrant immigrant refugee
        ambassador envoy diplomat
        diplomacy diplomatic
        sanction penalty
        penalty fine
        fine penalty
        guilty convict conviction
        trial court
        lawsuit sue suit
        compensate compensation damages
        victim sufferer
        steal theft stolen thief thieves rob robbery
        painting canvas artwork picture
        grain wheat maize corn cereal
        extend prolong extension
        suspect suspected
        additional extra further more
        lift remove scrap end
        quake earthquake tremor
        probe spacecraft craft
        carry transport haul
        reform overhaul
        lawmaker parliament legislator deputy
        bill law legislation
        slip decline drop fall lose
        cause blame
        blame accuse fault
        hail praise applaud
        criticise criticize condemn slam denounce criticism
        seize confiscate capture
        order instruct direct tell
        cost price
        rescue save
        repair rebuild restore fix
        examine inspect review
        inspector examiner
        double twice
        crew staff team
        lorry truck
        motorist driver
        flat apartment
        fuel petrol gasoline gas
        film movie picture
        vow pledge promise swear
        urge appeal
        hide conceal
        leak spill
        ruin wreck destroy
        trigger spark
        oppose resist
        rival competitor opponent
        predecessor former
        chairman chair chairwoman chairperson
        spokesman spokeswoman spokesperson
        decade ten-year
        teach teacher education
        educate education
        university college
        learn study
        train training
        skill ability
        ability capacity capable
        capacity size
        height tall high
        length long
        width wide
        weight weigh heavy
        distance far
        deep depth
        age old
        born birth
        marry marriage wedding
        wife spouse
        husband spouse
        father parent
        mother parent
        son child
        daughter child
        office power
        office presidency
        technology technological
        militarism militaristic military
        strategy strategic
        sharpen sharp intensify heighten
        handshake shake hand
        fist clench
        """;

    private static readonly FrozenDictionary<string, int[]> ByStem = Build();

    /// <summary>The groups that a stem is in, ascending.</summary>
    public static ReadOnlySpan<int> GroupsOf(string stem) => ByStem.TryGetValue(stem, out var groups) ? groups : [];

    private static FrozenDictionary<string, int[]> Build()
    {
        var table = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lines = Groups.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var word in lines[i].Split(' '))
            {
                var stem = EnglishStemmer.Stem(word);
                if (!table.TryGetValue(stem, out var groups))
                {
                    table[stem] = groups = [];
                }

                if (!groups.Contains(i))
                {
                    groups.Add(i);
                }
            }
        }

        return table.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
