// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_rule.h"
#include "core/charts/chart_question.h"
#include "core/metrics/metric_catalogue.h"
#include "models/alert_text.h"
#include "ui/dialogs/form_dialog.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace tessera {

/// When somebody wants to be told, with the sentence that it makes while it is typed.
class RuleDialog : public FormDialog
{
    Q_OBJECT
public:
    /// Begins with @p rule; one without an id is new, and must not be named like one of @p taken.
    RuleDialog(const AlertRule &rule, const QStringList &taken, const QList<ChartNode> &nodes,
               QWidget *parent);

    /// As far as it can be understood: a threshold that is none is NaN.
    [[nodiscard]] AlertRule rule() const;

    /// How often @p rule would have fired; nothing is said when another is typed by now.
    void setTried(const AlertRule &rule, const QString &sentence);

signals:
    /// Answered by setTried(); asked a moment after the last change, of rules that can be judged.
    void trialRequested(const tessera::AlertRule &rule);

protected:
    [[nodiscard]] QString flaw() const override;

private:
    void buildFields();
    void fillMetrics();
    void fillChoices();
    void fillNodes(const QList<ChartNode> &nodes);
    void connectFields();
    void showRule();
    void askForTrial();
    [[nodiscard]] QString metricId() const;
    [[nodiscard]] MetricUnit unit() const;

    AlertRule m_begun;
    QStringList m_taken;
    NodeNames m_names;
    QLineEdit *m_id;
    QComboBox *m_metric;
    QComboBox *m_aggregation;
    QComboBox *m_comparison;
    QLineEdit *m_threshold;
    QLabel *m_unit; ///< What the threshold may be typed in
    QSpinBox *m_window;
    QSpinBox *m_frequency;
    QSpinBox *m_hold;
    QComboBox *m_severity;
    QListWidget *m_nodes;
    QCheckBox *m_repeats;
    QLabel *m_sentence;
    QLabel *m_trial; ///< How often it would have fired
    QTimer m_pause; ///< After the last change
    std::optional<AlertRule> m_tried; ///< Asked for last
};

} // namespace tessera
