// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/form_dialog.h"

#include <QDateTime>

#include <chrono>

class QDateTimeEdit;
class QSpinBox;

namespace tessera {

/// When a reviewed plan is to be run, and how late at most.
class ScheduleDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p now is the reader's clock.
    ScheduleDialog(const QDateTime &now, QWidget *parent);

    [[nodiscard]] QDateTime at() const;
    [[nodiscard]] std::chrono::minutes window() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    QDateTime m_now;
    QDateTimeEdit *m_time;
    QSpinBox *m_window;
};

} // namespace tessera
