// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/clients_dialog.h"

#include "models/availability_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/sql_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 720;
constexpr int leastList = 260;
constexpr int linesShown = 2;

QLabel *nameOf(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = makeLabel(FontRole::Body, parent, text);
    label->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&'));
    return label;
}

} // namespace

ClientsDialog::ClientsDialog(const QList<NodeGroup> &groups, const ConnInfo &info, GroupId chosen,
                             QWidget *parent)
    : QDialog(parent)
    , m_groups(groups)
    , m_info(info)
    , m_purpose(new QComboBox(this))
    , m_group(new QComboBox(this))
    , m_notice(new Notice)
    , m_strings(new QWidget)
{
    setWindowTitle(tr("Connection strings"));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
    column->addWidget(makeLabel(FontRole::Title, this, windowTitle()));
    auto *words =
        makeQuietLabel(FontRole::Body, this,
                       tr("They name all servers of the node group, so that an application finds "
                          "whichever is the primary, also after a failover. None holds a password."));
    words->setWordWrap(true);
    column->addWidget(words);
    buildForm(column, chosen);
    column->addWidget(m_notice);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumHeight(leastList);
    area->setWidget(m_strings);
    column->addWidget(area, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &ClientsDialog::list);
    connect(m_group, &QComboBox::currentIndexChanged, this, &ClientsDialog::list);
    list();
}

void ClientsDialog::buildForm(QVBoxLayout *column, GroupId chosen)
{
    m_purpose->addItem(tr("Reads and writes"), QString());
    for (const auto &cluster : readClusters(m_groups))
        m_purpose->addItem(tr("Only reads, from the secondaries of '%1'").arg(cluster), cluster);
    for (const auto &group : m_groups)
        m_group->addItem(groupName(group), group.primary.group.value);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen.value)));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(spacing::large);
    form->setVerticalSpacing(spacing::small);
    form->addRow(nameOf(tr("&For"), m_purpose, this), m_purpose);
    form->addRow(nameOf(tr("&Node group"), m_group, this), m_group);
    column->addLayout(form);
}

QString ClientsDialog::warningFor(const QString &cluster, const NodeGroup &group) const
{
    QStringList missing;
    if (!cluster.isEmpty()) {
        for (const auto &other : withoutSecondary(m_groups, cluster))
            missing << QString::number(other.value);
    }
    if (!missing.isEmpty())
        return tr("Such sessions cannot read the shards of these groups, which have no secondary in '%1': "
                  "%2. Register a standby of each first.")
            .arg(cluster, missing.join(u", "_s));
    return placesFor(group).size() == 1
        ? tr("This group has no standby that could be named beside its primary.")
        : QString();
}

/// Sessions that read from the secondaries of the whole cluster come in by the coordinator's group.
void ClientsDialog::list()
{
    const auto cluster = m_purpose->currentData().toString();
    m_group->setEnabled(cluster.isEmpty());
    const GroupId wanted { cluster.isEmpty() ? m_group->currentData().toInt() : 0 };
    const auto group =
        std::ranges::find(m_groups, wanted, [](const NodeGroup &one) { return one.primary.group; });
    qDeleteAll(m_strings->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_strings->layout();
    auto *column = new QVBoxLayout(m_strings);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    if (group != m_groups.end()) {
        const auto warning = warningFor(cluster, *group);
        warning.isEmpty() ? m_notice->clear() : m_notice->say(Severity::Warning, warning);
        const auto places = placesFor(*group);
        for (const auto &string :
             cluster.isEmpty() ? clientStrings(places, m_info) : readingStrings(places, m_info, cluster))
            add(string);
    }
    column->addStretch();
}

void ClientsDialog::add(const ClientString &string)
{
    auto *text = new SqlView;
    text->setPlainText(string.text);
    text->setObjectName(string.id);
    text->setAccessibleName(string.client);
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    const int height = text->fontMetrics().lineSpacing() * linesShown + 2 * spacing::medium;
    text->setMaximumHeight(height);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setAccessibleName(tr("Copy the string for %1").arg(string.client));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this, string] {
        QGuiApplication::clipboard()->setText(string.text);
        m_notice->say(Severity::Ok, tr("The string for %1 is on the clipboard.").arg(string.client));
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addStrut(height); // the style gives texts a least height of its own
    row->addWidget(text, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    auto *column = qobject_cast<QVBoxLayout *>(m_strings->layout());
    column->addWidget(makeLabel(FontRole::Body, m_strings, string.client));
    column->addLayout(row);
}

} // namespace tessera
