// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain_reading.h"
#include "ui/dialogs/form_dialog.h"

class QCheckBox;
class QLineEdit;

namespace tessera {

/// Asks for the values of a statement's parameters.
class ParameterDialog : public FormDialog
{
    Q_OBJECT
public:
    /// A field for each of @p parameters, with the value that it has; @p source says where those are from.
    ParameterDialog(const QList<ExplainedParameter> &parameters, const QString &source, QWidget *parent);

    [[nodiscard]] ParameterValues values() const;

protected:
    [[nodiscard]] QString flaw() const override { return {}; }

private:
    struct Field
    {
        QLineEdit *text;
        QCheckBox *isNull;
    };
    void addParameter(qsizetype number, const ExplainedParameter &parameter);

    QList<Field> m_fields;
};

} // namespace tessera
