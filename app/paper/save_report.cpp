// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/save_report.h"

#include "app/paper/report_pdf.h"
#include "core/reports/report_html.h"
#include "core/reports/report_json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

QByteArray jsonOf(const ReportDocument &report)
{
    return QJsonDocument(reportJson(report)).toJson();
}

struct Form
{
    const char *suffix;
    QByteArray (*write)(const ReportDocument &report);
};

constexpr std::array forms { Form { "html", reportHtml }, Form { "pdf", reportPdf },
                             Form { "json", jsonOf } };

const Form *formOf(const QString &path)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    const auto found = std::ranges::find_if(
        forms, [&suffix](const Form &form) { return suffix == QLatin1String(form.suffix); });
    return found == forms.end() ? nullptr : &*found;
}

} // namespace

Result<> checkReportFile(const QString &path)
{
    if (!formOf(path))
        return fail(
            ErrorKind::Invalid,
            Words::tr("'%1' is no name for a report: it must end with .html, .pdf or .json.").arg(path));
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return fail(ErrorKind::Storage,
                    Words::tr("There is no folder %1 to save the report in.").arg(folder.filePath()));
    if (file.isDir() || !folder.isWritable() || (file.exists() && !file.isWritable()))
        return fail(ErrorKind::Storage, Words::tr("%1 cannot be written to.").arg(path));
    return {};
}

Result<> saveReport(const ReportDocument &report, const QString &path)
{
    if (const auto checked = checkReportFile(path); !checked)
        return checked;
    const auto bytes = formOf(path)->write(report);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(ErrorKind::Storage, Words::tr("%1 could not be written: %2.").arg(path, file.errorString()));
}

} // namespace tessera
