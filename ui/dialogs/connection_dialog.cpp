// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection_dialog.h"

#include "models/format.h"
#include "ui/dialogs/connection_form.h"
#include "ui/dialogs/hosts_pane.h"
#include "ui/dialogs/managers_pane.h"
#include "ui/map/segmented_buttons.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int testWidth = 300;
constexpr auto testLimit = 20s;
constexpr QSize usualSize(860, 620);
constexpr QSize leastSize(720, 420);

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

ConnectionDialog::ConnectionDialog(SecretStore *keychain, QWidget *parent)
    : QDialog(parent)
    , m_views(new SegmentedButtons(tr("View"), { tr("Connection"), tr("Hosts"), tr("HA managers") }, this))
    , m_stack(new QStackedWidget(this))
    , m_form(new ConnectionForm)
    , m_hosts(new HostsPane)
    , m_managers(new ManagersPane)
    , m_list(new CheckList)
    , m_verdict(new Notice)
    , m_notice(new Notice)
    , m_test(new QPushButton(tr("Test")))
    , m_run(keychain)
    , m_accessRun(keychain)
{
    setWindowTitle(tr("Connection"));
    resize(usualSize);
    setMinimumSize(leastSize);
    m_form->setHasKeychain(keychain);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::large);
    column->setSpacing(spacing::medium);
    for (auto *view :
         { buildConnection(), static_cast<QWidget *>(m_hosts), static_cast<QWidget *>(m_managers) })
        m_stack->addWidget(view);
    column->addWidget(m_views, 0, Qt::AlignLeft);
    column->addWidget(m_stack, 1);
    column->addWidget(m_notice);
    column->addLayout(buildButtons());
    for (auto *one : { static_cast<AccessPane *>(m_hosts), static_cast<AccessPane *>(m_managers) }) {
        connect(one, &AccessPane::changed, this, &ConnectionDialog::showCounts);
        connect(one, &AccessPane::changed, this, &ConnectionDialog::stopTest);
        connect(one, &AccessPane::selectionChanged, this, &ConnectionDialog::follow);
    }
    connect(m_views, &SegmentedButtons::chosen, this,
            [this](int view) { showView(static_cast<View>(view)); });
    connect(&m_accessRun, &AccessCheckRun::finished, this,
            [this](const Result<QString> &sentence) { m_tested->showTest(sentence); });
    connect(m_form, &ConnectionForm::changed, this, &ConnectionDialog::stopTest);
    connect(&m_run, &ConnectionCheckRun::stepDone, m_list, &CheckList::addStep);
    connect(&m_run, &ConnectionCheckRun::finished, this, &ConnectionDialog::finish);
    showView(Connection);
    m_form->setFocus();
}

QWidget *ConnectionDialog::buildConnection()
{
    auto *view = new QWidget;
    auto *row = new QHBoxLayout(view);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::page);
    row->addWidget(buildForm(), 1);
    row->addWidget(buildTest());
    return view;
}

void ConnectionDialog::showView(View view)
{
    m_views->setCurrent(view);
    m_stack->setCurrentIndex(view);
    m_notice->clear();
    follow();
}

AccessPane *ConnectionDialog::pane() const
{
    return qobject_cast<AccessPane *>(m_stack->currentWidget());
}

/// The test is of what is selected.
void ConnectionDialog::follow()
{
    m_test->setEnabled(!pane() || pane()->hasSelection());
}

void ConnectionDialog::showCounts()
{
    const auto hosts = m_hosts->hosts().size();
    const auto managers = m_managers->managers().size();
    m_views->setText(Hosts, hosts == 0 ? tr("Hosts") : tr("Hosts (%1)").arg(format::count(hosts)));
    m_views->setText(Managers,
                     managers == 0 ? tr("HA managers") : tr("HA managers (%1)").arg(format::count(managers)));
}

QWidget *ConnectionDialog::buildForm()
{
    return scrolled(m_form);
}

QWidget *ConnectionDialog::buildTest()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::small, 0);
    column->setSpacing(spacing::small);
    column->addWidget(makeLabel(FontRole::Strong, content, tr("Test")));
    auto *words =
        makeQuietLabel(FontRole::Body, content,
                       tr("Connects step by step and changes nothing, so that a failure names its cause."));
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_verdict);
    column->addWidget(m_list);
    column->addStretch();
    auto *area = scrolled(content);
    area->setFixedWidth(testWidth);
    return area;
}

QLayout *ConnectionDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *save = new QPushButton(tr("Save"));
    auto *open = new QPushButton(tr("Save and connect"));
    open->setProperty("role", u"primary"_s);
    open->setDefault(true);
    m_test->setShortcut(Qt::Key_F5);
    m_test->setToolTip(tr("Test what is shown or selected (F5)"));
    row->addWidget(m_test);
    row->addStretch();
    for (auto *button : { cancel, save, open })
        row->addWidget(button);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] { this->save(false); });
    connect(open, &QPushButton::clicked, this, [this] { this->save(true); });
    return row;
}

void ConnectionDialog::setKnown(const QStringList &groups, const QStringList &services)
{
    m_form->setKnown(groups, services);
}

void ConnectionDialog::setConnection(const SavedConnection &connection)
{
    setWindowTitle(connection.name.isEmpty() ? tr("Add a connection") : tr("Edit %1").arg(connection.name));
    m_form->setConnection(connection);
    m_hosts->setHosts(connection.hosts);
    m_managers->setManagers(connection.managers);
    showCounts();
}

SavedConnection ConnectionDialog::connection() const
{
    auto connection = m_form->connection();
    connection.hosts = m_hosts->hosts();
    connection.managers = m_managers->managers();
    if (!m_systemIdentifier.isEmpty())
        connection.systemIdentifier = m_systemIdentifier;
    return connection;
}

QString ConnectionDialog::password() const
{
    return m_form->password();
}

bool ConnectionDialog::keepsPassword() const
{
    return m_form->keepsPassword();
}

void ConnectionDialog::refuse(const Error &error)
{
    m_isRefused = true;
    m_notice->say(error);
}

/// Of the host or the manager that is selected, on another thread.
void ConnectionDialog::testAccess()
{
    m_tested = pane();
    m_tested->showTesting();
    if (m_tested == m_hosts)
        m_accessRun.startHost(targetOf(connection()), m_form->password(), m_hosts->selectedServer());
    else
        m_accessRun.startManager(targetOf(connection()), m_form->password(), m_managers->selectedGroup());
}

void ConnectionDialog::test()
{
    m_notice->clear();
    if (pane())
        return testAccess();
    m_list->clear();
    m_systemIdentifier.clear();
    m_verdict->say(Severity::Info, tr("Testing…"));
    m_run.start(targetOf(m_form->connection()), m_form->password(), testLimit);
}

void ConnectionDialog::stopTest()
{
    m_accessRun.stop();
    m_systemIdentifier.clear();
    if (!m_run.isRunning())
        return;
    m_run.stop();
    m_verdict->say(Severity::Info, tr("The connection was changed. Test it again."));
}

void ConnectionDialog::finish(const ConnectionReport &report)
{
    m_systemIdentifier = report.systemIdentifier;
    showReport(report);
}

void ConnectionDialog::showReport(const ConnectionReport &report)
{
    m_list->setReport(report);
    if (const auto *failure = report.failure())
        m_verdict->say(Severity::Critical,
                       tr("The connection does not work yet: %1").arg(checkTitle(failure->kind)));
    else
        m_verdict->say(Severity::Ok, tr("The connection works."));
}

void ConnectionDialog::save(bool andConnect)
{
    const auto flaw = m_form->flaw();
    if (!flaw.isEmpty()) {
        showView(Connection);
        m_notice->say(Severity::Warning, flaw);
        return;
    }
    m_isRefused = false;
    m_wantsToConnect = andConnect;
    emit saveRequested();
    if (!m_isRefused)
        accept();
}

} // namespace tessera
