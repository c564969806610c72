// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/course_delegate.h"

#include "models/queries_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_delegate.h"

#include <QPainter>

#include <algorithm>

namespace tessera {

namespace {
constexpr int courseWidth = 66;
constexpr int rowHeight = 30;
} // namespace

void CourseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    RowDelegate().paint(painter, option, index); // the row's background and line
    const auto course = index.data(CourseRole).value<QList<double>>();
    const auto most = course.isEmpty() ? 0 : *std::ranges::max_element(course);
    if (most <= 0)
        return;
    const auto cell = option.rect.adjusted(spacing::small, spacing::tiny, -spacing::small, -spacing::tiny);
    const auto step = static_cast<double>(cell.width()) / static_cast<double>(course.size());
    const auto bar = Theme::color(Token::TileStronger);
    for (qsizetype i = 0; i < course.size(); ++i) {
        const auto height = course[i] > 0 ? std::max(1.0, cell.height() * course[i] / most) : 0;
        painter->fillRect(QRectF(cell.left() + step * static_cast<double>(i), cell.bottom() + 1 - height,
                                 std::max(1.0, step - 1), height),
                          bar);
    }
}

QSize CourseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { courseWidth + 2 * spacing::small, rowHeight };
}

} // namespace tessera
