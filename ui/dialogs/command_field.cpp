// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/command_field.h"

#include <QProcess>

namespace tessera {

using namespace Qt::StringLiterals;

/// So that QProcess::splitCommand reads the same again.
void CommandField::setCommand(const QStringList &command)
{
    QStringList words;
    for (auto word : command) {
        word.replace(u'"', u"\"\"\""_s);
        words << (word.contains(u' ') || word.isEmpty() ? u'"' + word + u'"' : word);
    }
    setText(words.join(u' '));
}

QStringList CommandField::command() const
{
    return QProcess::splitCommand(text());
}

} // namespace tessera
