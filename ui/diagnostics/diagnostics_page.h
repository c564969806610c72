// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/diagnose/diagnostic.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace tessera {

class DiagnosticRowsModel;
class DiagnosticsModel;
class Notice;
class TableView;

/// The checks of a cluster at the left, what the chosen one found at the right. Asks all of them when it is
/// shown for the first time, later on demand.
class DiagnosticsPage : public QWidget
{
    Q_OBJECT
public:
    explicit DiagnosticsPage(DiagnosticsModel &checks, QWidget *parent = nullptr);

    void setResult(const DiagnosticResult &result);
    /// No further results come.
    void finish();
    void setFailure(const Error &error);
    /// Another cluster: what was found is forgotten.
    void forget();
    void select(const QString &id);

signals:
    void runRequested(const QStringList &ids);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// The table of one check, made when it is first looked at.
    struct Sheet
    {
        DiagnosticRowsModel *rows = nullptr;
        TableView *table = nullptr;
    };

    QWidget *buildList();
    QWidget *buildSheet();
    void buildActions();
    void run(const QStringList &ids);
    void exportRows();
    void showSelection();
    [[nodiscard]] Sheet &sheetOf(const DiagnosticCheck &check);
    [[nodiscard]] const DiagnosticResult *selected() const;

    DiagnosticsModel &m_checks;
    TableView *m_list;
    QLabel *m_title;
    QLabel *m_question;
    Notice *m_failure;
    Notice *m_verdict;
    QLabel *m_problems;
    QStackedWidget *m_sheets;
    QHash<const DiagnosticCheck *, Sheet> m_made;
    QAction *m_runAll = nullptr;
    QAction *m_runOne = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_export = nullptr;
    bool m_isAsked = false;
};

} // namespace tessera
