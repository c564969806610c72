// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_inspector.h"

#include "core/plan/phase_text.h"
#include "models/format.h"
#include "models/map_moves.h"
#include "ui/map/hash_range_bar.h"
#include "ui/map/map_text.h"
#include "ui/map/split_offer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

MapInspector::MapInspector(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_subtitle(makeQuietLabel(FontRole::Body, this))
    , m_facts(new KeyValues(this))
    , m_rangeTitle(makeQuietLabel(FontRole::Body, this, tr("Hash range")))
    , m_rangeBar(new HashRangeBar(this))
    , m_rangeText(makeQuietLabel(FontRole::Body, this))
    , m_tablesTitle(makeQuietLabel(FontRole::Body, this, tr("Shards that move together")))
    , m_tables(new KeyValues(this))
    , m_pastTitle(makeQuietLabel(FontRole::Body, this, tr("Where it was")))
    , m_stays(makeLabel(FontRole::Body, this))
    , m_move(new QPushButton(tr("Move…"), this))
    , m_split(new QPushButton(tr("Split…"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(spacing::small);
    for (auto *label : { m_title, m_subtitle, m_rangeText, m_stays }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    const QList<QWidget *> parts { m_title,     m_subtitle,    m_facts,  m_rangeTitle, m_rangeBar,
                                   m_rangeText, m_tablesTitle, m_tables, m_pastTitle,  m_stays };
    for (auto *part : parts)
        column->addWidget(part);
    column->addSpacing(spacing::tiny);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(spacing::small);
    for (auto *button : { m_move, m_split })
        actions->addWidget(button);
    actions->addStretch();
    column->addLayout(actions);
    column->addStretch();
    connect(m_move, &QPushButton::clicked, this, &MapInspector::askForTarget);
    connect(m_split, &QPushButton::clicked, this, [this] { emit splitRequested(m_content->anchor(*m_set)); });
    showNothing();
}

void MapInspector::show(const MapContentPtr &content, const ActivityPtr &activity,
                        std::optional<ShardId> shard, const ChangeOffer &offer)
{
    m_content = content;
    m_activity = activity;
    m_set = content && shard ? content->setOf(*shard) : std::nullopt;
    if (!m_set)
        return showNothing();
    const auto &band = content->bands[content->sets[*m_set].band];
    m_title->setText(tr("Shard set %1").arg(content->anchor(*m_set).value));
    const auto count = static_cast<int>(content->sets[*m_set].memberCount);
    m_subtitle->setText(
        band.kind == BandKind::Colocated
            ? tr("Colocation group %1 · %n table(s) move together", nullptr, count).arg(band.colocation.value)
            : MapText::setName(*content, *m_set));
    showFacts(*m_set);
    showRange(*m_set);
    showTables(*m_set);
    showStays();
    showActions(*m_set, offer);
}

void MapInspector::showPast(const ShardPast &past, const TimeLine &line)
{
    m_past = past;
    m_line = line;
    showStays();
}

void MapInspector::showStays()
{
    constexpr qsizetype mostStays = 6;
    QStringList texts;
    if (m_set && m_content->anchor(*m_set) == m_past.shard)
        texts = stayTexts(m_past, m_line, QDateTime::currentDateTime());
    const auto others = texts.size() - mostStays;
    texts = texts.mid(0, mostStays);
    if (others > 0)
        texts << tr("%n more", nullptr, static_cast<int>(others));
    m_stays->setText(texts.join(QLatin1Char('\n')));
    for (auto *part : { m_pastTitle, m_stays })
        part->setVisible(!texts.isEmpty());
}

void MapInspector::showActions(quint32 set, const ChangeOffer &offer)
{
    const bool isSchema = m_content->bands[m_content->sets[set].band].kind == BandKind::Schemas;
    m_move->setText(isSchema ? tr("Move schema…") : tr("Move…"));
    const bool isSeen = offer.isAllowed || !offer.reason.isEmpty();
    m_move->setVisible(isSeen && !m_content->legalTargets(set).empty());
    m_move->setEnabled(offer.isAllowed);
    m_move->setToolTip(offer.reason);
    m_move->setAccessibleDescription(offer.reason);
    auto reason = isSeen ? reasonAgainstSplit(*m_content, set) : std::nullopt;
    if (reason && !offer.reason.isEmpty())
        reason = offer.reason;
    m_split->setVisible(reason.has_value());
    m_split->setEnabled(reason && reason->isEmpty());
    m_split->setToolTip(reason.value_or(QString()));
    m_split->setAccessibleDescription(reason.value_or(QString()));
}

void MapInspector::showNothing()
{
    m_title->setText(tr("Nothing selected"));
    m_subtitle->setText(tr("Select a tile to see what it holds and where it may go."));
    m_facts->setLines({});
    m_tables->setLines({});
    m_move->hide();
    m_split->hide();
    showStays();
    for (auto *part : QList<QWidget *> { m_rangeTitle, m_rangeBar, m_rangeText, m_tablesTitle })
        part->hide();
}

/// "12.4 GB (2.1 × mean)", the mean of its band.
QString MapInspector::sizeText(quint32 set) const
{
    const auto bytes = m_content->bytesOf(set);
    if (!bytes)
        return tr("unknown");
    const double mean = m_content->bands[m_content->sets[set].band].meanBytes;
    if (mean <= 0)
        return format::bytes(bytes);
    return tr("%1 (%2)").arg(format::bytes(bytes), skewText(static_cast<double>(bytes->value) / mean));
}

/// Over all copies; nullopt when one of them is not known.
std::optional<RowRates> MapInspector::ratesOfSet(quint32 set) const
{
    RowRates sum;
    for (quint32 column = 0; column < m_content->columns.size(); ++column) {
        const auto tile = m_content->tileAt(set, column);
        if (!tile || m_content->tiles[*tile].state == TileState::Arriving)
            continue;
        const auto rates = ratesOf(*m_content, m_activity.get(), set, column);
        if (!rates)
            return std::nullopt;
        sum.reads += rates->reads;
        sum.writes += rates->writes;
    }
    return sum;
}

QString MapInspector::nodesText(quint32 set) const
{
    QStringList lines;
    for (quint32 column = 0; column < m_content->columns.size(); ++column) {
        const auto tile = m_content->tileAt(set, column);
        if (!tile || m_content->tiles[*tile].state == TileState::Arriving)
            continue;
        const auto &place = m_content->columns[column];
        lines << tr("%1 · %2").arg(place.name, place.address);
    }
    return lines.join(QLatin1Char('\n'));
}

QString MapInspector::progressText(const MapMove &move) const
{
    if (!move.isLive)
        return {};
    const auto phase = phaseText(move.phase);
    if (move.whole <= 0)
        return phase;
    return tr("%1, %2 of %3")
        .arg(phase, format::bytes(ByteCount { move.copied }), format::bytes(ByteCount { move.whole }));
}

void MapInspector::showFacts(quint32 set)
{
    QString risk;
    for (quint32 column = 0; column < m_content->columns.size(); ++column) {
        const auto tile = m_content->tileAt(set, column);
        if (tile && m_content->tiles[*tile].state == TileState::AtRisk)
            risk = tr("%1 is down or inactive").arg(m_content->columns[column].name);
    }
    const auto found = m_content->moves.constFind(set);
    const auto *move = found == m_content->moves.constEnd() ? nullptr : &*found;
    const bool isMeasured = m_activity && m_activity->isMeasured();
    const auto rates = isMeasured ? ratesOfSet(set) : std::nullopt;
    m_facts->setLines(
        { { tr("Bytes"), sizeText(set) },
          { tr("Reads"), isMeasured ? rates ? rateText(rates->reads) : tr("not known") : QString() },
          { tr("Writes"), isMeasured ? rates ? rateText(rates->writes) : tr("not known") : QString() },
          { tr("On"), nodesText(set) },
          { tr("Plan"), move ? moveText(*m_content, *move) : QString() },
          { tr("Progress"), move ? progressText(*move) : QString() },
          { tr("At risk"), risk } });
}

void MapInspector::showRange(quint32 set)
{
    const auto &shard = m_content->snapshot->shards()[m_content->membersOf(set).front()];
    for (auto *part : QList<QWidget *> { m_rangeTitle, m_rangeBar, m_rangeText })
        part->setVisible(shard.hasRange);
    m_rangeBar->setRange(shard.minValue, shard.maxValue);
    m_rangeText->setText(MapText::rangeOf(*m_content, set));
}

/// The largest first; a set of very many tables is cut short with a count.
void MapInspector::showTables(quint32 set)
{
    constexpr qsizetype mostLines = 30;
    struct Line
    {
        QString name;
        std::optional<ByteCount> bytes;
    };
    QList<Line> lines;
    const auto &snapshot = *m_content->snapshot;
    for (const auto member : m_content->membersOf(set)) {
        const auto &shard = snapshot.shards()[member];
        const auto placements = snapshot.placementsOf(shard);
        const auto bytes = m_content->sizes && !placements.empty()
            ? m_content->sizes->of(placements.front().id)
            : std::nullopt;
        const auto name = snapshot.tableOf(shard).displayName();
        lines << Line { tr("%1_%2").arg(name, QString::number(shard.id.value)), bytes };
    }
    std::ranges::stable_sort(lines, std::greater {}, &Line::bytes);
    QList<std::pair<QString, QString>> texts;
    for (const auto &line : lines.first(std::min(mostLines, lines.size())))
        texts << std::pair(line.name, format::bytes(line.bytes));
    if (lines.size() > mostLines)
        texts << std::pair(tr("%n more", nullptr, static_cast<int>(lines.size() - mostLines)),
                           QStringLiteral("…"));
    m_tablesTitle->show();
    m_tables->setLines(texts);
}

void MapInspector::askForTarget()
{
    QMenu menu(this);
    const auto anchor = m_content->anchor(*m_set);
    for (const auto target : m_content->legalTargets(*m_set)) {
        const auto &column = m_content->columns[target];
        menu.addAction(tr("%1 · %2").arg(column.name, column.address), this,
                       [this, anchor, node = column.node] { emit moveRequested(anchor, node); });
    }
    menu.exec(m_move->mapToGlobal(QPoint(0, m_move->height())));
}

} // namespace tessera
