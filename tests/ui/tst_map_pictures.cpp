// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/map_world.h"
#include "ui/map/map_page.h"
#include "ui/map/map_view.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;

/// Shows the map from small to a million placements, light and dark; set TESSERA_PICTURES to keep them.
class TestMapPictures : public QObject
{
    Q_OBJECT
private slots:
    void everySizeIsDrawn_data();
    void everySizeIsDrawn();
    void thePageFits_data();
    void thePageFits();
};

void TestMapPictures::everySizeIsDrawn_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("tables");
    QTest::addColumn<int>("shards");
    QTest::addColumn<int>("schemas");
    QTest::addColumn<MapProjection>("projection");
    QTest::addColumn<QSize>("size");
    const QSize large(1040, 800);
    QTest::newRow("3-nodes-64") << 3 << 5 << 64 << 40 << MapProjection::Placement << large;
    QTest::newRow("3-nodes-64-range") << 3 << 5 << 64 << 40 << MapProjection::Range << large;
    QTest::newRow("5-nodes-small") << 5 << 5 << 104 << 212 << MapProjection::Placement << QSize(700, 500);
    QTest::newRow("20-nodes-10k") << 20 << 4 << 2000 << 500 << MapProjection::Placement << large;
    QTest::newRow("20-nodes-10k-range") << 20 << 4 << 2000 << 500 << MapProjection::Range << large;
    QTest::newRow("20-nodes-1M") << 20 << 1 << 700000 << 0 << MapProjection::Placement << large;
    QTest::newRow("20-nodes-1M-range") << 20 << 1 << 700000 << 0 << MapProjection::Range << large;
}

void TestMapPictures::everySizeIsDrawn()
{
    QFETCH(int, workers);
    QFETCH(int, tables);
    QFETCH(int, shards);
    QFETCH(int, schemas);
    QFETCH(MapProjection, projection);
    QFETCH(QSize, size);
    const auto state = test::mapState(
        { .workers = workers, .tables = tables, .shards = shards, .schemas = schemas, .isEmptyLast = true });
    for (const auto appearance : { Appearance::Light, Appearance::Dark }) {
        Theme::apply(appearance);
        MapView view;
        view.resize(size);
        view.show();
        view.setProjection(projection);
        view.setOverlay({ test::someMoves(state, 6), 2 });
        QSignalSpy shown(&view, &MapView::sceneChanged);
        view.setState(state);
        QVERIFY(!shown.isEmpty() || shown.wait(30000));
        QTRY_COMPARE(view.scene()->content().snapshot, state.snapshot);
        view.select(state.snapshot->shards()[3].id);
        QCoreApplication::processEvents();
        const auto picture = view.grab().toImage();
        QVERIFY(picture.pixelColor(size.width() / 2, size.height() / 2).isValid());
        if (const auto folder = qEnvironmentVariable("TESSERA_PICTURES"); !folder.isEmpty())
            picture.save(QStringLiteral("%1/map-%2-%3.png")
                             .arg(folder, QString::fromLatin1(QTest::currentDataTag()),
                                  Theme::isDark() ? QStringLiteral("dark") : QStringLiteral("light")));
    }
}

void TestMapPictures::thePageFits_data()
{
    QTest::addColumn<int>("sheet");
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << 0 << QSize(1384, 944);
    QTest::newRow("small") << 0 << QSize(852, 544);
    QTest::newRow("table") << 1 << QSize(1384, 944);
    QTest::newRow("empty") << 2 << QSize(1384, 944);
    QTest::newRow("sizes-unknown") << 3 << QSize(1384, 944);
}

void TestMapPictures::thePageFits()
{
    QFETCH(int, sheet);
    QFETCH(QSize, size);
    for (const auto appearance : { Appearance::Light, Appearance::Dark }) {
        Theme::apply(appearance);
        MapPage page;
        page.resize(size);
        page.show();
        const auto state = test::mapState({ .workers = 5,
                                            .tables = 5,
                                            .shards = 104,
                                            .schemas = 60,
                                            .isEmptyLast = true,
                                            .hasSizes = sheet != 3 });
        if (sheet != 2) {
            page.setReadOnly(false);
            page.setState(state);
            page.setPlans({ *mapPlan(PlanSource::Server, state, state.snapshot, test::someMoves(state, 6)) });
            page.select(state.snapshot->shards()[5].id);
        }
        if (sheet == 1) {
            for (auto *button : page.findChildren<QPushButton *>()) {
                if (button->isCheckable())
                    button->click();
            }
        }
        QCoreApplication::processEvents();
        QVERIFY(page.minimumSizeHint().width() <= size.width());
        if (const auto folder = qEnvironmentVariable("TESSERA_PICTURES"); !folder.isEmpty())
            page.grab().save(QStringLiteral("%1/page-%2-%3.png")
                                 .arg(folder, QString::fromLatin1(QTest::currentDataTag()),
                                      Theme::isDark() ? QStringLiteral("dark") : QStringLiteral("light")));
    }
}

QTEST_MAIN(TestMapPictures)
#include "tst_map_pictures.moc"
