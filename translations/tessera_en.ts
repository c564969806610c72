<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>tessera::AddNode</name>
    <message numerus="yes">
        <source>See that %n new node(s) may hold shards.</source>
        <translation>
            <numerusform>See that %n new node may hold shards.</numerusform>
            <numerusform>See that %n new nodes may hold shards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n node(s): %1</source>
        <translation>
            <numerusform>Add %n node: %1</numerusform>
            <numerusform>Add %n nodes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::AlertsNowView</name>
    <message numerus="yes">
        <source>%n rule(s) are switched on; %1 judges them.</source>
        <translation>
            <numerusform>%n rule is switched on; %1 judges it.</numerusform>
            <numerusform>%n rules are switched on; %1 judges them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::AlterTable</name>
    <message numerus="yes">
        <source>%1 has %n shard(s) already.</source>
        <translation>
            <numerusform>%1 has %n shard already.</numerusform>
            <numerusform>%1 has %n shards already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The way back is to alter it to %n shard(s).</source>
        <translation>
            <numerusform>The way back is to alter it to %n shard.</numerusform>
            <numerusform>The way back is to alter it to %n shards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::AvailabilityModel</name>
    <message numerus="yes">
        <source>commits wait for %n standby(s)</source>
        <translation>
            <numerusform>commits wait for %n standby</numerusform>
            <numerusform>commits wait for %n standbys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Balance</name>
    <message numerus="yes">
        <source>Rebalance recommended: %n move(s).</source>
        <translation>
            <numerusform>Rebalance recommended: %n move.</numerusform>
            <numerusform>Rebalance recommended: %n moves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebalance recommended: %1 in %n move(s).</source>
        <translation>
            <numerusform>Rebalance recommended: %1 in %n move.</numerusform>
            <numerusform>Rebalance recommended: %1 in %n moves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ChangeNode</name>
    <message numerus="yes">
        <source>Follow the job: %n shard set(s)%1.</source>
        <translation>
            <numerusform>Follow the job: %n shard set%1.</numerusform>
            <numerusform>Follow the job: %n shard sets%1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ChartView</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::CheckList</name>
    <message numerus="yes">
        <source>%n check(s) forbid the plan</source>
        <translation>
            <numerusform>%n check forbids the plan</numerusform>
            <numerusform>%n checks forbid the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Choices</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::CleanUp</name>
    <message numerus="yes">
        <source>Drop %n leftover(s) of operations that have ended.</source>
        <translation>
            <numerusform>Drop %n leftover of operations that have ended.</numerusform>
            <numerusform>Drop %n leftovers of operations that have ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) of node groups that are gone: %1. What lies on those servers stays there.</source>
        <translation>
            <numerusform>Delete %n record of node groups that are gone: %1. What lies on those servers stays there.</numerusform>
            <numerusform>Delete %n records of node groups that are gone: %1. What lies on those servers stays there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::CleanupPage</name>
    <message numerus="yes">
        <source>Drops %n object(s) of operations that have ended.</source>
        <translation>
            <numerusform>Drops %n object of operations that have ended.</numerusform>
            <numerusform>Drops %n objects of operations that have ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) are in use by operations that run.</source>
        <translation>
            <numerusform>%n object is in use by an operation that runs.</numerusform>
            <numerusform>%n objects are in use by operations that run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deletes %n record(s) of node groups that are gone.</source>
        <translation>
            <numerusform>Deletes %n record of a node group that is gone.</numerusform>
            <numerusform>Deletes %n records of node groups that are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commits what was decided of %n transaction(s), rolls back the rest.</source>
        <translation>
            <numerusform>Ends %n transaction as it was decided; rolls it back where nothing was.</numerusform>
            <numerusform>Commits what was decided of %n transactions, rolls back the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ClusterPages</name>
    <message numerus="yes">
        <source>%n interrupted</source>
        <translation>
            <numerusform>%n interrupted</numerusform>
            <numerusform>%n interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ColumnVerdict</name>
    <message numerus="yes">
        <source>compared in %1 of %n statement(s)</source>
        <translation>
            <numerusform>compared in %1 of %n statement</numerusform>
            <numerusform>compared in %1 of %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>joined in %1 of %n statement(s)</source>
        <translation>
            <numerusform>joined in %1 of %n statement</numerusform>
            <numerusform>joined in %1 of %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ConnectionDesk</name>
    <message numerus="yes">
        <source>%n service(s) added.</source>
        <translation>
            <numerusform>%n service added.</numerusform>
            <numerusform>%n services added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::DesktopMessage</name>
    <message numerus="yes">
        <source>%1: %n alert(s) fire</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n alert fires</numerusform>
            <numerusform>%1: %n alerts fire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alert(s) have ended</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n alert has ended</numerusform>
            <numerusform>%1: %n alerts have ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) have ended.</source>
        <translation>
            <numerusform>%n alert has ended.</numerusform>
            <numerusform>%n alerts have ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Diagnose</name>
    <message numerus="yes">
        <source>%n node(s) could not be asked.</source>
        <translation>
            <numerusform>%n node could not be asked.</numerusform>
            <numerusform>%n nodes could not be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have few connections left.</source>
        <translation>
            <numerusform>%n node has few connections left.</numerusform>
            <numerusform>%n nodes have few connections left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) have been open for long.</source>
        <translation>
            <numerusform>%n transaction has been open for long.</numerusform>
            <numerusform>%n transactions have been open for long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) wait to be ended.</source>
        <translation>
            <numerusform>%n prepared transaction waits to be ended.</numerusform>
            <numerusform>%n prepared transactions wait to be ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replication slot(s) hold back WAL.</source>
        <translation>
            <numerusform>%n replication slot holds back WAL.</numerusform>
            <numerusform>%n replication slots hold back WAL.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) come near the end of the transaction ids.</source>
        <translation>
            <numerusform>%n database comes near the end of the transaction ids.</numerusform>
            <numerusform>%n databases come near the end of the transaction ids.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) read much from disk.</source>
        <translation>
            <numerusform>%n node reads much from disk.</numerusform>
            <numerusform>%n nodes read much from disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) read indexes from disk.</source>
        <translation>
            <numerusform>%n node reads indexes from disk.</numerusform>
            <numerusform>%n nodes read indexes from disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) write many temporary files.</source>
        <translation>
            <numerusform>%n database writes many temporary files.</numerusform>
            <numerusform>%n databases write many temporary files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) hold much more than their share of a group.</source>
        <translation>
            <numerusform>%n node holds much more than its share of a group.</numerusform>
            <numerusform>%n nodes hold much more than their share of a group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nodes do not agree on %n setting(s).</source>
        <translation>
            <numerusform>The nodes do not agree on %n setting.</numerusform>
            <numerusform>The nodes do not agree on %n settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) have been used less than fifty times.</source>
        <translation>
            <numerusform>%n index has been used less than fifty times.</numerusform>
            <numerusform>%n indexes have been used less than fifty times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are often read from end to end.</source>
        <translation>
            <numerusform>%n table is often read from end to end.</numerusform>
            <numerusform>%n tables are often read from end to end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) are invalid.</source>
        <translation>
            <numerusform>%n index is invalid.</numerusform>
            <numerusform>%n indexes are invalid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have many dead rows.</source>
        <translation>
            <numerusform>%n table has many dead rows.</numerusform>
            <numerusform>%n tables have many dead rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) could be much smaller.</source>
        <translation>
            <numerusform>%n table could be much smaller.</numerusform>
            <numerusform>%n tables could be much smaller.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) would wait long, with their locks.</source>
        <translation>
            <numerusform>%n node would wait long, with its locks.</numerusform>
            <numerusform>%n nodes would wait long, with their locks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::DistributeDialog</name>
    <message numerus="yes">
        <source>&amp;With the %n table(s) tied to it by foreign keys</source>
        <translation>
            <numerusform>&amp;With the table tied to it by foreign keys</numerusform>
            <numerusform>&amp;With the %n tables tied to it by foreign keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n shard(s)</source>
        <translation>
            <numerusform>Use %n shard</numerusform>
            <numerusform>Use %n shards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::DistributeSchema</name>
    <message numerus="yes">
        <source>Distribute the schema %1, %n table(s)%2, onto a node that the server picks.</source>
        <translation>
            <numerusform>Distribute the schema %1, %n table%2, onto a node that the server picks.</numerusform>
            <numerusform>Distribute the schema %1, %n tables%2, onto a node that the server picks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring the schema %1, %n table(s)%2, back to the coordinator.</source>
        <translation>
            <numerusform>Bring the schema %1, %n table%2, back to the coordinator.</numerusform>
            <numerusform>Bring the schema %1, %n tables%2, back to the coordinator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::DistributeTable</name>
    <message numerus="yes">
        <source>Distribute the table %1 by %2 with the %n table(s) tied to it</source>
        <translation>
            <numerusform>Distribute the table %1 by %2 with the table tied to it</numerusform>
            <numerusform>Distribute the table %1 by %2 with the %n tables tied to it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Explain</name>
    <message numerus="yes">
        <source>The statement takes %n value(s).</source>
        <translation>
            <numerusform>The statement takes %n value.</numerusform>
            <numerusform>The statement takes %n values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The statement did not end within %n s and was ended.</source>
        <translation>
            <numerusform>The statement did not end within %n s and was ended.</numerusform>
            <numerusform>The statement did not end within %n s and was ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan was not there within %n s.</source>
        <translation>
            <numerusform>The plan was not there within %n s.</numerusform>
            <numerusform>The plan was not there within %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Findings</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::HeatKeeper</name>
    <message numerus="yes">
        <source>The shards of %n node(s) could not be read: %1</source>
        <translation>
            <numerusform>The shards of %n node could not be read: %1</numerusform>
            <numerusform>The shards of %n nodes could not be read: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::HeatPage</name>
    <message numerus="yes">
        <source>Colocation group %1, %n table(s)</source>
        <translation>
            <numerusform>Colocation group %1, %n table</numerusform>
            <numerusform>Colocation group %1, %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::HighAvailability</name>
    <message numerus="yes">
        <source>Commits wait for %1 of the standbys &quot;%2&quot;, and %3 stream; %n session(s) wait now.</source>
        <translation>
            <numerusform>Commits wait for %1 of the standbys &quot;%2&quot;, and %3 stream; %n session waits now.</numerusform>
            <numerusform>Commits wait for %1 of the standbys &quot;%2&quot;, and %3 stream; %n sessions wait now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node group(s) are protected; a transaction over several nodes is as safe as the weakest of them.</source>
        <translation>
            <numerusform>%1 of %n node group is protected; a transaction over several nodes is as safe as the weakest of them.</numerusform>
            <numerusform>%1 of %n node groups are protected; a transaction over several nodes is as safe as the weakest of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::IsolateTenant</name>
    <message numerus="yes">
        <source>Isolate the key &apos;%1&apos; from shard %2 on %3 into shards of its own, in %n table(s): %4%5. Shards are never merged again: this cannot be taken back.</source>
        <translation>
            <numerusform>Isolate the key &apos;%1&apos; from shard %2 on %3 into shards of its own, in %n table: %4%5. Shards are never merged again: this cannot be taken back.</numerusform>
            <numerusform>Isolate the key &apos;%1&apos; from shard %2 on %3 into shards of its own, in %n tables: %4%5. Shards are never merged again: this cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Managers</name>
    <message numerus="yes">
        <source>%1 answers for group %2: %n member(s), none of them leads.</source>
        <translation>
            <numerusform>%1 answers for group %2: %n member, which does not lead.</numerusform>
            <numerusform>%1 answers for group %2: %n members, none of them leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answers for group %2: %n member(s), %3 leads.</source>
        <translation>
            <numerusform>%1 answers for group %2: %n member, %3 leads.</numerusform>
            <numerusform>%1 answers for group %2: %n members, %3 leads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ManagersModel</name>
    <message numerus="yes">
        <source>%n node(s) name another primary</source>
        <translation>
            <numerusform>%n node names another primary</numerusform>
            <numerusform>%n nodes name another primary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::MapInspector</name>
    <message numerus="yes">
        <source>Colocation group %1 · %n table(s) move together</source>
        <translation>
            <numerusform>Colocation group %1 · %n table moves</numerusform>
            <numerusform>Colocation group %1 · %n tables move together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::MapPlan</name>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n move</numerusform>
            <numerusform>%n moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::MapText</name>
    <message numerus="yes">
        <source>%n schema(s)</source>
        <translation>
            <numerusform>%n schema</numerusform>
            <numerusform>%n schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shard(s)</source>
        <translation>
            <numerusform>%n shard</numerusform>
            <numerusform>%n shards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::MoveLanes</name>
    <message numerus="yes">
        <source>At each node up to %n set(s) move at a time.</source>
        <translation>
            <numerusform>At each node %n set moves at a time.</numerusform>
            <numerusform>At each node up to %n sets move at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::MovePace</name>
    <message numerus="yes">
        <source>%1 s to set up a move were measured here on %n move(s); %2/s to copy are supposed.</source>
        <translation>
            <numerusform>%1 s to set up a move were measured here on %n move; %2/s to copy are supposed.</numerusform>
            <numerusform>%1 s to set up a move were measured here on %n moves; %2/s to copy are supposed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 s to set up a move and %2/s to copy were measured here on %n move(s).</source>
        <translation>
            <numerusform>%1 s to set up a move and %2/s to copy were measured here on %n move.</numerusform>
            <numerusform>%1 s to set up a move and %2/s to copy were measured here on %n moves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::MoveSchema</name>
    <message numerus="yes">
        <source>Move the schema %1, %n table(s)%2, from %3 to %4.</source>
        <translation>
            <numerusform>Move the schema %1, %n table%2, from %3 to %4.</numerusform>
            <numerusform>Move the schema %1, %n tables%2, from %3 to %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::NextChange</name>
    <message numerus="yes">
        <source>Next: %n shard(s) between several nodes.</source>
        <translation>
            <numerusform>Next: %n shard between several nodes.</numerusform>
            <numerusform>Next: %n shards between several nodes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n shard(s) from %1 to %2.</source>
        <translation>
            <numerusform>Next: %n shard from %1 to %2.</numerusform>
            <numerusform>Next: %n shards from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: other shards take the place of %n.</source>
        <translation>
            <numerusform>Next: other shards take the place of %n.</numerusform>
            <numerusform>Next: other shards take the place of %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n new shard(s).</source>
        <translation>
            <numerusform>Next: %n new shard.</numerusform>
            <numerusform>Next: %n new shards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n shard(s) less.</source>
        <translation>
            <numerusform>Next: %n shard less.</numerusform>
            <numerusform>Next: %n shards less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::NodeBars</name>
    <message numerus="yes">
        <source>%n placement(s)</source>
        <translation>
            <numerusform>%n placement</numerusform>
            <numerusform>%n placements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::NodeFindings</name>
    <message numerus="yes">
        <source>%1 is inactive but holds %n placement(s) that nobody can use.</source>
        <translation>
            <numerusform>%1 is inactive but holds %n placement that nobody can use.</numerusform>
            <numerusform>%1 is inactive but holds %n placements that nobody can use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 should hold no shards but still holds %n placement(s).</source>
        <translation>
            <numerusform>%1 should hold no shards but still holds %n placement.</numerusform>
            <numerusform>%1 should hold no shards but still holds %n placements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has no copy of %n reference table(s): %2.</source>
        <translation>
            <numerusform>%1 has no copy of %n reference table: %2.</numerusform>
            <numerusform>%1 has no copy of %n reference tables: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::NodeSteps</name>
    <message numerus="yes">
        <source>Copy %n reference table(s) to the nodes that lack them%1.</source>
        <translation>
            <numerusform>Copy %n reference table to the nodes that lack it%1.</numerusform>
            <numerusform>Copy %n reference tables to the nodes that lack them%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds the only copy of %n shard(s). Drain the node first.</source>
        <translation>
            <numerusform>%1 holds the only copy of %n shard. Drain the node first.</numerusform>
            <numerusform>%1 holds the only copy of %n shards. Drain the node first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::NodesPage</name>
    <message numerus="yes">
        <source>Does not answer, and holds the only copy of rows of %n table(s). Start it again, or restore its backup under the same address.</source>
        <translation>
            <numerusform>Does not answer, and holds the only copy of rows of %n table. Start it again, or restore its backup under the same address.</numerusform>
            <numerusform>Does not answer, and holds the only copy of rows of %n tables. Start it again, or restore its backup under the same address.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::OperationFindings</name>
    <message numerus="yes">
        <source>%n leftover(s) of finished operations are still there: %1. Moving these shards fails until they are gone.</source>
        <translation>
            <numerusform>%n leftover of finished operations is still there: %1. Moving this shard fails until it is gone.</numerusform>
            <numerusform>%n leftovers of finished operations are still there: %1. Moving these shards fails until they are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) lie on a node group that is no longer registered: %1. Citus never removes these records.</source>
        <translation>
            <numerusform>%n leftover lies on a node group that is no longer registered: %1. Citus never removes this record.</numerusform>
            <numerusform>%n leftovers lie on a node group that is no longer registered: %1. Citus never removes these records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) of operations that have ended wait to be dropped: %1.</source>
        <translation>
            <numerusform>%n leftover of an operation that has ended waits to be dropped: %1.</numerusform>
            <numerusform>%n leftovers of operations that have ended wait to be dropped: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s), publication(s) or subscription(s) of operations that have ended are left, and no record tells the server to drop them: %1.</source>
        <translation>
            <numerusform>%n slot, publication or subscription of an operation that has ended is left, and no record tells the server to drop it: %1.</numerusform>
            <numerusform>%n slots, publications or subscriptions of operations that have ended are left, and no record tells the server to drop them: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change &quot;%1&quot; of %2 was interrupted after %3 of %n step(s).</source>
        <translation>
            <numerusform>The change &quot;%1&quot; of %2 was interrupted after %3 of %n step.</numerusform>
            <numerusform>The change &quot;%1&quot; of %2 was interrupted after %3 of %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) wait to be ended: %1. They keep their locks.</source>
        <translation>
            <numerusform>%n prepared transaction waits to be ended: %1. It keeps its locks.</numerusform>
            <numerusform>%n prepared transactions wait to be ended: %1. They keep their locks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::OperationFlow</name>
    <message numerus="yes">
        <source>Making %n new server(s) in the sandbox…</source>
        <translation>
            <numerusform>Making %n new server in the sandbox…</numerusform>
            <numerusform>Making %n new servers in the sandbox…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::OverviewPage</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n answers</numerusform>
            <numerusform>%n answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n colocation group(s)</source>
        <translation>
            <numerusform>in %n colocation group</numerusform>
            <numerusform>in %n colocation groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s)</source>
        <translation>
            <numerusform>%n placement</numerusform>
            <numerusform>%n placements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) did not tell</source>
        <translation>
            <numerusform>%n node did not tell</numerusform>
            <numerusform>%n nodes did not tell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ParsePlan</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n map task(s)</source>
        <translation>
            <numerusform>%n map task</numerusform>
            <numerusform>%n map tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merge task(s)</source>
        <translation>
            <numerusform>%n merge task</numerusform>
            <numerusform>%n merge tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) on one node</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::PlanModel</name>
    <message numerus="yes">
        <source>Fan-out: %n task(s) on the nodes.</source>
        <translation>
            <numerusform>Fan-out: %n task on the nodes.</numerusform>
            <numerusform>Fan-out: %n tasks on the nodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::PlanRun</name>
    <message numerus="yes">
        <source>All %n step(s) are done.</source>
        <translation>
            <numerusform>The step is done.</numerusform>
            <numerusform>All %n steps are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished step(s) stay as they are.</source>
        <translation>
            <numerusform>%n finished step stays as it is.</numerusform>
            <numerusform>%n finished steps stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished step(s) stay:</source>
        <translation>
            <numerusform>%n finished step stays:</numerusform>
            <numerusform>%n finished steps stay:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n tries.</source>
        <translation>
            <numerusform>Given up after %n try.</numerusform>
            <numerusform>Given up after %n tries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Preflight</name>
    <message numerus="yes">
        <source>%n leftover(s) of earlier operations wait to be dropped: %1.</source>
        <translation>
            <numerusform>%n leftover of earlier operations waits to be dropped: %1.</numerusform>
            <numerusform>%n leftovers of earlier operations wait to be dropped: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) are recorded for node groups that are gone: %1. The server never removes these records.</source>
        <translation>
            <numerusform>%n leftover is recorded for a node group that is gone: %1. The server never removes this record.</numerusform>
            <numerusform>%n leftovers are recorded for node groups that are gone: %1. The server never removes these records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s), publication(s) or subscription(s) of earlier operations are left on %1: %2.</source>
        <translation>
            <numerusform>%n slot, publication or subscription of earlier operations is left on %1: %2.</numerusform>
            <numerusform>%n slots, publications or subscriptions of earlier operations are left on %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) have waited on %1 for more than two minutes: %2.</source>
        <translation>
            <numerusform>%n prepared transaction has waited on %1 for more than two minutes: %2.</numerusform>
            <numerusform>%n prepared transactions have waited on %1 for more than two minutes: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) have waited on %1 for more than two minutes and hold locks on %2.</source>
        <translation>
            <numerusform>%n prepared transaction has waited on %1 for more than two minutes and holds locks on %2.</numerusform>
            <numerusform>%n prepared transactions have waited on %1 for more than two minutes and hold locks on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The coordinator has only %n free worker process(es) for %1 tasks at a time.</source>
        <translation>
            <numerusform>The coordinator has only %n free worker process for %1 tasks at a time.</numerusform>
            <numerusform>The coordinator has only %n free worker processes for %1 tasks at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>citus.max_background_task_executors_per_node is %1, but the job runs %n task(s) at a time in all.</source>
        <translation>
            <numerusform>citus.max_background_task_executors_per_node is %1, but the job runs %n task at a time in all.</numerusform>
            <numerusform>citus.max_background_task_executors_per_node is %1, but the job runs %n tasks at a time in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The job runs up to %n move(s) at a time, %1 a node.</source>
        <translation>
            <numerusform>The job runs %n move at a time, %1 a node.</numerusform>
            <numerusform>The job runs up to %n moves at a time, %1 a node.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more table(s) have no primary key or replica identity: %1.</source>
        <translation>
            <numerusform>%n more table has no primary key or replica identity: %1.</numerusform>
            <numerusform>%n more tables have no primary key or replica identity: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n reference table(s): %2.</source>
        <translation>
            <numerusform>%1 lacks %n reference table: %2.</numerusform>
            <numerusform>%1 lacks %n reference tables: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster has %n placement(s): a move can take much of the coordinator&apos;s memory.</source>
        <translation>
            <numerusform>The cluster has %n placement: a move can take much of the coordinator&apos;s memory.</numerusform>
            <numerusform>The cluster has %n placements: a move can take much of the coordinator&apos;s memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::QueriesPage</name>
    <message numerus="yes">
        <source>%1: %n statement(s), %2 calls, %3 in all.</source>
        <translation>
            <numerusform>%1: one statement, %2 calls, %3 in all.</numerusform>
            <numerusform>%1: %n statements, %2 calls, %3 in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::QueryInspector</name>
    <message numerus="yes">
        <source>%1 in %Ln call(s)</source>
        <translation>
            <numerusform>%1 in one call</numerusform>
            <numerusform>%1 in %Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s), the newest first; + came, - left.</source>
        <translation>
            <numerusform>%n plan; + came, - left.</numerusform>
            <numerusform>%n plans, the newest first; + came, - left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Rebalance</name>
    <message numerus="yes">
        <source>Follow the job: %n move(s)%1.</source>
        <translation>
            <numerusform>Follow the job: %n move%1.</numerusform>
            <numerusform>Follow the job: %n moves%1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RebalanceByMoves</name>
    <message numerus="yes">
        <source>Rebalance the cluster, %n move(s)</source>
        <translation>
            <numerusform>Rebalance the cluster, %n move</numerusform>
            <numerusform>Rebalance the cluster, %n moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shard set(s) have to leave their node but may go nowhere, the first with shard %1.</source>
        <translation>
            <numerusform>%n shard set has to leave its node but may go nowhere, the one with shard %1.</numerusform>
            <numerusform>%n shard sets have to leave their node but may go nowhere, the first with shard %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RebalancePage</name>
    <message numerus="yes">
        <source>%1 of %n task(s) done</source>
        <translation>
            <numerusform>%1 of %n task done</numerusform>
            <numerusform>%1 of %n tasks done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RebalancePlan</name>
    <message numerus="yes">
        <source>What %n shard set(s) weigh is not known, because a node does not tell its sizes.</source>
        <translation>
            <numerusform>What %n shard set weighs is not known, because a node does not tell its sizes.</numerusform>
            <numerusform>What %n shard sets weigh is not known, because a node does not tell its sizes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The strategy %1 does not say what %n shard set(s) weigh.</source>
        <translation>
            <numerusform>The strategy %1 does not say what %n shard set weighs.</numerusform>
            <numerusform>The strategy %1 does not say what %n shard sets weigh.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RecoverTransactions</name>
    <message numerus="yes">
        <source>End %n prepared transaction(s): commit what was decided, roll back the rest. Those of sessions that still run stay.</source>
        <translation>
            <numerusform>End %n prepared transaction: commit it when that was decided, else roll it back. It stays while its session runs.</numerusform>
            <numerusform>End %n prepared transactions: commit what was decided, roll back the rest. Those of sessions that still run stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RemoveNode</name>
    <message numerus="yes">
        <source>%1 holds the only copy of rows of %n table(s): %2. To lose them for good, give the number of tables (tesseractl: --lost-tables).</source>
        <translation>
            <numerusform>%1 holds the only copy of rows of %n table: %2. To lose them for good, give the number of tables (tesseractl: --lost-tables).</numerusform>
            <numerusform>%1 holds the only copy of rows of %n tables: %2. To lose them for good, give the number of tables (tesseractl: --lost-tables).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n empty shard(s) on %1.</source>
        <translation>
            <numerusform>Make %n empty shard on %1.</numerusform>
            <numerusform>Make %n empty shards on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n shard(s) as lying on %1 instead of %2. What %2 held is given up.</source>
        <translation>
            <numerusform>Record %n shard as lying on %1 instead of %2. What %2 held is given up.</numerusform>
            <numerusform>Record %n shards as lying on %1 instead of %2. What %2 held is given up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the lost node %1 and give up %n shard(s)</source>
        <translation>
            <numerusform>Remove the lost node %1 and give up %n shard</numerusform>
            <numerusform>Remove the lost node %1 and give up %n shards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RemoveNodeDialog</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n shard(s), %2, %3</source>
        <translation>
            <numerusform>%1 of %n shard, %2, %3</numerusform>
            <numerusform>%1 of %n shards, %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Report</name>
    <message numerus="yes">
        <source>%n problem(s) need attention.</source>
        <translation>
            <numerusform>%n problem needs attention.</numerusform>
            <numerusform>%n problems need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ReviewPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::RuleTrial</name>
    <message numerus="yes">
        <source>In the last %1 this rule would have fired %n time(s), %2 in all.</source>
        <translation>
            <numerusform>In the last %1 this rule would have fired %n time, %2 in all.</numerusform>
            <numerusform>In the last %1 this rule would have fired %n times, %2 in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Sandbox</name>
    <message numerus="yes">
        <source>The sandbox &quot;%1&quot; has %n worker(s); add one with &apos;tesseractl --sandbox %1 node add --new&apos;, or destroy the sandbox first.</source>
        <translation>
            <numerusform>The sandbox &quot;%1&quot; has %n worker; add one with &apos;tesseractl --sandbox %1 node add --new&apos;, or destroy the sandbox first.</numerusform>
            <numerusform>The sandbox &quot;%1&quot; has %n workers; add one with &apos;tesseractl --sandbox %1 node add --new&apos;, or destroy the sandbox first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder %1 has %2 MB free; %n server(s) need %3 MB.</source>
        <translation>
            <numerusform>The folder %1 has %2 MB free; %n server needs %3 MB.</numerusform>
            <numerusform>The folder %1 has %2 MB free; %n servers need %3 MB.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making %n server(s)</source>
        <translation>
            <numerusform>Making %n server</numerusform>
            <numerusform>Making %n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making %n standby(s)</source>
        <translation>
            <numerusform>Making %n standby</numerusform>
            <numerusform>Making %n standbys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each server of the sandbox &quot;%1&quot; has %n standby(s); destroy the sandbox first to have another number.</source>
        <translation>
            <numerusform>Each server of the sandbox &quot;%1&quot; has %n standby; destroy the sandbox first to have another number.</numerusform>
            <numerusform>Each server of the sandbox &quot;%1&quot; has %n standbys; destroy the sandbox first to have another number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SchemaDialog</name>
    <message numerus="yes">
        <source>%n local table(s), %1</source>
        <translation>
            <numerusform>%n local table, %1</numerusform>
            <numerusform>%n local tables, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SessionsModel</name>
    <message numerus="yes">
        <source>%1 · %n wait(s) for it</source>
        <translation>
            <numerusform>%1 · %n waits for it</numerusform>
            <numerusform>%1 · %n wait for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ShardCountAdvice</name>
    <message numerus="yes">
        <source>%n node(s) hold shards: with at least four for each, a node more can take some.</source>
        <translation>
            <numerusform>%n node holds shards: with at least four for each, a node more can take some.</numerusform>
            <numerusform>%n nodes hold shards: with at least four for each, a node more can take some.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ShardFindings</name>
    <message numerus="yes">
        <source>Colocation group %1: shards that belong together lie on different nodes in %n shard set(s), first that of shard %2; joins and foreign keys over them fail.</source>
        <translation>
            <numerusform>Colocation group %1: shards that belong together lie on different nodes in %n shard set, first that of shard %2; joins and foreign keys over them fail.</numerusform>
            <numerusform>Colocation group %1: shards that belong together lie on different nodes in %n shard sets, first that of shard %2; joins and foreign keys over them fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shard(s) of %1 have no placement on a registered node.</source>
        <translation>
            <numerusform>%n shard of %1 has no placement on a registered node.</numerusform>
            <numerusform>%n shards of %1 have no placement on a registered node.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have neither a primary key nor a replica identity: %1. Their shard sets cannot be moved without blocking writes.</source>
        <translation>
            <numerusform>%n table has neither a primary key nor a replica identity: %1. Its shard sets cannot be moved without blocking writes.</numerusform>
            <numerusform>%n tables have neither a primary key nor a replica identity: %1. Their shard sets cannot be moved without blocking writes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ShardTransfer</name>
    <message numerus="yes">
        <source>Move the set of shard %1, %n shard(s)%2, from %3 to %4.</source>
        <translation>
            <numerusform>Move the set of shard %1, %n shard%2, from %3 to %4.</numerusform>
            <numerusform>Move the set of shard %1, %n shards%2, from %3 to %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SilenceStrip</name>
    <message numerus="yes">
        <source>%n more silence(s)</source>
        <translation>
            <numerusform>%n more silence</numerusform>
            <numerusform>%n more silences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SkewBars</name>
    <message numerus="yes">
        <source>%n shard(s); the largest %1 times the mean, the smallest %2 times</source>
        <translation>
            <numerusform>%n shard; the largest %1 times the mean, the smallest %2 times</numerusform>
            <numerusform>%n shards; the largest %1 times the mean, the smallest %2 times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogInspector</name>
    <message numerus="yes">
        <source>%1 in %Ln call(s)</source>
        <translation>
            <numerusform>%1 in %Ln call</numerusform>
            <numerusform>%1 in %Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogModel</name>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SlowLogView</name>
    <message numerus="yes">
        <source>Logged since %1: %n statement(s), %2 calls, %3 in all.</source>
        <translation>
            <numerusform>Logged since %1: %n statement, %2 calls, %3 in all.</numerusform>
            <numerusform>Logged since %1: %n statements, %2 calls, %3 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the log were not understood.</source>
        <translation>
            <numerusform>%n entry of the log was not understood.</numerusform>
            <numerusform>%n entries of the log were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SplitBar</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SplitDialog</name>
    <message numerus="yes">
        <source>Split into %n shard(s) at most, then split those.</source>
        <translation>
            <numerusform>Split into %n shard at most, then split that one.</numerusform>
            <numerusform>Split into %n shards at most, then split those.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::SplitShard</name>
    <message numerus="yes">
        <source>Split the set of shard %1, %n shard(s) of %2%3, at %4, onto %5. Shards are never merged again: this cannot be taken back.</source>
        <translation>
            <numerusform>Split the set of shard %1, %n shard of %2%3, at %4, onto %5. Shards are never merged again: this cannot be taken back.</numerusform>
            <numerusform>Split the set of shard %1, %n shards of %2%3, at %4, onto %5. Shards are never merged again: this cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Standbys</name>
    <message numerus="yes">
        <source>Let commits on %1 wait for %n of the standbys %2.</source>
        <translation>
            <numerusform>Let commits on %1 wait for %n of the standbys %2.</numerusform>
            <numerusform>Let commits on %1 wait for %n of the standbys %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::StatementKeeper</name>
    <message numerus="yes">
        <source>The statements of %n node(s) could not be read: %1</source>
        <translation>
            <numerusform>The statements of one node could not be read: %1</numerusform>
            <numerusform>The statements of %n nodes could not be read: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::TenantKeeper</name>
    <message numerus="yes">
        <source>The tenants of %n node(s) could not be read: %1</source>
        <translation>
            <numerusform>The tenants of %n node could not be read: %1</numerusform>
            <numerusform>The tenants of %n nodes could not be read: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::TenantsModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::TenantsView</name>
    <message numerus="yes">
        <source>%n node(s) do not count: citus.stat_tenants_track is none there.</source>
        <translation>
            <numerusform>%n node does not count: citus.stat_tenants_track is none there.</numerusform>
            <numerusform>%n nodes do not count: citus.stat_tenants_track is none there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::TimeStops</name>
    <message numerus="yes">
        <source>now; %n change(s) since %1</source>
        <translation>
            <numerusform>now; %n change since %1</numerusform>
            <numerusform>now; %n changes since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as of %1 (%n change(s) later)</source>
        <translation>
            <numerusform>as of %1 (%n change later)</numerusform>
            <numerusform>as of %1 (%n changes later)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::Verdict</name>
    <message numerus="yes">
        <source>Rebalancing: %1 of %n move(s) done.</source>
        <translation>
            <numerusform>Rebalancing: %1 of %n move done.</numerusform>
            <numerusform>Rebalancing: %1 of %n moves done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) need attention.</source>
        <translation>
            <numerusform>%n problem needs attention.</numerusform>
            <numerusform>%n problems need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::WhatIf</name>
    <message numerus="yes">
        <source>%n shard set(s) have to leave their node but may go nowhere.</source>
        <translation>
            <numerusform>%n shard set has to leave its node but may go nowhere.</numerusform>
            <numerusform>%n shard sets have to leave their node but may go nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s), %1: the largest distance from the mean goes from %2 to %3.</source>
        <translation>
            <numerusform>%n move, %1: the largest distance from the mean goes from %2 to %3.</numerusform>
            <numerusform>%n moves, %1: the largest distance from the mean goes from %2 to %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::WhatIfPage</name>
    <message numerus="yes">
        <source>%1 in %n set(s)</source>
        <translation>
            <numerusform>%1 in %n set</numerusform>
            <numerusform>%1 in %n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list shows the first %n move(s).</source>
        <translation>
            <numerusform>The list shows the first move.</numerusform>
            <numerusform>The list shows the first %n moves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tesseractl</name>
    <message numerus="yes">
        <source>%n move(s), %1</source>
        <translation>
            <numerusform>%n move, %1</numerusform>
            <numerusform>%n moves, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Makes %n more server(s) in the sandbox %1, then adds them to the cluster.</source>
        <translation>
            <numerusform>Makes %n more server in the sandbox %1, then adds it to the cluster.</numerusform>
            <numerusform>Makes %n more servers in the sandbox %1, then adds them to the cluster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making %n more server(s)</source>
        <translation>
            <numerusform>Making %n more server</numerusform>
            <numerusform>Making %n more servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, kept for %n day(s)</source>
        <translation>
            <numerusform>%1, %2, kept for %n day</numerusform>
            <numerusform>%1, %2, kept for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Metrics are kept for %n day(s), whoever collects them.</source>
        <translation>
            <numerusform>Metrics are kept for %n day, whoever collects them.</numerusform>
            <numerusform>Metrics are kept for %n days, whoever collects them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were not understood.</source>
        <translation>
            <numerusform>%n entry was not understood.</numerusform>
            <numerusform>%n entries were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The slowest of %Ln call(s): %1 ms at %2 on %3, by %4 in %5 (%6).</source>
        <translation>
            <numerusform>The only call: %1 ms at %2 on %3, by %4 in %5 (%6).</numerusform>
            <numerusform>The slowest of %Ln calls: %1 ms at %2 on %3, by %4 in %5 (%6).</numerusform>
        </translation>
    </message>
</context>
</TS>
