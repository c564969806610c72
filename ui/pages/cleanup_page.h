// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/left_behind.h"

#include <QJsonObject>
#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace tessera {

class ActionButton;
class CleanupModel;
class SelectionInspector;
class TableView;

/// What operations left on the nodes, what it costs, and what removes it.
class CleanupPage : public QWidget
{
    Q_OBJECT
public:
    explicit CleanupPage(CleanupModel &left, QWidget *parent = nullptr);

    /// The same items as the model's, of which the offers are made.
    void setItems(const QList<LeftItem> &items);
    void setReadOnly(bool isReadOnly);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);

private:
    /// A button that asks for a plan, and beside it what the plan would do, or why there is nothing to do.
    struct Offer
    {
        QAction *action = nullptr;
        QLabel *words = nullptr;
    };
    enum OfferId { CleanUp, Forget, EndPrepared, OfferCount };

    QWidget *buildContent();
    void buildOffers(QGridLayout *grid);
    void showOffers();
    void showOffer(OfferId id, qsizetype count, const QString &sentence, const QString &reason);
    void showSelection();

    CleanupModel &m_left;
    QList<LeftItem> m_items;
    bool m_isReadOnly = false;
    TableView *m_table;
    SelectionInspector *m_inspector;
    std::array<Offer, OfferCount> m_offers;
};

} // namespace tessera
