// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connecting_page.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tessera {

namespace {
constexpr int readableWidth = 560;
}

ConnectingPage::ConnectingPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_address(makeQuietLabel(FontRole::Body, this))
    , m_bar(new QProgressBar)
    , m_notice(new Notice)
{
    setWindowTitle(tr("Connection"));
    m_title->setTextFormat(Qt::PlainText);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Connecting"));
    auto *middle = new QWidget(this);
    middle->setFixedWidth(readableWidth);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(spacing::medium);
    column->addWidget(m_title);
    column->addWidget(m_address);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(middle, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    connect(m_notice, &Notice::actionRequested, this, &ConnectingPage::retryRequested);
    auto *others = new QPushButton(tr("Show all connections"));
    others->setProperty("role", QStringLiteral("link"));
    column->addWidget(others, 0, Qt::AlignLeft);
    connect(others, &QPushButton::clicked, this, &ConnectingPage::connectionsRequested);
}

void ConnectingPage::begin(const QString &name, const QString &address)
{
    m_title->setText(tr("Connecting to %1").arg(name));
    m_address->setText(address);
    m_bar->show();
    m_notice->clear();
}

void ConnectingPage::fail(const QString &problem, const QString &remedy)
{
    m_bar->hide();
    m_notice->offer(tr("Try again"));
    m_notice->say(Severity::Critical, problem, remedy);
}

} // namespace tessera
