// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace tessera {

/// A place in the decision tree: a question, or an end of it.
enum class ModelStep {
    FitsOneServer, ///< Where it begins
    AreApart,
    AreFew,
    NeedAll,
    WhatTable,
    ReachedFromNodes,
    OneServer, ///< Ends from here on
    Schemas,
    Rows,
    Reference,
    Local,
    ManagedLocal
};

struct ModelAnswer
{
    const char *text; ///< For modelText(); "&" marks its key
    ModelStep next;
};

struct ModelQuestion
{
    ModelStep step;
    const char *text; ///< For modelText()
    const char *help; ///< For modelText()
    std::span<const ModelAnswer> answers;
    bool isAboutTable = false; ///< The answer is about one table
};

struct ModelEnd
{
    ModelStep step;
    const char *title; ///< For modelText()
    const char *reason; ///< For modelText(): why, and what to do
    const char *operation; ///< Of the catalogue; empty: nothing is to be done
    const char *action; ///< For modelText(): what opens its form
};

/// How to choose between sharding by rows, by schemas, reference and local tables (service.md §2.1 to §2.5).
[[nodiscard]] std::span<const ModelQuestion> modelQuestions();
[[nodiscard]] std::span<const ModelEnd> modelEnds();
/// Null when the step is an end.
[[nodiscard]] const ModelQuestion *modelQuestion(ModelStep step);
/// Null when the step is a question.
[[nodiscard]] const ModelEnd *modelEnd(ModelStep step);
/// Translated.
[[nodiscard]] QString modelText(const char *text);

} // namespace tessera
