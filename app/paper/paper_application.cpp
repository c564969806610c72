// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paper_application.h"

#include <QGuiApplication>

#include <algorithm>
#include <span>

namespace tessera {

namespace {

bool asksForPages(std::span<char *const> words)
{
    const auto isReport = [](const char *word) { return QByteArrayView(word) == "report"; };
    const auto isPdf = [](const char *word) { return QByteArray(word).toLower().endsWith(".pdf"); };
    return std::ranges::any_of(words, isReport) && std::ranges::any_of(words, isPdf);
}

} // namespace

std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    if (!asksForPages(std::span(argv, static_cast<std::size_t>(argc))))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace tessera
