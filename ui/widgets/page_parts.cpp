// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_parts.h"

#include "ui/theme/theme.h"
#include "ui/widgets/inspector_frame.h"

#include <QVBoxLayout>

namespace tessera {

InspectorFrame *fillPage(QWidget *page, QWidget *content, QWidget *inspector)
{
    auto *frame = new InspectorFrame(content, inspector, page);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    page->addAction(frame->toggleAction());
    return frame;
}

QVBoxLayout *contentColumn(QWidget *content)
{
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::page, spacing::large, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
    return column;
}

QVBoxLayout *inspectorColumn(QWidget *inspector, int gap)
{
    auto *column = new QVBoxLayout(inspector);
    column->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    column->setSpacing(gap);
    return column;
}

} // namespace tessera
