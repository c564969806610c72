// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/range_bar.h"

#include "core/charts/time_ticks.h"
#include "models/format.h"
#include "ui/dialogs/range_dialog.h"
#include "ui/map/segmented_buttons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace tessera {

namespace {

QStringList presetTexts()
{
    QStringList texts;
    for (const auto length : windowPresets)
        texts << format::duration(length);
    return texts;
}

} // namespace

RangeBar::RangeBar(SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_presets(new SegmentedButtons(tr("How much time is shown"), presetTexts(), this))
    , m_live(new QPushButton(this))
    , m_range(new QPushButton(this))
    , m_cursor(makeQuietLabel(FontRole::Body, this))
{
    buildButtons();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    for (auto *widget :
         std::initializer_list<QWidget *> { m_presets, m_previous, m_next, m_wider, m_live, m_range })
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_cursor);
    connect(m_presets, &SegmentedButtons::chosen, this, [this](int index) {
        m_time.setWindow(lastOf(windowPresets.at(static_cast<std::size_t>(index))));
    });
    connect(&m_time, &SharedTime::windowChanged, this, &RangeBar::showWindow);
    connect(&m_time, &SharedTime::cursorChanged, this, &RangeBar::showCursor);
    showWindow();
}

QPushButton *RangeBar::button(const QString &icon, const QString &name, const QString &tip)
{
    auto *made = new QPushButton(Theme::icon(icon), {}, this);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    return made;
}

void RangeBar::buildButtons()
{
    m_previous = button(QStringLiteral("go-previous"), tr("Earlier"),
                        tr("The time before, as much (Page Up on a chart)"));
    m_next =
        button(QStringLiteral("go-next"), tr("Later"), tr("The time after, as much (Page Down on a chart)"));
    m_wider = button(QStringLiteral("zoom-out"), tr("Zoom out"),
                     tr("Twice as much time (- or a double click on a chart)"));
    m_live->setCheckable(true);
    m_live->setText(tr("Live"));
    m_live->setToolTip(tr(
        "Down: the charts go on with each minute. Up: they stand still. Home on a chart goes back to now."));
    m_range->setToolTip(tr("Choose from when to when"));
    connect(m_previous, &QPushButton::clicked, this,
            [this] { m_time.setWindow(previous(m_time.window(), m_time.now())); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { m_time.setWindow(next(m_time.window(), m_time.now())); });
    connect(m_wider, &QPushButton::clicked, this,
            [this] { m_time.setWindow(zoomedOut(m_time.window(), m_time.now())); });
    connect(m_live, &QPushButton::clicked, this, [this](bool isDown) {
        m_time.setWindow(isDown ? live(m_time.window()) : frozen(m_time.window(), m_time.now()));
    });
    connect(m_range, &QPushButton::clicked, this, &RangeBar::askForRange);
}

void RangeBar::showWindow()
{
    const auto &window = m_time.window();
    const auto preset = std::ranges::find(windowPresets, window.length);
    m_presets->setCurrent(window.isLive() && preset != windowPresets.end()
                              ? static_cast<int>(preset - windowPresets.begin())
                              : -1);
    m_next->setEnabled(!window.isLive());
    m_wider->setEnabled(window.length < mostWindow);
    m_live->setChecked(window.isLive());
    m_range->setText(rangeText(m_time.shown(), QTimeZone::systemTimeZone(), QLocale()));
    m_range->setAccessibleName(tr("From %1").arg(m_range->text()));
}

void RangeBar::showCursor()
{
    const auto cursor = m_time.cursor();
    const auto text = cursor ? minuteText(*cursor, QTimeZone::systemTimeZone(), QLocale(), true) : QString();
    m_cursor->setText(m_time.isHeld() ? tr("%1, held", "a minute").arg(text) : text);
}

void RangeBar::askForRange()
{
    RangeDialog dialog(m_time.shown(), m_time.now(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_time.setWindow(windowOf(dialog.range(), m_time.now()));
}

} // namespace tessera
