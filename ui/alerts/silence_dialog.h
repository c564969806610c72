// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_engine.h"
#include "core/charts/chart_question.h"
#include "ui/dialogs/form_dialog.h"

class QComboBox;
class QDateTimeEdit;

namespace tessera {

/// Of which rule, on which node, nobody is told, and until when.
class SilenceDialog : public FormDialog
{
    Q_OBJECT
public:
    /// Begins with the rule, node and end of @p silence.
    SilenceDialog(const AlertSilence &silence, const QList<AlertRule> &rules, const QList<ChartNode> &nodes,
                  Minute now, QWidget *parent);

    [[nodiscard]] AlertSilence silence() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    Minute m_now;
    QComboBox *m_rule;
    QComboBox *m_node;
    QDateTimeEdit *m_until;
};

} // namespace tessera
