// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/session_filter_bar.h"

#include "core/activity/statement_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int longestMark = 86400;
constexpr int widestChoice = 24; ///< Characters

using Choices = QList<std::pair<QString, QVariant>>;

Choices choicesIn(const QComboBox *box)
{
    Choices choices;
    for (int i = 0; i < box->count(); ++i)
        choices << std::pair(box->itemText(i), box->itemData(i));
    return choices;
}

/// Keeps @p box at what was chosen, which stays listed also when it is gone; a list that is open stays so.
void offerTexts(QComboBox *box, const QString &all, Choices choices)
{
    choices.prepend({ all, {} });
    const std::pair chosen(box->currentText(), box->currentData());
    if (chosen.second.isValid() && !choices.contains(chosen))
        choices << chosen;
    if (choices == choicesIn(box))
        return;
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(qMax(0, static_cast<int>(choices.indexOf(chosen))));
}

QHBoxLayout *rowIn(QWidget *parent)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    return row;
}

} // namespace

SessionFilterBar::SessionFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Find a session"), this))
    , m_choice(makeChoice(tr("State")))
    , m_node(makeChoice(tr("Node")))
    , m_user(makeChoice(tr("User")))
    , m_hidesOwn(new QCheckBox(tr("Hide Tessera's own"), this))
    , m_longStatement(makeSeconds(tr("Mark statements that run longer than"), ActivityFilter().longStatement))
    , m_longIdle(makeSeconds(tr("Mark transactions that idle longer than"), ActivityFilter().longIdle))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(buildChoices());
    column->addWidget(buildMarks());
    m_hidesOwn->setChecked(true);
    connect(m_search, &QLineEdit::textChanged, this, &SessionFilterBar::changed);
    connect(m_hidesOwn, &QCheckBox::toggled, this, &SessionFilterBar::changed);
}

QComboBox *SessionFilterBar::makeChoice(const QString &name)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(box, &QComboBox::currentIndexChanged, this, &SessionFilterBar::changed);
    return box;
}

QSpinBox *SessionFilterBar::makeSeconds(const QString &name, std::chrono::seconds standard)
{
    auto *box = new QSpinBox(this);
    box->setRange(1, longestMark);
    box->setValue(static_cast<int>(standard.count()));
    box->setSuffix(tr(" s", "seconds, after a number"));
    box->setAccessibleName(name);
    box->setToolTip(name);
    connect(box, &QSpinBox::valueChanged, this, &SessionFilterBar::changed);
    return box;
}

QWidget *SessionFilterBar::buildChoices()
{
    auto *choices = new QWidget(this);
    auto *row = rowIn(choices);
    const QSignalBlocker quiet(m_choice);
    for (const auto &text : { tr("All sessions"), tr("Not idle"), tr("Active"), tr("Waiting for a lock"),
                              tr("Idle in transaction"), tr("Idle"), tr("Server processes") })
        m_choice->addItem(text);
    offer({});
    row->addWidget(m_search);
    row->addWidget(m_choice);
    row->addWidget(m_node);
    row->addWidget(m_user);
    row->addStretch();
    return choices;
}

QWidget *SessionFilterBar::buildMarks()
{
    auto *marks = new QWidget(this);
    auto *row = rowIn(marks);
    row->addWidget(m_hidesOwn);
    row->addSpacing(spacing::small);
    row->addWidget(makeQuietLabel(FontRole::Body, marks, tr("Mark statements over")));
    row->addWidget(m_longStatement);
    row->addWidget(makeQuietLabel(FontRole::Body, marks, tr("idle transactions over")));
    row->addWidget(m_longIdle);
    row->addStretch();
    return marks;
}

ActivityFilter SessionFilterBar::filter() const
{
    ActivityFilter filter { .text = m_search->text().trimmed(),
                            .choice = static_cast<SessionChoice>(m_choice->currentIndex()),
                            .user = m_user->currentData().toString(),
                            .hidesOwn = m_hidesOwn->isChecked(),
                            .longStatement = std::chrono::seconds(m_longStatement->value()),
                            .longIdle = std::chrono::seconds(m_longIdle->value()) };
    if (m_node->currentData().isValid())
        filter.node = NodeId { m_node->currentData().toInt() };
    return filter;
}

void SessionFilterBar::offer(const ActivityView &view)
{
    Choices nodes;
    for (const auto &node : view.sessions.nodes)
        nodes << std::pair(view.addressOf(node.node), QVariant(node.node.value));
    QStringList names;
    for (const auto &session : view.sessions.sessions) {
        if (!session.user.isEmpty())
            names << session.user;
    }
    names.removeDuplicates();
    names.sort();
    Choices users;
    for (const auto &name : names)
        users << std::pair(oneLine(name, widestChoice), QVariant(name));
    offerTexts(m_node, tr("All nodes"), nodes);
    offerTexts(m_user, tr("All users"), users);
}

} // namespace tessera
