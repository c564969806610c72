// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_change.h"
#include "core/alerts/read_alerts.h"
#include "core/charts/chart_question.h"
#include "models/shared_time.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace tessera {

class AlertHistoryModel;
class AlertReceiversModel;
class AlertRulesModel;
class AlertRulesView;
class AlertsModel;
class AlertsNowView;
class FormDialog;
class Notice;
class RuleDialog;
class SearchField;
class SegmentedButtons;

/// The models of the page. They outlive it.
struct AlertModels
{
    AlertsModel &alerts;
    AlertHistoryModel &history;
    AlertRulesModel &rules;
    AlertReceiversModel &receivers;
};

/// What fires, what fired, when somebody is told, and who. Emits what is to be read and changed.
class AlertsPage : public QWidget
{
    Q_OBJECT
public:
    enum View { Now, Rules };

    AlertsPage(SharedTime &time, const AlertModels &models, QWidget *parent = nullptr);

    void showView(View view);
    void setNodes(const QList<ChartNode> &nodes) { m_nodes = nodes; }
    void setAnswer(const AlertsAnswer &answer);
    /// Why there is no answer. What is shown stays.
    void setProblem(const Error &error);
    /// Why a change was not kept.
    void setRefused(const Error &error);
    /// What came of a test message; @p problem is empty when it was told.
    void setTested(const QString &receiver, const QString &problem);
    /// How often @p rule would have fired, for the form in which it is typed.
    void setTried(const AlertRule &rule, const QString &sentence);
    /// Another cluster: what was read of the last one goes.
    void forget();

    /// The box that switches the desktop's messages on and off; the choice is remembered.
    void setMessagesPossible(bool isPossible);
    [[nodiscard]] bool wantsMessages() const;
    void showAlert(const AlertKey &key);
    /// Opens the form of a rule; of a new one for an id that is none.
    void editRule(const QString &id);
    void askForReceiver(bool isWebhook);

signals:
    void alertsRequested(const tessera::AlertsWish &wish);
    void changeRequested(const tessera::AlertChange &change);
    void testRequested(const QString &receiver);
    void messagesWanted(bool isWanted);
    /// Answered by setTried().
    void trialRequested(const tessera::AlertRule &rule);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildControls();
    void connectViews();
    void ask();
    void showRows();
    void showCollecting();
    void askForSilence(const AlertSilence &begun);
    /// Opens @p form; once it is accepted, the change that @p change makes of it is wanted.
    template <class Form, class Change> void open(Form *form, Change change);

    SharedTime &m_time;
    AlertModels m_models;
    AlertsAnswer m_answer;
    QList<ChartNode> m_nodes;
    SegmentedButtons *m_choice;
    SearchField *m_search;
    Notice *m_notice; ///< What came of a wish
    Notice *m_collecting; ///< What keeps alerts from being judged, or read
    QStackedWidget *m_stack;
    QStackedWidget *m_inspectors;
    AlertsNowView *m_now;
    AlertRulesView *m_rules;
    QPointer<RuleDialog> m_ruleDialog; ///< While it is open
};

} // namespace tessera
