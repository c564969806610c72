// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_alerts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 11 / 27) + 12h;
const MinuteRange hour { start, start + 1h };
const AlertKey key { u"disk"_s, u"2"_s, u"we\"ird; drop"_s };

QList<AlertRule> rules()
{
    return { { .id = u"disk"_s,
               .metric = u"storage_percent"_s,
               .threshold = 85,
               .severity = AlertSeverity::Error,
               .isEnabled = true } };
}

AlertRecord step(AlertState from, AlertState to, std::chrono::minutes at)
{
    return { { key, from, to, start + at, 90 }, sentenceOf(rules().first()) };
}
AlertRecord fires(std::chrono::minutes at)
{
    return step(AlertState::Pending, AlertState::Firing, at);
}
AlertRecord ends(std::chrono::minutes at)
{
    return step(AlertState::Firing, AlertState::Resolved, at);
}

QList<MinuteRange> rangesOf(const QList<AlertRecord> &newestFirst, const QList<Alert> &alerts = {})
{
    QList<MinuteRange> ranges;
    for (const auto &one : alertStretches(newestFirst, alerts, rules(), hour, hour.end))
        ranges << one.range;
    return ranges;
}

} // namespace

/// A history becomes times in which an alert fired.
class TestAlertStretches : public QObject
{
    Q_OBJECT
private slots:
    void beginsAndEnds()
    {
        QCOMPARE(rangesOf({ ends(50min), fires(40min), ends(20min), fires(10min) }),
                 (QList<MinuteRange> { { start + 10min, start + 20min }, { start + 40min, start + 50min } }));
    }
    void hadBegunBefore()
    {
        QCOMPARE(rangesOf({ ends(20min) }), (QList<MinuteRange> { { start, start + 20min } }));
    }
    void firesOn()
    {
        const Alert alert { key, AlertState::Firing, start - 3h, 91 };
        QCOMPARE(rangesOf({}, { alert }), (QList<MinuteRange> { { start - 3h, hour.end } }));
        QCOMPARE(rangesOf({ fires(30min) }, { alert }), (QList<MinuteRange> { { start + 30min, hour.end } }));
        QVERIFY(!alertStretches({}, { alert }, rules(), hour, hour.end).first().isOver);
        QCOMPARE(rangesOf({}, { { key, AlertState::Pending, start, 91 } }), QList<MinuteRange>());
    }
    void repeatingIsOneStretch()
    {
        const auto again = step(AlertState::Firing, AlertState::Firing, 15min);
        QCOMPARE(rangesOf({ ends(20min), again, fires(10min) }),
                 (QList<MinuteRange> { { start + 10min, start + 20min } }));
    }
    void laterIsNotShown() { QCOMPARE(rangesOf({ ends(80min), fires(70min) }), QList<MinuteRange>()); }
    void ruleThatIsAnotherIsNotShown()
    {
        auto other = rules();
        other.first().metric = u"cpu_percent"_s;
        QVERIFY(alertStretches({ ends(20min) }, {}, other, hour, hour.end).isEmpty());
        QVERIFY(alertStretches({ ends(20min) }, {}, {}, hour, hour.end).isEmpty());
    }
    void chartShowsItsMetricAndNodes()
    {
        const auto stretches = alertStretches({ ends(20min), fires(10min) }, {}, rules(), hour, hour.end);
        const QList<ChartNode> nodes { { u"2"_s, u"10.7.0.5"_s } };
        const auto alerts = chartAlerts(stretches, { .metrics = { { u"storage_percent"_s, {} } } }, nodes);
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().severity, Severity::Critical);
        QVERIFY(alerts.first().sentence.startsWith(u"10.7.0.5, we\"ird; drop: "_s));
        QVERIFY(chartAlerts(stretches, { .metrics = { { u"cpu_percent"_s, {} } } }, nodes).isEmpty());
        QVERIFY(chartAlerts(stretches, { .metrics = { { u"storage_percent"_s, {} } }, .nodes = { u"1"_s } },
                            nodes)
                    .isEmpty());
        ChartData data;
        data.alerts = alerts;
        QCOMPARE(alertsIn(data, { start + 19min, start + 20min }), alerts);
        QVERIFY(alertsIn(data, { start + 20min, start + 21min }).isEmpty());
    }
    void bandsDoNotOverlap()
    {
        const auto alert = [](std::chrono::minutes from, std::chrono::minutes to, const QString &name,
                              Severity severity) {
            return ChartAlert { { start + from, start + to }, name, severity };
        };
        const auto bands = alertBands({ alert(0min, 20min, u"a"_s, Severity::Warning),
                                        alert(10min, 15min, u"b"_s, Severity::Critical),
                                        alert(30min, 31min, u"a"_s, Severity::Warning) });
        const QList<ChartAlert> expected { alert(0min, 10min, u"a"_s, Severity::Warning),
                                           alert(10min, 15min, u"a\nb"_s, Severity::Critical),
                                           alert(15min, 20min, u"a"_s, Severity::Warning),
                                           alert(30min, 31min, u"a"_s, Severity::Warning) };
        QCOMPARE(bands, expected);
        QCOMPARE(alertBands({}), QList<ChartAlert>());
    }
    void fileIsRead()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"shop.sqlite"_s);
        QCOMPARE(readAlertStretches(path, hour, hour.end).value(), QList<AlertStretch>());
        auto store = AlertStore::open(AlertStore::pathBeside(path));
        QVERIFY(store && store->save(rules().first()));
        QVERIFY(store->write({}, { fires(10min), ends(90min) }));
        const auto read = readAlertStretches(path, hour, hour.end + 5h).value();
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().range, (MinuteRange { start + 10min, start + 90min }));
    }
};

QTEST_APPLESS_MAIN(TestAlertStretches)
#include "tst_alert_stretches.moc"
