// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"
#include "tests/support/small_disk.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

namespace {

bool hasOwnMounts = false;

} // namespace

/// A standby without room is made a primary by nobody, and nothing is touched.
class TestFullStandby : public QObject
{
    Q_OBJECT
private slots:
    void isRefused_data() { SandboxFixture::addEngineRows(); }
    void isRefused();
};

void TestFullStandby::isRefused()
{
    if (!hasOwnMounts)
        QSKIP("only root may mount a small disk");
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto disk = SmallDisk::under(sandbox, sandbox.state().record.standbys.at(1));
    QVERIFY2(disk.has_value(), disk ? "" : qPrintable(disk.error().message));
    const auto isProtected = [&] { return groupNow(sandbox, 1)[u"protection"_s] == u"protected"_s; };
    QVERIFY(QTest::qWaitFor(isProtected, 60'000));
    const QStringList wish { u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s };
    QVERIFY((*disk)->fill(30 << 20)); // of 600 MB
    const auto refused = sandbox.change(wish);
    QVERIFY2(refused.exitCode == 3 && refused.errors.contains("A primary needs more"),
             wordsOf(refused).constData());
    QVERIFY(isProtected());
    (*disk)->empty();
    const auto done = sandbox.change(wish);
    QVERIFY2(done.exitCode == 0, wordsOf(done).constData());
}

int main(int argc, char **argv)
{
    hasOwnMounts = enterOwnMounts();
    QCoreApplication application(argc, argv);
    TestFullStandby test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_full_standby.moc"
