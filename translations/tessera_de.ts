<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>ChartCatalogue</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Load average</source>
        <translation>Lastdurchschnitt</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory promised</source>
        <translation>Zugesagter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>Node answers</source>
        <translation>Knoten antwortet</translation>
    </message>
    <message>
        <source>Client connections</source>
        <translation>Verbindungen von Clients</translation>
    </message>
    <message>
        <source>Connections by state</source>
        <translation>Verbindungen nach Zustand</translation>
    </message>
    <message>
        <source>Waiting sessions by reason</source>
        <translation>Wartende Sitzungen nach Grund</translation>
    </message>
    <message>
        <source>Sessions begun</source>
        <translation>Begonnene Sitzungen</translation>
    </message>
    <message>
        <source>Connections between nodes</source>
        <translation>Verbindungen zwischen Knoten</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>used again</source>
        <translation>wiederverwendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Longest query and transaction</source>
        <translation>Längste Abfrage und Transaktion</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Transactions rolled back</source>
        <translation>Zurückgerollte Transaktionen</translation>
    </message>
    <message>
        <source>Distributed queries</source>
        <translation>Verteilte Abfragen</translation>
    </message>
    <message>
        <source>one shard</source>
        <translation>ein Shard</translation>
    </message>
    <message>
        <source>several shards</source>
        <translation>mehrere Shards</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>by scans</source>
        <translation>durch Scans</translation>
    </message>
    <message>
        <source>by indexes</source>
        <translation>durch Indizes</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Puffer</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>Temporäre Dateien</translation>
    </message>
    <message>
        <source>Deadlocks</source>
        <translation>Deadlocks</translation>
    </message>
    <message>
        <source>Disk in use</source>
        <translation>Belegter Plattenplatz</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Size of the databases</source>
        <translation>Größe der Datenbanken</translation>
    </message>
    <message>
        <source>WAL on the disk</source>
        <translation>WAL auf der Platte</translation>
    </message>
    <message>
        <source>Disk operations</source>
        <translation>Plattenzugriffe</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>Lesezugriffe</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>Disk throughput</source>
        <translation>Plattendurchsatz</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>Disk queue</source>
        <translation>Warteschlange der Platten</translation>
    </message>
    <message>
        <source>Dead rows</source>
        <translation>Tote Zeilen</translation>
    </message>
    <message>
        <source>Rows changed since analyze</source>
        <translation>Seit ANALYZE geänderte Zeilen</translation>
    </message>
    <message>
        <source>Autovacuum</source>
        <translation>Autovacuum</translation>
    </message>
    <message>
        <source>vacuums</source>
        <translation>VACUUM</translation>
    </message>
    <message>
        <source>analyzes</source>
        <translation>ANALYZE</translation>
    </message>
    <message>
        <source>Age of the oldest snapshot</source>
        <translation>Alter des ältesten Snapshots</translation>
    </message>
    <message>
        <source>Transaction ids in use</source>
        <translation>Verbrauchte Transaktions-IDs</translation>
    </message>
    <message>
        <source>Lag of the standbys</source>
        <translation>Rückstand der Standbys</translation>
    </message>
    <message>
        <source>Lag of the logical slots</source>
        <translation>Rückstand der logischen Slots</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Clients of PgBouncer</source>
        <translation>Clients von PgBouncer</translation>
    </message>
    <message>
        <source>served</source>
        <translation>bedient</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>Connections of PgBouncer to the servers</source>
        <translation>Verbindungen von PgBouncer zu den Servern</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Longest wait in PgBouncer</source>
        <translation>Längste Wartezeit in PgBouncer</translation>
    </message>
    <message>
        <source>Share of dead rows</source>
        <translation>Anteil toter Zeilen</translation>
    </message>
    <message>
        <source>Vacuum by hand</source>
        <translation>Vacuum von Hand</translation>
    </message>
    <message>
        <source>Delay of the standbys</source>
        <translation>Verzögerung der Standbys</translation>
    </message>
    <message>
        <source>Standbys that commits wait for</source>
        <translation>Standbys, auf die Commits warten</translation>
    </message>
    <message>
        <source>Commits that wait for a standby</source>
        <translation>Commits, die auf einen Standby warten</translation>
    </message>
    <message>
        <source>WAL that slots of standbys keep</source>
        <translation>WAL, das Slots von Standbys festhalten</translation>
    </message>
</context>
<context>
    <name>MetricCatalogue</name>
    <message>
        <source>Whether the node answered</source>
        <translation>Ob der Knoten geantwortet hat</translation>
    </message>
    <message>
        <source>Client connections in any state</source>
        <translation>Clientverbindungen in jedem Zustand</translation>
    </message>
    <message>
        <source>Connections the node accepts</source>
        <translation>Verbindungen, die der Knoten annimmt</translation>
    </message>
    <message>
        <source>Sessions begun</source>
        <translation>Begonnene Sitzungen</translation>
    </message>
    <message>
        <source>Connections to other nodes that could not be made</source>
        <translation>Verbindungen zu anderen Knoten, die nicht zustande kamen</translation>
    </message>
    <message>
        <source>Connections to other nodes that were made</source>
        <translation>Verbindungen zu anderen Knoten, die aufgebaut wurden</translation>
    </message>
    <message>
        <source>Connections to other nodes that were used again</source>
        <translation>Verbindungen zu anderen Knoten, die wiederverwendet wurden</translation>
    </message>
    <message>
        <source>Queries that went to one shard</source>
        <translation>Abfragen, die an einen Shard gingen</translation>
    </message>
    <message>
        <source>Queries that went to several shards</source>
        <translation>Abfragen, die an mehrere Shards gingen</translation>
    </message>
    <message>
        <source>Client connections by state</source>
        <translation>Clientverbindungen nach Zustand</translation>
    </message>
    <message>
        <source>Active sessions that wait, by what they wait for</source>
        <translation>Aktive Sitzungen, die warten, nach dem Grund des Wartens</translation>
    </message>
    <message>
        <source>Age of the oldest client connection</source>
        <translation>Alter der ältesten Clientverbindung</translation>
    </message>
    <message>
        <source>How long the longest query has run</source>
        <translation>Wie lange die längste Abfrage läuft</translation>
    </message>
    <message>
        <source>How long the longest transaction has been open</source>
        <translation>Wie lange die längste Transaktion offen ist</translation>
    </message>
    <message>
        <source>Transactions since the oldest snapshot that is still in use: rows deleted since then cannot be vacuumed</source>
        <translation>Transaktionen seit dem ältesten Snapshot, der noch verwendet wird: Seither gelöschte Zeilen lassen sich nicht aufräumen</translation>
    </message>
    <message>
        <source>Backends of the database</source>
        <translation>Serverprozesse der Datenbank</translation>
    </message>
    <message>
        <source>Deadlocks that were ended</source>
        <translation>Aufgelöste Deadlocks</translation>
    </message>
    <message>
        <source>Blocks found in the buffer cache</source>
        <translation>Im Puffer gefundene Blöcke</translation>
    </message>
    <message>
        <source>Blocks read from the system</source>
        <translation>Vom System gelesene Blöcke</translation>
    </message>
    <message>
        <source>Temporary files made by queries</source>
        <translation>Von Abfragen angelegte temporäre Dateien</translation>
    </message>
    <message>
        <source>Bytes written to temporary files</source>
        <translation>In temporäre Dateien geschriebene Bytes</translation>
    </message>
    <message>
        <source>Transactions committed</source>
        <translation>Abgeschlossene Transaktionen</translation>
    </message>
    <message>
        <source>Transactions rolled back</source>
        <translation>Zurückgerollte Transaktionen</translation>
    </message>
    <message>
        <source>Transactions ended, committed or rolled back</source>
        <translation>Beendete Transaktionen, abgeschlossen oder zurückgerollt</translation>
    </message>
    <message>
        <source>Rows inserted</source>
        <translation>Eingefügte Zeilen</translation>
    </message>
    <message>
        <source>Rows updated</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Rows deleted</source>
        <translation>Gelöschte Zeilen</translation>
    </message>
    <message>
        <source>Rows fetched by index scans</source>
        <translation>Über Indizes geholte Zeilen</translation>
    </message>
    <message>
        <source>Rows read by scans</source>
        <translation>Bei Scans gelesene Zeilen</translation>
    </message>
    <message>
        <source>Age of the oldest transaction id that is not frozen; at two billion the node stops</source>
        <translation>Alter der ältesten nicht eingefrorenen Transaktions-ID; bei zwei Milliarden hält der Knoten an</translation>
    </message>
    <message>
        <source>WAL that the slowest standby has not replayed</source>
        <translation>WAL, das der langsamste Standby noch nicht eingespielt hat</translation>
    </message>
    <message>
        <source>WAL that the slowest logical slot has not confirmed</source>
        <translation>WAL, das der langsamste logische Slot noch nicht bestätigt hat</translation>
    </message>
    <message>
        <source>Dead rows that wait for vacuum</source>
        <translation>Tote Zeilen, die auf VACUUM warten</translation>
    </message>
    <message>
        <source>Live rows</source>
        <translation>Lebende Zeilen</translation>
    </message>
    <message>
        <source>Rows changed since their table was analyzed</source>
        <translation>Zeilen, die sich seit dem letzten ANALYZE ihrer Tabelle geändert haben</translation>
    </message>
    <message>
        <source>Tables, each shard counted</source>
        <translation>Tabellen, jeder Shard gezählt</translation>
    </message>
    <message>
        <source>Tables that autovacuum has vacuumed</source>
        <translation>Tabellen, die Autovacuum aufgeräumt hat</translation>
    </message>
    <message>
        <source>Tables that autovacuum has analyzed</source>
        <translation>Tabellen, die Autovacuum analysiert hat</translation>
    </message>
    <message>
        <source>Vacuums by autovacuum</source>
        <translation>VACUUM-Läufe von Autovacuum</translation>
    </message>
    <message>
        <source>Analyzes by autovacuum</source>
        <translation>ANALYZE-Läufe von Autovacuum</translation>
    </message>
    <message>
        <source>WAL on the disk</source>
        <translation>WAL auf der Platte</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Größe der Datenbank</translation>
    </message>
    <message>
        <source>Free space of the data folder&apos;s file system</source>
        <translation>Freier Platz im Dateisystem des Datenordners</translation>
    </message>
    <message>
        <source>Used space of the data folder&apos;s file system</source>
        <translation>Belegter Platz im Dateisystem des Datenordners</translation>
    </message>
    <message>
        <source>Used share of the data folder&apos;s file system</source>
        <translation>Belegter Anteil des Dateisystems des Datenordners</translation>
    </message>
    <message>
        <source>Processor time in use, all processors together</source>
        <translation>Genutzte Prozessorzeit, alle Prozessoren zusammen</translation>
    </message>
    <message>
        <source>Processes that run or wait to run, mean of a minute</source>
        <translation>Prozesse, die laufen oder laufen wollen, Mittel einer Minute</translation>
    </message>
    <message>
        <source>Memory in use, without what can be given back at once</source>
        <translation>Belegter Speicher ohne den, der sofort zurückgegeben werden kann</translation>
    </message>
    <message>
        <source>Memory promised to processes, of what may be promised</source>
        <translation>Prozessen zugesagter Speicher, gemessen an dem, was zugesagt werden darf</translation>
    </message>
    <message>
        <source>Reads of all disks</source>
        <translation>Lesezugriffe aller Platten</translation>
    </message>
    <message>
        <source>Writes of all disks</source>
        <translation>Schreibzugriffe aller Platten</translation>
    </message>
    <message>
        <source>Reads and writes of all disks</source>
        <translation>Lese- und Schreibzugriffe aller Platten</translation>
    </message>
    <message>
        <source>Bytes read from all disks</source>
        <translation>Von allen Platten gelesene Bytes</translation>
    </message>
    <message>
        <source>Bytes written to all disks</source>
        <translation>Auf alle Platten geschriebene Bytes</translation>
    </message>
    <message>
        <source>Requests under way on all disks, mean of the minute</source>
        <translation>Laufende Anforderungen an allen Platten, Mittel der Minute</translation>
    </message>
    <message>
        <source>Bytes received, without the loopback</source>
        <translation>Empfangene Bytes, ohne Loopback</translation>
    </message>
    <message>
        <source>Bytes sent, without the loopback</source>
        <translation>Gesendete Bytes, ohne Loopback</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>What reading these metrics costs the node each minute</source>
        <translation>Was das Lesen dieser Metriken den Knoten jede Minute kostet</translation>
    </message>
    <message>
        <source>How long asking all nodes took</source>
        <translation>Wie lange das Befragen aller Knoten gedauert hat</translation>
    </message>
    <message>
        <source>Processor time of this machine that collecting takes, of one processor</source>
        <translation>Prozessorzeit, die das Sammeln auf diesem Rechner braucht, gemessen an einem Prozessor</translation>
    </message>
    <message>
        <source>Time the slowest standby took lately to replay what the node had written; 0 while nothing is written</source>
        <translation>Zeit, die der langsamste Standby zuletzt brauchte, um nachzuspielen, was der Knoten geschrieben hatte; 0, solange nichts geschrieben wird</translation>
    </message>
    <message>
        <source>Dead rows, of all rows: an estimate of what vacuum would free</source>
        <translation>Tote Zeilen, von allen Zeilen: eine Schätzung dessen, was VACUUM freigäbe</translation>
    </message>
    <message>
        <source>Tables that somebody has vacuumed by hand</source>
        <translation>Tabellen, für die jemand von Hand VACUUM ausgeführt hat</translation>
    </message>
    <message>
        <source>Tables that somebody has analyzed by hand</source>
        <translation>Tabellen, für die jemand von Hand ANALYZE ausgeführt hat</translation>
    </message>
    <message>
        <source>Vacuums by hand</source>
        <translation>VACUUM von Hand</translation>
    </message>
    <message>
        <source>Analyzes by hand</source>
        <translation>ANALYZE von Hand</translation>
    </message>
    <message>
        <source>Clients of PgBouncer that have a server connection or need none</source>
        <translation>Clients von PgBouncer, die eine Serververbindung haben oder keine brauchen</translation>
    </message>
    <message>
        <source>Clients of PgBouncer that wait for a server connection</source>
        <translation>Clients von PgBouncer, die auf eine Serververbindung warten</translation>
    </message>
    <message>
        <source>Server connections of PgBouncer that a client uses</source>
        <translation>Serververbindungen von PgBouncer, die ein Client benutzt</translation>
    </message>
    <message>
        <source>Server connections of PgBouncer that are free for a client</source>
        <translation>Serververbindungen von PgBouncer, die für einen Client frei sind</translation>
    </message>
    <message>
        <source>Server connections of PgBouncer in any state</source>
        <translation>Serververbindungen von PgBouncer in jedem Zustand</translation>
    </message>
    <message>
        <source>Pools of PgBouncer, one a user and database</source>
        <translation>Pools von PgBouncer, einer je Benutzer und Datenbank</translation>
    </message>
    <message>
        <source>How long the first client in PgBouncer&apos;s queue has waited for a server connection</source>
        <translation>Wie lange der erste Client in der Warteschlange von PgBouncer schon auf eine Serververbindung wartet</translation>
    </message>
    <message>
        <source>Standbys that stream and that commits wait for</source>
        <translation>Standbys, die streamen und auf die Commits warten</translation>
    </message>
    <message>
        <source>Sessions whose commit waits for a standby</source>
        <translation>Sitzungen, deren Commit auf einen Standby wartet</translation>
    </message>
    <message>
        <source>WAL that the slot of a standby keeps, of the slot that keeps most</source>
        <translation>WAL, das der Slot eines Standbys festhält, beim Slot mit dem meisten</translation>
    </message>
</context>
<context>
    <name>MetricEvent</name>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Server started</source>
        <translation>Server gestartet</translation>
    </message>
    <message>
        <source>Statistics were reset</source>
        <translation>Statistiken wurden zurückgesetzt</translation>
    </message>
    <message>
        <source>Node added</source>
        <translation>Knoten hinzugefügt</translation>
    </message>
    <message>
        <source>Node removed</source>
        <translation>Knoten entfernt</translation>
    </message>
    <message>
        <source>Node has another address</source>
        <translation>Knoten hat eine andere Adresse</translation>
    </message>
    <message>
        <source>The clock of this machine was set back</source>
        <translation>Die Uhr dieses Rechners wurde zurückgestellt</translation>
    </message>
    <message>
        <source>Settings were read again</source>
        <translation>Einstellungen wurden neu gelesen</translation>
    </message>
    <message>
        <source>An alert fired</source>
        <translation>Ein Alarm wurde ausgelöst</translation>
    </message>
    <message>
        <source>An alert ended</source>
        <translation>Ein Alarm endete</translation>
    </message>
</context>
<context>
    <name>OperationCatalogue</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Distribution column</source>
        <translation>Verteilungsspalte</translation>
    </message>
    <message>
        <source>Colocate with</source>
        <translation>Kolokation mit</translation>
    </message>
    <message>
        <source>Shard count</source>
        <translation>Anzahl der Shards</translation>
    </message>
    <message>
        <source>With the tables tied by foreign keys</source>
        <translation>Mit den durch Fremdschlüssel verbundenen Tabellen</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>To node</source>
        <translation>Zum Knoten</translation>
    </message>
    <message>
        <source>Transfer mode</source>
        <translation>Übertragungsart</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Only empty nodes that may not hold shards</source>
        <translation>Nur Knoten leeren, die keine Shards halten dürfen</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Drain a node</source>
        <translation>Knoten leeren</translation>
    </message>
    <message>
        <source>Remove a node</source>
        <translation>Knoten entfernen</translation>
    </message>
    <message>
        <source>Activate a node</source>
        <translation>Knoten aktivieren</translation>
    </message>
    <message>
        <source>Disable a node</source>
        <translation>Knoten deaktivieren</translation>
    </message>
    <message>
        <source>Distribute a table</source>
        <translation>Tabelle verteilen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Make a reference table</source>
        <translation>Referenztabelle anlegen</translation>
    </message>
    <message>
        <source>Undistribute a table</source>
        <translation>Verteilung einer Tabelle aufheben</translation>
    </message>
    <message>
        <source>Move a shard</source>
        <translation>Shard verschieben</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Ausgleichen</translation>
    </message>
    <message>
        <source>Stop the rebalance</source>
        <translation>Ausgleich anhalten</translation>
    </message>
    <message>
        <source>Clean up leftovers</source>
        <translation>Reste aufräumen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a parameter of this operation.</source>
        <translation>„%1“ ist kein Parameter dieser Operation.</translation>
    </message>
    <message>
        <source>There is no operation &apos;%1&apos;.</source>
        <translation>Es gibt keine Operation „%1“.</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Verschiebungen</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Imagined nodes</source>
        <translation>Gedachte Knoten</translation>
    </message>
    <message>
        <source>Nodes to empty</source>
        <translation>Zu leerende Knoten</translation>
    </message>
    <message>
        <source>Tables that stay</source>
        <translation>Tabellen, die bleiben</translation>
    </message>
    <message>
        <source>Most moves</source>
        <translation>Höchstens Verschiebungen</translation>
    </message>
    <message>
        <source>Most bytes</source>
        <translation>Höchstens Bytes</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Write pause (ms)</source>
        <translation>Schreibpause (ms)</translation>
    </message>
    <message>
        <source>Moves at a time for each node</source>
        <translation>Gleichzeitige Verschiebungen je Knoten</translation>
    </message>
    <message>
        <source>Rebalance by moves of our own</source>
        <translation>Ausgleichen durch eigene Verschiebungen</translation>
    </message>
    <message>
        <source>Split after (hash values)</source>
        <translation>Teilen nach (Hashwerte)</translation>
    </message>
    <message>
        <source>To nodes, one a new shard</source>
        <translation>Auf Knoten, je neuem Shard einen</translation>
    </message>
    <message>
        <source>Split a shard</source>
        <translation>Shard teilen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Isolate a tenant</source>
        <translation>Mandanten absondern</translation>
    </message>
    <message>
        <source>With the tables colocated with it</source>
        <translation>Mit den mit ihr kolokierten Tabellen</translation>
    </message>
    <message>
        <source>Alter a distributed table</source>
        <translation>Verteilte Tabelle ändern</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Distribute a schema</source>
        <translation>Schema verteilen</translation>
    </message>
    <message>
        <source>Undistribute a schema</source>
        <translation>Verteilung eines Schemas aufheben</translation>
    </message>
    <message>
        <source>Move a schema</source>
        <translation>Schema verschieben</translation>
    </message>
    <message>
        <source>Capacities</source>
        <translation>Kapazitäten</translation>
    </message>
    <message>
        <source>Only the records of node groups that are gone</source>
        <translation>Nur die Einträge verschwundener Knotengruppen</translation>
    </message>
    <message>
        <source>Unique index</source>
        <translation>Eindeutiger Index</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>Copy missing reference tables</source>
        <translation>Fehlende Referenztabellen kopieren</translation>
    </message>
    <message>
        <source>Set a replica identity</source>
        <translation>Replikatidentität setzen</translation>
    </message>
    <message>
        <source>End prepared transactions</source>
        <translation>Vorbereitete Transaktionen beenden</translation>
    </message>
    <message>
        <source>End a session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Let Citus manage a local table</source>
        <translation>Eine lokale Tabelle von Citus verwalten lassen</translation>
    </message>
    <message>
        <source>Addresses (HOST:PORT)</source>
        <translation>Adressen (HOST:PORT)</translation>
    </message>
    <message>
        <source>Rebalance afterwards</source>
        <translation>Danach ausbalancieren</translation>
    </message>
    <message>
        <source>Drain it first</source>
        <translation>Zuerst leeren</translation>
    </message>
    <message>
        <source>Give up what only it held</source>
        <translation>Aufgeben, was nur er hatte</translation>
    </message>
    <message>
        <source>Number of tables that lose rows</source>
        <translation>Anzahl der Tabellen, die Zeilen verlieren</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Create a distributed schema</source>
        <translation>Ein verteiltes Schema anlegen</translation>
    </message>
    <message>
        <source>Capacity of an imagined node</source>
        <translation>Kapazität eines gedachten Knotens</translation>
    </message>
    <message>
        <source>Also a session of Tessera</source>
        <translation>Auch eine Sitzung von Tessera</translation>
    </message>
    <message>
        <source>Statement started at</source>
        <translation>Beginn der Anweisung</translation>
    </message>
    <message>
        <source>Cancel a statement</source>
        <translation>Eine Anweisung abbrechen</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>Knotengruppe</translation>
    </message>
    <message>
        <source>Standby (HOST:PORT or name)</source>
        <translation>Standby (HOST:PORT oder Name)</translation>
    </message>
    <message>
        <source>Switch over to a standby</source>
        <translation>Umschalten auf einen Standby</translation>
    </message>
    <message>
        <source>Accept a loss</source>
        <translation>Verlust in Kauf nehmen</translation>
    </message>
    <message>
        <source>Host that is off</source>
        <translation>Host, der aus ist</translation>
    </message>
    <message>
        <source>Fail over to a standby</source>
        <translation>Failover auf einen Standby</translation>
    </message>
    <message>
        <source>off, prefer or strict</source>
        <translation>off, prefer oder strict</translation>
    </message>
    <message>
        <source>Standby (HOST:PORT)</source>
        <translation>Standby (HOST:PORT)</translation>
    </message>
    <message>
        <source>How it connects to the primary</source>
        <translation>Wie er sich mit dem Primärserver verbindet</translation>
    </message>
    <message>
        <source>Let commits wait for standbys</source>
        <translation>Commits auf Standbys warten lassen</translation>
    </message>
    <message>
        <source>Add a standby</source>
        <translation>Standby hinzufügen</translation>
    </message>
    <message>
        <source>Remove a standby</source>
        <translation>Standby entfernen</translation>
    </message>
    <message>
        <source>What it is asked</source>
        <translation>Worum er gebeten wird</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Ask an HA manager</source>
        <translation>Einen HA-Manager bitten</translation>
    </message>
    <message>
        <source>Follow an HA manager</source>
        <translation>Einem HA-Manager folgen</translation>
    </message>
    <message>
        <source>Server (HOST:PORT)</source>
        <translation>Server (HOST:PORT)</translation>
    </message>
    <message>
        <source>follow, rewind or copy</source>
        <translation>follow, rewind oder copy</translation>
    </message>
    <message>
        <source>Make a server a standby again</source>
        <translation>Einen Server wieder zum Standby machen</translation>
    </message>
    <message>
        <source>Finish a failover</source>
        <translation>Einen Failover zu Ende bringen</translation>
    </message>
    <message>
        <source>host or sql</source>
        <translation>host oder sql</translation>
    </message>
    <message>
        <source>Register a standby as a secondary</source>
        <translation>Standby als Secondary eintragen</translation>
    </message>
    <message>
        <source>Name of the read cluster</source>
        <translation>Name des Lese-Clusters</translation>
    </message>
    <message>
        <source>Commits always on two disks</source>
        <translation>Commits immer auf zwei Platten</translation>
    </message>
</context>
<context>
    <name>ShardingModel</name>
    <message>
        <source>&amp;Yes, and it will for long</source>
        <translation>&amp;Ja, und noch lange</translation>
    </message>
    <message>
        <source>&amp;No, or not for long</source>
        <translation>&amp;Nein, oder nicht mehr lange</translation>
    </message>
    <message>
        <source>&amp;Yes, each has tables of its own</source>
        <translation>&amp;Ja, jeder hat eigene Tabellen</translation>
    </message>
    <message>
        <source>&amp;No, they share tables</source>
        <translation>&amp;Nein, sie teilen sich Tabellen</translation>
    </message>
    <message>
        <source>&amp;Yes, both</source>
        <translation>&amp;Ja, beides</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>&amp;Yes, one of these</source>
        <translation>&amp;Ja, etwas davon</translation>
    </message>
    <message>
        <source>&amp;None, and each could have a schema of its own</source>
        <translation>&amp;Nichts davon, und jeder könnte ein eigenes Schema haben</translation>
    </message>
    <message>
        <source>&amp;Larger than 50 GB, or joined with others by their key</source>
        <translation>&amp;Größer als 50 GB oder über den Schlüssel mit anderen verknüpft</translation>
    </message>
    <message>
        <source>&amp;Small, and joined with distributed tables</source>
        <translation>&amp;Klein und mit verteilten Tabellen verknüpft</translation>
    </message>
    <message>
        <source>Small, and &amp;never joined with them</source>
        <translation>Klein und &amp;nie mit ihnen verknüpft</translation>
    </message>
    <message>
        <source>&amp;Yes, through every node</source>
        <translation>&amp;Ja, über jeden Knoten</translation>
    </message>
    <message>
        <source>&amp;No, only through the coordinator</source>
        <translation>&amp;Nein, nur über den Koordinator</translation>
    </message>
    <message>
        <source>Does one server hold the whole load?</source>
        <translation>Trägt ein Server die ganze Last?</translation>
    </message>
    <message>
        <source>As a rule up to 64 cores, 256 GB of memory and 2 TB of data.</source>
        <translation>In der Regel bis 64 Kerne, 256 GB Speicher und 2 TB Daten.</translation>
    </message>
    <message>
        <source>Are there services or tenants that stand apart?</source>
        <translation>Gibt es Dienste oder Mandanten, die für sich stehen?</translation>
    </message>
    <message>
        <source>They have tables of their own or different ones, or their SQL cannot be changed.</source>
        <translation>Sie haben eigene oder andere Tabellen, oder ihr SQL lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Are they at most about 10,000, with no foreign key from one to another?</source>
        <translation>Sind es höchstens etwa 10.000, ohne Fremdschlüssel von einem zum anderen?</translation>
    </message>
    <message>
        <source>Keys to reference tables do not count.</source>
        <translation>Schlüssel zu Referenztabellen zählen nicht.</translation>
    </message>
    <message>
        <source>Do queries read all tenants at once, are there more than 10,000, or does density count?</source>
        <translation>Lesen Abfragen alle Mandanten auf einmal, sind es mehr als 10.000, oder zählt die Dichte?</translation>
    </message>
    <message>
        <source>Queries over all rows run on all nodes at the same time; a schema is on one node.</source>
        <translation>Abfragen über alle Zeilen laufen auf allen Knoten zugleich; ein Schema liegt auf einem Knoten.</translation>
    </message>
    <message>
        <source>What is this table like?</source>
        <translation>Wie ist diese Tabelle?</translation>
    </message>
    <message>
        <source>Rows are spread table by table. Begin with the largest.</source>
        <translation>Zeilen werden Tabelle für Tabelle verteilt. Beginnen Sie mit der größten.</translation>
    </message>
    <message>
        <source>Do programs reach it through other nodes than the coordinator?</source>
        <translation>Erreichen Programme sie über andere Knoten als den Koordinator?</translation>
    </message>
    <message>
        <source>As they do where a pooler spreads connections over all nodes.</source>
        <translation>Wie es ist, wenn ein Pooler die Verbindungen über alle Knoten verteilt.</translation>
    </message>
    <message>
        <source>Leave the tables as they are</source>
        <translation>Die Tabellen lassen, wie sie sind</translation>
    </message>
    <message>
        <source>One server is simpler. Tables can be distributed later, when it is needed.</source>
        <translation>Ein Server ist einfacher. Tabellen lassen sich später verteilen, wenn es nötig ist.</translation>
    </message>
    <message>
        <source>Shard by schema</source>
        <translation>Nach Schema verteilen</translation>
    </message>
    <message>
        <source>Each service or tenant gets a schema on one node, without a change to its SQL. What all share goes into reference tables.</source>
        <translation>Jeder Dienst oder Mandant bekommt ein Schema auf einem Knoten, ohne Änderung an seinem SQL. Was alle teilen, kommt in Referenztabellen.</translation>
    </message>
    <message>
        <source>Distribute a schema…</source>
        <translation>Ein Schema verteilen…</translation>
    </message>
    <message>
        <source>Distribute the table by rows</source>
        <translation>Die Tabelle nach Zeilen verteilen</translation>
    </message>
    <message>
        <source>Its rows are spread over all nodes by one column, which is best the same in all large tables.</source>
        <translation>Ihre Zeilen verteilen sich nach einer Spalte über alle Knoten; am besten ist es in allen großen Tabellen dieselbe.</translation>
    </message>
    <message>
        <source>Distribute the table…</source>
        <translation>Die Tabelle verteilen…</translation>
    </message>
    <message>
        <source>Make it a reference table</source>
        <translation>Zur Referenztabelle machen</translation>
    </message>
    <message>
        <source>Every node gets a copy, so that joins and foreign keys stay on each node. Writes go to all copies.</source>
        <translation>Jeder Knoten bekommt eine Kopie, damit Verknüpfungen und Fremdschlüssel auf jedem Knoten bleiben. Geschrieben wird in alle Kopien.</translation>
    </message>
    <message>
        <source>Make it a reference table…</source>
        <translation>Zur Referenztabelle machen…</translation>
    </message>
    <message>
        <source>Leave it a local table</source>
        <translation>Eine lokale Tabelle bleiben lassen</translation>
    </message>
    <message>
        <source>It stays on the coordinator, where it is used.</source>
        <translation>Sie bleibt auf dem Koordinator, wo sie gebraucht wird.</translation>
    </message>
    <message>
        <source>Let Citus manage it as a local table</source>
        <translation>Als lokale Tabelle von Citus verwalten lassen</translation>
    </message>
    <message>
        <source>It stays on the coordinator, but every node can read and write it.</source>
        <translation>Sie bleibt auf dem Koordinator, aber jeder Knoten kann sie lesen und schreiben.</translation>
    </message>
    <message>
        <source>Let Citus manage it</source>
        <translation>Von Citus verwalten lassen</translation>
    </message>
</context>
<context>
    <name>tessera</name>
    <message>
        <source>The keychain cannot be used: %1.</source>
        <translation>Der Schlüsselbund ist nicht benutzbar: %1.</translation>
    </message>
</context>
<context>
    <name>tessera::AbandonableCall</name>
    <message>
        <source>Too many earlier calls still wait for an answer.</source>
        <translation>Zu viele frühere Aufrufe warten noch auf eine Antwort.</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>Der Aufruf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Es kam rechtzeitig keine Antwort.</translation>
    </message>
</context>
<context>
    <name>tessera::AccessPane</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
</context>
<context>
    <name>tessera::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tessera::ActionText</name>
    <message>
        <source>wait until</source>
        <translation>warten bis</translation>
    </message>
    <message>
        <source>follow</source>
        <translation>folgen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>on %1: %2</source>
        <translation>auf %1: %2</translation>
    </message>
    <message>
        <source>on the host of %1: %2</source>
        <translation>auf dem Host von %1: %2</translation>
    </message>
    <message>
        <source>at the monitor: %1</source>
        <translation>am Monitor: %1</translation>
    </message>
    <message>
        <source>the manager says that %1 leads</source>
        <translation>der Manager sagt, dass %1 führt</translation>
    </message>
    <message>
        <source>the manager says that it is paused</source>
        <translation>der Manager sagt, dass er angehalten ist</translation>
    </message>
    <message>
        <source>the manager says that it goes on</source>
        <translation>der Manager sagt, dass er weitermacht</translation>
    </message>
    <message>
        <source>the manager says that %1 is under maintenance</source>
        <translation>der Manager sagt, dass %1 in Wartung ist</translation>
    </message>
    <message>
        <source>the manager says that %1 follows</source>
        <translation>der Manager sagt, dass %1 folgt</translation>
    </message>
    <message>
        <source>the manager says that %1 has restarted</source>
        <translation>der Manager sagt, dass %1 neu gestartet ist</translation>
    </message>
    <message>
        <source>the end of the WAL of %1</source>
        <translation>das Ende des WAL von %1</translation>
    </message>
</context>
<context>
    <name>tessera::ActivityPage</name>
    <message>
        <source>Waits for %1 on %2, to lock it as %3.</source>
        <translation>Wartet auf %1 auf %2, um es als %3 zu sperren.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Sessions that wait, below whom they wait for</source>
        <translation>Wartende Sitzungen, unter der, auf die sie warten</translation>
    </message>
    <message>
        <source>Connections of the nodes</source>
        <translation>Verbindungen der Knoten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading, so that what is shown stays</source>
        <translation>Nicht weiter lesen, damit das Gezeigte stehen bleibt</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Keine Sitzung passt</translation>
    </message>
    <message>
        <source>The sessions are being read</source>
        <translation>Die Sitzungen werden gelesen</translation>
    </message>
    <message>
        <source>Choose other states, nodes or users, or search for less.</source>
        <translation>Andere Zustände, Knoten oder Benutzer wählen oder weniger genau suchen.</translation>
    </message>
    <message>
        <source>No session waits for a lock</source>
        <translation>Keine Sitzung wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>A session that waits would stand below the one that keeps it waiting, on whatever nodes they are.</source>
        <translation>Eine wartende Sitzung stünde unter der, die sie aufhält, auf welchen Knoten auch immer beide sind.</translation>
    </message>
    <message>
        <source>Locks (%1)</source>
        <translation>Sperren (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 sessions</source>
        <translation>%1 von %2 Sitzungen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · angehalten</translation>
    </message>
</context>
<context>
    <name>tessera::ActivityView</name>
    <message>
        <source>coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
</context>
<context>
    <name>tessera::AddNode</name>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>%1 is a replica of another server. Add a primary.</source>
        <translation>%1 ist ein Replikat eines anderen Servers. Fügen Sie einen Primärserver hinzu.</translation>
    </message>
    <message>
        <source>%1 runs PostgreSQL %2, the coordinator %3. The major versions must be equal.</source>
        <translation>Auf %1 läuft PostgreSQL %2, auf dem Koordinator %3. Die Hauptversionen müssen gleich sein.</translation>
    </message>
    <message>
        <source>%1 does not have the extension citus in this database. Create it there first.</source>
        <translation>%1 hat die Erweiterung citus in dieser Datenbank nicht. Legen Sie sie dort zuerst an.</translation>
    </message>
    <message>
        <source>%1 has the extension citus %2, the coordinator %3. They must be equal.</source>
        <translation>%1 hat die Erweiterung citus %2, der Koordinator %3. Sie müssen gleich sein.</translation>
    </message>
    <message>
        <source>Add %1 to the cluster.</source>
        <translation>%1 zum Cluster hinzufügen.</translation>
    </message>
    <message>
        <source>Creating distributed tables and other changes of nodes wait.</source>
        <translation>Das Anlegen verteilter Tabellen und andere Änderungen an Knoten warten.</translation>
    </message>
    <message>
        <source>%1 is in the cluster already, as node %2.</source>
        <translation>%1 ist bereits im Cluster, als Knoten %2.</translation>
    </message>
    <message>
        <source>%1 is in the cluster already, but inactive. Activate node %2 instead.</source>
        <translation>%1 ist bereits im Cluster, aber inaktiv. Aktivieren Sie stattdessen Knoten %2.</translation>
    </message>
    <message>
        <source>The coordinator is registered as %1, which %2 cannot reach. Call citus_set_coordinator_host with its real name first.</source>
        <translation>Der Koordinator ist als %1 eingetragen, was %2 nicht erreichen kann. Rufen Sie zuerst citus_set_coordinator_host mit seinem richtigen Namen auf.</translation>
    </message>
    <message>
        <source>Add the node %1</source>
        <translation>Den Knoten %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>See that %n new node(s) may hold shards.</source>
        <translation>
            <numerusform>Prüfen, dass %n neuer Knoten Shards halten darf.</numerusform>
            <numerusform>Prüfen, dass %n neue Knoten Shards halten dürfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has no default rebalance strategy. Name one.</source>
        <translation>Der Server hat keine voreingestellte Strategie zum Ausbalancieren. Nennen Sie eine.</translation>
    </message>
    <message>
        <source>After adding, server or tessera may rebalance, not &apos;%1&apos;.</source>
        <translation>Nach dem Hinzufügen kann server oder tessera ausbalancieren, nicht „%1“.</translation>
    </message>
    <message>
        <source>Follow the job: the server decides which shards it moves.</source>
        <translation>Den Auftrag verfolgen: Der Server entscheidet, welche Shards er verschiebt.</translation>
    </message>
    <message>
        <source>Name a server to add, as HOST:PORT.</source>
        <translation>Nennen Sie einen Server zum Hinzufügen, als HOST:PORT.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n node(s): %1</source>
        <translation>
            <numerusform>%n Knoten hinzufügen: %1</numerusform>
            <numerusform>%n Knoten hinzufügen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 belongs to another cluster, whose coordinator is %2. Remove it there first, then drop and create the extension citus in its database.</source>
        <translation>%1 gehört zu einem anderen Cluster mit dem Koordinator %2. Entfernen Sie ihn zuerst dort, und legen Sie dann die Erweiterung citus in seiner Datenbank neu an.</translation>
    </message>
    <message>
        <source>%1 is named twice. Name each server once.</source>
        <translation>%1 ist zweimal genannt. Nennen Sie jeden Server einmal.</translation>
    </message>
    <message>
        <source>The new nodes would get no shards: there is nothing to even out.</source>
        <translation>Die neuen Knoten bekämen keine Shards: Es gibt nichts auszugleichen.</translation>
    </message>
</context>
<context>
    <name>tessera::AddNodeDialog</name>
    <message>
        <source>Add nodes</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Each server must run the same PostgreSQL and Citus versions, hold a database of the same name, and be reachable from the coordinator.</source>
        <translation>Auf jedem Server müssen dieselben Versionen von PostgreSQL und Citus laufen; er braucht eine Datenbank desselben Namens und muss vom Koordinator aus erreichbar sein.</translation>
    </message>
    <message>
        <source>Make &amp;new servers in this sandbox</source>
        <translation>&amp;Neue Server in dieser Sandbox anlegen</translation>
    </message>
    <message>
        <source>Use servers that r&amp;un already</source>
        <translation>Server verwenden, die schon la&amp;ufen</translation>
    </message>
    <message>
        <source>10.0.0.5:5432, 10.0.0.6:5432</source>
        <translation>10.0.0.5:5432, 10.0.0.6:5432</translation>
    </message>
    <message>
        <source>Leave the shards where they are</source>
        <translation>Die Shards lassen, wo sie sind</translation>
    </message>
    <message>
        <source>Rebalance by moves of the console</source>
        <translation>Durch Umzüge der Konsole ausbalancieren</translation>
    </message>
    <message>
        <source>Rebalance by the server&apos;s background job</source>
        <translation>Durch den Hintergrundauftrag des Servers ausbalancieren</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>HOST:PORT each, with commas or spaces between them.</source>
        <translation>Je HOST:PORT, durch Kommas oder Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>&amp;Afterwards</source>
        <translation>&amp;Danach</translation>
    </message>
    <message>
        <source>The console&apos;s moves run side by side; the server&apos;s job goes on when the console is closed.</source>
        <translation>Die Umzüge der Konsole laufen nebeneinander; der Auftrag des Servers geht weiter, wenn die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Wie viele</translation>
    </message>
    <message>
        <source>Enter the servers, such as 10.0.0.5:5432.</source>
        <translation>Geben Sie die Server ein, etwa 10.0.0.5:5432.</translation>
    </message>
</context>
<context>
    <name>tessera::AddStandbyDialog</name>
    <message>
        <source>A new server of this sandbox becomes a copy of the primary, and then follows it. Writes go on meanwhile.</source>
        <translation>Ein neuer Server dieser Sandbox wird eine Kopie des Primärservers und folgt ihm dann. Geschrieben werden kann währenddessen weiter.</translation>
    </message>
    <message>
        <source>The primary is copied to the host while writes go on; then the copy follows it. The host needs the same PostgreSQL, and no data in that folder.</source>
        <translation>Der Primärserver wird auf den Host kopiert, während weiter geschrieben wird; dann folgt ihm die Kopie. Der Host braucht dasselbe PostgreSQL und keine Daten in diesem Ordner.</translation>
    </message>
    <message>
        <source>How the host is reached is known until this cluster is closed.</source>
        <translation>Wie der Host erreicht wird, ist bekannt, bis dieser Cluster geschlossen wird.</translation>
    </message>
    <message>
        <source>How the host is reached is kept with the connection %1.</source>
        <translation>Wie der Host erreicht wird, wird mit der Verbindung %1 gespeichert.</translation>
    </message>
    <message>
        <source>Add a standby</source>
        <translation>Standby hinzufügen</translation>
    </message>
    <message>
        <source>Node &amp;group</source>
        <translation>Knoten&amp;gruppe</translation>
    </message>
    <message>
        <source>Log&amp;in</source>
        <translation>Anmeldun&amp;g</translation>
    </message>
    <message>
        <source>It calls itself %1, and follows by a slot of that name on the primary.</source>
        <translation>Er nennt sich %1 und folgt über einen Slot dieses Namens auf dem Primärserver.</translation>
    </message>
    <message>
        <source>as other standbys do</source>
        <translation>wie andere Standbys</translation>
    </message>
    <message>
        <source>How it connects to the primary: keywords of libpq such as user=replicator, never a password</source>
        <translation>Wie er sich mit dem Primärserver verbindet: Schlüsselwörter von libpq wie user=replicator, nie ein Passwort</translation>
    </message>
</context>
<context>
    <name>tessera::AlertAction</name>
    <message>
        <source>The command was stopped.</source>
        <translation>Der Befehl wurde angehalten.</translation>
    </message>
    <message>
        <source>The command did not end in time.</source>
        <translation>Der Befehl hat nicht rechtzeitig geendet.</translation>
    </message>
    <message>
        <source>The command cannot be started.</source>
        <translation>Der Befehl kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The command ended with status %1.</source>
        <translation>Der Befehl endete mit Status %1.</translation>
    </message>
    <message>
        <source>The name of an action is made of small letters, digits and dashes.</source>
        <translation>Der Name einer Aktion besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>An action is either an http address or a command.</source>
        <translation>Eine Aktion ist entweder eine HTTP-Adresse oder ein Befehl.</translation>
    </message>
</context>
<context>
    <name>tessera::AlertDesk</name>
    <message>
        <source>Nobody is told by the name %1.</source>
        <translation>Unter dem Namen %1 wird niemandem gemeldet.</translation>
    </message>
</context>
<context>
    <name>tessera::AlertHistoryModel</name>
    <message>
        <source>silenced</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stumm</translation>
    </message>
</context>
<context>
    <name>tessera::AlertMessenger</name>
    <message>
        <source>Too many messages wait.</source>
        <translation>Zu viele Meldungen warten.</translation>
    </message>
    <message>
        <source>An alert could not be told to %1 (%2): %3</source>
        <translation>Ein Alarm konnte %1 (%2) nicht gemeldet werden: %3</translation>
    </message>
</context>
<context>
    <name>tessera::AlertReceiversModel</name>
    <message>
        <source>webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Host or program</source>
        <translation>Rechner oder Programm</translation>
    </message>
    <message>
        <source>From severity</source>
        <translation>Ab Schwere</translation>
    </message>
</context>
<context>
    <name>tessera::AlertRule</name>
    <message>
        <source>Mean of %1 %2 over %3</source>
        <translation>Mittel von %1 %2 über %3</translation>
    </message>
    <message>
        <source>Least %1 %2 over %3</source>
        <translation>Kleinster Wert von %1 %2 über %3</translation>
    </message>
    <message>
        <source>Most %1 %2 over %3</source>
        <translation>Größter Wert von %1 %2 über %3</translation>
    </message>
    <message>
        <source>Last %1 %2, within %3</source>
        <translation>Letzter Wert von %1 %2, innerhalb von %3</translation>
    </message>
    <message>
        <source>Change of %1 %2 over %3</source>
        <translation>Änderung von %1 %2 über %3</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>The name of a rule is made of small letters, digits and dashes.</source>
        <translation>Der Name einer Regel besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;.</source>
        <translation>Es gibt keine Metrik „%1“.</translation>
    </message>
    <message>
        <source>The threshold of %1 is no number.</source>
        <translation>Der Schwellwert von %1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>Window and frequency of %1 must be from one minute to a day.</source>
        <translation>Zeitfenster und Häufigkeit von %1 müssen zwischen einer Minute und einem Tag liegen.</translation>
    </message>
    <message>
        <source>Aggregation, operator or severity of the rule is none.</source>
        <translation>Zusammenfassung, Vergleich oder Schwere der Regel gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>tessera::AlertRulesModel</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>Löst aus bei</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Judged every</source>
        <translation>Beurteilt alle</translation>
    </message>
    <message>
        <source>Silenced until</source>
        <translation>Stumm bis</translation>
    </message>
    <message>
        <source>suggested</source>
        <comment>a rule</comment>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>suggested, changed</source>
        <comment>a rule</comment>
        <translation>vorgeschlagen, geändert</translation>
    </message>
    <message>
        <source>own</source>
        <comment>a rule</comment>
        <translation>eigene</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a rule</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a rule</comment>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>tessera::AlertRulesView</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Tell a webhook…</source>
        <translation>An Webhook melden…</translation>
    </message>
    <message>
        <source>Tell a command…</source>
        <translation>An Befehl melden…</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>Probemeldung senden</translation>
    </message>
    <message>
        <source>Tell it no more</source>
        <translation>Nicht mehr melden</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>No rule of that name</source>
        <translation>Keine Regel dieses Namens</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Wem gemeldet wird</translation>
    </message>
    <message>
        <source>Nobody is told</source>
        <translation>Niemandem wird gemeldet</translation>
    </message>
    <message>
        <source>Alerts show here alone. A webhook or a command is told of each of them.</source>
        <translation>Alarme stehen nur hier. Einem Webhook oder einem Befehl wird jeder gemeldet.</translation>
    </message>
    <message>
        <source>Select a rule to see all it says. A click on its box, or the space bar, switches it on and off.</source>
        <translation>Wählen Sie eine Regel, um alles zu sehen, was sie sagt. Ein Klick auf ihr Kästchen oder die Leertaste schaltet sie ein und aus.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Back to the suggestion</source>
        <translation>Zurück zum Vorschlag</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a rule</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a rule</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Silenced until</source>
        <translation>Stumm bis</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>This desktop, by a message while the window is open</source>
        <translation>Diesem Desktop, durch eine Meldung, solange das Fenster offen ist</translation>
    </message>
    <message>
        <source>When an alert begins to fire or ends that is not silenced</source>
        <translation>Wenn ein Alarm ausgelöst wird oder endet, der nicht stumm geschaltet ist</translation>
    </message>
</context>
<context>
    <name>tessera::AlertText</name>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node and part</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>all</source>
        <comment>nodes</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Judged every %1, each node for itself.</source>
        <translation>Beurteilt alle %1, jeder Knoten für sich.</translation>
    </message>
    <message>
        <source>Judged every %1, on %2.</source>
        <translation>Beurteilt alle %1, auf %2.</translation>
    </message>
    <message>
        <source>Fires when it has stayed so for %1.</source>
        <translation>Löst aus, wenn es %1 lang so geblieben ist.</translation>
    </message>
    <message>
        <source>Told again at each judging while it fires.</source>
        <translation>Wird bei jeder Beurteilung erneut gemeldet, solange der Alarm ansteht.</translation>
    </message>
</context>
<context>
    <name>tessera::Alerts</name>
    <message>
        <source>The condition is met; it has to hold.</source>
        <translation>Die Bedingung ist erfüllt; sie muss anhalten.</translation>
    </message>
    <message>
        <source>The alert fires.</source>
        <translation>Der Alarm steht an.</translation>
    </message>
    <message>
        <source>The condition did not hold.</source>
        <translation>Die Bedingung hielt nicht an.</translation>
    </message>
    <message>
        <source>The alert has ended.</source>
        <translation>Der Alarm ist beendet.</translation>
    </message>
    <message>
        <source>The condition is met again; it has to hold.</source>
        <translation>Die Bedingung ist wieder erfüllt; sie muss anhalten.</translation>
    </message>
</context>
<context>
    <name>tessera::AlertsModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Silenced until</source>
        <translation>Stumm bis</translation>
    </message>
</context>
<context>
    <name>tessera::AlertsNowView</name>
    <message>
        <source>Edit the rule…</source>
        <translation>Regel bearbeiten…</translation>
    </message>
    <message>
        <source>Switch on the suggested rules</source>
        <translation>Vorgeschlagene Regeln einschalten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Full disks, a busy processor, a node that is down, transaction ids, standbys that are behind, dead rows</source>
        <translation>Volle Platten, ein ausgelasteter Prozessor, ein ausgefallener Knoten, Transaktionsnummern, Standbys im Rückstand, tote Zeilen</translation>
    </message>
    <message>
        <source>What fires now</source>
        <translation>Was jetzt ansteht</translation>
    </message>
    <message>
        <source>The alerts are being read</source>
        <translation>Die Alarme werden gelesen</translation>
    </message>
    <message>
        <source>No rule is switched on</source>
        <translation>Keine Regel ist eingeschaltet</translation>
    </message>
    <message>
        <source>Nobody is told of a full disk or a node that is down. Begin with the rules that are suggested; each can be changed under Rules.</source>
        <translation>Von einer vollen Platte oder einem ausgefallenen Knoten erfährt niemand. Beginnen Sie mit den vorgeschlagenen Regeln; jede lässt sich unter Regeln ändern.</translation>
    </message>
    <message>
        <source>Nothing is judged now</source>
        <translation>Jetzt wird nichts beurteilt</translation>
    </message>
    <message>
        <source>Whoever collects metrics judges the rules, and nobody does.</source>
        <translation>Wer Messwerte sammelt, beurteilt die Regeln, und niemand sammelt.</translation>
    </message>
    <message>
        <source>No alert fires</source>
        <translation>Kein Alarm steht an</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are switched on; %1 judges them.</source>
        <translation>
            <numerusform>%n Regel ist eingeschaltet; %1 beurteilt sie.</numerusform>
            <numerusform>%n Regeln sind eingeschaltet; %1 beurteilt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fired in this time</source>
        <translation>In dieser Zeit wurde kein Alarm ausgelöst</translation>
    </message>
    <message>
        <source>Select an alert to see what it says, and to silence it.</source>
        <translation>Wählen Sie einen Alarm, um zu sehen, was er sagt, und um ihn stumm zu schalten.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Silenced until</source>
        <translation>Stumm bis</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Wurde</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>nobody, it was silenced</source>
        <translation>niemandem, er war stumm</translation>
    </message>
    <message>
        <source>The rule is gone.</source>
        <translation>Die Regel gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>tessera::AlertsPage</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Regel suchen</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>%1 is being told a test message.</source>
        <translation>%1 erhält eine Probemeldung.</translation>
    </message>
    <message>
        <source>Nobody collects now, so no alert is judged.</source>
        <translation>Niemand sammelt zurzeit, also wird kein Alarm beurteilt.</translation>
    </message>
    <message>
        <source>This window collects while it is connected; so does &apos;tesseractl agent run&apos; without it.</source>
        <translation>Dieses Fenster sammelt, solange es verbunden ist; ohne Fenster tut es „tesseractl agent run“.</translation>
    </message>
    <message>
        <source>%1 was told a test message.</source>
        <translation>%1 hat eine Probemeldung erhalten.</translation>
    </message>
    <message>
        <source>%1 could not be told: %2</source>
        <translation>%1 konnte nichts gemeldet werden: %2</translation>
    </message>
</context>
<context>
    <name>tessera::AlterDialog</name>
    <message>
        <source>Alter %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>One property is changed at a time. Where the rows have to be written anew, writes wait until that is done; the review says how much it is.</source>
        <translation>Eine Eigenschaft wird auf einmal geändert. Müssen die Zeilen neu geschrieben werden, warten Schreibzugriffe, bis das getan ist; die Prüfung sagt, wie viel es ist.</translation>
    </message>
    <message>
        <source>Change them &amp;together</source>
        <translation>&amp;Zusammen ändern</translation>
    </message>
    <message>
        <source>Change %1 &amp;alone</source>
        <translation>%1 &amp;allein ändern</translation>
    </message>
    <message>
        <source>with no other table</source>
        <translation>mit keiner anderen Tabelle</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>&amp;Shard count</source>
        <translation>Zahl der &amp;Shards</translation>
    </message>
    <message>
        <source>&amp;Distribution column</source>
        <translation>&amp;Verteilungsspalte</translation>
    </message>
    <message>
        <source>C&amp;olocation</source>
        <translation>K&amp;olokation</translation>
    </message>
    <message>
        <source>Colocated with</source>
        <translation>Kolokiert mit</translation>
    </message>
    <message>
        <source>All of them are written anew and stay colocated, so that joins stay on one node.</source>
        <translation>Alle werden neu geschrieben und bleiben kolokiert, sodass Joins auf einem Knoten bleiben.</translation>
    </message>
    <message>
        <source>Choose a column of %1.</source>
        <translation>Wählen Sie eine Spalte von %1.</translation>
    </message>
    <message>
        <source>Choose a table of this database, or none.</source>
        <translation>Wählen Sie eine Tabelle dieser Datenbank oder keine.</translation>
    </message>
    <message>
        <source>Only this table changes, and it leaves the group: joins with the others then send rows between nodes, and their shards no longer move together.</source>
        <translation>Nur diese Tabelle ändert sich, und sie verlässt die Gruppe: Joins mit den anderen senden dann Zeilen zwischen Knoten, und ihre Shards ziehen nicht mehr gemeinsam um.</translation>
    </message>
</context>
<context>
    <name>tessera::AlterTable</name>
    <message numerus="yes">
        <source>%1 has %n shard(s) already.</source>
        <translation>
            <numerusform>%1 hat schon %n Shard.</numerusform>
            <numerusform>%1 hat schon %n Shards.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrite %1%2 with %3 shards in place of %4.</source>
        <translation>%1%2 mit %3 statt %4 Shards neu schreiben.</translation>
    </message>
    <message>
        <source>%1 is distributed by %2 already.</source>
        <translation>%1 ist schon nach %2 verteilt.</translation>
    </message>
    <message>
        <source>The distribution column is changed table by table. Alter %1 alone.</source>
        <translation>Die Verteilungsspalte wird Tabelle für Tabelle geändert. Ändern Sie %1 allein.</translation>
    </message>
    <message>
        <source>Rewrite %1%2 by the column %3 in place of %4. The way back is to alter it to the column %4.</source>
        <translation>%1%2 nach der Spalte %3 statt %4 neu schreiben. Zurück geht es, indem Sie sie auf die Spalte %4 ändern.</translation>
    </message>
    <message>
        <source>%1 is colocated with no other table already.</source>
        <translation>%1 ist schon mit keiner anderen Tabelle kolokiert.</translation>
    </message>
    <message>
        <source>Colocated tables cannot leave their group together. Alter %1 alone.</source>
        <translation>Kolokierte Tabellen können ihre Gruppe nicht gemeinsam verlassen. Ändern Sie %1 allein.</translation>
    </message>
    <message>
        <source>Record %1 as colocated with no other table; no row is copied.</source>
        <translation>%1 als mit keiner anderen Tabelle kolokiert eintragen; keine Zeile wird kopiert.</translation>
    </message>
    <message>
        <source>Rewrite %1%2 in a colocation group of its own.</source>
        <translation>%1%2 in einer eigenen Kolokationsgruppe neu schreiben.</translation>
    </message>
    <message>
        <source>%1 is colocated with %2 already.</source>
        <translation>%1 ist schon mit %2 kolokiert.</translation>
    </message>
    <message>
        <source>Record %1 as colocated with %2, beside whose shards its own lie; no row is copied.</source>
        <translation>%1 als mit %2 kolokiert eintragen, neben deren Shards ihre eigenen liegen; keine Zeile wird kopiert.</translation>
    </message>
    <message>
        <source>Rewrite %1%2 beside the shards of %3.</source>
        <translation>%1%2 neben den Shards von %3 neu schreiben.</translation>
    </message>
    <message>
        <source>%1 is colocated with %2. Say whether they change with it (tesseractl: --with-colocated) or it leaves them (--alone).</source>
        <translation>%1 ist mit %2 kolokiert. Sagen Sie, ob diese mit ihr geändert werden (tesseractl: --with-colocated) oder ob sie sie verlässt (--alone).</translation>
    </message>
    <message>
        <source>Writes to %1 wait until it is done; reads wait at its end.</source>
        <translation>Schreibzugriffe auf %1 warten bis zum Ende; Lesezugriffe warten am Ende.</translation>
    </message>
    <message>
        <source>Say one thing to change: the shard count, the distribution column or the colocation.</source>
        <translation>Nennen Sie eines, das geändert wird: die Anzahl der Shards, die Verteilungsspalte oder die Kolokation.</translation>
    </message>
    <message>
        <source>Alter the table %1</source>
        <translation>Die Tabelle %1 ändern</translation>
    </message>
    <message>
        <source>The foreign key %1 between %2 and %3 would be lost. Drop it, alter the table, and add it again.</source>
        <translation>Der Fremdschlüssel %1 zwischen %2 und %3 ginge verloren. Löschen Sie ihn, ändern Sie die Tabelle und legen Sie ihn wieder an.</translation>
    </message>
    <message>
        <source>Only tables distributed by a hash are altered.</source>
        <translation>Geändert werden nur Tabellen, die nach Hash verteilt sind.</translation>
    </message>
    <message>
        <source>%1 is a partition. Alter the partitioned table it belongs to.</source>
        <translation>%1 ist eine Partition. Ändern Sie die partitionierte Tabelle, zu der sie gehört.</translation>
    </message>
    <message>
        <source>The way back is to colocate it with %1 again.</source>
        <translation>Zurück geht es, indem Sie sie wieder mit %1 kolokieren.</translation>
    </message>
    <message numerus="yes">
        <source>The way back is to alter it to %n shard(s).</source>
        <translation>
            <numerusform>Zurück geht es, indem Sie sie auf %n Shard ändern.</numerusform>
            <numerusform>Zurück geht es, indem Sie sie auf %n Shards ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The way back is to colocate it with none.</source>
        <translation>Zurück geht es, indem Sie sie mit keiner kolokieren (none).</translation>
    </message>
</context>
<context>
    <name>tessera::AnalyzeDialog</name>
    <message>
        <source>Run the statement and roll it back</source>
        <translation>Anweisung ausführen und zurückrollen</translation>
    </message>
    <message>
        <source>Run and roll back</source>
        <translation>Ausführen und zurückrollen</translation>
    </message>
    <message>
        <source>&amp;Name of the cluster</source>
        <translation>&amp;Name des Clusters</translation>
    </message>
    <message>
        <source>This is a production cluster. Type its name, %1, to run the statement.</source>
        <translation>Das ist ein Produktionscluster. Geben Sie seinen Namen ein, %1, um die Anweisung auszuführen.</translation>
    </message>
</context>
<context>
    <name>tessera::Application</name>
    <message>
        <source>Built-in engine</source>
        <translation>Eingebaute Engine</translation>
    </message>
    <message>
        <source>%1
PostgreSQL %2</source>
        <translation>%1
PostgreSQL %2</translation>
    </message>
</context>
<context>
    <name>tessera::AvailabilityModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>commits wait for it</source>
        <translation>Commits warten darauf</translation>
    </message>
    <message>
        <source>no commit waits</source>
        <translation>kein Commit wartet</translation>
    </message>
    <message numerus="yes">
        <source>commits wait for %n standby(s)</source>
        <translation>
            <numerusform>Commits warten auf %n Standby</numerusform>
            <numerusform>Commits warten auf %n Standbys</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, keeps %2</source>
        <translation>%1, hält %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Group %1 · %2</source>
        <translation>Gruppe %1 · %2</translation>
    </message>
</context>
<context>
    <name>tessera::AvailabilityPage</name>
    <message>
        <source>Node groups with their standbys</source>
        <translation>Knotengruppen mit ihren Standbys</translation>
    </message>
    <message>
        <source>Nothing was read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
    <message>
        <source>The primary of each node group is asked for the standbys that follow it.</source>
        <translation>Der Primärserver jeder Knotengruppe wird nach den Standbys gefragt, die ihm folgen.</translation>
    </message>
    <message>
        <source>Select a node group to see what a crash of its primary would cost.</source>
        <translation>Wählen Sie eine Knotengruppe, um zu sehen, was ein Ausfall ihres Primärservers kosten würde.</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not on its disk</source>
        <translation>Nicht auf seiner Platte</translation>
    </message>
    <message>
        <source>Not visible there</source>
        <translation>Dort nicht sichtbar</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Registered secondaries</source>
        <translation>Eingetragene Sekundärserver</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitlinie</translation>
    </message>
    <message>
        <source>Commits that wait</source>
        <translation>Wartende Commits</translation>
    </message>
    <message>
        <source>If it died now: %1</source>
        <translation>Fiele er jetzt aus: %1</translation>
    </message>
    <message>
        <source>Switch over…</source>
        <translation>Umschalten…</translation>
    </message>
    <message>
        <source>Let the standby take the primary&apos;s place, without losing anything</source>
        <translation>Den Standby an die Stelle des Primärservers setzen, ohne etwas zu verlieren</translation>
    </message>
    <message>
        <source>Make it a standby again…</source>
        <translation>Wieder zum Standby machen …</translation>
    </message>
    <message>
        <source>Let it follow the primary of its group</source>
        <translation>Lässt ihn dem Primary seiner Gruppe folgen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Take the standby from its group; its data stays</source>
        <translation>Nimmt den Standby aus seiner Gruppe; seine Daten bleiben</translation>
    </message>
    <message>
        <source>WAL up to</source>
        <translation>WAL bis</translation>
    </message>
    <message>
        <source>Made to follow</source>
        <translation>Soll folgen</translation>
    </message>
    <message>
        <source>By its control file</source>
        <translation>Laut Kontrolldatei</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>It is a copy of this group&apos;s primary, but does not follow it.</source>
        <translation>Er ist eine Kopie des Primary dieser Gruppe, folgt ihm aber nicht.</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>High availability</source>
        <translation>Hochverfügbarkeit</translation>
    </message>
    <message>
        <source>It was the primary until a switchover by SQL: it lets in nobody but us, and nothing is written there. It needs to be rebuilt.</source>
        <translation>Er war bis zu einem Switchover per SQL der Primärserver: Er lässt niemanden außer uns ein, und dort wird nichts geschrieben. Er muss neu aufgebaut werden.</translation>
    </message>
    <message>
        <source>How its host is reached is not known: enter it to make it a standby again.</source>
        <translation>Wie sein Host zu erreichen ist, ist nicht bekannt: Tragen Sie es ein, um ihn wieder zum Standby zu machen.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Node groups</source>
        <translation>Knotengruppen</translation>
    </message>
    <message>
        <source>HA managers</source>
        <translation>HA-Manager</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>HA managers (%1)</source>
        <translation>HA-Manager (%1)</translation>
    </message>
</context>
<context>
    <name>tessera::Balance</name>
    <message>
        <source>Balanced: the server would move nothing.</source>
        <translation>Ausgeglichen: Der Server würde nichts verschieben.</translation>
    </message>
    <message numerus="yes">
        <source>Rebalance recommended: %n move(s).</source>
        <translation>
            <numerusform>Ausgleich empfohlen: %n Verschiebung.</numerusform>
            <numerusform>Ausgleich empfohlen: %n Verschiebungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebalance recommended: %1 in %n move(s).</source>
        <translation>
            <numerusform>Ausgleich empfohlen: %1 in %n Verschiebung.</numerusform>
            <numerusform>Ausgleich empfohlen: %1 in %n Verschiebungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No node may hold shards.</source>
        <translation>Kein Knoten darf Shards halten.</translation>
    </message>
    <message>
        <source>No distributed data yet.</source>
        <translation>Noch keine verteilten Daten.</translation>
    </message>
    <message>
        <source>All shards are on one node.</source>
        <translation>Alle Shards liegen auf einem Knoten.</translation>
    </message>
    <message>
        <source>Balanced: no node is more than %1 % off the mean.</source>
        <translation>Ausgeglichen: Kein Knoten weicht mehr als %1 % vom Mittel ab.</translation>
    </message>
    <message>
        <source>Rebalance recommended: %1 holds no shards.</source>
        <translation>Ausgleich empfohlen: %1 hält keine Shards.</translation>
    </message>
    <message>
        <source>Rebalance recommended: %1 holds %2 % more than the mean.</source>
        <translation>Ausgleich empfohlen: %1 hält %2 % mehr als das Mittel.</translation>
    </message>
</context>
<context>
    <name>tessera::CandidatesModel</name>
    <message>
        <source>%1×</source>
        <comment>times the mean</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Heaviest</source>
        <translation>Häufigster</translation>
    </message>
    <message>
        <source>Expected skew</source>
        <translation>Erwartete Schiefe</translation>
    </message>
</context>
<context>
    <name>tessera::ChangeNode</name>
    <message>
        <source>%1 is not an active primary.</source>
        <translation>%1 ist kein aktiver Primärknoten.</translation>
    </message>
    <message>
        <source>There is no other node that may hold shards. Add one first.</source>
        <translation>Kein anderer Knoten darf Shards halten. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message>
        <source>%1 is empty already.</source>
        <translation>%1 ist bereits leer.</translation>
    </message>
    <message>
        <source>Drain the node %1</source>
        <translation>Den Knoten %1 leeren</translation>
    </message>
    <message>
        <source>Start emptying it as a background job of the server.</source>
        <translation>Das Leeren als Hintergrundauftrag des Servers starten.</translation>
    </message>
    <message numerus="yes">
        <source>Follow the job: %n shard set(s)%1.</source>
        <translation>
            <numerusform>Dem Auftrag folgen: %n Shard-Satz%1.</numerusform>
            <numerusform>Dem Auftrag folgen: %n Shard-Sätze%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes to the shards of each move wait for a moment at its end.</source>
        <translation>Schreibzugriffe auf die Shards jeder Verschiebung warten an deren Ende einen Moment.</translation>
    </message>
    <message>
        <source>Creating distributed tables and other changes of nodes wait.</source>
        <translation>Das Anlegen verteilter Tabellen und andere Änderungen an Knoten warten.</translation>
    </message>
    <message>
        <source>%1 is active already.</source>
        <translation>%1 ist bereits aktiv.</translation>
    </message>
    <message>
        <source>Activate %1 and bring its metadata up to date.</source>
        <translation>%1 aktivieren und seine Metadaten auf den neuesten Stand bringen.</translation>
    </message>
    <message>
        <source>Activate the node %1</source>
        <translation>Den Knoten %1 aktivieren</translation>
    </message>
    <message>
        <source>%1 is inactive already.</source>
        <translation>%1 ist bereits inaktiv.</translation>
    </message>
    <message>
        <source>Disable the node %1</source>
        <translation>Den Knoten %1 deaktivieren</translation>
    </message>
</context>
<context>
    <name>tessera::ChartAlerts</name>
    <message>
        <source>alert: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>alert, still firing: %1</source>
        <translation>Alarm, steht noch an: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node and its alert</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tessera::ChartDialog</name>
    <message>
        <source>New chart</source>
        <translation>Neues Diagramm</translation>
    </message>
    <message>
        <source>Edit the chart</source>
        <translation>Diagramm bearbeiten</translation>
    </message>
    <message>
        <source>It stands on top of the Metrics page, for you alone.</source>
        <translation>Es steht oben auf der Seite „Metriken“, nur für Sie.</translation>
    </message>
    <message>
        <source>Keep the chart</source>
        <translation>Diagramm behalten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Metrics</source>
        <translation>&amp;Metriken</translation>
    </message>
    <message>
        <source>Those of another unit than the first one chosen cannot stand on the same axis.</source>
        <translation>Metriken mit einer anderen Einheit als der zuerst gewählten passen nicht auf dieselbe Achse.</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Linien</translation>
    </message>
    <message>
        <source>&amp;Together</source>
        <translation>&amp;Zusammen</translation>
    </message>
    <message>
        <source>What becomes of the series that are not told apart.</source>
        <translation>Was aus den Reihen wird, die nicht unterschieden werden.</translation>
    </message>
    <message>
        <source>N&amp;odes</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>None chosen: all, those to come as well.</source>
        <translation>Keiner gewählt: alle, auch künftige.</translation>
    </message>
    <message>
        <source>One for each node</source>
        <translation>Eine für jeden Knoten</translation>
    </message>
    <message>
        <source>One for each database, state, …</source>
        <translation>Eine für jede Datenbank, jeden Zustand, …</translation>
    </message>
    <message>
        <source>One for each of both</source>
        <translation>Eine für jedes Paar von beiden</translation>
    </message>
    <message>
        <source>One for all</source>
        <translation>Eine für alle</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Choose at least one metric.</source>
        <translation>Wählen Sie mindestens eine Metrik.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>metric and what it says</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tessera::ChartEvents</name>
    <message>
        <source>%1: %2</source>
        <comment>node and what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and more about it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tessera::ChartExport</name>
    <message>
        <source>The chart could not be saved to %1: %2</source>
        <translation>Das Diagramm konnte nicht nach %1 gespeichert werden: %2</translation>
    </message>
</context>
<context>
    <name>tessera::ChartLegend</name>
    <message>
        <source>Lines of the chart</source>
        <translation>Linien des Diagramms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Click: this line alone, again: all. Ctrl and click: hide it.</source>
        <translation>%1&lt;br&gt;Klick: nur diese Linie, noch einmal: alle. Strg und Klick: ausblenden.</translation>
    </message>
</context>
<context>
    <name>tessera::ChartPlot</name>
    <message>
        <source>%1: %2</source>
        <comment>time and what happened</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tessera::ChartQuestion</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Whole cluster</source>
        <translation>Ganzer Cluster</translation>
    </message>
</context>
<context>
    <name>tessera::ChartTableModel</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least and most of an hour</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>tessera::ChartView</name>
    <message>
        <source>As table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>%1 as table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>weniger ist besser</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>mehr ist besser</translation>
    </message>
    <message>
        <source>Lines of %1</source>
        <translation>Linien von %1</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>Was mit %1 zu tun ist</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time and the values of a chart</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png);;Numbers (*.csv)</source>
        <translation>Zeichnung (*.svg);;Bild (*.png);;Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>The chart was saved to %1.</source>
        <translation>Das Diagramm wurde nach %1 gespeichert.</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>Es gibt noch nichts zu speichern.</translation>
    </message>
</context>
<context>
    <name>tessera::CheckConnection</name>
    <message>
        <source>Not tried.</source>
        <translation>Nicht versucht.</translation>
    </message>
    <message>
        <source>ssh goes through %1.</source>
        <translation>ssh geht über %1.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name, and whether this machine can look up names.</source>
        <translation>Prüfen Sie die Schreibweise des Hostnamens und ob dieser Rechner Namen auflösen kann.</translation>
    </message>
    <message>
        <source>The far end of the tunnel looks up the name.</source>
        <translation>Das ferne Ende des Tunnels löst den Namen auf.</translation>
    </message>
    <message>
        <source>A Unix socket needs no name.</source>
        <translation>Ein Unix-Socket braucht keinen Namen.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>A Unix socket is used.</source>
        <translation>Ein Unix-Socket wird verwendet.</translation>
    </message>
    <message>
        <source>The far end of the tunnel connects to the port.</source>
        <translation>Das ferne Ende des Tunnels verbindet sich mit dem Port.</translation>
    </message>
    <message>
        <source>%1 port %2 answers.</source>
        <translation>%1 Port %2 antwortet.</translation>
    </message>
    <message>
        <source>Check the address, the firewall between here and there, and whether a VPN or an SSH tunnel is needed.</source>
        <translation>Prüfen Sie die Adresse, die Firewall dazwischen und ob ein VPN oder ein SSH-Tunnel nötig ist.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server runs and listens on that address.</source>
        <translation>Prüfen Sie Host und Port und ob der Server läuft und an dieser Adresse lauscht.</translation>
    </message>
    <message>
        <source>What answers at this port is not PostgreSQL.</source>
        <translation>Was an diesem Port antwortet, ist nicht PostgreSQL.</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>The server wants encryption. Choose verify-full.</source>
        <translation>Der Server verlangt Verschlüsselung. Wählen Sie verify-full.</translation>
    </message>
    <message>
        <source>Check the host name and the certificate authority, or choose a weaker TLS mode knowingly.</source>
        <translation>Prüfen Sie Hostname und Zertifizierungsstelle, oder wählen Sie bewusst einen schwächeren TLS-Modus.</translation>
    </message>
    <message>
        <source>The port is open, but the server does not answer.</source>
        <translation>Der Port ist offen, aber der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The server may hang or be overloaded. Look at it on its host.</source>
        <translation>Der Server hängt vielleicht oder ist überlastet. Sehen Sie auf seinem Rechner nach.</translation>
    </message>
    <message>
        <source>The server does not let role %1 in from this machine: its pg_hba.conf needs a line for it.</source>
        <translation>Der Server lässt die Rolle %1 von diesem Rechner nicht herein: Seine pg_hba.conf braucht eine Zeile dafür.</translation>
    </message>
    <message>
        <source>Check the user name and the password of role %1.</source>
        <translation>Prüfen Sie Benutzername und Passwort der Rolle %1.</translation>
    </message>
    <message>
        <source>The server accepts role %1.</source>
        <translation>Der Server akzeptiert die Rolle %1.</translation>
    </message>
    <message>
        <source>Try again when the server accepts connections.</source>
        <translation>Versuchen Sie es erneut, wenn der Server Verbindungen annimmt.</translation>
    </message>
    <message>
        <source>Check the name of the database and the rights to it.</source>
        <translation>Prüfen Sie den Namen der Datenbank und die Rechte daran.</translation>
    </message>
    <message>
        <source>ssh works, but %1 cannot reach the server.</source>
        <translation>ssh funktioniert, aber %1 erreicht den Server nicht.</translation>
    </message>
    <message>
        <source>Check host and port as they are seen from there.</source>
        <translation>Prüfen Sie Host und Port, wie sie von dort aus gesehen werden.</translation>
    </message>
    <message>
        <source>Encrypted, and the server&apos;s certificate is verified.</source>
        <translation>Verschlüsselt, und das Zertifikat des Servers ist geprüft.</translation>
    </message>
    <message>
        <source>Encrypted.</source>
        <translation>Verschlüsselt.</translation>
    </message>
    <message>
        <source>Not encrypted; the connection stays on this machine.</source>
        <translation>Nicht verschlüsselt; die Verbindung bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Not encrypted.</source>
        <translation>Nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Database %1 is open.</source>
        <translation>Die Datenbank %1 ist offen.</translation>
    </message>
</context>
<context>
    <name>tessera::CheckList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>forbids the plan</source>
        <translation>verbietet den Plan</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>warnt</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) forbid the plan</source>
        <translation>
            <numerusform>%n Prüfung verbietet den Plan</numerusform>
            <numerusform>%n Prüfungen verbieten den Plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n Prüfung bestanden</numerusform>
            <numerusform>%n Prüfungen bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was checked and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a button and the check that it helps</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing had to be checked.</source>
        <translation>Es war nichts zu prüfen.</translation>
    </message>
</context>
<context>
    <name>tessera::CheckServer</name>
    <message>
        <source>Database %1 has the Citus functions and catalogs.</source>
        <translation>Die Datenbank %1 hat die Funktionen und Kataloge von Citus.</translation>
    </message>
    <message>
        <source>The server has Citus, but not in this database. Choose the database of the cluster, or run CREATE EXTENSION citus in this one.</source>
        <translation>Der Server hat Citus, aber nicht in dieser Datenbank. Wählen Sie die Datenbank des Clusters, oder führen Sie hier CREATE EXTENSION citus aus.</translation>
    </message>
    <message>
        <source>Connect to the coordinator of a Citus cluster; Tessera does not manage plain PostgreSQL.</source>
        <translation>Verbinden Sie sich mit dem Koordinator eines Citus-Clusters; einfaches PostgreSQL verwaltet Tessera nicht.</translation>
    </message>
    <message>
        <source>Database %1 is plain PostgreSQL: it does not have the extension citus.</source>
        <translation>Die Datenbank %1 ist einfaches PostgreSQL: Sie hat die Erweiterung citus nicht.</translation>
    </message>
    <message>
        <source>The server runs Citus %1, which is too old.</source>
        <translation>Auf dem Server läuft Citus %1, das zu alt ist.</translation>
    </message>
    <message>
        <source>Upgrade Citus to %1 or later.</source>
        <translation>Aktualisieren Sie Citus auf %1 oder neuer.</translation>
    </message>
    <message>
        <source>%1 on PostgreSQL %2.</source>
        <translation>%1 auf PostgreSQL %2.</translation>
    </message>
    <message>
        <source>The server is a standby: it is in recovery and read-only.</source>
        <translation>Der Server ist ein Standby: Er ist in Wiederherstellung und nur lesbar.</translation>
    </message>
    <message>
        <source>Connect to the primary, or wait until this server is promoted.</source>
        <translation>Verbinden Sie sich mit dem Primärserver, oder warten Sie, bis dieser befördert ist.</translation>
    </message>
    <message>
        <source>The server is a primary.</source>
        <translation>Der Server ist ein Primärserver.</translation>
    </message>
    <message>
        <source>Ask the administrator whether the Citus extension is intact.</source>
        <translation>Fragen Sie den Administrator, ob die Citus-Erweiterung unversehrt ist.</translation>
    </message>
    <message>
        <source>The server is the coordinator.</source>
        <translation>Der Server ist der Koordinator.</translation>
    </message>
    <message>
        <source>Connect to the coordinator, %1 port %2.</source>
        <translation>Verbinden Sie sich mit dem Koordinator, %1 Port %2.</translation>
    </message>
    <message>
        <source>Connect to the coordinator of this cluster instead.</source>
        <translation>Verbinden Sie sich stattdessen mit dem Koordinator dieses Clusters.</translation>
    </message>
    <message>
        <source>The server is a worker, not the coordinator.</source>
        <translation>Der Server ist ein Worker, nicht der Koordinator.</translation>
    </message>
    <message>
        <source>Role %1 may not read the catalogs of the cluster.</source>
        <translation>Die Rolle %1 darf die Kataloge des Clusters nicht lesen.</translation>
    </message>
    <message>
        <source>Grant it SELECT on the tables pg_dist_node, pg_dist_partition, pg_dist_shard, pg_dist_placement and pg_dist_colocation, or use another role.</source>
        <translation>Geben Sie ihr SELECT auf die Tabellen pg_dist_node, pg_dist_partition, pg_dist_shard, pg_dist_placement und pg_dist_colocation, oder verwenden Sie eine andere Rolle.</translation>
    </message>
    <message>
        <source>Role %1 may look at the cluster, but not change its nodes.</source>
        <translation>Die Rolle %1 darf den Cluster ansehen, aber seine Knoten nicht ändern.</translation>
    </message>
    <message>
        <source>Use the cluster&apos;s owner or a superuser to add nodes and move shards.</source>
        <translation>Verwenden Sie den Eigentümer des Clusters oder einen Superuser, um Knoten hinzuzufügen und Shards zu verschieben.</translation>
    </message>
    <message>
        <source>Role %1 may look at the cluster and change it.</source>
        <translation>Die Rolle %1 darf den Cluster ansehen und ändern.</translation>
    </message>
    <message>
        <source>Try again, or raise the time limit.</source>
        <translation>Versuchen Sie es erneut, oder erhöhen Sie die Zeitgrenze.</translation>
    </message>
</context>
<context>
    <name>tessera::Choices</name>
    <message>
        <source>while writes go on</source>
        <translation>während Schreibzugriffe weitergehen</translation>
    </message>
    <message>
        <source>while writes wait</source>
        <translation>während Schreibzugriffe warten</translation>
    </message>
    <message>
        <source>while writes go on, without row identity</source>
        <translation>weitergehend, ohne Zeilenidentität</translation>
    </message>
    <message>
        <source>While writes go on, each table needs a primary key or a replica identity. Without one, UPDATE and DELETE fail meanwhile.</source>
        <translation>Gehen Schreibzugriffe weiter, braucht jede Tabelle einen Primärschlüssel oder eine Replikatidentität. Ohne sie scheitern UPDATE und DELETE so lange.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::CleanUp</name>
    <message>
        <source>Nothing is left behind.</source>
        <translation>Es ist nichts übrig geblieben.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n leftover(s) of operations that have ended.</source>
        <translation>
            <numerusform>%n Rest beendeter Operationen löschen.</numerusform>
            <numerusform>%n Reste beendeter Operationen löschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up leftovers</source>
        <translation>Reste aufräumen</translation>
    </message>
    <message>
        <source>Drop what no record knows: %1.</source>
        <translation>Entfernen, was kein Eintrag kennt: %1.</translation>
    </message>
    <message>
        <source>See on every node that they are gone.</source>
        <translation>Auf jedem Knoten nachsehen, dass sie weg sind.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) of node groups that are gone: %1. What lies on those servers stays there.</source>
        <translation>
            <numerusform>%n Eintrag verschwundener Knotengruppen löschen: %1. Was auf jenen Servern liegt, bleibt dort.</numerusform>
            <numerusform>%n Einträge verschwundener Knotengruppen löschen: %1. Was auf jenen Servern liegt, bleibt dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the cleanup records of lost nodes</source>
        <translation>Die Aufräumeinträge verlorener Knoten löschen</translation>
    </message>
    <message>
        <source>No record belongs to a node group that is gone.</source>
        <translation>Kein Eintrag gehört zu einer verschwundenen Knotengruppe.</translation>
    </message>
    <message>
        <source>Only records of node groups that are gone are left. Delete those records (tesseractl: --lost-groups).</source>
        <translation>Nur Einträge verschwundener Knotengruppen sind übrig. Löschen Sie diese Einträge (tesseractl: --lost-groups).</translation>
    </message>
</context>
<context>
    <name>tessera::CleanupModel</name>
    <message>
        <source>group %1, gone</source>
        <translation>Gruppe %1, fort</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
</context>
<context>
    <name>tessera::CleanupPage</name>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Zurückgeblieben</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Nichts ist zurückgeblieben</translation>
    </message>
    <message>
        <source>Cleanup records, replication slots, publications, subscriptions and prepared transactions of moves and splits would be listed here, node by node.</source>
        <translation>Aufräumeinträge, Replikations-Slots, Publikationen, Subskriptionen und vorbereitete Transaktionen von Umzügen und Teilungen stünden hier, Knoten für Knoten.</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Delete records of lost nodes…</source>
        <translation>Einträge verlorener Knoten löschen…</translation>
    </message>
    <message>
        <source>End prepared transactions…</source>
        <translation>Vorbereitete Transaktionen beenden…</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung darf nur lesen.</translation>
    </message>
    <message numerus="yes">
        <source>Drops %n object(s) of operations that have ended.</source>
        <translation>
            <numerusform>Löscht %n Objekt beendeter Operationen.</numerusform>
            <numerusform>Löscht %n Objekte beendeter Operationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No object of an operation is left to be dropped.</source>
        <translation>Kein Objekt einer Operation ist zu löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) are in use by operations that run.</source>
        <translation>
            <numerusform>%n Objekt wird von einer laufenden Operation benutzt.</numerusform>
            <numerusform>%n Objekte werden von laufenden Operationen benutzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deletes %n record(s) of node groups that are gone.</source>
        <translation>
            <numerusform>Löscht %n Eintrag einer Knotengruppe, die fort ist.</numerusform>
            <numerusform>Löscht %n Einträge von Knotengruppen, die fort sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record belongs to a node that is gone.</source>
        <translation>Kein Eintrag gehört zu einem Knoten, der fort ist.</translation>
    </message>
    <message numerus="yes">
        <source>Commits what was decided of %n transaction(s), rolls back the rest.</source>
        <translation>
            <numerusform>Beendet %n Transaktion, wie es entschieden war; sonst wird sie zurückgerollt.</numerusform>
            <numerusform>Schließt von %n Transaktionen ab, was entschieden war, und rollt den Rest zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>No transaction waits to be ended.</source>
        <translation>Keine Transaktion wartet auf ihr Ende.</translation>
    </message>
    <message>
        <source>Select a row to see where it comes from and what it costs.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, woher sie kommt und was sie kostet.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>To be dropped</source>
        <translation>Zu löschen</translation>
    </message>
    <message>
        <source>Seen since</source>
        <translation>Gesehen seit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Its shard cannot be moved again before it is gone.</source>
        <translation>Vorher kann ihr Shard nicht erneut umziehen.</translation>
    </message>
</context>
<context>
    <name>tessera::ClientsDialog</name>
    <message>
        <source>Connection strings</source>
        <translation>Verbindungszeichenketten</translation>
    </message>
    <message>
        <source>They name all servers of the node group, so that an application finds whichever is the primary, also after a failover. None holds a password.</source>
        <translation>Sie nennen alle Server der Knotengruppe, sodass eine Anwendung den jeweiligen Primary findet, auch nach einem Failover. Keine enthält ein Passwort.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reads and writes</source>
        <translation>Liest und schreibt</translation>
    </message>
    <message>
        <source>Only reads, from the secondaries of &apos;%1&apos;</source>
        <translation>Liest nur, von den Secondaries von &apos;%1&apos;</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Node group</source>
        <translation>&amp;Knotengruppe</translation>
    </message>
    <message>
        <source>Such sessions cannot read the shards of these groups, which have no secondary in &apos;%1&apos;: %2. Register a standby of each first.</source>
        <translation>Solche Sitzungen können die Shards dieser Gruppen nicht lesen, die in &apos;%1&apos; keinen Secondary haben: %2. Registrieren Sie zuerst je einen Standby.</translation>
    </message>
    <message>
        <source>This group has no standby that could be named beside its primary.</source>
        <translation>Diese Gruppe hat keinen Standby, der neben ihrem Primary genannt werden könnte.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the string for %1</source>
        <translation>Die Zeichenkette für %1 kopieren</translation>
    </message>
    <message>
        <source>The string for %1 is on the clipboard.</source>
        <translation>Die Zeichenkette für %1 liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>tessera::ClusterAsker</name>
    <message>
        <source>The nodes did not all answer within 10 s.</source>
        <translation>Nicht alle Knoten haben innerhalb von 10 s geantwortet.</translation>
    </message>
</context>
<context>
    <name>tessera::ClusterExecutor</name>
    <message>
        <source>A statement of the interrupted run does not end. Look for it in the server&apos;s activity: %1</source>
        <translation>Eine Anweisung des unterbrochenen Laufs endet nicht. Suchen Sie sie unter den Aktivitäten des Servers: %1</translation>
    </message>
    <message>
        <source>Cancelled while waiting for the interrupted run.</source>
        <translation>Abgebrochen beim Warten auf den unterbrochenen Lauf.</translation>
    </message>
    <message>
        <source>Node %1 is not known.</source>
        <translation>Der Knoten %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The cluster did not get there in time.</source>
        <translation>Der Cluster kam nicht rechtzeitig dorthin.</translation>
    </message>
    <message>
        <source>Cancelled while waiting.</source>
        <translation>Beim Warten abgebrochen.</translation>
    </message>
    <message>
        <source>The server found nothing to move.</source>
        <translation>Der Server fand nichts zu verschieben.</translation>
    </message>
    <message>
        <source>Job %1 has finished.</source>
        <translation>Auftrag %1 ist beendet.</translation>
    </message>
    <message>
        <source>Job %1 ended as &apos;%2&apos;: %3</source>
        <translation>Auftrag %1 endete als „%2“: %3</translation>
    </message>
    <message>
        <source>No longer following job %1, which goes on at the server until it is stopped.</source>
        <translation>Auftrag %1 wird nicht mehr verfolgt; er läuft auf dem Server weiter, bis er angehalten wird.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>The command was cancelled.</source>
        <translation>Der Befehl wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
</context>
<context>
    <name>tessera::ClusterPages</name>
    <message>
        <source>Record</source>
        <comment>group of pages</comment>
        <translation>Aufzeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n unterbrochen</numerusform>
            <numerusform>%n unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <comment>a rebalance</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>group of pages</comment>
        <translation>Beobachten</translation>
    </message>
</context>
<context>
    <name>tessera::ClusterSampler</name>
    <message>
        <source>The node is inactive.</source>
        <translation>Der Knoten ist inaktiv.</translation>
    </message>
</context>
<context>
    <name>tessera::CollectingText</name>
    <message>
        <source>This window collects metrics, but not now: %1</source>
        <translation>Dieses Fenster sammelt Metriken, zurzeit aber nicht: %1</translation>
    </message>
    <message>
        <source>This window collects metrics.</source>
        <translation>Dieses Fenster sammelt Metriken.</translation>
    </message>
    <message>
        <source>This window collects metrics, last at %1.</source>
        <translation>Dieses Fenster sammelt Metriken, zuletzt um %1.</translation>
    </message>
    <message>
        <source>Metrics are collected by %1.</source>
        <translation>Metriken sammelt %1.</translation>
    </message>
    <message>
        <source>Metrics are collected by another program.</source>
        <translation>Metriken sammelt ein anderes Programm.</translation>
    </message>
    <message>
        <source>Metrics are not collected: a password is needed.</source>
        <translation>Metriken werden nicht gesammelt: Ein Passwort ist nötig.</translation>
    </message>
    <message>
        <source>Metrics are not collected: %1</source>
        <translation>Metriken werden nicht gesammelt: %1</translation>
    </message>
</context>
<context>
    <name>tessera::CollectorHolder</name>
    <message>
        <source>a console window (process %1)</source>
        <translation>ein Konsolenfenster (Prozess %1)</translation>
    </message>
    <message>
        <source>tesseractl agent (process %1)</source>
        <translation>tesseractl agent (Prozess %1)</translation>
    </message>
</context>
<context>
    <name>tessera::ColourPicker</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
</context>
<context>
    <name>tessera::ColumnVerdict</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>the primary key</source>
        <translation>der Primärschlüssel</translation>
    </message>
    <message>
        <source>in the primary key</source>
        <translation>im Primärschlüssel</translation>
    </message>
    <message>
        <source>in a unique key</source>
        <translation>in einem eindeutigen Schlüssel</translation>
    </message>
    <message>
        <source>%1 refers to it</source>
        <translation>%1 verweist darauf</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>verweist auf %1</translation>
    </message>
    <message>
        <source>a time: the newest rows would go to one shard; partition by it instead</source>
        <translation>eine Zeit: Die neuesten Zeilen gingen in einen Shard; besser danach partitionieren</translation>
    </message>
    <message>
        <source>a rounded number, which no key should be</source>
        <translation>eine gerundete Zahl, was kein Schlüssel sein sollte</translation>
    </message>
    <message>
        <source>only two values</source>
        <translation>nur zwei Werte</translation>
    </message>
    <message>
        <source>a document, which no query compares as a whole</source>
        <translation>ein Dokument, das keine Abfrage im Ganzen vergleicht</translation>
    </message>
    <message>
        <source>fewer than the %1 shards</source>
        <translation>weniger als die %1 Shards</translation>
    </message>
    <message>
        <source>the heaviest %1</source>
        <translation>der häufigste %1</translation>
    </message>
    <message>
        <source>%1 of the rows have none, which Citus refuses</source>
        <translation>%1 der Zeilen haben keinen, was Citus ablehnt</translation>
    </message>
    <message numerus="yes">
        <source>compared in %1 of %n statement(s)</source>
        <translation>
            <numerusform>verglichen in %1 von %n Anweisung</numerusform>
            <numerusform>verglichen in %1 von %n Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>joined in %1 of %n statement(s)</source>
        <translation>
            <numerusform>verknüpft in %1 von %n Anweisung</numerusform>
            <numerusform>verknüpft in %1 von %n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the largest shard would be %1 times the mean</source>
        <translation>der größte Shard wäre das %1-fache des Mittels</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Confirmation</name>
    <message>
        <source>The connection to %1 is read-only. Allow changes in its settings first.</source>
        <translation>Die Verbindung zu %1 ist nur lesend. Erlauben Sie Änderungen zuerst in ihren Einstellungen.</translation>
    </message>
    <message>
        <source>The plan was not confirmed, nothing was changed.</source>
        <translation>Der Plan wurde nicht bestätigt, nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is a production cluster. Type its name to confirm (tesseractl: --confirm %1).</source>
        <translation>%1 ist ein Produktionscluster. Geben Sie zur Bestätigung seinen Namen ein (tesseractl: --confirm %1).</translation>
    </message>
</context>
<context>
    <name>tessera::ConnInfo</name>
    <message>
        <source>The connection text cannot be read: %1</source>
        <translation>Der Verbindungstext ist nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectingPage</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Show all connections</source>
        <translation>Alle Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionDesk</name>
    <message>
        <source>The password is used now, but was not kept.</source>
        <translation>Das Passwort wird jetzt verwendet, aber nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>No pg_service.conf was found, or it names no service.</source>
        <translation>Es wurde keine pg_service.conf gefunden, oder sie nennt keinen Dienst.</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) added.</source>
        <translation>
            <numerusform>%n Dienst hinzugefügt.</numerusform>
            <numerusform>%n Dienste hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a cluster on this machine…</source>
        <translation>Ein Cluster auf diesem Rechner entsteht…</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionDialog</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connects step by step and changes nothing, so that a failure names its cause.</source>
        <translation>Verbindet sich Schritt für Schritt und ändert nichts, damit ein Fehler seine Ursache nennt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Speichern und verbinden</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>The connection was changed. Test it again.</source>
        <translation>Die Verbindung wurde geändert. Testen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The connection does not work yet: %1</source>
        <translation>Die Verbindung funktioniert noch nicht: %1</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>HA managers</source>
        <translation>HA-Manager</translation>
    </message>
    <message>
        <source>Hosts (%1)</source>
        <translation>Hosts (%1)</translation>
    </message>
    <message>
        <source>HA managers (%1)</source>
        <translation>HA-Manager (%1)</translation>
    </message>
    <message>
        <source>Test what is shown or selected (F5)</source>
        <translation>Prüfen, was gezeigt wird oder ausgewählt ist (F5)</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>How the window, the journal and tesseractl call it</source>
        <translation>Wie das Fenster, das Journal und tesseractl sie nennen</translation>
    </message>
    <message>
        <source>A name, or paste a postgresql:// URI</source>
        <translation>Ein Name, oder fügen Sie eine postgresql://-URI ein</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>A heading in the list of connections; may be empty</source>
        <translation>Eine Überschrift in der Liste der Verbindungen; darf leer sein</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>Decides how a change is confirmed: in production, by typing the cluster&apos;s name</source>
        <translation>Bestimmt, wie eine Änderung bestätigt wird: in Produktion durch Eintippen des Clusternamens</translation>
    </message>
    <message>
        <source>&amp;Read-only: look, never change</source>
        <translation>Nur &amp;lesen: ansehen, nie ändern</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>An entry of pg_service.conf; later edits of that file apply here too</source>
        <translation>Ein Eintrag der pg_service.conf; spätere Änderungen der Datei gelten auch hier</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>A name, an address, or the folder of a Unix socket</source>
        <translation>Ein Name, eine Adresse oder der Ordner eines Unix-Sockets</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>The database that holds the distributed tables</source>
        <translation>Die Datenbank mit den verteilten Tabellen</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Never stored in a file by Tessera</source>
        <translation>Wird von Tessera nie in einer Datei gespeichert</translation>
    </message>
    <message>
        <source>from .pgpass or the keychain, or asked</source>
        <translation>aus .pgpass oder dem Schlüsselbund, sonst wird gefragt</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>Automatic: verify-full beyond this machine</source>
        <translation>Automatisch: verify-full jenseits dieses Rechners</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A file with the certificate authorities to trust</source>
        <translation>Eine Datei mit den vertrauenswürdigen Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>the system&apos;s certificate authorities</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>SSH tunnel</source>
        <translation>SSH-Tunnel</translation>
    </message>
    <message>
        <source>Go t&amp;hrough ssh</source>
        <translation>Ü&amp;ber ssh gehen</translation>
    </message>
    <message>
        <source>SSH host</source>
        <translation>SSH-Host</translation>
    </message>
    <message>
        <source>A host, or an alias of ~/.ssh/config</source>
        <translation>Ein Host oder ein Alias aus ~/.ssh/config</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>SSH-Port</translation>
    </message>
    <message>
        <source>as ssh says</source>
        <translation>wie ssh es vorgibt</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>SSH-Benutzer</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Empty: the agent and ssh&apos;s own choice</source>
        <translation>Leer: der Agent und die eigene Wahl von ssh</translation>
    </message>
    <message>
        <source>Jump hosts</source>
        <translation>Zwischenrechner</translation>
    </message>
    <message>
        <source>[user@]host[:port], separated by commas, nearest first</source>
        <translation>[benutzer@]host[:port], durch Kommas getrennt, der nächste zuerst</translation>
    </message>
    <message>
        <source>Password from elsewhere</source>
        <translation>Passwort von anderswo</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>A program that prints the password, such as a cloud&apos;s token command; .pgpass comes first</source>
        <translation>Ein Programm, das das Passwort ausgibt, etwa der Token-Befehl einer Cloud; .pgpass geht vor</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>How long one answer of the command may be used</source>
        <translation>Wie lange eine Antwort des Befehls verwendet werden darf</translation>
    </message>
    <message>
        <source>as long as it is open</source>
        <translation>solange sie offen ist</translation>
    </message>
    <message>
        <source> min</source>
        <comment>unit after a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdatum</translation>
    </message>
    <message>
        <source>The name of a systemd credential (LoadCredential=), for the agent</source>
        <translation>Der Name eines systemd-Credentials (LoadCredential=), für den Agenten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>as the service says</source>
        <translation>wie der Dienst es vorgibt</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Name the host that the SSH tunnel goes through.</source>
        <translation>Nennen Sie den Host, über den der SSH-Tunnel geht.</translation>
    </message>
    <message>
        <source>PgBouncer</source>
        <translation>PgBouncer</translation>
    </message>
    <message>
        <source>Whose pools are measured, too: HOST:PORT, separated by commas. Your user has to be among its stats_users.</source>
        <translation>Dessen Pools mitgemessen werden: HOST:PORT, durch Kommas getrennt. Ihr Benutzer muss zu seinen stats_users gehören.</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionHeader</name>
    <message>
        <source>No cluster open</source>
        <translation>Kein Cluster offen</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>Verbindung wählen</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Show all connections (Ctrl+0)</source>
        <translation>Alle Verbindungen zeigen (Strg+0)</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionReport</name>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>SSH tunnel</source>
        <translation>SSH-Tunnel</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Citus extension</source>
        <translation>Citus-Erweiterung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Rechte</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionStore</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Another connection is already named %1. Choose another name.</source>
        <translation>Eine andere Verbindung heißt bereits %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The saved connections in %1 are damaged, and the file cannot be set aside. Move it away or repair it.</source>
        <translation>Die gespeicherten Verbindungen in %1 sind beschädigt, und die Datei lässt sich nicht beiseitelegen. Verschieben oder reparieren Sie sie.</translation>
    </message>
    <message>
        <source>The saved connections in %1 cannot be read: %2.</source>
        <translation>Die gespeicherten Verbindungen in %1 sind nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The saved connections in %1 were written by a newer Tessera. Update this one.</source>
        <translation>Die gespeicherten Verbindungen in %1 wurden von einem neueren Tessera geschrieben. Aktualisieren Sie dieses.</translation>
    </message>
    <message>
        <source>The saved connections could not be read; the damaged file is kept as %1.</source>
        <translation>Die gespeicherten Verbindungen waren nicht lesbar; die beschädigte Datei ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The connections cannot be saved in %1: %2. Nothing was changed.</source>
        <translation>Die Verbindungen lassen sich nicht in %1 speichern: %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The connections cannot be saved: the folder %1 cannot be written.</source>
        <translation>Die Verbindungen lassen sich nicht speichern: Der Ordner %1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Another program is saving connections in %1. Try again.</source>
        <translation>Ein anderes Programm speichert gerade Verbindungen in %1. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This connection no longer exists.</source>
        <translation>Diese Verbindung gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionTarget</name>
    <message>
        <source>A password on the command line can be seen by every user of this machine. Put it into a file and name that file in PGPASSFILE.</source>
        <translation>Ein Passwort auf der Befehlszeile ist für jeden Benutzer dieses Rechners sichtbar. Schreiben Sie es in eine Datei und nennen Sie diese in PGPASSFILE.</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionsModel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Sandboxes</source>
        <translation>Sandboxen</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Import services</source>
        <translation>Dienste importieren</translation>
    </message>
    <message>
        <source>Add a connection for each service of pg_service.conf</source>
        <translation>Für jeden Dienst der pg_service.conf eine Verbindung anlegen</translation>
    </message>
    <message>
        <source>Start a sandbox</source>
        <translation>Sandbox starten</translation>
    </message>
    <message>
        <source>Make a small cluster on this machine to learn and try things</source>
        <translation>Einen kleinen Cluster auf diesem Rechner anlegen, um zu lernen und auszuprobieren</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Copy as URI</source>
        <translation>Als URI kopieren</translation>
    </message>
    <message>
        <source>Copy a postgresql:// URI without the password</source>
        <translation>Eine postgresql://-URI ohne Passwort kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Find a connection</source>
        <translation>Verbindung suchen</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Add the coordinator of a Citus cluster, or start a sandbox to try Tessera on this machine.</source>
        <translation>Fügen Sie den Koordinator eines Citus-Clusters hinzu, oder starten Sie eine Sandbox, um Tessera auf diesem Rechner auszuprobieren.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No connection has this text in its name, group or address.</source>
        <translation>Keine Verbindung hat diesen Text in Name, Gruppe oder Adresse.</translation>
    </message>
    <message>
        <source>%1 was removed from the list. The cluster itself is untouched.</source>
        <translation>%1 wurde aus der Liste entfernt. Der Cluster selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>may change the cluster</source>
        <translation>darf den Cluster ändern</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>A cluster on this machine, made by Tessera.</source>
        <translation>Ein Cluster auf diesem Rechner, von Tessera angelegt.</translation>
    </message>
</context>
<context>
    <name>tessera::Console</name>
    <message>
        <source>%1 is not distributed by a key.</source>
        <translation>%1 ist nicht nach einem Schlüssel verteilt.</translation>
    </message>
    <message>
        <source>No shard of %1 holds that key.</source>
        <translation>Kein Shard von %1 hält diesen Schlüssel.</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system, not %1.</source>
        <translation>--theme nimmt light, dark oder system, nicht %1.</translation>
    </message>
    <message>
        <source>Desktop console for sharded PostgreSQL</source>
        <translation>Desktop-Konsole für verteiltes PostgreSQL</translation>
    </message>
    <message>
        <source>Open this saved connection.</source>
        <translation>Diese gespeicherte Verbindung öffnen.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open this sandbox.</source>
        <translation>Diese Sandbox öffnen.</translation>
    </message>
    <message>
        <source>Open this service of pg_service.conf.</source>
        <translation>Diesen Dienst der pg_service.conf öffnen.</translation>
    </message>
    <message>
        <source>Open this URI, without a password in it.</source>
        <translation>Diese URI öffnen, ohne Passwort darin.</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Show this page first.</source>
        <translation>Diese Seite zuerst zeigen.</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Save a picture of every page to this folder and end.</source>
        <translation>Ein Bild jeder Seite in diesem Ordner speichern und enden.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Keep names and places of the widgets in this file, for tests.</source>
        <translation>Namen und Orte der Bedienelemente in dieser Datei führen, für Tests.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>There is no saved connection &quot;%1&quot;.</source>
        <translation>Es gibt keine gespeicherte Verbindung „%1“.</translation>
    </message>
</context>
<context>
    <name>tessera::CoordinatorMove</name>
    <message>
        <source>The coordinator is at %1 now, which could not be entered in the saved connection: %2</source>
        <translation>Der Koordinator ist jetzt unter %1, was nicht in die gespeicherte Verbindung eingetragen werden konnte: %2</translation>
    </message>
    <message>
        <source>The coordinator is at %1 now. Saved connections that find it there, too: %2</source>
        <translation>Der Koordinator ist jetzt unter %1. Gespeicherte Verbindungen, die ihn auch dort finden: %2</translation>
    </message>
</context>
<context>
    <name>tessera::CreateReferenceTable</name>
    <message>
        <source>%1 is partitioned, which a reference table cannot be.</source>
        <translation>%1 ist partitioniert, was eine Referenztabelle nicht sein kann.</translation>
    </message>
    <message>
        <source>Make %1 a reference table</source>
        <translation>%1 zur Referenztabelle machen</translation>
    </message>
</context>
<context>
    <name>tessera::CreateSchema</name>
    <message>
        <source>Create the distributed schema %1. The server picks its node.</source>
        <translation>Das verteilte Schema %1 anlegen. Den Knoten wählt der Server.</translation>
    </message>
    <message>
        <source>Create the distributed schema %1, owned by %2. The server picks its node.</source>
        <translation>Das verteilte Schema %1 mit dem Eigentümer %2 anlegen. Den Knoten wählt der Server.</translation>
    </message>
    <message>
        <source>Nothing waits. It is taken back only while the schema is empty.</source>
        <translation>Nichts wartet. Zurückgenommen wird es nur, solange das Schema leer ist.</translation>
    </message>
    <message>
        <source>There is a schema %1 already. Distribute that one, or choose another name.</source>
        <translation>Es gibt schon ein Schema %1. Verteilen Sie dieses, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>You do not have the rights of a role %1, so it cannot be the owner.</source>
        <translation>Sie haben nicht die Rechte einer Rolle %1, also kann sie nicht Eigentümer sein.</translation>
    </message>
    <message>
        <source>No node may hold shards. Add a node, or let one hold shards.</source>
        <translation>Kein Knoten darf Shards halten. Fügen Sie einen Knoten hinzu, oder lassen Sie einen Shards halten.</translation>
    </message>
    <message>
        <source>Create the distributed schema %1</source>
        <translation>Das verteilte Schema %1 anlegen</translation>
    </message>
    <message>
        <source>The name is longer than %1 bytes. Choose a shorter one.</source>
        <translation>Der Name ist länger als %1 Bytes. Wählen Sie einen kürzeren.</translation>
    </message>
</context>
<context>
    <name>tessera::CreateSchemaDialog</name>
    <message>
        <source>New distributed schema</source>
        <translation>Neues verteiltes Schema</translation>
    </message>
    <message>
        <source>Each table that is made in it lies on one node, all on the same one, which the server picks. Right for one schema a tenant or a service.</source>
        <translation>Jede Tabelle, die darin angelegt wird, liegt auf einem Knoten, alle auf demselben, den der Server wählt. Richtig für ein Schema je Mandant oder Dienst.</translation>
    </message>
    <message>
        <source>the role you are connected as</source>
        <translation>die Rolle, mit der Sie verbunden sind</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Eigentümer</translation>
    </message>
    <message>
        <source>May make tables in it, and is the only one who may at first.</source>
        <translation>Darf darin Tabellen anlegen, anfangs als Einziger.</translation>
    </message>
    <message>
        <source>Enter a name for the schema.</source>
        <translation>Geben Sie einen Namen für das Schema ein.</translation>
    </message>
    <message>
        <source>There is a distributed schema %1 already.</source>
        <translation>Es gibt schon ein verteiltes Schema %1.</translation>
    </message>
</context>
<context>
    <name>tessera::DesktopMessage</name>
    <message>
        <source>%1: an alert fires</source>
        <comment>cluster</comment>
        <translation>%1: Ein Alarm steht an</translation>
    </message>
    <message>
        <source>%1: an alert has ended</source>
        <comment>cluster</comment>
        <translation>%1: Ein Alarm ist beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alert(s) fire</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n Alarm steht an</numerusform>
            <numerusform>%1: %n Alarme stehen an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alert(s) have ended</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n Alarm ist beendet</numerusform>
            <numerusform>%1: %n Alarme sind beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node and value of an alert</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) have ended.</source>
        <translation>
            <numerusform>%n Alarm ist beendet.</numerusform>
            <numerusform>%n Alarme sind beendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Diagnose</name>
    <message>
        <source>Its answer cannot be read.</source>
        <translation>Seine Antwort ist nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) could not be asked.</source>
        <translation>
            <numerusform>%n Knoten konnte nicht gefragt werden.</numerusform>
            <numerusform>%n Knoten konnten nicht gefragt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>How near is each node to its limit of connections?</source>
        <translation>Wie nah ist jeder Knoten an seiner Höchstzahl von Verbindungen?</translation>
    </message>
    <message>
        <source>Every node has connections to spare.</source>
        <translation>Jeder Knoten hat noch Verbindungen frei.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have few connections left.</source>
        <translation>
            <numerusform>%n Knoten hat nur noch wenige Verbindungen frei.</numerusform>
            <numerusform>%n Knoten haben nur noch wenige Verbindungen frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find who holds them on the Activity page. Let programs share connections through PgBouncer rather than raise max_connections.</source>
        <translation>Die Seite Aktivität zeigt, wer sie hält. Lieber Programme über PgBouncer Verbindungen teilen lassen, als max_connections zu erhöhen.</translation>
    </message>
    <message>
        <source>Long transactions</source>
        <translation>Lange Transaktionen</translation>
    </message>
    <message>
        <source>Which transactions have been open for long, and which of them idle?</source>
        <translation>Welche Transaktionen sind lange offen, und welche davon untätig?</translation>
    </message>
    <message>
        <source>No transaction has been open for five minutes.</source>
        <translation>Keine Transaktion ist seit fünf Minuten offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) have been open for long.</source>
        <translation>
            <numerusform>%n Transaktion ist seit langem offen.</numerusform>
            <numerusform>%n Transaktionen sind seit langem offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold locks and keep VACUUM from removing dead rows. End them on the Activity page; idle_in_transaction_session_timeout ends forgotten ones.</source>
        <translation>Sie halten Sperren und hindern VACUUM daran, tote Zeilen zu entfernen. Auf der Seite Aktivität lassen sie sich beenden; idle_in_transaction_session_timeout beendet vergessene.</translation>
    </message>
    <message>
        <source>Prepared transactions</source>
        <translation>Vorbereitete Transaktionen</translation>
    </message>
    <message>
        <source>Which prepared transactions has nobody ended?</source>
        <translation>Welche vorbereiteten Transaktionen hat niemand beendet?</translation>
    </message>
    <message>
        <source>No prepared transaction is old.</source>
        <translation>Keine vorbereitete Transaktion ist alt.</translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) wait to be ended.</source>
        <translation>
            <numerusform>%n vorbereitete Transaktion wartet auf ihr Ende.</numerusform>
            <numerusform>%n vorbereitete Transaktionen warten auf ihr Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold locks and keep VACUUM from removing dead rows. Citus ends its own once a minute; the Cleanup page ends the others.</source>
        <translation>Sie halten Sperren und hindern VACUUM daran, tote Zeilen zu entfernen. Citus beendet die eigenen einmal je Minute; die anderen beendet die Seite Aufräumen.</translation>
    </message>
    <message>
        <source>Wait events</source>
        <translation>Wartegründe</translation>
    </message>
    <message>
        <source>What do sessions that work wait for at this moment?</source>
        <translation>Worauf warten arbeitende Sitzungen in diesem Augenblick?</translation>
    </message>
    <message>
        <source>Few sessions wait for locks.</source>
        <translation>Wenige Sitzungen warten auf Sperren.</translation>
    </message>
    <message>
        <source>Many sessions wait for locks.</source>
        <translation>Viele Sitzungen warten auf Sperren.</translation>
    </message>
    <message>
        <source>The Activity page shows who keeps whom waiting.</source>
        <translation>Die Seite Aktivität zeigt, wer wen aufhält.</translation>
    </message>
    <message>
        <source>Replication slots</source>
        <translation>Replikationsslots</translation>
    </message>
    <message>
        <source>Which replication slots hold back how much WAL?</source>
        <translation>Welche Replikationsslots halten wie viel WAL zurück?</translation>
    </message>
    <message>
        <source>No slot holds back WAL that nobody reads.</source>
        <translation>Kein Slot hält WAL zurück, das niemand liest.</translation>
    </message>
    <message numerus="yes">
        <source>%n replication slot(s) hold back WAL.</source>
        <translation>
            <numerusform>%n Replikationsslot hält WAL zurück.</numerusform>
            <numerusform>%n Replikationsslots halten WAL zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk fills until the reader comes back. Drop a slot whose reader is gone; the Cleanup page drops those of moves. max_slot_wal_keep_size sets a limit.</source>
        <translation>Die Platte füllt sich, bis der Leser wiederkommt. Einen Slot löschen, dessen Leser es nicht mehr gibt; die von Umzügen löscht die Seite Aufräumen. max_slot_wal_keep_size setzt eine Grenze.</translation>
    </message>
    <message>
        <source>Transaction id wraparound</source>
        <translation>Überlauf der Transaktionsnummern</translation>
    </message>
    <message>
        <source>How much of the transaction ids is used up before old rows are frozen?</source>
        <translation>Wie viel der Transaktionsnummern ist verbraucht, bevor alte Zeilen eingefroren werden?</translation>
    </message>
    <message>
        <source>Every database is frozen in time.</source>
        <translation>Jede Datenbank wird rechtzeitig eingefroren.</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) come near the end of the transaction ids.</source>
        <translation>
            <numerusform>%n Datenbank kommt dem Ende der Transaktionsnummern nahe.</numerusform>
            <numerusform>%n Datenbanken kommen dem Ende der Transaktionsnummern nahe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run VACUUM FREEZE on the oldest tables. End what holds it back: long transactions, prepared transactions, unused slots.</source>
        <translation>VACUUM FREEZE auf den ältesten Tabellen ausführen. Beenden, was es aufhält: lange Transaktionen, vorbereitete Transaktionen, ungenutzte Slots.</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>Trefferquote des Zwischenspeichers</translation>
    </message>
    <message>
        <source>How many blocks of tables does each node find in memory? 99 % is good.</source>
        <translation>Wie viele Blöcke von Tabellen findet jeder Knoten im Speicher? 99 % sind gut.</translation>
    </message>
    <message>
        <source>Every node finds its tables in memory.</source>
        <translation>Jeder Knoten findet seine Tabellen im Speicher.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) read much from disk.</source>
        <translation>
            <numerusform>%n Knoten liest viel von der Platte.</numerusform>
            <numerusform>%n Knoten lesen viel von der Platte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data in use does not fit into memory. Give the nodes more memory, or spread the shards over more nodes.</source>
        <translation>Die benutzten Daten passen nicht in den Speicher. Den Knoten mehr Speicher geben oder die Shards auf mehr Knoten verteilen.</translation>
    </message>
    <message>
        <source>Index hit rate</source>
        <translation>Trefferquote der Indizes</translation>
    </message>
    <message>
        <source>How many blocks of indexes does each node find in memory? 95 % is good.</source>
        <translation>Wie viele Blöcke von Indizes findet jeder Knoten im Speicher? 95 % sind gut.</translation>
    </message>
    <message>
        <source>Every node finds its indexes in memory.</source>
        <translation>Jeder Knoten findet seine Indizes im Speicher.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) read indexes from disk.</source>
        <translation>
            <numerusform>%n Knoten liest Indizes von der Platte.</numerusform>
            <numerusform>%n Knoten lesen Indizes von der Platte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop unused indexes, give the nodes more memory, or spread the shards over more nodes.</source>
        <translation>Ungenutzte Indizes löschen, den Knoten mehr Speicher geben oder die Shards auf mehr Knoten verteilen.</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>Temporäre Dateien</translation>
    </message>
    <message>
        <source>How much do sorts and hashes write to disk?</source>
        <translation>Wie viel schreiben Sortierungen und Hashtabellen auf die Platte?</translation>
    </message>
    <message>
        <source>Little is written to temporary files.</source>
        <translation>In temporäre Dateien wird wenig geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) write many temporary files.</source>
        <translation>
            <numerusform>%n Datenbank schreibt viele temporäre Dateien.</numerusform>
            <numerusform>%n Datenbanken schreiben viele temporäre Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise work_mem for the statements that sort much, or let them sort less. log_temp_files names them.</source>
        <translation>work_mem für die Anweisungen erhöhen, die viel sortieren, oder sie weniger sortieren lassen. log_temp_files nennt sie.</translation>
    </message>
    <message>
        <source>Data skew</source>
        <translation>Schiefe der Daten</translation>
    </message>
    <message>
        <source>How evenly lie the bytes of each colocation group on the nodes?</source>
        <translation>Wie gleichmäßig liegen die Bytes jeder Kolokationsgruppe auf den Knoten?</translation>
    </message>
    <message>
        <source>The data lies evenly on the nodes.</source>
        <translation>Die Daten liegen gleichmäßig auf den Knoten.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) hold much more than their share of a group.</source>
        <translation>
            <numerusform>%n Knoten hält viel mehr als seinen Anteil einer Gruppe.</numerusform>
            <numerusform>%n Knoten halten viel mehr als ihren Anteil einer Gruppe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebalance by size. Where a single shard is too large, split it or isolate the tenant that makes it large.</source>
        <translation>Nach Größe ausgleichen. Wo ein einzelner Shard zu groß ist, ihn teilen oder den Mandanten herauslösen, der ihn groß macht.</translation>
    </message>
    <message>
        <source>Configuration drift</source>
        <translation>Abweichende Einstellungen</translation>
    </message>
    <message>
        <source>On which settings do the nodes not agree?</source>
        <translation>In welchen Einstellungen stimmen die Knoten nicht überein?</translation>
    </message>
    <message>
        <source>The nodes have the same settings.</source>
        <translation>Die Knoten haben dieselben Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>The nodes do not agree on %n setting(s).</source>
        <translation>
            <numerusform>Die Knoten stimmen in %n Einstellung nicht überein.</numerusform>
            <numerusform>Die Knoten stimmen in %n Einstellungen nicht überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make them alike with ALTER SYSTEM on each node, unless the nodes are meant to differ.</source>
        <translation>Mit ALTER SYSTEM auf jedem Knoten angleichen, sofern die Knoten sich nicht unterscheiden sollen.</translation>
    </message>
    <message>
        <source>Unused indexes</source>
        <translation>Ungenutzte Indizes</translation>
    </message>
    <message>
        <source>Which indexes does nobody use? They cost every write.</source>
        <translation>Welche Indizes benutzt niemand? Sie kosten bei jedem Schreiben.</translation>
    </message>
    <message>
        <source>Every index is used.</source>
        <translation>Jeder Index wird benutzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) have been used less than fifty times.</source>
        <translation>
            <numerusform>%n Index wurde weniger als fünfzigmal benutzt.</numerusform>
            <numerusform>%n Indizes wurden weniger als fünfzigmal benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop them on the coordinator, if the counters have run for long enough to cover rare reports.</source>
        <translation>Auf dem Koordinator löschen, wenn die Zähler lange genug gelaufen sind, um auch seltene Berichte zu erfassen.</translation>
    </message>
    <message>
        <source>Missing indexes</source>
        <translation>Fehlende Indizes</translation>
    </message>
    <message>
        <source>Which tables are read from end to end again and again?</source>
        <translation>Welche Tabellen werden immer wieder von vorn bis hinten gelesen?</translation>
    </message>
    <message>
        <source>No large table is read from end to end often.</source>
        <translation>Keine große Tabelle wird oft von vorn bis hinten gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are often read from end to end.</source>
        <translation>
            <numerusform>%n Tabelle wird oft von vorn bis hinten gelesen.</numerusform>
            <numerusform>%n Tabellen werden oft von vorn bis hinten gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look on the Queries page which statements do it, and make an index on the columns that they filter by.</source>
        <translation>Auf der Seite Abfragen nachsehen, welche Anweisungen es tun, und einen Index auf die Spalten legen, nach denen sie filtern.</translation>
    </message>
    <message>
        <source>Invalid indexes</source>
        <translation>Ungültige Indizes</translation>
    </message>
    <message>
        <source>Which indexes did an interrupted CREATE INDEX CONCURRENTLY leave?</source>
        <translation>Welche Indizes hat ein abgebrochenes CREATE INDEX CONCURRENTLY hinterlassen?</translation>
    </message>
    <message>
        <source>No index is invalid.</source>
        <translation>Kein Index ist ungültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) are invalid.</source>
        <translation>
            <numerusform>%n Index ist ungültig.</numerusform>
            <numerusform>%n Indizes sind ungültig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop them on the coordinator and make them again: they cost every write and help no statement.</source>
        <translation>Auf dem Koordinator löschen und neu anlegen: Sie kosten bei jedem Schreiben und nützen keiner Anweisung.</translation>
    </message>
    <message>
        <source>Dead rows</source>
        <translation>Tote Zeilen</translation>
    </message>
    <message>
        <source>Which tables wait for VACUUM?</source>
        <translation>Welche Tabellen warten auf VACUUM?</translation>
    </message>
    <message>
        <source>VACUUM keeps up with the dead rows.</source>
        <translation>VACUUM kommt mit den toten Zeilen nach.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have many dead rows.</source>
        <translation>
            <numerusform>%n Tabelle hat viele tote Zeilen.</numerusform>
            <numerusform>%n Tabellen haben viele tote Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out what holds VACUUM back: long transactions, prepared transactions, unused slots. Else let autovacuum work harder for these tables: autovacuum_vacuum_scale_factor, autovacuum_vacuum_cost_limit.</source>
        <translation>Herausfinden, was VACUUM aufhält: lange Transaktionen, vorbereitete Transaktionen, ungenutzte Slots. Sonst Autovacuum für diese Tabellen mehr arbeiten lassen: autovacuum_vacuum_scale_factor, autovacuum_vacuum_cost_limit.</translation>
    </message>
    <message>
        <source>Bloat</source>
        <translation>Aufgeblähte Tabellen</translation>
    </message>
    <message>
        <source>Which tables take much more room than their rows need?</source>
        <translation>Welche Tabellen nehmen viel mehr Platz ein, als ihre Zeilen brauchen?</translation>
    </message>
    <message>
        <source>No large table has much free room.</source>
        <translation>Keine große Tabelle hat viel freien Platz.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) could be much smaller.</source>
        <translation>
            <numerusform>%n Tabelle könnte viel kleiner sein.</numerusform>
            <numerusform>%n Tabellen könnten viel kleiner sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>New rows fill the room. VACUUM FULL or a rewrite gives it back, and locks the table meanwhile.</source>
        <translation>Neue Zeilen füllen den Platz. VACUUM FULL oder ein Neuschreiben gibt ihn zurück und sperrt die Tabelle solange.</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Of the average</source>
        <translation>Vom Mittel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Nutzungen</translation>
    </message>
    <message>
        <source>Whole scans</source>
        <translation>Volle Durchläufe</translation>
    </message>
    <message>
        <source>Rows they read</source>
        <translation>Dabei gelesene Zeilen</translation>
    </message>
    <message>
        <source>Index scans</source>
        <translation>Indexzugriffe</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Free, estimated</source>
        <translation>Frei, geschätzt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Oldest transaction</source>
        <translation>Älteste Transaktion</translation>
    </message>
    <message>
        <source>Ids used</source>
        <translation>Nummern verbraucht</translation>
    </message>
    <message>
        <source>Multixacts used</source>
        <translation>Multixacts verbraucht</translation>
    </message>
    <message>
        <source>Blocks from memory</source>
        <translation>Blöcke aus dem Speicher</translation>
    </message>
    <message>
        <source>Blocks from disk</source>
        <translation>Blöcke von der Platte</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>Aus dem Speicher</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Offen seit</translation>
    </message>
    <message>
        <source>Idle for</source>
        <translation>Untätig seit</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>WAL held</source>
        <translation>Gehaltenes WAL</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Prepared for</source>
        <translation>Vorbereitet seit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Each hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Missing in citus.node_conninfo</source>
        <translation>Fehlt in citus.node_conninfo</translation>
    </message>
    <message>
        <source>Waits for a lost node</source>
        <translation>Warten auf einen verlorenen Knoten</translation>
    </message>
    <message>
        <source>Which nodes would wait a quarter of an hour for one that is cut off?</source>
        <translation>Welche Knoten würden eine Viertelstunde auf einen abgeschnittenen warten?</translation>
    </message>
    <message>
        <source>Every node gives up soon on one that is cut off.</source>
        <translation>Jeder Knoten gibt einen abgeschnittenen bald auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) would wait long, with their locks.</source>
        <translation>
            <numerusform>%n Knoten würde lange warten, mit seinen Sperren.</numerusform>
            <numerusform>%n Knoten würden lange warten, mit ihren Sperren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the keywords to citus.node_conninfo with ALTER SYSTEM on each node and reload: keepalives_idle=5 keepalives_interval=3 keepalives_count=3 tcp_user_timeout=10000 (milliseconds). New sessions use them.</source>
        <translation>Nehmen Sie die Schlüsselwörter auf jedem Knoten mit ALTER SYSTEM in citus.node_conninfo auf und laden Sie neu: keepalives_idle=5 keepalives_interval=3 keepalives_count=3 tcp_user_timeout=10000 (Millisekunden). Neue Sitzungen verwenden sie.</translation>
    </message>
</context>
<context>
    <name>tessera::DiagnosticsModel</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>The nodes are being asked…</source>
        <translation>Die Knoten werden gefragt…</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>tessera::DiagnosticsPage</name>
    <message>
        <source>The worst %1 rows are shown.</source>
        <translation>Gezeigt werden die %1 schlimmsten Zeilen.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Ask all nodes every question again</source>
        <translation>Alle Knoten alles noch einmal fragen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the rows as CSV</source>
        <translation>Die Zeilen als CSV kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the rows as a CSV file</source>
        <translation>Die Zeilen als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>Export the rows</source>
        <translation>Die Zeilen exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The rows were saved to %1.</source>
        <translation>Die Zeilen wurden in %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>No node named a row.</source>
        <translation>Kein Knoten hat eine Zeile genannt.</translation>
    </message>
</context>
<context>
    <name>tessera::DiskForecast</name>
    <message>
        <source>The disk of %1 is %2 too small at move %3.</source>
        <translation>Die Platte von %1 ist bei Verschiebung %3 um %2 zu klein.</translation>
    </message>
    <message>
        <source>%1 falls to %2 free at move %3, below the %4 % that must stay free.</source>
        <translation>Auf %1 bleiben bei Verschiebung %3 nur %2 frei, weniger als die %4 %, die frei bleiben müssen.</translation>
    </message>
    <message>
        <source>There is room on the disks: the tightest moment is move %3, when %1 has %2 free.</source>
        <translation>Auf den Platten ist Platz: Am engsten wird es bei Verschiebung %3, wenn %1 noch %2 frei hat.</translation>
    </message>
    <message>
        <source>The free space of %1 is not available.</source>
        <translation>Der freie Platz von %1 ist nicht zu erfahren.</translation>
    </message>
    <message>
        <source>Sets of unknown size are left out.</source>
        <translation>Sätze unbekannter Größe sind nicht mitgezählt.</translation>
    </message>
</context>
<context>
    <name>tessera::DistributeDialog</name>
    <message>
        <source>Distribute a table</source>
        <translation>Tabelle verteilen</translation>
    </message>
    <message>
        <source>Its rows are spread over the nodes by the value of one column. Pick the column that most queries name and that joins use, such as the tenant.</source>
        <translation>Ihre Zeilen werden nach dem Wert einer Spalte über die Knoten verteilt. Wählen Sie die Spalte, die die meisten Abfragen nennen und über die verbunden wird, etwa den Mandanten.</translation>
    </message>
    <message>
        <source>chosen by the server</source>
        <translation>wählt der Server</translation>
    </message>
    <message>
        <source>with no other table</source>
        <translation>mit keiner anderen Tabelle</translation>
    </message>
    <message>
        <source>default of the server</source>
        <translation>Vorgabe des Servers</translation>
    </message>
    <message>
        <source>Colocated tables keep equal keys on the same node, so that joins stay there.</source>
        <translation>Kolokierte Tabellen halten gleiche Schlüssel auf demselben Knoten, sodass Verknüpfungen dort bleiben.</translation>
    </message>
    <message>
        <source>%1, primary key</source>
        <translation>%1, Primärschlüssel</translation>
    </message>
    <message>
        <source>Choose a table of this database.</source>
        <translation>Wählen Sie eine Tabelle dieser Datenbank.</translation>
    </message>
    <message>
        <source>Table %1 has no column of that name.</source>
        <translation>Die Tabelle %1 hat keine Spalte dieses Namens.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Candidates</source>
        <translation>&amp;Kandidaten</translation>
    </message>
    <message>
        <source>&amp;Distribution column</source>
        <translation>&amp;Verteilungsspalte</translation>
    </message>
    <message>
        <source>C&amp;olocate</source>
        <translation>Z&amp;usammenlegen</translation>
    </message>
    <message>
        <source>&amp;Shards</source>
        <translation>&amp;Shards</translation>
    </message>
    <message>
        <source>No table chosen</source>
        <translation>Keine Tabelle gewählt</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird betrachtet…</translation>
    </message>
    <message>
        <source>Keys, values, statements, and a sample of the rows are read.</source>
        <translation>Schlüssel, Werte, Anweisungen und eine Stichprobe der Zeilen werden gelesen.</translation>
    </message>
    <message>
        <source>No advice</source>
        <translation>Kein Rat</translation>
    </message>
    <message numerus="yes">
        <source>&amp;With the %n table(s) tied to it by foreign keys</source>
        <translation>
            <numerusform>&amp;Mit der durch Fremdschlüssel verbundenen Tabelle</numerusform>
            <numerusform>&amp;Mit den %n durch Fremdschlüssel verbundenen Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Colocate with %1</source>
        <translation>Mit %1 zusammenlegen</translation>
    </message>
    <message numerus="yes">
        <source>Use %n shard(s)</source>
        <translation>
            <numerusform>%n Shard nehmen</numerusform>
            <numerusform>%n Shards nehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::DistributeSchema</name>
    <message>
        <source>Reads and writes of its tables, and making tables in %1, wait until it is done.</source>
        <translation>Lesen und Schreiben seiner Tabellen und das Anlegen von Tabellen in %1 warten bis zum Ende.</translation>
    </message>
    <message>
        <source>No node may hold shards. Add a node, or let one hold shards.</source>
        <translation>Kein Knoten darf Shards halten. Fügen Sie einen Knoten hinzu, oder erlauben Sie es einem.</translation>
    </message>
    <message numerus="yes">
        <source>Distribute the schema %1, %n table(s)%2, onto a node that the server picks.</source>
        <translation>
            <numerusform>Das Schema %1, %n Tabelle%2, auf einen Knoten verteilen, den der Server wählt.</numerusform>
            <numerusform>Das Schema %1, %n Tabellen%2, auf einen Knoten verteilen, den der Server wählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribute the schema %1</source>
        <translation>Das Schema %1 verteilen</translation>
    </message>
    <message numerus="yes">
        <source>Bring the schema %1, %n table(s)%2, back to the coordinator.</source>
        <translation>
            <numerusform>Das Schema %1, %n Tabelle%2, zum Koordinator zurückholen.</numerusform>
            <numerusform>Das Schema %1, %n Tabellen%2, zum Koordinator zurückholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undistribute the schema %1</source>
        <translation>Die Verteilung des Schemas %1 aufheben</translation>
    </message>
</context>
<context>
    <name>tessera::DistributeTable</name>
    <message>
        <source>A table that is colocated with %1 has its shard count. Leave the shard count out.</source>
        <translation>Eine mit %1 kolokierte Tabelle hat deren Anzahl von Shards. Lassen Sie die Anzahl weg.</translation>
    </message>
    <message>
        <source>No node may hold shards. Add a node, or let one hold shards.</source>
        <translation>Kein Knoten darf Shards halten. Fügen Sie einen Knoten hinzu, oder erlauben Sie es einem.</translation>
    </message>
    <message>
        <source>Distribute the table %1 by %2</source>
        <translation>Die Tabelle %1 nach %2 verteilen</translation>
    </message>
    <message numerus="yes">
        <source>Distribute the table %1 by %2 with the %n table(s) tied to it</source>
        <translation>
            <numerusform>Die Tabelle %1 nach %2 verteilen, mit der verbundenen Tabelle</numerusform>
            <numerusform>Die Tabelle %1 nach %2 verteilen, mit den %n verbundenen Tabellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::EndSession</name>
    <message>
        <source>End the session of %1 (pid %2, %3) on %4. Its transaction, open for %5 s, is rolled back.</source>
        <translation>Die Sitzung von %1 (PID %2, %3) auf %4 beenden. Ihre seit %5 s offene Transaktion wird zurückgerollt.</translation>
    </message>
    <message>
        <source>See that it is gone.</source>
        <translation>Nachsehen, dass sie weg ist.</translation>
    </message>
    <message>
        <source>End the session %1 on %2</source>
        <translation>Die Sitzung %1 auf %2 beenden</translation>
    </message>
    <message>
        <source>Process %1 on %2 works for the session with the global pid %3. Choose that one: what works for it on any node ends with it.</source>
        <translation>Prozess %1 auf %2 arbeitet für die Sitzung mit der globalen Prozessnummer %3. Diese wählen: Was auf irgendeinem Knoten für sie arbeitet, endet mit ihr.</translation>
    </message>
    <message>
        <source>Process %1 on %2 is a session of Tessera, perhaps of a change that runs. Cancel that change where it was started, or name the session with --own.</source>
        <translation>Prozess %1 auf %2 ist eine Sitzung von Tessera, vielleicht die einer laufenden Änderung. Diese Änderung dort abbrechen, wo sie begonnen wurde, oder die Sitzung mit --own nennen.</translation>
    </message>
    <message>
        <source>This role may not end what %1 runs: it needs that role, or pg_signal_backend. Sessions of superusers are for superusers only.</source>
        <translation>Diese Rolle darf nicht beenden, was %1 ausführt: Sie braucht jene Rolle oder pg_signal_backend. Sitzungen von Superusern sind Superusern vorbehalten.</translation>
    </message>
    <message>
        <source>There is no session with pid %1 on %2 any more.</source>
        <translation>Es gibt keine Sitzung mit der Prozessnummer %1 auf %2 mehr.</translation>
    </message>
    <message>
        <source>This role is not shown when the session with pid %1 on %2 began, so it cannot be named for certain. Grant it pg_read_all_stats.</source>
        <translation>Dieser Rolle wird nicht gezeigt, wann die Sitzung mit der Prozessnummer %1 auf %2 begann; sie lässt sich daher nicht sicher benennen. Der Rolle pg_read_all_stats gewähren.</translation>
    </message>
    <message>
        <source>The session with pid %1 on %2 has ended; another one has its number now.</source>
        <translation>Die Sitzung mit der Prozessnummer %1 auf %2 ist zu Ende; eine andere hat jetzt ihre Nummer.</translation>
    </message>
    <message>
        <source>The session with pid %1 on %2 has not idled in a transaction for five seconds. One that is at work must be named with its start.</source>
        <translation>Die Sitzung mit der Prozessnummer %1 auf %2 ist nicht seit fünf Sekunden untätig in einer Transaktion. Eine arbeitende muss mit ihrem Beginn genannt werden.</translation>
    </message>
    <message>
        <source>End the session of %1 (pid %2, %3) on %4.</source>
        <translation>Die Sitzung von %1 (Prozess %2, %3) auf %4 beenden.</translation>
    </message>
    <message>
        <source>The statement of the session with pid %1 on %2 is over. Only what runs can be cancelled; end the session to roll its transaction back.</source>
        <translation>Die Anweisung der Sitzung mit der Prozessnummer %1 auf %2 ist vorbei. Nur was läuft, lässt sich abbrechen; die Sitzung beenden, um ihre Transaktion zurückzurollen.</translation>
    </message>
    <message>
        <source>Cancel the statement of %1 (pid %2, %3) on %4, which has run for %5 s. What it did is rolled back; the session stays.</source>
        <translation>Die Anweisung von %1 (Prozess %2, %3) auf %4 abbrechen, die seit %5 s läuft. Was sie getan hat, wird zurückgerollt; die Sitzung bleibt.</translation>
    </message>
    <message>
        <source>See that it is over.</source>
        <translation>Sehen, dass sie vorbei ist.</translation>
    </message>
    <message>
        <source>Cancel the statement of session %1 on %2</source>
        <translation>Die Anweisung der Sitzung %1 auf %2 abbrechen</translation>
    </message>
</context>
<context>
    <name>tessera::EnvironmentClass</name>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>tessera::Explain</name>
    <message>
        <source>These are several statements; only one has a plan.</source>
        <translation>Das sind mehrere Anweisungen; nur eine einzelne hat einen Plan.</translation>
    </message>
    <message>
        <source>Only the beginning of this statement is known, so there is no plan of it.</source>
        <translation>Von dieser Anweisung ist nur der Anfang bekannt, deshalb gibt es keinen Plan.</translation>
    </message>
    <message>
        <source>Only SELECT, INSERT, UPDATE, DELETE, MERGE and VALUES have a plan.</source>
        <translation>Nur SELECT, INSERT, UPDATE, DELETE, MERGE und VALUES haben einen Plan.</translation>
    </message>
    <message>
        <source>The statement may write. Confirm that it is run and rolled back.</source>
        <translation>Die Anweisung schreibt möglicherweise. Bestätigen Sie, dass sie ausgeführt und zurückgerollt wird.</translation>
    </message>
    <message>
        <source>To be run, the statement needs its values.</source>
        <translation>Um ausgeführt zu werden, braucht die Anweisung ihre Werte.</translation>
    </message>
    <message numerus="yes">
        <source>The statement takes %n value(s).</source>
        <translation>
            <numerusform>Die Anweisung braucht %n Wert.</numerusform>
            <numerusform>Die Anweisung braucht %n Werte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The statement did not end within %n s and was ended.</source>
        <translation>
            <numerusform>Die Anweisung war nach %n s nicht fertig und wurde beendet.</numerusform>
            <numerusform>Die Anweisung war nach %n s nicht fertig und wurde beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan was not there within %n s.</source>
        <translation>
            <numerusform>Der Plan lag nach %n s nicht vor.</numerusform>
            <numerusform>Der Plan lag nach %n s nicht vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a part for a worker: the plan is that for the whole tables.</source>
        <translation>Das ist ein Teil für einen Worker: Der Plan gilt für die ganzen Tabellen.</translation>
    </message>
    <message>
        <source>The statement is run and rolled back: no row stays changed. Sequences that it advances stay advanced, and what it does outside of the database stays done; its locks are held until it ends.</source>
        <translation>Die Anweisung wird ausgeführt und zurückgerollt: Keine Zeile bleibt geändert. Sequenzen, die sie weiterzählt, bleiben weitergezählt, und was sie außerhalb der Datenbank bewirkt, bleibt bestehen; ihre Sperren hält sie bis zum Ende.</translation>
    </message>
    <message>
        <source>Generic plan: made without the statement&apos;s values, with the examples %1. Other values may mean other shards, rows and steps.</source>
        <translation>Generischer Plan: ohne die Werte der Anweisung gemacht, mit den Beispielen %1. Andere Werte können andere Shards, Zeilen und Schritte bedeuten.</translation>
    </message>
</context>
<context>
    <name>tessera::Failover</name>
    <message>
        <source>%1, which pg_dist_node calls primary, is a standby: nothing has failed, pg_dist_node names the wrong server.</source>
        <translation>%1, laut pg_dist_node ein Primärserver, ist ein Standby: Nichts ist ausgefallen, pg_dist_node nennt den falschen Server.</translation>
    </message>
    <message>
        <source>%1 answers and accepts writes. Use a switchover.</source>
        <translation>%1 antwortet und nimmt Schreibzugriffe an. Nutzen Sie das Umschalten.</translation>
    </message>
    <message>
        <source>%1 is alive, it only refuses us: %2 That is no reason for a failover.</source>
        <translation>%1 lebt, weist uns nur ab: %2 Das ist kein Grund für ein Failover.</translation>
    </message>
    <message>
        <source>%1 accepts writes already, and pg_dist_node names %2. Look at both before anything else.</source>
        <translation>%1 nimmt schon Schreibzugriffe an, und pg_dist_node nennt %2. Sehen Sie sich zuerst beide an.</translation>
    </message>
    <message>
        <source>%1 is no standby of %2.</source>
        <translation>%1 ist kein Standby von %2.</translation>
    </message>
    <message>
        <source>%1 is on timeline %2, %3 was on %4: it is not its copy any more.</source>
        <translation>%1 ist auf Zeitlinie %2, %3 war auf %4: Er ist nicht mehr dessen Kopie.</translation>
    </message>
    <message>
        <source>%1 heard from %2 a moment ago: the server is alive, only we do not reach it.</source>
        <translation>%1 hat eben noch von %2 gehört: Der Server lebt, nur wir erreichen ihn nicht.</translation>
    </message>
    <message>
        <source>Replay is paused on %1. Call pg_wal_replay_resume() there.</source>
        <translation>Auf %1 ist die Wiedergabe angehalten. Rufen Sie dort pg_wal_replay_resume() auf.</translation>
    </message>
    <message>
        <source>%1 has more than %2. Choose it.</source>
        <translation>%1 hat mehr als %2. Wählen Sie ihn.</translation>
    </message>
    <message>
        <source>The host of %1 cannot be reached, so that it cannot be made sure that the old coordinator writes no more. Enter how to reach it in the connection.</source>
        <translation>Der Host von %1 ist nicht erreichbar; so lässt sich nicht sicherstellen, dass der alte Koordinator nicht mehr schreibt. Tragen Sie in der Verbindung ein, wie er erreicht wird.</translation>
    </message>
    <message>
        <source>The host of %1 cannot be reached, so the server there may still run. Make sure that it is off, then say so with its name: --host-is-off %2</source>
        <translation>Der Host von %1 ist nicht erreichbar, der Server dort läuft vielleicht noch. Vergewissern Sie sich, dass er aus ist, und sagen Sie es mit seinem Namen: --host-is-off %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the host of %2.</source>
        <translation>&apos;%1&apos; ist nicht der Host von %2.</translation>
    </message>
    <message>
        <source>If that is better than waiting, say so with --accept-loss.</source>
        <translation>Ist das besser als zu warten, sagen Sie es mit --accept-loss.</translation>
    </message>
    <message>
        <source>Nothing that was acknowledged is lost: commits waited for a standby, and %1 has it.</source>
        <translation>Nichts Bestätigtes geht verloren: Commits warteten auf einen Standby, und %1 hat sie.</translation>
    </message>
    <message>
        <source>Nothing is lost: %1 has all that is on the disk of %2.</source>
        <translation>Nichts geht verloren: %1 hat alles, was auf dem Datenträger von %2 ist.</translation>
    </message>
    <message>
        <source>%1 lacks %2 that %3 has written, and commits did not wait for it: they may be lost.</source>
        <translation>%1 fehlen %2, die %3 geschrieben hat, und Commits warteten nicht darauf: Sie gehen vielleicht verloren.</translation>
    </message>
    <message>
        <source>It is not known whether commits on %1 waited for a standby: what was acknowledged last may be lost.</source>
        <translation>Es ist nicht bekannt, ob Commits auf %1 auf einen Standby warteten: Das zuletzt Bestätigte geht vielleicht verloren.</translation>
    </message>
    <message>
        <source>A failover needs a superuser.</source>
        <translation>Zum Failover braucht es einen Superuser.</translation>
    </message>
    <message>
        <source>Kill what may be left of %1, and see that it is down.</source>
        <translation>Beenden, was von %1 noch läuft, und sehen, dass es aus ist.</translation>
    </message>
    <message>
        <source>The node group cannot be read or written until %1 has taken over.</source>
        <translation>Die Knotengruppe kann weder gelesen noch geschrieben werden, bis %1 übernommen hat.</translation>
    </message>
    <message>
        <source>Wait until %1 has replayed all that it has received.</source>
        <translation>Warten, bis %1 alles Empfangene wiedergegeben hat.</translation>
    </message>
    <message>
        <source>Make %1 the primary.</source>
        <translation>%1 zum Primärserver machen.</translation>
    </message>
    <message>
        <source>Write a checkpoint on %1, so that the old primary can be compared with it.</source>
        <translation>Auf %1 einen Checkpoint schreiben, damit der alte Primärserver damit verglichen werden kann.</translation>
    </message>
    <message>
        <source>These nodes do not answer and learn the new address when they are back: %1</source>
        <translation>Diese Knoten antworten nicht und erfahren die neue Adresse, wenn sie zurück sind: %1</translation>
    </message>
    <message>
        <source>Afterwards no standby follows: the group is unprotected until one is built.</source>
        <translation>Danach folgt kein Standby: Die Gruppe ist ungeschützt, bis einer aufgebaut ist.</translation>
    </message>
    <message>
        <source>Leave %1 down until it is rebuilt as a standby: it has its own view of the past.</source>
        <translation>Lassen Sie %1 aus, bis es als Standby neu aufgebaut ist: Es hat seine eigene Sicht der Vergangenheit.</translation>
    </message>
    <message>
        <source>Clients find the new coordinator by host=%1,%2 port=%3,%4 target_session_attrs=read-write.</source>
        <translation>Clients finden den neuen Koordinator mit host=%1,%2 port=%3,%4 target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>Fail over group %1 from %2 to %3</source>
        <translation>Failover der Gruppe %1 von %2 auf %3</translation>
    </message>
    <message>
        <source>If %1 is cut off rather than down, transactions on these nodes may wait for it, with their locks, for a quarter of an hour: %2. Set tcp_user_timeout and keepalives_idle in citus.node_conninfo there.</source>
        <translation>Falls %1 nur abgeschnitten und nicht aus ist, warten Transaktionen auf diesen Knoten womöglich eine Viertelstunde mit ihren Sperren auf ihn: %2. Setzen Sie dort tcp_user_timeout und keepalives_idle in citus.node_conninfo.</translation>
    </message>
    <message>
        <source>End what sessions of %1 have left on %2.</source>
        <translation>Beenden, was Sitzungen von %1 auf %2 hinterlassen haben.</translation>
    </message>
    <message>
        <source>%1 and %2 both accept writes. Look at both before anything else.</source>
        <translation>%1 und %2 nehmen beide Schreibzugriffe an. Sehen Sie sich zuerst beide an.</translation>
    </message>
    <message>
        <source>No server accepts writes in the place of %1. Use a failover.</source>
        <translation>Kein Server nimmt anstelle von %1 Schreibzugriffe an. Führen Sie einen Failover aus.</translation>
    </message>
    <message>
        <source>It is not known that %1 had all that %2 has acknowledged when it took its place. If that is better than waiting, say so with --accept-loss.</source>
        <translation>Es ist nicht bekannt, ob %1 alles hatte, was %2 bestätigt hat, als es an dessen Stelle trat. Wenn das besser ist als zu warten, sagen Sie es mit --accept-loss.</translation>
    </message>
    <message>
        <source>Nothing is left to do: pg_dist_node names %1, which accepts writes.</source>
        <translation>Es ist nichts mehr zu tun: pg_dist_node nennt %1, das Schreibzugriffe annimmt.</translation>
    </message>
    <message>
        <source>Finish the failover of group %1 to %2</source>
        <translation>Den Failover der Gruppe %1 auf %2 zu Ende bringen</translation>
    </message>
    <message>
        <source>Nobody is promoted: %1 accepts writes already.</source>
        <translation>Niemand wird befördert: %1 nimmt bereits Schreibzugriffe an.</translation>
    </message>
    <message>
        <source>Another group waits for no standby; a transaction over several nodes is as safe as the weakest of them.</source>
        <translation>Eine andere Gruppe wartet auf keinen Standby; eine Transaktion über mehrere Knoten ist so sicher wie die schwächste von ihnen.</translation>
    </message>
    <message>
        <source>%1 is fenced by a switchover that was interrupted. Resume it or take it back: &apos;tesseractl journal list&apos; shows it.</source>
        <translation>%1 ist durch ein unterbrochenes Switchover abgeriegelt. Setzen Sie es fort oder nehmen Sie es zurück: &apos;tesseractl journal list&apos; zeigt es.</translation>
    </message>
</context>
<context>
    <name>tessera::FailoverDialog</name>
    <message>
        <source>Fail over group %1</source>
        <translation>Failover der Gruppe %1</translation>
    </message>
    <message>
        <source>Finish the failover of group %1</source>
        <translation>Den Failover der Gruppe %1 abschließen</translation>
    </message>
    <message>
        <source>A standby takes the place of %1, which does not answer.</source>
        <translation>Ein Standby nimmt den Platz von %1 ein, der nicht antwortet.</translation>
    </message>
    <message>
        <source>%1 accepts writes in the place of %2. Nobody is promoted: the other nodes learn the new address, and what was set aside is put back.</source>
        <translation>%1 nimmt an Stelle von %2 Schreibzugriffe an. Niemand wird befördert: Die anderen Knoten erfahren die neue Adresse, und was beiseitegestellt war, kommt zurück.</translation>
    </message>
    <message>
        <source>&amp;What was acknowledged last may be lost</source>
        <translation>Das &amp;zuletzt Bestätigte darf verloren gehen</translation>
    </message>
    <message>
        <source>Host that is &amp;off</source>
        <translation>Host, der &amp;aus ist</translation>
    </message>
    <message>
        <source>The host of %1 cannot be reached from here. See that it is off, and type its name: %2</source>
        <translation>Der Host von %1 ist von hier nicht erreichbar. Vergewissern Sie sich, dass er aus ist, und geben Sie seinen Namen ein: %2</translation>
    </message>
    <message>
        <source>Where the standby lacks what commits did not wait for, the plan is refused without this.</source>
        <translation>Fehlt dem Standby etwas, worauf Commits nicht gewartet haben, wird der Plan ohne dies abgelehnt.</translation>
    </message>
    <message>
        <source>The standby that lacks least</source>
        <translation>Der Standby, dem am wenigsten fehlt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New primary</source>
        <translation>&amp;Neuer Primärserver</translation>
    </message>
    <message>
        <source>The server may still run, and then there would be two primaries. Make sure that its host is off, then type its name: %1</source>
        <translation>Der Server läuft vielleicht noch, und dann gäbe es zwei Primaries. Vergewissern Sie sich, dass sein Host aus ist, und geben Sie dann seinen Namen ein: %1</translation>
    </message>
</context>
<context>
    <name>tessera::FaultActions</name>
    <message>
        <source>Kill it, as a crash</source>
        <translation>Töten, wie bei einem Absturz</translation>
    </message>
    <message>
        <source>kill -9 of its main process; &apos;Start it again&apos; ends it</source>
        <translation>kill -9 an seinen Hauptprozess; „Wieder starten“ beendet es</translation>
    </message>
    <message>
        <source>Freeze it, as a machine that hangs</source>
        <translation>Einfrieren, wie eine Maschine, die hängt</translation>
    </message>
    <message>
        <source>It answers nobody, its connections stay open; &apos;Let it go on&apos; ends it</source>
        <translation>Er antwortet niemandem, seine Verbindungen bleiben offen; „Weiterlaufen lassen“ beendet es</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The end of a freeze</source>
        <translation>Das Ende des Einfrierens</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Wieder starten</translation>
    </message>
    <message>
        <source>The end of a crash; an HA manager does that itself</source>
        <translation>Das Ende eines Absturzes; ein HA-Manager tut das selbst</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, beside %2</source>
        <translation>%1, neben %2</translation>
    </message>
    <message>
        <source>Faults (sandbox only)</source>
        <translation>Störungen (nur Sandbox)</translation>
    </message>
    <message>
        <source>Break a server of this sandbox, to see what follows, and mend it</source>
        <translation>Einen Server dieser Sandbox stören, um zu sehen, was folgt, und ihn heilen</translation>
    </message>
</context>
<context>
    <name>tessera::FileLock</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Another program holds %1.</source>
        <translation>Ein anderes Programm hält %1.</translation>
    </message>
</context>
<context>
    <name>tessera::FindKeyField</name>
    <message>
        <source>Find a key</source>
        <translation>Schlüssel suchen</translation>
    </message>
    <message>
        <source>Table of the key</source>
        <translation>Tabelle des Schlüssels</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 suchen</translation>
    </message>
</context>
<context>
    <name>tessera::Findings</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::FindingsModel</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>tessera::FormDialog</name>
    <message>
        <source>Review the plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tessera::Format</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>tessera::GroupActions</name>
    <message>
        <source>Fail over…</source>
        <translation>Failover…</translation>
    </message>
    <message>
        <source>Finish the failover…</source>
        <translation>Failover abschließen …</translation>
    </message>
    <message>
        <source>Connection strings…</source>
        <translation>Verbindungszeichenketten …</translation>
    </message>
    <message>
        <source>Let a standby take the place of the primary, which is down</source>
        <translation>Einen Standby an die Stelle des ausgefallenen Primärservers setzen</translation>
    </message>
    <message>
        <source>Bring to its end what another console or guard has begun</source>
        <translation>Abschließen, was eine andere Konsole oder ein Guard begonnen hat</translation>
    </message>
    <message>
        <source>How applications name a node group so that they find its primary</source>
        <translation>Wie Anwendungen eine Knotengruppe nennen, damit sie ihren Primary finden</translation>
    </message>
</context>
<context>
    <name>tessera::Guard</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Group %1, %2: %3</source>
        <translation>Gruppe %1, %2: %3</translation>
    </message>
    <message>
        <source>This guard has just tried in vain.</source>
        <translation>Dieser Wächter hat es gerade vergeblich versucht.</translation>
    </message>
    <message>
        <source>A guard&apos;s report is not understood.</source>
        <translation>Der Bericht eines Wächters ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>%1 is damaged or cannot be read. Stop all guards before you remove it.</source>
        <translation>%1 ist beschädigt oder nicht lesbar. Halten Sie alle Wächter an, bevor Sie die Datei entfernen.</translation>
    </message>
    <message>
        <source>A guard cannot do &apos;%1&apos;.</source>
        <translation>Ein Wächter kann „%1“ nicht.</translation>
    </message>
    <message>
        <source>The clocks of the two machines differ by more than a minute.</source>
        <translation>Die Uhren der beiden Rechner weichen um mehr als eine Minute voneinander ab.</translation>
    </message>
    <message>
        <source>Guard %1 has agreed to epoch %2 already.</source>
        <translation>Wächter %1 hat Epoche %2 schon zugestimmt.</translation>
    </message>
    <message>
        <source>Guard %1 is paused.</source>
        <translation>Wächter %1 pausiert.</translation>
    </message>
    <message>
        <source>Guard %1 has not lost %2.</source>
        <translation>Wächter %1 hat %2 nicht verloren.</translation>
    </message>
    <message>
        <source>Guard %1 has just agreed that guard %2 acts.</source>
        <translation>Wächter %1 hat gerade zugestimmt, dass Wächter %2 handelt.</translation>
    </message>
    <message>
        <source>Guard %1 has seen two failovers of the group in the last hour.</source>
        <translation>Wächter %1 hat in der letzten Stunde zwei Failovers der Gruppe gesehen.</translation>
    </message>
    <message>
        <source>Automatic failover is off.</source>
        <translation>Das automatische Failover ist aus.</translation>
    </message>
    <message>
        <source>The guards are paused.</source>
        <translation>Die Wächter pausieren.</translation>
    </message>
    <message>
        <source>The connection is read-only.</source>
        <translation>Die Verbindung ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>There are fewer than two guards.</source>
        <translation>Es gibt weniger als zwei Wächter.</translation>
    </message>
    <message>
        <source>Too few guards answer: %1 of %2.</source>
        <translation>Zu wenige Wächter antworten: %1 von %2.</translation>
    </message>
    <message>
        <source>Commits do not wait for a standby, as far as was seen last.</source>
        <translation>Commits warten auf keinen Standby, soweit zuletzt zu sehen war.</translation>
    </message>
    <message>
        <source>Too few standbys answer to be sure that one has each commit.</source>
        <translation>Zu wenige Standbys antworten, um sicher zu sein, dass einer jeden Commit hat.</translation>
    </message>
    <message>
        <source>Its host is not known, so it could not be made sure that it is down.</source>
        <translation>Sein Rechner ist nicht bekannt, daher ließe sich nicht sicherstellen, dass er aus ist.</translation>
    </message>
    <message>
        <source>It has been failed over twice in the last hour.</source>
        <translation>In der letzten Stunde gab es schon zwei Failovers.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Others may read or write %1, which holds the guards&apos; secret. Run: chmod 600 %1</source>
        <translation>Andere dürfen %1 mit dem Geheimnis der Wächter lesen oder schreiben. Führen Sie aus: chmod 600 %1</translation>
    </message>
    <message>
        <source>The secret in %1 has fewer than %2 characters.</source>
        <translation>Das Geheimnis in %1 hat weniger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>&apos;guards&apos; has to give each guard&apos;s number its HOST:PORT; &apos;%1&apos; does not.</source>
        <translation>„guards“ muss der Nummer jedes Wächters sein HOST:PORT geben; „%1“ tut das nicht.</translation>
    </message>
    <message>
        <source>&apos;id&apos; has to be the number of one of the &apos;guards&apos;.</source>
        <translation>„id“ muss die Nummer eines der „guards“ sein.</translation>
    </message>
    <message>
        <source>&apos;listen&apos; has to be HOST:PORT.</source>
        <translation>„listen“ muss HOST:PORT sein.</translation>
    </message>
    <message>
        <source>%1 holds no JSON object.</source>
        <translation>%1 enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>&apos;secretFile&apos; has to name the file with the guards&apos; secret.</source>
        <translation>„secretFile“ muss die Datei mit dem Geheimnis der Wächter nennen.</translation>
    </message>
    <message>
        <source>Failover of group %1: %2</source>
        <translation>Failover der Gruppe %1: %2</translation>
    </message>
    <message>
        <source>No failover of group %1: %2</source>
        <translation>Kein Failover der Gruppe %1: %2</translation>
    </message>
    <message>
        <source>Too few guards agree. %1</source>
        <translation>Zu wenige Wächter stimmen zu. %1</translation>
    </message>
    <message>
        <source>Failing over group %1 from %2.</source>
        <translation>Failover der Gruppe %1 weg von %2.</translation>
    </message>
    <message>
        <source>There is no host named %1.</source>
        <translation>Es gibt keinen Rechner namens %1.</translation>
    </message>
    <message>
        <source>The other side does not know the guards&apos; secret.</source>
        <translation>Die Gegenseite kennt das Geheimnis der Wächter nicht.</translation>
    </message>
    <message>
        <source>The other side said something that is not understood.</source>
        <translation>Was die Gegenseite sagte, ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The guard at %1 is not reached: %2.</source>
        <translation>Der Wächter an %1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>The guard at %1 does not answer in time.</source>
        <translation>Der Wächter an %1 antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The guard at %1 has another secret, or is none.</source>
        <translation>Der Wächter an %1 hat ein anderes Geheimnis oder ist keiner.</translation>
    </message>
    <message>
        <source>The guard cannot listen at %1: %2.</source>
        <translation>Der Wächter kann an %1 nicht lauschen: %2.</translation>
    </message>
    <message>
        <source>&apos;keeps&apos; has to be HOST:PORT of a server on this machine.</source>
        <translation>„keeps“ muss HOST:PORT eines Servers auf diesem Rechner sein.</translation>
    </message>
    <message>
        <source>Neither another guard nor a standby has been heard of for %1 s; %2 is stopped if it is a primary.</source>
        <translation>Seit %1 s war weder von einem anderen Wächter noch von einem Standby zu hören; %2 wird gestoppt, falls es ein Primary ist.</translation>
    </message>
    <message>
        <source>%1 is down and held back.</source>
        <translation>%1 ist aus und wird zurückgehalten.</translation>
    </message>
    <message>
        <source>%1 was no running primary.</source>
        <translation>%1 war kein laufender Primary.</translation>
    </message>
    <message>
        <source>It has not been asked yet.</source>
        <translation>Er wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>There is no automatic failover: there are fewer than two guards.</source>
        <translation>Es gibt kein automatisches Failover: Es gibt weniger als zwei Wächter.</translation>
    </message>
    <message>
        <source>There is no automatic failover: %1 of %2 guards answer.</source>
        <translation>Es gibt kein automatisches Failover: %1 von %2 Wächtern antworten.</translation>
    </message>
    <message>
        <source>There is no automatic failover: it is off, or the guards are paused.</source>
        <translation>Es gibt kein automatisches Failover: Es ist aus, oder die Wächter pausieren.</translation>
    </message>
    <message>
        <source>Failover is automatic, %1 of %2 guards answer; &apos;tesseractl guard status&apos; says what would hinder it.</source>
        <translation>Das Failover ist automatisch, %1 von %2 Wächtern antworten; „tesseractl guard status“ sagt, was es hindern würde.</translation>
    </message>
    <message>
        <source>There is no automatic failover that this machine knows of: it has no guards&apos; file.</source>
        <translation>Dieser Rechner weiß von keinem automatischen Failover: Er hat keine Datei der Wächter.</translation>
    </message>
    <message>
        <source>Going on with the failover of group %1 that was interrupted.</source>
        <translation>Das unterbrochene Failover der Gruppe %1 geht weiter.</translation>
    </message>
    <message>
        <source>Another guard has gone on with the failover of group %1.</source>
        <translation>Ein anderer Wächter hat den Failover der Gruppe %1 fortgesetzt.</translation>
    </message>
    <message>
        <source>Guard %1 sees no failover of %2 that is left unfinished.</source>
        <translation>Wächter %1 sieht keinen unvollendeten Failover von %2.</translation>
    </message>
    <message>
        <source>Finishing the failover of group %1 to %2, which another guard has left.</source>
        <translation>Der Failover der Gruppe %1 auf %2, den ein anderer Wächter zurückgelassen hat, wird zu Ende gebracht.</translation>
    </message>
    <message>
        <source>A guard cannot vote for &apos;%1&apos;.</source>
        <translation>Ein Wächter kann nicht für &apos;%1&apos; stimmen.</translation>
    </message>
    <message>
        <source>Guard %1 sees nothing to change in what commits on %2 wait for.</source>
        <translation>Wächter %1 sieht nichts zu ändern an dem, worauf Commits auf %2 warten.</translation>
    </message>
    <message>
        <source>Guard %1 has just agreed that commits on %2 wait for no standby.</source>
        <translation>Wächter %1 hat gerade zugestimmt, dass Commits auf %2 auf keinen Standby warten.</translation>
    </message>
    <message>
        <source>What commits of group %1 wait for: %2</source>
        <translation>Worauf Commits der Gruppe %1 warten: %2</translation>
    </message>
    <message>
        <source>&apos;prefer&apos; has to list numbers of node groups, such as [1, 2].</source>
        <translation>&apos;prefer&apos; muss Nummern von Knotengruppen aufzählen, etwa [1, 2].</translation>
    </message>
</context>
<context>
    <name>tessera::HashRangeBar</name>
    <message>
        <source>Hash range</source>
        <translation>Hash-Bereich</translation>
    </message>
</context>
<context>
    <name>tessera::HeatCanvas</name>
    <message>
        <source>%1 M</source>
        <comment>millions, of a hash value</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Time from left to right, hash ranges from top to bottom. The table below has the same ranges. Arrow keys go from cell to cell, Enter holds one.</source>
        <translation>Zeit von links nach rechts, Hash-Bereiche von oben nach unten. Die Tabelle darunter hat dieselben Bereiche. Pfeiltasten gehen von Zelle zu Zelle, Eingabe hält eine fest.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 rows a second</source>
        <translation>%1 Zeilen pro Sekunde</translation>
    </message>
    <message>
        <source>Hash range %1</source>
        <translation>Hash-Bereich %1</translation>
    </message>
    <message>
        <source>Shard %1 of %2</source>
        <translation>Shard %1 von %2</translation>
    </message>
    <message>
        <source>It held %1</source>
        <translation>Er hatte %1</translation>
    </message>
    <message>
        <source>On %1 then</source>
        <translation>Damals auf %1</translation>
    </message>
    <message>
        <source>Click again to let go</source>
        <translation>Noch ein Klick lässt los</translation>
    </message>
</context>
<context>
    <name>tessera::HeatKeeper</name>
    <message numerus="yes">
        <source>The shards of %n node(s) could not be read: %1</source>
        <translation>
            <numerusform>Die Shards eines Knotens konnten nicht gelesen werden: %1</numerusform>
            <numerusform>Die Shards von %n Knoten konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::HeatLegend</name>
    <message>
        <source>Colours: %1. Hatched: not known.</source>
        <translation>Farben: %1. Schraffiert: nicht bekannt.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>tessera::HeatPage</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Split shard…</source>
        <translation>Shard teilen…</translation>
    </message>
    <message>
        <source>Isolate tenant…</source>
        <translation>Mandanten abtrennen…</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Table or colocation group</source>
        <translation>Tabelle oder Kolokationsgruppe</translation>
    </message>
    <message>
        <source>All of the hash space, and the time from before the first zoom (0)</source>
        <translation>Der ganze Hash-Raum und die Zeit von vor dem ersten Zoomen (0)</translation>
    </message>
    <message>
        <source>Hottest ranges</source>
        <translation>Heißeste Bereiche</translation>
    </message>
    <message>
        <source>Even: good. A strong line across: a hot range. A diagonal: keys written one after the other. Dashes: work that comes and goes.</source>
        <translation>Gleichmäßig: gut. Eine kräftige Linie quer: ein heißer Bereich. Eine Diagonale: Schlüssel werden der Reihe nach geschrieben. Striche: Arbeit, die kommt und geht.</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>Intensity: to the right, less is seen as hot</source>
        <translation>Intensität: nach rechts gilt schon weniger als heiß</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>Zeilen pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>Colocation group %1, %n table(s)</source>
        <translation>
            <numerusform>Kolokationsgruppe %1, %n Tabelle</numerusform>
            <numerusform>Kolokationsgruppe %1, %n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was counted in this time</source>
        <translation>In dieser Zeit wurde nichts gezählt</translation>
    </message>
    <message>
        <source>Choose a longer time. Rows of shards are counted each minute, with the metrics; the first are there two minutes after collecting began.</source>
        <translation>Wählen Sie eine längere Zeit. Die Zeilen der Shards werden jede Minute mit den Messwerten gezählt; die ersten sind zwei Minuten nach dem Beginn des Sammelns da.</translation>
    </message>
    <message>
        <source>The first are there two minutes after collecting began.</source>
        <translation>Die ersten sind zwei Minuten nach dem Beginn des Sammelns da.</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Noch ist nichts bekannt</translation>
    </message>
    <message>
        <source>The heat map shows which hash ranges were read and written, and when.</source>
        <translation>Die Heatmap zeigt, welche Hash-Bereiche wann gelesen und geschrieben wurden.</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung darf nur lesen.</translation>
    </message>
    <message>
        <source>The table is no longer there.</source>
        <translation>Die Tabelle gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>tessera::HeatSteps</name>
    <message>
        <source>%1 to %2</source>
        <comment>hash values</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>tessera::HeatStore</name>
    <message>
        <source>What shards do has not been collected of this cluster yet.</source>
        <translation>Was die Shards dieses Clusters tun, wurde noch nicht gesammelt.</translation>
    </message>
</context>
<context>
    <name>tessera::HeatSubject</name>
    <message>
        <source>No rows of shards have been counted yet. The first minute only takes note.</source>
        <translation>Noch wurden keine Zeilen von Shards gezählt. Die erste Minute merkt sich nur den Stand.</translation>
    </message>
    <message>
        <source>No rows were counted of a table %1.</source>
        <translation>Von einer Tabelle %1 wurden keine Zeilen gezählt.</translation>
    </message>
</context>
<context>
    <name>tessera::HighAvailability</name>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>ungeschützt</translation>
    </message>
    <message>
        <source>commits hang</source>
        <translation>Commits hängen</translation>
    </message>
    <message>
        <source>not a primary</source>
        <translation>kein Primärserver</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message numerus="yes">
        <source>Commits wait for %1 of the standbys &quot;%2&quot;, and %3 stream; %n session(s) wait now.</source>
        <translation>
            <numerusform>Commits warten auf %1 der Standbys „%2“, und %3 folgen; %n Sitzung wartet jetzt.</numerusform>
            <numerusform>Commits warten auf %1 der Standbys „%2“, und %3 folgen; %n Sitzungen warten jetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring the standby back; or empty synchronous_standby_names and reload, which leaves the group unprotected.</source>
        <translation>Bringen Sie den Standby zurück; oder leeren Sie synchronous_standby_names und laden Sie neu, was die Gruppe ungeschützt lässt.</translation>
    </message>
    <message>
        <source>No commit waits for a standby: a failover to %1 could lose what was acknowledged last.</source>
        <translation>Kein Commit wartet auf einen Standby: Ein Failover zu %1 könnte verlieren, was zuletzt bestätigt wurde.</translation>
    </message>
    <message>
        <source>Name it in synchronous_standby_names.</source>
        <translation>Nennen Sie ihn in synchronous_standby_names.</translation>
    </message>
    <message>
        <source>synchronous_commit is %1: commits are acknowledged before a standby has them on its disk.</source>
        <translation>synchronous_commit ist %1: Commits werden bestätigt, bevor ein Standby sie auf seiner Platte hat.</translation>
    </message>
    <message>
        <source>Set synchronous_commit to on.</source>
        <translation>Setzen Sie synchronous_commit auf on.</translation>
    </message>
    <message>
        <source>The standby %1 has not replayed %2: a failover has to wait for it.</source>
        <translation>Der Standby %1 hat %2 noch nicht eingespielt: Ein Failover muss darauf warten.</translation>
    </message>
    <message>
        <source>Look for a long query on it, a paused replay, a slow disk or network.</source>
        <translation>Suchen Sie dort nach einer langen Abfrage, angehaltenem Einspielen, einer langsamen Platte oder einem langsamen Netz.</translation>
    </message>
    <message>
        <source>The slot %1 has lost WAL: who follows by it has to be built anew.</source>
        <translation>Der Slot %1 hat WAL verloren: Wer ihm folgt, muss neu aufgebaut werden.</translation>
    </message>
    <message>
        <source>Build that standby anew, or drop the slot.</source>
        <translation>Bauen Sie diesen Standby neu auf, oder löschen Sie den Slot.</translation>
    </message>
    <message>
        <source>The primary does not answer: %1</source>
        <translation>Der Primärserver antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Start the server, or let a standby take over.</source>
        <translation>Starten Sie den Server, oder lassen Sie einen Standby übernehmen.</translation>
    </message>
    <message>
        <source>pg_dist_node calls a standby primary: nothing can be written.</source>
        <translation>pg_dist_node nennt einen Standby primär: Es kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Enter the address of the primary with citus_update_node, before two-phase commits are recovered.</source>
        <translation>Tragen Sie mit citus_update_node die Adresse des Primärservers ein, bevor Zwei-Phasen-Commits nachgeholt werden.</translation>
    </message>
    <message>
        <source>No standby follows: what is on its disk is nowhere else.</source>
        <translation>Kein Standby folgt: Was auf seiner Platte liegt, liegt sonst nirgends.</translation>
    </message>
    <message>
        <source>Add a standby.</source>
        <translation>Fügen Sie einen Standby hinzu.</translation>
    </message>
    <message>
        <source>%1 has what was acknowledged on its disk.</source>
        <translation>%1 hat das Bestätigte auf seiner Platte.</translation>
    </message>
    <message>
        <source>Its shards would be gone until it is back, or for ever with its disk.</source>
        <translation>Seine Shards wären fort, bis er zurück ist, oder mit seiner Platte für immer.</translation>
    </message>
    <message>
        <source>Nobody was seen who could take over.</source>
        <translation>Niemand wurde gesehen, der übernehmen könnte.</translation>
    </message>
    <message>
        <source>%1 could take over; nothing that was acknowledged would be lost.</source>
        <translation>%1 könnte übernehmen; nichts Bestätigtes ginge verloren.</translation>
    </message>
    <message>
        <source>%1 could take over; %2 of WAL would be lost, as of now.</source>
        <translation>%1 könnte übernehmen; %2 WAL gingen nach jetzigem Stand verloren.</translation>
    </message>
    <message>
        <source>Every node group has a synchronous standby: no crash of one server loses what was acknowledged.</source>
        <translation>Jede Knotengruppe hat einen synchronen Standby: Kein Ausfall eines Servers verliert Bestätigtes.</translation>
    </message>
    <message>
        <source>No node group has a synchronous standby: the loss of a disk loses data.</source>
        <translation>Keine Knotengruppe hat einen synchronen Standby: Der Verlust einer Platte verliert Daten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node group(s) are protected; a transaction over several nodes is as safe as the weakest of them.</source>
        <translation>
            <numerusform>%1 von %n Knotengruppe ist geschützt; eine Transaktion über mehrere Knoten ist so sicher wie die schwächste davon.</numerusform>
            <numerusform>%1 von %n Knotengruppen sind geschützt; eine Transaktion über mehrere Knoten ist so sicher wie die schwächste davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer on its replication is not understood.</source>
        <translation>Die Antwort des Servers über seine Replikation ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>it was not asked</source>
        <translation>er wurde nicht gefragt</translation>
    </message>
    <message>
        <source>it is not active</source>
        <translation>er ist nicht aktiv</translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation>der Koordinator</translation>
    </message>
    <message>
        <source>%1 gave no answer that can be read.</source>
        <translation>%1 gab keine lesbare Antwort.</translation>
    </message>
    <message>
        <source>No host of %1 is known.</source>
        <translation>Von %1 ist kein Host bekannt.</translation>
    </message>
    <message>
        <source>The server at %1 is not the one in %2 on that host: their system identifiers differ (%3, %4). Another host stands behind the name, or the folder is another server&apos;s.</source>
        <translation>Der Server unter %1 ist nicht der in %2 auf diesem Host: Ihre Systemkennungen unterscheiden sich (%3, %4). Hinter dem Namen steht ein anderer Host, oder der Ordner gehört einem anderen Server.</translation>
    </message>
    <message>
        <source>%1 is &apos;%2&apos; there, timeline %3; %4 are free on its disk.</source>
        <translation>%1 ist dort &apos;%2&apos;, Zeitlinie %3; auf dem Datenträger sind %4 frei.</translation>
    </message>
    <message>
        <source>two primaries</source>
        <translation>zwei Primarys</translation>
    </message>
    <message>
        <source>%1 accepts writes, but pg_dist_node names %2, which does not answer: %3</source>
        <translation>%1 nimmt Schreibzugriffe an, aber pg_dist_node nennt %2, der nicht antwortet: %3</translation>
    </message>
    <message>
        <source>pg_dist_node calls the standby %1 primary; %2 accepts writes.</source>
        <translation>pg_dist_node nennt den Standby %1 Primary; Schreibzugriffe nimmt %2 an.</translation>
    </message>
    <message>
        <source>%1 accepts writes beside %2, which pg_dist_node names: what is written to both can never be brought together.</source>
        <translation>%1 nimmt Schreibzugriffe an, neben %2, den pg_dist_node nennt: Was auf beiden geschrieben wird, lässt sich nie mehr zusammenführen.</translation>
    </message>
    <message>
        <source>Keep applications away from it and make it a standby again, which stops it at once; the review says how much only it has.</source>
        <translation>Anwendungen von ihm fernhalten und ihn wieder zum Standby machen, was ihn sofort anhält; die Prüfung sagt, wie viel nur er hat.</translation>
    </message>
    <message>
        <source>%1 can take over; the review of the failover says what would be lost.</source>
        <translation>%1 kann übernehmen; die Prüfung des Failovers sagt, was verloren wäre.</translation>
    </message>
    <message>
        <source>accepts writes</source>
        <translation>nimmt Schreibzugriffe an</translation>
    </message>
    <message>
        <source>does not follow</source>
        <translation>folgt nicht</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>Do not start %1 again. Look for an unfinished failover in the journal and resume it, or bring it to its end without: ha finish --group %2</source>
        <translation>Starten Sie %1 nicht wieder. Suchen Sie im Journal nach einem unvollendeten Failover und setzen Sie ihn fort, oder bringen Sie ihn ohne das Journal zu Ende: ha finish --group %2</translation>
    </message>
    <message>
        <source>No standby follows: the old primary %1 is fenced and read-only since a switchover by SQL and needs to be rebuilt.</source>
        <translation>Kein Standby folgt: Der alte Primärserver %1 ist seit einem Switchover per SQL abgeriegelt und nur lesbar und muss neu aufgebaut werden.</translation>
    </message>
    <message>
        <source>ha standby rebuild %1 --group %2 (needs its host: &apos;ha host set&apos;)</source>
        <translation>ha standby rebuild %1 --group %2 (braucht seinen Host: „ha host set“)</translation>
    </message>
    <message>
        <source>%1 is fenced by a switchover that was interrupted: nothing can be written.</source>
        <translation>%1 ist durch ein unterbrochenes Switchover abgeriegelt: Es kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Resume it or take it back: &apos;tesseractl journal list&apos; shows it.</source>
        <translation>Setzen Sie es fort oder nehmen Sie es zurück: „tesseractl journal list“ zeigt es.</translation>
    </message>
    <message>
        <source>fenced, needs to be rebuilt</source>
        <translation>abgeriegelt, muss neu aufgebaut werden</translation>
    </message>
    <message>
        <source>%1 decides who is primary here. Let pg_dist_node follow it: ha follow-manager --group %2</source>
        <translation>%1 entscheidet hier, wer Primary ist. Lassen Sie pg_dist_node folgen: ha follow-manager --group %2</translation>
    </message>
    <message>
        <source>%1 accepts writes, but pg_dist_node names %2, which a switchover by SQL has fenced.</source>
        <translation>%1 nimmt Schreibzugriffe an, aber pg_dist_node nennt %2, den ein Switchover per SQL abgeriegelt hat.</translation>
    </message>
    <message>
        <source>Resume the switchover: &apos;tesseractl journal list&apos; shows it. Where its journal is lost: ha finish --group %1</source>
        <translation>Setzen Sie das Switchover fort: &apos;tesseractl journal list&apos; zeigt es. Ist sein Journal verloren: ha finish --group %1</translation>
    </message>
</context>
<context>
    <name>tessera::HostDialog</name>
    <message>
        <source>Host of a server</source>
        <translation>Host eines Servers</translation>
    </message>
    <message>
        <source>How the server is stopped, started and copied where it runs. Nothing is installed there.</source>
        <translation>Wie der Server dort, wo er läuft, angehalten, gestartet und kopiert wird. Installiert wird dort nichts.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The host of %1 is known already: change that entry.</source>
        <translation>Der Host von %1 ist schon bekannt: Ändern Sie jenen Eintrag.</translation>
    </message>
</context>
<context>
    <name>tessera::HostForm</name>
    <message>
        <source>&amp;Reached by</source>
        <translation>E&amp;rreicht über</translation>
    </message>
    <message>
        <source>Commands on this machine</source>
        <translation>Befehle auf diesem Rechner</translation>
    </message>
    <message>
        <source>ssh, with your configuration and agent</source>
        <translation>ssh, mit Ihrer Konfiguration und Ihrem Agenten</translation>
    </message>
    <message>
        <source>SSH des&amp;tination</source>
        <translation>SSH-&amp;Ziel</translation>
    </message>
    <message>
        <source>[user@]host, or an alias of ~/.ssh/config</source>
        <translation>[Benutzer@]Host oder ein Alias aus ~/.ssh/config</translation>
    </message>
    <message>
        <source>OS &amp;user</source>
        <translation>&amp;Benutzer dort</translation>
    </message>
    <message>
        <source>the one we are there, else by sudo -n</source>
        <translation>der, der wir dort sind, sonst per sudo -n</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>10.0.0.5:5432</source>
        <translation>10.0.0.5:5432</translation>
    </message>
    <message>
        <source>Run &amp;by</source>
        <translation>Ge&amp;führt von</translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation>&amp;Datenordner</translation>
    </message>
    <message>
        <source>&amp;Programs</source>
        <translation>&amp;Programme</translation>
    </message>
    <message>
        <source>&amp;Cluster or unit</source>
        <translation>&amp;Cluster oder Unit</translation>
    </message>
    <message>
        <source>&amp;Log file</source>
        <translation>&amp;Logdatei</translation>
    </message>
    <message>
        <source>none: the server&apos;s first words are not kept</source>
        <translation>keine: die ersten Worte des Servers werden nicht aufgehoben</translation>
    </message>
    <message>
        <source>Enter the server as HOST:PORT, such as 10.0.0.5:5432.</source>
        <translation>Geben Sie den Server als HOST:PORT ein, etwa 10.0.0.5:5432.</translation>
    </message>
    <message>
        <source>Name the host that ssh goes to.</source>
        <translation>Nennen Sie den Host, zu dem ssh geht.</translation>
    </message>
</context>
<context>
    <name>tessera::HostPort</name>
    <message>
        <source>&apos;%1&apos; is not an address. Write HOST:PORT, such as 10.0.0.5:%2.</source>
        <translation>„%1“ ist keine Adresse. Schreiben Sie HOST:PORT, etwa 10.0.0.5:%2.</translation>
    </message>
</context>
<context>
    <name>tessera::HostsModel</name>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Geführt von</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
</context>
<context>
    <name>tessera::HostsPane</name>
    <message>
        <source>Where the servers run, so that a failover can stop an old primary, a switchover can restart it, and standbys can be made.</source>
        <translation>Wo die Server laufen, damit ein Failover einen alten Primärserver anhalten, ein Switchover ihn neu starten kann und Standbys entstehen können.</translation>
    </message>
    <message>
        <source>Hosts of the servers</source>
        <translation>Hosts der Server</translation>
    </message>
    <message>
        <source>No host is known</source>
        <translation>Kein Host ist bekannt</translation>
    </message>
    <message>
        <source>Without one a server is only asked by SQL. Add the host of each server, standbys too.</source>
        <translation>Ohne Host wird ein Server nur über SQL gefragt. Fügen Sie den Host jedes Servers hinzu, auch der Standbys.</translation>
    </message>
</context>
<context>
    <name>tessera::HotRangesModel</name>
    <message>
        <source>Hash range</source>
        <translation>Hash-Bereich</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Rows, mean</source>
        <translation>Zeilen, Mittel</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Rows, most</source>
        <translation>Zeilen, höchstens</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>tessera::InspectorFrame</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show or hide the details of what is selected</source>
        <translation>Die Einzelheiten der Auswahl zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>tessera::IsolateDialog</name>
    <message>
        <source>Isolate a tenant of %1</source>
        <translation>Einen Mandanten von %1 isolieren</translation>
    </message>
    <message>
        <source>One value of the distribution column gets shards of its own, so that it can be moved and measured alone. Shards are never merged again.</source>
        <translation>Ein Wert der Verteilungsspalte bekommt eigene Shards, damit er allein verschoben und gemessen werden kann. Shards werden nie wieder zusammengelegt.</translation>
    </message>
    <message>
        <source>the node it is on</source>
        <translation>der Knoten, auf dem er ist</translation>
    </message>
    <message>
        <source>a value of %1</source>
        <translation>ein Wert von %1</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Is now in</source>
        <translation>Ist jetzt in</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The rows with this key are taken out of all of them.</source>
        <translation>Die Zeilen mit diesem Schlüssel werden aus allen herausgelöst.</translation>
    </message>
    <message>
        <source>&amp;Put onto</source>
        <translation>&amp;Ablegen auf</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Enter a key to see.</source>
        <translation>Geben Sie einen Schlüssel ein.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Shard %1, which is new.</source>
        <translation>Shard %1, der neu ist.</translation>
    </message>
    <message>
        <source>The key has shard %1 on %2 to itself already.</source>
        <translation>Der Schlüssel hat Shard %1 auf %2 schon für sich allein.</translation>
    </message>
    <message>
        <source>Shard %1 on %2, with the hash values %3 to %4.</source>
        <translation>Shard %1 auf %2, mit den Hash-Werten %3 bis %4.</translation>
    </message>
    <message>
        <source>Enter the key to isolate.</source>
        <translation>Geben Sie den Schlüssel ein, der isoliert werden soll.</translation>
    </message>
    <message>
        <source>The key is on %1 already. Choose &apos;%2&apos;.</source>
        <translation>Der Schlüssel ist schon auf %1. Wählen Sie „%2“.</translation>
    </message>
</context>
<context>
    <name>tessera::IsolateTenant</name>
    <message>
        <source>No shard of %1 holds the key &apos;%2&apos;.</source>
        <translation>Kein Shard von %1 hält den Schlüssel „%2“.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; has shard %2 of %3 to itself already. To put it on another node, move that shard.</source>
        <translation>Der Schlüssel „%1“ hat Shard %2 von %3 schon für sich. Um ihn auf einen anderen Knoten zu bringen, verschieben Sie diesen Shard.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is on %2 already. Leave the node out to isolate it there.</source>
        <translation>Der Schlüssel „%1“ ist schon auf %2. Lassen Sie den Knoten weg, um ihn dort abzusondern.</translation>
    </message>
    <message>
        <source>This server cannot isolate a tenant: it has no isolate_tenant_to_new_shard, which comes with Citus.</source>
        <translation>Dieser Server kann keinen Mandanten absondern: Ihm fehlt isolate_tenant_to_new_shard, das mit Citus kommt.</translation>
    </message>
    <message>
        <source>Only tables distributed by a hash have tenants to isolate.</source>
        <translation>Nur Tabellen, die nach Hash verteilt sind, haben Mandanten, die sich absondern lassen.</translation>
    </message>
    <message numerus="yes">
        <source>Isolate the key &apos;%1&apos; from shard %2 on %3 into shards of its own, in %n table(s): %4%5. Shards are never merged again: this cannot be taken back.</source>
        <translation>
            <numerusform>Den Schlüssel „%1“ aus Shard %2 auf %3 in eigene Shards absondern, in %n Tabelle: %4%5. Shards werden nie wieder vereinigt: Das lässt sich nicht zurücknehmen.</numerusform>
            <numerusform>Den Schlüssel „%1“ aus Shard %2 auf %3 in eigene Shards absondern, in %n Tabellen: %4%5. Shards werden nie wieder vereinigt: Das lässt sich nicht zurücknehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the new shards of the key &apos;%1&apos; from %2 to %3.</source>
        <translation>Die neuen Shards des Schlüssels „%1“ von %2 nach %3 verschieben.</translation>
    </message>
    <message>
        <source>Isolate the key &apos;%1&apos; of %2</source>
        <translation>Den Schlüssel „%1“ von %2 absondern</translation>
    </message>
</context>
<context>
    <name>tessera::JobTasksModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>waits for another task</source>
        <translation>wartet auf eine andere Aufgabe</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>eingeplant</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>not begun: an earlier task failed</source>
        <translation>nicht begonnen: eine frühere Aufgabe schlug fehl</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Waits for task</source>
        <translation>Wartet auf Aufgabe</translation>
    </message>
</context>
<context>
    <name>tessera::Journal</name>
    <message>
        <source>The journal %1 cannot be used: %2</source>
        <translation>Das Journal %1 ist nicht benutzbar: %2</translation>
    </message>
    <message>
        <source>The journal %1 is read-only: it can be read, but no operation is run without it.</source>
        <translation>Das Journal %1 ist nur lesbar: Es kann gelesen werden, aber ohne es läuft keine Operation.</translation>
    </message>
    <message>
        <source>The journal has no entry %1.</source>
        <translation>Das Journal hat keinen Eintrag %1.</translation>
    </message>
</context>
<context>
    <name>tessera::JournalModel</name>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed, taken back</source>
        <translation>fehlgeschlagen, zurückgenommen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>tessera::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Find a change</source>
        <translation>Änderung suchen</translation>
    </message>
    <message>
        <source>Nothing was changed from here yet</source>
        <translation>Von hier wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>Every plan that is run is recorded with its steps, its SQL and what the server said.</source>
        <translation>Jeder ausgeführte Plan wird mit seinen Schritten, seinem SQL und den Meldungen des Servers aufgezeichnet.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Messages of the server</source>
        <translation>Meldungen des Servers</translation>
    </message>
    <message>
        <source>The server said nothing.</source>
        <translation>Der Server hat nichts gemeldet.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Ask the server which steps took effect, then run the rest</source>
        <translation>Den Server fragen, welche Schritte gewirkt haben, und dann den Rest ausführen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the finished steps back, last first</source>
        <translation>Die erledigten Schritte zurücknehmen, den letzten zuerst</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the selected run as SQL script or as runbook</source>
        <translation>Den ausgewählten Lauf als SQL-Skript oder als Runbook speichern</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>%1 zur Bestätigung eintippen</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a run to see its steps.</source>
        <translation>Wählen Sie einen Lauf, um seine Schritte zu sehen.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>Runbook (*.md);;SQL script (*.sql)</source>
        <translation>Runbook (*.md);;SQL-Skript (*.sql)</translation>
    </message>
    <message>
        <source>The run was saved to %1.</source>
        <translation>Der Lauf wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>tessera::KeyTree</name>
    <message>
        <source>%1 is tied to the others by a foreign key, but its definition cannot be read. Look whether this role may see its schema.</source>
        <translation>%1 ist durch einen Fremdschlüssel mit den anderen verbunden, aber ihre Definition lässt sich nicht lesen. Prüfen Sie, ob diese Rolle ihr Schema sehen darf.</translation>
    </message>
    <message>
        <source>%1 has to be a reference table because of the foreign key %2, and to be distributed because of %3. Drop one of the keys.</source>
        <translation>%1 müsste wegen des Fremdschlüssels %2 eine Referenztabelle und wegen %3 verteilt sein. Löschen Sie einen der Schlüssel.</translation>
    </message>
    <message>
        <source>The foreign keys want %1 distributed by %2 and by %3 (%4). Drop the key %4, or choose another column.</source>
        <translation>Die Fremdschlüssel verlangen, dass %1 nach %2 und nach %3 (%4) verteilt ist. Löschen Sie den Schlüssel %4 oder wählen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <source>%1 is to be distributed by %2, but the foreign key %3 needs it on every node. Drop that key.</source>
        <translation>%1 soll nach %2 verteilt werden, aber der Fremdschlüssel %3 braucht sie auf jedem Knoten. Löschen Sie diesen Schlüssel.</translation>
    </message>
    <message>
        <source>The foreign key %1 needs %2 on every node, but a partitioned table cannot be a reference table. Drop the key, or add the distribution column to it.</source>
        <translation>Der Fremdschlüssel %1 braucht %2 auf jedem Knoten, aber eine partitionierte Tabelle kann keine Referenztabelle sein. Löschen Sie den Schlüssel oder nehmen Sie die Verteilungsspalte in ihn auf.</translation>
    </message>
    <message>
        <source>%1 refers to %2 by the foreign key %3, which does not hold the distribution column %4. Drop the key, add %4 to it, or choose another column.</source>
        <translation>%1 verweist durch den Fremdschlüssel %3 auf %2, aber er enthält die Verteilungsspalte %4 nicht. Löschen Sie den Schlüssel, nehmen Sie %4 in ihn auf oder wählen Sie eine andere Spalte.</translation>
    </message>
</context>
<context>
    <name>tessera::KeychainStore::Worker</name>
    <message>
        <source>The keychain does not answer in time; it may be locked.</source>
        <translation>Der Schlüsselbund antwortet nicht rechtzeitig; vielleicht ist er gesperrt.</translation>
    </message>
</context>
<context>
    <name>tessera::LeftBehind</name>
    <message>
        <source>Delete the record…</source>
        <translation>Den Eintrag löschen…</translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation>der Koordinator</translation>
    </message>
    <message>
        <source>End them…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subskription</translation>
    </message>
    <message>
        <source>Replication slot</source>
        <translation>Replikations-Slot</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Prepared transaction</source>
        <translation>Vorbereitete Transaktion</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Benutzung</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>verzeichnet</translation>
    </message>
    <message>
        <source>of a lost node</source>
        <translation>verlorener Knoten</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht verzeichnet</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>In use by an operation that runs.</source>
        <translation>Von einer laufenden Operation benutzt.</translation>
    </message>
    <message>
        <source>Recorded: the server drops it by itself.</source>
        <translation>Verzeichnet: Der Server löscht es von selbst.</translation>
    </message>
    <message>
        <source>The record of a lost node: the server skips it for ever. Its shard cannot be moved again before.</source>
        <translation>Der Eintrag eines verlorenen Knotens: Der Server übergeht ihn für immer. Vorher kann der Shard nicht erneut umziehen.</translation>
    </message>
    <message>
        <source>Not recorded: the server does not drop it by itself.</source>
        <translation>Nicht verzeichnet: Der Server löscht es nicht von selbst.</translation>
    </message>
    <message>
        <source>Not ended: the server ends it by itself, as a rule within a minute.</source>
        <translation>Nicht beendet: Der Server beendet sie von selbst, in der Regel binnen einer Minute.</translation>
    </message>
    <message>
        <source>Holds back %1 of WAL</source>
        <translation>Hält %1 WAL zurück</translation>
    </message>
    <message>
        <source>Holds back VACUUM</source>
        <translation>Hält VACUUM auf</translation>
    </message>
    <message>
        <source>Locks %1</source>
        <translation>Sperrt %1</translation>
    </message>
    <message>
        <source>Takes disk space</source>
        <translation>Belegt Plattenplatz</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>after a failure</source>
        <translation>nach einem Fehler</translation>
    </message>
    <message>
        <source>after success</source>
        <translation>nach Erfolg</translation>
    </message>
</context>
<context>
    <name>tessera::Leftovers</name>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Delete the records…</source>
        <translation>Die Einträge löschen…</translation>
    </message>
</context>
<context>
    <name>tessera::LockHolder</name>
    <message>
        <source>idle in transaction</source>
        <translation>untätig in einer Transaktion</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>bei der Arbeit</translation>
    </message>
    <message>
        <source>waiting itself (%1)</source>
        <translation>wartet selbst (%1)</translation>
    </message>
    <message>
        <source>a lock</source>
        <translation>eine Sperre</translation>
    </message>
    <message>
        <source>Waits for %1, held by a prepared transaction on %2.</source>
        <translation>Wartet auf %1, gehalten von einer vorbereiteten Transaktion auf %2.</translation>
    </message>
    <message>
        <source>Waits for %1, held by %2 (pid %3, %4) on %5: %6, its transaction open for %7 s.</source>
        <translation>Wartet auf %1, gehalten von %2 (PID %3, %4) auf %5: %6, die Transaktion ist seit %7 s offen.</translation>
    </message>
    <message>
        <source>End prepared transactions…</source>
        <translation>Vorbereitete Transaktionen beenden…</translation>
    </message>
    <message>
        <source>End the session…</source>
        <translation>Sitzung beenden…</translation>
    </message>
</context>
<context>
    <name>tessera::LockedObject</name>
    <message>
        <source>metadata of shard %1</source>
        <translation>Metadaten von Shard %1</translation>
    </message>
    <message>
        <source>writes to shard %1</source>
        <translation>Schreiben auf Shard %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>rebalance of colocation group %1</source>
        <translation>Ausgleich der Kolokationsgruppe %1</translation>
    </message>
    <message>
        <source>metadata of colocated shards (%1)</source>
        <translation>Metadaten kolokierter Shards (%1)</translation>
    </message>
    <message>
        <source>cluster operation (kind %1)</source>
        <translation>Clustervorgang (Art %1)</translation>
    </message>
    <message>
        <source>cleanup of operation %1</source>
        <translation>Aufräumen von Vorgang %1</translation>
    </message>
    <message>
        <source>placement of colocation group %1</source>
        <translation>Platzierung der Kolokationsgruppe %1</translation>
    </message>
    <message>
        <source>background task %1</source>
        <translation>Hintergrundaufgabe %1</translation>
    </message>
    <message>
        <source>changes of definitions (%1)</source>
        <translation>Änderungen von Definitionen (%1)</translation>
    </message>
    <message>
        <source>move of shard %1</source>
        <translation>Umzug von Shard %1</translation>
    </message>
    <message>
        <source>advisory lock %1, %2</source>
        <translation>Anwendungssperre %1, %2</translation>
    </message>
    <message>
        <source>%1, shard %2</source>
        <translation>%1, Shard %2</translation>
    </message>
    <message>
        <source>%1, shard %2 (hash %3 to %4)</source>
        <translation>%1, Shard %2 (Hash %3 bis %4)</translation>
    </message>
    <message>
        <source>the end of a transaction</source>
        <translation>das Ende einer Transaktion</translation>
    </message>
</context>
<context>
    <name>tessera::LocksModel</name>
    <message>
        <source>%1, held as %2</source>
        <translation>%1, gehalten als %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Hält auf</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>A circle: nobody in it can go on</source>
        <translation>Ein Kreis: Niemand darin kommt weiter</translation>
    </message>
    <message>
        <source>A prepared transaction on %1</source>
        <translation>Eine vorbereitete Transaktion auf %1</translation>
    </message>
</context>
<context>
    <name>tessera::LogLinePrefix</name>
    <message>
        <source>The lines of this log do not begin in a usual way; say how, as the server&apos;s log_line_prefix does, with --line-prefix.</source>
        <translation>Die Zeilen dieses Protokolls beginnen nicht wie üblich; geben Sie mit --line-prefix an, wie, so wie es log_line_prefix des Servers tut.</translation>
    </message>
</context>
<context>
    <name>tessera::MainWindow</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Tessera</source>
        <translation>Tessera</translation>
    </message>
    <message>
        <source>%1 – %2 – Tessera</source>
        <translation>%1 – %2 – Tessera</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>What you see is the last known state. Tessera keeps trying to connect.</source>
        <translation>Sie sehen den letzten bekannten Stand. Tessera versucht weiter, sich zu verbinden.</translation>
    </message>
</context>
<context>
    <name>tessera::ManageLocalTable</name>
    <message>
        <source>%1 is already a local table that Citus manages.</source>
        <translation>%1 ist bereits eine lokale Tabelle, die Citus verwaltet.</translation>
    </message>
    <message>
        <source>Citus manages local tables of the coordinator, which is not registered. Add it first (citus_set_coordinator_host).</source>
        <translation>Citus verwaltet lokale Tabellen des Koordinators, der nicht registriert ist. Fügen Sie ihn zuerst hinzu (citus_set_coordinator_host).</translation>
    </message>
    <message>
        <source>The tables tied to it come along: %1.</source>
        <translation>Die damit verbundenen Tabellen kommen mit: %1.</translation>
    </message>
    <message>
        <source>Let Citus manage the local table %1</source>
        <translation>Die lokale Tabelle %1 von Citus verwalten lassen</translation>
    </message>
</context>
<context>
    <name>tessera::ManagerDialog</name>
    <message>
        <source>HA manager of a node group</source>
        <translation>HA-Manager einer Knotengruppe</translation>
    </message>
    <message>
        <source>Where somebody else decides which server is the primary, that one is asked, and nothing is done behind its back.</source>
        <translation>Wo jemand anderes entscheidet, welcher Server der Primärserver ist, wird der gefragt; hinter seinem Rücken geschieht nichts.</translation>
    </message>
    <message>
        <source>Nobody, whatever the servers&apos; traces say</source>
        <translation>Niemand, was die Spuren der Server auch sagen</translation>
    </message>
    <message>
        <source>&amp;Managed by</source>
        <translation>Ver&amp;waltet von</translation>
    </message>
    <message>
        <source>Node &amp;group</source>
        <translation>Knoten&amp;gruppe</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>Of the REST interface of each member</source>
        <translation>Der REST-Schnittstelle jedes Mitglieds</translation>
    </message>
    <message>
        <source>It has the section &amp;citus: it keeps pg_dist_node itself</source>
        <translation>Mit Abschnitt &amp;citus: pg_dist_node führt er selbst</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>for what changes something; none: it asks for none</source>
        <translation>für das, was etwas ändert; leer: er verlangt keinen</translation>
    </message>
    <message>
        <source>Au&amp;thority</source>
        <translation>Zertifizierungss&amp;telle</translation>
    </message>
    <message>
        <source>the system&apos;s certificate authorities</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>Zertifi&amp;kat</translation>
    </message>
    <message>
        <source>a file, where it asks for one</source>
        <translation>eine Datei, wo er eines verlangt</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>the file with its key</source>
        <translation>die Datei mit seinem Schlüssel</translation>
    </message>
    <message>
        <source>M&amp;onitor</source>
        <translation>M&amp;onitor</translation>
    </message>
    <message>
        <source>How it is reached: keywords of libpq, never a password</source>
        <translation>Wie er erreicht wird: Schlüsselwörter von libpq, nie ein Passwort</translation>
    </message>
    <message>
        <source>&amp;Formation</source>
        <translation>&amp;Formation</translation>
    </message>
    <message>
        <source>&amp;Password command</source>
        <translation>&amp;Passwortbefehl</translation>
    </message>
    <message>
        <source>a program that prints the password</source>
        <translation>ein Programm, das das Passwort ausgibt</translation>
    </message>
    <message>
        <source>C&amp;redential</source>
        <translation>C&amp;redential</translation>
    </message>
    <message>
        <source>the name of a systemd credential</source>
        <translation>der Name eines systemd-Credentials</translation>
    </message>
    <message>
        <source>all: it numbers them as Citus does</source>
        <translation>alle: er nummeriert sie wie Citus</translation>
    </message>
    <message>
        <source>its number; 0 is the coordinator&apos;s</source>
        <translation>ihre Nummer; 0 ist die des Koordinators</translation>
    </message>
    <message>
        <source>Enter the number of the node group; 0 is the coordinator&apos;s.</source>
        <translation>Geben Sie die Nummer der Knotengruppe ein; 0 ist die des Koordinators.</translation>
    </message>
    <message>
        <source>The manager of all groups is known already: change that entry.</source>
        <translation>Der Manager aller Gruppen ist schon bekannt: Ändern Sie jenen Eintrag.</translation>
    </message>
    <message>
        <source>The manager of group %1 is known already: change that entry.</source>
        <translation>Der Manager der Gruppe %1 ist schon bekannt: Ändern Sie jenen Eintrag.</translation>
    </message>
    <message>
        <source>Enter where its REST interface is, such as http://10.0.0.5:8008.</source>
        <translation>Geben Sie an, wo seine REST-Schnittstelle ist, etwa http://10.0.0.5:8008.</translation>
    </message>
    <message>
        <source>Enter how the monitor is reached, such as host=10.0.0.9 user=autoctl_node dbname=pg_auto_failover.</source>
        <translation>Geben Sie an, wie der Monitor erreicht wird, etwa host=10.0.0.9 user=autoctl_node dbname=pg_auto_failover.</translation>
    </message>
</context>
<context>
    <name>tessera::ManagerFailoverDialog</name>
    <message>
        <source>Fail over by %1</source>
        <translation>Failover durch %1</translation>
    </message>
    <message>
        <source>The manager makes a standby the primary of group %1, whatever the old one does.</source>
        <translation>Der Manager macht einen Standby zum Primärserver der Gruppe %1, was der alte auch tut.</translation>
    </message>
    <message>
        <source>&amp;What was acknowledged last may be lost</source>
        <translation>Das &amp;zuletzt Bestätigte darf verloren gehen</translation>
    </message>
    <message>
        <source>The standby that lacks least</source>
        <translation>Der Standby, dem am wenigsten fehlt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New primary</source>
        <translation>&amp;Neuer Primärserver</translation>
    </message>
    <message>
        <source>Commits did not wait for that standby: say that what was acknowledged last may be lost, or wait for the old primary.</source>
        <translation>Commits warteten nicht auf diesen Standby: Sagen Sie, dass das zuletzt Bestätigte verloren gehen darf, oder warten Sie auf den alten Primärserver.</translation>
    </message>
</context>
<context>
    <name>tessera::Managers</name>
    <message>
        <source>The manager knows nothing of group %1.</source>
        <translation>Der Manager weiß nichts von Gruppe %1.</translation>
    </message>
    <message>
        <source>It is so already: nothing was asked.</source>
        <translation>Es ist schon so: Um nichts wurde gebeten.</translation>
    </message>
    <message>
        <source>It is not known whether this was done: %1</source>
        <translation>Es ist nicht bekannt, ob das getan wurde: %1</translation>
    </message>
    <message>
        <source>The manager did not get there in time. It says: %1</source>
        <translation>Der Manager kam nicht rechtzeitig dahin. Er sagt: %1</translation>
    </message>
    <message>
        <source>Cancelled while waiting for the manager.</source>
        <translation>Beim Warten auf den Manager abgebrochen.</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>synchronous standby</source>
        <translation>synchroner Standby</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>leads a standby cluster</source>
        <translation>führt einen Standby-Cluster</translation>
    </message>
    <message>
        <source>under maintenance</source>
        <translation>in Wartung</translation>
    </message>
    <message>
        <source>changes its role</source>
        <translation>wechselt die Rolle</translation>
    </message>
    <message>
        <source>%1 is paused: nobody takes over when the primary of group %2 dies.</source>
        <translation>%1 ist angehalten: Niemand übernimmt, wenn der Primärserver der Gruppe %2 ausfällt.</translation>
    </message>
    <message>
        <source>%1 names no settled primary of group %2 at the moment.</source>
        <translation>%1 nennt derzeit keinen feststehenden Primärserver der Gruppe %2.</translation>
    </message>
    <message>
        <source>pg_dist_node of %1 names %2, but the primary of group %3 is %4.</source>
        <translation>pg_dist_node von %1 nennt %2, doch der Primärserver der Gruppe %3 ist %4.</translation>
    </message>
    <message>
        <source>%1 does not keep pg_dist_node. &apos;ha follow-manager --group %2&apos; does.</source>
        <translation>%1 pflegt pg_dist_node nicht. &apos;ha follow-manager --group %2&apos; tut es.</translation>
    </message>
    <message>
        <source>repmgr watches over group %1. Its state is shown by &apos;repmgr cluster show&apos; on its hosts.</source>
        <translation>repmgr wacht über Gruppe %1. Ihren Zustand zeigt &apos;repmgr cluster show&apos; auf ihren Hosts.</translation>
    </message>
    <message>
        <source>%1 knows nothing of group %2.</source>
        <translation>%1 weiß nichts von Gruppe %2.</translation>
    </message>
    <message>
        <source>The monitor knows no formation &apos;%1&apos;.</source>
        <translation>Der Monitor kennt keine Formation &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>This is no answer of a pg_auto_failover monitor.</source>
        <translation>Das ist keine Antwort eines Monitors von pg_auto_failover.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no HA manager that is known here.</source>
        <translation>&apos;%1&apos; ist kein HA-Manager, der hier bekannt ist.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address of Patroni&apos;s REST interface. Write it as http://HOST:8008.</source>
        <translation>&apos;%1&apos; ist keine Adresse von Patronis REST-Schnittstelle. Schreiben Sie sie als http://HOST:8008.</translation>
    </message>
    <message>
        <source>An address holds no user or password. Name the user by --user and say where the password comes from.</source>
        <translation>Eine Adresse enthält weder Benutzer noch Passwort. Nennen Sie den Benutzer mit --user und sagen Sie, woher das Passwort kommt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; goes on behind the port. Write only http://HOST:8008.</source>
        <translation>&apos;%1&apos; geht nach dem Port weiter. Schreiben Sie nur http://HOST:8008.</translation>
    </message>
    <message>
        <source>Say which node group it manages: --group GROUP.</source>
        <translation>Sagen Sie, welche Knotengruppe er verwaltet: --group GRUPPE.</translation>
    </message>
    <message>
        <source>Say where Patroni&apos;s REST interface is: --rest http://HOST:8008, once for each member.</source>
        <translation>Sagen Sie, wo Patronis REST-Schnittstelle ist: --rest http://HOST:8008, einmal für jedes Mitglied.</translation>
    </message>
    <message>
        <source>Say how the monitor is reached: --monitor &apos;host=… user=autoctl_node dbname=pg_auto_failover&apos;.</source>
        <translation>Sagen Sie, wie der Monitor zu erreichen ist: --monitor &apos;host=… user=autoctl_node dbname=pg_auto_failover&apos;.</translation>
    </message>
    <message>
        <source>A certificate needs its key, and the reverse.</source>
        <translation>Ein Zertifikat braucht seinen Schlüssel, und umgekehrt.</translation>
    </message>
    <message>
        <source>No password is kept here. Put it into the password file, or name a command or a credential.</source>
        <translation>Hier wird kein Passwort aufbewahrt. Schreiben Sie es in die Passwortdatei, oder nennen Sie einen Befehl oder ein Credential.</translation>
    </message>
    <message>
        <source>This is no answer of Patroni.</source>
        <translation>Das ist keine Antwort von Patroni.</translation>
    </message>
    <message>
        <source>Patroni at %1 wants its user and password, or a certificate, for this. Enter them with &apos;ha manager set&apos;.</source>
        <translation>Patroni unter %1 verlangt dafür Benutzer und Passwort oder ein Zertifikat. Tragen Sie sie mit &apos;ha manager set&apos; ein.</translation>
    </message>
    <message>
        <source>Patroni at %1 says no: %2</source>
        <translation>Patroni unter %1 lehnt ab: %2</translation>
    </message>
    <message>
        <source>Patroni at %1 does not answer in time.</source>
        <translation>Patroni unter %1 antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>Patroni at %1 cannot be reached: %2</source>
        <translation>Patroni unter %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>%1 answers with status %2 instead of as Patroni does.</source>
        <translation>%1 antwortet mit Status %2 und nicht wie Patroni.</translation>
    </message>
    <message>
        <source>Patroni at %1 manages other servers than group %2: their system identifier differs.</source>
        <translation>Patroni unter %1 verwaltet andere Server als Gruppe %2: Ihre Systemkennung unterscheidet sich.</translation>
    </message>
    <message>
        <source>The monitor of pg_auto_failover cannot be asked: %1</source>
        <translation>Der Monitor von pg_auto_failover lässt sich nicht fragen: %1</translation>
    </message>
    <message>
        <source>The formation &apos;%1&apos; does not number its groups as Citus does. Say which node group it is: --group GROUP.</source>
        <translation>Die Formation &apos;%1&apos; nummeriert ihre Gruppen nicht wie Citus. Sagen Sie, welche Knotengruppe es ist: --group GRUPPE.</translation>
    </message>
    <message>
        <source>Where the monitor of pg_auto_failover is was not told. Say it with &apos;ha manager set pg_auto_failover --monitor …&apos;.</source>
        <translation>Wo der Monitor von pg_auto_failover ist, wurde nicht gesagt. Sagen Sie es mit &apos;ha manager set pg_auto_failover --monitor …&apos;.</translation>
    </message>
    <message>
        <source>How %1 is asked is not known here.</source>
        <translation>Wie %1 gefragt wird, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The monitor says no: %1</source>
        <translation>Der Monitor lehnt ab: %1</translation>
    </message>
    <message>
        <source>The connection is read-only.</source>
        <translation>Die Verbindung ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>Pause %1.</source>
        <translation>%1 anhalten.</translation>
    </message>
    <message>
        <source>Let %1 go on.</source>
        <translation>%1 weitermachen lassen.</translation>
    </message>
    <message>
        <source>Wait until it says that it is paused.</source>
        <translation>Warten, bis er sagt, dass er angehalten ist.</translation>
    </message>
    <message>
        <source>Wait until it says that it goes on.</source>
        <translation>Warten, bis er sagt, dass er weitermacht.</translation>
    </message>
    <message>
        <source>Put %1 under maintenance.</source>
        <translation>%1 in Wartung nehmen.</translation>
    </message>
    <message>
        <source>End the maintenance of %1.</source>
        <translation>Die Wartung von %1 beenden.</translation>
    </message>
    <message>
        <source>Wait until the monitor says that %1 is under maintenance.</source>
        <translation>Warten, bis der Monitor sagt, dass %1 in Wartung ist.</translation>
    </message>
    <message>
        <source>Wait until the monitor says that %1 follows.</source>
        <translation>Warten, bis der Monitor sagt, dass %1 folgt.</translation>
    </message>
    <message>
        <source>Use &apos;ha manager switchover --group %1&apos;.</source>
        <translation>Nutzen Sie &apos;ha manager switchover --group %1&apos;.</translation>
    </message>
    <message>
        <source>Use &apos;ha manager failover --group %1&apos;.</source>
        <translation>Nutzen Sie &apos;ha manager failover --group %1&apos;.</translation>
    </message>
    <message>
        <source>Start Patroni on the new host: it makes the standby.</source>
        <translation>Starten Sie Patroni auf dem neuen Host: Es macht den Standby.</translation>
    </message>
    <message>
        <source>Stop Patroni on the host of the standby: it leaves the cluster then.</source>
        <translation>Stoppen Sie Patroni auf dem Host des Standbys: Er verlässt dann den Cluster.</translation>
    </message>
    <message>
        <source>Change synchronous_mode by &apos;patronictl edit-config&apos;.</source>
        <translation>Ändern Sie synchronous_mode mit &apos;patronictl edit-config&apos;.</translation>
    </message>
    <message>
        <source>Run &apos;pg_autoctl create postgres&apos; on the new host: it makes the standby.</source>
        <translation>Führen Sie auf dem neuen Host &apos;pg_autoctl create postgres&apos; aus: Es macht den Standby.</translation>
    </message>
    <message>
        <source>Run &apos;pg_autoctl drop node&apos; on the host of the standby.</source>
        <translation>Führen Sie auf dem Host des Standbys &apos;pg_autoctl drop node&apos; aus.</translation>
    </message>
    <message>
        <source>Use &apos;pg_autoctl set formation number-sync-standbys&apos; and &apos;pg_autoctl set node replication-quorum&apos;.</source>
        <translation>Nutzen Sie &apos;pg_autoctl set formation number-sync-standbys&apos; und &apos;pg_autoctl set node replication-quorum&apos;.</translation>
    </message>
    <message>
        <source>Run &apos;repmgr standby switchover&apos; on the host of the standby.</source>
        <translation>Führen Sie auf dem Host des Standbys &apos;repmgr standby switchover&apos; aus.</translation>
    </message>
    <message>
        <source>Run &apos;repmgr standby promote&apos; on the host of the standby.</source>
        <translation>Führen Sie auf dem Host des Standbys &apos;repmgr standby promote&apos; aus.</translation>
    </message>
    <message>
        <source>Run &apos;repmgr standby clone&apos; on the new host.</source>
        <translation>Führen Sie auf dem neuen Host &apos;repmgr standby clone&apos; aus.</translation>
    </message>
    <message>
        <source>Run &apos;repmgr standby unregister&apos; on the host of the standby.</source>
        <translation>Führen Sie auf dem Host des Standbys &apos;repmgr standby unregister&apos; aus.</translation>
    </message>
    <message>
        <source>Change synchronous_standby_names as its documentation says.</source>
        <translation>Ändern Sie synchronous_standby_names, wie seine Dokumentation es sagt.</translation>
    </message>
    <message>
        <source>%1 is in charge of group %2, and nothing is done behind its back.</source>
        <translation>%1 ist für Gruppe %2 zuständig, und nichts geschieht hinter seinem Rücken.</translation>
    </message>
    <message>
        <source>No HA manager of group %1 is known. Where there is one, say so with &apos;ha manager set&apos;.</source>
        <translation>Für Gruppe %1 ist kein HA-Manager bekannt. Gibt es einen, sagen Sie es mit &apos;ha manager set&apos;.</translation>
    </message>
    <message>
        <source>%1 keeps pg_dist_node itself. If it does not get there, look at its log.</source>
        <translation>%1 pflegt pg_dist_node selbst. Kommt er nicht dahin, sehen Sie in sein Protokoll.</translation>
    </message>
    <message>
        <source>%1 was found by its traces, which do not tell whether it keeps pg_dist_node itself. Say it with &apos;ha manager set&apos;, with --citus or without.</source>
        <translation>%1 wurde an seinen Spuren erkannt; sie sagen nicht, ob er pg_dist_node selbst pflegt. Sagen Sie es mit &apos;ha manager set&apos;, mit --citus oder ohne.</translation>
    </message>
    <message>
        <source>%1 is changing the roles of group %2. Wait until one primary is settled.</source>
        <translation>%1 ändert gerade die Rollen der Gruppe %2. Warten Sie, bis ein Primärserver feststeht.</translation>
    </message>
    <message>
        <source>%1, the primary by %2, cannot be reached directly. %3</source>
        <translation>%1, laut %2 der Primärserver, ist nicht direkt erreichbar. %3</translation>
    </message>
    <message>
        <source>%1, the primary by %2, is still in recovery. Wait until it accepts writes.</source>
        <translation>%1, laut %2 der Primärserver, ist noch in der Wiederherstellung. Warten Sie, bis er Schreibzugriffe annimmt.</translation>
    </message>
    <message>
        <source>pg_dist_node names %1 for group %2 already: there is nothing to do.</source>
        <translation>pg_dist_node nennt für Gruppe %2 schon %1: Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>%1, which pg_dist_node names for group %2, accepts writes: it is %3 by another name, or there are two primaries. Nothing is changed.</source>
        <translation>%1, das pg_dist_node für Gruppe %2 nennt, nimmt Schreibzugriffe an: Es ist %3 unter anderem Namen, oder es gibt zwei Primärserver. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>%1 is a copy of another cluster than %2: their system identifiers differ.</source>
        <translation>%1 ist die Kopie eines anderen Clusters als %2: Ihre Systemkennungen unterscheiden sich.</translation>
    </message>
    <message>
        <source>Only pg_dist_node and two-phase commits are looked after; the servers are left to their manager.</source>
        <translation>Nur um pg_dist_node und Zwei-Phasen-Commits wird sich gekümmert; die Server bleiben ihrem Manager überlassen.</translation>
    </message>
    <message>
        <source>These nodes do not answer and learn the new address when they are back: %1</source>
        <translation>Diese Knoten antworten nicht und erfahren die neue Adresse, wenn sie zurück sind: %1</translation>
    </message>
    <message>
        <source>Changing pg_dist_node needs a superuser.</source>
        <translation>Um pg_dist_node zu ändern, braucht es einen Superuser.</translation>
    </message>
    <message>
        <source>The connection leads to a standby of the coordinator. Let it name both servers, with target_session_attrs=read-write.</source>
        <translation>Die Verbindung führt zu einem Standby des Koordinators. Sie sollte beide Server nennen, mit target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>Let pg_dist_node follow %1: group %2 is at %3</source>
        <translation>pg_dist_node %1 folgen lassen: Gruppe %2 ist auf %3</translation>
    </message>
    <message>
        <source>Say which member of group %1: &apos;ha manager show&apos; lists them.</source>
        <translation>Sagen Sie, welches Mitglied der Gruppe %1: &apos;ha manager show&apos; listet sie auf.</translation>
    </message>
    <message>
        <source>%1 knows no member &apos;%2&apos; of group %3. &apos;ha manager show&apos; lists them.</source>
        <translation>%1 kennt kein Mitglied &apos;%2&apos; der Gruppe %3. &apos;ha manager show&apos; listet sie auf.</translation>
    </message>
    <message>
        <source>%1 is no standby that could lead, but %2 (%3).</source>
        <translation>%1 ist kein Standby, der führen könnte, sondern: %2 (%3).</translation>
    </message>
    <message>
        <source>%1 may not lead: %2.</source>
        <translation>%1 darf nicht führen: %2.</translation>
    </message>
    <message>
        <source>%1 has no standby of group %2 that could lead.</source>
        <translation>%1 hat in Gruppe %2 keinen Standby, der führen könnte.</translation>
    </message>
    <message>
        <source>The node group %1 cannot be written until the new primary is there.</source>
        <translation>Die Knotengruppe %1 kann nicht geschrieben werden, bis der neue Primärserver da ist.</translation>
    </message>
    <message>
        <source>Ask %1 to make %2 the primary.</source>
        <translation>%1 bitten, %2 zum Primärserver zu machen.</translation>
    </message>
    <message>
        <source>Wait until it says that %1 leads.</source>
        <translation>Warten, bis er sagt, dass %1 führt.</translation>
    </message>
    <message>
        <source>%1 names no settled primary of group %2: there is nothing to switch over from. Wait, or use &apos;ha manager failover&apos;.</source>
        <translation>%1 nennt keinen feststehenden Primärserver der Gruppe %2: Es gibt nichts, wovon umgeschaltet werden könnte. Warten Sie, oder nutzen Sie &apos;ha manager failover&apos;.</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 führt schon.</translation>
    </message>
    <message>
        <source>%1 leads group %2 and runs. Use &apos;ha manager switchover&apos;.</source>
        <translation>%1 führt Gruppe %2 und läuft. Nutzen Sie &apos;ha manager switchover&apos;.</translation>
    </message>
    <message>
        <source>Commits did not wait for %1: what was acknowledged last may be lost. If that is better than waiting, say so with --accept-loss.</source>
        <translation>Commits warteten nicht auf %1: Das zuletzt Bestätigte geht vielleicht verloren. Ist das besser als zu warten, sagen Sie es mit --accept-loss.</translation>
    </message>
    <message>
        <source>%1 is paused already.</source>
        <translation>%1 ist schon angehalten.</translation>
    </message>
    <message>
        <source>%1 is the primary, or becomes it: pg_auto_failover would fail over at once. Switch over first, then pause the one that was the primary.</source>
        <translation>%1 ist der Primärserver oder wird es: pg_auto_failover würde sofort ein Failover machen. Schalten Sie zuerst um und halten Sie dann den früheren Primärserver an.</translation>
    </message>
    <message>
        <source>%1 is under maintenance already.</source>
        <translation>%1 ist schon in Wartung.</translation>
    </message>
    <message>
        <source>%1 is not paused.</source>
        <translation>%1 ist nicht angehalten.</translation>
    </message>
    <message>
        <source>%1 is not under maintenance.</source>
        <translation>%1 ist nicht in Wartung.</translation>
    </message>
    <message>
        <source>pg_auto_failover takes no call for this. Run pg_autoctl on the host of the member.</source>
        <translation>pg_auto_failover nimmt dafür keinen Aufruf an. Führen Sie pg_autoctl auf dem Host des Mitglieds aus.</translation>
    </message>
    <message>
        <source>No member of group %1 waits for a restart.</source>
        <translation>Kein Mitglied der Gruppe %1 wartet auf einen Neustart.</translation>
    </message>
    <message>
        <source>%1 does not wait for a restart.</source>
        <translation>%1 wartet nicht auf einen Neustart.</translation>
    </message>
    <message>
        <source>Restart %1.</source>
        <translation>%1 neu starten.</translation>
    </message>
    <message>
        <source>Wait until it says that %1 runs.</source>
        <translation>Warten, bis er sagt, dass %1 läuft.</translation>
    </message>
    <message>
        <source>Sessions of group %1 end while its primary restarts.</source>
        <translation>Sitzungen der Gruppe %1 enden, während ihr Primärserver neu startet.</translation>
    </message>
    <message>
        <source>Have %1 read its configuration again.</source>
        <translation>%1 seine Konfiguration neu lesen lassen.</translation>
    </message>
    <message>
        <source>%1 leads: only a standby is built anew.</source>
        <translation>%1 führt: Nur ein Standby wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>Group %1 has no primary to copy.</source>
        <translation>Gruppe %1 hat keinen Primärserver zum Kopieren.</translation>
    </message>
    <message>
        <source>Have Patroni delete the data of %1 and copy the primary anew.</source>
        <translation>Patroni die Daten von %1 löschen und den Primärserver neu kopieren lassen.</translation>
    </message>
    <message>
        <source>Wait until it says that %1 follows.</source>
        <translation>Warten, bis er sagt, dass %1 folgt.</translation>
    </message>
    <message>
        <source>Switch over group %1 by %2</source>
        <translation>Gruppe %1 durch %2 umschalten</translation>
    </message>
    <message>
        <source>Fail over group %1 by %2</source>
        <translation>Failover der Gruppe %1 durch %2</translation>
    </message>
    <message>
        <source>Pause the failover of group %1 by %2</source>
        <translation>Das Failover der Gruppe %1 durch %2 anhalten</translation>
    </message>
    <message>
        <source>Resume the failover of group %1 by %2</source>
        <translation>Das Failover der Gruppe %1 durch %2 fortsetzen</translation>
    </message>
    <message>
        <source>Restart members of group %1 by %2</source>
        <translation>Mitglieder der Gruppe %1 durch %2 neu starten</translation>
    </message>
    <message>
        <source>Reload members of group %1 by %2</source>
        <translation>Mitglieder der Gruppe %1 durch %2 neu laden</translation>
    </message>
    <message>
        <source>Build a standby of group %1 anew by %2</source>
        <translation>Einen Standby der Gruppe %1 durch %2 neu aufbauen</translation>
    </message>
    <message>
        <source>repmgr takes no calls from afar. Run it on the hosts of group %1.</source>
        <translation>repmgr nimmt keine Aufrufe aus der Ferne an. Führen Sie es auf den Hosts der Gruppe %1 aus.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is nothing that a manager is asked. Write one of: %2.</source>
        <translation>Um &apos;%1&apos; wird kein Manager gebeten. Schreiben Sie eines von: %2.</translation>
    </message>
    <message>
        <source>The manager decides and acts; Tessera asks it and looks until it is done.</source>
        <translation>Der Manager entscheidet und handelt; Tessera bittet ihn und sieht nach, bis es getan ist.</translation>
    </message>
    <message>
        <source>%1 names no monitor.</source>
        <translation>%1 nennt keinen Monitor.</translation>
    </message>
    <message>
        <source>The monitor was found on a host. Say with &apos;ha manager set&apos; that it may be asked to change something.</source>
        <translation>Der Monitor wurde auf einem Host gefunden. Sagen Sie mit &apos;ha manager set&apos;, dass er um Änderungen gebeten werden darf.</translation>
    </message>
    <message>
        <source>Start Patroni on its host, or use &apos;ha manager reinitialize&apos;.</source>
        <translation>Patroni auf seinem Host starten oder &apos;ha manager reinitialize&apos; verwenden.</translation>
    </message>
    <message>
        <source>Start pg_autoctl on its host: it makes it a standby again.</source>
        <translation>pg_autoctl auf seinem Host starten: Es macht ihn wieder zum Standby.</translation>
    </message>
    <message>
        <source>Run &apos;repmgr node rejoin&apos; on its host.</source>
        <translation>Auf seinem Host &apos;repmgr node rejoin&apos; ausführen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 answers for group %2: %n member(s), none of them leads.</source>
        <translation>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answers for group %2: %n member(s), %3 leads.</source>
        <translation>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It manages none of the node groups.</source>
        <translation>Er verwaltet keine der Knotengruppen.</translation>
    </message>
    <message>
        <source>There is no node group %1.</source>
        <translation>Es gibt keine Knotengruppe %1.</translation>
    </message>
    <message>
        <source>No HA manager of all groups has been told.</source>
        <translation>Ein HA-Manager aller Gruppen wurde nicht genannt.</translation>
    </message>
    <message>
        <source>No HA manager of group %1 has been told.</source>
        <translation>Für Gruppe %1 wurde kein HA-Manager genannt.</translation>
    </message>
    <message>
        <source>A standby that is registered could not take over: its address would be taken.</source>
        <translation>Ein eingetragener Standby könnte nicht übernehmen: seine Adresse wäre vergeben.</translation>
    </message>
</context>
<context>
    <name>tessera::ManagersModel</name>
    <message>
        <source>Group %1 · %2</source>
        <translation>Gruppe %1 · %2</translation>
    </message>
    <message>
        <source>cannot be asked</source>
        <translation>kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>nicht stabil</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) name another primary</source>
        <translation>
            <numerusform>%n Knoten nennt einen anderen Primärserver</numerusform>
            <numerusform>%n Knoten nennen einen anderen Primärserver</numerusform>
        </translation>
    </message>
    <message>
        <source>switchover planned: %1</source>
        <translation>Switchover geplant: %1</translation>
    </message>
    <message>
        <source>restart pending</source>
        <translation>Neustart steht aus</translation>
    </message>
    <message>
        <source>restart at %1</source>
        <translation>Neustart um %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Abweichung</translation>
    </message>
</context>
<context>
    <name>tessera::ManagersPane</name>
    <message>
        <source>Who decides, besides you, which server of a node group is its primary: Patroni or pg_auto_failover. Tessera then asks them instead of acting itself.</source>
        <translation>Wer außer Ihnen entscheidet, welcher Server einer Knotengruppe ihr Primärserver ist: Patroni oder pg_auto_failover. Tessera bittet dann diese, statt selbst zu handeln.</translation>
    </message>
    <message>
        <source>HA managers</source>
        <translation>HA-Manager</translation>
    </message>
    <message>
        <source>No HA manager has been told</source>
        <translation>Kein HA-Manager wurde genannt</translation>
    </message>
    <message>
        <source>Where Patroni or pg_auto_failover manages a node group, add it here: its state is shown, and it can be asked to switch over.</source>
        <translation>Wo Patroni oder pg_auto_failover eine Knotengruppe verwaltet, fügen Sie ihn hier hinzu: Sein Zustand wird gezeigt, und er kann um einen Switchover gebeten werden.</translation>
    </message>
</context>
<context>
    <name>tessera::ManagersView</name>
    <message>
        <source>Switch over…</source>
        <translation>Switchover…</translation>
    </message>
    <message>
        <source>Have the manager make a standby the primary, without losing anything</source>
        <translation>Den Manager einen Standby zum Primärserver machen lassen, ohne etwas zu verlieren</translation>
    </message>
    <message>
        <source>Fail over…</source>
        <translation>Failover…</translation>
    </message>
    <message>
        <source>Have the manager replace a primary that does not lead</source>
        <translation>Den Manager einen Primärserver ersetzen lassen, der nicht führt</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Nobody takes over while it is paused</source>
        <translation>Solange er angehalten ist, übernimmt niemand</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>End the pause or the maintenance</source>
        <translation>Die Pause oder die Wartung beenden</translation>
    </message>
    <message>
        <source>Restart what waits for it…</source>
        <translation>Neu starten, was darauf wartet…</translation>
    </message>
    <message>
        <source>Standbys first; settings that were changed need it</source>
        <translation>Standbys zuerst; geänderte Einstellungen brauchen es</translation>
    </message>
    <message>
        <source>Reload…</source>
        <translation>Neu laden…</translation>
    </message>
    <message>
        <source>Have the configuration read again</source>
        <translation>Die Konfiguration neu lesen lassen</translation>
    </message>
    <message>
        <source>Build it anew…</source>
        <translation>Neu aufbauen…</translation>
    </message>
    <message>
        <source>Have its data deleted and the primary copied again</source>
        <translation>Seine Daten löschen und den Primärserver neu kopieren lassen</translation>
    </message>
    <message>
        <source>Let pg_dist_node follow…</source>
        <translation>pg_dist_node nachführen…</translation>
    </message>
    <message>
        <source>Enter the primary that the manager has chosen in pg_dist_node</source>
        <translation>Den vom Manager gewählten Primärserver in pg_dist_node eintragen</translation>
    </message>
    <message>
        <source>HA managers with their members</source>
        <translation>HA-Manager mit ihren Mitgliedern</translation>
    </message>
    <message>
        <source>No HA manager is known</source>
        <translation>Kein HA-Manager ist bekannt</translation>
    </message>
    <message>
        <source>Where Patroni or pg_auto_failover manages a node group, its state stands here. Traces on the servers are enough; how it is asked is said when the connection is edited.</source>
        <translation>Wo Patroni oder pg_auto_failover eine Knotengruppe verwaltet, steht hier sein Zustand. Spuren auf den Servern genügen; wie er gefragt wird, wird beim Bearbeiten der Verbindung gesagt.</translation>
    </message>
    <message>
        <source>Select a node group to see what its manager says and can be asked.</source>
        <translation>Wählen Sie eine Knotengruppe, um zu sehen, was ihr Manager sagt und worum er gebeten werden kann.</translation>
    </message>
    <message>
        <source>%1 names %2</source>
        <translation>%1 nennt %2</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Gefragt bei</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Restart at</source>
        <translation>Neustart um</translation>
    </message>
    <message>
        <source>Waits for a restart, by which settings that were changed come into force.</source>
        <translation>Wartet auf einen Neustart, mit dem geänderte Einstellungen wirksam werden.</translation>
    </message>
    <message>
        <source>It may not become the primary.</source>
        <translation>Er darf nicht Primärserver werden.</translation>
    </message>
    <message>
        <source>kept by the manager</source>
        <translation>vom Manager gepflegt</translation>
    </message>
    <message>
        <source>kept by Tessera, when asked</source>
        <translation>von Tessera gepflegt, auf Wunsch</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
</context>
<context>
    <name>tessera::MapContent</name>
    <message>
        <source>coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Worker %1</translation>
    </message>
</context>
<context>
    <name>tessera::MapExport</name>
    <message>
        <source>Map of shards</source>
        <translation>Karte der Shards</translation>
    </message>
    <message>
        <source>The map could not be saved to %1: %2</source>
        <translation>Die Karte konnte nicht in %1 gespeichert werden: %2</translation>
    </message>
</context>
<context>
    <name>tessera::MapInspector</name>
    <message>
        <source>Hash range</source>
        <translation>Hash-Bereich</translation>
    </message>
    <message>
        <source>Shards that move together</source>
        <translation>Shards, die gemeinsam wandern</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Shard set %1</source>
        <translation>Shard-Satz %1</translation>
    </message>
    <message numerus="yes">
        <source>Colocation group %1 · %n table(s) move together</source>
        <translation>
            <numerusform>Kolokationsgruppe %1 · %n Tabelle wandert gemeinsam</numerusform>
            <numerusform>Kolokationsgruppe %1 · %n Tabellen wandern gemeinsam</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a tile to see what it holds and where it may go.</source>
        <translation>Wählen Sie eine Kachel, um zu sehen, was sie hält und wohin sie darf.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 is down or inactive</source>
        <translation>%1 ist ausgefallen oder inaktiv</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>%1_%2</source>
        <translation>%1_%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Teilen…</translation>
    </message>
    <message>
        <source>Move schema…</source>
        <translation>Schema verschieben…</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>Wo er war</translation>
    </message>
</context>
<context>
    <name>tessera::MapLegend</name>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>kommt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>then the colours repeat</source>
        <translation>danach wiederholen sich die Farben</translation>
    </message>
    <message>
        <source>Sizes are estimates.</source>
        <translation>Größen sind geschätzt.</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>Show the moves of a plan: what leaves, and where it arrives</source>
        <translation>Die Verschiebungen eines Plans zeigen: was geht und wo es ankommt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>bytes: ¼ × mean of the group</source>
        <translation>Bytes: ¼ × Mittel der Gruppe</translation>
    </message>
    <message>
        <source>4 × mean</source>
        <translation>4 × Mittel</translation>
    </message>
    <message>
        <source>Counting rows…</source>
        <translation>Zeilen werden gezählt…</translation>
    </message>
    <message>
        <source>rows read and written: 0 /s</source>
        <translation>Zeilen gelesen und geschrieben: 0 /s</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Sizes are not known: equal areas.</source>
        <translation>Größen sind nicht bekannt: gleiche Flächen.</translation>
    </message>
</context>
<context>
    <name>tessera::MapMeasures</name>
    <message>
        <source>%1 × mean</source>
        <translation>%1 × Mittel</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <comment>rows a second</comment>
        <translation>%1 /s</translation>
    </message>
</context>
<context>
    <name>tessera::MapMenu</name>
    <message>
        <source>Copy shard IDs</source>
        <translation>Shard-IDs kopieren</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>&amp;Teilen…</translation>
    </message>
    <message>
        <source>Divide the hash range of this set into new shards</source>
        <translation>Den Hash-Bereich dieses Satzes in neue Shards aufteilen</translation>
    </message>
    <message>
        <source>Move schema to</source>
        <translation>Schema verschieben nach</translation>
    </message>
</context>
<context>
    <name>tessera::MapMoves</name>
    <message>
        <source>moving to %1, %2</source>
        <translation>zieht auf %1 um, %2</translation>
    </message>
    <message>
        <source>moving to %1</source>
        <translation>zieht auf %1 um</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation>auf %1 verschoben</translation>
    </message>
    <message>
        <source>move %1: to %2</source>
        <translation>Verschiebung %1: auf %2</translation>
    </message>
</context>
<context>
    <name>tessera::MapPage</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the map as a PNG picture or an SVG drawing</source>
        <translation>Die Karte als PNG-Bild oder SVG-Zeichnung speichern</translation>
    </message>
    <message>
        <source>Distribute a table…</source>
        <translation>Tabelle verteilen…</translation>
    </message>
    <message>
        <source>Open a connection…</source>
        <translation>Verbindung öffnen…</translation>
    </message>
    <message>
        <source>Show every placement as a row of a table</source>
        <translation>Jede Platzierung als Zeile einer Tabelle zeigen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Open a connection to see where its shards live.</source>
        <translation>Öffnen Sie eine Verbindung, um zu sehen, wo ihre Shards liegen.</translation>
    </message>
    <message>
        <source>No distributed table yet</source>
        <translation>Noch keine verteilte Tabelle</translation>
    </message>
    <message>
        <source>Distribute a table to spread its rows over the nodes.</source>
        <translation>Verteilen Sie eine Tabelle, um ihre Zeilen über die Knoten zu streuen.</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg);;PNG picture (*.png)</source>
        <translation>SVG-Zeichnung (*.svg);;PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>The map was saved to %1.</source>
        <translation>Die Karte wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; of %2 is in shard %3 on %4.</source>
        <translation>Der Schlüssel „%1“ von %2 ist in Shard %3 auf %4.</translation>
    </message>
    <message>
        <source>no node</source>
        <translation>keinem Knoten</translation>
    </message>
    <message>
        <source>&amp;Isolate…</source>
        <translation>&amp;Isolieren…</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Schiefe</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Colour by state, by bytes against the mean of the group, or by rows read and written a second</source>
        <translation>Färben nach Zustand, nach Bytes gegen das Mittel der Gruppe oder nach gelesenen und geschriebenen Zeilen je Sekunde</translation>
    </message>
    <message>
        <source>This is the past. Go back to now to change something.</source>
        <translation>Das ist die Vergangenheit. Kehren Sie in die Gegenwart zurück, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>This is the plan after some of its moves. Go back to its beginning to change something.</source>
        <translation>Das ist der Plan nach einigen seiner Verschiebungen. Gehen Sie an seinen Anfang zurück, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>Keys are found where they are now, not in the past.</source>
        <translation>Schlüssel werden dort gefunden, wo sie jetzt sind, nicht in der Vergangenheit.</translation>
    </message>
    <message>
        <source>This is the past: nothing can be changed here. %1</source>
        <translation>Das ist die Vergangenheit: Hier lässt sich nichts ändern. %1</translation>
    </message>
</context>
<context>
    <name>tessera::MapPlan</name>
    <message>
        <source>What the server would move</source>
        <translation>Was der Server verschieben würde</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>The plan last reviewed</source>
        <translation>Der zuletzt geprüfte Plan</translation>
    </message>
    <message>
        <source>The plan that runs</source>
        <translation>Der laufende Plan</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n Verschiebung</numerusform>
            <numerusform>%n Verschiebungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>moves, bytes</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tessera::MapText</name>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>Range, append</source>
        <translation>Bereich, Append</translation>
    </message>
    <message>
        <source>Single shard</source>
        <translation>Einzelner Shard</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>Schemas</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s)</source>
        <translation>
            <numerusform>%n Schema</numerusform>
            <numerusform>%n Schemas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>%n shard(s)</source>
        <translation>
            <numerusform>%n Shard</numerusform>
            <numerusform>%n Shards</numerusform>
        </translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>arriving</source>
        <translation>kommt an</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>geht weg</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>not yet asked</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>metadata out of step</source>
        <translation>Metadaten nicht im Gleichschritt</translation>
    </message>
    <message>
        <source>down or inactive</source>
        <translation>ausgefallen oder inaktiv</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Shard set %1, %2, %3, %4, %5</source>
        <translation>Shard-Satz %1, %2, %3, %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Shards %1</source>
        <translation>Shards %1</translation>
    </message>
    <message>
        <source>Hash %1</source>
        <translation>Hash %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>zieht um</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>On its way to %1 already</source>
        <translation>Schon unterwegs nach %1</translation>
    </message>
    <message>
        <source>On %1 already</source>
        <translation>Schon auf %1</translation>
    </message>
    <message>
        <source>%1 is imagined</source>
        <translation>%1 ist nur gedacht</translation>
    </message>
    <message>
        <source>%1 is down or inactive</source>
        <translation>%1 ist ausgefallen oder inaktiv</translation>
    </message>
    <message>
        <source>%1 takes no shards</source>
        <translation>%1 nimmt keine Shards auf</translation>
    </message>
</context>
<context>
    <name>tessera::MapView</name>
    <message>
        <source>Map of shards</source>
        <translation>Karte der Shards</translation>
    </message>
</context>
<context>
    <name>tessera::MeasuredCluster</name>
    <message>
        <source>Nothing has been collected at %1 yet.</source>
        <translation>Bei %1 wurde noch nichts gesammelt.</translation>
    </message>
</context>
<context>
    <name>tessera::MetricStore</name>
    <message>
        <source>The metrics file holds more than a million series. Delete its history and begin anew.</source>
        <translation>Die Metrikdatei enthält mehr als eine Million Reihen. Löschen Sie ihren Verlauf und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>Nothing has been collected of this cluster yet.</source>
        <translation>Von diesem Cluster wurde noch nichts gesammelt.</translation>
    </message>
    <message>
        <source>The metrics file %1 cannot be read: %2</source>
        <translation>Die Metrikdatei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>What could be read of it was taken over.</source>
        <translation>Was davon lesbar war, wurde übernommen.</translation>
    </message>
</context>
<context>
    <name>tessera::MetricsPage</name>
    <message>
        <source>Nobody measures this cluster at the moment.</source>
        <translation>Zurzeit misst niemand diesen Cluster.</translation>
    </message>
    <message>
        <source>It is measured once a minute by %1.</source>
        <translation>Jede Minute misst %1.</translation>
    </message>
    <message>
        <source>What makes a line</source>
        <translation>Was eine Linie ist</translation>
    </message>
    <message>
        <source>Each node</source>
        <translation>Jeder Knoten</translation>
    </message>
    <message>
        <source>Whole cluster</source>
        <translation>Ganzer Cluster</translation>
    </message>
    <message>
        <source>Find a chart</source>
        <translation>Diagramm suchen</translation>
    </message>
    <message>
        <source>New chart…</source>
        <translation>Neues Diagramm …</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Put a chart together from any metrics</source>
        <translation>Ein Diagramm aus beliebigen Metriken zusammenstellen</translation>
    </message>
    <message>
        <source>Your charts</source>
        <translation>Ihre Diagramme</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Noch keine Messwerte</translation>
    </message>
    <message>
        <source>No samples yet: the first comes at %1</source>
        <translation>Noch keine Messwerte: die ersten kommen um %1</translation>
    </message>
    <message>
        <source>Not measured so far</source>
        <translation>Bisher nicht gemessen</translation>
    </message>
    <message>
        <source>No samples between %1 and %2</source>
        <translation>Keine Messwerte zwischen %1 und %2</translation>
    </message>
</context>
<context>
    <name>tessera::MinuteCadence</name>
    <message>
        <source>Nobody collected.</source>
        <translation>Niemand hat gesammelt.</translation>
    </message>
    <message>
        <source>This machine slept.</source>
        <translation>Dieser Rechner hat geschlafen.</translation>
    </message>
    <message>
        <source>The clock of this machine was set forward.</source>
        <translation>Die Uhr dieses Rechners wurde vorgestellt.</translation>
    </message>
    <message>
        <source>The collector was held up.</source>
        <translation>Der Sammler wurde aufgehalten.</translation>
    </message>
</context>
<context>
    <name>tessera::MinuteWriter</name>
    <message>
        <source>The metrics file could not be written.</source>
        <translation>Die Metrikdatei konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>tessera::ModelWizard</name>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a sharding model</source>
        <translation>Ein Modell der Verteilung wählen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tessera::MomentDialog</name>
    <message>
        <source>Go to a time</source>
        <translation>Zu einem Zeitpunkt gehen</translation>
    </message>
    <message>
        <source>The map then shows which node held which shards at that time, as it was recorded.</source>
        <translation>Die Karte zeigt dann, welcher Knoten zu diesem Zeitpunkt welche Shards hielt, wie es aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeitpunkt</translation>
    </message>
    <message>
        <source>The record begins on %1.</source>
        <translation>Die Aufzeichnung beginnt am %1.</translation>
    </message>
    <message>
        <source>That is before the record begins.</source>
        <translation>Das ist vor Beginn der Aufzeichnung.</translation>
    </message>
    <message>
        <source>That is yet to come.</source>
        <translation>Das liegt in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>tessera::MoveLanes</name>
    <message>
        <source>At each node up to %1 large sets move at a time, or up to %2 small ones that move online.</source>
        <translation>An jedem Knoten ziehen bis zu %1 große Sätze gleichzeitig um, oder bis zu %2 kleine, die online umziehen.</translation>
    </message>
    <message numerus="yes">
        <source>At each node up to %n set(s) move at a time.</source>
        <translation>
            <numerusform>An jedem Knoten zieht %n Satz auf einmal um.</numerusform>
            <numerusform>An jedem Knoten ziehen bis zu %n Sätze gleichzeitig um.</numerusform>
        </translation>
    </message>
    <message>
        <source>Online moves: %1</source>
        <translation>Umzüge online: %1</translation>
    </message>
    <message>
        <source>Moves that block writes: %1</source>
        <translation>Umzüge, die Schreiben anhalten: %1</translation>
    </message>
    <message>
        <source>At each node up to %1 large sets move at a time, or up to %2 small ones.</source>
        <translation>An jedem Knoten ziehen bis zu %1 große Sätze gleichzeitig um, oder bis zu %2 kleine.</translation>
    </message>
</context>
<context>
    <name>tessera::MovePace</name>
    <message>
        <source>%1 s to set up a move and %2/s to copy are supposed.</source>
        <translation>%1 s zum Vorbereiten eines Umzugs und %2/s beim Kopieren sind angenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 s to set up a move were measured here on %n move(s); %2/s to copy are supposed.</source>
        <translation>
            <numerusform>%1 s zum Vorbereiten eines Umzugs wurden hier an %n Umzug gemessen; %2/s beim Kopieren sind angenommen.</numerusform>
            <numerusform>%1 s zum Vorbereiten eines Umzugs wurden hier an %n Umzügen gemessen; %2/s beim Kopieren sind angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 s to set up a move and %2/s to copy were measured here on %n move(s).</source>
        <translation>
            <numerusform>%1 s zum Vorbereiten eines Umzugs und %2/s beim Kopieren wurden hier an %n Umzug gemessen.</numerusform>
            <numerusform>%1 s zum Vorbereiten eines Umzugs und %2/s beim Kopieren wurden hier an %n Umzügen gemessen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::MoveSchema</name>
    <message>
        <source>This server cannot move a schema: it has no citus_schema_move, which comes with Citus 12.1.</source>
        <translation>Dieser Server kann kein Schema verschieben: Ihm fehlt citus_schema_move, das mit Citus 12.1 kommt.</translation>
    </message>
    <message>
        <source>The schema %1 has no tables, so there is nothing to move.</source>
        <translation>Das Schema %1 hat keine Tabellen, also gibt es nichts zu verschieben.</translation>
    </message>
    <message>
        <source>The schema %1 is on %2 already.</source>
        <translation>Das Schema %1 ist schon auf %2.</translation>
    </message>
    <message numerus="yes">
        <source>Move the schema %1, %n table(s)%2, from %3 to %4.</source>
        <translation>
            <numerusform>Das Schema %1, %n Tabelle%2, von %3 nach %4 verschieben.</numerusform>
            <numerusform>Das Schema %1, %n Tabellen%2, von %3 nach %4 verschieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the schema %1 to %2</source>
        <translation>Das Schema %1 nach %2 verschieben</translation>
    </message>
</context>
<context>
    <name>tessera::MoveShard</name>
    <message>
        <source>%1 is %2, its shard %3 is not moved.</source>
        <translation>%1 ist %2, ihr Shard %3 wird nicht verschoben.</translation>
    </message>
    <message>
        <source>Shard %1 is on %2 already.</source>
        <translation>Shard %1 ist bereits auf %2.</translation>
    </message>
    <message>
        <source>Move shard %1 to %2</source>
        <translation>Shard %1 nach %2 verschieben</translation>
    </message>
</context>
<context>
    <name>tessera::MovesModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>The source is at %1, the target at %2.</source>
        <translation>Die Quelle steht bei %1, das Ziel bei %2.</translation>
    </message>
</context>
<context>
    <name>tessera::NextChange</name>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message numerus="yes">
        <source>Next: %n shard(s) between several nodes.</source>
        <translation>
            <numerusform>Danach: %n Shard zwischen mehreren Knoten.</numerusform>
            <numerusform>Danach: %n Shards zwischen mehreren Knoten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n shard(s) from %1 to %2.</source>
        <translation>
            <numerusform>Danach: %n Shard von %1 nach %2.</numerusform>
            <numerusform>Danach: %n Shards von %1 nach %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: other shards take the place of %n.</source>
        <translation>
            <numerusform>Danach: Andere Shards treten an die Stelle von %n.</numerusform>
            <numerusform>Danach: Andere Shards treten an die Stelle von %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n new shard(s).</source>
        <translation>
            <numerusform>Danach: %n neuer Shard.</numerusform>
            <numerusform>Danach: %n neue Shards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n shard(s) less.</source>
        <translation>
            <numerusform>Danach: %n Shard weniger.</numerusform>
            <numerusform>Danach: %n Shards weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: nodes, tables or copies change, no shard moves.</source>
        <translation>Danach: Knoten, Tabellen oder Kopien ändern sich, kein Shard zieht um.</translation>
    </message>
</context>
<context>
    <name>tessera::NodeBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shards a node</source>
        <translation>Shards je Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s)</source>
        <translation>
            <numerusform>%n Platzierung</numerusform>
            <numerusform>%n Platzierungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::NodeChoice</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
</context>
<context>
    <name>tessera::NodeFanOut</name>
    <message>
        <source>The node is inactive.</source>
        <translation>Der Knoten ist inaktiv.</translation>
    </message>
    <message>
        <source>The node has no metadata of its shards.</source>
        <translation>Der Knoten hat keine Metadaten seiner Shards.</translation>
    </message>
</context>
<context>
    <name>tessera::NodeFindings</name>
    <message>
        <source>The coordinator cannot connect to %1.</source>
        <translation>Der Koordinator kann sich nicht mit %1 verbinden.</translation>
    </message>
    <message>
        <source>Check that the server runs and that the coordinator may reach it; if it is lost, fail over to its standby.</source>
        <translation>Prüfen Sie, ob der Server läuft und der Koordinator ihn erreichen darf; ist er verloren, schalten Sie auf seinen Standby um.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is inactive but holds %n placement(s) that nobody can use.</source>
        <translation>
            <numerusform>%1 ist inaktiv, hält aber %n Platzierung, die niemand nutzen kann.</numerusform>
            <numerusform>%1 ist inaktiv, hält aber %n Platzierungen, die niemand nutzen kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate the node when its server is healthy again.</source>
        <translation>Aktivieren Sie den Knoten, wenn sein Server wieder gesund ist.</translation>
    </message>
    <message>
        <source>The metadata of %1 is not in step with the coordinator; changes of tables are refused until it is.</source>
        <translation>Die Metadaten von %1 sind nicht im Gleichschritt mit dem Koordinator; bis dahin werden Änderungen an Tabellen abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 should hold no shards but still holds %n placement(s).</source>
        <translation>
            <numerusform>%1 soll keine Shards halten, hält aber noch %n Platzierung.</numerusform>
            <numerusform>%1 soll keine Shards halten, hält aber noch %n Platzierungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drain the node, or let it hold shards again.</source>
        <translation>Leeren Sie den Knoten, oder erlauben Sie ihm wieder Shards.</translation>
    </message>
    <message>
        <source>The coordinator is not registered in its own cluster: reference tables have no copy there, and local tables cannot be joined with them by foreign keys.</source>
        <translation>Der Koordinator ist in seinem eigenen Cluster nicht eingetragen: Referenztabellen haben dort keine Kopie, und lokale Tabellen können nicht durch Fremdschlüssel mit ihnen verbunden werden.</translation>
    </message>
    <message>
        <source>Run citus_set_coordinator_host with the coordinator&apos;s address.</source>
        <translation>Führen Sie citus_set_coordinator_host mit der Adresse des Koordinators aus.</translation>
    </message>
    <message>
        <source>The coordinator is registered as %1, which every worker takes for itself.</source>
        <translation>Der Koordinator ist als %1 eingetragen, was jeder Worker für sich selbst hält.</translation>
    </message>
    <message>
        <source>Run citus_set_coordinator_host with a name that the workers can reach.</source>
        <translation>Führen Sie citus_set_coordinator_host mit einem Namen aus, den die Worker erreichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no copy of %n reference table(s): %2.</source>
        <translation>
            <numerusform>%1 hat keine Kopie von %n Referenztabelle: %2.</numerusform>
            <numerusform>%1 hat keine Kopie von %n Referenztabellen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>the coordinator</source>
        <translation>der Koordinator</translation>
    </message>
    <message>
        <source>Not all nodes run the same version of Citus and PostgreSQL: %1 differ(s) from the coordinator.</source>
        <translation>Nicht auf allen Knoten läuft dieselbe Version von Citus und PostgreSQL: %1 weicht vom Koordinator ab.</translation>
    </message>
    <message>
        <source>Upgrade all nodes to the coordinator&apos;s version, then run ALTER EXTENSION citus UPDATE on each.</source>
        <translation>Bringen Sie alle Knoten auf die Version des Koordinators und führen Sie dann auf jedem ALTER EXTENSION citus UPDATE aus.</translation>
    </message>
    <message>
        <source>The Citus catalogs of %1 say something else than the coordinator&apos;s.</source>
        <translation>Die Citus-Kataloge von %1 sagen etwas anderes als die des Koordinators.</translation>
    </message>
    <message>
        <source>Run start_metadata_sync_to_node for each of these nodes.</source>
        <translation>Führen Sie start_metadata_sync_to_node für jeden dieser Knoten aus.</translation>
    </message>
    <message>
        <source>The copies of reference table %1 hold different rows: %2 differ(s).</source>
        <translation>Die Kopien der Referenztabelle %1 enthalten verschiedene Zeilen: %2 weicht ab.</translation>
    </message>
    <message>
        <source>Find the right copy, then undistribute the table and make it a reference table again, which copies it anew.</source>
        <translation>Finden Sie die richtige Kopie, heben Sie dann die Verteilung auf und machen Sie die Tabelle wieder zur Referenztabelle, was sie neu kopiert.</translation>
    </message>
    <message>
        <source>Activate it…</source>
        <translation>Aktivieren…</translation>
    </message>
    <message>
        <source>%1 is registered but inactive: it holds nothing.</source>
        <translation>%1 ist eingetragen, aber inaktiv: er hält nichts.</translation>
    </message>
    <message>
        <source>Activate the node, or remove it.</source>
        <translation>Aktivieren Sie den Knoten oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Start its server, then activate the node; or remove it: nothing lies on it alone.</source>
        <translation>Starten Sie seinen Server und aktivieren Sie dann den Knoten; oder entfernen Sie ihn: Nichts liegt nur auf ihm.</translation>
    </message>
    <message>
        <source>Start its server, then activate the node.</source>
        <translation>Starten Sie seinen Server und aktivieren Sie dann den Knoten.</translation>
    </message>
    <message>
        <source>Remove it…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Wait a minute; if it stays, bring its metadata up to date.</source>
        <translation>Warten Sie eine Minute; bleibt es dabei, bringen Sie seine Metadaten auf den Stand.</translation>
    </message>
    <message>
        <source>Bring them up to date…</source>
        <translation>Auf den Stand bringen…</translation>
    </message>
    <message>
        <source>Drain it…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Copy them before anybody distributes a table or moves shards to the node.</source>
        <translation>Kopieren Sie sie, bevor jemand eine Tabelle verteilt oder Shards auf den Knoten umzieht.</translation>
    </message>
    <message>
        <source>Copy them…</source>
        <translation>Kopieren…</translation>
    </message>
</context>
<context>
    <name>tessera::NodeLog</name>
    <message>
        <source>The answer about the log cannot be read.</source>
        <translation>Die Antwort über das Protokoll ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Its log cannot be read over SQL: set logging_collector = on, log_destination = &apos;csvlog&apos; and log_min_duration_statement, and restart the server.</source>
        <translation>Sein Protokoll ist über SQL nicht lesbar: Setzen Sie logging_collector = on, log_destination = &apos;csvlog&apos; und log_min_duration_statement, und starten Sie den Server neu.</translation>
    </message>
    <message>
        <source>This role may not read its log: a superuser runs GRANT pg_monitor TO the role and GRANT EXECUTE ON FUNCTION pg_read_binary_file(text, bigint, bigint, boolean) TO the role, on every node.</source>
        <translation>Diese Rolle darf sein Protokoll nicht lesen: Ein Superuser führt auf jedem Knoten GRANT pg_monitor TO für die Rolle und GRANT EXECUTE ON FUNCTION pg_read_binary_file(text, bigint, bigint, boolean) TO für die Rolle aus.</translation>
    </message>
    <message>
        <source>It logs to %1 only: add csvlog to log_destination.</source>
        <translation>Er protokolliert nur nach %1: Nehmen Sie csvlog in log_destination auf.</translation>
    </message>
    <message>
        <source>The lines of its log do not say when they were written: add csvlog to log_destination, or %m to log_line_prefix.</source>
        <translation>Die Zeilen seines Protokolls sagen nicht, wann sie geschrieben wurden: Nehmen Sie csvlog in log_destination auf oder %m in log_line_prefix.</translation>
    </message>
    <message>
        <source>It logs no slow statements: set log_min_duration_statement.</source>
        <translation>Er protokolliert keine langsamen Anweisungen: Setzen Sie log_min_duration_statement.</translation>
    </message>
    <message>
        <source>It logs in the language %1, which is not understood: set lc_messages = &apos;C&apos;.</source>
        <translation>Er protokolliert in der Sprache %1, die nicht verstanden wird: Setzen Sie lc_messages = &apos;C&apos;.</translation>
    </message>
</context>
<context>
    <name>tessera::NodeLoss</name>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>hash %1</source>
        <translation>Hash %1</translation>
    </message>
</context>
<context>
    <name>tessera::NodeReading</name>
    <message>
        <source>The node answered something else than its metrics.</source>
        <translation>Der Knoten hat etwas anderes als seine Metriken geantwortet.</translation>
    </message>
</context>
<context>
    <name>tessera::NodeSessionsModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Idle in transaction</source>
        <translation>Untätig in Transaktion</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>For other nodes</source>
        <translation>Für andere Knoten</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>Wait for locks</source>
        <translation>Warten auf Sperren</translation>
    </message>
</context>
<context>
    <name>tessera::NodeSteps</name>
    <message>
        <source>Keep new shards away from %1.</source>
        <translation>Neue Shards von %1 fernhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n reference table(s) to the nodes that lack them%1.</source>
        <translation>
            <numerusform>Eine Referenztabelle auf die Knoten kopieren, denen sie fehlt%1.</numerusform>
            <numerusform>%n Referenztabellen auf die Knoten kopieren, denen sie fehlen%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes to reference tables wait for a moment at the end.</source>
        <translation>Schreibzugriffe auf Referenztabellen warten am Ende einen Augenblick.</translation>
    </message>
    <message>
        <source>%1 is the coordinator, which stays in the cluster.</source>
        <translation>%1 ist der Koordinator, der im Cluster bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds the only copy of %n shard(s). Drain the node first.</source>
        <translation>
            <numerusform>%1 hält die einzige Kopie von %n Shard. Leeren Sie den Knoten zuerst.</numerusform>
            <numerusform>%1 hält die einzige Kopie von %n Shards. Leeren Sie den Knoten zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disable %1.</source>
        <translation>%1 abschalten.</translation>
    </message>
    <message>
        <source>Creating distributed tables and other changes of nodes wait.</source>
        <translation>Das Anlegen verteilter Tabellen und andere Änderungen an Knoten warten.</translation>
    </message>
</context>
<context>
    <name>tessera::NodesModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Node id</source>
        <translation>Knoten-ID</translation>
    </message>
    <message>
        <source>May hold shards</source>
        <translation>Darf Shards halten</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Platzierungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>clone</source>
        <translation>Klon</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>Sekundärknoten</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>metadata not in step</source>
        <translation>Metadaten nicht im Gleichschritt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
</context>
<context>
    <name>tessera::NodesPage</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Find a node</source>
        <translation>Knoten suchen</translation>
    </message>
    <message>
        <source>No node is registered</source>
        <translation>Kein Knoten ist eingetragen</translation>
    </message>
    <message>
        <source>The coordinator registers itself with the first table that is distributed. Add a worker to spread the shards.</source>
        <translation>Der Koordinator trägt sich mit der ersten verteilten Tabelle selbst ein. Fügen Sie einen Worker hinzu, um die Shards zu streuen.</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Aktivieren…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Deaktivieren…</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Select a node to see what it holds.</source>
        <translation>Wählen Sie einen Knoten, um zu sehen, was er hält.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Node id</source>
        <translation>Knoten-ID</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Platzierungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>New shards and the rebalancer may use this node.</source>
        <translation>Neue Shards und der Ausgleich dürfen diesen Knoten nutzen.</translation>
    </message>
    <message>
        <source>Holds no distributed shards: the rebalancer leaves it alone.</source>
        <translation>Hält keine verteilten Shards: Der Ausgleich lässt ihn in Ruhe.</translation>
    </message>
    <message numerus="yes">
        <source>Does not answer, and holds the only copy of rows of %n table(s). Start it again, or restore its backup under the same address.</source>
        <translation>
            <numerusform>Antwortet nicht und hält die einzige Kopie von Zeilen aus %n Tabelle. Starten Sie ihn neu, oder stellen Sie seine Sicherung unter derselben Adresse wieder her.</numerusform>
            <numerusform>Antwortet nicht und hält die einzige Kopie von Zeilen aus %n Tabellen. Starten Sie ihn neu, oder stellen Sie seine Sicherung unter derselben Adresse wieder her.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add nodes…</source>
        <translation>Knoten hinzufügen …</translation>
    </message>
    <message>
        <source>Add PostgreSQL servers to the cluster</source>
        <translation>PostgreSQL-Server zum Cluster hinzufügen</translation>
    </message>
</context>
<context>
    <name>tessera::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tessera::OpenCluster</name>
    <message>
        <source>There is no table %1 any more.</source>
        <translation>Die Tabelle %1 gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>tessera::OperationFindings</name>
    <message numerus="yes">
        <source>%n leftover(s) of finished operations are still there: %1. Moving these shards fails until they are gone.</source>
        <translation>
            <numerusform>%n Rest beendeter Operationen ist noch da: %1. Diese Shards zu verschieben scheitert, bis er fort ist.</numerusform>
            <numerusform>%n Reste beendeter Operationen sind noch da: %1. Diese Shards zu verschieben scheitert, bis sie fort sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the cleanup now; if they stay, look for a long query that still reads the old copy, or for a node that does not answer.</source>
        <translation>Räumen Sie jetzt auf; bleiben sie, suchen Sie nach einer langen Abfrage, die die alte Kopie noch liest, oder nach einem Knoten, der nicht antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) lie on a node group that is no longer registered: %1. Citus never removes these records.</source>
        <translation>
            <numerusform>%n Rest liegt auf einer Knotengruppe, die nicht mehr eingetragen ist: %1. Citus entfernt diese Einträge nie.</numerusform>
            <numerusform>%n Reste liegen auf einer Knotengruppe, die nicht mehr eingetragen ist: %1. Citus entfernt diese Einträge nie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Background job %1 failed: %2</source>
        <translation>Hintergrundauftrag %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Background job %1 is in trouble: %2</source>
        <translation>Hintergrundauftrag %1 hat Schwierigkeiten: %2</translation>
    </message>
    <message>
        <source>Remove the cause, then start the job again.</source>
        <translation>Beheben Sie die Ursache und starten Sie den Auftrag dann erneut.</translation>
    </message>
    <message>
        <source>Remove the cause, and the server tries again; or stop the job.</source>
        <translation>Beheben Sie die Ursache, dann versucht der Server es erneut; oder halten Sie den Auftrag an.</translation>
    </message>
    <message>
        <source>Your role may not read %1; what they hold is unknown.</source>
        <translation>Ihre Rolle darf %1 nicht lesen; was sie enthalten, ist unbekannt.</translation>
    </message>
    <message>
        <source>Ask an administrator to GRANT SELECT on them.</source>
        <translation>Bitten Sie einen Administrator um GRANT SELECT darauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) of operations that have ended wait to be dropped: %1.</source>
        <translation>
            <numerusform>%n Rest einer beendeten Operation ist noch zu löschen: %1.</numerusform>
            <numerusform>%n Reste beendeter Operationen sind noch zu löschen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server drops them by itself, as a rule within a minute; or clean up now. These shards cannot be moved before.</source>
        <translation>Der Server löscht sie von selbst, in der Regel binnen einer Minute; oder räumen Sie jetzt auf. Vorher können diese Shards nicht umziehen.</translation>
    </message>
    <message>
        <source>Make sure that these nodes are gone for good, then delete the records.</source>
        <translation>Vergewissern Sie sich, dass diese Knoten endgültig fort sind, und löschen Sie dann die Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s), publication(s) or subscription(s) of operations that have ended are left, and no record tells the server to drop them: %1.</source>
        <translation>
            <numerusform>%n Slot, Publikation oder Subskription einer beendeten Operation ist übrig, und kein Eintrag lässt den Server sie löschen: %1.</numerusform>
            <numerusform>%n Slots, Publikationen oder Subskriptionen beendeter Operationen sind übrig, und kein Eintrag lässt den Server sie löschen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clean up: a slot without a reader holds back WAL and fills the disk.</source>
        <translation>Räumen Sie auf: Ein Slot ohne Leser hält WAL zurück und füllt die Platte.</translation>
    </message>
    <message>
        <source>Let the server end them: it commits what was decided and rolls back the rest.</source>
        <translation>Lassen Sie den Server sie beenden: Er schließt ab, was entschieden war, und rollt den Rest zurück.</translation>
    </message>
    <message>
        <source>The server ends them by itself, as a rule within a minute; or end them now.</source>
        <translation>Der Server beendet sie von selbst, in der Regel binnen einer Minute; oder beenden Sie sie jetzt.</translation>
    </message>
    <message>
        <source>End them…</source>
        <translation>Beenden…</translation>
    </message>
    <message numerus="yes">
        <source>The change &quot;%1&quot; of %2 was interrupted after %3 of %n step(s).</source>
        <translation>
            <numerusform>Die Änderung „%1“ vom %2 wurde nach %3 von %n Schritt unterbrochen.</numerusform>
            <numerusform>Die Änderung „%1“ vom %2 wurde nach %3 von %n Schritten unterbrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the rest (journal resume), or take it back (journal undo).</source>
        <translation>Führen Sie den Rest aus (journal resume) oder nehmen Sie sie zurück (journal undo).</translation>
    </message>
    <message>
        <source>Run the rest (journal resume).</source>
        <translation>Führen Sie den Rest aus (journal resume).</translation>
    </message>
    <message>
        <source>Show the run…</source>
        <translation>Den Lauf zeigen…</translation>
    </message>
    <message>
        <source>Stop the job…</source>
        <translation>Auftrag anhalten…</translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) wait to be ended: %1. They keep their locks.</source>
        <translation>
            <numerusform>%n vorbereitete Transaktion wartet auf ihr Ende: %1. Sie behält ihre Sperren.</numerusform>
            <numerusform>%n vorbereitete Transaktionen warten auf ihr Ende: %1. Sie behalten ihre Sperren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::OperationFlow</name>
    <message>
        <source>Reading the facts and making the plan…</source>
        <translation>Tatsachen werden gelesen, der Plan entsteht…</translation>
    </message>
    <message>
        <source>The cluster changed since the plan was made. This is the new plan.</source>
        <translation>Der Cluster hat sich geändert, seit der Plan entstand. Dies ist der neue Plan.</translation>
    </message>
    <message>
        <source>A plan is running.</source>
        <translation>Ein Plan läuft.</translation>
    </message>
    <message>
        <source>Make the first plan again</source>
        <translation>Den ersten Plan neu erstellen</translation>
    </message>
    <message numerus="yes">
        <source>Making %n new server(s) in the sandbox…</source>
        <translation>
            <numerusform>%n neuer Server wird in der Sandbox angelegt …</numerusform>
            <numerusform>%n neue Server werden in der Sandbox angelegt …</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding a place for a standby in the sandbox…</source>
        <translation>In der Sandbox wird ein Platz für einen Standby gesucht…</translation>
    </message>
    <message>
        <source>Scheduled for %1: %2</source>
        <translation>Geplant für %1: %2</translation>
    </message>
</context>
<context>
    <name>tessera::OperationReasons</name>
    <message>
        <source>No schema is distributed yet.</source>
        <translation>Noch ist kein Schema verteilt.</translation>
    </message>
    <message>
        <source>No distributed schema has a table to move yet.</source>
        <translation>Noch hat kein verteiltes Schema eine Tabelle zum Verschieben.</translation>
    </message>
    <message>
        <source>There is no other node that may hold shards.</source>
        <translation>Es gibt keinen anderen Knoten, der Shards halten darf.</translation>
    </message>
</context>
<context>
    <name>tessera::Operations</name>
    <message>
        <source>The cluster has no node %1.</source>
        <translation>Der Cluster hat keinen Knoten %1.</translation>
    </message>
</context>
<context>
    <name>tessera::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Wo die Daten liegen</translation>
    </message>
    <message>
        <source>Show all nodes</source>
        <translation>Alle Knoten zeigen</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Ranges, placements, copies and nodes were compared; they agree.</source>
        <translation>Bereiche, Platzierungen, Kopien und Knoten wurden verglichen; sie stimmen überein.</translation>
    </message>
    <message>
        <source>Show the rebalance</source>
        <translation>Den Ausgleich zeigen</translation>
    </message>
    <message>
        <source>Bytes of distributed tables a node; the tick is the mean.</source>
        <translation>Bytes verteilter Tabellen je Knoten; der Strich ist das Mittel.</translation>
    </message>
    <message>
        <source>Placements a node, because not every size is known; the tick is the mean.</source>
        <translation>Platzierungen je Knoten, weil nicht jede Größe bekannt ist; der Strich ist das Mittel.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n antwortet</numerusform>
            <numerusform>%n antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n colocation group(s)</source>
        <translation>
            <numerusform>in %n Kolokationsgruppe</numerusform>
            <numerusform>in %n Kolokationsgruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s)</source>
        <translation>
            <numerusform>%n Platzierung</numerusform>
            <numerusform>%n Platzierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) did not tell</source>
        <translation>
            <numerusform>%n Knoten gab keine Auskunft</numerusform>
            <numerusform>%n Knoten gaben keine Auskunft</numerusform>
        </translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung darf nur lesen.</translation>
    </message>
</context>
<context>
    <name>tessera::ParameterDialog</name>
    <message>
        <source>Values of the statement</source>
        <translation>Werte der Anweisung</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>$%1 is NULL</source>
        <translation>$%1 ist NULL</translation>
    </message>
    <message>
        <source>$%1 (%2)</source>
        <translation>$%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tessera::ParsePlan</name>
    <message>
        <source>citus.explain_distributed_queries is off: the tasks are not shown.</source>
        <translation>citus.explain_distributed_queries ist aus: Die Tasks werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Subplan %1</source>
        <translation>Teilplan %1</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Task</numerusform>
            <numerusform>%n Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>Repartition</source>
        <translation>Umverteilung</translation>
    </message>
    <message numerus="yes">
        <source>%n map task(s)</source>
        <translation>
            <numerusform>%n Map-Task</numerusform>
            <numerusform>%n Map-Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merge task(s)</source>
        <translation>
            <numerusform>%n Merge-Task</numerusform>
            <numerusform>%n Merge-Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>The plan of a task on %1 could not be read.</source>
        <translation>Der Plan eines Tasks auf %1 konnte nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) on one node</source>
        <translation>
            <numerusform>%n Task</numerusform>
            <numerusform>%n Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s plan cannot be understood.</source>
        <translation>Der Plan des Servers ist nicht verständlich.</translation>
    </message>
</context>
<context>
    <name>tessera::PasswordDialog</name>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>%1 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>tessera::PasswordLookup</name>
    <message>
        <source>The password command was stopped.</source>
        <translation>Der Passwortbefehl wurde angehalten.</translation>
    </message>
    <message>
        <source>The password command does not answer in time.</source>
        <translation>Der Passwortbefehl antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The password command %1 cannot be started.</source>
        <translation>Der Passwortbefehl %1 lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The password command %1 gave no password.</source>
        <translation>Der Passwortbefehl %1 gab kein Passwort aus.</translation>
    </message>
    <message>
        <source>The credential %1 cannot be read in %2.</source>
        <translation>Das Credential %1 ist in %2 nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>tessera::PhaseText</name>
    <message>
        <source>not begun yet</source>
        <translation>noch nicht begonnen</translation>
    </message>
    <message>
        <source>setting up</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>copying data</source>
        <translation>kopiert Daten</translation>
    </message>
    <message>
        <source>catching up with writes</source>
        <translation>holt Schreibvorgänge nach</translation>
    </message>
    <message>
        <source>creating indexes and constraints</source>
        <translation>legt Indizes und Constraints an</translation>
    </message>
    <message>
        <source>catching up for the last time</source>
        <translation>holt zum letzten Mal nach</translation>
    </message>
    <message>
        <source>creating foreign keys</source>
        <translation>legt Fremdschlüssel an</translation>
    </message>
    <message>
        <source>completing</source>
        <translation>wird abgeschlossen</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>waits for its next try</source>
        <translation>wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>tessera::PlacementChanges</name>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>%1 → %2 placements</source>
        <comment>before and after</comment>
        <translation>%1 → %2 Platzierungen</translation>
    </message>
</context>
<context>
    <name>tessera::PlacementsModel</name>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Colocation group</source>
        <translation>Kolokationsgruppe</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Schiefe</translation>
    </message>
    <message>
        <source>Reads/s</source>
        <translation>Gelesen/s</translation>
    </message>
    <message>
        <source>Writes/s</source>
        <translation>Geschrieben/s</translation>
    </message>
</context>
<context>
    <name>tessera::PlacementsTable</name>
    <message>
        <source>Filter by table, node or shard</source>
        <translation>Nach Tabelle, Knoten oder Shard filtern</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Platzierungen</translation>
    </message>
</context>
<context>
    <name>tessera::PlanBar</name>
    <message>
        <source>Plan on the map</source>
        <translation>Plan auf der Karte</translation>
    </message>
    <message>
        <source>Which plan the map shows</source>
        <translation>Welchen Plan die Karte zeigt</translation>
    </message>
</context>
<context>
    <name>tessera::PlanFacts</name>
    <message>
        <source>The node is inactive.</source>
        <translation>Der Knoten ist inaktiv.</translation>
    </message>
    <message>
        <source>The coordinator cannot connect to it.</source>
        <translation>Der Koordinator kann sich nicht damit verbinden.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a value of the type %2, by which %3 is distributed.</source>
        <translation>„%1“ ist kein Wert des Typs %2, nach dem %3 verteilt ist.</translation>
    </message>
</context>
<context>
    <name>tessera::PlanHistory</name>
    <message>
        <source>Plan %1, seen from %2 to %3</source>
        <translation>Plan %1, gesehen von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>tessera::PlanJson</name>
    <message>
        <source>The plan holds an action of unknown kind &apos;%1&apos;.</source>
        <translation>Der Plan enthält eine Aktion unbekannter Art „%1“.</translation>
    </message>
    <message>
        <source>This is not a plan of this version of Tessera.</source>
        <translation>Das ist kein Plan dieser Version von Tessera.</translation>
    </message>
    <message>
        <source>The plan names no operation or holds no step.</source>
        <translation>Der Plan nennt keine Operation oder enthält keinen Schritt.</translation>
    </message>
</context>
<context>
    <name>tessera::PlanModel</name>
    <message>
        <source>never run</source>
        <translation>nie ausgeführt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>The estimate is %1 times off. ANALYZE of the table, extended statistics or an index on the expression may mend it.</source>
        <translation>Die Schätzung liegt um das %1-Fache daneben. ANALYZE der Tabelle, erweiterte Statistiken oder ein Index auf den Ausdruck können das beheben.</translation>
    </message>
    <message>
        <source>The step that takes most.</source>
        <translation>Der aufwendigste Schritt.</translation>
    </message>
    <message>
        <source>Router: one task on one node.</source>
        <translation>Router: ein Task auf einem Knoten.</translation>
    </message>
    <message numerus="yes">
        <source>Fan-out: %n task(s) on the nodes.</source>
        <translation>
            <numerusform>Fan-out: %n Task auf den Knoten.</numerusform>
            <numerusform>Fan-out: %n Tasks auf den Knoten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned in %1.</source>
        <translation>Geplant in %1.</translation>
    </message>
    <message>
        <source>Ran for %1.</source>
        <translation>Ausgeführt in %1.</translation>
    </message>
    <message>
        <source>It was not run: rows and cost are estimates.</source>
        <translation>Nicht ausgeführt: Zeilen und Kosten sind Schätzungen.</translation>
    </message>
</context>
<context>
    <name>tessera::PlanPage</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Times run</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Dirtied</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Alle Anweisungen</translation>
    </message>
    <message>
        <source>Values…</source>
        <translation>Werte…</translation>
    </message>
    <message>
        <source>Explain the statement with values of your own</source>
        <translation>Den Plan der Anweisung mit eigenen Werten zeigen</translation>
    </message>
    <message>
        <source>Run it…</source>
        <translation>Ausführen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the plan as text</source>
        <translation>Den Plan als Text kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The plan is being read</source>
        <translation>Der Plan wird gelesen</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>Plan as text</source>
        <translation>Plan als Text</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>The connection is read-only, and this statement may write</source>
        <translation>Die Verbindung ist schreibgeschützt, und diese Anweisung schreibt möglicherweise</translation>
    </message>
    <message>
        <source>Run the statement (EXPLAIN ANALYZE) to see what each step really takes</source>
        <translation>Die Anweisung ausführen (EXPLAIN ANALYZE), um zu sehen, was jeder Schritt wirklich kostet</translation>
    </message>
    <message>
        <source>Nothing is known of the values that this statement is called with; these are examples.</source>
        <translation>Mit welchen Werten diese Anweisung aufgerufen wird, ist nicht bekannt; das sind Beispiele.</translation>
    </message>
    <message>
        <source>The values of the plan that is shown.</source>
        <translation>Die Werte des gezeigten Plans.</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Plan</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No step selected</source>
        <translation>Kein Schritt ausgewählt</translation>
    </message>
    <message>
        <source>The plan is on the clipboard.</source>
        <translation>Der Plan liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>tessera::PlanRun</name>
    <message>
        <source>Cancelled between two steps.</source>
        <translation>Zwischen zwei Schritten abgebrochen.</translation>
    </message>
    <message>
        <source>The server says that the step was done.</source>
        <translation>Der Server sagt, dass der Schritt erledigt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>All %n step(s) are done.</source>
        <translation>
            <numerusform>Der %n Schritt ist erledigt.</numerusform>
            <numerusform>Alle %n Schritte sind erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished step(s) stay as they are.</source>
        <translation>
            <numerusform>%n erledigter Schritt bleibt, wie er ist.</numerusform>
            <numerusform>%n erledigte Schritte bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>This step cannot be taken back.</source>
        <translation>Dieser Schritt lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Nothing of the plan stays behind.</source>
        <translation>Vom Plan bleibt nichts zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n finished step(s) stay:</source>
        <translation>
            <numerusform>%n erledigter Schritt bleibt:</numerusform>
            <numerusform>%n erledigte Schritte bleiben:</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 needs attention: %2</source>
        <translation>Schritt %1 braucht Aufmerksamkeit: %2</translation>
    </message>
    <message>
        <source>It is tried again in %1 s.</source>
        <translation>In %1 s wird es erneut versucht.</translation>
    </message>
    <message>
        <source>Cancelled while another session held a lock.</source>
        <translation>Abgebrochen, während eine andere Sitzung eine Sperre hielt.</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n tries.</source>
        <translation>
            <numerusform>Nach %n Versuch aufgegeben.</numerusform>
            <numerusform>Nach %n Versuchen aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let its program end the transaction, or end the session, then run this again.</source>
        <translation>Lassen Sie ihr Programm die Transaktion beenden, oder beenden Sie die Sitzung; dann führen Sie dies erneut aus.</translation>
    </message>
</context>
<context>
    <name>tessera::PlanStepsModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>What waits meanwhile</source>
        <translation>Was derweil wartet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>was already done</source>
        <translation>war bereits erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>may have happened</source>
        <translation>kann geschehen sein</translation>
    </message>
    <message>
        <source>being taken back</source>
        <translation>wird zurückgenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>wartet auf eine Sperre</translation>
    </message>
</context>
<context>
    <name>tessera::PlanText</name>
    <message>
        <source>alone %1</source>
        <translation>allein %1</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>&lt;- most costly</source>
        <translation>&lt;- am aufwendigsten</translation>
    </message>
    <message>
        <source>&lt;- estimate %1 times off</source>
        <translation>&lt;- Schätzung um das %1-Fache daneben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, its tasks</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>step, table</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, shard %2</source>
        <translation>%1, Shard %2</translation>
    </message>
    <message>
        <source>%1, by index %2</source>
        <translation>%1, über Index %2</translation>
    </message>
    <message>
        <source>never run</source>
        <translation>nie ausgeführt</translation>
    </message>
    <message>
        <source>%1 rows of %2 expected</source>
        <translation>%1 von %2 erwarteten Zeilen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows expected</source>
        <translation>%1 Zeilen erwartet</translation>
    </message>
    <message>
        <source>Planning: %1</source>
        <translation>Planung: %1</translation>
    </message>
    <message>
        <source>Execution: %1</source>
        <translation>Ausführung: %1</translation>
    </message>
</context>
<context>
    <name>tessera::PlannedMovesModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>tessera::Platform</name>
    <message>
        <source>There is no operating system user &quot;%1&quot;.</source>
        <translation>Es gibt keinen Betriebssystembenutzer „%1“.</translation>
    </message>
    <message>
        <source>This process may not become the user &quot;%1&quot;.</source>
        <translation>Dieser Prozess darf nicht zum Benutzer „%1“ werden.</translation>
    </message>
</context>
<context>
    <name>tessera::PoolerField</name>
    <message>
        <source>none; HOST:6432, …</source>
        <translation>keiner; HOST:6432, …</translation>
    </message>
</context>
<context>
    <name>tessera::PoolerReading</name>
    <message>
        <source>What answers there is not the console of a PgBouncer.</source>
        <translation>Was dort antwortet, ist nicht die Konsole eines PgBouncers.</translation>
    </message>
</context>
<context>
    <name>tessera::Preflight</name>
    <message>
        <source>This server is a replica, which cannot be changed.</source>
        <translation>Dieser Server ist ein Replikat, das nicht geändert werden kann.</translation>
    </message>
    <message>
        <source>Connect to the primary coordinator.</source>
        <translation>Verbinden Sie sich mit dem primären Koordinator.</translation>
    </message>
    <message>
        <source>This server is a worker.</source>
        <translation>Dieser Server ist ein Worker.</translation>
    </message>
    <message>
        <source>Connect to the coordinator.</source>
        <translation>Verbinden Sie sich mit dem Koordinator.</translation>
    </message>
    <message>
        <source>Connected to the coordinator as %1.</source>
        <translation>Mit dem Koordinator verbunden als %1.</translation>
    </message>
    <message>
        <source>%1 is not a superuser, which this needs.</source>
        <translation>%1 ist kein Superuser, was hierfür nötig ist.</translation>
    </message>
    <message>
        <source>Connect as a superuser.</source>
        <translation>Verbinden Sie sich als Superuser.</translation>
    </message>
    <message>
        <source>%1 may do this.</source>
        <translation>%1 darf das tun.</translation>
    </message>
    <message>
        <source>%1 may not execute %2.</source>
        <translation>%1 darf %2 nicht ausführen.</translation>
    </message>
    <message>
        <source>Ask a superuser for GRANT EXECUTE, or connect as another role.</source>
        <translation>Bitten Sie einen Superuser um GRANT EXECUTE, oder verbinden Sie sich mit einer anderen Rolle.</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>Bring the node back, or disable it.</source>
        <translation>Bringen Sie den Knoten zurück, oder deaktivieren Sie ihn.</translation>
    </message>
    <message>
        <source>Every active node answers.</source>
        <translation>Jeder aktive Knoten antwortet.</translation>
    </message>
    <message>
        <source>%1 answers the coordinator, but its version could not be read from here.</source>
        <translation>%1 antwortet dem Koordinator, aber seine Version war von hier nicht lesbar.</translation>
    </message>
    <message>
        <source>Check that PostgreSQL and citus have the coordinator&apos;s versions.</source>
        <translation>Prüfen Sie, dass PostgreSQL und citus die Versionen des Koordinators haben.</translation>
    </message>
    <message>
        <source>%1 answers and has the coordinator&apos;s versions.</source>
        <translation>%1 antwortet und hat die Versionen des Koordinators.</translation>
    </message>
    <message>
        <source>The nodes run different versions: %1.</source>
        <translation>Auf den Knoten laufen verschiedene Versionen: %1.</translation>
    </message>
    <message>
        <source>Bring all nodes to one version of citus and PostgreSQL.</source>
        <translation>Bringen Sie alle Knoten auf eine Version von citus und PostgreSQL.</translation>
    </message>
    <message>
        <source>wal_level is logical on every node.</source>
        <translation>wal_level ist auf jedem Knoten logical.</translation>
    </message>
    <message>
        <source>wal_level is not logical on %1.</source>
        <translation>wal_level ist nicht logical auf %1.</translation>
    </message>
    <message>
        <source>Set wal_level = logical there and restart, or move with block_writes.</source>
        <translation>Setzen Sie dort wal_level = logical und starten Sie neu, oder verschieben Sie mit block_writes.</translation>
    </message>
    <message>
        <source>synchronous_commit is off on %1: what is committed in the last moment of a move may stay behind in the old shard.</source>
        <translation>synchronous_commit ist auf %1 ausgeschaltet: was im letzten Augenblick einer Verschiebung festgeschrieben wird, kann im alten Shard zurückbleiben.</translation>
    </message>
    <message>
        <source>Set synchronous_commit = on there, also for its roles, or move with block_writes.</source>
        <translation>Setzen Sie dort synchronous_commit = on, auch für die Rollen, oder verschieben Sie mit block_writes.</translation>
    </message>
    <message>
        <source>Every node has room for logical replication.</source>
        <translation>Jeder Knoten hat Platz für logische Replikation.</translation>
    </message>
    <message>
        <source>Every table has a primary key or a replica identity.</source>
        <translation>Jede Tabelle hat einen Primärschlüssel oder eine Replikatidentität.</translation>
    </message>
    <message>
        <source>Add a primary key or a replica identity, or move with block_writes.</source>
        <translation>Fügen Sie einen Primärschlüssel oder eine Replikatidentität hinzu, oder verschieben Sie mit block_writes.</translation>
    </message>
    <message>
        <source>%1 has %2 free and needs %3, which leaves less than %4 % of its disk.</source>
        <translation>%1 hat %2 frei und braucht %3, sodass weniger als %4 % der Platte bleiben.</translation>
    </message>
    <message>
        <source>Make room there, or choose another node.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen anderen Knoten.</translation>
    </message>
    <message>
        <source>There is room on every disk.</source>
        <translation>Auf jeder Platte ist Platz.</translation>
    </message>
    <message>
        <source>The sizes on %1 are unknown.</source>
        <translation>Die Größen auf %1 sind unbekannt.</translation>
    </message>
    <message>
        <source>Bytes and times of this plan leave them out.</source>
        <translation>Bytes und Zeiten dieses Plans lassen sie aus.</translation>
    </message>
    <message>
        <source>Every node has all reference tables.</source>
        <translation>Jeder Knoten hat alle Referenztabellen.</translation>
    </message>
    <message>
        <source>Job %1 of the server is running: %2</source>
        <translation>Auftrag %1 des Servers läuft: %2</translation>
    </message>
    <message>
        <source>Wait until it is over, or stop it.</source>
        <translation>Warten Sie, bis er vorbei ist, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>At step %1 the disk of %2 is %3 short of the %4 % that must stay free.</source>
        <translation>In Schritt %1 fehlen dem Datenträger von %2 %3 zu den %4 %, die frei bleiben müssen.</translation>
    </message>
    <message>
        <source>Make room there, or choose another node. The source&apos;s copy counts until it is dropped.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen anderen Knoten. Die Kopie der Quelle zählt, bis sie entfernt ist.</translation>
    </message>
    <message>
        <source>The free disk of %1 is unknown.</source>
        <translation>Der freie Speicherplatz von %1 ist unbekannt.</translation>
    </message>
    <message>
        <source>See for yourself that there is room.</source>
        <translation>Sehen Sie selbst nach, ob Platz ist.</translation>
    </message>
    <message>
        <source>There is room on every disk: %1 keeps at least %2 free.</source>
        <translation>Auf jedem Datenträger ist Platz: %1 behält mindestens %2 frei.</translation>
    </message>
    <message>
        <source>%1 may not read pg_dist_cleanup: leftovers of earlier operations stay unknown.</source>
        <translation>%1 darf pg_dist_cleanup nicht lesen: Reste früherer Vorgänge bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Ask an administrator to GRANT SELECT on it.</source>
        <translation>Bitten Sie um GRANT SELECT darauf.</translation>
    </message>
    <message>
        <source>Nothing of earlier operations is left behind.</source>
        <translation>Von früheren Vorgängen ist nichts übrig.</translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) of earlier operations wait to be dropped: %1.</source>
        <translation>
            <numerusform>%n Rest früherer Vorgänge wartet darauf, entfernt zu werden: %1.</numerusform>
            <numerusform>%n Reste früherer Vorgänge warten darauf, entfernt zu werden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A shard cannot be moved again before its leftover is gone.</source>
        <translation>Ein Shard kann erst wieder verschoben werden, wenn sein Rest weg ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) are recorded for node groups that are gone: %1. The server never removes these records.</source>
        <translation>
            <numerusform>%n Rest ist für eine verschwundene Knotengruppe eingetragen: %1. Der Server entfernt den Eintrag nie.</numerusform>
            <numerusform>%n Reste sind für verschwundene Knotengruppen eingetragen: %1. Der Server entfernt diese Einträge nie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make sure that these nodes are gone for good, then delete the records.</source>
        <translation>Vergewissern Sie sich, dass diese Knoten endgültig weg sind, und löschen Sie dann die Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s), publication(s) or subscription(s) of earlier operations are left on %1: %2.</source>
        <translation>
            <numerusform>%n Slot, Publikation oder Subskription früherer Vorgänge ist auf %1 übrig: %2.</numerusform>
            <numerusform>%n Slots, Publikationen oder Subskriptionen früherer Vorgänge sind auf %1 übrig: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A slot without a reader holds back WAL and fills the disk.</source>
        <translation>Ein Slot ohne Leser hält WAL zurück und füllt den Datenträger.</translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) have waited on %1 for more than two minutes: %2.</source>
        <translation>
            <numerusform>%n vorbereitete Transaktion wartet auf %1 seit mehr als zwei Minuten: %2.</numerusform>
            <numerusform>%n vorbereitete Transaktionen warten auf %1 seit mehr als zwei Minuten: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) have waited on %1 for more than two minutes and hold locks on %2.</source>
        <translation>
            <numerusform>%n vorbereitete Transaktion wartet auf %1 seit mehr als zwei Minuten und hält Sperren auf %2.</numerusform>
            <numerusform>%n vorbereitete Transaktionen warten auf %1 seit mehr als zwei Minuten und halten Sperren auf %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the server end them: it commits what was decided and rolls back the rest.</source>
        <translation>Lassen Sie den Server sie beenden: Er bestätigt, was entschieden war, und rollt den Rest zurück.</translation>
    </message>
    <message>
        <source>End them…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a value and the nodes that have it</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>The metadata of %1 is behind the coordinator&apos;s.</source>
        <translation>Die Metadaten von %1 sind älter als die des Koordinators.</translation>
    </message>
    <message>
        <source>Wait a minute for the server to send it, or activate the node again.</source>
        <translation>Warten Sie eine Minute, bis der Server sie sendet, oder aktivieren Sie den Knoten erneut.</translation>
    </message>
    <message>
        <source>Activate the node…</source>
        <translation>Knoten aktivieren…</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a setting and its values on the nodes</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>Settings differ between the nodes: %1.</source>
        <translation>Einstellungen der Knoten unterscheiden sich: %1.</translation>
    </message>
    <message>
        <source>Give all nodes the same values, at least those of the larger ones.</source>
        <translation>Geben Sie allen Knoten dieselben Werte, wenigstens die der größeren.</translation>
    </message>
    <message>
        <source>%1 has no room left for logical replication within %2.</source>
        <translation>%1 hat innerhalb von %2 keinen Platz mehr für logische Replikation.</translation>
    </message>
    <message>
        <source>Raise it there and restart, or move with block_writes.</source>
        <translation>Erhöhen Sie es dort und starten Sie neu, oder verschieben Sie mit block_writes.</translation>
    </message>
    <message>
        <source>%1 owns every table that is moved.</source>
        <translation>%1 besitzt jede Tabelle, die verschoben wird.</translation>
    </message>
    <message>
        <source>%1 does not own %2.</source>
        <translation>%1 besitzt %2 nicht.</translation>
    </message>
    <message>
        <source>Connect as their owner, as a member of that role, or as a superuser.</source>
        <translation>Verbinden Sie sich als ihr Besitzer, als Mitglied dieser Rolle oder als Superuser.</translation>
    </message>
    <message>
        <source>Stop the rebalance…</source>
        <translation>Ausgleich anhalten…</translation>
    </message>
    <message>
        <source>The server does not look for background jobs: citus.background_task_queue_interval is -1.</source>
        <translation>Der Server sucht nicht nach Hintergrundaufträgen: citus.background_task_queue_interval ist -1.</translation>
    </message>
    <message>
        <source>Set it to 5000 on the coordinator and reload its configuration.</source>
        <translation>Setzen Sie es auf dem Koordinator auf 5000 und laden Sie seine Konfiguration neu.</translation>
    </message>
    <message>
        <source>All %1 worker processes of the coordinator are in use: the job would stay &apos;scheduled&apos;.</source>
        <translation>Alle %1 Arbeitsprozesse des Koordinators sind belegt: Der Auftrag bliebe ‚scheduled‘.</translation>
    </message>
    <message>
        <source>Raise max_worker_processes on the coordinator and restart it.</source>
        <translation>Erhöhen Sie max_worker_processes auf dem Koordinator und starten Sie ihn neu.</translation>
    </message>
    <message numerus="yes">
        <source>The coordinator has only %n free worker process(es) for %1 tasks at a time.</source>
        <translation>
            <numerusform>Der Koordinator hat nur %n freien Arbeitsprozess für %1 gleichzeitige Aufgaben.</numerusform>
            <numerusform>Der Koordinator hat nur %n freie Arbeitsprozesse für %1 gleichzeitige Aufgaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>citus.max_background_task_executors_per_node is %1, but the job runs %n task(s) at a time in all.</source>
        <translation>
            <numerusform>citus.max_background_task_executors_per_node ist %1, doch der Auftrag führt insgesamt nur %n Aufgabe auf einmal aus.</numerusform>
            <numerusform>citus.max_background_task_executors_per_node ist %1, doch der Auftrag führt insgesamt nur %n Aufgaben auf einmal aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise citus.max_background_task_executors too: it is 1 since Citus 13.2.</source>
        <translation>Erhöhen Sie auch citus.max_background_task_executors: Es ist 1 seit Citus 13.2.</translation>
    </message>
    <message numerus="yes">
        <source>The job runs up to %n move(s) at a time, %1 a node.</source>
        <translation>
            <numerusform>Der Auftrag führt %n Verschiebung auf einmal aus, %1 je Knoten.</numerusform>
            <numerusform>Der Auftrag führt bis zu %n Verschiebungen auf einmal aus, %1 je Knoten.</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1 the session of %2 (pid %3) has been idle in a transaction for %4 s and holds locks on %5.</source>
        <translation>Auf %1 ist die Sitzung von %2 (PID %3) seit %4 s untätig in einer Transaktion und hält Sperren auf %5.</translation>
    </message>
    <message>
        <source>The plan waits for it, and other sessions wait behind the plan. Let its program end the transaction, or end the session.</source>
        <translation>Der Plan wartet auf sie, und andere Sitzungen warten hinter dem Plan. Lassen Sie ihr Programm die Transaktion beenden, oder beenden Sie die Sitzung.</translation>
    </message>
    <message>
        <source>End the session…</source>
        <translation>Sitzung beenden…</translation>
    </message>
    <message>
        <source>On %1 the transaction of %2 (pid %3) has been open for %4 s and holds locks on %5.</source>
        <translation>Auf %1 ist die Transaktion von %2 (PID %3) seit %4 s offen und hält Sperren auf %5.</translation>
    </message>
    <message>
        <source>The plan waits for it, and other sessions wait behind the plan.</source>
        <translation>Der Plan wartet auf sie, und andere Sitzungen warten hinter dem Plan.</translation>
    </message>
    <message>
        <source>On %1 the transaction of %2 (pid %3) has been open for %4 s.</source>
        <translation>Auf %1 ist die Transaktion von %2 (PID %3) seit %4 s offen.</translation>
    </message>
    <message>
        <source>It has written something: an online move from this node begins only after it.</source>
        <translation>Sie hat etwas geschrieben: Ein Online-Umzug von diesem Knoten beginnt erst nach ihr.</translation>
    </message>
    <message>
        <source>%1 does not see the sessions of other roles: transactions that are in the way stay unknown.</source>
        <translation>%1 sieht die Sitzungen anderer Rollen nicht: Transaktionen, die im Weg sind, bleiben unbekannt.</translation>
    </message>
    <message>
        <source>Ask an administrator to GRANT pg_read_all_stats to it.</source>
        <translation>Bitten Sie um GRANT pg_read_all_stats für diese Rolle.</translation>
    </message>
    <message>
        <source>No transaction is in the way.</source>
        <translation>Keine Transaktion ist im Weg.</translation>
    </message>
    <message>
        <source>%1 has no primary key or replica identity.</source>
        <translation>%1 hat weder Primärschlüssel noch Replikatidentität.</translation>
    </message>
    <message>
        <source>UPDATE and DELETE on it fail during the move.</source>
        <translation>UPDATE und DELETE darauf schlagen während des Umzugs fehl.</translation>
    </message>
    <message>
        <source>Set its identity…</source>
        <translation>Identität setzen…</translation>
    </message>
    <message numerus="yes">
        <source>%n more table(s) have no primary key or replica identity: %1.</source>
        <translation>
            <numerusform>%n weitere Tabelle hat weder Primärschlüssel noch Replikatidentität: %1.</numerusform>
            <numerusform>%n weitere Tabellen haben weder Primärschlüssel noch Replikatidentität: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Owners of the tables may not log in on %1: %2.</source>
        <translation>Besitzer der Tabellen dürfen sich auf %1 nicht anmelden: %2.</translation>
    </message>
    <message>
        <source>Give them LOGIN with ALTER ROLE on every node, or give the tables another owner.</source>
        <translation>Geben Sie ihnen auf jedem Knoten mit ALTER ROLE das Recht LOGIN, oder geben Sie den Tabellen einen anderen Besitzer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n reference table(s): %2.</source>
        <translation>
            <numerusform>%1 fehlt %n Referenztabelle: %2.</numerusform>
            <numerusform>%1 fehlen %n Referenztabellen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy them there before anything else is placed on it.</source>
        <translation>Kopieren Sie sie dorthin, bevor etwas anderes dort abgelegt wird.</translation>
    </message>
    <message>
        <source>Copy reference tables…</source>
        <translation>Referenztabellen kopieren…</translation>
    </message>
    <message numerus="yes">
        <source>The cluster has %n placement(s): a move can take much of the coordinator&apos;s memory.</source>
        <translation>
            <numerusform>Der Cluster hat %n Platzierung: Ein Umzug kann viel Arbeitsspeicher des Koordinators belegen.</numerusform>
            <numerusform>Der Cluster hat %n Platzierungen: Ein Umzug kann viel Arbeitsspeicher des Koordinators belegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch the coordinator&apos;s memory, and move in smaller plans.</source>
        <translation>Beobachten Sie den Arbeitsspeicher des Koordinators, und verschieben Sie in kleineren Plänen.</translation>
    </message>
    <message>
        <source>It is a session of Tessera, perhaps of a change that runs: the plan waits for it. Wait for that change, or cancel it where it was started.</source>
        <translation>Es ist eine Sitzung von Tessera, vielleicht die einer laufenden Änderung: Der Plan wartet auf sie. Warten Sie auf diese Änderung, oder brechen Sie sie dort ab, wo sie begonnen wurde.</translation>
    </message>
</context>
<context>
    <name>tessera::PrimaryWatch</name>
    <message>
        <source>The primary has stopped answering.</source>
        <translation>Der Primary antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The primary answers again.</source>
        <translation>Der Primary antwortet wieder.</translation>
    </message>
    <message>
        <source>What is wrong is no reason for a failover.</source>
        <translation>Was hier fehlt, ist kein Grund für ein Failover.</translation>
    </message>
    <message>
        <source>Most guards have lost the primary, and its standbys hear nothing of it.</source>
        <translation>Die meisten Wächter haben den Primary verloren, und seine Standbys hören nichts von ihm.</translation>
    </message>
    <message>
        <source>Most guards reach the primary, or a standby has heard from it.</source>
        <translation>Die meisten Wächter erreichen den Primary, oder ein Standby hat von ihm gehört.</translation>
    </message>
    <message>
        <source>The primary has no room for another session.</source>
        <translation>Der Primary hat keinen Platz für eine weitere Sitzung.</translation>
    </message>
    <message>
        <source>The primary does not let the guard in.</source>
        <translation>Der Primary lässt den Wächter nicht ein.</translation>
    </message>
    <message>
        <source>TLS with the primary does not come about.</source>
        <translation>TLS mit dem Primary kommt nicht zustande.</translation>
    </message>
    <message>
        <source>The primary is starting, or recovers from a crash.</source>
        <translation>Der Primary startet oder erholt sich von einem Absturz.</translation>
    </message>
    <message>
        <source>The primary&apos;s name is not known here.</source>
        <translation>Der Name des Primarys ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The primary answers, with an error.</source>
        <translation>Der Primary antwortet, aber mit einem Fehler.</translation>
    </message>
    <message>
        <source>No server answers: the guard&apos;s own line is down.</source>
        <translation>Kein Server antwortet: Die eigene Leitung des Wächters ist unterbrochen.</translation>
    </message>
    <message>
        <source>The primary&apos;s disk is full. Make room there; another server would fill up, too.</source>
        <translation>Die Platte des Primarys ist voll. Schaffen Sie dort Platz; ein anderer Server liefe auch voll.</translation>
    </message>
    <message>
        <source>The guard did not run for a while, and looks anew.</source>
        <translation>Der Wächter lief eine Weile nicht und sieht neu nach.</translation>
    </message>
</context>
<context>
    <name>tessera::Probe</name>
    <message>
        <source>Database &quot;%1&quot; is plain PostgreSQL: the extension citus is not installed in it. Connect to the database of the cluster&apos;s coordinator that holds the distributed tables.</source>
        <translation>Die Datenbank „%1“ ist einfaches PostgreSQL: Die Erweiterung citus ist darin nicht installiert. Verbinden Sie sich mit der Datenbank des Koordinators, die die verteilten Tabellen enthält.</translation>
    </message>
    <message>
        <source>This server runs Citus %1. Version %2 or later is needed: upgrade Citus first.</source>
        <translation>Auf diesem Server läuft Citus %1. Version %2 oder neuer ist nötig: Aktualisieren Sie zuerst Citus.</translation>
    </message>
    <message>
        <source>This server is a standby (in recovery). Connect to the primary coordinator instead.</source>
        <translation>Dieser Server ist ein Standby (in Wiederherstellung). Verbinden Sie sich stattdessen mit dem primären Koordinator.</translation>
    </message>
    <message>
        <source>This server is a worker of the cluster. Connect to the coordinator instead.</source>
        <translation>Dieser Server ist ein Worker des Clusters. Verbinden Sie sich stattdessen mit dem Koordinator.</translation>
    </message>
</context>
<context>
    <name>tessera::Program</name>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 did not end in time.</source>
        <translation>%1 endete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
</context>
<context>
    <name>tessera::ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Shards on the way</source>
        <translation>Shards unterwegs</translation>
    </message>
    <message>
        <source>Messages of the server</source>
        <translation>Meldungen des Servers</translation>
    </message>
    <message>
        <source>Messages of the server appear here.</source>
        <translation>Hier erscheinen Meldungen des Servers.</translation>
    </message>
    <message>
        <source>Pause holds before the next step. Cancel also ends the running statement; what is finished stays, and the result says what is left behind.</source>
        <translation>Pause hält vor dem nächsten Schritt. Abbrechen beendet auch die laufende Anweisung; Erledigtes bleibt, und das Ergebnis sagt, was zurückbleibt.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show in the journal</source>
        <translation>Im Journal zeigen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Taking the lock of the cluster…</source>
        <translation>Die Sperre des Clusters wird genommen…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>step and its phase</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Schritte erledigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Ran for</source>
        <translation>Lief</translation>
    </message>
    <message>
        <source>Moves done</source>
        <translation>Verschiebungen erledigt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Server job</source>
        <translation>Serverauftrag</translation>
    </message>
</context>
<context>
    <name>tessera::Queries</name>
    <message>
        <source>Statements cannot be sorted by &apos;%1&apos;.</source>
        <translation>Anweisungen können nicht nach &apos;%1&apos; sortiert werden.</translation>
    </message>
</context>
<context>
    <name>tessera::QueriesModel</name>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>In cache</source>
        <translation>Im Cache</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message>
        <source>All others together</source>
        <translation>Alle anderen zusammen</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>mean and deviation</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>when it took how much time; the charts below show the selected one</source>
        <translation>wann sie wie viel Zeit brauchte; die Diagramme unten zeigen die ausgewählte</translation>
    </message>
</context>
<context>
    <name>tessera::QueriesPage</name>
    <message>
        <source>Time in all</source>
        <translation>Zeit insgesamt</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Time of a call</source>
        <translation>Zeit eines Aufrufs</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message>
        <source>Find a statement</source>
        <translation>Anweisung suchen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Top by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>How often the selected statement was called, on all nodes.</source>
        <translation>Wie oft die ausgewählte Anweisung aufgerufen wurde, auf allen Knoten.</translation>
    </message>
    <message>
        <source>How long one call of the selected statement took.</source>
        <translation>Wie lange ein Aufruf der ausgewählten Anweisung dauerte.</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>Nicht aufgerufen</translation>
    </message>
    <message>
        <source>The statement was not called in this time.</source>
        <translation>Die Anweisung wurde in dieser Zeit nicht aufgerufen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n statement(s), %2 calls, %3 in all.</source>
        <translation>
            <numerusform>%1: eine Anweisung, %2 Aufrufe, insgesamt %3.</numerusform>
            <numerusform>%1: %n Anweisungen, %2 Aufrufe, insgesamt %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>No statements in this time</source>
        <translation>Keine Anweisungen in dieser Zeit</translation>
    </message>
    <message>
        <source>Statements are collected each minute, with the metrics. The first are there two minutes after collecting began.</source>
        <translation>Anweisungen werden jede Minute mit den Messwerten gesammelt. Die ersten sind zwei Minuten nach dem Beginn da.</translation>
    </message>
    <message>
        <source>The first are there two minutes after collecting began.</source>
        <translation>Die ersten sind zwei Minuten nach dem Beginn des Sammelns da.</translation>
    </message>
    <message>
        <source>Read from disk</source>
        <translation>Von der Platte gelesen</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>Temporäre Dateien</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Slow log</source>
        <translation>Slow-Log</translation>
    </message>
    <message>
        <source>Parts on workers</source>
        <translation>Teile auf Workern</translation>
    </message>
    <message>
        <source>With the values of the slowest call that the logs name.</source>
        <translation>Mit den Werten des langsamsten Aufrufs, den die Protokolle nennen.</translation>
    </message>
    <message>
        <source>Show what workers run for statements of others, by the names of their shards</source>
        <translation>Auch zeigen, was Worker für andere Anweisungen ausführen, erkannt an den Namen der Shards</translation>
    </message>
</context>
<context>
    <name>tessera::QueryInspector</name>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>In cache</source>
        <translation>Im Cache</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Dirtied</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln call(s)</source>
        <translation>
            <numerusform>%1 in einem Aufruf</numerusform>
            <numerusform>%1 in %Ln Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>On each node</source>
        <translation>Auf jedem Knoten</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Statement %1</source>
        <translation>Anweisung %1</translation>
    </message>
    <message>
        <source>All others together</source>
        <translation>Alle anderen zusammen</translation>
    </message>
    <message>
        <source>Select a statement to read all of it and to see what it did when.</source>
        <translation>Wählen Sie eine Anweisung, um sie ganz zu lesen und zu sehen, was sie wann tat.</translation>
    </message>
    <message>
        <source>Of each minute the statements that took longest are kept by name.</source>
        <translation>Von jeder Minute werden die Anweisungen, die am längsten brauchten, mit ihrem Text behalten.</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>part on workers</source>
        <translation>Teil auf Workern</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Plan zeigen…</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Plans and what changed between them</source>
        <translation>Pläne und was sich zwischen ihnen änderte</translation>
    </message>
    <message>
        <source>Show how the servers run this statement, task by task</source>
        <translation>Zeigen, wie die Server diese Anweisung ausführen, Task für Task</translation>
    </message>
    <message>
        <source>None is known yet. Once an hour those that take most are explained.</source>
        <translation>Noch keiner bekannt. Stündlich werden die Pläne der aufwendigsten Anweisungen gelesen.</translation>
    </message>
    <message>
        <source>It has not changed since %1.</source>
        <translation>Unverändert seit %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s), the newest first; + came, - left.</source>
        <translation>
            <numerusform>%n Plan; + kam hinzu, - fiel weg.</numerusform>
            <numerusform>%n Pläne, der neueste zuerst; + kam hinzu, - fiel weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RangeBar</name>
    <message>
        <source>How much time is shown</source>
        <translation>Wie viel Zeit zu sehen ist</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>The time before, as much (Page Up on a chart)</source>
        <translation>Ebenso viel Zeit davor (Bild auf in einem Diagramm)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The time after, as much (Page Down on a chart)</source>
        <translation>Ebenso viel Zeit danach (Bild ab in einem Diagramm)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Twice as much time (- or a double click on a chart)</source>
        <translation>Doppelt so viel Zeit (- oder Doppelklick in einem Diagramm)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Down: the charts go on with each minute. Up: they stand still. Home on a chart goes back to now.</source>
        <translation>Gedrückt: Die Diagramme laufen mit jeder Minute weiter. Sonst stehen sie still. Pos1 in einem Diagramm führt zurück zu jetzt.</translation>
    </message>
    <message>
        <source>Choose from when to when</source>
        <translation>Von wann bis wann wählen</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>%1, held</source>
        <comment>a minute</comment>
        <translation>%1, festgehalten</translation>
    </message>
</context>
<context>
    <name>tessera::RangeDialog</name>
    <message>
        <source>Choose the time</source>
        <translation>Zeit wählen</translation>
    </message>
    <message>
        <source>All charts and lists then show what was measured between these times.</source>
        <translation>Alle Diagramme und Listen zeigen dann, was zwischen diesen Zeiten gemessen wurde.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>That ends before it begins.</source>
        <translation>Das endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>That is yet to come.</source>
        <translation>Das liegt in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>tessera::ReachPort</name>
    <message>
        <source>Nothing listens at %1 port %2.</source>
        <translation>An %1 Port %2 lauscht nichts.</translation>
    </message>
    <message>
        <source>There is no way to %1 from this machine.</source>
        <translation>Von diesem Rechner führt kein Weg zu %1.</translation>
    </message>
    <message>
        <source>%1 port %2 cannot be reached: %3.</source>
        <translation>%1 Port %2 ist nicht erreichbar: %3.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 port %2 is not an address.</source>
        <translation>%1 Port %2 ist keine Adresse.</translation>
    </message>
    <message>
        <source>%1 port %2 does not answer.</source>
        <translation>%1 Port %2 antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>tessera::ReadLogFile</name>
    <message>
        <source>The log %1 cannot be read: %2</source>
        <translation>Das Protokoll %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Reading the log was cancelled.</source>
        <translation>Das Lesen des Protokolls wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>tessera::ReadSessions</name>
    <message>
        <source>Its answer cannot be read.</source>
        <translation>Seine Antwort ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>tessera::Rebalance</name>
    <message>
        <source>Start emptying nodes as a background job of the server.</source>
        <translation>Das Leeren von Knoten als Hintergrundauftrag des Servers starten.</translation>
    </message>
    <message>
        <source>Start rebalancing as a background job of the server.</source>
        <translation>Den Ausgleich als Hintergrundauftrag des Servers starten.</translation>
    </message>
    <message numerus="yes">
        <source>Follow the job: %n move(s)%1.</source>
        <translation>
            <numerusform>Dem Auftrag folgen: %n Verschiebung%1.</numerusform>
            <numerusform>Dem Auftrag folgen: %n Verschiebungen%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes to the shards of each move wait for a moment at its end.</source>
        <translation>Schreibzugriffe auf die Shards jeder Verschiebung warten an deren Ende einen Moment.</translation>
    </message>
    <message>
        <source>A rebalance is running already, as job %1. Follow or stop that one.</source>
        <translation>Ein Ausgleich läuft bereits, als Auftrag %1. Folgen Sie ihm, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>There is nothing to empty: no node that may not hold shards has one.</source>
        <translation>Es gibt nichts zu leeren: Kein Knoten, der keine Shards halten darf, hat einen.</translation>
    </message>
    <message>
        <source>The cluster is balanced: the server would move nothing.</source>
        <translation>Der Cluster ist ausgeglichen: Der Server würde nichts verschieben.</translation>
    </message>
    <message>
        <source>Empty the nodes that may not hold shards</source>
        <translation>Die Knoten leeren, die keine Shards halten dürfen</translation>
    </message>
    <message>
        <source>Rebalance the cluster</source>
        <translation>Den Cluster ausgleichen</translation>
    </message>
    <message>
        <source>No rebalance is running.</source>
        <translation>Kein Ausgleich läuft.</translation>
    </message>
    <message>
        <source>Stop job %1. Finished moves stay, the running one is taken back.</source>
        <translation>Auftrag %1 anhalten. Erledigte Verschiebungen bleiben, die laufende wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Wait until job %1 is over.</source>
        <translation>Warten, bis Auftrag %1 vorbei ist.</translation>
    </message>
    <message>
        <source>Stop the rebalance, job %1</source>
        <translation>Den Ausgleich anhalten, Auftrag %1</translation>
    </message>
</context>
<context>
    <name>tessera::RebalanceByMoves</name>
    <message>
        <source>The planner is tessera or server, not &apos;%1&apos;.</source>
        <translation>Der Planer ist tessera oder server, nicht „%1“.</translation>
    </message>
    <message>
        <source>The scope is cluster or group, not &apos;%1&apos;.</source>
        <translation>Der Bereich ist cluster oder group, nicht „%1“.</translation>
    </message>
    <message>
        <source>The mode is adaptive, online or block_writes, not &apos;%1&apos;.</source>
        <translation>Der Modus ist adaptive, online oder block_writes, nicht „%1“.</translation>
    </message>
    <message>
        <source>Between 1 and 16 moves at a time are possible for each node.</source>
        <translation>Je Knoten sind 1 bis 16 gleichzeitige Verschiebungen möglich.</translation>
    </message>
    <message>
        <source>The server&apos;s planner only takes a strategy. Use the planner tessera for the rest.</source>
        <translation>Der Planer des Servers kennt nur eine Strategie. Für alles andere den Planer tessera wählen.</translation>
    </message>
    <message>
        <source>The server has no default rebalance strategy. Name one.</source>
        <translation>Der Server hat keine Standardstrategie. Bitte eine nennen.</translation>
    </message>
    <message>
        <source>The server has no rebalance strategy &apos;%1&apos;.</source>
        <translation>Der Server hat keine Ausgleichsstrategie „%1“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no move. Write SHARD:FROM&gt;TO with node ids.</source>
        <translation>„%1“ ist keine Verschiebung. Bitte SHARD:VON&gt;NACH mit Knotennummern schreiben.</translation>
    </message>
    <message>
        <source>The cluster has changed since these moves were planned: a node of &apos;%1&apos; is gone. Plan again.</source>
        <translation>Der Cluster hat sich seit der Planung geändert: ein Knoten aus „%1“ ist nicht mehr da. Bitte neu planen.</translation>
    </message>
    <message numerus="yes">
        <source>Rebalance the cluster, %n move(s)</source>
        <translation>
            <numerusform>Den Cluster ausgleichen, eine Verschiebung</numerusform>
            <numerusform>Den Cluster ausgleichen, %n Verschiebungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nodes that are only imagined can be planned with, not run. Add the nodes first.</source>
        <translation>Mit gedachten Knoten lässt sich planen, aber nichts ausführen. Bitte die Knoten zuerst hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%n shard set(s) have to leave their node but may go nowhere, the first with shard %1.</source>
        <translation>
            <numerusform>Ein Shard-Satz muss seinen Knoten verlassen, darf aber nirgendwohin: der mit Shard %1.</numerusform>
            <numerusform>%n Shard-Sätze müssen ihren Knoten verlassen, dürfen aber nirgendwohin, der erste mit Shard %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit leaves no room for the first move.</source>
        <translation>Die Grenze lässt keinen Platz für die erste Verschiebung.</translation>
    </message>
    <message>
        <source>The cluster is balanced: nothing is to be moved.</source>
        <translation>Der Cluster ist ausgeglichen: es ist nichts zu verschieben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no capacity. Write NODE=2.</source>
        <translation>„%1“ ist keine Kapazität. Bitte KNOTEN=2 schreiben.</translation>
    </message>
</context>
<context>
    <name>tessera::RebalancePage</name>
    <message>
        <source>Rebalance</source>
        <translation>Ausgleichen</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Gleichgewicht</translation>
    </message>
    <message>
        <source>Newest job of the server</source>
        <translation>Neuester Auftrag des Servers</translation>
    </message>
    <message>
        <source>Moves done</source>
        <translation>Verschiebungen erledigt</translation>
    </message>
    <message>
        <source>Shards on the way</source>
        <translation>Shards unterwegs</translation>
    </message>
    <message>
        <source>Tasks of the job</source>
        <translation>Aufgaben des Auftrags</translation>
    </message>
    <message>
        <source>No rebalance has run yet</source>
        <translation>Noch kein Ausgleich gelaufen</translation>
    </message>
    <message>
        <source>A rebalance runs as a job of the server: it goes on when this window is closed.</source>
        <translation>Ein Ausgleich läuft als Auftrag des Servers: Er geht weiter, wenn dieses Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>Plan a rebalance…</source>
        <translation>Ausgleich planen…</translation>
    </message>
    <message>
        <source>Ask the server what it would move, and review it</source>
        <translation>Den Server fragen, was er verschieben würde, und es prüfen</translation>
    </message>
    <message>
        <source>Stop the job…</source>
        <translation>Auftrag anhalten…</translation>
    </message>
    <message>
        <source>Stop the running job; finished moves stay</source>
        <translation>Den laufenden Auftrag anhalten; erledigte Verschiebungen bleiben</translation>
    </message>
    <message>
        <source>Largest distance from the mean: %1. The tick marks the mean; reference tables are left out.</source>
        <translation>Größter Abstand vom Mittel: %1. Der Strich zeigt das Mittel; Referenztabellen zählen nicht.</translation>
    </message>
    <message>
        <source>%1 (job %2)</source>
        <translation>%1 (Auftrag %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) done</source>
        <translation>
            <numerusform>%1 von %n Aufgabe erledigt</numerusform>
            <numerusform>%1 von %n Aufgaben erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>begun %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
</context>
<context>
    <name>tessera::RebalancePlan</name>
    <message>
        <source>The threshold is a share of the mean between 0 and 1, such as 0.1.</source>
        <translation>Die Schwelle ist ein Anteil am Mittel zwischen 0 und 1, etwa 0.1.</translation>
    </message>
    <message>
        <source>Imagine between 0 and 1000 new nodes.</source>
        <translation>Bitte 0 bis 1000 gedachte Knoten angeben.</translation>
    </message>
    <message>
        <source>A capacity is a number of at least 0; 1 is an ordinary node.</source>
        <translation>Eine Kapazität ist eine Zahl ab 0; 1 ist ein gewöhnlicher Knoten.</translation>
    </message>
    <message>
        <source>The cluster has no node %1.</source>
        <translation>Der Cluster hat keinen Knoten %1.</translation>
    </message>
    <message>
        <source>new node %1</source>
        <translation>neuer Knoten %1</translation>
    </message>
    <message>
        <source>No node would be left that may hold shards.</source>
        <translation>Es bliebe kein Knoten, der Shards halten darf.</translation>
    </message>
    <message>
        <source>There is no distributed table %1.</source>
        <translation>Es gibt keine verteilte Tabelle %1.</translation>
    </message>
    <message numerus="yes">
        <source>What %n shard set(s) weigh is not known, because a node does not tell its sizes.</source>
        <translation>
            <numerusform>Das Gewicht eines Shard-Satzes ist unbekannt, weil ein Knoten seine Größen nicht nennt.</numerusform>
            <numerusform>Das Gewicht von %n Shard-Sätzen ist unbekannt, weil ein Knoten seine Größen nicht nennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster has changed since these moves were planned: the set of shard %1 is not where it was. Plan again.</source>
        <translation>Der Cluster hat sich seit der Planung geändert: der Satz von Shard %1 liegt nicht mehr dort. Bitte neu planen.</translation>
    </message>
    <message>
        <source>to be emptied</source>
        <comment>a node</comment>
        <translation>wird geleert</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a node</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a node</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>at the mean</source>
        <comment>a node</comment>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>%1 % above the mean</source>
        <comment>a node</comment>
        <translation>%1 % über dem Mittel</translation>
    </message>
    <message>
        <source>%1 % below the mean</source>
        <comment>a node</comment>
        <translation>%1 % unter dem Mittel</translation>
    </message>
    <message>
        <source>a set of unknown size</source>
        <translation>einen Satz unbekannter Größe</translation>
    </message>
    <message>
        <source>Moves %1 from %2 (%3) to %4 (%5).</source>
        <translation>Verschiebt %1 von %2 (%3) nach %4 (%5).</translation>
    </message>
    <message numerus="yes">
        <source>The strategy %1 does not say what %n shard set(s) weigh.</source>
        <translation>
            <numerusform>Die Strategie %1 sagt nicht, was ein Shard-Satz wiegt.</numerusform>
            <numerusform>Die Strategie %1 sagt nicht, was %n Shard-Sätze wiegen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RebuildStandby</name>
    <message>
        <source>%1 is the primary of the group.</source>
        <translation>%1 ist der Primary der Gruppe.</translation>
    </message>
    <message>
        <source>%1 streams from %2 already: nothing has to be done.</source>
        <translation>%1 streamt schon von %2: Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>What is on the host of %1 cannot be seen: %2</source>
        <translation>Was auf dem Host von %1 liegt, ist nicht zu sehen: %2</translation>
    </message>
    <message>
        <source>%1 is no copy of %2 but holds another cluster&apos;s data, which stays as it is.</source>
        <translation>%1 ist keine Kopie von %2, sondern hält Daten eines anderen Clusters; sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>pg_dist_node calls %1 a primary. Let a standby take over first.</source>
        <translation>pg_dist_node nennt %1 einen Primary. Zuerst einen Standby übernehmen lassen.</translation>
    </message>
    <message>
        <source>%1 does not answer and may still call %2 a primary: its two-phase recovery would take back what was acknowledged. Start it, or remove it, first.</source>
        <translation>%1 antwortet nicht und nennt %2 vielleicht noch Primary: Seine Zwei-Phasen-Wiederherstellung würde Bestätigtes zurücknehmen. Zuerst starten oder entfernen.</translation>
    </message>
    <message>
        <source>Both went on as timeline %1, which no rewind tells apart.</source>
        <translation>Beide haben als Zeitlinie %1 weitergemacht; das kann kein Zurückspulen unterscheiden.</translation>
    </message>
    <message>
        <source>It has neither checksums nor wal_log_hints, so it cannot be rewound.</source>
        <translation>Er hat weder Prüfsummen noch wal_log_hints und kann deshalb nicht zurückgespult werden.</translation>
    </message>
    <message>
        <source>full_page_writes is off on %1, so nothing can be rewound to it.</source>
        <translation>full_page_writes ist auf %1 aus, deshalb lässt sich nichts auf ihn zurückspulen.</translation>
    </message>
    <message>
        <source>It has no data.</source>
        <translation>Er hat keine Daten.</translation>
    </message>
    <message>
        <source>Where its WAL ends is not known.</source>
        <translation>Wo sein WAL endet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 does not have the WAL any more that it lacks.</source>
        <translation>%1 hat das WAL nicht mehr, das ihm fehlt.</translation>
    </message>
    <message>
        <source>It has nothing that %1 lacks.</source>
        <translation>Er hat nichts, was %1 fehlt.</translation>
    </message>
    <message>
        <source>It has %1 of WAL that %2 lacks.</source>
        <translation>Er hat %1 WAL, das %2 fehlt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no way: follow, rewind or copy.</source>
        <translation>&apos;%1&apos; ist kein Weg: follow, rewind oder copy.</translation>
    </message>
    <message>
        <source>%1 does not fit %2. %3</source>
        <translation>%1 passt nicht zu %2. %3</translation>
    </message>
    <message>
        <source>%1 accepts writes beside %2. %3 If what was written there may be given up, say so with --accept-loss.</source>
        <translation>%1 nimmt neben %2 Schreibzugriffe an. %3 Wenn aufgegeben werden darf, was dort geschrieben wurde, mit --accept-loss bestätigen.</translation>
    </message>
    <message>
        <source>Stop %1.</source>
        <translation>%1 anhalten.</translation>
    </message>
    <message>
        <source>Kill what may be left of %1, and see that it is down.</source>
        <translation>Beenden, was von %1 noch läuft, und prüfen, dass er unten ist.</translation>
    </message>
    <message>
        <source>See that %1 calls %2 no primary.</source>
        <translation>Prüfen, dass %1 %2 nicht Primary nennt.</translation>
    </message>
    <message>
        <source>Write a checkpoint on %1, by which the two are compared.</source>
        <translation>Auf %1 einen Checkpoint schreiben, an dem beide verglichen werden.</translation>
    </message>
    <message>
        <source>Let %1 follow %2 as it is.</source>
        <translation>%1 so, wie er ist, %2 folgen lassen.</translation>
    </message>
    <message>
        <source>Rewind %1 to where it parted from %2.</source>
        <translation>%1 dorthin zurückspulen, wo er sich von %2 getrennt hat.</translation>
    </message>
    <message>
        <source>Nothing waits; what only %1 has is thrown away.</source>
        <translation>Nichts wartet; was nur %1 hat, wird verworfen.</translation>
    </message>
    <message>
        <source>Keep the data of %1 under another name.</source>
        <translation>Die Daten von %1 unter anderem Namen aufheben.</translation>
    </message>
    <message>
        <source>Nobody uses these slots of %1, which keep WAL: %2. If one was its own, remove it with &apos;ha standby remove&apos;.</source>
        <translation>Diese Slots von %1 benutzt niemand, und sie halten WAL fest: %2. War einer davon seiner, mit &apos;ha standby remove&apos; entfernen.</translation>
    </message>
    <message>
        <source>Make %1 a standby of group %2 again</source>
        <translation>%1 wieder zum Standby der Gruppe %2 machen</translation>
    </message>
    <message>
        <source>Make a slot for %1 on %2.</source>
        <translation>Einen Slot für %1 auf %2 anlegen.</translation>
    </message>
    <message>
        <source>It was fenced as a primary: its own upkeep has gone on since, nothing else.</source>
        <translation>Er wurde als Primärserver abgeriegelt: Seitdem ist nur seine eigene Pflege weitergegangen.</translation>
    </message>
    <message>
        <source>Its fence is taken off when it starts as a standby: its pg_hba.conf and its settings are as they were.</source>
        <translation>Seine Abriegelung fällt weg, wenn er als Standby startet: Seine pg_hba.conf und seine Einstellungen sind wieder wie zuvor.</translation>
    </message>
</context>
<context>
    <name>tessera::ReceiverDialog</name>
    <message>
        <source>Tell a webhook</source>
        <translation>Einem Webhook melden</translation>
    </message>
    <message>
        <source>Tell a command</source>
        <translation>Einem Befehl melden</translation>
    </message>
    <message>
        <source>Each alert that fires or ends is sent there as JSON, by whoever collects.</source>
        <translation>Jeder Alarm, der ausgelöst wird oder endet, wird als JSON dorthin gesendet, von dem Programm, das sammelt.</translation>
    </message>
    <message>
        <source>The program gets each alert that fires or ends as JSON on its standard input. Whoever collects runs it, without a shell.</source>
        <translation>Das Programm erhält jeden Alarm, der ausgelöst wird oder endet, als JSON auf der Standardeingabe. Gestartet wird es, ohne Shell, von dem Programm, das sammelt.</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>It may hold a secret: it is kept in a file that only you can read, and not shown again.</source>
        <translation>Sie kann ein Geheimnis enthalten: Sie steht in einer Datei, die nur Sie lesen können, und wird nicht wieder angezeigt.</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>An argument with a space stands in double quotes.</source>
        <translation>Ein Argument mit Leerzeichen steht in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>&amp;From severity</source>
        <translation>Ab &amp;Schwere</translation>
    </message>
    <message>
        <source>Milder alerts are not told.</source>
        <translation>Mildere Alarme werden nicht gemeldet.</translation>
    </message>
    <message>
        <source>%1 is told already; take it out first, or choose another name.</source>
        <translation>%1 wird schon gemeldet; nehmen Sie es erst heraus oder wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>tessera::RecoverTransactions</name>
    <message>
        <source>No transaction waits for its second phase.</source>
        <translation>Keine Transaktion wartet auf ihre zweite Phase.</translation>
    </message>
    <message numerus="yes">
        <source>End %n prepared transaction(s): commit what was decided, roll back the rest. Those of sessions that still run stay.</source>
        <translation>
            <numerusform>%n vorbereitete Transaktion beenden: bestätigen, was entschieden war, sonst zurückrollen. Läuft ihre Sitzung noch, bleibt sie.</numerusform>
            <numerusform>%n vorbereitete Transaktionen beenden: bestätigen, was entschieden war, den Rest zurückrollen. Die laufender Sitzungen bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>End prepared transactions</source>
        <translation>Vorbereitete Transaktionen beenden</translation>
    </message>
</context>
<context>
    <name>tessera::ReferenceDialog</name>
    <message>
        <source>Make a reference table</source>
        <translation>Referenztabelle anlegen</translation>
    </message>
    <message>
        <source>Choose a table of this database.</source>
        <translation>Wählen Sie eine Tabelle dieser Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Local tables that are tied to a reference table are managed by Citus from then on.</source>
        <translation>Lokale Tabellen, die mit einer Referenztabelle verbunden sind, verwaltet von da an Citus.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 on each node</source>
        <translation>%1 auf jedem Knoten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 refers to it by foreign keys.</source>
        <translation>%1 verweist durch Fremdschlüssel darauf.</translation>
    </message>
    <message>
        <source>It refers to %1.</source>
        <translation>Sie verweist auf %1.</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>none to or from other tables</source>
        <translation>keine von oder zu anderen Tabellen</translation>
    </message>
    <message>
        <source>Every node gets a full copy, so that any table can be joined with it. Right for small tables that change seldom. Others may stay on the coordinator: with Citus managing them, every node reaches them.</source>
        <translation>Jeder Knoten bekommt eine volle Kopie, sodass jede Tabelle damit verknüpft werden kann. Richtig für kleine Tabellen, die sich selten ändern. Andere können auf dem Koordinator bleiben: Verwaltet Citus sie, erreicht sie jeder Knoten.</translation>
    </message>
    <message>
        <source>a reference table, copied to every node</source>
        <translation>eine Referenztabelle, kopiert auf jeden Knoten</translation>
    </message>
    <message>
        <source>a managed table of the coordinator</source>
        <translation>eine verwaltete Tabelle des Koordinators</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>&amp;Wird</translation>
    </message>
    <message>
        <source>%1 on the coordinator</source>
        <translation>%1 auf dem Koordinator</translation>
    </message>
</context>
<context>
    <name>tessera::RegisterStandbyDialog</name>
    <message>
        <source>Register %1 as a secondary</source>
        <translation>%1 als Secondary registrieren</translation>
    </message>
    <message>
        <source>pg_dist_node then names it in %1, and sessions that only read can be led to it. It still takes over when the primary dies.</source>
        <translation>pg_dist_node nennt ihn dann in %1, und Sitzungen, die nur lesen, können zu ihm geführt werden. Er übernimmt weiterhin, wenn der Primary ausfällt.</translation>
    </message>
    <message>
        <source>&amp;Cluster of readers</source>
        <translation>&amp;Cluster der Leser</translation>
    </message>
    <message>
        <source>Sessions read from it once they set citus.use_secondary_nodes to &apos;always&apos; and citus.cluster_name to this name. Each node group needs a secondary of that name.</source>
        <translation>Sitzungen lesen von ihm, sobald sie citus.use_secondary_nodes auf &apos;always&apos; und citus.cluster_name auf diesen Namen setzen. Jede Knotengruppe braucht einen Secondary dieses Namens.</translation>
    </message>
    <message>
        <source>Enter a name for the cluster of readers.</source>
        <translation>Geben Sie dem Cluster der Leser einen Namen.</translation>
    </message>
    <message>
        <source>The name is too long: 63 bytes at most.</source>
        <translation>Der Name ist zu lang: höchstens 63 Byte.</translation>
    </message>
</context>
<context>
    <name>tessera::RemoveNode</name>
    <message>
        <source>Take %1 out of the cluster. Its copies of reference tables stay on its disk.</source>
        <translation>%1 aus dem Cluster nehmen. Seine Kopien der Referenztabellen bleiben auf seiner Platte.</translation>
    </message>
    <message>
        <source>Creating distributed tables and other changes of nodes wait.</source>
        <translation>Das Anlegen verteilter Tabellen und andere Änderungen an Knoten warten.</translation>
    </message>
    <message>
        <source>See that no shard is left on %1.</source>
        <translation>Prüfen, dass kein Shard auf %1 übrig ist.</translation>
    </message>
    <message>
        <source>%1 answers: nothing has to be lost. Drain it, then remove it.</source>
        <translation>%1 antwortet: Nichts muss verloren gehen. Leeren Sie ihn, und entfernen Sie ihn dann.</translation>
    </message>
    <message>
        <source>This server cannot make lost shards anew. Start %1 again, or restore its backup under the same address.</source>
        <translation>Dieser Server kann verlorene Shards nicht neu anlegen. Starten Sie %1 neu, oder stellen Sie seine Sicherung unter derselben Adresse wieder her.</translation>
    </message>
    <message>
        <source>%1 is partitioned; its lost shards cannot be made anew. Restore a backup of %2 under the same address.</source>
        <translation>%1 ist partitioniert; die verlorenen Shards können nicht neu angelegt werden. Stellen Sie eine Sicherung von %2 unter derselben Adresse wieder her.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 shards%4: %5)</source>
        <translation>%1 (%2 von %3 Shards%4: %5)</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds the only copy of rows of %n table(s): %2. To lose them for good, give the number of tables (tesseractl: --lost-tables).</source>
        <translation>
            <numerusform>%1 hält die einzige Kopie von Zeilen aus %n Tabelle: %2. Um sie endgültig zu verlieren, geben Sie die Anzahl der Tabellen an (tesseractl: --lost-tables).</numerusform>
            <numerusform>%1 hält die einzige Kopie von Zeilen aus %n Tabellen: %2. Um sie endgültig zu verlieren, geben Sie die Anzahl der Tabellen an (tesseractl: --lost-tables).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n empty shard(s) on %1.</source>
        <translation>
            <numerusform>%n leeren Shard auf %1 anlegen.</numerusform>
            <numerusform>%n leere Shards auf %1 anlegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>See that they are there.</source>
        <translation>Prüfen, dass sie da sind.</translation>
    </message>
    <message numerus="yes">
        <source>Record %n shard(s) as lying on %1 instead of %2. What %2 held is given up.</source>
        <translation>
            <numerusform>Eintragen, dass %n Shard auf %1 statt auf %2 liegt. Was %2 hielt, wird aufgegeben.</numerusform>
            <numerusform>Eintragen, dass %n Shards auf %1 statt auf %2 liegen. Was %2 hielt, wird aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>See that every node that answers knows it.</source>
        <translation>Prüfen, dass jeder Knoten, der antwortet, es weiß.</translation>
    </message>
    <message>
        <source>Either drain the node or give its data up, not both.</source>
        <translation>Den Knoten entweder leeren oder seine Daten aufgeben, nicht beides.</translation>
    </message>
    <message>
        <source>Remove the node %1</source>
        <translation>Den Knoten %1 entfernen</translation>
    </message>
    <message>
        <source>%1 does not answer, so its shards cannot be moved off it. Start it again.</source>
        <translation>%1 antwortet nicht, also können seine Shards nicht verschoben werden. Starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>Drain and remove the node %1</source>
        <translation>Den Knoten %1 leeren und entfernen</translation>
    </message>
    <message>
        <source>There is no other node that answers and may hold shards. Add one first.</source>
        <translation>Kein anderer Knoten antwortet und darf Shards halten. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>Remove the lost node %1 and give up %n shard(s)</source>
        <translation>
            <numerusform>Den verlorenen Knoten %1 entfernen und %n Shard aufgeben</numerusform>
            <numerusform>Den verlorenen Knoten %1 entfernen und %n Shards aufgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the old copies that the moves left on %1.</source>
        <translation>Alte Kopien entfernen, die die Verschiebungen auf %1 hinterlassen haben.</translation>
    </message>
    <message>
        <source>See that nothing is left to drop on %1.</source>
        <translation>Prüfen, dass auf %1 nichts mehr zu entfernen ist.</translation>
    </message>
</context>
<context>
    <name>tessera::RemoveNodeDialog</name>
    <message>
        <source>Remove the lost node %1</source>
        <translation>Den verlorenen Knoten %1 entfernen</translation>
    </message>
    <message>
        <source>The node does not answer, and it holds the only copy of the rows below. Start it again, or restore its backup under the same address, and nothing is lost: close this form then. Until it is back, or removed, it cannot be disabled, and writes to reference tables fail.</source>
        <translation>Der Knoten antwortet nicht, und er hält die einzige Kopie der Zeilen unten. Starten Sie ihn neu, oder stellen Sie seine Sicherung unter derselben Adresse wieder her, dann geht nichts verloren: Schließen Sie dafür dieses Formular. Bis er zurück oder entfernt ist, kann er nicht abgeschaltet werden, und Schreiben in Referenztabellen schlägt fehl.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>%1 follows it: promoting that one loses less.</source>
        <translation>%1 folgt ihm: Wird dieser befördert, geht weniger verloren.</translation>
    </message>
    <message>
        <source>Removing it makes these shards anew, empty, on the nodes that are left. All tables can be read and written again; the rows are gone for good.</source>
        <translation>Beim Entfernen werden diese Shards leer auf den übrigen Knoten neu angelegt. Alle Tabellen können wieder gelesen und geschrieben werden; die Zeilen sind endgültig verloren.</translation>
    </message>
    <message>
        <source>&amp;Tables that lose rows</source>
        <translation>&amp;Tabellen mit Verlust</translation>
    </message>
    <message>
        <source>Type their number to agree: %1.</source>
        <translation>Geben Sie ihre Anzahl ein, um zuzustimmen: %1.</translation>
    </message>
    <message>
        <source>Type the number of tables that lose rows, %1.</source>
        <translation>Geben Sie die Anzahl der Tabellen ein, die Zeilen verlieren: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n shard(s), %2, %3</source>
        <translation>
            <numerusform>%1 von %n Shard, %2, %3</numerusform>
            <numerusform>%1 von %n Shards, %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ReplicateReferences</name>
    <message>
        <source>Copy the missing reference tables%1 to %2.</source>
        <translation>Die fehlenden Referenztabellen%1 auf %2 kopieren.</translation>
    </message>
    <message>
        <source>Writes to reference tables wait for a moment at the end.</source>
        <translation>Schreibzugriffe auf Referenztabellen warten am Ende einen Moment.</translation>
    </message>
    <message>
        <source>Writes to reference tables wait for the whole copy; reads go on.</source>
        <translation>Schreibzugriffe auf Referenztabellen warten, bis die Kopie fertig ist; Lesen geht weiter.</translation>
    </message>
    <message>
        <source>Every node has all reference tables.</source>
        <translation>Jeder Knoten hat alle Referenztabellen.</translation>
    </message>
    <message>
        <source>Copy the missing reference tables</source>
        <translation>Die fehlenden Referenztabellen kopieren</translation>
    </message>
</context>
<context>
    <name>tessera::Report</name>
    <message>
        <source>Diagnostic report</source>
        <translation>Diagnosebericht</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1: diagnostic report</source>
        <translation>%1: Diagnosebericht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name for a report: it must end with .html, .pdf or .json.</source>
        <translation>„%1“ ist kein Name für einen Bericht: Er muss auf .html, .pdf oder .json enden.</translation>
    </message>
    <message>
        <source>There is no folder %1 to save the report in.</source>
        <translation>Es gibt keinen Ordner %1, in dem der Bericht gespeichert werden könnte.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>%1 kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a range of time and its year</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>values in statements</source>
        <translation>Werte in Anweisungen</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>%1, times in %2</source>
        <translation>%1, Zeiten in %2</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Diagnostic report of %1, made by %2</source>
        <translation>Diagnosebericht von %1, erstellt von %2</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Platzierungen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Of an even share</source>
        <translation>Vom gleichen Anteil</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Platte frei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Mittel vorher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Nothing was ever measured of this cluster. Keep the console open, or start &apos;tesseractl agent run&apos;, to collect metrics.</source>
        <translation>Von diesem Cluster wurde noch nie etwas gemessen. Lassen Sie die Konsole geöffnet oder starten Sie „tesseractl agent run“, um Metriken zu sammeln.</translation>
    </message>
    <message>
        <source>Nothing was measured in this time; the last minute that was measured is %1.</source>
        <translation>In dieser Zeit wurde nichts gemessen; die letzte gemessene Minute ist %1.</translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>In dieser Zeit wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>The cluster has many nodes: each chart shows them all together.</source>
        <translation>Der Cluster hat viele Knoten: Jedes Diagramm zeigt sie alle zusammen.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>In this time, the newest first</source>
        <translation>In dieser Zeit, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Firing now</source>
        <translation>Lösen jetzt aus</translation>
    </message>
    <message>
        <source>Fired in this time</source>
        <translation>In dieser Zeit ausgelöst</translation>
    </message>
    <message>
        <source>Rules switched on</source>
        <translation>Eingeschaltete Regeln</translation>
    </message>
    <message>
        <source>No alert is pending or fires.</source>
        <translation>Kein Alarm steht bevor oder löst aus.</translation>
    </message>
    <message>
        <source>Verdict and findings</source>
        <translation>Urteil und Befunde</translation>
    </message>
    <message>
        <source>how the cluster is, in one sentence, and what needs attention</source>
        <translation>wie es dem Cluster geht, in einem Satz, und was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>engine, versions, nodes, sizes and balance</source>
        <translation>Engine, Versionen, Knoten, Größen und Verteilung</translation>
    </message>
    <message>
        <source>Tables and colocation groups</source>
        <translation>Tabellen und Kolokationsgruppen</translation>
    </message>
    <message>
        <source>how large they are, and how evenly they lie on the nodes</source>
        <translation>wie groß sie sind und wie gleichmäßig sie auf den Knoten liegen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>a chart of everything that was measured, with its figures</source>
        <translation>ein Diagramm von allem, was gemessen wurde, mit seinen Zahlen</translation>
    </message>
    <message>
        <source>Slow queries</source>
        <translation>Langsame Abfragen</translation>
    </message>
    <message>
        <source>the statements that took most, in all and a call, and were called most</source>
        <translation>die Anweisungen, die insgesamt und je Aufruf am längsten dauerten und am häufigsten aufgerufen wurden</translation>
    </message>
    <message>
        <source>Activity now</source>
        <translation>Aktivität jetzt</translation>
    </message>
    <message>
        <source>what runs, what is idle in a transaction, who waits for whom</source>
        <translation>was läuft, was untätig in einer Transaktion ist, wer auf wen wartet</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>every check with its verdict and what stands out</source>
        <translation>jede Prüfung mit ihrem Urteil und dem, was auffällt</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>what fires now, and what fired in the time</source>
        <translation>was jetzt auslöst und was in der Zeit ausgelöst hat</translation>
    </message>
    <message>
        <source>Journal and events</source>
        <translation>Journal und Ereignisse</translation>
    </message>
    <message>
        <source>what was changed from here, restarts, resets, gaps</source>
        <translation>was von hier aus geändert wurde, Neustarts, Rücksetzungen, Lücken</translation>
    </message>
    <message>
        <source>Configuration drift</source>
        <translation>Abweichende Einstellungen</translation>
    </message>
    <message>
        <source>settings on which the nodes do not agree</source>
        <translation>Einstellungen, in denen die Knoten nicht übereinstimmen</translation>
    </message>
    <message>
        <source>This could not be read: %1</source>
        <translation>Dies konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>Nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>A report has no section &apos;%1&apos;. There are: %2.</source>
        <translation>Ein Bericht hat keinen Abschnitt „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a check and its verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tables, the largest first</source>
        <translation>Tabellen, die größten zuerst</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Distributed by</source>
        <translation>Verteilt nach</translation>
    </message>
    <message>
        <source>Largest shard</source>
        <translation>Größter Shard</translation>
    </message>
    <message>
        <source>Of the average</source>
        <translation>Vom Mittel</translation>
    </message>
    <message>
        <source>How each colocation group lies on the nodes</source>
        <translation>Wie jede Kolokationsgruppe auf den Knoten liegt</translation>
    </message>
    <message>
        <source>No table is distributed yet.</source>
        <translation>Noch ist keine Tabelle verteilt.</translation>
    </message>
    <message>
        <source>nothing has been collected of this cluster on this computer yet.</source>
        <translation>Auf diesem Rechner wurde von diesem Cluster noch nichts gesammelt.</translation>
    </message>
    <message>
        <source>no alert was ever judged for this cluster on this computer.</source>
        <translation>Auf diesem Rechner wurde für diesen Cluster noch nie ein Alarm beurteilt.</translation>
    </message>
    <message>
        <source>No events: %1</source>
        <translation>Keine Ereignisse: %1</translation>
    </message>
    <message>
        <source>the catalogs could not be read.</source>
        <translation>Die Kataloge konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Global PID</source>
        <translation>Globale PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Idle in transaction</source>
        <translation>Untätig in Transaktion</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Waiting for a lock</source>
        <translation>Wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>one another</source>
        <translation>aufeinander</translation>
    </message>
    <message>
        <source>a prepared transaction</source>
        <translation>einer vorbereiteten Transaktion</translation>
    </message>
    <message>
        <source>Who waits for a lock</source>
        <translation>Wer auf eine Sperre wartet</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>Its PID</source>
        <translation>Dessen PID</translation>
    </message>
    <message>
        <source>As it was at %1.</source>
        <translation>Stand: %1.</translation>
    </message>
    <message>
        <source>Statements that run, the longest first</source>
        <translation>Laufende Anweisungen, die längsten zuerst</translation>
    </message>
    <message>
        <source>No statement was running.</source>
        <translation>Es lief keine Anweisung.</translation>
    </message>
    <message>
        <source>Idle in a transaction, the longest first</source>
        <translation>Untätig in einer Transaktion, die längsten zuerst</translation>
    </message>
    <message>
        <source>No session was idle in a transaction.</source>
        <translation>Keine Sitzung war untätig in einer Transaktion.</translation>
    </message>
    <message>
        <source>Nobody waited for a lock.</source>
        <translation>Niemand wartete auf eine Sperre.</translation>
    </message>
    <message>
        <source>Most time in all</source>
        <translation>Meiste Zeit insgesamt</translation>
    </message>
    <message>
        <source>Most time a call</source>
        <translation>Meiste Zeit je Aufruf</translation>
    </message>
    <message>
        <source>Most calls</source>
        <translation>Meiste Aufrufe</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>(all others)</source>
        <translation>(alle anderen)</translation>
    </message>
    <message>
        <source>Time in statements</source>
        <translation>Zeit in Anweisungen</translation>
    </message>
    <message>
        <source>Mean of a call</source>
        <translation>Mittel eines Aufrufs</translation>
    </message>
    <message>
        <source>Different statements</source>
        <translation>Verschiedene Anweisungen</translation>
    </message>
    <message>
        <source>No statement was counted in this time. Statements are counted while the console or the agent collects and pg_stat_statements is installed.</source>
        <translation>In dieser Zeit wurde keine Anweisung gezählt. Anweisungen werden gezählt, während die Konsole oder der Agent sammelt und pg_stat_statements installiert ist.</translation>
    </message>
    <message>
        <source>Reading the catalogs and sizes…</source>
        <translation>Kataloge und Größen werden gelesen …</translation>
    </message>
    <message>
        <source>Reading the sessions…</source>
        <translation>Sitzungen werden gelesen …</translation>
    </message>
    <message>
        <source>Asking the nodes every check…</source>
        <translation>Die Knoten werden nach jeder Prüfung gefragt …</translation>
    </message>
    <message>
        <source>Comparing the settings of the nodes…</source>
        <translation>Einstellungen der Knoten werden verglichen …</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Journal wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the metrics…</source>
        <translation>Metriken werden gelesen …</translation>
    </message>
    <message>
        <source>Reading the statements…</source>
        <translation>Anweisungen werden gelesen …</translation>
    </message>
    <message>
        <source>Reading the alerts…</source>
        <translation>Alarme werden gelesen …</translation>
    </message>
    <message>
        <source>Choose at least one section.</source>
        <translation>Wählen Sie mindestens einen Abschnitt.</translation>
    </message>
    <message>
        <source>The range must end after it begins.</source>
        <translation>Die Zeit muss nach ihrem Anfang enden.</translation>
    </message>
    <message>
        <source>The report was cancelled; nothing was written.</source>
        <translation>Der Bericht wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>An alert fires on %1: %2</source>
        <translation>Ein Alarm löst auf %1 aus: %2</translation>
    </message>
    <message>
        <source>The cluster could not be read: %1</source>
        <translation>Der Cluster konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This report holds what was collected before.</source>
        <translation>Dieser Bericht enthält, was vorher gesammelt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) need attention.</source>
        <translation>
            <numerusform>%n Problem braucht Aufmerksamkeit.</numerusform>
            <numerusform>%n Probleme brauchen Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 silent</source>
        <comment>nodes</comment>
        <translation>%1, %2 stumm</translation>
    </message>
    <message>
        <source>Size of the shards</source>
        <translation>Größe der Shards</translation>
    </message>
    <message>
        <source>Alerts firing</source>
        <translation>Auslösende Alarme</translation>
    </message>
    <message>
        <source>Nothing that was looked at needs attention.</source>
        <translation>Nichts von dem, was betrachtet wurde, braucht Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>Die ersten %1 von %2.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Was gemeldet wurde</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Näheres</translation>
    </message>
    <message>
        <source>Nothing was changed from this computer in this time.</source>
        <translation>In dieser Zeit wurde von diesem Rechner aus nichts geändert.</translation>
    </message>
    <message>
        <source>No restart, reset or gap was noted in this time.</source>
        <translation>In dieser Zeit wurde kein Neustart, keine Rücksetzung und keine Lücke vermerkt.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a size</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>−%1</source>
        <translation>−%1</translation>
    </message>
    <message>
        <source>quiet</source>
        <comment>an alert</comment>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>an alert</comment>
        <translation>bevorstehend</translation>
    </message>
    <message>
        <source>firing</source>
        <comment>an alert</comment>
        <translation>löst aus</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>an alert</comment>
        <translation>beendet</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>severity</comment>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>error</source>
        <comment>severity</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>severity</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>information</source>
        <comment>severity</comment>
        <translation>Information</translation>
    </message>
    <message>
        <source>detail</source>
        <comment>severity</comment>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Built-in engine</source>
        <translation>Eingebaute Engine</translation>
    </message>
    <message>
        <source>High availability</source>
        <translation>Hochverfügbarkeit</translation>
    </message>
    <message>
        <source>the standbys of each node group, and what a crash would cost</source>
        <translation>die Standbys jeder Knotengruppe und was ein Absturz kosten würde</translation>
    </message>
    <message>
        <source>Asking the primaries who follows them…</source>
        <translation>Die Primarys werden gefragt, wer ihnen folgt …</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>If it died now</source>
        <translation>Wenn er jetzt ausfiele</translation>
    </message>
    <message>
        <source>Commits that wait</source>
        <translation>Wartende Commits</translation>
    </message>
    <message>
        <source>Standbys</source>
        <translation>Standbys</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Not on its disk</source>
        <translation>Nicht auf seiner Platte</translation>
    </message>
    <message>
        <source>Not visible there</source>
        <translation>Dort nicht sichtbar</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Slots of standbys</source>
        <translation>Slots von Standbys</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>WAL that it keeps</source>
        <translation>WAL, das er festhält</translation>
    </message>
</context>
<context>
    <name>tessera::ReportForm</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The time right before, as long</source>
        <translation>Die gleich lange Zeit direkt davor</translation>
    </message>
    <message>
        <source>The same time a day before</source>
        <translation>Dieselbe Zeit einen Tag vorher</translation>
    </message>
    <message>
        <source>The same time a week before</source>
        <translation>Dieselbe Zeit eine Woche vorher</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>tessera::ReportPage</name>
    <message>
        <source>Names of tables, columns, users, databases and programs</source>
        <translation>Namen von Tabellen, Spalten, Benutzern, Datenbanken und Programmen</translation>
    </message>
    <message>
        <source>Values in statements</source>
        <translation>Werte in Anweisungen</translation>
    </message>
    <message>
        <source>Addresses of nodes and clients</source>
        <translation>Adressen von Knoten und Clients</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Read everything that is chosen now and save it as HTML, PDF or JSON</source>
        <translation>Jetzt alles Gewählte lesen und als HTML, PDF oder JSON speichern</translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>The same thing has the same other name everywhere, such as table-3. Passwords are never in a report.</source>
        <translation>Dasselbe trägt überall denselben anderen Namen, etwa table-3. Passwörter stehen nie in einem Bericht.</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>JSON for programs (*.json)</source>
        <translation>JSON für Programme (*.json)</translation>
    </message>
    <message>
        <source>The report was saved to %1.</source>
        <translation>Der Bericht wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Some sections are missing; below is why.</source>
        <translation>Einige Abschnitte fehlen; unten steht, warum.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>tessera::ResolveHost</name>
    <message>
        <source>The name of host %1 could not be looked up in time.</source>
        <translation>Der Name des Hosts %1 ließ sich nicht rechtzeitig auflösen.</translation>
    </message>
    <message>
        <source>The host name %1 cannot be looked up: no name server answers.</source>
        <translation>Der Hostname %1 lässt sich nicht auflösen: Kein Namensserver antwortet.</translation>
    </message>
    <message>
        <source>There is no host named %1.</source>
        <translation>Es gibt keinen Host namens %1.</translation>
    </message>
</context>
<context>
    <name>tessera::ReviewPage</name>
    <message>
        <source>Run the plan</source>
        <translation>Plan ausführen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung des Plans</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>SQL of the plan</source>
        <translation>SQL des Plans</translation>
    </message>
    <message>
        <source>The plan is being made</source>
        <translation>Der Plan entsteht</translation>
    </message>
    <message>
        <source>Checked beforehand</source>
        <translation>Vorab geprüft</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>Name des Clusters</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the plan as SQL script or as runbook</source>
        <translation>Den Plan als SQL-Skript oder als Runbook speichern</translation>
    </message>
    <message>
        <source>No plan was made. Nothing was changed.</source>
        <translation>Es entstand kein Plan. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Umkehrbar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>This connection is read-only. Plans can be read and saved, not run.</source>
        <translation>Diese Verbindung ist nur lesend. Pläne können gelesen und gespeichert, nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>A check forbids this plan. Do what it says, then ask for the plan again.</source>
        <translation>Eine Prüfung verbietet diesen Plan. Tun Sie, was sie sagt, und fordern Sie den Plan dann erneut an.</translation>
    </message>
    <message>
        <source>This is a production cluster. Type its name, %1, to run the plan.</source>
        <translation>Dies ist ein Produktionscluster. Geben Sie seinen Namen, %1, ein, um den Plan auszuführen.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The SQL of all steps is on the clipboard.</source>
        <translation>Das SQL aller Schritte ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>SQL script (*.sql);;Runbook (*.md)</source>
        <translation>SQL-Skript (*.sql);;Runbook (*.md)</translation>
    </message>
    <message>
        <source>The plan was saved to %1.</source>
        <translation>Der Plan wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>This is the remedy of a check. Nothing of the plan &apos;%1&apos; was done yet.</source>
        <translation>Dies ist die Abhilfe zu einer Prüfung. Vom Plan „%1“ ist noch nichts getan.</translation>
    </message>
    <message>
        <source>Back to that plan</source>
        <translation>Zurück zu jenem Plan</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Run it later…</source>
        <translation>Später ausführen…</translation>
    </message>
</context>
<context>
    <name>tessera::RuleDialog</name>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Change from the first to the last</source>
        <translation>Änderung vom ersten zum letzten</translation>
    </message>
    <message>
        <source>0 is no, 1 is yes</source>
        <translation>0 ist nein, 1 ist ja</translation>
    </message>
    <message>
        <source>a number</source>
        <comment>unit of a threshold</comment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>metric and what it says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>Each node, and each database, state, … of a metric, is judged for itself.</source>
        <translation>Jeder Knoten und jede Datenbank, jeder Zustand, … einer Messgröße wird für sich beurteilt.</translation>
    </message>
    <message>
        <source>Tell it again at each judging while it fires</source>
        <translation>Bei jeder Beurteilung erneut melden, solange der Alarm ansteht</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Regel behalten</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>&amp;Messgröße</translation>
    </message>
    <message>
        <source>&amp;What of it</source>
        <translation>&amp;Was davon</translation>
    </message>
    <message>
        <source>&amp;Over the last</source>
        <translation>&amp;Über die letzten</translation>
    </message>
    <message>
        <source>&amp;Is</source>
        <translation>&amp;Ist</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>Sc&amp;hwelle</translation>
    </message>
    <message>
        <source>&amp;Judged every</source>
        <translation>&amp;Beurteilt alle</translation>
    </message>
    <message>
        <source>&amp;Fires after</source>
        <translation>&amp;Löst aus nach</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>&amp;Schwere</translation>
    </message>
    <message>
        <source>N&amp;odes</source>
        <translation>Kn&amp;oten</translation>
    </message>
    <message>
        <source>None chosen: all, those to come as well.</source>
        <translation>Keiner gewählt: alle, auch künftige.</translation>
    </message>
    <message>
        <source>R&amp;epeat</source>
        <translation>Wi&amp;ederholen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Type a part of its name or meaning</source>
        <translation>Teil des Namens oder der Bedeutung eingeben</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>A metric and a threshold make the sentence.</source>
        <translation>Messgröße und Schwelle ergeben den Satz.</translation>
    </message>
    <message>
        <source>There is a rule named %1 already.</source>
        <translation>Eine Regel namens %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose a metric.</source>
        <translation>Wählen Sie eine Messgröße.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no threshold for %2: type a number; units are %3.</source>
        <translation>„%1“ ist keine Schwelle für %2: Geben Sie eine Zahl ein; Einheiten sind %3.</translation>
    </message>
    <message>
        <source>Counting how often it would have fired…</source>
        <translation>Es wird gezählt, wie oft der Alarm ausgelöst worden wäre …</translation>
    </message>
</context>
<context>
    <name>tessera::RuleTrial</name>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Nothing that this rule looks at was measured in the last %1.</source>
        <translation>In den letzten %1 wurde nichts gemessen, was diese Regel betrachtet.</translation>
    </message>
    <message>
        <source>In the last %1 this rule would not have fired.</source>
        <translation>In den letzten %1 hätte diese Regel keinen Alarm ausgelöst.</translation>
    </message>
    <message numerus="yes">
        <source>In the last %1 this rule would have fired %n time(s), %2 in all.</source>
        <translation>
            <numerusform>In den letzten %1 hätte diese Regel %n Mal Alarm ausgelöst, zusammen %2.</numerusform>
            <numerusform>In den letzten %1 hätte diese Regel %n Mal Alarm ausgelöst, zusammen %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RunLock</name>
    <message>
        <source>Another operation has just ended on this cluster. Try again.</source>
        <translation>Eine andere Operation ist auf diesem Cluster gerade zu Ende gegangen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another operation runs on this cluster: %1 of %2 from %3, since %4. Wait until it is over.</source>
        <translation>Eine andere Operation läuft auf diesem Cluster: %1 von %2 aus %3, seit %4. Warten Sie, bis sie vorbei ist.</translation>
    </message>
    <message>
        <source>The run has lost its lock on this cluster.</source>
        <translation>Der Lauf hat seine Sperre auf diesem Cluster verloren.</translation>
    </message>
</context>
<context>
    <name>tessera::RunOperation</name>
    <message>
        <source>There is no operation &apos;%1&apos;.</source>
        <translation>Es gibt keine Operation „%1“.</translation>
    </message>
    <message>
        <source>The cluster has changed since this plan was made. Nothing was done; make the plan again.</source>
        <translation>Der Cluster hat sich geändert, seit dieser Plan entstand. Nichts wurde getan; lassen Sie den Plan neu erstellen.</translation>
    </message>
    <message>
        <source>Entry %1 is still being run by process %2.</source>
        <translation>Eintrag %1 wird noch von Prozess %2 ausgeführt.</translation>
    </message>
    <message>
        <source>Entry %1 belongs to another cluster, %2.</source>
        <translation>Eintrag %1 gehört zu einem anderen Cluster, %2.</translation>
    </message>
    <message>
        <source>The server says that the step was done.</source>
        <translation>Der Server sagt, dass der Schritt erledigt wurde.</translation>
    </message>
</context>
<context>
    <name>tessera::Runbook</name>
    <message>
        <source>Waits meanwhile: %1</source>
        <translation>Wartet derweil: %1</translation>
    </message>
    <message>
        <source>To take it back:</source>
        <translation>Um es zurückzunehmen:</translation>
    </message>
    <message>
        <source>On this machine: %1</source>
        <translation>Auf diesem Rechner: %1</translation>
    </message>
    <message>
        <source>Repeat until it is over:</source>
        <translation>Wiederholen, bis es vorbei ist:</translation>
    </message>
    <message>
        <source>Takes %1 s.</source>
        <translation>Dauert %1 s.</translation>
    </message>
</context>
<context>
    <name>tessera::Sandbox</name>
    <message>
        <source>The engine cannot be installed (%1): %2</source>
        <translation>Die Engine lässt sich nicht installieren (%1): %2</translation>
    </message>
    <message>
        <source>The folder %1 holds no program &apos;%2&apos;; name the folder of a PostgreSQL server&apos;s programs with --pg-bin.</source>
        <translation>Im Ordner %1 liegt kein Programm „%2“; nennen Sie mit --pg-bin den Ordner der Programme eines PostgreSQL-Servers.</translation>
    </message>
    <message>
        <source>No PostgreSQL server is installed in /usr/lib/postgresql; install the package &apos;postgresql&apos; (15 or newer) or name a folder of programs with --pg-bin.</source>
        <translation>In /usr/lib/postgresql ist kein PostgreSQL-Server installiert; installieren Sie das Paket &apos;postgresql&apos; (15 oder neuer), oder nennen Sie mit --pg-bin einen Ordner mit Programmen.</translation>
    </message>
    <message>
        <source>The sandbox needs PostgreSQL 15 or newer; %1 holds version %2.</source>
        <translation>Die Sandbox braucht PostgreSQL 15 oder neuer; %1 enthält Version %2.</translation>
    </message>
    <message>
        <source>The sandbox &quot;%1&quot; has a runner already.</source>
        <translation>Die Sandbox „%1“ hat bereits einen Runner.</translation>
    </message>
    <message>
        <source>The sandbox &quot;%1&quot; runs Citus, which executes background tasks itself.</source>
        <translation>In der Sandbox „%1“ läuft Citus, das Hintergrundaufgaben selbst ausführt.</translation>
    </message>
    <message>
        <source>The program tesseractl, which runs the sandbox&apos;s background tasks, was not found.</source>
        <translation>Das Programm tesseractl, das die Hintergrundaufgaben der Sandbox ausführt, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The runner of background tasks did not start; %1 tells why.</source>
        <translation>Der Runner für Hintergrundaufgaben startete nicht; %1 sagt, warum.</translation>
    </message>
    <message>
        <source>The sandbox &quot;%1&quot; cannot be locked.</source>
        <translation>Die Sandbox „%1“ lässt sich nicht sperren.</translation>
    </message>
    <message>
        <source>The wait for the sandbox was cancelled.</source>
        <translation>Das Warten auf die Sandbox wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Another program still works on the sandbox &quot;%1&quot;.</source>
        <translation>Ein anderes Programm arbeitet noch an der Sandbox „%1“.</translation>
    </message>
    <message>
        <source>There is no sandbox &quot;%1&quot;.</source>
        <translation>Es gibt keine Sandbox „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>The sandbox &quot;%1&quot; has %n worker(s); add one with &apos;tesseractl --sandbox %1 node add --new&apos;, or destroy the sandbox first.</source>
        <translation>
            <numerusform>Die Sandbox „%1“ hat %n Worker; fügen Sie mit &apos;tesseractl --sandbox %1 node add --new&apos; einen hinzu, oder löschen Sie zuerst die Sandbox.</numerusform>
            <numerusform>Die Sandbox „%1“ hat %n Worker; fügen Sie mit &apos;tesseractl --sandbox %1 node add --new&apos; einen hinzu, oder löschen Sie zuerst die Sandbox.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sandbox &quot;%1&quot; runs the engine %2; destroy it first to use another.</source>
        <translation>In der Sandbox „%1“ läuft die Engine %2; löschen Sie sie zuerst, um eine andere zu verwenden.</translation>
    </message>
    <message>
        <source>Stopping the servers</source>
        <translation>Die Server werden angehalten</translation>
    </message>
    <message>
        <source>Removing the sandbox &quot;%1&quot;</source>
        <translation>Die Sandbox „%1“ wird entfernt</translation>
    </message>
    <message>
        <source>The sandbox has no server on port %1.</source>
        <translation>Die Sandbox hat keinen Server auf Port %1.</translation>
    </message>
    <message>
        <source>The coordinator cannot be removed; destroy the sandbox instead.</source>
        <translation>Der Koordinator lässt sich nicht entfernen; löschen Sie stattdessen die Sandbox.</translation>
    </message>
    <message>
        <source>There is no operating system user &quot;%1&quot;, who runs the servers when root makes a sandbox; install the package &apos;postgresql&apos;.</source>
        <translation>Es gibt keinen Betriebssystembenutzer „%1“, der die Server ausführt, wenn root eine Sandbox anlegt; installieren Sie das Paket &apos;postgresql&apos;.</translation>
    </message>
    <message>
        <source>The user &quot;%1&quot;, who runs the servers, cannot enter %2; choose another folder with TESSERA_SANDBOX_ROOT.</source>
        <translation>Der Benutzer „%1“, der die Server ausführt, darf %2 nicht betreten; wählen Sie mit TESSERA_SANDBOX_ROOT einen anderen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 has %2 MB free; %n server(s) need %3 MB.</source>
        <translation>
            <numerusform>Im Ordner %1 sind %2 MB frei; %n Server braucht %3 MB.</numerusform>
            <numerusform>Im Ordner %1 sind %2 MB frei; %n Server brauchen %3 MB.</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL in %1 has no citus extension; install it or use --engine builtin.</source>
        <translation>PostgreSQL in %1 hat keine Erweiterung citus; installieren Sie sie, oder verwenden Sie --engine builtin.</translation>
    </message>
    <message>
        <source>PostgreSQL in %1 lacks postgres_fdw or dblink, which the built-in engine needs; install PostgreSQL&apos;s contrib package.</source>
        <translation>PostgreSQL in %1 fehlt postgres_fdw oder dblink, was die eingebaute Engine braucht; installieren Sie das contrib-Paket von PostgreSQL.</translation>
    </message>
    <message>
        <source>Preparing PostgreSQL %1 from %2</source>
        <translation>PostgreSQL %1 aus %2 wird vorbereitet</translation>
    </message>
    <message>
        <source>%1 cannot be locked.</source>
        <translation>%1 lässt sich nicht sperren.</translation>
    </message>
    <message>
        <source>The folder %1 has too long a name for Unix sockets; choose a shorter one with TESSERA_SANDBOX_ROOT.</source>
        <translation>Der Ordner %1 hat einen zu langen Namen für Unix-Sockets; wählen Sie mit TESSERA_SANDBOX_ROOT einen kürzeren.</translation>
    </message>
    <message>
        <source>Bringing the engine up to date</source>
        <translation>Die Engine wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message numerus="yes">
        <source>Making %n server(s)</source>
        <translation>
            <numerusform>%n Server entsteht</numerusform>
            <numerusform>%n Server entstehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Joining the servers</source>
        <translation>Die Server werden verbunden</translation>
    </message>
    <message>
        <source>Starting the servers</source>
        <translation>Die Server werden gestartet</translation>
    </message>
    <message>
        <source>Making a server</source>
        <translation>Ein Server entsteht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a sandbox: use 1 to 40 lower-case letters, digits, &apos;-&apos; and &apos;_&apos;, beginning with a letter or digit.</source>
        <translation>„%1“ kann nicht der Name einer Sandbox sein: Verwenden Sie 1 bis 40 Kleinbuchstaben, Ziffern, &apos;-&apos; und &apos;_&apos;, beginnend mit Buchstabe oder Ziffer.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s description lacks a field.</source>
        <translation>In der Beschreibung der Sandbox fehlt ein Feld.</translation>
    </message>
    <message>
        <source>There is no sandbox in %1.</source>
        <translation>In %1 ist keine Sandbox.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is damaged; remove the sandbox with &apos;tesseractl sandbox destroy&apos;.</source>
        <translation>%1 ist beschädigt; entfernen Sie die Sandbox mit &apos;tesseractl sandbox destroy&apos;.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>%1 (sandbox)</source>
        <translation>%1 (Sandbox)</translation>
    </message>
    <message>
        <source>Sandboxes</source>
        <translation>Sandboxen</translation>
    </message>
    <message>
        <source>The password file %1 cannot be written: %2</source>
        <translation>Die Passwortdatei %1 ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>The sandbox &quot;%1&quot; is not complete.</source>
        <translation>Die Sandbox „%1“ ist nicht vollständig.</translation>
    </message>
    <message>
        <source>There is no sandbox &quot;%1&quot;; make it with &apos;tesseractl sandbox up --name %1&apos;.</source>
        <translation>Es gibt keine Sandbox „%1“; legen Sie sie mit &apos;tesseractl sandbox up --name %1&apos; an.</translation>
    </message>
    <message>
        <source>The start of the servers was cancelled.</source>
        <translation>Der Start der Server wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Processes of a server that was killed still run in %1.</source>
        <translation>In %1 laufen noch Prozesse eines abgeschossenen Servers.</translation>
    </message>
    <message>
        <source>This machine has not enough free ports on loopback.</source>
        <translation>Dieser Rechner hat nicht genug freie Ports auf Loopback.</translation>
    </message>
    <message>
        <source>Port %1 of the sandbox &quot;%2&quot; is in use by another program; end that program and bring the sandbox up again.</source>
        <translation>Port %1 der Sandbox „%2“ wird von einem anderen Programm benutzt; beenden Sie dieses und bringen Sie die Sandbox wieder hoch.</translation>
    </message>
    <message>
        <source>The server on port %1 did not start: %2.</source>
        <translation>Der Server auf Port %1 startete nicht: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed to %2.</source>
        <translation>%1 lässt sich nicht in %2 umbenennen.</translation>
    </message>
    <message>
        <source>%1 cannot be understood.</source>
        <translation>%1 ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>%1 is in the sandbox already; the sample would overwrite it.</source>
        <translation>%1 ist schon in der Sandbox; die Beispieldaten würden es überschreiben.</translation>
    </message>
    <message>
        <source>There is no sample &quot;%1&quot;; there are: %2.</source>
        <translation>Es gibt keine Beispieldaten „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>Loading the sample &quot;%1&quot;</source>
        <translation>Die Beispieldaten „%1“ werden geladen</translation>
    </message>
    <message>
        <source>The folder %1 has a comma in its name; choose another one with TESSERA_SANDBOX_ROOT.</source>
        <translation>Der Ordner %1 hat ein Komma im Namen; wählen Sie mit TESSERA_SANDBOX_ROOT einen anderen.</translation>
    </message>
    <message numerus="yes">
        <source>Making %n standby(s)</source>
        <translation>
            <numerusform>%n Standby wird angelegt</numerusform>
            <numerusform>%n Standbys werden angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each server of the sandbox &quot;%1&quot; has %n standby(s); destroy the sandbox first to have another number.</source>
        <translation>
            <numerusform>Jeder Server der Sandbox „%1“ hat %n Standby; löschen Sie die Sandbox zuerst, um eine andere Zahl zu haben.</numerusform>
            <numerusform>Jeder Server der Sandbox „%1“ hat %n Standbys; löschen Sie die Sandbox zuerst, um eine andere Zahl zu haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sandbox has no standby on port %1.</source>
        <translation>Die Sandbox hat keinen Standby auf Port %1.</translation>
    </message>
    <message>
        <source>An HA manager needs a standby to give the lead to.</source>
        <translation>Ein HA-Manager braucht einen Standby, dem er die Führung geben kann.</translation>
    </message>
    <message>
        <source>The servers of the sandbox &quot;%1&quot; are started by %2, which is told of all of them by &apos;sandbox up&apos;; make a sandbox with more --workers.</source>
        <translation>Die Server der Sandbox „%1“ startet %2, dem &apos;sandbox up&apos; sie alle nennt; legen Sie eine Sandbox mit mehr --workers an.</translation>
    </message>
    <message>
        <source>%1 did not start; %2 tells why.</source>
        <translation>%1 ist nicht gestartet; %2 sagt, warum.</translation>
    </message>
    <message>
        <source>etcd does not take its user (%1).</source>
        <translation>etcd nimmt seinen Benutzer nicht an (%1).</translation>
    </message>
    <message>
        <source>etcd does not answer on port %1.</source>
        <translation>etcd antwortet nicht auf Port %1.</translation>
    </message>
    <message>
        <source>The node groups of the sandbox &quot;%1&quot; are run by &apos;%2&apos;; destroy it first to have another HA manager.</source>
        <translation>Die Knotengruppen der Sandbox „%1“ betreibt &apos;%2&apos;; entfernen Sie sie zuerst, um einen anderen HA-Manager zu haben.</translation>
    </message>
    <message>
        <source>%1 has not made node group %2 whole in time; the logs in %3 tell why.</source>
        <translation>%1 hat die Knotengruppe %2 nicht rechtzeitig vollständig gemacht; die Protokolle in %3 sagen, warum.</translation>
    </message>
    <message>
        <source>Waiting until %1 has each node group and its standby</source>
        <translation>Warte, bis %1 jede Knotengruppe mit ihrem Standby hat</translation>
    </message>
    <message>
        <source>%1 needs packages that are not installed here: &apos;apt-get install %2&apos;.</source>
        <translation>%1 braucht Pakete, die hier nicht installiert sind: &apos;apt-get install %2&apos;.</translation>
    </message>
    <message>
        <source>Handing the servers to %1</source>
        <translation>Übergebe die Server an %1</translation>
    </message>
    <message>
        <source>The server %1 was killed: nothing was written to its disk any more.</source>
        <translation>Der Server %1 wurde getötet: Auf seine Platte wurde nichts mehr geschrieben.</translation>
    </message>
    <message>
        <source>The server %1 is frozen already.</source>
        <translation>Der Server %1 ist schon eingefroren.</translation>
    </message>
    <message>
        <source>The server %1 is frozen: it answers nobody, and its connections stay open.</source>
        <translation>Der Server %1 ist eingefroren: Er antwortet niemandem, und seine Verbindungen bleiben offen.</translation>
    </message>
    <message>
        <source>The server %1 is not frozen.</source>
        <translation>Der Server %1 ist nicht eingefroren.</translation>
    </message>
    <message>
        <source>The server %1 goes on.</source>
        <translation>Der Server %1 läuft weiter.</translation>
    </message>
    <message>
        <source>The server %1 runs.</source>
        <translation>Der Server %1 läuft.</translation>
    </message>
    <message>
        <source>%1 starts its servers itself; where it does not, &apos;sandbox up&apos; starts it.</source>
        <translation>%1 startet seine Server selbst; wo er es nicht tut, startet ihn &apos;sandbox up&apos;.</translation>
    </message>
    <message>
        <source>The server %1 runs again.</source>
        <translation>Der Server %1 läuft wieder.</translation>
    </message>
    <message>
        <source>The sandbox &quot;%1&quot; has no server on port %2.</source>
        <translation>Die Sandbox „%1“ hat keinen Server auf Port %2.</translation>
    </message>
    <message>
        <source>The server %1 does not run.</source>
        <translation>Der Server %1 läuft nicht.</translation>
    </message>
</context>
<context>
    <name>tessera::SavedConnection</name>
    <message>
        <source>A saved connection has no name or no id.</source>
        <translation>Eine gespeicherte Verbindung hat keinen Namen oder keine ID.</translation>
    </message>
    <message>
        <source>The saved connection %1 does not say where to connect.</source>
        <translation>Die gespeicherte Verbindung %1 sagt nicht, wohin sie führt.</translation>
    </message>
</context>
<context>
    <name>tessera::Schedule</name>
    <message>
        <source>The program that ran it has ended in the middle. The journal offers to go on.</source>
        <translation>Das Programm, das es ausführte, endete mittendrin. Das Journal bietet an, fortzufahren.</translation>
    </message>
    <message>
        <source>No scheduled change has the number %1.</source>
        <translation>Keine geplante Änderung hat die Nummer %1.</translation>
    </message>
    <message>
        <source>Scheduled change %1 does not wait any more.</source>
        <translation>Die geplante Änderung %1 wartet nicht mehr.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Nobody was there to run it in time.</source>
        <translation>Niemand war da, um es rechtzeitig auszuführen.</translation>
    </message>
</context>
<context>
    <name>tessera::ScheduleDialog</name>
    <message>
        <source>Run it later</source>
        <translation>Später ausführen</translation>
    </message>
    <message>
        <source>The plan is made and checked anew at that time. It is run by this window, if it has the cluster open, or by &apos;tesseractl agent run&apos; on this computer.</source>
        <translation>Der Plan wird zu dieser Zeit neu erstellt und geprüft. Ihn führt dieses Fenster aus, wenn es den Cluster geöffnet hat, oder &apos;tesseractl agent run&apos; auf diesem Computer.</translation>
    </message>
    <message>
        <source>Schedule it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>By the clock of this computer</source>
        <translation>Nach der Uhr dieses Computers</translation>
    </message>
    <message>
        <source> min</source>
        <comment>unit after a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Begun within</source>
        <translation>&amp;Beginn innerhalb von</translation>
    </message>
    <message>
        <source>When nobody could run it by then, it is not run</source>
        <translation>Konnte es bis dahin niemand ausführen, wird es nicht ausgeführt</translation>
    </message>
    <message>
        <source>That is over already.</source>
        <translation>Das ist schon vorbei.</translation>
    </message>
</context>
<context>
    <name>tessera::ScheduleModel</name>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>tessera::ScheduledView</name>
    <message>
        <source>Cancel it</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>It is not run when its time comes</source>
        <translation>Es wird nicht ausgeführt, wenn seine Zeit kommt</translation>
    </message>
    <message>
        <source>Scheduled changes</source>
        <translation>Geplante Änderungen</translation>
    </message>
</context>
<context>
    <name>tessera::SchemaActions</name>
    <message>
        <source>Schemas</source>
        <translation>Schemas</translation>
    </message>
    <message>
        <source>&amp;Distribute a schema…</source>
        <translation>Schema &amp;verteilen…</translation>
    </message>
    <message>
        <source>&amp;Undistribute a schema…</source>
        <translation>Verteilung eines Schemas &amp;aufheben…</translation>
    </message>
    <message>
        <source>&amp;Move a schema…</source>
        <translation>Schema v&amp;erschieben…</translation>
    </message>
    <message>
        <source>Move the schema…</source>
        <translation>Das Schema verschieben…</translation>
    </message>
    <message>
        <source>Undistribute the schema…</source>
        <translation>Verteilung des Schemas aufheben…</translation>
    </message>
    <message>
        <source>Put all tables of a local schema on one node</source>
        <translation>Alle Tabellen eines lokalen Schemas auf einen Knoten bringen</translation>
    </message>
    <message>
        <source>Bring all tables of a schema back to the coordinator</source>
        <translation>Alle Tabellen eines Schemas auf den Koordinator zurückholen</translation>
    </message>
    <message>
        <source>Move all tables of a schema to another node</source>
        <translation>Alle Tabellen eines Schemas auf einen anderen Knoten verschieben</translation>
    </message>
    <message>
        <source>&amp;New distributed schema…</source>
        <translation>&amp;Neues verteiltes Schema…</translation>
    </message>
    <message>
        <source>Make, distribute, undistribute or move a whole schema</source>
        <translation>Ein ganzes Schema anlegen, verteilen, zurückholen oder verschieben</translation>
    </message>
    <message>
        <source>Make a schema whose tables lie on one node</source>
        <translation>Ein Schema anlegen, dessen Tabellen auf einem Knoten liegen</translation>
    </message>
</context>
<context>
    <name>tessera::SchemaDialog</name>
    <message>
        <source>Distribute a schema</source>
        <translation>Ein Schema verteilen</translation>
    </message>
    <message>
        <source>Undistribute a schema</source>
        <translation>Verteilung eines Schemas aufheben</translation>
    </message>
    <message>
        <source>Move a schema</source>
        <translation>Ein Schema verschieben</translation>
    </message>
    <message>
        <source>All its tables go to one node, which the server picks, and new ones join them there. Right for one schema a tenant or a service.</source>
        <translation>Alle seine Tabellen kommen auf einen Knoten, den der Server wählt, und neue kommen dort hinzu. Passt für je ein Schema pro Mandant oder Dienst.</translation>
    </message>
    <message>
        <source>All its tables come back to the coordinator and become local ones.</source>
        <translation>Alle seine Tabellen kommen auf den Koordinator zurück und werden lokale.</translation>
    </message>
    <message>
        <source>All its tables go to another node together.</source>
        <translation>Alle seine Tabellen ziehen gemeinsam auf einen anderen Knoten um.</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>&amp;Schema</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>&amp;Put onto</source>
        <translation>&amp;Ablegen auf</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n local table(s), %1</source>
        <translation>
            <numerusform>%n lokale Tabelle, %1</numerusform>
            <numerusform>%n lokale Tabellen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>keine Tabelle</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Choose a schema.</source>
        <translation>Wählen Sie ein Schema.</translation>
    </message>
    <message>
        <source>The schema %1 is not distributed, or has no table to move.</source>
        <translation>Das Schema %1 ist nicht verteilt oder hat keine Tabelle zum Verschieben.</translation>
    </message>
    <message>
        <source>The schema %1 is on %2 already.</source>
        <translation>Das Schema %1 ist schon auf %2.</translation>
    </message>
</context>
<context>
    <name>tessera::SchemaRefusals</name>
    <message>
        <source>The schema %1 cannot be distributed. Distribute schemas of your own.</source>
        <translation>Das Schema %1 kann nicht verteilt werden. Verteilen Sie eigene Schemas.</translation>
    </message>
    <message>
        <source>%1 is the schema of the extension %2, so it cannot be distributed.</source>
        <translation>%1 ist das Schema der Erweiterung %2 und kann deshalb nicht verteilt werden.</translation>
    </message>
    <message>
        <source>%1 is a foreign table, which a distributed schema cannot hold.</source>
        <translation>%1 ist eine Fremdtabelle, die ein verteiltes Schema nicht halten kann.</translation>
    </message>
    <message>
        <source>%1 takes part in inheritance, which a distributed schema cannot hold.</source>
        <translation>%1 ist an Vererbung beteiligt, die ein verteiltes Schema nicht halten kann.</translation>
    </message>
    <message>
        <source>%1 belongs to an extension, which a distributed schema cannot hold.</source>
        <translation>%1 gehört zu einer Erweiterung, was in einem verteilten Schema nicht geht.</translation>
    </message>
    <message>
        <source>Only the owner of %1 (%2) can distribute it. Connect as that role.</source>
        <translation>Nur der Eigentümer von %1 (%2) kann sie verteilen. Verbinden Sie sich mit dieser Rolle.</translation>
    </message>
    <message>
        <source>%1 is %2. Undistribute it first.</source>
        <translation>%1 ist %2. Heben Sie zuerst die Verteilung auf.</translation>
    </message>
    <message>
        <source>%1 refers to %2 by the foreign key %3. Tables of other schemas cannot refer to a distributed schema: drop the key.</source>
        <translation>%1 verweist durch den Fremdschlüssel %3 auf %2. Tabellen anderer Schemas können nicht auf ein verteiltes Schema verweisen: Löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 refers to %2 by the foreign key %3. A distributed schema can refer to itself and to reference tables only: make %2 a reference table, or drop the key.</source>
        <translation>%1 verweist durch den Fremdschlüssel %3 auf %2. Ein verteiltes Schema kann nur auf sich selbst und auf Referenztabellen verweisen: Machen Sie %2 zur Referenztabelle, oder löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>This server does not distribute schemas. That comes with Citus 12.0.</source>
        <translation>Dieser Server verteilt keine Schemas. Das kommt mit Citus 12.0.</translation>
    </message>
    <message>
        <source>There is no schema %1.</source>
        <translation>Es gibt kein Schema %1.</translation>
    </message>
    <message>
        <source>Only the owner of the schema %1 (%2) can do that. Connect as that role.</source>
        <translation>Nur der Eigentümer des Schemas %1 (%2) kann das. Verbinden Sie sich mit dieser Rolle.</translation>
    </message>
    <message>
        <source>The schema %1 is not distributed.</source>
        <translation>Das Schema %1 ist nicht verteilt.</translation>
    </message>
    <message>
        <source>The schema %1 is distributed already.</source>
        <translation>Das Schema %1 ist schon verteilt.</translation>
    </message>
</context>
<context>
    <name>tessera::SearchField</name>
    <message>
        <source>%1 (Ctrl+F)</source>
        <comment>what is searched for and the shortcut</comment>
        <translation>%1 (Strg+F)</translation>
    </message>
</context>
<context>
    <name>tessera::SelectionInspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
</context>
<context>
    <name>tessera::ServerDoor</name>
    <message>
        <source>The standby has no primary_conninfo to go by.</source>
        <translation>Der Standby hat kein primary_conninfo, nach dem man gehen könnte.</translation>
    </message>
    <message>
        <source>How to reach the host of %1 is not known. Enter it in the connection.</source>
        <translation>Wie der Host von %1 erreicht wird, ist nicht bekannt. Tragen Sie es in der Verbindung ein.</translation>
    </message>
    <message>
        <source>%1 did not get there in time.</source>
        <translation>%1 ist nicht rechtzeitig so weit gekommen.</translation>
    </message>
    <message>
        <source>Cancelled while waiting.</source>
        <translation>Beim Warten abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is not started while %2 cannot be asked whether it accepts writes: %3</source>
        <translation>%1 wird nicht gestartet, solange %2 nicht gefragt werden kann, ob es Schreibzugriffe annimmt: %3</translation>
    </message>
    <message>
        <source>%1 accepts writes. %2 is not started beside it: there would be two primaries.</source>
        <translation>%1 nimmt Schreibzugriffe an. %2 wird nicht daneben gestartet: Es gäbe zwei Primärserver.</translation>
    </message>
    <message>
        <source>%1 runs. It has to be stopped first: there would be two primaries.</source>
        <translation>%1 läuft. Es muss zuerst gestoppt werden: Es gäbe zwei Primärserver.</translation>
    </message>
    <message>
        <source>%1 was not shut down cleanly, but is &apos;%2&apos;: what it has written last may not have left it. Start it again, or use failover.</source>
        <translation>%1 wurde nicht sauber heruntergefahren, sondern ist &apos;%2&apos;: Was es zuletzt geschrieben hat, ist vielleicht nur dort. Starten Sie es wieder, oder nutzen Sie das Failover.</translation>
    </message>
    <message>
        <source>It has everything, up to %1.</source>
        <translation>Er hat alles, bis %1.</translation>
    </message>
    <message>
        <source>%1 did not become a primary in time.</source>
        <translation>%1 wurde nicht rechtzeitig zum Primärserver.</translation>
    </message>
    <message>
        <source>%1 runs. Its data folder stays where it is.</source>
        <translation>%1 läuft. Sein Datenordner bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>The data folder %1 of %2 is not empty. Move it away first.</source>
        <translation>Der Datenordner %1 von %2 ist nicht leer. Verschieben Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>%1 cannot be copied to %2: %3</source>
        <translation>%1 kann nicht nach %2 kopiert werden: %3</translation>
    </message>
    <message>
        <source>A rewind of %1 ended half way: %2 Nothing can be made of its data folder. Copy the primary instead: --way copy</source>
        <translation>Ein Zurückspulen von %1 endete auf halbem Weg: %2 Aus seinem Datenordner lässt sich nichts mehr machen. Stattdessen den Primary kopieren: --way copy</translation>
    </message>
    <message>
        <source>%1 cannot be rewound; it is as it was: %2. A copy is always possible: --way copy</source>
        <translation>%1 kann nicht zurückgespult werden; er ist, wie er war: %2. Eine Kopie ist immer möglich: --way copy</translation>
    </message>
    <message>
        <source>The fence of %1 does not hold: somebody could still write there. There would be two primaries.</source>
        <translation>Die Abriegelung von %1 hält nicht: Jemand könnte dort noch schreiben. Es gäbe zwei Primärserver.</translation>
    </message>
    <message>
        <source>%1 cannot be asked what it has: %2 It must not have more than %3.</source>
        <translation>%1 kann nicht gefragt werden, was er hat: %2 Er darf nicht mehr haben als %3.</translation>
    </message>
    <message>
        <source>%1 has received more than %2 by now. Choose it.</source>
        <translation>%1 hat inzwischen mehr empfangen als %2. Wählen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>tessera::ServerError</name>
    <message>
        <source>The server asks for a password and none was found.</source>
        <translation>Der Server verlangt ein Passwort, und es wurde keines gefunden.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Der Server hat die Verbindung geschlossen.</translation>
    </message>
</context>
<context>
    <name>tessera::ServerHost</name>
    <message>
        <source>pg_controldata printed something that is not understood.</source>
        <translation>pg_controldata gab etwas aus, das nicht verstanden wird.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; runs no server. Write pg_ctl, pg_ctlcluster or systemd.</source>
        <translation>&apos;%1&apos; betreibt keinen Server. Schreiben Sie pg_ctl, pg_ctlcluster oder systemd.</translation>
    </message>
    <message>
        <source>Name the data folder of %1 from the root, such as /var/lib/postgresql/15/main.</source>
        <translation>Nennen Sie den Datenordner von %1 ab der Wurzel, etwa /var/lib/postgresql/15/main.</translation>
    </message>
    <message>
        <source>Name the folder of pg_controldata on the host of %1, such as /usr/lib/postgresql/15/bin.</source>
        <translation>Nennen Sie den Ordner von pg_controldata auf dem Host von %1, etwa /usr/lib/postgresql/15/bin.</translation>
    </message>
    <message>
        <source>Name the cluster of %1 as pg_lsclusters does, such as 15/main.</source>
        <translation>Nennen Sie den Cluster von %1 wie pg_lsclusters, etwa 15/main.</translation>
    </message>
    <message>
        <source>Name the systemd unit of %1.</source>
        <translation>Nennen Sie die systemd-Unit von %1.</translation>
    </message>
    <message>
        <source>The state of %1 is not known: %2</source>
        <translation>Der Zustand von %1 ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>df printed something that is not understood.</source>
        <translation>df gab etwas aus, das nicht verstanden wird.</translation>
    </message>
    <message>
        <source>ssh does not reach %1: %2. %3</source>
        <translation>ssh erreicht %1 nicht: %2. %3</translation>
    </message>
    <message>
        <source>sudo on the host of %1 asks for a password. Allow %2 without one (NOPASSWD).</source>
        <translation>sudo auf dem Host von %1 fragt nach einem Passwort. Erlauben Sie %2 ohne Passwort (NOPASSWD).</translation>
    </message>
    <message>
        <source>A program is missing on the host of %1: %2</source>
        <translation>Auf dem Host von %1 fehlt ein Programm: %2</translation>
    </message>
    <message>
        <source>%1 on the host of %2 failed: %3</source>
        <translation>%1 auf dem Host von %2 ist fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>Cancelled while waiting for the end of %1.</source>
        <translation>Beim Warten auf das Ende von %1 abgebrochen.</translation>
    </message>
    <message>
        <source>%1 still runs on its host.</source>
        <translation>%1 läuft auf seinem Host noch.</translation>
    </message>
    <message>
        <source>pg_waldump printed something that is not understood.</source>
        <translation>pg_waldump gab etwas aus, das nicht verstanden wird.</translation>
    </message>
    <message>
        <source>pg_ctl hands &apos;%1&apos; to a shell, which would read a part of it as a command. Use a name without quotes, $, ` and \.</source>
        <translation>pg_ctl übergibt &apos;%1&apos; an eine Shell, die einen Teil davon als Befehl läse. Nehmen Sie einen Namen ohne Anführungszeichen, $, ` und \.</translation>
    </message>
</context>
<context>
    <name>tessera::Session</name>
    <message>
        <source>The connection names no host.</source>
        <translation>Die Verbindung nennt keinen Host.</translation>
    </message>
    <message>
        <source>The connection to the server is closed.</source>
        <translation>Die Verbindung zum Server ist geschlossen.</translation>
    </message>
    <message>
        <source>The statement was cancelled.</source>
        <translation>Die Anweisung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>Waiting for the server failed.</source>
        <translation>Das Warten auf den Server ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>tessera::SessionFilterBar</name>
    <message>
        <source>Find a session</source>
        <translation>Eine Sitzung suchen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Hide Tessera&apos;s own</source>
        <translation>Tesseras eigene ausblenden</translation>
    </message>
    <message>
        <source>Mark statements that run longer than</source>
        <translation>Anweisungen markieren, die länger laufen als</translation>
    </message>
    <message>
        <source>Mark transactions that idle longer than</source>
        <translation>Transaktionen markieren, die länger untätig sind als</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
    <message>
        <source>Not idle</source>
        <translation>Nicht untätig</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Waiting for a lock</source>
        <translation>Wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>Idle in transaction</source>
        <translation>Untätig in Transaktion</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Server processes</source>
        <translation>Serverprozesse</translation>
    </message>
    <message>
        <source>Mark statements over</source>
        <translation>Anweisungen markieren ab</translation>
    </message>
    <message>
        <source>idle transactions over</source>
        <translation>untätige Transaktionen ab</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Alle Benutzer</translation>
    </message>
</context>
<context>
    <name>tessera::SessionInspector</name>
    <message>
        <source>Cancel its statement…</source>
        <translation>Ihre Anweisung abbrechen…</translation>
    </message>
    <message>
        <source>Cancel what it runs now; the session stays. Reviewed first</source>
        <translation>Abbrechen, was sie jetzt ausführt; die Sitzung bleibt. Zuvor wird geprüft</translation>
    </message>
    <message>
        <source>End the session…</source>
        <translation>Die Sitzung beenden…</translation>
    </message>
    <message>
        <source>End the session; its transaction is rolled back. Reviewed first</source>
        <translation>Die Sitzung beenden; ihre Transaktion wird zurückgerollt. Zuvor wird geprüft</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Select a session to see what it does and what it waits for.</source>
        <translation>Eine Sitzung auswählen, um zu sehen, was sie tut und worauf sie wartet.</translation>
    </message>
    <message>
        <source>Works for the session %1.</source>
        <translation>Arbeitet für die Sitzung %1.</translation>
    </message>
    <message>
        <source>A session of Tessera itself: it is left alone.</source>
        <translation>Eine Sitzung von Tessera selbst: Sie wird in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Waits on</source>
        <translation>Wartet auf</translation>
    </message>
</context>
<context>
    <name>tessera::SessionText</name>
    <message>
        <source>waits for a lock</source>
        <translation>wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>idle in transaction</source>
        <translation>untätig in Transaktion</translation>
    </message>
    <message>
        <source>idle in failed transaction</source>
        <translation>untätig in gescheiterter Transaktion</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>%1 told nothing: %2</source>
        <translation>%1 hat nichts gesagt: %2</translation>
    </message>
    <message>
        <source>This role is shown what its own sessions do only. Grant it pg_monitor to see those of others.</source>
        <translation>Dieser Rolle wird nur gezeigt, was ihre eigenen Sitzungen tun. Ihr pg_monitor gewähren, um die der anderen zu sehen.</translation>
    </message>
    <message>
        <source>The list shows %1 of %2 processes: those that wait or work first.</source>
        <translation>Die Liste zeigt %1 von %2 Prozessen: zuerst die, die warten oder arbeiten.</translation>
    </message>
</context>
<context>
    <name>tessera::SessionsModel</name>
    <message>
        <source>waits for a lock</source>
        <translation>wartet auf eine Sperre</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n wait(s) for it</source>
        <translation>
            <numerusform>%1 · %n wartet darauf</numerusform>
            <numerusform>%1 · %n warten darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Global pid</source>
        <translation>Globale Nummer</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Lock on %1</source>
        <translation>Sperre auf %1</translation>
    </message>
</context>
<context>
    <name>tessera::SetIdentity</name>
    <message>
        <source>%1 has an identity already.</source>
        <translation>%1 hat bereits eine Identität.</translation>
    </message>
    <message>
        <source>%1 is no unique index of %2 that can name its rows: it must be valid and immediate, without WHERE and expressions, and all its columns NOT NULL.</source>
        <translation>%1 ist kein eindeutiger Index von %2, der Zeilen benennen kann: Er muss gültig und sofort geprüft sein, ohne WHERE und Ausdrücke, und alle seine Spalten NOT NULL.</translation>
    </message>
    <message>
        <source>Let the primary key name the rows of %1.</source>
        <translation>Der Primärschlüssel benennt die Zeilen von %1.</translation>
    </message>
    <message>
        <source>Let the unique index %1 name the rows of %2.</source>
        <translation>Der eindeutige Index %1 benennt die Zeilen von %2.</translation>
    </message>
    <message>
        <source>Let the whole row name the rows of %1. During an online move each UPDATE and DELETE then searches its shard for the row.</source>
        <translation>Die ganze Zeile benennt die Zeilen von %1. Während eines Online-Umzugs sucht dann jedes UPDATE und DELETE seine Zeile im Shard.</translation>
    </message>
    <message>
        <source>There is no distributed table %1. Write NAME for a table of the schema public, else SCHEMA.NAME.</source>
        <translation>Es gibt keine verteilte Tabelle %1. Schreiben Sie NAME für eine Tabelle des Schemas public, sonst SCHEMA.NAME.</translation>
    </message>
    <message>
        <source>%1 is partitioned: its partitions hold the rows and need the identity.</source>
        <translation>%1 ist partitioniert: Ihre Partitionen halten die Zeilen und brauchen die Identität.</translation>
    </message>
    <message>
        <source>Only the owner of %1 (%2) can do this. Connect as that role.</source>
        <translation>Das kann nur der Besitzer von %1 (%2). Verbinden Sie sich als diese Rolle.</translation>
    </message>
    <message>
        <source>Reads and writes of %1 wait for a moment.</source>
        <translation>Lesen und Schreiben von %1 warten einen Moment.</translation>
    </message>
    <message>
        <source>Give %1 a replica identity</source>
        <translation>%1 eine Replikatidentität geben</translation>
    </message>
</context>
<context>
    <name>tessera::ShardCountAdvice</name>
    <message numerus="yes">
        <source>%n node(s) hold shards: with at least four for each, a node more can take some.</source>
        <translation>
            <numerusform>%n Knoten hält Shards: Mit mindestens vier je Knoten kann ein weiterer Knoten welche übernehmen.</numerusform>
            <numerusform>%n Knoten halten Shards: Mit mindestens vier je Knoten kann ein weiterer Knoten welche übernehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usual while the size is not known.</source>
        <translation>Üblich, solange die Größe nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Usual for %1: each shard can still be moved quickly.</source>
        <translation>Üblich für %1: Jeder Shard lässt sich noch schnell verschieben.</translation>
    </message>
    <message>
        <source>Usual for less than 100 GB (%1 here).</source>
        <translation>Üblich für weniger als 100 GB (hier %1).</translation>
    </message>
</context>
<context>
    <name>tessera::ShardFindings</name>
    <message>
        <source>No shard of %1 covers the hash range %2; rows that hash there cannot be read or written.</source>
        <translation>Kein Shard von %1 deckt den Hash-Bereich %2 ab; Zeilen dort können weder gelesen noch geschrieben werden.</translation>
    </message>
    <message>
        <source>Restore pg_dist_shard from a backup of the coordinator, or ask Citus support; do not move or split shards of this table.</source>
        <translation>Stellen Sie pg_dist_shard aus einer Sicherung des Koordinators wieder her, oder fragen Sie den Citus-Support; verschieben oder teilen Sie keine Shards dieser Tabelle.</translation>
    </message>
    <message>
        <source>Shards %1 and %2 of %3 claim the same hash range %4.</source>
        <translation>Die Shards %1 und %2 von %3 beanspruchen denselben Hash-Bereich %4.</translation>
    </message>
    <message>
        <source>Find out which shard holds the rows before anything is written; do not move or split shards of this table.</source>
        <translation>Finden Sie heraus, welcher Shard die Zeilen hält, bevor etwas geschrieben wird; verschieben oder teilen Sie keine Shards dieser Tabelle.</translation>
    </message>
    <message>
        <source>A shard of %1 has no hash range.</source>
        <translation>Ein Shard von %1 hat keinen Hash-Bereich.</translation>
    </message>
    <message>
        <source>Restore pg_dist_shard from a backup of the coordinator.</source>
        <translation>Stellen Sie pg_dist_shard aus einer Sicherung des Koordinators wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>Colocation group %1: shards that belong together lie on different nodes in %n shard set(s), first that of shard %2; joins and foreign keys over them fail.</source>
        <translation>
            <numerusform>Kolokationsgruppe %1: Zusammengehörige Shards liegen in %n Shard-Satz auf verschiedenen Knoten, zuerst in dem von Shard %2; Verknüpfungen und Fremdschlüssel darüber schlagen fehl.</numerusform>
            <numerusform>Kolokationsgruppe %1: Zusammengehörige Shards liegen in %n Shard-Sätzen auf verschiedenen Knoten, zuerst in dem von Shard %2; Verknüpfungen und Fremdschlüssel darüber schlagen fehl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare pg_dist_placement with the tables on the nodes and correct it before any move in this group.</source>
        <translation>Vergleichen Sie pg_dist_placement mit den Tabellen auf den Knoten und berichtigen Sie es vor jeder Verschiebung in dieser Gruppe.</translation>
    </message>
    <message numerus="yes">
        <source>%n shard(s) of %1 have no placement on a registered node.</source>
        <translation>
            <numerusform>%n Shard von %1 hat keine Platzierung auf einem eingetragenen Knoten.</numerusform>
            <numerusform>%n Shards von %1 haben keine Platzierung auf einem eingetragenen Knoten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Register the node that holds the data again, or restore it from a backup.</source>
        <translation>Tragen Sie den Knoten mit den Daten wieder ein, oder stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have neither a primary key nor a replica identity: %1. Their shard sets cannot be moved without blocking writes.</source>
        <translation>
            <numerusform>%n Tabelle hat weder Primärschlüssel noch Replikatidentität: %1. Ihre Shard-Sätze lassen sich nicht verschieben, ohne Schreibzugriffe zu blockieren.</numerusform>
            <numerusform>%n Tabellen haben weder Primärschlüssel noch Replikatidentität: %1. Ihre Shard-Sätze lassen sich nicht verschieben, ohne Schreibzugriffe zu blockieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a primary key, or set REPLICA IDENTITY to a unique index or to FULL.</source>
        <translation>Fügen Sie einen Primärschlüssel hinzu, oder setzen Sie REPLICA IDENTITY auf einen eindeutigen Index oder auf FULL.</translation>
    </message>
    <message>
        <source>Set its identity…</source>
        <translation>Identität setzen…</translation>
    </message>
    <message>
        <source>Set the identity of %1…</source>
        <translation>Identität von %1 setzen…</translation>
    </message>
</context>
<context>
    <name>tessera::ShardTransfer</name>
    <message>
        <source>&apos;%1&apos; is no transfer mode. Choose auto, force_logical or block_writes.</source>
        <translation>„%1“ ist keine Übertragungsart. Wählen Sie auto, force_logical oder block_writes.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a shard id. Shard ids are numbers.</source>
        <translation>„%1“ ist keine Shard-ID. Shard-IDs sind Zahlen.</translation>
    </message>
    <message>
        <source>The cluster has no shard %1.</source>
        <translation>Der Cluster hat keinen Shard %1.</translation>
    </message>
    <message>
        <source>%1 is a secondary. Choose a primary node.</source>
        <translation>%1 ist ein Sekundärknoten. Wählen Sie einen Primärknoten.</translation>
    </message>
    <message>
        <source>%1 is inactive. Activate it first.</source>
        <translation>%1 ist inaktiv. Aktivieren Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>%1 may not hold shards (shouldhaveshards is off).</source>
        <translation>%1 darf keine Shards halten (shouldhaveshards ist aus).</translation>
    </message>
    <message>
        <source>Shard %1 has several placements. Only shards with one placement are moved or split.</source>
        <translation>Shard %1 hat mehrere Platzierungen. Verschoben oder geteilt werden nur Shards mit einer Platzierung.</translation>
    </message>
    <message>
        <source>The shards colocated with %1 do not lie on one node. Repair that first.</source>
        <translation>Die mit %1 kolokierten Shards liegen nicht auf einem Knoten. Bringen Sie das zuerst in Ordnung.</translation>
    </message>
    <message>
        <source>The node group %1 that holds shard %2 has no primary.</source>
        <translation>Die Knotengruppe %1, die Shard %2 hält, hat keinen Primärknoten.</translation>
    </message>
    <message>
        <source>A rebalance is running, as job %1. Wait for it or stop it first.</source>
        <translation>Ein Ausgleich läuft, als Auftrag %1. Warten Sie ihn ab oder halten Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Writes to these shards wait for the whole copy; reads go on. On Citus an UPDATE that has waited may find no row.</source>
        <translation>Schreibzugriffe auf diese Shards warten während der ganzen Kopie; Lesen geht weiter. Auf Citus findet ein UPDATE, das gewartet hat, manchmal keine Zeile.</translation>
    </message>
    <message>
        <source>Writes to these shards wait for a moment at the end; DDL on their tables waits.</source>
        <translation>Schreibzugriffe auf diese Shards warten am Ende einen Moment; DDL auf ihren Tabellen wartet.</translation>
    </message>
    <message numerus="yes">
        <source>Move the set of shard %1, %n shard(s)%2, from %3 to %4.</source>
        <translation>
            <numerusform>Den Satz von Shard %1, ein Shard%2, von %3 nach %4 verschieben.</numerusform>
            <numerusform>Den Satz von Shard %1, %n Shards%2, von %3 nach %4 verschieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SideBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page and its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tessera::SilenceDialog</name>
    <message>
        <source>Silence</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Nobody is told until then; what fires and ends is kept in the history all the same.</source>
        <translation>Bis dahin wird niemandem gemeldet; was ausgelöst wird und endet, steht trotzdem im Verlauf.</translation>
    </message>
    <message>
        <source>Silence it</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regel</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
</context>
<context>
    <name>tessera::SilenceMenu</name>
    <message>
        <source>Silence</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Tell nobody for a while; the history goes on</source>
        <translation>Eine Zeit lang niemandem melden; der Verlauf geht weiter</translation>
    </message>
    <message>
        <source>For 1 h</source>
        <translation>1 h lang</translation>
    </message>
    <message>
        <source>For 8 h</source>
        <translation>8 h lang</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Bis…</translation>
    </message>
</context>
<context>
    <name>tessera::SilenceStrip</name>
    <message>
        <source>All alerts are silenced until %1.</source>
        <translation>Alle Alarme sind bis %1 stumm.</translation>
    </message>
    <message>
        <source>All alerts on %1 are silenced until %2.</source>
        <translation>Alle Alarme auf %1 sind bis %2 stumm.</translation>
    </message>
    <message>
        <source>%1 is silenced until %2.</source>
        <translation>%1 ist bis %2 stumm.</translation>
    </message>
    <message>
        <source>%1 is silenced on %2 until %3.</source>
        <translation>%1 ist auf %2 bis %3 stumm.</translation>
    </message>
    <message numerus="yes">
        <source>%n more silence(s)</source>
        <translation>
            <numerusform>%n weitere Stummschaltung</numerusform>
            <numerusform>%n weitere Stummschaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End: %1</source>
        <comment>a silence</comment>
        <translation>Beenden: %1</translation>
    </message>
</context>
<context>
    <name>tessera::SkewBars</name>
    <message>
        <source>Expected rows a shard</source>
        <translation>Erwartete Zeilen je Shard</translation>
    </message>
    <message numerus="yes">
        <source>%n shard(s); the largest %1 times the mean, the smallest %2 times</source>
        <translation>
            <numerusform>%n Shard; der größte das %1-fache des Mittels, der kleinste das %2-fache</numerusform>
            <numerusform>%n Shards; der größte das %1-fache des Mittels, der kleinste das %2-fache</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogInspector</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Die Hälfte in</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % in</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99 % in</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>[It was longer; this is its beginning.]</source>
        <translation>[Sie war länger; dies ist ihr Anfang.]</translation>
    </message>
    <message>
        <source>Show values</source>
        <translation>Werte zeigen</translation>
    </message>
    <message>
        <source>The slowest call</source>
        <translation>Der langsamste Aufruf</translation>
    </message>
    <message>
        <source>On each node</source>
        <translation>Auf jedem Knoten</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Show the slowest call as it was logged, with the values it was called with</source>
        <translation>Den langsamsten Aufruf so zeigen, wie er protokolliert wurde, mit seinen Werten</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>All others together</source>
        <translation>Alle anderen zusammen</translation>
    </message>
    <message>
        <source>Select a statement to read all of it and its slowest call.</source>
        <translation>Wählen Sie eine Anweisung, um sie ganz und ihren langsamsten Aufruf zu lesen.</translation>
    </message>
    <message>
        <source>The logs name more statements than are kept by name.</source>
        <translation>Die Protokolle nennen mehr Anweisungen, als einzeln behalten werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln call(s)</source>
        <translation>
            <numerusform>%1 in %Ln Aufruf</numerusform>
            <numerusform>%1 in %Ln Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide values</source>
        <translation>Werte verbergen</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Plan zeigen…</translation>
    </message>
    <message>
        <source>Show how the servers run the slowest call, task by task</source>
        <translation>Zeigen, wie die Server den langsamsten Aufruf ausführen, Task für Task</translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogModel</name>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln Knoten</numerusform>
            <numerusform>%Ln Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>All others together</source>
        <translation>Alle anderen zusammen</translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogReading</name>
    <message>
        <source>Its answer is another node&apos;s.</source>
        <translation>Seine Antwort ist die eines anderen Knotens.</translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogTable</name>
    <message>
        <source>&apos;%1&apos; is no fingerprint; &apos;tesseractl query slow&apos; lists them.</source>
        <translation>„%1“ ist kein Fingerabdruck; „tesseractl query slow“ führt sie auf.</translation>
    </message>
    <message>
        <source>What was read of the logs has no statement %1.</source>
        <translation>In dem, was von den Protokollen gelesen wurde, gibt es keine Anweisung %1.</translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogView</name>
    <message numerus="yes">
        <source>Logged since %1: %n statement(s), %2 calls, %3 in all.</source>
        <translation>
            <numerusform>Seit %1 protokolliert: %n Anweisung, %2 Aufrufe, zusammen %3.</numerusform>
            <numerusform>Seit %1 protokolliert: %n Anweisungen, %2 Aufrufe, zusammen %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the logs are still to be read.</source>
        <translation>%1 der Protokolle sind noch zu lesen.</translation>
    </message>
    <message>
        <source>SQL that has slow statements logged</source>
        <translation>SQL, das langsame Anweisungen protokollieren lässt</translation>
    </message>
    <message>
        <source>Slow statements</source>
        <translation>Langsame Anweisungen</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>No slow statement in this time</source>
        <translation>Keine langsame Anweisung in dieser Zeit</translation>
    </message>
    <message>
        <source>The logs are being read</source>
        <translation>Die Protokolle werden gelesen</translation>
    </message>
    <message>
        <source>A server logs what takes longer than log_min_duration_statement.</source>
        <translation>Ein Server protokolliert, was länger als log_min_duration_statement dauert.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the log were not understood.</source>
        <translation>
            <numerusform>%n Eintrag des Protokolls war nicht zu verstehen.</numerusform>
            <numerusform>%n Einträge des Protokolls waren nicht zu verstehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No log can be read</source>
        <translation>Kein Protokoll ist lesbar</translation>
    </message>
    <message>
        <source>A superuser runs these statements on the coordinator, then restarts the servers where logging_collector was off.</source>
        <translation>Ein Superuser führt diese Anweisungen auf dem Koordinator aus und startet dann die Server neu, auf denen logging_collector aus war.</translation>
    </message>
</context>
<context>
    <name>tessera::Snapshot</name>
    <message>
        <source>The server sent catalog rows of an unknown shape.</source>
        <translation>Der Server sandte Katalogzeilen unbekannter Form.</translation>
    </message>
</context>
<context>
    <name>tessera::SplitBar</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SplitDialog</name>
    <message>
        <source>%1 to %2</source>
        <comment>hash values</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Split shard %1</source>
        <translation>Shard %1 teilen</translation>
    </message>
    <message>
        <source>Its hash range is divided into new shards, in every table colocated with it. Shards are never merged again.</source>
        <translation>Sein Hash-Bereich wird auf neue Shards aufgeteilt, in jeder mit ihm kolokierten Tabelle. Shards werden nie wieder zusammengelegt.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Hash range</source>
        <translation>Hash-Bereich</translation>
    </message>
    <message>
        <source>&amp;New shards</source>
        <translation>&amp;Neue Shards</translation>
    </message>
    <message>
        <source>Split &amp;after</source>
        <translation>Teilen n&amp;ach</translation>
    </message>
    <message>
        <source>The last hash value of each new shard but the last one, parted by commas. The number above makes equal parts.</source>
        <translation>Der letzte Hash-Wert jedes neuen Shards außer dem letzten, durch Kommas getrennt. Die Zahl darüber macht gleiche Teile.</translation>
    </message>
    <message>
        <source>Put onto</source>
        <translation>Ablegen auf</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Node of new shard %1</source>
        <translation>Knoten des neuen Shards %1</translation>
    </message>
    <message>
        <source>Enter where to split, or set the number of new shards.</source>
        <translation>Geben Sie an, wo geteilt werden soll, oder stellen Sie die Zahl der neuen Shards ein.</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n shard(s) at most, then split those.</source>
        <translation>
            <numerusform>Teilen Sie in höchstens %n Shard und dann diesen.</numerusform>
            <numerusform>Teilen Sie in höchstens %n Shards und dann diese.</numerusform>
        </translation>
    </message>
    <message>
        <source>The built-in engine splits a shard in the middle of its range only.</source>
        <translation>Die eingebaute Engine teilt einen Shard nur in der Mitte seines Bereichs.</translation>
    </message>
</context>
<context>
    <name>tessera::SplitShard</name>
    <message>
        <source>%1 is %2. Only shards of tables distributed by a hash are split.</source>
        <translation>%1 ist %2. Geteilt werden nur Shards von Tabellen, die nach Hash verteilt sind.</translation>
    </message>
    <message>
        <source>Shard %1 holds a single hash value, %2, so it cannot be split.</source>
        <translation>Shard %1 hält einen einzigen Hashwert, %2, und kann deshalb nicht geteilt werden.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a split point. Split points are whole numbers.</source>
        <translation>„%1“ ist kein Teilungspunkt. Teilungspunkte sind ganze Zahlen.</translation>
    </message>
    <message>
        <source>The split point %1 is out of range. Shard %2 can be split at %3 to %4.</source>
        <translation>Der Teilungspunkt %1 liegt außerhalb des Bereichs. Shard %2 lässt sich bei %3 bis %4 teilen.</translation>
    </message>
    <message>
        <source>The split point %1 does not lie above the one before it. Give them in ascending order.</source>
        <translation>Der Teilungspunkt %1 liegt nicht über dem davor. Geben Sie sie in aufsteigender Folge an.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no split point.</source>
        <translation>„%1“ nennt keinen Teilungspunkt.</translation>
    </message>
    <message>
        <source>The split makes %1 shards of each, so name %1 nodes, not %2.</source>
        <translation>Die Teilung macht aus jedem %1 Shards; nennen Sie also %1 Knoten, nicht %2.</translation>
    </message>
    <message>
        <source>This server cannot split shards: it has no citus_split_shard_by_split_points. Upgrade Citus.</source>
        <translation>Dieser Server kann keine Shards teilen: Ihm fehlt citus_split_shard_by_split_points. Aktualisieren Sie Citus.</translation>
    </message>
    <message numerus="yes">
        <source>Split the set of shard %1, %n shard(s) of %2%3, at %4, onto %5. Shards are never merged again: this cannot be taken back.</source>
        <translation>
            <numerusform>Den Satz von Shard %1, %n Shard von %2%3, bei %4 teilen, auf %5. Shards werden nie wieder vereinigt: Das lässt sich nicht zurücknehmen.</numerusform>
            <numerusform>Den Satz von Shard %1, %n Shards von %2%3, bei %4 teilen, auf %5. Shards werden nie wieder vereinigt: Das lässt sich nicht zurücknehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Split shard %1</source>
        <translation>Shard %1 teilen</translation>
    </message>
</context>
<context>
    <name>tessera::Ssh</name>
    <message>
        <source>&quot;%1&quot; cannot be a host or user of ssh.</source>
        <translation>&quot;%1&quot; kann kein Host oder Benutzer von ssh sein.</translation>
    </message>
    <message>
        <source>The host&apos;s key is not the one that is known: make sure that it is the right host, then remove the old key with ssh-keygen -R.</source>
        <translation>Der Schlüssel des Hosts ist nicht der bekannte: Vergewissern Sie sich, dass es der richtige Host ist, und entfernen Sie dann den alten Schlüssel mit ssh-keygen -R.</translation>
    </message>
    <message>
        <source>Connect once with ssh in a terminal and accept the host&apos;s key.</source>
        <translation>Verbinden Sie sich einmal mit ssh in einem Terminal und bestätigen Sie den Schlüssel des Hosts.</translation>
    </message>
    <message>
        <source>Check the user and the key, and that the SSH agent holds it; ssh is not allowed to ask here.</source>
        <translation>Prüfen Sie Benutzer und Schlüssel und ob der SSH-Agent ihn hält; ssh darf hier nicht fragen.</translation>
    </message>
    <message>
        <source>Try the same host with ssh in a terminal.</source>
        <translation>Versuchen Sie denselben Host mit ssh in einem Terminal.</translation>
    </message>
</context>
<context>
    <name>tessera::StandbyActions</name>
    <message>
        <source>Add a standby…</source>
        <translation>Standby hinzufügen…</translation>
    </message>
    <message>
        <source>What commits wait for…</source>
        <translation>Worauf Commits warten…</translation>
    </message>
    <message>
        <source>Enter its host…</source>
        <translation>Seinen Host eintragen…</translation>
    </message>
    <message>
        <source>Copy a primary to another server, which then follows it</source>
        <translation>Einen Primärserver auf einen anderen Server kopieren, der ihm dann folgt</translation>
    </message>
    <message>
        <source>Whether a commit waits until a standby has it</source>
        <translation>Ob ein Commit wartet, bis ein Standby ihn hat</translation>
    </message>
    <message>
        <source>Say how its host is reached, so that it can be made a standby again</source>
        <translation>Sagen, wie sein Host erreicht wird, damit er wieder zum Standby werden kann</translation>
    </message>
    <message>
        <source>Register as a secondary…</source>
        <translation>Als Secondary registrieren …</translation>
    </message>
    <message>
        <source>Enter it in pg_dist_node, so that sessions which only read can be led to it</source>
        <translation>Ihn in pg_dist_node eintragen, damit Sitzungen, die nur lesen, zu ihm geführt werden können</translation>
    </message>
</context>
<context>
    <name>tessera::Standbys</name>
    <message>
        <source>%1 is no standby of %2.</source>
        <translation>%1 ist kein Standby von %2.</translation>
    </message>
    <message>
        <source>Group %1 has no standby %2. &apos;ha show&apos; lists them.</source>
        <translation>Gruppe %1 hat keinen Standby %2. &apos;ha show&apos; listet sie auf.</translation>
    </message>
    <message>
        <source>%1 is registered in pg_dist_node. Remove it there first: node remove %1.</source>
        <translation>%1 ist in pg_dist_node eingetragen. Entfernen Sie ihn dort zuerst: node remove %1.</translation>
    </message>
    <message>
        <source>%1 streams, and how to reach its host is not known: stop it there, or enter the host with &apos;ha host set&apos;.</source>
        <translation>%1 empfängt, und wie sein Host zu erreichen ist, ist nicht bekannt: Stoppen Sie ihn dort oder tragen Sie den Host mit &apos;ha host set&apos; ein.</translation>
    </message>
    <message>
        <source>Stop %1.</source>
        <translation>%1 stoppen.</translation>
    </message>
    <message>
        <source>Remove the standby %1 from group %2</source>
        <translation>Den Standby %1 aus Gruppe %2 entfernen</translation>
    </message>
    <message>
        <source>Commits of this group then wait for no standby: a failover can lose what was acknowledged last.</source>
        <translation>Commits dieser Gruppe warten dann auf keinen Standby: Ein Failover kann verlieren, was zuletzt bestätigt wurde.</translation>
    </message>
    <message>
        <source>Drop its slot %1 on %2, which keeps WAL.</source>
        <translation>Seinen Slot %1 auf %2 löschen, der WAL aufbewahrt.</translation>
    </message>
    <message>
        <source>Move the data folder of %1 aside; nothing is deleted.</source>
        <translation>Den Datenordner von %1 beiseitelegen; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>No standby of %1 streams: every commit would hang. Add one first.</source>
        <translation>Kein Standby von %1 empfängt: Jeder Commit würde hängen. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message>
        <source>Commits on %1 wait for no standby already.</source>
        <translation>Commits auf %1 warten schon auf keinen Standby.</translation>
    </message>
    <message>
        <source>Commits on %1 wait for %2 already.</source>
        <translation>Commits auf %1 warten schon auf %2.</translation>
    </message>
    <message>
        <source>A failover of this group can then lose what was acknowledged last.</source>
        <translation>Ein Failover dieser Gruppe kann dann verlieren, was zuletzt bestätigt wurde.</translation>
    </message>
    <message>
        <source>Another group waits for no standby; a transaction over several nodes is as safe as the weakest of them.</source>
        <translation>Eine andere Gruppe wartet auf keinen Standby; eine Transaktion über mehrere Knoten ist so sicher wie die schwächste von ihnen.</translation>
    </message>
    <message>
        <source>While one of these standbys is away, commits of this group hang.</source>
        <translation>Solange einer dieser Standbys fehlt, hängen Commits dieser Gruppe.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no policy. Write off, prefer or strict.</source>
        <translation>&apos;%1&apos; ist keine Regel. Schreiben Sie off, prefer oder strict.</translation>
    </message>
    <message>
        <source>Set for what commits of group %1 wait</source>
        <translation>Festlegen, worauf Commits der Gruppe %1 warten</translation>
    </message>
    <message>
        <source>How to reach the host of %1 is not known. Enter it with &apos;ha host set&apos;.</source>
        <translation>Wie der Host von %1 zu erreichen ist, ist nicht bekannt. Tragen Sie ihn mit &apos;ha host set&apos; ein.</translation>
    </message>
    <message>
        <source>A server runs at %1 already.</source>
        <translation>Unter %1 läuft schon ein Server.</translation>
    </message>
    <message>
        <source>%1 has a slot %2 already: a standby of that name was there. Remove it first.</source>
        <translation>%1 hat schon einen Slot %2: Ein Standby dieses Namens war da. Entfernen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>A plan holds no password. Put it into the password file of the standby&apos;s user.</source>
        <translation>Ein Plan enthält kein Passwort. Schreiben Sie es in die Passwortdatei des Standby-Benutzers.</translation>
    </message>
    <message>
        <source>Add the standby %1 to group %2</source>
        <translation>Den Standby %1 zu Gruppe %2 hinzufügen</translation>
    </message>
    <message>
        <source>Make a slot for %1 on %2.</source>
        <translation>Einen Slot für %1 auf %2 anlegen.</translation>
    </message>
    <message>
        <source>Copy %1 to %2.</source>
        <translation>%1 nach %2 kopieren.</translation>
    </message>
    <message>
        <source>Nothing waits; the disk of %1 is read.</source>
        <translation>Nichts wartet; die Platte von %1 wird gelesen.</translation>
    </message>
    <message>
        <source>Start %1 as a standby.</source>
        <translation>%1 als Standby starten.</translation>
    </message>
    <message>
        <source>Wait until %1 streams.</source>
        <translation>Warten, bis %1 empfängt.</translation>
    </message>
    <message>
        <source>Commits of this group wait for no standby. &apos;ha sync&apos; changes that.</source>
        <translation>Commits dieser Gruppe warten auf keinen Standby. &apos;ha sync&apos; ändert das.</translation>
    </message>
    <message>
        <source>There is no node group &apos;%1&apos;. &apos;ha show&apos; lists them.</source>
        <translation>Es gibt keine Knotengruppe &apos;%1&apos;. &apos;ha show&apos; listet sie auf.</translation>
    </message>
    <message>
        <source>The primary %1 does not answer: %2</source>
        <translation>Der Primärserver %1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>The primary %1 cannot be reached directly: %2</source>
        <translation>Der Primärserver %1 ist nicht direkt zu erreichen: %2</translation>
    </message>
    <message>
        <source>%1, which pg_dist_node calls primary, is a standby.</source>
        <translation>%1, laut pg_dist_node ein Primärserver, ist ein Standby.</translation>
    </message>
    <message>
        <source>Let commits on %1 wait for no standby.</source>
        <translation>Commits auf %1 auf keinen Standby warten lassen.</translation>
    </message>
    <message numerus="yes">
        <source>Let commits on %1 wait for %n of the standbys %2.</source>
        <translation>
            <numerusform>Commits auf %1 auf %n der Standbys %2 warten lassen.</numerusform>
            <numerusform>Commits auf %1 auf %n der Standbys %2 warten lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in pg_dist_node already.</source>
        <translation>%1 steht schon in pg_dist_node.</translation>
    </message>
    <message>
        <source>%1 cannot be reached directly. Name the standby as &apos;ha show&apos; does.</source>
        <translation>%1 ist nicht direkt erreichbar. Nennen Sie den Standby wie &apos;ha show&apos;.</translation>
    </message>
    <message>
        <source>%1 does not stream from %2 at the moment.</source>
        <translation>%1 streamt zurzeit nicht von %2.</translation>
    </message>
    <message>
        <source>Nothing reads from it until a session sets citus.use_secondary_nodes to &apos;always&apos; and citus.cluster_name to &apos;%1&apos;; what it reads may be a moment old.</source>
        <translation>Niemand liest von ihm, bis eine Sitzung citus.use_secondary_nodes auf &apos;always&apos; und citus.cluster_name auf &apos;%1&apos; setzt; was sie liest, kann einen Moment alt sein.</translation>
    </message>
    <message>
        <source>Such sessions need a secondary of that cluster in each group; these have none yet: %1</source>
        <translation>Solche Sitzungen brauchen in jeder Gruppe einen Secondary dieses Clusters; diese haben noch keinen: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too long for a cluster&apos;s name: 63 bytes at most.</source>
        <translation>&apos;%1&apos; ist zu lang für den Namen eines Clusters: höchstens 63 Bytes.</translation>
    </message>
    <message>
        <source>Register %1 as a secondary of group %2</source>
        <translation>%1 als Secondary der Gruppe %2 eintragen</translation>
    </message>
    <message>
        <source>Enter %1 in pg_dist_node as a secondary.</source>
        <translation>%1 als Secondary in pg_dist_node eintragen.</translation>
    </message>
    <message>
        <source>When a standby goes or comes back, run it again, or let guards do it: the group has to stand under &apos;prefer&apos; in their file.</source>
        <translation>Wenn ein Standby geht oder zurückkommt, führen Sie es erneut aus, oder lassen Sie es Wächter tun: Die Gruppe muss in deren Datei unter &apos;prefer&apos; stehen.</translation>
    </message>
</context>
<context>
    <name>tessera::StatementKeeper</name>
    <message numerus="yes">
        <source>The statements of %n node(s) could not be read: %1</source>
        <translation>
            <numerusform>Die Anweisungen eines Knotens konnten nicht gelesen werden: %1</numerusform>
            <numerusform>Die Anweisungen von %n Knoten konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::StatementPoll</name>
    <message>
        <source>The extension pg_stat_statements is not installed in this database. Add it to shared_preload_libraries on every node, restart, then CREATE EXTENSION pg_stat_statements.</source>
        <translation>Die Erweiterung pg_stat_statements ist in dieser Datenbank nicht installiert. Nehmen Sie sie auf jedem Knoten in shared_preload_libraries auf, starten Sie neu, dann CREATE EXTENSION pg_stat_statements.</translation>
    </message>
</context>
<context>
    <name>tessera::StatementReading</name>
    <message>
        <source>The server&apos;s statistics of statements could not be read.</source>
        <translation>Die Statistik der Anweisungen des Servers konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>tessera::StatementRoute</name>
    <message>
        <source>router</source>
        <comment>one task</comment>
        <translation>Router</translation>
    </message>
    <message>
        <source>fan-out</source>
        <comment>many tasks</comment>
        <translation>Fan-out</translation>
    </message>
    <message>
        <source>both</source>
        <comment>router and fan-out</comment>
        <translation>beides</translation>
    </message>
    <message>
        <source>Not known. It is told once the statement has been explained, within the hour where it is among those that take most, or where citus.stat_statements_track is &apos;all&apos; on the coordinator.</source>
        <translation>Nicht bekannt. Es steht hier, sobald der Plan der Anweisung gelesen wurde, innerhalb einer Stunde, wenn sie zu den aufwendigsten gehört, oder wenn citus.stat_statements_track auf dem Koordinator &apos;all&apos; ist.</translation>
    </message>
</context>
<context>
    <name>tessera::StatementStore</name>
    <message>
        <source>No statements have been collected of this cluster yet.</source>
        <translation>Von diesem Cluster wurden noch keine Anweisungen gesammelt.</translation>
    </message>
    <message>
        <source>There is no statement %1.</source>
        <translation>Es gibt keine Anweisung %1.</translation>
    </message>
</context>
<context>
    <name>tessera::StatementText</name>
    <message>
        <source>[The first %1 of %2 characters.]</source>
        <translation>[Die ersten %1 von %2 Zeichen.]</translation>
    </message>
    <message>
        <source>[The server keeps no more of it: see track_activity_query_size.]</source>
        <translation>[Mehr davon behält der Server nicht: siehe track_activity_query_size.]</translation>
    </message>
</context>
<context>
    <name>tessera::StepScrubber</name>
    <message>
        <source>How many moves are made</source>
        <translation>Wie viele Verschiebungen gemacht sind</translation>
    </message>
    <message>
        <source>no move</source>
        <translation>keine Verschiebung</translation>
    </message>
    <message>
        <source>now, before the first move</source>
        <translation>jetzt, vor der ersten Verschiebung</translation>
    </message>
    <message>
        <source>after move %1 of %2</source>
        <translation>nach Verschiebung %1 von %2</translation>
    </message>
</context>
<context>
    <name>tessera::StoreFile</name>
    <message>
        <source>The file %1 cannot be opened: %2</source>
        <translation>Die Datei %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>The file %1 is damaged and cannot be moved aside. Move it yourself.</source>
        <translation>Die Datei %1 ist beschädigt und lässt sich nicht beiseitelegen. Verschieben Sie sie selbst.</translation>
    </message>
    <message>
        <source>The file %1 was damaged. It was kept as %2, and a new one was begun.</source>
        <translation>Die Datei %1 war beschädigt. Sie wurde als %2 aufgehoben, und eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Tessera. Use that version.</source>
        <translation>Die Datei %1 wurde von einer neueren Tessera geschrieben. Verwenden Sie diese Version.</translation>
    </message>
</context>
<context>
    <name>tessera::Switchover</name>
    <message>
        <source>The coordinator is not registered. Call citus_set_coordinator_host first.</source>
        <translation>Der Koordinator ist nicht eingetragen. Rufen Sie zuerst citus_set_coordinator_host auf.</translation>
    </message>
    <message>
        <source>There is no node group &apos;%1&apos;. &apos;ha show&apos; lists them.</source>
        <translation>Es gibt keine Knotengruppe &apos;%1&apos;. &apos;ha show&apos; listet sie auf.</translation>
    </message>
    <message>
        <source>The primary %1 cannot be reached directly: %2 A switchover needs it alive.</source>
        <translation>Der Primärserver %1 ist nicht direkt erreichbar: %2 Zum Umschalten muss er laufen.</translation>
    </message>
    <message>
        <source>%1, which pg_dist_node calls primary, is a standby.</source>
        <translation>%1, laut pg_dist_node ein Primärserver, ist ein Standby.</translation>
    </message>
    <message>
        <source>A base backup of %1 is running. Wait for its end.</source>
        <translation>Von %1 läuft eine Basissicherung. Warten Sie ihr Ende ab.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. %2</source>
        <translation>%1 ist nicht erreichbar. %2</translation>
    </message>
    <message>
        <source>It is no server of this connection.</source>
        <translation>Es ist kein Server dieser Verbindung.</translation>
    </message>
    <message>
        <source>No standby of %1 can be reached directly. Add one first.</source>
        <translation>Kein Standby von %1 ist direkt erreichbar. Fügen Sie zuerst einen hinzu.</translation>
    </message>
    <message>
        <source>%1 is a copy of another cluster: its system identifier differs from that of %2.</source>
        <translation>%1 ist die Kopie eines anderen Clusters: Die Systemkennung unterscheidet sich von der von %2.</translation>
    </message>
    <message>
        <source>%1 is no standby, it accepts writes itself.</source>
        <translation>%1 ist kein Standby, es nimmt selbst Schreibzugriffe an.</translation>
    </message>
    <message>
        <source>%1 runs an older PostgreSQL than %2. Upgrade the standby first.</source>
        <translation>Auf %1 läuft ein älteres PostgreSQL als auf %2. Aktualisieren Sie zuerst den Standby.</translation>
    </message>
    <message>
        <source>%1 has another %2 than %3. Make them equal first.</source>
        <translation>%1 hat ein anderes %2 als %3. Gleichen Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3. Raise it on the standby first.</source>
        <translation>%1 hat ein kleineres %2 als %3. Erhöhen Sie es zuerst auf dem Standby.</translation>
    </message>
    <message>
        <source>%1 does not stream from %2 at the moment.</source>
        <translation>%1 empfängt derzeit nichts von %2.</translation>
    </message>
    <message>
        <source>%1 is on timeline %2, %3 on %4: it does not follow it.</source>
        <translation>%1 ist auf Zeitlinie %2, %3 auf %4: Er folgt ihm nicht.</translation>
    </message>
    <message>
        <source>Replay is paused on %1. Call pg_wal_replay_resume() there.</source>
        <translation>Auf %1 ist die Wiedergabe angehalten. Rufen Sie dort pg_wal_replay_resume() auf.</translation>
    </message>
    <message>
        <source>%1 is %2 behind. Wait until it has caught up.</source>
        <translation>%1 liegt %2 zurück. Warten Sie, bis er aufgeholt hat.</translation>
    </message>
    <message>
        <source>A switchover needs a superuser.</source>
        <translation>Zum Umschalten braucht es einen Superuser.</translation>
    </message>
    <message>
        <source>Shards are being moved or split. Wait for their end, or cancel it.</source>
        <translation>Es werden Shards verschoben oder geteilt. Warten Sie das Ende ab, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>%1 cannot be reached directly, and it has to learn the new address. %2</source>
        <translation>%1 ist nicht direkt erreichbar, muss aber die neue Adresse erfahren. %2</translation>
    </message>
    <message>
        <source>Set what commits on %1 will wait for.</source>
        <translation>Festlegen, worauf Commits auf %1 warten werden.</translation>
    </message>
    <message>
        <source>Let two-phase recovery rest on %1.</source>
        <translation>Die Zwei-Phasen-Wiederherstellung auf %1 ruhen lassen.</translation>
    </message>
    <message>
        <source>Make a slot for %1 on %2.</source>
        <translation>Einen Slot für %1 auf %2 anlegen.</translation>
    </message>
    <message>
        <source>Tell %1 whom to follow once it is a standby.</source>
        <translation>%1 sagen, wem es als Standby folgen soll.</translation>
    </message>
    <message>
        <source>Keep the host of %1 from starting it by itself.</source>
        <translation>Verhindern, dass der Host von %1 es von selbst startet.</translation>
    </message>
    <message>
        <source>Write a checkpoint on %1, so that it stops quickly.</source>
        <translation>Auf %1 einen Checkpoint schreiben, damit es schnell stoppt.</translation>
    </message>
    <message>
        <source>Writes to this node group wait; a session that keeps them waiting for 2 s is ended.</source>
        <translation>Schreibzugriffe auf diese Knotengruppe warten; eine Sitzung, die sie 2 s warten lässt, wird beendet.</translation>
    </message>
    <message>
        <source>Hold back writes to the group that come by %1.</source>
        <translation>Schreibzugriffe auf die Gruppe zurückhalten, die über %1 kommen.</translation>
    </message>
    <message>
        <source>Stop %1.</source>
        <translation>%1 stoppen.</translation>
    </message>
    <message>
        <source>The node group cannot be read or written until %1 has taken over.</source>
        <translation>Die Knotengruppe kann weder gelesen noch geschrieben werden, bis %1 übernommen hat.</translation>
    </message>
    <message>
        <source>Wait until %1 has all that %2 has written.</source>
        <translation>Warten, bis %1 alles hat, was %2 geschrieben hat.</translation>
    </message>
    <message>
        <source>Make %1 the primary.</source>
        <translation>%1 zum Primärserver machen.</translation>
    </message>
    <message>
        <source>Enter the new address in pg_dist_node.</source>
        <translation>Die neue Adresse in pg_dist_node eintragen.</translation>
    </message>
    <message>
        <source>Wait until %1 knows it.</source>
        <translation>Warten, bis %1 sie kennt.</translation>
    </message>
    <message>
        <source>Let writes go on that come by %1.</source>
        <translation>Schreibzugriffe weiterlaufen lassen, die über %1 kommen.</translation>
    </message>
    <message>
        <source>End the two-phase commits that %1 had begun.</source>
        <translation>Die Zwei-Phasen-Commits beenden, die %1 begonnen hatte.</translation>
    </message>
    <message>
        <source>Wait until %1 holds none that is older than 5 s.</source>
        <translation>Warten, bis %1 keinen hält, der älter als 5 s ist.</translation>
    </message>
    <message>
        <source>Let %1 follow %2.</source>
        <translation>%1 soll %2 folgen.</translation>
    </message>
    <message>
        <source>Start %1 as a standby.</source>
        <translation>%1 als Standby starten.</translation>
    </message>
    <message>
        <source>Wait until %1 streams.</source>
        <translation>Warten, bis %1 empfängt.</translation>
    </message>
    <message>
        <source>Let commits wait for a standby as before.</source>
        <translation>Commits wie zuvor auf einen Standby warten lassen.</translation>
    </message>
    <message>
        <source>Drop the slot of %1 on %2, which would keep WAL.</source>
        <translation>Den Slot von %1 auf %2 löschen, der WAL behalten würde.</translation>
    </message>
    <message>
        <source>Let the host of %1 start it by itself again.</source>
        <translation>Den Host von %1 es wieder von selbst starten lassen.</translation>
    </message>
    <message>
        <source>Write a checkpoint on %1.</source>
        <translation>Auf %1 einen Checkpoint schreiben.</translation>
    </message>
    <message>
        <source>Up to the promotion everything can be taken back, and is when a step fails.</source>
        <translation>Bis zur Beförderung kann alles zurückgenommen werden, und wird es, wenn ein Schritt scheitert.</translation>
    </message>
    <message>
        <source>From the promotion until %1 follows, a few seconds, commits of this group are on one disk only.</source>
        <translation>Von der Beförderung, bis %1 folgt, einige Sekunden lang, liegen Commits dieser Gruppe nur auf einem Datenträger.</translation>
    </message>
    <message>
        <source>No commit of this group waits for a standby. The switchover itself loses nothing.</source>
        <translation>Kein Commit dieser Gruppe wartet auf einen Standby. Das Umschalten selbst verliert nichts.</translation>
    </message>
    <message>
        <source>Clients of the coordinator are refused between its stop and the promotion. They find the new one by host=%1,%2 port=%3,%4 target_session_attrs=read-write.</source>
        <translation>Clients des Koordinators werden zwischen seinem Stopp und der Beförderung abgewiesen. Sie finden den neuen mit host=%1,%2 port=%3,%4 target_session_attrs=read-write.</translation>
    </message>
    <message>
        <source>Switch over group %1 from %2 to %3</source>
        <translation>Gruppe %1 von %2 auf %3 umschalten</translation>
    </message>
    <message>
        <source>Let two-phase recovery go on at %1.</source>
        <translation>Die Zwei-Phasen-Wiederherstellung auf %1 wieder aufnehmen.</translation>
    </message>
    <message>
        <source>%1 accepts writes beside %2. Make it a standby again first: ha standby rebuild %1</source>
        <translation>%1 nimmt neben %2 Schreibzugriffe an. Zuerst wieder zum Standby machen: ha standby rebuild %1</translation>
    </message>
    <message>
        <source>%1 is fenced by a switchover that was interrupted. Resume it or take it back: &apos;tesseractl journal list&apos; shows it.</source>
        <translation>%1 ist durch ein unterbrochenes Switchover abgeriegelt. Setzen Sie es fort oder nehmen Sie es zurück: „tesseractl journal list“ zeigt es.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no way: host or sql.</source>
        <translation>„%1“ ist kein Weg: host oder sql.</translation>
    </message>
    <message>
        <source>How to reach the host of %1 is not known: the old primary has to be stopped there. Enter it in the connection, or switch over by SQL: --way sql</source>
        <translation>Wie der Host von %1 zu erreichen ist, ist nicht bekannt: Der alte Primärserver muss dort angehalten werden. Tragen Sie es in der Verbindung ein, oder führen Sie das Switchover per SQL aus: --way sql</translation>
    </message>
    <message>
        <source>Nothing is run on the host of %1: it stays up, fenced and read-only, and lets in nobody but us. No SQL makes it a standby: it needs to be rebuilt, for which its host has to be reached (&apos;ha host set&apos;, then &apos;ha standby rebuild&apos;).</source>
        <translation>Auf dem Host von %1 wird nichts ausgeführt: Der Server läuft weiter, abgeriegelt und nur lesbar, und lässt niemanden außer uns ein. Kein SQL macht ihn zum Standby: Er muss neu aufgebaut werden, wofür sein Host erreichbar sein muss („ha host set“, dann „ha standby rebuild“).</translation>
    </message>
    <message>
        <source>Clients of the coordinator, this connection too, have to be sent to %1: the old one refuses them by its rules, after which a client does not try the next host of its list.</source>
        <translation>Clients des Koordinators, auch diese Verbindung, müssen zu %1 geschickt werden: Der alte weist sie nach seinen Regeln ab, und danach versucht ein Client den nächsten Host seiner Liste nicht mehr.</translation>
    </message>
    <message>
        <source>Switch over group %1 from %2 to %3 by SQL alone</source>
        <translation>Switchover der Gruppe %1 von %2 auf %3 allein per SQL</translation>
    </message>
    <message>
        <source>Let %1 acknowledge no commit any more.</source>
        <translation>%1 bestätigt keinen Commit mehr.</translation>
    </message>
    <message>
        <source>Fence %1: its pg_hba.conf lets in nobody but us.</source>
        <translation>%1 abriegeln: Seine pg_hba.conf lässt niemanden außer uns ein.</translation>
    </message>
    <message>
        <source>Wait until %1 goes by them.</source>
        <translation>Warten, bis %1 danach verfährt.</translation>
    </message>
    <message>
        <source>See that %1 lets a new session in by our way, and by no other.</source>
        <translation>Prüfen, dass %1 eine neue Sitzung auf unserem Weg einlässt und auf keinem anderen.</translation>
    </message>
    <message>
        <source>End the sessions of applications and other nodes on %1.</source>
        <translation>Die Sitzungen von Anwendungen und anderen Knoten auf %1 beenden.</translation>
    </message>
    <message>
        <source>See that %1 can be fenced: its pg_hba.conf is written as it is.</source>
        <translation>Prüfen, dass sich %1 abriegeln lässt: Seine pg_hba.conf wird geschrieben, wie sie ist.</translation>
    </message>
    <message>
        <source>Commits on %1 wait for no standby. &apos;ha sync&apos; changes that.</source>
        <translation>Commits auf %1 warten auf keinen Standby. &apos;ha sync&apos; ändert das.</translation>
    </message>
    <message>
        <source>Start %1 as a standby that lets nobody in.</source>
        <translation>%1 als Standby starten, der niemanden einlässt.</translation>
    </message>
    <message>
        <source>Start %1 anew as a standby that can be read.</source>
        <translation>%1 neu als Standby starten, der gelesen werden kann.</translation>
    </message>
    <message>
        <source>Commits of this group wait until %1 streams, and once more while it is opened for readers at the end: all are on two disks, and writes wait a few seconds longer.</source>
        <translation>Commits dieser Gruppe warten, bis %1 streamt, und noch einmal, während er am Ende für Leser geöffnet wird: Alle liegen auf zwei Platten, und Schreibzugriffe warten einige Sekunden länger.</translation>
    </message>
    <message>
        <source>%1 has %2 of %3 free.</source>
        <translation>Auf %1 sind %2 von %3 frei.</translation>
    </message>
    <message>
        <source>A primary needs more: make room there, or choose another standby.</source>
        <translation>Ein Primary braucht mehr: Schaffen Sie dort Platz, oder wählen Sie einen anderen Standby.</translation>
    </message>
    <message>
        <source>By SQL alone %1 does not follow, and commits wait for no other standby: they cannot be kept on two disks.</source>
        <translation>Allein durch SQL folgt %1 nicht, und Commits warten auf keinen anderen Standby: Sie können nicht auf zwei Platten gehalten werden.</translation>
    </message>
    <message>
        <source>Until then the group is unprotected: commits wait for no other standby.</source>
        <translation>Bis dahin ist die Gruppe ungeschützt: Commits warten auf keinen anderen Standby.</translation>
    </message>
</context>
<context>
    <name>tessera::SyncPolicyDialog</name>
    <message>
        <source>%1: its commits wait for no standby now.</source>
        <translation>%1: Ihre Commits warten jetzt auf keinen Standby.</translation>
    </message>
    <message>
        <source>%1: its commits wait for %2 now.</source>
        <translation>%1: Ihre Commits warten jetzt auf %2.</translation>
    </message>
    <message>
        <source>What commits wait for</source>
        <translation>Worauf Commits warten</translation>
    </message>
    <message>
        <source>One of the standbys that stream &amp;now</source>
        <translation>Auf einen der Standbys, die &amp;jetzt streamen</translation>
    </message>
    <message>
        <source>The &amp;same, and those that were named before</source>
        <translation>&amp;Ebenso, und auf die vorher genannten</translation>
    </message>
    <message>
        <source>Commits hang while none of them is there, rather than be at risk.</source>
        <translation>Commits bleiben hängen, solange keiner davon da ist, statt gefährdet zu sein.</translation>
    </message>
    <message>
        <source>N&amp;o standby</source>
        <translation>Auf &amp;keinen Standby</translation>
    </message>
    <message>
        <source>Commits are as quick as the primary&apos;s own disk; a failover can lose the last of them.</source>
        <translation>Commits sind so schnell wie die Platte des Primärservers; ein Failover kann die letzten verlieren.</translation>
    </message>
    <message>
        <source>A failover loses nothing that was acknowledged. When a standby goes or comes back, choose it again, or let guards do it: list the group under &apos;prefer&apos; in their file.</source>
        <translation>Ein Failover verliert nichts Bestätigtes. Geht ein Standby oder kommt zurück, wählen Sie es noch einmal, oder lassen Sie es Wächter tun: Führen Sie die Gruppe in deren Datei unter &apos;prefer&apos; auf.</translation>
    </message>
</context>
<context>
    <name>tessera::TableAdvice</name>
    <message>
        <source>There is no table %1. Write NAME for a table of the schema public, else SCHEMA.NAME.</source>
        <translation>Es gibt keine Tabelle %1. Schreiben Sie NAME für eine Tabelle des Schemas public, sonst SCHEMA.NAME.</translation>
    </message>
    <message>
        <source>%1 (a copy on every node)</source>
        <translation>%1 (eine Kopie auf jedem Knoten)</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (nach %2)</translation>
    </message>
</context>
<context>
    <name>tessera::TableRefusals</name>
    <message>
        <source>%1 is not a table, so it cannot be distributed.</source>
        <translation>%1 ist keine Tabelle und kann daher nicht verteilt werden.</translation>
    </message>
    <message>
        <source>%1 is a temporary table, so it cannot be distributed.</source>
        <translation>%1 ist eine temporäre Tabelle und kann daher nicht verteilt werden.</translation>
    </message>
    <message>
        <source>%1 is a partition. Distribute the partitioned table it belongs to.</source>
        <translation>%1 ist eine Partition. Verteilen Sie die partitionierte Tabelle, zu der sie gehört.</translation>
    </message>
    <message>
        <source>%1 takes part in inheritance, which cannot be distributed.</source>
        <translation>%1 nimmt an Vererbung teil, die nicht verteilt werden kann.</translation>
    </message>
    <message>
        <source>%1 belongs to an extension, so it is not distributed.</source>
        <translation>%1 gehört zu einer Erweiterung und wird daher nicht verteilt.</translation>
    </message>
    <message>
        <source>Only the owner of %1 (%2) can distribute it. Connect as that role.</source>
        <translation>Nur der Eigentümer von %1 (%2) kann sie verteilen. Verbinden Sie sich mit dieser Rolle.</translation>
    </message>
    <message>
        <source>The reference table %1 refers to %2 by the foreign key %3, which cannot be kept. Drop the key.</source>
        <translation>Die Referenztabelle %1 verweist durch den Fremdschlüssel %3 auf %2, was nicht bleiben kann. Löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The foreign key %1 between %2 and %3 does not contain the column %4. Distribute by a column of the key, or drop it.</source>
        <translation>Der Fremdschlüssel %1 zwischen %2 und %3 enthält die Spalte %4 nicht. Verteilen Sie nach einer Spalte des Schlüssels, oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>distributed by %1</source>
        <translation>nach %1 verteilt</translation>
    </message>
    <message>
        <source>a reference table</source>
        <translation>eine Referenztabelle</translation>
    </message>
    <message>
        <source>a local table managed by Citus</source>
        <translation>eine von Citus verwaltete lokale Tabelle</translation>
    </message>
    <message>
        <source>distributed as a single shard</source>
        <translation>als einzelner Shard verteilt</translation>
    </message>
    <message>
        <source>part of a distributed schema</source>
        <translation>Teil eines verteilten Schemas</translation>
    </message>
    <message>
        <source>There is no table %1. Write NAME for a table of the schema public, else SCHEMA.NAME.</source>
        <translation>Es gibt keine Tabelle %1. Schreiben Sie NAME für eine Tabelle des Schemas public, sonst SCHEMA.NAME.</translation>
    </message>
    <message>
        <source>%1 is already %2.</source>
        <translation>%1 ist bereits %2.</translation>
    </message>
    <message>
        <source>%1 has no column %2. Its columns are: %3.</source>
        <translation>%1 hat keine Spalte %2. Ihre Spalten sind: %3.</translation>
    </message>
    <message>
        <source>The column %1 is generated, so it cannot distribute %2.</source>
        <translation>Die Spalte %1 ist generiert und kann %2 daher nicht verteilen.</translation>
    </message>
    <message>
        <source>The column %1 is of type %2, which cannot be hashed. Choose another column.</source>
        <translation>Die Spalte %1 ist vom Typ %2, der keinen Hash hat. Wählen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <source>The unique key %1 (%2) of %3 does not contain the column %4. A unique key of a distributed table must: add the column to the key, or drop it.</source>
        <translation>Der eindeutige Schlüssel %1 (%2) von %3 enthält die Spalte %4 nicht. Bei einer verteilten Tabelle muss er das: Nehmen Sie die Spalte in den Schlüssel auf, oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 refers to the distributed table %2 by the foreign key %3, which a reference table cannot. Drop the key.</source>
        <translation>%1 verweist durch den Fremdschlüssel %3 auf die verteilte Tabelle %2, was eine Referenztabelle nicht kann. Löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The local table %1 and %2 are tied by the foreign key %3. Register the coordinator (citus_set_coordinator_host), or drop the key.</source>
        <translation>Die lokale Tabelle %1 und %2 sind durch den Fremdschlüssel %3 verbunden. Tragen Sie den Koordinator ein (citus_set_coordinator_host), oder löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 is not distributed.</source>
        <translation>%1 ist nicht verteilt.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>Only the owner of %1 (%2) can do that. Connect as that role.</source>
        <translation>Nur der Eigentümer von %1 (%2) kann das. Verbinden Sie sich mit dieser Rolle.</translation>
    </message>
    <message>
        <source>The shard count %1 is out of range. Give a number from 1 to %2.</source>
        <translation>Die Anzahl der Shards %1 liegt außerhalb des Bereichs. Geben Sie eine Zahl von 1 bis %2 an.</translation>
    </message>
    <message>
        <source>There is no distributed table %1 to colocate with.</source>
        <translation>Es gibt keine verteilte Tabelle %1 zur Kolokation.</translation>
    </message>
    <message>
        <source>%1 is %2. Only tables distributed by a hash can be colocated with.</source>
        <translation>%1 ist %2. Kolokation geht nur mit Tabellen, die nach Hash verteilt sind.</translation>
    </message>
    <message>
        <source>%1 is of type %2, but %3 is distributed by %4 of type %5. Colocated tables need equal types.</source>
        <translation>%1 ist vom Typ %2, aber %3 ist nach %4 vom Typ %5 verteilt. Kolokierte Tabellen brauchen gleiche Typen.</translation>
    </message>
    <message>
        <source>The local table %1 refers to %2 by the foreign key %3. Distribute both together (tesseractl: --with-foreign-keys), or drop the key.</source>
        <translation>Die lokale Tabelle %1 verweist durch den Fremdschlüssel %3 auf %2. Verteilen Sie beide zusammen (tesseractl: --with-foreign-keys) oder löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 refers to the local table %2 by the foreign key %3. Distribute both together (tesseractl: --with-foreign-keys), make %2 a reference table first, or drop the key.</source>
        <translation>%1 verweist durch den Fremdschlüssel %3 auf die lokale Tabelle %2. Verteilen Sie beide zusammen (tesseractl: --with-foreign-keys), machen Sie %2 zuerst zur Referenztabelle oder löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The foreign key %1 of %2 says %3, which Citus does not allow for a key with the distribution column. Add the key again without it.</source>
        <translation>Der Fremdschlüssel %1 von %2 sagt %3, was Citus bei einem Schlüssel mit der Verteilungsspalte nicht erlaubt. Legen Sie den Schlüssel ohne dies neu an.</translation>
    </message>
</context>
<context>
    <name>tessera::TableSteps</name>
    <message>
        <source>Writes to %1 wait until it is done; reads go on.</source>
        <translation>Schreibzugriffe auf %1 warten, bis es getan ist; Lesen geht weiter.</translation>
    </message>
    <message>
        <source>Distribute %1 by %2%3.</source>
        <translation>%1 nach %2 verteilen%3.</translation>
    </message>
    <message>
        <source>Copy %1%2 to every node.</source>
        <translation>%1%2 auf jeden Knoten kopieren.</translation>
    </message>
    <message>
        <source>Take the foreign key %1 off for the time being.</source>
        <translation>Den Fremdschlüssel %1 vorübergehend entfernen.</translation>
    </message>
    <message>
        <source>Writes to both tables wait for a moment. Rows that break the key are not refused until it is back.</source>
        <translation>Schreibzugriffe auf beide Tabellen warten einen Moment. Zeilen, die den Schlüssel verletzen, werden erst wieder abgelehnt, wenn er zurück ist.</translation>
    </message>
    <message>
        <source>Add the foreign key %1 again; all rows are checked.</source>
        <translation>Den Fremdschlüssel %1 wieder hinzufügen; alle Zeilen werden geprüft.</translation>
    </message>
    <message>
        <source>Writes to both tables wait until it is done; reads go on.</source>
        <translation>Schreibzugriffe auf beide Tabellen warten, bis es getan ist; Lesen geht weiter.</translation>
    </message>
    <message>
        <source>Let Citus manage the local table %1, so that every node can reach it.</source>
        <translation>Die lokale Tabelle %1 von Citus verwalten lassen, damit jeder Knoten sie erreicht.</translation>
    </message>
    <message>
        <source>Reads and writes of %1 wait for a moment.</source>
        <translation>Lesen und Schreiben von %1 warten einen Moment.</translation>
    </message>
</context>
<context>
    <name>tessera::TableView</name>
    <message>
        <source>Right-click to choose columns</source>
        <translation>Rechtsklick, um Spalten zu wählen</translation>
    </message>
</context>
<context>
    <name>tessera::TablesModel</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Distribution column</source>
        <translation>Verteilungsspalte</translation>
    </message>
    <message>
        <source>Colocation group</source>
        <translation>Kolokationsgruppe</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>hash distributed</source>
        <translation>hash-verteilt</translation>
    </message>
    <message>
        <source>range distributed</source>
        <translation>bereichsverteilt</translation>
    </message>
    <message>
        <source>append distributed</source>
        <translation>append-verteilt</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>local, managed</source>
        <translation>lokal, verwaltet</translation>
    </message>
    <message>
        <source>single shard</source>
        <translation>einzelner Shard</translation>
    </message>
    <message>
        <source>schema-based</source>
        <translation>schemabasiert</translation>
    </message>
    <message>
        <source>Moves together with %1</source>
        <translation>Wandert gemeinsam mit %1</translation>
    </message>
</context>
<context>
    <name>tessera::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Find a table</source>
        <translation>Tabelle suchen</translation>
    </message>
    <message>
        <source>No distributed table yet</source>
        <translation>Noch keine verteilte Tabelle</translation>
    </message>
    <message>
        <source>Distribute a table to spread its rows over the nodes, or make a small one a reference table that every node holds.</source>
        <translation>Verteilen Sie eine Tabelle, um ihre Zeilen über die Knoten zu streuen, oder machen Sie eine kleine zur Referenztabelle, die jeder Knoten hält.</translation>
    </message>
    <message>
        <source>Distribute…</source>
        <translation>Verteilen…</translation>
    </message>
    <message>
        <source>Spread a local table over the nodes</source>
        <translation>Eine lokale Tabelle über die Knoten verteilen</translation>
    </message>
    <message>
        <source>Make reference…</source>
        <translation>Zur Referenztabelle…</translation>
    </message>
    <message>
        <source>Copy a small local table to every node</source>
        <translation>Eine kleine lokale Tabelle auf jeden Knoten kopieren</translation>
    </message>
    <message>
        <source>Undistribute…</source>
        <translation>Verteilung aufheben…</translation>
    </message>
    <message>
        <source>Bring all rows back into a local table of the coordinator</source>
        <translation>Alle Zeilen in eine lokale Tabelle des Koordinators zurückholen</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Select a table to see its facts.</source>
        <translation>Wählen Sie eine Tabelle, um ihre Tatsachen zu sehen.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Colocation group</source>
        <translation>Kolokationsgruppe</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Moves together with %1.</source>
        <translation>Wandert gemeinsam mit %1.</translation>
    </message>
    <message>
        <source>This database has no local table left that could be distributed.</source>
        <translation>Diese Datenbank hat keine lokale Tabelle mehr, die verteilt werden könnte.</translation>
    </message>
    <message>
        <source>Isolate a tenant…</source>
        <translation>Mandanten isolieren…</translation>
    </message>
    <message>
        <source>Give one key shards of its own</source>
        <translation>Einem Schlüssel eigene Shards geben</translation>
    </message>
    <message>
        <source>Alter…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change its shard count, distribution column or colocation</source>
        <translation>Zahl der Shards, Verteilungsspalte oder Kolokation ändern</translation>
    </message>
    <message>
        <source>Help me choose…</source>
        <translation>Wahlhilfe…</translation>
    </message>
    <message>
        <source>A few questions on how the data is used, then the form that fits</source>
        <translation>Einige Fragen zur Nutzung der Daten, dann das passende Formular</translation>
    </message>
</context>
<context>
    <name>tessera::TenantCourses</name>
    <message>
        <source>Statements of the tenant</source>
        <translation>Anweisungen des Mandanten</translation>
    </message>
    <message>
        <source>Statements a second of the selected tenant on all nodes. Source: citus_stat_tenants, each period.</source>
        <translation>Anweisungen je Sekunde des gewählten Mandanten auf allen Knoten. Quelle: citus_stat_tenants, jeder Zeitraum.</translation>
    </message>
    <message>
        <source>Processor time of the tenant</source>
        <translation>Prozessorzeit des Mandanten</translation>
    </message>
    <message>
        <source>How much of one processor the selected tenant used, on all nodes together. Source: citus_stat_tenants, each period.</source>
        <translation>Wie viel von einem Prozessor der gewählte Mandant brauchte, auf allen Knoten zusammen. Quelle: citus_stat_tenants, jeder Zeitraum.</translation>
    </message>
    <message>
        <source>Nothing was counted</source>
        <translation>Nichts gezählt</translation>
    </message>
    <message>
        <source>The tenants were not collected in this time.</source>
        <translation>In dieser Zeit wurden die Mandanten nicht gesammelt.</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Nicht gesammelt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lesend</translation>
    </message>
    <message>
        <source>Share of one processor</source>
        <translation>Anteil an einem Prozessor</translation>
    </message>
</context>
<context>
    <name>tessera::TenantHistory</name>
    <message>
        <source>No node has counted its tenants while metrics were collected. Citus 11.3 and later do, where citus.stat_tenants_track is all.</source>
        <translation>Kein Knoten hat seine Mandanten gezählt, während Messwerte gesammelt wurden. Citus ab 11.3 zählt sie, wo citus.stat_tenants_track auf all steht.</translation>
    </message>
    <message>
        <source>The tenant %1 of group %2 was not among the busiest while tenants were collected.</source>
        <translation>Der Mandant %1 der Gruppe %2 gehörte nicht zu den regsten, während Mandanten gesammelt wurden.</translation>
    </message>
</context>
<context>
    <name>tessera::TenantKeeper</name>
    <message numerus="yes">
        <source>The tenants of %n node(s) could not be read: %1</source>
        <translation>
            <numerusform>Die Mandanten von %n Knoten konnten nicht gelesen werden: %1</numerusform>
            <numerusform>Die Mandanten von %n Knoten konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::TenantPeriod</name>
    <message>
        <source>The server&apos;s statistics of tenants could not be read.</source>
        <translation>Die Mandantenstatistik des Servers konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>tessera::TenantStore</name>
    <message>
        <source>No tenants have been collected of this cluster yet.</source>
        <translation>Von diesem Cluster wurden noch keine Mandanten gesammelt.</translation>
    </message>
</context>
<context>
    <name>tessera::TenantsModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lesend</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Statements now</source>
        <translation>Anweisungen jetzt</translation>
    </message>
    <message>
        <source>CPU now</source>
        <translation>CPU jetzt</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Hot: a fifth of its group&apos;s load or more.</source>
        <translation>Heiß: ein Fünftel der Last seiner Gruppe oder mehr.</translation>
    </message>
</context>
<context>
    <name>tessera::TenantsView</name>
    <message>
        <source>Isolate the tenant…</source>
        <translation>Den Mandanten herauslösen…</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>SQL that has the tenants counted</source>
        <translation>SQL, das die Mandanten zählen lässt</translation>
    </message>
    <message>
        <source>Give the tenant shards of its own; reviewed first</source>
        <translation>Dem Mandanten eigene Shards geben; zuvor wird geprüft</translation>
    </message>
    <message>
        <source>The tenants are being read</source>
        <translation>Die Mandanten werden gelesen</translation>
    </message>
    <message>
        <source>This server does not count its tenants</source>
        <translation>Dieser Server zählt seine Mandanten nicht</translation>
    </message>
    <message>
        <source>Citus 11.3 and later do: statements and processor time of each value of a distribution column, and of each distributed schema.</source>
        <translation>Citus ab 11.3 tut es: Anweisungen und Rechenzeit jedes Werts einer Verteilungsspalte und jedes verteilten Schemas.</translation>
    </message>
    <message>
        <source>This role may not see the tenants</source>
        <translation>Diese Rolle darf die Mandanten nicht sehen</translation>
    </message>
    <message>
        <source>Grant it pg_monitor.</source>
        <translation>Ihr pg_monitor gewähren.</translation>
    </message>
    <message>
        <source>No node counts its tenants. A superuser switches that on with these statements; it costs a little of each statement. The numbers come with the next period.</source>
        <translation>Kein Knoten zählt seine Mandanten. Ein Superuser schaltet das mit diesen Anweisungen ein; es kostet ein wenig bei jeder Anweisung. Die Zahlen kommen mit dem nächsten Zeitraum.</translation>
    </message>
    <message>
        <source>The tenants are not counted</source>
        <translation>Die Mandanten werden nicht gezählt</translation>
    </message>
    <message>
        <source>The setting citus.stat_tenants_track is none on every node.</source>
        <translation>Die Einstellung citus.stat_tenants_track ist auf jedem Knoten none.</translation>
    </message>
    <message>
        <source>The first numbers are of the last whole period of %1 s; a node counts its %2 busiest tenants.</source>
        <translation>Die ersten Zahlen gelten für den letzten ganzen Zeitraum von %1 s; ein Knoten zählt seine %2 regsten Mandanten.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not count: citus.stat_tenants_track is none there.</source>
        <translation>
            <numerusform>%n Knoten zählt nicht: citus.stat_tenants_track ist dort none.</numerusform>
            <numerusform>%n Knoten zählen nicht: citus.stat_tenants_track ist dort none.</numerusform>
        </translation>
    </message>
    <message>
        <source>No tenant has asked for anything yet</source>
        <translation>Noch kein Mandant hat etwas verlangt</translation>
    </message>
    <message>
        <source>Statements that name a value of the distribution column are counted.</source>
        <translation>Gezählt werden Anweisungen, die einen Wert der Verteilungsspalte nennen.</translation>
    </message>
    <message>
        <source>Select a tenant to see what it asks for.</source>
        <translation>Einen Mandanten auswählen, um zu sehen, was er verlangt.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lesend</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibend</translation>
    </message>
    <message>
        <source>A hot tenant: it makes a fifth or more of its group&apos;s load. Shards of its own can be moved to a node of their own.</source>
        <translation>Ein heißer Mandant: Er macht ein Fünftel der Last seiner Gruppe oder mehr aus. Eigene Shards können auf einen eigenen Knoten umziehen.</translation>
    </message>
</context>
<context>
    <name>tessera::TimeBar</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Moment that the map shows</source>
        <translation>Zeitpunkt, den die Karte zeigt</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Show the shards where they are (Esc)</source>
        <translation>Die Shards zeigen, wo sie jetzt sind (Esc)</translation>
    </message>
    <message>
        <source>Show the shards before the last change of their places (Alt+Left)</source>
        <translation>Die Shards vor der letzten Änderung ihrer Orte zeigen (Alt+Links)</translation>
    </message>
    <message>
        <source>Show the shards after the next change of their places (Alt+Right)</source>
        <translation>Die Shards nach der nächsten Änderung ihrer Orte zeigen (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Go to a time…</source>
        <translation>Zu einem Zeitpunkt gehen…</translation>
    </message>
    <message>
        <source>Show the shards as they were at a time</source>
        <translation>Die Shards zeigen, wie sie zu einem Zeitpunkt lagen</translation>
    </message>
</context>
<context>
    <name>tessera::TimeStops</name>
    <message>
        <source>On %1 since %2 or longer</source>
        <translation>Auf %1 seit %2 oder länger</translation>
    </message>
    <message>
        <source>On %1 since %2</source>
        <translation>Auf %1 seit %2</translation>
    </message>
    <message>
        <source>Before on %1 for %2 or longer</source>
        <translation>Davor auf %1 für %2 oder länger</translation>
    </message>
    <message>
        <source>Before on %1 for %2</source>
        <translation>Davor auf %1 für %2</translation>
    </message>
    <message>
        <source>now; nothing is recorded yet</source>
        <translation>jetzt; noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>now; no change since the record began at %1</source>
        <translation>jetzt; keine Änderung seit Beginn der Aufzeichnung, %1</translation>
    </message>
    <message numerus="yes">
        <source>now; %n change(s) since %1</source>
        <translation>
            <numerusform>jetzt; %n Änderung seit %1</numerusform>
            <numerusform>jetzt; %n Änderungen seit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched from %1 to %2</source>
        <translation>nicht beobachtet von %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>as of %1 (%n change(s) later)</source>
        <translation>
            <numerusform>Stand %1 (danach %n Änderung)</numerusform>
            <numerusform>Stand %1 (danach %n Änderungen)</numerusform>
        </translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>%1; the change lies between %2 and %3</source>
        <translation>%1; die Änderung liegt zwischen %2 und %3</translation>
    </message>
</context>
<context>
    <name>tessera::TimeTicks</name>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QLocale writes them</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from and to</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>tessera::Tls</name>
    <message>
        <source>Any server with a certificate of the same authority can pose as this one.</source>
        <translation>Jeder Server mit einem Zertifikat derselben Stelle kann sich als dieser ausgeben.</translation>
    </message>
    <message>
        <source>The connection is encrypted, but nobody checks who answers: a stranger in between can read and change everything, the password too.</source>
        <translation>Die Verbindung ist verschlüsselt, aber niemand prüft, wer antwortet: Ein Fremder dazwischen kann alles lesen und ändern, auch das Passwort.</translation>
    </message>
    <message>
        <source>Encryption is used only if the server offers it: a stranger in between can turn it off and read everything.</source>
        <translation>Verschlüsselt wird nur, wenn der Server es anbietet: Ein Fremder dazwischen kann es abschalten und alles lesen.</translation>
    </message>
    <message>
        <source>Nothing is encrypted: everybody on the way can read all data and queries.</source>
        <translation>Nichts ist verschlüsselt: Jeder auf dem Weg kann alle Daten und Abfragen lesen.</translation>
    </message>
</context>
<context>
    <name>tessera::ToldManagersModel</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>Knotengruppe</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht über</translation>
    </message>
</context>
<context>
    <name>tessera::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Show the rebalance page</source>
        <translation>Die Seite des Ausgleichs zeigen</translation>
    </message>
    <message>
        <source>live · %1</source>
        <translation>live · %1</translation>
    </message>
    <message>
        <source>stale · %1</source>
        <translation>veraltet · %1</translation>
    </message>
</context>
<context>
    <name>tessera::Transitions</name>
    <message>
        <source>another primary</source>
        <translation>anderer Primärserver</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>switchover</source>
        <translation>Switchover</translation>
    </message>
    <message>
        <source>failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>manager asked</source>
        <translation>Manager gebeten</translation>
    </message>
    <message>
        <source>standbys</source>
        <translation>Standbys</translation>
    </message>
    <message>
        <source>commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>new timeline</source>
        <translation>neue Timeline</translation>
    </message>
    <message>
        <source>journal, by %1</source>
        <translation>Journal, von %1</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>pg_dist_node names %1 from then on.</source>
        <translation>pg_dist_node nennt seitdem %1.</translation>
    </message>
    <message>
        <source>The server of the node %1 was started.</source>
        <translation>Der Server des Knotens %1 wurde gestartet.</translation>
    </message>
    <message>
        <source>Timeline %1 ended at %2: a standby was promoted.</source>
        <translation>Timeline %1 endete bei %2: Ein Standby wurde befördert.</translation>
    </message>
    <message>
        <source>%1 became the primary; timeline %2 ended at %3.</source>
        <translation>%1 wurde Primärserver; Timeline %2 endete bei %3.</translation>
    </message>
</context>
<context>
    <name>tessera::TransitionsModel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>tessera::TransitionsView</name>
    <message>
        <source>Show it in the journal</source>
        <translation>Im Journal zeigen</translation>
    </message>
    <message>
        <source>Its steps, and what can be taken up or taken back</source>
        <translation>Seine Schritte, und was fortgesetzt oder zurückgenommen werden kann</translation>
    </message>
    <message>
        <source>Find a server or a change</source>
        <translation>Server oder Änderung suchen</translation>
    </message>
    <message>
        <source>What happened to the servers of the node groups</source>
        <translation>Was mit den Servern der Knotengruppen geschah</translation>
    </message>
    <message>
        <source>Nothing has happened yet that is known</source>
        <translation>Bekannt ist noch nichts, was geschehen wäre</translation>
    </message>
    <message>
        <source>Switchovers, failovers and new standbys stand here once they were made, starts of servers once metrics are collected, and what servers and HA managers remember of their timelines.</source>
        <translation>Switchovers, Failovers und neue Standbys stehen hier, sobald es sie gab, Starts von Servern, sobald Metriken gesammelt werden, und was Server und HA-Manager von ihren Timelines wissen.</translation>
    </message>
    <message>
        <source>Select a change to see what is known of it.</source>
        <translation>Wählen Sie eine Änderung, um zu sehen, was von ihr bekannt ist.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>tessera::Tunnel</name>
    <message>
        <source>Name the host that the SSH tunnel goes through.</source>
        <translation>Nennen Sie den Host, über den der SSH-Tunnel geht.</translation>
    </message>
    <message>
        <source>the program ssh is not installed</source>
        <translation>das Programm ssh ist nicht installiert</translation>
    </message>
    <message>
        <source>Opening the SSH tunnel was stopped.</source>
        <translation>Das Öffnen des SSH-Tunnels wurde angehalten.</translation>
    </message>
    <message>
        <source>The SSH tunnel through %1 does not open in time.</source>
        <translation>Der SSH-Tunnel über %1 öffnet sich nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The SSH tunnel through %1 fails: %2.</source>
        <translation>Der SSH-Tunnel über %1 schlägt fehl: %2.</translation>
    </message>
</context>
<context>
    <name>tessera::UndistributeDialog</name>
    <message>
        <source>Undistribute %1</source>
        <translation>Verteilung von %1 aufheben</translation>
    </message>
    <message>
        <source>All its rows come back to the coordinator, into a local table. A table that foreign keys tie to other Citus tables can come back only with them.</source>
        <translation>Alle ihre Zeilen kommen auf den Koordinator zurück, in eine lokale Tabelle. Eine Tabelle, die Fremdschlüssel mit anderen Citus-Tabellen verbinden, kann nur mit diesen zurückkommen.</translation>
    </message>
    <message>
        <source>&amp;With the tables tied to it by foreign keys</source>
        <translation>&amp;Mit den durch Fremdschlüssel verbundenen Tabellen</translation>
    </message>
</context>
<context>
    <name>tessera::UndistributeTable</name>
    <message>
        <source>%1 belongs to a distributed schema. Undistribute the schema instead.</source>
        <translation>%1 gehört zu einem verteilten Schema. Heben Sie stattdessen die Verteilung des Schemas auf.</translation>
    </message>
    <message>
        <source>%1 is a partition. Undistribute the partitioned table it belongs to.</source>
        <translation>%1 ist eine Partition. Heben Sie die Verteilung der partitionierten Tabelle auf, zu der sie gehört.</translation>
    </message>
    <message>
        <source>Only the owner of %1 (%2) can undistribute it. Connect as that role.</source>
        <translation>Nur der Eigentümer von %1 (%2) kann ihre Verteilung aufheben. Verbinden Sie sich mit dieser Rolle.</translation>
    </message>
    <message>
        <source>%1 and %2 are tied by the foreign key %3. Undistribute both together (tesseractl: --with-foreign-keys), or drop the key.</source>
        <translation>%1 und %2 sind durch den Fremdschlüssel %3 verbunden. Heben Sie beide gemeinsam auf (tesseractl: --with-foreign-keys), oder löschen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>Bring %1%2 back to the coordinator.</source>
        <translation>%1%2 zum Koordinator zurückholen.</translation>
    </message>
    <message>
        <source>Reads and writes of %1 wait until it is done.</source>
        <translation>Lese- und Schreibzugriffe auf %1 warten, bis es getan ist.</translation>
    </message>
    <message>
        <source>Undistribute the table %1</source>
        <translation>Die Verteilung der Tabelle %1 aufheben</translation>
    </message>
</context>
<context>
    <name>tessera::ValueAxis</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>%1 M/s</source>
        <translation>%1 Mio./s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>tessera::Verdict</name>
    <message numerus="yes">
        <source>Rebalancing: %1 of %n move(s) done.</source>
        <translation>
            <numerusform>Ausgleich läuft: %1 von %n Verschiebung erledigt.</numerusform>
            <numerusform>Ausgleich läuft: %1 von %n Verschiebungen erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) need attention.</source>
        <translation>
            <numerusform>%n Problem braucht Aufmerksamkeit.</numerusform>
            <numerusform>%n Probleme brauchen Aufmerksamkeit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Webhook</name>
    <message>
        <source>Sending was stopped.</source>
        <translation>Das Senden wurde angehalten.</translation>
    </message>
    <message>
        <source>The webhook does not answer in time.</source>
        <translation>Der Webhook antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The webhook cannot be reached: %1</source>
        <translation>Der Webhook ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The webhook answers with status %1.</source>
        <translation>Der Webhook antwortet mit Status %1.</translation>
    </message>
</context>
<context>
    <name>tessera::WhatIf</name>
    <message numerus="yes">
        <source>%n shard set(s) have to leave their node but may go nowhere.</source>
        <translation>
            <numerusform>Ein Shard-Satz muss seinen Knoten verlassen, darf aber nirgendwohin.</numerusform>
            <numerusform>%n Shard-Sätze müssen ihren Knoten verlassen, dürfen aber nirgendwohin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit leaves no room for the first move.</source>
        <translation>Die Grenze lässt keinen Platz für die erste Verschiebung.</translation>
    </message>
    <message>
        <source>Nothing would be moved: the largest distance from the mean is %1.</source>
        <translation>Es würde nichts verschoben: der größte Abstand vom Mittel ist %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s), %1: the largest distance from the mean goes from %2 to %3.</source>
        <translation>
            <numerusform>Eine Verschiebung, %1: der größte Abstand vom Mittel geht von %2 auf %3.</numerusform>
            <numerusform>%n Verschiebungen, %1: der größte Abstand vom Mittel geht von %2 auf %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::WhatIfControls</name>
    <message>
        <source>The whole cluster</source>
        <translation>Den ganzen Cluster</translation>
    </message>
    <message>
        <source>Each colocation group alone</source>
        <translation>Jede Kolokationsgruppe für sich</translation>
    </message>
    <message>
        <source>The whole cluster needs the fewest bytes; each group alone spreads every table evenly, as the server does.</source>
        <translation>Der ganze Cluster braucht die wenigsten Bytes; jede Gruppe für sich verteilt jede Tabelle gleichmäßig, wie es der Server tut.</translation>
    </message>
    <message>
        <source>Tolerated distance from the mean</source>
        <translation>Erlaubter Abstand vom Mittel</translation>
    </message>
    <message>
        <source>Imagined new nodes</source>
        <translation>Gedachte neue Knoten</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Ausgleichen</translation>
    </message>
    <message>
        <source>Tables that stay where they are</source>
        <translation>Tabellen, die bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Stay where they are</source>
        <translation>Bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Online: logical replication</source>
        <translation>Online: logische Replikation</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>At most so many moves</source>
        <translation>Höchstens so viele Verschiebungen</translation>
    </message>
    <message>
        <source>How shards are moved</source>
        <translation>Wie Shards verschoben werden</translation>
    </message>
    <message>
        <source>Longest write pause of a set</source>
        <translation>Längste Schreibpause eines Satzes</translation>
    </message>
    <message>
        <source>Moves at a time for each node</source>
        <translation>Gleichzeitige Verschiebungen je Knoten</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Capacity of %1</source>
        <translation>Kapazität von %1</translation>
    </message>
    <message>
        <source>Adaptive: within a write pause</source>
        <translation>Adaptiv: mit Schreibpause</translation>
    </message>
    <message>
        <source>Block writes while copying</source>
        <translation>Schreiben beim Kopieren sperren</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Capacity of each imagined node</source>
        <translation>Kapazität jedes gedachten Knotens</translation>
    </message>
    <message>
        <source>Capacity of each imagined node; × 1.0 is an ordinary one</source>
        <translation>Kapazität jedes gedachten Knotens; × 1,0 ist ein gewöhnlicher</translation>
    </message>
    <message>
        <source>Imagined new nodes, and their capacity</source>
        <translation>Gedachte neue Knoten und ihre Kapazität</translation>
    </message>
</context>
<context>
    <name>tessera::WhatIfPage</name>
    <message>
        <source>The bars count shard sets, as the strategy does. An outline is what a node holds now, the tick its fair share.</source>
        <translation>Die Balken zählen Shard-Sätze, wie die Strategie. Der Umriss zeigt, was ein Knoten jetzt hält, der Strich seinen Anteil.</translation>
    </message>
    <message>
        <source>The bars show what the strategy&apos;s own function says. An outline is what a node holds now, the tick its fair share.</source>
        <translation>Die Balken zeigen, was die Funktion der Strategie angibt. Der Umriss zeigt, was ein Knoten jetzt hält, der Strich seinen Anteil.</translation>
    </message>
    <message>
        <source>The bars show bytes. An outline is what a node holds now, the tick its fair share.</source>
        <translation>Die Balken zeigen Bytes. Der Umriss zeigt, was ein Knoten jetzt hält, der Strich seinen Anteil.</translation>
    </message>
    <message>
        <source>The bars show what the strategy weighs: bytes, and %1 more for each set. An outline is what a node holds now, the tick its fair share.</source>
        <translation>Die Balken zeigen, was die Strategie wiegt: Bytes und %1 mehr für jeden Satz. Der Umriss zeigt, was ein Knoten jetzt hält, der Strich seinen Anteil.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n set(s)</source>
        <translation>
            <numerusform>%1 in einem Satz</numerusform>
            <numerusform>%1 in %n Sätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Each node, now and then</source>
        <translation>Jeder Knoten, vorher und nachher</translation>
    </message>
    <message>
        <source>Where the shards would be</source>
        <translation>Wo die Shards lägen</translation>
    </message>
    <message>
        <source>Moves, in order</source>
        <translation>Verschiebungen der Reihe nach</translation>
    </message>
    <message>
        <source>No move</source>
        <translation>Keine Verschiebung</translation>
    </message>
    <message>
        <source>Nothing would be moved under these suppositions.</source>
        <translation>Unter diesen Annahmen würde nichts verschoben.</translation>
    </message>
    <message>
        <source>Review these moves…</source>
        <translation>Diese Verschiebungen prüfen …</translation>
    </message>
    <message>
        <source>Check the plan against the cluster as it is now, and review it</source>
        <translation>Den Plan am jetzigen Cluster prüfen und ansehen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Forget every supposition</source>
        <translation>Alle Annahmen verwerfen</translation>
    </message>
    <message>
        <source>The server&apos;s strategies are being read.</source>
        <translation>Die Strategien des Servers werden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The list shows the first %n move(s).</source>
        <translation>
            <numerusform>Die Liste zeigt die erste Verschiebung.</numerusform>
            <numerusform>Die Liste zeigt die ersten %n Verschiebungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imagined nodes cannot be moved to. Add the nodes first.</source>
        <translation>Auf gedachte Knoten lässt sich nichts verschieben. Bitte die Knoten zuerst hinzufügen.</translation>
    </message>
    <message>
        <source>disk %1 too small</source>
        <translation>Platte um %1 zu klein</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Show that move</source>
        <translation>Diese Verschiebung zeigen</translation>
    </message>
    <message>
        <source>free space not available</source>
        <translation>freier Platz nicht zu erfahren</translation>
    </message>
</context>
<context>
    <name>tesseractl</name>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Die Option %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The option %1 is given twice.</source>
        <translation>Die Option %1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Die Option %1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Die Option %1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>The option %1 needs a whole number from %2 to %3.</source>
        <translation>Die Option %1 braucht eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>bereits erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>connection lost, asking the server</source>
        <translation>Verbindung verloren, der Server wird gefragt</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>wird zurückgenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>an unknown size</source>
        <translation>eine unbekannte Größe</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%1 von %2 Aufgaben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>try %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Nothing was changed: a check says no.</source>
        <translation>Nichts wurde geändert: Eine Prüfung sagt nein.</translation>
    </message>
    <message>
        <source>Run this plan on %1?</source>
        <translation>Diesen Plan auf %1 ausführen?</translation>
    </message>
    <message>
        <source>The cluster has changed; the plan is made again.</source>
        <translation>Der Cluster hat sich geändert; der Plan wird neu erstellt.</translation>
    </message>
    <message>
        <source>run without asking</source>
        <translation>ohne Rückfrage ausführen</translation>
    </message>
    <message>
        <source>only print plan and checks</source>
        <translation>nur Plan und Prüfungen ausgeben</translation>
    </message>
    <message>
        <source>the name of a production cluster</source>
        <translation>der Name eines Produktionsclusters</translation>
    </message>
    <message>
        <source>--new makes a server in a sandbox: name it with --sandbox NAME.</source>
        <translation>--new legt einen Server in einer Sandbox an: Nennen Sie sie mit --sandbox NAME.</translation>
    </message>
    <message>
        <source>Give either HOST:PORT or --new.</source>
        <translation>Geben Sie entweder HOST:PORT oder --new an.</translation>
    </message>
    <message>
        <source>Say by which column: --column C.</source>
        <translation>Sagen Sie, nach welcher Spalte: --column C.</translation>
    </message>
    <message>
        <source>Say where to: --to NODE.</source>
        <translation>Sagen Sie, wohin: --to NODE.</translation>
    </message>
    <message>
        <source>make a new server in the sandbox</source>
        <translation>einen neuen Server in der Sandbox anlegen</translation>
    </message>
    <message>
        <source>the distribution column</source>
        <translation>die Verteilungsspalte</translation>
    </message>
    <message>
        <source>put its shards beside those of T2</source>
        <translation>ihre Shards neben die von T2 legen</translation>
    </message>
    <message>
        <source>shard count (citus.shard_count)</source>
        <translation>Anzahl der Shards (citus.shard_count)</translation>
    </message>
    <message>
        <source>also the tables tied to it by foreign keys</source>
        <translation>auch die durch Fremdschlüssel verbundenen Tabellen</translation>
    </message>
    <message>
        <source>node id or HOST:PORT</source>
        <translation>Knoten-ID oder HOST:PORT</translation>
    </message>
    <message>
        <source>auto, force_logical or block_writes (auto)</source>
        <translation>auto, force_logical oder block_writes (auto)</translation>
    </message>
    <message>
        <source>a rebalance strategy of the server</source>
        <translation>eine Ausgleichsstrategie des Servers</translation>
    </message>
    <message>
        <source>move every shard off a node</source>
        <translation>jeden Shard von einem Knoten nehmen</translation>
    </message>
    <message>
        <source>bring a node back into use</source>
        <translation>einen Knoten wieder in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>take a node out of use</source>
        <translation>einen Knoten aus dem Gebrauch nehmen</translation>
    </message>
    <message>
        <source>spread a table over the nodes</source>
        <translation>eine Tabelle über die Knoten verteilen</translation>
    </message>
    <message>
        <source>copy a table to every node</source>
        <translation>eine Tabelle auf jeden Knoten kopieren</translation>
    </message>
    <message>
        <source>bring a table back to the coordinator</source>
        <translation>eine Tabelle zum Koordinator zurückholen</translation>
    </message>
    <message>
        <source>move a shard and those colocated with it</source>
        <translation>einen Shard und die mit ihm kolokierten verschieben</translation>
    </message>
    <message>
        <source>stop the running rebalance</source>
        <translation>den laufenden Ausgleich anhalten</translation>
    </message>
    <message>
        <source>drop what operations left behind</source>
        <translation>löschen, was Operationen hinterließen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>KNOTEN</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPE</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HOST</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PORT</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>ACTIVE</source>
        <translation>AKTIV</translation>
    </message>
    <message>
        <source>SHARDS</source>
        <translation>SHARDS</translation>
    </message>
    <message>
        <source>REACHABLE</source>
        <translation>ERREICHBAR</translation>
    </message>
    <message>
        <source>PLACEMENTS</source>
        <translation>PLATZIERUNGEN</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTES</translation>
    </message>
    <message>
        <source>TABLE</source>
        <translation>TABELLE</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>COLUMN</source>
        <translation>SPALTE</translation>
    </message>
    <message>
        <source>COLOCATION</source>
        <translation>KOLOKATION</translation>
    </message>
    <message>
        <source>There is no Citus table %1.</source>
        <translation>Es gibt keine Citus-Tabelle %1.</translation>
    </message>
    <message>
        <source>SHARD</source>
        <translation>SHARD</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>NODES</source>
        <translation>KNOTEN</translation>
    </message>
    <message>
        <source>No shard of %1 holds that key.</source>
        <translation>Kein Shard von %1 hält diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Shard %1 on %2</source>
        <translation>Shard %1 auf %2</translation>
    </message>
    <message>
        <source>Nothing is left behind.</source>
        <translation>Es ist nichts übrig geblieben.</translation>
    </message>
    <message>
        <source>OBJECT</source>
        <translation>OBJEKT</translation>
    </message>
    <message>
        <source>only shards of this table</source>
        <translation>nur Shards dieser Tabelle</translation>
    </message>
    <message>
        <source>nodes, tables and what is wrong</source>
        <translation>Knoten, Tabellen und was nicht stimmt</translation>
    </message>
    <message>
        <source>nodes with what they hold</source>
        <translation>Knoten und was sie halten</translation>
    </message>
    <message>
        <source>shards with ranges, nodes and bytes</source>
        <translation>Shards mit Bereichen, Knoten und Bytes</translation>
    </message>
    <message>
        <source>which shard and node hold a key</source>
        <translation>welcher Shard und Knoten einen Schlüssel hält</translation>
    </message>
    <message>
        <source>There is no saved connection &quot;%1&quot;.</source>
        <translation>Es gibt keine gespeicherte Verbindung „%1“.</translation>
    </message>
    <message>
        <source>Say which cluster: --connection NAME, --sandbox NAME, --service NAME or --dsn URI.</source>
        <translation>Sagen Sie, welcher Cluster: --connection NAME, --sandbox NAME, --service NAME oder --dsn URI.</translation>
    </message>
    <message>
        <source>The text after --dsn is neither key=value pairs nor a URI.</source>
        <translation>Der Text nach --dsn ist weder Schlüssel=Wert-Paare noch eine URI.</translation>
    </message>
    <message>
        <source>Every user of this machine can read a password in --dsn; put it into a file with mode 0600 and name that file in PGPASSFILE.</source>
        <translation>Jeder Benutzer dieses Rechners kann ein Passwort in --dsn lesen; schreiben Sie es in eine Datei mit Modus 0600 und nennen Sie diese in PGPASSFILE.</translation>
    </message>
    <message>
        <source>Give only one of --connection, --sandbox, --service and --dsn.</source>
        <translation>Geben Sie nur eines von --connection, --sandbox, --service und --dsn an.</translation>
    </message>
    <message>
        <source>Options for every command:
  --connection NAME  a saved connection
  --sandbox NAME     a sandbox of this machine
  --service NAME     a section of pg_service.conf
  --dsn URI          a connection string without password
  --json             one JSON document on standard output
  --help, --version
Exit status: 0 done, 1 failed, 2 wrong usage, 3 refused by preflight, 4 needs attention.
</source>
        <translation>Optionen für jeden Befehl:
  --connection NAME  eine gespeicherte Verbindung
  --sandbox NAME     eine Sandbox dieses Rechners
  --service NAME     ein Abschnitt der pg_service.conf
  --dsn URI          eine Verbindungszeichenkette ohne Passwort
  --json             ein JSON-Dokument auf der Standardausgabe
  --help, --version
Endestatus: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf, 3 von einer Prüfung abgelehnt, 4 braucht Aufmerksamkeit.
</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; tesseractl --help lists all.</source>
        <translation>Es gibt keinen Befehl „%1“; tesseractl --help zeigt alle.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Usage: tesseractl [OPTION…] COMMAND …</source>
        <translation>Aufruf: tesseractl [OPTION…] BEFEHL …</translation>
    </message>
    <message>
        <source>%1 is missing; usage: %2</source>
        <translation>%1 fehlt; Aufruf: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many; usage: %2</source>
        <translation>„%1“ ist ein Wort zu viel; Aufruf: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of the journal.</source>
        <translation>„%1“ ist keine Nummer des Journals.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>BEGONNEN</translation>
    </message>
    <message>
        <source>CLUSTER</source>
        <translation>CLUSTER</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>The connection of this entry is no longer saved. Name the cluster %1 with --connection or --dsn.</source>
        <translation>Die Verbindung dieses Eintrags ist nicht mehr gespeichert. Nennen Sie den Cluster %1 mit --connection oder --dsn.</translation>
    </message>
    <message>
        <source>Run the rest of entry %1?</source>
        <translation>Den Rest von Eintrag %1 ausführen?</translation>
    </message>
    <message>
        <source>Take back the steps of entry %1?</source>
        <translation>Die Schritte von Eintrag %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>as a psql script</source>
        <translation>als psql-Skript</translation>
    </message>
    <message>
        <source>run a plan that --dry-run --json printed</source>
        <translation>einen Plan ausführen, den --dry-run --json ausgab</translation>
    </message>
    <message>
        <source>what was changed, newest first</source>
        <translation>was geändert wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>one change with its plan and steps</source>
        <translation>eine Änderung mit Plan und Schritten</translation>
    </message>
    <message>
        <source>run the rest of an interrupted change</source>
        <translation>den Rest einer unterbrochenen Änderung ausführen</translation>
    </message>
    <message>
        <source>take back the steps of a change</source>
        <translation>die Schritte einer Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Say what to do; tesseractl --help lists all commands.</source>
        <translation>Sagen Sie, was zu tun ist; tesseractl --help zeigt alle Befehle.</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s), %1</source>
        <translation>
            <numerusform>%n Verschiebung, %1</numerusform>
            <numerusform>%n Verschiebungen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No rebalance has been run.</source>
        <translation>Noch kein Ausgleich wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Job %1: %2, %3 of %4 tasks done</source>
        <translation>Auftrag %1: %2, %3 von %4 Aufgaben erledigt</translation>
    </message>
    <message>
        <source>what a rebalance would move</source>
        <translation>was ein Ausgleich verschieben würde</translation>
    </message>
    <message>
        <source>how far the server&apos;s rebalance is</source>
        <translation>wie weit der Ausgleich des Servers ist</translation>
    </message>
    <message>
        <source>Sandbox %1: %2, engine %3, PostgreSQL %4
</source>
        <translation>Sandbox %1: %2, Engine %3, PostgreSQL %4
</translation>
    </message>
    <message>
        <source>Connect: psql &apos;%1&apos;
</source>
        <translation>Verbinden: psql &apos;%1&apos;
</translation>
    </message>
    <message>
        <source>The option --engine takes auto, citus or builtin.</source>
        <translation>Die Option --engine nimmt auto, citus oder builtin.</translation>
    </message>
    <message>
        <source>The sandbox %1 is gone.</source>
        <translation>Die Sandbox %1 ist fort.</translation>
    </message>
    <message>
        <source>There is no sandbox; make one with &apos;tesseractl sandbox up&apos;.</source>
        <translation>Es gibt keine Sandbox; legen Sie mit &apos;tesseractl sandbox up&apos; eine an.</translation>
    </message>
    <message>
        <source>The runner has ended.</source>
        <translation>Der Runner ist beendet.</translation>
    </message>
    <message>
        <source>which sandbox (demo)</source>
        <translation>welche Sandbox (demo)</translation>
    </message>
    <message>
        <source>workers of a new sandbox, 0 to 32 (2)</source>
        <translation>Worker einer neuen Sandbox, 0 bis 32 (2)</translation>
    </message>
    <message>
        <source>auto takes Citus where it is installed</source>
        <translation>auto nimmt Citus, wo es installiert ist</translation>
    </message>
    <message>
        <source>folder of PostgreSQL&apos;s programs (TESSERA_PG_BIN, else the newest)</source>
        <translation>Ordner der PostgreSQL-Programme (TESSERA_PG_BIN, sonst der neueste)</translation>
    </message>
    <message>
        <source>make or start a cluster on this machine</source>
        <translation>einen Cluster auf diesem Rechner anlegen oder starten</translation>
    </message>
    <message>
        <source>stop its servers; the data stays</source>
        <translation>seine Server anhalten; die Daten bleiben</translation>
    </message>
    <message>
        <source>show its servers and how to connect</source>
        <translation>seine Server zeigen und wie man sich verbindet</translation>
    </message>
    <message>
        <source>stop its servers and remove the data</source>
        <translation>seine Server anhalten und die Daten löschen</translation>
    </message>
    <message>
        <source>list the sandboxes of this user</source>
        <translation>die Sandboxen dieses Benutzers auflisten</translation>
    </message>
    <message>
        <source>execute its background tasks (started by &apos;up&apos;)</source>
        <translation>seine Hintergrundaufgaben ausführen (von &apos;up&apos; gestartet)</translation>
    </message>
    <message>
        <source>tables with data to look at (none)</source>
        <translation>Tabellen mit Daten zum Ansehen (keine)</translation>
    </message>
    <message>
        <source>--threshold takes a share of the mean, such as 0.1.</source>
        <translation>--threshold erwartet einen Anteil am Mittel, etwa 0.1.</translation>
    </message>
    <message>
        <source>--max-bytes takes a number of bytes.</source>
        <translation>--max-bytes erwartet eine Anzahl Bytes.</translation>
    </message>
    <message>
        <source>The cluster is balanced: nothing would be moved.</source>
        <translation>Der Cluster ist ausgeglichen: es würde nichts verschoben.</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>VORHER</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>NACHHER</translation>
    </message>
    <message>
        <source>SETS</source>
        <translation>SÄTZE</translation>
    </message>
    <message>
        <source>The executor is server or tessera, not &apos;%1&apos;.</source>
        <translation>Der Ausführende ist server oder tessera, nicht „%1“.</translation>
    </message>
    <message>
        <source>The server&apos;s executor only runs the server&apos;s plan. Use --executor tessera.</source>
        <translation>Der Server führt nur seinen eigenen Plan aus. Bitte --executor tessera verwenden.</translation>
    </message>
    <message>
        <source>who plans: server or tessera</source>
        <translation>wer plant: server oder tessera</translation>
    </message>
    <message>
        <source>balance the cluster, or each colocation group</source>
        <translation>den Cluster ausgleichen oder jede Kolokationsgruppe</translation>
    </message>
    <message>
        <source>tolerated share off the mean, such as 0.1</source>
        <translation>erlaubte Abweichung vom Mittel, etwa 0.1</translation>
    </message>
    <message>
        <source>nodes to empty</source>
        <translation>zu leerende Knoten</translation>
    </message>
    <message>
        <source>stop planning after N moves</source>
        <translation>nach N Verschiebungen aufhören</translation>
    </message>
    <message>
        <source>stop planning after N bytes</source>
        <translation>nach N Bytes aufhören</translation>
    </message>
    <message>
        <source>adaptive, online or block_writes</source>
        <translation>adaptive, online oder block_writes</translation>
    </message>
    <message>
        <source>adaptive: how long writes may wait (500)</source>
        <translation>adaptive: wie lange Schreibzugriffe warten dürfen (500)</translation>
    </message>
    <message>
        <source>imagine N more nodes</source>
        <translation>N weitere Knoten annehmen</translation>
    </message>
    <message>
        <source>who moves: server or tessera</source>
        <translation>wer verschiebt: server oder tessera</translation>
    </message>
    <message>
        <source>rebalance, by the server&apos;s job or by moves of our own</source>
        <translation>ausgleichen, als Auftrag des Servers oder durch eigene Verschiebungen</translation>
    </message>
    <message>
        <source>the last hash value of each new shard (the middle)</source>
        <translation>der letzte Hashwert jedes neuen Shards (die Mitte)</translation>
    </message>
    <message>
        <source>a node for each new shard (the one it is on)</source>
        <translation>ein Knoten je neuem Shard (der, auf dem er liegt)</translation>
    </message>
    <message>
        <source>split a shard and those colocated with it</source>
        <translation>einen Shard und die mit ihm kolokierten teilen</translation>
    </message>
    <message>
        <source>then move it there (the node it is on)</source>
        <translation>danach dorthin verschieben (der Knoten, auf dem er liegt)</translation>
    </message>
    <message>
        <source>give one key shards of its own</source>
        <translation>einem Schlüssel eigene Shards geben</translation>
    </message>
    <message>
        <source>Give either --with-colocated or --alone.</source>
        <translation>Geben Sie entweder --with-colocated oder --alone an.</translation>
    </message>
    <message>
        <source>another shard count</source>
        <translation>eine andere Anzahl von Shards</translation>
    </message>
    <message>
        <source>another distribution column</source>
        <translation>eine andere Verteilungsspalte</translation>
    </message>
    <message>
        <source>put its shards beside those of T2; none: on their own</source>
        <translation>ihre Shards neben die von T2 legen; none: für sich</translation>
    </message>
    <message>
        <source>the tables colocated with it change too</source>
        <translation>auch die mit ihr kolokierten Tabellen ändern</translation>
    </message>
    <message>
        <source>it leaves the tables colocated with it</source>
        <translation>sie verlässt die mit ihr kolokierten Tabellen</translation>
    </message>
    <message>
        <source>change shard count, distribution column or colocation</source>
        <translation>Anzahl der Shards, Verteilungsspalte oder Kolokation ändern</translation>
    </message>
    <message>
        <source>put the tables of a schema on one node</source>
        <translation>die Tabellen eines Schemas auf einen Knoten legen</translation>
    </message>
    <message>
        <source>bring the tables of a schema back to the coordinator</source>
        <translation>die Tabellen eines Schemas zum Koordinator zurückholen</translation>
    </message>
    <message>
        <source>move a distributed schema to a node</source>
        <translation>ein verteiltes Schema auf einen Knoten verschieben</translation>
    </message>
    <message>
        <source>how much a node takes, 1 is ordinary</source>
        <translation>wie viel ein Knoten aufnimmt, 1 ist gewöhnlich</translation>
    </message>
    <message>
        <source>       This does it: %1</source>
        <translation>       Das erledigt: %1</translation>
    </message>
    <message>
        <source>Say on which node: --node NODE.</source>
        <translation>Sagen Sie, auf welchem Knoten: --node NODE.</translation>
    </message>
    <message>
        <source>delete the records of node groups that are gone</source>
        <translation>die Einträge verschwundener Knotengruppen löschen</translation>
    </message>
    <message>
        <source>a unique index over NOT NULL columns (the best there is)</source>
        <translation>ein eindeutiger Index über NOT-NULL-Spalten (der beste vorhandene)</translation>
    </message>
    <message>
        <source>only the session that began then, as the check says it</source>
        <translation>nur die Sitzung, die dann begann, wie die Prüfung es sagt</translation>
    </message>
    <message>
        <source>copy reference tables to the nodes that lack them</source>
        <translation>Referenztabellen auf die Knoten kopieren, denen sie fehlen</translation>
    </message>
    <message>
        <source>give a table an identity, so that its shards move online</source>
        <translation>einer Tabelle eine Identität geben, damit ihre Shards online umziehen</translation>
    </message>
    <message>
        <source>end prepared transactions</source>
        <translation>vorbereitete Transaktionen beenden</translation>
    </message>
    <message>
        <source>end a session that idles in a transaction</source>
        <translation>eine Sitzung beenden, die in einer Transaktion untätig ist</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>URTEIL</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>%1: --with-foreign-keys takes along %2.</source>
        <translation>%1: --with-foreign-keys nimmt %2 mit.</translation>
    </message>
    <message>
        <source>%1: can be colocated with %2.</source>
        <translation>%1: kann zusammen mit %2 liegen.</translation>
    </message>
    <message>
        <source>Shards: %1. %2</source>
        <translation>Shards: %1. %2</translation>
    </message>
    <message>
        <source>Statements are not known: pg_stat_statements is not loaded, or not readable.</source>
        <translation>Anweisungen sind nicht bekannt: pg_stat_statements ist nicht geladen oder nicht lesbar.</translation>
    </message>
    <message>
        <source>for that many shards (as many as advised)</source>
        <translation>für so viele Shards (so viele wie empfohlen)</translation>
    </message>
    <message>
        <source>rank the columns that could distribute a table</source>
        <translation>ordnet die Spalten, die eine Tabelle verteilen könnten</translation>
    </message>
    <message>
        <source>let Citus manage a local table, with those tied to it</source>
        <translation>lässt Citus eine lokale Tabelle verwalten, mit den verbundenen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 to %2, not watched</source>
        <translation>%1 bis %2, nicht beobachtet</translation>
    </message>
    <message>
        <source>Name the shard by its number, such as 102008.</source>
        <translation>Nennen Sie den Shard mit seiner Nummer, etwa 102008.</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>SEIT</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>Nothing was recorded of shard %1. The console records where shards are while it is open.</source>
        <translation>Über Shard %1 wurde nichts aufgezeichnet. Die Konsole zeichnet auf, wo Shards liegen, solange sie offen ist.</translation>
    </message>
    <message>
        <source>Copies %1, takes about %2 s.</source>
        <translation>Kopiert %1, dauert etwa %2 s.</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 behind (%2, source at %3)</source>
        <translation>%1 Rückstand (%2, Quelle bei %3)</translation>
    </message>
    <message>
        <source>a table that stays; may be repeated</source>
        <translation>eine Tabelle, die bleibt; darf mehrmals stehen</translation>
    </message>
    <message>
        <source>large sets at a time in and out, or more small ones (2)</source>
        <translation>große Sätze gleichzeitig hinein und heraus, oder mehr kleine (2)</translation>
    </message>
    <message>
        <source>task %1 waits for task %2: %3</source>
        <translation>Aufgabe %1 wartet auf Aufgabe %2: %3</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>This ends it: %1</source>
        <translation>Dies beendet sie: %1</translation>
    </message>
    <message>
        <source>wait so long for a lock, four times; 0: for ever (10)</source>
        <translation>so lange auf eine Sperre warten, viermal; 0: ohne Ende (10)</translation>
    </message>
    <message>
        <source>--executor says who rebalances: give --rebalance too.</source>
        <translation>--executor sagt, wer ausbalanciert: Geben Sie auch --rebalance an.</translation>
    </message>
    <message numerus="yes">
        <source>Makes %n more server(s) in the sandbox %1, then adds them to the cluster.</source>
        <translation>
            <numerusform>Legt %n weiteren Server in der Sandbox %1 an und fügt ihn dann dem Cluster hinzu.</numerusform>
            <numerusform>Legt %n weitere Server in der Sandbox %1 an und fügt sie dann dem Cluster hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making %n more server(s)</source>
        <translation>
            <numerusform>%n weiterer Server wird angelegt</numerusform>
            <numerusform>%n weitere Server werden angelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>make so many new servers, 1 to 8</source>
        <translation>so viele neue Server anlegen, 1 bis 8</translation>
    </message>
    <message>
        <source>then spread the shards over all nodes</source>
        <translation>dann die Shards über alle Knoten verteilen</translation>
    </message>
    <message>
        <source>who moves them (tessera)</source>
        <translation>wer sie verschiebt (tessera)</translation>
    </message>
    <message>
        <source>move its shards to other nodes first</source>
        <translation>seine Shards zuerst auf andere Knoten verschieben</translation>
    </message>
    <message>
        <source>it is lost: make the shards that only it held anew, empty</source>
        <translation>er ist verloren: die Shards, die nur er hielt, leer neu anlegen</translation>
    </message>
    <message>
        <source>how many tables lose rows, as consent to --lose-data</source>
        <translation>wie viele Tabellen Zeilen verlieren, als Zustimmung zu --lose-data</translation>
    </message>
    <message>
        <source>add servers to the cluster</source>
        <translation>Server zum Cluster hinzufügen</translation>
    </message>
    <message>
        <source>take a node out of the cluster</source>
        <translation>einen Knoten aus dem Cluster nehmen</translation>
    </message>
    <message>
        <source>--mode, --write-pause and --moves-per-node say how shards are moved: give --rebalance too, by the executor tessera.</source>
        <translation>--mode, --write-pause und --moves-per-node sagen, wie Shards verschoben werden: Geben Sie auch --rebalance an, ausgeführt von tessera.</translation>
    </message>
    <message>
        <source>whose schema it is (yours)</source>
        <translation>wem das Schema gehört (Ihnen)</translation>
    </message>
    <message>
        <source>make a new schema whose tables lie on one node</source>
        <translation>ein neues Schema anlegen, dessen Tabellen auf einem Knoten liegen</translation>
    </message>
    <message>
        <source>as the console recorded it for this time (now)</source>
        <translation>wie die Konsole es für diesen Zeitpunkt aufgezeichnet hat (jetzt)</translation>
    </message>
    <message>
        <source>which node held a shard when, as the console recorded it; without SHARD, when something changed</source>
        <translation>welcher Knoten einen Shard wann hielt, wie die Konsole es aufgezeichnet hat; ohne SHARD, wann sich etwas geändert hat</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time. Write it as 2026-11-26T12:03:00 or with an offset such as Z.</source>
        <translation>&apos;%1&apos; ist kein Zeitpunkt. Schreiben Sie ihn wie 2026-11-26T12:03:00, auch mit Zeitzone wie Z.</translation>
    </message>
    <message>
        <source>Nothing is recorded of this cluster. The console records where shards are while it is open.</source>
        <translation>Von diesem Cluster ist nichts aufgezeichnet. Die Konsole zeichnet auf, wo Shards liegen, solange sie offen ist.</translation>
    </message>
    <message>
        <source>The record begins at %1.</source>
        <translation>Die Aufzeichnung beginnt am %1.</translation>
    </message>
    <message>
        <source>%1 is yet to come.</source>
        <translation>%1 liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>Nobody watched from %1 to %2. Ask for one of these times.</source>
        <translation>Von %1 bis %2 hat niemand beobachtet. Fragen Sie nach einem dieser beiden Zeitpunkte.</translation>
    </message>
    <message>
        <source>not watched until %1</source>
        <translation>nicht beobachtet bis %1</translation>
    </message>
    <message>
        <source>the record begins</source>
        <translation>die Aufzeichnung beginnt</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>--add-capacity takes a number, such as 2, beside --add-node: 1 is an ordinary node.</source>
        <translation>--add-capacity nimmt eine Zahl wie 2, neben --add-node: 1 ist ein gewöhnlicher Knoten.</translation>
    </message>
    <message>
        <source>FREE</source>
        <translation>FREI</translation>
    </message>
    <message>
        <source>FREE AFTER</source>
        <translation>NACHHER FREI</translation>
    </message>
    <message>
        <source>LEAST</source>
        <translation>GERINGST</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht zu erfahren</translation>
    </message>
    <message>
        <source>how much each of them takes, 1 is ordinary</source>
        <translation>wie viel jeder von ihnen nimmt, 1 ist gewöhnlich</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>KOSTEN</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>what operations left behind, what it costs, what removes it</source>
        <translation>was Operationen zurückließen, was es kostet, was es entfernt</translation>
    </message>
    <message>
        <source>read one minute of one cluster and end</source>
        <translation>eine Minute eines Clusters lesen und enden</translation>
    </message>
    <message>
        <source>collect metrics every minute, of one cluster or of all saved connections</source>
        <translation>jede Minute Metriken sammeln, von einem Cluster oder von allen gespeicherten Verbindungen</translation>
    </message>
    <message>
        <source>collecting into %1</source>
        <translation>sammelt in %1</translation>
    </message>
    <message>
        <source>collecting, but: %1</source>
        <translation>sammelt, aber: %1</translation>
    </message>
    <message>
        <source>collected by %1</source>
        <translation>es sammelt %1</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>needs a password; put it into a password file or the keychain</source>
        <translation>braucht ein Passwort; legen Sie es in einer Passwortdatei oder im Schlüsselbund ab</translation>
    </message>
    <message>
        <source>cannot collect: %1</source>
        <translation>kann nicht sammeln: %1</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>%1: %2 samples of %3 kept in %4</source>
        <translation>%1: %2 Messwerte von %3 in %4 aufbewahrt</translation>
    </message>
    <message>
        <source>There is no saved connection; waiting for one. Add it in the console.</source>
        <translation>Es gibt keine gespeicherte Verbindung; es wird auf eine gewartet. Legen Sie sie in der Konsole an.</translation>
    </message>
    <message>
        <source>The agent has ended.</source>
        <translation>Der Agent ist beendet.</translation>
    </message>
    <message>
        <source>METRIC</source>
        <translation>METRIK</translation>
    </message>
    <message>
        <source>UNIT</source>
        <translation>EINHEIT</translation>
    </message>
    <message>
        <source>BETTER</source>
        <translation>BESSER</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>Collected by %1.</source>
        <translation>Es sammelt %1.</translation>
    </message>
    <message>
        <source>Nobody collects now; start &apos;tesseractl agent run&apos; or the console.</source>
        <translation>Zurzeit sammelt niemand; starten Sie „tesseractl agent run“ oder die Konsole.</translation>
    </message>
    <message>
        <source>Last minute: %1</source>
        <translation>Letzte Minute: %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>minute</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Give the days as a whole number from 1 to 365.</source>
        <translation>Geben Sie die Tage als ganze Zahl von 1 bis 365 an.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>The metrics of this cluster are deleted.</source>
        <translation>Die Metriken dieses Clusters sind gelöscht.</translation>
    </message>
    <message>
        <source>Give --once, or start &apos;tesseractl agent run&apos; to collect every minute.</source>
        <translation>Geben Sie --once an, oder starten Sie „tesseractl agent run“, um jede Minute zu sammeln.</translation>
    </message>
    <message>
        <source>one node, by number or HOST:PORT</source>
        <translation>ein Knoten, als Nummer oder HOST:PORT</translation>
    </message>
    <message>
        <source>the last 90m, 1h, 30d (1h)</source>
        <translation>die letzten 90m, 1h, 30d (1h)</translation>
    </message>
    <message>
        <source>instead of --since</source>
        <translation>anstelle von --since</translation>
    </message>
    <message>
        <source>the end (now)</source>
        <translation>das Ende (jetzt)</translation>
    </message>
    <message>
        <source>hours above two days, else minutes</source>
        <translation>Stunden ab mehr als zwei Tagen, sonst Minuten</translation>
    </message>
    <message>
        <source>which metric</source>
        <translation>welche Metrik</translation>
    </message>
    <message>
        <source>without asking</source>
        <translation>ohne Rückfrage</translation>
    </message>
    <message>
        <source>the minute that has begun</source>
        <translation>die angefangene Minute</translation>
    </message>
    <message>
        <source>every metric: unit, source, meaning</source>
        <translation>alle Metriken: Einheit, Quelle, Bedeutung</translation>
    </message>
    <message>
        <source>what was collected of one metric</source>
        <translation>was von einer Metrik gesammelt wurde</translation>
    </message>
    <message>
        <source>the same with --metric M</source>
        <translation>dasselbe mit --metric M</translation>
    </message>
    <message>
        <source>who collects, the last minute, gaps and events of a day</source>
        <translation>wer sammelt, die letzte Minute, Lücken und Ereignisse eines Tages</translation>
    </message>
    <message>
        <source>read and keep one minute</source>
        <translation>eine Minute lesen und aufbewahren</translation>
    </message>
    <message>
        <source>how long minutes are kept, 1 to 365</source>
        <translation>wie lange Minuten aufbewahrt werden, 1 bis 365</translation>
    </message>
    <message>
        <source>delete what was collected of a cluster</source>
        <translation>löschen, was von einem Cluster gesammelt wurde</translation>
    </message>
    <message>
        <source>The range must end after it begins and span at most a year.</source>
        <translation>Der Zeitraum muss nach seinem Anfang enden und darf höchstens ein Jahr umfassen.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;; tesseractl metrics list names all.</source>
        <translation>Es gibt keine Metrik „%1“; tesseractl metrics list nennt alle.</translation>
    </message>
    <message>
        <source>The option --step takes minute or hour.</source>
        <translation>Die Option --step nimmt minute oder hour.</translation>
    </message>
    <message>
        <source>PART</source>
        <translation>TEIL</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>MEAN</source>
        <translation>MITTEL</translation>
    </message>
    <message>
        <source>MOST</source>
        <translation>GRÖSSTER</translation>
    </message>
    <message>
        <source>MINUTES</source>
        <translation>MINUTEN</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no span of time. Write it as 90m, 1h or 30d.</source>
        <translation>„%1“ ist keine Zeitspanne. Schreiben Sie sie als 90m, 1h oder 30d.</translation>
    </message>
    <message>
        <source>No alert fires.</source>
        <translation>Kein Alarm steht an.</translation>
    </message>
    <message>
        <source>Nobody collects now, so no alert is judged; start &apos;tesseractl agent run&apos; or the console.</source>
        <translation>Zurzeit sammelt niemand, daher wird kein Alarm beurteilt; starten Sie „tesseractl agent run“ oder die Konsole.</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>SCHWERE</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>%1, silenced</source>
        <translation>%1, stumm</translation>
    </message>
    <message>
        <source>Nobody is told of %1 until %2.</source>
        <translation>Bis %2 wird %1 niemandem gemeldet.</translation>
    </message>
    <message>
        <source>%1 is told again.</source>
        <translation>%1 wird wieder gemeldet.</translation>
    </message>
    <message>
        <source>on this node only</source>
        <translation>nur auf diesem Knoten</translation>
    </message>
    <message>
        <source>only alerts that are at least so severe</source>
        <translation>nur Alarme, die mindestens so schwer sind</translation>
    </message>
    <message>
        <source>also those that have ended</source>
        <translation>auch die beendeten</translation>
    </message>
    <message>
        <source>90m, 1h, 30d (7d)</source>
        <translation>90m, 1h, 30d (7d)</translation>
    </message>
    <message>
        <source>90m, 1h, 30d (1h)</source>
        <translation>90m, 1h, 30d (1h)</translation>
    </message>
    <message>
        <source>of the window (mean)</source>
        <translation>des Zeitfensters (mean)</translation>
    </message>
    <message>
        <source>threshold in the metric&apos;s unit</source>
        <translation>Schwellwert in der Einheit der Metrik</translation>
    </message>
    <message>
        <source>looked back on (5m)</source>
        <translation>so weit wird zurückgeschaut (5m)</translation>
    </message>
    <message>
        <source>how often it is judged (1m)</source>
        <translation>wie oft geprüft wird (1m)</translation>
    </message>
    <message>
        <source>how long it must stay so first (not at all)</source>
        <translation>wie lange es zuvor so bleiben muss (gar nicht)</translation>
    </message>
    <message>
        <source>critical, error, warning, informational or verbose</source>
        <translation>critical, error, warning, informational oder verbose</translation>
    </message>
    <message>
        <source>tell it at each judging, not only when it begins and ends</source>
        <translation>bei jeder Prüfung melden, nicht nur bei Anfang und Ende</translation>
    </message>
    <message>
        <source>what fires or is about to</source>
        <translation>welche Alarme anstehen oder kurz davor sind</translation>
    </message>
    <message>
        <source>what fired and ended, newest first</source>
        <translation>welche Alarme ausgelöst wurden und endeten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>every rule, the suggested ones too</source>
        <translation>alle Regeln, auch die vorgeschlagenen</translation>
    </message>
    <message>
        <source>switch a rule on</source>
        <translation>eine Regel einschalten</translation>
    </message>
    <message>
        <source>switch a rule off</source>
        <translation>eine Regel ausschalten</translation>
    </message>
    <message>
        <source>change a rule, or make one</source>
        <translation>eine Regel ändern oder anlegen</translation>
    </message>
    <message>
        <source>forget a rule</source>
        <translation>eine Regel vergessen</translation>
    </message>
    <message>
        <source>tell nobody for a while</source>
        <translation>eine Weile niemandem melden</translation>
    </message>
    <message>
        <source>tell it again</source>
        <translation>wieder melden</translation>
    </message>
    <message>
        <source>who is told</source>
        <translation>wem gemeldet wird</translation>
    </message>
    <message>
        <source>tell a webhook, whose address comes on standard input</source>
        <translation>einem Webhook melden, dessen Adresse auf der Standardeingabe kommt</translation>
    </message>
    <message>
        <source>tell a program, which gets JSON on standard input</source>
        <translation>einem Programm melden, das JSON auf der Standardeingabe bekommt</translation>
    </message>
    <message>
        <source>tell it nothing more</source>
        <translation>ihm nichts mehr melden</translation>
    </message>
    <message>
        <source>tell it a test, and say what came of it</source>
        <translation>ihm einen Test melden und sagen, was daraus wurde</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 (%2, %3): %4</source>
        <translation>%1 (%2, %3): %4</translation>
    </message>
    <message>
        <source>The option %1 needs a number.</source>
        <translation>Die Option %1 braucht eine Zahl.</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>REGEL</translation>
    </message>
    <message>
        <source>IS</source>
        <translation>IST</translation>
    </message>
    <message>
        <source>EVERY</source>
        <translation>ALLE</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>The rule %1 is gone; a suggested one is off again.</source>
        <translation>Die Regel %1 ist entfernt; eine vorgeschlagene ist wieder ausgeschaltet.</translation>
    </message>
    <message>
        <source>The option --severity takes critical, error, warning, informational or verbose.</source>
        <translation>Die Option --severity nimmt critical, error, warning, informational oder verbose.</translation>
    </message>
    <message>
        <source>Alerts are told to %1 (%2).</source>
        <translation>Alarme werden %1 (%2) gemeldet.</translation>
    </message>
    <message>
        <source>Nobody is told by the name &quot;%1&quot;.</source>
        <translation>Unter dem Namen „%1“ wird niemandem gemeldet.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>RECEIVER</source>
        <translation>EMPFÄNGER</translation>
    </message>
    <message>
        <source>%1 is told nothing more.</source>
        <translation>%1 wird nichts mehr gemeldet.</translation>
    </message>
    <message>
        <source>%1 was told a test.</source>
        <translation>%1 wurde ein Test gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, kept for %n day(s)</source>
        <translation>
            <numerusform>%1, %2, %n Tag aufbewahrt</numerusform>
            <numerusform>%1, %2, %n Tage aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics are kept for %n day(s), whoever collects them.</source>
        <translation>
            <numerusform>Metriken werden %n Tag aufbewahrt, wer auch immer sie sammelt.</numerusform>
            <numerusform>Metriken werden %n Tage aufbewahrt, wer auch immer sie sammelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;; tesseractl alerts rules lists all.</source>
        <translation>Es gibt keine Regel „%1“; tesseractl alerts rules nennt alle.</translation>
    </message>
    <message>
        <source>No metrics were ever collected of a node &quot;%1&quot;.</source>
        <translation>Von einem Knoten „%1“ wurden nie Metriken gesammelt.</translation>
    </message>
    <message>
        <source>Nothing was collected of a node %1.</source>
        <translation>Von einem Knoten %1 wurde nichts gesammelt.</translation>
    </message>
    <message>
        <source>(all others)</source>
        <translation>(alle anderen)</translation>
    </message>
    <message>
        <source>CALLS</source>
        <translation>AUFRUFE</translation>
    </message>
    <message>
        <source>TOTAL ms</source>
        <translation>GESAMT ms</translation>
    </message>
    <message>
        <source>SHARE %</source>
        <translation>ANTEIL %</translation>
    </message>
    <message>
        <source>MEAN ms</source>
        <translation>MITTEL ms</translation>
    </message>
    <message>
        <source>ROWS</source>
        <translation>ZEILEN</translation>
    </message>
    <message>
        <source>HIT %</source>
        <translation>TREFFER %</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>STATEMENT</source>
        <translation>ANWEISUNG</translation>
    </message>
    <message>
        <source>From %1 to %2, all nodes together: %3 ms in statements.</source>
        <translation>Von %1 bis %2, alle Knoten zusammen: %3 ms in Anweisungen.</translation>
    </message>
    <message>
        <source>The option --sort takes time, calls, mean, rows, reads, temporary or wal.</source>
        <translation>Die Option --sort nimmt time, calls, mean, rows, reads, temporary oder wal.</translation>
    </message>
    <message>
        <source>Run by %1</source>
        <translation>Ausgeführt von %1</translation>
    </message>
    <message>
        <source>Give a number that &apos;tesseractl query list&apos; shows.</source>
        <translation>Geben Sie eine Nummer an, die &apos;tesseractl query list&apos; zeigt.</translation>
    </message>
    <message>
        <source>time, calls, mean, rows, reads, temporary or wal (time)</source>
        <translation>time, calls, mean, rows, reads, temporary oder wal (time)</translation>
    </message>
    <message>
        <source>so many statements, 1 to 10000 (25)</source>
        <translation>so viele Anweisungen, 1 bis 10000 (25)</translation>
    </message>
    <message>
        <source>the statements that took most, over all nodes</source>
        <translation>die Anweisungen, die am meisten brauchten, über alle Knoten</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation>%1, %2 bis %3: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>GLOBAL PID</source>
        <translation>GLOBALE NUMMER</translation>
    </message>
    <message>
        <source>DATABASE</source>
        <translation>DATENBANK</translation>
    </message>
    <message>
        <source>APPLICATION</source>
        <translation>ANWENDUNG</translation>
    </message>
    <message>
        <source>TRANSACTION</source>
        <translation>TRANSAKTION</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>No session is at work.</source>
        <translation>Keine Sitzung arbeitet.</translation>
    </message>
    <message>
        <source>These wait for one another:</source>
        <translation>Diese warten aufeinander:</translation>
    </message>
    <message>
        <source>a prepared transaction on %1</source>
        <translation>eine vorbereitete Transaktion auf %1</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4</source>
        <translation>%1  %2  %3  %4</translation>
    </message>
    <message>
        <source>waits %1 for %2 on %3 (%4)</source>
        <translation>wartet seit %1 auf %2 auf %3 (%4)</translation>
    </message>
    <message>
        <source>No session waits for a lock.</source>
        <translation>Keine Sitzung wartet auf eine Sperre.</translation>
    </message>
    <message>
        <source>This server does not count its tenants; Citus 11.3 and later do.</source>
        <translation>Dieser Server zählt seine Mandanten nicht; Citus ab 11.3 tut es.</translation>
    </message>
    <message>
        <source>This role may not see the tenants: grant it pg_monitor.</source>
        <translation>Diese Rolle darf die Mandanten nicht sehen: ihr pg_monitor gewähren.</translation>
    </message>
    <message>
        <source>No node counts its tenants: set citus.stat_tenants_track to all on every node.</source>
        <translation>Kein Knoten zählt seine Mandanten: citus.stat_tenants_track auf jedem Knoten auf all setzen.</translation>
    </message>
    <message>
        <source>TENANT</source>
        <translation>MANDANT</translation>
    </message>
    <message>
        <source>STATEMENTS</source>
        <translation>ANWEISUNGEN</translation>
    </message>
    <message>
        <source>READS</source>
        <translation>LESEND</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>HOT</source>
        <translation>HEISS</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>heiß</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a global pid; activity list tells them.</source>
        <translation>&apos;%1&apos; ist keine globale Prozessnummer; activity list nennt sie.</translation>
    </message>
    <message>
        <source>There is no session with the global pid %1.</source>
        <translation>Es gibt keine Sitzung mit der globalen Prozessnummer %1.</translation>
    </message>
    <message>
        <source>only sessions with an open transaction</source>
        <translation>nur Sitzungen mit offener Transaktion</translation>
    </message>
    <message>
        <source>also Tessera&apos;s own and the servers&apos; processes</source>
        <translation>auch die eigenen von Tessera und die Prozesse der Server</translation>
    </message>
    <message>
        <source>read so many at most (5000)</source>
        <translation>höchstens so viele lesen (5000)</translation>
    </message>
    <message>
        <source>even if it is a session of Tessera</source>
        <translation>auch wenn es eine Sitzung von Tessera ist</translation>
    </message>
    <message>
        <source>the sessions of all nodes and what they do</source>
        <translation>die Sitzungen aller Knoten und was sie tun</translation>
    </message>
    <message>
        <source>who waits for whose lock, over all nodes</source>
        <translation>wer auf wessen Sperre wartet, über alle Knoten</translation>
    </message>
    <message>
        <source>what each tenant asked for in the last whole period</source>
        <translation>was jeder Mandant im letzten ganzen Zeitraum verlangt hat</translation>
    </message>
    <message>
        <source>cancel the statement that a session runs</source>
        <translation>die Anweisung abbrechen, die eine Sitzung ausführt</translation>
    </message>
    <message>
        <source>end a session</source>
        <translation>eine Sitzung beenden</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no check &apos;%1&apos;. There are: %2.</source>
        <translation>Es gibt keine Prüfung &apos;%1&apos;. Es gibt: %2.</translation>
    </message>
    <message>
        <source>look for what troubles a cluster often; 4 when something is bad</source>
        <translation>nach dem sehen, was einen Cluster oft plagt; 4, wenn etwas schlecht ist</translation>
    </message>
    <message>
        <source>The option --baseline-to needs --baseline-from.</source>
        <translation>Die Option --baseline-to braucht --baseline-from.</translation>
    </message>
    <message>
        <source>compare with the time that begins then</source>
        <translation>mit der Zeit vergleichen, die dann beginnt</translation>
    </message>
    <message>
        <source>its end (as long as the range)</source>
        <translation>deren Ende (so lang wie der Zeitraum)</translation>
    </message>
    <message>
        <source>The option --redact takes names, literals and addresses, separated by commas.</source>
        <translation>Die Option --redact nimmt names, literals und addresses, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The report was saved to %1.</source>
        <translation>Der Bericht wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>section and why it is missing</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Say where to: --out FILE.html, FILE.pdf or FILE.json.</source>
        <translation>Sagen Sie wohin: --out FILE.html, FILE.pdf oder FILE.json.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>progress</comment>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>where to: FILE.html, FILE.pdf or FILE.json</source>
        <translation>wohin: FILE.html, FILE.pdf oder FILE.json</translation>
    </message>
    <message>
        <source>verdict, cluster, tables, metrics, queries, activity, diagnostics, alerts, journal, drift (all)</source>
        <translation>verdict, cluster, tables, metrics, queries, activity, diagnostics, alerts, journal, drift (alle)</translation>
    </message>
    <message>
        <source>hide names, literals, addresses (all three)</source>
        <translation>Namen, Werte, Adressen verbergen: names, literals, addresses (alle drei)</translation>
    </message>
    <message>
        <source>save what is known of a cluster as HTML, PDF or JSON</source>
        <translation>speichern, was über einen Cluster bekannt ist, als HTML, PDF oder JSON</translation>
    </message>
    <message>
        <source>There is no node %1 whose log could be read.</source>
        <translation>Es gibt keinen Knoten %1, dessen Protokoll zu lesen wäre.</translation>
    </message>
    <message>
        <source>%1 of the log are not read; choose a shorter time.</source>
        <translation>%1 des Protokolls sind nicht gelesen; wählen Sie eine kürzere Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were not understood.</source>
        <translation>
            <numerusform>%n Eintrag war nicht zu verstehen.</numerusform>
            <numerusform>%n Einträge waren nicht zu verstehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>FINGERPRINT</source>
        <translation>FINGERABDRUCK</translation>
    </message>
    <message>
        <source>P95 ms</source>
        <translation>P95 ms</translation>
    </message>
    <message>
        <source>MAX ms</source>
        <translation>MAX ms</translation>
    </message>
    <message>
        <source>The logs name no slow statement of this time.</source>
        <translation>Die Protokolle nennen keine langsame Anweisung aus dieser Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>The slowest of %Ln call(s): %1 ms at %2 on %3, by %4 in %5 (%6).</source>
        <translation>
            <numerusform>Der einzige Aufruf: %1 ms um %2 auf %3, von %4 in %5 (%6).</numerusform>
            <numerusform>Der langsamste von %Ln Aufrufen: %1 ms um %2 auf %3, von %4 in %5 (%6).</numerusform>
        </translation>
    </message>
    <message>
        <source>[It was longer; this is its beginning.]</source>
        <translation>[Sie war länger; dies ist ihr Anfang.]</translation>
    </message>
    <message>
        <source>a log file of this machine, all of it</source>
        <translation>eine Protokolldatei dieses Rechners, ganz</translation>
    </message>
    <message>
        <source>the log_line_prefix of a plain log file (found out)</source>
        <translation>log_line_prefix einer einfachen Protokolldatei (wird erkannt)</translation>
    </message>
    <message>
        <source>the slow statements in the logs of all nodes</source>
        <translation>die langsamen Anweisungen in den Protokollen aller Knoten</translation>
    </message>
    <message>
        <source>the slowest call of one of them, with its values</source>
        <translation>der langsamste Aufruf einer davon, mit seinen Werten</translation>
    </message>
    <message>
        <source>Name the cluster that the PgBouncer is of, by --connection, --sandbox, --service or --dsn.</source>
        <translation>Nennen Sie mit --connection, --sandbox, --service oder --dsn den Cluster, zu dem der PgBouncer gehört.</translation>
    </message>
    <message>
        <source>measure this PgBouncer, too; may be repeated</source>
        <translation>auch diesen PgBouncer messen; mehrmals möglich</translation>
    </message>
    <message>
        <source>standby of %1</source>
        <translation>Standby von %1</translation>
    </message>
    <message>
        <source>synchronous standbys of each server, 0 to 2 (0)</source>
        <translation>synchrone Standbys jedes Servers, 0 bis 2 (0)</translation>
    </message>
    <message>
        <source>The option --by takes total, mean or calls.</source>
        <translation>Die Option --by nimmt total, mean oder calls.</translation>
    </message>
    <message>
        <source>which come first (total)</source>
        <translation>welche zuerst kommen (total)</translation>
    </message>
    <message>
        <source>the same by total, mean or calls</source>
        <translation>dasselbe nach total, mean oder calls</translation>
    </message>
    <message>
        <source>%1 (%2, %3, %4 behind)</source>
        <translation>%1 (%2, %3, %4 zurück)</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Gruppe %1: %2</translation>
    </message>
    <message>
        <source>If it died now: %1</source>
        <translation>Fiele er jetzt aus: %1</translation>
    </message>
    <message>
        <source>PRIMARY</source>
        <translation>PRIMÄR</translation>
    </message>
    <message>
        <source>STANDBYS</source>
        <translation>STANDBYS</translation>
    </message>
    <message>
        <source>standbys of each node group, and what a crash would cost</source>
        <translation>Standbys jeder Knotengruppe und was ein Ausfall kosten würde</translation>
    </message>
    <message>
        <source>one table with its partitions (the largest group)</source>
        <translation>eine Tabelle mit ihren Partitionen (die größte Gruppe)</translation>
    </message>
    <message>
        <source>both, read or written (both)</source>
        <translation>both, read oder written (both)</translation>
    </message>
    <message>
        <source>so many ranges, 1 to 10000 (25)</source>
        <translation>so viele Bereiche, 1 bis 10000 (25)</translation>
    </message>
    <message>
        <source>the hash ranges in which most rows were read and written</source>
        <translation>die Hash-Bereiche, in denen die meisten Zeilen gelesen und geschrieben wurden</translation>
    </message>
    <message>
        <source>The option --measure takes both, read or written.</source>
        <translation>Die Option --measure nimmt both, read oder written.</translation>
    </message>
    <message>
        <source>HASH RANGE</source>
        <translation>HASH-BEREICH</translation>
    </message>
    <message>
        <source>ROWS/s</source>
        <translation>ZEILEN/s</translation>
    </message>
    <message>
        <source>MOST ROWS/s</source>
        <translation>HÖCHSTENS ZEILEN/s</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>Colocation group %1</source>
        <translation>Kolokationsgruppe %1</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>Nothing was counted in this time.</source>
        <translation>In dieser Zeit wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>RUNS AS</source>
        <translation>LÄUFT ALS</translation>
    </message>
    <message>
        <source>No plan of it has been kept yet.</source>
        <translation>Noch ist kein Plan von ihr aufbewahrt.</translation>
    </message>
    <message>
        <source>leave out what workers run for other statements</source>
        <translation>ohne das, was Worker für andere Anweisungen ausführen</translation>
    </message>
    <message>
        <source>one statement: its text, what it did when, and its plans</source>
        <translation>eine Anweisung: ihr Text, was sie wann tat, und ihre Pläne</translation>
    </message>
    <message>
        <source>Give a number that &apos;tesseractl query list&apos; shows, or --statement TEXT.</source>
        <translation>Geben Sie eine Nummer an, die &apos;tesseractl query list&apos; zeigt, oder --statement TEXT.</translation>
    </message>
    <message>
        <source>Run this statement on %1 and roll it back?</source>
        <translation>Diese Anweisung auf %1 ausführen und zurückrollen?</translation>
    </message>
    <message>
        <source>the value of $1, $2, … in turn; \N: NULL</source>
        <translation>der Wert von $1, $2, … der Reihe nach; \N: NULL</translation>
    </message>
    <message>
        <source>run it; what may write is rolled back</source>
        <translation>ausführen; was schreiben kann, wird zurückgerollt</translation>
    </message>
    <message>
        <source>this one, instead of ID</source>
        <translation>diese, statt ID</translation>
    </message>
    <message>
        <source>with --statement: look names up as for this role</source>
        <translation>mit --statement: Namen wie für diese Rolle auflösen</translation>
    </message>
    <message>
        <source>end it after this time, 1 to 3600 (15)</source>
        <translation>nach dieser Zeit beenden, 1 bis 3600 (15)</translation>
    </message>
    <message>
        <source>the plan of a statement, with its tasks on the nodes</source>
        <translation>der Plan einer Anweisung, mit ihren Tasks auf den Knoten</translation>
    </message>
    <message>
        <source>the node group; 0 is the coordinator&apos;s</source>
        <translation>die Knotengruppe; 0 ist die des Koordinators</translation>
    </message>
    <message>
        <source>HOST:PORT or name (the standby that has most)</source>
        <translation>HOST:PORT oder Name (der Standby, der am meisten hat)</translation>
    </message>
    <message>
        <source>give a node group&apos;s primary role to a standby, losing nothing</source>
        <translation>die Rolle des Primärservers einer Knotengruppe verlustfrei einem Standby geben</translation>
    </message>
    <message>
        <source>hosts that commands can be run on</source>
        <translation>Hosts, auf denen Befehle laufen können</translation>
    </message>
    <message>
        <source>how the host of a server is reached</source>
        <translation>wie der Host eines Servers erreicht wird</translation>
    </message>
    <message>
        <source>forget how the host of a server is reached</source>
        <translation>vergessen, wie der Host eines Servers erreicht wird</translation>
    </message>
    <message>
        <source>look at a server on its host, changing nothing</source>
        <translation>einen Server auf seinem Host ansehen, ohne etwas zu ändern</translation>
    </message>
    <message>
        <source>[user@]host or alias (this machine)</source>
        <translation>[Benutzer@]Host oder Alias (dieser Rechner)</translation>
    </message>
    <message>
        <source>OS user of the server, by sudo -n</source>
        <translation>Betriebssystembenutzer des Servers, per sudo -n</translation>
    </message>
    <message>
        <source>pg_ctl, pg_ctlcluster or systemd (pg_ctl)</source>
        <translation>pg_ctl, pg_ctlcluster oder systemd (pg_ctl)</translation>
    </message>
    <message>
        <source>data folder of the server</source>
        <translation>Datenordner des Servers</translation>
    </message>
    <message>
        <source>folder of pg_controldata and pg_ctl</source>
        <translation>Ordner von pg_controldata und pg_ctl</translation>
    </message>
    <message>
        <source>15/main of pg_lsclusters, or the systemd unit</source>
        <translation>15/main aus pg_lsclusters, oder die systemd-Unit</translation>
    </message>
    <message>
        <source>pg_ctl: where the server&apos;s first words go</source>
        <translation>pg_ctl: wohin die ersten Worte des Servers gehen</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>SERVER</translation>
    </message>
    <message>
        <source>REACHED BY</source>
        <translation>ERREICHT ÜBER</translation>
    </message>
    <message>
        <source>AS</source>
        <translation>ALS</translation>
    </message>
    <message>
        <source>RUN BY</source>
        <translation>BETRIEBEN MIT</translation>
    </message>
    <message>
        <source>DATA FOLDER</source>
        <translation>DATENORDNER</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>No host is known.</source>
        <translation>Kein Host ist bekannt.</translation>
    </message>
    <message>
        <source>The host of %1 is known now. Try it with &apos;ha host test %1&apos;.</source>
        <translation>Der Host von %1 ist jetzt bekannt. Probieren Sie ihn mit &apos;ha host test %1&apos;.</translation>
    </message>
    <message>
        <source>No host of %1 is known.</source>
        <translation>Von %1 ist kein Host bekannt.</translation>
    </message>
    <message>
        <source>The host of %1 is forgotten.</source>
        <translation>Der Host von %1 ist vergessen.</translation>
    </message>
    <message>
        <source>90m, 1h, 30d (24h)</source>
        <translation>90m, 1h, 30d (24h)</translation>
    </message>
    <message>
        <source>how often a rule, so changed, would have fired</source>
        <translation>wie oft eine so geänderte Regel Alarm ausgelöst hätte</translation>
    </message>
    <message>
        <source>what a tenant of a colocation group asked for, minute by minute</source>
        <translation>was ein Mandant einer Kolokationsgruppe verlangte, Minute für Minute</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colocation group; tenant list tells them.</source>
        <translation>„%1“ ist keine Kolokationsgruppe; tenant list nennt sie.</translation>
    </message>
    <message>
        <source>STATEMENTS/s</source>
        <translation>ANWEISUNGEN/s</translation>
    </message>
    <message>
        <source>READS/s</source>
        <translation>LESEND/s</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>Tenant %1 of group %2, from %3 to %4.</source>
        <translation>Mandant %1 der Gruppe %2, von %3 bis %4.</translation>
    </message>
    <message>
        <source>Delete all metrics, events, statements, tenants and the heat map of this cluster, %1?</source>
        <translation>Alle Messwerte, Ereignisse, Anweisungen, Mandanten und die Heatmap dieses Clusters löschen, %1?</translation>
    </message>
    <message>
        <source>though what was acknowledged last may be lost</source>
        <translation>auch wenn das zuletzt Bestätigte vielleicht verloren geht</translation>
    </message>
    <message>
        <source>the old primary&apos;s host: you have seen that it is off</source>
        <translation>der Host des alten Primärservers: Sie haben gesehen, dass er aus ist</translation>
    </message>
    <message>
        <source>let a standby take the place of a primary that is down</source>
        <translation>einen Standby an die Stelle eines ausgefallenen Primärservers setzen</translation>
    </message>
    <message>
        <source>make a standby of a node group</source>
        <translation>einen Standby einer Knotengruppe anlegen</translation>
    </message>
    <message>
        <source>take a standby from its node group, keeping its data</source>
        <translation>einen Standby aus seiner Knotengruppe nehmen; seine Daten bleiben</translation>
    </message>
    <message>
        <source>whether commits of a node group wait for its standbys</source>
        <translation>ob Commits einer Knotengruppe auf ihre Standbys warten</translation>
    </message>
    <message>
        <source>Say which node group: --group GROUP.</source>
        <translation>Nennen Sie die Knotengruppe: --group GROUP.</translation>
    </message>
    <message>
        <source>There is no node group &apos;%1&apos;. &apos;ha show&apos; lists them.</source>
        <translation>Es gibt keine Knotengruppe &apos;%1&apos;. &apos;ha show&apos; listet sie auf.</translation>
    </message>
    <message>
        <source>Makes a server in the sandbox %1 that follows the primary of group %2.</source>
        <translation>Legt in der Sandbox %1 einen Server an, der dem Primärserver der Gruppe %2 folgt.</translation>
    </message>
    <message>
        <source>how it logs in at the primary, without a password (as other standbys)</source>
        <translation>wie er sich am Primärserver anmeldet, ohne Passwort (wie andere Standbys)</translation>
    </message>
    <message>
        <source>Guard %1 watches %2 and listens at %3.</source>
        <translation>Wächter %1 beobachtet %2 und lauscht an %3.</translation>
    </message>
    <message>
        <source>The guard has ended.</source>
        <translation>Der Wächter ist beendet.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>lost by most guards: %1</source>
        <translation>von den meisten Wächtern verloren: %1</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>pausiert bis %1</translation>
    </message>
    <message>
        <source>group %1: no automatic failover: %2</source>
        <translation>Gruppe %1: kein automatisches Failover: %2</translation>
    </message>
    <message>
        <source>GUARD</source>
        <translation>WÄCHTER</translation>
    </message>
    <message>
        <source>SEEN FROM THERE</source>
        <translation>VON DORT GESEHEN</translation>
    </message>
    <message>
        <source>Guard %1: %2</source>
        <translation>Wächter %1: %2</translation>
    </message>
    <message>
        <source>Give the minutes of the pause, from 1 to %1.</source>
        <translation>Geben Sie die Minuten der Pause an, von 1 bis %1.</translation>
    </message>
    <message>
        <source>who the guards are (tessera/guard.json)</source>
        <translation>wer die Wächter sind (tessera/guard.json)</translation>
    </message>
    <message>
        <source>watch the primaries; fail over where the file allows it</source>
        <translation>die Primarys beobachten; Failover, wo die Datei es erlaubt</translation>
    </message>
    <message>
        <source>what each guard sees and would do</source>
        <translation>was jeder Wächter sieht und täte</translation>
    </message>
    <message>
        <source>no automatic failover for so long</source>
        <translation>so lange kein automatisches Failover</translation>
    </message>
    <message>
        <source>end a pause of the guards</source>
        <translation>eine Pause der Wächter beenden</translation>
    </message>
    <message>
        <source>restart pending</source>
        <translation>Neustart steht aus</translation>
    </message>
    <message>
        <source>restart at %1</source>
        <translation>Neustart um %1</translation>
    </message>
    <message>
        <source>A switchover is planned: %1</source>
        <translation>Ein Umschalten ist geplant: %1</translation>
    </message>
    <message>
        <source>MANAGER</source>
        <translation>MANAGER</translation>
    </message>
    <message>
        <source>MEMBER</source>
        <translation>MITGLIED</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>ZEITLINIE</translation>
    </message>
    <message>
        <source>LAG</source>
        <translation>RÜCKSTAND</translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation>MERKMALE</translation>
    </message>
    <message>
        <source>No HA manager is known of any node group.</source>
        <translation>Für keine Knotengruppe ist ein HA-Manager bekannt.</translation>
    </message>
    <message>
        <source>No HA manager has been told.</source>
        <translation>Kein HA-Manager wurde genannt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no HA manager. Write patroni, pg_auto_failover, repmgr or none.</source>
        <translation>&apos;%1&apos; ist kein HA-Manager. Schreiben Sie patroni, pg_auto_failover, repmgr oder none.</translation>
    </message>
    <message>
        <source>It is known now that nobody else manages group %1.</source>
        <translation>Es ist nun bekannt, dass niemand sonst Gruppe %1 verwaltet.</translation>
    </message>
    <message>
        <source>%1 is known now. Try it with &apos;ha manager test %2&apos;.</source>
        <translation>%1 ist nun bekannt. Probieren Sie es mit &apos;ha manager test %2&apos;.</translation>
    </message>
    <message>
        <source>No HA manager of group %1 has been told.</source>
        <translation>Für Gruppe %1 wurde kein HA-Manager genannt.</translation>
    </message>
    <message>
        <source>The HA manager of group %1 is forgotten.</source>
        <translation>Der HA-Manager der Gruppe %1 ist vergessen.</translation>
    </message>
    <message>
        <source>its name or HOST:PORT (the standby that has most)</source>
        <translation>sein Name oder HOST:PORT (der Standby, der am meisten hat)</translation>
    </message>
    <message>
        <source>its name or HOST:PORT</source>
        <translation>sein Name oder HOST:PORT</translation>
    </message>
    <message>
        <source>Patroni: http://HOST:8008, once for each member</source>
        <translation>Patroni: http://HOST:8008, einmal für jedes Mitglied</translation>
    </message>
    <message>
        <source>Patroni: it has the section citus, keeps pg_dist_node itself</source>
        <translation>Patroni: Es hat den Abschnitt citus, pflegt pg_dist_node selbst</translation>
    </message>
    <message>
        <source>Patroni: for what changes something</source>
        <translation>Patroni: für alles, was etwas ändert</translation>
    </message>
    <message>
        <source>Patroni: authorities (the system&apos;s)</source>
        <translation>Patroni: Zertifizierungsstellen (die des Systems)</translation>
    </message>
    <message>
        <source>Patroni: our certificate</source>
        <translation>Patroni: unser Zertifikat</translation>
    </message>
    <message>
        <source>Patroni: its key</source>
        <translation>Patroni: dessen Schlüssel</translation>
    </message>
    <message>
        <source>pg_auto_failover: its monitor, without a password</source>
        <translation>pg_auto_failover: sein Monitor, ohne Passwort</translation>
    </message>
    <message>
        <source>pg_auto_failover: (default)</source>
        <translation>pg_auto_failover: (default)</translation>
    </message>
    <message>
        <source>prints the password; once for each of its words</source>
        <translation>gibt das Passwort aus; einmal für jedes seiner Wörter</translation>
    </message>
    <message>
        <source>of systemd, holds the password</source>
        <translation>von systemd, enthält das Passwort</translation>
    </message>
    <message>
        <source>what the HA managers of the node groups say</source>
        <translation>was die HA-Manager der Knotengruppen sagen</translation>
    </message>
    <message>
        <source>have an HA manager make a standby the primary</source>
        <translation>einen HA-Manager einen Standby zum Primärserver machen lassen</translation>
    </message>
    <message>
        <source>have an HA manager replace a primary that does not lead</source>
        <translation>einen HA-Manager einen Primärserver ersetzen lassen, der nicht führt</translation>
    </message>
    <message>
        <source>Patroni: no failover; pg_auto_failover: maintenance of MEMBER</source>
        <translation>Patroni: kein Failover; pg_auto_failover: Wartung von MEMBER</translation>
    </message>
    <message>
        <source>the reverse</source>
        <translation>die Umkehrung</translation>
    </message>
    <message>
        <source>Patroni: restart members that wait for it, standbys first</source>
        <translation>Patroni: Mitglieder neu starten, die darauf warten, Standbys zuerst</translation>
    </message>
    <message>
        <source>Patroni: have members read their configuration again</source>
        <translation>Patroni: Mitglieder ihre Konfiguration neu lesen lassen</translation>
    </message>
    <message>
        <source>Patroni: copy the primary to a standby anew</source>
        <translation>Patroni: den Primärserver neu auf einen Standby kopieren</translation>
    </message>
    <message>
        <source>HA managers that have been told</source>
        <translation>HA-Manager, die genannt wurden</translation>
    </message>
    <message>
        <source>who manages a node group, and how that one is asked</source>
        <translation>wer eine Knotengruppe verwaltet und wie er gefragt wird</translation>
    </message>
    <message>
        <source>forget the HA manager of a node group, or of all</source>
        <translation>den HA-Manager einer Knotengruppe oder von allen vergessen</translation>
    </message>
    <message>
        <source>ask the HA manager of a node group</source>
        <translation>den HA-Manager einer Knotengruppe fragen</translation>
    </message>
    <message>
        <source>enter the primary that an HA manager has chosen in pg_dist_node</source>
        <translation>den Primärserver, den ein HA-Manager gewählt hat, in pg_dist_node eintragen</translation>
    </message>
    <message>
        <source>Hosts and HA managers are kept with a saved connection that is no sandbox. Name one with --connection.</source>
        <translation>Hosts und HA-Manager werden bei einer gespeicherten Verbindung aufbewahrt, die keine Sandbox ist. Nennen Sie eine mit --connection.</translation>
    </message>
    <message>
        <source>make an old primary or a lost standby follow again</source>
        <translation>einen alten Primary oder verlorenen Standby wieder folgen lassen</translation>
    </message>
    <message>
        <source>follow, rewind or copy (what fits what is found)</source>
        <translation>follow, rewind oder copy (was zum Befund passt)</translation>
    </message>
    <message>
        <source>give up what only a second primary has</source>
        <translation>aufgeben, was nur ein zweiter Primary hat</translation>
    </message>
    <message>
        <source>end a failover whose console or guard is gone</source>
        <translation>einen Failover zu Ende bringen, dessen Konsole oder Wächter fort ist</translation>
    </message>
    <message>
        <source>host: stop the old primary there; sql: only fence it (host, if it is known)</source>
        <translation>host: den alten Primärserver dort anhalten; sql: ihn nur abriegeln (host, wenn er bekannt ist)</translation>
    </message>
    <message>
        <source>not now: whoever collects runs it then</source>
        <translation>nicht jetzt: wer dann sammelt, führt es aus</translation>
    </message>
    <message>
        <source>with --schedule: begun so long after at most (15m)</source>
        <translation>mit --schedule: höchstens so viel später begonnen (15m)</translation>
    </message>
    <message>
        <source>%1 is over already.</source>
        <translation>%1 ist schon vorbei.</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>ÄNDERUNG</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>Nichts ist geplant.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number of a scheduled change. &apos;schedule list&apos; shows them.</source>
        <translation>&apos;%1&apos; ist keine Nummer einer geplanten Änderung. &apos;schedule list&apos; zeigt sie.</translation>
    </message>
    <message>
        <source>Scheduled change %1 is cancelled.</source>
        <translation>Die geplante Änderung %1 ist gestrichen.</translation>
    </message>
    <message>
        <source>changes that wait for their time, and what became of them</source>
        <translation>Änderungen, die auf ihre Zeit warten, und was aus ihnen wurde</translation>
    </message>
    <message>
        <source>take a scheduled change back</source>
        <translation>eine geplante Änderung streichen</translation>
    </message>
    <message>
        <source>Whoever runs it then has to find the cluster: save the connection in the console, and name it with --connection.</source>
        <translation>Wer es dann ausführt, muss den Cluster finden: Speichern Sie die Verbindung in der Konsole und nennen Sie sie mit --connection.</translation>
    </message>
    <message>
        <source>Run this plan on %1 at %2?</source>
        <translation>Diesen Plan auf %1 um %2 ausführen?</translation>
    </message>
    <message>
        <source>Scheduled as %1 for %2. It is planned and checked anew then, by &apos;tesseractl agent run&apos; or a window that has %3 open.</source>
        <translation>Als %1 für %2 geplant. Dann wird es neu geplant und geprüft, von &apos;tesseractl agent run&apos; oder einem Fenster, das %3 geöffnet hat.</translation>
    </message>
    <message>
        <source>There is no node group %1.</source>
        <translation>Es gibt keine Knotengruppe %1.</translation>
    </message>
    <message>
        <source>This group has no standby that could be named beside its primary.</source>
        <translation>Diese Gruppe hat keinen Standby, der neben ihrem Primary genannt werden könnte.</translation>
    </message>
    <message>
        <source>These groups have no secondary in the cluster &apos;%1&apos;: %2. Register a standby of each first: ha standby register.</source>
        <translation>Diese Gruppen haben keinen Secondary im Cluster &apos;%1&apos;: %2. Tragen Sie zuerst von jeder einen Standby ein: ha standby register.</translation>
    </message>
    <message>
        <source>the node group (0, the coordinator&apos;s)</source>
        <translation>die Knotengruppe (0, die des Koordinators)</translation>
    </message>
    <message>
        <source>for sessions that read from that cluster&apos;s secondaries</source>
        <translation>für Sitzungen, die von den Secondaries dieses Clusters lesen</translation>
    </message>
    <message>
        <source>let reads go to a standby: a secondary in pg_dist_node</source>
        <translation>von einem Standby lesen lassen: ein Secondary in pg_dist_node</translation>
    </message>
    <message>
        <source>how applications name a group to find its primary</source>
        <translation>wie Anwendungen eine Gruppe nennen, um ihren Primary zu finden</translation>
    </message>
    <message>
        <source>nodecluster, by which sessions choose it (default)</source>
        <translation>nodecluster, nach dem Sitzungen ihn wählen (default)</translation>
    </message>
    <message>
        <source>acknowledge no commit on one disk only; writes wait longer</source>
        <translation>keinen Commit bestätigen, der nur auf einer Platte liegt; Schreibzugriffe warten länger</translation>
    </message>
    <message>
        <source>only of this node group; 0 is the coordinator&apos;s</source>
        <translation>nur von dieser Knotengruppe; 0 ist die des Koordinators</translation>
    </message>
    <message>
        <source>WHAT HAPPENED</source>
        <translation>WAS GESCHAH</translation>
    </message>
    <message>
        <source>TOLD BY</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>Nothing has happened yet that is known.</source>
        <translation>Bekannt ist noch nichts, was geschehen wäre.</translation>
    </message>
    <message>
        <source>The cluster does not answer, and nothing of it was collected on this computer; so it is not known which one it is.</source>
        <translation>Der Cluster antwortet nicht, und auf diesem Computer wurde nichts von ihm gesammelt; deshalb ist nicht bekannt, welcher es ist.</translation>
    </message>
    <message>
        <source>what happened to the servers of the node groups, newest first</source>
        <translation>was mit den Servern der Knotengruppen geschah, das Neueste zuerst</translation>
    </message>
    <message>
        <source>beside 127.0.0.1:%1</source>
        <translation>neben 127.0.0.1:%1</translation>
    </message>
    <message>
        <source>%1 runs its node groups; after a change of roles let pg_dist_node follow: &apos;tesseractl --sandbox %2 ha follow-manager --group GROUP&apos;
</source>
        <translation>%1 betreibt ihre Knotengruppen; lassen Sie nach einem Rollenwechsel pg_dist_node folgen: &apos;tesseractl --sandbox %2 ha follow-manager --group GRUPPE&apos;
</translation>
    </message>
    <message>
        <source>The option --ha takes none, patroni or pg_auto_failover.</source>
        <translation>Die Option --ha nimmt none, patroni oder pg_auto_failover.</translation>
    </message>
    <message>
        <source>who runs its node groups, each with a standby (none)</source>
        <translation>wer ihre Knotengruppen betreibt, jede mit einem Standby (none)</translation>
    </message>
    <message>
        <source>A fault is one of stop, freeze, thaw and start.</source>
        <translation>Eine Störung ist stop, freeze, thaw oder start.</translation>
    </message>
    <message>
        <source>Say which server of the sandbox, as &apos;sandbox status&apos; shows it: --node HOST:PORT.</source>
        <translation>Sagen Sie, welcher Server der Sandbox, wie &apos;sandbox status&apos; ihn zeigt: --node HOST:PORT.</translation>
    </message>
    <message>
        <source>which server, a standby too</source>
        <translation>welcher Server, auch ein Standby</translation>
    </message>
    <message>
        <source>break one of its servers, to see what follows, and mend it</source>
        <translation>einen ihrer Server stören, um zu sehen, was folgt, und ihn heilen</translation>
    </message>
</context>
</TS>
