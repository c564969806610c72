// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/confirmation.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Confirmation)
};

} // namespace

Result<> confirm(const Confirmation &confirmation, EnvironmentClass environment, bool isReadOnly,
                 const QString &clusterName)
{
    if (isReadOnly)
        return refuse(Words::tr("The connection to %1 is read-only. Allow changes in its settings first.")
                          .arg(clusterName));
    if (!confirmation.isAgreed)
        return refuse(Words::tr("The plan was not confirmed, nothing was changed."));
    if (environment == EnvironmentClass::Production && confirmation.typedName != clusterName)
        return refuse(
            Words::tr("%1 is a production cluster. Type its name to confirm (tesseractl: --confirm %1).")
                .arg(clusterName));
    return {};
}

} // namespace tessera
