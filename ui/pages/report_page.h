// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "models/report_form.h"
#include "models/shared_time.h"

#include <QHash>
#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;

namespace tessera {

class Notice;

/// Chooses what goes into a diagnostic report, and says how the making of it goes.
class ReportPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPage(SharedTime &time, QWidget *parent = nullptr);

    /// Of which the file is named; what was made of another one is forgotten.
    void setConnection(const QString &name);
    [[nodiscard]] ReportForm form() const;
    /// Asks for it to be saved there.
    void saveTo(const QString &path);

    void setProgress(const ReportProgress &progress);
    void setSaved(const QString &path, const ReportDocument &report);
    void setFailure(const Error &error);

signals:
    void reportRequested(const tessera::ReportWish &wish, const QString &path);
    void cancelRequested();

private:
    /// A section that can be chosen, and how it came out.
    struct Section
    {
        QCheckBox *box = nullptr;
        QLabel *mark = nullptr;
        QLabel *words = nullptr;
    };

    QWidget *buildSections();
    QWidget *buildCompared();
    QWidget *buildHidden();
    QWidget *buildProgress();
    void buildActions();
    void askForPath();
    void showForm();
    void setRunning(bool isRunning);
    void showOutcome(const QString &id, const std::optional<SectionOutcome> &outcome);

    SharedTime &m_time;
    QString m_connection;
    QString m_saved; ///< The file that the notice offers to open
    QHash<QString, Section> m_sections; ///< By id
    QComboBox *m_baseline;
    QLabel *m_baselineRange;
    QCheckBox *m_names;
    QCheckBox *m_literals;
    QCheckBox *m_addresses;
    QWidget *m_progress;
    QProgressBar *m_bar;
    QLabel *m_stage;
    Notice *m_notice;
    QAction *m_save;
    QAction *m_cancel;
    bool m_isRunning = false;
};

} // namespace tessera
