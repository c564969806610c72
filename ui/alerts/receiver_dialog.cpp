// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/receiver_dialog.h"

#include "core/reports/alert_words.h"
#include "ui/dialogs/command_field.h"

#include <QComboBox>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 520;

} // namespace

ReceiverDialog::ReceiverDialog(Kind kind, const QStringList &taken, QWidget *parent)
    : FormDialog(kind == Webhook ? tr("Tell a webhook") : tr("Tell a command"),
                 kind == Webhook
                     ? tr("Each alert that fires or ends is sent there as JSON, by whoever collects.")
                     : tr("The program gets each alert that fires or ends as JSON on its standard input. "
                          "Whoever collects runs it, without a shell."),
                 parent)
    , m_taken(taken)
    , m_id(new QLineEdit(this))
    , m_severity(new QComboBox(this))
{
    setButtonText(tr("Tell it"));
    setMinimumWidth(formWidth);
    m_id->setPlaceholderText(kind == Webhook ? u"on-call"_s : u"pager"_s);
    addField(tr("&Name"), m_id);
    if (kind == Webhook) {
        m_url = new QLineEdit(this);
        m_url->setPlaceholderText(u"https://"_s);
        addField(tr("&Address"), m_url,
                 tr("It may hold a secret: it is kept in a file that only you can read, and not shown again."));
    } else {
        m_command = new CommandField(this);
        m_command->setPlaceholderText(u"/usr/local/bin/page-me --team db"_s);
        addField(tr("&Command"), m_command, tr("An argument with a space stands in double quotes."));
    }
    for (int i = 0; i <= static_cast<int>(AlertSeverity::Verbose); ++i)
        m_severity->addItem(build::wordsFor(static_cast<AlertSeverity>(i)));
    m_severity->setCurrentIndex(m_severity->count() - 1);
    addField(tr("&From severity"), m_severity, tr("Milder alerts are not told."));
}

AlertAction ReceiverDialog::action() const
{
    return { .id = m_id->text().trimmed(),
             .url = m_url != nullptr ? m_url->text().trimmed() : QString(),
             .command = m_command != nullptr ? m_command->command() : QStringList(),
             .leastSeverity = static_cast<AlertSeverity>(m_severity->currentIndex()) };
}

QString ReceiverDialog::flaw() const
{
    const auto wanted = action();
    if (m_taken.contains(wanted.id))
        return tr("%1 is told already; take it out first, or choose another name.").arg(wanted.id);
    const auto checked = checkAction(wanted);
    return checked ? QString() : checked.error().message;
}

} // namespace tessera
