// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/model_wizard.h"

#include "models/format.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>

namespace tessera {

namespace {
constexpr int wizardWidth = 520;
constexpr int wizardHeight = 340;
} // namespace

ModelWizard::ModelWizard(const QList<LocalTable> &tables, QWidget *parent)
    : QDialog(parent)
    , m_text(makeLabel(FontRole::Title, this))
    , m_help(makeQuietLabel(FontRole::Body, this))
    , m_tableLabel(makeLabel(FontRole::Body, this, tr("&Table")))
    , m_table(new QComboBox(this))
    , m_answersBox(new QWidget(this))
    , m_answersColumn(new QVBoxLayout(m_answersBox))
    , m_answers(new QButtonGroup(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_next(new QPushButton(this))
{
    setWindowTitle(tr("Choose a sharding model"));
    setMinimumSize(wizardWidth, wizardHeight);
    for (const auto &table : tables)
        m_table->addItem(tr("%1 (%2)").arg(table.displayName(), format::bytes(table.bytes)),
                         table.displayName());
    m_table->setAccessibleName(tr("Table"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
    buildPage(column);
    buildButtons(column);
    showStep(m_way.last());
}

void ModelWizard::buildPage(QVBoxLayout *column)
{
    for (auto *label : { m_text, m_help }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_tableLabel->setBuddy(m_table);
    auto *row = new QHBoxLayout;
    row->addWidget(m_tableLabel);
    row->addWidget(m_table, 1);
    column->addLayout(row);
    m_answersColumn->setContentsMargins(0, 0, 0, 0);
    m_answersColumn->setSpacing(spacing::medium);
    column->addWidget(m_answersBox);
    column->addStretch();
}

void ModelWizard::buildButtons(QVBoxLayout *column)
{
    m_next->setProperty("role", QStringLiteral("primary"));
    m_next->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, &ModelWizard::back);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &ModelWizard::next);
}

void ModelWizard::showStep(ModelStep step)
{
    for (auto *button : m_answers->buttons())
        delete button;
    m_back->setVisible(m_way.size() > 1);
    if (const auto *question = modelQuestion(step))
        showQuestion(*question);
    else if (const auto *end = modelEnd(step))
        showEnd(*end);
}

void ModelWizard::addAnswer(const QString &text, int id)
{
    auto *answer = new QRadioButton(text, m_answersBox);
    answer->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    m_answers->addButton(answer, id);
    m_answersColumn->addWidget(answer);
    answer->show(); // at once, so that its key works for who types ahead
    setTabOrder(id == 0 ? static_cast<QWidget *>(m_table) : m_answers->button(id - 1), answer);
    setTabOrder(answer, m_back);
}

void ModelWizard::showQuestion(const ModelQuestion &question)
{
    m_text->setText(modelText(question.text));
    m_help->setText(modelText(question.help));
    m_tableLabel->setVisible(question.isAboutTable && m_table->count() > 0);
    m_table->setVisible(question.isAboutTable && m_table->count() > 0);
    for (int i = 0; i < static_cast<int>(question.answers.size()); ++i)
        addAnswer(modelText(question.answers[static_cast<size_t>(i)].text), i);
    setTabOrder(m_back, m_cancel);
    setTabOrder(m_cancel, m_next);
    m_next->setText(tr("Next"));
    choose(0);
}

void ModelWizard::showEnd(const ModelEnd &end)
{
    m_text->setText(modelText(end.title));
    m_help->setText(modelText(end.reason));
    m_tableLabel->hide();
    m_table->hide();
    m_next->setText(operation().isEmpty() ? tr("Close") : modelText(end.action));
    m_next->setFocus();
}

/// A key presses an answer for a moment before it is chosen; who is quicker than that means it all the same.
int ModelWizard::answerGiven() const
{
    for (auto *answer : m_answers->buttons()) {
        if (answer->isDown())
            return m_answers->id(answer);
    }
    return m_answers->checkedId();
}

void ModelWizard::next()
{
    const auto *question = modelQuestion(m_way.last());
    if (!question)
        return operation().isEmpty() ? reject() : accept();
    m_said << answerGiven();
    const auto said = static_cast<size_t>(m_said.last());
    m_way << question->answers[said].next;
    showStep(m_way.last());
}

/// The answer that was given stands as it was.
void ModelWizard::back()
{
    m_way.removeLast();
    const int said = m_said.takeLast();
    showStep(m_way.last());
    choose(said);
}

void ModelWizard::choose(int answer)
{
    m_answers->button(answer)->setChecked(true);
    m_answers->button(answer)->setFocus();
}

QString ModelWizard::operation() const
{
    const auto *end = modelEnd(m_way.last());
    return end ? QString::fromLatin1(end->operation) : QString();
}

QString ModelWizard::table() const
{
    const bool isAboutTable = std::ranges::any_of(m_way, [](ModelStep step) {
        const auto *question = modelQuestion(step);
        return question && question->isAboutTable;
    });
    return isAboutTable ? m_table->currentData().toString() : QString();
}

} // namespace tessera
