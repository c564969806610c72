// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_keeper.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HeatKeeper)
};

} // namespace

Result<> keepIn(HeatStore &store, Minute minute, const HeatMinute &counted)
{
    return store.keep(minute, counted.columns);
}

QString wordsOnSilent(const HeatMinute &counted)
{
    return Words::tr("The shards of %n node(s) could not be read: %1", nullptr,
                     static_cast<int>(counted.silent.size()))
        .arg(*counted.silent.cbegin());
}

} // namespace tessera
