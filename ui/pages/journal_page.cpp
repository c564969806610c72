// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journal_page.h"

#include "core/journal/interrupted_runs.h"
#include "core/journal/runbook.h"
#include "models/format.h"
#include "models/journal_model.h"
#include "models/plan_steps_model.h"
#include "ui/pages/scheduled_view.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace tessera {

namespace {

QString messagesOf(const JournalEntry &entry)
{
    QStringList lines;
    for (qsizetype i = 0; i < entry.steps.size(); ++i) {
        const auto &step = entry.steps.at(i);
        for (const auto &notice : step.notices)
            lines << QStringLiteral("%1: %2").arg(format::count(i + 1), notice);
        if (!step.message.isEmpty())
            lines << QStringLiteral("%1: %2").arg(format::count(i + 1), step.message);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

JournalPage::JournalPage(JournalModel &journal, ScheduleModel &scheduled, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_stepsModel(new PlanStepsModel(this))
    , m_notice(new Notice)
    , m_scheduled(new ScheduledView(scheduled))
    , m_table(new TableView)
    , m_steps(new TableView)
    , m_messages(new QPlainTextEdit)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_outcome(makeQuietLabel(FontRole::Body, this))
    , m_facts(new KeyValues)
    , m_typedName(new QLineEdit)
{
    setWindowTitle(tr("Journal"));
    buildActions();
    fillPage(this, buildContent(), buildInspector());
    addAction(m_export);
    connect(m_table, &TableView::rowSelectionChanged, this, &JournalPage::showSelection);
    connect(m_scheduled, &ScheduledView::cancelRequested, this, &JournalPage::cancelScheduledRequested);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&m_journal, signal, this, &JournalPage::showSelection);
    connect(&m_journal, &QAbstractItemModel::dataChanged, this, &JournalPage::showSelection);
    connect(m_typedName, &QLineEdit::textChanged, this, &JournalPage::showSelection);
    showSelection();
}

QWidget *JournalPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    auto *search = new SearchField(tr("Find a change"), content);
    m_table->setObjectName(QStringLiteral("journal-table"));
    m_table->setAccessibleName(tr("Journal"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_journal, 1);
    m_table->setEmptyText(
        tr("Nothing was changed from here yet"),
        tr("Every plan that is run is recorded with its steps, its SQL and what the server said."));
    m_steps->setObjectName(QStringLiteral("journal-steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setSource(*m_stepsModel, 1);
    m_steps->setColumnHidden(5, true);
    m_messages->setReadOnly(true);
    m_messages->setFont(Theme::font(FontRole::Mono));
    m_messages->setAccessibleName(tr("Messages of the server"));
    m_messages->setPlaceholderText(tr("The server said nothing."));
    m_messages->setTabChangesFocus(true);
    column->addWidget(m_notice);
    column->addWidget(m_scheduled);
    column->addWidget(search);
    column->addWidget(m_table, 3);
    column->addWidget(m_steps, 2);
    column->addWidget(m_messages, 1);
    connect(search, &QLineEdit::textChanged, m_table, &TableView::setFilterText);
    return content;
}

QWidget *JournalPage::buildInspector()
{
    auto *inspector = new QWidget;
    auto *column = inspectorColumn(inspector, spacing::small);
    for (auto *label : { m_title, m_outcome }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addWidget(m_facts);
    column->addWidget(m_typedName);
    column->addWidget(new ActionButton(m_resume, inspector), 0, Qt::AlignLeft);
    column->addWidget(new ActionButton(m_undo, inspector), 0, Qt::AlignLeft);
    column->addStretch();
    return inspector;
}

void JournalPage::buildActions()
{
    m_resume = new QAction(Theme::icon(QStringLiteral("media-playback-start")), tr("Resume"), this);
    m_resume->setToolTip(tr("Ask the server which steps took effect, then run the rest"));
    m_undo = new QAction(Theme::icon(QStringLiteral("edit-undo")), tr("Undo"), this);
    m_undo->setToolTip(tr("Take the finished steps back, last first"));
    m_export = new QAction(Theme::icon(QStringLiteral("document-export")), tr("Export…"), this);
    m_export->setToolTip(tr("Save the selected run as SQL script or as runbook"));
    connect(m_resume, &QAction::triggered, this, [this] { confirmThen(&JournalPage::resumeRequested); });
    connect(m_undo, &QAction::triggered, this, [this] { confirmThen(&JournalPage::undoRequested); });
    connect(m_export, &QAction::triggered, this, &JournalPage::exportRun);
}

void JournalPage::setConnection(EnvironmentClass environment, bool isReadOnly, const QString &clusterName)
{
    m_environment = environment;
    m_isReadOnly = isReadOnly;
    m_clusterName = clusterName;
    m_typedName->setPlaceholderText(tr("Type %1 to confirm").arg(clusterName));
    m_typedName->setAccessibleName(m_typedName->placeholderText());
    showSelection();
}

void JournalPage::setClusterId(const QString &clusterId)
{
    if (std::exchange(m_clusterId, clusterId) != clusterId)
        showSelection();
}

void JournalPage::setNotice(const QString &sentence)
{
    if (sentence.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Severity::Warning, sentence);
}

void JournalPage::select(qint64 journalId)
{
    const auto &rows = m_journal.rows();
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i).key() == journalId)
            m_table->selectSourceRow(i);
    }
}

const JournalRow *JournalPage::selected() const
{
    const int row = m_table->currentSourceRow();
    return row < 0 || row >= m_journal.rowCount() ? nullptr : &m_journal.row(row);
}

void JournalPage::showSelection()
{
    const auto *row = selected();
    m_export->setVisible(row);
    m_steps->setVisible(row);
    m_messages->setVisible(row);
    const bool isHere = row
        && (m_clusterId.isEmpty() ? row->entry.cluster == m_clusterName
                                  : row->entry.clusterId == m_clusterId);
    const bool mayChange = isHere && !m_isReadOnly;
    const bool mayResume = mayChange && row->isInterrupted;
    const bool isUndoable = mayChange && (row->isInterrupted || row->entry.outcome) && mayUndo(row->entry);
    const bool asksName = m_environment == EnvironmentClass::Production && (mayResume || isUndoable);
    const bool isNamed = !asksName || m_typedName->text() == m_clusterName;
    m_typedName->setVisible(asksName);
    m_resume->setVisible(mayResume);
    m_undo->setVisible(isUndoable);
    m_resume->setEnabled(isNamed);
    m_undo->setEnabled(isNamed);
    m_title->setText(row ? row->entry.plan.title : tr("Nothing selected"));
    m_outcome->setText(row ? row->entry.message : tr("Select a run to see its steps."));
    if (!row) {
        m_facts->setLines({});
        return;
    }
    const auto &entry = row->entry;
    auto steps = stepRows(entry.plan);
    for (qsizetype i = 0; i < steps.size() && i < entry.steps.size(); ++i) {
        steps[i].state = entry.steps.at(i).state;
        steps[i].message = entry.steps.at(i).message;
    }
    m_stepsModel->setRun(steps);
    m_messages->setPlainText(messagesOf(entry));
    m_facts->setLines({ { tr("Outcome"), outcomeText(*row) },
                        { tr("Begun"), format::time(entry.startedAt) },
                        { tr("Ended"), entry.endedAt.isValid() ? format::time(entry.endedAt) : QString() },
                        { tr("By"), entry.who },
                        { tr("Cluster"), entry.cluster },
                        { tr("Run"), entry.runId } });
}

void JournalPage::confirmThen(void (JournalPage::*wish)(qint64, const Confirmation &))
{
    if (const auto *row = selected())
        emit(this->*wish)(row->key(), { .isAgreed = true, .typedName = m_typedName->text() });
}

void JournalPage::exportRun()
{
    const auto *row = selected();
    if (!row)
        return;
    const auto path = QFileDialog::getSaveFileName(this, tr("Export the run"), QStringLiteral("run.md"),
                                                   tr("Runbook (*.md);;SQL script (*.sql)"));
    if (path.isEmpty())
        return;
    const auto &entry = row->entry;
    const auto text = path.endsWith(QLatin1String(".sql")) ? planAsSql(entry.plan)
                                                           : planAsMarkdown(entry.plan, entry.checks);
    QSaveFile file(path);
    m_notice->setDismissable(true);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        m_notice->say(Severity::Ok, tr("The run was saved to %1.").arg(path));
    else
        m_notice->say(Severity::Critical, tr("%1 could not be written: %2.").arg(path, file.errorString()));
}

} // namespace tessera
