// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/metrics_page.h"

#include "core/charts/chart_catalogue.h"
#include "core/charts/time_ticks.h"
#include "ui/charts/chart_grid.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/node_choice.h"
#include "ui/charts/range_bar.h"
#include "ui/dialogs/chart_dialog.h"
#include "ui/map/segmented_buttons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

const auto settingsKey = QStringLiteral("metrics/charts");
constexpr int customSection = -1; ///< Before those of the catalogue

QString collectorSentence(const ChartsAnswer &answer)
{
    return answer.collector.isEmpty()
        ? MetricsPage::tr("Nobody measures this cluster at the moment.")
        : MetricsPage::tr("It is measured once a minute by %1.").arg(answer.collector);
}

} // namespace

MetricsPage::MetricsPage(SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_subject(new SegmentedButtons(tr("What makes a line"), { tr("Each node"), tr("Whole cluster") }))
    , m_node(new NodeChoice)
    , m_search(new SearchField(tr("Find a chart"), this))
    , m_notice(new Notice)
    , m_grid(new ChartGrid)
    , m_new(new QAction(Theme::icon(QStringLiteral("list-add")), tr("New chart…"), this))
{
    setWindowTitle(tr("Metrics"));
    auto *column = contentColumn(this);
    column->addWidget(new RangeBar(time));
    column->addWidget(buildControls());
    column->addWidget(m_notice);
    column->addWidget(m_grid, 1);
    m_notice->setDismissable(true);
    m_new->setToolTip(tr("Put a chart together from any metrics"));
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, &MetricsPage::newChart);
    connect(&m_time, &SharedTime::windowChanged, this, &MetricsPage::askSoon);
    connect(m_grid, &ChartGrid::viewChanged, this, &MetricsPage::askSoon);
}

QWidget *MetricsPage::buildControls()
{
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_subject);
    row->addWidget(m_node);
    row->addStretch();
    row->addWidget(m_search);
    connect(m_subject, &SegmentedButtons::chosen, this, &MetricsPage::showQuestions);
    connect(m_node, &NodeChoice::currentIndexChanged, this, &MetricsPage::showQuestions);
    connect(m_search, &QLineEdit::textChanged, this, &MetricsPage::showFilter);
    return controls;
}

void MetricsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_cards.isEmpty())
        buildCards();
    askSoon();
}

void MetricsPage::buildCards()
{
    for (const auto &chart : customChartsOf(QSettings().value(settingsKey).toByteArray()))
        addCustom(chart);
    const auto rows = chartCatalogue();
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const auto &row = rows[static_cast<std::size_t>(i)];
        auto *view = makeView(static_cast<int>(row.section), titleOf(row.section));
        m_cards << Card {
            .id = QString::fromLatin1(row.id), .view = view, .question = questionOf(row, true), .row = i
        };
        view->setTitle(titleOf(row), explanationOf(m_cards.last().question),
                       betterOf(m_cards.last().question));
    }
    showQuestions();
    showFilter();
}

ChartView *MetricsPage::makeView(int section, const QString &sectionTitle)
{
    auto *view = new ChartView(m_time);
    m_grid->add(section, sectionTitle, view);
    connect(view, &ChartView::said, m_notice,
            [this](Severity severity, const QString &sentence) { m_notice->say(severity, sentence); });
    return view;
}

void MetricsPage::addCustom(const CustomChart &chart)
{
    auto *view = makeView(customSection, tr("Your charts"));
    view->setTitle(chart.title, explanationOf(chart.question), betterOf(chart.question));
    auto *edit = new QAction(Theme::icon(QStringLiteral("document-edit")), tr("Edit…"), view);
    auto *remove = new QAction(Theme::icon(QStringLiteral("edit-delete")), tr("Remove"), view);
    connect(edit, &QAction::triggered, this, [this, id = chart.id] { changeCustom(id); });
    connect(
        remove, &QAction::triggered, this, [this, id = chart.id] { removeCustom(id); }, Qt::QueuedConnection);
    view->addToMenu(edit);
    view->addToMenu(remove);
    m_cards << Card { .id = chart.id, .view = view, .question = chart.question, .custom = chart };
}

void MetricsPage::newChart()
{
    QList<CustomChart> known;
    for (const auto &card : std::as_const(m_cards)) {
        if (card.custom)
            known << *card.custom;
    }
    ChartDialog dialog({ .id = freshId(known), .title = {}, .question = {} }, m_node->nodes(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    addCustom(dialog.chart());
    keepCustom();
    m_search->clear();
    showFilter();
    m_grid->ensureWidgetVisible(m_cards.last().view);
}

void MetricsPage::changeCustom(const QString &id)
{
    const auto card = std::ranges::find(m_cards, id, &Card::id);
    if (card == m_cards.end())
        return;
    ChartDialog dialog(*card->custom, m_node->nodes(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    card->custom = dialog.chart();
    card->question = card->custom->question;
    card->view->setTitle(card->custom->title, explanationOf(card->question), betterOf(card->question));
    keepCustom();
    showFilter();
}

void MetricsPage::removeCustom(const QString &id)
{
    const auto card = std::ranges::find(m_cards, id, &Card::id);
    if (card == m_cards.end())
        return;
    m_grid->remove(card->view);
    m_cards.erase(card);
    keepCustom();
}

void MetricsPage::keepCustom()
{
    QList<CustomChart> charts;
    for (const auto &card : std::as_const(m_cards)) {
        if (card.custom)
            charts << *card.custom;
    }
    QSettings().setValue(settingsKey, customChartsAsJson(charts));
}

void MetricsPage::setNodes(const QList<ChartNode> &nodes)
{
    if (m_node->nodes() == nodes)
        return;
    m_node->setNodes(nodes);
    showQuestions();
}

QStringList MetricsPage::chosenNodes() const
{
    const auto chosen = m_node->chosen();
    return chosen.isEmpty() ? QStringList() : QStringList { chosen };
}

void MetricsPage::setProblem(const QString &sentence)
{
    if (sentence.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Severity::Warning, sentence);
}

void MetricsPage::forget()
{
    for (auto &card : m_cards) {
        card.answered.reset();
        card.view->setData({});
    }
    askSoon();
}

/// A person's own chart keeps its nodes.
void MetricsPage::showQuestions()
{
    const bool byNode = m_subject->current() == 0;
    for (auto &card : m_cards) {
        if (card.row >= 0)
            card.question =
                questionOf(chartCatalogue()[static_cast<std::size_t>(card.row)], byNode, chosenNodes());
    }
    askSoon();
}

void MetricsPage::showFilter()
{
    const auto sought = m_search->text().simplified();
    for (const auto &card : std::as_const(m_cards)) {
        const auto texts = card.view->title() + QLatin1Char('\n') + explanationOf(card.question);
        m_grid->setShown(card.view, texts.contains(sought, Qt::CaseInsensitive));
    }
    m_grid->arrange();
    askSoon();
}

/// Once for all that changes together, when the charts have their places.
void MetricsPage::askSoon()
{
    if (isVisible() && !std::exchange(m_isAskedSoon, true))
        QTimer::singleShot(0, this, &MetricsPage::ask);
}

bool MetricsPage::isAnswered(const Card &card) const
{
    return card.answered == m_time.shown() && card.answeredQuestion == card.question;
}

void MetricsPage::ask()
{
    m_isAskedSoon = false;
    ChartsWish wish { .range = m_time.shown(), .charts = {}, .nodes = m_node->nodes() };
    for (const auto &card : std::as_const(m_cards)) {
        if (!isAnswered(card) && m_grid->isNear(card.view))
            wish.charts << ChartWish { card.id, card.question, card.view->plotWidth() };
    }
    if (!wish.charts.isEmpty())
        emit chartsRequested(wish);
}

void MetricsPage::setAnswer(const ChartsAnswer &answer)
{
    for (auto &card : m_cards) {
        const auto chart = answer.charts.value(card.id);
        if (!chart)
            continue;
        card.answered = answer.range;
        card.answeredQuestion = answer.questions.value(card.id);
        showEmpty(card, answer);
        card.view->setData(chart);
    }
}

void MetricsPage::showEmpty(const Card &card, const ChartsAnswer &answer)
{
    const auto zone = QTimeZone::systemTimeZone();
    const QLocale locale;
    if (!answer.newest && answer.collector.isEmpty()) {
        card.view->setEmptyText(tr("No samples yet"), collectorSentence(answer));
    } else if (!answer.newest) {
        const auto first = minuteText(m_time.now() + std::chrono::minutes(1), zone, locale, true);
        card.view->setEmptyText(tr("No samples yet: the first comes at %1").arg(first),
                                collectorSentence(answer));
    } else if (const auto chart = answer.charts.value(card.id); chart->lines.empty()) {
        card.view->setEmptyText(tr("Not measured so far"), explanationOf(card.question));
    } else {
        card.view->setEmptyText(tr("No samples between %1 and %2")
                                    .arg(minuteText(answer.range.begin, zone, locale),
                                         minuteText(answer.range.end, zone, locale)),
                                collectorSentence(answer));
    }
}

} // namespace tessera
