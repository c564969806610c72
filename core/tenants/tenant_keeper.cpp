// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenants/tenant_keeper.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TenantKeeper)
};

} // namespace

Result<> keepIn(TenantStore &store, Minute minute, const TenantMinute &polled)
{
    return store.keep(minute, polled);
}

QString wordsOnSilent(const TenantMinute &polled)
{
    return Words::tr("The tenants of %n node(s) could not be read: %1", nullptr,
                     static_cast<int>(polled.silent.size()))
        .arg(*polled.silent.cbegin());
}

} // namespace tessera
