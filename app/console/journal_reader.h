// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cluster/interrupted_run.h"
#include "models/journal_model.h"

#include <QObject>

#include <thread>

namespace tessera {

/// What the journal page shows, read from the file on a thread of its own.
struct JournalContents
{
    QList<JournalRow> rows;
    QList<InterruptedRun> interrupted;
    QString notice; ///< About the file itself
};

class JournalReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Reads the newest runs of all clusters; answers with read() or failed().
    void refresh();

signals:
    void read(const tessera::JournalContents &contents);
    void failed(const tessera::Error &error);

private:
    std::jthread m_thread; // joined before the object goes
};

} // namespace tessera
