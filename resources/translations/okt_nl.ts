<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{count:,} is out of range</source>
        <translation>{count:,} ligt buiten het bereik</translation>
    </message>
    <message>
        <source>Expected 1 to {most:,}.</source>
        <translation>Verwacht wordt 1 tot en met {most:,}.</translation>
    </message>
    <message>
        <source>{value} is out of range</source>
        <translation>{value} ligt buiten het bereik</translation>
    </message>
    <message>
        <source>Expected 0 to {most}.</source>
        <translation>Verwacht wordt 0 tot en met {most}.</translation>
    </message>
    <message>
        <source>{count} entries are too many</source>
        <translation>{count} inschrijvingen is te veel</translation>
    </message>
    <message>
        <source>At most {most_starts} can ride one event.</source>
        <translation>Op één afstand kunnen er hoogstens {most_starts} rijden.</translation>
    </message>
    <message>
        <source>&quot;{skater}&quot; stands in a pair but is not entered</source>
        <translation>&quot;{skater}&quot; staat in een rit maar is niet ingeschreven</translation>
    </message>
    <message>
        <source>Add the entry or correct the pair.</source>
        <translation>Voeg de inschrijving toe of verbeter de rit.</translation>
    </message>
    <message>
        <source>{count:,} are too many</source>
        <translation>{count:,} is te veel</translation>
    </message>
    <message>
        <source>At most {most:,} are read.</source>
        <translation>Er worden er hoogstens {most:,} gelezen.</translation>
    </message>
    <message>
        <source>Expected {low:,} to {high:,}.</source>
        <translation>Verwacht werd {low:,} tot {high:,}.</translation>
    </message>
    <message>
        <source>{value:,} is out of range</source>
        <translation>{value:,} valt buiten het bereik</translation>
    </message>
    <message>
        <source>{value} is not a number to reckon with</source>
        <translation>met {value} kan niet worden gerekend</translation>
    </message>
    <message>
        <source>this is not a name</source>
        <translation>dit is geen naam</translation>
    </message>
    <message>
        <source>{text} is not a name</source>
        <translation>{text} is geen naam</translation>
    </message>
    <message>
        <source>Write the skater&apos;s name.</source>
        <translation>Schrijf de naam van de schaatser.</translation>
    </message>
    <message>
        <source>{text} is not a text of one line</source>
        <translation>{text} is geen tekst van één regel</translation>
    </message>
    <message>
        <source>At most {most} letters.</source>
        <translation>Hoogstens {most} letters.</translation>
    </message>
    <message>
        <source>{text} is not an event of the tournament</source>
        <translation>{text} is geen afstand van het toernooi</translation>
    </message>
    <message>
        <source>Expected one of {known}.</source>
        <translation>Verwacht werd een van {known}.</translation>
    </message>
    <message>
        <source>the {event} is not ridden at the tournament</source>
        <translation>de {event} wordt op het toernooi niet gereden</translation>
    </message>
    <message>
        <source>Write year, month and day (2025-12-05).</source>
        <translation>Schrijf jaar, maand en dag (2025-12-05).</translation>
    </message>
    <message>
        <source>{text} is not a day</source>
        <translation>{text} is geen dag</translation>
    </message>
    <message>
        <source>Expected 1900 to 2199.</source>
        <translation>Verwacht wordt 1900 tot en met 2199.</translation>
    </message>
    <message>
        <source>there was no race in the year {year}</source>
        <translation>in het jaar {year} was er geen race</translation>
    </message>
    <message>
        <source>Write seconds (67.54) or minutes (1:07.54).</source>
        <translation>Schrijf seconden (67,54) of minuten (1.07,54).</translation>
    </message>
    <message>
        <source>{text} is not a race time</source>
        <translation>{text} is geen tijd</translation>
    </message>
    <message>
        <source>a chance lies between 0 and 100 %</source>
        <translation>een kans ligt tussen 0 en 100 %</translation>
    </message>
    <message>
        <source>there is no run {run}</source>
        <translation>er is geen omloop {run}</translation>
    </message>
    <message>
        <source>there is no place {place}</source>
        <translation>er is geen plaats {place}</translation>
    </message>
    <message>
        <source>this key is missing</source>
        <translation>deze sleutel ontbreekt</translation>
    </message>
    <message>
        <source>{value} is neither true nor false</source>
        <translation>{value} is niet waar (true) en niet onwaar (false)</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Schrijf true of false.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; stands there twice</source>
        <translation>&quot;{name}&quot; staat er twee keer</translation>
    </message>
    <message>
        <source>Rename one.</source>
        <translation>Geef er een een andere naam.</translation>
    </message>
    <message>
        <source>{key} is not a key known here.{hint}</source>
        <translation>{key} is hier geen bekende sleutel.{hint}</translation>
    </message>
    <message>
        <source>Known are: {known}.</source>
        <translation>Bekend zijn: {known}.</translation>
    </message>
    <message>
        <source>{last} is not on or within {max_length_days} days after first_day {first}</source>
        <translation>{last} is niet op of binnen {max_length_days} dagen na first_day {first}</translation>
    </message>
    <message>
        <source>{value} is not a name</source>
        <translation>{value} is geen naam</translation>
    </message>
    <message>
        <source>Write a text of one line: {key} = &quot;...&quot;.</source>
        <translation>Schrijf een tekst van één regel: {key} = &quot;...&quot;.</translation>
    </message>
    <message>
        <source>{value} is not a day</source>
        <translation>{value} is geen dag</translation>
    </message>
    <message>
        <source>Write it without quotes: {key} = 2025-12-26.</source>
        <translation>Schrijf het zonder aanhalingstekens: {key} = 2025-12-26.</translation>
    </message>
    <message>
        <source>Write W = [&quot;...&quot;] and M = [&quot;...&quot;] under it.</source>
        <translation>Schrijf daaronder W = [&quot;...&quot;] en M = [&quot;...&quot;].</translation>
    </message>
    <message>
        <source>{table} is not a table</source>
        <translation>{table} is geen tabel</translation>
    </message>
    <message>
        <source>{sex} is not a sex</source>
        <translation>{sex} is geen geslacht</translation>
    </message>
    <message>
        <source>Write W or M.</source>
        <translation>Schrijf W of M.</translation>
    </message>
    <message>
        <source>{value} is not a list of texts</source>
        <translation>{value} is geen lijst van teksten</translation>
    </message>
    <message>
        <source>{bad} is not a name</source>
        <translation>{bad} is geen naam</translation>
    </message>
    <message>
        <source>the same stands there twice</source>
        <translation>hetzelfde staat er twee keer</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Laat er één staan.</translation>
    </message>
    <message>
        <source>Write one of {distances}, in quotes.</source>
        <translation>Schrijf een van {distances}, tussen aanhalingstekens.</translation>
    </message>
    <message>
        <source>{name} is not an event of the tournament</source>
        <translation>{name} is geen afstand van het toernooi</translation>
    </message>
    <message>
        <source>no races</source>
        <translation>geen races</translation>
    </message>
    <message>
        <source>Write one line a race.</source>
        <translation>Schrijf per race één regel.</translation>
    </message>
    <message>
        <source>run {run} of {event} stands twice</source>
        <translation>omloop {run} van {event} staat er twee keer</translation>
    </message>
    <message>
        <source>{date} has two races with order {order}</source>
        <translation>{date} heeft twee races met volgnummer {order}</translation>
    </message>
    <message>
        <source>there is no first run of {event} before this second run</source>
        <translation>er is geen eerste omloop van {event} vóór deze tweede</translation>
    </message>
    <message>
        <source>Write 17:25.</source>
        <translation>Schrijf 17:25.</translation>
    </message>
    <message>
        <source>Write year-month-day (2025-12-26) or day-month-year (26-12-2025).</source>
        <translation>Schrijf jaar-maand-dag (2025-12-26) of dag-maand-jaar (26-12-2025).</translation>
    </message>
    <message>
        <source>{text} is not a date</source>
        <translation>{text} is geen datum</translation>
    </message>
    <message>
        <source>{text} is not a year</source>
        <translation>{text} is geen jaartal</translation>
    </message>
    <message>
        <source>Write four figures (2003).</source>
        <translation>Schrijf vier cijfers (2003).</translation>
    </message>
    <message>
        <source>{on} is outside the meet, which is from {first_day} to {last_day}</source>
        <translation>{on} valt buiten het toernooi, dat van {first_day} tot {last_day} duurt</translation>
    </message>
    <message>
        <source>Mend it here, or first_day and last_day in meet.toml.</source>
        <translation>Verbeter het hier, of first_day en last_day in meet.toml.</translation>
    </message>
    <message>
        <source>{day} stands here, but {on} is day {number} of the meet</source>
        <translation>hier staat {day}, maar {on} is dag {number} van het toernooi</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>geen inschrijvingen</translation>
    </message>
    <message>
        <source>Write one line an entry: sex,event,skater.</source>
        <translation>Schrijf per inschrijving één regel: sex,event,skater.</translation>
    </message>
    <message>
        <source>{event} is not on the programme</source>
        <translation>{event} staat niet op het programma</translation>
    </message>
    <message>
        <source>{text} is not a run</source>
        <translation>{text} is geen omloop</translation>
    </message>
    <message>
        <source>Write 1 or 2.</source>
        <translation>Schrijf 1 of 2.</translation>
    </message>
    <message>
        <source>{text} is not a time of day</source>
        <translation>{text} is geen tijdstip</translation>
    </message>
    <message>
        <source>Add it to the programme or take the entry out.</source>
        <translation>Zet de afstand op het programma of haal de inschrijving weg.</translation>
    </message>
    <message>
        <source>{skater} is entered in {event} already in line {first_line}</source>
        <translation>{skater} is in regel {first_line} al ingeschreven voor {event}</translation>
    </message>
    <message>
        <source>the pair has a third skater</source>
        <translation>de rit heeft een derde schaatser</translation>
    </message>
    <message>
        <source>both skaters of the pair start in one lane</source>
        <translation>beide schaatsers van de rit starten in dezelfde baan</translation>
    </message>
    <message>
        <source>{text} is not a lane</source>
        <translation>{text} is geen baan</translation>
    </message>
    <message>
        <source>Write inner or outer.</source>
        <translation>Schrijf inner of outer.</translation>
    </message>
    <message>
        <source>Write in_doubt or reserve, or nothing for an entry that counts.</source>
        <translation>Schrijf in_doubt of reserve, of niets voor een inschrijving die telt.</translation>
    </message>
    <message>
        <source>{text} is no reason known here</source>
        <translation>{text} is geen bekende reden</translation>
    </message>
    <message>
        <source>the women&apos;s {event} m</source>
        <translation>de {event} m vrouwen</translation>
    </message>
    <message>
        <source>the men&apos;s {event} m</source>
        <translation>de {event} m mannen</translation>
    </message>
    <message>
        <source>no Games are known that follow {meet} of {day}</source>
        <translation>er zijn geen Spelen bekend die op {meet} van {day} volgen</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spelen</translation>
    </message>
    <message>
        <source>{event} is not on the programme of {games}</source>
        <translation>{event} staat niet op het programma van {games}</translation>
    </message>
    <message>
        <source>{skater} stands in line {line} already</source>
        <translation>{skater} staat al in regel {line}</translation>
    </message>
    <message>
        <source>Take one of the two out.</source>
        <translation>Haal een van de twee weg.</translation>
    </message>
    <message>
        <source>{skater} is entered at the trial, and rides for no other country</source>
        <translation>{skater} is ingeschreven voor het kwalificatietoernooi, en rijdt voor geen ander land</translation>
    </message>
    <message>
        <source>Correct the country or the name, or take the line out.</source>
        <translation>Verbeter het land of de naam, of haal de regel weg.</translation>
    </message>
    <message>
        <source>nobody of another country</source>
        <translation>niemand uit een ander land</translation>
    </message>
    <message>
        <source>{skater} is {sex} here and {other} in line {line}</source>
        <translation>{skater} is hier {sex} en in regel {line} {other}</translation>
    </message>
    <message>
        <source>Take it out, or add the race to programme.csv.</source>
        <translation>Haal het weg, of voeg de race toe aan programme.csv.</translation>
    </message>
    <message>
        <source>{text} is neither a shipped meet nor a folder nor a file.{hint}</source>
        <translation>{text} is geen meegeleverd toernooi, map of bestand.{hint}</translation>
    </message>
    <message>
        <source>Write {known}, or the path of a meet.toml.</source>
        <translation>Schrijf {known}, of het pad van een meet.toml.</translation>
    </message>
    <message>
        <source>this is not the description of a meet</source>
        <translation>dit is geen beschrijving van een toernooi</translation>
    </message>
    <message>
        <source>Give the meet.toml, or the folder in which it lies.</source>
        <translation>Geef de meet.toml, of de map waarin die ligt.</translation>
    </message>
    <message>
        <source>the {sex} {event} m has no lines of the first run, which alone counts</source>
        <translation>de {sex} {event} m heeft geen regels van de eerste omloop, die als enige telt</translation>
    </message>
    <message>
        <source>Add them, or correct runs in the rule set.</source>
        <translation>Voeg ze toe, of verbeter runs in de selectieregels.</translation>
    </message>
    <message>
        <source>{count} skaters are too many in the {sex} {event} m</source>
        <translation>{count} schaatsers zijn te veel op de {event} m ({sex})</translation>
    </message>
    <message>
        <source>At most {most} can ride one event.</source>
        <translation>Op één afstand kunnen er hooguit {most} rijden.</translation>
    </message>
    <message>
        <source>so many share a place in the {sex} {event} m that the last stands behind place {most}</source>
        <translation>op de {event} m ({sex}) delen er zoveel een plaats dat de laatste voorbij plaats {most} komt</translation>
    </message>
    <message>
        <source>the results</source>
        <translation>de uitslagen</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to {most}, or leave it empty.</source>
        <translation>Schrijf een geheel getal van 1 tot en met {most}, of laat de cel leeg.</translation>
    </message>
    <message>
        <source>{text} is not a place</source>
        <translation>{text} is geen plaats</translation>
    </message>
    <message>
        <source>Correct the places.</source>
        <translation>Verbeter de plaatsen.</translation>
    </message>
    <message>
        <source>{skater} stands for this race already in line {line}</source>
        <translation>{skater} staat bij deze race al op regel {line}</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>er wordt niemand genoemd</translation>
    </message>
    <message>
        <source>Write one line for each start of the team.</source>
        <translation>Schrijf één regel voor elke start van de ploeg.</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>scenario</translation>
    </message>
    <message>
        <source>Write one line of 1 to {most} letters.</source>
        <translation>Schrijf één regel van 1 tot {most} letters.</translation>
    </message>
    <message>
        <source>there is a scenario &quot;{name}&quot; already</source>
        <translation>er is al een scenario &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Kies een andere naam.</translation>
    </message>
    <message>
        <source>this is no folder</source>
        <translation>dit is geen map</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>de map is niet leeg</translation>
    </message>
    <message>
        <source>Choose a new one; nothing is written over.</source>
        <translation>Kies een nieuwe; er wordt niets overschreven.</translation>
    </message>
    <message>
        <source>the folder cannot be written ({why})</source>
        <translation>de map kan niet geschreven worden ({why})</translation>
    </message>
    <message>
        <source>OKT, the Dutch Olympic trials</source>
        <translation>OKT, het olympisch kwalificatietoernooi</translation>
    </message>
    <message>
        <source>World Cup qualifier, October 2026</source>
        <translation>Wereldbekerkwalificatie, oktober 2026</translation>
    </message>
    <message>
        <source>National single distances to the world championships, January 2027</source>
        <translation>NK afstanden voor de WK, januari 2027</translation>
    </message>
    <message>
        <source>National allround championships, December 2026</source>
        <translation>NK allround, december 2026</translation>
    </message>
    <message>
        <source>National sprint championships, December 2026</source>
        <translation>NK sprint, december 2026</translation>
    </message>
    <message>
        <source>European team by selection order</source>
        <translation>Europees team via selectievolgorde</translation>
    </message>
    <message>
        <source>Single event</source>
        <translation>Eén onderdeel</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>The dates are known; the programme is assumed, that of the World Cup qualifier of 2026.</source>
        <translation>De data zijn bekend; het programma is aangenomen: dat van de wereldbekerkwalificatie van 2026.</translation>
    </message>
    <message>
        <source>The dates are known, and the distances of each day; their order within a day is assumed.</source>
        <translation>De data en de afstanden per dag zijn bekend; de volgorde binnen een dag is aangenomen.</translation>
    </message>
    <message>
        <source>The programme of December 2025; the first day is yours to say.</source>
        <translation>Het programma van december 2025; de eerste dag vult u in.</translation>
    </message>
    <message>
        <source>Programme and dates of 30 October to 1 November 2026, without mass start and pursuit.</source>
        <translation>Programma en data van 30 oktober tot en met 1 november 2026, zonder massastart en achtervolging.</translation>
    </message>
    <message>
        <source>The programme is assumed, that of the World Cup qualifier of 2026 without 5000 and 10,000 m.</source>
        <translation>Het programma is aangenomen: dat van de wereldbekerkwalificatie van 2026 zonder de 5000 en 10.000 m.</translation>
    </message>
    <message>
        <source>there is no template {text}.{hint}</source>
        <translation>er is geen sjabloon {text}.{hint}</translation>
    </message>
    <message>
        <source>Known are {known}.</source>
        <translation>Bekend zijn {known}.</translation>
    </message>
    <message>
        <source>there is no scenario {name}</source>
        <translation>er is geen scenario {name}</translation>
    </message>
    <message>
        <source>{most} scenarios are enough</source>
        <translation>{most} scenario’s zijn genoeg</translation>
    </message>
    <message>
        <source>Delete one first.</source>
        <translation>Verwijder er eerst een.</translation>
    </message>
    <message>
        <source>{count} steps are too many</source>
        <translation>{count} stappen is te veel</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>presentatie</translation>
    </message>
    <message>
        <source>At most {most} steps.</source>
        <translation>Hoogstens {most} stappen.</translation>
    </message>
    <message>
        <source>{count} remarks are too many</source>
        <translation>{count} opmerkingen is te veel</translation>
    </message>
    <message>
        <source>{count} what-ifs are too many</source>
        <translation>{count} aannames is te veel</translation>
    </message>
    <message>
        <source>scenario &quot;{name}&quot;</source>
        <translation>scenario &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>Take some out.</source>
        <translation>Haal er een paar weg.</translation>
    </message>
    <message>
        <source>the baseline is protected</source>
        <translation>het uitgangspunt is beschermd</translation>
    </message>
    <message>
        <source>Make a scenario and change that.</source>
        <translation>Maak een scenario en verander dat.</translation>
    </message>
    <message>
        <source>the file cannot be written: {why}</source>
        <translation>het bestand kan niet worden geschreven: {why}</translation>
    </message>
    <message>
        <source>the file cannot be written ({why})</source>
        <translation>het bestand kan niet worden geschreven ({why})</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Kies een andere map.</translation>
    </message>
    <message>
        <source>the file cannot be read ({why})</source>
        <translation>het bestand kan niet worden gelezen ({why})</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Kies een ander bestand.</translation>
    </message>
    <message>
        <source>the project was saved by a program that drew other numbers from the same seed (version {then}, now {now})</source>
        <translation>het project is opgeslagen door een programma dat uit hetzelfde startgetal andere getallen trok (versie {then}, nu {now})</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>startgetal</translation>
    </message>
    <message>
        <source>The numbers differ from those of then as they do with another seed.</source>
        <translation>De getallen verschillen van die van toen zoals met een ander startgetal.</translation>
    </message>
    <message>
        <source>there is no scenario {name}.{hint}</source>
        <translation>er is geen scenario {name}.{hint}</translation>
    </message>
    <message>
        <source>It is kept, and shown nowhere.</source>
        <translation>Het blijft bewaard en wordt nergens getoond.</translation>
    </message>
    <message>
        <source>the name of a file has letters that cannot be written as text</source>
        <translation>de naam van een bestand heeft letters die niet als tekst te schrijven zijn</translation>
    </message>
    <message>
        <source>Rename the file, and choose it again.</source>
        <translation>Geef het bestand een andere naam en kies het opnieuw.</translation>
    </message>
    <message>
        <source>the project is larger than {most} MB</source>
        <translation>het project is groter dan {most} MB</translation>
    </message>
    <message>
        <source>Open long result lists as files instead of pasting them.</source>
        <translation>Open lange uitslagenlijsten als bestand in plaats van ze te plakken.</translation>
    </message>
    <message>
        <source>the project cannot be written as a file without loss</source>
        <translation>het project kan niet zonder verlies als bestand worden geschreven</translation>
    </message>
    <message>
        <source>{text} is not the path of a file</source>
        <translation>{text} is geen pad van een bestand</translation>
    </message>
    <message>
        <source>{text} is not a SHA-256</source>
        <translation>{text} is geen SHA-256</translation>
    </message>
    <message>
        <source>Expected 64 digits 0-9 and a-f.</source>
        <translation>Verwacht werden 64 tekens 0-9 en a-f.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is there always.</source>
        <translation>&quot;{name}&quot; is er altijd.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Schrijf een naam.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a scenario</source>
        <translation>&quot;{name}&quot; kan niet de naam van een scenario zijn</translation>
    </message>
    <message>
        <source>{chance:g} is not a chance</source>
        <translation>{chance:g} is geen kans</translation>
    </message>
    <message>
        <source>a threshold is a difference of chances, from 0 to 1</source>
        <translation>een drempel is een verschil van kansen, van 0 tot 1</translation>
    </message>
    <message>
        <source>{path} lies outside the folder of the policy</source>
        <translation>{path} ligt buiten de map van het beleid</translation>
    </message>
    <message>
        <source>{text} is not beside the policy</source>
        <translation>{text} ligt niet naast het beleid</translation>
    </message>
    <message>
        <source>Put it beside the policy.</source>
        <translation>Leg het naast het beleid.</translation>
    </message>
    <message>
        <source>Put it beside the policy, or name one of {known}.{near}</source>
        <translation>Leg het naast het beleid, of noem een van {known}.{near}</translation>
    </message>
    <message>
        <source>The file of a policy says kind = &quot;{kind}&quot;.</source>
        <translation>In het bestand van een beleid staat kind = &quot;{kind}&quot;.</translation>
    </message>
    <message>
        <source>this is not a policy</source>
        <translation>dit is geen beleid</translation>
    </message>
    <message>
        <source>It is judged beside all others in any case.</source>
        <translation>Het wordt sowieso naast alle andere beoordeeld.</translation>
    </message>
    <message>
        <source>nobody can select by what nobody knows</source>
        <translation>niemand kan selecteren op wat niemand weet</translation>
    </message>
    <message>
        <source>the rules have an order already</source>
        <translation>de regels hebben al een volgorde</translation>
    </message>
    <message>
        <source>Name one of the two, rules or order.</source>
        <translation>Noem een van de twee, rules of order.</translation>
    </message>
    <message>
        <source>{value:g} is no difference of chances</source>
        <translation>{value:g} is geen verschil van kansen</translation>
    </message>
    <message>
        <source>Expected 0 to 1.</source>
        <translation>Verwacht werd 0 tot 1.</translation>
    </message>
    <message>
        <source>this is asked of picks beside the order only</source>
        <translation>dit geldt alleen voor aanwijsplekken naast de volgorde</translation>
    </message>
    <message>
        <source>Write selection = &quot;{word}&quot;.</source>
        <translation>Schrijf selection = &quot;{word}&quot;.</translation>
    </message>
    <message>
        <source>a selection by form goes by no order and no picks</source>
        <translation>een selectie op vorm kent geen volgorde en geen aanwijsplekken</translation>
    </message>
    <message>
        <source>form data</source>
        <translation>vormgegevens</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>regels</translation>
    </message>
    <message>
        <source>the meet has no name</source>
        <translation>de wedstrijd heeft geen naam</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Vul er een in.</translation>
    </message>
    <message>
        <source>the rink is not said</source>
        <translation>de ijsbaan is niet ingevuld</translation>
    </message>
    <message>
        <source>Write its place, such as Heerenveen.</source>
        <translation>Schrijf de plaats, zoals Heerenveen.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>Write it, or a date in the programme: a forecast takes what is dated before it.</source>
        <translation>Vul hem in, of zet een datum in het programma: een voorspelling neemt wat van daarvoor is.</translation>
    </message>
    <message>
        <source>the first day is not said</source>
        <translation>de eerste dag is niet ingevuld</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programma</translation>
    </message>
    <message>
        <source>there are no races</source>
        <translation>er zijn geen races</translation>
    </message>
    <message>
        <source>Write one line a race: &quot;women 1500 m&quot;.</source>
        <translation>Schrijf een regel per race: &quot;vrouwen 1500 m&quot;.</translation>
    </message>
    <message>
        <source>a meet lasts {most} days at most</source>
        <translation>een wedstrijd duurt hooguit {most} dagen</translation>
    </message>
    <message>
        <source>every race of the World Cups that count has been ridden</source>
        <translation>alle wedstrijden van de wereldbekers die tellen zijn gereden</translation>
    </message>
    <message>
        <source>races to come</source>
        <translation>wedstrijden die komen</translation>
    </message>
    <message>
        <source>Leave the rink out.</source>
        <translation>Laat de baan weg.</translation>
    </message>
    <message>
        <source>nobody is known to ride a race that is still to come</source>
        <translation>van niemand is bekend dat die een wedstrijd rijdt die nog komt</translation>
    </message>
    <message>
        <source>Give entries, or lists of the events to come.</source>
        <translation>Geef inschrijvingen, of lijsten van de onderdelen die komen.</translation>
    </message>
    <message>
        <source>races to come cannot begin on {day}: results of {ridden} have been read</source>
        <translation>ritten die nog komen kunnen niet op {day} beginnen: er zijn uitslagen van {ridden} ingelezen</translation>
    </message>
    <message>
        <source>races that begin on {day} do not count: the last day is {last}</source>
        <translation>ritten die op {day} beginnen tellen niet mee: de laatste dag is {last}</translation>
    </message>
    <message>
        <source>Expected a day from {first} to {last}.</source>
        <translation>Verwacht: een dag van {first} tot en met {last}.</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>eerste dag</translation>
    </message>
    <message>
        <source>chances are worked out only for lists by points, single points and time</source>
        <translation>kansen worden alleen berekend voor lijsten op punten, punten per wedstrijd en tijd</translation>
    </message>
    <message>
        <source>{names} rode no World Cup, so that the country is not known</source>
        <translation>{names} reed geen wereldbeker, zodat het land niet bekend is</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>inschrijvingen</translation>
    </message>
    <message>
        <source>Take them out.</source>
        <translation>Haal ze weg.</translation>
    </message>
    <message>
        <source>{skater} is entered in {event} twice</source>
        <translation>{skater} is voor {event} twee keer ingeschreven</translation>
    </message>
    <message>
        <source>{event} has entries and is not on the programme</source>
        <translation>{event} heeft inschrijvingen en staat niet op het programma</translation>
    </message>
    <message>
        <source>Add it to the programme or take the entries out.</source>
        <translation>Zet het op het programma of haal de inschrijvingen weg.</translation>
    </message>
    <message>
        <source>{skater} is entered among the women and among the men</source>
        <translation>{skater} is bij de vrouwen en bij de mannen ingeschreven</translation>
    </message>
    <message>
        <source>both skaters of pair {number} of {event} start in one lane</source>
        <translation>beide schaatsers van rit {number} van {event} starten in dezelfde baan</translation>
    </message>
    <message>
        <source>Add the entries of an event: a start list, a draw or names.</source>
        <translation>Voeg de inschrijvingen van een afstand toe: een startlijst, een loting of namen.</translation>
    </message>
    <message>
        <source>nobody is entered yet</source>
        <translation>er is nog niemand ingeschreven</translation>
    </message>
    <message>
        <source>entries, {event}</source>
        <translation>inschrijvingen, {event}</translation>
    </message>
    <message>
        <source>{skater}: {text} is not the number of a pair</source>
        <translation>{skater}: {text} is geen nummer van een rit</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to {most}, or nothing.</source>
        <translation>Schrijf een heel getal van 1 tot {most}, of niets.</translation>
    </message>
    <message>
        <source>a list that begins with {text} is typed and not taken over</source>
        <translation>een lijst die met {text} begint is getypt en niet overgenomen</translation>
    </message>
    <message>
        <source>Take it over, or take it out of the field.</source>
        <translation>Neem haar over of haal haar uit het veld weg.</translation>
    </message>
    <message>
        <source>Write names with commas.</source>
        <translation>Schrijf namen met komma&apos;s ertussen.</translation>
    </message>
    <message>
        <source>{skater} is new: no results are known</source>
        <translation>{skater} is nieuw: er zijn geen uitslagen bekend</translation>
    </message>
    <message>
        <source>Say the age group: junior, neo-senior or senior.</source>
        <translation>Geef de leeftijdsgroep op: junior, neosenior of senior.</translation>
    </message>
    <message>
        <source>{written} is perhaps {names}: {why}</source>
        <translation>{written} is misschien {names}: {why}</translation>
    </message>
    <message>
        <source>Say who is meant, or that it is somebody else.</source>
        <translation>Geef op wie bedoeld is, of dat het iemand anders is.</translation>
    </message>
    <message>
        <source>{skater}: {what}</source>
        <translation>{skater}: {what}</translation>
    </message>
    <message>
        <source>there are no entries in {events}</source>
        <translation>er zijn geen inschrijvingen voor {events}</translation>
    </message>
    <message>
        <source>Not simulated; its places stay open.</source>
        <translation>Niet gesimuleerd; de plekken blijven open.</translation>
    </message>
    <message>
        <source>{event} is in the order and not on the programme</source>
        <translation>{event} staat in de volgorde en niet op het programma</translation>
    </message>
    <message>
        <source>Its rows stay open.</source>
        <translation>De regels ervan blijven open.</translation>
    </message>
    <message>
        <source>{event} is on the programme and not in the rules</source>
        <translation>{event} staat op het programma en niet in de regels</translation>
    </message>
    <message>
        <source>Nothing is won in it.</source>
        <translation>Er valt niets mee te winnen.</translation>
    </message>
    <message>
        <source>pick rows of the {sex} without a name: {count}</source>
        <translation>aanwijsregels van de {sex} zonder naam: {count}</translation>
    </message>
    <message>
        <source>They stay open, or the committee names somebody later.</source>
        <translation>Ze blijven open, of de commissie wijst later iemand aan.</translation>
    </message>
    <message>
        <source>Take the results shipped with the program, or add a file.</source>
        <translation>Neem de meegeleverde uitslagen of voeg een bestand toe.</translation>
    </message>
    <message>
        <source>no results are known</source>
        <translation>er zijn geen uitslagen bekend</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>1 day, 1 event</source>
        <translation>1 dag, 1 onderdeel</translation>
    </message>
    <message>
        <source>1 day, {events} events</source>
        <translation>1 dag, {events} onderdelen</translation>
    </message>
    <message>
        <source>{days} days, {events} events</source>
        <translation>{days} dagen, {events} onderdelen</translation>
    </message>
    <message>
        <source>1 doubt left</source>
        <translation>nog 1 twijfel</translation>
    </message>
    <message>
        <source>{count:,} doubts left</source>
        <translation>nog {count:,} twijfels</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 inschrijving</translation>
    </message>
    <message>
        <source>{count:,} entries</source>
        <translation>{count:,} inschrijvingen</translation>
    </message>
    <message>
        <source>the first of each event</source>
        <translation>de eersten van elk onderdeel</translation>
    </message>
    <message>
        <source>{count:,} races</source>
        <translation>{count:,} races</translation>
    </message>
    <message>
        <source>1 thing to settle</source>
        <translation>nog 1 punt</translation>
    </message>
    <message>
        <source>{count:,} things to settle</source>
        <translation>nog {count:,} punten</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>the name of the file, or of a folder above it, is not text in UTF-8</source>
        <translation>de naam van het bestand, of van een map erboven, is geen tekst in UTF-8</translation>
    </message>
    <message>
        <source>Rename it, then choose it again.</source>
        <translation>Geef het een andere naam en kies het dan opnieuw.</translation>
    </message>
    <message>
        <source>the path of the file is too long</source>
        <translation>het pad van het bestand is te lang</translation>
    </message>
    <message>
        <source>Move it up.</source>
        <translation>Zet het hoger.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>pasted lists</source>
        <translation>geplakte lijsten</translation>
    </message>
    <message>
        <source>added entrants</source>
        <translation>toegevoegde inschrijvingen</translation>
    </message>
    <message>
        <source>rows decided</source>
        <translation>besliste regels</translation>
    </message>
    <message>
        <source>names told apart or taken together</source>
        <translation>namen samengenomen of uit elkaar gehouden</translation>
    </message>
    <message>
        <source>{count:,} {what} are too many</source>
        <translation>{count:,} {what} is te veel</translation>
    </message>
    <message>
        <source>{option} does not say who is meant by a name</source>
        <translation>{option} zegt niet wie met een naam bedoeld is</translation>
    </message>
    <message>
        <source>Write --same &quot;KOK F.=Femke Kok&quot;.</source>
        <translation>Schrijf --same &quot;KOK F.=Femke Kok&quot;.</translation>
    </message>
    <message>
        <source>{written} is said to be both {one} and {other}</source>
        <translation>{written} zou zowel {one} als {other} zijn</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Houd een van de twee.</translation>
    </message>
    <message>
        <source>{count:,} names are too many</source>
        <translation>{count:,} namen zijn te veel</translation>
    </message>
    <message>
        <source>At most {most:,} are kept.</source>
        <translation>Er worden er hoogstens {most:,} bewaard.</translation>
    </message>
    <message>
        <source>{name} stands nowhere in {where}</source>
        <translation>{name} komt nergens voor in {where}</translation>
    </message>
    <message>
        <source>Correct the name if somebody there is meant.{hint}</source>
        <translation>Verbeter de naam als iemand daaruit is bedoeld.{hint}</translation>
    </message>
    <message>
        <source>the pasted lists are too long together</source>
        <translation>de geplakte lijsten zijn samen te lang</translation>
    </message>
    <message>
        <source>At most {most} MB are kept; open long lists as files.</source>
        <translation>Er wordt hoogstens {most} MB bewaard; open lange lijsten als bestand.</translation>
    </message>
    <message>
        <source>a pasted list has signs that cannot be kept</source>
        <translation>een geplakte lijst heeft tekens die niet bewaard kunnen worden</translation>
    </message>
    <message>
        <source>Paste it again.</source>
        <translation>Plak de lijst opnieuw.</translation>
    </message>
    <message>
        <source>{value} is not one line of text</source>
        <translation>{value} is niet één regel tekst</translation>
    </message>
    <message>
        <source>Correct {key}.</source>
        <translation>Verbeter {key}.</translation>
    </message>
    <message>
        <source>{skater} is not a name</source>
        <translation>{skater} is geen naam</translation>
    </message>
    <message>
        <source>the file has changed since the project was saved</source>
        <translation>het bestand is veranderd sinds het project werd bewaard</translation>
    </message>
    <message>
        <source>The numbers may differ from those of then.</source>
        <translation>De getallen kunnen verschillen van die van toen.</translation>
    </message>
    <message>
        <source>the results shipped with the program have changed since the project was saved</source>
        <translation>de uitslagen die bij het programma horen zijn veranderd sinds het project werd bewaard</translation>
    </message>
    <message>
        <source>Put the file back, or choose it again where it lies now.</source>
        <translation>Zet het bestand terug, of kies het opnieuw waar het nu staat.</translation>
    </message>
    <message>
        <source>there is no such file, and the project needs it</source>
        <translation>dit bestand is er niet, en het project heeft het nodig</translation>
    </message>
    <message>
        <source>this is a device or a pipe, and a project needs a file that stays</source>
        <translation>dit is een apparaat of een pijp, en een project heeft een bestand nodig dat blijft</translation>
    </message>
    <message>
        <source>Save it as a file and choose that.</source>
        <translation>Bewaar het als bestand en kies dat.</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>het bestand is te groot</translation>
    </message>
    <message>
        <source>{mark} has {count:,} letters, at most {longest_number} are read</source>
        <translation>{mark} heeft {count:,} tekens, er worden er hoogstens {longest_number} gelezen</translation>
    </message>
    <message>
        <source>a key has more than {most_parts} parts</source>
        <translation>een sleutel heeft meer dan {most_parts} delen</translation>
    </message>
    <message>
        <source>brackets within brackets, more than {deepest} deep</source>
        <translation>haken binnen haken, meer dan {deepest} diep</translation>
    </message>
    <message>
        <source>there are more than {most_keys:,} keys</source>
        <translation>er zijn meer dan {most_keys:,} sleutels</translation>
    </message>
    <message>
        <source>there are more than {most_values:,} values</source>
        <translation>er zijn meer dan {most_values:,} waarden</translation>
    </message>
    <message>
        <source>Is this the right file?</source>
        <translation>Is dit het goede bestand?</translation>
    </message>
    <message>
        <source>{skater} is entered among the men and has results of women</source>
        <translation>{skater} staat bij de mannen ingeschreven en heeft uitslagen bij de vrouwen</translation>
    </message>
    <message>
        <source>{skater} is entered among the women and has results of men</source>
        <translation>{skater} staat bij de vrouwen ingeschreven en heeft uitslagen bij de mannen</translation>
    </message>
    <message>
        <source>Correct the sex if it is the same skater.</source>
        <translation>Verbeter het geslacht als het dezelfde schaatser is.</translation>
    </message>
    <message>
        <source>{late:,} results are dated on or after {first_day}, the first day of {meet}</source>
        <translation>{late:,} uitslagen zijn van of na {first_day}, de eerste dag van {meet}</translation>
    </message>
    <message>
        <source>1 result is dated on or after {first_day}, the first day of {meet}</source>
        <translation>één uitslag is van of na {first_day}, de eerste dag van {meet}</translation>
    </message>
    <message>
        <source>What is not from before it is left out of the forecast.</source>
        <translation>Wat niet van ervoor is, telt niet mee in de voorspelling.</translation>
    </message>
    <message>
        <source>Correct the sex, or tell the two apart by their names.</source>
        <translation>Verbeter het geslacht, of maak verschil tussen de twee in hun naam.</translation>
    </message>
    <message>
        <source>{skater} is entered in {race}, which is not ridden</source>
        <translation>{skater} is ingeschreven op {race}, die niet wordt gereden</translation>
    </message>
    <message>
        <source>{skaters} are entered in {race}, which is not ridden</source>
        <translation>{skaters} zijn ingeschreven voor {race}, en die wordt niet gereden</translation>
    </message>
    <message>
        <source>On the programme are no events of that sex.</source>
        <translation>Op het programma staan geen afstanden van dat geslacht.</translation>
    </message>
    <message>
        <source>On the programme are {known}.</source>
        <translation>Op het programma staan {known}.</translation>
    </message>
    <message>
        <source>two outputs go to this file</source>
        <translation>twee uitvoeren gaan naar dit bestand</translation>
    </message>
    <message>
        <source>Name another for one of them.</source>
        <translation>Noem voor een van beide een ander.</translation>
    </message>
    <message>
        <source>this file is read; it would be overwritten</source>
        <translation>dit bestand wordt gelezen; het zou worden overschreven</translation>
    </message>
    <message>
        <source>this file is read, as {path}; it would be overwritten</source>
        <translation>dit bestand wordt gelezen, als {path}; het zou worden overschreven</translation>
    </message>
    <message>
        <source>this file belongs to the program</source>
        <translation>dit bestand hoort bij het programma</translation>
    </message>
    <message>
        <source>what is printed goes to this file too, which is read</source>
        <translation>wat wordt afgedrukt gaat ook naar dit bestand, dat wordt gelezen</translation>
    </message>
    <message>
        <source>Lead it into another file.</source>
        <translation>Leid het naar een ander bestand.</translation>
    </message>
    <message>
        <source>what is printed goes to this file too, which is written</source>
        <translation>wat wordt afgedrukt gaat ook naar dit bestand, dat wordt geschreven</translation>
    </message>
    <message>
        <source>nothing is open for writing here</source>
        <translation>hier staat niets open om naar te schrijven</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>de map bestaat niet</translation>
    </message>
    <message>
        <source>Make it, or choose another file.</source>
        <translation>Maak die eerst, of kies een ander bestand.</translation>
    </message>
    <message>
        <source>cannot be written ({why})</source>
        <translation>kan niet worden geschreven ({why})</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>het bestand is alleen te lezen</translation>
    </message>
    <message>
        <source>Choose another file, or change its rights.</source>
        <translation>Kies een ander bestand, of verander de rechten.</translation>
    </message>
    <message>
        <source>its folder is read-only</source>
        <translation>de map is alleen te lezen</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>dit is een map</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Noem een bestand erin.</translation>
    </message>
    <message>
        <source>this is a device or a pipe, not a file</source>
        <translation>dit is een apparaat of een pijp, geen bestand</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Kies een bestand.</translation>
    </message>
    <message>
        <source>there is no permission to write here</source>
        <translation>er is geen toestemming om hier te schrijven</translation>
    </message>
    <message>
        <source>{written} is taken for {person}.</source>
        <translation>{written} geldt als {person}.</translation>
    </message>
    <message>
        <source>{one} is almost {other}: {why}. Say --same &quot;{name}={person}&quot; if they are one person.</source>
        <translation>{one} lijkt erg op {other}: {why}. Geef --same &quot;{name}={person}&quot; als het dezelfde is.</translation>
    </message>
    <message>
        <source>{skater} in the {event} m ({status}, {time})</source>
        <translation>{skater} op de {event} m ({status}, {time})</translation>
    </message>
    <message>
        <source>Times of runs that do not count are left out: {runs}.</source>
        <translation>Tijden van omlopen die niet tellen zijn weggelaten: {runs}.</translation>
    </message>
    <message>
        <source>{skater} has place {place}, yet the status {status}</source>
        <translation>{skater} heeft plaats {place}, maar de status {status}</translation>
    </message>
    <message>
        <source>Correct the place or the status.</source>
        <translation>Verbeter de plaats of de status.</translation>
    </message>
    <message>
        <source>{time} is too fast for the {event} m</source>
        <translation>{time} is te snel voor de {event} m</translation>
    </message>
    <message>
        <source>{time} is too slow for the {event} m</source>
        <translation>{time} is te langzaam voor de {event} m</translation>
    </message>
    <message>
        <source>{skater}: {found}</source>
        <translation>{skater}: {found}</translation>
    </message>
    <message>
        <source>Correct the time or the distance.</source>
        <translation>Verbeter de tijd of de afstand.</translation>
    </message>
    <message>
        <source>{skater} stands for this race twice</source>
        <translation>{skater} staat twee keer bij deze race</translation>
    </message>
    <message>
        <source>{one} and {other} share a place without equal times</source>
        <translation>{one} en {other} delen een plaats zonder gelijke tijden</translation>
    </message>
    <message>
        <source>Correct the places or the times.</source>
        <translation>Verbeter de plaatsen of de tijden.</translation>
    </message>
    <message>
        <source>{one} stands before {other} and is slower</source>
        <translation>{one} staat vóór {other} en is langzamer</translation>
    </message>
    <message>
        <source>{skater} has place {place}, but the place before is shared and so takes this one too</source>
        <translation>{skater} heeft plaats {place}, maar de plaats ervoor is gedeeld en bezet deze dus ook</translation>
    </message>
    <message>
        <source>{skater} has no place, yet the time of {other}</source>
        <translation>{skater} heeft geen plaats, maar wel de tijd van {other}</translation>
    </message>
    <message>
        <source>If they share it, write place {place} for both, or the places as it was decided.</source>
        <translation>Delen zij die, schrijf dan bij beiden plaats {place}, of de plaatsen zoals beslist.</translation>
    </message>
    <message>
        <source>{skater} has no place, yet is faster than {other}</source>
        <translation>{skater} heeft geen plaats, maar is sneller dan {other}</translation>
    </message>
    <message>
        <source>Write the place, or the status if there is none.</source>
        <translation>Schrijf de plaats, of de status als die er niet is.</translation>
    </message>
    <message>
        <source>{skater} has the status {status}, yet a run has the time {time}</source>
        <translation>{skater} heeft de status {status}, maar een omloop heeft de tijd {time}</translation>
    </message>
    <message>
        <source>the best time of {best} is not the better of the runs, {time}</source>
        <translation>de beste tijd van {best} is niet de beste van de omlopen, {time}</translation>
    </message>
    <message>
        <source>Correct one of them.</source>
        <translation>Verbeter een van de twee.</translation>
    </message>
    <message>
        <source>{skater} (place {place})</source>
        <translation>{skater} (plaats {place})</translation>
    </message>
    <message>
        <source>{skater} ({time})</source>
        <translation>{skater} ({time})</translation>
    </message>
    <message>
        <source>{skater} (place {place}, {time})</source>
        <translation>{skater} (plaats {place}, {time})</translation>
    </message>
    <message>
        <source>the row of {skater} in {event} is left out</source>
        <translation>de regel van {skater} op {event} is weggelaten</translation>
    </message>
    <message>
        <source>Who has a place behind it moves up.</source>
        <translation>Wie daarachter een plaats heeft, schuift op.</translation>
    </message>
    <message>
        <source>{event} is taken to be over, as the places 1 to {last} stand there without a gap</source>
        <translation>{event} geldt als afgelopen, want de plaatsen 1 tot en met {last} staan er zonder gat</translation>
    </message>
    <message>
        <source>{event} is taken to be over, as place {last} alone stands there without a gap</source>
        <translation>{event} geldt als afgelopen, want alleen plaats {last} staat er, zonder gat</translation>
    </message>
    <message>
        <source>Everybody else stands behind. Say --still-on if some have yet to ride.</source>
        <translation>Alle anderen staan erachter. Geef --still-on als er nog moeten rijden.</translation>
    </message>
    <message>
        <source>{event} is taken to be still on, as place {place} is nobody&apos;s</source>
        <translation>{event} geldt als nog bezig, want plaats {place} is van niemand</translation>
    </message>
    <message>
        <source>The times count, places are told anew. Say --over if the places are final.</source>
        <translation>De tijden tellen, de plaatsen worden opnieuw bepaald. Geef --over als de plaatsen vaststaan.</translation>
    </message>
    <message>
        <source>this is not a project of the OKT Simulator</source>
        <translation>dit is geen project van de OKT Simulator</translation>
    </message>
    <message>
        <source>A project file says kind = &quot;{kind}&quot;.</source>
        <translation>In een projectbestand staat kind = &quot;{kind}&quot;.</translation>
    </message>
    <message>
        <source>{value} is not a version of the form</source>
        <translation>{value} is geen versie van het bestandsformaat</translation>
    </message>
    <message>
        <source>the project was saved by a newer program (version {version}): its form is {number}, known is {known}</source>
        <translation>het project is opgeslagen door een nieuwer programma (versie {version}): het formaat is {number}, bekend is {known}</translation>
    </message>
    <message>
        <source>Update this program, then open the project again.</source>
        <translation>Werk dit programma bij en open het project dan opnieuw.</translation>
    </message>
    <message>
        <source>scenario text</source>
        <translation>scenariotekst</translation>
    </message>
    <message>
        <source>Copy the whole text again.</source>
        <translation>Kopieer de hele tekst opnieuw.</translation>
    </message>
    <message>
        <source>Update this program, then paste it again.</source>
        <translation>Werk dit programma bij en plak hem dan opnieuw.</translation>
    </message>
    <message>
        <source>Is this the right text?</source>
        <translation>Is dit de goede tekst?</translation>
    </message>
    <message>
        <source>scenario &quot;{name}&quot; is too long for a text to copy</source>
        <translation>scenario &quot;{name}&quot; is te lang voor een tekst om te kopiëren</translation>
    </message>
    <message>
        <source>Save the project and pass on the file.</source>
        <translation>Bewaar het project en geef het bestand door.</translation>
    </message>
    <message>
        <source>there is no scenario in it</source>
        <translation>er staat geen scenario in</translation>
    </message>
    <message>
        <source>it is longer than {most:,} letters</source>
        <translation>hij is langer dan {most:,} letters</translation>
    </message>
    <message>
        <source>it was made by a newer program</source>
        <translation>hij is door een nieuwer programma gemaakt</translation>
    </message>
    <message>
        <source>it does not begin with &quot;{prefix}&quot;</source>
        <translation>hij begint niet met &quot;{prefix}&quot;</translation>
    </message>
    <message>
        <source>it has signs that do not belong in it</source>
        <translation>er staan tekens in die er niet in horen</translation>
    </message>
    <message>
        <source>it is not whole</source>
        <translation>hij is niet heel</translation>
    </message>
    <message>
        <source>it holds more than {most:,} bytes</source>
        <translation>er zit meer dan {most:,} bytes in</translation>
    </message>
    <message>
        <source>what is in it cannot be read</source>
        <translation>wat erin staat is niet te lezen</translation>
    </message>
    <message>
        <source>the project reads {path!r}, which lies outside the folder of the project</source>
        <translation>het project leest {path!r}, dat buiten de map van het project staat</translation>
    </message>
    <message>
        <source>the project reads {path!r}, which lies on a network</source>
        <translation>het project leest {path!r}, dat op een netwerk staat</translation>
    </message>
    <message>
        <source>If you trust the project, say so with --trust, or when the window asks.</source>
        <translation>Vertrouwt u het project, zeg dat dan met --trust, of als het venster erom vraagt.</translation>
    </message>
    <message>
        <source>{skaters}: the {sex} {event} m has no start places in {id}</source>
        <translation>{skaters}: de {sex} {event} m heeft in {id} geen startplekken</translation>
    </message>
    <message>
        <source>picks</source>
        <translation>aanwijzingen</translation>
    </message>
    <message>
        <source>the rules allow {made}</source>
        <translation>de regels staan er {made} toe</translation>
    </message>
    <message>
        <source>Not made ({sex}): {pick}: {why}.</source>
        <translation>Niet gedaan ({sex}): {pick}: {why}.</translation>
    </message>
    <message>
        <source>{skater} no longer fits in the {event} ({sex}): {count} start there.</source>
        <translation>{skater} past niet meer in de {event} ({sex}): daar starten er {count}.</translation>
    </message>
    <message>
        <source>{count} are too many</source>
        <translation>{count} is te veel</translation>
    </message>
    <message>
        <source>Expected at most {most_of_a_kind}.</source>
        <translation>Verwacht werden er hoogstens {most_of_a_kind}.</translation>
    </message>
    <message>
        <source>Leave it out; a pick of the kind &quot;event&quot; gives a start place.</source>
        <translation>Laat het weg; een aanwijzing van de soort &quot;event&quot; geeft een startplek.</translation>
    </message>
    <message>
        <source>a team pick gives a ticket, not a start place</source>
        <translation>een aanwijzing voor de ploeg geeft een ticket, geen startplek</translation>
    </message>
    <message>
        <source>Expected one of {events}.{hint}</source>
        <translation>Verwacht werd een van {events}.{hint}</translation>
    </message>
    <message>
        <source>{value} is not an event that can stand here</source>
        <translation>{value} is geen afstand die hier kan staan</translation>
    </message>
    <message>
        <source>Expected one of {events}.</source>
        <translation>Verwacht werd een van {events}.</translation>
    </message>
    <message>
        <source>a pick of the kind {kind} has no {other}</source>
        <translation>een aanwijzing van de soort {kind} heeft geen {other}</translation>
    </message>
    <message>
        <source>Write {key} = ...</source>
        <translation>Schrijf {key} = ...</translation>
    </message>
    <message>
        <source>{names} is not a trio</source>
        <translation>{names} is geen drietal</translation>
    </message>
    <message>
        <source>Name three skaters.</source>
        <translation>Noem drie schaatsers.</translation>
    </message>
    <message>
        <source>{name} is known, but not of this sex</source>
        <translation>{name} is bekend, maar niet van dit geslacht</translation>
    </message>
    <message>
        <source>Correct sex.</source>
        <translation>Verbeter sex.</translation>
    </message>
    <message>
        <source>{name} is not known</source>
        <translation>{name} is niet bekend</translation>
    </message>
    <message>
        <source>The time is left out. Check time, distance and sex.</source>
        <translation>De tijd telt niet mee. Controleer tijd, afstand en geslacht.</translation>
    </message>
    <message>
        <source>The time is left out. It fits the {others} m: check the distance.</source>
        <translation>De tijd telt niet mee. Hij past bij de {others} m: controleer de afstand.</translation>
    </message>
    <message>
        <source>{time} is too fast for the {distance} m of {who}</source>
        <translation>{time} is te snel voor de {distance} m {who}</translation>
    </message>
    <message>
        <source>If the skater fell or gave up the race, write status fell.</source>
        <translation>Is de schaatser gevallen of afgestapt, schrijf dan status fell.</translation>
    </message>
    <message>
        <source>It would fit the {others} m.</source>
        <translation>De tijd zou passen bij de {others} m.</translation>
    </message>
    <message>
        <source>{time} is very slow for the {distance} m of {who}</source>
        <translation>{time} is erg langzaam voor de {distance} m {who}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} of {other}</translation>
    </message>
    <message>
        <source>{status}, yet there is a time</source>
        <translation>{status}, en toch staat er een tijd</translation>
    </message>
    <message>
        <source>The time is left out; check the status.</source>
        <translation>De tijd telt niet mee; controleer de status.</translation>
    </message>
    <message>
        <source>{skater} may be {other}, who has this start on line {line} already</source>
        <translation>{skater} is misschien {other}, die deze start al heeft op regel {line}</translation>
    </message>
    <message>
        <source>Take one of the two out, or write both first names in full.</source>
        <translation>Haal een van de twee weg, of schrijf beide voornamen voluit.</translation>
    </message>
    <message>
        <source>{skater} has this start on line {line} already</source>
        <translation>{skater} heeft deze start al op regel {line}</translation>
    </message>
    <message>
        <source>{skater} has this start on line {line} already, as {other}</source>
        <translation>{skater} heeft deze start al op regel {line}, als {other}</translation>
    </message>
    <message>
        <source>Both tell the same; this one is left out.</source>
        <translation>Beide zeggen hetzelfde; deze telt niet mee.</translation>
    </message>
    <message>
        <source>Both tell the same; they count once.</source>
        <translation>Beide zeggen hetzelfde; ze tellen één keer.</translation>
    </message>
    <message>
        <source>They differ: delete the wrong one, or tell them apart by date, competition or run.</source>
        <translation>Ze verschillen: verwijder de foute, of onderscheid ze met datum, wedstrijd of omloop.</translation>
    </message>
    <message>
        <source>there are more than {most:,} names, too many to look for those almost alike</source>
        <translation>er zijn meer dan {most:,} namen, te veel om bijna gelijke te zoeken</translation>
    </message>
    <message>
        <source>Names with a slip of the pen are taken for other skaters.</source>
        <translation>Namen met een schrijffout gelden als andere schaatsers.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; ({count:,} rows) is almost &quot;{meant}&quot;: {how}</source>
        <translation>&quot;{name}&quot; ({count:,} regels) is bijna &quot;{meant}&quot;: {how}</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; (1 row) is almost &quot;{meant}&quot;: {how}</source>
        <translation>&quot;{name}&quot; (1 regel) is bijna &quot;{meant}&quot;: {how}</translation>
    </message>
    <message>
        <source>They count as one person.</source>
        <translation>Ze tellen als één persoon.</translation>
    </message>
    <message>
        <source>Did you mean &quot;{near}&quot;?</source>
        <translation>Bedoelt u &quot;{near}&quot;?</translation>
    </message>
    <message>
        <source>{skater} stands among the women and the men</source>
        <translation>{skater} staat bij de vrouwen en bij de mannen</translation>
    </message>
    <message>
        <source>Check the sex.</source>
        <translation>Controleer het geslacht.</translation>
    </message>
    <message>
        <source>{count:,} letters are too many</source>
        <translation>{count:,} letters is te veel</translation>
    </message>
    <message>
        <source>At most {longest_reason}.</source>
        <translation>Hoogstens {longest_reason}.</translation>
    </message>
    <message>
        <source>{reason} has signs that cannot be shown</source>
        <translation>{reason} bevat tekens die niet getoond kunnen worden</translation>
    </message>
    <message>
        <source>there is not a single result</source>
        <translation>er is geen enkele uitslag</translation>
    </message>
    <message>
        <source>Add those of the meet.</source>
        <translation>Voeg die van het toernooi toe.</translation>
    </message>
    <message>
        <source>The {event} classification ({sex}) is empty: the results tell no second race of the {distance} m.</source>
        <translation>Het klassement {event} ({sex}) is leeg: de uitslag noemt geen tweede race over de {distance} m.</translation>
    </message>
    <message>
        <source>Rules: {rules} ({id}), those of {meet}.</source>
        <translation>Regels: {rules} ({id}), die van {meet}.</translation>
    </message>
    <message>
        <source>the results have no date</source>
        <translation>de uitslagen hebben geen datum</translation>
    </message>
    <message>
        <source>no shipped rule set holds on {day}</source>
        <translation>geen meegeleverde selectieregels gelden op {day}</translation>
    </message>
    <message>
        <source>Say which with --rules; shipped are {known}.</source>
        <translation>Geef met --rules op welke; meegeleverd zijn {known}.</translation>
    </message>
    <message>
        <source>Rules: {rules} ({id}), those that held on {day}.</source>
        <translation>Regels: {rules} ({id}), die golden op {day}.</translation>
    </message>
    <message>
        <source>{skater} is named by the committee and stands in none of the results ({sex}).</source>
        <translation>{skater} is door de commissie genoemd en staat in geen van de uitslagen ({sex}).</translation>
    </message>
    <message>
        <source>Mass start pick ({sex}), from {meet}: {skaters}.</source>
        <translation>Aanwijzing voor de massastart ({sex}), uit {meet}: {skaters}.</translation>
    </message>
    <message>
        <source>{skaters} share place {place} of the {event} m ({sex})</source>
        <translation>{skaters} delen plaats {place} op de {event} m ({sex})</translation>
    </message>
    <message>
        <source>{skaters} share place {place} of the {event} m ({sex}); should it matter who gets a free start place, they stand in the order of the file.</source>
        <translation>{skaters} delen plaats {place} op de {event} m ({sex}); mocht het ertoe doen wie een vrijgekomen startplek krijgt, dan staan ze in de volgorde van het bestand.</translation>
    </message>
    <message>
        <source>There are no results of women.</source>
        <translation>Er zijn geen uitslagen van vrouwen.</translation>
    </message>
    <message>
        <source>There are no results of men.</source>
        <translation>Er zijn geen uitslagen van mannen.</translation>
    </message>
    <message>
        <source>{skaters}: chance {chance:g}, but here a pick is made or not</source>
        <translation>{skaters}: kans {chance:g}, maar hier wordt iemand aangewezen of niet</translation>
    </message>
    <message>
        <source>Write chance = 1, or 0.</source>
        <translation>Schrijf chance = 1, of 0.</translation>
    </message>
    <message>
        <source>1 pick row</source>
        <translation>1 aanwijsplek</translation>
    </message>
    <message>
        <source>{rows} pick rows</source>
        <translation>{rows} aanwijsplekken</translation>
    </message>
    <message>
        <source>{count} mass start picks ({sex}), but the order has {have}: {named}</source>
        <translation>{count} aanwijzingen voor de massastart ({sex}), maar de volgorde heeft er {have}: {named}</translation>
    </message>
    <message>
        <source>The last ones are made only where earlier ones are not.</source>
        <translation>De laatste gelden alleen waar eerdere niet nodig zijn.</translation>
    </message>
    <message>
        <source>{skater} is named by the committee and entered in no event ({sex})</source>
        <translation>{skater} is door de commissie genoemd en staat op geen enkele afstand ingeschreven ({sex})</translation>
    </message>
    <message>
        <source>Correct the name if an entrant is meant.</source>
        <translation>Verbeter de naam als een deelnemer is bedoeld.</translation>
    </message>
    <message>
        <source>Take picks out.</source>
        <translation>Haal aanwijzingen weg.</translation>
    </message>
    <message>
        <source>{count} picks ({sex}) are more than the {max_picks} that the rules allow</source>
        <translation>{count} aanwijzingen ({sex}) is meer dan de {max_picks} die de regels toestaan</translation>
    </message>
    <message>
        <source>all have a ticket already</source>
        <translation>allen hebben al een ticket</translation>
    </message>
    <message>
        <source>has a ticket already</source>
        <translation>heeft al een ticket</translation>
    </message>
    <message>
        <source>holds a start place there already</source>
        <translation>heeft daar al een startplek</translation>
    </message>
    <message>
        <source>no fall, disqualification or missed start there</source>
        <translation>daar geen val, diskwalificatie of gemiste start</translation>
    </message>
    <message>
        <source>picks hold every start place there</source>
        <translation>daar is elke startplek al via een aanwijsplek vergeven</translation>
    </message>
    <message>
        <source>Give them different places in the file, as it was decided.</source>
        <translation>Geef ze in het bestand verschillende plaatsen, zoals besloten is.</translation>
    </message>
    <message>
        <source>{skaters} share place {place} of the {event} classification ({sex}); they stand in the order of the file.</source>
        <translation>{skaters} delen plaats {place} van het klassement {event} ({sex}); ze staan in de volgorde van het bestand.</translation>
    </message>
    <message>
        <source>Row {row} ({sex}) is empty: nobody is named for the mass start.</source>
        <translation>Regel {row} ({sex}) is leeg: niemand is genoemd voor de massastart.</translation>
    </message>
    <message>
        <source>Row {row} ({sex}) is empty: nobody took place {place} of the {event}.</source>
        <translation>Regel {row} ({sex}) is leeg: niemand haalde plaats {place} van {event}.</translation>
    </message>
    <message>
        <source>Row {row} ({sex}) is empty: the results name nobody at place {place} of the {event} m.</source>
        <translation>Regel {row} ({sex}) is leeg: de uitslagen noemen niemand op plaats {place} van de {event} m.</translation>
    </message>
    <message>
        <source>{text} names no event</source>
        <translation>{text} noemt geen afstand</translation>
    </message>
    <message>
        <source>Write &quot;1000-3&quot; or &quot;mass_start&quot;.{near}</source>
        <translation>Schrijf &quot;1000-3&quot; of &quot;mass_start&quot;.{near}</translation>
    </message>
    <message>
        <source>{text} has no condition that can be read</source>
        <translation>{text} heeft geen leesbare voorwaarde</translation>
    </message>
    <message>
        <source>Write &quot;{row} if 34.51&quot; or &quot;{row} among 500-3&quot;.</source>
        <translation>Schrijf &quot;{row} if 34.51&quot; of &quot;{row} among 500-3&quot;.</translation>
    </message>
    <message>
        <source>{text}: a pick row has no place</source>
        <translation>{text}: een aanwijsplek heeft geen plaats</translation>
    </message>
    <message>
        <source>&quot;{text}&quot;: a pick row has no race and no condition</source>
        <translation>&quot;{text}&quot;: een aanwijsregel heeft geen race en geen voorwaarde</translation>
    </message>
    <message>
        <source>Write &quot;{name}&quot;.</source>
        <translation>Schrijf &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is a pick row, and its places come from an earlier meet</source>
        <translation>&quot;{text}&quot; is een aanwijsregel, terwijl de plaatsen van een eerdere wedstrijd komen</translation>
    </message>
    <message>
        <source>Write &quot;{name}-1&quot;, or take it out of earlier.</source>
        <translation>Schrijf &quot;{name}-1&quot;, of haal het weg uit earlier.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot;: a pick row has no place</source>
        <translation>&quot;{text}&quot;: een aanwijsregel heeft geen plaats</translation>
    </message>
    <message>
        <source>Write &quot;{name}&quot;, or who took the places under [earlier].</source>
        <translation>Schrijf &quot;{name}&quot;, of wie de plaatsen haalde onder [earlier].</translation>
    </message>
    <message>
        <source>&quot;{text}&quot;: no distances are named for the classification</source>
        <translation>&quot;{text}&quot;: voor het klassement zijn geen afstanden genoemd</translation>
    </message>
    <message>
        <source>Name them under [points], or who took the places under [earlier].</source>
        <translation>Noem ze onder [points], of wie de plaatsen haalde onder [earlier].</translation>
    </message>
    <message>
        <source>&quot;{text}&quot;: no times are known of that event</source>
        <translation>&quot;{text}&quot;: van dat onderdeel zijn geen tijden bekend</translation>
    </message>
    <message>
        <source>Name a distance of the meet before the time.</source>
        <translation>Noem voor de tijd een afstand van de wedstrijd.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; has no place that somebody can have</source>
        <translation>&quot;{text}&quot; heeft geen plaats die iemand kan hebben</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is met by nobody on that place</source>
        <translation>aan &quot;{text}&quot; voldoet niemand op die plaats</translation>
    </message>
    <message>
        <source>Correct place or condition.</source>
        <translation>Verbeter de plaats of de voorwaarde.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot;: nobody takes places in that event</source>
        <translation>&quot;{text}&quot;: op dat onderdeel haalt niemand een plaats</translation>
    </message>
    <message>
        <source>Name a distance, or a classification under [points].</source>
        <translation>Noem een afstand, of een klassement onder [points].</translation>
    </message>
    <message>
        <source>Expected 1 to {most}.</source>
        <translation>Verwacht werd 1 tot en met {most}.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot;: the {event} is not ridden twice</source>
        <translation>&quot;{text}&quot;: de {event} wordt niet twee keer gereden</translation>
    </message>
    <message>
        <source>Write {event} = &quot;each&quot; or &quot;best_of_two&quot; under [runs].</source>
        <translation>Schrijf {event} = &quot;each&quot; of &quot;best_of_two&quot; onder [runs].</translation>
    </message>
    <message>
        <source>this is no classification</source>
        <translation>dit is geen klassement</translation>
    </message>
    <message>
        <source>its places come from an earlier meet</source>
        <translation>de plaatsen komen van een eerdere wedstrijd</translation>
    </message>
    <message>
        <source>Take it out of points or out of earlier.</source>
        <translation>Haal het weg uit points of uit earlier.</translation>
    </message>
    <message>
        <source>a classification has two distances or more</source>
        <translation>een klassement heeft twee of meer afstanden</translation>
    </message>
    <message>
        <source>Write [&quot;500&quot;, &quot;1000&quot;, &quot;500&quot;, &quot;1000&quot;].</source>
        <translation>Schrijf [&quot;500&quot;, &quot;1000&quot;, &quot;500&quot;, &quot;1000&quot;].</translation>
    </message>
    <message>
        <source>the {distance} m counts {often} times</source>
        <translation>de {distance} m telt {often} keer mee</translation>
    </message>
    <message>
        <source>Expected twice at most.</source>
        <translation>Hoogstens twee keer.</translation>
    </message>
    <message>
        <source>the {distance} m counts twice, and only one run of it counts</source>
        <translation>de {distance} m telt twee keer mee, terwijl maar één omloop ervan telt</translation>
    </message>
    <message>
        <source>Write {distance} = &quot;each&quot; or &quot;best_of_two&quot; under [runs].</source>
        <translation>Schrijf {distance} = &quot;each&quot; of &quot;best_of_two&quot; onder [runs].</translation>
    </message>
    <message>
        <source>a team takes its places, and no skater</source>
        <translation>de plaatsen zijn van een ploeg, niet van een schaatser</translation>
    </message>
    <message>
        <source>row {row} is open: the result of that meet is not known yet</source>
        <translation>regel {row} staat open: de uitslag van die wedstrijd is nog niet bekend</translation>
    </message>
    <message>
        <source>rows {rows} are open: the result of that meet is not known yet</source>
        <translation>regels {rows} staan open: de uitslag van die wedstrijd is nog niet bekend</translation>
    </message>
    <message>
        <source>{text} has no start places</source>
        <translation>{text} heeft geen startplekken</translation>
    </message>
    <message>
        <source>Correct the row or start_places.</source>
        <translation>Verbeter de regel of start_places.</translation>
    </message>
    <message>
        <source>{text} has no place</source>
        <translation>{text} heeft geen plaats</translation>
    </message>
    <message>
        <source>no start place has a rank</source>
        <translation>geen startplek heeft een positie</translation>
    </message>
    <message>
        <source>Write the ranks under [quota_ranks].</source>
        <translation>Schrijf de posities onder [quota_ranks].</translation>
    </message>
    <message>
        <source>Write &quot;{name}-1&quot;.</source>
        <translation>Schrijf &quot;{name}-1&quot;.</translation>
    </message>
    <message>
        <source>this text is empty</source>
        <translation>deze tekst is leeg</translation>
    </message>
    <message>
        <source>Expected at most {longest:,}.</source>
        <translation>Verwacht werden er hoogstens {longest:,}.</translation>
    </message>
    <message>
        <source>{text} has signs that cannot be shown</source>
        <translation>{text} bevat tekens die niet getoond kunnen worden</translation>
    </message>
    <message>
        <source>Write one line of text.</source>
        <translation>Schrijf één regel tekst.</translation>
    </message>
    <message>
        <source>Expected 0 to {least}.</source>
        <translation>Verwacht werd 0 tot {least}.</translation>
    </message>
    <message>
        <source>Raise cap or lower max_picks.</source>
        <translation>Verhoog cap of verlaag max_picks.</translation>
    </message>
    <message>
        <source>no event has start places</source>
        <translation>geen enkele afstand heeft startplekken</translation>
    </message>
    <message>
        <source>Name them, {{ 500 = 3 }}.</source>
        <translation>Noem ze, {{ 500 = 3 }}.</translation>
    </message>
    <message>
        <source>{number} is not a number of start places</source>
        <translation>{number} is geen aantal startplekken</translation>
    </message>
    <message>
        <source>no times are ridden in this event at the tournament</source>
        <translation>op dit onderdeel worden op het toernooi geen tijden gereden</translation>
    </message>
    <message>
        <source>Take the line out.</source>
        <translation>Haal de regel weg.</translation>
    </message>
    <message>
        <source>the event has no start places</source>
        <translation>de afstand heeft geen startplekken</translation>
    </message>
    <message>
        <source>the order has no rows</source>
        <translation>de volgorde heeft geen regels</translation>
    </message>
    <message>
        <source>Write them from the top, [&quot;500-1&quot;].</source>
        <translation>Schrijf ze van boven af, [&quot;500-1&quot;].</translation>
    </message>
    <message>
        <source>{count} rows are too many</source>
        <translation>{count} regels is te veel</translation>
    </message>
    <message>
        <source>Expected at most {most_rows}.</source>
        <translation>Verwacht werden er hoogstens {most_rows}.</translation>
    </message>
    <message>
        <source>{count} picks are more than the cap of {cap} tickets</source>
        <translation>{count} aanwijzingen is meer dan het maximum van {cap} tickets</translation>
    </message>
    <message>
        <source>no team of this sex is selected by these rules</source>
        <translation>volgens deze regels wordt van dit geslacht geen ploeg gekozen</translation>
    </message>
    <message>
        <source>Take the line out, or correct selected.</source>
        <translation>Haal de regel weg of verbeter selected.</translation>
    </message>
    <message>
        <source>{count} pick rows are more than the {most} picks allowed</source>
        <translation>{count} aanwijsplekken is meer dan de {most} toegestane aanwijzingen</translation>
    </message>
    <message>
        <source>Raise max_picks or take rows out.</source>
        <translation>Verhoog max_picks of haal regels weg.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; stands in the order twice</source>
        <translation>&quot;{text}&quot; staat twee keer in de volgorde</translation>
    </message>
    <message>
        <source>{places} start places</source>
        <translation>{places} startplekken</translation>
    </message>
    <message>
        <source>1 start place</source>
        <translation>1 startplek</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is beyond the {have} of the event</source>
        <translation>&quot;{text}&quot; gaat verder dan de {have} van de afstand</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; stands above &quot;{better}&quot;</source>
        <translation>&quot;{text}&quot; staat boven &quot;{better}&quot;</translation>
    </message>
    <message>
        <source>&quot;{row}&quot; stands in the order, but &quot;{better}&quot; does not</source>
        <translation>&quot;{row}&quot; staat in de volgorde, maar &quot;{better}&quot; niet</translation>
    </message>
    <message>
        <source>{count} start places, but the order names {named} of them</source>
        <translation>{count} startplekken, maar de volgorde noemt er {named}</translation>
    </message>
    <message>
        <source>{skater} stands under named too</source>
        <translation>{skater} staat ook onder named</translation>
    </message>
    <message>
        <source>{count} skaters go before all others and {picks} may be picked, more than the cap of {cap}</source>
        <translation>{count} schaatsers gaan voor alle anderen en {picks} mogen worden aangewezen, meer dan het maximum van {cap}</translation>
    </message>
    <message>
        <source>Raise cap, or lower max_picks.</source>
        <translation>Verhoog cap of verlaag max_picks.</translation>
    </message>
    <message>
        <source>the committee names all who start in this event</source>
        <translation>de commissie wijst iedereen aan die op dit onderdeel start</translation>
    </message>
    <message>
        <source>{kept} of {places} start places</source>
        <translation>{kept} van {places} startplekken</translation>
    </message>
    <message>
        <source>Correct the number or start_places.</source>
        <translation>Verbeter het aantal of start_places.</translation>
    </message>
    <message>
        <source>{kept} start places are kept for {most} picks</source>
        <translation>{kept} startplekken zijn bewaard voor {most} aanwijsplekken</translation>
    </message>
    <message>
        <source>Raise max_picks, or some stay empty.</source>
        <translation>Verhoog max_picks, anders blijven er leeg.</translation>
    </message>
    <message>
        <source>{count} ranks for {places} start places</source>
        <translation>{count} posities voor {places} startplekken</translation>
    </message>
    <message>
        <source>Write a rank for each.</source>
        <translation>Schrijf bij elke een positie.</translation>
    </message>
    <message>
        <source>&quot;{row}&quot; of rank {rank} stands below &quot;{better}&quot; of rank {other}</source>
        <translation>&quot;{row}&quot; met positie {rank} staat onder &quot;{better}&quot; met positie {other}</translation>
    </message>
    <message>
        <source>Write &quot;by_rank&quot;.</source>
        <translation>Schrijf &quot;by_rank&quot;.</translation>
    </message>
    <message>
        <source>{count} rows name fewer skaters than the cap of {cap}</source>
        <translation>{count} regels noemen minder schaatsers dan het maximum van {cap}</translation>
    </message>
    <message>
        <source>{found}.</source>
        <translation>{found}.</translation>
    </message>
    <message>
        <source>Only team picks can fill the team.</source>
        <translation>Alleen aanwijzingen kunnen de ploeg vullen.</translation>
    </message>
    <message>
        <source>nobody starts in this event at the tournament</source>
        <translation>op dit onderdeel start op het toernooi niemand</translation>
    </message>
    <message>
        <source>Name a distance.</source>
        <translation>Noem een afstand.</translation>
    </message>
    <message>
        <source>{count} skaters for {places} start places</source>
        <translation>{count} schaatsers voor {places} startplekken</translation>
    </message>
    <message>
        <source>Correct the names or start_places.</source>
        <translation>Verbeter de namen of start_places.</translation>
    </message>
    <message>
        <source>Dutch, Olympic Games</source>
        <translation>Nederland, Olympische Spelen</translation>
    </message>
    <message>
        <source>Dutch, meets of the season</source>
        <translation>Nederland, wedstrijden van het seizoen</translation>
    </message>
    <message>
        <source>Other federations</source>
        <translation>Andere bonden</translation>
    </message>
    <message>
        <source>Expected {low:,} to {high:,}, or &quot;none&quot; for no cap.</source>
        <translation>Verwacht wordt {low:,} tot {high:,}, of &quot;none&quot; voor geen maximum.</translation>
    </message>
    <message>
        <source>{count} ranks are too many</source>
        <translation>{count} posities zijn te veel</translation>
    </message>
    <message>
        <source>a rank is out of range</source>
        <translation>een positie valt buiten de grenzen</translation>
    </message>
    <message>
        <source>the ranks do not stand from the best</source>
        <translation>de posities staan niet vanaf de beste</translation>
    </message>
    <message>
        <source>Write [3, 11, 20].</source>
        <translation>Schrijf [3, 11, 20].</translation>
    </message>
    <message>
        <source>a skater stands there twice</source>
        <translation>een schaatser staat er twee keer</translation>
    </message>
    <message>
        <source>to the next placed with a ticket</source>
        <translation>naar de eerstvolgende met een ticket</translation>
    </message>
    <message>
        <source>to whom the committee names</source>
        <translation>naar wie de commissie aanwijst</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>door loting</translation>
    </message>
    <message>
        <source>by the other run, then by lot</source>
        <translation>op de andere omloop, daarna door loting</translation>
    </message>
    <message>
        <source>read where their rows stand</source>
        <translation>gelezen waar hun regels staan</translation>
    </message>
    <message>
        <source>before all others, and safe from picks</source>
        <translation>vóór alle anderen, en veilig voor aanwijsplekken</translation>
    </message>
    <message>
        <source>women and men</source>
        <translation>vrouwen en mannen</translation>
    </message>
    <message>
        <source>comes free; the row stays</source>
        <translation>komt vrij; de regel blijft</translation>
    </message>
    <message>
        <source>goes with its row to the next placed</source>
        <translation>gaat met de regel naar de volgende in de uitslag</translation>
    </message>
    <message>
        <source>Tickets a sex</source>
        <translation>Tickets per geslacht</translation>
    </message>
    <message>
        <source>Picks a sex, at most</source>
        <translation>Aanwijzingen per geslacht, ten hoogste</translation>
    </message>
    <message>
        <source>A free start place goes</source>
        <translation>Een vrijgekomen startplek gaat</translation>
    </message>
    <message>
        <source>Equal thousandths</source>
        <translation>Gelijke duizendsten</translation>
    </message>
    <message>
        <source>Start places</source>
        <translation>Startplekken</translation>
    </message>
    <message>
        <source>Selection order</source>
        <translation>Selectievolgorde</translation>
    </message>
    <message>
        <source>Runs that count</source>
        <translation>Omlopen die tellen</translation>
    </message>
    <message>
        <source>Qualified beforehand</source>
        <translation>Vooraf gekwalificeerd</translation>
    </message>
    <message>
        <source>Points over distances</source>
        <translation>Punten over meer afstanden</translation>
    </message>
    <message>
        <source>From an earlier meet</source>
        <translation>Van een eerdere wedstrijd</translation>
    </message>
    <message>
        <source>Named beforehand, need not start</source>
        <translation>Vooraf aangewezen, hoeft niet te starten</translation>
    </message>
    <message>
        <source>Those qualified beforehand</source>
        <translation>Vooraf geplaatsten</translation>
    </message>
    <message>
        <source>A declined start place</source>
        <translation>Een bedankte startplek</translation>
    </message>
    <message>
        <source>Reserves a sex</source>
        <translation>Reserves per geslacht</translation>
    </message>
    <message>
        <source>A team is selected of</source>
        <translation>Er wordt een ploeg gekozen van</translation>
    </message>
    <message>
        <source>Ranks of the start places</source>
        <translation>Posities van de startplekken</translation>
    </message>
    <message>
        <source>Start places kept for picks</source>
        <translation>Startplekken alleen voor aanwijzing</translation>
    </message>
    <message>
        <source>What is won</source>
        <translation>Wat er te winnen is</translation>
    </message>
    <message>
        <source>{text} is neither a shipped rule set nor a file</source>
        <translation>{text} is geen meegeleverde selectieregels en geen bestand</translation>
    </message>
    <message>
        <source>{text} is neither a shipped rule of start places nor a file</source>
        <translation>{text} is geen meegeleverde regel voor startplekken en geen bestand</translation>
    </message>
    <message>
        <source>Shipped are {known}.{hint}</source>
        <translation>Meegeleverd zijn {known}.{hint}</translation>
    </message>
    <message>
        <source>rule of start places</source>
        <translation>regel voor startplekken</translation>
    </message>
    <message>
        <source>{text} is the folder of a meet, and not a rule set</source>
        <translation>{text} is de map van een wedstrijd, en geen set regels</translation>
    </message>
    <message>
        <source>okt meet check DIR looks at it, and --meet DIR takes it.</source>
        <translation>okt meet check MAP bekijkt die, en --meet MAP neemt die.</translation>
    </message>
    <message>
        <source>&quot;{out}&quot; lies outside the folder of the meet</source>
        <translation>&quot;{out}&quot; ligt buiten de map van de wedstrijd</translation>
    </message>
    <message>
        <source>Put the rule set beside it, or give the rules by themselves.</source>
        <translation>Leg de selectieregels ernaast, of geef de regels apart op.</translation>
    </message>
    <message>
        <source>races of the {event} m that count: {have}; the {sex} {classification} classification needs {runs}</source>
        <translation>races over de {event} m die meetellen: {have}; het klassement {classification} ({sex}) heeft er {runs} nodig</translation>
    </message>
    <message>
        <source>Correct points or runs in the rule set, or the programme of the meet.</source>
        <translation>Verbeter points of runs in de selectieregels, of het programma van de wedstrijd.</translation>
    </message>
    <message>
        <source>rule set</source>
        <translation>regels</translation>
    </message>
    <message>
        <source>the {sex} {event} m is ridden here, and its places come from an earlier meet</source>
        <translation>de {event} m ({sex}) wordt hier gereden, terwijl de plaatsen van een eerdere wedstrijd komen</translation>
    </message>
    <message>
        <source>Take it out of earlier, or out of the programme.</source>
        <translation>Haal het weg uit earlier, of uit het programma.</translation>
    </message>
    <message>
        <source>{count} names are too many</source>
        <translation>{count} namen is te veel</translation>
    </message>
    <message>
        <source>{number} is not a row of the order</source>
        <translation>{number} is geen regel van de volgorde</translation>
    </message>
    <message>
        <source>Write [12, 13].</source>
        <translation>Schrijf [12, 13].</translation>
    </message>
    <message>
        <source>{count} skaters are too many</source>
        <translation>{count} schaatsers is te veel</translation>
    </message>
    <message>
        <source>At most {most_skaters} of one sex can ride.</source>
        <translation>Van één geslacht kunnen er hoogstens {most_skaters} rijden.</translation>
    </message>
    <message>
        <source>entries {sex}</source>
        <translation>inschrijvingen {sex}</translation>
    </message>
    <message>
        <source>{what} in the {event}</source>
        <translation>{what} op de {event}</translation>
    </message>
    <message>
        <source>&quot;{one}&quot; and &quot;{other}&quot; cannot both be</source>
        <translation>&quot;{one}&quot; en &quot;{other}&quot; kan niet allebei</translation>
    </message>
    <message>
        <source>&quot;{sentence}&quot;: {fault}</source>
        <translation>&quot;{sentence}&quot;: {fault}</translation>
    </message>
    <message>
        <source>only {count} start there</source>
        <translation>er starten er daar maar {count}</translation>
    </message>
    <message>
        <source>only one starts there</source>
        <translation>er start er daar maar één</translation>
    </message>
    <message>
        <source>Correct it or take it out.</source>
        <translation>Verbeter het of haal het weg.</translation>
    </message>
    <message>
        <source>{skater} has no pair and is left out</source>
        <translation>{skater} heeft geen rit en is weggelaten</translation>
    </message>
    <message>
        <source>Write the number of the pair in front.</source>
        <translation>Zet het ritnummer ervoor.</translation>
    </message>
    <message>
        <source>there is no pair {number}</source>
        <translation>rit {number} bestaat niet</translation>
    </message>
    <message>
        <source>{skater} stands in the pairs of {event} twice, first in line {line}</source>
        <translation>{skater} staat twee keer in de ritten van {event}, eerst op regel {line}</translation>
    </message>
    <message>
        <source>Take one of the two out; of two runs enter the first one&apos;s pairs.</source>
        <translation>Haal een van de twee weg; voer van een dubbele afstand de ritten van de eerste keer in.</translation>
    </message>
    <message>
        <source>pair {number} of {event} has a third skater</source>
        <translation>rit {number} van {event} heeft een derde schaatser</translation>
    </message>
    <message>
        <source>Two ride in a pair: correct the number of the pair.</source>
        <translation>In een rit rijden er twee: verbeter het ritnummer.</translation>
    </message>
    <message>
        <source>both skaters of pair {number} of {event} start in the inner lane</source>
        <translation>in rit {number} van {event} starten beiden in de binnenbaan</translation>
    </message>
    <message>
        <source>both skaters of pair {number} of {event} start in the outer lane</source>
        <translation>in rit {number} van {event} starten beiden in de buitenbaan</translation>
    </message>
    <message>
        <source>Correct one of the two lanes.</source>
        <translation>Verbeter een van beide banen.</translation>
    </message>
    <message>
        <source>the list tells the lanes of {event} of some pairs only, not of {pairs}</source>
        <translation>de lijst noemt de banen van {event} maar voor een deel van de ritten, niet voor {pairs}</translation>
    </message>
    <message>
        <source>The lanes of the event are taken as unknown.</source>
        <translation>De banen van de afstand gelden als onbekend.</translation>
    </message>
    <message>
        <source>{skaters} of {event} stand in no pair</source>
        <translation>{skaters} van {event} staan in geen rit</translation>
    </message>
    <message>
        <source>{skater} of {event} stands in no pair</source>
        <translation>{skater} van {event} staat in geen rit</translation>
    </message>
    <message>
        <source>Who stands in none rides alone, if at all.</source>
        <translation>Wie in geen rit staat, rijdt alleen, als hij of zij al rijdt.</translation>
    </message>
    <message>
        <source>the list does not say of which event it is</source>
        <translation>de lijst zegt niet bij welke afstand die hoort</translation>
    </message>
    <message>
        <source>Write it above the list, as &quot;500 m women&quot;.</source>
        <translation>Schrijf die boven de lijst, zoals &quot;500 m vrouwen&quot;.</translation>
    </message>
    <message>
        <source>Ridden are {known}.</source>
        <translation>Gereden worden {known}.</translation>
    </message>
    <message>
        <source>{event} is not ridden</source>
        <translation>{event} wordt niet gereden</translation>
    </message>
    <message>
        <source>{written} is taken for {person}</source>
        <translation>{written} is opgevat als {person}</translation>
    </message>
    <message>
        <source>Only the initial is given.</source>
        <translation>Alleen de voorletter is gegeven.</translation>
    </message>
    <message>
        <source>pair {number}</source>
        <translation>rit {number}</translation>
    </message>
    <message>
        <source>{skater} rides in pair {other} already</source>
        <translation>{skater} rijdt al in rit {other}</translation>
    </message>
    <message>
        <source>Enter the skater, or take the name out.</source>
        <translation>Schrijf de schaatser in, of haal de naam weg.</translation>
    </message>
    <message>
        <source>any event</source>
        <translation>een afstand</translation>
    </message>
    <message>
        <source>{skater} is not entered in {event}</source>
        <translation>{skater} is niet ingeschreven op {event}</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>ritten</translation>
    </message>
    <message>
        <source>Enter the skater first.</source>
        <translation>Schrijf de schaatser eerst in.</translation>
    </message>
    <message>
        <source>&quot;{sentence}&quot; stands there twice</source>
        <translation>&quot;{sentence}&quot; staat er twee keer</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Haal er een weg.</translation>
    </message>
    <message>
        <source>Ridden are no events of that sex.</source>
        <translation>Er worden geen afstanden van dat geslacht gereden.</translation>
    </message>
    <message>
        <source>{skater} fell in {race}</source>
        <translation>{skater} viel op {race}</translation>
    </message>
    <message>
        <source>{skater} did not finish {race}</source>
        <translation>{skater} reed {race} niet uit</translation>
    </message>
    <message>
        <source>{skater} was disqualified in {race}</source>
        <translation>{skater} werd gediskwalificeerd op {race}</translation>
    </message>
    <message>
        <source>{skater} did not start in {race}</source>
        <translation>{skater} startte niet op {race}</translation>
    </message>
    <message>
        <source>{skater} finished {race}</source>
        <translation>{skater} reed {race} uit</translation>
    </message>
    <message>
        <source>{skater} took place {place} in {race}</source>
        <translation>{skater} werd {place}e op {race}</translation>
    </message>
    <message>
        <source>{skater} skated {time} in {race}</source>
        <translation>{skater} reed {time} op {race}</translation>
    </message>
    <message>
        <source>{skater} skated {time} in {race}, place {place}</source>
        <translation>{skater} reed {time} op {race}, plaats {place}</translation>
    </message>
    <message>
        <source>who did not finish has neither place nor time</source>
        <translation>wie niet finishte heeft plaats noch tijd</translation>
    </message>
    <message>
        <source>a place is of the event, not of a run</source>
        <translation>een plaats is van de afstand, niet van een omloop</translation>
    </message>
    <message>
        <source>{time} is no time for the {metres} m; expected {fastest} to {slowest}</source>
        <translation>{time} is geen tijd voor de {metres} m; verwacht werd {fastest} tot {slowest}</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>&quot;{what_if}&quot;, but it is entered that {result}</source>
        <translation>&quot;{what_if}&quot;, maar ingevoerd is: {result}</translation>
    </message>
    <message>
        <source>Take the what-if out, or correct the result.</source>
        <translation>Haal de aanname weg, of verbeter de uitslag.</translation>
    </message>
    <message>
        <source>{skater} withdraws from the tournament</source>
        <translation>{skater} trekt zich terug uit het toernooi</translation>
    </message>
    <message>
        <source>{skater} withdraws from {event}</source>
        <translation>{skater} trekt zich terug op {event}</translation>
    </message>
    <message>
        <source>{skater} not starting</source>
        <translation>{skater} start niet</translation>
    </message>
    <message>
        <source>{skater} does not start</source>
        <translation>{skater} start niet</translation>
    </message>
    <message>
        <source>&quot;{sentence}&quot;, but every race of {skater} has been ridden</source>
        <translation>&quot;{sentence}&quot;, maar elke race van {skater} is al gereden</translation>
    </message>
    <message>
        <source>Take the what-if out.</source>
        <translation>Haal de aanname weg.</translation>
    </message>
    <message>
        <source>{skater} is entered in {event} too</source>
        <translation>{skater} is ook ingeschreven op {event}</translation>
    </message>
    <message>
        <source>{skater} entered too</source>
        <translation>{skater} ook ingeschreven</translation>
    </message>
    <message>
        <source>{skater} entered</source>
        <translation>{skater} ingeschreven</translation>
    </message>
    <message>
        <source>{skater} is entered there already</source>
        <translation>{skater} is daar al ingeschreven</translation>
    </message>
    <message>
        <source>{skater} is entered as {sex}</source>
        <translation>{skater} is ingeschreven als {sex}</translation>
    </message>
    <message>
        <source>Correct the sex or the name.</source>
        <translation>Verbeter het geslacht of de naam.</translation>
    </message>
    <message>
        <source>&quot;{sentence}&quot;, but {event} has been ridden</source>
        <translation>&quot;{sentence}&quot;, maar {event} is al gereden</translation>
    </message>
    <message>
        <source>{skater} not entered</source>
        <translation>{skater} niet ingeschreven</translation>
    </message>
    <message>
        <source>a shift lies between -{most:g} and {most:g} s per 1000 m</source>
        <translation>een verschuiving ligt tussen -{most:g} en {most:g} s per 1000 m</translation>
    </message>
    <message>
        <source>{skater} is {shift:g} s per 1000 m faster in {events}</source>
        <translation>{skater} is {shift:g} s per 1000 m sneller op {events}</translation>
    </message>
    <message>
        <source>{skater} is {shift:g} s per 1000 m slower in {events}</source>
        <translation>{skater} is {shift:g} s per 1000 m langzamer op {events}</translation>
    </message>
    <message>
        <source>{skater} is as fast as forecast in {events}</source>
        <translation>{skater} is zo snel als voorspeld op {events}</translation>
    </message>
    <message>
        <source>{skater} form {shift:+.2f} s</source>
        <translation>{skater} vorm {shift:+.2f} s</translation>
    </message>
    <message>
        <source>per 1000 m, {where}</source>
        <translation>per 1000 m, {where}</translation>
    </message>
    <message>
        <source>{skater} falls with a chance of {per_cent:g} % in {events}</source>
        <translation>{skater} valt met een kans van {per_cent:g} % op {events}</translation>
    </message>
    <message>
        <source>{skater} causes a false start with a chance of {per_cent:g} % in {events}</source>
        <translation>{skater} maakt met een kans van {per_cent:g} % een valse start op {events}</translation>
    </message>
    <message>
        <source>{skater} does not start with a chance of {per_cent:g} % in {events}</source>
        <translation>{skater} start met een kans van {per_cent:g} % niet op {events}</translation>
    </message>
    <message>
        <source>{skater} falls in {chance}</source>
        <translation>{skater} valt in {chance}</translation>
    </message>
    <message>
        <source>{skater} false start {chance}</source>
        <translation>{skater} valse start {chance}</translation>
    </message>
    <message>
        <source>{skater} withdraws in {chance}</source>
        <translation>{skater} trekt zich terug in {chance}</translation>
    </message>
    <message>
        <source>The team is selected by {name}</source>
        <translation>De ploeg wordt geselecteerd volgens {name}</translation>
    </message>
    <message>
        <source>Another selection order</source>
        <translation>Een andere selectievolgorde</translation>
    </message>
    <message>
        <source>{count:,} pairs are too many</source>
        <translation>{count:,} ritten is te veel</translation>
    </message>
    <message>
        <source>a start list has 1 to {most} pairs, not {count}</source>
        <translation>een startlijst heeft 1 tot {most} ritten, niet {count}</translation>
    </message>
    <message>
        <source>one or two skaters ride in a pair</source>
        <translation>in een rit rijden een of twee schaatsers</translation>
    </message>
    <message>
        <source>nobody rides in the pairs</source>
        <translation>in de ritten rijdt niemand</translation>
    </message>
    <message>
        <source>{skater} stands in the pairs twice</source>
        <translation>{skater} staat twee keer in de ritten</translation>
    </message>
    <message>
        <source>{skater} stands in the pairs more than once</source>
        <translation>{skater} staat meer dan eens in de ritten</translation>
    </message>
    <message>
        <source>{one} against {other}</source>
        <translation>{one} tegen {other}</translation>
    </message>
    <message>
        <source>{skater} alone</source>
        <translation>{skater} alleen</translation>
    </message>
    <message>
        <source>The pairs of {event} are, inner lane first, {pairs}</source>
        <translation>De ritten van {event} zijn, binnenbaan eerst, {pairs}</translation>
    </message>
    <message>
        <source>The pairs of {event} are {pairs}</source>
        <translation>De ritten van {event} zijn {pairs}</translation>
    </message>
    <message>
        <source>{count} pairs with lanes set</source>
        <translation>{count} ritten met banen vastgelegd</translation>
    </message>
    <message>
        <source>{count} pairs set</source>
        <translation>{count} ritten vastgelegd</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Ritten</translation>
    </message>
    <message>
        <source>The committee picks nobody</source>
        <translation>De commissie wijst niemand aan</translation>
    </message>
    <message>
        <source>The committee picks {picks}</source>
        <translation>De commissie wijst aan: {picks}</translation>
    </message>
    <message>
        <source>Other pick rules</source>
        <translation>Andere aanwijsregels</translation>
    </message>
    <message>
        <source>{count} pick rules</source>
        <translation>{count} aanwijsregels</translation>
    </message>
    <message>
        <source>{skater} is not entered in any event</source>
        <translation>{skater} is op geen enkele afstand ingeschreven</translation>
    </message>
    <message>
        <source>Did you mean &quot;{name}&quot;?</source>
        <translation>Bedoelde u &quot;{name}&quot;?</translation>
    </message>
    <message>
        <source>{pick} with a chance of {per_cent:g} %</source>
        <translation>{pick} met een kans van {per_cent:g} %</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>een afstand</translation>
    </message>
    <message>
        <source>{skaters} for the mass start</source>
        <translation>{skaters} voor de massastart</translation>
    </message>
    <message>
        <source>{skaters} for {event} after a mishap there</source>
        <translation>{skaters} voor {event} na pech daar</translation>
    </message>
    <message>
        <source>{skaters} for the team pursuit</source>
        <translation>{skaters} voor de ploegenachtervolging</translation>
    </message>
    <message>
        <source>{skaters} for {event}</source>
        <translation>{skaters} voor {event}</translation>
    </message>
    <message>
        <source>{skaters} for the team</source>
        <translation>{skaters} voor de ploeg</translation>
    </message>
    <message>
        <source>Expected a rule set.</source>
        <translation>Verwacht werd een selectievolgorde.</translation>
    </message>
    <message>
        <source>{count} rules are too many; {most} are enough</source>
        <translation>{count} regels is te veel; {most} is genoeg</translation>
    </message>
    <message>
        <source>Choose a place within the field.</source>
        <translation>Kies een plaats binnen het deelnemersveld.</translation>
    </message>
    <message>
        <source>this is not the name of a rival</source>
        <translation>dit is niet de naam van een rivaal</translation>
    </message>
    <message>
        <source>{skater} falls in {race}</source>
        <translation>{skater} valt op {race}</translation>
    </message>
    <message>
        <source>{skater} is disqualified in {race}</source>
        <translation>{skater} wordt gediskwalificeerd op {race}</translation>
    </message>
    <message>
        <source>{skater} does not start in {race}</source>
        <translation>{skater} start niet op {race}</translation>
    </message>
    <message>
        <source>{skater} wins {race}</source>
        <translation>{skater} wint {race}</translation>
    </message>
    <message>
        <source>{skater} takes place {place} in {race}</source>
        <translation>{skater} wordt {place}e op {race}</translation>
    </message>
    <message>
        <source>{skater} skates {time} in {race}</source>
        <translation>{skater} rijdt {time} op {race}</translation>
    </message>
    <message>
        <source>{skater} is in the top {place} of {race}</source>
        <translation>{skater} eindigt bij de eerste {place} op {race}</translation>
    </message>
    <message>
        <source>{skater} does not win {race}</source>
        <translation>{skater} wint {race} niet</translation>
    </message>
    <message>
        <source>{skater} is outside the top {place} of {race}</source>
        <translation>{skater} eindigt niet bij de eerste {place} op {race}</translation>
    </message>
    <message>
        <source>{skater} is ahead of {rival} in {race}</source>
        <translation>{skater} eindigt vóór {rival} op {race}</translation>
    </message>
    <message>
        <source>{skater} falls</source>
        <translation>{skater} valt</translation>
    </message>
    <message>
        <source>{skater} is disqualified</source>
        <translation>{skater} gediskwalificeerd</translation>
    </message>
    <message>
        <source>{skater} wins</source>
        <translation>{skater} wint</translation>
    </message>
    <message>
        <source>{skater} takes place {place}</source>
        <translation>{skater} wordt {place}e</translation>
    </message>
    <message>
        <source>{skater} skates {time}</source>
        <translation>{skater} rijdt {time}</translation>
    </message>
    <message>
        <source>{skater} in the top {place}</source>
        <translation>{skater} bij de eerste {place}</translation>
    </message>
    <message>
        <source>{skater} does not win</source>
        <translation>{skater} wint niet</translation>
    </message>
    <message>
        <source>{skater} outside the top {place}</source>
        <translation>{skater} niet bij de eerste {place}</translation>
    </message>
    <message>
        <source>{skater} ahead of {rival}</source>
        <translation>{skater} vóór {rival}</translation>
    </message>
    <message>
        <source>{skater} finishes in the top {place}</source>
        <translation>{skater} eindigt bij de eerste {place}</translation>
    </message>
    <message>
        <source>{skater} beats {rival}</source>
        <translation>{skater} verslaat {rival}</translation>
    </message>
    <message>
        <source>{skater} finishes outside the top {place}</source>
        <translation>{skater} eindigt buiten de eerste {place}</translation>
    </message>
    <message>
        <source>the place is missing</source>
        <translation>de plaats ontbreekt</translation>
    </message>
    <message>
        <source>a place is given besides</source>
        <translation>er staat een plaats te veel bij</translation>
    </message>
    <message>
        <source>the time is missing</source>
        <translation>de tijd ontbreekt</translation>
    </message>
    <message>
        <source>a time is given besides</source>
        <translation>er staat een tijd te veel bij</translation>
    </message>
    <message>
        <source>the rival is missing</source>
        <translation>de rivaal ontbreekt</translation>
    </message>
    <message>
        <source>a rival is given besides</source>
        <translation>er staat een rivaal te veel bij</translation>
    </message>
    <message>
        <source>nobody is ahead of herself or himself</source>
        <translation>niemand eindigt vóór zichzelf</translation>
    </message>
    <message>
        <source>only one run of {event} counts</source>
        <translation>van {event} telt maar één omloop</translation>
    </message>
    <message>
        <source>Leave the run out.</source>
        <translation>Laat de omloop weg.</translation>
    </message>
    <message>
        <source>&quot;{sentence}&quot;</source>
        <translation>&quot;{sentence}&quot;</translation>
    </message>
    <message>
        <source>{first} and {last} cannot all be</source>
        <translation>{first} en {last} kan niet allemaal</translation>
    </message>
    <message>
        <source>Take one of the edits out.</source>
        <translation>Haal een van de aannames of uitslagen weg.</translation>
    </message>
    <message>
        <source>results</source>
        <translation>uitslagen</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>Bedoelde u {names}?</translation>
    </message>
    <message>
        <source>Enter the skater, or take the result out.</source>
        <translation>Schrijf de schaatser in, of haal de uitslag weg.</translation>
    </message>
    <message>
        <source>{event} has one run</source>
        <translation>{event} heeft één omloop</translation>
    </message>
    <message>
        <source>only {count} are entered there</source>
        <translation>er zijn daar maar {count} ingeschreven</translation>
    </message>
    <message>
        <source>Correct the place.</source>
        <translation>Verbeter de plaats.</translation>
    </message>
    <message>
        <source>{skater} in {race}</source>
        <translation>{skater} op {race}</translation>
    </message>
    <message>
        <source>the mass start</source>
        <translation>de massastart</translation>
    </message>
    <message>
        <source>the team pursuit</source>
        <translation>de ploegenachtervolging</translation>
    </message>
    <message>
        <source>the {metres} m</source>
        <translation>de {metres} m</translation>
    </message>
    <message>
        <source>a race lost by a fall</source>
        <translation>een race verloren door een val</translation>
    </message>
    <message>
        <source>as it stands, without the time</source>
        <translation>zoals het er staat, zonder de tijd</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>zoals het er staat</translation>
    </message>
    <message>
        <source>the women&apos;s {metres} m</source>
        <translation>de {metres} m van de vrouwen</translation>
    </message>
    <message>
        <source>the men&apos;s {metres} m</source>
        <translation>de {metres} m van de mannen</translation>
    </message>
    <message>
        <source>the first {metres} m</source>
        <translation>de eerste {metres} m</translation>
    </message>
    <message>
        <source>the second {metres} m</source>
        <translation>de tweede {metres} m</translation>
    </message>
    <message>
        <source>every event</source>
        <translation>elke afstand</translation>
    </message>
    <message>
        <source>team pursuit: no team</source>
        <translation>ploegenachtervolging: geen ploeg</translation>
    </message>
    <message>
        <source>mass start</source>
        <translation>massastart</translation>
    </message>
    <message>
        <source>{event} m</source>
        <translation>{event} m</translation>
    </message>
    <message>
        <source>{event}: {own} of {most} by points</source>
        <translation>{event}: {own} van {most} op punten</translation>
    </message>
    <message>
        <source>{event}: no place</source>
        <translation>{event}: geen plek</translation>
    </message>
    <message>
        <source>the sprint classification</source>
        <translation>het sprintklassement</translation>
    </message>
    <message>
        <source>sprint classification</source>
        <translation>sprintklassement</translation>
    </message>
    <message>
        <source>the allround classification</source>
        <translation>het allroundklassement</translation>
    </message>
    <message>
        <source>allround classification</source>
        <translation>allroundklassement</translation>
    </message>
    <message>
        <source>team pursuit</source>
        <translation>ploegenachtervolging</translation>
    </message>
    <message>
        <source>{metres:,} m</source>
        <translation>{metres:,} m</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Goud</translation>
    </message>
    <message>
        <source>Medal</source>
        <translation>Medaille</translation>
    </message>
    <message>
        <source>Top 8</source>
        <translation>Top 8</translation>
    </message>
    <message>
        <source>{known} of {all} rivals known; chances of the first eight are too high</source>
        <translation>{known} van {all} tegenstanders bekend; kansen op de eerste acht zijn te hoog</translation>
    </message>
    <message>
        <source>Of all tournaments, with the chance to start in it.</source>
        <translation>Over alle toernooien, de kans om te starten meegerekend.</translation>
    </message>
    <message>
        <source>Chances at the Games</source>
        <translation>Kansen op de Spelen</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Uitslagen</translation>
    </message>
    <message>
        <source>Past races at the distance.</source>
        <translation>Eerdere races op de afstand.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Gold overall</source>
        <translation>Goud over alles</translation>
    </message>
    <message>
        <source>Medal overall</source>
        <translation>Medaille over alles</translation>
    </message>
    <message>
        <source>Top 8 overall</source>
        <translation>Top 8 over alles</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Deelnemersveld</translation>
    </message>
    <message>
        <source>How many the team may win in the individual events</source>
        <translation>Hoeveel de ploeg op de individuele afstanden kan winnen</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Waarvan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>What a start place is worth</source>
        <translation>Wat een startplek waard is</translation>
    </message>
    <message>
        <source>How often who took it starts in the event at the Games.</source>
        <translation>Hoe vaak wie de plaats pakte op de Spelen op die afstand start.</translation>
    </message>
    <message>
        <source>What a row of the selection order is worth</source>
        <translation>Wat een regel van de selectievolgorde waard is</translation>
    </message>
    <message>
        <source>Medals</source>
        <translation>Medailles</translation>
    </message>
    <message>
        <source>Gained a pick made.</source>
        <translation>Winst per aanwijzing die wordt gedaan.</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standaardfout</translation>
    </message>
    <message>
        <source>What a pick is worth</source>
        <translation>Wat een aanwijzing waard is</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Happens</source>
        <translation>Komt voor</translation>
    </message>
    <message>
        <source>How often its condition holds.</source>
        <translation>Hoe vaak aan de voorwaarde wordt voldaan.</translation>
    </message>
    <message>
        <source>Had a ticket</source>
        <translation>Had een ticket</translation>
    </message>
    <message>
        <source>Gain a ticket</source>
        <translation>Krijgt een ticket</translation>
    </message>
    <message>
        <source>Lose a ticket</source>
        <translation>Verliest een ticket</translation>
    </message>
    <message>
        <source>Women&apos;s {event} m</source>
        <translation>{event} m vrouwen</translation>
    </message>
    <message>
        <source>Men&apos;s {event} m</source>
        <translation>{event} m mannen</translation>
    </message>
    <message>
        <source>By what nothing is left to chance: rules, or a pick of coach or committee.</source>
        <translation>Waardoor niets van toeval afhangt: de regels, of een aanwijzing door coach of commissie.</translation>
    </message>
    <message>
        <source>Chance of a ticket by a row of this event, counting the highest row with the name.</source>
        <translation>Kans op een ticket via een regel van dit onderdeel; de hoogste regel met de naam telt.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Chance of an Olympic ticket</source>
        <translation>Kans op een olympisch ticket</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>95 % interval of counting.</source>
        <translation>95%-interval van het tellen.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Certain by</source>
        <translation>Zeker door</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Aanwijzing</translation>
    </message>
    <message>
        <source>Chance of each place</source>
        <translation>Kans op elke plaats</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Mediane tijd</translation>
    </message>
    <message>
        <source>Start place</source>
        <translation>Startplek</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Gediskwalificeerd</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Geen plaats</translation>
    </message>
    <message>
        <source>Rows of the selection order</source>
        <translation>Regels van de selectievolgorde</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Bereikt</translation>
    </message>
    <message>
        <source>Adds a name</source>
        <translation>Voegt een naam toe</translation>
    </message>
    <message>
        <source>Last ticket</source>
        <translation>Laatste ticket</translation>
    </message>
    <message>
        <source>Who takes the rows</source>
        <translation>Wie de regels pakt</translation>
    </message>
    <message>
        <source>Who takes each row of the selection order</source>
        <translation>Wie elke regel van de selectievolgorde bezet</translation>
    </message>
    <message>
        <source>Holds it</source>
        <translation>Bezet de regel</translation>
    </message>
    <message>
        <source>Named by it</source>
        <translation>Erdoor aangewezen</translation>
    </message>
    <message>
        <source>Chance of a start at the Games</source>
        <translation>Kans op een start op de Spelen</translation>
    </message>
    <message>
        <source>Of one skater all add up to 1 less the chance of a ticket.</source>
        <translation>Per schaatser zijn ze samen 1 min de kans op een ticket.</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Waarom niet</translation>
    </message>
    <message>
        <source>Why there is no ticket</source>
        <translation>Waarom er geen ticket is</translation>
    </message>
    <message>
        <source>Picks</source>
        <translation>Aanwijsplekken</translation>
    </message>
    <message>
        <source>Picks of coach and committee</source>
        <translation>Aanwijzingen door coach en commissie</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Komt erin</translation>
    </message>
    <message>
        <source>Drops out</source>
        <translation>Valt eruit</translation>
    </message>
    <message>
        <source>Standard error of the change: both scenarios are simulated on the same draws.</source>
        <translation>Standaardfout van de verandering: beide scenario’s zijn met dezelfde toevalsgetallen gesimuleerd.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>What changes against the other scenario</source>
        <translation>Wat er verandert ten opzichte van het andere scenario</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Change, points</source>
        <translation>Verandering, punten</translation>
    </message>
    <message>
        <source>s.e., points</source>
        <translation>SE, punten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Duidelijk</translation>
    </message>
    <message>
        <source>Above two standard errors.</source>
        <translation>Meer dan twee standaardfouten.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Empty where coach or committee name somebody.</source>
        <translation>Leeg waar coach of commissie iemand aanwijst.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Zoals geschreven</translation>
    </message>
    <message>
        <source>With its race and condition, as in the file of the rules.</source>
        <translation>Met race en voorwaarde, zoals in het bestand van de regels.</translation>
    </message>
    <message>
        <source>Displaced by a pick</source>
        <translation>Verdrongen door een aanwijzing</translation>
    </message>
    <message>
        <source>Row lost to a pick</source>
        <translation>Regel verloren aan een aanwijzing</translation>
    </message>
    <message>
        <source>Too low in the order</source>
        <translation>Te laag in de volgorde</translation>
    </message>
    <message>
        <source>Condition of the row not met</source>
        <translation>Voorwaarde van de regel niet gehaald</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>Gevallen</translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation>Niet gestart</translation>
    </message>
    <message>
        <source>No row</source>
        <translation>Geen regel</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>W</source>
        <translation>V</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>{sex}, all distances</source>
        <translation>{sex}, alle afstanden</translation>
    </message>
    <message>
        <source>{sex} {event}</source>
        <translation>{sex} {event}</translation>
    </message>
    <message>
        <source>{sex} {event}, run {run}</source>
        <translation>{sex} {event}, omloop {run}</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:04.1f}</source>
        <translation>{minutes}.{seconds:04.1f}</translation>
    </message>
    <message>
        <source>{seconds:.1f}</source>
        <translation>{seconds:.1f}</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:06.3f}</source>
        <translation>{minutes}.{seconds:06.3f}</translation>
    </message>
    <message>
        <source>{seconds:.3f}</source>
        <translation>{seconds:.3f}</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:05.2f}</source>
        <translation>{minutes}.{seconds:05.2f}</translation>
    </message>
    <message>
        <source>{seconds:.2f}</source>
        <translation>{seconds:.2f}</translation>
    </message>
    <message>
        <source>{per_cent:.0f}{space}%</source>
        <translation>{per_cent:.0f}{space}%</translation>
    </message>
    <message>
        <source>&lt;{per_cent:.1f}{space}%</source>
        <translation>&lt;{per_cent:.1f}{space}%</translation>
    </message>
    <message>
        <source>&gt;{per_cent:.1f}{space}%</source>
        <translation>&gt;{per_cent:.1f}{space}%</translation>
    </message>
    <message>
        <source>{per_cent:.1f}{space}%</source>
        <translation>{per_cent:.1f}{space}%</translation>
    </message>
    <message>
        <source>{named} and {more} more</source>
        <translation>{named} en nog {more}</translation>
    </message>
    <message>
        <source>{named} and {last}</source>
        <translation>{named} en {last}</translation>
    </message>
    <message>
        <source>{text} is not a race time. Write seconds (67.54) or minutes (1:07.54).</source>
        <translation>{text} is geen tijd. Schrijf seconden (67,54) of minuten (1.07,54).</translation>
    </message>
    <message>
        <source>{found}. {remedy}</source>
        <translation>{found}. {remedy}</translation>
    </message>
    <message>
        <source>a pick of the kind {kind} names three different skaters</source>
        <translation>een aanwijzing van de soort {kind} noemt drie verschillende schaatsers</translation>
    </message>
    <message>
        <source>a pick of the kind {kind} names one skater</source>
        <translation>een aanwijzing van de soort {kind} noemt één schaatser</translation>
    </message>
    <message>
        <source>a pick of the kind {kind} names an event</source>
        <translation>een aanwijzing van de soort {kind} noemt een afstand</translation>
    </message>
    <message>
        <source>a reason has at most {most} letters</source>
        <translation>een reden heeft hoogstens {most} letters</translation>
    </message>
    <message>
        <source>the reason has signs that cannot be shown</source>
        <translation>de reden bevat tekens die niet getoond kunnen worden</translation>
    </message>
    <message>
        <source> Did you mean &quot;{near}&quot;?</source>
        <translation> Bedoelt u &quot;{near}&quot;?</translation>
    </message>
    <message>
        <source>{found} (also in line {lines})</source>
        <translation>{found} (ook in regel {lines})</translation>
    </message>
    <message>
        <source>and {count:,} more faults, not told here</source>
        <translation>en nog {count:,} fouten die hier niet staan</translation>
    </message>
    <message>
        <source>and 1 more fault, not told here</source>
        <translation>en nog 1 fout die hier niet staat</translation>
    </message>
    <message>
        <source>and {count:,} more warnings, not told here</source>
        <translation>en nog {count:,} waarschuwingen die hier niet staan</translation>
    </message>
    <message>
        <source>and 1 more warning, not told here</source>
        <translation>en nog 1 waarschuwing die hier niet staat</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>een tekst</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>een geheel getal</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>een getal</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>een datum</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>een tabel</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>een lijst</translation>
    </message>
    <message>
        <source>this key is not known</source>
        <translation>deze sleutel is niet bekend</translation>
    </message>
    <message>
        <source>this sex is not known</source>
        <translation>dit geslacht is niet bekend</translation>
    </message>
    <message>
        <source>this event is not known</source>
        <translation>deze afstand is niet bekend</translation>
    </message>
    <message>
        <source>this figure is not known</source>
        <translation>dit gegeven is niet bekend</translation>
    </message>
    <message>
        <source>this rule set is not known</source>
        <translation>deze selectieregels zijn niet bekend</translation>
    </message>
    <message>
        <source>this kind of what-if is not known</source>
        <translation>dit soort aanname is niet bekend</translation>
    </message>
    <message>
        <source>the file is larger than {most_bytes:,} kB</source>
        <translation>het bestand is groter dan {most_bytes:,} kB</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>de tekst is geen UTF-8</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Sla het bestand op als UTF-8.</translation>
    </message>
    <message>
        <source>not readable as TOML: {words}</source>
        <translation>niet leesbaar als TOML: {words}</translation>
    </message>
    <message>
        <source>not readable as TOML: {day} is no day of a year</source>
        <translation>niet leesbaar als TOML: {day} bestaat niet als dag</translation>
    </message>
    <message>
        <source>Mend the line.</source>
        <translation>Verbeter de regel.</translation>
    </message>
    <message>
        <source>the number is larger than any that is read</source>
        <translation>het getal is groter dan gelezen wordt</translation>
    </message>
    <message>
        <source>Write a smaller one.</source>
        <translation>Schrijf een kleiner getal.</translation>
    </message>
    <message>
        <source>a number too large to be shown</source>
        <translation>een getal dat te groot is om te tonen</translation>
    </message>
    <message>
        <source> Known are {known}.</source>
        <translation> Bekend zijn {known}.</translation>
    </message>
    <message>
        <source>{count:,} more are not known</source>
        <translation>nog {count:,} zijn niet bekend</translation>
    </message>
    <message>
        <source>Expected {kind_words}.</source>
        <translation>Verwacht werd {kind_words}.</translation>
    </message>
    <message>
        <source>Write it in quotes, &quot;{value}&quot;.</source>
        <translation>Schrijf het tussen aanhalingstekens, &quot;{value}&quot;.</translation>
    </message>
    <message>
        <source>{value} is not {kind_words}</source>
        <translation>{value} is niet {kind_words}</translation>
    </message>
    <message>
        <source>Expected one of {known}.{hint}</source>
        <translation>Verwacht werd een van {known}.{hint}</translation>
    </message>
    <message>
        <source>{text} is not one of the choices</source>
        <translation>{text} is geen van de keuzes</translation>
    </message>
    <message>
        <source>there are no rows below the heading</source>
        <translation>er staan geen rijen onder de kop</translation>
    </message>
    <message>
        <source>Add the results.</source>
        <translation>Voeg de uitslagen toe.</translation>
    </message>
    <message>
        <source>{found}, as given for all rows</source>
        <translation>{found}, zoals opgegeven voor alle rijen</translation>
    </message>
    <message>
        <source>the cell is empty</source>
        <translation>de cel is leeg</translation>
    </message>
    <message>
        <source>Add a column named &quot;{name}&quot;.</source>
        <translation>Voeg een kolom &quot;{name}&quot; toe.</translation>
    </message>
    <message>
        <source>Add a column named one of {names}, or give it for all rows.</source>
        <translation>Voeg een kolom toe met een van de namen {names}, of geef de waarde voor alle rijen op.</translation>
    </message>
    <message>
        <source>Add a column named one of {names}.</source>
        <translation>Voeg een kolom toe met een van de namen {names}.</translation>
    </message>
    <message>
        <source>Or write it above the list (500 meter Women), or paste the list and choose it there.</source>
        <translation>Of zet het boven de lijst (500 meter vrouwen), of plak de lijst en kies het daar.</translation>
    </message>
    <message>
        <source>there is no such column</source>
        <translation>deze kolom ontbreekt</translation>
    </message>
    <message>
        <source>There is {what} in it: put tabs between the columns.</source>
        <translation>Er staat {what} in: zet tabs tussen de kolommen.</translation>
    </message>
    <message>
        <source>{text} is not the name of a skater</source>
        <translation>{text} is geen naam van een schaatser</translation>
    </message>
    <message>
        <source>there is no row below the heading</source>
        <translation>onder de kop staat geen rij</translation>
    </message>
    <message>
        <source>Copy the whole table.</source>
        <translation>Kopieer de hele tabel.</translation>
    </message>
    <message>
        <source>{name} may be {shorter} with the mark {code}</source>
        <translation>{name} kan {shorter} zijn met het teken {code}</translation>
    </message>
    <message>
        <source>It is taken as a name; open the document itself.</source>
        <translation>Het wordt als naam gelezen; open het document zelf.</translation>
    </message>
    <message>
        <source>{text} belongs to no row of the table</source>
        <translation>{text} hoort bij geen rij van de tabel</translation>
    </message>
    <message>
        <source>Open the document itself instead of its text.</source>
        <translation>Open het document zelf in plaats van de tekst ervan.</translation>
    </message>
    <message>
        <source>what the figure in brackets behind the time means is not known</source>
        <extracomment>A gap is the difference of two times that are cut to hundredths, or cut itself.</extracomment>
        <translation>wat het cijfer tussen haakjes achter de tijd betekent, is niet bekend</translation>
    </message>
    <message>
        <source>It is left out; write the thousandth as a third decimal (1:07.541).</source>
        <translation>Het valt weg; schrijf de duizendste als derde decimaal (1.07,541).</translation>
    </message>
    <message>
        <source>time and gap to the winner contradict each other</source>
        <translation>tijd en achterstand op de winnaar spreken elkaar tegen</translation>
    </message>
    <message>
        <source>The time is taken; check it.</source>
        <translation>De tijd telt; controleer hem.</translation>
    </message>
    <message>
        <source>the time is faster than that of a better place</source>
        <translation>de tijd is sneller dan die van een betere plaats</translation>
    </message>
    <message>
        <source>Check the time and the places.</source>
        <translation>Controleer de tijd en de plaatsen.</translation>
    </message>
    <message>
        <source>this is JSON, but damaged</source>
        <extracomment>What keys of the known services mean that are no names of columns by themselves. Keys that only the exchange form of short track has, any of these together. Status of the services of the ISU and the KNSB, as their own pages show it. Elements of XML that stand for a list, also when there is one of them only. Objects whose values are not of the race itself: its laps, other times of the skater, the skater&apos;s links. Columns of the starts of a list, see `starts`.</extracomment>
        <translation>dit is JSON, maar beschadigd</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>Haal het bestand opnieuw op.</translation>
    </message>
    <message>
        <source>this is XML with a document type of its own, which is not read</source>
        <translation>dit is XML met een eigen documenttype, dat wordt niet gelezen</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>Bewaar het als CSV.</translation>
    </message>
    <message>
        <source>this is XML, but damaged</source>
        <translation>dit is XML, maar beschadigd</translation>
    </message>
    <message>
        <source>there is more in it than is read</source>
        <translation>er staat meer in dan gelezen wordt</translation>
    </message>
    <message>
        <source>Leave out what is not needed.</source>
        <translation>Laat weg wat niet nodig is.</translation>
    </message>
    <message>
        <source>it is nested deeper than any list of results</source>
        <translation>het is dieper genest dan welke uitslagenlijst ook</translation>
    </message>
    <message>
        <source>Save the results as CSV.</source>
        <translation>Bewaar de uitslagen als CSV.</translation>
    </message>
    <message>
        <source>this is {kind} of short track (Skate Results), which is not forecast here</source>
        <translation>dit is {kind} van shorttrack (Skate Results); daarvoor geeft dit programma geen voorspelling</translation>
    </message>
    <message>
        <source>Choose results of long-track speed skating.</source>
        <translation>Kies uitslagen van de langebaan.</translation>
    </message>
    <message>
        <source>this is {kind}{service}, but there is no list of results in it</source>
        <translation>dit is {kind}{service}, maar er staat geen uitslagenlijst in</translation>
    </message>
    <message>
        <source>Save the results of a race, or save them as CSV.</source>
        <translation>Bewaar de uitslag van een wedstrijd, of bewaar hem als CSV.</translation>
    </message>
    <message>
        <source>this is {kind}{service}; lines are counted by results</source>
        <translation>dit is {kind}{service}; regels zijn geteld per uitslag</translation>
    </message>
    <message>
        <source> of the results service of the ISU or the KNSB</source>
        <translation> van de uitslagendienst van de ISU of de KNSB</translation>
    </message>
    <message>
        <source> of Emando Vantage</source>
        <translation> van Emando Vantage</translation>
    </message>
    <message>
        <source> of the KNSB</source>
        <translation> van de KNSB</translation>
    </message>
    <message>
        <source> of speedskatingresults.com</source>
        <translation> van speedskatingresults.com</translation>
    </message>
    <message>
        <source>Copy the table again with its heading, or put tabs between the columns.</source>
        <translation>Kopieer de tabel opnieuw met de kop erbij, of zet tabs tussen de kolommen.</translation>
    </message>
    <message>
        <source>The row is left out: put tabs between its columns, or type it anew.</source>
        <translation>De rij valt weg: zet tabs tussen de kolommen, of typ die opnieuw.</translation>
    </message>
    <message>
        <source>Put tabs between its columns, or type it anew.</source>
        <translation>Zet tabs tussen de kolommen of typ de regel opnieuw.</translation>
    </message>
    <message>
        <source>At most {most:,} letters can be pasted; save a longer list as a file.</source>
        <translation>Er kunnen hooguit {most:,} tekens worden geplakt; sla een langere lijst op als bestand.</translation>
    </message>
    <message>
        <source>pasted entries</source>
        <translation>geplakte inschrijvingen</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <extracomment>Looked for where blanks begin: from each blank of a long gap the rest of it would be gone over again.</extracomment>
        <translation>de tekst is te lang</translation>
    </message>
    <message>
        <source>Leave only the entries in it.</source>
        <translation>Laat er alleen de inschrijvingen in staan.</translation>
    </message>
    <message>
        <source>{count:,} entries are too many</source>
        <translation>{count:,} inschrijvingen is te veel</translation>
    </message>
    <message>
        <source>there are {count:,} names in it, and it is not said in which event</source>
        <translation>er staan {count:,} namen in, en er staat niet bij op welk onderdeel</translation>
    </message>
    <message>
        <source>there is a name in it, and it is not said in which event</source>
        <translation>er staat een naam in, en er staat niet bij op welk onderdeel</translation>
    </message>
    <message>
        <source>Write it in a line above, such as &quot;1000 m women&quot;, or in columns sex and event.</source>
        <translation>Schrijf het in een regel erboven, zoals &quot;1000 m vrouwen&quot;, of in kolommen voor geslacht en onderdeel.</translation>
    </message>
    <message>
        <source>there is no name of a skater in it</source>
        <translation>er staat geen naam van een schaatser in</translation>
    </message>
    <message>
        <source>Write a name a line, below a title such as &quot;1000 m women&quot;.</source>
        <translation>Schrijf een naam per regel, onder een titel zoals &quot;1000 m vrouwen&quot;.</translation>
    </message>
    <message>
        <source>Each entry needs a name, W or M, and one of the six distances. The line is left out.</source>
        <translation>Elke inschrijving heeft een naam nodig, V of M, en een van de zes afstanden. De regel blijft weg.</translation>
    </message>
    <message>
        <source>{name} is no name of a skater</source>
        <translation>{name} is geen naam van een schaatser</translation>
    </message>
    <message>
        <source>{name}: it is not said whether women or men</source>
        <translation>{name}: er staat niet bij of het vrouwen of mannen zijn</translation>
    </message>
    <message>
        <source>{name}: the distance is none that is ridden</source>
        <translation>{name}: die afstand wordt niet gereden</translation>
    </message>
    <message>
        <source>{count:,} letters are too many for a name; at most {most} are one.</source>
        <translation>{count:,} letters is te lang voor een naam; het maximum is {most}.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Er staat geen naam in.</translation>
    </message>
    <message>
        <source>Of which event it is, is not said above it.</source>
        <translation>Erboven staat niet van welk onderdeel het is.</translation>
    </message>
    <message>
        <source>words of a sentence</source>
        <translation>woorden van een zin</translation>
    </message>
    <message>
        <source>the line has {count:,} letters, which no list has</source>
        <translation>de regel heeft {count:,} tekens, en dat heeft geen enkele lijst</translation>
    </message>
    <message>
        <source>nothing was pasted</source>
        <translation>er is niets geplakt</translation>
    </message>
    <message>
        <source>Copy a list of results with its heading and paste it again.</source>
        <translation>Kopieer een uitslag met de kop erbij en plak opnieuw.</translation>
    </message>
    <message>
        <source>the heading has no column for the skater</source>
        <translation>de kop heeft geen kolom voor de schaatser</translation>
    </message>
    <message>
        <source>Name it &quot;name&quot; or &quot;naam&quot;.</source>
        <translation>Noem die &quot;name&quot; of &quot;naam&quot;.</translation>
    </message>
    <message>
        <source>the columns cannot be told apart: only single spaces are between them</source>
        <translation>de kolommen zijn niet te onderscheiden: er staan alleen enkele spaties tussen</translation>
    </message>
    <message>
        <source>the heading has {count:,} columns</source>
        <translation>de kop heeft {count:,} kolommen</translation>
    </message>
    <message>
        <source>the line {text} cannot be taken apart by its columns</source>
        <translation>de regel {text} is niet in kolommen te verdelen</translation>
    </message>
    <message>
        <source>and {count:,} more lines, not told here</source>
        <translation>en nog {count:,} regels, hier niet genoemd</translation>
    </message>
    <message>
        <source>Copy it with its heading, such as POS NAME NAT TIME.</source>
        <translation>Kopieer de lijst met de kop erbij, zoals POS NAME NAT TIME.</translation>
    </message>
    <message>
        <source>there is no heading; the columns are taken as place, skater, country, time</source>
        <translation>er is geen kop; de kolommen worden opgevat als plaats, schaatser, land, tijd</translation>
    </message>
    <message>
        <source>1 line without a name and a time is left out.</source>
        <translation>1 regel zonder naam en tijd is weggelaten.</translation>
    </message>
    <message>
        <source>{count} lines without a name and a time are left out.</source>
        <translation>{count} regels zonder naam en tijd zijn weggelaten.</translation>
    </message>
    <message>
        <source>Put a heading above the results, such as: date, sex, distance, place, skater, country, time, status.</source>
        <extracomment>What to do when the names of the columns are missing.</extracomment>
        <translation>Zet een kop boven de uitslagen, zoals: datum, geslacht, afstand, plaats, schaatser, land, tijd, status.</translation>
    </message>
    <message>
        <source>no line with the names of the columns was found</source>
        <translation>er is geen regel met de namen van de kolommen gevonden</translation>
    </message>
    <message>
        <source>there are more than {rows:,} rows or {cells:,} cells</source>
        <extracomment>The heading stands among the first lines that are not empty; titles may stand above it.</extracomment>
        <translation>er zijn meer dan {rows:,} rijen of {cells:,} cellen</translation>
    </message>
    <message>
        <source>more than {rows:,} rows</source>
        <translation>meer dan {rows:,} rijen</translation>
    </message>
    <message>
        <source>the row has {cells} cells, the heading {names}</source>
        <translation>de rij heeft {cells} cellen, de kop {names}</translation>
    </message>
    <message>
        <source>a column without a name is left out</source>
        <translation>een kolom zonder naam valt weg</translation>
    </message>
    <message>
        <source>Give it a name to have it read.</source>
        <translation>Geef de kolom een naam, dan wordt die gelezen.</translation>
    </message>
    <message>
        <source>At most {most} are read; leave out the others.</source>
        <translation>Er worden er hooguit {most} gelezen; laat de andere weg.</translation>
    </message>
    <message>
        <source>the title says {title}, {given} was given for all rows</source>
        <translation>de titel zegt {title}, voor alle rijen is {given} opgegeven</translation>
    </message>
    <message>
        <source>What the title says is taken.</source>
        <translation>Wat de titel zegt, geldt.</translation>
    </message>
    <message>
        <source>the event does not say the sex</source>
        <translation>het onderdeel noemt het geslacht niet</translation>
    </message>
    <message>
        <source>Add a column sex.</source>
        <translation>Voeg een kolom geslacht toe.</translation>
    </message>
    <message>
        <source>{text} is not one of the six distances</source>
        <translation>{text} is geen van de zes afstanden</translation>
    </message>
    <message>
        <source>Left out, with {count:,} rows in all.</source>
        <translation>Weggelaten, met in totaal {count:,} rijen.</translation>
    </message>
    <message>
        <source>the status is {status}, but {word} stands in the place of the time</source>
        <translation>de status is {status}, maar op de plek van de tijd staat {word}</translation>
    </message>
    <message>
        <source>Taken as {status}.</source>
        <translation>Opgevat als {status}.</translation>
    </message>
    <message>
        <source>there is no time and no status in any row</source>
        <translation>geen enkele rij heeft een tijd of status</translation>
    </message>
    <message>
        <source>this is a PDF, not a table</source>
        <translation>dit is een PDF, geen tabel</translation>
    </message>
    <message>
        <source>Choose the list with the results, or add a column with the times.</source>
        <translation>Kies de lijst met de uitslagen, of voeg een kolom met tijden toe.</translation>
    </message>
    <message>
        <source>The row is left out.</source>
        <translation>De rij valt weg.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>een cijfer</translation>
    </message>
    <message>
        <source>a sign</source>
        <translation>een teken</translation>
    </message>
    <message>
        <source>a status</source>
        <translation>een status</translation>
    </message>
    <message>
        <source>a record</source>
        <translation>een record</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>een land</translation>
    </message>
    <message>
        <source>an age group</source>
        <translation>een leeftijdsgroep</translation>
    </message>
    <message>
        <source>a lane</source>
        <translation>een baan</translation>
    </message>
    <message>
        <source>the line {text} is left out</source>
        <extracomment>Looked for where blanks begin: from each blank of a long gap the rest of it would be gone over again. After so many lines that are no pair, and more than those that are, a text is no draw. What may stand in a line of a federation behind the lane; times are personal and season&apos;s best.</extracomment>
        <translation>de regel {text} is weggelaten</translation>
    </message>
    <message>
        <source>It is no pair.</source>
        <translation>Het is geen rit.</translation>
    </message>
    <message>
        <source>the headings have {count:,} columns together</source>
        <extracomment>What a title may tell of all rows below it, as columns.</extracomment>
        <translation>de koppen hebben samen {count:,} kolommen</translation>
    </message>
    <message>
        <source>Split the file, a list in each.</source>
        <translation>Splits het bestand, een lijst per bestand.</translation>
    </message>
    <message>
        <source>It is no result.</source>
        <translation>Het is geen uitslag.</translation>
    </message>
    <message>
        <source>{event} is not one of the six distances</source>
        <translation>{event} is geen van de zes afstanden</translation>
    </message>
    <message>
        <source>Left out, with {count:,} rows.</source>
        <translation>Weggelaten, met {count:,} rijen.</translation>
    </message>
    <message>
        <source>{time} ({competition}, {source})</source>
        <translation>{time} ({competition}, {source})</translation>
    </message>
    <message>
        <source>{time} ({source})</source>
        <translation>{time} ({source})</translation>
    </message>
    <message>
        <source>{count:,} results of {day}, {again} ({source}), are told by {competition} ({first}) too</source>
        <translation>{count:,} uitslagen van {day}, {again} ({source}), staan ook in {competition} ({first})</translation>
    </message>
    <message>
        <source>They count once.</source>
        <translation>Ze tellen één keer.</translation>
    </message>
    <message>
        <source>{skater}, {event} on {day}: {one} and {other} are one time in other digits</source>
        <translation>{skater}, {event} op {day}: {one} en {other} zijn dezelfde tijd in andere cijfers</translation>
    </message>
    <message>
        <source>The one with more digits counts.</source>
        <translation>Die met de meeste cijfers telt.</translation>
    </message>
    <message>
        <source>{skater}, {event} on {day}: {one} and {other} differ</source>
        <translation>{skater}, {event} op {day}: {one} en {other} verschillen</translation>
    </message>
    <message>
        <source>The first counts. Take the wrong one out.</source>
        <translation>De eerste telt. Haal de foute eruit.</translation>
    </message>
    <message>
        <source>{count:,} more results of the same kind</source>
        <translation>nog {count:,} uitslagen van dezelfde soort</translation>
    </message>
    <message>
        <source>Mend these first.</source>
        <translation>Herstel deze eerst.</translation>
    </message>
    <message>
        <source>a competition without a name</source>
        <translation>een wedstrijd zonder naam</translation>
    </message>
    <message>
        <source>{event} m of the {sex}</source>
        <translation>{event} m {sex}</translation>
    </message>
    <message>
        <source>women</source>
        <translation>vrouwen</translation>
    </message>
    <message>
        <source>men</source>
        <translation>mannen</translation>
    </message>
    <message>
        <source>only the initial is given</source>
        <translation>alleen de voorletter staat er</translation>
    </message>
    <message>
        <source>the initial fits several</source>
        <translation>de voorletter past bij meer schaatsers</translation>
    </message>
    <message>
        <source>one letter differs</source>
        <extracomment>Names shorter than this differ by a letter too easily. Longer keys are not compared letter by letter; a sign of Arabic may stand for eighteen letters.</extracomment>
        <translation>één letter verschilt</translation>
    </message>
    <message>
        <source>capitals, accents or signs differ</source>
        <translation>hoofdletters, accenten of tekens verschillen</translation>
    </message>
    <message>
        <source>the words stand in another order</source>
        <translation>de woorden staan in een andere volgorde</translation>
    </message>
    <message>
        <source>capitals, spaces or the order differ</source>
        <translation>hoofdletters, spaties of de volgorde verschillen</translation>
    </message>
    <message>
        <source>one has a name more, as after a marriage</source>
        <translation>de een heeft een naam meer, zoals na een huwelijk</translation>
    </message>
    <message>
        <source>{written} and {person} are taken for one skater</source>
        <translation>{written} en {person} gelden als één schaatser</translation>
    </message>
    <message>
        <source>Write the name in one way; two people need two names.</source>
        <translation>Schrijf de naam op één manier; twee mensen hebben twee namen nodig.</translation>
    </message>
    <message>
        <source>{one} and {other} are both entered in {race}, and said to be one skater</source>
        <translation>{one} en {other} staan allebei ingeschreven op {race}, en zouden één schaatser zijn</translation>
    </message>
    <message>
        <source>One of the two entries counts; people who are two need no --same.</source>
        <translation>Een van de twee inschrijvingen telt; wie twee mensen zijn hebben geen --same nodig.</translation>
    </message>
    <message>
        <source>{one} is almost {other}: {why}</source>
        <translation>{one} lijkt erg op {other}: {why}</translation>
    </message>
    <message>
        <source>Say --same &quot;{written}={person}&quot; if they are one person, --same &quot;{written}={written}&quot; if not.</source>
        <translation>Geef --same &quot;{written}={person}&quot; als het dezelfde is, --same &quot;{written}={written}&quot; als dat niet zo is.</translation>
    </message>
    <message>
        <source>{name} ({count:,} results) may be {who}: only the initial is given</source>
        <translation>{name} ({count:,} uitslagen) kan {who} zijn: alleen de voorletter staat er</translation>
    </message>
    <message>
        <source>Say who with --same &quot;{name}={person}&quot;.</source>
        <translation>Geef op wie het is met --same &quot;{name}={person}&quot;.</translation>
    </message>
    <message>
        <source>{written} is {person}</source>
        <translation>{written} is {person}</translation>
    </message>
    <message>
        <source>known by the initial alone: {names}</source>
        <translation>alleen aan de voorletter herkend: {names}</translation>
    </message>
    <message>
        <source>Nobody else fits. Say --same if somebody else is meant.</source>
        <translation>Niemand anders past. Geef --same als iemand anders bedoeld is.</translation>
    </message>
    <message>
        <source>{who} has no result, but {written} has: {why}</source>
        <translation>{who} heeft geen uitslag, maar {written} wel: {why}</translation>
    </message>
    <message>
        <source>qualified beforehand in the {event}</source>
        <translation>vooraf geplaatst op de {event}</translation>
    </message>
    <message>
        <source> Did you mean {names}?</source>
        <translation> Bedoelt u {names}?</translation>
    </message>
    <message>
        <source>{name} is neither entered nor has a result.{hint}</source>
        <translation>{name} is niet ingeschreven en heeft geen uitslag.{hint}</translation>
    </message>
    <message>
        <source>Write the name as the entries or the results have it.</source>
        <translation>Schrijf de naam zoals in de inschrijvingen of de uitslagen.</translation>
    </message>
    <message>
        <source>{text} is not a row</source>
        <translation>{text} is geen regel</translation>
    </message>
    <message>
        <source>Write an event and a place, as in 1000-3.</source>
        <translation>Schrijf een afstand en een plaats, zoals 1000-3.</translation>
    </message>
    <message>
        <source>{text} is not a list of ranks</source>
        <translation>{text} is geen lijst met posities</translation>
    </message>
    <message>
        <source>Write whole numbers from the best, as in 3, 11, 20.</source>
        <translation>Schrijf hele getallen, de beste voorop, zoals 3, 11, 20.</translation>
    </message>
    <message>
        <source>pick rule {number}: {text}</source>
        <translation>aanwijsregel {number}: {text}</translation>
    </message>
    <message>
        <source>Those beyond get nothing.</source>
        <translation>Wie daarachter staat krijgt niets.</translation>
    </message>
    <message>
        <source>{skater} without the race of {day}, {where}</source>
        <translation>{skater} zonder de race van {day}, {where}</translation>
    </message>
    <message>
        <source>{skater} without {day}</source>
        <translation>{skater} zonder {day}</translation>
    </message>
    <message>
        <source>{where}, {competition}</source>
        <translation>{where}, {competition}</translation>
    </message>
    <message>
        <source>neither a day nor a competition says which race</source>
        <translation>geen dag en geen wedstrijd zegt welke race</translation>
    </message>
    <message>
        <source>Take the what-if out, or open the form data that hold the race.</source>
        <translation>Haal de aanname weg, of open de vormgegevens waarin de race staat.</translation>
    </message>
    <message>
        <source>the form data have no such race</source>
        <translation>de vormgegevens hebben zo’n race niet</translation>
    </message>
    <message>
        <source>{count} races of the form data fit</source>
        <translation>{count} races uit de vormgegevens passen erbij</translation>
    </message>
    <message>
        <source>Say the day and the competition.</source>
        <translation>Noem de dag en de wedstrijd.</translation>
    </message>
    <message>
        <source>{name} is more than {share} behind the winner, without the mark of a fall</source>
        <translation>{name} zit meer dan {share} achter de winnaar, zonder het teken van een val</translation>
    </message>
    <message>
        <source>Taken as fell, so that the time does not count as form.</source>
        <translation>Gelezen als gevallen, zodat de tijd niet meetelt als vorm.</translation>
    </message>
    <message>
        <source>the title does not tell the day of the race</source>
        <translation>de titel noemt de dag van de race niet</translation>
    </message>
    <message>
        <source>Give it, or add it later.</source>
        <translation>Geef die op, of vul die later in.</translation>
    </message>
    <message>
        <source>the table has no rows</source>
        <translation>de tabel heeft geen rijen</translation>
    </message>
    <message>
        <source>Choose the document with the results.</source>
        <translation>Kies het document met de uitslag.</translation>
    </message>
    <message>
        <source>this is the result of {event}, which is not forecast from times</source>
        <translation>dit is de uitslag van {event}, die niet uit tijden wordt voorspeld</translation>
    </message>
    <message>
        <source>Choose the result of one of the six distances.</source>
        <translation>Kies de uitslag van een van de zes afstanden.</translation>
    </message>
    <message>
        <source>this is a PDF document, but no official result: there is no table with the heading {headings}</source>
        <translation>dit is een pdf, maar geen officiële uitslag: er is geen tabel met de kop {headings}</translation>
    </message>
    <message>
        <source>Copy the table out of it, and read that.</source>
        <extracomment>Elements that XML of results does not begin with.</extracomment>
        <translation>Kopieer de tabel eruit, en lees die in.</translation>
    </message>
    <message>
        <source>page {number} holds rows, but no heading of a table</source>
        <translation>pagina {number} bevat rijen, maar geen kop van een tabel</translation>
    </message>
    <message>
        <source>Get the original document.</source>
        <translation>Haal het originele document op.</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; on page {number} belongs to no row of the table</source>
        <translation>&quot;{word}&quot; op pagina {number} hoort bij geen rij van de tabel</translation>
    </message>
    <message>
        <source>page {number} is of another race</source>
        <translation>pagina {number} is van een andere race</translation>
    </message>
    <message>
        <source>Save each result as a document of its own.</source>
        <translation>Bewaar elke uitslag als eigen document.</translation>
    </message>
    <message>
        <source>The document is refused as a whole; get the original, or copy its table and read that.</source>
        <translation>Het document wordt als geheel geweigerd; neem het origineel, of kopieer de tabel en lees die in.</translation>
    </message>
    <message>
        <source>there is a time, yet no place</source>
        <translation>er is een tijd, maar geen plaats</translation>
    </message>
    <message>
        <source>no row has a place</source>
        <translation>geen rij heeft een plaats</translation>
    </message>
    <message>
        <source>place {place} stands in the first row with one; expected is {expected}, or a place shared in the same thousandth</source>
        <translation>plaats {place} staat in de eerste rij met een plaats; verwacht wordt {expected}, of een in dezelfde duizendste gedeelde plaats</translation>
    </message>
    <message>
        <source>place {place} stands after place {before}; expected is {expected}, or a place shared in the same thousandth</source>
        <translation>plaats {place} staat na plaats {before}; verwacht wordt {expected}, of een in dezelfde duizendste gedeelde plaats</translation>
    </message>
    <message>
        <source>there is a time behind {name}, who has none</source>
        <translation>er staat een tijd achter {name}, die er geen heeft</translation>
    </message>
    <message>
        <source>{time} is faster than the time of place {place}</source>
        <translation>{time} is sneller dan de tijd van plaats {place}</translation>
    </message>
    <message>
        <source>no time behind the winner is printed, by the times it is {right}</source>
        <translation>er staat geen achterstand op de winnaar, volgens de tijden is die {right}</translation>
    </message>
    <message>
        <source>{printed} behind the winner is printed, by the times it is {right}</source>
        <translation>er staat {printed} achter de winnaar, volgens de tijden is het {right}</translation>
    </message>
    <message>
        <source>{found}, in the title of the result</source>
        <translation>{found}, in de titel van de uitslag</translation>
    </message>
    <message>
        <source>a start list</source>
        <translation>een startlijst</translation>
    </message>
    <message>
        <source>a list of entries</source>
        <translation>een lijst met inschrijvingen</translation>
    </message>
    <message>
        <source>a list of intermediate results</source>
        <translation>een lijst met tussenstanden</translation>
    </message>
    <message>
        <source>a ranking</source>
        <translation>een ranglijst</translation>
    </message>
    <message>
        <source>a table of standings</source>
        <translation>een tussenstand</translation>
    </message>
    <message>
        <source>this is the result of a {kind}, which is not forecast from times</source>
        <translation>dit is de uitslag van een {kind}, die niet uit tijden wordt voorspeld</translation>
    </message>
    <message>
        <source>this is {kind}, not the result of a race</source>
        <translation>dit is {kind}, geen uitslag van een race</translation>
    </message>
    <message>
        <source>the title &quot;{title}&quot; does not say which race this is</source>
        <translation>de titel &quot;{title}&quot; zegt niet welke race dit is</translation>
    </message>
    <message>
        <source>there is no title above the table</source>
        <translation>er staat geen titel boven de tabel</translation>
    </message>
    <message>
        <source>Expected is a line such as &quot;12. RESULT 1st 500m Men Division A&quot;.</source>
        <translation>Verwacht wordt een regel als &quot;12. RESULT 1st 500m Men Division A&quot;.</translation>
    </message>
    <message>
        <source>&quot;{cell}&quot; is not {what}</source>
        <extracomment>What may stand in small letters before a family name in capitals, without a space between them. &quot;T10 False start&quot;, &quot;F = Fall, RS = Re-skate&quot;: codes of the marks with their meanings, one or more a line. A time so much over the winner&apos;s was lost by a fall or given up, also where no mark says so: of fourteen such times in a season of World Cups only four carry the mark of a fall.</extracomment>
        <translation>&quot;{cell}&quot; is geen {what}</translation>
    </message>
    <message>
        <source>{what} is missing</source>
        <translation>{what} ontbreekt</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>plaats</translation>
    </message>
    <message>
        <source>a start number</source>
        <translation>startnummer</translation>
    </message>
    <message>
        <source>a country of three capitals</source>
        <translation>land in drie hoofdletters</translation>
    </message>
    <message>
        <source>a time or DNF, DNS, DQ, WDR</source>
        <translation>tijd of DNF, DNS, DQ, WDR</translation>
    </message>
    <message>
        <source>a pair</source>
        <translation>rit</translation>
    </message>
    <message>
        <source>a lane (In or Out)</source>
        <translation>baan (In of Out)</translation>
    </message>
    <message>
        <source>a time behind the winner</source>
        <translation>achterstand op de winnaar</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>de naam ontbreekt</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is not the name of a skater</source>
        <translation>&quot;{name}&quot; is geen naam van een schaatser</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is glued of two words</source>
        <translation>&quot;{name}&quot; bestaat uit twee aan elkaar geplakte woorden</translation>
    </message>
    <message>
        <source>It is a draw: {count:,} skaters in {pairs:,} pairs.</source>
        <translation>Het is een loting: {count:,} schaatsers in {pairs:,} ritten.</translation>
    </message>
    <message>
        <source>It is a list of entries, of {count:,} skaters.</source>
        <translation>Het is een lijst van inschrijvingen, van {count:,} schaatsers.</translation>
    </message>
    <message>
        <source>It is a list of {count:,} people.</source>
        <translation>Het is een lijst van {count:,} personen.</translation>
    </message>
    <message>
        <source>{written} is read as {meant}</source>
        <translation>{written} wordt gelezen als {meant}</translation>
    </message>
    <message>
        <source>Its letters were coded twice, as perhaps others in the list.</source>
        <translation>De letters waren dubbel gecodeerd, misschien ook elders in de lijst.</translation>
    </message>
    <message>
        <source>a letter of {name} was lost</source>
        <translation>van {name} is een letter verloren gegaan</translation>
    </message>
    <message>
        <source>Get the list again, or write the name anew.</source>
        <translation>Haal de lijst opnieuw op, of schrijf de naam opnieuw.</translation>
    </message>
    <message>
        <source>the sheet {sheet} is of no distance that is forecast</source>
        <translation>het blad {sheet} is niet van een afstand die wordt voorspeld</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Het is weggelaten.</translation>
    </message>
    <message>
        <source>quota rank {rank}</source>
        <translation>quotumplaats {rank}</translation>
    </message>
    <message>
        <source>over the country&apos;s number of quota places</source>
        <translation>boven het maximum aan quotumplaatsen van het land</translation>
    </message>
    <message>
        <source>the quota ranks of the sheet {sheet} do not run from 1 on</source>
        <translation>de quotumplaatsen van het blad {sheet} lopen niet door vanaf 1</translation>
    </message>
    <message>
        <source>Rows may be missing; compare it with the original.</source>
        <translation>Misschien ontbreken er rijen; vergelijk het met het origineel.</translation>
    </message>
    <message>
        <source>the sheet {sheet} fills {count} of {places} quota places</source>
        <translation>het blad {sheet} vult {count} van {places} quotumplaatsen</translation>
    </message>
    <message>
        <source>So it is where not all are given yet.</source>
        <translation>Dat is zo zolang ze niet alle vergeven zijn.</translation>
    </message>
    <message>
        <source>the list tells no pairs</source>
        <translation>de lijst noemt geen ritten</translation>
    </message>
    <message>
        <source>Write the number of the pair in front of its names, or in a column Pair.</source>
        <translation>Zet het ritnummer voor de namen, of in een kolom Rit.</translation>
    </message>
    <message>
        <source>Zero at every distance unless you say otherwise: no effect of the lane is established. At 500 m starts in the inner lane came out 0.08{space}% slower (0.00 to 0.17{space}%), some 0.03 s. An effect found in 1994 (Hjort) was gone with the clap skate (Kamst, Kuper and Sierksma 2010, Statistica Neerlandica 64); for the 1000 m see Kuper, Kamst, Sierksma and Talsma 2012.</source>
        <translation>Nul op elke afstand, tenzij u anders zegt: een baaneffect is niet aangetoond. Op de 500 m bleek een start in de binnenbaan 0,08{space}% langzamer (0,00 tot 0,17{space}%), zo’n 0,03 s. Een effect uit 1994 (Hjort) was met de klapschaats verdwenen (Kamst, Kuper en Sierksma 2010, Statistica Neerlandica 64); voor de 1000 m zie Kuper, Kamst, Sierksma en Talsma 2012.</translation>
    </message>
    <message>
        <source>the cost of a lane lies between -{most:g} and {most:g} s</source>
        <translation>de prijs van een baan ligt tussen -{most:g} en {most:g} s</translation>
    </message>
    <message>
        <source>Starting outer costs {seconds:g} s in {event} where lanes are known</source>
        <translation>Een start in de buitenbaan kost {seconds:g} s op {event} waar de banen bekend zijn</translation>
    </message>
    <message>
        <source>Starting inner costs {seconds:g} s in {event} where lanes are known</source>
        <translation>Een start in de binnenbaan kost {seconds:g} s op {event} waar de banen bekend zijn</translation>
    </message>
    <message>
        <source>Lanes cost nothing in {event}</source>
        <translation>Banen kosten niets op {event}</translation>
    </message>
    <message>
        <source>outer lane {seconds:+.3f} s</source>
        <translation>buitenbaan {seconds:+.3f} s</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Banen</translation>
    </message>
    <message>
        <source>The column is left out.{known}</source>
        <extracomment>Names of each column as people write them. Capitals, accents, spaces and punctuation do not matter. Columns that result lists carry and that no reader here needs, by what stands in them. ``baan`` and ``track`` mean the rink in one list and the lane in the next; the cells tell which. Words for a lane, by lane and, for the colours of armbands, by the pair of a quartet that wears them.</extracomment>
        <translation>De kolom wordt weggelaten.{known}</translation>
    </message>
    <message>
        <source>Column {used} is used, column {other} is not.</source>
        <translation>Kolom {used} wordt gebruikt, kolom {other} niet.</translation>
    </message>
    <message>
        <source>The skaters of column {used} are read, those of column {other} are not: put the tables one below the other.</source>
        <translation>De schaatsers in kolom {used} worden gelezen, die in kolom {other} niet: zet de tabellen onder elkaar.</translation>
    </message>
    <message>
        <source>the column {name} is not known</source>
        <translation>de kolom {name} is niet bekend</translation>
    </message>
    <message>
        <source>the columns {one} and {other} mean the same</source>
        <translation>de kolommen {one} en {other} betekenen hetzelfde</translation>
    </message>
    <message>
        <source>Perhaps a quote is opened and never closed: check the quotes from this line on.</source>
        <translation>Misschien wordt een aanhalingsteken nooit gesloten: kijk de aanhalingstekens vanaf deze regel na.</translation>
    </message>
    <message>
        <source>Save the file as CSV UTF-8.</source>
        <translation>Sla het bestand op als CSV UTF-8.</translation>
    </message>
    <message>
        <source>Write quotes around a cell with a comma in it, such as a time of 37,62, or save the file with semicolons between the cells.</source>
        <translation>Zet aanhalingstekens om een cel met een komma erin, zoals een tijd van 37,62, of sla het bestand op met puntkomma’s tussen de cellen.</translation>
    </message>
    <message>
        <source>Check the semicolons in it.</source>
        <translation>Kijk de puntkomma’s erin na.</translation>
    </message>
    <message>
        <source>Check the tabs in it.</source>
        <translation>Kijk de tabs erin na.</translation>
    </message>
    <message>
        <source>Check the bars in it.</source>
        <translation>Kijk de verticale strepen erin na.</translation>
    </message>
    <message>
        <source>the text in UTF-16 is damaged</source>
        <translation>de tekst in UTF-16 is beschadigd</translation>
    </message>
    <message>
        <source>byte {byte} is not UTF-8</source>
        <translation>byte {byte} is geen UTF-8</translation>
    </message>
    <message>
        <source>The file is read as Windows-1252; check the accents in the names, or save it as CSV UTF-8.</source>
        <translation>Het bestand wordt gelezen als Windows-1252; kijk de accenten in de namen na, of sla het op als CSV UTF-8.</translation>
    </message>
    <message>
        <source>this is a binary file, not a list of results</source>
        <translation>dit is een binair bestand, geen uitslag</translation>
    </message>
    <message>
        <source>Save it as CSV UTF-8.</source>
        <translation>Sla het op als CSV UTF-8.</translation>
    </message>
    <message>
        <source>the line cannot be split into cells ({error})</source>
        <translation>de regel laat zich niet in cellen verdelen ({error})</translation>
    </message>
    <message>
        <source>a cell is longer than any that is read</source>
        <translation>een cel is langer dan wat wordt gelezen</translation>
    </message>
    <message>
        <source>Check its quotes: a quote inside a cell is written twice (&quot;&quot;).</source>
        <translation>Kijk de aanhalingstekens na: binnen een cel wordt er een dubbel geschreven (&quot;&quot;).</translation>
    </message>
    <message>
        <source>The command &quot;okt verify&quot; runs it again and compares every number.</source>
        <translation>De opdracht &quot;okt verify&quot; rekent het opnieuw door en vergelijkt elk getal.</translation>
    </message>
    <message>
        <source>this is a report of this program, not a list of results</source>
        <translation>dit is een rapport van dit programma, geen uitslagenlijst</translation>
    </message>
    <message>
        <source>there is more in this web page than is read</source>
        <translation>er staat meer in deze webpagina dan wordt gelezen</translation>
    </message>
    <message>
        <source>this is a web page, not a list of results</source>
        <translation>dit is een webpagina, geen uitslag</translation>
    </message>
    <message>
        <source>Add the personal bests.</source>
        <translation>Voeg de persoonlijke records toe.</translation>
    </message>
    <message>
        <source>Add the skaters.</source>
        <translation>Voeg de schaatsers toe.</translation>
    </message>
    <message>
        <source>{skater} stands on line {line} already</source>
        <translation>{skater} staat al op regel {line}</translation>
    </message>
    <message>
        <source>Keep one of the two lines.</source>
        <translation>Houd een van de twee regels.</translation>
    </message>
    <message>
        <source>{text} is neither yes nor no</source>
        <translation>{text} is geen ja en geen nee</translation>
    </message>
    <message>
        <source>Write yes, no or unknown.</source>
        <translation>Schrijf yes, no of unknown (ja, nee of onbekend).</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Splits het bestand.</translation>
    </message>
    <message>
        <source>Save it as CSV or as an Excel workbook (.xlsx) and open that.</source>
        <translation>Sla het op als CSV of als Excel-werkmap (.xlsx) en open die.</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <extracomment>First bytes of a workbook of Excel before 2007 (.xls), and of one that is locked. First bytes of files that people take for results files by mistake, with their names.</extracomment>
        <translation>een gzip-archief</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>een 7z-archief</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>een RAR-archief</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>een afbeelding</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>een database</translation>
    </message>
    <message>
        <source>a text document (RTF)</source>
        <translation>een tekstdocument (RTF)</translation>
    </message>
    <message>
        <source>{rows:,} rows of {width} columns are more than {cells:,} cells</source>
        <translation>{rows:,} rijen van {width} kolommen zijn meer dan {cells:,} cellen</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>het bestand bestaat niet</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Kijk de naam en de map na.</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>dit is een map, geen bestand</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Kies een bestand erin.</translation>
    </message>
    <message>
        <source>you have no permission to read the file</source>
        <translation>u mag het bestand niet lezen</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>Pas de rechten ervan aan.</translation>
    </message>
    <message>
        <source>Try a copy of it.</source>
        <translation>Probeer een kopie ervan.</translation>
    </message>
    <message>
        <source>this is a device, not a file</source>
        <translation>dit is een apparaat, geen bestand</translation>
    </message>
    <message>
        <source>the file is too big ({size:,.0f} MB)</source>
        <translation>het bestand is te groot ({size:,.0f} MB)</translation>
    </message>
    <message>
        <source>the file is too big</source>
        <translation>het bestand is te groot</translation>
    </message>
    <message>
        <source>At most {most:,.0f} MB can be read; leave out what is not needed.</source>
        <translation>Er kan hooguit {most:,.0f} MB worden gelezen; laat weg wat niet nodig is.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>het bestand is leeg</translation>
    </message>
    <message>
        <source>Choose a file with rows in it.</source>
        <translation>Kies een bestand met regels erin.</translation>
    </message>
    <message>
        <source>this is {name}, not a list of results</source>
        <translation>dit is {name}, geen uitslag</translation>
    </message>
    <message>
        <source>{text} is not a status</source>
        <extracomment>Marks behind a time in result lists: personal and season best; track, national, world ... record.</extracomment>
        <translation>{text} is geen status</translation>
    </message>
    <message>
        <source>Write one of {known}.</source>
        <translation>Schrijf een van {known}.</translation>
    </message>
    <message>
        <source>{text} is not a sex</source>
        <extracomment>Longest cell that is looked at for marks and remarks; no race time with all its marks is longer. Categories of the Dutch federation: dames and heren, senior, neo-senior, junior, pupil, master.</extracomment>
        <translation>{text} is geen geslacht</translation>
    </message>
    <message>
        <source>Write W (women, dames) or M (men, heren).</source>
        <translation>Schrijf W (women, dames) of M (men, heren).</translation>
    </message>
    <message>
        <source>{text} is not a distance</source>
        <translation>{text} is geen afstand</translation>
    </message>
    <message>
        <source>{text} is not a whole number from 1 to {most}</source>
        <translation>{text} is geen geheel getal van 1 tot en met {most}</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Schrijf een geheel getal.</translation>
    </message>
    <message>
        <source>Write 1, 2, best, or leave it empty.</source>
        <translation>Schrijf 1, 2 of best, of laat de cel leeg.</translation>
    </message>
    <message>
        <source>Write a whole number from 1, or leave it empty.</source>
        <translation>Schrijf een geheel getal vanaf 1, of laat de cel leeg.</translation>
    </message>
    <message>
        <source>the name of the skater is missing</source>
        <translation>de naam van de schaatser ontbreekt</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Schrijf de naam.</translation>
    </message>
    <message>
        <source>Write first name and last name (Femke Kok).</source>
        <translation>Schrijf voornaam en achternaam (Femke Kok).</translation>
    </message>
    <message>
        <source>Take the row out, or write the first name too.</source>
        <translation>Haal de regel weg, of schrijf er de voornaam bij.</translation>
    </message>
    <message>
        <source>Clear the cells to the right of the last column, or give that column a name.</source>
        <translation>Maak de cellen rechts van de laatste kolom leeg, of geef die kolom een naam.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it again.</source>
        <translation>Open hem in een spreadsheetprogramma en sla hem opnieuw op.</translation>
    </message>
    <message>
        <source>there are more than {cells:,} cells</source>
        <translation>er zijn meer dan {cells:,} cellen</translation>
    </message>
    <message>
        <source>the workbook is damaged</source>
        <translation>de werkmap is beschadigd</translation>
    </message>
    <message>
        <source>a part of the workbook is written in an encoding other than UTF-8</source>
        <translation>een deel van de werkmap is niet in UTF-8 geschreven</translation>
    </message>
    <message>
        <source>the workbook is locked with a password</source>
        <translation>de werkmap is met een wachtwoord vergrendeld</translation>
    </message>
    <message>
        <source>Choose the result of one race.</source>
        <extracomment>Longest time a document may take, in s; those of a race take a twentieth. Gap that parts two words, in sizes of the letters; letters of one word touch by their widths. How far letters may stand back over the one before and still be of the same word (kerning). How far the letters of one line may stand higher or lower, in sizes of the letters.</extracomment>
        <translation>Kies de uitslag van één race.</translation>
    </message>
    <message>
        <source>the PDF document is locked with a password</source>
        <translation>het pdf-document is met een wachtwoord beveiligd</translation>
    </message>
    <message>
        <source>Open it, save it without one and try again.</source>
        <translation>Open het, sla het zonder wachtwoord op en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>the PDF document is damaged</source>
        <translation>het pdf-document is beschadigd</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Download het opnieuw.</translation>
    </message>
    <message>
        <source>the PDF document has more than {most:,} pages</source>
        <translation>het pdf-document heeft meer dan {most:,} pagina’s</translation>
    </message>
    <message>
        <source>the PDF document holds more than {most:,} letters</source>
        <translation>het pdf-document bevat meer dan {most:,} letters</translation>
    </message>
    <message>
        <source>the PDF document takes too much memory to read</source>
        <translation>het pdf-document vraagt te veel geheugen om te lezen</translation>
    </message>
    <message>
        <source>the PDF document is too big ({size:,.0f} MB)</source>
        <translation>het pdf-document is te groot ({size:,.0f} MB)</translation>
    </message>
    <message>
        <source>At most {most:,.0f} MB can be read; results take less than 1.</source>
        <translation>Er kan hoogstens {most:,.0f} MB gelezen worden; een uitslag is kleiner dan 1 MB.</translation>
    </message>
    <message>
        <source>the PDF document cannot be read: {failed}</source>
        <translation>het pdf-document kan niet gelezen worden: {failed}</translation>
    </message>
    <message>
        <source>the PDF document holds no text; it may be a scan</source>
        <translation>het pdf-document bevat geen tekst; misschien is het een scan</translation>
    </message>
    <message>
        <source>Get the original, or type the results.</source>
        <translation>Neem het origineel, of typ de uitslag over.</translation>
    </message>
    <message>
        <source>the workbook cannot be read: {failed}</source>
        <translation>de werkmap kan niet worden gelezen: {failed}</translation>
    </message>
    <message>
        <source>no sheet has a line with the names of the columns (sheets: {told})</source>
        <translation>geen enkel blad heeft een regel met de namen van de kolommen (bladen: {told})</translation>
    </message>
    <message>
        <source>Left out: {told}. Save each sheet as a file of its own to read it.</source>
        <translation>Weggelaten: {told}. Sla elk blad als eigen bestand op om het te lezen.</translation>
    </message>
    <message>
        <source>only the sheet {name} is read</source>
        <translation>alleen het blad {name} wordt gelezen</translation>
    </message>
    <message>
        <source>formulas without a value are read as empty cells: {cells}</source>
        <translation>formules zonder waarde worden als lege cellen gelezen: {cells}</translation>
    </message>
    <message>
        <source>Open the workbook in a spreadsheet program, calculate and save it.</source>
        <translation>Open de werkmap in een spreadsheetprogramma, laat rekenen en sla op.</translation>
    </message>
    <message>
        <source>Write &quot;Day 2&quot; or a date, and under it races such as &quot;women 1500 m&quot;.</source>
        <translation>Schrijf &quot;Dag 2&quot; of een datum, en daaronder races zoals &quot;vrouwen 1500 m&quot;.</translation>
    </message>
    <message>
        <source>the programme is too long</source>
        <translation>het programma is te lang</translation>
    </message>
    <message>
        <source>Write a line for each race.</source>
        <translation>Schrijf een regel per race.</translation>
    </message>
    <message>
        <source>{text} is no race and no day</source>
        <translation>{text} is geen race en geen dag</translation>
    </message>
    <message>
        <source>Add the races.</source>
        <translation>Voeg de ritten toe.</translation>
    </message>
    <message>
        <source>{text} is not simulated</source>
        <translation>{text} wordt niet gesimuleerd</translation>
    </message>
    <message>
        <source>The line is passed over.</source>
        <translation>De regel wordt overgeslagen.</translation>
    </message>
    <message>
        <source>a meet has no day {day}</source>
        <translation>een wedstrijd heeft geen dag {day}</translation>
    </message>
    <message>
        <source>day {day} stands below day {other}</source>
        <translation>dag {day} staat onder dag {other}</translation>
    </message>
    <message>
        <source>{on} is not on or shortly after the first day, {first}</source>
        <translation>{on} is niet op of kort na de eerste dag, {first}</translation>
    </message>
    <message>
        <source>Correct the date, or the first day of the meet.</source>
        <translation>Verbeter de datum of de eerste dag van de wedstrijd.</translation>
    </message>
    <message>
        <source>{event} has a second run without a first</source>
        <translation>{event} heeft een tweede omloop zonder eerste</translation>
    </message>
    <message>
        <source>{event} stands there once more</source>
        <translation>{event} staat er nog een keer</translation>
    </message>
    <message>
        <source>An event has one run, or a first and a second one.</source>
        <translation>Een onderdeel heeft één omloop, of een eerste en een tweede.</translation>
    </message>
    <message>
        <source>more than {most} races are too many</source>
        <translation>meer dan {most} races is te veel</translation>
    </message>
    <message>
        <source>The first of each event</source>
        <translation>De eersten van elk onderdeel</translation>
    </message>
    <message>
        <source>Made of the programme: the first three of each event, two at the longest one.</source>
        <translation>Uit het programma gemaakt: de eerste drie van elk onderdeel, twee op het langste.</translation>
    </message>
    <message>
        <source>personal bests</source>
        <translation>persoonlijke records</translation>
    </message>
    <message>
        <source>skaters</source>
        <translation>schaatsers</translation>
    </message>
    <message>
        <source>pick</source>
        <translation>aangewezen</translation>
    </message>
    <message>
        <source>Routes to the ticket: {routes}</source>
        <translation>Routes naar het ticket: {routes}</translation>
    </message>
    <message>
        <source>Scale in per cent</source>
        <translation>Schaal in procenten</translation>
    </message>
    <message>
        <source>{chance} if it happens, {other} if it does not, {ticket} overall</source>
        <translation>{chance} als het gebeurt, {other} als het niet gebeurt, {ticket} in totaal</translation>
    </message>
    <message>
        <source>Expected {time}, level ± {level} s, one race ± {race} s</source>
        <translation>Verwacht {time}, niveau ± {level} s, één race ± {race} s</translation>
    </message>
    <message>
        <source>Expected time</source>
        <translation>Verwachte tijd</translation>
    </message>
    <message>
        <source>this folder is not empty</source>
        <translation>deze map is niet leeg</translation>
    </message>
    <message>
        <source>Name a folder that is new or empty.</source>
        <translation>Noem een map die nieuw of leeg is.</translation>
    </message>
    <message>
        <source>page {number} of {pages}</source>
        <translation>pagina {number} van {pages}</translation>
    </message>
    <message>
        <source>the ending says neither NPZ nor Parquet</source>
        <translation>de extensie is geen NPZ en geen Parquet</translation>
    </message>
    <message>
        <source>End its name with .npz or .parquet.</source>
        <translation>Laat de naam op .npz of .parquet eindigen.</translation>
    </message>
    <message>
        <source>the package polars, which writes Parquet, is not installed</source>
        <translation>het pakket polars, dat Parquet schrijft, is niet geïnstalleerd</translation>
    </message>
    <message>
        <source>Install okt-simulator[parquet], or end the name with .npz.</source>
        <translation>Installeer okt-simulator[parquet], of laat de naam op .npz eindigen.</translation>
    </message>
    <message>
        <source>End its name with .npz.</source>
        <translation>Laat de naam op .npz eindigen.</translation>
    </message>
    <message>
        <source>Make room there, or name a folder with more of it in TMPDIR.</source>
        <translation>Maak daar ruimte, of noem in TMPDIR een map met meer ruimte.</translation>
    </message>
    <message>
        <source>the name of a report ends in .html or .pdf</source>
        <translation>de naam van een rapport eindigt op .html of .pdf</translation>
    </message>
    <message>
        <source>Write for instance report.html.</source>
        <translation>Schrijf bijvoorbeeld rapport.html.</translation>
    </message>
    <message>
        <source>this page would be written over, and belongs to no PDF of that name</source>
        <translation>deze pagina zou worden overschreven, en hoort bij geen pdf met die naam</translation>
    </message>
    <message>
        <source>Choose another name for the PDF, or take the page away.</source>
        <translation>Kies een andere naam voor de pdf, of haal de pagina weg.</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Vrouwen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Mannen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Uitgangspunt</translation>
    </message>
    <message>
        <source>Chances of an Olympic ticket · {meet}, {rink}, {days} · scenario “{scenario}”</source>
        <translation>Kansen op een olympisch ticket · {meet}, {rink}, {days} · scenario “{scenario}”</translation>
    </message>
    <message>
        <source>Who goes to the Games?</source>
        <translation>Wie gaat er naar de Spelen?</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} t/m {last}</translation>
    </message>
    <message>
        <source>Only {count} tournaments: a chance may be off by {error} points.</source>
        <translation>Slechts {count} toernooien: een kans kan er {error} procentpunt naast zitten.</translation>
    </message>
    <message>
        <source>Against “{base}” no chance of a ticket changes by more than noise.</source>
        <translation>Tegenover “{base}” verandert geen enkele ticketkans meer dan de ruis.</translation>
    </message>
    <message>
        <source>{skater} loses most, {points} points: from {before} to {after}.</source>
        <translation>{skater} verliest het meest, {points} procentpunt: van {before} naar {after}.</translation>
    </message>
    <message>
        <source>{skater} gains most, {points} points: from {before} to {after}.</source>
        <translation>{skater} wint het meest, {points} procentpunt: van {before} naar {after}.</translation>
    </message>
    <message>
        <source>{sex}: {won} tickets to be won; {sure} skaters have one at {from} or more.</source>
        <translation>{sex}: {won} tickets te verdienen; {sure} schaatsers hebben er een met {from} of meer.</translation>
    </message>
    <message>
        <source>{sex}: who has the {cap} tickets is decided.</source>
        <translation>{sex}: wie de {cap} tickets heeft, staat vast.</translation>
    </message>
    <message>
        <source>{sex}: {sure} of {cap} tickets stand at {from} or more.</source>
        <translation>{sex}: {sure} van de {cap} tickets staan op {from} of meer.</translation>
    </message>
    <message>
        <source>{sex}: {sure} of {cap} tickets stand at {from} or more, the last one between {last} ({last_chance}) and {next} ({next_chance}).</source>
        <translation>{sex}: {sure} van de {cap} tickets staan op {from} of meer, het laatste gaat tussen {last} ({last_chance}) en {next} ({next_chance}).</translation>
    </message>
    <message>
        <source>{sex}: {won} tickets to be won, most open the last one of the {event}: {last} {last_chance}, {first} {first_chance}.</source>
        <translation>{sex}: {won} tickets te verdienen, het spannendst is de laatste plek op de {event}: {last} {last_chance}, {first} {first_chance}.</translation>
    </message>
    <message>
        <source>skater</source>
        <translation>schaatser</translation>
    </message>
    <message>
        <source>routes</source>
        <translation>routes</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>pp</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>at least one</source>
        <translation>minstens één</translation>
    </message>
    <message>
        <source>chance of a ticket by event, %</source>
        <translation>kans op een ticket per afstand, %</translation>
    </message>
    <message>
        <source>change in percentage points (pp)</source>
        <translation>verschil in procentpunten (pp)</translation>
    </message>
    <message>
        <source>unchanged by this scenario</source>
        <translation>onveranderd in dit scenario</translation>
    </message>
    <message>
        <source>Left to the committee: {mean} tickets on average, at least one in {any}.</source>
        <translation>Voor de commissie over: gemiddeld {mean} tickets, in {any} minstens één.</translation>
    </message>
    <message>
        <source>Dashed line: behind the last ticket.</source>
        <translation>Stippellijn: achter het laatste ticket.</translation>
    </message>
    <message>
        <source>{skater} first in the {event}</source>
        <translation>{skater} eerste op de {event}</translation>
    </message>
    <message>
        <source>{skater} top {place} in the {event}</source>
        <translation>{skater} top {place} op de {event}</translation>
    </message>
    <message>
        <source>{skater} ahead of {rival} in the {event}</source>
        <translation>{skater} vóór {rival} op de {event}</translation>
    </message>
    <message>
        <source>{skater} outside the top {place} in the {event}</source>
        <translation>{skater} buiten de top {place} op de {event}</translation>
    </message>
    <message>
        <source>{skater} falls in the {event}</source>
        <translation>{skater} valt op de {event}</translation>
    </message>
    <message>
        <source>{skater} disqualified in the {event}</source>
        <translation>{skater} gediskwalificeerd op de {event}</translation>
    </message>
    <message>
        <source>{skater} does not start in the {event}</source>
        <translation>{skater} start niet op de {event}</translation>
    </message>
    <message>
        <source>if it happens</source>
        <translation>als dit gebeurt</translation>
    </message>
    <message>
        <source>if not</source>
        <translation>zo niet</translation>
    </message>
    <message>
        <source>overall</source>
        <translation>totaal</translation>
    </message>
    <message>
        <source>What decides, women, %</source>
        <translation>Wat beslist, vrouwen, %</translation>
    </message>
    <message>
        <source>What decides, men, %</source>
        <translation>Wat beslist, mannen, %</translation>
    </message>
    <message>
        <source>happens in {share}</source>
        <translation>gebeurt in {share}</translation>
    </message>
    <message>
        <source>happens in {share}; for {skater}</source>
        <translation>gebeurt in {share}; voor {skater}</translation>
    </message>
    <message>
        <source>The scenario in words</source>
        <translation>Het scenario in woorden</translation>
    </message>
    <message>
        <source>Against “{base}”</source>
        <translation>Tegenover “{base}”</translation>
    </message>
    <message>
        <source>from → to</source>
        <translation>van → naar</translation>
    </message>
    <message>
        <source>change ± s.e., pp</source>
        <translation>verschil ± SE, pp</translation>
    </message>
    <message>
        <source>No chance changes by more than noise.</source>
        <translation>Geen kans verandert meer dan de ruis.</translation>
    </message>
    <message>
        <source>who takes the row most often, % · bold where the row mostly adds a name</source>
        <translation>wie de regel het vaakst pakt, % · vet waar de regel meestal een naam toevoegt</translation>
    </message>
    <message>
        <source>The selection order, walked</source>
        <translation>De selectievolgorde, doorlopen</translation>
    </message>
    <message>
        <source>row</source>
        <translation>regel</translation>
    </message>
    <message>
        <source>most often</source>
        <translation>het vaakst</translation>
    </message>
    <message>
        <source>next</source>
        <translation>daarna</translation>
    </message>
    <message>
        <source>Forecast without results.</source>
        <translation>Voorspelling zonder uitslagen.</translation>
    </message>
    <message>
        <source>{count} race results up to {day}.</source>
        <translation>{count} uitslagen tot en met {day}.</translation>
    </message>
    <message>
        <source>The form data are old.</source>
        <translation>De vormgegevens zijn oud.</translation>
    </message>
    <message>
        <source>{count} personal bests.</source>
        <translation>{count} persoonlijke records.</translation>
    </message>
    <message>
        <source>Files of the user among them, see data and versions.</source>
        <translation>Daaronder eigen bestanden, zie gegevens en versies.</translation>
    </message>
    <message>
        <source>Ridden or assumed as a whole: {races}.</source>
        <translation>Geheel verreden of aangenomen: {races}.</translation>
    </message>
    <message>
        <source>Order and picks: {rules}.</source>
        <translation>Volgorde en aanwijsplekken: {rules}.</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Waar het op steunt</translation>
    </message>
    <message>
        <source>Injury and illness that no result shows; what the committee decides beyond its rules.</source>
        <translation>Blessures en ziekte die geen uitslag laat zien; wat de commissie buiten haar regels beslist.</translation>
    </message>
    <message>
        <source>Pairs and lanes that are not drawn yet: drawn by lot each time.</source>
        <translation>Ritten en banen die nog niet zijn geloot: telkens door loting.</translation>
    </message>
    <message>
        <source>Mass start and team pursuit are not simulated: their places at the Games follow from names.</source>
        <translation>Massastart en ploegenachtervolging worden niet gesimuleerd: hun plekken volgen uit namen.</translation>
    </message>
    <message>
        <source>{sex} {events}: known entries only.</source>
        <translation>{sex} {events}: alleen bekende inschrijvingen.</translation>
    </message>
    <message>
        <source>Of all starts {fall} meet with a fall, {disqualified} with a disqualification, false starts apart.</source>
        <translation>Van alle starts eindigt {fall} met een val en {disqualified} met een diskwalificatie, valse starts niet meegerekend.</translation>
    </message>
    <message>
        <source>{count} entrants without a result or a personal best.</source>
        <translation>{count} deelnemers zonder uitslag of persoonlijk record.</translation>
    </message>
    <message>
        <source>The error given is that of counting; the forecast itself can be further off.</source>
        <translation>De genoemde fout is die van het tellen; de voorspelling zelf kan er verder naast zitten.</translation>
    </message>
    <message>
        <source>What it does not know</source>
        <translation>Wat het niet weet</translation>
    </message>
    <message>
        <source>The mass start is not simulated: its places at the Games follow from names.</source>
        <translation>De massastart wordt niet gesimuleerd: wie daar op de Spelen start, volgt uit namen.</translation>
    </message>
    <message>
        <source>The team pursuit is not simulated: its places at the Games follow from names.</source>
        <translation>De ploegenachtervolging wordt niet gesimuleerd: wie daar op de Spelen start, volgt uit namen.</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programma</translation>
    </message>
    <message>
        <source>tournaments</source>
        <translation>toernooien</translation>
    </message>
    <message>
        <source>counting error</source>
        <translation>telfout</translation>
    </message>
    <message>
        <source>meet</source>
        <translation>toernooi</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>invoer</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>meegeleverd</translation>
    </message>
    <message>
        <source>Data and versions</source>
        <translation>Gegevens en versies</translation>
    </message>
    <message>
        <source>draws version {version}</source>
        <translation>trekking {version}</translation>
    </message>
    <message>
        <source>≤ {error} pp ({interval})</source>
        <translation>≤ {error} pp ({interval})</translation>
    </message>
    <message>
        <source>Verify, number by number, by simulating again:</source>
        <translation>Controleer getal voor getal, door opnieuw te simuleren:</translation>
    </message>
    <message>
        <source>inputs of the report</source>
        <translation>gegevens van het rapport</translation>
    </message>
    <message>
        <source>the inputs name a file outside the report: {path!r}</source>
        <translation>de gegevens noemen een bestand buiten het rapport: {path!r}</translation>
    </message>
    <message>
        <source>No report of ours does.</source>
        <translation>Geen rapport van dit programma doet dat.</translation>
    </message>
    <message>
        <source>it holds no inputs of a report</source>
        <translation>er staan geen gegevens van een rapport in</translation>
    </message>
    <message>
        <source>its inputs have a form that this program does not know</source>
        <translation>de gegevens erin hebben een vorm die dit programma niet kent</translation>
    </message>
    <message>
        <source>Use the newest program.</source>
        <translation>Gebruik het nieuwste programma.</translation>
    </message>
    <message>
        <source>its inputs are damaged</source>
        <translation>de gegevens erin zijn beschadigd</translation>
    </message>
    <message>
        <source>two of its files have one name</source>
        <translation>twee bestanden erin hebben dezelfde naam</translation>
    </message>
    <message>
        <source>Was the file changed? Take the one that was written.</source>
        <translation>Is het bestand veranderd? Neem het bestand zoals het is geschreven.</translation>
    </message>
    <message>
        <source>its inputs are larger than any report has</source>
        <translation>de gegevens erin zijn groter dan in welk rapport ook</translation>
    </message>
    <message>
        <source>its inputs are cut off</source>
        <translation>de gegevens erin zijn afgebroken</translation>
    </message>
    <message>
        <source>{path} is no name of a file in a report</source>
        <translation>{path} is geen naam van een bestand in een rapport</translation>
    </message>
    <message>
        <source>{name} in it is not what its fingerprint says</source>
        <translation>{name} erin is niet wat de vingerafdruk zegt</translation>
    </message>
    <message>
        <source>January</source>
        <translation>januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>maart</translation>
    </message>
    <message>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mei</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>augustus</translation>
    </message>
    <message>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <source>Mass start</source>
        <translation>Massastart</translation>
    </message>
    <message>
        <source>Team pursuit</source>
        <translation>Ploegenachtervolging</translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation>Sprint</translation>
    </message>
    <message>
        <source>Allround</source>
        <translation>Allround</translation>
    </message>
    <message>
        <source>All skaters</source>
        <translation>Alle schaatsers</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Start places at the Games</source>
        <translation>Startplekken op de Spelen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>± pp</source>
        <translation>± pp</translation>
    </message>
    <message>
        <source>change, pp</source>
        <translation>verschil, pp</translation>
    </message>
    <message>
        <source>under a distance: chance of the ticket by its rows, %</source>
        <translation>onder een afstand: kans op het ticket via haar regels, %</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>mediane tijd</translation>
    </message>
    <message>
        <source>known entries only · chances in %</source>
        <translation>alleen bekende inschrijvingen · kansen in %</translation>
    </message>
    <message>
        <source>chances in %</source>
        <translation>kansen in %</translation>
    </message>
    <message>
        <source>start places there are</source>
        <translation>startplekken die er zijn</translation>
    </message>
    <message>
        <source>chance of starting at the Games, %</source>
        <translation>kans op een start op de Spelen, %</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>level ± s</source>
        <translation>niveau ± s</translation>
    </message>
    <message>
        <source>race ± s</source>
        <translation>race ± s</translation>
    </message>
    <message>
        <source>before the meet; bars reach two standard errors to each side</source>
        <translation>vóór het toernooi; balken reiken twee standaardfouten naar elke kant</translation>
    </message>
    <message>
        <source>no result and no personal best</source>
        <translation>geen uitslag en geen persoonlijk record</translation>
    </message>
    <message>
        <source>personal bests only</source>
        <translation>alleen persoonlijke records</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>a PDF needs WeasyPrint and the library Pango, which are not installed</source>
        <translation>voor een PDF zijn WeasyPrint en de bibliotheek Pango nodig, en die zijn niet geïnstalleerd</translation>
    </message>
    <message>
        <source>Open the HTML in a browser and print it there as PDF.</source>
        <translation>Open de HTML in een browser en druk hem daar af als pdf.</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>Install okt-simulator[report], or print the HTML from a browser.</source>
        <translation>Installeer okt-simulator[report], of druk de HTML af vanuit een browser.</translation>
    </message>
    <message>
        <source>nobody is entered in any event</source>
        <translation>er is niemand ingeschreven op een afstand</translation>
    </message>
    <message>
        <source>Add entries.</source>
        <translation>Voeg inschrijvingen toe.</translation>
    </message>
    <message>
        <source>All versions are those it was made with: the file was changed after it was written.</source>
        <translation>Alle versies zijn die waarmee het is gemaakt: het bestand is veranderd nadat het was geschreven.</translation>
    </message>
    <message>
        <source>{name} was {then} then and is {now} now.</source>
        <translation>{name} was toen {then} en is nu {now}.</translation>
    </message>
    <message>
        <source>What a seed means (version of the draws)</source>
        <translation>Wat een startgetal betekent (versie van de toevalsgetallen)</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; was made when the same seed gave other draws (version {then}, now {now}).</source>
        <translation>&quot;{label}&quot; is gemaakt toen hetzelfde startgetal andere toevalsgetallen gaf (versie {then}, nu {now}).</translation>
    </message>
    <message>
        <source>&quot;{label}&quot;, {skater}</source>
        <translation>&quot;{label}&quot;, {skater}</translation>
    </message>
    <message>
        <source>No forecast is kept in the history of this project.</source>
        <translation>In de geschiedenis van dit project is geen voorspelling bewaard.</translation>
    </message>
    <message>
        <source>&quot;{label}&quot; of {day} was made from inputs, results or rules that the project has no longer (fingerprint {sha}).</source>
        <translation>&quot;{label}&quot; van {day} is gemaakt met gegevens, uitslagen of regels die het project niet meer heeft (vingerafdruk {sha}).</translation>
    </message>
    <message>
        <source>this report is not complete: its end is missing</source>
        <translation>dit rapport is niet compleet: het einde ontbreekt</translation>
    </message>
    <message>
        <source>Get the whole file again, and compare its size.</source>
        <translation>Haal het hele bestand opnieuw op, en vergelijk de grootte.</translation>
    </message>
    <message>
        <source>Take the HTML that okt report wrote; a project is a file that ends with .okt.</source>
        <translation>Neem de HTML die okt report heeft geschreven; een project is een bestand dat op .okt eindigt.</translation>
    </message>
    <message>
        <source>this is no report of the OKT Simulator</source>
        <translation>dit is geen rapport van de OKT Simulator</translation>
    </message>
    <message>
        <source>{name}, {size:,} bytes, was too large to be kept in it: SHA-256 {sha}</source>
        <translation>{name}, {size:,} bytes, was te groot om erin te bewaren: SHA-256 {sha}</translation>
    </message>
    <message>
        <source>The page shows other numbers than those of the run: it was changed since.</source>
        <translation>De pagina toont andere getallen dan die van de berekening: ze is daarna gewijzigd.</translation>
    </message>
    <message>
        <source>The numbers are identical; the words of the page were changed.</source>
        <translation>De getallen zijn gelijk; de woorden van de pagina zijn veranderd.</translation>
    </message>
    <message>
        <source>All numbers are identical. The words of the page were not compared: another version of the program wrote it.</source>
        <translation>Alle getallen zijn gelijk. De woorden van de pagina zijn niet vergeleken: een andere versie van het programma heeft ze geschreven.</translation>
    </message>
    <message>
        <source>piece {number} of the page</source>
        <translation>stuk {number} van de pagina</translation>
    </message>
    <message>
        <source>{value}, as the page shows it</source>
        <translation>{value}, zoals de pagina het toont</translation>
    </message>
    <message>
        <source>it holds its data twice</source>
        <translation>de gegevens staan er twee keer in</translation>
    </message>
    <message>
        <source>Take the file that was written.</source>
        <translation>Neem het bestand zoals het is geschreven.</translation>
    </message>
    <message>
        <source>the data in it are damaged</source>
        <translation>de gegevens erin zijn beschadigd</translation>
    </message>
    <message>
        <source>a PDF holds no inputs; a report is verified by its HTML</source>
        <translation>een PDF bevat geen gegevens; een rapport wordt met de HTML gecontroleerd</translation>
    </message>
    <message>
        <source>Take the HTML that was written with it.</source>
        <translation>Neem de HTML die ermee is geschreven.</translation>
    </message>
    <message>
        <source>Take the HTML whose SHA-256 begins with {digest}.</source>
        <translation>Neem de HTML waarvan de SHA-256 met {digest} begint.</translation>
    </message>
    <message>
        <source>{name} is no file beside the rule set</source>
        <translation>{name} is geen bestand naast de selectieregels</translation>
    </message>
    <message>
        <source>Put the results there, or write the names in order: [&quot;Skater A&quot;, &quot;Skater B&quot;].</source>
        <translation>Zet de uitslag daar, of schrijf de namen op volgorde: [&quot;Schaatser A&quot;, &quot;Schaatser B&quot;].</translation>
    </message>
    <message>
        <source>results of the {event} are not read from files</source>
        <translation>een uitslag van de {event} wordt niet uit een bestand gelezen</translation>
    </message>
    <message>
        <source>Write the names in order: [&quot;Skater A&quot;, &quot;Skater B&quot;].</source>
        <translation>Schrijf de namen op volgorde: [&quot;Schaatser A&quot;, &quot;Schaatser B&quot;].</translation>
    </message>
    <message>
        <source>{name} tells no place of the {sex} {event} m</source>
        <translation>{name} noemt geen enkele plaats op de {event} m ({sex})</translation>
    </message>
    <message>
        <source>Correct the file or its name.</source>
        <translation>Verbeter het bestand of de naam ervan.</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>tickets</translation>
    </message>
    <message>
        <source>start places</source>
        <translation>startplekken</translation>
    </message>
    <message>
        <source>World Cup places</source>
        <translation>wereldbekerplekken</translation>
    </message>
    <message>
        <source>won = &quot;own&quot; needs words: one and many</source>
        <translation>bij won = &quot;own&quot; horen woorden: one en many</translation>
    </message>
    <message>
        <source>words of its own stand only with won = &quot;own&quot;</source>
        <translation>eigen woorden staan er alleen bij won = &quot;own&quot;</translation>
    </message>
    <message>
        <source>Correct the table of what is won.</source>
        <translation>Verbeter de tabel van wat er te winnen is.</translation>
    </message>
    <message>
        <source>Write an address of results that begins with http:// or https://.</source>
        <translation>Geef een adres van uitslagen dat met http:// of https:// begint.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>{text} is no address</source>
        <translation>{text} is geen adres</translation>
    </message>
    <message>
        <source>{text} is no address of the web</source>
        <translation>{text} is geen webadres</translation>
    </message>
    <message>
        <source>there is a name or password in the address</source>
        <translation>in het adres staat een naam of wachtwoord</translation>
    </message>
    <message>
        <source>Leave it out; none is sent.</source>
        <translation>Laat die weg; er wordt geen verstuurd.</translation>
    </message>
    <message>
        <source>the address answers {code}</source>
        <translation>het adres antwoordt {code}</translation>
    </message>
    <message>
        <source>Look at it in a browser.</source>
        <translation>Bekijk het in een browser.</translation>
    </message>
    <message>
        <source>nothing comes from the address</source>
        <translation>er komt niets van het adres</translation>
    </message>
    <message>
        <source>Look at the connection and the address.</source>
        <translation>Kijk de verbinding en het adres na.</translation>
    </message>
    <message>
        <source>the answer is longer than {most:,.0f} MB</source>
        <translation>het antwoord is langer dan {most:,.0f} MB</translation>
    </message>
    <message>
        <source>Take the address of the results of one race.</source>
        <translation>Neem het adres van de uitslag van één wedstrijd.</translation>
    </message>
    <message>
        <source>the answer takes longer than {most:,.0f} s</source>
        <translation>het antwoord duurt langer dan {most:,.0f} s</translation>
    </message>
    <message>
        <source>Try it later.</source>
        <translation>Probeer het later.</translation>
    </message>
    <message>
        <source>the address gives no JSON of results</source>
        <translation>het adres geeft geen JSON met uitslagen</translation>
    </message>
    <message>
        <source>Take the address that ends in /results/ at the results service of the ISU or the KNSB.</source>
        <translation>Neem het adres dat op /results/ eindigt bij de uitslagendienst van de ISU of de KNSB.</translation>
    </message>
    <message>
        <source>the address sends on to another one, which is not opened: {text}</source>
        <translation>het adres verwijst door naar een ander, dat niet wordt geopend: {text}</translation>
    </message>
    <message>
        <source>Give that address if you trust it.</source>
        <translation>Geef dat adres als u het vertrouwt.</translation>
    </message>
    <message>
        <source>New, not official yet: {result}.</source>
        <translation>Nieuw, nog niet officieel: {result}.</translation>
    </message>
    <message>
        <source>New: {result}.</source>
        <translation>Nieuw: {result}.</translation>
    </message>
    <message>
        <source>Ridden again, not official yet: {result}.</source>
        <translation>Opnieuw gereden, nog niet officieel: {result}.</translation>
    </message>
    <message>
        <source>Ridden again: {result}.</source>
        <translation>Opnieuw gereden: {result}.</translation>
    </message>
    <message>
        <source>Taken back: {result}.</source>
        <translation>Teruggenomen: {result}.</translation>
    </message>
    <message>
        <source>Taken back, perhaps to ride again: {result}.</source>
        <translation>Teruggenomen, misschien voor een nieuwe rit: {result}.</translation>
    </message>
    <message>
        <source>Official now: {result}.</source>
        <translation>Nu officieel: {result}.</translation>
    </message>
    <message>
        <source>No longer told, but entered otherwise, and left: {result}.</source>
        <translation>Staat niet meer in de lijst, maar is anders ingevoerd en blijft: {result}.</translation>
    </message>
    <message>
        <source>Corrected, not official yet: {result}. Before: {before}.</source>
        <translation>Gecorrigeerd, nog niet officieel: {result}. Eerst: {before}.</translation>
    </message>
    <message>
        <source>Corrected: {result}. Before: {before}.</source>
        <translation>Gecorrigeerd: {result}. Eerst: {before}.</translation>
    </message>
    <message>
        <source>nothing is told yet</source>
        <translation>er staat nog niets in</translation>
    </message>
    <message>
        <source>the list is empty now; what it told before stays</source>
        <translation>de lijst is nu leeg; wat er eerst in stond blijft</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>dit is geen bestand</translation>
    </message>
    <message>
        <source>Choose a file or a folder.</source>
        <translation>Kies een bestand of een map.</translation>
    </message>
    <message>
        <source>the file or folder cannot be read</source>
        <translation>het bestand of de map is niet te lezen</translation>
    </message>
    <message>
        <source>Look whether it is still there.</source>
        <translation>Kijk of het er nog is.</translation>
    </message>
    <message>
        <source>there are {count:,} lists in the folder</source>
        <translation>er staan {count:,} lijsten in de map</translation>
    </message>
    <message>
        <source>At most {most} are read; take the others out.</source>
        <translation>Er worden er hoogstens {most} gelezen; haal de andere eruit.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>dit bestand of deze map is er niet</translation>
    </message>
    <message>
        <source>source</source>
        <translation>bron</translation>
    </message>
    <message>
        <source>Choose a file or folder, or give an address.</source>
        <translation>Kies een bestand of map, of geef een adres.</translation>
    </message>
    <message>
        <source>there is no list of results in the answer</source>
        <translation>in het antwoord staat geen uitslag</translation>
    </message>
    <message>
        <source>nobody of {country} is in the results</source>
        <translation>niemand van {country} staat in de uitslagen</translation>
    </message>
    <message>
        <source>There are {known}.{hint}</source>
        <translation>Er zijn {known}.{hint}</translation>
    </message>
    <message>
        <source>{ridden} of {races} races are in the results</source>
        <translation>{ridden} van de {races} wedstrijden staan in de uitslagen</translation>
    </message>
    <message>
        <source>no race is in the results</source>
        <translation>er staat geen wedstrijd in de uitslagen</translation>
    </message>
    <message>
        <source>{race}: Division {division} is missing</source>
        <translation>{race}: groep {division} ontbreekt</translation>
    </message>
    <message>
        <source>{race}, Division {division}: nobody has place {places}</source>
        <translation>{race}, groep {division}: niemand heeft plaats {places}</translation>
    </message>
    <message>
        <source>In doubt: {doubt}</source>
        <translation>Twijfel: {doubt}</translation>
    </message>
    <message>
        <source>Give results, with places and times.</source>
        <translation>Geef uitslagen, met plaatsen en tijden.</translation>
    </message>
    <message>
        <source>{country} has no start place to hand back</source>
        <translation>{country} heeft geen startplek om terug te geven</translation>
    </message>
    <message>
        <source>{country} hands a place back.</source>
        <translation>{country} geeft een plek terug.</translation>
    </message>
    <message>
        <source>{skater} ({country}) withdraws.</source>
        <translation>{skater} ({country}) trekt zich terug.</translation>
    </message>
    <message>
        <source>{skater} has no start place and is no reserve</source>
        <translation>{skater} heeft geen startplek en is geen reserve</translation>
    </message>
    <message>
        <source>Write a name as the lists have it.</source>
        <translation>Schrijf een naam zoals die in de lijsten staat.</translation>
    </message>
    <message>
        <source>The reserve {skater} withdraws.</source>
        <translation>Reserve {skater} trekt zich terug.</translation>
    </message>
    <message>
        <source>{host} has a place as the host.</source>
        <translation>{host} heeft een plek als gastland.</translation>
    </message>
    <message>
        <source>{host} has a place as the host: that of {skater} ({country}), who is the first reserve now.</source>
        <translation>{host} heeft een plek als gastland: die van {skater} ({country}), nu eerste reserve.</translation>
    </message>
    <message>
        <source>The event grows by one place: {skater} ({country}).</source>
        <translation>Het onderdeel groeit met één plek: {skater} ({country}).</translation>
    </message>
    <message>
        <source>No reserve of a country without a place is known to be at the Games.</source>
        <translation>Van geen reserve van een land zonder plek is bekend dat die op de Spelen is.</translation>
    </message>
    <message>
        <source>No reserve is left: the place stays empty.</source>
        <translation>Er is geen reserve meer: de plek blijft leeg.</translation>
    </message>
    <message>
        <source>The place goes to {skater} ({country}).</source>
        <translation>De plek gaat naar {skater} ({country}).</translation>
    </message>
    <message>
        <source>Places have {countries}.</source>
        <translation>Plekken hebben {countries}.</translation>
    </message>
    <message>
        <source>more points</source>
        <translation>meer punten</translation>
    </message>
    <message>
        <source>better points of single races, from the best down</source>
        <translation>betere punten per wedstrijd, van de beste af</translation>
    </message>
    <message>
        <source>the faster time</source>
        <translation>de snellere tijd</translation>
    </message>
    <message>
        <source>{by_points} by points and {by_time} by time are not {places} places</source>
        <translation>{by_points} op punten en {by_time} op tijd zijn geen {places} plekken</translation>
    </message>
    <message>
        <source>the points do not fall with the places</source>
        <translation>de punten lopen niet af met de plaatsen</translation>
    </message>
    <message>
        <source>World Cups that count from</source>
        <translation>Wereldbekers die tellen vanaf</translation>
    </message>
    <message>
        <source>World Cups that count until</source>
        <translation>Wereldbekers die tellen tot en met</translation>
    </message>
    <message>
        <source>Athletes of both sexes</source>
        <translation>Sporters van beide geslachten</translation>
    </message>
    <message>
        <source>Reserves of an event</source>
        <translation>Reserves per onderdeel</translation>
    </message>
    <message>
        <source>Times are compared in hundredths</source>
        <translation>Tijden worden in honderdsten vergeleken</translation>
    </message>
    <message>
        <source>The points list goes by</source>
        <translation>De puntenlijst gaat op</translation>
    </message>
    <message>
        <source>The time list goes by</source>
        <translation>De tijdenlijst gaat op</translation>
    </message>
    <message>
        <source>Start places of the events</source>
        <translation>Startplekken van de onderdelen</translation>
    </message>
    <message>
        <source>Athletes of a sex of a country</source>
        <translation>Sporters per geslacht van een land</translation>
    </message>
    <message>
        <source>An event may grow to</source>
        <translation>Een onderdeel kan groeien tot</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Gastland</translation>
    </message>
    <message>
        <source>The host takes the last place of a list</source>
        <translation>Het gastland krijgt de laatste plek van een lijst</translation>
    </message>
    <message>
        <source>the last day lies before the first one</source>
        <translation>de laatste dag ligt voor de eerste</translation>
    </message>
    <message>
        <source>points list</source>
        <translation>puntenlijst</translation>
    </message>
    <message>
        <source>time list</source>
        <translation>tijdenlijst</translation>
    </message>
    <message>
        <source>the {list} does not begin with {first}</source>
        <translation>de {list} begint niet met {first}</translation>
    </message>
    <message>
        <source>no team size is given</source>
        <translation>er is geen ploeggrootte gegeven</translation>
    </message>
    <message>
        <source>the last team size has needs, so that a country may have none</source>
        <translation>de laatste ploeggrootte stelt eisen, zodat een land er geen kan hebben</translation>
    </message>
    <message>
        <source>no points are given for the {event} of {sex}</source>
        <translation>voor de {event} van {sex} zijn geen punten gegeven</translation>
    </message>
    <message>
        <source>Left out: 1 result of another day than the World Cups that count.</source>
        <translation>Weggelaten: 1 uitslag van een andere dag dan de World Cups die tellen.</translation>
    </message>
    <message>
        <source>Left out: {count:,} results of other days than the World Cups that count.</source>
        <translation>Weggelaten: {count:,} uitslagen van andere dagen dan de wereldbekers die tellen.</translation>
    </message>
    <message>
        <source>Left out: 1 result of neither Division A nor B.</source>
        <translation>Weggelaten: 1 uitslag die niet van de A- of B-groep is.</translation>
    </message>
    <message>
        <source>Left out: {count:,} results of neither Division A nor B.</source>
        <translation>Weggelaten: {count:,} uitslagen die niet van de A- of B-groep zijn.</translation>
    </message>
    <message>
        <source>no result of Division A or B from {first} to {last}</source>
        <translation>geen uitslag van de A- of B-groep van {first} tot en met {last}</translation>
    </message>
    <message>
        <source>Give the lists of the World Cups that count, with their dates and divisions.</source>
        <translation>Geef de lijsten van de wereldbekers die tellen, met datum en groep.</translation>
    </message>
    <message>
        <source>no country is given for {names}</source>
        <translation>voor {names} is geen land gegeven</translation>
    </message>
    <message>
        <source>Add the codes of their countries.</source>
        <translation>Voeg hun landcodes toe.</translation>
    </message>
    <message>
        <source>{race}: {skater} stands twice in one race</source>
        <translation>{race}: {skater} staat twee keer in één wedstrijd</translation>
    </message>
    <message>
        <source>If two are meant, write their names in full.</source>
        <translation>Zijn het er twee, schrijf hun namen dan voluit.</translation>
    </message>
    <message>
        <source>{event} m women of {day}</source>
        <translation>{event} m vrouwen van {day}</translation>
    </message>
    <message>
        <source>{event} m men of {day}</source>
        <translation>{event} m mannen van {day}</translation>
    </message>
    <message>
        <source>{step} is not a step</source>
        <translation>{step} is geen stap</translation>
    </message>
    <message>
        <source>Write hand-back:M1000:NED, withdraw:W500:NAME, grow:M500 or host.</source>
        <translation>Schrijf hand-back:M1000:NED, withdraw:W500:NAAM, grow:M500 of host.</translation>
    </message>
    <message>
        <source>{path} lies outside the folder of the sweep</source>
        <translation>{path} ligt buiten de map van de reeks</translation>
    </message>
    <message>
        <source>Put it beside the sweep, or name one of {known}.</source>
        <translation>Zet het naast de reeks, of noem een van {known}.</translation>
    </message>
    <message>
        <source>{text} is neither shipped nor beside the sweep</source>
        <translation>{text} is niet meegeleverd en staat niet naast de reeks</translation>
    </message>
    <message>
        <source>Dask is not installed</source>
        <translation>Dask is niet geïnstalleerd</translation>
    </message>
    <message>
        <source>Install it: pip install &quot;okt-simulator[sweep]&quot;.</source>
        <translation>Installeer het: pip install &quot;okt-simulator[sweep]&quot;.</translation>
    </message>
    <message>
        <source>Sweep on this machine: leave out --cluster.</source>
        <translation>Reken de reeks op deze computer door: laat --cluster weg.</translation>
    </message>
    <message>
        <source>no scheduler of Dask answers at {address} ({why})</source>
        <translation>er antwoordt geen scheduler van Dask op {address} ({why})</translation>
    </message>
    <message>
        <source>Write the address that dask scheduler prints, such as tcp://host:8786.</source>
        <translation>Geef het adres dat dask scheduler toont, zoals tcp://host:8786.</translation>
    </message>
    <message>
        <source>Start some: dask worker ADDRESS --nthreads 1.</source>
        <translation>Start er een paar: dask worker ADRES --nthreads 1.</translation>
    </message>
    <message>
        <source>the scheduler has no workers</source>
        <translation>de scheduler heeft geen workers</translation>
    </message>
    <message>
        <source>a worker</source>
        <translation>een worker</translation>
    </message>
    <message>
        <source>the cluster gave up ({why})</source>
        <translation>het cluster heeft het opgegeven ({why})</translation>
    </message>
    <message>
        <source>What is counted is in the file; go on with --resume.</source>
        <translation>Wat geteld is, staat in het bestand; ga verder met --resume.</translation>
    </message>
    <message>
        <source>its allocator costs a third of the time; start it with {wanted}</source>
        <translation>zijn geheugenbeheer kost een derde van de tijd; start hem met {wanted}</translation>
    </message>
    <message>
        <source>its profiler is on; start it with {name}=False</source>
        <translation>zijn profiler staat aan; start hem met {name}=False</translation>
    </message>
    <message>
        <source>one of its {count} threads works at a time; start it with --nthreads 1</source>
        <translation>van zijn {count} threads werkt er steeds maar één; start hem met --nthreads 1</translation>
    </message>
    <message>
        <source>Install the same versions there: the numbers of all workers have to be the same to the last bit.</source>
        <translation>Installeer daar dezelfde versies: de getallen van alle workers moeten tot op de laatste bit gelijk zijn.</translation>
    </message>
    <message>
        <source>this worker cannot take part: {how}</source>
        <translation>deze worker kan niet meedoen: {how}</translation>
    </message>
    <message>
        <source>{count:,} values</source>
        <translation>{count:,} waarden</translation>
    </message>
    <message>
        <source>{value} stands there twice</source>
        <translation>{value} staat er twee keer</translation>
    </message>
    <message>
        <source>The file of a sweep says kind = &quot;{kind}&quot;.</source>
        <translation>In het bestand van een reeks staat kind = &quot;{kind}&quot;.</translation>
    </message>
    <message>
        <source>this is not a sweep</source>
        <translation>dit is geen reeks</translation>
    </message>
    <message>
        <source>a process died {count} times without counting anything</source>
        <translation>een proces is {count} keer gestopt zonder iets te tellen</translation>
    </message>
    <message>
        <source>Take fewer --workers: each needs some 250 MB of memory.</source>
        <translation>Neem minder --workers: elk heeft zo’n 250 MB geheugen nodig.</translation>
    </message>
    <message>
        <source>the line is damaged ({why})</source>
        <translation>de regel is beschadigd ({why})</translation>
    </message>
    <message>
        <source>Take it out, or write another file.</source>
        <translation>Haal hem weg, of schrijf een ander bestand.</translation>
    </message>
    <message>
        <source>Write another file.</source>
        <translation>Schrijf een ander bestand.</translation>
    </message>
    <message>
        <source>this scenario is not of this sweep, or was made from other inputs</source>
        <translation>dit scenario hoort niet bij deze reeks, of komt uit andere gegevens</translation>
    </message>
    <message>
        <source>this was counted by version {version}, and this is {own}</source>
        <translation>dit is geteld door versie {version}, en dit is {own}</translation>
    </message>
    <message>
        <source>there are more than {most:,} lines</source>
        <translation>er zijn meer dan {most:,} regels</translation>
    </message>
    <message>
        <source>no scenario stands in it</source>
        <translation>er staat geen scenario in</translation>
    </message>
    <message>
        <source>Is this the result of a sweep?</source>
        <translation>Is dit de uitkomst van een reeks?</translation>
    </message>
    <message>
        <source>this is no file, or larger than {most:,} MB</source>
        <translation>dit is geen bestand, of groter dan {most:,} MB</translation>
    </message>
    <message>
        <source>another sweep writes to this file</source>
        <translation>een andere reeks schrijft in dit bestand</translation>
    </message>
    <message>
        <source>Wait for it, or name another file.</source>
        <translation>Wacht daarop, of noem een ander bestand.</translation>
    </message>
    <message>
        <source>{count} processes go on, of {left:,} scenarios.</source>
        <translation>{count} processen gaan verder met {left:,} scenario’s.</translation>
    </message>
    <message>
        <source>scenarios {first:,} and {number:,} are the same</source>
        <translation>scenario {first:,} en {number:,} zijn hetzelfde</translation>
    </message>
    <message>
        <source>Take one value out of an axis: {axes}.</source>
        <translation>Haal een waarde uit een as: {axes}.</translation>
    </message>
    <message>
        <source>{count:,} scenarios or more are too many</source>
        <translation>{count:,} scenario’s of meer is te veel</translation>
    </message>
    <message>
        <source>At most {most:,} are swept; leave values out.</source>
        <translation>Een reeks heeft er hoogstens {most:,}; laat waarden weg.</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>geslacht</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Beleid</translation>
    </message>
    <message>
        <source>Selects</source>
        <translation>Selecteert</translation>
    </message>
    <message>
        <source>Change of medals</source>
        <translation>Verschil in medailles</translation>
    </message>
    <message>
        <source>One standard error, paired.</source>
        <translation>Eén standaardfout, gepaard.</translation>
    </message>
    <message>
        <source>Regret, true levels</source>
        <translation>Gemist, ware niveaus</translation>
    </message>
    <message>
        <source>Regret, hindsight</source>
        <translation>Gemist, achteraf</translation>
    </message>
    <message>
        <source>Best names that go</source>
        <translation>Beste namen die gaan</translation>
    </message>
    <message>
        <source>Lost by a mishap</source>
        <translation>Verloren door pech</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>Geluk</translation>
    </message>
    <message>
        <source>Cap cuts off</source>
        <translation>Maximum houdt buiten</translation>
    </message>
    <message>
        <source>What policies of selection are worth</source>
        <translation>Wat een selectiebeleid waard is</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Selectiebeleid</translation>
    </message>
    <message>
        <source>Belief error</source>
        <translation>Fout in de inschatting</translation>
    </message>
    <message>
        <source>Of each skater, in log time.</source>
        <translation>Per schaatser, in log tijd.</translation>
    </message>
    <message>
        <source>Spread between draws</source>
        <translation>Spreiding tussen trekkingen</translation>
    </message>
    <message>
        <source>What selection by form is worth when form is wrong</source>
        <translation>Wat selectie op vorm waard is als de vorm niet klopt</translation>
    </message>
    <message>
        <source>Belief errors</source>
        <translation>Fouten in de inschatting</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Derived order</source>
        <translation>Afgeleide volgorde</translation>
    </message>
    <message>
        <source>before</source>
        <translation>voor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>na</translation>
    </message>
    <message>
        <source>change</source>
        <translation>verschil</translation>
    </message>
    <message>
        <source>Who gains and who loses a ticket</source>
        <translation>Wie een ticket wint en wie er een verliest</translation>
    </message>
    <message>
        <source>Changes of tickets</source>
        <translation>Veranderingen van tickets</translation>
    </message>
    <message>
        <source>Row by form</source>
        <translation>Regel op vorm</translation>
    </message>
    <message>
        <source>Published row</source>
        <translation>Gepubliceerde regel</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Waard</translation>
    </message>
    <message>
        <source>Above the next</source>
        <translation>Boven de volgende</translation>
    </message>
    <message>
        <source>The order derived from form</source>
        <translation>De volgorde op vorm</translation>
    </message>
    <message>
        <source>s.e.</source>
        <translation>SE</translation>
    </message>
    <message>
        <source>What each scenario of a sweep changes</source>
        <translation>Wat elk scenario van een reeks verandert</translation>
    </message>
    <message>
        <source>no rivals are known at {games}</source>
        <translation>er zijn geen rivalen bekend op {games}</translation>
    </message>
    <message>
        <source>Give their results, or a later day: without rivals every medal would be ours.</source>
        <translation>Geef hun uitslagen, of een latere dag: zonder rivalen zou elke medaille voor ons zijn.</translation>
    </message>
    <message>
        <source>{skater} is not entered in {event} of {meet}</source>
        <translation>{skater} is niet ingeschreven op {event} van {meet}</translation>
    </message>
    <message>
        <source>Add the entry, or take the line out: without it nothing is forecast there.</source>
        <translation>Voeg de inschrijving toe of haal de regel weg: zonder inschrijving is daar geen voorspelling.</translation>
    </message>
    <message>
        <source>this is one more than the {count} start places</source>
        <translation>dit is er een meer dan de {count} startplekken</translation>
    </message>
    <message>
        <source>Take one of the lines out.</source>
        <translation>Haal een van de regels weg.</translation>
    </message>
    <message>
        <source>nobody starts</source>
        <translation>niemand start</translation>
    </message>
    <message>
        <source>Write one line for each start.</source>
        <translation>Schrijf voor elke start een regel.</translation>
    </message>
    <message>
        <source>gold is a medal too: its chance cannot be the larger one</source>
        <translation>goud is ook een medaille: die kans kan niet de grootste zijn</translation>
    </message>
    <message>
        <source>{name} by row</source>
        <translation>{name} per regel</translation>
    </message>
    <message>
        <source>of no race of {games} that was simulated the first three are known</source>
        <translation>van geen van de gesimuleerde races van {games} is de top drie bekend</translation>
    </message>
    <message>
        <source>results of the Games</source>
        <translation>uitslagen van de Spelen</translation>
    </message>
    <message>
        <source>Give their places, 1 to 3 and more.</source>
        <translation>Geef de plaatsen, 1 tot en met 3 en verder.</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>een project</translation>
    </message>
    <message>
        <source>a rule set</source>
        <translation>een set regels</translation>
    </message>
    <message>
        <source>the description of a meet</source>
        <translation>de beschrijving van een wedstrijd</translation>
    </message>
    <message>
        <source>a picks file</source>
        <translation>een bestand met aanwijzingen</translation>
    </message>
    <message>
        <source>a policy</source>
        <translation>een beleid</translation>
    </message>
    <message>
        <source>a sweep</source>
        <translation>een reeks</translation>
    </message>
    <message>
        <source>a rule of start places</source>
        <translation>een regel voor startplekken</translation>
    </message>
    <message>
        <source>a file of names</source>
        <translation>een bestand met namen</translation>
    </message>
    <message>
        <source>The window opens it, and okt simulate --project FILE takes it.</source>
        <translation>Het venster opent het, en okt simulate --project BESTAND neemt het.</translation>
    </message>
    <message>
        <source>okt rules check FILE looks at it, and --rules FILE takes it.</source>
        <translation>okt rules check BESTAND bekijkt het, en --rules BESTAND neemt het.</translation>
    </message>
    <message>
        <source>okt meet check DIR looks at its folder, and --meet DIR takes it.</source>
        <translation>okt meet check MAP bekijkt de map, en --meet MAP neemt die.</translation>
    </message>
    <message>
        <source>--picks FILE takes it.</source>
        <translation>--picks BESTAND neemt het.</translation>
    </message>
    <message>
        <source>okt policy FILE judges it, and so does the view Policy.</source>
        <translation>okt policy BESTAND beoordeelt het, en de weergave Beleid ook.</translation>
    </message>
    <message>
        <source>okt sweep FILE counts it.</source>
        <translation>okt sweep BESTAND rekent hem door.</translation>
    </message>
    <message>
        <source>okt quota --rule FILE takes it.</source>
        <translation>okt quota --rule BESTAND neemt hem.</translation>
    </message>
    <message>
        <source>--aliases FILE takes it.</source>
        <translation>--aliases BESTAND neemt het.</translation>
    </message>
    <message>
        <source>this is the result of a sweep, and not a list</source>
        <translation>dit is de uitkomst van een reeks, en geen lijst</translation>
    </message>
    <message>
        <source>The window shows it: Simulation, Open sweep result.</source>
        <translation>Het venster toont haar: Simulatie, Uitkomst van een reeks openen.</translation>
    </message>
    <message>
        <source>this is {what}, and not {wanted}</source>
        <translation>dit is {what}, en niet {wanted}</translation>
    </message>
    <message>
        <source>Write a birth date (2008-05-14) or year, an age, or junior, neo_senior or senior.</source>
        <translation>Schrijf een geboortedatum (2008-05-14) of geboortejaar, een leeftijd, of junior, neo_senior of senior.</translation>
    </message>
    <message>
        <source>{text} does not say how old the skater is</source>
        <translation>{text} zegt niet hoe oud de schaatser is</translation>
    </message>
    <message>
        <source>{text} is no birth date of a skater</source>
        <translation>{text} is geen geboortedatum van een schaatser</translation>
    </message>
    <message>
        <source>{text} is a category of women, and this is a man</source>
        <translation>{text} is een vrouwencategorie, en dit is een man</translation>
    </message>
    <message>
        <source>{text} is a category of men, and this is a woman</source>
        <translation>{text} is een mannencategorie, en dit is een vrouw</translation>
    </message>
    <message>
        <source>Correct the category, or W or M.</source>
        <translation>Verbeter de categorie, of W of M.</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>reeks</translation>
    </message>
    <message>
        <source>There is one start place in {event}</source>
        <translation>Er is één startplek op {event}</translation>
    </message>
    <message>
        <source>There are {places} start places in {event}</source>
        <translation>Er zijn {places} startplekken op {event}</translation>
    </message>
    <message>
        <source>one start place</source>
        <translation>één startplek</translation>
    </message>
    <message>
        <source>it took too long</source>
        <extracomment>Longest time a program may take by the clock, in s; the files of this sport take a fraction of one.</extracomment>
        <translation>het duurde te lang</translation>
    </message>
    <message>
        <source>it ended without an answer</source>
        <translation>er kwam geen antwoord</translation>
    </message>
    <message>
        <source>the workbook has more than {most:,} parts</source>
        <translation>de werkmap heeft meer dan {most:,} delen</translation>
    </message>
    <message>
        <source>this is an archive, but not a workbook</source>
        <translation>dit is een archief, maar geen werkmap</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, take the password off and save it again.</source>
        <translation>Open hem in een spreadsheetprogramma, haal het wachtwoord weg en sla hem opnieuw op.</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>de werkmap is met een wachtwoord beveiligd</translation>
    </message>
    <message>
        <source>the workbook is packed in an unusual way</source>
        <translation>de werkmap is op een ongebruikelijke manier ingepakt</translation>
    </message>
    <message>
        <source>the workbook unpacks to {size:,.0f} MB</source>
        <translation>de werkmap is uitgepakt {size:,.0f} MB groot</translation>
    </message>
    <message>
        <source>At most {most:,.0f} MB can be read.</source>
        <translation>Er kan hoogstens {most:,.0f} MB gelezen worden.</translation>
    </message>
    <message>
        <source>a part of the workbook unpacks to {times:,} times its size</source>
        <translation>een onderdeel van de werkmap wordt bij het uitpakken {times:,} keer zo groot</translation>
    </message>
    <message>
        <source>Canada, Games of 2026</source>
        <translation>Canada, Spelen van 2026</translation>
    </message>
    <message>
        <source>European single distances 2020, men, rows 1 to 6</source>
        <translation>EK afstanden 2020, mannen, regels 1 tot en met 6</translation>
    </message>
    <message>
        <source>European single distances 2024</source>
        <translation>EK afstanden 2024</translation>
    </message>
    <message>
        <source>ISU, Games of 2022</source>
        <translation>ISU, Spelen van 2022</translation>
    </message>
    <message>
        <source>ISU, Games of 2026</source>
        <translation>ISU, Spelen van 2026</translation>
    </message>
    <message>
        <source>KNSB, Games of 2014, men</source>
        <translation>KNSB, Spelen van 2014, mannen</translation>
    </message>
    <message>
        <source>KNSB, Games of 2018</source>
        <translation>KNSB, Spelen van 2018</translation>
    </message>
    <message>
        <source>KNSB, Games of 2022</source>
        <translation>KNSB, Spelen van 2022</translation>
    </message>
    <message>
        <source>KNSB, Games of 2026</source>
        <translation>KNSB, Spelen van 2026</translation>
    </message>
    <message>
        <source>National single distances to the world championships</source>
        <translation>NK afstanden voor de WK</translation>
    </message>
    <message>
        <source>United States, Games of 2026</source>
        <translation>Verenigde Staten, Spelen van 2026</translation>
    </message>
    <message>
        <source>World allround 2026</source>
        <translation>WK allround 2026</translation>
    </message>
    <message>
        <source>World Cup qualifier, autumn 2025 and 2026</source>
        <translation>Wereldbekerkwalificatie, najaar 2025 en 2026</translation>
    </message>
    <message>
        <source>World sprint 2026</source>
        <translation>WK sprint 2026</translation>
    </message>
    <message>
        <source>there are too many races, or too many points, for chances of start places</source>
        <translation>er zijn te veel wedstrijden, of te veel punten, voor kansen op startplekken</translation>
    </message>
    <message>
        <source>of two runs the first counts</source>
        <translation>van twee omlopen telt de eerste</translation>
    </message>
    <message>
        <source>of two runs the faster counts</source>
        <translation>van twee omlopen telt de snelste</translation>
    </message>
    <message>
        <source>each of two runs counts</source>
        <translation>beide omlopen tellen</translation>
    </message>
    <message>
        <source>by the order</source>
        <translation>op volgorde</translation>
    </message>
    <message>
        <source>by form, before the trial</source>
        <translation>op vorm, vóór het kwalificatietoernooi</translation>
    </message>
    <message>
        <source>by form, given the times of the trial</source>
        <translation>op vorm, met de tijden van het kwalificatietoernooi</translation>
    </message>
    <message>
        <source>by the order, and up to {most} picks by form where that is {points:.0f} points better</source>
        <translation>op volgorde, met hoogstens {most} aanwijsplekken op vorm waar dat {points:.0f} punten beter is</translation>
    </message>
    <message>
        <source>by levels that nobody knows</source>
        <translation>op niveaus die niemand kent</translation>
    </message>
    <message>
        <source>by the Games themselves</source>
        <translation>op de Spelen zelf</translation>
    </message>
    <message>
        <source>rules {rules}</source>
        <translation>regels {rules}</translation>
    </message>
    <message>
        <source>rows of {rules}</source>
        <translation>regels van {rules}</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>geen maximum</translation>
    </message>
    <message>
        <source>at most {cap} names</source>
        <translation>hooguit {cap} namen</translation>
    </message>
    <message>
        <source>with the picks of {file}</source>
        <translation>met de aanwijsplekken van {file}</translation>
    </message>
    <message>
        <source>{text} is no shipped rule set</source>
        <translation>{text} is geen meegeleverde set regels</translation>
    </message>
    <message>
        <source>The present rules</source>
        <translation>De huidige regels</translation>
    </message>
    <message>
        <source>True levels</source>
        <translation>Ware niveaus</translation>
    </message>
    <message>
        <source>Hindsight</source>
        <translation>Achteraf</translation>
    </message>
    <message>
        <source>best of {number:,} orders, {gain:+.3f} medals on the half that was searched, told of the other: {rows}</source>
        <translation>beste van {number:,} volgordes, {gain:+.3f} medailles op de helft waarin gezocht is, hier van de andere: {rows}</translation>
    </message>
    <message>
        <source>Best order of a search</source>
        <translation>Beste volgorde van een zoektocht</translation>
    </message>
    <message>
        <source>no results are known on the rink {rink}</source>
        <translation>er zijn geen uitslagen bekend van de ijsbaan {rink}</translation>
    </message>
    <message>
        <source>It is taken to be {percent:.1f} % slower than {reference}.{hint}</source>
        <translation>Aangenomen wordt dat die {percent:.1f} % langzamer is dan {reference}.{hint}</translation>
    </message>
    <message>
        <source>rink</source>
        <translation>ijsbaan</translation>
    </message>
    <message>
        <source>no country</source>
        <translation>geen land</translation>
    </message>
    <message>
        <source>Write its code.</source>
        <translation>Schrijf de landcode.</translation>
    </message>
    <message>
        <source>{country} stands in line {line} already</source>
        <translation>{country} staat al in regel {line}</translation>
    </message>
    <message>
        <source>this is more than the {count} who start in all</source>
        <translation>dit zijn er meer dan de {count} die in totaal starten</translation>
    </message>
    <message>
        <source>Lower the places of a country.</source>
        <translation>Verlaag de startplaatsen van een land.</translation>
    </message>
    <message>
        <source>start places, {event}</source>
        <translation>startplekken, {event}</translation>
    </message>
    <message>
        <source>no country has a start place</source>
        <translation>geen enkel land heeft een startplaats</translation>
    </message>
    <message>
        <source>Write one line for each country and event.</source>
        <translation>Schrijf een regel voor elk land en elke afstand.</translation>
    </message>
    <message>
        <source>Order of 2022</source>
        <translation>Volgorde van 2022</translation>
    </message>
    <message>
        <source>500 m once</source>
        <translation>500 m één keer</translation>
    </message>
    <message>
        <source>Cap 8</source>
        <translation>Maximum 8</translation>
    </message>
    <message>
        <source>Cap 10</source>
        <translation>Maximum 10</translation>
    </message>
    <message>
        <source>Picks after the trial</source>
        <translation>Aanwijzen na het OKT</translation>
    </message>
    <message>
        <source>By form, before the trial</source>
        <translation>Op vorm, vóór het OKT</translation>
    </message>
    <message>
        <source>By form, given the trial</source>
        <translation>Op vorm, na het OKT</translation>
    </message>
    <message>
        <source>Order + two picks by form</source>
        <translation>Volgorde + twee aanwijzingen op vorm</translation>
    </message>
    <message>
        <source>{text} is not the code of a country, or stands there twice</source>
        <translation>{text} is geen landcode, of staat er twee keer</translation>
    </message>
    <message>
        <source>Write three letters, such as NED.</source>
        <translation>Schrijf drie letters, zoals NED.</translation>
    </message>
    <message>
        <source>nothing of this reading was entered</source>
        <translation>van deze lezing is niets ingevoerd</translation>
    </message>
    <message>
        <source>What was entered before stays; the next one is read as a whole again.</source>
        <translation>Wat al was ingevoerd blijft staan; de volgende lezing wordt weer als geheel gelezen.</translation>
    </message>
    <message>
        <source>Add the entries.</source>
        <translation>Voeg de inschrijvingen toe.</translation>
    </message>
    <message>
        <source>entries and form data</source>
        <translation>inschrijvingen en vormgegevens</translation>
    </message>
    <message>
        <source>{skater} is entered among the men, and named among the women in {file}</source>
        <translation>{skater} staat bij de mannen ingeschreven, en bij de vrouwen genoemd in {file}</translation>
    </message>
    <message>
        <source>{skater} is entered among the women, and named among the men in {file}</source>
        <translation>{skater} staat bij de vrouwen ingeschreven, en bij de mannen genoemd in {file}</translation>
    </message>
    <message>
        <source>The row is left out. If somebody is called so, write the first name too.</source>
        <extracomment>Columns in which such a word tells that the time in the row is not the skater&apos;s of this race.</extracomment>
        <translation>De regel is weggelaten. Heet iemand zo, schrijf er dan de voornaam bij.</translation>
    </message>
    <message>
        <source>{text} stands in the row of {skater}</source>
        <translation>{text} staat in de regel van {skater}</translation>
    </message>
    <message>
        <source>The row is left out. It is no result of this race.</source>
        <translation>De regel is weggelaten. Het is geen uitslag van deze rit.</translation>
    </message>
    <message>
        <source>the rink {rink} ({count:,} rows) is {town}</source>
        <extracomment>Rinks by a word of their names, as results files name them.</extracomment>
        <translation>de baan {rink} ({count:,} regels) is {town}</translation>
    </message>
    <message>
        <source>the rink {rink} (1 row) is {town}</source>
        <translation>de baan {rink} (1 regel) is {town}</translation>
    </message>
    <message>
        <source>Write {town}: by another name it is taken for a rink of its own.</source>
        <translation>Schrijf {town}: onder een andere naam geldt hij als een aparte baan.</translation>
    </message>
    <message>
        <source>the rink {rink} ({count:,} rows) is not known</source>
        <translation>de baan {rink} ({count:,} regels) is niet bekend</translation>
    </message>
    <message>
        <source>the rink {rink} (1 row) is not known</source>
        <translation>de baan {rink} (1 regel) is niet bekend</translation>
    </message>
    <message>
        <source>It is taken for a rink of its own.{hint}</source>
        <translation>Hij geldt als een aparte baan.{hint}</translation>
    </message>
    <message>
        <source>the time {one},{other} stands in two cells</source>
        <extracomment>Seconds, or minutes and seconds; with a point no race is so short that 1.07 or 12.45 are seconds. Kinds of column in which whole numbers stand by right, or may.</extracomment>
        <translation>de tijd {one},{other} staat in twee cellen</translation>
    </message>
    <message>
        <source>the time {one} has no decimals, and {other} stands in the next cell</source>
        <translation>de tijd {one} heeft geen decimalen, en {other} staat in de volgende cel</translation>
    </message>
    <message>
        <source>Write a table with the keys {keys}.</source>
        <translation>Schrijf een tabel met de sleutels {keys}.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Paste form data…</source>
        <translation>Vormgegevens &amp;plakken…</translation>
    </message>
    <message>
        <source>Open &amp;entries…</source>
        <translation>&amp;Inschrijvingen openen…</translation>
    </message>
    <message>
        <source>&amp;Reload the embedded data</source>
        <translation>&amp;Meegeleverde gegevens opnieuw laden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>Reset this &amp;skater</source>
        <translation>Deze &amp;schaatser herstellen</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nieuw project</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Project &amp;openen…</translation>
    </message>
    <message>
        <source>New &amp;meet…</source>
        <translation>Nieuwe &amp;wedstrijd…</translation>
    </message>
    <message>
        <source>Open mee&amp;t…</source>
        <translation>We&amp;dstrijd openen…</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>Project op&amp;slaan</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Project opslaan &amp;als…</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Ra&amp;pport…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Recent geopend</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporteren…</translation>
    </message>
    <message>
        <source>&amp;Copy picture and table</source>
        <translation>Beeld en tabel &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Paste a list</source>
        <translation>Lijst &amp;plakken</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>&amp;Nieuw scenario</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliceren</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Hernoemen…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Verwij&amp;deren</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als tekst &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Paste text</source>
        <translation>Tekst &amp;plakken</translation>
    </message>
    <message>
        <source>Re&amp;marks…</source>
        <translation>&amp;Opmerkingen…</translation>
    </message>
    <message>
        <source>Add &amp;what-if…</source>
        <translation>&amp;Aanname toevoegen…</translation>
    </message>
    <message>
        <source>Enter &amp;results…</source>
        <translation>&amp;Uitslagen invoeren…</translation>
    </message>
    <message>
        <source>Pairs and &amp;lanes…</source>
        <translation>Ritten en &amp;banen…</translation>
    </message>
    <message>
        <source>&amp;Follow results…</source>
        <translation>Uitslagen &amp;volgen…</translation>
    </message>
    <message>
        <source>Re&amp;play results up to a day…</source>
        <translation>Uitslagen tot en met een dag &amp;afspelen…</translation>
    </message>
    <message>
        <source>Open &amp;form data…</source>
        <translation>Vo&amp;rmgegevens openen…</translation>
    </message>
    <message>
        <source>Form &amp;data…</source>
        <translation>V&amp;ormgegevens…</translation>
    </message>
    <message>
        <source>Remove &amp;all what-ifs</source>
        <translation>&amp;Alle aannames weghalen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Nieuw startgetal</translation>
    </message>
    <message>
        <source>&amp;Add entrant…</source>
        <translation>&amp;Deelnemer toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Open sweep result…</source>
        <translation>&amp;Uitkomst van een reeks openen…</translation>
    </message>
    <message>
        <source>&amp;Memory…</source>
        <translation>&amp;Geheugen…</translation>
    </message>
    <message>
        <source>&amp;Find skater…</source>
        <translation>&amp;Zoek schaatser…</translation>
    </message>
    <message>
        <source>D&amp;ots in the place of bars</source>
        <translation>St&amp;ippen in plaats van balken</translation>
    </message>
    <message>
        <source>Steps of the &amp;presentation…</source>
        <translation>Stappen van de &amp;presentatie…</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>P&amp;resenteren</translation>
    </message>
    <message>
        <source>&amp;Next skater</source>
        <translation>V&amp;olgende schaatser</translation>
    </message>
    <message>
        <source>&amp;Previous skater</source>
        <translation>Vo&amp;rige schaatser</translation>
    </message>
    <message>
        <source>&amp;Help for this view</source>
        <translation>&amp;Help bij deze weergave</translation>
    </message>
    <message>
        <source>&amp;Five minutes on the real OKT</source>
        <translation>&amp;Vijf minuten met het echte OKT</translation>
    </message>
    <message>
        <source>&amp;Method and limits</source>
        <translation>&amp;Werkwijze en grenzen</translation>
    </message>
    <message>
        <source>Show the &amp;tooltip, then the next</source>
        <translation>&amp;Toon de uitleg, daarna de volgende</translation>
    </message>
    <message>
        <source>&amp;About OKT Simulator</source>
        <translation>&amp;Over OKT Simulator</translation>
    </message>
    <message>
        <source>&amp;Women</source>
        <translation>&amp;Vrouwen</translation>
    </message>
    <message>
        <source>&amp;Men</source>
        <translation>&amp;Mannen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Zoals het &amp;systeem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>{step} &amp;ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>{step} ongedaan maken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>{step} o&amp;pnieuw</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>O&amp;pnieuw</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>{step} opnieuw</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>S&amp;cenario</source>
        <translation>S&amp;cenario</translation>
    </message>
    <message>
        <source>&amp;Simulation</source>
        <translation>&amp;Simulatie</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Zoom (projector)</source>
        <translation>&amp;Zoom (beamer)</translation>
    </message>
    <message>
        <source>Lan&amp;guage · Taal</source>
        <translation>T&amp;aal · Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>AskedNames</name>
    <message>
        <source>{written} is {person}</source>
        <translation>{written} is {person}</translation>
    </message>
    <message>
        <source>{written} is somebody else</source>
        <translation>{written} is iemand anders</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Who is “{written}”?</source>
        <translation>Wie is “{written}”?</translation>
    </message>
</context>
<context>
    <name>AskedStarts</name>
    <message>
        <source>Enter all {count}</source>
        <translation>Alle {count} inschrijven</translation>
    </message>
    <message>
        <source>Leave all {count} rows out</source>
        <translation>Alle {count} regels weglaten</translation>
    </message>
    <message>
        <source>Enter the skater</source>
        <translation>Rijd(st)er inschrijven</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>Deze regel weglaten</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Een voor een</translation>
    </message>
    <message>
        <source>Not entered in {event}: {skaters}.</source>
        <translation>Niet ingeschreven op {event}: {skaters}.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Open form data</source>
        <translation>Vormgegevens openen</translation>
    </message>
    <message>
        <source>Open entries</source>
        <translation>Inschrijvingen openen</translation>
    </message>
    <message>
        <source>Add the results in {file} to them, or forecast from {file} alone?</source>
        <translation>De uitslagen in {file} daaraan toevoegen, of alleen van {file} uitgaan?</translation>
    </message>
    <message>
        <source>Add the results in {count} files to them, or forecast from these files alone?</source>
        <translation>De uitslagen in {count} bestanden daaraan toevoegen, of alleen van die bestanden uitgaan?</translation>
    </message>
    <message>
        <source>&amp;Add to them</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>&amp;Instead of them</source>
        <translation>&amp;In plaats daarvan</translation>
    </message>
    <message>
        <source>This gives up what you gave beside them: {own}. Undo brings it back.</source>
        <translation>Daarmee vervalt wat u er zelf bij gaf: {own}. Met Ongedaan maken komt het terug.</translation>
    </message>
    <message>
        <source>Reload the embedded data</source>
        <translation>Meegeleverde gegevens opnieuw laden</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>&amp;Laten vervallen</translation>
    </message>
    <message>
        <source>Form &amp;data…</source>
        <translation>&amp;Vormgegevens…</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>{count} results</source>
        <translation>{count} uitslagen</translation>
    </message>
    <message>
        <source>{count} results up to {day}</source>
        <translation>{count} uitslagen tot en met {day}</translation>
    </message>
    <message>
        <source>{results}, as known on {day}</source>
        <translation>{results}, zoals bekend op {day}</translation>
    </message>
    <message>
        <source>Old form data: no result of this season</source>
        <translation>Oude vormgegevens: geen uitslag van dit seizoen</translation>
    </message>
    <message>
        <source>Old form data: no result of the last three months</source>
        <translation>Oude vormgegevens: geen uitslag van de laatste drie maanden</translation>
    </message>
    <message>
        <source>{skater}: no result at all</source>
        <translation>{skater}: geen enkele uitslag</translation>
    </message>
    <message>
        <source>{skater}: all results are of the meet or later</source>
        <translation>{skater}: alle uitslagen zijn van het toernooi of later</translation>
    </message>
    <message>
        <source>{skater}: perhaps written “{name}”</source>
        <translation>{skater}: misschien geschreven als “{name}”</translation>
    </message>
    <message>
        <source>Forecast without results: the form data hold none</source>
        <translation>Voorspelling zonder uitslagen: de vormgegevens bevatten er geen</translation>
    </message>
    <message>
        <source>Forecast without results: none of {count} is from before {day}</source>
        <translation>Voorspelling zonder uitslagen: geen van de {count} is van vóór {day}</translation>
    </message>
    <message>
        <source>Forecast without results: none of {count} is a time of an entrant</source>
        <translation>Voorspelling zonder uitslagen: geen van de {count} is een tijd van een deelnemer</translation>
    </message>
    <message>
        <source>Forecast from nothing: no result and no personal best of before the meet.</source>
        <translation>Voorspeld zonder gegevens: geen uitslag en geen persoonlijk record van vóór het toernooi.</translation>
    </message>
    <message>
        <source>Forecast from personal bests alone: no result of before the meet.</source>
        <translation>Alleen voorspeld uit persoonlijke records: geen uitslag van vóór het toernooi.</translation>
    </message>
    <message>
        <source>Newest result of {day}: the level has moved on since then, and less is known of it.</source>
        <translation>Nieuwste uitslag van {day}: het niveau is sindsdien verschoven en minder goed bekend.</translation>
    </message>
    <message>
        <source>Personal bests used: {count}</source>
        <translation>Gebruikte persoonlijke records: {count}</translation>
    </message>
    <message>
        <source>Selection order: {name}</source>
        <translation>Selectievolgorde: {name}</translation>
    </message>
    <message>
        <source>Entrants forecast from nothing ({mark}): {count}</source>
        <translation>Deelnemers voorspeld zonder gegevens ({mark}): {count}</translation>
    </message>
    <message>
        <source>The World Cup team of this season is not known: no World Cup of it.</source>
        <translation>De wereldbekerploeg van dit seizoen is niet bekend: er is geen wereldbeker van.</translation>
    </message>
    <message>
        <source>Entrants with no result since before last season: {count}</source>
        <translation>Deelnemers zonder uitslag sinds vóór het vorige seizoen: {count}</translation>
    </message>
    <message>
        <source>Entrants without a result: {count}</source>
        <translation>Deelnemers zonder uitslag: {count}</translation>
    </message>
    <message>
        <source>What the forecasts rest on</source>
        <translation>Waar de voorspellingen op rusten</translation>
    </message>
    <message>
        <source>Results shipped with the program</source>
        <translation>Uitslagen die bij het programma horen</translation>
    </message>
    <message>
        <source>{name}: {used} of {rows} rows used</source>
        <translation>{name}: {used} van {rows} regels gebruikt</translation>
    </message>
    <message>
        <source>Newest result: {day}</source>
        <translation>Nieuwste uitslag: {day}</translation>
    </message>
    <message>
        <source>Left out, of the first day of the meet or later: {count}</source>
        <translation>Weggelaten, van de eerste dag van het toernooi of later: {count}</translation>
    </message>
    <message>
        <source>Left out, without a day that shows they are earlier: {count}</source>
        <translation>Weggelaten, zonder dag waaruit blijkt dat ze eerder zijn: {count}</translation>
    </message>
    <message>
        <source>Left out, told before: {count}</source>
        <translation>Weggelaten, stond er al: {count}</translation>
    </message>
    <message>
        <source>Left out, not understood: {count}</source>
        <translation>Weggelaten, niet te begrijpen: {count}</translation>
    </message>
</context>
<context>
    <name>BasisLine</name>
    <message>
        <source>Show what the forecasts rest on</source>
        <translation>Laat zien waar de voorspellingen op rusten</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Remove: {what_if}</source>
        <translation>Weghalen: {what_if}</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>What-if</translation>
    </message>
</context>
<context>
    <name>ChangedFileDialog</name>
    <message>
        <source>The file has changed</source>
        <translation>Het bestand is gewijzigd</translation>
    </message>
    <message>
        <source>{file} is not as it was when it was opened or saved here: somebody else has changed it. Saving over it gives up what stands in it now.</source>
        <translation>{file} is niet meer zoals het hier geopend of opgeslagen werd: iemand anders heeft het gewijzigd. Wie het overschrijft, geeft op wat er nu in staat.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat er verschilt</translation>
    </message>
    <message>
        <source>Save &amp;over it</source>
        <translation>&amp;Overschrijven</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Opslaan &amp;als…</translation>
    </message>
    <message>
        <source>Show what &amp;differs</source>
        <translation>&amp;Verschillen tonen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuleren</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>What is left</source>
        <translation>Wat er nog is</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>These have to be settled before the meet can be saved.</source>
        <translation>Dit moet eerst in orde zijn voordat de wedstrijd opgeslagen kan worden.</translation>
    </message>
    <message>
        <source>Ready. Left out as they are in doubt: {count}; their events count as known entries only.</source>
        <translation>Klaar. Weggelaten wegens twijfel: {count}; die onderdelen tellen als alleen bekende inschrijvingen.</translation>
    </message>
    <message>
        <source>Ready, nothing left out. Entries: {count}.</source>
        <translation>Klaar, niets weggelaten. Inschrijvingen: {count}.</translation>
    </message>
    <message>
        <source>More follow when these are settled.</source>
        <translation>Meer volgt als deze zijn afgehandeld.</translation>
    </message>
    <message>
        <source>Nothing is wrong and nothing is in doubt.</source>
        <translation>Er is niets fout en niets twijfelachtig.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Same random draws in both.</source>
        <translation>Dezelfde toevalstrekkingen in beide.</translation>
    </message>
    <message>
        <source>No change stands out from the noise.</source>
        <translation>Geen verandering steekt boven de ruis uit.</translation>
    </message>
    <message>
        <source>{skater} gains most ({change} pp)</source>
        <translation>{skater} wint het meest ({change} pp)</translation>
    </message>
    <message>
        <source>{skater} loses most ({change} pp)</source>
        <translation>{skater} verliest het meest ({change} pp)</translation>
    </message>
    <message>
        <source>{scenario}: {change}</source>
        <translation>{scenario}: {change}</translation>
    </message>
    <message>
        <source>Takes the ticket of: {names}</source>
        <translation>Neemt het ticket over van: {names}</translation>
    </message>
    <message>
        <source>Loses the ticket to: {names}</source>
        <translation>Verliest het ticket aan: {names}</translation>
    </message>
    <message>
        <source>nobody (left to the committee)</source>
        <translation>niemand (over voor de commissie)</translation>
    </message>
    <message>
        <source>Tickets left to the committee on average: {before} → {after}.</source>
        <translation>Tickets die gemiddeld overblijven voor de commissie: {before} → {after}.</translation>
    </message>
    <message>
        <source>(within noise: under 2 standard errors)</source>
        <translation>(binnen de ruis: minder dan 2 standaardfouten)</translation>
    </message>
    <message>
        <source>{before} → {after}: {change} pp, 95 % paired interval {low} to {high}</source>
        <translation>{before} → {after}: {change} pp, gepaard 95%-interval {low} tot {high}</translation>
    </message>
</context>
<context>
    <name>CompareChart</name>
    <message>
        <source>Chances of a ticket compared</source>
        <translation>Kansen op een ticket vergeleken</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Ticket before</source>
        <translation>Ticket eerst</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>SE, pp</source>
        <translation>SE, pp</translation>
    </message>
    <message>
        <source>Ticket probability</source>
        <translation>Kans op een ticket</translation>
    </message>
    <message>
        <source>Change, pp</source>
        <translation>Verschil, pp</translation>
    </message>
    <message>
        <source>Change ± SE</source>
        <translation>Verschil ± SE</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>with</source>
        <translation>met</translation>
    </message>
    <message>
        <source>Scenarios to compare with</source>
        <translation>Scenario’s om mee te vergelijken</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>Add a what-if to have something to compare.</source>
        <translation>Voeg een aanname toe om iets te vergelijken te hebben.</translation>
    </message>
    <message>
        <source>There is only the baseline.</source>
        <translation>Er is alleen het uitgangspunt.</translation>
    </message>
    <message>
        <source>Choose one to three scenarios to compare with.</source>
        <translation>Kies een tot drie scenario’s om mee te vergelijken.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Wat er verschilt</translation>
    </message>
    <message>
        <source>Compare scenarios, women</source>
        <translation>Scenario’s vergelijken, vrouwen</translation>
    </message>
    <message>
        <source>Compare scenarios, men</source>
        <translation>Scenario’s vergelijken, mannen</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>geen verschil</translation>
    </message>
    <message>
        <source>{scenario}, up or down</source>
        <translation>{scenario}, omhoog of omlaag</translation>
    </message>
    <message>
        <source>Within noise (under 2 SE)</source>
        <translation>Binnen de ruis (onder 2 SE)</translation>
    </message>
    <message>
        <source>95 % interval, paired</source>
        <translation>95%-interval, gepaard</translation>
    </message>
    <message>
        <source>{medals} medals ± {error}, {gold} gold</source>
        <translation>{medals} medailles ± {error}, {gold} goud</translation>
    </message>
    <message>
        <source>At the Games: {medals}.</source>
        <translation>Op de Spelen: {medals}.</translation>
    </message>
    <message>
        <source>results of day {day}</source>
        <translation>uitslagen van dag {day}</translation>
    </message>
    <message>
        <source>Before day {day}</source>
        <translation>Vóór dag {day}</translation>
    </message>
</context>
<context>
    <name>ConvergenceStrip</name>
    <message>
        <source>How the chances settle</source>
        <translation>Hoe de kansen tot rust komen</translation>
    </message>
    <message>
        <source>{skater}: {chance} after {count} tournaments, 95 % interval {interval}</source>
        <translation>{skater}: {chance} na {count} toernooien, 95%-interval {interval}</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source> · edited</source>
        <translation> · bewerkt</translation>
    </message>
</context>
<context>
    <name>DayByDay</name>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>start</source>
        <translation>de start</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>after</source>
        <translation>na</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Dag {day}</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>valt</translation>
    </message>
    <message>
        <source>disqualified</source>
        <translation>gediskwalificeerd</translation>
    </message>
    <message>
        <source>does not start</source>
        <translation>start niet</translation>
    </message>
    <message>
        <source>does not finish</source>
        <translation>finisht niet</translation>
    </message>
    <message>
        <source>finishes</source>
        <translation>finisht</translation>
    </message>
    <message>
        <source>{skater} after the {event}</source>
        <translation>{skater} na de {event}</translation>
    </message>
    <message>
        <source>{skater} falls in the {event}</source>
        <translation>{skater} valt op de {event}</translation>
    </message>
    <message>
        <source>{skater} is disqualified in the {event}</source>
        <translation>{skater} gediskwalificeerd op de {event}</translation>
    </message>
    <message>
        <source>{skater} does not start in the {event}</source>
        <translation>{skater} start niet op de {event}</translation>
    </message>
    <message>
        <source>{skater} does not finish the {event}</source>
        <translation>{skater} finisht niet op de {event}</translation>
    </message>
    <message>
        <source>{skater} {place} in the {event}</source>
        <translation>{skater} {place} op de {event}</translation>
    </message>
    <message>
        <source>{skater} skates the {event}</source>
        <translation>{skater} rijdt de {event}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{count} others by at most {points} pp</source>
        <translation>{count} anderen hooguit {points} pp</translation>
    </message>
    <message>
        <source>± is one standard error, in points, from {count} simulated courses.</source>
        <translation>± is één standaardfout, in procentpunten, uit {count} gesimuleerde verlopen.</translation>
    </message>
    <message>
        <source>{skater}, now {now}: after day {day} nine times in ten between {low} (±{low_error} pp) and {high} (±{high_error} pp), from {count} simulated courses.</source>
        <translation>{skater}, nu {now}: na dag {day} negen van de tien keer tussen {low} (±{low_error} pp) en {high} (±{high_error} pp), uit {count} gesimuleerde verlopen.</translation>
    </message>
    <message>
        <source>with the others’ results {after}</source>
        <translation>met de uitslagen van de anderen {after}</translation>
    </message>
    <message>
        <source>{happening}: {change}.</source>
        <translation>{happening}: {change}.</translation>
    </message>
    <message>
        <source>own result {own} pp; with the others’ results {all} pp</source>
        <translation>eigen uitslag {own} pp; met de uitslagen van de anderen {all} pp</translation>
    </message>
    <message>
        <source>no change seen</source>
        <translation>geen verandering gezien</translation>
    </message>
    <message>
        <source>In brackets: 95 % interval.</source>
        <translation>Tussen haakjes: het 95%-interval.</translation>
    </message>
    <message>
        <source>{day}: 5 %: {low} · half: {middle} · 95 %: {high}</source>
        <translation>{day}: 5 %: {low} · helft: {middle} · 95 %: {high}</translation>
    </message>
    <message>
        <source>Looking at the tournaments…</source>
        <translation>De toernooien worden bekeken…</translation>
    </message>
</context>
<context>
    <name>DayByDayView</name>
    <message>
        <source>Tickets, day by day</source>
        <translation>Kans op een ticket, dag voor dag</translation>
    </message>
    <message>
        <source>What is followed</source>
        <translation>Wat gevolgd wordt</translation>
    </message>
    <message>
        <source>What each day may bring</source>
        <translation>Wat elke dag kan brengen</translation>
    </message>
    <message>
        <source>Results entered</source>
        <translation>Ingevoerde uitslagen</translation>
    </message>
    <message>
        <source>Replay of the meet</source>
        <translation>Het echte verloop</translation>
    </message>
    <message>
        <source>One simulated tournament</source>
        <translation>Eén gesimuleerd toernooi</translation>
    </message>
    <message>
        <source>Forecasts kept</source>
        <translation>Bewaarde voorspellingen</translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation>Toernooi</translation>
    </message>
    <message>
        <source>Number of the tournament</source>
        <translation>Nummer van het toernooi</translation>
    </message>
    <message>
        <source>Skaters</source>
        <translation>Schaatsers</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
    <message>
        <source>What moved whom</source>
        <translation>Wat wie verschoof</translation>
    </message>
    <message>
        <source>Chart or log</source>
        <translation>Grafiek of logboek</translation>
    </message>
    <message>
        <source>One is kept each time results of another day are entered.</source>
        <translation>Telkens als de uitslagen van een volgende dag worden ingevoerd, wordt er een bewaard.</translation>
    </message>
    <message>
        <source>No forecast is kept yet.</source>
        <translation>Er is nog geen voorspelling bewaard.</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Dag voor dag</translation>
    </message>
    <message>
        <source>Women’s events only</source>
        <translation>Alleen de vrouwen</translation>
    </message>
    <message>
        <source>Men’s events only</source>
        <translation>Alleen de mannen</translation>
    </message>
    <message>
        <source>All events are over.</source>
        <translation>Alle afstanden zijn gereden.</translation>
    </message>
    <message>
        <source>{count} simulated courses of the meet, each asked again after every day.</source>
        <translation>{count} gesimuleerde verlopen van het toernooi, elk na iedere dag opnieuw doorgerekend.</translation>
    </message>
    <message>
        <source>No result of these events is entered yet.</source>
        <translation>Van deze afstanden is nog geen uitslag ingevoerd.</translation>
    </message>
    <message>
        <source>No chance moves by more than five points.</source>
        <translation>Geen enkele kans verschuift meer dan vijf punten.</translation>
    </message>
    <message>
        <source>Looking at the tournaments…</source>
        <translation>De toernooien worden bekeken…</translation>
    </message>
    <message>
        <source>What-ifs that contradict these results are left out.</source>
        <translation>Aannames die deze uitslagen tegenspreken, zijn weggelaten.</translation>
    </message>
    <message>
        <source>By the rows and the picks set here; every race is taken to be over.</source>
        <translation>Volgens de regels van de selectievolgorde en de hier ingestelde aanwijsplekken; elke afstand geldt als verreden.</translation>
    </message>
    <message>
        <source>By the rows alone, without the committee’s picks; every race is taken to be over.</source>
        <translation>Alleen volgens de regels van de selectievolgorde, zonder de aanwijsplekken van de commissie; elke afstand geldt als verreden.</translation>
    </message>
    <message>
        <source>{count} forecasts kept in the project, and the one that holds now.</source>
        <translation>{count} voorspellingen bewaard in het project, en die van nu.</translation>
    </message>
    <message>
        <source>One forecast kept in the project, and the one that holds now.</source>
        <translation>Eén voorspelling bewaard in het project, en die van nu.</translation>
    </message>
    <message>
        <source>Not all on the same draws: they differ by luck too.</source>
        <translation>Niet alle met dezelfde loting: ze verschillen ook door toeval.</translation>
    </message>
    <message>
        <source>These results cannot be followed.</source>
        <translation>Deze uitslagen kunnen niet worden gevolgd.</translation>
    </message>
    <message>
        <source>Middle course</source>
        <translation>Middelste verloop</translation>
    </message>
    <message>
        <source>Half of all courses</source>
        <translation>De helft van alle verlopen</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Helft</translation>
    </message>
    <message>
        <source>Nine in ten</source>
        <translation>Negen van de tien</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Chances day by day</source>
        <translation>Kansen dag voor dag</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation>Dag {day}</translation>
    </message>
</context>
<context>
    <name>Decides</name>
    <message>
        <source>Wins</source>
        <translation>Wint</translation>
    </message>
    <message>
        <source>Top {place}</source>
        <translation>Top {place}</translation>
    </message>
    <message>
        <source>Outside the top {place}</source>
        <translation>Buiten de top {place}</translation>
    </message>
    <message>
        <source>Ahead of {rival}</source>
        <translation>Vóór {rival}</translation>
    </message>
    <message>
        <source>Falls</source>
        <translation>Valt</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Gediskwalificeerd</translation>
    </message>
    <message>
        <source>Does not start</source>
        <translation>Start niet</translation>
    </message>
    <message>
        <source>{skater} wins</source>
        <translation>{skater} wint</translation>
    </message>
    <message>
        <source>{skater} top {place}</source>
        <translation>{skater} in de top {place}</translation>
    </message>
    <message>
        <source>{skater} does not win</source>
        <translation>{skater} wint niet</translation>
    </message>
    <message>
        <source>{skater} outside the top {place}</source>
        <translation>{skater} buiten de top {place}</translation>
    </message>
    <message>
        <source>{skater} ahead</source>
        <translation>{skater} ervoor</translation>
    </message>
    <message>
        <source>{skater} falls</source>
        <translation>{skater} valt</translation>
    </message>
    <message>
        <source>{skater} disqualified</source>
        <translation>{skater} gediskwalificeerd</translation>
    </message>
    <message>
        <source>{skater} does not start</source>
        <translation>{skater} start niet</translation>
    </message>
    <message>
        <source>Wins the {event}</source>
        <translation>Wint de {event}</translation>
    </message>
    <message>
        <source>Top {place} in the {event}</source>
        <translation>Top {place} op de {event}</translation>
    </message>
    <message>
        <source>Outside the top {place}, {event}</source>
        <translation>Buiten de top {place}, {event}</translation>
    </message>
    <message>
        <source>Ahead of {rival} in the {event}</source>
        <translation>Vóór {rival} op de {event}</translation>
    </message>
    <message>
        <source>Falls in the {event}</source>
        <translation>Valt op de {event}</translation>
    </message>
    <message>
        <source>Disqualified in the {event}</source>
        <translation>Gediskwalificeerd op de {event}</translation>
    </message>
    <message>
        <source>Does not start in the {event}</source>
        <translation>Start niet op de {event}</translation>
    </message>
    <message>
        <source>{skater} wins the {event}</source>
        <translation>{skater} wint de {event}</translation>
    </message>
    <message>
        <source>{skater} top {place} in the {event}</source>
        <translation>{skater} in de top {place} op de {event}</translation>
    </message>
    <message>
        <source>{skater} does not win the {event}</source>
        <translation>{skater} wint de {event} niet</translation>
    </message>
    <message>
        <source>{skater} outside the top {place}, {event}</source>
        <translation>{skater} buiten de top {place}, {event}</translation>
    </message>
    <message>
        <source>{skater} ahead in the {event}</source>
        <translation>{skater} ervoor op de {event}</translation>
    </message>
    <message>
        <source>{skater} falls in the {event}</source>
        <translation>{skater} valt op de {event}</translation>
    </message>
    <message>
        <source>{skater} disqualified in the {event}</source>
        <translation>{skater} gediskwalificeerd op de {event}</translation>
    </message>
    <message>
        <source>{skater} does not start in the {event}</source>
        <translation>{skater} start niet op de {event}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>one standard deviation faster, slower</source>
        <translation>een standaardafwijking sneller, langzamer</translation>
    </message>
    <message>
        <source>Own falls</source>
        <translation>Eigen valpartijen</translation>
    </message>
    <message>
        <source>none, twice as many</source>
        <translation>geen, twee keer zo veel</translation>
    </message>
    <message>
        <source>Falls of everybody</source>
        <translation>Valpartijen van iedereen</translation>
    </message>
    <message>
        <source>Spread of all races</source>
        <translation>Spreiding van alle races</translation>
    </message>
    <message>
        <source>20 % less, 20 % more</source>
        <translation>20 % minder, 20 % meer</translation>
    </message>
    <message>
        <source>No result of a race stands out for {skater}.</source>
        <translation>Voor {skater} steekt geen uitslag van een race eruit.</translation>
    </message>
    <message>
        <source>{outcome}: {chance} for {skater}; otherwise {other}.</source>
        <translation>{outcome}: {chance} voor {skater}; anders {other}.</translation>
    </message>
    <message>
        <source>What another forecast would mean for {skater}: one input moved at a time, same draws.</source>
        <translation>Wat een andere voorspelling voor {skater} zou betekenen: één gegeven tegelijk verschoven, dezelfde trekkingen.</translation>
    </message>
</context>
<context>
    <name>DecidesView</name>
    <message>
        <source>What decides</source>
        <translation>Wat beslist</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Own races</source>
        <translation>Eigen races</translation>
    </message>
    <message>
        <source>Rivals’ races</source>
        <translation>Races van rivalen</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Uitslagen</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>Wat wordt gevarieerd</translation>
    </message>
    <message>
        <source>&amp;Assume</source>
        <translation>&amp;Aannemen</translation>
    </message>
    <message>
        <source>Make the chosen outcome a what-if of the scenario</source>
        <translation>Maak van de gekozen uitkomst een aanname van het scenario</translation>
    </message>
    <message>
        <source>A pick gives the ticket: no race decides it.</source>
        <translation>Een aanwijsplek geeft het ticket: geen race beslist erover.</translation>
    </message>
    <message>
        <source>Nothing stands out from the noise.</source>
        <translation>Niets steekt boven de ruis uit.</translation>
    </message>
    <message>
        <source>Looking at the tournaments…</source>
        <translation>De toernooien worden bekeken…</translation>
    </message>
    <message>
        <source>Choose a skater.</source>
        <translation>Kies een schaatser.</translation>
    </message>
    <message>
        <source>Previous skater</source>
        <translation>Vorige schaatser</translation>
    </message>
    <message>
        <source>Next skater</source>
        <translation>Volgende schaatser</translation>
    </message>
    <message>
        <source>{skater}: ticket chance by outcome</source>
        <translation>{skater}: ticketkans per uitkomst</translation>
    </message>
    <message>
        <source>{skater}: ticket chance by input</source>
        <translation>{skater}: ticketkans per gegeven</translation>
    </message>
    <message>
        <source>Which event moves whom</source>
        <translation>Welke afstand wie verschuift</translation>
    </message>
    <message>
        <source>Typical change of the ticket chance by one event’s result, pp</source>
        <translation>Gebruikelijke verandering van de ticketkans door de uitslag van één afstand, pp</translation>
    </message>
    <message>
        <source>if it happens</source>
        <translation>als het gebeurt</translation>
    </message>
    <message>
        <source>if it does not</source>
        <translation>als het niet gebeurt</translation>
    </message>
    <message>
        <source>the first named</source>
        <translation>het eerstgenoemde</translation>
    </message>
    <message>
        <source>the other way round</source>
        <translation>andersom</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Seed</source>
        <translation>Startgetal</translation>
    </message>
    <message>
        <source>Tournaments</source>
        <translation>Toernooien</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>Learn from the results</source>
        <translation>Leren van de uitslagen</translation>
    </message>
    <message>
        <source>Selection order</source>
        <translation>Selectievolgorde</translation>
    </message>
    <message>
        <source>that of the meet</source>
        <translation>die van het toernooi</translation>
    </message>
    <message>
        <source>What the committee decides</source>
        <translation>Wat de commissie beslist</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Baanrecord</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Forecasts kept from earlier</source>
        <translation>Bewaarde eerdere voorspellingen</translation>
    </message>
    <message>
        <source>Words of pictures</source>
        <translation>Teksten van afbeeldingen</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Toernooi</translation>
    </message>
    <message>
        <source>Form data</source>
        <translation>Vormgegevens</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Inschrijvingen</translation>
    </message>
    <message>
        <source>Pasted lists</source>
        <translation>Geplakte lijsten</translation>
    </message>
    <message>
        <source>Entrant</source>
        <translation>Deelnemer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitslag</translation>
    </message>
    <message>
        <source>The results stand in another order</source>
        <translation>De uitslagen staan in een andere volgorde</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>The scenarios stand in another order</source>
        <translation>De scenario’s staan in een andere volgorde</translation>
    </message>
    <message>
        <source>{what}: {file} in the file, {here} here</source>
        <translation>{what}: {file} in het bestand, {here} hier</translation>
    </message>
    <message>
        <source>{what}: not the same</source>
        <translation>{what}: niet hetzelfde</translation>
    </message>
    <message>
        <source>{what} only in the file: {thing}</source>
        <translation>{what} alleen in het bestand: {thing}</translation>
    </message>
    <message>
        <source>{what} only here: {thing}</source>
        <translation>{what} alleen hier: {thing}</translation>
    </message>
</context>
<context>
    <name>DistanceModel</name>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1e</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2e</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3e</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Chance of an Olympic start in the event, %</source>
        <translation>Kans op een startplek op de Spelen, in %</translation>
    </message>
    <message>
        <source>Median of the simulated times that count: of two runs the better one</source>
        <translation>Mediaan van de gesimuleerde tijden die tellen: van twee omlopen de beste</translation>
    </message>
</context>
<context>
    <name>DistanceTable</name>
    <message>
        <source>Per distance</source>
        <translation>Per afstand</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Float “{dock}”</source>
        <translation>‘{dock}’ losmaken</translation>
    </message>
    <message>
        <source>Close “{dock}”</source>
        <translation>‘{dock}’ sluiten</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Choose a skater.</source>
        <translation>Kies een schaatser.</translation>
    </message>
    <message>
        <source>Choose how much faster or slower.</source>
        <translation>Kies hoeveel sneller of langzamer.</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>Kies een afstand.</translation>
    </message>
    <message>
        <source>Choose a rival.</source>
        <translation>Kies een rivaal.</translation>
    </message>
    <message>
        <source>Write a time, as 1:13.38 or 37.62.</source>
        <translation>Schrijf een tijd, zoals 1.13,38 of 37,62.</translation>
    </message>
    <message>
        <source>Choose a race.</source>
        <translation>Kies een race.</translation>
    </message>
    <message>
        <source>Write a pair on each line: two names with a dash between them.</source>
        <translation>Schrijf op elke regel een rit: twee namen met een streepje ertussen.</translation>
    </message>
    <message>
        <source>Choose what the outer lane costs at the start.</source>
        <translation>Kies wat de buitenbaan bij de start kost.</translation>
    </message>
</context>
<context>
    <name>DraftRowsModel</name>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>added</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>weggehaald</translation>
    </message>
    <message>
        <source>{arrow} was {number}</source>
        <translation>{arrow} was {number}</translation>
    </message>
    <message>
        <source>{arrow} now {number}</source>
        <translation>{arrow} nu {number}</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>results ({time})</source>
        <translation>uitslagen ({time})</translation>
    </message>
    <message>
        <source>selection order of “{scenario}” ({time})</source>
        <translation>selectievolgorde van “{scenario}” ({time})</translation>
    </message>
    <message>
        <source>what-if of “{scenario}” ({time})</source>
        <translation>aanname van “{scenario}” ({time})</translation>
    </message>
    <message>
        <source>pairs of “{scenario}” ({time})</source>
        <translation>ritten van “{scenario}” ({time})</translation>
    </message>
    <message>
        <source>form data ({time})</source>
        <translation>vormgegevens ({time})</translation>
    </message>
    <message>
        <source>new meet ({time})</source>
        <translation>nieuwe wedstrijd ({time})</translation>
    </message>
    <message>
        <source>start places from the quota ({time})</source>
        <translation>startplaatsen uit het quotum ({time})</translation>
    </message>
    <message>
        <source>start places at the Games ({time})</source>
        <translation>startplaatsen op de Spelen ({time})</translation>
    </message>
    <message>
        <source>remarks to “{scenario}” ({time})</source>
        <translation>opmerkingen bij “{scenario}” ({time})</translation>
    </message>
    <message>
        <source>decisions on form data ({time})</source>
        <translation>beslissingen over vormgegevens ({time})</translation>
    </message>
    <message>
        <source>track records ({time})</source>
        <translation>baanrecords ({time})</translation>
    </message>
</context>
<context>
    <name>EarnedPlacesModel</name>
    <message>
        <source>Event</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Verdiend</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>By points</source>
        <translation>Op punten</translation>
    </message>
    <message>
        <source>Last by points</source>
        <translation>Laatste op punten</translation>
    </message>
    <message>
        <source>Last by time</source>
        <translation>Laatste op tijd</translation>
    </message>
    <message>
        <source>Start places in the rules being edited</source>
        <translation>Startplekken in de regels die worden bewerkt</translation>
    </message>
    <message>
        <source>Start places that the country has earned, the likeliest number when races are to come</source>
        <translation>Startplekken die het land heeft verdiend, het waarschijnlijkste aantal als er nog wedstrijden komen</translation>
    </message>
    <message>
        <source>Chance of this number when the races to come are simulated</source>
        <translation>Kans op dit aantal als de wedstrijden die nog komen worden gesimuleerd</translation>
    </message>
    <message>
        <source>How many of them by the points list</source>
        <translation>Hoeveel daarvan via de puntenlijst</translation>
    </message>
    <message>
        <source>Points of the last one who has a place by points</source>
        <translation>Punten van de laatste met een plek op punten</translation>
    </message>
    <message>
        <source>Time of the last one who has a place by time</source>
        <translation>Tijd van de laatste met een plek op tijd</translation>
    </message>
</context>
<context>
    <name>Entered</name>
    <message>
        <source>one result entered</source>
        <translation>één uitslag ingevoerd</translation>
    </message>
    <message>
        <source>{count} results entered</source>
        <translation>{count} uitslagen ingevoerd</translation>
    </message>
    <message>
        <source>one result of {days}</source>
        <translation>één uitslag van {days}</translation>
    </message>
    <message>
        <source>{count} results of {days}</source>
        <translation>{count} uitslagen van {days}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} t/m {last}</translation>
    </message>
</context>
<context>
    <name>EntrantDialog</name>
    <message>
        <source>Add entrant</source>
        <translation>Deelnemer toevoegen</translation>
    </message>
    <message>
        <source>{sex}, {event}</source>
        <translation>{sex}, {event}</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Voornaam en achternaam</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Afstand</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>A skater without results gets a wide forecast, so the chances are rough.</source>
        <translation>Een schaatser zonder uitslagen krijgt een ruime voorspelling; de kansen zijn dus ruw.</translation>
    </message>
    <message>
        <source>This has signs that cannot be shown, or is too long for a name.</source>
        <translation>Hier staan tekens in die niet te tonen zijn, of het is te lang voor een naam.</translation>
    </message>
    <message>
        <source>{skater} is already entered in this event.</source>
        <translation>{skater} is al ingeschreven op deze afstand.</translation>
    </message>
    <message>
        <source>{skater} is meant.</source>
        <translation>Bedoeld is {skater}.</translation>
    </message>
    <message>
        <source>{skater} is new at this meet.</source>
        <translation>{skater} is nieuw in dit toernooi.</translation>
    </message>
</context>
<context>
    <name>EntriesStep</name>
    <message>
        <source>Entries of the event</source>
        <translation>Inschrijvingen van het onderdeel</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakken</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Bestand…</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>&amp;Clear event</source>
        <translation>Onderdeel &amp;leegmaken</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Inschr.</translation>
    </message>
    <message>
        <source>Type a skater, then Return</source>
        <translation>Typ een schaatser, dan Enter</translation>
    </message>
    <message>
        <source>Type a skater</source>
        <translation>Typ een schaatser</translation>
    </message>
    <message>
        <source>Entries to paste</source>
        <translation>Te plakken inschrijvingen</translation>
    </message>
    <message>
        <source>{sex}, {event}</source>
        <translation>{sex}, {event}</translation>
    </message>
    <message>
        <source>Entries of the meet</source>
        <translation>Inschrijvingen</translation>
    </message>
    <message>
        <source>There are no events yet: write the programme first.</source>
        <translation>Er zijn nog geen onderdelen: schrijf eerst het programma.</translation>
    </message>
    <message>
        <source>Paste the entries of {event}, or drop a file. Several events in one list are told apart by their titles.

1  KOK Femke  –  LEERDAM Jutta
2  DE JONG M.  –  …</source>
        <translation>Plak de inschrijvingen van {event}, of sleep een bestand hierheen. Meer onderdelen in één lijst worden aan hun titels herkend.

1  KOK Femke  –  LEERDAM Jutta
2  DE JONG M.  –  …</translation>
    </message>
    <message>
        <source>All {count} new skaters are:</source>
        <translation>Alle {count} nieuwe schaatsers zijn:</translation>
    </message>
    <message>
        <source>Doubts here: {here}, in all: {all}</source>
        <translation>Twijfels hier: {here}, in totaal: {all}</translation>
    </message>
    <message>
        <source>No entries: not simulated, its places stay open.</source>
        <translation>Geen inschrijvingen: niet gesimuleerd, de plekken blijven open.</translation>
    </message>
    <message>
        <source>{known} of {count} matched</source>
        <translation>{known} van {count} herkend</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>{count} te bevestigen</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nieuw</translation>
    </message>
    <message>
        <source>Only confirmed skaters are simulated.</source>
        <translation>Alleen bevestigde schaatsers worden gesimuleerd.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Zoals geschreven</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Rit</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Baan</translation>
    </message>
    <message>
        <source>{count} more lines, shown when these are settled or taken out.</source>
        <translation>Nog {count} regels, te zien als deze zijn afgehandeld of weggehaald.</translation>
    </message>
    <message>
        <source>Take {written} out</source>
        <translation>{written} weghalen</translation>
    </message>
    <message>
        <source>New: no results. How old?</source>
        <translation>Nieuw: geen uitslagen. Hoe oud?</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>entered here already</source>
        <translation>hier al ingeschreven</translation>
    </message>
    <message>
        <source>not on the programme</source>
        <translation>niet op het programma</translation>
    </message>
    <message>
        <source>in reserve, not entered</source>
        <translation>reserve, niet ingeschreven</translation>
    </message>
    <message>
        <source>no results</source>
        <translation>geen uitslagen</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} uitslagen</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 uitslag</translation>
    </message>
    <message>
        <source>say who is meant</source>
        <translation>opgeven wie bedoeld is</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>{written} is {person}</source>
        <translation>{written} is {person}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>{written} is somebody else</source>
        <translation>{written} is iemand anders</translation>
    </message>
    <message>
        <source>say an age group</source>
        <translation>leeftijdsgroep opgeven</translation>
    </message>
    <message>
        <source>Say who {written} is</source>
        <translation>Geef op wie {written} is</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Ander…</translation>
    </message>
    <message>
        <source>Ask again who {written} is</source>
        <translation>Vraag opnieuw wie {written} is</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>opnieuw vragen</translation>
    </message>
    <message>
        <source>Pair of {skater}</source>
        <translation>Rit van {skater}</translation>
    </message>
    <message>
        <source>inner</source>
        <translation>binnen</translation>
    </message>
    <message>
        <source>outer</source>
        <translation>buiten</translation>
    </message>
    <message>
        <source>Lane of {skater}</source>
        <translation>Baan van {skater}</translation>
    </message>
    <message>
        <source>type entries</source>
        <translation>inschrijvingen typen</translation>
    </message>
    <message>
        <source>paste entries</source>
        <translation>inschrijvingen plakken</translation>
    </message>
    <message>
        <source>Which {written}? {names}</source>
        <translation>Welke {written}? {names}</translation>
    </message>
    <message>
        <source>Nobody known is called {written}. Write first name and surname.</source>
        <translation>Niemand die bekend is heet {written}. Schrijf voor- en achternaam.</translation>
    </message>
    <message>
        <source>add a skater</source>
        <translation>schaatser toevoegen</translation>
    </message>
    <message>
        <source>clear an event</source>
        <translation>onderdeel leegmaken</translation>
    </message>
    <message>
        <source>take a skater out</source>
        <translation>schaatser weghalen</translation>
    </message>
    <message>
        <source>change a pair</source>
        <translation>rit wijzigen</translation>
    </message>
    <message>
        <source>change a lane</source>
        <translation>baan wijzigen</translation>
    </message>
    <message>
        <source>say age groups</source>
        <translation>leeftijdsgroepen opgeven</translation>
    </message>
    <message>
        <source>Who is “{written}”?</source>
        <translation>Wie is “{written}”?</translation>
    </message>
    <message>
        <source>Junior</source>
        <translation>Junior</translation>
    </message>
    <message>
        <source>Neo-senior</source>
        <translation>Neosenior</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>Senior</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The data cannot be used</source>
        <translation>De gegevens zijn niet bruikbaar</translation>
    </message>
    <message>
        <source>One fault was found.</source>
        <translation>Er is één fout gevonden.</translation>
    </message>
    <message>
        <source>{count} faults were found.</source>
        <translation>Er zijn {count} fouten gevonden.</translation>
    </message>
    <message>
        <source>Nothing has been changed: the chances on the screen are still those of the earlier data.</source>
        <translation>Er is niets veranderd: de kansen op het scherm horen nog bij de eerdere gegevens.</translation>
    </message>
    <message>
        <source>Nothing has been opened.</source>
        <translation>Er is niets geopend.</translation>
    </message>
    <message>
        <source>Rows in doubt</source>
        <translation>Twijfelachtige regels</translation>
    </message>
    <message>
        <source>The data are in use.</source>
        <translation>De gegevens zijn in gebruik.</translation>
    </message>
    <message>
        <source>One row is in doubt:</source>
        <translation>Eén regel is twijfelachtig:</translation>
    </message>
    <message>
        <source>{count} rows are in doubt:</source>
        <translation>{count} regels zijn twijfelachtig:</translation>
    </message>
    <message>
        <source>Say who is meant under Form data.</source>
        <translation>Geef onder Vormgegevens op wie wordt bedoeld.</translation>
    </message>
    <message>
        <source>This scenario cannot be simulated</source>
        <translation>Dit scenario kan niet worden gesimuleerd</translation>
    </message>
    <message>
        <source>Its what-ifs and the results entered do not go together. Undo, or take one out:</source>
        <translation>De aannames en de ingevoerde uitslagen gaan niet samen. Maak het ongedaan, of haal er een weg:</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Niets te plakken</translation>
    </message>
    <message>
        <source>There is no list of results on the clipboard.</source>
        <translation>Op het klembord staat geen uitslag.</translation>
    </message>
    <message>
        <source>Copy a list with its heading, from a page, a document or a spreadsheet.</source>
        <translation>Kopieer een lijst met de kopregel erbij, uit een webpagina, een document of een spreadsheet.</translation>
    </message>
    <message>
        <source>A start list</source>
        <translation>Een startlijst</translation>
    </message>
    <message>
        <source>{file} is a start list, a draw or a list of names. Nothing has been changed.</source>
        <translation>{file} is een startlijst, een loting of een namenlijst. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>For a meet of your own: File, New meet…, the step Entries takes it.
For the pairs of the meet in hand: Scenario, Pairs and lanes…, Import file…
In the place of its entries: a table of all of them with the columns sex, distance, skater.</source>
        <translation>Voor een eigen wedstrijd: Bestand, Nieuwe wedstrijd…, stap Inschrijvingen neemt hem over.
Voor de ritten van de huidige wedstrijd: Scenario, Ritten en banen…, Bestand importeren…
In plaats van de inschrijvingen daarvan: een tabel met alle inschrijvingen met de kolommen geslacht, afstand, schaatser.</translation>
    </message>
    <message>
        <source>The project was not saved</source>
        <translation>Het project is niet opgeslagen</translation>
    </message>
    <message>
        <source>The project is as it was, and so is the file.</source>
        <translation>Het project is zoals het was, en het bestand ook.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The report is not written. What stood in its files before is still there.</source>
        <translation>Het rapport is niet geschreven. Wat er in de bestanden stond, staat er nog.</translation>
    </message>
    <message>
        <source>Edits that cannot be restored</source>
        <translation>Bewerkingen die niet te herstellen zijn</translation>
    </message>
    <message>
        <source>The program ended without saving, and what was kept of it is damaged. It was put aside, and can be sent to somebody who may mend it:</source>
        <translation>Het programma is gestopt zonder op te slaan, en wat ervan bewaard bleef is beschadigd. Het is apart gezet en kan naar iemand die het misschien kan herstellen:</translation>
    </message>
    <message>
        <source>The project is open, with doubts</source>
        <translation>Het project is open, met kanttekeningen</translation>
    </message>
    <message>
        <source>The project can be worked with. Of its data this is in doubt:</source>
        <translation>Er kan met het project gewerkt worden. Aan de gegevens is dit onzeker:</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Er ging iets mis in het programma</translation>
    </message>
    <message>
        <source>{error}
You can go on working. To report this, copy the details below.</source>
        <translation>{error}
U kunt verder werken. Kopieer de gegevens hieronder om dit te melden.</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… en nog {count}.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{shown} of {all} rows</source>
        <translation>{shown} van {all} rijen</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Toernooi</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Tournaments</source>
        <translation>Toernooien</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startgetal</translation>
    </message>
    <message>
        <source>Results entered</source>
        <translation>Uitslagen ingevoerd</translation>
    </message>
    <message>
        <source>Form data</source>
        <translation>Vormgegevens</translation>
    </message>
    <message>
        <source>Source: OKT Simulator, {count} tournaments</source>
        <translation>Bron: OKT Simulator, {count} toernooien</translation>
    </message>
    <message>
        <source>Source: OKT Simulator, 1 tournament</source>
        <translation>Bron: OKT Simulator, 1 toernooi</translation>
    </message>
    <message>
        <source>; form data to {day}</source>
        <translation>; vormgegevens tot en met {day}</translation>
    </message>
    <message>
        <source>; scenario {name}</source>
        <translation>; scenario {name}</translation>
    </message>
    <message>
        <source>; seed {seed}</source>
        <translation>; startgetal {seed}</translation>
    </message>
</context>
<context>
    <name>ExportAsking</name>
    <message>
        <source>Save or copy what the view shows: a picture, or its numbers</source>
        <translation>Bewaar of kopieer wat er te zien is: een afbeelding, of de cijfers</translation>
    </message>
    <message>
        <source>Nothing to export: {why}</source>
        <translation>Niets om te exporteren: {why}</translation>
    </message>
    <message>
        <source>there is no result yet.</source>
        <translation>er is nog geen uitkomst.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Opslaan…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Bezig met schrijven…</translation>
    </message>
    <message>
        <source>Waiting for the run…</source>
        <translation>Wacht op de simulatie…</translation>
    </message>
    <message>
        <source>&amp;Save after this run</source>
        <translation>&amp;Opslaan na deze simulatie</translation>
    </message>
    <message>
        <source>last folder: {folder}</source>
        <translation>laatste map: {folder}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>{file} is a file of the project: choose another name.</source>
        <translation>{file} hoort bij het project: kies een andere naam.</translation>
    </message>
    <message>
        <source>word a picture</source>
        <translation>tekst bij een afbeelding</translation>
    </message>
</context>
<context>
    <name>ExportFields</name>
    <message>
        <source>Show the seed</source>
        <translation>Startgetal tonen</translation>
    </message>
    <message>
        <source>all that fit</source>
        <translation>wat past</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Line below</source>
        <translation>Regel eronder</translation>
    </message>
    <message>
        <source>Source line</source>
        <translation>Bronvermelding</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Te zien</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
</context>
<context>
    <name>ExportPopover</name>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Dia 16:9</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Vierkant</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Als op het scherm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Afmeting</translation>
    </message>
    <message>
        <source>any size: text and lines</source>
        <translation>elke grootte: tekst en lijnen</translation>
    </message>
    <message>
        <source>{width} × {height}, about {size}</source>
        <translation>{width} × {height}, ongeveer {size}</translation>
    </message>
    <message>
        <source>No room in this size for: {parts}.</source>
        <translation>Geen ruimte in deze afmeting voor: {parts}.</translation>
    </message>
    <message>
        <source>CSV and XLSX hold all numbers, unrounded.</source>
        <translation>CSV en XLSX bevatten alle cijfers, niet afgerond.</translation>
    </message>
    <message>
        <source>{width} × {height} px, shown at {share}</source>
        <translation>{width} × {height} px, getoond op {share}</translation>
    </message>
    <message>
        <source>Waiting for the run…</source>
        <translation>Wacht op de simulatie…</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Put the forecast back: {field}</source>
        <translation>Voorspelling terugzetten: {field}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.pdf)</source>
        <translation>Lijsten (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.pdf)</translation>
    </message>
</context>
<context>
    <name>FilledPlaces</name>
    <message>
        <source>Which start places the team fills</source>
        <translation>Welke startplekken de ploeg bezet</translation>
    </message>
    <message>
        <source>all filled {chance}</source>
        <translation>alle bezet {chance}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find a skater</source>
        <translation>Zoek een schaatser</translation>
    </message>
    <message>
        <source>A part of the name</source>
        <translation>Een deel van de naam</translation>
    </message>
    <message>
        <source>Skaters who fit</source>
        <translation>Schaatsers die passen</translation>
    </message>
    <message>
        <source>Nobody with a name like this is entered.</source>
        <translation>Er is niemand ingeschreven met zo’n naam.</translation>
    </message>
    <message>
        <source>{skater} · {sex} · {chance}</source>
        <translation>{skater} · {sex} · {chance}</translation>
    </message>
    <message>
        <source>{skater} · {sex}</source>
        <translation>{skater} · {sex}</translation>
    </message>
</context>
<context>
    <name>FollowAsking</name>
    <message>
        <source>Following {source}.</source>
        <translation>{source} wordt gevolgd.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>follow results</source>
        <translation>uitslagen volgen</translation>
    </message>
    <message>
        <source>Nothing is followed.</source>
        <translation>Er wordt niets gevolgd.</translation>
    </message>
    <message>
        <source>Followed; last read at {time}.</source>
        <translation>Wordt gevolgd; laatst gelezen om {time}.</translation>
    </message>
    <message>
        <source>Followed; nothing read yet.</source>
        <translation>Wordt gevolgd; nog niets gelezen.</translation>
    </message>
    <message>
        <source>{mark} Following results{when}</source>
        <translation>{mark} Uitslagen worden gevolgd{when}</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>Follow results</source>
        <translation>Uitslagen volgen</translation>
    </message>
    <message>
        <source>A file, a folder, or https://…</source>
        <translation>Een bestand, een map of https://…</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Bestand…</translation>
    </message>
    <message>
        <source>Fol&amp;der…</source>
        <translation>&amp;Map…</translation>
    </message>
    <message>
        <source>As the list says</source>
        <translation>Zoals de lijst het zegt</translation>
    </message>
    <message>
        <source>{event}, run {run}</source>
        <translation>{event}, omloop {run}</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Wat er is veranderd</translation>
    </message>
    <message>
        <source>What has changed stands here.</source>
        <translation>Hier staat wat er is veranderd.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Opnieuw &amp;lezen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Nothing is followed.</source>
        <translation>Er wordt niets gevolgd.</translation>
    </message>
    <message>
        <source>What is told new, corrected or taken back is entered as a step that can be undone. An address is asked every 5 seconds at most, nothing else is opened, and nothing after Stop.</source>
        <translation>Wat nieuw is, gecorrigeerd of teruggenomen, wordt ingevoerd als een stap die ongedaan te maken is. Een adres wordt hoogstens om de 5 seconden bevraagd, verder wordt er niets geopend, en na Stop niets meer.</translation>
    </message>
    <message>
        <source>Resul&amp;ts from</source>
        <translation>&amp;Uitslagen van</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Onderdeel</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Follow a file</source>
        <translation>Een bestand volgen</translation>
    </message>
    <message>
        <source>Follow a folder</source>
        <translation>Een map volgen</translation>
    </message>
</context>
<context>
    <name>FormChart</name>
    <message>
        <source>Form over time</source>
        <translation>Vorm in de tijd</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rit</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Wedstrijd</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>season best {time}</source>
        <translation>seizoensbeste {time}</translation>
    </message>
    <message>
        <source>to the field</source>
        <translation>t.o.v. het veld</translation>
    </message>
    <message>
        <source>middle of the field {time}</source>
        <translation>midden van het veld {time}</translation>
    </message>
    <message>
        <source>one race</source>
        <translation>één race</translation>
    </message>
</context>
<context>
    <name>FormData</name>
    <message>
        <source>shipped: results</source>
        <translation>meegeleverd: uitslagen</translation>
    </message>
    <message>
        <source>pasted list {number}</source>
        <translation>geplakte lijst {number}</translation>
    </message>
    <message>
        <source>finished, no time</source>
        <translation>gefinisht, geen tijd</translation>
    </message>
    <message>
        <source>skated again</source>
        <translation>opnieuw gereden</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>gevallen</translation>
    </message>
    <message>
        <source>did not finish</source>
        <translation>niet gefinisht</translation>
    </message>
    <message>
        <source>disqualified</source>
        <translation>gediskwalificeerd</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>niet gestart</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>teruggetrokken</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebruikt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Strijdig</translation>
    </message>
    <message>
        <source>Use {source}</source>
        <translation>Gebruik {source}</translation>
    </message>
    <message>
        <source>Not understood or ignored: {unread}; told before: {repeated}; of the meet or later: {late}; without a day: {undated}</source>
        <translation>Niet begrepen of genegeerd: {unread}; al gegeven: {repeated}; van het toernooi of later: {late}; zonder dag: {undated}</translation>
    </message>
    <message>
        <source>Told by another source too: {agree} agree, {differ} differ</source>
        <translation>Staat ook in een andere bron: {agree} gelijk, {differ} verschillend</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>niet gebruikt</translation>
    </message>
    <message>
        <source>Personal bests</source>
        <translation>Persoonlijke records</translation>
    </message>
    <message>
        <source>Birth years and age groups</source>
        <translation>Geboortejaren en leeftijdsgroepen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose a file: {what}</source>
        <translation>Kies een bestand: {what}</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Meegeleverd</translation>
    </message>
    <message>
        <source>Take those shipped: {what}</source>
        <translation>Neem de meegeleverde: {what}</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>meegeleverd met het programma</translation>
    </message>
    <message>
        <source>counted once; {agree} agree, {differ} differ</source>
        <translation>één keer geteld; {agree} gelijk, {differ} verschillend</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Telt</translation>
    </message>
    <message>
        <source>Also told</source>
        <translation>Ook gegeven</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>merged: one time, in other digits</source>
        <translation>samengevoegd: één tijd, andere decimalen</translation>
    </message>
    <message>
        <source>{race}: {time} holds</source>
        <translation>{race}: {time} geldt</translation>
    </message>
    <message>
        <source>{open} open of {all}</source>
        <translation>{open} open van {all}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Opgevat als</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>onbruikbaar</translation>
    </message>
    <message>
        <source>another source holds</source>
        <translation>een andere bron geldt</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aannemen</translation>
    </message>
    <message>
        <source>Accept {row}</source>
        <translation>Neem {row} aan</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Negeren</translation>
    </message>
    <message>
        <source>Ignore {row}</source>
        <translation>Negeer {row}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>Take back {row}</source>
        <translation>Neem {row} terug</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>genegeerd</translation>
    </message>
    <message>
        <source>{names} names; {open} to confirm</source>
        <translation>{names} namen; {open} te bevestigen</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Zoals geschreven</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>{races} of {skaters} from {sources}</source>
        <translation>{races} van {skaters} uit {sources}</translation>
    </message>
    <message>
        <source>Open: {races}, {rows}, {names}</source>
        <translation>Open: {races}, {rows}, {names}</translation>
    </message>
    <message>
        <source>{count} races</source>
        <translation>{count} races</translation>
    </message>
    <message>
        <source>1 race</source>
        <translation>1 race</translation>
    </message>
    <message>
        <source>{count} skaters</source>
        <translation>{count} schaatsers</translation>
    </message>
    <message>
        <source>1 skater</source>
        <translation>1 schaatser</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} bronnen</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 bron</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} regels</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 regel</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count} namen</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>1 naam</translation>
    </message>
    <message>
        <source>{name}, nobody else</source>
        <translation>{name}, niemand anders</translation>
    </message>
    <message>
        <source>capitals, signs or order</source>
        <translation>hoofdletters, tekens of volgorde</translation>
    </message>
    <message>
        <source>initial, one fits</source>
        <translation>voorletter, één past</translation>
    </message>
    <message>
        <source>told by you</source>
        <translation>door u opgegeven</translation>
    </message>
    <message>
        <source>a name of its own</source>
        <translation>een eigen naam</translation>
    </message>
    <message>
        <source>{written} is {person}</source>
        <translation>{written} is {person}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Take back who {written} is</source>
        <translation>Neem terug wie {written} is</translation>
    </message>
    <message>
        <source>{written} is somebody else</source>
        <translation>{written} is iemand anders</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>kies…</translation>
    </message>
    <message>
        <source>Who is {written}?</source>
        <translation>Wie is {written}?</translation>
    </message>
</context>
<context>
    <name>FormDataDialog</name>
    <message>
        <source>Form data</source>
        <translation>Vormgegevens</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Rows in doubt</source>
        <translation>Twijfelachtige regels</translation>
    </message>
    <message>
        <source>Same race from two sources</source>
        <translation>Dezelfde race uit twee bronnen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Add &amp;source…</source>
        <translation>Bron &amp;toevoegen…</translation>
    </message>
    <message>
        <source>Accept all su&amp;ggestions</source>
        <translation>Alle &amp;voorstellen aannemen</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Save &amp;cleaned copy…</source>
        <translation>&amp;Opgeschoonde kopie bewaren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Use and simulate</source>
        <translation>&amp;Gebruiken en simuleren</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Zoek een naam</translation>
    </message>
    <message>
        <source>A column is a week; larger: more races, hollow: one was lost, framed: in doubt.</source>
        <translation>Een kolom is een week; groter: meer races, open: een verloren, omlijnd: twijfel.</translation>
    </message>
    <message>
        <source>Who raced when</source>
        <translation>Wie reed wanneer</translation>
    </message>
    <message>
        <source>Your files are never changed. Decisions are kept in the project.</source>
        <translation>Uw bestanden worden nooit veranderd. Beslissingen staan in het project.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Er is niets veranderd.</translation>
    </message>
    <message>
        <source>No race is told by two sources.</source>
        <translation>Geen race staat in twee bronnen.</translation>
    </message>
    <message>
        <source>Decide these first; more follow.</source>
        <translation>Beslis eerst over deze; er volgen er meer.</translation>
    </message>
    <message>
        <source>No row is in doubt.</source>
        <translation>Over geen regel is twijfel.</translation>
    </message>
    <message>
        <source>No such name.</source>
        <translation>Geen naam gevonden.</translation>
    </message>
    <message>
        <source>Write a part of a name above to find others.</source>
        <translation>Typ hierboven een deel van een naam om andere te vinden.</translation>
    </message>
    <message>
        <source>Add results</source>
        <translation>Uitslagen toevoegen</translation>
    </message>
    <message>
        <source>Personal bests</source>
        <translation>Persoonlijke records</translation>
    </message>
    <message>
        <source>Birth years and age groups</source>
        <translation>Geboortejaren en leeftijdsgroepen</translation>
    </message>
    <message>
        <source>Save cleaned copy</source>
        <translation>Opgeschoonde kopie bewaren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}</source>
        <translation>{file} kon niet worden geschreven: {why}</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>{count} races at the distance</source>
        <translation>{count} races op de afstand</translation>
    </message>
    <message>
        <source>1 race at the distance</source>
        <translation>1 race op de afstand</translation>
    </message>
    <message>
        <source>no race at the distance</source>
        <translation>geen race op de afstand</translation>
    </message>
    <message>
        <source>Races</source>
        <translation>Races</translation>
    </message>
</context>
<context>
    <name>FormStep</name>
    <message>
        <source>Results shipped with the &amp;program</source>
        <translation>&amp;Meegeleverde uitslagen</translation>
    </message>
    <message>
        <source>Files and pasted lists</source>
        <translation>Bestanden en geplakte lijsten</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Bestanden &amp;toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Paste results…</source>
        <translation>Uitslagen &amp;plakken…</translation>
    </message>
    <message>
        <source>Form data</source>
        <translation>Vormgegevens</translation>
    </message>
    <message>
        <source>{count} races are known; a forecast takes those before the first day. Files and lists stay with the project; the command line is to be given them again.</source>
        <translation>{count} races bekend; een voorspelling neemt die van vóór de eerste dag. Bestanden en lijsten blijven bij het project; de opdrachtregel moet ze opnieuw krijgen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Pasted list {number}</source>
        <translation>Geplakte lijst {number}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>No files of your own.</source>
        <translation>Geen eigen bestanden.</translation>
    </message>
    <message>
        <source>change the form data</source>
        <translation>vormgegevens wijzigen</translation>
    </message>
</context>
<context>
    <name>FormStrip</name>
    <message>
        <source>Other distances</source>
        <translation>Andere afstanden</translation>
    </message>
    <message>
        <source>behind the middle of the field in %, the same scale in all</source>
        <translation>achter het midden van het veld in %, overal dezelfde schaal</translation>
    </message>
    <message>
        <source>Not entered, and no result here.</source>
        <translation>Niet ingeschreven en hier geen uitslag.</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>race, area = weight</source>
        <translation>race, oppervlak = gewicht</translation>
    </message>
    <message>
        <source>race</source>
        <translation>race</translation>
    </message>
    <message>
        <source>level, 50 and 95 %</source>
        <translation>niveau, 50 en 95 %</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>fallen or lost: not in the level</source>
        <translation>gevallen of verloren: telt niet mee</translation>
    </message>
    <message>
        <source>fallen, lost</source>
        <translation>gevallen, verloren</translation>
    </message>
    <message>
        <source>season best</source>
        <translation>seizoensbeste</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>level in the baseline</source>
        <translation>niveau in het uitgangspunt</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Add skater</source>
        <translation>Schaatser toevoegen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Shorter distance</source>
        <translation>Kortere afstand</translation>
    </message>
    <message>
        <source>Longer distance</source>
        <translation>Langere afstand</translation>
    </message>
    <message>
        <source>As ridden</source>
        <translation>Zoals gereden</translation>
    </message>
    <message>
        <source>At the rink</source>
        <translation>Op de baan</translation>
    </message>
    <message>
        <source>Which times</source>
        <translation>Welke tijden</translation>
    </message>
    <message>
        <source>Click one in another view, or find one by name.</source>
        <translation>Klik er een aan in een andere weergave, of zoek op naam.</translation>
    </message>
    <message>
        <source>Choose a skater.</source>
        <translation>Kies een schaatser.</translation>
    </message>
    <message>
        <source>Looking at the races…</source>
        <translation>De races worden bekeken…</translation>
    </message>
    <message>
        <source>At {rink}</source>
        <translation>In {rink}</translation>
    </message>
    <message>
        <source>Forecast for {meet}, {event}</source>
        <translation>Voorspelling voor {meet}, {event}</translation>
    </message>
    <message>
        <source>{forecast}: one run of the two</source>
        <translation>{forecast}: één van de twee omlopen</translation>
    </message>
    <message>
        <source>Other distances</source>
        <translation>Andere afstanden</translation>
    </message>
    <message>
        <source>Races</source>
        <translation>Races</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Times as they were ridden, whatever rink and ice.</source>
        <translation>Tijden zoals gereden, op welke baan en welk ijs ook.</translation>
    </message>
    <message>
        <source>Nothing is known of {skater}.</source>
        <translation>Van {skater} is niets bekend.</translation>
    </message>
    <message>
        <source>{skater}: {time} at {rink}; the level is known to ±{about} s (95 %).</source>
        <translation>{skater}: {time} in {rink}; het niveau is bekend op ±{about} s (95 %).</translation>
    </message>
    <message>
        <source>{skater} ({time}) and {other} ({theirs}) are {gap} s apart at {rink}; the level of {skater} is known to ±{about} s (95 %).</source>
        <translation>{skater} ({time}) en {other} ({theirs}) schelen {gap} s in {rink}; het niveau van {skater} is bekend op ±{about} s (95 %).</translation>
    </message>
    <message>
        <source>{skater} has no race in the form data and is not entered.</source>
        <translation>{skater} heeft geen race in de vormgegevens en is niet ingeschreven.</translation>
    </message>
    <message>
        <source>No race of {skater} here.</source>
        <translation>Hier geen race van {skater}.</translation>
    </message>
    <message>
        <source>No race of {skater} here: the level comes from other distances.</source>
        <translation>Hier geen race van {skater}: het niveau komt van andere afstanden.</translation>
    </message>
    <message>
        <source>No race of {skater} in the form data: this is what stands in for missing results.</source>
        <translation>Geen race van {skater} in de vormgegevens: dit komt in de plaats van ontbrekende uitslagen.</translation>
    </message>
    <message>
        <source>lost: {time}</source>
        <translation>verloren: {time}</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>gevallen</translation>
    </message>
    <message>
        <source>disqualified</source>
        <translation>gediskwalificeerd</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>niet gefinisht</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>geen tijd</translation>
    </message>
    <message>
        <source>{competition}, run {run}</source>
        <translation>{competition}, omloop {run}</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>omstreeks {day}</translation>
    </message>
    <message>
        <source>{time} as ridden, {corrected} at {rink} ({change})</source>
        <translation>{time} gereden, {corrected} in {rink} ({change})</translation>
    </message>
    <message>
        <source>left out: a what-if</source>
        <translation>weggelaten: een aanname</translation>
    </message>
    <message>
        <source>says nothing of the level</source>
        <translation>zegt niets over het niveau</translation>
    </message>
    <message>
        <source>weight {weight}, moves the forecast by {effect} s</source>
        <translation>gewicht {weight}, verschuift de voorspelling {effect} s</translation>
    </message>
    <message>
        <source>Weight in the forecast. Other distances: {elsewhere}; expected without results: {expected}.</source>
        <translation>Gewicht in de voorspelling. Andere afstanden: {elsewhere}; verwacht zonder uitslagen: {expected}.</translation>
    </message>
    <message>
        <source>{skater}: 1 race</source>
        <translation>{skater}: 1 race</translation>
    </message>
    <message>
        <source>{skater}: {count} races</source>
        <translation>{skater}: {count} races</translation>
    </message>
    <message>
        <source>Form, women’s {event}</source>
        <translation>Vorm, {event} vrouwen</translation>
    </message>
    <message>
        <source>Form, men’s {event}</source>
        <translation>Vorm, {event} mannen</translation>
    </message>
    <message>
        <source>level, 95 %</source>
        <translation>niveau, 95 %</translation>
    </message>
    <message>
        <source>one race, 95 %</source>
        <translation>één race, 95 %</translation>
    </message>
    <message>
        <source>fall · disqualified</source>
        <translation>val · diskwalificatie</translation>
    </message>
</context>
<context>
    <name>GamesView</name>
    <message>
        <source>International rivals</source>
        <translation>Internationale rivalen</translation>
    </message>
    <message>
        <source>If a skater starts</source>
        <translation>Bij een start</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Over alles</translation>
    </message>
    <message>
        <source>Chances shown</source>
        <translation>Getoonde kansen</translation>
    </message>
    <message>
        <source>Start places of the countries…</source>
        <translation>Startplekken van de landen…</translation>
    </message>
    <message>
        <source>There is no medal outlook for this meet.</source>
        <translation>Voor deze wedstrijd zijn er geen medaillekansen.</translation>
    </message>
    <message>
        <source>Riding the Games…</source>
        <translation>De Spelen worden gereden…</translation>
    </message>
    <message>
        <source>Grey: within two standard errors of nothing. Individual events only.</source>
        <translation>Grijs: binnen twee standaardfouten van niets. Alleen individuele afstanden.</translation>
    </message>
    <message>
        <source>No pick rules are set; the editor of the selection order has them.</source>
        <translation>Er zijn geen aanwijsregels; ze staan in de bewerker van de selectievolgorde.</translation>
    </message>
    <message>
        <source>What a start place is worth</source>
        <translation>Wat een startplek waard is</translation>
    </message>
    <message>
        <source>chance of a medal, whoever takes the place</source>
        <translation>kans op een medaille, wie de plek ook haalt</translation>
    </message>
    <message>
        <source>Sum: expected medals of the event.</source>
        <translation>Som: te verwachten medailles van de afstand.</translation>
    </message>
    <message>
        <source>What a pick is worth</source>
        <translation>Wat een aanwijzing waard is</translation>
    </message>
    <message>
        <source>medals with it and without, where it is made, in the same Games</source>
        <translation>medailles met en zonder, als ze wordt gedaan, in dezelfde Spelen</translation>
    </message>
    <message>
        <source>Medals of the team</source>
        <translation>Medailles van de ploeg</translation>
    </message>
    <message>
        <source>chance of each total, %</source>
        <translation>kans op elk totaal, %</translation>
    </message>
    <message>
        <source>chance to start there</source>
        <translation>kans daar te starten</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>start</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>goud</translation>
    </message>
    <message>
        <source>silver</source>
        <translation>zilver</translation>
    </message>
    <message>
        <source>bronze</source>
        <translation>brons</translation>
    </message>
    <message>
        <source>4 to 8</source>
        <translation>4 tot 8</translation>
    </message>
    <message>
        <source>Medal outlook, women</source>
        <translation>Medaillekansen, vrouwen</translation>
    </message>
    <message>
        <source>Medal outlook, men</source>
        <translation>Medaillekansen, mannen</translation>
    </message>
    <message>
        <source>assume a pick</source>
        <translation>een aanwijzing aannemen</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spelen</translation>
    </message>
</context>
<context>
    <name>GamesWords</name>
    <message>
        <source>90 %: {low} to {high} medals. At least one gold {gold}.</source>
        <translation>90 %: {low} tot {high} medailles. Minstens één keer goud {gold}.</translation>
    </message>
    <message>
        <source>The team is worth {medals} individual medals, {gold} of them gold, ±{sd} from Games to Games.</source>
        <translation>De ploeg is {medals} individuele medailles waard, waarvan {gold} goud, ±{sd} van Spelen tot Spelen.</translation>
    </message>
    <message>
        <source>The pick that adds most: {pick}, {gain} when it is made.</source>
        <translation>De aanwijzing die het meest oplevert: {pick}, {gain} als ze wordt gedaan.</translation>
    </message>
    <message>
        <source>Start places of the countries as given: {events}.</source>
        <translation>Startplekken van de landen zoals opgegeven: {events}.</translation>
    </message>
    <message>
        <source>Not simulated, as no rival is known: {events}.</source>
        <translation>Niet gesimuleerd, want er is geen rivaal bekend: {events}.</translation>
    </message>
    <message>
        <source>{event}: {known} of {all}</source>
        <translation>{event}: {known} van {all}</translation>
    </message>
    <message>
        <source>Of the rivals the strongest are known ({events}); places 4 to 8 are a little too likely.</source>
        <translation>Van de rivalen zijn de sterkste bekend ({events}); plaatsen 4 tot 8 zijn iets te waarschijnlijk.</translation>
    </message>
</context>
<context>
    <name>HeardModel</name>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
</context>
<context>
    <name>HeatChart</name>
    <message>
        <source>Which event moves whom</source>
        <translation>Welke afstand wie verschuift</translation>
    </message>
    <message>
        <source>within noise</source>
        <translation>binnen de ruis</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Zoeken in de help</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Bladzijden van de help</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Keyboard</source>
        <translation>Toetsenbord</translation>
    </message>
    <message>
        <source>Move through a chart or a table</source>
        <translation>Door een grafiek of tabel lopen</translation>
    </message>
    <message>
        <source>Open what is chosen; enter the results of an event</source>
        <translation>Openen wat gekozen is; uitslagen van een afstand invoeren</translation>
    </message>
    <message>
        <source>Copy what is chosen; choose all of it</source>
        <translation>Kopiëren wat gekozen is; alles kiezen</translation>
    </message>
    <message>
        <source>Close a dialog, stop a run</source>
        <translation>Een venster sluiten, een simulatie stoppen</translation>
    </message>
    <message>
        <source>From field to field, and from room to room</source>
        <translation>Van veld naar veld, en van deel naar deel</translation>
    </message>
    <message>
        <source>In charts and tables</source>
        <translation>In grafieken en tabellen</translation>
    </message>
    <message>
        <source>what</source>
        <translation>wat</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>About OKT Simulator</source>
        <translation>Over OKT Simulator</translation>
    </message>
    <message>
        <source>OKT Simulator {version}</source>
        <translation>OKT Simulator {version}</translation>
    </message>
    <message>
        <source>Chances of an Olympic ticket at the Dutch long-track speed skating qualification tournament (olympisch kwalificatietoernooi, OKT).

Free software under the MIT licence. It stands on Qt and PySide6, NumPy, SciPy, pandas and pyqtgraph, and uses the typeface Inter.

The program has no tie with any federation, event or skater. The results in it are facts from public sources, which are named in its data folder.</source>
        <translation>Kansen op een olympisch ticket op het olympisch kwalificatietoernooi (OKT) langebaanschaatsen.

Vrije software onder de MIT-licentie. Het programma steunt op Qt en PySide6, NumPy, SciPy, pandas en pyqtgraph, en gebruikt het lettertype Inter.

Het programma heeft geen band met een bond, wedstrijd of schaatser. De resultaten erin zijn feiten uit openbare bronnen, die in de gegevensmap worden genoemd.</translation>
    </message>
</context>
<context>
    <name>KeptDraft</name>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Het concept weggooien</translation>
    </message>
    <message>
        <source>Draft of {time} kept.</source>
        <translation>Concept van {time} bewaard.</translation>
    </message>
</context>
<context>
    <name>KnownEntriesNote</name>
    <message>
        <source>{events}: the public start lists do not name everyone who was entered. Skaters who are missing here would take places, so the chances of those shown are a little too high. Entrants can be added.</source>
        <translation>{events}: de openbare startlijsten noemen niet iedereen die was ingeschreven. Schaatsers die hier ontbreken zouden plaatsen innemen, dus de kansen van wie er wel staan zijn iets te hoog. Deelnemers kunnen worden toegevoegd.</translation>
    </message>
    <message>
        <source>Known entries only: {events}</source>
        <translation>Alleen bekende inschrijvingen: {events}</translation>
    </message>
</context>
<context>
    <name>LadderChart</name>
    <message>
        <source>Medal chances in the {event}</source>
        <translation>Medaillekansen op de {event}</translation>
    </message>
    <message>
        <source>starts there: {chance}</source>
        <translation>start daar: {chance}</translation>
    </message>
    <message>
        <source>gold: {chance} ± {error} pp</source>
        <translation>goud: {chance} ± {error} pp</translation>
    </message>
    <message>
        <source>a medal: {chance} ± {error} pp</source>
        <translation>een medaille: {chance} ± {error} pp</translation>
    </message>
    <message>
        <source>first eight: {chance} ± {error} pp</source>
        <translation>eerste acht: {chance} ± {error} pp</translation>
    </message>
    <message>
        <source>± is one standard error.</source>
        <translation>± is één standaardfout.</translation>
    </message>
    <message>
        <source>Past races at the distance: {count}</source>
        <translation>Eerdere races op de afstand: {count}</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Goud</translation>
    </message>
    <message>
        <source>Medal</source>
        <translation>Medaille</translation>
    </message>
    <message>
        <source>First eight</source>
        <translation>Eerste acht</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>LikelyTeams</name>
    <message>
        <source>The likeliest teams</source>
        <translation>De waarschijnlijkste ploegen</translation>
    </message>
    <message>
        <source>Exactly this team: {chance} (95 %: {interval})</source>
        <translation>Precies deze ploeg: {chance} (95 %: {interval})</translation>
    </message>
    <message>
        <source>Enter shows a tournament that ends with it.</source>
        <translation>Enter toont een toernooi dat hierop uitkomt.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Chance, %</source>
        <translation>Kans, %</translation>
    </message>
    <message>
        <source>Sum, %</source>
        <translation>Som, %</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Ploeg</translation>
    </message>
    <message>
        <source>In all {count}:</source>
        <translation>In alle {count}:</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Valt af</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>Wisselend</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>In instead</source>
        <translation>Komt erin</translation>
    </message>
    <message>
        <source>{count} left open</source>
        <translation>{count} open</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>{what}[*] – OKT Simulator</source>
        <translation>{what}[*] – OKT Simulator</translation>
    </message>
    <message>
        <source>OKT Simulator</source>
        <translation>OKT Simulator</translation>
    </message>
</context>
<context>
    <name>MeetAsking</name>
    <message>
        <source>Open a meet: its meet.toml</source>
        <translation>Wedstrijd openen: het bestand meet.toml</translation>
    </message>
    <message>
        <source>Meets (*.toml)</source>
        <translation>Wedstrijden (*.toml)</translation>
    </message>
    <message>
        <source>open rules</source>
        <translation>regels openen</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Memory</source>
        <translation>Geheugen</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Keep of earlier runs at most</source>
        <translation>&amp;Bewaar van eerdere simulaties hooguit</translation>
    </message>
    <message>
        <source>What is kept makes edits, comparisons and undo quick. The chances are the same with any amount. The program itself takes some 300 MB more.</source>
        <translation>Wat bewaard blijft maakt bewerken, vergelijken en ongedaan maken snel. De kansen zijn bij elke hoeveelheid dezelfde. Het programma zelf neemt nog zo’n 300 MB.</translation>
    </message>
</context>
<context>
    <name>MixedBox</name>
    <message>
        <source>varies</source>
        <translation>wisselt</translation>
    </message>
</context>
<context>
    <name>MovedModel</name>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Gereden</translation>
    </message>
    <message>
        <source>Own chance, pp</source>
        <translation>Eigen kans, pp</translation>
    </message>
    <message>
        <source>Everybody moved, pp ± SE</source>
        <translation>Wie verschoof, pp ± SE</translation>
    </message>
    <message>
        <source>Median place and median time before the event</source>
        <translation>Mediane plaats en mediane tijd vóór de afstand</translation>
    </message>
    <message>
        <source>Change of the own chance of a ticket by this result alone, with its standard error</source>
        <translation>Verandering van de eigen kans op een ticket door deze uitslag alleen, met standaardfout</translation>
    </message>
    <message>
        <source>Changes by this result alone that are more than noise, with their standard errors</source>
        <translation>Veranderingen door deze uitslag alleen die meer dan ruis zijn, met standaardfout</translation>
    </message>
    <message>
        <source>all results together</source>
        <translation>alle uitslagen samen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Rename scenario</source>
        <translation>Scenario hernoemen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
</context>
<context>
    <name>NewMeetDialog</name>
    <message>
        <source>New meet</source>
        <translation>Nieuwe wedstrijd</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen met</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Inschrijvingen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Form data</source>
        <translation>Vormgegevens</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Volgende</translation>
    </message>
    <message>
        <source>&amp;Save and simulate…</source>
        <translation>&amp;Opslaan en simuleren…</translation>
    </message>
    <message>
        <source>New meet – {name}</source>
        <translation>Nieuwe wedstrijd – {name}</translation>
    </message>
    <message>
        <source>Doubts left open are left out, and said so in the view.</source>
        <translation>Open twijfels worden weggelaten; de weergave zegt dat.</translation>
    </message>
    <message>
        <source>Copy a meet: its meet.toml</source>
        <translation>Wedstrijd kopiëren: het bestand meet.toml</translation>
    </message>
    <message>
        <source>Meets (*.toml)</source>
        <translation>Wedstrijden (*.toml)</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Bestand openen</translation>
    </message>
    <message>
        <source>Add form data</source>
        <translation>Vormgegevens toevoegen</translation>
    </message>
    <message>
        <source>Save the meet as a folder</source>
        <translation>Wedstrijd als map opslaan</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nieuwe map</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Reload the embedded data</source>
        <translation>Meegeleverde gegevens laden</translation>
    </message>
    <message>
        <source>Add entrant…</source>
        <translation>Deelnemer toevoegen…</translation>
    </message>
    <message>
        <source>Add what-if…</source>
        <translation>Aanname toevoegen…</translation>
    </message>
    <message>
        <source>Enter results…</source>
        <translation>Uitslagen invoeren…</translation>
    </message>
    <message>
        <source>Find skater…</source>
        <translation>Schaatser zoeken…</translation>
    </message>
    <message>
        <source>Its what-ifs and the results entered do not go together. Undo, or take one out.</source>
        <translation>De aannames en de ingevoerde uitslagen gaan niet samen. Maak de laatste stap ongedaan, of haal er een weg.</translation>
    </message>
    <message>
        <source>Open form data or a project, or go back to what the program comes with.</source>
        <translation>Open vormgegevens of een project, of ga terug naar wat er bij het programma zit.</translation>
    </message>
    <message>
        <source>There are no data to simulate from.</source>
        <translation>Er zijn geen gegevens om mee te simuleren.</translation>
    </message>
    <message>
        <source>What is shown here is worked out when a run is complete.</source>
        <translation>Wat hier staat, wordt uitgerekend als de simulatie klaar is.</translation>
    </message>
    <message>
        <source>The simulation was stopped.</source>
        <translation>De simulatie is gestopt.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Run it again, or undo the last edit.</source>
        <translation>Er ging iets mis in het programma. Start de simulatie opnieuw, of maak de laatste stap ongedaan.</translation>
    </message>
    <message>
        <source>The simulation failed.</source>
        <translation>De simulatie is mislukt.</translation>
    </message>
    <message>
        <source>Reading the form data…</source>
        <translation>De vormgegevens worden gelezen…</translation>
    </message>
    <message>
        <source>Simulating the first tournaments…</source>
        <translation>De eerste toernooien worden gesimuleerd…</translation>
    </message>
    <message>
        <source>Nobody is entered.</source>
        <translation>Er is niemand ingeschreven.</translation>
    </message>
    <message>
        <source>Nobody is entered in the {event}.</source>
        <translation>Er is niemand ingeschreven op de {event}.</translation>
    </message>
    <message>
        <source>Who is added is forecast at once.</source>
        <translation>Wie u toevoegt, krijgt meteen een voorspelling.</translation>
    </message>
    <message>
        <source>This view could not be worked out.</source>
        <translation>Deze weergave kon niet worden uitgerekend.</translation>
    </message>
    <message>
        <source>{error}
The other views are as they were. Try again; if it stays, report it.</source>
        <translation>{error}
De andere weergaven zijn zoals ze waren. Probeer het opnieuw; meld het als het zo blijft.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>OneTournament</name>
    <message>
        <source>Looking…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Het zoeken is gestopt.</translation>
    </message>
    <message>
        <source>In none of the tournaments {skater} is out.</source>
        <translation>In geen van de toernooien valt {skater} erbuiten.</translation>
    </message>
    <message>
        <source>In none of the tournaments {skater} is in.</source>
        <translation>In geen van de toernooien zit {skater} erbij.</translation>
    </message>
</context>
<context>
    <name>OneTournamentPage</name>
    <message>
        <source>Tournament {number}</source>
        <translation>Toernooi {number}</translation>
    </message>
    <message>
        <source>Rows of the order</source>
        <translation>Regels van de volgorde</translation>
    </message>
    <message>
        <source>Skaters</source>
        <translation>Schaatsers</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Selection order, women</source>
        <translation>Selectievolgorde, vrouwen</translation>
    </message>
    <message>
        <source>Selection order, men</source>
        <translation>Selectievolgorde, mannen</translation>
    </message>
    <message>
        <source>The rule set has no rows for this sex.</source>
        <translation>De regels hebben geen volgorde voor dit geslacht.</translation>
    </message>
    <message>
        <source>The rules have no cap: everybody on one of the {rows} rows is in.</source>
        <translation>De regels kennen geen maximum: iedereen op een van de {rows} regels heeft een plek.</translation>
    </message>
    <message>
        <source>Rows are walked from the top until {names} different skaters are named; in {chance} of tournaments that happens within the {rows} rows.</source>
        <translation>Van boven af tot {names} schaatsers zijn genoemd; in {chance} van de toernooien binnen de {rows} regels.</translation>
    </message>
    <message>
        <source>Half of the tournaments have named {names} skaters by row {row}</source>
        <translation>De helft van de toernooien heeft bij regel {row} al {names} schaatsers genoemd</translation>
    </message>
    <message>
        <source>After row {row}: discretionary picks fill the team</source>
        <translation>Na regel {row}: aanwijsplekken vullen de ploeg</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Bereikt</translation>
    </message>
    <message>
        <source>Adds a name</source>
        <translation>Voegt een naam toe</translation>
    </message>
    <message>
        <source>Who takes the place</source>
        <translation>Wie de plaats pakt</translation>
    </message>
    <message>
        <source>Medal</source>
        <translation>Medaille</translation>
    </message>
    <message>
        <source>No cap</source>
        <translation>Geen maximum</translation>
    </message>
    <message>
        <source>Eighth name falls here</source>
        <translation>Achtste naam valt hier</translation>
    </message>
    <message>
        <source>Ninth name falls here</source>
        <translation>Negende naam valt hier</translation>
    </message>
    <message>
        <source>Tenth name falls here</source>
        <translation>Tiende naam valt hier</translation>
    </message>
    <message>
        <source>Name {number} falls here</source>
        <translation>Naam {number} valt hier</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>negen</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>tien</translation>
    </message>
    <message>
        <source>others {share}</source>
        <translation>anderen {share}</translation>
    </message>
    <message>
        <source>Row {number}: {place}</source>
        <translation>Regel {number}: {place}</translation>
    </message>
    <message>
        <source>Reached: {chance}</source>
        <translation>Bereikt: {chance}</translation>
    </message>
    <message>
        <source>Adds a name: {chance}</source>
        <translation>Voegt een naam toe: {chance}</translation>
    </message>
    <message>
        <source>The last ticket falls here: {chance}</source>
        <translation>Het laatste ticket valt hier: {chance}</translation>
    </message>
    <message>
        <source>At the Games, of who starts by it: medal {medal}, gold {gold}</source>
        <translation>Op de Spelen, van wie erdoor start: medaille {medal}, goud {gold}</translation>
    </message>
    <message>
        <source>This row is not known for certain.</source>
        <translation>Deze regel is niet zeker bekend.</translation>
    </message>
    <message>
        <source>{skater}
Takes the place: {takes}
Is named by this row: {adds}</source>
        <translation>{skater}
Pakt de plaats: {takes}
Wordt door deze regel genoemd: {adds}</translation>
    </message>
</context>
<context>
    <name>OrderAsking</name>
    <message>
        <source>edit the selection order</source>
        <translation>de selectievolgorde bewerken</translation>
    </message>
    <message>
        <source>Save as rule set</source>
        <translation>Opslaan als regels</translation>
    </message>
    <message>
        <source>Rule sets (*.toml)</source>
        <translation>Regels (*.toml)</translation>
    </message>
    <message>
        <source>{file} could not be written. Choose another folder or file name.</source>
        <translation>{file} kon niet worden geschreven. Kies een andere map of bestandsnaam.</translation>
    </message>
    <message>
        <source>The rule set was not saved</source>
        <translation>De regels zijn niet opgeslagen</translation>
    </message>
</context>
<context>
    <name>OrderChancesPage</name>
    <message>
        <source>Pick rules</source>
        <translation>Aanwijsregels</translation>
    </message>
    <message>
        <source>width = chance of taking the place, in %</source>
        <translation>breedte = kans om de plaats te pakken, in %</translation>
    </message>
    <message>
        <source>width = chance of the place, in %</source>
        <translation>breedte = kans op de plaats, in %</translation>
    </message>
    <message>
        <source>chance of the place</source>
        <translation>kans op de plaats</translation>
    </message>
    <message>
        <source>solid underline = share in which this row names the skater; otherwise a higher row has done so</source>
        <translation>volle onderstreping = aandeel waarin deze regel de schaatser noemt; anders heeft een hogere regel dat gedaan</translation>
    </message>
    <message>
        <source>underline = named by this row</source>
        <translation>streep = door deze regel genoemd</translation>
    </message>
    <message>
        <source>named here</source>
        <translation>hier genoemd</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Strook</translation>
    </message>
    <message>
        <source>Switched off, with a chance of 0&#x202f;%: {rules}</source>
        <translation>Uitgeschakeld, met een kans van 0&#x202f;%: {rules}</translation>
    </message>
    <message>
        <source>{count} pick rules are switched off, with a chance of 0&#x202f;%: {rules}</source>
        <translation>{count} aanwijsregels zijn uitgeschakeld, met een kans van 0&#x202f;%: {rules}</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Edit the selection order</source>
        <translation>Selectievolgorde bewerken</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Vrouwen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Mannen</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Reset to the published order</source>
        <translation>Terug naar de gepubliceerde volgorde</translation>
    </message>
    <message>
        <source>Save as rule set…</source>
        <translation>Opslaan als regels…</translation>
    </message>
    <message>
        <source>&amp;Simulate with these rules</source>
        <translation>Met deze regels &amp;simuleren</translation>
    </message>
    <message>
        <source>go on with the draft</source>
        <translation>verdergaan met het concept</translation>
    </message>
    <message>
        <source>discard the draft</source>
        <translation>het concept weggooien</translation>
    </message>
    <message>
        <source>{name}, edited</source>
        <translation>{name}, bewerkt</translation>
    </message>
    <message>
        <source>change the name</source>
        <translation>de naam veranderen</translation>
    </message>
    <message>
        <source>reset to the published order</source>
        <translation>terug naar de gepubliceerde volgorde</translation>
    </message>
    <message>
        <source>start places from the quota</source>
        <translation>startplekken uit het quotum</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>{step} ongedaan maken</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>{step} opnieuw</translation>
    </message>
    <message>
        <source>No faults.</source>
        <translation>Geen fouten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Pick rules</source>
        <translation>Aanwijsregels</translation>
    </message>
    <message>
        <source>Start places</source>
        <translation>Startplekken</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>regel {number}</translation>
    </message>
</context>
<context>
    <name>OrderFigures</name>
    <message>
        <source>next placed</source>
        <translation>volgende in de uitslag</translation>
    </message>
    <message>
        <source>committee</source>
        <translation>commissie</translation>
    </message>
    <message>
        <source>Who gets a start place that comes free: the next placed with a ticket, or whom the committee names</source>
        <translation>Wie een vrijgekomen startplek krijgt: de volgende in de uitslag met een ticket, of wie de commissie noemt</translation>
    </message>
    <message>
        <source>Start places</source>
        <translation>Startplekken</translation>
    </message>
    <message>
        <source>&amp;Tickets</source>
        <translation>&amp;Tickets</translation>
    </message>
    <message>
        <source>Most &amp;picks</source>
        <translation>Meeste aanwijs&amp;plekken</translation>
    </message>
    <message>
        <source>Reser&amp;ves</source>
        <translation>Reser&amp;ves</translation>
    </message>
    <message>
        <source>Named before&amp;hand</source>
        <translation>&amp;Vooraf geplaatst</translation>
    </message>
    <message>
        <source>&amp;Declined: the row</source>
        <translation>Be&amp;dankt: de regel</translation>
    </message>
    <message>
        <source>Tea&amp;m of</source>
        <translation>&amp;Ploeg van</translation>
    </message>
    <message>
        <source>&amp;Freed start places to</source>
        <translation>&amp;Vrije startplekken naar</translation>
    </message>
    <message>
        <source>&amp;Equal thousandths</source>
        <translation>&amp;Gelijke duizendsten</translation>
    </message>
    <message>
        <source>lot</source>
        <translation>loting</translation>
    </message>
    <message>
        <source>other run, then lot</source>
        <translation>andere omloop, dan loting</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>op volgorde</translation>
    </message>
    <message>
        <source>before all others</source>
        <translation>voor alle anderen</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>blijft</translation>
    </message>
    <message>
        <source>handed down</source>
        <translation>gaat door</translation>
    </message>
    <message>
        <source>Who stands on a row when equal thousandths share its place: by lot, or in an event of two runs the faster one in the run that did not count</source>
        <translation>Wie op een regel staat als gelijke duizendsten de plaats delen: door loting, of bij een afstand met twee omlopen de snelste in de omloop die niet telde</translation>
    </message>
    <message>
        <source>Whether those named or qualified beforehand who hold a row take their tickets before all others, and lose them to no pick</source>
        <translation>Of vooraf aangewezen of geplaatste schaatsers met een regel hun ticket vóór alle anderen krijgen en het aan geen aanwijzing kwijtraken</translation>
    </message>
    <message>
        <source>Whether the row of a start place that is not taken up stays with the skater, or goes with the start place to the next placed</source>
        <translation>Of de regel van een startplek waarvoor wordt bedankt bij de schaatser blijft, of met de startplek naar de volgende in de uitslag gaat</translation>
    </message>
    <message>
        <source>Of whom a team is selected; the other sex loses its rows, start places and picks</source>
        <translation>Van wie een ploeg wordt gekozen; het andere geslacht verliest regels, startplekken en aanwijzingen</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>geen maximum</translation>
    </message>
    <message>
        <source>change the tickets</source>
        <translation>de tickets veranderen</translation>
    </message>
    <message>
        <source>change the most picks</source>
        <translation>het hoogste aantal aanwijsplekken veranderen</translation>
    </message>
    <message>
        <source>change who gets freed start places</source>
        <translation>veranderen wie vrije startplekken krijgt</translation>
    </message>
    <message>
        <source>change a figure of the rules</source>
        <translation>een regel aanpassen</translation>
    </message>
    <message>
        <source>change start places</source>
        <translation>startplekken veranderen</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Row {number}</source>
        <translation>Rij {number}</translation>
    </message>
</context>
<context>
    <name>OrderNames</name>
    <message>
        <source>{change} and {count} changes more</source>
        <translation>{change} en nog {count} wijzigingen</translation>
    </message>
    <message>
        <source>{count} rows changed, {sex}</source>
        <translation>{count} regels gewijzigd, {sex}</translation>
    </message>
    <message>
        <source>{sex} {row} moved to row {number}</source>
        <translation>{sex} {row} naar regel {number}</translation>
    </message>
    <message>
        <source>{sex} {row} added as row {number}</source>
        <translation>{sex} {row} erbij als regel {number}</translation>
    </message>
    <message>
        <source>{sex} {row} taken out</source>
        <translation>{sex} {row} eruit</translation>
    </message>
    <message>
        <source>{sex} {event}: {count} start places</source>
        <translation>{sex} {event}: {count} startplekken</translation>
    </message>
    <message>
        <source>{sex} 1 ticket</source>
        <translation>{sex} 1 ticket</translation>
    </message>
    <message>
        <source>{sex} {count} tickets</source>
        <translation>{sex} {count} tickets</translation>
    </message>
    <message>
        <source>{sex} no cap</source>
        <translation>{sex} geen maximum</translation>
    </message>
    <message>
        <source>at most {count} picks</source>
        <translation>hoogstens {count} aanwijsplekken</translation>
    </message>
    <message>
        <source>at most 1 pick</source>
        <translation>hoogstens 1 aanwijsplek</translation>
    </message>
    <message>
        <source>{count} reserves</source>
        <translation>{count} reserves</translation>
    </message>
    <message>
        <source>1 reserve</source>
        <translation>1 reserve</translation>
    </message>
    <message>
        <source>freed start places to the committee</source>
        <translation>vrijgekomen startplekken naar de commissie</translation>
    </message>
    <message>
        <source>freed start places to the next placed</source>
        <translation>vrijgekomen startplekken naar de volgende in de uitslag</translation>
    </message>
    <message>
        <source>Names the order gives</source>
        <translation>Namen uit de volgorde</translation>
    </message>
    <message>
        <source>{names} or fewer: {share}</source>
        <translation>{names} of minder: {share}</translation>
    </message>
    <message>
        <source>all {names}: {share}</source>
        <translation>alle {names}: {share}</translation>
    </message>
    <message>
        <source>{names}, one pick fills: {share}</source>
        <translation>{names}, plus één aanwijsplek: {share}</translation>
    </message>
</context>
<context>
    <name>OrderPlaces</name>
    <message>
        <source>&amp;Read by rank</source>
        <translation>Op &amp;positie lezen</translation>
    </message>
    <message>
        <source>Put the start places that have ranks in their order</source>
        <translation>Zet de startplekken met een positie op volgorde daarvan</translation>
    </message>
    <message>
        <source>Start places from the &amp;quota…</source>
        <translation>Startplekken uit het &amp;quotum…</translation>
    </message>
    <message>
        <source>Start places and tickets as the country has earned them at the World Cups</source>
        <translation>Startplekken en tickets zoals het land ze bij de wereldbekers heeft verdiend</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>For picks</source>
        <translation>Aanwijzing</translation>
    </message>
    <message>
        <source>How many start places, the last ones, only a pick can take</source>
        <translation>Hoeveel startplekken, de laatste, alleen door aanwijzing te krijgen zijn</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Posities</translation>
    </message>
    <message>
        <source>The rank that won each start place, from the best: 3, 11, 20</source>
        <translation>De positie waarmee elke startplek is verdiend, vanaf de beste: 3, 11, 20</translation>
    </message>
    <message>
        <source>Named beforehand</source>
        <translation>Vooraf aangewezen</translation>
    </message>
    <message>
        <source>Who holds a start place without starting; names with commas between them</source>
        <translation>Wie een startplek heeft zonder te starten; namen met komma’s ertussen</translation>
    </message>
    <message>
        <source>Qualified beforehand</source>
        <translation>Vooraf geplaatst</translation>
    </message>
    <message>
        <source>Who holds a start place if starting; names with commas between them</source>
        <translation>Wie een startplek heeft mits gestart; namen met komma’s ertussen</translation>
    </message>
    <message>
        <source>change start places</source>
        <translation>startplekken wijzigen</translation>
    </message>
    <message>
        <source>read by rank</source>
        <translation>op positie lezen</translation>
    </message>
</context>
<context>
    <name>OrderRowsEditor</name>
    <message>
        <source>Add row</source>
        <translation>Regel toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Compare with the published order</source>
        <translation>Vergelijken met de gepubliceerde volgorde</translation>
    </message>
    <message>
        <source>Under edit</source>
        <translation>In bewerking</translation>
    </message>
    <message>
        <source>Published: {name}</source>
        <translation>Gepubliceerd: {name}</translation>
    </message>
    <message>
        <source>move rows</source>
        <translation>regels verplaatsen</translation>
    </message>
    <message>
        <source>remove rows</source>
        <translation>regels weghalen</translation>
    </message>
    <message>
        <source>add a row</source>
        <translation>een regel toevoegen</translation>
    </message>
    <message>
        <source>write a row</source>
        <translation>een regel schrijven</translation>
    </message>
    <message>
        <source>change a row</source>
        <translation>regel wijzigen</translation>
    </message>
    <message>
        <source>Every start place has its row. Raise the start places first.</source>
        <translation>Elke startplek heeft al een regel. Verhoog eerst de startplekken.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Zelf schrijven</translation>
    </message>
    <message>
        <source>Rows of the order</source>
        <translation>Regels van de volgorde</translation>
    </message>
    <message>
        <source>Published order</source>
        <translation>Gepubliceerde volgorde</translation>
    </message>
    <message>
        <source>The row as it is written in files</source>
        <translation>De regel zoals die in bestanden staat</translation>
    </message>
    <message>
        <source>The row chosen as it is written in files; Enter takes it over.
1000-3: the third of the 1000 m
500.2-1: the first of the second race
sprint-1: the first of the classification
500-1 if 34.51: nobody where that time is not met
sprint-1 among 500-3: the first of those among the first three of the 500 m</source>
        <translation>De gekozen regel zoals die in bestanden staat; Enter neemt hem over.
1000-3: de derde van de 1000 m
500.2-1: de eerste van de tweede race
sprint-1: de eerste van het klassement
500-1 if 34.51: niemand waar die tijd niet gehaald is
sprint-1 among 500-3: de eerste van wie bij de eerste drie van de 500 m zit</translation>
    </message>
</context>
<context>
    <name>OrderTable</name>
    <message>
        <source>Selection order</source>
        <translation>Selectievolgorde</translation>
    </message>
</context>
<context>
    <name>OwnInputs</name>
    <message>
        <source>shipped with the program</source>
        <translation>meegeleverd met het programma</translation>
    </message>
    <message>
        <source>The forecasts rest on results now: {sources}.</source>
        <translation>De verwachtingen rusten nu op uitslagen: {sources}.</translation>
    </message>
    <message>
        <source>The forecasts rest on {count} results now: {sources}.</source>
        <translation>De verwachtingen rusten nu op {count} uitslagen: {sources}.</translation>
    </message>
    <message>
        <source>1 added entrant</source>
        <translation>1 toegevoegde deelnemer</translation>
    </message>
    <message>
        <source>{count} added entrants</source>
        <translation>{count} toegevoegde deelnemers</translation>
    </message>
    <message>
        <source>1 name decided</source>
        <translation>1 naam vastgesteld</translation>
    </message>
    <message>
        <source>{count} names decided</source>
        <translation>{count} namen vastgesteld</translation>
    </message>
    <message>
        <source>1 row decided</source>
        <translation>over 1 regel beslist</translation>
    </message>
    <message>
        <source>{count} rows decided</source>
        <translation>over {count} regels beslist</translation>
    </message>
    <message>
        <source>{count} more files</source>
        <translation>nog {count} bestanden</translation>
    </message>
    <message>
        <source>1 pasted list</source>
        <translation>1 geplakte lijst</translation>
    </message>
    <message>
        <source>{count} pasted lists</source>
        <translation>{count} geplakte lijsten</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Pair {number}, {column}</source>
        <translation>Rit {number}, {column}</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Rit</translation>
    </message>
    <message>
        <source>Inner lane</source>
        <translation>Binnenbaan</translation>
    </message>
    <message>
        <source>Outer lane</source>
        <translation>Buitenbaan</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Tegen</translation>
    </message>
</context>
<context>
    <name>PairsAsking</name>
    <message>
        <source>enter pairs</source>
        <translation>ritten invoeren</translation>
    </message>
    <message>
        <source>assume pairs</source>
        <translation>ritten aannemen</translation>
    </message>
</context>
<context>
    <name>PairsDialog</name>
    <message>
        <source>Pairs and lanes</source>
        <translation>Ritten en banen</translation>
    </message>
    <message>
        <source>The &amp;lanes at the start are known</source>
        <translation>De &amp;banen bij de start zijn bekend</translation>
    </message>
    <message>
        <source>The draw</source>
        <translation>De loting</translation>
    </message>
    <message>
        <source>A what-if</source>
        <translation>Een aanname</translation>
    </message>
    <message>
        <source>What the pairs are</source>
        <translation>Wat de ritten zijn</translation>
    </message>
    <message>
        <source>&amp;Paste list</source>
        <translation>Lijst &amp;plakken</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>Bestand &amp;importeren…</translation>
    </message>
    <message>
        <source>&amp;Draw at random</source>
        <translation>&amp;Loten</translation>
    </message>
    <message>
        <source>&amp;Clear event</source>
        <translation>Afstand &amp;wissen</translation>
    </message>
    <message>
        <source>An evening&apos;s draw: pairs, order and lanes by lot from the seed of the run.
Skaters are not seeded, as no rule for it is known.</source>
        <translation>De loting van een avond: ritten, volgorde en banen door het lot, uit het startgetal van de run.
Er wordt niet geplaatst, want een regel daarvoor is niet bekend.</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>&amp;Invoeren</translation>
    </message>
    <message>
        <source>{sex}, {event}</source>
        <translation>{sex}, {event}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Pairs of the event</source>
        <translation>Ritten van de afstand</translation>
    </message>
    <message>
        <source>&amp;Draw again</source>
        <translation>Opnieuw &amp;loten</translation>
    </message>
    <message>
        <source>Known: they hold in every scenario that assumes no other pairs.</source>
        <translation>Bekend: ze gelden in elk scenario dat geen andere ritten aanneemt.</translation>
    </message>
    <message>
        <source>Of two runs the first; the pairs of the second follow from its result.</source>
        <translation>De afstand wordt twee keer gereden: dit is de eerste; de ritten van de tweede volgen uit de uitslag.</translation>
    </message>
    <message>
        <source>Who stands in no pair rides alone; two false starts in a pair disqualify.</source>
        <translation>Wie in geen rit staat, rijdt alleen; bij de tweede valse start in een rit volgt diskwalificatie.</translation>
    </message>
    <message>
        <source>What a lane costs: {text}</source>
        <translation>Wat een baan kost: {text}</translation>
    </message>
    <message>
        <source>Assumed: a new scenario begins, as the baseline is protected.</source>
        <translation>Aangenomen: er begint een nieuw scenario, want het uitgangspunt is beschermd.</translation>
    </message>
    <message>
        <source>Assumed in “{scenario}” alone.</source>
        <translation>Alleen aangenomen in “{scenario}”.</translation>
    </message>
    <message>
        <source>Import a draw</source>
        <translation>Loting importeren</translation>
    </message>
</context>
<context>
    <name>PastRaceCard</name>
    <message>
        <source>Exclude this race</source>
        <translation>Race weglaten</translation>
    </message>
    <message>
        <source>Let this race count</source>
        <translation>Race weer meetellen</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste form data</source>
        <translation>Vormgegevens plakken</translation>
    </message>
    <message>
        <source>year-month-day, before the meet</source>
        <translation>jaar-maand-dag, vóór het toernooi</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>&amp;Ophalen</translation>
    </message>
    <message>
        <source>https://… of a results service</source>
        <translation>https://… van een uitslagendienst</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>What stands in a column of the list goes before what is chosen here.</source>
        <translation>Wat in een kolom van de lijst staat, gaat voor wat hier gekozen is.</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Uitslag</translation>
    </message>
    <message>
        <source>Or &amp;from</source>
        <translation>Of &amp;van</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>&amp;Geslacht</translation>
    </message>
    <message>
        <source>&amp;Distance</source>
        <translation>&amp;Afstand</translation>
    </message>
    <message>
        <source>Da&amp;y</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>&amp;Competition</source>
        <translation>&amp;Wedstrijd</translation>
    </message>
    <message>
        <source>Rin&amp;k</source>
        <translation>&amp;Baan</translation>
    </message>
    <message>
        <source>On which day was it ridden? The list does not say it.</source>
        <translation>Op welke dag is er gereden? De lijst zegt het niet.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write 2025-12-14.</source>
        <translation>“{text}” is geen dag. Schrijf 2025-12-14.</translation>
    </message>
    <message>
        <source>A forecast uses nothing later than {day}, the day before the meet.</source>
        <translation>Een voorspelling gebruikt niets van na {day}, de dag vóór het toernooi.</translation>
    </message>
    <message>
        <source>The title says {title}; {chosen} is chosen.</source>
        <translation>De titel zegt {title}; gekozen is {chosen}.</translation>
    </message>
    <message>
        <source>Take what the title says</source>
        <translation>Neem wat de titel zegt</translation>
    </message>
    <message>
        <source>Take what is chosen</source>
        <translation>Neem wat is gekozen</translation>
    </message>
</context>
<context>
    <name>PickRuleForm</name>
    <message>
        <source>Chance that the committee makes the pick when its condition holds</source>
        <translation>Kans dat de commissie aanwijst als aan de voorwaarde is voldaan</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Skater</source>
        <translation>&amp;Schaatser</translation>
    </message>
    <message>
        <source>Skater {number}</source>
        <translation>Schaatser {number}</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Afstand</translation>
    </message>
    <message>
        <source>C&amp;hance</source>
        <translation>&amp;Kans</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Voornaam en achternaam</translation>
    </message>
</context>
<context>
    <name>PickRulesEditor</name>
    <message>
        <source>Add pick rule</source>
        <translation>Aanwijsregel toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Rules are looked at from the top, until the most picks are made. Mass start rows come first. A chance of 0&#x202f;% switches a rule off.</source>
        <translation>De regels worden van boven af bekeken, tot het hoogste aantal aanwijsplekken is bereikt. De massastart komt eerst. Een kans van 0&#x202f;% schakelt een regel uit.</translation>
    </message>
    <message>
        <source>change a pick rule</source>
        <translation>een aanwijsregel veranderen</translation>
    </message>
    <message>
        <source>add a pick rule</source>
        <translation>een aanwijsregel toevoegen</translation>
    </message>
    <message>
        <source>remove a pick rule</source>
        <translation>een aanwijsregel weghalen</translation>
    </message>
    <message>
        <source>move a pick rule</source>
        <translation>een aanwijsregel verplaatsen</translation>
    </message>
    <message>
        <source>Pick rules</source>
        <translation>Aanwijsregels</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
</context>
<context>
    <name>PickRulesModel</name>
    <message>
        <source>Pick rule</source>
        <translation>Aanwijsregel</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
</context>
<context>
    <name>Picks</name>
    <message>
        <source>Mass start row</source>
        <translation>Regel massastart</translation>
    </message>
    <message>
        <source>Calamity</source>
        <translation>Calamiteit</translation>
    </message>
    <message>
        <source>Team pursuit</source>
        <translation>Ploegenachtervolging</translation>
    </message>
    <message>
        <source>Start place</source>
        <translation>Startplek</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>{kind}: {skaters}</source>
        <translation>{kind}: {skaters}</translation>
    </message>
    <message>
        <source>{kind}, {event}: {skaters}</source>
        <translation>{kind}, {event}: {skaters}</translation>
    </message>
    <message>
        <source>{names} holds the mass start row of the order.</source>
        <translation>{names} bezet de regel van de massastart in de volgorde.</translation>
    </message>
    <message>
        <source>If {names} falls, is disqualified or does not start in the {event} and has no start place there, the last start place of the {event} goes to {names}.</source>
        <translation>Als {names} op de {event} valt, wordt gediskwalificeerd of niet start en daar geen startplek heeft, gaat de laatste startplek van de {event} naar {names}.</translation>
    </message>
    <message>
        <source>If one of {names} is outside the list, the first of them who is gets a ticket for the pursuit.</source>
        <translation>Als een van {names} buiten de lijst valt, krijgt de eerste van hen een ticket voor de achtervolging.</translation>
    </message>
    <message>
        <source>{names} gets the last start place of the {event}, with the row that goes with it.</source>
        <translation>{names} krijgt de laatste startplek van de {event}, met de regel die erbij hoort.</translation>
    </message>
    <message>
        <source>{names} gets a ticket.</source>
        <translation>{names} krijgt een ticket.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
    <message>
        <source>{kind} {before} → {after}: {rules}</source>
        <translation>{kind} {before} → {after}: {rules}</translation>
    </message>
    <message>
        <source>Pick rules reordered</source>
        <translation>Aanwijsregels in andere volgorde</translation>
    </message>
    <message>
        <source>{kind} rules at {chance}</source>
        <translation>{kind}: regels op {chance}</translation>
    </message>
    <message>
        <source>{count} pick rules changed</source>
        <translation>{count} aanwijsregels gewijzigd</translation>
    </message>
    <message>
        <source>{rule} at {chance}</source>
        <translation>{rule} op {chance}</translation>
    </message>
    <message>
        <source>Without {rule}</source>
        <translation>Zonder {rule}</translation>
    </message>
</context>
<context>
    <name>PicksModel</name>
    <message>
        <source>Pick rule</source>
        <translation>Aanwijsregel</translation>
    </message>
    <message>
        <source>If it can</source>
        <translation>Indien mogelijk</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Brings in</source>
        <translation>Brengt erin</translation>
    </message>
    <message>
        <source>Displaces</source>
        <translation>Verdringt</translation>
    </message>
    <message>
        <source>Chance that the committee makes the pick when its condition holds</source>
        <translation>Kans dat de commissie aanwijst als aan de voorwaarde is voldaan</translation>
    </message>
    <message>
        <source>Share of the tournaments in which the pick was made</source>
        <translation>Aandeel van de toernooien waarin is aangewezen</translation>
    </message>
    <message>
        <source>Who came into the team by the pick, and in which share of the tournaments</source>
        <translation>Wie door de aanwijzing in de ploeg kwam, en in welk aandeel van de toernooien</translation>
    </message>
    <message>
        <source>Who lost a ticket by the pick, and in which share of the tournaments</source>
        <translation>Wie door de aanwijzing een ticket verloor, en in welk aandeel van de toernooien</translation>
    </message>
</context>
<context>
    <name>PicksWorthChart</name>
    <message>
        <source>What a pick is worth</source>
        <translation>Wat een aanwijzing waard is</translation>
    </message>
    <message>
        <source>made in {share}</source>
        <translation>gedaan in {share}</translation>
    </message>
    <message>
        <source>medals: {gain} ± {error}</source>
        <translation>medailles: {gain} ± {error}</translation>
    </message>
    <message>
        <source>gold: {gain} ± {error}</source>
        <translation>goud: {gain} ± {error}</translation>
    </message>
    <message>
        <source>first eight: {gain} ± {error}</source>
        <translation>eerste acht: {gain} ± {error}</translation>
    </message>
    <message>
        <source>had a ticket anyway: {share}</source>
        <translation>had toch al een ticket: {share}</translation>
    </message>
    <message>
        <source>costs a ticket: {skaters}</source>
        <translation>kost een ticket: {skaters}</translation>
    </message>
    <message>
        <source>± is one standard error, paired; individual events only.</source>
        <translation>± is één standaardfout, gepaard; alleen individuele afstanden.</translation>
    </message>
    <message>
        <source>Enter assumes it.</source>
        <translation>Enter neemt het aan.</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Aanwijzing</translation>
    </message>
    <message>
        <source>Loses a ticket</source>
        <translation>Verliest een ticket</translation>
    </message>
    <message>
        <source>Ticket, pp</source>
        <translation>Ticket, pp</translation>
    </message>
    <message>
        <source>Medals</source>
        <translation>Medailles</translation>
    </message>
</context>
<context>
    <name>PoliciesChart</name>
    <message>
        <source>Policies</source>
        <translation>Selectiebeleid</translation>
    </message>
    <message>
        <source>form wrong by {error} %: {change} ± {se} medals</source>
        <translation>vorm {error} % ernaast: {change} ± {se} medailles</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Beleid</translation>
    </message>
    <message>
        <source>Medals</source>
        <translation>Medailles</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SE</translation>
    </message>
    <message>
        <source>base</source>
        <translation>uitgangspunt</translation>
    </message>
</context>
<context>
    <name>PolicyView</name>
    <message>
        <source>Edit order…</source>
        <translation>Volgorde bewerken…</translation>
    </message>
    <message>
        <source>Open policy…</source>
        <translation>Beleid openen…</translation>
    </message>
    <message>
        <source>How wrong form is, %</source>
        <translation>Hoe ver de vorm ernaast zit, %</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>What the derived order goes by</source>
        <translation>Waarnaar de afgeleide volgorde gaat</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>goud</translation>
    </message>
    <message>
        <source>medals</source>
        <translation>medailles</translation>
    </message>
    <message>
        <source>first eight</source>
        <translation>eerste acht</translation>
    </message>
    <message>
        <source>The policies cannot be judged.</source>
        <translation>Het beleid kan niet worden beoordeeld.</translation>
    </message>
    <message>
        <source>Judging policies…</source>
        <translation>Beleid wordt beoordeeld…</translation>
    </message>
    <message>
        <source>Kendall’s tau {tau}; in colour who moves two rows or more.</source>
        <translation>Kendalls tau {tau}; in kleur wat twee regels of meer verschuift.</translation>
    </message>
    <message>
        <source>95 % paired intervals against A. Right is more, down is safer; a thin arrow leads to form that is wrong by 0.6 %.</source>
        <translation>Gepaarde 95%-intervallen ten opzichte van A. Rechts is meer, onder is veiliger; een dunne pijl wijst naar vorm die er 0,6 % naast zit.</translation>
    </message>
    <message>
        <source>Order by form, and the published one</source>
        <translation>Volgorde op vorm, en de gepubliceerde</translation>
    </message>
    <message>
        <source>Not derived yet.</source>
        <translation>Nog niet afgeleid.</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Wint</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliest</translation>
    </message>
    <message>
        <source>Who gains and who loses under {letter}, {policy}</source>
        <translation>Wie wint en wie verliest onder {letter}, {policy}</translation>
    </message>
    <message>
        <source>Policies, and the medals of their teams</source>
        <translation>Selectiebeleid en de medailles van de ploeg</translation>
    </message>
    <message>
        <source>Worth more, or safer?</source>
        <translation>Meer waard, of veiliger?</translation>
    </message>
    <message>
        <source>Form is wrong by, %</source>
        <translation>De vorm zit ernaast, %</translation>
    </message>
    <message>
        <source>Policy laboratory, women</source>
        <translation>Selectiebeleid, vrouwen</translation>
    </message>
    <message>
        <source>Policy laboratory, men</source>
        <translation>Selectiebeleid, mannen</translation>
    </message>
    <message>
        <source>Open policy</source>
        <translation>Beleid openen</translation>
    </message>
    <message>
        <source>Policies (*.toml)</source>
        <translation>Beleid (*.toml)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Beleid</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>The orders hardly differ: all within {medals} medals.</source>
        <translation>De volgordes verschillen nauwelijks: alle binnen {medals} medaille.</translation>
    </message>
    <message>
        <source>{policy} sends the best team: {change} medals against {base}.</source>
        <translation>{policy} stuurt de beste ploeg: {change} medailles ten opzichte van {base}.</translation>
    </message>
    <message>
        <source>{policy} is best if form is wrong by {error} %: {change} medals against {base}.</source>
        <translation>{policy} stuurt de beste ploeg als de vorm er {error} % naast zit: {change} medailles ten opzichte van {base}.</translation>
    </message>
    <message>
        <source>{policy} sends the best team as long as form is right: {change} medals against {base}.</source>
        <translation>{policy} stuurt de beste ploeg zolang de vorm klopt: {change} medailles ten opzichte van {base}.</translation>
    </message>
    <message>
        <source>No policy sends a clearly better team than {base}.</source>
        <translation>Geen beleid stuurt een duidelijk betere ploeg dan {base}.</translation>
    </message>
    <message>
        <source>{policy} loses medals once form is wrong by {error} %</source>
        <translation>{policy} verliest medailles zodra de vorm er {error} % naast zit</translation>
    </message>
    <message>
        <source>gold {gold}, medals {medals}, first eight {top8}</source>
        <translation>goud {gold}, medailles {medals}, eerste acht {top8}</translation>
    </message>
    <message>
        <source>regret: {true} medals against true levels, {seen} against hindsight</source>
        <translation>gemist: {true} medailles ten opzichte van de ware niveaus, {seen} achteraf gezien</translation>
    </message>
    <message>
        <source>names of the best team that go: {share}</source>
        <translation>namen van de beste ploeg die gaan: {share}</translation>
    </message>
    <message>
        <source>sure tickets lost by one mishap: {share}</source>
        <translation>zekere tickets verloren door één keer pech: {share}</translation>
    </message>
    <message>
        <source>luck: {share} of what decides tickets</source>
        <translation>geluk: {share} van wat over tickets beslist</translation>
    </message>
    <message>
        <source>the cap cuts somebody off in {share}</source>
        <translation>het maximum houdt iemand buiten in {share}</translation>
    </message>
    <message>
        <source>a slower race would have kept a ticket in {share}</source>
        <translation>een langzamere race had een ticket behouden in {share}</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>{step}   {at} of {all} · arrow keys · Esc ends</source>
        <translation>{step}   {at} van {all} · pijltoetsen · Esc sluit af</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns in all</source>
        <translation>{rows} rijen en {columns} kolommen in totaal</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>a draft of a dialog cannot be read</source>
        <translation>een concept van een dialoog kan niet worden gelezen</translation>
    </message>
</context>
<context>
    <name>ProgrammePanel</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Dag {number}</translation>
    </message>
    <message>
        <source>Known entries only: others may have been entered too.</source>
        <translation>Alleen bekende inschrijvingen: er kunnen er meer zijn geweest.</translation>
    </message>
    <message>
        <source>known entries only</source>
        <translation>alleen bekende</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Nog te rijden</translation>
    </message>
    <message>
        <source>{ridden} of {entries}</source>
        <translation>{ridden} van {entries}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitslag</translation>
    </message>
    <message>
        <source>1 what-if</source>
        <translation>1 aanname</translation>
    </message>
    <message>
        <source>{count} what-ifs</source>
        <translation>{count} aannames</translation>
    </message>
    <message>
        <source>Enter results…</source>
        <translation>Uitslagen invoeren…</translation>
    </message>
    <message>
        <source>Pairs and lanes…</source>
        <translation>Ritten en banen…</translation>
    </message>
    <message>
        <source>Known entries</source>
        <translation>Bekende inschrijvingen</translation>
    </message>
    <message>
        <source>PROGRAMME</source>
        <translation>PROGRAMMA</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Inschrijvingen</translation>
    </message>
</context>
<context>
    <name>ProgrammeStep</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Type, paste or drop the programme, a line for each race:

Day 1
14:00 women 500 m
men 5000 m

Day 2
women 1500 m</source>
        <translation>Typ, plak of sleep het programma hierheen, een regel per race:

Dag 1
14:00 vrouwen 500 m
mannen 5000 m

Dag 2
vrouwen 1500 m</translation>
    </message>
    <message>
        <source>Races understood</source>
        <translation>Begrepen races</translation>
    </message>
    <message>
        <source>A second line of the same event is its second run. English or Dutch; a table will do too.</source>
        <translation>Een tweede regel van hetzelfde onderdeel is de tweede omloop. Engels of Nederlands; een tabel mag ook.</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Dag {number}</translation>
    </message>
    <message>
        <source>{sex}, {event}</source>
        <translation>{sex}, {event}</translation>
    </message>
    <message>
        <source>{event}, run {run}</source>
        <translation>{event}, omloop {run}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>No races yet.</source>
        <translation>Nog geen races.</translation>
    </message>
    <message>
        <source>More races follow.</source>
        <translation>Er volgen meer races.</translation>
    </message>
    <message>
        <source>change the programme</source>
        <translation>programma wijzigen</translation>
    </message>
    <message>
        <source>paste a programme</source>
        <translation>programma plakken</translation>
    </message>
</context>
<context>
    <name>ProjectAsking</name>
    <message>
        <source>Open project</source>
        <translation>Project openen</translation>
    </message>
    <message>
        <source>The data shipped with the program.</source>
        <translation>De gegevens die bij het programma horen.</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Project opslaan</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Dit project</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nog geen</translation>
    </message>
    <message>
        <source>Projects (*.okt)</source>
        <translation>Projecten (*.okt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message>
        <source>Start places from the quota</source>
        <translation>Startplekken uit het quotum</translation>
    </message>
    <message>
        <source>Start places at the Games</source>
        <translation>Startplekken op de Spelen</translation>
    </message>
    <message>
        <source>Add &amp;results…</source>
        <translation>&amp;Uitslagen toevoegen…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leegmaken</translation>
    </message>
    <message>
        <source>Team &amp;pursuit</source>
        <translation>&amp;Ploegenachtervolging</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Over&amp;nemen</translation>
    </message>
    <message>
        <source>As &amp;shipped</source>
        <translation>Zoals mee&amp;geleverd</translation>
    </message>
    <message>
        <source>Add World Cup results</source>
        <translation>Wereldbekeruitslagen toevoegen</translation>
    </message>
    <message>
        <source>World Cup results, both divisions whole; none yet</source>
        <translation>Wereldbekeruitslagen, A- en B-groep volledig; nog geen</translation>
    </message>
    <message>
        <source>{sex}: {count} tickets</source>
        <translation>{sex}: {count} tickets</translation>
    </message>
    <message>
        <source>{sex}: 1 ticket</source>
        <translation>{sex}: 1 ticket</translation>
    </message>
    <message>
        <source>{text}. For more: {lacks}</source>
        <translation>{text}. Voor meer: {lacks}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>{event}: the field is not whole. {missing}.</source>
        <translation>{event}: het veld is niet volledig. {missing}.</translation>
    </message>
    <message>
        <source>{count} more events whose fields are not whole</source>
        <translation>nog {count} onderdelen waarvan het veld niet volledig is</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>zoals nu</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>&amp;Mass start</source>
        <translation>&amp;Massastart</translation>
    </message>
    <message>
        <source>Simulate the rest, rin&amp;k</source>
        <translation>De rest simuleren, &amp;baan</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Where the races that are still to come are ridden: the likeliest places are shown</source>
        <translation>Waar de wedstrijden worden gereden die nog komen: de waarschijnlijkste plekken worden getoond</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Wat ontbreekt</translation>
    </message>
    <message>
        <source>No World Cup results yet.</source>
        <translation>Nog geen wereldbekeruitslagen.</translation>
    </message>
    <message>
        <source>Add their result lists, both divisions whole; several at once if you like.</source>
        <translation>Voeg de uitslagen toe, A- en B-groep volledig; meer dan één tegelijk mag ook.</translation>
    </message>
    <message>
        <source>Add results…</source>
        <translation>Uitslagen toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Lists of</source>
        <translation>Lijsten &amp;van</translation>
    </message>
    <message>
        <source>Start places</source>
        <translation>Startplekken</translation>
    </message>
    <message>
        <source>Lists of an event</source>
        <translation>Lijsten van een onderdeel</translation>
    </message>
</context>
<context>
    <name>QuotaListModel</name>
    <message>
        <source>Rank</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>Race by race</source>
        <translation>Race voor race</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>by points</source>
        <translation>op punten</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>op tijd</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>reserve</translation>
    </message>
    <message>
        <source>{list}; over the number of the country</source>
        <translation>{list}; boven het aantal van het land</translation>
    </message>
</context>
<context>
    <name>RaceOverRow</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Is the race over?</source>
        <translation>Is de race afgelopen?</translation>
    </message>
    <message>
        <source>Not every entrant has a result. Is the race over?</source>
        <translation>Niet elke deelnemer heeft een uitslag. Is de race afgelopen?</translation>
    </message>
    <message>
        <source>Not every entrant has a result in {count} races. Are they over?</source>
        <translation>In {count} races heeft niet elke deelnemer een uitslag. Zijn ze afgelopen?</translation>
    </message>
    <message>
        <source>Not every entrant has a result in: {races}. Are they over?</source>
        <translation>Niet elke deelnemer heeft een uitslag in: {races}. Zijn ze afgelopen?</translation>
    </message>
    <message>
        <source>Yes: the places are final, and everybody else stands behind as forecast.</source>
        <translation>Ja: de plaatsen staan vast, en alle anderen staan erachter volgens de voorspelling.</translation>
    </message>
    <message>
        <source>No: the times count, and the places are told anew.</source>
        <translation>Nee: de tijden tellen, en de plaatsen volgen daar opnieuw uit.</translation>
    </message>
</context>
<context>
    <name>Races</name>
    <message>
        <source>Fall</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>DQ</source>
        <translation>DQ</translation>
    </message>
    <message>
        <source>{first} rides alone.</source>
        <translation>{first} rijdt alleen.</translation>
    </message>
    <message>
        <source>{first} wins in {chance} of the tournaments, {second} in {other}.</source>
        <translation>{first} wint in {chance} van de toernooien, {second} in {other}.</translation>
    </message>
    <message>
        <source>The track record of {time} falls in {chance}.</source>
        <translation>Het baanrecord van {time} sneuvelt in {chance}.</translation>
    </message>
    <message>
        <source>{skater} is not entered here.</source>
        <translation>{skater} is hier niet ingeschreven.</translation>
    </message>
    <message>
        <source>Choose a skater to see which time brings the ticket.</source>
        <translation>Kies een schaatser om te zien welke tijd het ticket oplevert.</translation>
    </message>
    <message>
        <source>{skater} has no ticket for certain, whatever the time.</source>
        <translation>{skater} krijgt zeker geen ticket, wat de tijd ook wordt.</translation>
    </message>
    <message>
        <source>The ticket of {skater} is certain, whatever the time.</source>
        <translation>Het ticket van {skater} is zeker, wat de tijd ook wordt.</translation>
    </message>
    <message>
        <source>{skater}: {ended}.</source>
        <translation>{skater}: {ended}.</translation>
    </message>
    <message>
        <source>{skater} has no time in this event.</source>
        <translation>{skater} heeft geen tijd op deze afstand.</translation>
    </message>
    <message>
        <source>{skater} in {time} or faster: a ticket in {chance}.</source>
        <translation>{skater} in {time} of sneller: een ticket in {chance}.</translation>
    </message>
    <message>
        <source>{skater} in {time} or faster: too few, only one tournament.</source>
        <translation>{skater} in {time} of sneller: te weinig, slechts één toernooi.</translation>
    </message>
    <message>
        <source>{skater} in {time} or faster: too few, only {count} tournaments.</source>
        <translation>{skater} in {time} of sneller: te weinig, slechts {count} toernooien.</translation>
    </message>
    <message>
        <source>{level} at {time}</source>
        <translation>{level} bij {time}</translation>
    </message>
    <message>
        <source>Reached: {levels}.</source>
        <translation>Bereikt: {levels}.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>{seat}, against {rival}</source>
        <translation>{seat}, tegen {rival}</translation>
    </message>
    <message>
        <source>{seat}, alone</source>
        <translation>{seat}, alleen</translation>
    </message>
    <message>
        <source>Median: {time}</source>
        <translation>Mediaan: {time}</translation>
    </message>
    <message>
        <source>Personal best: {time}</source>
        <translation>Persoonlijk record: {time}</translation>
    </message>
    <message>
        <source>Season best: {time}</source>
        <translation>Seizoensrecord: {time}</translation>
    </message>
    <message>
        <source>Ridden: {time}</source>
        <translation>Gereden: {time}</translation>
    </message>
    <message>
        <source>Wins: {chance}</source>
        <translation>Wint: {chance}</translation>
    </message>
    <message>
        <source>Beats the track record: {chance}</source>
        <translation>Onder het baanrecord: {chance}</translation>
    </message>
    <message>
        <source>Pair {number}</source>
        <translation>Rit {number}</translation>
    </message>
    <message>
        <source>Pair {number}, inner</source>
        <translation>Rit {number}, binnen</translation>
    </message>
    <message>
        <source>Pair {number}, outer</source>
        <translation>Rit {number}, buiten</translation>
    </message>
    <message>
        <source>Pair {number}, inner lane</source>
        <translation>Rit {number}, binnenbaan</translation>
    </message>
    <message>
        <source>Pair {number}, outer lane</source>
        <translation>Rit {number}, buitenbaan</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Gediskwalificeerd</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Geen plaats</translation>
    </message>
    <message>
        <source>{skater}, place {place}: {chance}</source>
        <translation>{skater}, plaats {place}: {chance}</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediaan</translation>
    </message>
    <message>
        <source>Personal best</source>
        <translation>Persoonlijk record</translation>
    </message>
    <message>
        <source>Season best</source>
        <translation>Seizoensrecord</translation>
    </message>
    <message>
        <source>Ridden</source>
        <translation>Gereden</translation>
    </message>
    <message>
        <source>Under the record</source>
        <translation>Onder het record</translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation>Plaats {place}</translation>
    </message>
    <message>
        <source>{one} beats {other} in {chance}</source>
        <translation>{one} verslaat {other} in {chance}</translation>
    </message>
    <message>
        <source>both finish in {chance}, mean gap {gap} s</source>
        <translation>beiden finishen in {chance}, gemiddeld verschil {gap} s</translation>
    </message>
    <message>
        <source>met once in the results loaded: {won} to {lost}</source>
        <translation>één keer tegen elkaar in de geladen uitslagen: {won} tegen {lost}</translation>
    </message>
    <message>
        <source>met {count} times in the results loaded: {won} to {lost}</source>
        <translation>{count} keer tegen elkaar in de geladen uitslagen: {won} tegen {lost}</translation>
    </message>
    <message>
        <source>too few tournaments</source>
        <translation>te weinig toernooien</translation>
    </message>
</context>
<context>
    <name>RacesChart</name>
    <message>
        <source>Times and places</source>
        <translation>Tijden en plaatsen</translation>
    </message>
    <message>
        <source>Other skaters</source>
        <translation>Andere schaatsers</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediaan</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Gesimuleerde tijd</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Place, % of tournaments ({error})</source>
        <translation>Plaats, % van de toernooien ({error})</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>te weinig</translation>
    </message>
</context>
<context>
    <name>RacesModel</name>
    <message>
        <source>At {rink}</source>
        <translation>In {rink}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Wedstrijd</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
</context>
<context>
    <name>RacesView</name>
    <message>
        <source>Previous event</source>
        <translation>Vorige afstand</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Volgende afstand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Duels</source>
        <translation>Duels</translation>
    </message>
    <message>
        <source>Beside the times</source>
        <translation>Naast de tijden</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Baanrecord</translation>
    </message>
    <message>
        <source>Races</source>
        <translation>Races</translation>
    </message>
    <message>
        <source>Looking at the tournaments…</source>
        <translation>De toernooien worden bekeken…</translation>
    </message>
    <message>
        <source>Pairs and lanes…</source>
        <translation>Ritten en banen…</translation>
    </message>
    <message>
        <source>Women’s {event}</source>
        <translation>{event} vrouwen</translation>
    </message>
    <message>
        <source>Men’s {event}</source>
        <translation>{event} mannen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Rec. {time}</source>
        <translation>Rec. {time}</translation>
    </message>
    <message>
        <source>No source at hand tells the record of this rink: type it here.</source>
        <translation>Geen beschikbare bron noemt het record van deze baan: vul het hier in.</translation>
    </message>
    <message>
        <source>{time}: {skater}, {day} ({source}). Another one can be typed here.</source>
        <translation>{time}: {skater}, {day} ({source}). Hier kan een ander record worden ingevuld.</translation>
    </message>
    <message>
        <source>{time} is typed here; an empty field is what the sources tell.</source>
        <translation>{time} is hier ingevuld; een leeg veld geeft wat de bronnen melden.</translation>
    </message>
    <message>
        <source>Times; the line is the median</source>
        <translation>Tijden; de streep is de mediaan</translation>
    </message>
    <message>
        <source>Times, median</source>
        <translation>Tijden, mediaan</translation>
    </message>
    <message>
        <source>Drag: a ticket at or under a time</source>
        <translation>Sleep: een ticket bij die tijd of sneller</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Sleep</translation>
    </message>
    <message>
        <source>Personal best</source>
        <translation>Persoonlijk record</translation>
    </message>
    <message>
        <source>PB</source>
        <translation>PR</translation>
    </message>
    <message>
        <source>Season best</source>
        <translation>Seizoensrecord</translation>
    </message>
    <message>
        <source>SB</source>
        <translation>SR</translation>
    </message>
    <message>
        <source>Ridden</source>
        <translation>Gereden</translation>
    </message>
    <message>
        <source>Track record, share under it</source>
        <translation>Baanrecord, aandeel eronder</translation>
    </message>
    <message>
        <source>The row beats the column</source>
        <translation>De rij verslaat de kolom</translation>
    </message>
    <message>
        <source>is beaten</source>
        <translation>verliest</translation>
    </message>
    <message>
        <source>beats</source>
        <translation>wint</translation>
    </message>
    <message>
        <source>change the track record</source>
        <translation>baanrecord wijzigen</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Reading</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Bezig met lezen…</translation>
    </message>
</context>
<context>
    <name>ReasonsOut</name>
    <message>
        <source>other reasons</source>
        <translation>andere redenen</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>Restore after a crash</source>
        <translation>Herstellen na een crash</translation>
    </message>
    <message>
        <source>The program ended without saving. These edits were kept:</source>
        <translation>Het programma is gestopt zonder op te slaan. Deze bewerkingen zijn bewaard:</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Herstellen</translation>
    </message>
    <message>
        <source>&amp;Discard all</source>
        <translation>Alles &amp;weggooien</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>A project without a file</source>
        <translation>Een project zonder bestand</translation>
    </message>
    <message>
        <source>1 scenario</source>
        <translation>1 scenario</translation>
    </message>
    <message>
        <source>{count} scenarios</source>
        <translation>{count} scenario’s</translation>
    </message>
</context>
<context>
    <name>RemarksDialog</name>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>{scenario}: what was decided, and why. It stands in the report.</source>
        <translation>{scenario}: wat er is besloten, en waarom. Het staat in het rapport.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nieuw</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>De&amp;cision</source>
        <translation>&amp;Besluit</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
</context>
<context>
    <name>ReplayDialog</name>
    <message>
        <source>Replay results</source>
        <translation>Uitslagen afspelen</translation>
    </message>
    <message>
        <source>What was ridden up to this day is entered; results entered before go.</source>
        <translation>Wat tot en met deze dag is gereden wordt ingevoerd; eerder ingevoerde uitslagen vervallen.</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>&amp;Afspelen</translation>
    </message>
    <message>
        <source>Nothing yet: before day 1</source>
        <translation>Nog niets: vóór dag 1</translation>
    </message>
    <message>
        <source>Up to day {day}, {date}: {events}</source>
        <translation>Tot en met dag {day}, {date}: {events}</translation>
    </message>
</context>
<context>
    <name>ReportAsking</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>PDF, with its web page beside it (*.pdf)</source>
        <translation>PDF, met de webpagina ernaast (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webpagina (*.html)</translation>
    </message>
    <message>
        <source>There are no data to simulate from: open form data or a project first.</source>
        <translation>Er zijn geen gegevens om mee te simuleren: open eerst vormgegevens of een project.</translation>
    </message>
    <message>
        <source>The form data are still being read; ask again when there are chances.</source>
        <translation>De vormgegevens worden nog gelezen; vraag het opnieuw als er kansen staan.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Er is nog niets om over te rapporteren.</translation>
    </message>
    <message>
        <source>Simulating…</source>
        <translation>Simuleren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Pagina’s opmaken…</translation>
    </message>
    <message>
        <source>The report is written:</source>
        <translation>Het rapport is geschreven:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
</context>
<context>
    <name>ReservesChart</name>
    <message>
        <source>First reserve</source>
        <translation>Eerste reserve</translation>
    </message>
    <message>
        <source>{skater}: next in {chance} (95 %: {interval}), mostly by {row}</source>
        <translation>{skater}: de volgende in {chance} (95 %: {interval}), meestal via {row}</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>First reserve, %</source>
        <translation>Eerste reserve, %</translation>
    </message>
    <message>
        <source>Mostly by</source>
        <translation>Meestal via</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>to ride</source>
        <translation>nog te rijden</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>gefinisht</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>gevallen</translation>
    </message>
    <message>
        <source>did not finish</source>
        <translation>niet gefinisht</translation>
    </message>
    <message>
        <source>disqualified</source>
        <translation>gediskwalificeerd</translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>niet gestart</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; looks like a time, and this is the column Place.</source>
        <translation>&quot;{text}&quot; lijkt een tijd, en dit is de kolom Plaats.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a place. Write a whole number from 1.</source>
        <translation>&quot;{text}&quot; is geen plaats. Schrijf een geheel getal vanaf 1.</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{column} of {skater}</source>
        <translation>{column} van {skater}</translation>
    </message>
    <message>
        <source>{event}, run {run}</source>
        <translation>{event}, omloop {run}</translation>
    </message>
</context>
<context>
    <name>ResultsAsking</name>
    <message>
        <source>replay results</source>
        <translation>uitslagen afspelen</translation>
    </message>
    <message>
        <source>enter results</source>
        <translation>uitslagen invoeren</translation>
    </message>
    <message>
        <source>before day {day}</source>
        <translation>vóór dag {day}</translation>
    </message>
</context>
<context>
    <name>ResultsDialog</name>
    <message>
        <source>Enter results</source>
        <translation>Uitslagen invoeren</translation>
    </message>
    <message>
        <source>&amp;Paste list</source>
        <translation>Lijst &amp;plakken</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>Bestand &amp;importeren…</translation>
    </message>
    <message>
        <source>&amp;Clear event</source>
        <translation>Afstand &amp;leegmaken</translation>
    </message>
    <message>
        <source>&amp;Learn from entered times</source>
        <translation>&amp;Leren van ingevoerde tijden</translation>
    </message>
    <message>
        <source>&amp;Enter</source>
        <translation>&amp;Invoeren</translation>
    </message>
    <message>
        <source>Not ridden any more: {events}.</source>
        <translation>Wordt niet meer gereden: {events}.</translation>
    </message>
    <message>
        <source>{sex}, {event}</source>
        <translation>{sex}, {event}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Run 1</source>
        <translation>Omloop 1</translation>
    </message>
    <message>
        <source>Run 2</source>
        <translation>Omloop 2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Omloop</translation>
    </message>
    <message>
        <source>Results of the entrants</source>
        <translation>Uitslagen van de deelnemers</translation>
    </message>
    <message>
        <source>Find a skater</source>
        <translation>Zoek een schaatser</translation>
    </message>
    <message>
        <source>Ctrl+F. Enter goes to the time of the skater found.</source>
        <translation>Ctrl+F. Enter gaat naar de tijd van de gevonden schaatser.</translation>
    </message>
    <message>
        <source>Who has not ridden yet stays open. A time is enough; places follow from it. Instead of a time write dnf, dq, dns, wdr or fall.</source>
        <translation>Wie nog moet rijden blijft open. Een tijd is genoeg; de plaatsen volgen eruit. Schrijf in plaats van een tijd dnf, dq, dns, wdr of val.</translation>
    </message>
    <message>
        <source>The title says {title}; {chosen} is chosen.</source>
        <translation>De titel zegt {title}; gekozen is {chosen}.</translation>
    </message>
    <message>
        <source>Take what the title says</source>
        <translation>Neem wat de titel zegt</translation>
    </message>
    <message>
        <source>Take what is chosen</source>
        <translation>Neem wat is gekozen</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Uitslagen importeren</translation>
    </message>
    <message>
        <source>Nothing of the list is taken over.</source>
        <translation>Van de lijst is niets overgenomen.</translation>
    </message>
    <message>
        <source>The skaters are entered and forecast…</source>
        <translation>De rijders worden ingeschreven en de verwachting gemaakt…</translation>
    </message>
    <message>
        <source>Leave the list out</source>
        <translation>Lijst weglaten</translation>
    </message>
    <message>
        <source>Say whether the race is over.</source>
        <translation>Geef aan of de race afgelopen is.</translation>
    </message>
    <message>
        <source>The times entered say nothing about races to come.</source>
        <translation>De ingevoerde tijden zeggen niets over races die nog komen.</translation>
    </message>
    <message>
        <source>The forecast moves, most of all: {changes}.</source>
        <translation>De voorspelling verschuift, het meest: {changes}.</translation>
    </message>
    <message>
        <source>The times would say, most of all: {changes}. The forecast stays as it was.</source>
        <translation>De tijden zouden zeggen, het meest: {changes}. De voorspelling blijft zoals die was.</translation>
    </message>
</context>
<context>
    <name>RouteBars</name>
    <message>
        <source>No ticket</source>
        <translation>Geen ticket</translation>
    </message>
</context>
<context>
    <name>RowsArea</name>
    <message>
        <source>{count} rows; the arrow keys choose one.</source>
        <translation>{count} regels; de pijltoetsen kiezen er een.</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Rules from a &amp;file…</source>
        <translation>Regels uit een &amp;bestand…</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Wat de regels zeggen</translation>
    </message>
    <message>
        <source>Names for the mass start rows, with commas</source>
        <translation>Namen voor de massastartregels, met komma’s</translation>
    </message>
    <message>
        <source>The first of each event</source>
        <translation>De eersten van elk onderdeel</translation>
    </message>
    <message>
        <source>{sex}: places {cap}, of them by pick at most {picks}</source>
        <translation>{sex}: {cap} plekken, waarvan hooguit {picks} door aanwijzing</translation>
    </message>
    <message>
        <source>{sex}: no cap, by pick at most {picks}</source>
        <translation>{sex}: geen maximum, hooguit {picks} door aanwijzing</translation>
    </message>
    <message>
        <source>Start places: {places}</source>
        <translation>Startplekken: {places}</translation>
    </message>
    <message>
        <source>choose rules</source>
        <translation>regels kiezen</translation>
    </message>
    <message>
        <source>name mass start picks</source>
        <translation>aanwijzingen massastart opgeven</translation>
    </message>
</context>
<context>
    <name>ScenarioList</name>
    <message>
        <source>SCENARIOS</source>
        <translation>SCENARIO’S</translation>
    </message>
    <message>
        <source>what-ifs</source>
        <translation>aannames</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenario’s</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nieuw scenario</translation>
    </message>
    <message>
        <source>{scenario}, {count} what-ifs</source>
        <translation>{scenario}, {count} aannames</translation>
    </message>
    <message>
        <source>{scenario}, 1 what-if</source>
        <translation>{scenario}, 1 aanname</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Scenario {number}</source>
        <translation>Scenario {number}</translation>
    </message>
    <message>
        <source>new scenario</source>
        <translation>nieuw scenario</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>duplicate scenario</source>
        <translation>scenario dupliceren</translation>
    </message>
    <message>
        <source>rename scenario</source>
        <translation>scenario hernoemen</translation>
    </message>
    <message>
        <source>delete scenario</source>
        <translation>scenario verwijderen</translation>
    </message>
    <message>
        <source>change remarks</source>
        <translation>opmerkingen veranderen</translation>
    </message>
    <message>
        <source>type medals</source>
        <translation>medailles typen</translation>
    </message>
    <message>
        <source>start places at the Games</source>
        <translation>startplekken op de Spelen</translation>
    </message>
    <message>
        <source>change the presentation</source>
        <translation>de presentatie wijzigen</translation>
    </message>
    <message>
        <source>add a what-if</source>
        <translation>een aanname toevoegen</translation>
    </message>
    <message>
        <source>remove a what-if</source>
        <translation>een aanname weghalen</translation>
    </message>
    <message>
        <source>change {skater}</source>
        <translation>{skater} veranderen</translation>
    </message>
    <message>
        <source>remove all what-ifs</source>
        <translation>alle aannames weghalen</translation>
    </message>
    <message>
        <source>reset {skater}</source>
        <translation>{skater} herstellen</translation>
    </message>
</context>
<context>
    <name>SelectionOrderView</name>
    <message>
        <source>Chances</source>
        <translation>Kansen</translation>
    </message>
    <message>
        <source>One tournament</source>
        <translation>Eén toernooi</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Wat wordt getoond</translation>
    </message>
    <message>
        <source>Edit order…</source>
        <translation>Volgorde bewerken…</translation>
    </message>
    <message>
        <source>Selection order</source>
        <translation>Selectievolgorde</translation>
    </message>
    <message>
        <source>The rule set has no selection order for this sex.</source>
        <translation>De regels hebben geen selectievolgorde voor dit geslacht.</translation>
    </message>
    <message>
        <source>One of the simulated tournaments behind the chances, row by row.</source>
        <translation>Een van de gesimuleerde toernooien achter de kansen, regel voor regel.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>, line {line}</source>
        <translation>, regel {line}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>change tournaments or seed</source>
        <translation>toernooien of startgetal veranderen</translation>
    </message>
    <message>
        <source>open form data</source>
        <translation>vormgegevens openen</translation>
    </message>
    <message>
        <source>add form data</source>
        <translation>vormgegevens toevoegen</translation>
    </message>
    <message>
        <source>change the form data</source>
        <translation>vormgegevens wijzigen</translation>
    </message>
    <message>
        <source>say who is meant</source>
        <translation>opgeven wie bedoeld is</translation>
    </message>
    <message>
        <source>paste form data</source>
        <translation>vormgegevens plakken</translation>
    </message>
    <message>
        <source>open entries</source>
        <translation>inschrijvingen openen</translation>
    </message>
    <message>
        <source>add an entrant</source>
        <translation>een deelnemer toevoegen</translation>
    </message>
    <message>
        <source>add entrants</source>
        <translation>deelnemers toevoegen</translation>
    </message>
    <message>
        <source>reload the embedded data</source>
        <translation>de meegeleverde gegevens opnieuw laden</translation>
    </message>
</context>
<context>
    <name>SkaterChips</name>
    <message>
        <source>{skater} in the foreground</source>
        <translation>{skater} op de voorgrond</translation>
    </message>
    <message>
        <source>Take {skater} out of the picture</source>
        <translation>{skater} uit de grafiek halen</translation>
    </message>
</context>
<context>
    <name>SkaterControls</name>
    <message>
        <source>WHAT IF…</source>
        <translation>WAT ALS…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Herstel</translation>
    </message>
    <message>
        <source>Distances the assumptions are for</source>
        <translation>Afstanden waarvoor de aannames gelden</translation>
    </message>
    <message>
        <source>Form shift</source>
        <translation>Vormverschil</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>s / 1000 m</source>
        <translation>s / 1000 m</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>% per race</source>
        <translation>% per race</translation>
    </message>
    <message>
        <source>False start</source>
        <translation>Valse start</translation>
    </message>
    <message>
        <source>% per attempt</source>
        <translation>% per poging</translation>
    </message>
    <message>
        <source>Chance of causing a false start each time the pair is started. The second false start in a pair disqualifies whoever causes it.</source>
        <translation>Kans op een valse start bij elke poging om de rit te starten. De tweede valse start in een rit leidt tot diskwalificatie van wie die veroorzaakt.</translation>
    </message>
    <message>
        <source>Not starting</source>
        <translation>Start niet</translation>
    </message>
    <message>
        <source>{shift} faster</source>
        <translation>{shift} sneller</translation>
    </message>
    <message>
        <source>slower {shift}</source>
        <translation>langzamer {shift}</translation>
    </message>
    <message>
        <source>All distances</source>
        <translation>Alle afstanden</translation>
    </message>
    <message>
        <source>Not starting, {event}</source>
        <translation>Start niet, {event}</translation>
    </message>
</context>
<context>
    <name>SkaterPanel</name>
    <message>
        <source>Previous skater</source>
        <translation>Vorige schaatser</translation>
    </message>
    <message>
        <source>Next skater</source>
        <translation>Volgende schaatser</translation>
    </message>
    <message>
        <source>chance of an Olympic ticket</source>
        <translation>kans op een olympisch ticket</translation>
    </message>
    <message>
        <source>PER DISTANCE</source>
        <translation>PER AFSTAND</translation>
    </message>
    <message>
        <source>Chances in %. Start: an Olympic start there.</source>
        <translation>Kansen in %. Start: een startplek op de Spelen.</translation>
    </message>
    <message>
        <source>ROUTES TO THE TICKET</source>
        <translation>ROUTES NAAR HET TICKET</translation>
    </message>
    <message>
        <source>WHY NO TICKET</source>
        <translation>WAAROM GEEN TICKET</translation>
    </message>
    <message>
        <source>Select a skater in the table to see the chances in detail.</source>
        <translation>Kies een schaatser in de tabel om de kansen in detail te zien.</translation>
    </message>
    <message>
        <source> Expected in the {events}: the better of two runs.</source>
        <translation> Verwacht op de {events}: de beste van twee omlopen.</translation>
    </message>
    <message>
        <source>Entered: {events}</source>
        <translation>Ingeschreven: {events}</translation>
    </message>
    <message>
        <source>Entered in no event of this meet.</source>
        <translation>Op geen afstand van dit toernooi ingeschreven.</translation>
    </message>
    <message>
        <source>{change} pp</source>
        <translation>{change} pp</translation>
    </message>
    <message>
        <source>baseline {chance}</source>
        <translation>uitgangspunt {chance}</translation>
    </message>
    <message>
        <source>named by coach or committee</source>
        <translation>aangewezen door coach of commissie</translation>
    </message>
    <message>
        <source>by the rules alone</source>
        <translation>zeker door de regels</translation>
    </message>
    <message>
        <source>95 % interval from the finite number of tournaments</source>
        <translation>95%-interval door het eindige aantal toernooien</translation>
    </message>
</context>
<context>
    <name>SkatersModel</name>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Start places</source>
        <translation>Startplekken</translation>
    </message>
    <message>
        <source>out</source>
        <translation>eruit</translation>
    </message>
</context>
<context>
    <name>SlopesChart</name>
    <message>
        <source>Order by form, and the published one</source>
        <translation>Volgorde op vorm, en de gepubliceerde</translation>
    </message>
    <message>
        <source>{row}: {derived} by form, {published} published</source>
        <translation>{row}: {derived} op vorm, {published} gepubliceerd</translation>
    </message>
    <message>
        <source>Nothing in the data values this row; it stays where it is.</source>
        <translation>Niets in de gegevens geeft deze regel een waarde; hij blijft staan.</translation>
    </message>
    <message>
        <source>worth {worth}</source>
        <translation>waarde {worth}</translation>
    </message>
    <message>
        <source>above the next row in {share} of what form may be</source>
        <translation>boven de volgende regel in {share} van wat vorm kan zijn</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>By form</source>
        <translation>Op vorm</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>Start from</source>
        <translation>Beginnen met</translation>
    </message>
    <message>
        <source>Copy of {meet}</source>
        <translation>Kopie van {meet}</translation>
    </message>
    <message>
        <source>Copy of a &amp;meet of your own…</source>
        <translation>Kopie van een eigen &amp;wedstrijd…</translation>
    </message>
    <message>
        <source>NK Afstanden 2027</source>
        <translation>NK Afstanden 2027</translation>
    </message>
    <message>
        <source>Heerenveen</source>
        <translation>Heerenveen</translation>
    </message>
    <message>
        <source>2027-01-22, or a date in the programme</source>
        <translation>2027-01-22, of een datum in het programma</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Rink</source>
        <translation>&amp;IJsbaan</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Eerste dag</translation>
    </message>
    <message>
        <source>name the meet</source>
        <translation>wedstrijd een naam geven</translation>
    </message>
    <message>
        <source>change the rink</source>
        <translation>ijsbaan wijzigen</translation>
    </message>
    <message>
        <source>start from something else</source>
        <translation>met iets anders beginnen</translation>
    </message>
    <message>
        <source>change the first day</source>
        <translation>eerste dag wijzigen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>The error is half the mean 95 % interval of the chances shown</source>
        <translation>De fout is het halve gemiddelde 95%-interval van de getoonde kansen</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Voortgang van de simulatie</translation>
    </message>
    <message>
        <source>Edits are not kept against a crash: {why}</source>
        <translation>Bewerkingen worden niet bewaard voor het geval van een crash: {why}</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>Gegevens lezen…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
        <source>Stopped at {count}</source>
        <translation>Gestopt bij {count}</translation>
    </message>
    <message>
        <source>The simulation failed</source>
        <translation>De simulatie is mislukt</translation>
    </message>
    <message>
        <source>Not up to date</source>
        <translation>Niet bijgewerkt</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>startgetal {seed}</translation>
    </message>
    <message>
        <source>{count} tournaments</source>
        <translation>{count} toernooien</translation>
    </message>
    <message>
        <source>1 tournament</source>
        <translation>1 toernooi</translation>
    </message>
    <message>
        <source>at most {points} from seed {seed}</source>
        <translation>hoogstens {points} anders dan met startgetal {seed}</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Presentation</source>
        <translation>Presentatie</translation>
    </message>
    <message>
        <source>F11 shows these steps in full screen, one with each arrow key; without any, all views in turn. Nothing can be edited meanwhile. The steps are kept in the project.</source>
        <translation>F11 toont deze stappen op het volledige scherm, één per pijltoets; zonder stappen alle weergaven na elkaar. Er kan dan niets worden veranderd. De stappen worden in het project bewaard.</translation>
    </message>
    <message>
        <source>Steps of the presentation</source>
        <translation>Stappen van de presentatie</translation>
    </message>
    <message>
        <source>&amp;Add what is shown</source>
        <translation>Wat er staat &amp;toevoegen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Om&amp;hoog</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Om&amp;laag</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Presenteren</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>{skater} took it, but not what the row asks besides</source>
        <translation>{skater} haalde de plaats, maar niet wat de regel verder vraagt</translation>
    </message>
    <message>
        <source>nobody took this place</source>
        <translation>niemand pakte deze plaats</translation>
    </message>
    <message>
        <source>repeats row {row}</source>
        <translation>herhaalt regel {row}</translation>
    </message>
    <message>
        <source>{rank} name, but a pick takes the ticket</source>
        <translation>{rank} naam, maar een aanwijsplek neemt het ticket</translation>
    </message>
    <message>
        <source>{rank} name</source>
        <translation>{rank} naam</translation>
    </message>
    <message>
        <source>{rank} name: no ticket left</source>
        <translation>{rank} naam: geen ticket meer over</translation>
    </message>
    <message>
        <source>{skater} (pick)</source>
        <translation>{skater} (aangewezen)</translation>
    </message>
    <message>
        <source>{event}, qualified beforehand</source>
        <translation>{event}, vooraf geplaatst</translation>
    </message>
    <message>
        <source>{place}, row {row}</source>
        <translation>{place}, regel {row}</translation>
    </message>
    <message>
        <source>picked: {kind}</source>
        <translation>aangewezen: {kind}</translation>
    </message>
    <message>
        <source>displaced by the pick of {skater}</source>
        <translation>verdrongen door de aanwijzing van {skater}</translation>
    </message>
    <message>
        <source>lost the row of the {event} to the pick of {skater}</source>
        <translation>verloor de regel van de {event} aan de aanwijzing van {skater}</translation>
    </message>
    <message>
        <source>lost the row of the {event} to a pick ({kind})</source>
        <translation>verloor de regel van de {event} aan een aanwijsplek ({kind})</translation>
    </message>
    <message>
        <source>displaced by a pick ({kind})</source>
        <translation>verdrongen door een aanwijsplek ({kind})</translation>
    </message>
    <message>
        <source>{place}, but {rank} name</source>
        <translation>{place}, maar {rank} naam</translation>
    </message>
    <message>
        <source>{place}, but not what the row asks besides</source>
        <translation>{place}, maar niet wat de regel verder vraagt</translation>
    </message>
    <message>
        <source>fell in the {event}, and no pick</source>
        <translation>viel op de {event}, en niet aangewezen</translation>
    </message>
    <message>
        <source>disqualified in the {event}, and no pick</source>
        <translation>gediskwalificeerd op de {event}, en niet aangewezen</translation>
    </message>
    <message>
        <source>did not start in the {event}, and no pick</source>
        <translation>niet gestart op de {event}, en niet aangewezen</translation>
    </message>
    <message>
        <source>took no row of the order</source>
        <translation>haalde geen regel van de volgorde</translation>
    </message>
    <message>
        <source>{event} (pick)</source>
        <translation>{event} (aangewezen)</translation>
    </message>
    <message>
        <source>{event} (came free)</source>
        <translation>{event} (vrijgekomen)</translation>
    </message>
    <message>
        <source>First one out: {skater}.</source>
        <translation>Eerste die erbuiten valt: {skater}.</translation>
    </message>
    <message>
        <source>Reserves: {skaters}.</source>
        <translation>Reserves: {skaters}.</translation>
    </message>
    <message>
        <source>Pick, {kind}: {skater}.</source>
        <translation>Aanwijsplek, {kind}: {skater}.</translation>
    </message>
    <message>
        <source>In by it: {skaters}.</source>
        <translation>Daardoor erin: {skaters}.</translation>
    </message>
    <message>
        <source>Out by it: {skaters}.</source>
        <translation>Daardoor eruit: {skaters}.</translation>
    </message>
    <message>
        <source>{event}: a free start place goes to {skater} ({place}).</source>
        <translation>{event}: een vrije startplek gaat naar {skater} ({place}).</translation>
    </message>
    <message>
        <source>{event}: the start place of {other} goes to {skater} ({place}).</source>
        <translation>{event}: de startplek van {other} gaat naar {skater} ({place}).</translation>
    </message>
</context>
<context>
    <name>StrangeFilesDialog</name>
    <message>
        <source>Files outside the folder of the project</source>
        <translation>Bestanden buiten de map van het project</translation>
    </message>
    <message>
        <source>{project} reads files that do not lie in its own folder. Allow that only when you know who made the project. Nothing has been opened yet.</source>
        <translation>{project} leest bestanden die niet in zijn eigen map staan. Sta dat alleen toe als u weet wie het project gemaakt heeft. Er is nog niets geopend.</translation>
    </message>
    <message>
        <source>To open a file on a network tells its owner that you do.</source>
        <translation>Wie een bestand op een netwerk opent, laat dat aan de eigenaar ervan weten.</translation>
    </message>
    <message>
        <source>&amp;Open and read them</source>
        <translation>&amp;Openen en lezen</translation>
    </message>
    <message>
        <source>&amp;Do not open</source>
        <translation>&amp;Niet openen</translation>
    </message>
</context>
<context>
    <name>SweepAsking</name>
    <message>
        <source>Open the result of a sweep</source>
        <translation>Uitkomst van een reeks openen</translation>
    </message>
    <message>
        <source>Results of sweeps (*.jsonl)</source>
        <translation>Uitkomsten van reeksen (*.jsonl)</translation>
    </message>
    <message>
        <source>this file says what is swept; it is counted on the command line</source>
        <translation>in dit bestand staat wat er doorgerekend moet worden; dat gaat op de opdrachtregel</translation>
    </message>
    <message>
        <source>Run okt sweep with it, then open its result here.</source>
        <translation>Draai er okt sweep mee en open daarna de uitkomst hier.</translation>
    </message>
    <message>
        <source>Shown in Compare: {name}.</source>
        <translation>Staat nu in Vergelijken: {name}.</translation>
    </message>
    <message>
        <source>The seed of the project is {own}, of the sweep {seed}: luck differs too.</source>
        <translation>Het startgetal van het project is {own}, dat van de reeks {seed}: ook het toeval verschilt.</translation>
    </message>
    <message>
        <source>this scenario is of the meet {meet}, and the project of {own}</source>
        <translation>dit scenario is van het toernooi {meet}, en het project van {own}</translation>
    </message>
    <message>
        <source>Open that meet first.</source>
        <translation>Open eerst dat toernooi.</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>reeks</translation>
    </message>
</context>
<context>
    <name>SweepMapChart</name>
    <message>
        <source>Change of a chance by two axes</source>
        <translation>Verandering van een kans langs twee assen</translation>
    </message>
</context>
<context>
    <name>SweepModel</name>
    <message>
        <source>Grey: within noise, under two standard errors</source>
        <translation>Grijs: binnen de ruis, minder dan twee standaardfouten</translation>
    </message>
    <message>
        <source>Whose chance</source>
        <translation>Wiens kans</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Change, pp</source>
        <translation>Verschil, pp</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SE</translation>
    </message>
    <message>
        <source>nobody&apos;s</source>
        <translation>niemands</translation>
    </message>
</context>
<context>
    <name>SweepWindow</name>
    <message>
        <source>Meet</source>
        <translation>Toernooi</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startgetal</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Omlopen</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>s per 1000 m</source>
        <translation>s per 1000 m</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>single</source>
        <translation>één</translation>
    </message>
    <message>
        <source>best of two</source>
        <translation>beste van twee</translation>
    </message>
    <message>
        <source>each</source>
        <translation>elk</translation>
    </message>
    <message>
        <source>Sweep {name}</source>
        <translation>Reeks {name}</translation>
    </message>
    <message>
        <source>Chance of</source>
        <translation>Kans van</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontaal</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Verticaal</translation>
    </message>
    <message>
        <source>Scenarios of the sweep</source>
        <translation>Scenario&apos;s van de reeks</translation>
    </message>
    <message>
        <source>1 scenario of {tournaments} tournaments, against its baseline.</source>
        <translation>1 scenario van {tournaments} toernooien, tegen het eigen uitgangspunt.</translation>
    </message>
    <message>
        <source>{count} scenarios of {tournaments} tournaments, each against its baseline.</source>
        <translation>{count} scenario’s van {tournaments} toernooien, elk tegen het eigen uitgangspunt.</translation>
    </message>
    <message>
        <source>A click opens a scenario in Compare. Where several share a cell, it shows the mean of one skater&apos;s changes, and of whoever changes most the largest.</source>
        <translation>Een klik opent een scenario in Vergelijken. Delen er meer een vakje, dan staat er het gemiddelde van de veranderingen van één schaatser, en van wie het meest verandert de grootste.</translation>
    </message>
    <message>
        <source>Line {line} of the file is damaged and left out: go on with okt sweep --resume.</source>
        <translation>Regel {line} van het bestand is beschadigd en weggelaten: ga verder met okt sweep --resume.</translation>
    </message>
    <message>
        <source>whoever changes most</source>
        <translation>wie het meest verandert</translation>
    </message>
</context>
<context>
    <name>SwingChart</name>
    <message>
        <source>What decides</source>
        <translation>Wat beslist</translation>
    </message>
    <message>
        <source>if it happens: {chance} ± {error} pp</source>
        <translation>als het gebeurt: {chance} ± {error} pp</translation>
    </message>
    <message>
        <source>if it does not: {chance} ± {error} pp</source>
        <translation>als het niet gebeurt: {chance} ± {error} pp</translation>
    </message>
    <message>
        <source>first: {chance} ± {error} pp</source>
        <translation>eerste: {chance} ± {error} pp</translation>
    </message>
    <message>
        <source>second: {chance} ± {error} pp</source>
        <translation>tweede: {chance} ± {error} pp</translation>
    </message>
    <message>
        <source>happens in {share}</source>
        <translation>gebeurt in {share}</translation>
    </message>
    <message>
        <source>± is one standard error.</source>
        <translation>± is één standaardfout.</translation>
    </message>
    <message>
        <source>Enter assumes it.</source>
        <translation>Enter neemt het aan.</translation>
    </message>
    <message>
        <source>If it happens</source>
        <translation>Als het gebeurt</translation>
    </message>
    <message>
        <source>If it does not</source>
        <translation>Als het niet gebeurt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Happens in</source>
        <translation>Gebeurt in</translation>
    </message>
    <message>
        <source>overall {chance}</source>
        <translation>totaal {chance}</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Goud</translation>
    </message>
    <message>
        <source>Medal</source>
        <translation>Medaille</translation>
    </message>
    <message>
        <source>First eight</source>
        <translation>Eerste acht</translation>
    </message>
    <message>
        <source>Past races</source>
        <translation>Eerdere races</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spelen</translation>
    </message>
    <message>
        <source>Start place</source>
        <translation>Startplek</translation>
    </message>
    <message>
        <source>What a start place is worth</source>
        <translation>Wat een startplek waard is</translation>
    </message>
    <message>
        <source>Start places</source>
        <translation>Startplekken</translation>
    </message>
    <message>
        <source>One standard error, paired.</source>
        <translation>Eén standaardfout, gepaard.</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Aanwijzing</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>Gedaan in</translation>
    </message>
    <message>
        <source>Medals</source>
        <translation>Medailles</translation>
    </message>
    <message>
        <source>Medals, SE</source>
        <translation>Medailles, SE</translation>
    </message>
    <message>
        <source>Gold, SE</source>
        <translation>Goud, SE</translation>
    </message>
    <message>
        <source>Had a ticket</source>
        <translation>Had een ticket</translation>
    </message>
    <message>
        <source>Loses a ticket</source>
        <translation>Verliest een ticket</translation>
    </message>
    <message>
        <source>What a pick is worth</source>
        <translation>Wat een aanwijzing waard is</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Medals of the team</source>
        <translation>Medailles van de ploeg</translation>
    </message>
    <message>
        <source>95 % interval of counting.</source>
        <translation>95%-interval van het tellen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Chance of a ticket in this event.</source>
        <translation>Kans op een ticket op deze afstand.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>At least one</source>
        <translation>Minstens één</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Uitgangspunt</translation>
    </message>
    <message>
        <source>Change, pp</source>
        <translation>Verschil, pp</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Ticket before</source>
        <translation>Ticket voorheen</translation>
    </message>
    <message>
        <source>Standard error, pp</source>
        <translation>Standaardfout, pp</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergelijking</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Duels</source>
        <translation>Duels</translation>
    </message>
    <message>
        <source>How often the row beats the column, where at least one is placed</source>
        <translation>Hoe vaak de rij de kolom verslaat, als minstens een van beiden geklasseerd is</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Selection order</source>
        <translation>Selectievolgorde</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Bereikt</translation>
    </message>
    <message>
        <source>Brings a name</source>
        <translation>Levert een naam op</translation>
    </message>
    <message>
        <source>Gives the last ticket</source>
        <translation>Geeft het laatste ticket</translation>
    </message>
    <message>
        <source>Who takes a row</source>
        <translation>Wie een regel pakt</translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation>Pakt de plaats</translation>
    </message>
    <message>
        <source>Named by the row</source>
        <translation>Genoemd door de regel</translation>
    </message>
    <message>
        <source>Pick rule</source>
        <translation>Aanwijsregel</translation>
    </message>
    <message>
        <source>If it can</source>
        <translation>Als het kan</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Komt erin</translation>
    </message>
    <message>
        <source>Displaced</source>
        <translation>Valt eruit</translation>
    </message>
    <message>
        <source>Picks</source>
        <translation>Aanwijzingen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Happens in</source>
        <translation>Gebeurt in</translation>
    </message>
    <message>
        <source>Ticket if it happens</source>
        <translation>Ticket als het gebeurt</translation>
    </message>
    <message>
        <source>Ticket if it does not</source>
        <translation>Ticket als het niet gebeurt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>Wat beslist</translation>
    </message>
    <message>
        <source>Typical change of the chance of a ticket; empty where it is within noise.</source>
        <translation>Gebruikelijke verandering van de ticketkans; leeg waar die binnen de ruis valt.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Afstanden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Dag voor dag</translation>
    </message>
    <message>
        <source>Chance that this share of the simulated courses does not exceed.</source>
        <translation>De kans waar dit deel van de gesimuleerde verlopen niet boven komt.</translation>
    </message>
    <message>
        <source>Result of</source>
        <translation>Uitslag van</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitslag</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoven</translation>
    </message>
    <message>
        <source>What moved whom</source>
        <translation>Wat wie verschoof</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Wedstrijd</translation>
    </message>
    <message>
        <source>Rink</source>
        <translation>Baan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Time at the rink of the meet</source>
        <translation>Tijd op de baan van het toernooi</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Races</source>
        <translation>Races</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Voorspelling</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Gediskwalificeerd</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Ploeg</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Ploegen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>First reserve</source>
        <translation>Eerste reserve</translation>
    </message>
    <message>
        <source>Mostly by</source>
        <translation>Meestal via</translation>
    </message>
    <message>
        <source>{what}, pp</source>
        <translation>{what}, pp</translation>
    </message>
</context>
<context>
    <name>Teams</name>
    <message>
        <source>{count} different teams occurred, none of them in more than a few tournaments.</source>
        <translation>Er kwamen {count} verschillende ploegen voor, geen daarvan in meer dan een paar toernooien.</translation>
    </message>
    <message>
        <source>The likeliest team goes in {first} of tournaments; the {count} listed go in {all}.</source>
        <translation>De waarschijnlijkste ploeg gaat in {first} van de toernooien, de {count} getoonde in {all}.</translation>
    </message>
    <message>
        <source>No team is likely: the likeliest goes in {first} of tournaments, the {count} listed in {all}.</source>
        <translation>Geen ploeg is waarschijnlijk: de waarschijnlijkste gaat in {first} van de toernooien, de {count} getoonde in {all}.</translation>
    </message>
    <message>
        <source>{skater} goes in {chance}.</source>
        <translation>{skater} gaat in {chance}.</translation>
    </message>
    <message>
        <source>{skater} goes too seldom to say with whom.</source>
        <translation>{skater} gaat te zelden om te zeggen met wie.</translation>
    </message>
    <message>
        <source>If {skater} goes, {other} goes in {chance}: {change} pp (standard error {error}).</source>
        <translation>Als {skater} gaat, gaat {other} in {chance}: {change} pp (standaardfout {error}).</translation>
    </message>
    <message>
        <source>If {skater} goes, {other} goes in {chance}: as often as else, within the sampling error.</source>
        <translation>Als {skater} gaat, gaat {other} in {chance}: even vaak als anders, binnen de steekproeffout.</translation>
    </message>
    <message>
        <source>All {number} start places of the distances are held in {chance} of tournaments</source>
        <translation>Alle {number} startplekken van de afstanden zijn bezet in {chance} van de toernooien</translation>
    </message>
    <message>
        <source>{told}; {event}, {place} stays empty most often.</source>
        <translation>{told}; {event}, {place} blijft het vaakst leeg.</translation>
    </message>
</context>
<context>
    <name>TeamsView</name>
    <message>
        <source>Teams</source>
        <translation>Ploegen</translation>
    </message>
    <message>
        <source>How many teams</source>
        <translation>Hoeveel ploegen</translation>
    </message>
    <message>
        <source>10 likeliest</source>
        <translation>10 waarschijnlijkste</translation>
    </message>
    <message>
        <source>25 likeliest</source>
        <translation>25 waarschijnlijkste</translation>
    </message>
    <message>
        <source>all above ½ %</source>
        <translation>alle boven ½ %</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>Aandeel %</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>What the colours of the matrix show</source>
        <translation>Wat de kleuren van de matrix tonen</translation>
    </message>
    <message>
        <source>Teams, women</source>
        <translation>Ploegen, vrouwen</translation>
    </message>
    <message>
        <source>Teams, men</source>
        <translation>Ploegen, mannen</translation>
    </message>
    <message>
        <source>Fewer than {count} tournaments: which team is the likeliest would be luck.</source>
        <translation>Minder dan {count} toernooien: welke ploeg de waarschijnlijkste is, zou toeval zijn.</translation>
    </message>
    <message>
        <source>Counting teams…</source>
        <translation>Ploegen tellen…</translation>
    </message>
    <message>
        <source>{count} different teams occurred; others than those listed: {rest}. Every share in this view: {error} or better (95 %).</source>
        <translation>Er kwamen {count} verschillende ploegen voor; andere dan de getoonde: {rest}. Elk aandeel hier: {error} of beter (95 %).</translation>
    </message>
    <message>
        <source>Nobody is next in {chance}: the rows run out.</source>
        <translation>In {chance} is niemand de volgende: de regels zijn op.</translation>
    </message>
    <message>
        <source>The likeliest teams</source>
        <translation>De waarschijnlijkste ploegen</translation>
    </message>
    <message>
        <source>Who goes with whom</source>
        <translation>Wie gaat met wie</translation>
    </message>
    <message>
        <source>If the row’s skater goes, the column’s goes in … %</source>
        <translation>Gaat wie in de rij staat, dan gaat wie in de kolom staat in … %</translation>
    </message>
    <message>
        <source>Which start places the team fills, %</source>
        <translation>Welke startplekken de ploeg bezet, %</translation>
    </message>
    <message>
        <source>Names the order gives</source>
        <translation>Namen uit de volgorde</translation>
    </message>
    <message>
        <source>First reserve: the next name of the order</source>
        <translation>Eerste reserve: de volgende naam</translation>
    </message>
    <message>
        <source>as in the likeliest team</source>
        <translation>als in de waarschijnlijkste ploeg</translation>
    </message>
    <message>
        <source>as likeliest</source>
        <translation>als de waarschijnlijkste</translation>
    </message>
    <message>
        <source>in instead</source>
        <translation>komt erin</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>valt af</translation>
    </message>
    <message>
        <source>Colour: the number itself; on the diagonal the overall chance.</source>
        <translation>Kleur: het getal zelf; op de diagonaal de kans in het geheel.</translation>
    </message>
    <message>
        <source>Colour: more or less often than overall (diagonal), where that is beyond the sampling error.</source>
        <translation>Kleur: vaker of minder vaak dan in het geheel (diagonaal), voor zover meer dan de steekproeffout.</translation>
    </message>
</context>
<context>
    <name>TicketChangesChart</name>
    <message>
        <source>{skater}: {before}, then {after}; {change} ± {se} pp</source>
        <translation>{skater}: {before}, dan {after}; {change} ± {se} pp</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Change, pp</source>
        <translation>Verschil, pp</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>Pick</source>
        <translation>Aanwijsplek</translation>
    </message>
    <message>
        <source>Nine tickets above this line</source>
        <translation>Negen tickets boven deze lijn</translation>
    </message>
    <message>
        <source>One ticket above this line</source>
        <translation>Eén ticket boven deze lijn</translation>
    </message>
    <message>
        <source>{count} tickets above this line</source>
        <translation>{count} tickets boven deze lijn</translation>
    </message>
    <message>
        <source>Ticket: {chance}</source>
        <translation>Ticket: {chance}</translation>
    </message>
    <message>
        <source>At least one ticket: {chance}</source>
        <translation>Minstens één ticket: {chance}</translation>
    </message>
    <message>
        <source>95 % Monte Carlo interval: {interval}</source>
        <translation>95%-Monte-Carlo-interval: {interval}</translation>
    </message>
    <message>
        <source>{route}: {chance}</source>
        <translation>{route}: {chance}</translation>
    </message>
    <message>
        <source>, baseline {chance}</source>
        <translation>, uitgangspunt {chance}</translation>
    </message>
    <message>
        <source>In about {count} of 10 tournaments</source>
        <translation>In ongeveer {count} van de 10 toernooien</translation>
    </message>
    <message>
        <source>In fewer than 1 of 100 tournaments</source>
        <translation>In minder dan 1 van de 100 toernooien</translation>
    </message>
    <message>
        <source>In more than 99 of 100 tournaments</source>
        <translation>In meer dan 99 van de 100 toernooien</translation>
    </message>
    <message>
        <source>In about {count} of 100 tournaments</source>
        <translation>In ongeveer {count} van de 100 toernooien</translation>
    </message>
    <message>
        <source>Baseline: {baseline}, change {change} pp</source>
        <translation>Uitgangspunt: {baseline}, verschil {change} pp</translation>
    </message>
    <message>
        <source>Baseline: {baseline}, change {change} pp (within noise)</source>
        <translation>Uitgangspunt: {baseline}, verschil {change} pp (binnen de ruis)</translation>
    </message>
    <message>
        <source>No chance changes by more than noise.</source>
        <translation>Geen kans verandert meer dan de ruis.</translation>
    </message>
    <message>
        <source>{skater} gains most ({change} pp)</source>
        <translation>{skater} wint het meest ({change} pp)</translation>
    </message>
    <message>
        <source>{skater} loses most ({change} pp)</source>
        <translation>{skater} verliest het meest ({change} pp)</translation>
    </message>
    <message>
        <source>{changes}.</source>
        <translation>{changes}.</translation>
    </message>
    <message>
        <source>If {what} she has a ticket all the same: by a pick.</source>
        <translation>Als {what} heeft ze toch een ticket: via een aanwijsplek.</translation>
    </message>
    <message>
        <source>If {what} he has a ticket all the same: by a pick.</source>
        <translation>Als {what} heeft hij toch een ticket: via een aanwijsplek.</translation>
    </message>
    <message>
        <source>If {what} she still gets a ticket in {chance} of tournaments.</source>
        <translation>Als {what}, krijgt zij nog in {chance} van de toernooien een ticket.</translation>
    </message>
    <message>
        <source>If {what} he still gets a ticket in {chance} of tournaments.</source>
        <translation>Als {what}, krijgt hij nog in {chance} van de toernooien een ticket.</translation>
    </message>
    <message>
        <source>If {what} she gets a ticket in {chance} of tournaments.</source>
        <translation>Als {what}, krijgt zij in {chance} van de toernooien een ticket.</translation>
    </message>
    <message>
        <source>If {what} he gets a ticket in {chance} of tournaments.</source>
        <translation>Als {what}, krijgt hij in {chance} van de toernooien een ticket.</translation>
    </message>
    <message>
        <source>{tickets} tickets are left to the committee on average; in {chance} of tournaments at least one.</source>
        <translation>Gemiddeld blijven er {tickets} tickets over voor de commissie; in {chance} van de toernooien minstens één.</translation>
    </message>
    <message>
        <source>{count} skaters, {won} tickets.</source>
        <translation>{count} schaatsers, {won} tickets.</translation>
    </message>
    <message>
        <source>{count} skaters, {won} tickets, {picks} by pick.</source>
        <translation>{count} schaatsers, {won} tickets, {picks} via aanwijsplek.</translation>
    </message>
    <message>
        <source>Most open: the last of the {event}, {last} {last_chance} or {first} {first_chance}.</source>
        <translation>Het spannendst: de laatste plek op de {event}, {last} {last_chance} of {first} {first_chance}.</translation>
    </message>
    <message>
        <source>{count} skaters; the rules have no cap.</source>
        <translation>{count} schaatsers; de regels kennen geen maximum.</translation>
    </message>
    <message>
        <source>{count} skaters for {cap} tickets.</source>
        <translation>{count} schaatsers voor {cap} tickets.</translation>
    </message>
    <message>
        <source>Closest to the line: {last} with {last_chance} above it, {first} with {first_chance} below.</source>
        <translation>Het dichtst bij de lijn: {last} met {last_chance} erboven, {first} met {first_chance} eronder.</translation>
    </message>
</context>
<context>
    <name>TicketsChart</name>
    <message>
        <source>Chances of a ticket</source>
        <translation>Kansen op een ticket</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>At least one</source>
        <translation>Minstens één</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95%-interval</translation>
    </message>
    <message>
        <source>Change, pp</source>
        <translation>Verschil, pp</translation>
    </message>
    <message>
        <source>{count} skaters; the arrow keys choose one.</source>
        <translation>{count} schaatsers; kies er een met de pijltoetsen.</translation>
    </message>
</context>
<context>
    <name>TicketsView</name>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Uitgangspunt</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sorteer</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Wie getoond wordt</translation>
    </message>
    <message>
        <source>Who is shown; still open are chances from 1 to 99 %</source>
        <translation>Wie getoond wordt; nog open zijn kansen van 1 tot 99 %</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervallen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Tickets by event, women</source>
        <translation>Tickets per afstand, vrouwen</translation>
    </message>
    <message>
        <source>Tickets by event, men</source>
        <translation>Tickets per afstand, mannen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>Nobody fits what is chosen to be shown.</source>
        <translation>Niemand past bij wat is gekozen om te tonen.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Iedereen tonen</translation>
    </message>
    <message>
        <source>One tournament of 20</source>
        <translation>Eén van 20 toernooien</translation>
    </message>
    <message>
        <source>1 of 20</source>
        <translation>1 op 20</translation>
    </message>
    <message>
        <source>95 % Monte Carlo interval</source>
        <translation>95%-Monte-Carlo-interval</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95%-interval</translation>
    </message>
    <message>
        <source>Routes: {names}</source>
        <translation>Routes: {names}</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Chance of a ticket in the event, %</source>
        <translation>Kans op een ticket op de afstand, %</translation>
    </message>
    <message>
        <source>Chance in the event, %</source>
        <translation>Kans op de afstand, %</translation>
    </message>
    <message>
        <source>One tournament of 10</source>
        <translation>Eén van 10 toernooien</translation>
    </message>
    <message>
        <source>1 of 10</source>
        <translation>1 op 10</translation>
    </message>
    <message>
        <source>Blank: not entered</source>
        <translation>Leeg: niet ingeschreven</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Ticket probability, women</source>
        <translation>Kans op een ticket, vrouwen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Ticket probability, men</source>
        <translation>Kans op een ticket, mannen</translation>
    </message>
</context>
<context>
    <name>TogetherChart</name>
    <message>
        <source>Who goes with whom</source>
        <translation>Wie gaat met wie</translation>
    </message>
    <message>
        <source>If … goes</source>
        <translation>Als … gaat</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkbalk</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Vrouwen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Mannen</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Tournaments</source>
        <translation>Toernooien</translation>
    </message>
    <message>
        <source>Simulate until every chance is known to ±{points} percentage points</source>
        <translation>Simuleren tot elke kans op ±{points} procentpunt bekend is</translation>
    </message>
    <message>
        <source>The same seed gives the same chances</source>
        <translation>Hetzelfde startgetal geeft dezelfde kansen</translation>
    </message>
    <message>
        <source>Open form data</source>
        <translation>Vormgegevens openen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Project openen</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Project opslaan</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startgetal</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Only women are entered.</source>
        <translation>Er zijn alleen vrouwen ingeschreven.</translation>
    </message>
    <message>
        <source>Only men are entered.</source>
        <translation>Er zijn alleen mannen ingeschreven.</translation>
    </message>
    <message>
        <source>The rules select women only.</source>
        <translation>De regels selecteren alleen vrouwen.</translation>
    </message>
    <message>
        <source>The rules select men only.</source>
        <translation>De regels selecteren alleen mannen.</translation>
    </message>
</context>
<context>
    <name>TotalChart</name>
    <message>
        <source>Medals of the team</source>
        <translation>Medailles van de ploeg</translation>
    </message>
    <message>
        <source>mean {medals} ± {error}</source>
        <translation>gemiddeld {medals} ± {error}</translation>
    </message>
    <message>
        <source>mean {medals}</source>
        <translation>gemiddeld {medals}</translation>
    </message>
</context>
<context>
    <name>TournamentBar</name>
    <message>
        <source>Number of the tournament</source>
        <translation>Nummer van het toernooi</translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation>Toernooi</translation>
    </message>
    <message>
        <source>Show one in which</source>
        <translation>Toon er een waarin</translation>
    </message>
    <message>
        <source>Skater to find</source>
        <translation>Schaatser om te zoeken</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>eruit valt</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>erbij zit</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>Erbij of eruit</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Volgende zoeken</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>van {total}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Previous tournament</source>
        <translation>Vorig toernooi</translation>
    </message>
    <message>
        <source>Next tournament</source>
        <translation>Volgend toernooi</translation>
    </message>
</context>
<context>
    <name>TypedMedalsDialog</name>
    <message>
        <source>Medals expected</source>
        <translation>Verwachte medailles</translation>
    </message>
    <message>
        <source>{sex}, {event}: not simulated. Type what you expect of the team; it stands beside the other events and is no part of the total.</source>
        <translation>{sex}, {event}: niet gesimuleerd. Typ wat u van de ploeg verwacht; het staat naast de andere afstanden en telt niet mee in het totaal.</translation>
    </message>
    <message>
        <source>Chance of &amp;gold</source>
        <translation>Kans op &amp;goud</translation>
    </message>
    <message>
        <source>Chance of a &amp;medal</source>
        <translation>Kans op een &amp;medaille</translation>
    </message>
    <message>
        <source>&amp;Not valued</source>
        <translation>&amp;Geen waarde</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Save the edits?</source>
        <translation>De bewerkingen opslaan?</translation>
    </message>
    <message>
        <source>{project} has edits that no file holds.</source>
        <translation>{project} heeft bewerkingen die in geen bestand staan.</translation>
    </message>
    <message>
        <source>Drafts that were not taken over will be lost: {drafts}.</source>
        <translation>Concepten die niet zijn overgenomen gaan verloren: {drafts}.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Op&amp;slaan</translation>
    </message>
    <message>
        <source>&amp;Do not save</source>
        <translation>&amp;Niet opslaan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuleren</translation>
    </message>
    <message>
        <source>Lose the drafts?</source>
        <translation>Concepten weggooien?</translation>
    </message>
    <message>
        <source>&amp;Lose them</source>
        <translation>&amp;Weggooien</translation>
    </message>
</context>
<context>
    <name>ValueFields</name>
    <message>
        <source>No race in the form data</source>
        <translation>Geen race in de vormgegevens</translation>
    </message>
    <message>
        <source>Choose a rival</source>
        <translation>Kies een rivaal</translation>
    </message>
    <message>
        <source>Skater A - Skater B
Skater C - Skater D</source>
        <translation>Schaatser A - Schaatser B
Schaatser C - Schaatser D</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plaats</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>&amp;Top</translation>
    </message>
    <message>
        <source>or without a place</source>
        <translation>of zonder plaats</translation>
    </message>
    <message>
        <source>&amp;Rival</source>
        <translation>&amp;Rivaal</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Tijd</translation>
    </message>
    <message>
        <source>as 1:13.38 or 37.62</source>
        <translation>zoals 1.13,38 of 37,62</translation>
    </message>
    <message>
        <source>B&amp;y</source>
        <translation>&amp;Met</translation>
    </message>
    <message>
        <source>s per 1000 m, less is faster</source>
        <translation>s per 1000 m, minder is sneller</translation>
    </message>
    <message>
        <source>&amp;Race</source>
        <translation>&amp;Race</translation>
    </message>
    <message>
        <source>&amp;Chance</source>
        <translation>&amp;Kans</translation>
    </message>
    <message>
        <source>% per race</source>
        <translation>% per race</translation>
    </message>
    <message>
        <source>% per attempt</source>
        <translation>% per poging</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>&amp;Ritten</translation>
    </message>
    <message>
        <source>&amp;Outer start</source>
        <translation>&amp;Buitenbaan</translation>
    </message>
    <message>
        <source>s slower than the inner one</source>
        <translation>s langzamer dan de binnenbaan</translation>
    </message>
    <message>
        <source>Start pl&amp;aces</source>
        <translation>Startplekk&amp;en</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Skater chosen</source>
        <translation>Gekozen schaatser</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>Alle weergaven</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Done: {what}.</source>
        <translation>Gedaan: {what}.</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>Ongedaan gemaakt: {what}.</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>Opnieuw gedaan: {what}.</translation>
    </message>
    <message>
        <source>Scenario: {name}.</source>
        <translation>Scenario: {name}.</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Geweigerd: {why}</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>Gegevens lezen…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Bijgewerkt.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>{told} {skater}: {chance}.</source>
        <translation>{told} {skater}: {chance}.</translation>
    </message>
    <message>
        <source>{told} {skater}: {chance}, before {before}.</source>
        <translation>{told} {skater}: {chance}, eerst {before}.</translation>
    </message>
    <message>
        <source>{told} {skater}: {chance} as before.</source>
        <translation>{told} {skater}: {chance}, net als eerst.</translation>
    </message>
    <message>
        <source>{skater}: {chance}.</source>
        <translation>{skater}: {chance}.</translation>
    </message>
</context>
<context>
    <name>WalkModel</name>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>What the row does</source>
        <translation>Wat de regel doet</translation>
    </message>
</context>
<context>
    <name>WeeksChart</name>
    <message>
        <source>Who raced when</source>
        <translation>Wie reed wanneer</translation>
    </message>
    <message>
        <source>races</source>
        <translation>races</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Races</source>
        <translation>Ritten</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weken</translation>
    </message>
    <message>
        <source>{skater}, week of {day}: races {races}, lost {lost}</source>
        <translation>{skater}, week van {day}: {races} races, {lost} verloren</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>{outcome} (what-if)</source>
        <translation>{outcome} (aanname)</translation>
    </message>
    <message>
        <source>run {run}</source>
        <translation>omloop {run}</translation>
    </message>
</context>
<context>
    <name>WhatIfCards</name>
    <message>
        <source>ACTIVE WHAT-IFS</source>
        <translation>AANNAMES</translation>
    </message>
    <message>
        <source>Add what-if…</source>
        <translation>Aanname toevoegen…</translation>
    </message>
    <message>
        <source>None: the baseline is the form data alone. Add a what-if to start a scenario from it.</source>
        <translation>Geen: het uitgangspunt rust alleen op de vormgegevens. Voeg een aanname toe om er een scenario mee te beginnen.</translation>
    </message>
    <message>
        <source>None: the baseline is the form data and one result entered. Add a what-if to start a scenario from it.</source>
        <translation>Geen: het uitgangspunt rust op de vormgegevens en één ingevoerde uitslag. Voeg een aanname toe om er een scenario mee te beginnen.</translation>
    </message>
    <message>
        <source>None: the baseline is the form data and {count} results entered. Add a what-if to start a scenario from it.</source>
        <translation>Geen: het uitgangspunt rust op de vormgegevens en {count} ingevoerde uitslagen. Voeg een aanname toe om er een scenario mee te beginnen.</translation>
    </message>
    <message>
        <source>None yet. Add a what-if, or change something of a skater.</source>
        <translation>Nog geen. Voeg een aanname toe, of verander iets aan een schaatser.</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Add what-if</source>
        <translation>Aanname toevoegen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>valt</translation>
    </message>
    <message>
        <source>is disqualified</source>
        <translation>wordt gediskwalificeerd</translation>
    </message>
    <message>
        <source>does not start</source>
        <translation>start niet</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>wint</translation>
    </message>
    <message>
        <source>takes a place</source>
        <translation>wordt zoveelste</translation>
    </message>
    <message>
        <source>skates a time</source>
        <translation>rijdt een tijd</translation>
    </message>
    <message>
        <source>finishes in the top</source>
        <translation>eindigt bij de eersten</translation>
    </message>
    <message>
        <source>finishes outside the top</source>
        <translation>eindigt buiten de eersten</translation>
    </message>
    <message>
        <source>finishes ahead of</source>
        <translation>eindigt vóór</translation>
    </message>
    <message>
        <source>is in another form</source>
        <translation>is in andere vorm</translation>
    </message>
    <message>
        <source>without a past race</source>
        <translation>zonder een eerdere race</translation>
    </message>
    <message>
        <source>has another risk of a fall</source>
        <translation>heeft een ander risico op een val</translation>
    </message>
    <message>
        <source>has another risk of a false start</source>
        <translation>heeft een ander risico op een valse start</translation>
    </message>
    <message>
        <source>is entered too</source>
        <translation>is ook ingeschreven</translation>
    </message>
    <message>
        <source>is not entered after all</source>
        <translation>is toch niet ingeschreven</translation>
    </message>
    <message>
        <source>(the pairs are known)</source>
        <translation>(de ritten zijn bekend)</translation>
    </message>
    <message>
        <source>(the lane costs time)</source>
        <translation>(de baan kost tijd)</translation>
    </message>
    <message>
        <source>(another number of start places)</source>
        <translation>(een ander aantal startplekken)</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>de afstand</translation>
    </message>
    <message>
        <source>run 1</source>
        <translation>omloop 1</translation>
    </message>
    <message>
        <source>run 2</source>
        <translation>omloop 2</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Voornaam en achternaam</translation>
    </message>
    <message>
        <source>&amp;Skater</source>
        <translation>&amp;Schaatser</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Wat</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;Op</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Omloop</translation>
    </message>
    <message>
        <source>The baseline is protected: a new scenario begins.</source>
        <translation>Het uitgangspunt is beschermd: er begint een nieuw scenario.</translation>
    </message>
    <message>
        <source>Goes into “{scenario}”.</source>
        <translation>Komt in “{scenario}”.</translation>
    </message>
    <message>
        <source>Its event cannot be chosen any more.</source>
        <translation>De afstand kan niet meer worden gekozen.</translation>
    </message>
    <message>
        <source>all distances</source>
        <translation>alle afstanden</translation>
    </message>
</context>
<context>
    <name>WorthChart</name>
    <message>
        <source>What a start place is worth</source>
        <translation>Wat een startplek waard is</translation>
    </message>
    <message>
        <source>Not simulated, and not valued until you type what you expect: press Enter.</source>
        <translation>Niet gesimuleerd, en zonder waarde tot u intypt wat u verwacht: druk op Enter.</translation>
    </message>
    <message>
        <source>Not simulated; you expect {medals} medals, {gold} gold.</source>
        <translation>Niet gesimuleerd; u verwacht {medals} medailles, {gold} goud.</translation>
    </message>
    <message>
        <source>{place}: medal {medal}, gold {gold}; starts in {starts}</source>
        <translation>{place}: medaille {medal}, goud {gold}; start in {starts}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>not valued</source>
        <translation>geen waarde</translation>
    </message>
    <message>
        <source>{medals}, as typed</source>
        <translation>{medals}, ingetypt</translation>
    </message>
</context>
<context>
    <name>WorthPlot</name>
    <message>
        <source>Medals against loss by one mishap</source>
        <translation>Medailles tegen verlies door één keer pech</translation>
    </message>
    <message>
        <source>{policy}: {medals} medals, {mishap} lost by a mishap</source>
        <translation>{policy}: {medals} medailles, {mishap} verloren door pech</translation>
    </message>
    <message>
        <source>better on both</source>
        <translation>op beide beter</translation>
    </message>
    <message>
        <source>Expected individual medals</source>
        <translation>Verwachte individuele medailles</translation>
    </message>
    <message>
        <source>Sure tickets lost by one mishap, %</source>
        <translation>Zekere tickets verloren door één keer pech, %</translation>
    </message>
    <message>
        <source>Lost by a mishap, %</source>
        <translation>Verloren door één misser, %</translation>
    </message>
    <message>
        <source>Lost, %</source>
        <translation>Verlies, %</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>pick</source>
        <translation>aangewezen</translation>
    </message>
    <message>
        <source>Mass start</source>
        <translation>Massastart</translation>
    </message>
    <message>
        <source>Team pursuit</source>
        <translation>Ploegenachtervolging</translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation>Sprint</translation>
    </message>
    <message>
        <source>Allround</source>
        <translation>Allround</translation>
    </message>
    <message>
        <source>{place}, among the first {first} of the {race}</source>
        <translation>{place}, onder de eerste {first} van de {race}</translation>
    </message>
    <message>
        <source>{place}, if in the first {first} of the {race}</source>
        <translation>{place}, mits bij de eerste {first} van de {race}</translation>
    </message>
    <message>
        <source>{place}, among those in {time} in the {race}</source>
        <translation>{place}, onder wie {time} reed op de {race}</translation>
    </message>
    <message>
        <source>{place}, if in {time}</source>
        <translation>{place}, mits in {time}</translation>
    </message>
    <message>
        <source>{place}, if in {time} in the {race}</source>
        <translation>{place}, mits in {time} op de {race}</translation>
    </message>
    <message>
        <source>{event}, race {race}</source>
        <translation>{event}, race {race}</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Vrouwen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Mannen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Uitgangspunt</translation>
    </message>
</context>
</TS>
