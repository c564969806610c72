// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/time_bar.h"

#include "ui/dialogs/moment_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/step_scrubber.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tessera {

TimeBar::TimeBar(QWidget *parent)
    : QWidget(parent)
    , m_previous(new QPushButton(Theme::icon(QStringLiteral("go-previous")), {}, this))
    , m_next(new QPushButton(Theme::icon(QStringLiteral("go-next")), {}, this))
    , m_goTo(new QPushButton(Theme::icon(QStringLiteral("chronometer")), {}, this))
    , m_scrubber(new StepScrubber(this))
    , m_warning(makeLabel(FontRole::Body, this))
    , m_now(new QPushButton(tr("Back to now"), this))
{
    buildButtons();
    m_scrubber->setWords(tr("Moment that the map shows"),
                         [this](int) { return standText(m_line, m_moment, QDateTime::currentDateTime()); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_goTo);
    row->addWidget(m_scrubber, 1);
    row->addWidget(m_warning);
    row->addWidget(m_now);
    connect(m_scrubber, &StepScrubber::stepChanged, this, &TimeBar::stand);
    setNotice({});
    setTimeLine({});
}

void TimeBar::buildButtons()
{
    m_previous->setAccessibleName(tr("Previous change"));
    m_next->setAccessibleName(tr("Next change"));
    m_previous->setToolTip(tr("Show the shards before the last change of their places (Alt+Left)"));
    m_next->setToolTip(tr("Show the shards after the next change of their places (Alt+Right)"));
    m_previous->setShortcut(Qt::ALT | Qt::Key_Left);
    m_next->setShortcut(Qt::ALT | Qt::Key_Right);
    m_now->setToolTip(tr("Show the shards where they are (Esc)"));
    m_goTo->setAccessibleName(tr("Go to a time…"));
    m_goTo->setToolTip(tr("Show the shards as they were at a time"));
    connect(m_goTo, &QPushButton::clicked, this, &TimeBar::askForTime);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_now, &QPushButton::clicked, this, &TimeBar::backToNow);
}

void TimeBar::setNotice(const QString &sentence)
{
    constexpr int iconSize = 16;
    m_warning->setPixmap(Theme::icon(Severity::Warning).pixmap(iconSize));
    m_warning->setToolTip(sentence);
    m_warning->setAccessibleName(sentence);
    m_warning->setVisible(!sentence.isEmpty());
}

QString TimeBar::notice() const
{
    return m_warning->toolTip();
}

void TimeBar::setTimeLine(const TimeLine &line)
{
    m_line = line;
    m_stops = timeStops(line);
    const bool isLost = m_moment && (m_stops.isEmpty() || *m_moment < line.begin());
    if (isLost)
        m_moment.reset();
    QList<int> breaks;
    for (int i = 0; i < m_stops.size(); ++i) {
        if (m_stops.at(i).gap)
            breaks << i;
    }
    m_scrubber->setSteps(static_cast<int>(m_stops.size()), index());
    m_scrubber->setBreaks(breaks);
    showMoment();
    if (isLost)
        emit momentChanged();
}

/// Of the last stop that is not after the moment; the number of stops for now.
int TimeBar::index() const
{
    const auto count = static_cast<int>(m_stops.size());
    if (!m_moment)
        return count;
    const auto &last = m_stops.last();
    if (*m_moment >= (last.gap ? last.gap->to : m_line.changes.back()))
        return count; // nothing has changed since
    const auto after = std::ranges::upper_bound(m_stops, *m_moment, {}, &TimeStop::at);
    return std::max(static_cast<int>(after - m_stops.begin()) - 1, 0);
}

void TimeBar::backToNow()
{
    stand(static_cast<int>(m_stops.size()));
}

void TimeBar::stand(int index)
{
    show(index < m_stops.size() ? std::optional(m_stops.at(index).at) : std::nullopt);
}

void TimeBar::goTo(Moment moment)
{
    show(moment);
}

void TimeBar::askForTime()
{
    const auto now = QDateTime::currentDateTime();
    MomentDialog dialog(m_line, m_moment.value_or(now.toMSecsSinceEpoch()), now, this);
    if (dialog.exec() == QDialog::Accepted)
        goTo(dialog.moment());
}

void TimeBar::show(std::optional<Moment> moment)
{
    if (std::exchange(m_moment, moment) == moment)
        return;
    const QSignalBlocker quiet(m_scrubber);
    m_scrubber->setStep(index());
    showMoment();
    emit momentChanged();
}

/// Breaks are passed over; the slider stands in them.
int TimeBar::nextChange(int direction) const
{
    int next = index() + direction;
    while (next >= 0 && next < m_stops.size() && m_stops.at(next).gap)
        next += direction;
    return next;
}

void TimeBar::step(int direction)
{
    stand(nextChange(direction));
}

void TimeBar::showMoment()
{
    m_scrubber->showText();
    m_previous->setEnabled(nextChange(-1) >= 0);
    m_goTo->setEnabled(!m_stops.isEmpty());
    m_next->setEnabled(m_moment.has_value());
    m_now->setVisible(m_moment.has_value());
}

} // namespace tessera
