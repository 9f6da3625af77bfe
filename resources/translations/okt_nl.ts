<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open form data…</source>
        <translation>&amp;Resultaten openen…</translation>
    </message>
    <message>
        <source>&amp;Paste form data…</source>
        <translation>Resultaten &amp;plakken…</translation>
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
        <source>Reset &amp;all skaters</source>
        <translation>&amp;Alle schaatsers herstellen</translation>
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
        <source>&amp;Next skater</source>
        <translation>V&amp;olgende schaatser</translation>
    </message>
    <message>
        <source>&amp;Previous skater</source>
        <translation>Vo&amp;rige schaatser</translation>
    </message>
    <message>
        <source>&amp;Method and limits</source>
        <translation>&amp;Werkwijze en grenzen</translation>
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
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
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
        <source>Lan&amp;guage · Taal</source>
        <translation>T&amp;aal · Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Open form data</source>
        <translation>Resultaten openen</translation>
    </message>
    <message>
        <source>Open entries</source>
        <translation>Inschrijvingen openen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>DistanceTable</name>
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
        <source>Median of the simulated times</source>
        <translation>Mediaan van de gesimuleerde tijden</translation>
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
        <translation>Een schaatser zonder resultaten krijgt een ruime verwachting; de kansen zijn dus ruw.</translation>
    </message>
    <message>
        <source>{skater} is already entered in this event.</source>
        <translation>{skater} is al ingeschreven op deze afstand.</translation>
    </message>
    <message>
        <source>{skater} is new at this meet.</source>
        <translation>{skater} is nieuw in dit toernooi.</translation>
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
    <name>HelpText</name>
    <message>
        <source>HOW IT WORKS
From the results before the meet the program estimates, for each skater and distance, how fast the skater is and how much the times vary. What a race and its rink did to everyone is taken out, recent races weigh more, and few races say little. Then it rides the whole meet many times, with good and bad weekends, falls, false starts and withdrawals, and walks down the selection order each time. A chance is the share of those meets that ended with a ticket.</source>
        <translation>HOE HET WERKT
Uit de resultaten van voor het toernooi schat het programma voor elke schaatser en afstand hoe snel de schaatser is en hoezeer de tijden wisselen. Wat een wedstrijd en een baan met iedereen deden wordt eruit gehaald, recente wedstrijden wegen zwaarder, en weinig wedstrijden zeggen weinig. Daarna rijdt het het hele toernooi vele malen, met goede en slechte weekends, vallen, valse starts en afmeldingen, en loopt het telkens de selectievolgorde af. Een kans is het deel van die toernooien dat eindigde met een ticket.</translation>
    </message>
    <message>
        <source>WHAT THE INTERVAL MEANS
The small interval at a bar is only the error of a finite number of simulated meets. It does not tell how far the model itself may be off, which is much more.</source>
        <translation>WAT HET INTERVAL BETEKENT
Het kleine interval bij een balk is alleen de fout van een eindig aantal gesimuleerde toernooien. Het zegt niet hoe ver het model zelf ernaast kan zitten, en dat is veel meer.</translation>
    </message>
    <message>
        <source>WHAT IS NOT IN IT
•  Skaters who were entered but are not known: events marked “known entries only” make the known entrants look better than they are.
•  Picks by the selection committee after the meet. Only the mass start picks, named beforehand, are in the selection order.
•  Illness and injury, training, equipment, tactics, the wish to save strength.
•  Lanes, start order, ice that gets better or worse during a race, and re-skates.
•  Rare incidents: falls and disqualifications are counted in a few thousand starts, so their rates are rough. Set your own in the skater&apos;s panel.
•  Skaters without results at a distance: what is known of others like them is used, and their chances are the least certain of all.</source>
        <translation>WAT ER NIET IN ZIT
•  Schaatsers die ingeschreven waren maar niet bekend zijn: bij afstanden met ‘alleen bekende’ lijken de bekende deelnemers beter dan ze zijn.
•  Aanwijsplekken van de selectiecommissie na het toernooi. Alleen de vooraf genoemde aanwijsplekken voor de massastart staan in de selectievolgorde.
•  Ziekte en blessures, training, materiaal, tactiek, de wens om krachten te sparen.
•  Banen, startvolgorde, ijs dat tijdens een wedstrijd beter of slechter wordt, en overrijden.
•  Zeldzame voorvallen: vallen en diskwalificaties zijn in een paar duizend starts geteld, dus de kansen daarop zijn ruw. Stel eigen kansen in bij de schaatser.
•  Schaatsers zonder resultaten op een afstand: wat van vergelijkbare schaatsers bekend is wordt gebruikt, en hun kansen zijn het minst zeker van alle.</translation>
    </message>
    <message>
        <source>Method and limits</source>
        <translation>Werkwijze en grenzen</translation>
    </message>
    <message>
        <source>These are chances from a model of past results, not predictions by the skating federation.</source>
        <translation>Dit zijn kansen uit een model van eerdere resultaten, geen voorspellingen van de schaatsbond.</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Skater</source>
        <translation>Schaatser</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>OKT Simulator</source>
        <translation>OKT Simulator</translation>
    </message>
    <message>
        <source>Reading the form data…</source>
        <translation>De resultaten worden gelezen…</translation>
    </message>
    <message>
        <source>{meet} – OKT Simulator</source>
        <translation>{meet} – OKT Simulator</translation>
    </message>
    <message>
        <source>There are no data to simulate from.</source>
        <translation>Er zijn geen gegevens om mee te simuleren.</translation>
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
    <name>PasteDialog</name>
    <message>
        <source>Paste form data</source>
        <translation>Resultaten plakken</translation>
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
</context>
<context>
    <name>ProgrammePanel</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Add entrant…</source>
        <translation>Deelnemer toevoegen…</translation>
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
        <source>Known entries</source>
        <translation>Bekende inschrijvingen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Inschrijvingen</translation>
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
    <name>RouteBars</name>
    <message>
        <source>No ticket</source>
        <translation>Geen ticket</translation>
    </message>
</context>
<context>
    <name>RouteLegend</name>
    <message>
        <source>Routes: {names}</source>
        <translation>Routes: {names}</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>95 % Monte Carlo interval</source>
        <translation>95 %-Monte-Carlo-interval</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 %-interval</translation>
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
        <translation>% per rit</translation>
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
        <translation>Niet gestart</translation>
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
        <translation>Niet gestart, {event}</translation>
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
        <source>Select a skater in the table to see the chances in detail.</source>
        <translation>Kies een schaatser in de tabel om de kansen in detail te zien.</translation>
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
        <source>by the rules alone</source>
        <translation>zeker door de regels</translation>
    </message>
    <message>
        <source>95 % interval from the finite number of tournaments</source>
        <translation>95 %-interval door het eindige aantal toernooien</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>The error is half the mean 95 % interval of the chances shown</source>
        <translation>De fout is het halve gemiddelde 95 %-interval van de getoonde kansen</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Voortgang van de simulatie</translation>
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
        <source>{count} tickets above this line</source>
        <translation>{count} tickets boven deze lijn</translation>
    </message>
    <message>
        <source>Ticket: {chance}</source>
        <translation>Ticket: {chance}</translation>
    </message>
    <message>
        <source>95 % Monte Carlo interval: {interval}</source>
        <translation>95 %-Monte-Carlo-interval: {interval}</translation>
    </message>
    <message>
        <source>{route}: {chance}</source>
        <translation>{route}: {chance}</translation>
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
        <source>Sort</source>
        <translation>Sorteer</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>Nog geen uitkomst.</translation>
    </message>
    <message>
        <source>Nobody is entered.</source>
        <translation>Er is niemand ingeschreven.</translation>
    </message>
    <message>
        <source>Known entries only: {events}</source>
        <translation>Alleen bekende inschrijvingen: {events}</translation>
    </message>
    <message>
        <source>{events}: the public start lists do not name everyone who was entered. Skaters who are missing here would take places, so the chances of those shown are a little too high. Entrants can be added.</source>
        <translation>{events}: de openbare startlijsten noemen niet iedereen die was ingeschreven. Schaatsers die hier ontbreken zouden plaatsen innemen, dus de kansen van wie er wel staan zijn iets te hoog. Deelnemers kunnen worden toegevoegd.</translation>
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
        <source>Ticket probability, men</source>
        <translation>Kans op een ticket, mannen</translation>
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
        <source>The same seed gives the same chances</source>
        <translation>Hetzelfde startgetal geeft dezelfde kansen</translation>
    </message>
    <message>
        <source>Open form data</source>
        <translation>Resultaten openen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startgetal</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Mass start</source>
        <translation>Massastart</translation>
    </message>
    <message>
        <source>Team pursuit</source>
        <translation>Ploegenachtervolging</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Vrouwen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Mannen</translation>
    </message>
</context>
</TS>
