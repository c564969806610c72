// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silence_strip.h"

#include "models/alert_text.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int mostLines = 4;

QString sentenceFor(const AlertSilence &silence, const NodeNames &names)
{
    const auto until = alertTimeText(silence.until);
    const auto node = names.value(silence.subject, silence.subject);
    if (silence.rule.isEmpty())
        return silence.subject.isEmpty()
            ? SilenceStrip::tr("All alerts are silenced until %1.").arg(until)
            : SilenceStrip::tr("All alerts on %1 are silenced until %2.").arg(node, until);
    return silence.subject.isEmpty()
        ? SilenceStrip::tr("%1 is silenced until %2.").arg(silence.rule, until)
        : SilenceStrip::tr("%1 is silenced on %2 until %3.").arg(silence.rule, node, until);
}

} // namespace

SilenceStrip::SilenceStrip(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::tiny);
    hide();
}

void SilenceStrip::setAnswer(const AlertsAnswer &answer)
{
    if (std::exchange(m_shown, answer.silences) == answer.silences)
        return;
    while (auto *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may be the one that was clicked
        delete item;
    }
    for (const auto &silence : answer.silences.mid(0, mostLines))
        addLine(silence, answer.nodeNames);
    if (const auto more = static_cast<int>(answer.silences.size() - mostLines); more > 0)
        m_column->addWidget(makeQuietLabel(FontRole::Caption, this, tr("%n more silence(s)", nullptr, more)));
    setVisible(!answer.silences.isEmpty());
}

void SilenceStrip::addLine(const AlertSilence &silence, const QHash<QString, QString> &names)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    auto *words = new ElidedLabel(line);
    words->setText(sentenceFor(silence, names));
    auto *end = new QPushButton(tr("End it"), line);
    end->setAccessibleName(tr("End: %1", "a silence").arg(words->text()));
    row->addWidget(words, 1);
    row->addWidget(end);
    m_column->addWidget(line);
    connect(end, &QPushButton::clicked, this, [this, silence] { emit endRequested(silence); });
}

} // namespace tessera
