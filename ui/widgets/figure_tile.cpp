// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_tile.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace tessera {

FigureTile::FigureTile(const QString &name, QWidget *parent)
    : Card({}, parent)
    , m_name(name)
    , m_figure(makeLabel(FontRole::Title, this))
    , m_remark(new ElidedLabel(this, FontRole::Caption))
{
    QFont large = m_figure->font();
    large.setPixelSize(20);
    m_figure->setFont(large);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    body()->setSpacing(2);
    body()->setContentsMargins(spacing::large, spacing::medium, spacing::large, spacing::medium);
    body()->addWidget(makeQuietLabel(FontRole::Body, this, name));
    body()->addWidget(m_figure);
    body()->addWidget(m_remark);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const QString &figure, const QString &remark)
{
    m_figure->setText(figure);
    m_remark->setText(remark);
    setAccessibleName(m_name);
    setAccessibleDescription(figure + QLatin1Char(' ') + remark);
}

} // namespace tessera
