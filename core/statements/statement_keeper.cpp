// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_keeper.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StatementKeeper)
};

} // namespace

Result<> keepIn(StatementStore &store, Minute minute, const CountedMinute &counted)
{
    // Nothing was counted in a first poll: a gap, not a quiet minute, in which there is at least the poll.
    return counted.statements.isEmpty() ? Result<>() : store.keep(minute, counted.statements);
}

QString wordsOnSilent(const CountedMinute &counted)
{
    return Words::tr("The statements of %n node(s) could not be read: %1", nullptr,
                     static_cast<int>(counted.silent.size()))
        .arg(*counted.silent.cbegin());
}

} // namespace tessera
