// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tessera {

class ElidedLabel;

/// The bar over every page: its title, the verdict on the cluster, the age of the data, the page's actions.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    /// Shows the title of @p page (windowTitle) and its actions as buttons; the last action is the main one
    /// when its priority is high.
    void setPage(QWidget *page);
    void setVerdict(Severity severity, const QString &sentence); ///< Empty hides it
    void setAge(const QDateTime &readAt, const QString &problem); ///< An invalid time hides the age
    void setBack(bool possible);

signals:
    void verdictClicked();
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showActions();
    void showAge();
    void showVerdict();

    QPointer<QWidget> m_page;
    QDateTime m_readAt;
    QString m_problem;
    QString m_sentence;
    QPushButton *m_back;
    QLabel *m_title;
    QPushButton *m_verdict;
    ElidedLabel *m_age;
    QHBoxLayout *m_actions;
};

} // namespace tessera
