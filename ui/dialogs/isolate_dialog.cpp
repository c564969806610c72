// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/isolate_dialog.h"

#include "ui/dialogs/choices.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>

namespace tessera {

namespace {

constexpr std::chrono::milliseconds typingPause { 250 };

const Shard *anyShardOf(const ClusterSnapshot &cluster, const QString &table)
{
    const auto found = std::ranges::find_if(
        cluster.shards(), [&](const Shard &shard) { return cluster.tableOf(shard).displayName() == table; });
    return found == cluster.shards().end() ? nullptr : &*found;
}

} // namespace

IsolateDialog::IsolateDialog(const SnapshotPtr &cluster, const QString &table, const QString &key,
                             QWidget *parent)
    : FormDialog(
        tr("Isolate a tenant of %1").arg(table),
        tr("One value of the distribution column gets shards of its own, so that it can be moved and "
           "measured alone. Shards are never merged again."),
        parent)
    , m_cluster(cluster)
    , m_tableName(table)
    , m_key(new QLineEdit(key, this))
    , m_place(makeLabel(FontRole::Body, this))
    , m_node(makeNodeChoice(cluster->shardNodes(), tr("the node it is on"), this))
    , m_mode(makeModeChoice(this))
{
    buildFields();
    m_pause.setSingleShot(true);
    connect(m_key, &QLineEdit::textChanged, this, &IsolateDialog::askSoon);
    connect(&m_pause, &QTimer::timeout, this, &IsolateDialog::ask);
    askSoon();
    m_key->setFocus();
}

void IsolateDialog::buildFields()
{
    const auto *table = m_cluster->table(m_tableName);
    const auto *shard = anyShardOf(*m_cluster, m_tableName);
    m_key->setPlaceholderText(tr("a value of %1").arg(table ? table->distributionColumn : QString()));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addField(tr("&Key"), m_key);
    addField(tr("Is now in"), m_place);
    addField(tr("Tables"), makeTablesLabel(shard ? tablesOfSet(*m_cluster, *shard) : m_tableName, this),
             tr("The rows with this key are taken out of all of them."));
    addField(tr("&Put onto"), m_node);
    addField(tr("&Copy"), m_mode, modeHelp());
}

void IsolateDialog::askSoon()
{
    m_home.clear();
    const bool isEmpty = m_key->text().trimmed().isEmpty();
    say(isEmpty ? tr("Enter a key to see.") : tr("Asking the server…"), {});
    if (isEmpty)
        m_pause.stop();
    else
        m_pause.start(typingPause);
}

void IsolateDialog::ask()
{
    if (m_asked)
        return;
    m_asked = m_key->text();
    emit placeRequested(m_tableName, *m_asked);
}

/// An answer about a key that is no more in the field leads to the next question.
void IsolateDialog::showPlace(const Result<ShardId> &place)
{
    const auto asked = std::exchange(m_asked, std::nullopt);
    if (asked != m_key->text()) {
        if (!m_key->text().trimmed().isEmpty() && !m_pause.isActive())
            ask();
        return;
    }
    if (!place)
        return say(place.error().message, place.error().message);
    const auto *shard = m_cluster->shard(*place);
    if (shard)
        showShard(*shard);
    else
        say(tr("Shard %1, which is new.").arg(place->value), {});
}

void IsolateDialog::showShard(const Shard &shard)
{
    const auto placements = m_cluster->placementsOf(shard);
    const auto *home = placements.empty() ? nullptr : m_cluster->primaryOf(placements.front().group);
    m_home = home ? home->address() : QString();
    const auto id = QString::number(shard.id.value);
    if (shard.minValue == shard.maxValue) {
        const auto alone = tr("The key has shard %1 on %2 to itself already.").arg(id, m_home);
        say(alone, alone);
    } else {
        say(tr("Shard %1 on %2, with the hash values %3 to %4.")
                .arg(id, m_home, QString::number(shard.minValue), QString::number(shard.maxValue)),
            {});
    }
}

void IsolateDialog::say(const QString &place, const QString &flaw)
{
    m_place->setText(place);
    m_flaw = flaw;
}

QJsonObject IsolateDialog::parameters() const
{
    QJsonObject parameters { { QStringLiteral("table"), m_tableName },
                             { QStringLiteral("key"), m_key->text() },
                             { QStringLiteral("mode"), m_mode->currentData().toString() } };
    if (const auto node = m_node->currentData().toString(); !node.isEmpty())
        parameters.insert(QStringLiteral("to"), node);
    return parameters;
}

QString IsolateDialog::flaw() const
{
    if (m_key->text().trimmed().isEmpty())
        return tr("Enter the key to isolate.");
    if (!m_home.isEmpty() && m_node->currentText() == m_home)
        return tr("The key is on %1 already. Choose '%2'.").arg(m_home, m_node->itemText(0));
    return m_flaw;
}

} // namespace tessera
