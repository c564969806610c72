// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tessera {

/// A program and its arguments as one line.
class CommandField : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;
    void setCommand(const QStringList &command);
    [[nodiscard]] QStringList command() const;
};

} // namespace tessera
