// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/naming.h"
#include "core/charts/chart_data.h"
#include "core/cluster/finding.h"

#include <QVariant>

#include <optional>
#include <variant>

namespace tessera {

/// One thing that is said. A program reads @p value, people read @p text.
struct ReportCell
{
    QString text = {};
    Naming naming = Naming::Words;
    QVariant value = {}; ///< A number, or a QDateTime in UTC; invalid: the text is all
    std::optional<Severity> severity = {};
    bool operator==(const ReportCell &) const = default;
};

struct ReportColumn
{
    QString id; ///< For JSON, camelCase
    QString title;
    enum class Look { Words, Number, Statement } look = Look::Words;
    bool operator==(const ReportColumn &) const = default;
};

struct ReportTable
{
    QString id; ///< For JSON, camelCase
    QString title = {};
    QList<ReportColumn> columns = {};
    QList<QList<ReportCell>> rows = {}; ///< As wide as the columns
    QString note = {}; ///< Below it
    bool operator==(const ReportTable &) const = default;
};

struct ReportParagraph
{
    ReportCell text;
    bool operator==(const ReportParagraph &) const = default;
};

/// What is thought of something, and what to do about it.
struct ReportVerdict
{
    Severity severity = Severity::Info;
    ReportCell sentence;
    ReportCell remedy = {};
    bool operator==(const ReportVerdict &) const = default;
};

/// A few numbers that are read first.
struct ReportFigures
{
    struct Figure
    {
        QString id; ///< For JSON, camelCase
        QString label;
        ReportCell value;
        ReportCell change = {}; ///< Since the baseline; empty text: there is none
        bool operator==(const Figure &) const = default;
    };
    QList<Figure> figures;
    bool operator==(const ReportFigures &) const = default;
};

struct ReportChart
{
    QString id; ///< Of the chart catalogue
    QString title;
    QString group = {}; ///< A heading above it, where it is the first of its group
    MinuteRange shown;
    ChartDataPtr data;
    ReportTable figures = {}; ///< Least, mean and most of each line
};

using ReportBlock = std::variant<ReportParagraph, ReportVerdict, ReportFigures, ReportTable, ReportChart>;

struct ReportSection
{
    enum class State {
        Done,
        NotAvailable, ///< There is nothing to read it from now; problem says why
        Failed ///< It could not be read; problem says why
    };
    QString id;
    QString title;
    State state = State::Done;
    ReportCell problem = {};
    QList<ReportBlock> blocks = {};
};

/// A name that texts may hold although no cell is it.
struct KnownName
{
    Naming naming = Naming::Object;
    QString text;
    QString sameAs = {}; ///< Another name of the same thing; empty: none
};

/// What is hidden of a report. Passwords always are.
struct Redaction
{
    bool names = false; ///< Of tables, columns, users, databases, programs and connections
    bool literals = false; ///< Values in statements, tenants
    bool addresses = false; ///< Of nodes and clients
    [[nodiscard]] bool hidesAnything() const { return names || literals || addresses; }
    bool operator==(const Redaction &) const = default;
};

/// A diagnostic report as a value, which writers turn into HTML, JSON and PDF.
struct ReportDocument
{
    ReportCell cluster; ///< The connection's name
    QDateTime madeAt; ///< UTC
    MinuteRange range;
    std::optional<MinuteRange> baseline;
    Redaction redaction;
    QString program; ///< Who made it: "Tessera 0.1.0"
    QList<ReportSection> sections;
    QList<KnownName> known; ///< For redacted(); written nowhere
};

} // namespace tessera
