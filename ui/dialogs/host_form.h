// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_access.h"
#include "ui/dialogs/form_dialog.h"

#include <QList>

class QComboBox;
class QLineEdit;

namespace tessera {

/// A form with the fields that say how the host of a server is reached, and how the server is run there.
class HostForm : public FormDialog
{
    Q_OBJECT
public:
    using FormDialog::FormDialog;
    void setAccess(const HostAccess &access);
    /// With an empty server as long as what was typed is no address.
    [[nodiscard]] HostAccess access() const;

protected:
    /// @p known fill the other fields when their server is chosen.
    void addHostFields(const QList<HostAccess> &known);
    /// Empty: the fields are complete.
    [[nodiscard]] QString hostFlaw() const;
    [[nodiscard]] QString serverText() const;
    [[nodiscard]] QComboBox *serverField() const { return m_server; }

private:
    void buildServer(const QList<HostAccess> &known);
    void buildControl();
    void fill(const HostAccess &access);
    void showWhatIsUsed();
    [[nodiscard]] bool usesSsh() const;

    HostAccess m_base; ///< What the fields do not show stays as it was
    QComboBox *m_server = nullptr;
    QComboBox *m_way = nullptr;
    QLineEdit *m_ssh = nullptr;
    QLineEdit *m_user = nullptr;
    QComboBox *m_control = nullptr;
    QLineEdit *m_data = nullptr;
    QLineEdit *m_programs = nullptr;
    QLineEdit *m_service = nullptr;
    QLineEdit *m_log = nullptr;
};

} // namespace tessera
