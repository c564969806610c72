// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/outcome_text.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::JournalModel)
};

} // namespace

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return Words::tr("succeeded");
    case Outcome::Failed:
        return Words::tr("failed");
    case Outcome::Undone:
        return Words::tr("failed, taken back");
    case Outcome::Stopped:
        return Words::tr("stopped");
    case Outcome::NeedsAttention:
        return Words::tr("needs attention");
    }
    return {};
}

Severity outcomeSeverity(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return Severity::Ok;
    case Outcome::Stopped:
    case Outcome::Undone:
        return Severity::Warning;
    case Outcome::Failed:
    case Outcome::NeedsAttention:
        return Severity::Critical;
    }
    return Severity::Info;
}

} // namespace tessera
