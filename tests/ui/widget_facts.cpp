// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widget_facts.h"

#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSpinBox>

namespace tessera::test {

namespace {

QString nameOf(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto text = label ? label->text() : button ? button->text() : widget.accessibleName();
    return QStringLiteral("%1 '%2'").arg(QString::fromLatin1(widget.metaObject()->className()),
                                         text.left(60));
}

bool isControl(const QWidget &widget)
{
    if (!widget.isVisible() || widget.objectName().startsWith(QLatin1String("qt_")))
        return false;
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QSpinBox *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget);
}

/// Parts of Qt's own composed widgets: the line edit of a combo box, the header of a table.
bool isPart(const QWidget &widget)
{
    for (const auto *up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QComboBox *>(up) || qobject_cast<const QAbstractSpinBox *>(up)
            || qobject_cast<const QLineEdit *>(up) || qobject_cast<const QHeaderView *>(up)
            || qobject_cast<const QAbstractItemView *>(up))
            return true;
    }
    return false;
}

/// Those of which one is chosen.
QList<QAbstractButton *> choicesWith(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (button && button->group() && button->group()->exclusive())
        return button->group()->buttons();
    QList<QAbstractButton *> radios;
    for (auto *one : qobject_cast<const QRadioButton *>(button)
             ? widget.parentWidget()->findChildren<QRadioButton *>()
             : QList<QRadioButton *> {})
        radios << one;
    return radios;
}

/// Of choices, Tab reaches the one that is chosen and the arrow keys the others.
bool isReachedByArrows(const QWidget &widget)
{
    return std::ranges::any_of(choicesWith(widget), [](const QAbstractButton *one) {
        return one->isChecked() && one->isEnabled() && (one->focusPolicy() & Qt::TabFocus);
    });
}

bool isClipped(const QLabel &label)
{
    if (qobject_cast<const ElidedLabel *>(&label) || label.text().isEmpty())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    return label.sizeHint().width() > label.width() + 1 || label.sizeHint().height() > label.height() + 1;
}

} // namespace

QStringList clippedWidgets(const QWidget &window)
{
    QStringList clipped;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || isPart(*widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isShort = button && !button->text().isEmpty()
            && (button->sizeHint().width() > button->width() + 1
                || button->sizeHint().height() > button->height() + 1);
        if ((label && isClipped(*label)) || isShort)
            clipped << QStringLiteral("%1 needs %2x%3 and has %4x%5")
                           .arg(nameOf(*widget))
                           .arg(widget->sizeHint().width())
                           .arg(widget->sizeHint().height())
                           .arg(widget->width())
                           .arg(widget->height());
    }
    return clipped;
}

QStringList namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (isControl(*widget) && !isPart(*widget) && widget->accessibleName().isEmpty()
            && (!button || button->text().isEmpty()))
            nameless << nameOf(*widget);
    }
    return nameless;
}

QStringList unreachableControls(QWidget &window)
{
    QSet<const QWidget *> chain;
    for (auto *widget = window.nextInFocusChain(); widget != &window; widget = widget->nextInFocusChain())
        chain << widget;
    QStringList unreachable;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (!isControl(*widget) || isPart(*widget) || !widget->isEnabled())
            continue;
        const bool hasTab = (widget->focusPolicy() & Qt::TabFocus) || isReachedByArrows(*widget);
        if (!chain.contains(widget) || !hasTab)
            unreachable << nameOf(*widget);
    }
    return unreachable;
}

QStringList controlsOutOfOrder(QWidget &form)
{
    QStringList early;
    const QWidget *last = nullptr;
    const auto topOf = [&form](const QWidget *widget) { return widget->mapTo(&form, QPoint()).y(); };
    const auto isEnd = [](const QWidget *widget) {
        const auto *button = qobject_cast<const QPushButton *>(widget);
        return !widget || (button && button->isDefault());
    };
    for (auto *widget = form.focusWidget(); !isEnd(widget); widget = widget->nextInFocusChain()) {
        if (!isControl(*widget) || isPart(*widget) || widget->visibleRegion().isEmpty())
            continue;
        if (last && topOf(widget) + widget->height() <= topOf(last))
            early << nameOf(*last);
        last = widget;
    }
    if (!last || qobject_cast<const QPushButton *>(form.focusWidget()))
        early << QStringLiteral("no field has the focus");
    return early;
}

} // namespace tessera::test
