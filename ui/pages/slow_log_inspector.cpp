// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/slow_log_inspector.h"

#include "core/activity/statement_text.h"
#include "models/format.h"
#include "models/slow_log_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/sql_view.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {

constexpr int textHeight = 200;

QList<KeyValues::Line> factsOf(const SlowCounters &all)
{
    return { { SlowLogInspector::tr("Calls"), format::count(all.calls) },
             { SlowLogInspector::tr("Time"), format::milliseconds(all.total) },
             { SlowLogInspector::tr("Mean"), format::milliseconds(all.mean()) },
             { SlowLogInspector::tr("Half within"), format::milliseconds(all.quantile(0.5)) },
             { SlowLogInspector::tr("95 % within"), format::milliseconds(all.quantile(0.95)) },
             { SlowLogInspector::tr("99 % within"), format::milliseconds(all.quantile(0.99)) },
             { SlowLogInspector::tr("Longest"), format::milliseconds(all.longest) },
             { SlowLogInspector::tr("First"), logTimeText(all.first) },
             { SlowLogInspector::tr("Last"), logTimeText(all.last) } };
}

QList<KeyValues::Line> callLines(const SlowSample &sample, const QString &node)
{
    return { { SlowLogInspector::tr("At"), logTimeText(sample.at) },
             { SlowLogInspector::tr("Took"), format::milliseconds(sample.milliseconds) },
             { SlowLogInspector::tr("Node"), node },
             { SlowLogInspector::tr("Role"), harmless(sample.user) },
             { SlowLogInspector::tr("Database"), harmless(sample.database) },
             { SlowLogInspector::tr("Program"), harmless(sample.application) },
             { SlowLogInspector::tr("From"), harmless(sample.client) } };
}

/// The statement as it was logged, and its parameters below it.
QString sampleText(const SlowSample &sample)
{
    auto text = harmless(sample.statement);
    if (!sample.parameters.isEmpty())
        text += QLatin1String("\n\n") + harmless(sample.parameters);
    if (sample.isCut)
        text += QLatin1String("\n\n") + SlowLogInspector::tr("[It was longer; this is its beginning.]");
    return text;
}

} // namespace

SlowLogInspector::SlowLogInspector(QWidget *parent)
    : QWidget(parent)
    , m_values(new QAction(tr("Show values"), this))
    , m_explain(new QAction(tr("Explain…"), this))
    , m_title(makeLabel(FontRole::Heading, this))
    , m_subtitle(makeQuietLabel(FontRole::Body, this))
    , m_text(new SqlView)
    , m_facts(new KeyValues)
    , m_callTitle(makeLabel(FontRole::Heading, this, tr("The slowest call")))
    , m_call(new KeyValues)
    , m_nodesTitle(makeLabel(FontRole::Heading, this, tr("On each node")))
    , m_nodes(new KeyValues)
{
    auto *column = inspectorColumn(this, spacing::small);
    m_subtitle->setWordWrap(true);
    m_text->setAccessibleName(tr("Statement"));
    m_text->setFixedHeight(textHeight);
    m_values->setCheckable(true);
    m_values->setToolTip(tr("Show the slowest call as it was logged, with the values it was called with"));
    connect(m_values, &QAction::toggled, this, &SlowLogInspector::showText);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_text);
    m_explain->setToolTip(tr("Show how the servers run the slowest call, task by task"));
    connect(m_explain, &QAction::triggered, this, [this] { emit explainRequested(m_line.sample); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::small);
    buttons->addWidget(new ActionButton(m_values, this));
    buttons->addWidget(new ActionButton(m_explain, this));
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_facts);
    column->addSpacing(spacing::small);
    column->addWidget(m_callTitle);
    column->addWidget(m_call);
    column->addSpacing(spacing::small);
    column->addWidget(m_nodesTitle);
    column->addWidget(m_nodes);
    column->addStretch();
    show(nullptr, {});
}

void SlowLogInspector::show(const SlowLine *line, const std::function<QString(NodeId)> &nameOf)
{
    const auto before = std::exchange(m_line, line ? *line : SlowLine()).fingerprint;
    const bool isNamed = m_line.fingerprint != 0;
    if (before != m_line.fingerprint)
        m_values->setChecked(false);
    m_title->setText(!line         ? tr("Nothing selected")
                         : isNamed ? fingerprintText(line->fingerprint)
                                   : tr("All others together"));
    m_subtitle->setText(!line         ? tr("Select a statement to read all of it and its slowest call.")
                            : isNamed ? QString()
                                      : tr("The logs name more statements than are kept by name."));
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    m_text->setVisible(isNamed);
    m_values->setVisible(isNamed);
    m_explain->setVisible(isNamed);
    m_explain->setEnabled(!m_line.sample.isCut);
    m_callTitle->setVisible(isNamed);
    m_nodesTitle->setVisible(line);
    m_facts->setLines(line ? factsOf(line->all) : QList<KeyValues::Line>());
    m_call->setLines(isNamed ? callLines(m_line.sample, nameOf(m_line.sample.node))
                             : QList<KeyValues::Line>());
    auto ids = m_line.nodes.keys();
    std::ranges::sort(ids, std::ranges::greater(),
                      [this](NodeId id) { return m_line.nodes.value(id).total; });
    QList<KeyValues::Line> nodes;
    for (const auto id : std::as_const(ids)) {
        const auto &counters = m_line.nodes[id];
        nodes << KeyValues::Line { nameOf(id),
                                   tr("%1 in %Ln call(s)", nullptr,
                                      static_cast<int>(std::min<qint64>(counters.calls, 2'000'000'000)))
                                       .arg(format::milliseconds(counters.total)) };
    }
    m_nodes->setLines(nodes);
    showText();
}

void SlowLogInspector::showText()
{
    m_values->setText(m_values->isChecked() ? tr("Hide values") : tr("Show values"));
    const auto text = m_values->isChecked() ? sampleText(m_line.sample) : harmless(m_line.shape);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

} // namespace tessera
