/**
 * The application's sentences in German, by their English form; `%` stands for a value, in the same order.
 * What is not here is shown as the application says it.
 */
export const sentences: Record<string, string> = {
  // Silos and standard transactions
  'The trouble (%) needs a touchpoint that opens it.':
    'Die Schwierigkeit (%) braucht einen Kontaktpunkt, der sie öffnet.',
  'A trouble needs a name of at most 100 letters.':
    'Eine Schwierigkeit braucht einen Namen mit höchstens 100 Zeichen.',
  'A touchpoint cannot open and close the same trouble (%).':
    'Ein Kontaktpunkt kann dieselbe Schwierigkeit (%) nicht öffnen und beenden.',
  'A group needs two departments, and no department is in two groups.':
    'Eine Gruppe braucht zwei Abteilungen, und keine Abteilung ist in zwei Gruppen.',
  'A standard transaction needs touchpoints with which it begins, and others with which it is complete.':
    'Ein Standardvorgang braucht Kontaktpunkte, mit denen er beginnt, und andere, mit denen er vollständig ist.',
  'A standard transaction needs a name, and names of at most 100 letters.':
    'Ein Standardvorgang braucht einen Namen; Namen haben höchstens 100 Zeichen.',
  'The time zone (%) is not known.': 'Die Zeitzone (%) ist nicht bekannt.',
  // What was learned from decisions
  'Labels: %; % are needed.': 'Entscheidungen: %; nötig sind %.',
  'More labels contradict each other than do not.':
    'Mehr Entscheidungen widersprechen einander als nicht.',
  'Labels: % of one person, % of two; % of each are needed.':
    'Entscheidungen: % für eine Person, % für zwei; nötig sind je %.',
  'What is called one person agrees less than what is called two.':
    'Was eine Person genannt wird, stimmt weniger überein, als was zwei genannt wird.',
  'Learning from labels would tell pairs apart worse than without.':
    'Mit den Entscheidungen ließen sich Paare schlechter unterscheiden als ohne.',
  'Of % labelled pairs with % bits or more, % are two people.':
    'Von % entschiedenen Paaren mit Gewicht % oder mehr sind % zwei Personen.',
  'Of % labelled pairs with fewer than % bits, % are one person.':
    'Von % entschiedenen Paaren mit weniger Gewicht als % sind % eine Person.',
  // How values agree
  'missing in one of the records': 'fehlt in einem der Datensätze',
  'the same': 'gleich',
  'stands in the e-mail address of the other': 'steht in der E-Mail-Adresse des anderen',
  'stands in another field of the other': 'steht beim anderen in einem anderen Feld',
  'alike only as the names are': 'ähnlich nur so weit, wie es die Namen sind',
  different: 'verschieden',
  'some days apart': 'einige Tage auseinander',
  'the same time of another year': 'zur selben Zeit eines anderen Jahres',
  'about a year apart': 'etwa ein Jahr auseinander',
  'some years apart': 'einige Jahre auseinander',
  'the same domain only': 'nur die Domain ist gleich',
  'the same before the @': 'gleich vor dem @',
  'a short form of the other': 'eine Kurzform des anderen',
  'the beginning of the other': 'der Anfang des anderen',
  'the same initial': 'gleicher Anfangsbuchstabe',
  'sounds the same': 'klingt gleich',
  'spelled alike': 'ähnlich geschrieben',
  'the same area': 'dieselbe Gegend',
  'the same letters in another order': 'dieselben Zeichen in anderer Folge',
  'one character differs': 'ein Zeichen weicht ab',
  'two characters differ': 'zwei Zeichen weichen ab',
  'three characters differ': 'drei Zeichen weichen ab',
  'four characters differ': 'vier Zeichen weichen ab',
  'day and month are swapped': 'Tag und Monat sind vertauscht',
  'only the year is known in one': 'in einem ist nur das Jahr bekannt',
  'one digit differs': 'eine Ziffer weicht ab',
  'two digits are swapped': 'zwei Ziffern sind vertauscht',
  // Designed maps
  'Look at that place of the map and draw it anew where it matters; the rest is in.':
    'Sehen Sie sich diese Stelle der Karte an und zeichnen Sie sie neu, wo sie wichtig ist; das Übrige ist übernommen.',
  'Correct the map in the tool that it comes from, or draw it here.':
    'Berichtigen Sie die Karte in dem Werkzeug, aus dem sie stammt, oder zeichnen Sie sie hier.',
  // Who is who
  'Both hold the % %.': 'Beide haben % %.',
  'Their source says that % % and % % are one.':
    'Ihre Quelle sagt, dass % % und % % dasselbe sind.',
  'Shared by % records, more than %.': 'Von % Datensätzen geteilt, mehr als %.',
  'It would join customers with different numbers, so it joins nobody.':
    'Es würde Personen mit verschiedenen Nummern verbinden, darum verbindet es niemanden.',
  'Both are one customer already.': 'Beide sind schon dieselbe Person.',
  'Maybe somebody has merged them meanwhile; open the customer again.':
    'Vielleicht hat sie inzwischen jemand zusammengeführt; öffnen Sie die Person erneut.',
  'The records (%) are not a part of the customer.':
    'Die Datensätze (%) sind kein Teil dieser Person.',
  "Choose some of the customer's records, but not all.":
    'Wählen Sie einige Datensätze der Person, aber nicht alle.',
  'The records (%) were not moved by this change.':
    'Die Datensätze (%) wurden von dieser Änderung nicht bewegt.',
  'Choose records that the change names, or none to take all of it back.':
    'Wählen Sie Datensätze, die die Änderung nennt, oder keine, um sie ganz zurückzunehmen.',
  'This change has been taken back, or is itself a taking back.':
    'Diese Änderung wurde schon zurückgenommen oder ist selbst eine Rücknahme.',
  'Merge or split again instead.': 'Führen Sie stattdessen neu zusammen oder trennen Sie neu.',
  'A decision about who is who needs a reason of 1 to 1,000 characters.':
    'Eine Entscheidung, wer wer ist, braucht eine Begründung von 1 bis 1.000 Zeichen.',
  'Say in a sentence how you know.': 'Sagen Sie in einem Satz, woher Sie es wissen.',
  'Taken back.': 'Zurückgenommen.',
  // Privacy
  'There is a purpose (%) already.': 'Es gibt schon einen Zweck (%).',
  'Change it, or choose another key.': 'Ändern Sie ihn oder wählen Sie einen anderen Schlüssel.',
  'The key of a purpose has 2 to 60 small letters, digits and underscores.':
    'Der Schlüssel eines Zwecks hat 2 bis 60 Kleinbuchstaben, Ziffern und Unterstriche.',
  'Write it as marketing_email.': 'Schreiben Sie ihn wie marketing_email.',
  'A wording needs at least one language, each by two letters such as en or de.':
    'Ein Wortlaut braucht mindestens eine Sprache, je mit zwei Buchstaben wie en oder de.',
  'A purpose needs a name of 1 to 200 and a wording of 1 to 4,000 characters.':
    'Ein Zweck braucht einen Namen von 1 bis 200 und einen Wortlaut von 1 bis 4.000 Zeichen.',
  'The retention (%) must be 1 to 36,500 days.': 'Aufbewahrt (%) wird zwischen 1 und 36.500 Tagen.',
  'The purpose (%) does not rest on consent.': 'Der Zweck (%) beruht nicht auf Einwilligung.',
  'Note an objection where the customer does not want it.':
    'Vermerken Sie einen Widerspruch, wenn die Person es nicht will.',
  'The purpose (%) rests on a contract or on law, so no objection ends it.':
    'Der Zweck (%) beruht auf Vertrag oder Gesetz; kein Widerspruch beendet ihn.',
  'Tell the customer why it is needed; restrict the use of her data where it is in dispute.':
    'Sagen Sie der Person, warum es nötig ist; schränken Sie die Nutzung ein, wo sie strittig ist.',
  'The customer is not restricted.': 'Die Person ist nicht eingeschränkt.',
  'Maybe somebody has lifted the restriction meanwhile; open the customer again.':
    'Vielleicht hat inzwischen jemand die Einschränkung aufgehoben; öffnen Sie die Person erneut.',
  'A restriction and its end need a reason of 1 to 1,000 characters.':
    'Eine Einschränkung und ihr Ende brauchen einen Grund von 1 bis 1.000 Zeichen.',
  'Say in a sentence what is in dispute, or how it was settled.':
    'Sagen Sie in einem Satz, was strittig ist oder wie es geklärt wurde.',
  'The choice would have been made in the future.':
    'Die Entscheidung wäre in der Zukunft getroffen worden.',
  'Leave the time out, or say when it was made.':
    'Lassen Sie die Zeit weg oder sagen Sie, wann sie getroffen wurde.',
  'The purposes (%) are not declared.': 'Die Zwecke (%) sind nicht angegeben.',
  'Declare them first, or choose others.': 'Geben Sie sie zuerst an oder wählen Sie andere.',
  'An entry has at most 2,000 characters.': 'Ein Eintrag hat höchstens 2.000 Zeichen.',
  'A decision needs a reason of 1 to 1,000 characters.':
    'Eine Entscheidung braucht eine Begründung von 1 bis 1.000 Zeichen.',
  'The customer does not belong to this account.': 'Die Person gehört nicht zu diesem Konto.',
  'Maybe somebody has removed them meanwhile; open the account again.':
    'Vielleicht hat sie inzwischen jemand entfernt; öffnen Sie das Konto erneut.',
  'The customer has no such flag.': 'Die Person hat diesen Hinweis nicht.',
  'Maybe somebody has lifted it meanwhile; open the customer again.':
    'Vielleicht hat ihn inzwischen jemand aufgehoben; öffnen Sie die Person erneut.',
  'This decision has been taken back.': 'Diese Entscheidung wurde zurückgenommen.',
  'Decide again instead.': 'Entscheiden Sie stattdessen neu.',
  'The flag would be over already.': 'Der Hinweis wäre schon vorbei.',
  'Choose an end in the future.': 'Wählen Sie ein Ende in der Zukunft.',
  // Organisation
  'A department needs a name of 1 to 200 characters.':
    'Eine Abteilung braucht einen Namen von 1 bis 200 Zeichen.',
  'Give it a shorter name.': 'Geben Sie ihr einen kürzeren Namen.',
  'Another department has this name, or had it once.':
    'Eine andere Abteilung heißt so oder hieß einmal so.',
  'Choose another name, or edit that department.':
    'Wählen Sie einen anderen Namen oder bearbeiten Sie jene Abteilung.',
  'A department is itself already.': 'Eine Abteilung ist schon sie selbst.',
  'Choose another one.': 'Wählen Sie eine andere.',
  'The other department is itself counted as another.':
    'Die andere Abteilung zählt selbst als eine weitere.',
  'Another department is counted as this one.': 'Eine andere Abteilung zählt als diese.',
  'Count that one as itself again first.': 'Lassen Sie jene zuerst wieder als sie selbst zählen.',
  'The other department is part of this one.': 'Die andere Abteilung ist Teil von dieser.',
  'Join them the other way round, or give the other one another parent.':
    'Verbinden Sie sie andersherum, oder ordnen Sie die andere einer anderen Abteilung zu.',
  'A department cannot be part of itself.': 'Eine Abteilung kann nicht Teil ihrer selbst sein.',
  'Choose a parent that is not below it.': 'Wählen Sie eine Abteilung, die nicht unter ihr steht.',
  'The change would begin before the one that it changes.':
    'Die Änderung würde vor der beginnen, die sie ändert.',
  'Choose a later time; the history shows when the last change began.':
    'Wählen Sie einen späteren Zeitpunkt; der Verlauf zeigt, seit wann die letzte Änderung gilt.',
  'A touchpoint needs a name, and minutes (%) that are not negative.':
    'Ein Kontaktpunkt braucht einen Namen und Minuten (%), die nicht negativ sind.',
  'The cost (%, %, %) must not be negative and must rise from low to high.':
    'Die Kosten (%, %, %) dürfen nicht negativ sein und müssen von niedrig nach hoch steigen.',
  'Correct the costs.': 'Berichtigen Sie die Kosten.',
  'The time zone is not known.': 'Die Zeitzone ist nicht bekannt.',
  'Write it as Europe/Berlin.': 'Schreiben Sie sie wie Europe/Berlin.',
  'A calendar needs a name.': 'Ein Kalender braucht einen Namen.',
  'The hours of % end (%) before they begin (%).':
    'Die Stunden am % enden (%), bevor sie beginnen (%).',
  'Write days as monday, and hours as 08:00.':
    'Schreiben Sie Tage wie monday und Stunden wie 08:00.',
  'The change names no field.': 'Die Änderung nennt kein Feld.',
  'The field (%) is not known here.': 'Das Feld (%) ist hier nicht bekannt.',
  // Sources
  'A source needs a name.': 'Eine Quelle braucht einen Namen.',
  'Name it after the system it is.': 'Nennen Sie sie nach dem System, das sie ist.',
  'There is a source (%) already.': 'Es gibt schon eine Quelle (%).',
  'Use it, or choose another name.': 'Verwenden Sie sie oder wählen Sie einen anderen Namen.',
  'Neither a mapping nor a source is given.':
    'Weder eine Zuordnung noch eine Quelle ist angegeben.',
  'The mapping is for the source (%), not for (%).':
    'Die Zuordnung gilt für die Quelle (%), nicht für (%).',
  'Giving items up needs a reason.': 'Wer Einträge aufgibt, muss einen Grund nennen.',
  'Say why in one sentence.': 'Sagen Sie in einem Satz, warum.',
  'The job has ended already.': 'Der Auftrag ist schon beendet.',
  'Look at what came of it.': 'Sehen Sie nach, was daraus wurde.',
  'The file is empty.': 'Die Datei ist leer.',
  'The file has no first row.': 'Die Datei hat keine erste Zeile.',
  'The first row names the column (%) twice.': 'Die erste Zeile nennt die Spalte (%) zweimal.',
  'The row has % values for % columns.': 'Die Zeile hat % Werte für % Spalten.',
  'A quote in this row is never closed, or text follows a closed one.':
    'Ein Anführungszeichen dieser Zeile wird nie geschlossen, oder Text folgt einem geschlossenen.',
  'The row has no touchpoint here.': 'Die Zeile hat hier keinen Kontaktpunkt.',
  'The row has no %.': 'Die Zeile hat nichts unter %.',
  'The row has no usable key.': 'Die Zeile hat keinen brauchbaren Schlüssel.',
  'The column (%) is missing.': 'Die Spalte (%) fehlt.',
  'The time (%) of (%) is before the year 1900 or more than a year ahead.':
    'Die Zeit (%) von (%) liegt vor dem Jahr 1900 oder mehr als ein Jahr voraus.',
  'Correct the time, or leave the interaction out by a condition in the mapping.':
    'Berichtigen Sie die Zeit oder lassen Sie die Interaktion durch eine Bedingung in der Zuordnung weg.',
  'The row is no JSON object.': 'Die Zeile ist kein JSON-Objekt.',
  'The row is no JSON: %.': 'Die Zeile ist kein JSON: %.',
  'The cost is too large.': 'Die Kosten sind zu hoch.',
  'The event is not a JSON object.': 'Das Ereignis ist kein JSON-Objekt.',
  'An event is % bytes, more than the % allowed.':
    'Ein Ereignis hat % Byte, mehr als die erlaubten %.',
  'The type (%) is none of identify, track, page, screen, group, alias.':
    'Die Art (%) ist keine von identify, track, page, screen, group, alias.',
  'The id (%) came before with other content; the first is kept.':
    'Die Kennung (%) kam schon mit anderem Inhalt; der erste bleibt.',
  'Give it an id of its own and replay it, or discard it.':
    'Geben Sie ihm eine eigene Kennung und spielen Sie es erneut ein, oder verwerfen Sie es.',
  'The source (%) has no mapping.': 'Die Quelle (%) hat keine Zuordnung.',
  'Give the source a mapping; its items are then read again.':
    'Geben Sie der Quelle eine Zuordnung; ihre Einträge werden dann neu gelesen.',
  'A time is unreadable (%).': 'Eine Zeit ist nicht lesbar (%).',
  'Correct the time and replay it.': 'Berichtigen Sie die Zeit und spielen Sie es erneut ein.',
  'The content is not valid JSON (%).': 'Der Inhalt ist kein gültiges JSON (%).',
  'Correct the content and replay it.':
    'Berichtigen Sie den Inhalt und spielen Sie ihn erneut ein.',
  'Correct the content and replay it, or report the reason.':
    'Berichtigen Sie den Inhalt und spielen Sie ihn erneut ein, oder melden Sie den Grund.',
  'Correct the event.': 'Berichtigen Sie das Ereignis.',
  'Correct the event and replay it.': 'Berichtigen Sie das Ereignis und spielen Sie es erneut ein.',
  'Correct the row and give the file again; the other rows are in.':
    'Berichtigen Sie die Zeile und geben Sie die Datei erneut; die anderen Zeilen sind da.',
  'Correct the number.': 'Berichtigen Sie die Zahl.',
  'Fill in the value, or map another column.':
    'Tragen Sie den Wert ein oder ordnen Sie eine andere Spalte zu.',
  'Shorten the value, or map another column.':
    'Kürzen Sie den Wert oder ordnen Sie eine andere Spalte zu.',
  'Name a column that the file has, or give the file that has it.':
    'Nennen Sie eine Spalte, die die Datei hat, oder geben Sie die Datei, die sie hat.',
  'Rename one of the two columns in the first row.':
    'Benennen Sie eine der beiden Spalten in der ersten Zeile um.',
  'Quote values that hold the delimiter, a quote or a line break.':
    'Setzen Sie Werte mit Trennzeichen, Anführungszeichen oder Zeilenumbruch in Anführungszeichen.',
  'Shorten the row, or close the quote that was left open.':
    'Kürzen Sie die Zeile oder schließen Sie das offene Anführungszeichen.',
  'Correct the mapping at that line.': 'Berichtigen Sie die Zuordnung in dieser Zeile.',
  'Use one of the known keys.': 'Verwenden Sie einen der bekannten Schlüssel.',
  'Use one of: %.': 'Verwenden Sie eines von: %.',
  'Add the key.': 'Ergänzen Sie den Schlüssel.',
  'Correct the value at that line.': 'Berichtigen Sie den Wert in dieser Zeile.',
  'The mapping is empty.': 'Die Zuordnung ist leer.',
  'None of the files is meant by the mapping.': 'Keine der Dateien ist von der Zuordnung gemeint.',
  'Maybe the column (%) is meant.': 'Vielleicht ist die Spalte (%) gemeint.',
  'The file is of no format that is read here.':
    'Die Datei hat kein Format, das hier gelesen wird.',
  'The % (%) is none of %.': '% (%) ist keines von %.',
  'The file is a database (SQLite), as OCEL 2.0 may come.':
    'Die Datei ist eine Datenbank (SQLite), wie OCEL 2.0 sie sein kann.',
  'Export it as OCEL 2.0 JSON or as CSV, and give that.':
    'Exportieren Sie sie als OCEL-2.0-JSON oder als CSV, und geben Sie das.',
  'Give CSV, JSON Lines, XES, OCEL 2.0 JSON or Parquet, plain or gzip-compressed.':
    'Geben Sie CSV, JSON Lines, XES, OCEL 2.0 JSON oder Parquet, auch mit gzip gepackt.',
  'Give the path of a file that is there and may be read.':
    'Geben Sie den Pfad einer Datei, die da ist und gelesen werden darf.',
  'Export the file again, with a first row that names the columns.':
    'Exportieren Sie die Datei noch einmal, mit einer ersten Zeile, die die Spalten nennt.',
  'Unpack the archive, or save the workbook as CSV, and give the files inside it.':
    'Entpacken Sie das Archiv oder speichern Sie die Arbeitsmappe als CSV, und geben Sie die Dateien darin.',
  'Copy or export the file again; what was readable before the damage was taken.':
    'Kopieren oder exportieren Sie die Datei noch einmal; was vor dem Schaden lesbar war, ist da.',
  'Split the file and give the parts.': 'Teilen Sie die Datei und geben Sie die Teile.',
  'Flatten the object, or leave out what is nested so deeply.':
    'Machen Sie das Objekt flacher, oder lassen Sie weg, was so tief geschachtelt ist.',
  'Export the file as text; a NUL character is not text.':
    'Exportieren Sie die Datei als Text; ein NUL-Zeichen ist kein Text.',
  'Export the file as UTF-8.': 'Exportieren Sie die Datei als UTF-8.',
  'Fill in the time, or use "when" so that rows without it are left out.':
    'Tragen Sie die Zeit ein, oder verwenden Sie "when", damit Zeilen ohne sie wegfallen.',
  'Correct the time, or say its form under "format" in the mapping.':
    'Berichtigen Sie die Zeit, oder nennen Sie ihre Form unter "format" in der Zuordnung.',
  'Say the form of the time under "format" in the mapping, such as d/M/yyyy H:mm.':
    'Nennen Sie die Form der Zeit unter "format" in der Zuordnung, etwa d/M/yyyy H:mm.',
  'Say "decimal: comma" or "decimal: point" in the mapping.':
    'Schreiben Sie "decimal: comma" oder "decimal: point" in die Zuordnung.',
  'Use one of the known values, or translate with "map" in the mapping.':
    'Verwenden Sie einen der bekannten Werte, oder übersetzen Sie mit "map" in der Zuordnung.',
  'Fill in the key, or take "key" out of the mapping.':
    'Tragen Sie den Schlüssel ein, oder nehmen Sie "key" aus der Zuordnung.',
  'Give the joined file too, or take the lookup out of the mapping.':
    'Geben Sie auch die verknüpfte Datei, oder nehmen Sie "lookup" aus der Zuordnung.',
  'Take fewer columns in the lookup, or join the files before giving them.':
    'Nehmen Sie weniger Spalten aus der verknüpften Datei, oder verknüpfen Sie die Dateien vorher.',
  'Correct "files" in the mapping, or give the files it names.':
    'Berichtigen Sie "files" in der Zuordnung, oder geben Sie die Dateien, die sie nennt.',
  'The time (%) cannot be read.': 'Die Zeit (%) ist nicht lesbar.',
  'The file is a ZIP archive or an Excel workbook.':
    'Die Datei ist ein ZIP-Archiv oder eine Excel-Arbeitsmappe.',
  'The file is larger than % bytes, unpacked.': 'Die Datei ist entpackt größer als % Byte.',
  'The file unpacks to more than % times its size.':
    'Die Datei wird beim Entpacken mehr als %-mal so groß.',
  'The row is longer than % characters.': 'Die Zeile ist länger als % Zeichen.',
  'The JSON is nested too deeply or too large.': 'Das JSON ist zu tief geschachtelt oder zu groß.',
  'The value of the column (%) holds a NUL character.':
    'Der Wert der Spalte (%) enthält ein NUL-Zeichen.',
  'Correct it to an object such as {"type":"track",…} and replay it.':
    'Berichtigen Sie es zu einem Objekt wie {"type":"track",…} und spielen Sie es erneut ein.',
  'The event of a batch has no "type".': 'Das Ereignis eines Stapels hat kein "type".',
  '"%" is neither a text nor a number.': '"%" ist weder ein Text noch eine Zahl.',
  'Neither "userId" nor "anonymousId" is set.': 'Weder "userId" noch "anonymousId" ist gesetzt.',
  '"%" is required for % and is missing.': '"%" ist für % nötig und fehlt.',
  '"%" is (%), not an object.': '"%" ist (%), kein Objekt.',
  '"%" (%) is not an ISO-8601 time.': '"%" (%) ist keine Zeit nach ISO 8601.',
  'The CloudEvent has no attribute "%".': 'Das CloudEvent hat kein Attribut "%".',
  'The CloudEvent is of version (%), not 1.0.': 'Das CloudEvent hat die Version (%), nicht 1.0.',
  'The kind of source is not known.': 'Diese Art von Quelle gibt es nicht.',
  'Choose the kind events or files.': 'Wählen Sie die Art events oder files.',
  'The text holds a NUL character, which is no text.':
    'Der Text enthält ein NUL-Zeichen, das kein Text ist.',
  'Take it out and send it again.': 'Nehmen Sie es heraus und senden Sie ihn erneut.',
  'A value is out of range or holds a character that no text has.':
    'Ein Wert ist zu groß oder enthält ein Zeichen, das kein Text hat.',
  'A value names something that does not exist.': 'Ein Wert nennt etwas, das es nicht gibt.',
  // What jobs are called and say
  "Export of a person's data": 'Auskunft über die Daten einer Person',
  'Preview of a retention rule': 'Vorschau einer Aufbewahrungsregel',
  Retention: 'Aufbewahrung',
  'Erasure of a person': 'Löschung einer Person',
  'Reading the whole log again (%)': 'Das ganze Protokoll wird neu gelesen (%)',
  'A job about an erased person': 'Ein Auftrag zu einer gelöschten Person',
  'Pairs are compared, and what they weigh is learned.':
    'Paare werden verglichen, und ihr Gewicht wird gelernt.',
  'Keys are written.': 'Schlüssel werden geschrieben.',
  'Matches are written.': 'Treffer werden geschrieben.',
  'The log was read again from its beginning.': 'Das Protokoll wurde von Anfang an neu gelesen.',
  '%: % of them wait in quarantine, because the mapping cannot read them, the first in line %, column % (%).':
    '%: % davon warten in Quarantäne, weil die Abbildung sie nicht lesen kann, die erste in Zeile %, Spalte % (%).',
  'Cancelled.': 'Abgebrochen.',
  'Something went wrong inside; the log has the cause under %.':
    'Innen ging etwas schief; im Protokoll steht die Ursache unter %.',
  'Import of % files': 'Import von % Dateien',
  'Import of %': 'Import von %',
  'Reading source % by mapping %': 'Lesen der Quelle % nach Zuordnung %',
  'Who is who is resolved again': 'Wer wer ist, wird neu bestimmt',
  'A resolution takes effect': 'Eine Zusammenführung tritt in Kraft',
  'The resolution is in force.': 'Die Zusammenführung ist in Kraft.',
  'Records are read.': 'Datensätze werden gelesen.',
  'Records that came since are weighed.': 'Seither gekommene Datensätze werden abgewogen.',
  'Records follow to their customers.': 'Datensätze folgen zu ihren Personen.',
  'What would change is looked at.': 'Es wird nachgesehen, was sich ändern würde.',
  'Customers that would be merged: %, split: %.':
    'Personen, die zusammengeführt würden: %, getrennt: %.',
  '%: % received, % stored, % duplicate, % quarantined.':
    '%: % empfangen, % gespeichert, % doppelt, % in Quarantäne.',
  '%: % of them wait in quarantine, because the mapping cannot read them, the first in line % (%).':
    '%: % davon warten in Quarantäne, weil die Zuordnung sie nicht lesen kann, die erste in Zeile % (%).',
  '%: ignored, no mapping means it.': '%: übergangen, keine Zuordnung meint sie.',
  // Figures
  'The date (%) is not one.': 'Das Datum (%) ist keines.',
  'Write it like 2026-03-31.': 'Schreiben Sie es wie 2026-03-31.',
  'The period begins (%) at or after its end (%).':
    'Der Zeitraum beginnt (%) nicht vor seinem Ende (%).',
  'Choose an earlier begin.': 'Wählen Sie einen früheren Beginn.',
  'The value (%) is not a number.': 'Der Wert (%) ist keine Zahl.',
  'Write it like 7 or 0.5.': 'Schreiben Sie ihn wie 7 oder 0.5.',
  'The attribute (%) has no value.': 'Das Merkmal (%) hat keinen Wert.',
  'Write it like city:Ulm.': 'Schreiben Sie es wie city:Ulm.',
  'The id (%) is not a number.': 'Die Kennung (%) ist keine Zahl.',
  'Choose one from the list.': 'Wählen Sie eine aus der Liste.',
  'The node (%) is not on the map.': 'Der Knoten (%) ist nicht auf der Karte.',
  'Choose one from the map.': 'Wählen Sie einen auf der Karte.',
  'The format (%) is none of an event log.': 'Das Format (%) ist keines für Ereignisprotokolle.',
  'Write xes or ocel.': 'Schreiben Sie xes oder ocel.',
  'The cases (%) are not known.': 'Die Fälle (%) sind nicht bekannt.',
  'Write concerns or customers.': 'Schreiben Sie concerns oder customers.',
  'These are % journeys, more than one log can hold (%).':
    'Das sind % Journeys, mehr als ein Protokoll fasst (%).',
  'Choose a shorter period, or take the lake along (export lake).':
    'Wählen Sie einen kürzeren Zeitraum oder nehmen Sie den See mit (export lake).',
  'The steps (%) and paths (%) must be 0 to 1.':
    'Die Schritte (%) und Pfade (%) müssen zwischen 0 und 1 liegen.',
  'Move the sliders, or leave both out.': 'Bewegen Sie die Regler oder lassen Sie beide weg.',
  'The figure (%) is not known.': 'Die Zahl (%) ist nicht bekannt.',
  // Access
  'Login and password do not belong together.': 'Anmeldename und Passwort gehören nicht zusammen.',
  'Try again, or ask an admin for a reset link.':
    'Versuchen Sie es erneut oder bitten Sie die Administration um einen Link zum Zurücksetzen.',
  'Too many failed logins.': 'Zu viele fehlgeschlagene Anmeldungen.',
  'Wait % seconds, or ask an admin for a reset link.':
    'Warten Sie % Sekunden oder bitten Sie die Administration um einen Link zum Zurücksetzen.',
  'The current password is not right.': 'Das jetzige Passwort stimmt nicht.',
  'Type it again.': 'Geben Sie es erneut ein.',
  'The new password is the old one.': 'Das neue Passwort ist das alte.',
  'Choose another.': 'Wählen Sie ein anderes.',
  'A password has % characters or more, and at most % bytes.':
    'Ein Passwort hat mindestens % Zeichen und höchstens % Byte.',
  'Choose a longer one; four unrelated words are good.':
    'Wählen Sie ein längeres; vier Wörter ohne Zusammenhang sind gut.',
  'This link was used already or has expired.':
    'Dieser Link wurde schon benutzt oder ist abgelaufen.',
  'Ask an admin for a new one.': 'Bitten Sie die Administration um einen neuen.',
  'The login (%) is taken.': 'Der Anmeldename (%) ist vergeben.',
  'Choose another login.': 'Wählen Sie einen anderen Anmeldenamen.',
  'The login (%) must be 1 to 100 letters, digits or . _ @ + -.':
    'Der Anmeldename (%) muss 1 bis 100 Buchstaben, Ziffern oder . _ @ + - haben.',
  'The name must have 1 to 200 characters.': 'Der Name muss 1 bis 200 Zeichen haben.',
  'This is the last admin.': 'Das ist die letzte Person mit der Rolle Administration.',
  'Make somebody else an admin first.': 'Geben Sie diese Rolle zuerst jemand anderem.',
  'The password was given by somebody else.': 'Das Passwort stammt von jemand anderem.',
  'Set one of your own first.': 'Setzen Sie zuerst ein eigenes.',
  'You are not logged in.': 'Sie sind nicht angemeldet.',
  // Anywhere
  'The % (%) does not exist.': '% (%) gibt es nicht.',
  'Maybe it was removed; choose another from the list.':
    'Vielleicht wurde es entfernt; wählen Sie etwas anderes aus der Liste.',
  'Somebody else has changed this meanwhile.': 'Jemand anderes hat das inzwischen geändert.',
  'Read it again, look at the change, and then repeat yours.':
    'Laden Sie es neu, sehen Sie sich die Änderung an und wiederholen Sie dann Ihre.',
  'The value of % cannot be read.': 'Der Wert von % ist nicht lesbar.',
  'Correct the value and send it again.': 'Berichtigen Sie den Wert und senden Sie ihn erneut.',
  'What was sent is larger than this address takes.':
    'Was gesendet wurde, ist größer, als hier angenommen wird.',
  'The database does not answer.': 'Die Datenbank antwortet nicht.',
  'Try again in a few seconds; /actuator/health says how it is.':
    'Versuchen Sie es in einigen Sekunden erneut; /actuator/health sagt, wie es ihr geht.',
  'There is nothing at this address.': 'Unter dieser Adresse gibt es nichts.',
  'The request cannot be served.': 'Die Anfrage kann nicht bedient werden.',
  'Something went wrong inside.': 'Im Innern ist etwas schiefgegangen.',
  'Tell your operator this reference; the log has the cause under it.':
    'Nennen Sie dem Betrieb diese Kennung; im Protokoll steht die Ursache darunter.',
  'Try again later.': 'Versuchen Sie es später erneut.',
  // Identity
  'What all their records agree in: weight %.':
    'Worin alle ihre Datensätze übereinstimmen: Gewicht %.',
  'Probable: weight %.': 'Wahrscheinlich: Gewicht %.',
  'The members of this segment are being counted.':
    'Die Mitglieder dieses Segments werden gerade gezählt.',
  'Try again in a moment.': 'Versuchen Sie es gleich noch einmal.',
  'They are one customer.': 'Sie sind eine Person.',
  'A person said that they are not the same.':
    'Ein Mensch hat gesagt, dass sie nicht dieselbe Person sind.',
  'Several records of each agree in a date of birth, and it is not the same one.':
    'Mehrere Datensätze beider stimmen in einem Geburtsdatum überein, und es ist nicht dasselbe.',
  'Together they would hold more different numbers than one customer may.':
    'Zusammen hätten sie mehr verschiedene Nummern, als eine Person haben darf.',
  'Nothing was learned yet that could compare them.':
    'Es wurde noch nichts gelernt, womit sie verglichen werden könnten.',
  'The two are alike, but the other records of their customers speak against it.':
    'Die beiden sind sich ähnlich, aber die übrigen Datensätze beider Personen sprechen dagegen.',
  'The weight is %; % would be enough. Most against it speaks %: %.':
    'Das Gewicht ist %; % würde reichen. Am meisten spricht dagegen: % (%).',
  'The weight is %; % would be enough. Nothing speaks against it; too little speaks for it.':
    'Das Gewicht ist %; % würde reichen. Nichts spricht dagegen; zu wenig spricht dafür.',
  'Nothing was learned yet.': 'Es wurde noch nichts gelernt.',
  'Start one that learns.': 'Beginnen Sie eine, die lernt.',
  'A resolution is under way.': 'Eine Auflösung ist im Gang.',
  'Apply it or throw it away first.': 'Wenden Sie sie zuerst an oder verwerfen Sie sie.',
  'The last resolution is still taking effect.': 'Die letzte Auflösung wird noch wirksam.',
  'Wait until its job is done.': 'Warten Sie, bis ihre Aufgabe fertig ist.',
  'The thresholds (%, %) must lie between % and %, the lower one not above the upper.':
    'Die Schwellen (%, %) müssen zwischen % und % liegen, die untere nicht über der oberen.',
  'Choose others in the threshold picture.': 'Wählen Sie andere im Bild der Schwellen.',
  'Fields that tell people apart: %; % are needed.':
    'Felder, die Menschen unterscheiden: %; nötig sind %.',
  'Training from different starts ends with % and % other records a person.':
    'Das Lernen endet von verschiedenen Anfängen aus bei % und % weiteren Datensätzen je Person.',
  'Nearly everything looks alike: one person would have 40 records or more.':
    'Fast alles sieht gleich aus: eine Person hätte 40 Datensätze oder mehr.',
  'The job ended before its end; the list of jobs says why.':
    'Die Aufgabe endete vorzeitig; die Liste der Aufgaben sagt, warum.',
  // Rights of people
  'The name is not the one of this customer.': 'Der Name ist nicht der dieser Person.',
  'Erasure cannot be undone: type the name exactly as the preview shows it.':
    'Löschen lässt sich nicht zurücknehmen: Tippen Sie den Namen genau so, wie ihn die Vorschau zeigt.',
  'Nothing is known of the customer (%); perhaps it was erased.':
    'Über die Person (%) ist nichts bekannt; vielleicht wurde sie gelöscht.',
  'Look among the erasures.': 'Sehen Sie unter den Löschungen nach.',
  'The customer (%) is not a number.': 'Die Person (%) ist keine Nummer.',
  "Give the customer's number.": 'Geben Sie die Nummer der Person an.',
  'Looking for what speaks of the person.': 'Was von der Person spricht, wird gesucht.',
  'Erasing what was found.': 'Was gefunden wurde, wird gelöscht.',
  'Writing the lake anew.': 'Der Datensee wird neu geschrieben.',
  'Writing the storage anew.': 'Der Speicher wird neu geschrieben.',
  'The period (% days) is not between 1 and %.': 'Die Dauer (% Tage) liegt nicht zwischen 1 und %.',
  'Give a number of days, or none to keep everything.':
    'Geben Sie Tage an, oder nichts, um alles aufzubewahren.',
  'Nobody has looked at what % days would take.': 'Niemand hat angesehen, was % Tage nähmen.',
  'Look at the preview first: what goes cannot be brought back.':
    'Sehen Sie zuerst, was ginge: Es lässt sich nicht zurückholen.',
  'It is counted what the rule would take; nothing was taken.':
    'Es ist gezählt, was die Regel nähme; genommen wurde nichts.',
  'Looking for what has been kept long enough.': 'Was lange genug aufbewahrt wurde, wird gesucht.',
  '% records and % items have gone.': '% Datensätze und % Einträge sind gegangen.',
  'Nothing had been kept long enough.': 'Nichts war lange genug aufbewahrt.',
  '% records and % items had been kept long enough and are gone.':
    '% Datensätze und % Einträge waren lange genug aufbewahrt und sind gelöscht.',
  'The rules are being applied already.': 'Die Regeln werden schon angewandt.',
  'Look among the jobs how far it is.': 'Sehen Sie unter den Aufträgen, wie weit es ist.',
  'What came in is not read yet, so nobody can say what is past.':
    'Was eingegangen ist, ist noch nicht gelesen; so weiß niemand, was vergangen ist.',
  'A hold needs a reason of 1 to 500 characters.':
    'Eine Sperre braucht einen Grund von 1 bis 500 Zeichen.',
  'Say which claim or which law asks for the data, such as the number of the case.':
    'Sagen Sie, welcher Anspruch oder welches Gesetz die Daten verlangt, etwa das Aktenzeichen.',
  'The hold would have ended already.': 'Die Sperre wäre schon abgelaufen.',
  'Give a day that is yet to come, or none and lift it when the matter is settled.':
    'Geben Sie einen künftigen Tag an, oder keinen, und heben Sie sie auf, wenn die Sache erledigt ist.',
  'The hold has ended already.': 'Die Sperre ist schon zu Ende.',
  'Look at the list of holds again.': 'Sehen Sie die Liste der Sperren noch einmal an.',
  'The customer (%) is being erased.': 'Die Person (%) wird gerade gelöscht.',
  'It was decided before and cannot be taken back.':
    'Das wurde vorher entschieden und lässt sich nicht zurücknehmen.',
  'The customer (%) is held until %, placed on % by %: %':
    'Die Person (%) ist gesperrt bis %, gesetzt am % von %: %',
  'Lift the hold under Privacy, Retention, when the matter is settled; tell the person why the data are kept (Art. 17(3) GDPR).':
    'Heben Sie die Sperre unter Datenschutz, Aufbewahrung auf, wenn die Sache erledigt ist; sagen Sie der Person, warum die Daten bleiben (Art. 17 Abs. 3 DSGVO).',
  'What the rules of retention took keeps nobody out.':
    'Was Aufbewahrungsregeln nahmen, hält niemanden fern.',
  'Whoever comes back is known from what is new.': 'Wer wiederkommt, ist durch das Neue bekannt.',
  'In % rows of the file (%) the % is also said of the person. The name of a % stays when a person is erased; take another column.':
    'In % Zeilen der Datei (%) ist % auch eine Angabe zur Person. Solche Namen (%) bleiben, wenn jemand gelöscht wird; nehmen Sie eine andere Spalte.',
  'The person is erased; the certificate is ready.':
    'Die Person ist gelöscht; die Bescheinigung liegt bereit.',
  '% rows are ready for the person.': '% Zeilen liegen für die Person bereit.',
  // Designed maps
  'The touchpoint (%) is not known here. Choose one for its step.':
    'Der Kontaktpunkt (%) ist hier nicht bekannt. Wählen Sie einen für seinen Schritt.',
  "The department (%) is not known here. Its steps are anybody's until you choose one.":
    'Die Abteilung (%) ist hier nicht bekannt. Ihre Schritte gehören jeder, bis Sie eine wählen.',
  'There is a designed map of that name already.':
    'Eine entworfene Karte dieses Namens gibt es schon.',
  'Choose another name.': 'Wählen Sie einen anderen Namen.',
  'The map (%) has no journeys to adopt. Widen the period or the filters.':
    'Für die Karte (%) gibt es keine Wege zu übernehmen. Erweitern Sie Zeitraum oder Filter.',
  'The map (%) has % steps. Keep to % and make several maps of it.':
    'Die Karte (%) hat % Schritte. Bleiben Sie unter %, und machen Sie mehrere Karten daraus.',
  'The stage (%) of the step (%) is not among those of the map (%). Add it there.':
    'Die Phase (%) des Schritts (%) gehört nicht zur Karte (%). Nehmen Sie sie dort auf.',
};
