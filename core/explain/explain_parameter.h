// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tessera {

/// NULL is nullopt.
using ParameterValue = std::optional<QString>;
using ParameterValues = QList<ParameterValue>;

/// What the server takes a parameter for. Source: pg_type.
struct ParameterType
{
    QString name; ///< "bigint", "text[]"
    QChar category = u'X'; ///< pg_type.typcategory
    QString element = {}; ///< Of an array: the name of its elements' type
    QChar elementCategory = u'X';
    QString label = {}; ///< Of an enum, or an array of one: its first label

    bool operator==(const ParameterType &) const = default;
};

struct ExplainedParameter
{
    ParameterType type;
    ParameterValue value; ///< With which the plan is made

    bool operator==(const ExplainedParameter &) const = default;
};

/// A value of the type that plans are made with where none is given; NULL where there is none.
[[nodiscard]] ParameterValue exampleValue(const ParameterType &type);

/// Of "$1 = '5', $2 = NULL", as servers log parameters. nullopt when it is something else, or was cut.
[[nodiscard]] std::optional<ParameterValues> loggedValues(const QString &parameters);

/// The statement with "interval $1", which pg_stat_statements makes of a constant and no server can read, as
/// "CAST($1 AS interval)".
[[nodiscard]] QString withReadableConstants(const QString &statement);
/// The statement with CAST('…' AS type) in place of $n, for standard_conforming_strings = on.
[[nodiscard]] QString withValues(const QString &statement, const QList<ExplainedParameter> &parameters);

} // namespace tessera
