// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silence_dialog.h"

#include "core/charts/time_ticks.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QTimeZone>

namespace tessera {

SilenceDialog::SilenceDialog(const AlertSilence &silence, const QList<AlertRule> &rules,
                             const QList<ChartNode> &nodes, Minute now, QWidget *parent)
    : FormDialog(tr("Silence"),
                 tr("Nobody is told until then; what fires and ends is kept in the history all the same."),
                 parent)
    , m_now(now)
    , m_rule(new QComboBox(this))
    , m_node(new QComboBox(this))
    , m_until(new QDateTimeEdit(timeOf(silence.until, QTimeZone::systemTimeZone()).toLocalTime(), this))
{
    setButtonText(tr("Silence it"));
    m_rule->addItem(tr("All rules"), QString());
    for (const auto &rule : rules)
        m_rule->addItem(rule.id, rule.id);
    m_rule->setCurrentIndex(std::max(m_rule->findData(silence.rule), 0));
    m_node->addItem(tr("All nodes"), QString());
    for (const auto &node : nodes)
        m_node->addItem(node.name, node.subject);
    m_node->setCurrentIndex(std::max(m_node->findData(silence.subject), 0));
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_until->setCalendarPopup(true);
    addField(tr("&Rule"), m_rule);
    addField(tr("&Node"), m_node);
    addField(tr("&Until"), m_until);
}

AlertSilence SilenceDialog::silence() const
{
    return { m_rule->currentData().toString(), m_node->currentData().toString(),
             minuteOf(m_until->dateTime()) };
}

QString SilenceDialog::flaw() const
{
    return silence().until <= m_now ? tr("That time is over already.") : QString();
}

} // namespace tessera
