// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace tessera {

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel(FontRole::Strong, this))
    , m_remedy(makeLabel(FontRole::Body, this))
    , m_action(new QPushButton(this))
    , m_dismiss(new QPushButton(tr("Dismiss"), this))
{
    for (auto *label : { m_text, m_remedy }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_dismiss->setProperty("role", QStringLiteral("link"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_remedy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium + 16 + spacing::small, spacing::small, spacing::medium,
                            spacing::small);
    row->setSpacing(spacing::medium);
    row->addLayout(texts, 1);
    row->addWidget(m_action);
    row->addWidget(m_dismiss);
    m_action->hide();
    m_dismiss->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_action, &QPushButton::clicked, this, &Notice::actionRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &Notice::clear);
    hide();
}

void Notice::say(Severity severity, const QString &text, const QString &remedy)
{
    m_severity = severity;
    m_text->setText(text);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    setAccessibleName(text);
    setAccessibleDescription(remedy);
    show();
    update();
}

void Notice::say(const Error &error)
{
    const QStringList more { error.detail, error.hint };
    say(Severity::Critical, error.message, more.join(QLatin1Char('\n')).trimmed());
}

void Notice::offer(const QString &label, const QString &reason)
{
    m_action->setEnabled(reason.isEmpty());
    m_action->setToolTip(reason);
    m_action->setAccessibleDescription(reason);
    m_action->setText(label);
    m_action->setVisible(!label.isEmpty());
}

void Notice::setDismissable(bool dismissable)
{
    m_dismiss->setVisible(dismissable);
}

void Notice::clear()
{
    m_text->clear();
    m_remedy->clear();
    hide();
}

QString Notice::text() const
{
    return m_text->text();
}

/// The text stands in the middle of its label when a button makes the strip higher.
int Notice::firstLineCenter() const
{
    const int textHeight = qMin(m_text->heightForWidth(m_text->width()), m_text->height());
    return m_text->y() + (m_text->height() - textHeight + m_text->fontMetrics().height()) / 2;
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = Theme::color(m_severity);
    QColor wash = ink;
    wash.setAlphaF(0.1F);
    painter.setPen(ink);
    painter.setBrush(wash);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
    Theme::icon(m_severity).paint(&painter, QRect(spacing::medium, firstLineCenter() - 8, 16, 16));
}

} // namespace tessera
