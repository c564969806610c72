// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspector_frame.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int inspectorWidth = 304;
constexpr int drawerBelow = 1000;

/// The inspector's ground: surface, and one line towards the content.
class Panel : public QScrollArea
{
public:
    Panel(QWidget *inspector, QWidget *parent)
        : QScrollArea(parent)
    {
        setWidget(inspector);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setViewportMargins(1, 0, 0, 0);
        setFocusPolicy(Qt::NoFocus);
        setBackgroundRole(QPalette::Base);
        viewport()->setBackgroundRole(QPalette::Base);
        inspector->setBackgroundRole(QPalette::Base);
        inspector->setAutoFillBackground(true);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QScrollArea::paintEvent(event);
        QPainter painter(viewport());
        painter.fillRect(0, 0, 1, height(), Theme::color(Token::Line));
    }
};

} // namespace

InspectorFrame::InspectorFrame(QWidget *content, QWidget *inspector, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_panel(new Panel(inspector, this))
    , m_toggle(new QAction(tr("Details"), this))
{
    content->setParent(this);
    m_toggle->setCheckable(true);
    m_toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_toggle->setToolTip(tr("Show or hide the details of what is selected"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_toggle, &QAction::toggled, this, &InspectorFrame::place);
}

void InspectorFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void InspectorFrame::place()
{
    const bool isDrawer = width() < drawerBelow;
    const int panelWidth = qMin(inspectorWidth, width() - spacing::page);
    m_toggle->setVisible(isDrawer);
    m_panel->setVisible(!isDrawer || m_toggle->isChecked());
    m_panel->setGeometry(width() - panelWidth, 0, panelWidth, height());
    m_content->setGeometry(0, 0, isDrawer ? width() : width() - panelWidth, height());
    m_panel->raise();
}

} // namespace tessera
