// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_check_run.h"
#include "core/ha/access_check_run.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace tessera {

class AccessPane;
class CheckList;
class ConnectionForm;
class HostsPane;
class ManagersPane;
class Notice;
class SegmentedButtons;

/// Adds or edits a connection, with the hosts of its servers and their HA managers, and tests each of them.
/// Saving is the caller's work: saveRequested() may be
/// answered with refuse(), which keeps the dialog open.
class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    enum View { Connection, Hosts, Managers };

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
    void showView(View view);

signals:
    /// Asked before the dialog closes; refuse() in the slot keeps it open.
    void saveRequested();

private:
    QWidget *buildForm();
    QWidget *buildTest();
    QLayout *buildButtons();
    QWidget *buildConnection();
    [[nodiscard]] AccessPane *pane() const; ///< The one that is shown; null: the form is
    void showCounts();
    void follow();
    void test();
    void testAccess();
    void stopTest();
    void finish(const ConnectionReport &report);
    void save(bool andConnect);

    SegmentedButtons *m_views;
    QStackedWidget *m_stack;
    ConnectionForm *m_form;
    HostsPane *m_hosts;
    ManagersPane *m_managers;
    CheckList *m_list;
    Notice *m_verdict;
    Notice *m_notice;
    QPushButton *m_test;
    ConnectionCheckRun m_run;
    AccessCheckRun m_accessRun;
    AccessPane *m_tested = nullptr; ///< By m_accessRun
    QString m_systemIdentifier;
    bool m_isRefused = false;
    bool m_wantsToConnect = false;
};

} // namespace tessera
