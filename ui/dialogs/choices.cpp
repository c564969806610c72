// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/choices.h"

#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>

namespace tessera {

namespace {

struct Choices
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Choices)
};

} // namespace

QComboBox *makeChoice(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    return box;
}

QComboBox *makeNodeChoice(const QList<Node> &nodes, const QString &first, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    if (!first.isEmpty())
        box->addItem(first, QString());
    for (const auto &node : nodes)
        box->addItem(node.address(), QString::number(node.id.value));
    return box;
}

QComboBox *makeModeChoice(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->addItem(Choices::tr("while writes go on"), QStringLiteral("auto"));
    box->addItem(Choices::tr("while writes wait"), QStringLiteral("block_writes"));
    box->addItem(Choices::tr("while writes go on, without row identity"), QStringLiteral("force_logical"));
    return box;
}

QString modeHelp()
{
    return Choices::tr("While writes go on, each table needs a primary key or a replica identity. Without "
                       "one, UPDATE and DELETE fail meanwhile.");
}

QString tablesOfSet(const ClusterSnapshot &cluster, const Shard &shard)
{
    constexpr qsizetype mostNames = 8;
    QStringList names { cluster.tableOf(shard).displayName() };
    for (const auto *member : cluster.shardSet(shard)) {
        if (member->table != shard.table)
            names << cluster.tableOf(*member).displayName();
    }
    const auto shown = names.mid(0, mostNames).join(QStringLiteral(", "));
    if (names.size() <= mostNames)
        return shown;
    return Choices::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - mostNames)).arg(shown);
}

QLabel *makeTablesLabel(const QString &tables, QWidget *parent)
{
    auto *label = makeLabel(FontRole::Body, parent, tables);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace tessera
