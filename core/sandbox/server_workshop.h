// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandbox.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/server_template.h"

namespace tessera {

/// What every server of one call is made from.
struct Workshop
{
    PostgresPrograms programs;
    ServerTemplate model;
    ServerSettings settings;
    QString password;
};

/// Finds the programs and prepares their template. Errors: NotFound, Unsupported, Host, Storage, Timeout.
[[nodiscard]] Result<Workshop> openWorkshop(const SandboxPlace &place, const QString &programsFolder,
                                            const SandboxCall &call);

/// The wished engine, else Citus where the programs offer it. Errors: Unsupported, naming what is missing.
[[nodiscard]] Result<SandboxEngine> chooseEngine(const SandboxWish &wish, const Workshop &workshop);

/// Writes a server's settings and who may log in.
[[nodiscard]] Result<> configureServer(const SandboxPlace &place, const ServerSettings &settings,
                                       const SandboxNode &node);

/// The calling user, or who runs the servers when that is root.
[[nodiscard]] QString osUserName(const SandboxHome &home);

/// Copies the template; the copy is a system of its own.
[[nodiscard]] Result<> copyServerFiles(const SandboxPlace &place, const Workshop &workshop,
                                       const SandboxNode &node, const SandboxCall &call);

/// Copies, configures and starts one server and gives it password and engine.
[[nodiscard]] Result<> makeServer(const SandboxPlace &place, const Workshop &workshop,
                                  const SandboxNode &node, const SandboxCall &call);

} // namespace tessera
