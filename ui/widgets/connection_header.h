// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QLabel;

namespace tessera {

class Badge;
class ElidedLabel;

/// What the left column says about the open cluster; texts are ready for people.
struct ConnectionSummary
{
    QString name; ///< Empty: nothing is open
    QString environment; ///< "Production"; empty shows no badge
    bool isProduction = false;
    bool isReadOnly = false;
    QString coordinator; ///< host:port/database
    QString versions; ///< "Citus 13.2.2 · PostgreSQL 15.20"
    bool operator==(const ConnectionSummary &) const = default;
};

/// The head of the left column: which cluster this is. Clicking it leads to the connections.
class ConnectionHeader : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ConnectionHeader(QWidget *parent = nullptr);

    void setSummary(const ConnectionSummary &summary);
    [[nodiscard]] const ConnectionSummary &summary() const { return m_summary; }
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void showSummary();

    ConnectionSummary m_summary;
    bool m_isCompact = false;
    ElidedLabel *m_name;
    Badge *m_environment;
    Badge *m_readOnly;
    ElidedLabel *m_coordinator;
    QLabel *m_versions;
};

} // namespace tessera
