// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/custom_charts.h"
#include "ui/dialogs/form_dialog.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace tessera {

/// Puts a chart together: metrics of one unit, what makes a line, which nodes.
class ChartDialog : public FormDialog
{
    Q_OBJECT
public:
    /// Begins with @p chart; its id stays.
    ChartDialog(const CustomChart &chart, const QList<ChartNode> &nodes, QWidget *parent);

    [[nodiscard]] CustomChart chart() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void fillMetrics(const ChartQuestion &question);
    void fillNodes(const QList<ChartNode> &nodes, const QStringList &chosen);
    void fillChoices(const ChartQuestion &question);
    void showLegal();
    [[nodiscard]] ChartQuestion question() const;

    QString m_id;
    QLineEdit *m_title;
    QListWidget *m_metrics;
    QComboBox *m_lines;
    QComboBox *m_combine;
    QListWidget *m_nodes;
};

} // namespace tessera
