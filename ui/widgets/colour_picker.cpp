// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colour_picker.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include <array>

namespace tessera {

namespace {

constexpr int swatchSize = 24;

struct Swatch
{
    const char *colour;
    const char *name;
};

/// Okabe and Ito, "Color Universal Design" (2008).
constexpr std::array swatches {
    Swatch { "", QT_TRANSLATE_NOOP("tessera::ColourPicker", "No colour") },
    Swatch { "#0072b2", QT_TRANSLATE_NOOP("tessera::ColourPicker", "Blue") },
    Swatch { "#e69f00", QT_TRANSLATE_NOOP("tessera::ColourPicker", "Orange") },
    Swatch { "#009e73", QT_TRANSLATE_NOOP("tessera::ColourPicker", "Green") },
    Swatch { "#cc79a7", QT_TRANSLATE_NOOP("tessera::ColourPicker", "Pink") },
    Swatch { "#56b4e9", QT_TRANSLATE_NOOP("tessera::ColourPicker", "Sky blue") },
    Swatch { "#d55e00", QT_TRANSLATE_NOOP("tessera::ColourPicker", "Red") },
    Swatch { "#f0e442", QT_TRANSLATE_NOOP("tessera::ColourPicker", "Yellow") },
};

class SwatchButton : public QAbstractButton
{
public:
    SwatchButton(const Swatch &swatch, QWidget *parent)
        : QAbstractButton(parent)
        , m_colour(QLatin1String(swatch.colour))
    {
        setCheckable(true);
        setFixedSize(swatchSize, swatchSize);
        setFocusPolicy(Qt::StrongFocus);
        setToolTip(ColourPicker::tr(swatch.name));
        setAccessibleName(toolTip());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || hasFocus()) {
            painter.setPen(QPen(Theme::color(isChecked() ? Token::Text : Token::Accent), 2,
                                hasFocus() ? Qt::DotLine : Qt::SolidLine));
            painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), spacing::tiny, spacing::tiny);
        }
        const auto inner = rect().adjusted(spacing::tiny, spacing::tiny, -spacing::tiny, -spacing::tiny);
        painter.setPen(m_colour.isValid() ? QPen(Qt::NoPen) : QPen(Theme::color(Token::TileStronger), 1));
        painter.setBrush(m_colour.isValid() ? QBrush(m_colour) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(inner, 2, 2);
        if (!m_colour.isValid())
            painter.drawLine(inner.bottomLeft(), inner.topRight());
    }

private:
    QColor m_colour;
};

} // namespace

ColourPicker::ColourPicker(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::tiny);
    for (size_t i = 0; i < swatches.size(); ++i) {
        auto *button = new SwatchButton(swatches[i], this);
        m_buttons->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    row->addStretch();
    m_buttons->button(0)->setChecked(true);
    setFocusProxy(m_buttons->button(0));
    connect(m_buttons, &QButtonGroup::idToggled, this, &ColourPicker::changed);
}

QString ColourPicker::colour() const
{
    const int chosen = m_buttons->checkedId();
    return chosen < 0 ? m_other : QLatin1String(swatches[static_cast<size_t>(chosen)].colour);
}

void ColourPicker::setColour(const QString &colour)
{
    for (size_t i = 0; i < swatches.size(); ++i) {
        if (colour == QLatin1String(swatches[i].colour)) {
            m_buttons->button(static_cast<int>(i))->setChecked(true);
            return;
        }
    }
    m_other = colour;
    m_buttons->setExclusive(false);
    m_buttons->checkedButton()->setChecked(false);
    m_buttons->setExclusive(true);
}

} // namespace tessera
