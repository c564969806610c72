// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/connections/connection_report.h"
#include "core/plan/preflight.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QPushButton;

namespace tessera {

/// One thing that was checked, as it is shown.
struct CheckLine
{
    std::optional<Severity> severity; ///< nullopt: it was not done
    QString state; ///< What the mark says, for screen readers
    QString title;
    QString sentence = {}; ///< Below the title
    QString remedy = {};
    QString action = {}; ///< The label of a button; empty for none
};

/// Things that were checked: mark, title, what was found and what to do. The steps of a connection test as
/// they come in, or the preflight of a plan by its gravity.
class CheckList : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);

    void clear();
    void addStep(const CheckStep &step);
    void setReport(const ConnectionReport &report);
    /// What forbids the plan first, then what warns, then what is in order.
    void setChecks(const QList<Check> &checks);

signals:
    void remedyRequested(const tessera::RemedyPlan &remedy);

private:
    void addHeading(const QString &text);
    QPushButton *addLine(const CheckLine &line); ///< Null when the line has no action

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace tessera
