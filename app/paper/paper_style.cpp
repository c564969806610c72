// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paper_style.h"

#include <QFontDatabase>

namespace tessera::paper {

namespace {

QString family()
{
    const auto inter = QStringLiteral("Inter");
    return QFontDatabase::hasFamily(inter) ? inter : QStringLiteral("DejaVu Sans");
}

int pixels(Type type)
{
    switch (type) {
    case Type::Title:
        return 26;
    case Type::Heading:
        return 18;
    case Type::Figure:
        return 17;
    case Type::Lead:
        return 15;
    case Type::Group:
        return 13;
    case Type::Body:
    case Type::Strong:
    case Type::Quiet:
        return 12;
    case Type::Small:
    case Type::Mono:
        break;
    }
    return 10;
}

} // namespace

QFont font(Type type)
{
    QFont made(type == Type::Mono ? QStringLiteral("DejaVu Sans Mono") : family());
    made.setPixelSize(pixels(type));
    const bool isStrong = type == Type::Strong || type == Type::Title || type == Type::Heading
        || type == Type::Group || type == Type::Figure || type == Type::Lead;
    made.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

QColor color(Type type)
{
    return type == Type::Quiet ? QColor(0x5d, 0x69, 0x78) : QColor(0x1a, 0x23, 0x30);
}

QColor color(std::optional<Severity> severity)
{
    if (!severity)
        return color(Type::Body);
    switch (*severity) {
    case Severity::Ok:
        return { 0x1b, 0x8a, 0x57 };
    case Severity::Info:
        return { 0x25, 0x63, 0xc9 };
    case Severity::Warning:
        return { 0x8f, 0x55, 0x00 };
    case Severity::Critical:
        return { 0xc2, 0x2f, 0x3d };
    }
    return {};
}

QColor wash(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return { 0xe8, 0xf5, 0xee };
    case Severity::Info:
        return { 0xe7, 0xef, 0xfc };
    case Severity::Warning:
        return { 0xff, 0xf3, 0xdd };
    case Severity::Critical:
        return { 0xfd, 0xec, 0xee };
    }
    return {};
}

QColor lineColor()
{
    return { 0xdb, 0xe1, 0xe9 };
}

ChartColors chartColors()
{
    ChartColors colors;
    colors.series = { QStringLiteral("#0072b2"), QStringLiteral("#bf8600"), QStringLiteral("#009e73"),
                      QStringLiteral("#cc79a7"), QStringLiteral("#2f93cf"), QStringLiteral("#d55e00"),
                      QStringLiteral("#8f8500") };
    return colors;
}

} // namespace tessera::paper
