// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/slow_log_view.h"

#include "core/activity/statement_text.h"
#include "core/explain/sample_values.h"
#include "models/format.h"
#include "models/slow_log_model.h"
#include "ui/pages/slow_log_inspector.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int howToHeight = 96;
constexpr qsizetype longestNote = 300;
constexpr qsizetype namedNodes = 3;

QString summaryOf(const SlowLogAnswer &answer)
{
    const auto &all = answer.lines.all;
    auto text =
        SlowLogView::tr("Logged since %1: %n statement(s), %2 calls, %3 in all.", nullptr,
                        static_cast<int>(answer.lines.known))
            .arg(logTimeText(answer.range.from), format::count(all.calls), format::milliseconds(all.total));
    ByteCount left;
    for (const auto &log : answer.logs)
        left += log.left;
    if (left.value > 0)
        text += u' ' + SlowLogView::tr("%1 of the logs are still to be read.").arg(format::bytes(left));
    return text;
}

} // namespace

SlowLogView::SlowLogView(SlowLogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_summary(makeQuietLabel(FontRole::Body, this))
    , m_notice(new Notice(this))
    , m_howTo(new SqlView)
    , m_table(new TableView)
    , m_inspector(new SlowLogInspector)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    m_summary->setWordWrap(true);
    m_howTo->setPlainText(slowLogHowTo());
    m_howTo->setFixedHeight(howToHeight);
    m_howTo->setAccessibleName(tr("SQL that has slow statements logged"));
    m_table->setObjectName(u"slow-log-table"_s);
    m_table->setAccessibleName(tr("Slow statements"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_model, SlowLogModel::ShapeColumn);
    m_table->setStretchMayShrink(true);
    m_table->sortByColumn(SlowLogModel::TotalColumn, Qt::DescendingOrder);
    column->addWidget(m_summary);
    column->addWidget(m_notice);
    column->addWidget(m_howTo);
    column->addWidget(m_table, 1);
    connect(m_table, &TableView::rowSelectionChanged, this, &SlowLogView::showSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &SlowLogView::showSelection);
    forget();
}

void SlowLogView::setNodes(const QList<ChartNode> &nodes)
{
    m_names.clear();
    for (const auto &node : nodes)
        m_names.insert(NodeId { node.subject.toInt() }, node.name);
}

std::optional<ParameterValues> SlowLogView::valuesOf(const QString &statement) const
{
    const auto print = slowLogPrint(statement);
    const auto &rows = m_model.rows();
    const auto found = std::ranges::find(rows, print, &SlowLogRow::key);
    return found == rows.end() ? std::nullopt : sampleValues(statement, found->line.sample);
}

void SlowLogView::setFilterText(const QString &text)
{
    m_table->setFilterText(text);
}

QString SlowLogView::nameOf(NodeId node) const
{
    return m_names.value(node, tr("node %1").arg(node.value));
}

void SlowLogView::setAnswer(const SlowLogAnswer &answer)
{
    m_model.setRows(slowLogRows(answer, m_names));
    m_summary->setText(summaryOf(answer));
    m_summary->show();
    m_table->setEmptyText(answer.isCaughtUp ? tr("No slow statement in this time")
                                            : tr("The logs are being read"),
                          tr("A server logs what takes longer than log_min_duration_statement."));
    showLogs(answer);
    showSelection();
}

/// Those that have the same to say, say it once.
QStringList SlowLogView::notesOn(const SlowLogAnswer &answer) const
{
    QStringList said; // in the order of the nodes
    QHash<QString, QStringList> names;
    const auto note = [&](const QString &text, NodeId node) {
        if (!text.isEmpty() && !names.contains(text))
            said << text;
        if (!text.isEmpty())
            names[text] << nameOf(node);
    };
    for (const auto &log : answer.logs) {
        note(oneLine(log.problem, longestNote), log.node);
        note(oneLine(log.note, longestNote), log.node);
        if (log.unread > 0)
            note(tr("%n entries of the log were not understood.", nullptr, static_cast<int>(log.unread)),
                 log.node);
    }
    for (auto &text : said) {
        const auto &who = names[text];
        const auto left = static_cast<int>(who.size() - namedNodes);
        const auto named = who.mid(0, namedNodes).join(u", "_s);
        text = tr("%1: %2").arg(left > 0 ? tr("%1 and %n more", nullptr, left).arg(named) : named, text);
    }
    return said;
}

/// What keeps a log from being read; where none can be read, how that is changed.
void SlowLogView::showLogs(const SlowLogAnswer &answer)
{
    const auto said = notesOn(answer);
    const auto &logs = answer.logs;
    m_howTo->setVisible(std::ranges::any_of(logs, &NodeLogState::needsSettings));
    if (said.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Severity::Warning, said.join(u'\n'));
    const bool isNoneRead = !logs.isEmpty()
        && std::ranges::all_of(logs, [](const NodeLogState &log) { return !log.problem.isEmpty(); });
    if (!isNoneRead)
        return;
    m_summary->hide();
    m_table->setEmptyText(
        tr("No log can be read"),
        m_howTo->isHidden()
            ? QString()
            : tr("A superuser runs these statements on the coordinator, then restarts the servers "
                 "where logging_collector was off."));
}

void SlowLogView::setProblem(const Error &error)
{
    m_notice->say(error);
}

void SlowLogView::forget()
{
    m_model.setRows({});
    m_summary->clear();
    m_summary->hide();
    m_notice->clear();
    m_howTo->hide();
    m_table->setEmptyText(tr("The logs are being read"), {});
    showSelection();
}

void SlowLogView::showSelection()
{
    const int row = m_table->currentSourceRow();
    const bool isOne = row >= 0 && row < m_model.rowCount();
    m_inspector->show(isOne ? &m_model.row(row).line : nullptr, [this](NodeId node) { return nameOf(node); });
}

} // namespace tessera
