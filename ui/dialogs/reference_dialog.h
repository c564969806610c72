// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/local_table.h"
#include "ui/dialogs/form_dialog.h"

class QComboBox;

namespace tessera {

/// Which local table to copy to every node.
class ReferenceDialog : public FormDialog
{
    Q_OBJECT
public:
    ReferenceDialog(const QList<LocalTable> &tables, QWidget *parent);

    [[nodiscard]] QString table() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    QComboBox *m_table;
};

} // namespace tessera
