// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tessera {

/// The search of a page, found by Ctrl+F.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    SearchField(const QString &placeholder, QWidget *parent);
};

} // namespace tessera
