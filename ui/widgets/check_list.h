// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_report.h"

#include <QWidget>

class QGridLayout;

namespace tessera {

/// The steps of a connection test as they come in: mark, name, what was found and what to do.
class CheckList : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);

    void clear();
    void addStep(const CheckStep &step);
    void setReport(const ConnectionReport &report);

private:
    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace tessera
