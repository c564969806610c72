// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/alert_file.h"

#include "app/ctl/text.h"

namespace tessera {

Minute minuteNow()
{
    return std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
}

Result<AlertRule> AlertFile::rule(const QString &id) const
{
    const auto rules = store.rules();
    if (!rules)
        return tl::unexpected(rules.error());
    const auto found = std::ranges::find(*rules, id, &AlertRule::id);
    if (found != rules->end())
        return *found;
    return fail(ErrorKind::NotFound,
                Ctl::tr("There is no rule \"%1\"; tesseractl alerts rules lists all.").arg(id));
}

Result<QString> AlertFile::subjectOf(const QString &node) const
{
    if (nodeNames.contains(node))
        return node;
    const auto subject = nodeNames.key(node);
    if (!subject.isEmpty())
        return subject;
    return fail(ErrorKind::NotFound, Ctl::tr("No metrics were ever collected of a node \"%1\".").arg(node));
}

Result<AlertFile> alertFileOf(const Invocation &invocation)
{
    const auto path = metricFileOf(invocation);
    if (!path)
        return tl::unexpected(path.error());
    auto store = AlertStore::open(AlertStore::pathBeside(*path));
    if (!store)
        return tl::unexpected(store.error());
    const auto reader = MetricReader::open(*path);
    return AlertFile { std::move(*store), *path,
                       reader ? reader->nodeNames().value_or(QHash<QString, QString>())
                              : QHash<QString, QString>() };
}

} // namespace tessera
