// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace tessera {

/// A hash range from end to end, and where it is cut.
class SplitBar : public QWidget
{
    Q_OBJECT
public:
    explicit SplitBar(QWidget *parent = nullptr);

    /// @p lasts: the last value of each part, ascending, that of the whole range at the end.
    void setParts(qint32 first, const QList<qint32> &lasts);
    [[nodiscard]] QSize sizeHint() const override { return { 200, 22 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint32 m_first = 0;
    QList<qint32> m_lasts;
};

} // namespace tessera
