// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/parameter_dialog.h"

#include <QCheckBox>
#include <QLineEdit>

namespace tessera {

namespace {
/// A statement with more has them generated, and nobody types them.
constexpr qsizetype mostFields = 24;
} // namespace

ParameterDialog::ParameterDialog(const QList<ExplainedParameter> &parameters, const QString &source,
                                 QWidget *parent)
    : FormDialog(tr("Values of the statement"), source, parent)
{
    setButtonText(tr("Explain"));
    for (qsizetype i = 0; i < parameters.size(); ++i)
        addParameter(i + 1, parameters[i]);
}

/// Those that are not shown keep the value that they have.
void ParameterDialog::addParameter(qsizetype number, const ExplainedParameter &parameter)
{
    auto *text = new QLineEdit(parameter.value.value_or(QString()), this);
    auto *isNull = new QCheckBox(tr("NULL"), this);
    isNull->setAccessibleName(tr("$%1 is NULL").arg(number));
    isNull->setChecked(!parameter.value);
    text->setEnabled(parameter.value.has_value());
    connect(isNull, &QCheckBox::toggled, text, &QWidget::setDisabled);
    m_fields << Field { text, isNull };
    if (number > mostFields) {
        text->hide();
        isNull->hide();
        return;
    }
    addField(tr("$%1 (%2)").arg(number).arg(parameter.type.name), text, {}, isNull);
}

ParameterValues ParameterDialog::values() const
{
    ParameterValues values;
    for (const auto &[text, isNull] : m_fields)
        values << (isNull->isChecked() ? ParameterValue() : ParameterValue(text->text()));
    return values;
}

} // namespace tessera
