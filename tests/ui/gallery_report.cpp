// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_report.h"

#include "core/reports/redact_report.h"
#include "core/reports/report_sections.h"
#include "tests/support/report_world.h"
#include "ui/pages/report_page.h"

#include <QComboBox>
#include <QCoreApplication>

namespace tessera::test {

using namespace Qt::StringLiterals;

namespace {

const auto path = u"/home/anna/reports/shop-eu 2026-11-27 1205.html"_s;

ReportDocument made(const ReportFacts &facts)
{
    return redacted(buildReport(facts, reportSectionIds()), {});
}

} // namespace

ReportPage *galleryReport(SharedTime &time)
{
    auto *page = new ReportPage(time);
    page->setConnection(u"shop-eu"_s);
    return page;
}

QStringList reportLooks()
{
    return { u"compared"_s, u"running"_s, u"saved"_s, u"unreached"_s, u"failed"_s };
}

void showReportLook(ReportPage &page, const QString &look)
{
    page.setConnection(u"shop-eu"_s);
    page.findChild<QComboBox *>(u"report-baseline"_s)->setCurrentIndex(look == u"compared"_s ? 3 : 0);
    if (look == u"running"_s) {
        page.saveTo(path);
        page.setProgress(
            { 3, 8, QCoreApplication::translate("tessera::Report", "Asking the nodes every check…") });
    }
    if (look == u"saved"_s)
        page.setSaved(path, made(reportFacts()));
    if (look == u"unreached"_s)
        page.setSaved(path, made(unreachedFacts()));
    if (look == u"failed"_s)
        page.setFailure({ ErrorKind::Storage, u"/root/report.pdf cannot be written to."_s });
}

} // namespace tessera::test
