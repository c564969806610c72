// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_world.h"
#include "ui/activity/tenant_courses.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What is asked of the selected tenant, and what its charts say.
class TestTenantCourses : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_time = std::make_unique<SharedTime>(test::chartNoon());
        m_courses = std::make_unique<TenantCourses>(*m_time);
        m_host = std::make_unique<QWidget>();
        m_courses->setParent(m_host.get());
        m_host->show();
    }
    void cleanup()
    {
        m_courses.reset();
        m_host.reset();
    }
    void asksForTheSelectedTenant();
    void nothingIsAskedWhileHidden();
    void anotherTenantsAnswerIsDropped();
    void saysWhyThereIsNothing();

private:
    QList<ChartView *> charts() const { return m_courses->findChildren<ChartView *>(); }
    bool says(const QString &words) const
    {
        const auto labels = m_courses->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->text().contains(words); });
    }
    std::unique_ptr<SharedTime> m_time;
    std::unique_ptr<QWidget> m_host;
    std::unique_ptr<TenantCourses> m_courses;
};

namespace {

const TenantName hostile { ColocationId { 7 }, u"we\"ird; drop"_s };
const TenantName other { ColocationId { 7 }, u"4711"_s };

} // namespace

void TestTenantCourses::asksForTheSelectedTenant()
{
    QSignalSpy wishes(m_courses.get(), &TenantCourses::historyRequested);
    m_courses->setTenant(hostile);
    QVERIFY(wishes.wait());
    QCOMPARE(wishes.takeFirst()[0].value<TenantWish>(), (TenantWish { hostile, m_time->shown() }));
    m_courses->setTenant(hostile); // the next reading of the table
    m_time->setNow(m_time->now() + 1min);
    QVERIFY(wishes.wait());
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.takeFirst()[0].value<TenantWish>(), (TenantWish { hostile, m_time->shown() }));
    m_courses->setTenant(std::nullopt);
    QVERIFY(!m_courses->isVisible());
}

void TestTenantCourses::nothingIsAskedWhileHidden()
{
    QSignalSpy wishes(m_courses.get(), &TenantCourses::historyRequested);
    m_host->hide();
    m_courses->setTenant(hostile);
    m_time->setNow(m_time->now() + 1min);
    QVERIFY(!wishes.wait(200));
    m_host->show();
    QVERIFY(wishes.wait());
    QCOMPARE(wishes.size(), 1);
}

void TestTenantCourses::anotherTenantsAnswerIsDropped()
{
    m_courses->setTenant(hostile);
    const auto range = m_time->shown();
    m_courses->setHistory({ { other, range }, { { range.begin, 1min, 5, 2, 0.5 } } });
    QCOMPARE(charts().first()->data(), ChartDataPtr());
    m_courses->setHistory({ { hostile, range }, { { range.begin, 1min, 5, 2, 0.5 } } });
    QCOMPARE(charts().size(), 2);
    QCOMPARE(charts().first()->data()->lines.front().minutes.front(), 5.0);
    QCOMPARE(charts().last()->data()->lines.front().minutes.front(), 50.0);
    m_courses->setTenant(other); // what was shown is of the last one
    QCOMPARE(charts().first()->data(), ChartDataPtr());
}

void TestTenantCourses::saysWhyThereIsNothing()
{
    m_courses->setTenant(hostile);
    m_courses->setProblem({ ErrorKind::NotFound, u"no tenants yet"_s });
    QVERIFY(says(u"no tenants yet"_s));
    m_courses->setCollecting(u"the disk is full"_s);
    m_courses->setHistory({ { hostile, m_time->shown() }, {} });
    QVERIFY(says(u"the disk is full"_s));
}

QTEST_MAIN(TestTenantCourses)
#include "tst_tenant_courses.moc"
