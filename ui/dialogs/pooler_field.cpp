// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pooler_field.h"

namespace tessera {

using namespace Qt::StringLiterals;

PoolerField::PoolerField(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("none; HOST:6432, …"));
}

void PoolerField::setPoolers(const QList<HostPort> &poolers)
{
    QStringList words;
    for (const auto &place : poolers)
        words << place.text();
    setText(words.join(u", "_s));
}

Result<QList<HostPort>> PoolerField::poolers() const
{
    QStringList words;
    for (const auto &word : text().split(u',')) {
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    }
    return poolersFrom(words);
}

} // namespace tessera
