// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moment_dialog.h"

#include "models/format.h"

#include <QDateTimeEdit>

namespace tessera {

MomentDialog::MomentDialog(const TimeLine &line, Moment shown, const QDateTime &now, QWidget *parent)
    : FormDialog(tr("Go to a time"),
                 tr("The map then shows which node held which shards at that time, as it was recorded."),
                 parent)
    , m_line(line)
    , m_now(now)
    , m_time(new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(shown), this))
{
    setButtonText(tr("Go there"));
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    addField(tr("&Time"), m_time,
             tr("The record begins on %1.").arg(format::time(QDateTime::fromMSecsSinceEpoch(line.begin()))));
}

/// The field has seconds: the last one of the record's first counts as recorded.
Moment MomentDialog::moment() const
{
    constexpr Moment second = 1000;
    const auto typed = m_time->dateTime().toMSecsSinceEpoch();
    return typed < m_line.begin() && m_line.begin() - typed < second ? m_line.begin() : typed;
}

QString MomentDialog::flaw() const
{
    if (moment() < m_line.begin())
        return tr("That is before the record begins.");
    return moment() > m_now.toMSecsSinceEpoch() ? tr("That is yet to come.") : QString();
}

} // namespace tessera
