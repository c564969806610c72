// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/watch/polling.h"

#include <QObject>

namespace tessera {

/// For a polling of @p reader: emits its failed(error) in its own thread. Goes with the reader.
template <class Reader> [[nodiscard]] Polling::Failed tellFailure(Reader *reader)
{
    return [reader](const Error &error) {
        QMetaObject::invokeMethod(
            reader, [reader, error] { emit reader->failed(error); }, Qt::QueuedConnection);
    };
}

} // namespace tessera
