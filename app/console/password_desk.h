// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/password_lookup.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace tessera {

/// Lets threads that open sessions ask the user for a password. One dialog for a cluster: a user who declines
/// is not asked again until expectQuestions().
class PasswordDesk : public QObject
{
    Q_OBJECT
public:
    explicit PasswordDesk(QWidget &window);
    ~PasswordDesk() override;

    /// For a Connector; called on any thread but the window's, which must not wait for that thread before
    /// declineAll().
    [[nodiscard]] AskPassword asker();
    /// Answers every waiting thread with nothing, and those that ask from now on.
    void declineAll();
    void expectQuestions();

signals:
    void keepRequested(const QString &connectionId, const QString &password);

private:
    /// Shared with the threads that wait, which may outlive the desk.
    struct Answer
    {
        std::mutex mutex;
        std::condition_variable given;
        bool isDeclined = true;
        bool isOpen = false; ///< A dialog is on screen
        int round = 0; ///< Grows with each answer
        std::optional<QString> password;
    };
    static std::optional<QString> wait(Answer &answer, int round);
    void show(const ConnectionTarget &target);
    void give(const std::optional<QString> &password);

    QWidget &m_window;
    std::shared_ptr<Answer> m_answer = std::make_shared<Answer>();
};

} // namespace tessera
