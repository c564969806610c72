// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QCheckBox;

namespace tessera {

/// Whether a table comes back alone or with those that foreign keys tie to it.
class UndistributeDialog : public FormDialog
{
    Q_OBJECT
public:
    UndistributeDialog(const QString &table, QWidget *parent);

    /// The parameters of the operation table.undistribute.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    [[nodiscard]] QString flaw() const override { return {}; }

private:
    QString m_table;
    QCheckBox *m_withTied;
};

} // namespace tessera
