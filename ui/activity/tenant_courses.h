// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenants/tenant_history.h"
#include "models/shared_time.h"

#include <QWidget>

namespace tessera {

class ChartView;

/// What one tenant asked for in the shared time, on all nodes. Asks for it while it is shown.
class TenantCourses : public QWidget
{
    Q_OBJECT
public:
    explicit TenantCourses(SharedTime &time, QWidget *parent = nullptr);

    /// nullopt: nobody's; it is hidden then.
    void setTenant(const std::optional<TenantName> &name);
    void setHistory(const TenantHistory &history);
    /// Why there is none.
    void setProblem(const Error &error);
    /// Why tenants are not collected now; empty: they are.
    void setCollecting(const QString &problem);

signals:
    /// Answered by setHistory() or setProblem().
    void historyRequested(const tessera::TenantWish &wish);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void askSoon();
    void ask();
    void showHistory(const TenantHistory &history);

    SharedTime &m_time;
    std::optional<TenantName> m_name;
    QString m_problem; ///< Why tenants are not collected now
    bool m_isAskedSoon = false;
    ChartView *m_statements;
    ChartView *m_processor;
};

} // namespace tessera
