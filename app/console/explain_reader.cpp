// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/explain_reader.h"

#include "core/cluster/node_fan_out.h"

namespace tessera {

namespace {

constexpr std::chrono::seconds overhead { 10 }; ///< For all but the statement

Result<ExplainAnswer> answerOf(const OpenSession &open, const ExplainWish &wish, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(wish.limit + overhead);
    auto session = open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    return limitNodeWaits(*session, deadline, stop).and_then([&] {
        return readExplain(*session, wish, deadline, stop);
    });
}

} // namespace

ExplainReader::ExplainReader(const OpenSession &open, QObject *parent)
    : QObject(parent)
    , m_wishes(
          [open](const Asked &asked) {
              return Told { asked.wish, answerOf(open, asked.wish, asked.stop) };
          },
          [this](const Told &told) {
              if (told.answer)
                  emit explained(*told.answer);
              else
                  emit failed(told.wish, told.answer.error());
          })
{
}

ExplainReader::~ExplainReader()
{
    m_stop.request_stop();
}

void ExplainReader::ask(const ExplainWish &wish)
{
    m_stop.request_stop();
    m_stop = {};
    m_wishes.ask({ wish, m_stop.get_token() });
}

void ExplainReader::cancel()
{
    m_stop.request_stop();
}

} // namespace tessera
