// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/rebalance_by_moves.h"
#include "tests/ui/gallery_world.h"
#include "ui/what_if/what_if_controls.h"
#include "ui/what_if/what_if_page.h"
#include "ui/widgets/node_bars.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/step_scrubber.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestWhatIfPage : public QObject
{
    Q_OBJECT

private slots:
    void hiddenPageAsksNothing();
    void parametersSayWhatTheQuestionAsks();
    void tightestDiskIsNamedAndShown();
};

/// Its map would be laid out with each change of the cluster, for nobody.
void TestWhatIfPage::hiddenPageAsksNothing()
{
    WhatIfPage page;
    const QSignalSpy asked(&page, &WhatIfPage::planRequested);
    page.setState(test::galleryState());
    QCOMPARE(asked.count(), 0);
    page.show();
    QCOMPARE(asked.count(), 1);
    page.setState(test::galleryState());
    QCOMPARE(asked.count(), 2);
    page.hide();
    page.setState(test::galleryState());
    QCOMPARE(asked.count(), 2);
}

/// The operation must be asked for what was looked at, names with commas and all.
void TestWhatIfPage::parametersSayWhatTheQuestionAsks()
{
    WhatIfControls controls;
    controls.setState(test::galleryState());
    auto *tables = controls.findChild<QListWidget *>();
    tables->item(0)->setText(u"we\"ird, drop; table"_s);
    tables->item(0)->setCheckState(Qt::Checked);
    controls.findChildren<QSpinBox *>().constFirst()->setValue(3);
    const auto boxes = controls.findChildren<QDoubleSpinBox *>();
    const auto capacity = std::ranges::find(boxes, u"Capacity of each imagined node"_s,
                                            [](const auto *box) { return box->accessibleName(); });
    QVERIFY(capacity != boxes.end() && (*capacity)->isEnabled());
    (*capacity)->setValue(2.5);
    const auto question = *controls.question();
    const auto wish = RebalanceByMoves::from(controls.parameters());
    QVERIFY(wish.supposesMore());
    QCOMPARE(wish.keptTables, QStringList { u"we\"ird, drop; table"_s });
    QCOMPARE(QSet<QString>(wish.keptTables.begin(), wish.keptTables.end()), question.keptTables);
    QCOMPARE(wish.newNodes, question.newNodes);
    QCOMPARE(wish.newNodes, 3);
    QCOMPARE(wish.newNodeCapacity, 2.5);
    QCOMPARE(question.newNodeCapacity, 2.5);
    QCOMPARE(wish.strategy, question.strategy.name);
}

/// A warning while too little is left, with a way to that move; a quiet sentence while there is room.
void TestWhatIfPage::tightestDiskIsNamedAndShown()
{
    auto state = test::galleryState();
    WhatIfPage page;
    connect(&page, &WhatIfPage::planRequested, &page, [&](const RebalanceQuestion &question) {
        page.setAnswer(whatIf(state, shardSetsOf(state.snapshot, state.sizes.get()), question));
    });
    page.show();
    page.setState(state);
    const auto warning = [&]() -> Notice * {
        for (auto *one : page.findChildren<Notice *>()) {
            if (one->text().contains(u" that must stay free."_s))
                return one;
        }
        return nullptr;
    };
    const auto says = [&](const QString &words) {
        return std::ranges::any_of(page.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QVERIFY(warning() && warning()->text().startsWith(u"10.7.0.9:5432 falls to "_s));
    auto *scrubber = page.findChild<StepScrubber *>();
    scrubber->setStep(0);
    emit warning()->actionRequested();
    QVERIFY(scrubber->step() > 0);
    const auto bars = [&] { return page.findChild<NodeBars *>()->accessibleDescription(); };
    QVERIFY2(bars().contains(u" free;"_s) && bars().contains(u"free space not available"_s),
             qPrintable(bars()));
    auto roomy = *state.disks;
    for (auto &disk : roomy.nodes)
        disk = { ByteCount { 4'000'000'000'000 }, ByteCount { 5'000'000'000'000 } };
    state.disks = std::make_shared<const NodeDisks>(roomy);
    page.setState(state);
    QVERIFY(!warning() && says(u"There is room on the disks: the tightest moment is move"_s));
    state.disks = nullptr;
    page.setState(state);
    QVERIFY(says(u"The free space of "_s));
    QVERIFY(!bars().contains(u" free"_s));
}

QTEST_MAIN(TestWhatIfPage)
#include "tst_what_if_page.moc"
