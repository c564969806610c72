// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"

#include <QHash>

namespace tessera {

/// Other names for the names of one report, the same thing with the same one everywhere: "table-3",
/// "node-1". First every name is noted, then texts are rewritten.
class Pseudonyms
{
public:
    explicit Pseudonyms(Redaction redaction)
        : m_redaction(redaction)
    {
    }

    /// True when names of that kind are hidden.
    [[nodiscard]] bool hides(Naming naming) const;
    /// Nothing happens for what is not hidden, or was noted before.
    void note(const KnownName &name);
    /// What is said instead of a whole name.
    [[nodiscard]] QString of(Naming naming, const QString &name);
    /// @p text with every name in it that was noted; names of tables also where a shard's number follows.
    [[nodiscard]] QString inText(const QString &text) const;
    /// The same for text that comes from elsewhere: also without what is quoted, and without addresses and
    /// paths that nobody noted.
    [[nodiscard]] QString inForeignText(const QString &text) const;
    /// A statement, as much of it as may be shown: without literals, names, comments.
    [[nodiscard]] QString inStatement(const QString &statement);

private:
    struct Spelling
    {
        QString text;
        QString instead;
        bool mayHaveNumber = false; ///< A shard's, behind it
    };
    void spell(const Spelling &spelling);
    [[nodiscard]] const Spelling *spellingAt(const QString &text, qsizetype at, qsizetype &end) const;
    [[nodiscard]] QString ofIdentifier(const QString &name);

    Redaction m_redaction;
    QHash<QString, QString> m_names; ///< By the name as people write it without quotes
    QHash<QChar, QList<Spelling>> m_spellings; ///< By their first character, the longest first
    QHash<Naming, int> m_counts;
};

} // namespace tessera
