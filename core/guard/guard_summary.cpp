// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_summary.h"

#include "core/guard/guard.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <thread>
#include <vector>

namespace tessera {

using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

constexpr auto patience = 2s;

} // namespace

QList<AskedGuard> askGuards(const GuardSettings &settings, const QJsonObject &question)
{
    QList<AskedGuard> all;
    for (auto it = settings.guards.begin(); it != settings.guards.end(); ++it)
        all << AskedGuard { it.key(), it.value(), GuardReport {} };
    std::vector<std::jthread> threads;
    for (auto &guard : all)
        threads.emplace_back([&guard, &question, &secret = settings.secret] {
            guard.report = askReport(guard.place, question, secret, Deadline::in(patience));
        });
    threads.clear(); // joins
    return all;
}

QString automaticFailoverText(const QList<AskedGuard> &guards)
{
    if (guards.size() < 2)
        return Words::tr("There is no automatic failover: there are fewer than two guards.");
    const auto answering = static_cast<int>(
        std::ranges::count_if(guards, [](const AskedGuard &one) { return one.report.has_value(); }));
    const auto size = static_cast<int>(guards.size());
    if (!isMajority(answering, size))
        return Words::tr("There is no automatic failover: %1 of %2 guards answer.").arg(answering).arg(size);
    const auto now = QDateTime::currentDateTimeUtc();
    const bool isOn = std::ranges::all_of(guards, [&](const AskedGuard &one) {
        return !one.report
            || (one.report->isAutomatic
                && !(one.report->pausedUntil.isValid() && one.report->pausedUntil > now));
    });
    if (!isOn)
        return Words::tr("There is no automatic failover: it is off, or the guards are paused.");
    return Words::tr(
               "Failover is automatic, %1 of %2 guards answer; 'tesseractl guard status' says what would "
               "hinder it.")
        .arg(answering)
        .arg(size);
}

QString readAutomaticFailover(const QString &settingsPath)
{
    if (!QFileInfo::exists(settingsPath))
        return Words::tr(
            "There is no automatic failover that this machine knows of: it has no guards' file.");
    const auto settings = readGuardSettings(settingsPath);
    return settings ? automaticFailoverText(askGuards(*settings, reportQuestion()))
                    : settings.error().message;
}

} // namespace tessera
