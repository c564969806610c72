// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/sharding_model.h"
#include "core/operations/operation_catalogue.h"

#include <QSet>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

/// Every end that can be reached from @p step, with the answers on the way; fails on a circle.
void walk(ModelStep step, const QString &way, int depth, QMap<QString, ModelStep> &ends)
{
    QVERIFY2(depth < 10, qPrintable(way));
    if (modelEnd(step)) {
        ends.insert(way, step);
        return;
    }
    const auto *question = modelQuestion(step);
    QVERIFY(question);
    for (size_t i = 0; i < question->answers.size(); ++i)
        walk(question->answers[i].next, way + QString::number(i), depth + 1, ends);
}

} // namespace

/// The decision tree holds together and says what its source says.
class TestShardingModel : public QObject
{
    Q_OBJECT
private slots:
    void everyWayEnds();
    void everyEndHasAWay();
    void saysWhatTheSourceSays();
    void formsExist();
};

void TestShardingModel::everyWayEnds()
{
    QMap<QString, ModelStep> ends;
    walk(ModelStep::FitsOneServer, {}, 0, ends);
    QVERIFY(ends.size() >= 8);
    for (const auto &question : modelQuestions()) {
        QVERIFY(question.answers.size() >= 2);
        QVERIFY(QString::fromUtf8(question.text).endsWith(u'?'));
        QSet<QChar> keys;
        for (const auto &answer : question.answers) {
            const auto text = QString::fromUtf8(answer.text);
            const auto key = text.at(text.indexOf(u'&') + 1).toLower();
            QVERIFY2(text.count(u'&') == 1 && !keys.contains(key), answer.text);
            keys << key;
        }
    }
}

void TestShardingModel::everyEndHasAWay()
{
    QMap<QString, ModelStep> ends;
    walk(ModelStep::FitsOneServer, {}, 0, ends);
    for (const auto &end : modelEnds())
        QVERIFY2(ends.values().contains(end.step), end.title);
}

void TestShardingModel::saysWhatTheSourceSays()
{
    QMap<QString, ModelStep> ends;
    walk(ModelStep::FitsOneServer, {}, 0, ends);
    QCOMPARE(int(ends.value(u"0"_s)), int(ModelStep::OneServer));
    QCOMPARE(int(ends.value(u"100"_s)), int(ModelStep::Schemas)); // apart and few
    QCOMPARE(int(ends.value(u"1010"_s)), int(ModelStep::Rows)); // apart, but too many: by rows all the same
    QCOMPARE(int(ends.value(u"1100"_s)), int(ModelStep::Rows)); // all tenants at once
    QCOMPARE(int(ends.value(u"1101"_s)), int(ModelStep::Reference));
    QCOMPARE(int(ends.value(u"11020"_s)), int(ModelStep::ManagedLocal));
    QCOMPARE(int(ends.value(u"11021"_s)), int(ModelStep::Local));
}

void TestShardingModel::formsExist()
{
    for (const auto &end : modelEnds()) {
        const auto operation = QString::fromLatin1(end.operation);
        QVERIFY2(operation.isEmpty() || operationRow(operation), end.operation);
        QCOMPARE(operation.isEmpty(), QString::fromUtf8(end.action).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestShardingModel)
#include "tst_sharding_model.moc"
