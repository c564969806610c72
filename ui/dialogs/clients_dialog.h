// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/client_strings.h"
#include "core/ha/group_verdict.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace tessera {

class Notice;

/// How applications name the servers of a node group so that they find its primary, or its secondaries for
/// what they only read; each to be copied.
class ClientsDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p info: the connection whose database, user and TLS choice they take, resolved. @p chosen is shown
    /// first.
    ClientsDialog(const QList<NodeGroup> &groups, const ConnInfo &info, GroupId chosen, QWidget *parent);

private:
    void buildForm(QVBoxLayout *column, GroupId chosen);
    void list();
    void add(const ClientString &string);
    [[nodiscard]] QString warningFor(const QString &cluster, const NodeGroup &group) const;

    QList<NodeGroup> m_groups;
    ConnInfo m_info;
    QComboBox *m_purpose; ///< Its data is the cluster that is read from; empty: reads and writes
    QComboBox *m_group;
    Notice *m_notice;
    QWidget *m_strings;
};

} // namespace tessera
