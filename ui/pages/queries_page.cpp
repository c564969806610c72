// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queries_page.h"

#include "core/charts/statement_charts.h"
#include "core/charts/time_ticks.h"
#include "core/explain/sample_values.h"
#include "models/format.h"
#include "models/queries_model.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/node_choice.h"
#include "ui/charts/range_bar.h"
#include "ui/delegates/course_delegate.h"
#include "ui/explain/plan_page.h"
#include "ui/map/segmented_buttons.h"
#include "ui/pages/query_inspector.h"
#include "ui/pages/slow_log_inspector.h"
#include "ui/pages/slow_log_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QTimeZone>
#include <QVBoxLayout>

#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartHeight = 200;

/// What the table can be sorted by, and the column that shows it.
struct Order
{
    const char *id; ///< Of statementOrders()
    const char *text;
    QueriesModel::Columns column;
};

constexpr std::array orders {
    Order { "time", QT_TRANSLATE_NOOP("tessera::QueriesPage", "Time in all"), QueriesModel::TimeColumn },
    Order { "calls", QT_TRANSLATE_NOOP("tessera::QueriesPage", "Calls"), QueriesModel::CallsColumn },
    Order { "mean", QT_TRANSLATE_NOOP("tessera::QueriesPage", "Time of a call"), QueriesModel::MeanColumn },
    Order { "rows", QT_TRANSLATE_NOOP("tessera::QueriesPage", "Rows"), QueriesModel::RowsColumn },
    Order { "reads", QT_TRANSLATE_NOOP("tessera::QueriesPage", "Read from disk"), QueriesModel::ReadColumn },
    Order { "temporary", QT_TRANSLATE_NOOP("tessera::QueriesPage", "Temporary files"),
            QueriesModel::TemporaryColumn },
    Order { "wal", QT_TRANSLATE_NOOP("tessera::QueriesPage", "WAL"), QueriesModel::WalColumn },
};

} // namespace

QueriesPage::QueriesPage(SharedTime &time, QueriesModel &model, SlowLogModel &slowLog, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_model(model)
    , m_choice(new SegmentedButtons(tr("View"), { tr("Statements"), tr("Slow log") }, this))
    , m_stack(new QStackedWidget(this))
    , m_node(new NodeChoice)
    , m_order(new QComboBox)
    , m_parts(new QCheckBox(tr("Parts on workers")))
    , m_search(new SearchField(tr("Find a statement"), this))
    , m_summary(makeQuietLabel(FontRole::Body, this))
    , m_notice(new Notice)
    , m_table(new TableView)
    , m_calls(new ChartView(time))
    , m_mean(new ChartView(time))
    , m_slowLog(new SlowLogView(slowLog))
    , m_inspector(new QueryInspector)
    , m_inspectors(new QStackedWidget)
    , m_whole(new QStackedWidget)
    , m_plan(new PlanPage)
{
    setWindowTitle(tr("Queries"));
    m_charts = buildCharts();
    m_inspectors->addWidget(m_inspector);
    m_inspectors->addWidget(m_slowLog->inspector());
    auto *all = new QWidget;
    fillPage(all, buildContent(), m_inspectors);
    addActions(all->actions());
    m_whole->addWidget(all);
    m_whole->addWidget(m_plan);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_whole);
    connectParts();
    connectPlan();
    showOrder();
    showSelection();
    showView(Statements);
}

void QueriesPage::connectParts()
{
    connect(&m_time, &SharedTime::windowChanged, this, &QueriesPage::askSoon);
    connect(m_node, &QComboBox::currentIndexChanged, this, &QueriesPage::askSoon);
    connect(m_parts, &QCheckBox::toggled, this, &QueriesPage::askSoon);
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        showOrder();
        askSoon();
    });
    connect(m_choice, &SegmentedButtons::chosen, this,
            [this](int view) { showView(static_cast<View>(view)); });
    connect(m_search, &QLineEdit::textChanged, m_table, &TableView::setFilterText);
    connect(m_search, &QLineEdit::textChanged, m_slowLog, &SlowLogView::setFilterText);
    connect(m_table, &TableView::rowSelectionChanged, this, [this] {
        showSelection();
        askSoon();
    });
}

void QueriesPage::connectPlan()
{
    connect(m_plan, &PlanPage::backRequested, this, [this] { m_whole->setCurrentIndex(0); });
    connect(m_inspector, &QueryInspector::explainRequested, this, &QueriesPage::explainSelected);
    connect(m_slowLog->inspector(), &SlowLogInspector::explainRequested, this, &QueriesPage::explainSample);
}

/// With the values of the slowest call, where the logs that were read name the statement.
void QueriesPage::explainSelected()
{
    const int row = m_table->currentSourceRow();
    if (row < 0 || row >= m_model.rowCount())
        return;
    const auto &name = m_model.row(row).line.name;
    ExplainSubject subject { .statement = name.text, .user = name.user };
    subject.values = m_slowLog->valuesOf(name.text);
    if (subject.values)
        subject.valuesFrom = tr("With the values of the slowest call that the logs name.");
    showPlan();
    m_plan->open(subject);
}

void QueriesPage::showPlan()
{
    m_whole->setCurrentWidget(m_plan);
}

void QueriesPage::explainSample(const SlowSample &sample)
{
    showPlan();
    m_plan->open({ .statement = sample.statement,
                   .user = sample.user,
                   .values = sampleValues(sample.statement, sample),
                   .valuesFrom = tr("With the values of the slowest call that the logs name.") });
}

QWidget *QueriesPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    m_stack->addWidget(buildStatements());
    m_stack->addWidget(m_slowLog);
    column->addWidget(new RangeBar(m_time));
    column->addWidget(buildControls());
    column->addWidget(m_stack, 1);
    return content;
}

QWidget *QueriesPage::buildStatements()
{
    auto *statements = new QWidget;
    auto *column = new QVBoxLayout(statements);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::medium);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"queries-table"_s);
    m_table->setAccessibleName(tr("Statements"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_model, 0);
    m_table->setStretchMayShrink(true);
    m_table->setItemDelegateForColumn(QueriesModel::CourseColumn, new CourseDelegate(m_table));
    m_table->offerColumns({ QueriesModel::RowsColumn, QueriesModel::HitColumn, QueriesModel::ReadColumn,
                            QueriesModel::TemporaryColumn, QueriesModel::WalColumn });
    column->addLayout(buildHead());
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    column->addWidget(m_charts);
    return statements;
}

/// What the table says in all, and what it is sorted by.
QLayout *QueriesPage::buildHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    m_order->setAccessibleName(tr("Top by"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_order->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const auto &order : orders)
        m_order->addItem(tr(order.text), QString::fromLatin1(order.id));
    row->addWidget(m_summary, 1);
    row->addWidget(makeQuietLabel(FontRole::Body, this, tr("Top by")));
    row->addWidget(m_order);
    return row;
}

void QueriesPage::showView(View view)
{
    m_choice->setCurrent(view);
    m_parts->setVisible(view == Statements);
    m_stack->setCurrentIndex(view);
    m_inspectors->setCurrentIndex(view);
    askSoon();
    emit slowLogWishChanged();
}

std::optional<SlowLogWish> QueriesPage::slowLogWish() const
{
    if (!isVisible() || m_stack->currentIndex() != SlowLog)
        return std::nullopt;
    const auto shown = m_time.shown();
    SlowLogWish wish { .range = { shown.begin, m_time.window().isLive() ? LogMoment::max() : shown.end } };
    if (const auto node = m_node->chosen(); !node.isEmpty())
        wish.node = NodeId { node.toInt() };
    return wish;
}

QWidget *QueriesPage::buildControls()
{
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_choice);
    row->addWidget(m_node);
    row->addWidget(m_parts);
    row->addStretch();
    m_parts->setChecked(true);
    m_parts->setToolTip(tr("Show what workers run for statements of others, by the names of their shards"));
    row->addWidget(m_search);
    return controls;
}

QWidget *QueriesPage::buildCharts()
{
    auto *charts = new QWidget;
    auto *row = new QHBoxLayout(charts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::medium);
    m_calls->setTitle(tr("Calls"), tr("How often the selected statement was called, on all nodes."),
                      BetterDirection::Neither);
    m_mean->setTitle(tr("Time of a call"), tr("How long one call of the selected statement took."),
                     BetterDirection::Lower);
    for (auto *view : { m_calls, m_mean }) {
        view->setFixedHeight(chartHeight);
        view->setEmptyText(tr("Not called"), tr("The statement was not called in this time."));
        row->addWidget(view, 1);
    }
    return charts;
}

/// What is sorted by is shown; the inspector has all.
void QueriesPage::showOrder()
{
    const auto &chosen = orders.at(static_cast<std::size_t>(std::max(m_order->currentIndex(), 0)));
    m_table->showColumn(chosen.column);
    m_table->sortByColumn(chosen.column, Qt::DescendingOrder);
}

void QueriesPage::setNodes(const QList<ChartNode> &nodes)
{
    m_node->setNodes(nodes);
    m_slowLog->setNodes(nodes);
}

void QueriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askSoon();
    emit slowLogWishChanged();
}

void QueriesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit slowLogWishChanged();
}

/// Several changes at once are one question.
void QueriesPage::askSoon()
{
    if (!isVisible() || std::exchange(m_isAskedSoon, true))
        return;
    QTimer::singleShot(0, this, &QueriesPage::ask);
}

void QueriesPage::ask()
{
    m_isAskedSoon = false;
    emit slowLogWishChanged();
    if (m_stack->currentIndex() != Statements)
        return;
    QueriesWish wish { .range = m_time.shown(),
                       .order = m_order->currentData().toString(),
                       .hasParts = m_parts->isChecked(),
                       .selected = selected() };
    if (const auto node = m_node->chosen(); !node.isEmpty())
        wish.node = NodeId { node.toInt() };
    emit queriesRequested(wish);
}

StatementId QueriesPage::selected() const
{
    const int row = m_table->currentSourceRow();
    return row >= 0 && row < m_model.rowCount() ? m_model.row(row).line.id : StatementId();
}

void QueriesPage::setAnswer(const QueriesAnswer &answer)
{
    m_notice->clear();
    if (!m_problem.isEmpty())
        m_notice->say(Severity::Warning, m_problem);
    const auto &range = answer.wish.range;
    m_summary->setText(
        tr("%1: %n statement(s), %2 calls, %3 in all.", nullptr, static_cast<int>(answer.known))
            .arg(rangeText(range, QTimeZone::systemTimeZone(), QLocale()),
                 format::count(qRound64(answer.all.calls)), format::milliseconds(answer.all.time)));
    m_table->setEmptyText(
        tr("No statements in this time"),
        tr("Statements are collected each minute, with the metrics. The first are there two "
           "minutes after collecting began."));
    showSelection();
    showCharts(answer);
}

void QueriesPage::setProblem(const Error &error)
{
    m_model.setRows({});
    m_summary->clear();
    m_notice->clear();
    if (error.kind == ErrorKind::NotFound)
        m_table->setEmptyText(
            error.message,
            m_problem.isEmpty() ? tr("The first are there two minutes after collecting began.") : m_problem);
    else
        m_notice->say(error);
    showSelection();
}

void QueriesPage::setCollecting(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        askSoon();
}

void QueriesPage::forget()
{
    m_model.setRows({});
    m_summary->clear();
    m_notice->clear();
    m_slowLog->forget();
    m_plan->forget();
    m_whole->setCurrentIndex(0);
    showSelection();
}

void QueriesPage::showSelection()
{
    const int row = m_table->currentSourceRow();
    const bool isOne = row >= 0 && row < m_model.rowCount();
    m_inspector->show(isOne ? &m_model.row(row).line : nullptr, m_node->nodes());
    if (m_plansOf != selected())
        m_inspector->setPlans({});
    const bool hasHistory = selected() != StatementId();
    m_charts->setVisible(hasHistory);
    if (!hasHistory) {
        m_calls->setData(nullptr);
        m_mean->setData(nullptr);
    }
}

void QueriesPage::showCharts(const QueriesAnswer &answer)
{
    if (answer.wish.selected == StatementId() || answer.wish.selected != selected())
        return;
    m_plansOf = answer.wish.selected;
    m_inspector->setPlans(answer.plans);
    m_calls->setData(callsChart(answer.history, answer.wish.range, tr("Calls")));
    m_mean->setData(meanChart(answer.history, answer.wish.range, tr("Time of a call")));
}

} // namespace tessera
