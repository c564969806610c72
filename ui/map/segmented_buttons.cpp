// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/segmented_buttons.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace tessera {

namespace {

/// One of the joined buttons: its text, washed while it is down.
class Segment : public QAbstractButton
{
public:
    Segment(const QString &text, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setAccessibleName(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::font(FontRole::Strong));
        return { metrics.horizontalAdvance(text()) + 2 * spacing::medium, 30 };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto ground = isChecked() ? Token::AccentWash : underMouse() ? Token::Grid : Token::Surface;
        painter.fillRect(rect().adjusted(0, 1, 0, -1), Theme::color(ground));
        painter.setFont(Theme::font(isChecked() ? FontRole::Strong : FontRole::Body));
        painter.setPen(Theme::color(isChecked() ? Token::Accent : Token::Text));
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter), text());
        if (hasFocus())
            painter.fillRect(QRect(spacing::small, height() - 4, width() - 2 * spacing::small, 2),
                             Theme::color(Token::Accent));
    }
};

} // namespace

SegmentedButtons::SegmentedButtons(const QString &name, const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 0, 1, 0);
    row->setSpacing(1);
    for (const auto &choice : choices) {
        auto *segment = new Segment(choice, this);
        m_group->addButton(segment, static_cast<int>(m_group->buttons().size()));
        row->addWidget(segment);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedButtons::chosen);
}

int SegmentedButtons::current() const
{
    return m_group->checkedId();
}

void SegmentedButtons::setCurrent(int index)
{
    auto *down = m_group->checkedButton();
    if (auto *button = m_group->button(index)) {
        button->setChecked(true);
    } else if (down) {
        m_group->setExclusive(false);
        down->setChecked(false);
        m_group->setExclusive(true);
    }
}

void SegmentedButtons::setText(int index, const QString &text)
{
    auto *button = m_group->button(index);
    button->setText(text);
    button->setAccessibleName(text);
    button->updateGeometry();
}

void SegmentedButtons::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Line));
    painter.setBrush(Theme::color(Token::Line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
}

} // namespace tessera
