// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/widget_dump.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

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

void addCells(QJsonArray &list, const QTableView &view)
{
    const auto *model = view.model();
    const int rows = model ? model->rowCount() : 0;
    for (int row = qMax(0, view.rowAt(0)); row < rows; ++row) {
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

QByteArray dumpOf()
{
    QJsonArray list;
    for (const auto *widget : QApplication::allWidgets()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto text = textOf(*widget);
        const auto name = widget->accessibleName();
        if (text.isEmpty() && name.isEmpty() && !widget->isWindow())
            continue;
        auto entry = place(QString::fromLatin1(widget->metaObject()->className()), name,
                           widget->isWindow() ? widget->windowTitle() : text,
                           QRect(widget->mapToGlobal(QPoint()), widget->size()));
        entry.insert(QStringLiteral("enabled"), widget->isEnabled());
        entry.insert(QStringLiteral("focused"), widget->hasFocus());
        list << entry;
        if (const auto *view = qobject_cast<const QTableView *>(widget))
            addCells(list, *view);
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
