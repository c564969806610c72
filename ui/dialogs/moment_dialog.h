// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/time_line.h"
#include "ui/dialogs/form_dialog.h"

#include <QDateTime>

class QDateTimeEdit;

namespace tessera {

/// Which moment of the record to look at, by its time.
class MomentDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p line is not empty; @p now is the reader's clock.
    MomentDialog(const TimeLine &line, Moment shown, const QDateTime &now, QWidget *parent);

    [[nodiscard]] Moment moment() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    TimeLine m_line;
    QDateTime m_now;
    QDateTimeEdit *m_time;
};

} // namespace tessera
