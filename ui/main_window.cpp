// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/side_bar.h"
#include "ui/widgets/top_bar.h"

#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tessera {

namespace {
constexpr int compactBelow = 1100;
} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_side(new SideBar)
    , m_top(new TopBar)
    , m_notice(new Notice)
    , m_activity(new Notice)
    , m_notices(new QVBoxLayout)
    , m_stack(new QStackedWidget)
{
    auto *central = new QWidget;
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_top);
    m_notices->setSpacing(spacing::small);
    m_notices->addWidget(m_notice);
    m_notices->addWidget(m_activity);
    m_activity->offer(tr("Show"));
    right->addLayout(m_notices);
    placeNotices();
    right->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addLayout(right, 1);
    setCentralWidget(central);
    setMinimumSize(720, 480);
    resize(1600, 1000);
    m_side->setPagesVisible(false);
    connect(m_side, &SideBar::pageRequested, this, &MainWindow::showPage);
    connect(m_side, &SideBar::connectionsRequested, this, &MainWindow::showStartPage);
    connect(m_top, &TopBar::verdictClicked, this, [this] { showPage(QStringLiteral("rebalance")); });
    connect(m_top, &TopBar::backRequested, this, &MainWindow::closeOverlay);
    connect(m_notice, &Notice::actionRequested, this, &MainWindow::refreshRequested);
    connect(m_activity, &Notice::actionRequested, this, &MainWindow::activityRequested);
    addShortcuts();
    showTitle();
}

void MainWindow::addShortcuts()
{
    const auto onKeys = [this](const QKeySequence &keys, auto &&slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    onKeys(QKeySequence::Refresh, [this] { emit refreshRequested(); });
    onKeys(QKeySequence::Find, [this] { focusSearch(); });
    onKeys(Qt::Key_Escape, [this] { escape(); });
    onKeys(QKeySequence::Quit, [this] { close(); });
    onKeys(Qt::CTRL | Qt::Key_0, [this] { showStartPage(); });
}

void MainWindow::addPage(const QString &id, const QString &iconName, QWidget *page, const QString &group)
{
    m_side->addPage(id, iconName, page->windowTitle(), group);
    m_stack->addWidget(page);
    m_pages.insert(id, page);
    if (const auto keys = pageKeys(m_order.size()); !keys.isEmpty())
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, id] { showPage(id); });
    m_order << id;
    m_side->setPagesVisible(!m_side->summary().name.isEmpty());
}

void MainWindow::setStartPage(QWidget *page)
{
    m_startPage = page;
    m_stack->addWidget(page);
    if (m_current.isEmpty())
        showStartPage();
}

void MainWindow::showPage(const QString &id)
{
    auto *page = m_pages.value(id);
    if (!page || m_side->summary().name.isEmpty())
        return;
    m_current = id;
    m_side->setCurrent(id);
    if (m_overlay)
        closeOverlay();
    else
        showWidget(page);
}

void MainWindow::showStartPage()
{
    if (!m_startPage)
        return;
    m_current.clear();
    m_side->setCurrent({});
    showWidget(m_startPage);
}

void MainWindow::showInstead(QWidget *page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_current.clear();
    m_side->setCurrent({});
    showWidget(page);
}

void MainWindow::showOverlay(QWidget *page)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_overlay = page;
    showWidget(page);
}

void MainWindow::closeOverlay()
{
    if (!m_overlay)
        return;
    auto *closed = std::exchange(m_overlay, nullptr);
    showWidget(m_pages.value(m_current, m_startPage));
    emit overlayClosed(closed);
}

void MainWindow::showWidget(QWidget *page)
{
    m_stack->setCurrentWidget(page);
    m_top->setPage(page);
    m_top->setBack(page == m_overlay);
    showTitle();
}

void MainWindow::showTitle()
{
    const auto &name = m_side->summary().name;
    const auto *page = m_stack->currentWidget();
    const QString title = page ? page->windowTitle() : QString();
    setWindowTitle(name.isEmpty() ? tr("Tessera") : tr("%1 – %2 – Tessera").arg(title, name));
}

void MainWindow::setSummary(const ConnectionSummary &summary)
{
    m_side->setSummary(summary);
    m_side->setPagesVisible(!summary.name.isEmpty());
    showTitle();
}

void MainWindow::setNote(const QString &id, const QString &note, Severity severity)
{
    m_side->setNote(id, note, severity);
}

void MainWindow::setVerdict(Severity severity, const QString &sentence)
{
    m_top->setVerdict(severity, sentence);
}

void MainWindow::setAge(const QDateTime &readAt, const QString &problem)
{
    m_top->setAge(readAt, problem);
    m_notice->offer(tr("Try again now"));
    if (problem.isEmpty())
        m_notice->clear();
    else
        m_notice->say(Severity::Critical, problem,
                      tr("What you see is the last known state. Tessera keeps trying to connect."));
    placeNotices();
}

void MainWindow::setActivity(Severity severity, const QString &sentence)
{
    if (sentence.isEmpty())
        m_activity->clear();
    else
        m_activity->say(severity, sentence);
    placeNotices();
}

void MainWindow::placeNotices()
{
    const bool isQuiet = m_notice->isHidden() && m_activity->isHidden();
    m_notices->setContentsMargins(spacing::page, isQuiet ? 0 : spacing::medium, spacing::page, 0);
}

void MainWindow::focusSearch()
{
    const auto fields = m_stack->currentWidget()->findChildren<QLineEdit *>(QStringLiteral("search"));
    for (auto *field : fields) {
        if (!field->isVisible())
            continue;
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
        return;
    }
}

void MainWindow::escape()
{
    if (m_overlay)
        closeOverlay();
    else if (auto *field = qobject_cast<QLineEdit *>(focusWidget()))
        field->clear();
    else if (m_stack->currentWidget() == m_startPage && !m_order.isEmpty())
        showPage(m_order.first());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_side->setCompact(width() < compactBelow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveState()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/page"), m_current);
}

void MainWindow::restoreState()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
}

} // namespace tessera
