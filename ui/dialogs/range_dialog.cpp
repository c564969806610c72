// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/range_dialog.h"

#include "core/charts/time_ticks.h"

#include <QDateTimeEdit>

namespace tessera {

RangeDialog::RangeDialog(MinuteRange shown, Minute now, QWidget *parent)
    : FormDialog(tr("Choose the time"),
                 tr("All charts and lists then show what was measured between these times."), parent)
    , m_now(now)
    , m_from(new QDateTimeEdit(timeOf(shown.begin, QTimeZone::systemTimeZone()).toLocalTime(), this))
    , m_to(new QDateTimeEdit(timeOf(shown.end, QTimeZone::systemTimeZone()).toLocalTime(), this))
{
    setButtonText(tr("Show it"));
    for (auto *field : { m_from, m_to })
        field->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    addField(tr("&From"), m_from);
    addField(tr("&To"), m_to);
}

MinuteRange RangeDialog::range() const
{
    return { minuteOf(m_from->dateTime()), minuteOf(m_to->dateTime()) };
}

QString RangeDialog::flaw() const
{
    if (range().begin >= range().end)
        return tr("That ends before it begins.");
    return range().begin > m_now ? tr("That is yet to come.") : QString();
}

} // namespace tessera
