// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>

namespace tessera {

namespace {
constexpr int formWidth = 460;
}

FormDialog::FormDialog(const QString &heading, const QString &sentence, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_notice(new Notice)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_review(new QPushButton(tr("Review the plan")))
{
    setWindowTitle(heading);
    setMinimumWidth(formWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
    column->addWidget(makeLabel(FontRole::Title, this, heading));
    auto *words = makeQuietLabel(FontRole::Body, this, sentence);
    words->setWordWrap(true);
    column->addWidget(words);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setHorizontalSpacing(spacing::large);
    m_form->setVerticalSpacing(spacing::small);
    column->addLayout(m_form);
    column->addWidget(m_notice);
    column->addStretch();
    m_review->setProperty("role", QStringLiteral("primary"));
    m_review->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_review);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_review, &QPushButton::clicked, this, &FormDialog::accept);
}

void FormDialog::setButtonText(const QString &text)
{
    m_review->setText(text);
}

void FormDialog::addField(const QString &label, QWidget *field, const QString &help, QWidget *beside)
{
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    auto *name = makeLabel(FontRole::Body, this, label);
    name->setBuddy(field);
    if (beside) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::small);
        row->addWidget(field, 1);
        row->addWidget(beside);
        m_form->addRow(name, row);
    } else {
        m_form->addRow(name, field);
    }
    placeInTabOrder(field);
    if (beside)
        placeInTabOrder(beside);
    if (help.isEmpty())
        return;
    field->setAccessibleDescription(help);
    auto *words = makeQuietLabel(FontRole::Caption, this, help);
    words->setWordWrap(true);
    m_form->addRow(QString(), words);
}

void FormDialog::addChoice(QRadioButton *choice, const QString &consequence)
{
    auto *words = makeQuietLabel(FontRole::Caption, this, consequence);
    words->setWordWrap(true);
    words->setIndent(spacing::page);
    choice->setAccessibleDescription(consequence);
    m_form->addRow(choice);
    placeInTabOrder(choice);
    m_form->addRow(words);
}

void FormDialog::placeInTabOrder(QWidget *field)
{
    if (m_lastField)
        setTabOrder(m_lastField, field);
    else
        field->setFocus();
    setTabOrder(field, m_cancel);
    setTabOrder(m_cancel, m_review);
    m_lastField = field;
}

void FormDialog::accept()
{
    const auto missing = flaw();
    if (missing.isEmpty())
        QDialog::accept();
    else
        m_notice->say(Severity::Warning, missing);
}

/// Grows with what it says: a layout knows no minimum height for wrapped lines.
bool FormDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (isVisible() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show))
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    return isDone;
}

} // namespace tessera
