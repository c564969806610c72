// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_check_run.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace tessera {

class CheckList;
class ConnectionForm;
class Notice;

/// Adds or edits a connection and tests it step by step. Saving is the caller's work: saveRequested() may be
/// answered with refuse(), which keeps the dialog open.
class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    /// The keychain may be null and must outlive the dialog.
    explicit ConnectionDialog(SecretStore *keychain, QWidget *parent = nullptr);

    void setKnown(const QStringList &groups, const QStringList &services);
    void setConnection(const SavedConnection &connection);
    [[nodiscard]] SavedConnection connection() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] bool keepsPassword() const;
    [[nodiscard]] bool wantsToConnect() const { return m_wantsToConnect; }
    void refuse(const Error &error);
    /// The report of a test that ran elsewhere.
    void showReport(const ConnectionReport &report);

signals:
    /// Asked before the dialog closes; refuse() in the slot keeps it open.
    void saveRequested();

private:
    QWidget *buildForm();
    QWidget *buildTest();
    QLayout *buildButtons();
    void test();
    void stopTest();
    void finish(const ConnectionReport &report);
    void save(bool andConnect);

    ConnectionForm *m_form;
    CheckList *m_list;
    Notice *m_verdict;
    Notice *m_notice;
    QPushButton *m_test;
    ConnectionCheckRun m_run;
    QString m_systemIdentifier;
    bool m_isRefused = false;
    bool m_wantsToConnect = false;
};

} // namespace tessera
