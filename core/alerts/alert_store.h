// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_action.h"

#include <memory>

namespace tessera {

/// A line of the history.
struct AlertRecord
{
    AlertTransition transition;
    QString rule; ///< What the rule said then: sentenceOf()

    bool operator==(const AlertRecord &) const = default;
};

/// Rules, states, history, silences and actions of one cluster: an SQLite file beside its metrics, closed to
/// other users. Several programs may use it at once; one object is for one thread. Errors: Storage.
class AlertStore
{
public:
    /// Beside the metrics file at @p metricPath.
    [[nodiscard]] static QString pathBeside(const QString &metricPath);
    /// Makes the file when there is none; see openStoreFile().
    [[nodiscard]] static Result<AlertStore> open(const QString &path);
    AlertStore(AlertStore &&) noexcept;
    AlertStore &operator=(AlertStore &&) noexcept;
    ~AlertStore();
    [[nodiscard]] const QString &notice() const;

    /// The suggested rules as far as nobody changed them, and all others, by their names.
    [[nodiscard]] Result<QList<AlertRule>> rules() const;
    /// Errors: Invalid too.
    [[nodiscard]] Result<> save(const AlertRule &rule);
    /// A suggested rule becomes what it was.
    [[nodiscard]] Result<> removeRule(const QString &id);

    [[nodiscard]] Result<QList<Alert>> alerts() const;
    /// New states with what led to them: all or nothing.
    [[nodiscard]] Result<> write(const QList<Alert> &alerts, const QList<AlertRecord> &history);
    /// The newest first, at most @p most.
    [[nodiscard]] Result<QList<AlertRecord>> history(MinuteRange range, int most) const;
    [[nodiscard]] Result<> forgetBefore(Minute minute);

    [[nodiscard]] Result<QList<AlertSilence>> silences(Minute now) const;
    /// Takes the place of one for the same rule and node; one that has ended already ends that.
    [[nodiscard]] Result<> silence(const AlertSilence &silence);

    [[nodiscard]] Result<QList<AlertAction>> actions() const;
    /// Errors: Invalid too.
    [[nodiscard]] Result<> save(const AlertAction &action);
    [[nodiscard]] Result<> removeAction(const QString &id);

private:
    struct State;
    explicit AlertStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace tessera
