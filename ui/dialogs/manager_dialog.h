// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_access.h"
#include "ui/dialogs/form_dialog.h"

#include <QList>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tessera {

class CommandField;

/// Who manages a node group besides us, and how that one is asked: entered or changed.
class ManagerDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p others are known already; a group has one manager.
    ManagerDialog(const ManagerAccess &access, const QList<ManagerAccess> &others, QWidget *parent);

    /// As typed; meaningful once the form was accepted.
    [[nodiscard]] ManagerAccess access() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void buildPatroni();
    void buildMonitor();
    void buildPassword();
    void fill(const ManagerAccess &access);
    void showWhatIsUsed();
    [[nodiscard]] ManagerKind kind() const;
    [[nodiscard]] QString groupFlaw() const;

    QList<ManagerAccess> m_others;
    QComboBox *m_kind;
    QLineEdit *m_group;
    QLineEdit *m_rest = nullptr;
    QCheckBox *m_knowsCitus = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_authority = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_monitor = nullptr;
    QLineEdit *m_formation = nullptr;
    CommandField *m_command = nullptr;
    QLineEdit *m_credential = nullptr;
};

} // namespace tessera
