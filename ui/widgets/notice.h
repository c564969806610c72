// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cluster/finding.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tessera {

/// A strip that says what happened, at the place where it happened. Hidden while there is nothing to say.
class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(QWidget *parent = nullptr);

    void say(Severity severity, const QString &text, const QString &remedy = {});
    /// The message of @p error, its detail and hint.
    void say(const Error &error);
    /// Offers one action beside the text, such as "Try again"; @p label empty removes it. It is disabled
    /// while there is a @p reason against it, which is its tooltip.
    void offer(const QString &label, const QString &reason = {});
    void setDismissable(bool dismissable);
    void clear();
    [[nodiscard]] QString text() const;

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int firstLineCenter() const;

    Severity m_severity = Severity::Info;
    QLabel *m_text;
    QLabel *m_remedy;
    QPushButton *m_action;
    QPushButton *m_dismiss;
};

} // namespace tessera
