// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connection_report.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::array titles {
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Host name"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "SSH tunnel"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Port"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Encryption"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Login"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Database"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Citus extension"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Version"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Recovery"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Coordinator"),
    QT_TRANSLATE_NOOP("tessera::ConnectionReport", "Privileges"),
};
static_assert(titles.size() == static_cast<size_t>(CheckKind::Privileges) + 1);

} // namespace

const CheckStep *ConnectionReport::failure() const
{
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [](const CheckStep &each) { return each.state == CheckState::Failed; });
    return found == steps.end() ? nullptr : &*found;
}

const CheckStep *ConnectionReport::step(CheckKind kind) const
{
    const auto found =
        std::find_if(steps.begin(), steps.end(), [kind](const CheckStep &each) { return each.kind == kind; });
    return found == steps.end() ? nullptr : &*found;
}

bool ConnectionReport::succeeded() const
{
    const auto last = step(CheckKind::Privileges);
    return !failure() && last && last->state == CheckState::Succeeded;
}

QString checkTitle(CheckKind kind)
{
    return QCoreApplication::translate("tessera::ConnectionReport", titles[static_cast<size_t>(kind)]);
}

} // namespace tessera
