// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/redact_report.h"

#include "core/reports/hidden_secrets.h"
#include "core/reports/pseudonyms.h"

namespace tessera {

namespace {

/// Does something with every cell of a block and with the texts of charts.
template <class Cell, class Text> struct EachText
{
    Cell cell;
    Text text;

    void operator()(ReportParagraph &block) const { cell(block.text); }
    void operator()(ReportVerdict &block) const
    {
        cell(block.sentence);
        cell(block.remedy);
    }
    void operator()(ReportFigures &block) const
    {
        for (auto &figure : block.figures) {
            cell(figure.value);
            cell(figure.change);
        }
    }
    void operator()(ReportTable &block) const
    {
        for (auto &row : block.rows) {
            for (auto &one : row)
                cell(one);
        }
    }
    void operator()(ReportChart &block) const
    {
        (*this)(block.figures);
        if (!block.data)
            return;
        auto data = std::make_shared<ChartData>(*block.data);
        for (auto &line : data->lines)
            text(line.name);
        for (auto &event : data->events)
            text(event.sentence);
        for (auto &gap : data->gaps)
            text(gap.reason);
        block.data = std::move(data);
    }
};

template <class Cell, class Text> void eachText(ReportDocument &report, Cell cell, Text text)
{
    cell(report.cluster);
    for (auto &section : report.sections) {
        cell(section.problem);
        for (auto &block : section.blocks)
            std::visit(EachText<Cell, Text> { cell, text }, block);
    }
}

void rewrite(ReportCell &cell, Pseudonyms &names)
{
    switch (cell.naming) {
    case Naming::Statement:
        cell.text = withoutSecrets(names.inStatement(cell.text));
        break;
    case Naming::Foreign:
        cell.text = names.inForeignText(withoutSecrets(cell.text));
        break;
    case Naming::Words:
        break;
    default:
        cell.text = names.hides(cell.naming) ? names.of(cell.naming, cell.text) : withoutSecrets(cell.text);
        break;
    }
}

} // namespace

ReportDocument redacted(const ReportDocument &report, Redaction redaction)
{
    auto hidden = report;
    hidden.redaction = redaction;
    Pseudonyms names(redaction);
    for (const auto &known : report.known)
        names.note(known);
    eachText(
        hidden,
        [&](ReportCell &cell) {
            names.note({ cell.naming, cell.text });
        },
        [](QString &) {});
    eachText(
        hidden, [&](ReportCell &cell) { rewrite(cell, names); },
        [&](QString &text) { text = names.inForeignText(withoutSecrets(text)); });
    hidden.known.clear();
    return hidden;
}

} // namespace tessera
