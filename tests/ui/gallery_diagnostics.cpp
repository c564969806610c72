// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_diagnostics.h"

#include "core/diagnose/conclude.h"
#include "ui/diagnostics/diagnostics_page.h"

namespace tessera::test {

namespace {

using namespace Qt::StringLiterals;

struct Said
{
    const char *check;
    const char *first; ///< What 10.7.0.4:5432 answers
    const char *second; ///< What 10.7.0.5:5432 answers
};

constexpr Said answers[] = {
    { "connections", "[[41, 300, 0.137]]", "[[262, 300, 0.873]]" },
    { "long-transactions",
      R"([["4711", "we\"ird; drop", "night report", "idle in transaction", 5233, 1432], ["4720", "shop_app", "web 3", "active", 71, 0]])",
      R"([["90", "loader", "copy", "active", 310, 0]])" },
    { "prepared-transactions", "[]", "[]" },
    { "waits", R"([["Lock", "relation", 2], ["IO", "DataFileRead", 11]])",
      R"([["Client", "ClientRead", 1]])" },
    { "replication-slots", "[]", R"([["left_behind", "logical", "inactive", 48318382080]])" },
    { "wraparound", R"([["shop", 171000000, 0.0796, 0.0001]])", R"([["shop", 170000000, 0.0791, 0.0]])" },
    { "cache-hit", "[[99120, 800, 0.992]]", "[[9912000, 412000, 0.960]]" },
    { "index-hit", "[[99120, 80, 0.999]]", "[[9912000, 12000, 0.998]]" },
    { "temporary-files", R"([["shop", 12, 91200000, 400000]])", R"([["shop", 9, 31200000, 200000]])" },
    { "lost-node-waits", R"([["keepalives_idle, tcp_user_timeout"]])", "[]" },
    { "settings", R"([["work_mem", "4096 kB"], ["max_wal_size", "1024 MB"]])",
      R"([["work_mem", "65536 kB"], ["max_wal_size", "1024 MB"]])" },
    { "unused-indexes",
      R"([["campaigns", "campaigns_by_colour", 0, 81920000], ["clicks", "clicks_by_day", 91200, 8192000]])",
      R"([["campaigns", "campaigns_by_colour", 3, 91920000], ["\"we\"\"ird; drop\"", "ix", 0, 8192]])" },
    { "missing-indexes", R"([["clicks", 912, 99120000, 40, 128000]])",
      R"([["clicks", 833, 89120000, 31, 119000]])" },
    { "invalid-indexes", "[]", "[]" },
    { "dead-rows", R"([["clicks", 1280000, 3100]])", R"([["clicks", 1190000, 2900]])" },
    { "bloat", "[]", "[]" },
};

DiagnosticResult resultOf(const Said &said)
{
    return conclude(*diagnosticCheck(QLatin1String(said.check)),
                    { { u"10.7.0.4:5432"_s, true, QString::fromUtf8(said.first) },
                      { u"10.7.0.5:5432"_s, true, QString::fromUtf8(said.second) } });
}

} // namespace

GalleryDiagnostics::GalleryDiagnostics()
    : m_page(new DiagnosticsPage(m_checks))
{
    show(u"found"_s);
}

QStringList GalleryDiagnostics::looks()
{
    return { u"found"_s, u"together"_s, u"well"_s, u"silent"_s, u"running"_s };
}

void GalleryDiagnostics::show(const QString &look)
{
    m_page->forget();
    if (look != u"running"_s) {
        for (const auto &said : answers)
            m_page->setResult(resultOf(said));
    }
    m_page->select(look == u"together"_s     ? u"unused-indexes"_s
                       : look == u"well"_s   ? u"prepared-transactions"_s
                       : look == u"silent"_s ? u"cache-hit"_s
                                             : u"long-transactions"_s);
    if (look == u"running"_s)
        m_checks.setRunning({ u"long-transactions"_s, u"waits"_s });
    if (look == u"silent"_s)
        m_page->setResult(conclude(
            *diagnosticCheck(u"cache-hit"_s),
            { { u"10.7.0.4:5432"_s, true, u"[[99920, 80, 0.999]]"_s },
              { u"10.7.0.9:5432"_s, false, u"connection to the remote node 10.7.0.9:5432 failed"_s } }));
}

} // namespace tessera::test
