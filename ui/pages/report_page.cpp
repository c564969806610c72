// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_page.h"

#include "core/charts/time_ticks.h"
#include "core/reports/report_sections.h"
#include "ui/charts/range_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGridLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace tessera {

namespace {

constexpr int markSize = 16;
constexpr int barWidth = 220;

} // namespace

ReportPage::ReportPage(SharedTime &time, QWidget *parent)
    : QWidget(parent)
    , m_time(time)
    , m_baseline(new QComboBox(this))
    , m_baselineRange(makeQuietLabel(FontRole::Body, this))
    , m_names(new QCheckBox(tr("Names of tables, columns, users, databases and programs"), this))
    , m_literals(new QCheckBox(tr("Values in statements"), this))
    , m_addresses(new QCheckBox(tr("Addresses of nodes and clients"), this))
    , m_progress(nullptr)
    , m_bar(new QProgressBar(this))
    , m_stage(makeQuietLabel(FontRole::Body, this))
    , m_notice(new Notice(this))
    , m_save(new QAction(tr("Save report…"), this))
    , m_cancel(new QAction(tr("Cancel"), this))
{
    setWindowTitle(tr("Report"));
    buildActions();
    auto *column = contentColumn(this);
    column->addWidget(new RangeBar(m_time));
    column->addWidget(m_notice);
    column->addWidget(buildProgress());
    auto *cards = new QWidget;
    auto *rows = new QVBoxLayout(cards);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::medium);
    for (auto *card : { buildSections(), buildCompared(), buildHidden() })
        rows->addWidget(card);
    rows->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(cards);
    column->addWidget(scroll, 1);
    connect(&m_time, &SharedTime::windowChanged, this, &ReportPage::showForm);
    connect(m_notice, &Notice::actionRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_saved)); });
    showForm();
    setRunning(false);
}

void ReportPage::buildActions()
{
    m_save->setToolTip(tr("Read everything that is chosen now and save it as HTML, PDF or JSON"));
    m_save->setPriority(QAction::HighPriority);
    connect(m_save, &QAction::triggered, this, &ReportPage::askForPath);
    addAction(m_save);
    connect(m_cancel, &QAction::triggered, this, [this] {
        m_cancel->setEnabled(false);
        m_stage->setText(tr("Being cancelled…"));
        emit cancelRequested();
    });
}

QWidget *ReportPage::buildSections()
{
    auto *card = new Card(tr("Sections"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::large);
    grid->setVerticalSpacing(spacing::small);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const auto &row : reportSections()) {
        const auto id = QString::fromLatin1(row.id);
        Section section { new QCheckBox(titleOf(row)), new QLabel, makeQuietLabel(FontRole::Body, card) };
        section.box->setObjectName(QStringLiteral("report-section-") + id);
        section.box->setChecked(true);
        section.box->setAccessibleDescription(sentenceOf(row));
        section.mark->setFixedSize(markSize, markSize);
        section.words->setWordWrap(true);
        section.words->setTextFormat(Qt::PlainText);
        connect(section.box, &QCheckBox::toggled, this, &ReportPage::showForm);
        grid->addWidget(section.box, line, 0, Qt::AlignTop);
        grid->addWidget(section.mark, line, 1, Qt::AlignTop);
        grid->addWidget(section.words, line++, 2);
        m_sections.insert(id, section);
        showOutcome(id, {});
    }
    card->body()->addLayout(grid);
    return card;
}

QWidget *ReportPage::buildCompared()
{
    auto *card = new Card(tr("Compare with"));
    for (const auto choice : { BaselineChoice::None, BaselineChoice::Before, BaselineChoice::DayBefore,
                               BaselineChoice::WeekBefore })
        m_baseline->addItem(baselineText(choice), static_cast<int>(choice));
    m_baseline->setObjectName(QStringLiteral("report-baseline"));
    m_baseline->setAccessibleName(tr("Compare with"));
    connect(m_baseline, &QComboBox::currentIndexChanged, this, &ReportPage::showForm);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_baseline);
    row->addWidget(m_baselineRange, 1);
    card->body()->addLayout(row);
    return card;
}

QWidget *ReportPage::buildHidden()
{
    auto *card = new Card(tr("Hide"));
    auto *words = makeQuietLabel(FontRole::Body, card,
                                 tr("The same thing has the same other name everywhere, such as table-3. "
                                    "Passwords are never in a report."));
    words->setWordWrap(true);
    m_names->setObjectName(QStringLiteral("report-names"));
    m_literals->setObjectName(QStringLiteral("report-literals"));
    m_addresses->setObjectName(QStringLiteral("report-addresses"));
    for (auto *box : { m_names, m_literals, m_addresses })
        card->body()->addWidget(box);
    card->body()->addWidget(words);
    return card;
}

QWidget *ReportPage::buildProgress()
{
    m_progress = new QWidget;
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::medium);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(barWidth);
    m_bar->setAccessibleName(tr("Progress of the report"));
    row->addWidget(m_bar);
    row->addWidget(m_stage, 1);
    row->addWidget(new ActionButton(m_cancel, m_progress));
    return m_progress;
}

void ReportPage::setConnection(const QString &name)
{
    m_connection = name;
    m_notice->clear();
    setRunning(false);
    for (auto section = m_sections.begin(); section != m_sections.end(); ++section)
        showOutcome(section.key(), {});
}

ReportForm ReportPage::form() const
{
    ReportForm form { .range = m_time.shown(),
                      .baseline = static_cast<BaselineChoice>(m_baseline->currentData().toInt()),
                      .sections = {},
                      .redaction = { m_names->isChecked(), m_literals->isChecked(),
                                     m_addresses->isChecked() } };
    for (auto section = m_sections.begin(); section != m_sections.end(); ++section) {
        if (section->box->isChecked())
            form.sections << section.key();
    }
    return form;
}

void ReportPage::showForm()
{
    const auto shown = form();
    const auto baseline = baselineOf(shown.baseline, shown.range);
    m_baselineRange->setText(baseline ? rangeText(*baseline, QTimeZone::systemTimeZone(), QLocale())
                                      : QString());
    m_save->setEnabled(!m_isRunning && !shown.sections.isEmpty());
}

void ReportPage::askForPath()
{
    const auto name = reportFileName(m_connection, m_time.shown().end);
    const auto path = QFileDialog::getSaveFileName(this, tr("Save the report"), name,
                                                   tr("Web page (*.html)") + QLatin1String(";;")
                                                       + tr("PDF document (*.pdf)") + QLatin1String(";;")
                                                       + tr("JSON for programs (*.json)"));
    if (!path.isEmpty())
        saveTo(path);
}

void ReportPage::saveTo(const QString &path)
{
    m_notice->clear();
    for (auto section = m_sections.begin(); section != m_sections.end(); ++section)
        showOutcome(section.key(), {});
    m_bar->setRange(0, 0);
    m_stage->clear();
    setRunning(true);
    emit reportRequested(wishOf(form()), path);
}

void ReportPage::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_progress->setVisible(isRunning);
    m_cancel->setEnabled(isRunning);
    showForm();
}

void ReportPage::setProgress(const ReportProgress &progress)
{
    m_bar->setRange(0, progress.of);
    m_bar->setValue(progress.done);
    if (m_cancel->isEnabled())
        m_stage->setText(progress.what);
}

void ReportPage::setSaved(const QString &path, const ReportDocument &report)
{
    setRunning(false);
    m_saved = path;
    bool isWhole = true;
    for (const auto &section : report.sections) {
        showOutcome(section.id, outcomeOf(section));
        isWhole = isWhole && section.state == ReportSection::State::Done;
    }
    m_notice->setDismissable(true);
    m_notice->say(isWhole ? Severity::Ok : Severity::Warning, tr("The report was saved to %1.").arg(path),
                  isWhole ? QString() : tr("Some sections are missing; below is why."));
    m_notice->offer(tr("Open"));
}

void ReportPage::setFailure(const Error &error)
{
    setRunning(false);
    m_notice->setDismissable(true);
    m_notice->offer({});
    m_notice->say(error);
}

/// What the section tells, or what came of it.
void ReportPage::showOutcome(const QString &id, const std::optional<SectionOutcome> &outcome)
{
    const auto found = m_sections.constFind(id);
    if (found == m_sections.constEnd())
        return;
    const bool isTold = outcome && outcome->severity != Severity::Ok;
    found->words->setText(isTold ? outcome->text : sentenceOf(*reportSection(id)));
    found->mark->setPixmap(outcome ? Theme::icon(outcome->severity).pixmap(markSize) : QPixmap());
    found->mark->setAccessibleName(outcome ? outcome->text : QString());
}

} // namespace tessera
