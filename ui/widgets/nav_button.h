// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace tessera {

/// One page in the left column: icon, name and a small note such as a count at the right edge.
class NavButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const QString &iconName, const QString &title, QWidget *parent);

    void setNote(const QString &note);
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QString m_note;
    bool m_isCompact = false;
};

} // namespace tessera
