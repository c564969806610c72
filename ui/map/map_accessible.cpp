// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_accessible.h"

#include "ui/map/map_view.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace tessera {

namespace {

/// The shard set that the keyboard is on.
class CurrentTile : public QAccessibleInterface
{
public:
    explicit CurrentTile(MapView *view)
        : m_view(view)
    {
    }
    [[nodiscard]] bool isValid() const override { return m_view && m_view->current(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->currentSentence() : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const auto onView = m_view->rectOnWidget(*m_view->current()).toAlignedRect();
        return { m_view->viewport()->mapToGlobal(onView.topLeft()), onView.size() };
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        state.focused = m_view && m_view->hasFocus();
        if (isValid() && m_view->selected())
            state.selected = m_view->selected() == m_view->scene()->content().anchor(m_view->current()->set);
        return state;
    }

private:
    QPointer<MapView> m_view;
};

class MapAccessible : public QAccessibleWidget
{
public:
    explicit MapAccessible(MapView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_tile(QAccessible::registerAccessibleInterface(new CurrentTile(view)))
    {
    }
    ~MapAccessible() override { QAccessible::deleteAccessibleInterface(m_tile); }
    Q_DISABLE_COPY_MOVE(MapAccessible)

    [[nodiscard]] int childCount() const override { return tile()->isValid() ? 1 : 0; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index == 0 && tile()->isValid() ? tile() : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child == tile() ? 0 : -1;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override { return child(0); }

private:
    [[nodiscard]] QAccessibleInterface *tile() const { return QAccessible::accessibleInterface(m_tile); }

    QAccessible::Id m_tile;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<MapView *>(object);
    return view ? new MapAccessible(view) : nullptr;
}

} // namespace

void installMapAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void announceCurrent(MapView &view)
{
    if (!view.current() || !view.hasFocus())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(0);
    QAccessible::updateAccessibility(&event);
}

} // namespace tessera
