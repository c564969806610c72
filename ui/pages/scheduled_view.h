// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace tessera {

class ScheduleModel;
class TableView;

/// Changes that wait for their time; hidden while there are none.
class ScheduledView : public QWidget
{
    Q_OBJECT
public:
    explicit ScheduledView(ScheduleModel &changes, QWidget *parent = nullptr);

signals:
    void cancelRequested(qint64 id);

private:
    void follow();
    void fitRows();

    ScheduleModel &m_changes;
    TableView *m_table;
    QAction *m_cancel;
};

} // namespace tessera
