// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/top_bar.h"

#include "models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QActionEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QTimer>

namespace tessera {

namespace {
constexpr int barHeight = 56;
constexpr int verdictPadding = 28;
constexpr int leastVerdict = 80;
} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(Theme::icon(QStringLiteral("go-previous")), {}, this))
    , m_title(makeLabel(FontRole::Title, this))
    , m_verdict(new QPushButton(this))
    , m_age(new ElidedLabel(this))
    , m_actions(new QHBoxLayout)
{
    setFixedHeight(barHeight);
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back (Esc)"));
    m_back->hide();
    m_verdict->setProperty("role", QStringLiteral("verdict"));
    m_verdict->setToolTip(tr("Show the rebalance page"));
    m_verdict->hide();
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_age->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_age->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_actions->setSpacing(spacing::small);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::page, 0, spacing::page, 0);
    row->setSpacing(spacing::medium);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_verdict);
    row->addStretch();
    row->addWidget(m_age);
    row->addLayout(m_actions);
    connect(m_back, &QPushButton::clicked, this, &TopBar::backRequested);
    connect(m_verdict, &QPushButton::clicked, this, &TopBar::verdictClicked);
    auto *tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, &TopBar::showAge);
    tick->start(std::chrono::seconds(1));
}

void TopBar::setPage(QWidget *page)
{
    if (m_page)
        m_page->removeEventFilter(this);
    m_page = page;
    page->installEventFilter(this);
    m_title->setText(page->windowTitle());
    showActions();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page) {
        if (event->type() == QEvent::WindowTitleChange)
            m_title->setText(m_page->windowTitle());
        else if (event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionRemoved)
            QMetaObject::invokeMethod(this, &TopBar::showActions, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void TopBar::showActions()
{
    while (auto *item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_page)
        return;
    for (auto *action : m_page->actions())
        m_actions->addWidget(new ActionButton(action, this));
    QMetaObject::invokeMethod(this, &TopBar::showVerdict, Qt::QueuedConnection);
}

void TopBar::setVerdict(Severity severity, const QString &sentence)
{
    m_sentence = sentence;
    m_verdict->setProperty("severity", static_cast<int>(severity));
    m_verdict->setAccessibleName(sentence);
    m_verdict->style()->unpolish(m_verdict); // the style sheet reads the property
    m_verdict->style()->polish(m_verdict);
    showVerdict();
}

void TopBar::showVerdict()
{
    int taken = m_title->sizeHint().width() + m_age->sizeHint().width() + m_actions->sizeHint().width();
    if (!m_back->isHidden())
        taken += m_back->sizeHint().width() + spacing::medium;
    const int frame = 2 * spacing::page + 4 * spacing::medium + verdictPadding;
    const int room = qMin(width() - taken - frame, width() / 2);
    m_verdict->setVisible(!m_sentence.isEmpty() && room >= leastVerdict);
    m_verdict->setText(m_verdict->fontMetrics().elidedText(m_sentence, Qt::ElideRight, room));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showVerdict();
}

void TopBar::setAge(const QDateTime &readAt, const QString &problem)
{
    m_readAt = readAt;
    m_problem = problem;
    showAge();
}

void TopBar::showAge()
{
    m_age->setVisible(m_readAt.isValid());
    if (!m_readAt.isValid())
        return;
    const auto age =
        format::age(std::chrono::seconds(qMax<qint64>(0, m_readAt.secsTo(QDateTime::currentDateTimeUtc()))));
    const auto text = m_problem.isEmpty() ? tr("live · %1").arg(age) : tr("stale · %1").arg(age);
    if (m_age->text() == text)
        return;
    m_age->setText(text);
    m_age->setAccessibleName(text);
}

void TopBar::setBack(bool possible)
{
    m_back->setVisible(possible);
    showVerdict();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::Line));
}

} // namespace tessera
