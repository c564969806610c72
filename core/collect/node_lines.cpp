// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/node_lines.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto longestOpening = 3s;
/// Of asking: somebody may have opened a way.
constexpr int roundsOfPause = 10;

} // namespace

/// One node is asked on a thread of its own.
struct NodeLines::Direct
{
    Line *line;
    const OpenNode &open;
    std::optional<NodeAnswer> answer = {}; ///< Nothing: it is to be asked through the coordinator
    bool isDoubtful = false;

    void ask(const QString &command, std::chrono::milliseconds limit, const std::stop_token &stop);

private:
    [[nodiscard]] bool reach(std::chrono::milliseconds limit, const std::stop_token &stop);
    void giveUp(const Error &error);
};

void NodeLines::Direct::giveUp(const Error &error)
{
    if (line->isKnown)
        answer = NodeAnswer { line->node.id, false, error.message };
    else
        line->pause = roundsOfPause;
}

/// The server ends a statement a little before we would.
bool NodeLines::Direct::reach(std::chrono::milliseconds limit, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(longestOpening);
    const auto host = line->node.address.section(u':', 0, -2);
    auto session = open(host, line->node.address.section(u':', -1).toInt(), deadline, stop);
    if (!session) {
        giveUp(session.error());
        return false;
    }
    const auto started = session->run(
        u"SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text"_s, {}, deadline, stop);
    if (!started || started->get<QString>(0, 0) != line->startedAt) {
        isDoubtful = started.has_value();
        line->isKnown = false;
        line->pause = started ? 0 : roundsOfPause;
        return false;
    }
    const auto setUp = shardsAreShown + u"; SET statement_timeout = %1"_s.arg(limit.count());
    if (const auto done = session->script(setUp, deadline, stop); !done) {
        giveUp(done.error());
        return false;
    }
    line->session.emplace(std::move(*session));
    line->isKnown = true;
    return true;
}

void NodeLines::Direct::ask(const QString &command, std::chrono::milliseconds limit,
                            const std::stop_token &stop)
{
    for (bool isKept = line->session && line->session->isAlive(); isKept || reach(limit, stop);
         isKept = false) {
        const auto rows = line->session->run(command, {}, Deadline::in(limit + 1s), stop);
        if (rows)
            answer = NodeAnswer { line->node.id, true, rows->get<QString>(0, 0) };
        else if (isKept && rows.error().kind == ErrorKind::Connection)
            continue; // it was restarted meanwhile
        else
            answer = NodeAnswer { line->node.id, false, rows.error().message };
        return;
    }
}

NodeLines::NodeLines(OpenNode open)
    : m_open(std::move(open))
{
}

void NodeLines::follow(const QList<RegisteredNode> &nodes, const QHash<NodeId, QString> &startedAt)
{
    std::map<NodeId, Line> lines;
    for (const auto &node : nodes) {
        if (!node.isActive)
            continue;
        auto &line = lines[node.id];
        const auto known = m_lines.find(node.id);
        const bool isSame = known != m_lines.end() && known->second.node == node;
        if (isSame)
            line = std::move(known->second);
        line.node = node;
        // One that did not answer now is what it was.
        line.startedAt = startedAt.value(node.id, isSame ? line.startedAt : QString());
    }
    m_lines = std::move(lines);
    m_isDoubtful = false;
}

std::vector<NodeAnswer> NodeLines::askDirectly(const QString &command, std::chrono::milliseconds limit,
                                               const std::stop_token &stop)
{
    std::vector<Direct> directs;
    for (auto &[id, line] : m_lines) {
        if (!line.node.isCoordinator && !line.startedAt.isEmpty() && --line.pause < 0)
            directs.push_back({ &line, m_open });
    }
    {
        std::vector<std::jthread> threads;
        for (auto &direct : directs)
            threads.emplace_back([&] { direct.ask(command, limit, stop); });
    }
    std::vector<NodeAnswer> answers;
    for (auto &direct : directs) {
        m_isDoubtful = m_isDoubtful || direct.isDoubtful;
        if (direct.answer)
            answers.push_back(std::move(*direct.answer));
    }
    return answers;
}

Result<QList<NodeAnswer>> NodeLines::ask(Session &coordinator, const QString &command,
                                         std::chrono::milliseconds limit, const std::stop_token &stop)
{
    const auto direct = m_open ? askDirectly(command, limit, stop) : std::vector<NodeAnswer>();
    QList<NodeAnswer> answers(direct.begin(), direct.end());
    const auto isAnswered = [&direct](NodeId id) {
        return std::ranges::find(direct, id, &NodeAnswer::node) != direct.end();
    };
    const bool isOneLeft = std::ranges::any_of(m_lines, [&](const auto &line) {
        return !line.second.node.isCoordinator && !isAnswered(line.first);
    });
    const auto deadline = Deadline::in(limit + 1s);
    if (m_open && !isOneLeft) {
        const auto own =
            std::ranges::find_if(m_lines, [](const auto &line) { return line.second.node.isCoordinator; });
        const auto rows = coordinator.run(command, {}, deadline, stop);
        if (!rows)
            return tl::unexpected(rows.error());
        answers << NodeAnswer { own == m_lines.end() ? NodeId() : own->first, true,
                                rows->get<QString>(0, 0) };
        return answers;
    }
    const auto others = askAllNodes(coordinator, command, deadline, stop);
    if (!others)
        return tl::unexpected(others.error());
    for (const auto &other : *others) {
        if (!isAnswered(other.node))
            answers << other;
    }
    return answers;
}

void NodeLines::close()
{
    for (auto &[id, line] : m_lines)
        line.session.reset();
}

} // namespace tessera
