// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnostics/diagnostics_page.h"

#include "core/activity/statement_text.h"
#include "models/diagnostic_rows_model.h"
#include "models/diagnostics_model.h"
#include "models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int listWidth = 250;
constexpr qsizetype longestProblem = 300;

QStringList allIds()
{
    QStringList ids;
    for (const auto &check : diagnosticChecks())
        ids << QLatin1String(check.id);
    return ids;
}

QString problemsText(const DiagnosticResult &result)
{
    QStringList lines;
    for (const auto &problem : result.problems)
        lines << oneLine(problem.node + QLatin1String(": ") + problem.message, longestProblem);
    if (result.isCapped)
        lines << DiagnosticsPage::tr("The worst %1 rows are shown.").arg(format::count(result.rows.size()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

DiagnosticsPage::DiagnosticsPage(DiagnosticsModel &checks, QWidget *parent)
    : QWidget(parent)
    , m_checks(checks)
    , m_list(new TableView)
    , m_title(new ElidedLabel(this, FontRole::Heading))
    , m_question(makeQuietLabel(FontRole::Body, this))
    , m_failure(new Notice(this))
    , m_verdict(new Notice(this))
    , m_problems(makeQuietLabel(FontRole::Body, this))
    , m_sheets(new QStackedWidget(this))
{
    setWindowTitle(tr("Diagnostics"));
    buildActions();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::page, spacing::large, spacing::page, spacing::page);
    row->setSpacing(spacing::large);
    row->addWidget(buildList());
    row->addWidget(buildSheet(), 1);
    connect(m_list, &TableView::rowSelectionChanged, this, &DiagnosticsPage::showSelection);
    connect(&m_checks, &QAbstractItemModel::dataChanged, this, &DiagnosticsPage::showSelection);
    m_list->selectSourceRow(0);
    showSelection();
}

QWidget *DiagnosticsPage::buildList()
{
    m_list->setObjectName(QStringLiteral("diagnostics-list"));
    m_list->setAccessibleName(tr("Checks"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setFixedWidth(listWidth);
    m_list->setStretchMayShrink(true);
    m_list->setSource(m_checks, 0);
    return m_list;
}

QWidget *DiagnosticsPage::buildSheet()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::small);
    head->addWidget(m_title, 1);
    for (auto *action : { m_runOne, m_copy, m_export })
        head->addWidget(new ActionButton(action, sheet));
    for (auto *label : { m_question, m_problems })
        label->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    column->addLayout(head);
    column->addWidget(m_question);
    column->addWidget(m_failure);
    column->addWidget(m_verdict);
    column->addWidget(m_problems);
    column->addWidget(m_sheets, 1);
    return sheet;
}

void DiagnosticsPage::buildActions()
{
    m_runAll = new QAction(Theme::icon(QStringLiteral("view-refresh")), tr("Run all"), this);
    m_runAll->setToolTip(tr("Ask all nodes every question again"));
    connect(m_runAll, &QAction::triggered, this, [this] { run(allIds()); });
    addAction(m_runAll);
    m_runOne = new QAction(Theme::icon(QStringLiteral("view-refresh")), tr("Run again"), this);
    connect(m_runOne, &QAction::triggered, this, [this] {
        if (const auto *result = selected())
            run({ QLatin1String(result->check->id) });
    });
    m_copy = new QAction(Theme::icon(QStringLiteral("edit-copy")), tr("Copy"), this);
    m_copy->setToolTip(tr("Copy the rows as CSV"));
    connect(m_copy, &QAction::triggered, this, [this] {
        if (const auto *result = selected())
            QGuiApplication::clipboard()->setText(csvOf(*result));
    });
    m_export = new QAction(Theme::icon(QStringLiteral("document-export")), tr("Export…"), this);
    m_export->setToolTip(tr("Save the rows as a CSV file"));
    connect(m_export, &QAction::triggered, this, &DiagnosticsPage::exportRows);
}

void DiagnosticsPage::exportRows()
{
    const auto *result = selected();
    if (!result)
        return;
    const auto text = csvOf(*result).toUtf8();
    const auto path = QFileDialog::getSaveFileName(this, tr("Export the rows"),
                                                   QLatin1String(result->check->id) + QLatin1String(".csv"),
                                                   tr("Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    m_failure->setDismissable(true);
    if (file.open(QIODevice::WriteOnly) && file.write(text) >= 0 && file.commit())
        m_failure->say(Severity::Ok, tr("The rows were saved to %1.").arg(path));
    else
        m_failure->say(Severity::Critical, tr("%1 could not be written: %2.").arg(path, file.errorString()));
}

void DiagnosticsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isAsked)
        run(allIds());
}

void DiagnosticsPage::run(const QStringList &ids)
{
    m_isAsked = true;
    m_failure->clear();
    m_checks.setRunning(ids);
    emit runRequested(ids);
}

void DiagnosticsPage::setResult(const DiagnosticResult &result)
{
    m_checks.setResult(result);
    if (m_made.contains(result.check))
        m_made[result.check].rows->setRows(result.rows);
}

void DiagnosticsPage::finish()
{
    m_checks.stop();
}

void DiagnosticsPage::setFailure(const Error &error)
{
    m_checks.stop();
    m_failure->say(error);
}

void DiagnosticsPage::forget()
{
    m_isAsked = false;
    m_checks.clear();
    m_failure->clear();
    for (auto &sheet : m_made)
        sheet.rows->setRows({});
}

void DiagnosticsPage::select(const QString &id)
{
    for (int row = 0; row < m_checks.rowCount(); ++row) {
        if (m_checks.row(row).key() == id)
            m_list->selectSourceRow(row);
    }
}

const DiagnosticResult *DiagnosticsPage::selected() const
{
    const int row = m_list->currentSourceRow();
    return row < 0 || row >= m_checks.rowCount() ? nullptr : &m_checks.row(row).result;
}

DiagnosticsPage::Sheet &DiagnosticsPage::sheetOf(const DiagnosticCheck &check)
{
    auto &sheet = m_made[&check];
    if (sheet.table)
        return sheet;
    sheet.rows = new DiagnosticRowsModel(check, this);
    sheet.table = new TableView;
    sheet.table->setObjectName(QLatin1String("diagnostics-") + QLatin1String(check.id));
    sheet.table->setAccessibleName(titleOf(check));
    sheet.table->setSource(*sheet.rows, 0);
    sheet.table->setEmptyText(tr("Nothing to show"), tr("No node named a row."));
    m_sheets->addWidget(sheet.table);
    return sheet;
}

void DiagnosticsPage::showSelection()
{
    const auto *result = selected();
    for (auto *action : { m_runOne, m_copy, m_export })
        action->setEnabled(result);
    if (!result)
        return;
    const auto &row = m_checks.row(m_list->currentSourceRow());
    m_title->setText(titleOf(*result->check));
    m_question->setText(questionOf(*result->check));
    m_verdict->say(severityOf(result->verdict), diagnosticSentence(row),
                   row.isRunning ? QString() : result->advice);
    m_problems->setText(problemsText(*result));
    m_problems->setVisible(!m_problems->text().isEmpty());
    const bool hasRows = !result->rows.isEmpty();
    m_copy->setEnabled(hasRows);
    m_export->setEnabled(hasRows);
    auto &sheet = sheetOf(*result->check);
    sheet.rows->setRows(result->rows);
    m_sheets->setCurrentWidget(sheet.table);
}

} // namespace tessera
