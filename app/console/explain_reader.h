// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/newest_wish.h"
#include "core/explain/explain_reading.h"
#include "core/postgres/open_session.h"

namespace tessera {

/// Reads plans of one cluster, one after the other, on a thread of its own with a session for each. Lives in
/// the GUI thread.
class ExplainReader : public QObject
{
    Q_OBJECT
public:
    explicit ExplainReader(const OpenSession &open, QObject *parent = nullptr);
    ~ExplainReader() override;

    /// Answered by explained() or failed(), unless a newer wish comes first, which ends this one.
    void ask(const ExplainWish &wish);
    /// The running one fails with Cancelled.
    void cancel();

signals:
    void explained(const tessera::ExplainAnswer &answer);
    void failed(const tessera::ExplainWish &wish, const tessera::Error &error);

private:
    struct Asked
    {
        ExplainWish wish;
        std::stop_token stop;
    };
    struct Told
    {
        ExplainWish wish;
        Result<ExplainAnswer> answer;
    };
    std::stop_source m_stop;
    NewestWish<Asked, Told> m_wishes; // last, so that its thread ends before what it uses
};

} // namespace tessera
