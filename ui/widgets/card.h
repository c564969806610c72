// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace tessera {

/// A surface with one thin line around it and a heading: a section of a page.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};

} // namespace tessera
