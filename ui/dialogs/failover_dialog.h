// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tessera {

/// Asks what a failover needs to know that no server can tell: who takes over, that the host of the old
/// primary is off where we cannot reach it, and whether a loss is accepted.
class FailoverDialog : public FormDialog
{
    Q_OBJECT
public:
    enum class Stage {
        Begin, ///< Of the operation ha.failover
        Finish ///< Of ha.finish: one of its usurpers() took over already
    };
    FailoverDialog(const NodeGroup &group, Stage stage, QWidget *parent);

    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void addCandidates();
    [[nodiscard]] bool asksForHost() const;

    NodeGroup m_group;
    QComboBox *m_candidate = nullptr; ///< Null: it has taken over
    QLineEdit *m_host = nullptr; ///< Null: its host can be reached
    QCheckBox *m_acceptsLoss;
};

} // namespace tessera
