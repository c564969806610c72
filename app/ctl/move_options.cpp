// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/move_options.h"

#include "app/ctl/change.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Number
{
    QLatin1String option;
    int least;
    int most;
};
constexpr std::array numbers { Number { QLatin1String("--write-pause"), 0, 3'600'000 },
                               Number { QLatin1String("--moves-per-node"), 1, 16 } };

} // namespace

bool hasMoveOptions(const Arguments &arguments)
{
    return arguments.has(u"--mode"_s)
        || std::ranges::any_of(numbers, [&](const Number &number) { return arguments.has(number.option); });
}

Result<> checkMoveOptions(const Arguments &arguments)
{
    for (const auto &[option, least, most] : numbers) {
        if (const auto number = arguments.number(option, 1, least, most); !number)
            return tl::unexpected(number.error());
    }
    return {};
}

QJsonObject withMoveOptions(const Arguments &arguments, QJsonObject parameters)
{
    return withOptions(arguments, std::move(parameters),
                       { { u"--mode"_s, u"mode"_s },
                         { u"--write-pause"_s, u"writePause"_s },
                         { u"--moves-per-node"_s, u"movesPerNode"_s } });
}

} // namespace tessera
