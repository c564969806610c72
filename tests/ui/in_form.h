// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QApplication>
#include <QTest>
#include <QTimer>

#include <functional>
#include <utility>

namespace tessera::testing {

/// Triggers what opens a form, does @p work in it and sends it; one that is not content is left. False: no
/// such form came.
template <class Form> [[nodiscard]] bool inForm(QAction &action, const std::function<void(Form &)> &work)
{
    bool isDone = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        auto *form = qobject_cast<Form *>(QApplication::activeModalWidget());
        if (form == nullptr || std::exchange(isDone, true))
            return;
        work(*form);
        QTest::keyClick(form, Qt::Key_Return);
        if (form->isVisible())
            form->reject(); // the test says what is missing
    });
    watch.start(std::chrono::milliseconds(20));
    action.trigger();
    return isDone;
}

} // namespace tessera::testing
