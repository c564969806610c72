// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QPushButton;
class QRadioButton;

namespace tessera {

class Notice;

/// A small form: heading, one sentence, fields, and the button that leads to the review. Says what is missing
/// where it is missing.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &heading, const QString &sentence, QWidget *parent);

protected:
    /// For a form that leads to something else than a review.
    void setButtonText(const QString &text);
    [[nodiscard]] QFormLayout *form() const { return m_form; }
    /// Empty: the form may be sent.
    [[nodiscard]] virtual QString flaw() const = 0;
    void accept() override;
    bool event(QEvent *event) override;
    /// Adds @p field with a label that is its buddy and accessible name; "&" marks its key.
    /// @p beside, such as a suggestion, stands to the right of it and comes after it.
    void addField(const QString &label, QWidget *field, const QString &help = {}, QWidget *beside = nullptr);
    /// A choice, with what follows of it below.
    void addChoice(QRadioButton *choice, const QString &consequence);
    /// Tab reaches @p field after those that were placed before, and before the buttons. The first one has
    /// the focus when the form opens.
    void placeInTabOrder(QWidget *field);

private:
    QFormLayout *m_form;
    QWidget *m_lastField = nullptr; ///< In the tab order
    Notice *m_notice;
    QPushButton *m_cancel;
    QPushButton *m_review;
};

} // namespace tessera
