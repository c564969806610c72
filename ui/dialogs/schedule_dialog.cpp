// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/schedule_dialog.h"

#include <QDateTimeEdit>
#include <QSpinBox>

namespace tessera {

namespace {

constexpr int usualWindow = 15;
constexpr int longestWindow = 24 * 60;

/// The next full hour.
QDateTime suggested(const QDateTime &now)
{
    const auto later = now.addSecs(60 * 60);
    return QDateTime(later.date(), QTime(later.time().hour(), 0));
}

} // namespace

ScheduleDialog::ScheduleDialog(const QDateTime &now, QWidget *parent)
    : FormDialog(tr("Run it later"),
                 tr("The plan is made and checked anew at that time. It is run by this window, if it has the "
                    "cluster open, or by 'tesseractl agent run' on this computer."),
                 parent)
    , m_now(now)
    , m_time(new QDateTimeEdit(suggested(now), this))
    , m_window(new QSpinBox(this))
{
    setButtonText(tr("Schedule it"));
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    addField(tr("&Time"), m_time, tr("By the clock of this computer"));
    m_window->setRange(1, longestWindow);
    m_window->setValue(usualWindow);
    m_window->setSuffix(tr(" min", "unit after a number"));
    addField(tr("&Begun within"), m_window, tr("When nobody could run it by then, it is not run"));
}

QDateTime ScheduleDialog::at() const
{
    return m_time->dateTime();
}

std::chrono::minutes ScheduleDialog::window() const
{
    return std::chrono::minutes(m_window->value());
}

QString ScheduleDialog::flaw() const
{
    return at() <= m_now ? tr("That is over already.") : QString();
}

} // namespace tessera
