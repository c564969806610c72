// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/altered_table.h"
#include "ui/dialogs/form_dialog.h"

#include <QJsonObject>

class QButtonGroup;
class QComboBox;
class QRadioButton;
class QSpinBox;

namespace tessera {

/// Which property of a distributed table to change, and whether the tables colocated with it change too.
class AlterDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p table can be altered as far as alteredTable() says with the same facts.
    AlterDialog(const PlanFacts &facts, const QString &table, QWidget *parent);

    /// The parameters of the operation table.alter.
    [[nodiscard]] QJsonObject parameters() const;

protected:
    /// What the plan would refuse, in its words.
    [[nodiscard]] QString flaw() const override;

private:
    void fillFields();
    void buildFields();
    void buildCompany();
    void addProperty(const QString &label, QWidget *field);
    void follow();
    [[nodiscard]] QWidget *chosenField() const;
    [[nodiscard]] bool mayChangeTogether() const;

    PlanFacts m_facts;
    AlteredTable m_subject; ///< Refers to m_facts
    QButtonGroup *m_properties;
    QList<QWidget *> m_fields; ///< In the order of the properties
    QSpinBox *m_count;
    QComboBox *m_column;
    QComboBox *m_colocation;
    QRadioButton *m_together;
    QRadioButton *m_alone;
};

} // namespace tessera
