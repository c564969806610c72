// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/theme/theme.h"

#include <QAction>

namespace tessera {

namespace {
constexpr int fieldWidth = 230;
}

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setToolTip(tr("%1 (Ctrl+F)", "what is searched for and the shortcut").arg(placeholder));
    setClearButtonEnabled(true);
    setFixedWidth(fieldWidth);
    addAction(Theme::icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
}

} // namespace tessera
