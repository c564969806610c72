// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/read_alerts.h"

#include <QWidget>

class QVBoxLayout;

namespace tessera {

/// The silences that hold, a line each, with a button that ends it; of many the first few. Hidden
/// while there is none.
class SilenceStrip : public QWidget
{
    Q_OBJECT
public:
    explicit SilenceStrip(QWidget *parent = nullptr);

    void setAnswer(const AlertsAnswer &answer);

signals:
    void endRequested(const tessera::AlertSilence &silence);

private:
    void addLine(const AlertSilence &silence, const QHash<QString, QString> &names);

    QVBoxLayout *m_column;
    QList<AlertSilence> m_shown;
};

} // namespace tessera
