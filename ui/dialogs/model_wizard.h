// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/sharding_model.h"
#include "core/cluster/local_table.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tessera {

/// Asks one question after the other, and ends in the form that fits.
class ModelWizard : public QDialog
{
    Q_OBJECT
public:
    ModelWizard(const QList<LocalTable> &tables, QWidget *parent);

    /// Once it was accepted: the operation of the catalogue whose form is to be opened.
    [[nodiscard]] QString operation() const;
    /// The table that the questions were about; empty when they were about none.
    [[nodiscard]] QString table() const;

private:
    void buildPage(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void showStep(ModelStep step);
    void showQuestion(const ModelQuestion &question);
    void showEnd(const ModelEnd &end);
    void addAnswer(const QString &text, int id);
    void choose(int answer);
    [[nodiscard]] int answerGiven() const;
    void next();
    void back();

    QList<ModelStep> m_way { ModelStep::FitsOneServer }; ///< The last is shown
    QList<int> m_said; ///< The answer at each step before
    QLabel *m_text;
    QLabel *m_help;
    QLabel *m_tableLabel;
    QComboBox *m_table;
    QWidget *m_answersBox;
    QVBoxLayout *m_answersColumn;
    QButtonGroup *m_answers;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace tessera
