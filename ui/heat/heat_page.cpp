// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heat/heat_page.h"

#include "models/hot_ranges_model.h"
#include "ui/charts/range_bar.h"
#include "ui/heat/heat_legend.h"
#include "ui/map/segmented_buttons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int brightnessSteps = 10; ///< Of a power of two
constexpr int mostBrightness = 6;

/// Tables of a group by name, partitions as the table that they are part of.
QList<HeatName> rootsOf(const HeatGroup &group)
{
    QList<HeatName> roots;
    for (const auto &table : group.tables) {
        if (!roots.contains(table.root))
            roots << table.root;
    }
    std::sort(roots.begin(), roots.end());
    return roots;
}

} // namespace

HeatPage::HeatPage(SharedTime &time, HotRangesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_model(model)
    , m_subject(new QComboBox)
    , m_measure(new SegmentedButtons(tr("Rows"), { tr("Both"), tr("Read"), tr("Written") }))
    , m_reset(new QPushButton(tr("Reset zoom")))
    , m_notice(new Notice)
    , m_canvas(new HeatCanvas(time))
    , m_legend(new HeatLegend)
    , m_brightness(new QSlider(Qt::Horizontal))
    , m_table(new TableView)
    , m_map(new QPushButton(tr("Show on map")))
    , m_split(new QPushButton(tr("Split shard…")))
    , m_isolate(new QPushButton(tr("Isolate tenant…")))
    , m_empty(new EmptyState)
    , m_sheets(new QStackedWidget)
{
    setWindowTitle(tr("Heat map"));
    auto *column = contentColumn(this);
    column->addWidget(new RangeBar(m_time));
    column->addWidget(buildControls());
    column->addWidget(m_notice);
    m_sheets->addWidget(buildContent());
    m_sheets->addWidget(m_empty);
    column->addWidget(m_sheets, 1);
    connect(&m_time, &SharedTime::windowChanged, this, &HeatPage::askSoon);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &HeatPage::askSoon);
    connect(m_measure, &SegmentedButtons::chosen, this, &HeatPage::askSoon);
    connect(m_canvas, &HeatCanvas::zoomChanged, this, [this] { m_reset->setEnabled(m_canvas->isZoomed()); });
    connect(m_canvas, &HeatCanvas::cellPinned, this, &HeatPage::selectRow);
    connect(m_table, &TableView::rowSelectionChanged, this, &HeatPage::showSelection);
    forget();
}

QWidget *HeatPage::buildControls()
{
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    m_subject->setAccessibleName(tr("Table or colocation group"));
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_subject->setMinimumContentsLength(26);
    m_measure->setCurrent(0);
    m_reset->setToolTip(tr("All of the hash space, and the time from before the first zoom (0)"));
    m_reset->setEnabled(false);
    connect(m_reset, &QPushButton::clicked, m_canvas, &HeatCanvas::resetZoom);
    row->addWidget(m_subject);
    row->addWidget(makeQuietLabel(FontRole::Body, this, tr("Rows")));
    row->addWidget(m_measure);
    row->addStretch();
    row->addWidget(m_reset);
    return controls;
}

QWidget *HeatPage::buildContent()
{
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    auto *lower = new QWidget;
    auto *column = new QVBoxLayout(lower);
    column->setContentsMargins(0, spacing::small, 0, 0);
    column->setSpacing(spacing::small);
    m_table->setObjectName(u"heat-table"_s);
    m_table->setAccessibleName(tr("Hottest ranges"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSource(m_model, HotRangesModel::TableColumn);
    m_table->setStretchMayShrink(true);
    m_table->sortByColumn(HotRangesModel::MeanColumn, Qt::DescendingOrder);
    m_table->setMinimumHeight(96);
    column->addLayout(buildActions());
    column->addWidget(m_table, 1);
    split->addWidget(buildPicture());
    split->addWidget(lower);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 2);
    return split;
}

QWidget *HeatPage::buildPicture()
{
    auto *picture = new QWidget;
    auto *column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 0, 0, spacing::small);
    column->setSpacing(spacing::small);
    auto *help =
        makeQuietLabel(FontRole::Caption, this,
                       tr("Even: good. A strong line across: a hot range. A diagonal: keys written one "
                          "after the other. Dashes: work that comes and goes."));
    help->setWordWrap(true);
    column->addWidget(help);
    column->addWidget(m_canvas, 1);
    column->addLayout(buildFoot());
    return picture;
}

QLayout *HeatPage::buildFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    m_brightness->setRange(-mostBrightness * brightnessSteps, mostBrightness * brightnessSteps);
    m_brightness->setPageStep(brightnessSteps);
    m_brightness->setFixedWidth(140);
    m_brightness->setAccessibleName(tr("Intensity"));
    m_brightness->setToolTip(tr("Intensity: to the right, less is seen as hot"));
    connect(m_brightness, &QSlider::valueChanged, this, &HeatPage::showColors);
    row->addWidget(makeQuietLabel(FontRole::Caption, this, tr("Rows a second")), 0, Qt::AlignTop);
    row->addWidget(m_legend, 0, Qt::AlignTop);
    row->addStretch();
    row->addWidget(makeQuietLabel(FontRole::Caption, this, tr("Intensity")));
    row->addWidget(m_brightness);
    return row;
}

QLayout *HeatPage::buildActions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(makeLabel(FontRole::Strong, this, tr("Hottest ranges")));
    row->addStretch();
    connect(m_map, &QPushButton::clicked, this, [this] { emit mapRequested(selectedShard()->id); });
    connect(m_split, &QPushButton::clicked, this, [this] { emit splitRequested(selectedShard()->id); });
    connect(m_isolate, &QPushButton::clicked, this,
            [this] { emit isolateRequested(m_cluster->tableOf(*selectedShard()).displayName()); });
    for (auto *button : { m_map, m_split, m_isolate })
        row->addWidget(button);
    return row;
}

void HeatPage::setNodes(const QList<ChartNode> &nodes)
{
    if (m_nodes == nodes)
        return;
    m_nodes = nodes;
    m_canvas->setNodes(nodes);
    showRanges();
}

void HeatPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showSelection();
}

HeatQuestion HeatPage::question() const
{
    HeatQuestion question { .subject = {}, .range = m_time.shown() };
    constexpr std::array measures { HeatMeasure::Both, HeatMeasure::Read, HeatMeasure::Written };
    question.measure = measures.at(static_cast<std::size_t>(std::max(m_measure->current(), 0)));
    const auto chosen = m_subject->currentData().toStringList();
    if (chosen.isEmpty())
        return question;
    question.subject.group.value = chosen.first().toInt();
    if (chosen.size() == 3)
        question.subject.table = HeatName { chosen.at(1), chosen.at(2) };
    return question;
}

void HeatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askSoon();
}

/// Several changes at once are one question.
void HeatPage::askSoon()
{
    if (!isVisible() || std::exchange(m_isAskedSoon, true))
        return;
    QTimer::singleShot(0, this, &HeatPage::ask);
}

void HeatPage::ask()
{
    m_isAskedSoon = false;
    emit heatRequested(question());
}

/// Groups, each with its tables; what was chosen stays.
void HeatPage::showGroups(const QList<HeatGroup> &groups)
{
    if (std::exchange(m_groups, groups) == groups)
        return;
    const QSignalBlocker blocker(m_subject);
    const auto chosen = m_subject->currentData();
    m_subject->clear();
    auto sorted = groups;
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [](const HeatGroup &group) { return group.tables.size(); });
    for (const auto &group : sorted) {
        const auto number = QString::number(group.group.value);
        const auto roots = rootsOf(group);
        if (roots.size() != 1)
            m_subject->addItem(
                tr("Colocation group %1, %n table(s)", nullptr, static_cast<int>(roots.size())).arg(number),
                QStringList { number });
        for (const auto &root : roots)
            m_subject->addItem(root.displayName(), QStringList { number, root.schema, root.name });
    }
    m_subject->setEnabled(!groups.isEmpty());
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(chosen)));
    if (m_subject->currentData() != chosen)
        askSoon();
}

void HeatPage::setAnswer(const HeatAnswer &answer)
{
    m_notice->clear();
    if (!m_problem.isEmpty())
        m_notice->say(Severity::Warning, m_problem);
    showGroups(answer.groups);
    if (answer.image.question.subject != question().subject)
        return; // the next answer is of what is chosen now
    m_image = std::make_shared<HeatImage>(answer.image);
    m_canvas->setImage(m_image);
    showRanges();
    showColors();
    if (m_model.rowCount() > 0)
        m_sheets->setCurrentIndex(0);
    else
        sayEmpty(tr("Nothing was counted in this time"),
                 m_problem.isEmpty()
                     ? tr("Choose a longer time. Rows of shards are counted each minute, with the "
                          "metrics; the first are there two minutes after collecting began.")
                     : m_problem);
}

void HeatPage::setProblem(const Error &error)
{
    forget();
    if (error.kind == ErrorKind::NotFound)
        sayEmpty(error.message,
                 m_problem.isEmpty() ? tr("The first are there two minutes after collecting began.")
                                     : m_problem);
    else
        m_notice->say(error);
}

void HeatPage::setCollecting(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        askSoon();
}

void HeatPage::sayEmpty(const QString &title, const QString &advice)
{
    m_empty->setText(title, advice);
    m_sheets->setCurrentIndex(1);
}

void HeatPage::forget()
{
    m_image.reset();
    m_canvas->setImage({});
    m_notice->clear();
    m_groups.clear();
    {
        const QSignalBlocker blocker(m_subject);
        m_subject->clear();
        m_subject->setEnabled(false);
    }
    sayEmpty(tr("Nothing is known yet"),
             tr("The heat map shows which hash ranges were read and written, and when."));
    showRanges();
}

void HeatPage::showRanges()
{
    m_model.setRows(m_image ? hotRangeRows(*m_image, m_nodes) : QList<HotRangeRow>());
    showSelection();
}

void HeatPage::showColors()
{
    const auto brightness = double(m_brightness->value()) / brightnessSteps;
    m_canvas->setBrightness(brightness);
    m_legend->show(m_image ? double(m_image->most) : 0, brightness);
}

void HeatPage::selectRow(int row)
{
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.row(i).hot.row == row)
            m_table->selectSourceRow(i);
    }
}

const HotRange *HeatPage::selected() const
{
    const int row = m_table->currentSourceRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row).hot : nullptr;
}

/// The shard that was hottest, or the one that has its range now; null when its table is gone.
const Shard *HeatPage::selectedShard() const
{
    const auto *hot = selected();
    if (hot == nullptr || !m_cluster)
        return nullptr;
    if (const auto *shard = m_cluster->shard(hot->place.shard))
        return shard;
    const auto shards = m_cluster->shards();
    const auto found = std::ranges::find_if(shards, [&](const Shard &shard) {
        const auto &table = m_cluster->tableOf(shard);
        return shard.hasRange && shard.minValue <= hot->range.min && hot->range.min <= shard.maxValue
            && HeatName { table.schema, table.name } == hot->place.table;
    });
    return found == shards.end() ? nullptr : &*found;
}

void HeatPage::showSelection()
{
    const auto *hot = selected();
    m_canvas->setMarkedRow(hot ? hot->row : -1);
    const bool isThere = selectedShard() != nullptr;
    const auto reason = hot != nullptr && !isThere ? tr("The table is no longer there.") : QString();
    m_map->setEnabled(isThere);
    m_map->setToolTip(reason);
    m_isolate->setVisible(m_cluster && m_cluster->capabilities().isolateTenant);
    for (auto *button : { m_split, m_isolate }) {
        button->setEnabled(isThere && !m_isReadOnly);
        button->setToolTip(m_isReadOnly ? tr("This connection is read-only.") : reason);
    }
}

void HeatPage::setCluster(const SnapshotPtr &cluster)
{
    if (std::exchange(m_cluster, cluster) != cluster)
        showSelection();
}

} // namespace tessera
