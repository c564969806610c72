// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"

#include <QHash>
#include <QKeySequence>
#include <QWidget>

class QVBoxLayout;

namespace tessera {

class ConnectionHeader;
class NavButton;
struct ConnectionSummary;

/// What shows a page: Ctrl+1 to Ctrl+9 for the first nine, Alt+1 to Alt+9 for the next; none for the others.
[[nodiscard]] QKeySequence pageKeys(qsizetype index);

/// The left column: the open cluster, then its pages in groups. Compact, it shows icons only.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    explicit SideBar(QWidget *parent = nullptr);

    void setSummary(const ConnectionSummary &summary);
    [[nodiscard]] const ConnectionSummary &summary() const;
    /// @p group is the small heading above the page; empty for the first group.
    void addPage(const QString &id, const QString &iconName, const QString &title, const QString &group);
    void setNote(const QString &id, const QString &note, Severity severity = Severity::Ok);
    void setCurrent(const QString &id);
    void setPagesVisible(bool visible);
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_isCompact; }

signals:
    void pageRequested(const QString &id);
    void connectionsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addHeading(const QString &group);

    bool m_isCompact = false;
    QString m_lastGroup;
    ConnectionHeader *m_header;
    QVBoxLayout *m_column;
    QHash<QString, NavButton *> m_buttons;
    QList<QWidget *> m_headings;
};

} // namespace tessera
