// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/plan_page.h"

#include "core/activity/statement_text.h"
#include "core/explain/plan_text.h"
#include "models/format.h"
#include "models/plan_model.h"
#include "ui/explain/analyze_dialog.h"
#include "ui/explain/parameter_dialog.h"
#include "ui/map/segmented_buttons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/sql_view.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastStep = 260;
constexpr int detailsHeight = 180;
constexpr qsizetype longestTitle = 300;
constexpr double blockBytes = 8192;

QString blocksOf(double blocks)
{
    return blocks > 0 ? format::bytes(ByteCount { static_cast<qint64>(blocks * blockBytes) }) : QString();
}

QList<KeyValues::Line> factsOf(const PlanNode &node)
{
    const auto optional = [](const std::optional<double> &value) {
        return value ? format::milliseconds(*value) : QString();
    };
    return { { PlanPage::tr("Rows"), rowsText(node) },
             { PlanPage::tr("Times run"), node.loops > 1 ? format::count(qRound64(node.loops)) : QString() },
             { PlanPage::tr("Time"), optional(node.time) },
             { PlanPage::tr("Alone"), optional(node.self) },
             { PlanPage::tr("Cost"),
               node.cost && !node.isGuess ? format::count(qRound64(*node.cost)) : QString() },
             { PlanPage::tr("Table"), harmless(node.table) },
             { PlanPage::tr("Shard"), node.shard ? QString::number(node.shard->value) : QString() },
             { PlanPage::tr("Index"), harmless(node.index) },
             { PlanPage::tr("Node"), node.node },
             { PlanPage::tr("From cache"), blocksOf(node.buffers.hit) },
             { PlanPage::tr("Read"), blocksOf(node.buffers.read) },
             { PlanPage::tr("Dirtied"), blocksOf(node.buffers.dirtied) },
             { PlanPage::tr("Temporary"), blocksOf(node.buffers.temporary) } };
}

} // namespace

PlanPage::PlanPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new PlanModel(this))
    , m_statement(new ElidedLabel(this, FontRole::Mono))
    , m_notice(new Notice)
    , m_summary(makeQuietLabel(FontRole::Body, this))
    , m_bar(new QProgressBar)
    , m_choice(new SegmentedButtons(tr("View"), { tr("Steps"), tr("Text") }, this))
    , m_stack(new QStackedWidget)
    , m_tree(new TreeView)
    , m_text(new SqlView)
    , m_stepTitle(makeLabel(FontRole::Heading, this))
    , m_facts(new KeyValues)
    , m_details(new SqlView)
{
    buildActions();
    fillPage(this, buildContent(), buildInspector());
    connect(m_choice, &SegmentedButtons::chosen, this, [this](int view) { showView(static_cast<View>(view)); });
    connect(m_tree, &TreeView::rowSelectionChanged, this, &PlanPage::showStep);
    showView(Steps);
    forget();
}

void PlanPage::buildActions()
{
    m_back = new QAction(Theme::icon(u"go-previous"_s), tr("All statements"), this);
    m_back->setShortcut(Qt::Key_Escape);
    m_back->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_values = new QAction(tr("Values…"), this);
    m_values->setToolTip(tr("Explain the statement with values of your own"));
    m_run = new QAction(tr("Run it…"), this);
    m_copy = new QAction(Theme::icon(u"edit-copy"_s), tr("Copy"), this);
    m_copy->setToolTip(tr("Copy the plan as text"));
    m_cancel = new QAction(tr("Cancel"), this);
    addAction(m_back);
    connect(m_back, &QAction::triggered, this, &PlanPage::backRequested);
    connect(m_values, &QAction::triggered, this, [this] { askForValues(false); });
    connect(m_run, &QAction::triggered, this, &PlanPage::analyze);
    connect(m_copy, &QAction::triggered, this, &PlanPage::copy);
    connect(m_cancel, &QAction::triggered, this, &PlanPage::cancelRequested);
}

QWidget *PlanPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    m_summary->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("The plan is being read"));
    m_tree->setObjectName(u"plan-tree"_s);
    m_tree->setAccessibleName(tr("Steps of the plan"));
    m_tree->setSource(*m_model, PlanModel::StepColumn, leastStep);
    m_tree->setSortingEnabled(false); // steps stand in the order of the plan
    m_text->setAccessibleName(tr("Plan as text"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    column->addLayout(buildHead());
    column->addLayout(buildTools());
    column->addWidget(m_notice);
    column->addWidget(m_summary);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    return content;
}

QLayout *PlanPage::buildHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(new ActionButton(m_back, this));
    row->addWidget(m_statement, 1);
    return row;
}

QLayout *PlanPage::buildTools()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(m_choice);
    row->addStretch();
    for (auto *action : { m_cancel, m_values, m_run, m_copy })
        row->addWidget(new ActionButton(action, this));
    return row;
}

QWidget *PlanPage::buildInspector()
{
    auto *inspector = new QWidget;
    auto *column = inspectorColumn(inspector, spacing::small);
    m_stepTitle->setWordWrap(true);
    m_stepTitle->setTextFormat(Qt::PlainText);
    m_details->setAccessibleName(tr("Conditions"));
    m_details->setFixedHeight(detailsHeight);
    m_details->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    column->addWidget(m_stepTitle);
    column->addWidget(m_facts);
    column->addWidget(m_details);
    column->addStretch();
    return inspector;
}

void PlanPage::setConnection(EnvironmentClass environment, bool isReadOnly, const QString &clusterName)
{
    m_environment = environment;
    m_isReadOnly = isReadOnly;
    m_clusterName = clusterName;
    showActions();
}

void PlanPage::showView(View view)
{
    m_choice->setCurrent(view);
    m_stack->setCurrentIndex(view);
}

void PlanPage::forget()
{
    m_subject = {};
    m_asked = {};
    m_answer.reset();
    m_model->setRows({});
    m_text->clear();
    m_notice->clear();
    m_summary->clear();
    m_statement->clear();
    showBusy(false);
    showStep();
}

void PlanPage::open(const ExplainSubject &subject)
{
    forget();
    m_subject = subject;
    m_statement->setText(oneLine(subject.statement, longestTitle));
    ask({ .statement = subject.statement, .user = subject.user, .values = subject.values });
}

void PlanPage::ask(const ExplainWish &wish)
{
    m_asked = wish;
    m_notice->clear();
    m_tree->setEmptyText(tr("The plan is being read"), {});
    showBusy(true);
    emit explainRequested(wish);
}

void PlanPage::showBusy(bool isBusy)
{
    m_bar->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    showActions();
}

void PlanPage::showActions()
{
    const bool isBusy = m_cancel->isVisible();
    const bool mayWrite = analyzeNeedsConfirmation(m_subject.statement);
    m_values->setEnabled(!isBusy && m_answer && !m_answer->parameters.isEmpty());
    m_run->setEnabled(!isBusy && m_answer && !(mayWrite && m_isReadOnly));
    m_run->setToolTip(mayWrite && m_isReadOnly
                          ? tr("The connection is read-only, and this statement may write")
                          : tr("Run the statement (EXPLAIN ANALYZE) to see what each step really takes"));
    m_copy->setEnabled(m_answer.has_value());
}

void PlanPage::askForValues(bool isAnalyzed)
{
    if (!m_answer)
        return;
    const auto source = !m_subject.valuesFrom.isEmpty() ? m_subject.valuesFrom
        : m_answer->isGeneric ? tr("Nothing is known of the values that this statement is called with; "
                                   "these are examples.")
                              : tr("The values of the plan that is shown.");
    ParameterDialog dialog(m_answer->parameters, source, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_subject.valuesFrom.clear();
    m_subject.values = dialog.values();
    const ExplainWish wish { .statement = m_subject.statement,
                             .user = m_subject.user,
                             .values = m_subject.values,
                             .isAnalyzed = isAnalyzed };
    if (isAnalyzed)
        runWith(wish);
    else
        ask(wish);
}

void PlanPage::analyze()
{
    if (!m_answer)
        return;
    if (!m_answer->parameters.isEmpty() && m_answer->isGeneric)
        askForValues(true);
    else
        runWith({ .statement = m_subject.statement,
                  .user = m_subject.user,
                  .values = m_answer->wish.values,
                  .isAnalyzed = true });
}

void PlanPage::runWith(ExplainWish wish)
{
    if (analyzeNeedsConfirmation(wish.statement)) {
        AnalyzeDialog dialog(m_environment, m_clusterName, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        wish.isConfirmed = true;
    }
    ask(wish);
}

void PlanPage::setAnswer(const ExplainAnswer &answer)
{
    if (answer.wish != m_asked)
        return;
    m_answer = answer;
    showBusy(false);
    showPlan(answer);
}

void PlanPage::setProblem(const ExplainWish &wish, const Error &error)
{
    if (wish != m_asked)
        return;
    showBusy(false);
    m_tree->setEmptyText(tr("No plan"), {});
    if (error.kind == ErrorKind::Cancelled)
        m_notice->say(Severity::Info, tr("It was cancelled; nothing was changed."));
    else
        m_notice->say(error);
}

void PlanPage::showPlan(const ExplainAnswer &answer)
{
    m_model->setRows({});
    m_model->setRows(planRows(answer.plan));
    for (const auto column : { PlanModel::RowsColumn, PlanModel::SelfColumn, PlanModel::TimeColumn })
        m_tree->setColumnHidden(column, !answer.plan.isAnalyzed());
    m_tree->setColumnHidden(PlanModel::CostColumn, answer.plan.isAnalyzed());
    m_tree->expandAll();
    foldGroups({});
    m_text->setPlainText(harmless(planText(answer.plan)));
    m_summary->setText(planSummary(answer.plan));
    if (answer.isGeneric)
        m_notice->say(Severity::Info, oneLine(genericText(answer), 1000));
    else if (!m_subject.valuesFrom.isEmpty())
        m_notice->say(Severity::Info, m_subject.valuesFrom);
    showStep();
}

/// Many tasks do the same: their nodes are told, the tasks unfold.
void PlanPage::foldGroups(const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const auto index = m_model->index(row, 0, parent);
        if (m_model->row(index).node.kind == PlanNodeKind::Group)
            m_tree->setExpandedSource(index, false);
        else
            foldGroups(index);
    }
}

void PlanPage::showStep()
{
    const auto index = m_tree->currentSource();
    const auto node = index.isValid() ? m_model->row(index).node : PlanNode();
    m_stepTitle->setText(index.isValid() ? oneLine(stepText(node), longestTitle) : tr("No step selected"));
    m_facts->setLines(index.isValid() ? factsOf(node) : QList<KeyValues::Line>());
    m_details->setVisible(!node.details.isEmpty());
    m_details->setPlainText(harmless(node.details.join(u'\n')));
}

void PlanPage::copy()
{
    if (!m_answer)
        return;
    QGuiApplication::clipboard()->setText(m_subject.statement + u"\n\n"_s + planText(m_answer->plan));
    m_notice->setDismissable(true);
    m_notice->say(Severity::Ok, tr("The plan is on the clipboard."));
}

} // namespace tessera
