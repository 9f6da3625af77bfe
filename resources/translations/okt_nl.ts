<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Actions</name>
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
        <source>&amp;New project</source>
        <translation>&amp;Nieuw project</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Project &amp;openen…</translation>
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
        <source>Open &amp;recent</source>
        <translation>&amp;Recent geopend</translation>
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
        <source>Add &amp;what-if…</source>
        <translation>&amp;Wat-als toevoegen…</translation>
    </message>
    <message>
        <source>Enter &amp;results…</source>
        <translation>&amp;Uitslagen invoeren…</translation>
    </message>
    <message>
        <source>Re&amp;play results up to a day…</source>
        <translation>Uitslagen tot en met een dag &amp;afspelen…</translation>
    </message>
    <message>
        <source>Open &amp;form data…</source>
        <translation>&amp;Resultaten openen…</translation>
    </message>
    <message>
        <source>Remove &amp;all what-ifs</source>
        <translation>&amp;Alle wat-alsen weghalen</translation>
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
        <source>&amp;Memory…</source>
        <translation>&amp;Geheugen…</translation>
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
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.pdf)</source>
        <translation>Lijsten (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
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
        <translation>Voorspeld op basis van niets: geen uitslag en geen persoonlijk record van vóór het toernooi.</translation>
    </message>
    <message>
        <source>Forecast from personal bests alone: no result of before the meet.</source>
        <translation>Alleen voorspeld uit persoonlijke records: geen uitslag van vóór het toernooi.</translation>
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
        <translation>Deelnemers voorspeld op basis van niets ({mark}): {count}</translation>
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
        <translation>{before} → {after}: {change} pp, gepaard 95 %-interval {low} tot {high}</translation>
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
    <name>CompareDesk</name>
    <message>
        <source>results of day {day}</source>
        <translation>uitslagen van dag {day}</translation>
    </message>
    <message>
        <source>Before day {day}</source>
        <translation>Vóór dag {day}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergelijken…</translation>
    </message>
</context>
<context>
    <name>CompareLegend</name>
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
        <translation>95 %-interval, gepaard</translation>
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
        <source>Nothing to compare yet.</source>
        <translation>Nog niets te vergelijken.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>There is only the baseline. Add a what-if to have something to compare.</source>
        <translation>Er is alleen de basis. Voeg een wat-als toe om iets te kunnen vergelijken.</translation>
    </message>
    <message>
        <source>Choose one to three scenarios to compare with.</source>
        <translation>Kies een tot drie scenario’s om mee te vergelijken.</translation>
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
</context>
<context>
    <name>ConvergenceStrip</name>
    <message>
        <source>How the chances settle</source>
        <translation>Hoe de kansen tot rust komen</translation>
    </message>
    <message>
        <source>{skater}: {chance} after {count} tournaments, 95 % interval {interval}</source>
        <translation>{skater}: {chance} na {count} toernooien, 95 %-interval {interval}</translation>
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
    <name>Decides</name>
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
        <translation>Spreiding van alle ritten</translation>
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
    <name>DecidesDesk</name>
    <message>
        <source>Looking at the tournaments…</source>
        <translation>De toernooien worden bekeken…</translation>
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
        <translation>Maak van de gekozen uitkomst een wat-als van het scenario</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>Nog geen uitkomst.</translation>
    </message>
    <message>
        <source>{skater}: chance of a ticket, given one outcome</source>
        <translation>{skater}: kans op een ticket, gegeven één uitslag</translation>
    </message>
    <message>
        <source>{skater}: chance of a ticket, given other inputs</source>
        <translation>{skater}: kans op een ticket, bij andere gegevens</translation>
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
        <source>Which event moves whom</source>
        <translation>Welke afstand wie beweegt</translation>
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
        <source>Forecasts kept from earlier</source>
        <translation>Bewaarde eerdere voorspellingen</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Toernooi</translation>
    </message>
    <message>
        <source>Form data</source>
        <translation>Resultaten</translation>
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
        <source>Write a pair on each line: two names with a dash between them.</source>
        <translation>Schrijf op elke regel een paar: twee namen met een streepje ertussen.</translation>
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
        <translation>wat-als van “{scenario}” ({time})</translation>
    </message>
    <message>
        <source>form data ({time})</source>
        <translation>vormgegevens ({time})</translation>
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
        <source>This has signs that cannot be shown, or is too long for a name.</source>
        <translation>Hier staan tekens in die niet te tonen zijn, of het is te lang voor een naam.</translation>
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
        <source>They have not been opened.</source>
        <translation>Ze zijn niet geopend.</translation>
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
        <source>This scenario cannot be simulated</source>
        <translation>Dit scenario kan niet worden gesimuleerd</translation>
    </message>
    <message>
        <source>Its what-ifs and the results entered do not go together. Undo, or take one out:</source>
        <translation>De wat-alsen en de ingevoerde uitslagen gaan niet samen. Maak het ongedaan, of haal er een weg:</translation>
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
        <source>Edits that cannot be restored</source>
        <translation>Wijzigingen die niet te herstellen zijn</translation>
    </message>
    <message>
        <source>The program ended without saving, and what was kept of it is damaged. It was put aside, and can be sent to somebody who may mend it:</source>
        <translation>Het programma sloot zonder op te slaan, en wat ervan bewaard bleef is beschadigd. Het is apart gezet en kan naar iemand die het misschien herstelt:</translation>
    </message>
    <message>
        <source>The data have changed</source>
        <translation>De gegevens zijn veranderd</translation>
    </message>
    <message>
        <source>The project is open. Its data are not those it was saved with:</source>
        <translation>Het project is geopend. De gegevens zijn niet die waarmee het is opgeslagen:</translation>
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
    <name>FieldLabel</name>
    <message>
        <source>Put the forecast back: {field}</source>
        <translation>Voorspelling terugzetten: {field}</translation>
    </message>
</context>
<context>
    <name>HeatChart</name>
    <message>
        <source>Which event moves whom</source>
        <translation>Welke afstand wie beweegt</translation>
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
•  What the committee will really decide. Its picks are in the model as rules with a chance of their own; apart from the mass start names known beforehand that chance is zero until you raise it.
•  Illness and injury, training, equipment, tactics, the wish to save strength.
•  Lanes, start order, ice that gets better or worse during a race, and re-skates.
•  Rare incidents: falls and disqualifications are counted in a few thousand starts, so their rates are rough. Set your own in the skater&apos;s panel.
•  Skaters without results at a distance: what is known of others like them is used, and their chances are the least certain of all.</source>
        <translation>WAT ER NIET IN ZIT
•  Schaatsers die ingeschreven waren maar niet bekend zijn: bij afstanden met ‘alleen bekende’ lijken de bekende deelnemers beter dan ze zijn.
•  Wat de selectiecommissie werkelijk beslist. Haar aanwijsplekken zitten in het model als regels met een eigen kans; behalve voor de vooraf genoemde massastartrijders is die kans nul tot je haar verhoogt.
•  Ziekte en blessures, training, materiaal, tactiek, de wens om krachten te sparen.
•  Banen, startvolgorde, ijs dat tijdens een wedstrijd beter of slechter wordt, en overrijden.
•  Zeldzame voorvallen: vallen en diskwalificaties zijn in een paar duizend starts geteld, dus de kansen daarop zijn ruw. Stel eigen kansen in bij de schaatser.
•  Schaatsers zonder resultaten op een afstand: wat van vergelijkbare schaatsers bekend is wordt gebruikt, en hun kansen zijn het minst zeker van alle.</translation>
    </message>
    <message>
        <source>WITH THE KEYBOARD
Shift+F1 shows the tooltip of where you are, and pressed again those of the rest of the window, one after the other. Ctrl+C copies what is chosen in a table or a chart, Ctrl+A chooses all of it. Enter on an event of the programme enters its results.</source>
        <translation>MET HET TOETSENBORD
Shift+F1 toont de uitleg bij de plek waar je bent, en nog eens ingedrukt die van de rest van het venster, de een na de ander. Ctrl+C kopieert wat er in een tabel of grafiek gekozen is, Ctrl+A kiest alles. Enter op een afstand in het programma voert de uitslagen ervan in.</translation>
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
        <translation>Wat bewaard blijft maakt wijzigen, vergelijken en ongedaan maken snel. De kansen zijn bij elke hoeveelheid dezelfde. Het programma zelf neemt nog zo’n 300 MB.</translation>
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
        <source>Rows are walked from the top until {names} different skaters are named; in {chance} of tournaments that happens within the {rows} rows.</source>
        <translation>De regels worden van boven af doorlopen tot {names} verschillende schaatsers zijn genoemd; in {chance} van de toernooien gebeurt dat binnen de {rows} regels.</translation>
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
        <source>Most &amp;picks (both sexes)</source>
        <translation>Hoogstens aan&amp;wijsplekken (beide geslachten)</translation>
    </message>
    <message>
        <source>&amp;Freed start places to</source>
        <translation>&amp;Vrije startplekken naar</translation>
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
        <source>change start places</source>
        <translation>startplekken veranderen</translation>
    </message>
</context>
<context>
    <name>OrderLegend</name>
    <message>
        <source>width = chance of taking the place, in %</source>
        <translation>breedte = kans om de plaats te pakken, in %</translation>
    </message>
    <message>
        <source>solid underline = share in which this row names the skater; otherwise a higher row has done so</source>
        <translation>volle onderstreping = aandeel waarin deze regel de schaatser noemt; anders heeft een hogere regel dat gedaan</translation>
    </message>
    <message>
        <source>width = chance of the place, in %</source>
        <translation>breedte = kans op de plaats, in %</translation>
    </message>
    <message>
        <source>underline = named by this row</source>
        <translation>streep = door deze regel genoemd</translation>
    </message>
    <message>
        <source>chance of the place</source>
        <translation>kans op de plaats</translation>
    </message>
    <message>
        <source>named here</source>
        <translation>hier genoemd</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Strook</translation>
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
        <source>{sex} {count} tickets</source>
        <translation>{sex} {count} tickets</translation>
    </message>
    <message>
        <source>at most {count} picks</source>
        <translation>hoogstens {count} aanwijsplekken</translation>
    </message>
    <message>
        <source>freed start places to the committee</source>
        <translation>vrijgekomen startplekken naar de commissie</translation>
    </message>
    <message>
        <source>freed start places to the next placed</source>
        <translation>vrijgekomen startplekken naar de volgende in de uitslag</translation>
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
        <source>Every start place has its row. Raise the start places first.</source>
        <translation>Elke startplek heeft al een regel. Verhoog eerst de startplekken.</translation>
    </message>
    <message>
        <source>Rows of the order</source>
        <translation>Regels van de volgorde</translation>
    </message>
    <message>
        <source>Published order</source>
        <translation>Gepubliceerde volgorde</translation>
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
        <translation>1 wat-als</translation>
    </message>
    <message>
        <source>{count} what-ifs</source>
        <translation>{count} wat-alsen</translation>
    </message>
    <message>
        <source>Enter results…</source>
        <translation>Uitslagen invoeren…</translation>
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
        <translation>Het programma is geëindigd zonder op te slaan. Deze bewerkingen zijn bewaard:</translation>
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
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
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
        <source>empty</source>
        <translation>leeg</translation>
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
        <translation>Rit 1</translation>
    </message>
    <message>
        <source>Run 2</source>
        <translation>Rit 2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Rit</translation>
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
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.pdf)</source>
        <translation>Lijsten (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.pdf)</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Uitslagen importeren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Say whether the race is over.</source>
        <translation>Geef aan of de race afgelopen is.</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… en nog {count}.</translation>
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
        <translation>De tijden zouden zeggen, het meest: {changes}. De voorspelling blijft zoals zij was.</translation>
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
        <source>Baseline</source>
        <translation>Basis</translation>
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
    <name>RowsArea</name>
    <message>
        <source>{count} rows; the arrow keys choose one.</source>
        <translation>{count} regels; de pijltoetsen kiezen er een.</translation>
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
        <translation>wat-alsen</translation>
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
        <translation>{scenario}, {count} wat-alsen</translation>
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
        <source>add a what-if</source>
        <translation>een wat-als toevoegen</translation>
    </message>
    <message>
        <source>remove a what-if</source>
        <translation>een wat-als weghalen</translation>
    </message>
    <message>
        <source>change {skater}</source>
        <translation>{skater} veranderen</translation>
    </message>
    <message>
        <source>remove all what-ifs</source>
        <translation>alle wat-alsen weghalen</translation>
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
        <source>No result yet.</source>
        <translation>Nog geen uitkomst.</translation>
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
        <translation>resultaten openen</translation>
    </message>
    <message>
        <source>paste form data</source>
        <translation>resultaten plakken</translation>
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
        <source>reload the embedded data</source>
        <translation>de meegeleverde gegevens opnieuw laden</translation>
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
        <source>WHY NO TICKET</source>
        <translation>WAAROM GEEN TICKET</translation>
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
        <source>{change} pp</source>
        <translation>{change} pp</translation>
    </message>
    <message>
        <source>baseline {chance}</source>
        <translation>basis {chance}</translation>
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
        <translation>95 %-interval door het eindige aantal toernooien</translation>
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
        <source>Edits are not kept against a crash: {why}</source>
        <translation>Wijzigingen worden niet tegen een crash bewaard: {why}</translation>
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
    <message>
        <source>at most {points} from seed {seed}</source>
        <translation>hoogstens {points} anders dan met startgetal {seed}</translation>
    </message>
</context>
<context>
    <name>Story</name>
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
        <translation>pakte geen regel van de volgorde</translation>
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
        <translation>{project} leest bestanden die niet in zijn eigen map staan. Sta dat alleen toe als je weet wie het project gemaakt heeft. Er is nog niets geopend.</translation>
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
        <source>Baseline: {baseline}, change {change} pp</source>
        <translation>Basis: {baseline}, verschil {change} pp</translation>
    </message>
    <message>
        <source>Baseline: {baseline}, change {change} pp (within noise)</source>
        <translation>Basis: {baseline}, verschil {change} pp (binnen de ruis)</translation>
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
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 %-interval</translation>
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
        <translation>Basis</translation>
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
        <source>Simulate until every chance is known to ±{points} percentage points</source>
        <translation>Simuleren tot elke kans op ±{points} procentpunt bekend is</translation>
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
        <source>First name and surname</source>
        <translation>Voornaam en achternaam</translation>
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
        <source>&amp;Chance</source>
        <translation>&amp;Kans</translation>
    </message>
    <message>
        <source>% per race</source>
        <translation>% per rit</translation>
    </message>
    <message>
        <source>% per attempt</source>
        <translation>% per poging</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>&amp;Paren</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Selection order</source>
        <translation>Selectievolgorde</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>Wat beslist</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Reading the form data…</source>
        <translation>De resultaten worden gelezen…</translation>
    </message>
    <message>
        <source>There are no data to simulate from.</source>
        <translation>Er zijn geen gegevens om mee te simuleren.</translation>
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
    <name>WhatIf</name>
    <message>
        <source>{sex}, all distances</source>
        <translation>{sex}, alle afstanden</translation>
    </message>
    <message>
        <source>{sex} {event}, run {run}</source>
        <translation>{sex} {event}, rit {run}</translation>
    </message>
    <message>
        <source>{skater} form {shift} s</source>
        <translation>{skater} vorm {shift} s</translation>
    </message>
    <message>
        <source>per 1000 m, {where}</source>
        <translation>per 1000 m, {where}</translation>
    </message>
    <message>
        <source>{skater} not starting</source>
        <translation>{skater} start niet</translation>
    </message>
    <message>
        <source>{skater} entered too</source>
        <translation>{skater} ook ingeschreven</translation>
    </message>
    <message>
        <source>{skater} not entered</source>
        <translation>{skater} niet ingeschreven</translation>
    </message>
    <message>
        <source>{count} pairs set</source>
        <translation>{count} paren vastgelegd</translation>
    </message>
    <message>
        <source>{count} pick rules</source>
        <translation>{count} aanwijsregels</translation>
    </message>
    <message>
        <source>Other pick rules</source>
        <translation>Andere aanwijsregels</translation>
    </message>
    <message>
        <source>Another selection order</source>
        <translation>Een andere selectievolgorde</translation>
    </message>
    <message>
        <source>not starting</source>
        <translation>start niet</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>niet ingeschreven</translation>
    </message>
    <message>
        <source>{outcome} (what-if)</source>
        <translation>{outcome} (wat-als)</translation>
    </message>
    <message>
        <source>{skater} does not start</source>
        <translation>{skater} start niet</translation>
    </message>
    <message>
        <source>{skater} entered</source>
        <translation>{skater} ingeschreven</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paren</translation>
    </message>
    <message>
        <source>{what} in the {event}</source>
        <translation>{what} op de {event}</translation>
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
        <source>{skater} ahead of {rival}</source>
        <translation>{skater} vóór {rival}</translation>
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
</context>
<context>
    <name>WhatIfCards</name>
    <message>
        <source>ACTIVE WHAT-IFS</source>
        <translation>ACTIEVE WAT-ALSEN</translation>
    </message>
    <message>
        <source>Add what-if…</source>
        <translation>Wat-als toevoegen…</translation>
    </message>
    <message>
        <source>None: the baseline is the form data alone. Add a what-if to start a scenario from it.</source>
        <translation>Geen: de basis is alleen de resultaten. Voeg een wat-als toe om er een scenario mee te beginnen.</translation>
    </message>
    <message>
        <source>None yet. Add a what-if, or change something of a skater.</source>
        <translation>Nog geen. Voeg een wat-als toe, of verander iets aan een schaatser.</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Add what-if</source>
        <translation>Wat-als toevoegen</translation>
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
        <translation>(de paren zijn bekend)</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>de afstand</translation>
    </message>
    <message>
        <source>run 1</source>
        <translation>rit 1</translation>
    </message>
    <message>
        <source>run 2</source>
        <translation>rit 2</translation>
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
        <translation>Rit</translation>
    </message>
    <message>
        <source>The baseline is protected: a new scenario begins.</source>
        <translation>De basis is beschermd: er begint een nieuw scenario.</translation>
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
        <source>Women</source>
        <translation>Vrouwen</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Mannen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
</context>
</TS>
