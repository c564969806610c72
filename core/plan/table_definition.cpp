// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/table_definition.h"

#include <algorithm>

namespace tessera {

const ColumnDefinition *TableDefinition::column(const QString &columnName) const
{
    const auto found = std::ranges::find(columns, columnName, &ColumnDefinition::name);
    return found == columns.end() ? nullptr : &*found;
}

} // namespace tessera
