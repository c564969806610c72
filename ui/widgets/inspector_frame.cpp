// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspector_frame.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int inspectorWidth = 304;
constexpr int drawerBelow = 1000;

QScrollArea *makePanel(QWidget *inspector, QWidget *parent)
{
    auto *panel = new QScrollArea(parent);
    panel->setWidget(inspector);
    panel->setWidgetResizable(true);
    panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panel->setFocusPolicy(Qt::NoFocus);
    panel->viewport()->setBackgroundRole(QPalette::Base);
    inspector->setBackgroundRole(QPalette::Base);
    inspector->setAutoFillBackground(true);
    return panel;
}

} // namespace

InspectorFrame::InspectorFrame(QWidget *content, QWidget *inspector, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_panel(makePanel(inspector, this))
    , m_line(new QWidget(this))
    , m_toggle(new QAction(tr("Details"), this))
{
    content->setParent(this);
    m_line->setBackgroundRole(QPalette::Dark);
    m_line->setAutoFillBackground(true);
    m_toggle->setCheckable(true);
    m_toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_toggle->setToolTip(tr("Show or hide the details of what is selected"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_toggle, &QAction::toggled, this, &InspectorFrame::place);
}

void InspectorFrame::keepBeside()
{
    m_isKeptBeside = true;
    place();
}

void InspectorFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void InspectorFrame::place()
{
    const bool isDrawer = !m_isKeptBeside && width() < drawerBelow;
    const int panelWidth = qMin(inspectorWidth, width() - spacing::page);
    m_toggle->setVisible(isDrawer);
    m_panel->setVisible(!isDrawer || m_toggle->isChecked());
    m_line->setVisible(m_panel->isVisibleTo(this));
    m_line->setGeometry(width() - panelWidth, 0, 1, height());
    m_panel->setGeometry(width() - panelWidth + 1, 0, panelWidth - 1, height());
    m_content->setGeometry(0, 0, isDrawer ? width() : width() - panelWidth, height());
    m_panel->raise();
    m_line->raise();
}

} // namespace tessera
