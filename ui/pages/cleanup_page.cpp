// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cleanup_page.h"

#include "models/cleanup_model.h"
#include "models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/selection_inspector.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {

/// Those that the same plan removes.
qsizetype countOf(const QList<LeftItem> &items, std::initializer_list<LeftKind> kinds)
{
    return std::ranges::count_if(items, [&](const LeftItem &item) {
        return !item.isInUse && std::ranges::count(kinds, item.kind) > 0;
    });
}

} // namespace

CleanupPage::CleanupPage(CleanupModel &left, QWidget *parent)
    : QWidget(parent)
    , m_left(left)
    , m_table(new TableView)
    , m_inspector(new SelectionInspector({}))
{
    setWindowTitle(tr("Cleanup"));
    fillPage(this, buildContent(), m_inspector);
    connect(m_table, &TableView::rowSelectionChanged, this, &CleanupPage::showSelection);
    connect(&m_left, &QAbstractItemModel::dataChanged, this, &CleanupPage::showSelection);
    showOffers();
    showSelection();
}

QWidget *CleanupPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(spacing::small);
    grid->setColumnStretch(1, 1);
    buildOffers(grid);
    m_table->setObjectName(QStringLiteral("cleanup-table"));
    m_table->setAccessibleName(tr("Left behind"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_left, 0);
    m_table->setEmptyText(tr("Nothing is left behind"),
                          tr("Cleanup records, replication slots, publications, subscriptions and prepared "
                             "transactions of moves and splits would be listed here, node by node."));
    column->addLayout(grid);
    column->addWidget(m_table, 1);
    return content;
}

void CleanupPage::buildOffers(QGridLayout *grid)
{
    const auto offer = [this, grid](OfferId id, const QString &text, const QString &operation,
                                    const QJsonObject &parameters) {
        auto *action = new QAction(text, this);
        auto *words = makeQuietLabel(FontRole::Body, this);
        words->setWordWrap(true);
        connect(action, &QAction::triggered, this,
                [this, operation, parameters] { emit operationRequested(operation, parameters); });
        m_offers[id] = { action, words };
        grid->addWidget(new ActionButton(action, this), id, 0);
        grid->addWidget(words, id, 1);
    };
    offer(CleanUp, tr("Clean up…"), QStringLiteral("cleanup.run"), {});
    offer(Forget, tr("Delete records of lost nodes…"), QStringLiteral("cleanup.run"),
          { { QStringLiteral("lostGroups"), true } });
    offer(EndPrepared, tr("End prepared transactions…"), QStringLiteral("transactions.recover"), {});
}

void CleanupPage::showOffer(OfferId id, qsizetype count, const QString &sentence, const QString &reason)
{
    const auto &[action, words] = m_offers[id];
    action->setEnabled(count > 0 && !m_isReadOnly);
    words->setText(count == 0 ? reason : m_isReadOnly ? tr("This connection is read-only.") : sentence);
    action->setToolTip(words->text());
}

void CleanupPage::showOffers()
{
    const auto cleanable = countOf(m_items, { LeftKind::Recorded, LeftKind::Unrecorded });
    const auto lost = countOf(m_items, { LeftKind::LostRecord });
    const auto prepared = countOf(m_items, { LeftKind::Prepared });
    const auto inUse = m_items.size() - countUnused(m_items);
    showOffer(CleanUp, cleanable,
              tr("Drops %n object(s) of operations that have ended.", nullptr, static_cast<int>(cleanable)),
              inUse == 0
                  ? tr("No object of an operation is left to be dropped.")
                  : tr("%n object(s) are in use by operations that run.", nullptr, static_cast<int>(inUse)));
    showOffer(Forget, lost,
              tr("Deletes %n record(s) of node groups that are gone.", nullptr, static_cast<int>(lost)),
              tr("No record belongs to a node that is gone."));
    showOffer(EndPrepared, prepared,
              tr("Commits what was decided of %n transaction(s), rolls back the rest.", nullptr,
                 static_cast<int>(prepared)),
              tr("No transaction waits to be ended."));
}

void CleanupPage::showSelection()
{
    const int row = m_table->currentSourceRow();
    if (row < 0 || row >= m_left.rowCount())
        return m_inspector->clear(tr("Select a row to see where it comes from and what it costs."));
    const auto &item = m_left.row(row).item;
    m_inspector->show(item.name, leftObjectText(item.object),
                      { { tr("Node"), item.node },
                        { tr("Group"), item.group.value < 0 ? QString() : QString::number(item.group.value) },
                        { tr("Operation"), item.operation > 0 ? QString::number(item.operation) : QString() },
                        { tr("Record"), item.record > 0 ? QString::number(item.record) : QString() },
                        { tr("To be dropped"), leftPolicyText(item.policy) },
                        { tr("Seen since"), item.since.isValid() ? format::time(item.since) : QString() },
                        { tr("Cost"), leftCostText(item) } },
                      item.object == LeftObject::Table && !item.isInUse ? leftKindText(item)
                              + QLatin1Char(' ') + tr("Its shard cannot be moved again before it is gone.")
                                                                        : leftKindText(item));
}

void CleanupPage::setItems(const QList<LeftItem> &items)
{
    m_items = items;
    showOffers();
    showSelection();
}

void CleanupPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showOffers();
}

} // namespace tessera
