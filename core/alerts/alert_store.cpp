// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_store.h"

#include "core/store/sqlite_transaction.h"
#include "core/store/store_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int schemaVersion = 1;

constexpr std::array tables {
    "PRAGMA journal_mode = WAL",
    "CREATE TABLE IF NOT EXISTS rule (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS action (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS silence (rule TEXT NOT NULL, subject TEXT NOT NULL, until INTEGER NOT NULL,"
    " PRIMARY KEY (rule, subject)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS alert (rule TEXT NOT NULL, subject TEXT NOT NULL, part TEXT NOT NULL,"
    " state TEXT NOT NULL, since INTEGER NOT NULL, value TEXT NOT NULL,"
    " PRIMARY KEY (rule, subject, part)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS history (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, rule TEXT NOT NULL,"
    " subject TEXT NOT NULL, part TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,"
    " value TEXT NOT NULL, silenced INTEGER NOT NULL, sentence TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS history_at ON history (at)",
};

qint64 numberOf(Minute minute)
{
    return minute.time_since_epoch().count();
}

Minute minuteOf(const QVariant &number)
{
    return Minute(std::chrono::minutes(number.toLongLong()));
}

/// Every bit of it.
QString valueText(double value)
{
    constexpr int digits = 17;
    return QString::number(value, 'g', digits);
}

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonFrom(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

AlertKey keyFrom(const QVariantList &row)
{
    return { row.at(0).toString(), row.at(1).toString(), row.at(2).toString() };
}

Result<> writeAlerts(const SqliteDatabase &database, const QList<Alert> &alerts)
{
    if (auto emptied = database.run("DELETE FROM alert"); !emptied)
        return emptied;
    for (const auto &alert : alerts) {
        auto written = database.run("INSERT INTO alert VALUES (?, ?, ?, ?, ?, ?)",
                                    { alert.key.rule, alert.key.subject, alert.key.part, nameOf(alert.state),
                                      numberOf(alert.since), valueText(alert.value) });
        if (!written)
            return written;
    }
    return {};
}

Result<> writeHistory(const SqliteDatabase &database, const QList<AlertRecord> &history)
{
    for (const auto &[transition, rule] : history) {
        const auto &key = transition.key;
        auto written = database.run(
            "INSERT INTO history (at, rule, subject, part, before, after, value, silenced, sentence)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            { numberOf(transition.at), key.rule, key.subject, key.part, nameOf(transition.from),
              nameOf(transition.to), valueText(transition.value), transition.isSilenced ? 1 : 0, rule });
        if (!written)
            return written;
    }
    return {};
}

} // namespace

struct AlertStore::State
{
    SqliteDatabase database;
    QString notice;
};

QString AlertStore::pathBeside(const QString &metricPath)
{
    auto path = metricPath;
    if (path.endsWith(".sqlite"_L1))
        path.chop(static_cast<qsizetype>(qstrlen(".sqlite")));
    return path + u".alerts.db"_s;
}

Result<AlertStore> AlertStore::open(const QString &path)
{
    auto file = openStoreFile(
        path, { .version = schemaVersion, .bringUp = [](const SqliteDatabase &database, qint64) {
                   return database.runAll(tables);
               } });
    if (!file)
        return tl::unexpected(file.error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner); // a webhook's address may be secret
    return AlertStore(std::make_unique<State>(State { std::move(file->database), file->notice }));
}

AlertStore::AlertStore(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
AlertStore::AlertStore(AlertStore &&) noexcept = default;
AlertStore &AlertStore::operator=(AlertStore &&) noexcept = default;
AlertStore::~AlertStore() = default;

const QString &AlertStore::notice() const
{
    return m_state->notice;
}

Result<QList<AlertRule>> AlertStore::rules() const
{
    QMap<QString, AlertRule> rules;
    for (const auto &rule : suggestedRules())
        rules.insert(rule.id, rule);
    const auto take = [&rules](const QVariantList &row) {
        if (const auto rule = alertRuleFromJson(jsonFrom(row.at(0))))
            rules.insert(rule->id, *rule);
    };
    return m_state->database.run("SELECT json FROM rule", {}, take).map([&rules] { return rules.values(); });
}

Result<> AlertStore::save(const AlertRule &rule)
{
    return checkRule(rule).and_then([&] {
        return m_state->database.run("INSERT OR REPLACE INTO rule VALUES (?, ?)",
                                     { rule.id, jsonText(toJson(rule)) });
    });
}

Result<> AlertStore::removeRule(const QString &id)
{
    return m_state->database.run("DELETE FROM rule WHERE id = ?", { id });
}

Result<QList<Alert>> AlertStore::alerts() const
{
    QList<Alert> alerts;
    const auto take = [&alerts](const QVariantList &row) {
        if (const auto state = alertStateNamed(row.at(3).toString()))
            alerts << Alert { keyFrom(row), *state, minuteOf(row.at(4)), row.at(5).toString().toDouble() };
    };
    return m_state->database
        .run("SELECT rule, subject, part, state, since, value FROM alert ORDER BY rule, subject, part", {},
             take)
        .map([&alerts] { return alerts; });
}

Result<> AlertStore::write(const QList<Alert> &alerts, const QList<AlertRecord> &history)
{
    const auto &database = m_state->database;
    auto transaction = SqliteTransaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return writeAlerts(database, alerts)
        .and_then([&] { return writeHistory(database, history); })
        .and_then([&] { return (*transaction)->commit(); });
}

Result<QList<AlertRecord>> AlertStore::history(MinuteRange range, int most) const
{
    QList<AlertRecord> records;
    const auto take = [&records](const QVariantList &row) {
        const auto from = alertStateNamed(row.at(4).toString());
        const auto to = alertStateNamed(row.at(5).toString());
        if (from && to)
            records << AlertRecord { { keyFrom(row), *from, *to, minuteOf(row.at(3)),
                                       row.at(6).toString().toDouble(), row.at(7).toLongLong() != 0 },
                                     row.at(8).toString() };
    };
    return m_state->database
        .run("SELECT rule, subject, part, at, before, after, value, silenced, sentence FROM history"
             " WHERE at >= ? AND at < ? ORDER BY at DESC, id DESC LIMIT ?",
             { numberOf(range.begin), numberOf(range.end), most }, take)
        .map([&records] { return records; });
}

Result<> AlertStore::forgetBefore(Minute minute)
{
    return m_state->database.run("DELETE FROM history WHERE at < ?", { numberOf(minute) }).and_then([&] {
        return m_state->database.run("DELETE FROM silence WHERE until < ?", { numberOf(minute) });
    });
}

Result<QList<AlertSilence>> AlertStore::silences(Minute now) const
{
    QList<AlertSilence> silences;
    const auto take = [&silences](const QVariantList &row) {
        silences << AlertSilence { row.at(0).toString(), row.at(1).toString(), minuteOf(row.at(2)) };
    };
    return m_state->database
        .run("SELECT rule, subject, until FROM silence WHERE until > ? ORDER BY rule, subject",
             { numberOf(now) }, take)
        .map([&silences] { return silences; });
}

Result<> AlertStore::silence(const AlertSilence &silence)
{
    return m_state->database.run("INSERT OR REPLACE INTO silence VALUES (?, ?, ?)",
                                 { silence.rule, silence.subject, numberOf(silence.until) });
}

Result<QList<AlertAction>> AlertStore::actions() const
{
    QList<AlertAction> actions;
    const auto take = [&actions](const QVariantList &row) {
        if (const auto action = alertActionFromJson(jsonFrom(row.at(0))))
            actions << *action;
    };
    return m_state->database.run("SELECT json FROM action ORDER BY id", {}, take).map([&actions] {
        return actions;
    });
}

Result<> AlertStore::save(const AlertAction &action)
{
    return checkAction(action).and_then([&] {
        return m_state->database.run("INSERT OR REPLACE INTO action VALUES (?, ?)",
                                     { action.id, jsonText(toJson(action)) });
    });
}

Result<> AlertStore::removeAction(const QString &id)
{
    return m_state->database.run("DELETE FROM action WHERE id = ?", { id });
}

} // namespace tessera
