// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/widget_dump.h"

#include "ui/map/map_text.h"
#include "ui/map/map_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCursor>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace tessera {

namespace {

constexpr std::chrono::milliseconds pace { 200 };

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return field->text();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return box->currentText();
    if (const auto *number = qobject_cast<const QSpinBox *>(&widget))
        return number->text();
    return {};
}

QJsonObject place(const QString &kind, const QString &name, const QString &text, const QRect &rect)
{
    return { { QStringLiteral("class"), kind },          { QStringLiteral("name"), name },
             { QStringLiteral("text"), text },           { QStringLiteral("x"), rect.x() },
             { QStringLiteral("y"), rect.y() },          { QStringLiteral("width"), rect.width() },
             { QStringLiteral("height"), rect.height() } };
}

void addCells(QJsonArray &list, const QAbstractItemView &view)
{
    const auto *model = view.model();
    const int rows = model ? model->rowCount() : 0;
    for (int row = qMax(0, view.indexAt(QPoint(0, 0)).row()); row < rows; ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const auto index = model->index(row, column);
            const auto rect = view.visualRect(index);
            if (!view.viewport()->rect().intersects(rect))
                continue;
            list << place(QStringLiteral("cell"), view.accessibleName(), index.data().toString(),
                          QRect(view.viewport()->mapToGlobal(rect.topLeft()), rect.size()));
        }
        if (view.visualRect(model->index(row, 0)).top() > view.viewport()->height())
            return;
    }
}

void addIfSeen(QJsonArray &list, const QJsonObject &entry)
{
    if (entry[QStringLiteral("width")].toInt() > 0 && entry[QStringLiteral("height")].toInt() > 0)
        list << entry;
}

/// The part of the map that is @p onScene, as far as it is on the screen.
QJsonObject placeOnMap(const MapView &view, const QString &kind, const QString &name, const QString &text,
                       const QRectF &onScene)
{
    const auto rect = (view.pane().toWidget(onScene) & view.pane().canvas).toAlignedRect();
    return place(kind, name, text, QRect(view.viewport()->mapToGlobal(rect.topLeft()), rect.size()));
}

/// Where the map draws the shards of each node group; nothing in the range view, which has no columns.
void addColumns(QJsonArray &list, const MapView &view)
{
    const auto lit = view.litColumns();
    const auto &columns = view.scene()->content().columns;
    for (quint32 i = 0; i < columns.size(); ++i) {
        auto entry = placeOnMap(view, QStringLiteral("column"), columns[i].address, columns[i].name,
                                view.scene()->columnRect(i));
        entry.insert(QStringLiteral("lit"), std::ranges::find(lit, i) != lit.end());
        addIfSeen(list, entry);
    }
}

/// Where the selected shard set is drawn.
void addTiles(QJsonArray &list, const MapView &view)
{
    const auto &content = view.scene()->content();
    for (const auto &spot : view.selectedSpots()) {
        const auto column = view.scene()->columnOf(spot);
        auto entry = placeOnMap(view, QStringLiteral("tile"), content.columns[column].address,
                                MapText::sentence(content, spot.set, column), view.scene()->rectOf(spot));
        entry.insert(QStringLiteral("focused"), view.hasFocus() && view.current() == spot);
        addIfSeen(list, entry);
    }
}

/// What a drop would do, while something is dragged.
void addDrag(QJsonArray &list, const MapView &view)
{
    if (const auto words = view.dropText(); !words.isEmpty())
        list << place(QStringLiteral("drag"), {}, words, QRect(QCursor::pos(), QSize(1, 1)));
}

/// A viewport that paints all of itself covers its scroll area.
bool isSeen(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(&widget);
    const auto *face = area ? area->viewport() : &widget;
    return face->isVisible() && !face->visibleRegion().isEmpty();
}

QByteArray dumpOf()
{
    QJsonArray list;
    for (const auto *widget : QApplication::allWidgets()) {
        if (!isSeen(*widget))
            continue;
        const auto text = textOf(*widget);
        const auto name = widget->accessibleName();
        if (text.isEmpty() && name.isEmpty() && !widget->isWindow())
            continue;
        auto entry = place(QString::fromLatin1(widget->metaObject()->className()), name,
                           text.isEmpty() && widget->isWindow() ? widget->windowTitle() : text,
                           QRect(widget->mapToGlobal(QPoint()), widget->size()));
        entry.insert(QStringLiteral("enabled"), widget->isEnabled());
        entry.insert(QStringLiteral("focused"), widget->hasFocus());
        list << entry;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            addCells(list, *view);
        const auto *map = qobject_cast<const MapView *>(widget);
        if (map && map->scene()) {
            addColumns(list, *map);
            addTiles(list, *map);
            addDrag(list, *map);
        }
    }
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

} // namespace

void keepWidgetDump(const QString &file)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [file, last = QByteArray()]() mutable {
        auto now = dumpOf();
        if (now == last)
            return;
        QSaveFile out(file);
        if (out.open(QIODevice::WriteOnly) && out.write(now) >= 0 && out.commit())
            last = std::move(now);
    });
    timer->start(pace);
}

} // namespace tessera
