// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/next_change.h"
#include "ui/map/find_key_field.h"
#include "ui/map/map_inspector.h"
#include "ui/map/map_page.h"
#include "ui/map/map_view.h"
#include "ui/map/time_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QStyle>

namespace tessera {

bool MapPage::isPast() const
{
    return m_timeBar->moment().has_value();
}

/// Of the past nothing is known but the catalogs.
ClusterState MapPage::shownState() const
{
    return m_past ? ClusterState { .snapshot = m_past->snapshot } : m_state;
}

void MapPage::setTimeLine(const TimeLine &line)
{
    m_timeBar->setTimeLine(line);
    m_askedShard.reset();
    showSelection();
}

void MapPage::setHistoryNotice(const QString &sentence)
{
    const auto before = m_timeBar->notice();
    if (!before.isEmpty() && m_notice->text() == before)
        m_notice->clear();
    m_timeBar->setNotice(sentence);
    if (!sentence.isEmpty())
        say(Severity::Warning, sentence);
}

void MapPage::setPast(const PastCatalogs &past)
{
    if (m_timeBar->moment() != past.at)
        return;
    m_past = past;
    showTime();
}

void MapPage::setShardPast(const ShardPast &past)
{
    m_inspector->showPast(past, m_timeBar->timeLine());
}

/// What was shown stays until the answer comes, but nothing can be changed from now on.
void MapPage::goInTime()
{
    if (const auto moment = m_timeBar->moment())
        emit pastRequested(*moment);
    else
        m_past.reset();
    showTime();
}

void MapPage::showTime()
{
    const auto next = m_past ? nextChangeText(*m_past) : QString();
    if (isPast() && m_pastNotice->isHidden())
        m_notice->clear();
    if (isPast())
        m_pastNotice->say(Severity::Warning,
                          tr("This is the past: nothing can be changed here. %1").arg(next));
    else
        m_pastNotice->clear();
    m_find->setReason(isPast() ? tr("Keys are found where they are now, not in the past.") : QString());
    const int frame = isPast() ? spacing::small : 0;
    m_sheets->setContentsMargins(frame, frame, frame, frame);
    m_sheets->setProperty("past", isPast());
    m_sheets->style()->unpolish(m_sheets);
    m_sheets->style()->polish(m_sheets);
    showPlan();
    showSheet();
    showSelection();
}

/// A map of the past is not to be taken for one of now.
QString MapPage::exportName() const
{
    const auto moment = m_timeBar->moment();
    return moment
        ? QStringLiteral("map-%1.svg")
              .arg(QDateTime::fromMSecsSinceEpoch(*moment).toString(QStringLiteral("yyyy-MM-dd-HHmmss")))
        : QStringLiteral("map.svg");
}

/// Esc leaves the past, wherever on the page the focus is.
bool MapPage::event(QEvent *event)
{
    const auto isEscape = [event] { return static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape; };
    if (event->type() == QEvent::ShortcutOverride && isPast() && isEscape()) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && isPast() && isEscape()) {
        m_timeBar->backToNow();
        return true;
    }
    return QWidget::event(event);
}

bool MapPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress && watched == m_view;
    if (isKey && isPast() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        return this->event(event);
    return QWidget::eventFilter(watched, event);
}

} // namespace tessera
