// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>

#include <span>

namespace tessera {

/// One option of a command. value names its value in the usage text; a null value makes it a switch, one in
/// brackets ("[WHAT]") may be left out.
struct OptionSpec
{
    const char *name; ///< with its dashes: "--workers"
    const char *value;
    const char *help;
    bool mayRepeat = false;
};

/// The words of a command line, sorted into options and operands.
class Arguments
{
public:
    /// Accepts "--name value" and "--name=value"; "--" ends the options.
    /// Errors: Invalid for an unknown option, one that is repeated and may not be, or one without its value.
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, std::span<const OptionSpec> specs);

    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        return m_options.value(option, { otherwise }).constLast();
    }
    /// All values of an option that may be repeated, in order.
    [[nodiscard]] QStringList values(const QString &option) const { return m_options.value(option); }
    /// Errors: Invalid when the value is no whole number from @p least to @p most.
    [[nodiscard]] Result<int> number(const QString &option, int otherwise, int least, int most) const;
    [[nodiscard]] const QStringList &operands() const { return m_operands; }
    /// Empty when there are fewer operands.
    [[nodiscard]] QString operand(int index) const { return m_operands.value(index); }

private:
    QMap<QString, QStringList> m_options;
    QStringList m_operands;
};

} // namespace tessera
