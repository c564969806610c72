// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

class QPainter;
class QRectF;

namespace tessera {

/// Health, name, address and load of node groups, and their share of the fullest with a tick at the mean.
/// All columns show the same parts: those that fit in each of them.
class ColumnHeader
{
public:
    ColumnHeader(const MapContent &content, double columnWidth);

    void paint(QPainter &painter, const QRectF &rect, const MapColumn &column) const;

private:
    void paintTexts(QPainter &painter, const QRect &area, const MapColumn &column) const;
    void paintBar(QPainter &painter, const QRect &bar, const MapColumn &column) const;

    const MapContent &m_content;
    double m_fullest = 0;
    bool m_hasNames = true; ///< Else only the numbers of the groups
    bool m_hasLoadBeside = true; ///< Else the load takes the line of the address
    bool m_hasSecondLine = true;
};

} // namespace tessera
