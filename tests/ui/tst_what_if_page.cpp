// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/rebalance_by_moves.h"
#include "tests/ui/gallery_world.h"
#include "ui/what_if/what_if_controls.h"
#include "ui/what_if/what_if_page.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestWhatIfPage : public QObject
{
    Q_OBJECT

private slots:
    void hiddenPageAsksNothing();
    void parametersSayWhatTheQuestionAsks();
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
    const auto question = *controls.question();
    const auto wish = RebalanceByMoves::from(controls.parameters());
    QVERIFY(wish.supposesMore());
    QCOMPARE(wish.keptTables, QStringList { u"we\"ird, drop; table"_s });
    QCOMPARE(QSet<QString>(wish.keptTables.begin(), wish.keptTables.end()), question.keptTables);
    QCOMPARE(wish.newNodes, question.newNodes);
    QCOMPARE(wish.newNodes, 3);
    QCOMPARE(wish.strategy, question.strategy.name);
}

QTEST_MAIN(TestWhatIfPage)
#include "tst_what_if_page.moc"
