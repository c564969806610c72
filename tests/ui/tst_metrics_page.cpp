// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_world.h"
#include "tests/ui/gallery_metrics.h"
#include "ui/charts/chart_plot.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/range_bar.h"
#include "ui/dialogs/chart_dialog.h"
#include "ui/map/segmented_buttons.h"
#include "ui/pages/metrics_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    Shown()
        : time(test::chartNoon())
        , page(time)
        , wishes(&page, &MetricsPage::chartsRequested)
    {
        page.setNodes({ { u"1"_s, u"w1:5432"_s }, { u"2"_s, u"w2:5432"_s } });
        page.resize(1000, 700);
        page.show();
    }
    /// What was asked last, once something is.
    ChartsWish next()
    {
        if (wishes.isEmpty() && !wishes.wait(5000))
            qFatal("nothing was asked");
        return wishes.takeLast().at(0).value<ChartsWish>();
    }
    QAbstractButton *button(const QString &name)
    {
        for (auto *one : page.findChildren<QAbstractButton *>()) {
            if (one->text() == name || one->accessibleName() == name)
                return one;
        }
        qFatal("no button %s", qPrintable(name));
    }
    SharedTime time;
    MetricsPage page;
    QSignalSpy wishes;
};

QStringList idsOf(const ChartsWish &wish)
{
    QStringList ids;
    for (const auto &one : wish.charts)
        ids << one.id;
    return ids;
}

/// Fills the form that opens next.
void inDialog(const std::function<void(ChartDialog &)> &fill)
{
    QTimer::singleShot(0, qApp, [fill] {
        auto *dialog = qobject_cast<ChartDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("no form is open");
        fill(*dialog);
        static_cast<QDialog *>(dialog)->accept();
    });
}

QListWidgetItem *itemOf(const ChartDialog &dialog, const QString &metric)
{
    const auto *list = dialog.findChildren<QListWidget *>().first();
    return list->findItems(metric + u": "_s, Qt::MatchStartsWith).first();
}

void check(ChartDialog &dialog, const QString &metric)
{
    itemOf(dialog, metric)->setCheckState(Qt::Checked);
}

} // namespace

class TestMetricsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QSettings().clear(); }
    void asksForWhatIsInView();
    void scrollingAsksForMore();
    void eachMinuteAsksAgainWhileLive();
    void nodesAndClusterAreQuestions();
    void filterFindsTitlesAndMetrics();
    void rangeBarMovesAllPages();
    void emptyChartsSayWhy();
    void ownChartIsKept();
    void ownChartIsChangedAndRemoved();
    void metricsOfOneUnit();
    void brokenSettingsAreLeftOut();
};

void TestMetricsPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"tessera-test"_s);
    QCoreApplication::setApplicationName(u"tst_metrics_page"_s);
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(Appearance::Light);
}

void TestMetricsPage::asksForWhatIsInView()
{
    Shown shown;
    const auto wish = shown.next();
    QCOMPARE(wish.range, lastOf(1h).at(test::chartNoon()));
    QVERIFY(idsOf(wish).contains(u"cpu"_s));
    QVERIFY(!idsOf(wish).contains(u"logical"_s)); // far below
    QVERIFY(wish.charts.first().pixels > 200);
    shown.page.setAnswer(test::galleryCharts(wish));
    shown.wishes.clear();
    QTest::qWait(0);
    QVERIFY(shown.wishes.isEmpty()); // it knows
}

void TestMetricsPage::scrollingAsksForMore()
{
    Shown shown;
    shown.page.setAnswer(test::galleryCharts(shown.next()));
    auto *bar = shown.page.findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 1000);
    shown.wishes.clear();
    bar->setValue(bar->maximum());
    const auto wish = shown.next();
    QVERIFY(idsOf(wish).contains(u"logical"_s));
    QVERIFY(!idsOf(wish).contains(u"cpu"_s));
}

void TestMetricsPage::eachMinuteAsksAgainWhileLive()
{
    Shown shown;
    shown.page.setAnswer(test::galleryCharts(shown.next()));
    shown.wishes.clear();
    shown.time.setNow(test::chartNoon() + 1min);
    QCOMPARE(shown.next().range.end, test::chartNoon() + 2min);
    shown.button(u"Live"_s)->click();
    QVERIFY(!shown.time.window().isLive());
    QTest::qWait(0);
    shown.wishes.clear();
    shown.time.setNow(test::chartNoon() + 2min);
    QTest::qWait(0);
    QVERIFY(shown.wishes.isEmpty() || shown.next().range.end == test::chartNoon() + 2min);
}

void TestMetricsPage::nodesAndClusterAreQuestions()
{
    Shown shown;
    QVERIFY(shown.next().charts.first().question.byNode);
    shown.button(u"Whole cluster"_s)->click();
    QVERIFY(!shown.next().charts.first().question.byNode);
    auto *node = shown.page.findChild<QComboBox *>();
    node->setCurrentIndex(2);
    QCOMPARE(shown.next().charts.first().question.nodes, QStringList { u"2"_s });
    // The choice stays when a node is added.
    shown.page.setNodes({ { u"1"_s, u"w1:5432"_s }, { u"3"_s, u"w3:5432"_s }, { u"2"_s, u"w2:5432"_s } });
    QCOMPARE(node->currentText(), u"w2:5432"_s);
}

void TestMetricsPage::filterFindsTitlesAndMetrics()
{
    Shown shown;
    shown.next();
    auto *search = shown.page.findChild<SearchField *>();
    const auto titles = [&] {
        QStringList all;
        for (const auto *view : shown.page.findChildren<ChartView *>()) {
            if (!view->isHidden())
                all << view->title();
        }
        return all;
    };
    search->setText(u"deadlock"_s);
    QCOMPARE(titles(), QStringList { u"Deadlocks"_s });
    search->setText(u"xact_rollback"_s);
    QCOMPARE(titles(), QStringList { u"Transactions rolled back"_s });
    search->clear();
    QVERIFY(titles().size() > 30);
}

void TestMetricsPage::rangeBarMovesAllPages()
{
    Shown shown;
    RangeBar other(shown.time);
    shown.button(u"6 h"_s)->click();
    QCOMPARE(shown.time.window(), lastOf(6h));
    shown.button(u"Earlier"_s)->click();
    QCOMPARE(shown.time.shown().end, lastOf(6h).at(test::chartNoon()).begin);
    QCOMPARE(other.findChild<SegmentedButtons *>()->current(), -1);
    shown.button(u"Later"_s)->click();
    QVERIFY(shown.time.window().isLive());
    QVERIFY(!shown.button(u"Later"_s)->isEnabled());
    shown.button(u"Zoom out"_s)->click();
    QCOMPARE(shown.time.window(), lastOf(12h));
    QCOMPARE(shown.next().range.length(), 12h);
}

void TestMetricsPage::emptyChartsSayWhy()
{
    Shown shown;
    auto answer = test::galleryCharts(shown.next(), u"empty"_s);
    const auto said = [&](const QString &text) {
        for (const auto *label : shown.page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    shown.page.setAnswer(answer);
    const auto first = QDateTime::fromSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::seconds>((test::chartNoon() + 1min).time_since_epoch())
            .count());
    QVERIFY(said(u"No samples yet: the first comes at %1"_s.arg(first.toString(u"HH:mm"_s))));
    QVERIFY(said(u"It is measured once a minute by tesseractl agent (process 4711)."_s));
    answer.collector.clear();
    shown.page.setAnswer(answer);
    QVERIFY(said(u"Nobody measures this cluster at the moment."_s));
    answer.newest = test::chartNoon();
    shown.page.setAnswer(answer);
    QVERIFY(said(u"Not measured so far"_s));
}

void TestMetricsPage::ownChartIsKept()
{
    {
        Shown shown;
        shown.next();
        inDialog([](ChartDialog &dialog) {
            dialog.findChildren<QLineEdit *>().first()->setText(u"we\"ird; drop"_s);
            check(dialog, u"tup_inserted"_s);
            check(dialog, u"tps"_s);
            dialog.findChildren<QComboBox *>().first()->setCurrentIndex(3);
        });
        shown.page.actions().first()->trigger();
        QVERIFY(idsOf(shown.next()).contains(u"custom-1"_s));
    }
    Shown again;
    const auto wish = again.next();
    QCOMPARE(wish.charts.first().id, u"custom-1"_s); // on top
    const auto &question = wish.charts.first().question;
    QCOMPARE(question.metrics,
             (QList<AskedMetric> { { u"tps"_s, u"tps"_s }, { u"tup_inserted"_s, u"tup_inserted"_s } }));
    QVERIFY(!question.byNode && !question.byPart);
    QCOMPARE(again.page.findChildren<ChartView *>().first()->title(), u"we\"ird; drop"_s);
}

void TestMetricsPage::ownChartIsChangedAndRemoved()
{
    Shown shown;
    shown.next();
    inDialog([](ChartDialog &dialog) { check(dialog, u"tps"_s); });
    shown.page.actions().first()->trigger();
    shown.next();
    auto *view = shown.page.findChildren<ChartView *>().last();
    QCOMPARE(view->title(), u"tps"_s);
    const auto action = [&](const QString &text) -> QAction * {
        for (auto *one : view->findChildren<QAction *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    };
    inDialog([](ChartDialog &dialog) { dialog.findChildren<QLineEdit *>().first()->setText(u"Mine"_s); });
    action(u"Edit…"_s)->trigger();
    QCOMPARE(view->title(), u"Mine"_s);
    const QPointer<ChartView> gone = view;
    action(u"Remove"_s)->trigger();
    QTRY_VERIFY(gone.isNull());
    QVERIFY(customChartsOf(QSettings().value(u"metrics/charts"_s).toByteArray()).isEmpty());
}

void TestMetricsPage::metricsOfOneUnit()
{
    ChartDialog dialog({ .id = u"custom-1"_s, .title = {}, .question = {} }, {}, nullptr);
    check(dialog, u"cpu_percent"_s);
    QVERIFY(!(itemOf(dialog, u"tps"_s)->flags() & Qt::ItemIsEnabled));
    QVERIFY(itemOf(dialog, u"memory_percent"_s)->flags() & Qt::ItemIsEnabled);
    QCOMPARE(dialog.chart().title, u"cpu_percent"_s);
}

void TestMetricsPage::brokenSettingsAreLeftOut()
{
    const CustomChart good { u"custom-2"_s,
                             u"Good"_s,
                             { .metrics = { { u"tps"_s, u"tps"_s } },
                               .nodes = { u"7"_s },
                               .byPart = true,
                               .combine = Combine::Most } };
    QCOMPARE(customChartsOf(customChartsAsJson({ good })), QList<CustomChart> { good });
    QVERIFY(customChartsOf("no JSON").isEmpty());
    QVERIFY(customChartsOf(R"([{"id":"a","metrics":["no_such"]},{"id":"","metrics":["tps"]},7])").isEmpty());
    QCOMPARE(
        customChartsOf(R"([{"id":"a","metrics":["tps","cpu_percent"]}])").first().question.metrics.size(), 1);
    QCOMPARE(freshId({ good }), u"custom-1"_s);
}

QTEST_MAIN(TestMetricsPage)
#include "tst_metrics_page.moc"
