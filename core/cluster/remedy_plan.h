// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace tessera {

/// A plan that does what a check, a finding or a failed run advises.
struct RemedyPlan
{
    QString operation; ///< The catalogue's id; or "journal.resume", which takes up the run "entry"
    QJsonObject parameters = {};
    QString label; ///< For its button: "Clean up…"
    bool operator==(const RemedyPlan &) const = default;
};

/// As the journal keeps it and tesseractl prints it.
[[nodiscard]] QJsonObject remedyToJson(const RemedyPlan &remedy);
/// nullopt for what is no object.
[[nodiscard]] std::optional<RemedyPlan> remedyFromJson(const QJsonValue &json);

} // namespace tessera
