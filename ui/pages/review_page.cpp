// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review_page.h"

#include "core/journal/runbook.h"
#include "models/format.h"
#include "models/plan_steps_model.h"
#include "ui/dialogs/schedule_dialog.h"
#include "ui/pages/placement_change_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/inspector_frame.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tessera {

namespace {

/// @p list in a frame that looks as tables do and scrolls.
QScrollArea *framed(CheckList *list)
{
    auto *area = new QScrollArea;
    list->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setProperty("role", QStringLiteral("frame"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(list->accessibleName());
    area->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    return area;
}

} // namespace

ReviewPage::ReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_stepsModel(new PlanStepsModel(this))
    , m_notice(new Notice)
    , m_bar(new QProgressBar)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_steps(new TableView)
    , m_checks(new CheckList)
    , m_sql(new SqlView)
    , m_facts(new KeyValues)
    , m_confirmWords(makeQuietLabel(FontRole::Body, this))
    , m_typedName(new QLineEdit)
    , m_runButton(new QPushButton(tr("Run the plan")))
    , m_scheduleButton(new QPushButton(tr("Run it later…")))
{
    setWindowTitle(tr("Review"));
    buildActions();
    fillPage(this, buildContent(), buildInspector())->keepBeside(); // the button that runs the plan is there
    addAction(m_copy);
    addAction(m_save);
    connect(m_steps, &TableView::rowSelectionChanged, this, &ReviewPage::showStepSql);
    connect(m_typedName, &QLineEdit::textChanged, this, &ReviewPage::showConfirmation);
    connect(m_runButton, &QPushButton::clicked, this, &ReviewPage::run);
    connect(m_scheduleButton, &QPushButton::clicked, this, &ReviewPage::schedule);
    connect(m_checks, &CheckList::remedyRequested, this, &ReviewPage::remedyRequested);
    connect(m_notice, &Notice::actionRequested, this, &ReviewPage::returnRequested);
}

QWidget *ReviewPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_steps->setObjectName(QStringLiteral("review-steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->setSource(*m_stepsModel, 1);
    m_steps->setColumnHidden(2, true);
    m_checks->setAccessibleName(tr("Checks"));
    m_sql->setAccessibleName(tr("SQL of the plan"));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("The plan is being made"));
    column->addWidget(m_notice);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(buildPlanArea(), 1);
    column->addStretch();
    return content;
}

QWidget *ReviewPage::buildPlanArea()
{
    m_planArea = new QWidget;
    auto *column = new QVBoxLayout(m_planArea);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    column->addWidget(m_steps, 3);
    column->addWidget(makeLabel(FontRole::Strong, m_planArea, tr("Checked beforehand")));
    column->addWidget(framed(m_checks), 3);
    column->addWidget(makeLabel(FontRole::Strong, m_planArea, tr("SQL")));
    column->addWidget(m_sql, 2);
    return m_planArea;
}

QWidget *ReviewPage::buildInspector()
{
    auto *inspector = new QWidget;
    auto *column = inspectorColumn(inspector, spacing::medium);
    m_confirmWords->setWordWrap(true);
    m_confirmWords->setTextFormat(Qt::PlainText);
    m_typedName->setAccessibleName(tr("Name of the cluster"));
    m_runButton->setProperty("role", QStringLiteral("primary"));
    m_runButton->setAccessibleName(m_runButton->text());
    column->addWidget(makeLabel(FontRole::Heading, inspector, tr("This plan")));
    column->addWidget(m_facts);
    column->addSpacing(spacing::small);
    column->addWidget(m_confirmWords);
    column->addWidget(m_typedName);
    column->addWidget(m_runButton);
    m_scheduleButton->setAccessibleName(m_scheduleButton->text());
    column->addWidget(m_scheduleButton);
    column->addStretch();
    return inspector;
}

void ReviewPage::buildActions()
{
    m_copy = new QAction(Theme::icon(QStringLiteral("edit-copy")), tr("Copy SQL"), this);
    m_save = new QAction(Theme::icon(QStringLiteral("document-save")), tr("Save…"), this);
    m_save->setToolTip(tr("Save the plan as SQL script or as runbook"));
    connect(m_copy, &QAction::triggered, this, &ReviewPage::copySql);
    connect(m_save, &QAction::triggered, this, &ReviewPage::saveSql);
}

void ReviewPage::setPlan(const PreparedOperation &prepared, EnvironmentClass environment, bool isReadOnly,
                         const QString &clusterName)
{
    m_prepared = prepared;
    m_environment = environment;
    m_isReadOnly = isReadOnly;
    m_clusterName = clusterName;
    m_notice->clear();
    m_notice->setDismissable(false);
    m_typedName->clear();
    showContent(true);
    m_bar->hide();
    m_title->setText(prepared.plan.title);
    m_stepsModel->setPlan(prepared.plan);
    m_checks->setChecks(prepared.checks);
    showFacts();
    showStepSql();
    showConfirmation();
}

void ReviewPage::setBusy(const QString &sentence)
{
    m_prepared = {};
    m_notice->clear();
    m_notice->offer({});
    m_title->setText(sentence);
    m_bar->show();
    showContent(false);
}

void ReviewPage::say(const Error &error)
{
    m_bar->hide();
    m_notice->setDismissable(false);
    m_notice->say(error);
    if (m_prepared.plan.steps.isEmpty())
        m_title->setText(tr("No plan was made. Nothing was changed."));
    showConfirmation();
}

void ReviewPage::say(Severity severity, const QString &sentence, const QString &remedy)
{
    m_notice->say(severity, sentence, remedy);
}

void ReviewPage::offerReturn(const QString &first)
{
    if (m_notice->text().isEmpty())
        m_notice->say(Severity::Info,
                      tr("This is the remedy of a check. Nothing of the plan '%1' was done yet.").arg(first));
    m_notice->offer(tr("Back to that plan"));
}

void ReviewPage::showContent(bool hasPlan)
{
    m_planArea->setVisible(hasPlan);
    m_facts->setVisible(hasPlan);
    m_confirmWords->setVisible(hasPlan);
    m_runButton->setVisible(hasPlan);
    m_scheduleButton->setVisible(hasPlan && m_maySchedule);
    m_typedName->setVisible(false);
    m_copy->setVisible(hasPlan);
    m_save->setVisible(hasPlan);
}

void ReviewPage::showFacts()
{
    const auto &plan = m_prepared.plan;
    const bool copies = !plan.moves.isEmpty()
        || std::ranges::any_of(plan.steps, [](const Step &step) { return step.bytes.has_value(); });
    const auto last = std::ranges::count_if(plan.steps, isFinal);
    const auto undoable = std::ranges::count_if(
        plan.steps, [](const Step &step) { return changesSomething(step.run) && step.canUndo; });
    QList<std::pair<QString, QString>> lines {
        { tr("Steps"), format::count(plan.steps.size()) },
        { tr("Copies"), copies ? format::bytes(totalBytes(plan)) : tr("nothing") },
        { tr("Takes"), format::timeRange(totalEstimate(plan)) },
        { tr("Can be undone"),
          last == 0           ? tr("yes")
              : undoable == 0 ? tr("no")
                              : tr("%n step(s)", nullptr, static_cast<int>(undoable)) },
    };
    if (m_prepared.snapshot)
        lines << placementChangeLines(plan, *m_prepared.snapshot);
    if (!plan.notes.isEmpty())
        lines << std::pair(tr("Pace"), plan.notes.join(QLatin1Char('\n')));
    m_facts->setLines(lines);
}

void ReviewPage::showStepSql()
{
    const int row = m_steps->currentSourceRow();
    if (row < 0) {
        m_sql->setPlainText(planAsSql(m_prepared.plan));
        return;
    }
    Plan one = m_prepared.plan;
    one.steps = { one.steps.at(row) };
    one.moves.clear();
    m_sql->setPlainText(planAsSql(one));
}

void ReviewPage::showConfirmation()
{
    const bool isProduction = m_environment == EnvironmentClass::Production;
    const bool isBlocked = !mayRun(m_prepared.checks);
    m_typedName->setVisible(!m_prepared.plan.steps.isEmpty() && isProduction && !m_isReadOnly && !isBlocked);
    const bool isNamed = !isProduction || m_typedName->text() == m_clusterName;
    m_runButton->setEnabled(!m_isReadOnly && !isBlocked && isNamed);
    m_scheduleButton->setEnabled(m_runButton->isEnabled());
    if (m_isReadOnly)
        m_confirmWords->setText(tr("This connection is read-only. Plans can be read and saved, not run."));
    else if (isBlocked)
        m_confirmWords->setText(
            tr("A check forbids this plan. Do what it says, then ask for the plan again."));
    else if (isProduction)
        m_confirmWords->setText(
            tr("This is a production cluster. Type its name, %1, to run the plan.").arg(m_clusterName));
    else
        m_confirmWords->setText(tr("Nothing has been changed yet."));
}

void ReviewPage::copySql()
{
    QGuiApplication::clipboard()->setText(planAsSql(m_prepared.plan));
    m_notice->setDismissable(true);
    m_notice->say(Severity::Ok, tr("The SQL of all steps is on the clipboard."));
}

void ReviewPage::saveSql()
{
    const auto path = QFileDialog::getSaveFileName(this, tr("Save the plan"), QStringLiteral("plan.sql"),
                                                   tr("SQL script (*.sql);;Runbook (*.md)"));
    if (path.isEmpty())
        return;
    const bool asRunbook = path.endsWith(QLatin1String(".md"));
    QSaveFile file(path);
    const auto text =
        asRunbook ? planAsMarkdown(m_prepared.plan, m_prepared.checks) : planAsSql(m_prepared.plan);
    m_notice->setDismissable(true);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        m_notice->say(Severity::Ok, tr("The plan was saved to %1.").arg(path));
    else
        m_notice->say(Severity::Critical, tr("%1 could not be written: %2.").arg(path, file.errorString()));
}

void ReviewPage::run()
{
    m_runButton->setEnabled(false);
    emit runRequested(confirmation());
}

void ReviewPage::schedule()
{
    ScheduleDialog dialog(QDateTime::currentDateTime(), this);
    if (dialog.exec() == QDialog::Accepted)
        emit scheduleRequested(confirmation(), dialog.at(), dialog.window());
}

Confirmation ReviewPage::confirmation() const
{
    return { .isAgreed = true, .typedName = m_typedName->text() };
}

void ReviewPage::setMaySchedule(bool may)
{
    m_maySchedule = may;
}

} // namespace tessera
