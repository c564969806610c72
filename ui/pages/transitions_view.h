// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "models/transitions_model.h"

#include <QWidget>

class QAction;

namespace tessera {

class Notice;
class SelectionInspector;
class TableView;

/// What happened to the servers of the node groups: which one was the primary when, and who changed it.
class TransitionsView : public QWidget
{
    Q_OBJECT
public:
    explicit TransitionsView(QWidget *parent = nullptr);

    /// What stands beside it; owned by whoever shows it.
    [[nodiscard]] SelectionInspector *inspector() const { return m_inspector; }
    /// As this computer's files tell; what was told last stays when they cannot be read.
    void setKept(const Result<QList<Transition>> &kept);
    /// As servers and managers remember it.
    void setRemembered(const QList<Transition> &remembered);
    void forget();

signals:
    /// The run of this number is to be shown.
    void entryRequested(qint64 journalId);

private:
    void list();
    void showSelection();

    TransitionsModel m_model;
    QList<Transition> m_kept;
    QList<Transition> m_remembered;
    QAction *m_entry;
    Notice *m_problem;
    TableView *m_table;
    SelectionInspector *m_inspector;
};

} // namespace tessera
