// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace tessera {

/// A page's content with the inspector of what is selected at its right; where there is no room the inspector
/// is a drawer over the content, opened by toggleAction().
class InspectorFrame : public QWidget
{
    Q_OBJECT
public:
    InspectorFrame(QWidget *content, QWidget *inspector, QWidget *parent);

    /// For an inspector that holds what the page is for: it is never a drawer.
    void keepBeside();
    /// Visible only where the inspector is a drawer; the page puts it among its actions.
    [[nodiscard]] QAction *toggleAction() const { return m_toggle; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QWidget *m_content;
    QWidget *m_panel;
    QWidget *m_line;
    QAction *m_toggle;
    bool m_isKeptBeside = false;
};

} // namespace tessera
