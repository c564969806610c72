// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// The guards' file, and the secret beside it.
class TestGuardSettings : public QObject
{
    Q_OBJECT
private slots:
    void wholeFileIsRead();
    void mistakeIsNamed_data();
    void mistakeIsNamed();
    void openSecretIsRefused();

private:
    [[nodiscard]] Result<GuardSettings> read(const QJsonObject &json) const;
    QTemporaryDir m_folder;
};

namespace {

bool write(const QString &path, const QByteArray &text, QFile::Permissions permissions)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(text) == text.size() && file.setPermissions(permissions);
}

constexpr QFile::Permissions closed = QFile::ReadOwner | QFile::WriteOwner;

QJsonObject whole()
{
    return { { u"id"_s, 2 },
             { u"guards"_s, QJsonObject { { u"1"_s, u"db1:7440"_s }, { u"2"_s, u"[fd00::2]:7440"_s } } },
             { u"secretFile"_s, u"guard.secret"_s } };
}

} // namespace

Result<GuardSettings> TestGuardSettings::read(const QJsonObject &json) const
{
    const auto path = m_folder.filePath(u"guard.json"_s);
    const bool isWritten = write(path, QJsonDocument(json).toJson(), closed)
        && write(m_folder.filePath(u"guard.secret"_s), "0123456789abcdefghij\n", closed)
        && write(m_folder.filePath(u"short"_s), "0123456789abcdefghi\n", closed);
    if (!isWritten)
        qFatal("no room for a file");
    return readGuardSettings(path);
}

void TestGuardSettings::wholeFileIsRead()
{
    const auto settings = read(whole());
    QVERIFY2(settings.has_value(), settings ? "" : qPrintable(settings.error().message));
    QCOMPARE(settings->id, 2);
    QCOMPARE(settings->guards.value(1).text(), u"db1:7440"_s);
    QCOMPARE(settings->listen.text(), u"[fd00::2]:7440"_s);
    QCOMPARE(settings->secret, QByteArray("0123456789abcdefghij"));
    QVERIFY(!settings->isAutomatic); // off by default
    auto more = whole();
    more[u"listen"_s] = u"0.0.0.0:7441"_s;
    more[u"automatic"_s] = true;
    more[u"keeps"_s] = u"db1:5432"_s;
    QCOMPARE(read(more)->keeps, u"db1:5432"_s);
    QCOMPARE(read(more)->listen.text(), u"0.0.0.0:7441"_s);
    QVERIFY(read(more)->isAutomatic);
    more[u"prefer"_s] = QJsonArray { 0, 2 };
    QCOMPARE(read(more)->prefers, (QList { 0, 2 }));
}

void TestGuardSettings::mistakeIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("no id") << u"id"_s << QJsonValue() << u"'id'"_s;
    QTest::newRow("another's id") << u"id"_s << QJsonValue(3) << u"'id'"_s;
    QTest::newRow("no guards") << u"guards"_s << QJsonValue() << u"'id'"_s;
    QTest::newRow("no number") << u"guards"_s << QJsonValue(QJsonObject { { u"me"_s, u"a:1"_s } })
                               << u"'me'"_s;
    QTest::newRow("no port") << u"guards"_s << QJsonValue(QJsonObject { { u"2"_s, u"a"_s } }) << u"'2'"_s;
    QTest::newRow("no place") << u"listen"_s << QJsonValue(u"a:b:c"_s) << u"'listen'"_s;
    QTest::newRow("keeps nothing") << u"keeps"_s << QJsonValue(u"a:b:c"_s) << u"'keeps'"_s;
    QTest::newRow("prefers no list") << u"prefer"_s << QJsonValue(1) << u"'prefer'"_s;
    QTest::newRow("prefers no group")
        << u"prefer"_s << QJsonValue(QJsonArray { u"we\"ird; drop"_s }) << u"'prefer'"_s;
    QTest::newRow("no secret") << u"secretFile"_s << QJsonValue() << u"'secretFile'"_s;
    QTest::newRow("no such file") << u"secretFile"_s << QJsonValue(u"none"_s) << u"none cannot be read"_s;
    QTest::newRow("short") << u"secretFile"_s << QJsonValue(u"short"_s) << u"fewer than 20"_s;
}

void TestGuardSettings::mistakeIsNamed()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, words);
    auto json = whole();
    json[field] = value;
    const auto settings = read(json);
    QVERIFY(!settings);
    QVERIFY2(settings.error().message.contains(words), qPrintable(settings.error().message));
    QVERIFY(!settings.error().message.contains(u"0123456789"_s));
}

void TestGuardSettings::openSecretIsRefused()
{
    QVERIFY(read(whole()).has_value());
    QVERIFY(QFile::setPermissions(m_folder.filePath(u"guard.secret"_s), closed | QFile::ReadGroup));
    const auto settings = readGuardSettings(m_folder.filePath(u"guard.json"_s));
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, ErrorKind::Permission);
    QVERIFY(!readGuardSettings(m_folder.filePath(u"nothing.json"_s)).has_value());
}

QTEST_GUILESS_MAIN(TestGuardSettings)
#include "tst_guard_settings.moc"
