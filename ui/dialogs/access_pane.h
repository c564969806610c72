// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QAbstractItemModel;
class QPushButton;

namespace tessera {

class Notice;
class TableView;

/// A list that is kept with a connection, and is added to, changed and tested there.
class AccessPane : public QWidget
{
    Q_OBJECT
public:
    explicit AccessPane(const QString &sentence, QWidget *parent = nullptr);

    [[nodiscard]] bool hasSelection() const;
    void showTesting();
    /// What a test found, or why it does not work.
    void showTest(const Result<QString> &sentence);

signals:
    void changed();
    void selectionChanged();

protected:
    void setTable(QAbstractItemModel &model, const QString &name, int stretchColumn, const QString &empty,
                  const QString &advice);
    [[nodiscard]] int selectedRow() const; ///< -1: none
    void selectRow(int row);
    virtual void add() = 0;
    virtual void edit() = 0;
    virtual void remove() = 0;

private:
    QWidget *buildButtons();
    void change(void (AccessPane::*work)());
    void follow();

    TableView *m_table;
    Notice *m_result;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace tessera
