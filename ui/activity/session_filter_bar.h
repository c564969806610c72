// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity_view.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace tessera {

class SearchField;

/// What of the sessions is listed, and what stands out.
class SessionFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit SessionFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] ActivityFilter filter() const;
    /// Offers the nodes and users of @p view; what is chosen stays.
    void offer(const ActivityView &view);

signals:
    void changed();

private:
    QWidget *buildChoices();
    QWidget *buildMarks();
    QComboBox *makeChoice(const QString &name);
    QSpinBox *makeSeconds(const QString &name, std::chrono::seconds standard);

    SearchField *m_search;
    QComboBox *m_choice;
    QComboBox *m_node;
    QComboBox *m_user;
    QCheckBox *m_hidesOwn;
    QSpinBox *m_longStatement;
    QSpinBox *m_longIdle;
};

} // namespace tessera
