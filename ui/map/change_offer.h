// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// Whether shard sets may be moved and split from what the map shows.
struct ChangeOffer
{
    bool isAllowed = false;
    /// Why not, while it is not for now only: the actions stay in sight, unusable. Empty: they are not there.
    QString reason = {};
};

} // namespace tessera
