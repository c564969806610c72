// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/minute.h"
#include "ui/dialogs/form_dialog.h"

class QDateTimeEdit;

namespace tessera {

/// Asks from when to when the charts are to show.
class RangeDialog : public FormDialog
{
    Q_OBJECT
public:
    RangeDialog(MinuteRange shown, Minute now, QWidget *parent);

    [[nodiscard]] MinuteRange range() const;

protected:
    [[nodiscard]] QString flaw() const override;

private:
    Minute m_now;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
};

} // namespace tessera
