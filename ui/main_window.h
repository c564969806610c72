// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "ui/widgets/connection_header.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;
class QVBoxLayout;

namespace tessera {

class Notice;
class SideBar;
class TopBar;

/// The frame: connection and pages at the left, title, verdict and age on top, one page in the middle.
/// A page is a widget with a windowTitle; its QWidget::actions() become the buttons of the top bar.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &iconName, QWidget *page, const QString &group = {});
    /// The page shown while nothing is open, reached by Ctrl+0 and the connection header.
    void setStartPage(QWidget *page);
    void showPage(const QString &id);
    void showStartPage();
    /// Shows @p page in place of a page until another one is asked for. Takes ownership.
    void showInstead(QWidget *page);
    /// Shows @p page above the pages until closeOverlay() or Esc: review and progress. Takes no ownership.
    void showOverlay(QWidget *page);
    void closeOverlay();
    [[nodiscard]] QWidget *overlay() const { return m_overlay; }
    [[nodiscard]] QString currentPage() const { return m_current; }
    [[nodiscard]] QStringList pageIds() const { return m_order; }
    [[nodiscard]] QWidget *page(const QString &id) const { return m_pages.value(id); }

    void setSummary(const ConnectionSummary &summary);
    void setNote(const QString &id, const QString &note, Severity severity = Severity::Ok);
    void setVerdict(Severity severity, const QString &sentence);
    /// @p problem empty: live. Else it says why the data is stale, and is shown above the page.
    void setAge(const QDateTime &readAt, const QString &problem);

    /// One line above the pages on what goes on behind them; clicking its button emits activityRequested().
    void setActivity(Severity severity, const QString &sentence); ///< Empty hides it

    void saveState();
    void restoreState();

signals:
    void refreshRequested();
    void activityRequested();
    void overlayClosed(QWidget *page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addShortcuts();
    void showWidget(QWidget *page);
    void focusSearch();
    void escape();
    void showTitle();
    void placeNotices(); ///< Below the top bar with a gap, or none while both are quiet

    SideBar *m_side;
    TopBar *m_top;
    Notice *m_notice;
    Notice *m_activity;
    QVBoxLayout *m_notices;
    QStackedWidget *m_stack;
    QWidget *m_startPage = nullptr;
    QWidget *m_overlay = nullptr;
    QHash<QString, QWidget *> m_pages;
    QStringList m_order;
    QString m_current;
};

} // namespace tessera
