// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/password_desk.h"

#include "ui/dialogs/password_dialog.h"

namespace tessera {

PasswordDesk::PasswordDesk(QWidget &window)
    : m_window(window)
{
}

PasswordDesk::~PasswordDesk()
{
    declineAll();
}

void PasswordDesk::declineAll()
{
    const std::scoped_lock lock(m_answer->mutex);
    m_answer->isDeclined = true;
    m_answer->given.notify_all();
}

void PasswordDesk::expectQuestions()
{
    const std::scoped_lock lock(m_answer->mutex);
    m_answer->isDeclined = false;
}

std::optional<QString> PasswordDesk::wait(Answer &answer, int round)
{
    std::unique_lock lock(answer.mutex);
    answer.given.wait(lock, [&] { return answer.isDeclined || answer.round != round; });
    return answer.isDeclined ? std::nullopt : answer.password;
}

AskPassword PasswordDesk::asker()
{
    return [this, answer = m_answer](const ConnectionTarget &target) -> std::optional<QString> {
        int round = 0;
        {
            const std::scoped_lock lock(answer->mutex);
            if (answer->isDeclined)
                return std::nullopt; // also when the desk is gone
            round = answer->round;
            if (!std::exchange(answer->isOpen, true))
                QMetaObject::invokeMethod(
                    this, [this, target] { show(target); }, Qt::QueuedConnection);
        }
        return wait(*answer, round);
    };
}

void PasswordDesk::show(const ConnectionTarget &target)
{
    PasswordDialog dialog(target.name, target.info.displayName(),
                          target.password.useKeychain && !target.connectionId.isEmpty(), &m_window);
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    if (isAccepted && dialog.keepsPassword())
        emit keepRequested(target.connectionId, dialog.password());
    give(isAccepted ? std::optional(dialog.password()) : std::nullopt);
}

void PasswordDesk::give(const std::optional<QString> &password)
{
    const std::scoped_lock lock(m_answer->mutex);
    m_answer->isOpen = false;
    ++m_answer->round;
    m_answer->password = password;
    m_answer->isDeclined = m_answer->isDeclined || !password;
    m_answer->given.notify_all();
}

} // namespace tessera
