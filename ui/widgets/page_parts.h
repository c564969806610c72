// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace tessera {

class InspectorFrame;

/// Fills @p page with @p content and, beside it, @p inspector, which an action of the page hides.
InspectorFrame *fillPage(QWidget *page, QWidget *content, QWidget *inspector);
/// The column of a page's content, with the margins that all pages have.
QVBoxLayout *contentColumn(QWidget *content);
/// The column of an inspector; @p gap is a value of spacing.
QVBoxLayout *inspectorColumn(QWidget *inspector, int gap);

} // namespace tessera
