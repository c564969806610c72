// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/model_wizard.h"

#include <QLabel>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

bool says(const ModelWizard &wizard, const QString &text)
{
    for (const auto *label : wizard.findChildren<QLabel *>()) {
        if (label->text() == text && label->isVisible())
            return true;
    }
    return false;
}

const QList<LocalTable> tables {
    { .schema = u"public"_s, .name = u"we\"ird; big"_s, .bytes = { 9000 }, .columns = {} },
    { .schema = u"acme"_s, .name = u"small"_s, .bytes = { 90 }, .columns = {} }
};

} // namespace

/// The questions answered by the keyboard alone.
class TestModelWizard : public QObject
{
    Q_OBJECT
private slots:
    void keysLeadToAForm();
    void backKeepsTheAnswer();
    void nothingToDoEndsWithoutAForm();

private:
    /// Presses each key with Alt, then Return.
    static void answer(ModelWizard &wizard, const QList<Qt::Key> &keys)
    {
        wizard.show();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        for (const auto key : keys) {
            QTest::keyClick(&wizard, key, Qt::AltModifier);
            QTest::keyClick(&wizard, Qt::Key_Return); // at once: the answer is still being pressed
        }
    }
};

void TestModelWizard::keysLeadToAForm()
{
    ModelWizard wizard(tables, nullptr);
    answer(wizard, { Qt::Key_N, Qt::Key_N, Qt::Key_Y, Qt::Key_S });
    QVERIFY(says(wizard, u"Make it a reference table"_s));
    QCOMPARE(wizard.operation(), u"table.reference"_s);
    QCOMPARE(wizard.table(), u"we\"ird; big"_s);
    QTest::keyClick(&wizard, Qt::Key_Return);
    QCOMPARE(wizard.result(), int(QDialog::Accepted));
}

void TestModelWizard::backKeepsTheAnswer()
{
    ModelWizard wizard(tables, nullptr);
    answer(wizard, { Qt::Key_N, Qt::Key_Y });
    QVERIFY(says(wizard, u"Are they at most about 10,000, with no foreign key from one to another?"_s));
    for (const auto &before : { u"Are there services or tenants that stand apart?"_s,
                                u"Does one server hold the whole load?"_s }) {
        QTest::keyClick(&wizard, Qt::Key_B, Qt::AltModifier);
        QTRY_VERIFY(says(wizard, before));
    }
    QTest::keyClick(&wizard, Qt::Key_Return);
    QVERIFY(says(wizard, u"Are there services or tenants that stand apart?"_s));
    QVERIFY(wizard.table().isEmpty());
}

void TestModelWizard::nothingToDoEndsWithoutAForm()
{
    ModelWizard wizard({}, nullptr);
    answer(wizard, { Qt::Key_Y });
    QVERIFY(says(wizard, u"Leave the tables as they are"_s));
    QTest::keyClick(&wizard, Qt::Key_Return);
    QCOMPARE(wizard.result(), int(QDialog::Rejected));
    QVERIFY(wizard.operation().isEmpty());
}

QTEST_MAIN(TestModelWizard)
#include "tst_model_wizard.moc"
