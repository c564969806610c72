// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace tessera {

/// A label in one of the theme's fonts.
[[nodiscard]] QLabel *makeLabel(FontRole role, QWidget *parent, const QString &text = {});
/// The same in the quiet colour, following the theme.
[[nodiscard]] QLabel *makeQuietLabel(FontRole role, QWidget *parent, const QString &text = {});

/// A label of one line that ends in an ellipsis where there is no room; the whole text is the tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent, FontRole role = FontRole::Body);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace tessera
