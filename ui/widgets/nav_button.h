// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"

#include <QAbstractButton>

namespace tessera {

/// One page in the left column: icon, name and a small note such as a count at the right edge.
class NavButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const QString &iconName, const QString &title, QWidget *parent);

    /// One that asks for attention stands on the colour of its severity; in a compact column a point does.
    void setNote(const QString &note, Severity severity = Severity::Ok);
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNote(QPainter &painter, const QRect &inner) const;
    void paintPoint(QPainter &painter) const;

    QString m_iconName;
    QString m_note;
    Severity m_severity = Severity::Ok;
    bool m_isCompact = false;
};

} // namespace tessera
