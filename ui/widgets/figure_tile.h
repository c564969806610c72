// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QLabel;

namespace tessera {

/// One number with its name and a quiet remark.
class FigureTile : public Card
{
    Q_OBJECT
public:
    FigureTile(const QString &name, QWidget *parent);

    void setFigure(const QString &figure, const QString &remark);

private:
    QString m_name;
    QLabel *m_figure;
    QLabel *m_remark;
};

} // namespace tessera
