// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cluster/cluster_snapshot.h"
#include "core/diagnose/diagnostic.h"
#include "core/watch/catalog_watch.h"

#include <QObject>

#include <thread>

namespace tessera {

/// Puts checks to a cluster on a thread of its own, one after the other. Lives in the GUI thread and emits
/// there.
class DiagnosticsReader : public QObject
{
    Q_OBJECT
public:
    explicit DiagnosticsReader(OpenSession open, QObject *parent = nullptr);

    /// Ends what still runs.
    void run(const QStringList &ids, const SnapshotPtr &cluster);

signals:
    void resultRead(const tessera::DiagnosticResult &result);
    void finished();
    void failed(const tessera::Error &error);

private:
    Result<> ask(const QStringList &ids, const SnapshotPtr &cluster, const std::stop_token &stop);

    OpenSession m_open;
    int m_round = 0; ///< Answers of an earlier one come too late
    std::jthread m_thread; // last: joined before what it uses goes
};

} // namespace tessera
